//! What `translate` and `align` share: from the files of an interview to a written table.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::align::Alignment;
use crate::cli::args::{self, Given};
use crate::cli::exit::{Hinted, Usage};
use crate::cli::files::{self, Target};
use crate::cli::inputs::{self, Interview};
use crate::formats;
use crate::lang::Lang;
use crate::model::{Cell, Origin, Problem, Row, Table};
use crate::pipeline::{self, Document, Joined, Version};

/// The way out for someone who gave the versions of one interview.
const VERSIONS: &str = "versions of one interview are named by --ko, --uk, --en";

/// An interview as far as it was read.
pub struct Read {
    /// The rows.
    pub table: Table,
    /// Versions and links; `None` for a table that goes on from where it was.
    pub made: Option<(Vec<Version>, Alignment)>,
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
    let Joined { table, alignment } = pipeline::join(&versions, langs, original);
    let problems = versions.iter().flat_map(|version| {
        let file = &version.transcript.file;
        version.transcript.problems.iter().map(move |problem| (file.clone(), problem.clone()))
    });
    Ok(Read { table, problems: problems.collect(), made: Some((versions, alignment)) })
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
            return Err(Usage(format!("{} need a folder: -o FOLDER; {VERSIONS}", counted(interviews))).into());
        }
        return Ok(vec![None]);
    };
    let slash = out.to_string_lossy().ends_with(std::path::is_separator);
    if interviews.len() == 1 && !slash && !out.is_dir() {
        return Ok(vec![Some(out.to_owned())]);
    }
    if !slash && !out.is_dir() && (out.exists() || is_table_name(out)) {
        let message = format!("-o {} names one table, but there are {}", out.display(), counted(interviews));
        return Err(Usage(format!("{message}: name a folder; {VERSIONS}")).into());
    }
    let mut paths: Vec<PathBuf> = Vec::new();
    for interview in interviews {
        let path = out.join(format!("{}.csv", interview.name));
        if paths.contains(&path) {
            return Err(Usage(format!("two interviews would be written to {}; give them apart", path.display())).into());
        }
        paths.push(path);
    }
    make_folder(out, interviews)?;
    Ok(paths.into_iter().map(Some).collect())
}

/// Makes the folder of the tables, unless a file is missing in every interview: then nothing will be written.
fn make_folder(folder: &Path, interviews: &[Interview]) -> Result<()> {
    let missing = |interview: &Interview| {
        let mut paths = interview.files.iter().map(|(path, _)| path);
        paths.find(|path| !files::is_there(path)).cloned()
    };
    match interviews.iter().map(missing).collect::<Option<Vec<_>>>() {
        Some(missing) => missing.iter().try_for_each(|path| files::read(path).map(|_| ())),
        None => files::make_folder(folder),
    }
}

/// A name that a table has and a folder has not.
fn is_table_name(path: &Path) -> bool {
    path.extension().is_some_and(|e| ["csv", "tsv", "txt"].iter().any(|known| e.eq_ignore_ascii_case(known)))
}

/// `2 interviews (day1, day2)`.
fn counted(interviews: &[Interview]) -> String {
    let names: Vec<&str> = interviews.iter().map(|interview| interview.name.as_str()).collect();
    format!("{} interviews ({})", names.len(), names.join(", "))
}

/// A table that is going to be written: checked before the long work, finished after it.
pub struct Pending<'a> {
    path: &'a Path,
    target: Target,
    before: Option<Vec<u8>>,
}

/// Opens the target. An input is never replaced.
pub fn open<'a>(path: &'a Path, interview: &Interview) -> Result<Pending<'a>> {
    not_an_input(path, interview)?;
    let target = Target::open(path)?;
    Ok(Pending { path, target, before: files::before(path)? })
}

/// Refuses an output that is an input as well.
pub fn not_an_input(path: &Path, interview: &Interview) -> Result<()> {
    let Some((input, _)) = interview.files.iter().find(|(input, _)| files::same(input, path)) else { return Ok(()) };
    let message = format!("{} is an input and is never replaced", input.display());
    Err(Hinted { message, hint: "give the output another name".into() }.into())
}

impl Pending<'_> {
    /// Writes the table, unless it would replace work that it does not hold.
    pub fn finish(self, table: &Table, output: &args::Output) -> Result<()> {
        let after = formats::write_table(table, output.delimiter);
        if let Some(lost) = self.before.as_deref().filter(|_| !output.force).and_then(|before| lost(before, &after)) {
            let message = format!("{} is there already and {lost}", self.path.display());
            let hint =
                "go on from it by giving it as the input, write to another file, or replace it with --force".into();
            return Err(Hinted { message, hint }.into());
        }
        self.target.finish(&after)
    }
}

