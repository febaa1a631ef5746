//! What `translate` and `align` share: from the files of an interview to a written table.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::args::{self, Given};
use crate::cli::exit::{Hinted, Usage};
use crate::cli::files::{self, Target};
use crate::cli::inputs::{self, Interview};
use crate::formats;
use crate::lang::Lang;
use crate::model::{Problem, Table};
use crate::pipeline::{self, Document, Joined, Version};

/// An interview as far as it was read.
pub struct Read {
    /// The rows.
    pub table: Table,
    /// Versions and links; `None` for a table that goes on from where it was.
    pub made: Option<(Vec<Version>, Joined)>,
    /// What was skipped or should be looked at, with the file's name.
    pub problems: Vec<(String, Problem)>,
}

impl Read {
    /// Text was left out.
    pub fn lost(&self) -> bool {
        self.problems.iter().any(|(_, problem)| problem.lost)
    }
}

/// Reads the files of an interview and joins its versions.
pub fn read(interview: &Interview, given: &Given, langs: &[Lang], original: Option<Lang>) -> Result<Read> {
    let segmentation = inputs::segmentation(given);
    let mut versions = Vec::new();
    for (path, lang) in &interview.files {
        let input = inputs::load(path, *lang, given)?;
        match pipeline::read(&input, segmentation)? {
            Document::Transcript(transcript) => versions.push(pipeline::version(transcript, *lang, segmentation)?),
            Document::Table(table, problems) if interview.files.len() == 1 => {
                let problems = problems.into_iter().map(|problem| (input.file.clone(), problem)).collect();
                return Ok(Read { table: widened(table, langs), made: None, problems });
            }
            Document::Table(..) => return Err(two_tables(path).into()),
        }
    }
    different_languages(&versions)?;
    let joined = pipeline::join(&versions, langs, original);
    let problems = versions.iter().flat_map(|version| {
        let file = &version.transcript.file;
        version.transcript.problems.iter().map(move |problem| (file.clone(), problem.clone()))
    });
    Ok(Read { table: joined.table.clone(), problems: problems.collect(), made: Some((versions, joined)) })
}

fn two_tables(path: &Path) -> Hinted {
    Hinted {
        message: format!(
            "{} holds several versions side by side and cannot be aligned with another file",
            path.display()
        ),
        hint: "give it alone, and its missing cells are filled".into(),
    }
}

/// The table with a column for every language that is asked for.
fn widened(mut table: Table, langs: &[Lang]) -> Table {
    for lang in langs.iter().map(|lang| lang.base()) {
        if table.column(lang).is_none() {
            let at = table.langs.iter().take_while(|known| known.order() < lang.order()).count();
            table.langs.insert(at, lang);
            for row in &mut table.rows {
                row.cells.insert(at, None);
            }
        }
    }
    table
}

fn different_languages(versions: &[Version]) -> Result<()> {
    for (number, version) in versions.iter().enumerate() {
        let same = |other: &&Version| version.lang.zip(other.lang).is_some_and(|(one, other)| one.same_base(other));
        if let Some(twin) = versions[..number].iter().find(same) {
            let lang = version.lang.map_or("", |lang| lang.language().name);
            let message = format!("{} and {} are both {lang}", twin.transcript.file, version.transcript.file);
            let hint = "name each version: --ko, --uk, --en FILE; or leave one of them out".into();
            return Err(Hinted { message, hint }.into());
        }
    }
    Ok(())
}

/// Where the table of each interview goes; `None` is standard output.
pub fn targets(interviews: &[Interview], output: &args::Output) -> Result<Vec<Option<PathBuf>>> {
    let Some(out) = output.output.as_deref().filter(|out| *out != Path::new("-")) else {
        if interviews.len() > 1 {
            let names = interviews.iter().map(|interview| interview.name.as_str()).collect::<Vec<_>>().join(", ");
            let message = format!("{} interviews ({names}) need a folder: -o FOLDER", interviews.len());
            return Err(Usage(format!("{message}; versions of one interview are named by --ko, --uk, --en")).into());
        }
        return Ok(vec![None]);
    };
    let slash = out.to_string_lossy().ends_with(std::path::is_separator);
    if interviews.len() == 1 && !slash && !out.is_dir() {
        return Ok(vec![Some(out.to_owned())]);
    }
    files::make_folder(out)?;
    let mut paths: Vec<PathBuf> = Vec::new();
    for interview in interviews {
        let path = out.join(format!("{}.csv", interview.name));
        if paths.contains(&path) {
            return Err(Usage(format!("two interviews would be written to {}; give them apart", path.display())).into());
        }
        paths.push(path);
    }
    Ok(paths.into_iter().map(Some).collect())
}

/// A table that is going to be written: checked before the long work, finished after it.
pub struct Pending<'a> {
    path: &'a Path,
    target: Target,
    before: Option<Vec<u8>>,
}

/// Opens the target. An input is never replaced.
pub fn open<'a>(path: &'a Path, interview: &Interview) -> Result<Pending<'a>> {
    if let Some((input, _)) = interview.files.iter().find(|(input, _)| files::same(input, path)) {
        let message = format!("{} is an input and is never replaced", input.display());
        return Err(Hinted { message, hint: "give the output another name".into() }.into());
    }
    let before = if path.exists() { Some(files::read(path)?) } else { None };
    Ok(Pending { path, target: Target::open(path)?, before })
}

impl Pending<'_> {
    /// Writes the table, unless it would replace work that it does not hold.
    pub fn finish(self, table: &Table, output: &args::Output) -> Result<()> {
        if let Some(lost) = self.before.as_deref().filter(|_| !output.force).and_then(|before| lost(before, table)) {
            let message = format!("{} is there already and {lost}", self.path.display());
            let hint =
                "go on from it by giving it as the input, write to another file, or replace it with --force".into();
            return Err(Hinted { message, hint }.into());
        }
        self.target.finish(&formats::write_table(table, output.delimiter))
    }
}

/// What would be lost if this table took the place of the file: text, review or remarks that it does not hold.
fn lost(before: &[u8], table: &Table) -> Option<String> {
    let Some(old) = formats::read_table(before) else { return Some("is not a table of tovmach".into()) };
    old.rows.iter().find_map(|row| {
        let kept = table.rows.iter().any(|new| {
            let same_cells = old.langs.iter().enumerate().all(|(column, lang)| {
                row.text(column).is_none_or(|text| table.column(*lang).and_then(|c| new.text(c)) == Some(text))
            });
            new.id == row.id
                && same_cells
                && new.status == row.status
                && new.reviewer == row.reviewer
                && new.note == row.note
        });
        (!kept).then(|| format!("row {} holds text or remarks that this run does not write", row.id))
    })
}
