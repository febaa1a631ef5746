//! `tovmach memory`: what is remembered of accepted tables.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;

use crate::cli::args::{self, MemoryCommand};
use crate::cli::exit::{Hinted, Outcome};
use crate::cli::{files, settings, terminal};
use crate::formats;
use crate::lang::{self, Lang};
use crate::memory::{Memory, Unit};
use crate::model::{Row, Status, Table};

/// Runs one of the commands on the memory that `--memory` or the settings name.
pub fn run(given: &args::Memory, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let (settings, _) = settings::load(config)?;
    let path = given.memory.clone().or(settings.memory).ok_or_else(|| Hinted {
        message: "no memory is named".into(),
        hint: "--memory FILE, or memory = \"FILE\" in tovmach.toml".into(),
    })?;
    match &given.command {
        MemoryCommand::Import { tables, all } => import(&path, tables, *all),
        MemoryCommand::Search { text, to } => search(&path, text, *to, json),
        MemoryCommand::Stats => stats(&path, json),
    }
}

fn import(path: &Path, tables: &[PathBuf], all: bool) -> Result<Outcome> {
    let mut units = Vec::new();
    for file in tables {
        let table = formats::read_table(&files::read(file)?).ok_or_else(|| Hinted {
            message: format!("{} is not a table of tovmach", file.display()),
            hint: "make one with tovmach align or tovmach translate".into(),
        })?;
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        units.extend(
            table.rows.iter().filter(|row| is_accepted(row, all)).filter_map(|row| unit(&table, row, &name, all)),
        );
    }
    let added = Memory::open(path)?.add(&units)?;
    terminal::say(&format!("  {} rows taken, {added} of them new, into {}", units.len(), path.display()));
    if units.is_empty() {
        terminal::hint(
            "only rows marked reviewed or certified are taken; --all takes every row that people said or wrote",
        );
    }
    Ok(Outcome::Done)
}

/// A person has accepted the row; with `all`, nobody has rejected it.
fn is_accepted(row: &Row, all: bool) -> bool {
    match row.status {
        Status::Reviewed | Status::Certified => true,
        Status::Draft => all,
        Status::Rejected => false,
    }
}

/// The texts of a row, where there are two or more. Of a draft only what people said or wrote is taken.
fn unit(table: &Table, row: &Row, file: &str, all: bool) -> Option<Unit> {
    let draft = all && row.status == Status::Draft;
    let text = |(column, lang): (usize, &Lang)| {
        let cell = row.cells[column].as_ref().filter(|cell| !draft || cell.origin.is_by_person())?;
        let lang = row.in_norm(*lang);
        (!cell.text.trim().is_empty()).then(|| (lang, cell.text.clone()))
    };
    let texts: Vec<_> = table.langs.iter().enumerate().filter_map(text).collect();
    (texts.len() > 1).then(|| Unit { texts, provenance: format!("{file} row {}", row.id) })
}

fn search(path: &Path, text: &str, to: Option<Lang>, json: bool) -> Result<Outcome> {
    let source = lang::detect(text).ok_or_else(|| Hinted {
        message: "the language of the text cannot be told".into(),
        hint: "give a longer text".into(),
    })?;
    let memory = Memory::open_read_only(path)?;
    let targets = [Lang::KO, Lang::UK, Lang::EN, Lang::RU].into_iter().filter(|lang| !lang.same_base(source));
    let mut lines = String::new();
    for target in targets.filter(|target| to.is_none_or(|to| to.same_base(*target))) {
        for found in memory.find(text, source, to.filter(|to| to.same_base(target)).unwrap_or(target))? {
            lines += &if json {
                let object = json!({"lang": found.lang, "text": found.text, "matched": found.matched,
                    "likeness": found.likeness, "numbers_differ": found.numbers_differ, "from": found.provenance});
                format!("{object}\n")
            } else {
                let numbers = if found.numbers_differ { "  (other numbers)" } else { "" };
                format!(
                    "{:>3} % {} {}  ←  {}  ({}){numbers}\n",
                    found.likeness, found.lang, found.text, found.matched, found.provenance
                )
            };
        }
    }
    terminal::print(lines.as_bytes())?;
    Ok(Outcome::Done)
}

fn stats(path: &Path, json: bool) -> Result<Outcome> {
    let units = Memory::open_read_only(path)?.len()?;
    let line =
        if json { format!("{}\n", json!({"units": units})) } else { format!("{}: {units} units\n", path.display()) };
    terminal::print(line.as_bytes())?;
    Ok(Outcome::Done)
}