/// What would be lost if the second file took the place of the first: text, review or remarks that it does not hold.
/// Both are read alike, so that only what a person changed makes a difference.
fn lost(before: &[u8], after: &[u8]) -> Option<String> {
    if before.is_empty() || before == after {
        return None;
    }
    let Some(old) = formats::read_table(before) else { return Some("is not a table of tovmach".into()) };
    let new = formats::read_table(after).unwrap_or_default();
    let by_id: HashMap<&str, &Row> = new.rows.iter().map(|row| (row.id.as_str(), row)).collect();
    let columns: Vec<Option<usize>> = old.langs.iter().map(|lang| new.column(*lang)).collect();
    let row = old.rows.iter().find(|row| !by_id.get(row.id.as_str()).is_some_and(|new| holds(new, row, &columns)))?;
    Some(format!("row {} holds text or remarks that this run does not write", row.id))
}

/// The new row says all that a person may have written in the old one. `columns` are the old ones' places in the new row.
fn holds(new: &Row, old: &Row, columns: &[Option<usize>]) -> bool {
    let cell = |(old, column): (&Option<Cell>, &Option<usize>)| {
        let new = column.and_then(|column| new.cells.get(column)).and_then(Option::as_ref);
        match old {
            None => true,
            Some(Cell { origin: Origin::Person(_), .. }) => new == old.as_ref(),
            Some(Cell { text, .. }) => text.is_empty() || new.is_some_and(|new| new.text == *text),
        }
    };
    old.cells.iter().zip(columns).all(cell)
        && (&new.speaker, new.role, new.mode, new.time) == (&old.speaker, old.role, old.mode, old.time)
        && (new.original, new.status) == (old.original, old.status)
        && (&new.reviewer, &new.note) == (&old.reviewer, &old.note)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Mode, Role};
    use crate::model::{Status, TimeSpan};

    type Edit = fn(&mut Row);

    fn table() -> Table {
        let cell = |text: &str, origin| Some(Cell { text: text.into(), origin });
        let row = Row {
            id: "1".into(),
            file: "a.ko.txt".into(),
            anchor: "line 1".into(),
            time: None,
            speaker: "답".into(),
            role: Some(Role::Subject),
            mode: Mode::default(),
            original: Some(Lang::KO),
            cells: vec![cell("아니요.", Origin::Transcript), cell("Ні.", Origin::Phrasebook), None],
            ..Row::default()
        };
        Table { langs: vec![Lang::KO, Lang::UK, Lang::EN], rows: vec![row] }
    }

    #[test]
    fn whatever_a_person_changed_keeps_a_table_from_being_replaced() {
        let written = |table: &Table| formats::write_table(table, b',');
        let edits: [(&str, Edit); 10] = [
            ("text", |row| row.cells[1] = Some(Cell { text: "Так.".into(), origin: Origin::Phrasebook })),
            ("origin", |row| row.cells[1] = Some(Cell { text: "Ні.".into(), origin: Origin::Person("К-2".into()) })),
            ("speaker", |row| row.speaker = "문".into()),
            ("role", |row| row.role = Some(Role::Interviewer)),
            ("mode", |row| row.mode = Mode::Written),
            ("time", |row| row.time = Some(TimeSpan { start: 0, end: 1000 })),
            ("original", |row| row.original = Some(Lang::UK)),
            ("status", |row| row.status = Status::Rejected),
            ("reviewer", |row| row.reviewer = "К-2".into()),
            ("note", |row| row.note = "пауза".into()),
        ];
        for (what, edit) in edits {
            let mut old = table();
            edit(&mut old.rows[0]);
            assert!(lost(&written(&old), &written(&table())).is_some(), "{what}");
            assert_eq!(lost(&written(&old), &written(&old)), None, "{what}");
        }
    }

    #[test]
    fn a_table_that_holds_more_takes_the_place_of_one_that_nobody_touched() {
        let (old, mut new) = (table(), table());
        new.rows[0].cells[2] = Some(Cell { text: "No.".into(), origin: Origin::Phrasebook });
        new.rows[0].confidence = Some(0.5);
        let written = |table: &Table| formats::write_table(table, b';');
        assert_eq!(lost(&written(&old), &written(&new)), None);
        assert!(lost(&written(&new), &written(&old)).is_some(), "the other way round a text goes");
        assert_eq!(lost(b"", &written(&new)), None, "an empty file holds nothing");
        assert!(lost(b"shopping list", &written(&new)).is_some(), "another file");
    }
}
