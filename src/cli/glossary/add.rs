//! `tovmach glossary add`.

use std::io::{self, BufRead as _, IsTerminal as _};
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::cli::args;
use crate::cli::exit::{Hinted, Outcome, Usage};
use crate::cli::files::Target;
use crate::cli::glossary::{Source, sources, whole_text};
use crate::cli::{files, terminal};
use crate::glossary::{self, Column, Edit, Finding, GlossaryError, HEADER, Sheet};
use crate::lang::Lang;
use crate::model::Severity;

/// Adds a row to the file that `--file` names, after a look at the other glossaries in force.
pub fn run(all: &args::Glossary, given: &args::Add, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let name = given.file.display().to_string();
    let text = if given.file.exists() { whole_text(&given.file)? } else { HEADER.to_owned() };
    // A file that is broken somewhere is not made longer.
    glossary::load(&name, &text)?;
    let sheet = Sheet::read(&name, &text)?;
    let cells = asked(&sheet, cells(given, &sheet, &name)?)?;
    if !sheet.columns().iter().zip(&cells).any(|(column, cell)| matches!(column, Column::Words(_)) && !cell.is_empty())
    {
        return Err(Usage("no word is given: name it with --ko, --uk, --en or --ru".into()).into());
    }
    let text = sheet.edited(&[Edit::Append { cells }]);
    let refused = |e: GlossaryError| Hinted { message: e.problem.to_string(), hint: "nothing was added".into() };
    let line = glossary::load(&name, &text).map_err(refused)?.terms().last().map_or(0, |term| term.line);
    look_over(&New { file: &name, text: &text, line }, others(all, &given.file, config)?)?;
    Target::open(&given.file)?.finish(text.as_bytes())?;
    if json {
        terminal::print(format!("{}\n", json!({"file": name, "line": line})).as_bytes())?;
    } else {
        terminal::say(&format!("  added {name}:{line}"));
    }
    Ok(Outcome::Done)
}

/// The file with its new line.
struct New<'t> {
    file: &'t str,
    text: &'t str,
    line: u64,
}

/// A cell for each column of the file.
fn cells(given: &args::Add, sheet: &Sheet, file: &str) -> Result<Vec<String>> {
    let mut cells = vec![String::new(); sheet.columns().len()];
    for (tag, text) in words(given) {
        let Some(text) = text else { continue };
        let lang: Lang = tag.parse()?;
        let columns: Vec<usize> = columns(sheet, lang).collect();
        if columns.is_empty() {
            return Err(no_column(file, tag));
        }
        // A word of one norm goes before one of both.
        for at in columns.into_iter().filter(|at| cells[*at].is_empty()).collect::<Vec<_>>() {
            cells[at].clone_from(text);
        }
    }
    for (name, kind, text) in [("domain", Column::Domain, &given.domain), ("note", Column::Note, &given.note)] {
        let Some(text) = text else { continue };
        let at = sheet.columns().iter().position(|column| *column == kind).ok_or_else(|| no_column(file, name))?;
        cells[at].clone_from(text);
    }
    Ok(cells)
}

/// The words by language, those of one norm first.
fn words(given: &args::Add) -> [(&'static str, &Option<String>); 6] {
    [
        ("ko-KP", &given.ko_kp),
        ("ko-KR", &given.ko_kr),
        ("ko", &given.ko),
        ("uk", &given.uk),
        ("en", &given.en),
        ("ru", &given.ru),
    ]
}

/// The columns of a language; of Korean without a norm those of both norms where it has none of its own.
fn columns(sheet: &Sheet, lang: Lang) -> impl Iterator<Item = usize> {
    let exact = sheet.columns().contains(&Column::Words(lang));
    let fits = move |column: &Column| match column {
        Column::Words(own) if exact => *own == lang,
        Column::Words(own) => lang.region().is_none() && own.same_base(lang),
        _ => false,
    };
    sheet.columns().iter().enumerate().filter(move |(_, column)| fits(column)).map(|(at, _)| at)
}

fn no_column(file: &str, name: &str) -> anyhow::Error {
    let hint = format!("add ,{name} to its first line and a comma to each other one, or name another file");
    Hinted { message: format!("{file} has no column '{name}'"), hint }.into()
}

/// On a terminal a person is asked for words, domain and note that were not given; an empty answer leaves the cell empty.
fn asked(sheet: &Sheet, mut cells: Vec<String>) -> Result<Vec<String>> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Ok(cells);
    }
    for (at, column) in sheet.columns().iter().enumerate() {
        let wanted = matches!(column, Column::Words(_) | Column::Domain | Column::Note);
        if let Some(cell) = cells.get_mut(at).filter(|cell| wanted && cell.is_empty()) {
            terminal::ask(&format!("{}: ", sheet.header(at).trim()));
            let mut answer = String::new();
            io::stdin().lock().read_line(&mut answer)?;
            *cell = answer.trim().to_owned();
        }
    }
    Ok(cells)
}

/// Refuses a term that the file has already; warns of all else that is found on the new line.
fn look_over(new: &New, others: Vec<Source>) -> Result<()> {
    let own = (new.file.to_owned(), new.text.to_owned());
    let on_line = |found: Vec<Finding>| found.into_iter().filter(|f| f.file == new.file && f.line == new.line);
    let twice = |f: &Finding| f.check == "duplicate";
    if let Some(found) = on_line(glossary::check(std::slice::from_ref(&own))).find(twice) {
        let message = format!("{}: the term is there already: {}", new.file, found.message);
        return Err(Hinted { message, hint: "nothing was added; change the row that is there".into() }.into());
    }
    let mut texts: Vec<(String, String)> = others.into_iter().map(|source| (source.name, source.text)).collect();
    texts.push(own);
    for finding in on_line(glossary::check(&texts)).filter(|f| f.severity > Severity::Info) {
        let Finding { file, line, message, suggestion, .. } = finding;
        let suggestion = suggestion.map(|text| format!(" → '{text}'")).unwrap_or_default();
        terminal::warn(&format!("{file}:{line}: {message}{suggestion}"));
    }
    Ok(())
}

/// The other glossaries in force.
fn others(all: &args::Glossary, file: &Path, config: Option<&Path>) -> Result<Vec<Source>> {
    let mut sources = sources(all, config)?;
    sources.retain(|source| source.path.as_ref().is_none_or(|path| !files::same(path, file)));
    Ok(sources)
}
