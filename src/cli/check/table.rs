//! Tables that are checked, and what is found in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::checks::{Checker, Choice, Known, Shape, Waiver, Waivers};
use crate::cli::exit::{Hinted, Usage};
use crate::cli::{files, terminal};
use crate::formats::{self, ParseError, Rows};
use crate::lang::Lang;
use crate::model::{Finding, Row, Table};

/// How the sidecar of a table ends.
pub const WAIVERS: &str = "waivers.csv";

/// A table's text.
pub struct Source {
    /// The file, for messages.
    pub name: String,
    text: String,
}

/// What was found in a table.
#[derive(Debug)]
pub struct Checked {
    /// The file.
    pub name: String,
    /// How many rows it has.
    pub rows: usize,
    /// What was found, in the order of the rows.
    pub found: Vec<Found>,
    /// The line on which each row begins.
    pub lines: Vec<u32>,
}

/// A finding in its file.
#[derive(Debug, Clone)]
pub struct Found {
    /// The finding.
    pub finding: Finding,
    /// The line on which its row begins, from 1.
    pub line: u32,
    /// Says that a person let it stand.
    pub waiver: Option<Waiver>,
}

/// The tables that the arguments name, those of folders included.
pub fn named(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    if paths.iter().filter(|path| *path == Path::new("-")).count() > 1 {
        return Err(Usage("- is given twice: standard input can be read once only".into()).into());
    }
    let mut tables = Vec::new();
    for path in paths {
        if path.is_dir() { tables.extend(in_folder(path)?) } else { tables.push(path.clone()) }
    }
    Ok(tables)
}

/// The tables of a folder. Other CSV files are named and left out; waivers are no tables.
fn in_folder(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_csv = |path: &PathBuf| path.is_file() && path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let is_sidecar = |path: &PathBuf| path.to_string_lossy().to_lowercase().ends_with(&format!(".{WAIVERS}"));
    let mut tables = Vec::new();
    for path in files::list(folder)?.into_iter().filter(|path| is_csv(path) && !is_sidecar(path)) {
        match Source::open(&path)?.rows() {
            Ok(_) => tables.push(path),
            Err(_) => terminal::warn(&format!("{} is left out: it is no table of tovmach", path.display())),
        }
    }
    if tables.is_empty() {
        let message = format!("the folder {} holds no table", folder.display());
        let hint = "tables are CSV files that tovmach translate or align wrote; folders are not searched in depth";
        return Err(Hinted { message, hint: hint.into() }.into());
    }
    Ok(tables)
}

impl Source {
    /// Reads a table's file.
    pub fn open(path: &Path) -> Result<Source> {
        let name = path.display().to_string();
        let text = formats::decode(&files::read(path)?, None).map_err(|error| located(&name, error))?.text;
        Ok(Source { name, text })
    }

    /// The languages of the columns.
    pub fn langs(&self) -> Result<Vec<Lang>> {
        Ok(self.rows()?.langs())
    }

    /// The whole table.
    pub fn table(&self) -> Result<Table> {
        let mut table = Table { langs: self.langs()?, rows: Vec::new() };
        self.each(|_, row| table.rows.push(row))?;
        Ok(table)
    }

    fn rows(&self) -> Result<Rows<'_>> {
        Ok(Rows::of_any(&self.text).map_err(|error| located(&self.name, error))?)
    }

    /// Shows all rows to `see`, each with its line.
    pub fn each(&self, mut see: impl FnMut(u32, Row)) -> Result<()> {
        let mut rows = self.rows()?;
        while let Some((line, row)) = rows.next_row().map_err(|error| located(&self.name, error))? {
            see(line, row);
        }
        Ok(())
    }

    /// Checks the table. It is read twice, and no more of it is kept than the line of each row.
    pub fn check(&self, known: &Known<'_>, choice: &Choice) -> Result<Checked> {
        let mut shape = Shape::new(&self.rows()?.langs());
        let mut rows = 0;
        self.each(|_, row| {
            shape.see(&row);
            rows += 1;
        })?;
        let mut lines = Vec::with_capacity(rows);
        let mut findings = Vec::new();
        let mut checker = Checker::new(known, choice, shape);
        self.each(|line, row| {
            lines.push(line);
            findings.extend(checker.row(row));
            terminal::progress(lines.len(), rows);
        })?;
        findings.extend(checker.end());
        findings.sort_by_key(|finding| finding.number);
        Ok(Checked { name: self.name.clone(), rows, found: Vec::new(), lines }.with(findings))
    }

    /// The languages of the columns, and the rows in which something was found, by their place in the table.
    pub fn rows_of(&self, checked: &Checked) -> Result<(Vec<Lang>, BTreeMap<usize, Row>)> {
        let wanted: BTreeSet<usize> = checked.found.iter().map(|found| found.finding.number).collect();
        let mut rows = BTreeMap::new();
        let mut number = 0;
        self.each(|_, row| {
            if wanted.contains(&number) {
                rows.insert(number, row);
            }
            number += 1;
        })?;
        Ok((self.rows()?.langs(), rows))
    }
}

impl Checked {
    /// The same with more findings, in the order of the rows.
    pub fn with(mut self, findings: Vec<Finding>) -> Checked {
        let lines = &self.lines;
        let found = |finding: Finding| {
            let line = lines.get(finding.number).copied().unwrap_or(1);
            Found { finding, line, waiver: None }
        };
        self.found.extend(findings.into_iter().map(found));
        self.found.sort_by_key(|found| found.finding.number);
        self
    }

    /// The findings that nobody waived.
    pub fn counting(&self) -> impl Iterator<Item = &Finding> {
        self.found.iter().filter(|found| found.waiver.is_none()).map(|found| &found.finding)
    }

    /// The same, with the waivers of the findings that a person let stand.
    pub fn waived(mut self, waivers: &Waivers) -> Checked {
        self.found.iter_mut().for_each(|found| found.waiver = waivers.of(&found.finding.id).cloned());
        self
    }

    /// The ids of all findings.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.found.iter().map(|found| found.finding.id.as_str())
    }
}

/// The error of a line of a file.
pub fn located(file: &str, error: ParseError) -> Hinted {
    let message = match error.line {
        Some(line) => format!("{file}:{line}: {}", error.problem),
        None => format!("{file}: {}", error.problem),
    };
    Hinted { message, hint: error.hint.unwrap_or_else(|| "mend the line, and check again".to_owned()) }
}
