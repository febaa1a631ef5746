//! What is wrong or doubtful in glossaries: one file a group of checks, one row a check in [`CHECKS`].
//!
//! A check says nothing where it is not sure. What a program can put right without knowing the language is a **mend**
//! ([`mend()`]); all else is for a person.

mod cells;
mod collisions;
mod conflicts;
mod forbidden;
mod homoglyphs;
mod letters;
mod mend;
mod rows;

use crate::glossary::fold::Folded;
use crate::glossary::load::terms;
use crate::glossary::{Form, FormKind, GlossaryError, GlossaryProblem, Sheet, Term};
use crate::lang::Lang;
use crate::model::Severity;

pub use mend::{Mended, mend};

/// One check.
#[derive(Debug)]
pub struct Check {
    /// Its name in findings: `conflict`.
    pub name: &'static str,
    /// What it finds, in half a sentence.
    pub about: &'static str,
    /// How bad its findings are, if not less.
    pub severity: Severity,
    run: fn(&Files) -> Vec<Remark>,
}

/// The checks, in the order in which findings of one line are listed.
pub static CHECKS: [&Check; 14] = [
    &UNREADABLE,
    &cells::INVISIBLE,
    &cells::SPACES,
    &cells::COMPOSITION,
    &homoglyphs::CHECK,
    &cells::APOSTROPHE,
    &letters::CHECK,
    &rows::EMPTY,
    &rows::DUPLICATE,
    &conflicts::CONFLICT,
    &forbidden::CHECK,
    &collisions::COLLISION,
    &conflicts::HOMOGRAPH,
    &collisions::INSIDE,
];

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// The line there, from 1.
    pub line: u64,
    /// How bad it is.
    pub severity: Severity,
    /// The name of the check.
    pub check: &'static str,
    /// What is wrong, and what to do.
    pub message: String,
    /// What to write instead, where that is known.
    pub suggestion: Option<String>,
}

/// What a check says of a line.
struct Remark {
    file: String,
    line: u64,
    message: String,
    suggestion: Option<String>,
    /// It is not as bad as other findings of the check.
    mild: bool,
}

/// Glossary files, read as far as they can be.
struct Files<'t> {
    sheets: Vec<(&'t str, Sheet<'t>)>,
    terms: Vec<Term>,
    unreadable: Vec<GlossaryError>,
}

/// Checks glossaries, each with its name, alone and against each other. The findings come by file, in the order given, and
/// line.
pub fn check(texts: &[(String, String)]) -> Vec<Finding> {
    let files = Files::read(texts);
    let finding = |check: &Check, remark: Remark| {
        let Remark { file, line, message, suggestion, mild } = remark;
        let severity = if mild { check.severity.min(Severity::Warning) } else { check.severity };
        Finding { file, line, severity, check: check.name, message, suggestion }
    };
    let found = CHECKS.iter().flat_map(|check| (check.run)(&files).into_iter().map(|remark| finding(check, remark)));
    let mut found: Vec<Finding> = found.collect();
    found.sort_by_key(|f| (texts.iter().position(|(name, _)| *name == f.file), f.line));
    found
}

const UNREADABLE: Check = Check {
    name: "unreadable",
    about: "a file or row that cannot be used",
    severity: Severity::Error,
    run: |files| {
        let remark = |e: &GlossaryError| Remark::new(&e.file, e.line, e.problem.to_string());
        // Invisible characters have a check of their own.
        let others = files.unreadable.iter().filter(|e| !matches!(e.problem, GlossaryProblem::Invisible { .. }));
        others.map(remark).collect()
    },
};

impl<'t> Files<'t> {
    fn read(texts: &'t [(String, String)]) -> Files<'t> {
        let mut files = Files { sheets: Vec::new(), terms: Vec::new(), unreadable: Vec::new() };
        for (name, text) in texts {
            match Sheet::read(name, text) {
                Err(error) => files.unreadable.push(error),
                Ok(sheet) => {
                    for term in terms(name, &sheet) {
                        match term {
                            Ok(term) => files.terms.push(term),
                            Err(error) => files.unreadable.push(error),
                        }
                    }
                    files.sheets.push((name, sheet));
                }
            }
        }
        files
    }
}

impl Remark {
    fn new(file: &str, line: u64, message: String) -> Remark {
        Remark { file: file.to_owned(), line, message, suggestion: None, mild: false }
    }

    fn on(term: &Term, message: String) -> Remark {
        Remark::new(&term.file, term.line, message)
    }
}

/// A form as it is compared with others.
fn key(text: &str) -> String {
    Folded::new(text.trim()).text
}

/// The dictionary forms of a term in each language or norm.
fn headwords(term: &Term) -> impl Iterator<Item = (Lang, &Form)> {
    let forms = term.forms.iter().flat_map(|(lang, forms)| forms.iter().map(|form| (*lang, form)));
    forms.filter(|(_, form)| form.kind == FormKind::Headword)
}

/// The preferred form of exactly this language or norm.
fn preferred(term: &Term, lang: Lang) -> Option<&str> {
    term.forms_in(lang).iter().find(|form| form.is_written()).map(|form| form.text.as_str())
}

/// Words of the two columns can stand for each other: one language, and no two norms.
fn meet(one: Lang, other: Lang) -> bool {
    one.same_base(other) && (one == other || one.region().is_none() || other.region().is_none())
}

/// Where a term stands, told from a line of a file: `line 7`, `ranks.csv:7`.
fn place(of: &Term, from: &Term) -> String {
    if of.file == from.file { format!("line {}", of.line) } else { format!("{}:{}", of.file, of.line) }
}

#[cfg(test)]
mod tests;
