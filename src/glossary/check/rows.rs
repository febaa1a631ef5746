//! Whole rows: missing words, and what is there twice.

use std::collections::{HashMap, HashSet};

use crate::glossary::check::{Check, Files, Remark, key, preferred};
use crate::glossary::{Sheet, Term, TermStatus};
use crate::lang::Lang;
use crate::model::Severity;

pub(super) const EMPTY: Check = Check {
    name: "empty",
    about: "no word in a language that other terms of the file have",
    severity: Severity::Warning,
    run: empty,
};

pub(super) const DUPLICATE: Check = Check {
    name: "duplicate",
    about: "a term whose words and domain another row has; mild: a row of another file",
    severity: Severity::Error,
    run: duplicate,
};

/// What a row says: two rows that say the same are one too many.
#[derive(PartialEq, Eq, Hash)]
struct Said<'t> {
    words: Vec<(Lang, String)>,
    domain: &'t str,
    status: TermStatus,
}

fn empty(files: &Files) -> Vec<Remark> {
    let mut columns: HashMap<&str, Vec<Lang>> = HashMap::new();
    for term in &files.terms {
        let of_file = columns.entry(&term.file).or_default();
        let new = term.forms.iter().map(|(lang, _)| *lang).filter(|lang| preferred(term, *lang).is_some());
        new.for_each(|lang| {
            if !of_file.contains(&lang) {
                of_file.push(lang)
            }
        });
    }
    let translated = files.terms.iter().filter(|t| matches!(t.status, TermStatus::Preferred | TermStatus::Admitted));
    let remarks = translated.flat_map(|term| {
        let langs = columns.get(term.file.as_str()).into_iter().flatten();
        let missing = langs.filter(|lang| preferred(term, **lang).is_none());
        missing.map(|lang| Remark::on(term, format!("no word in {lang}, which other terms of the file have")))
    });
    remarks.collect()
}

fn duplicate(files: &Files) -> Vec<Remark> {
    let rows: HashSet<(&str, u64)> = files
        .sheets
        .iter()
        .flat_map(|(name, sheet)| {
            let rows = repeated(sheet, |row, column| sheet.cell(row, column).into_owned());
            rows.into_iter().map(|(row, _)| (*name, sheet.line(row))).collect::<Vec<_>>()
        })
        .collect();
    let mut first: HashMap<Said, &Term> = HashMap::new();
    let mut found = Vec::new();
    for term in &files.terms {
        let same = *first.entry(Said { words: words(term), domain: &term.domain, status: term.status }).or_insert(term);
        if std::ptr::eq(same, term) {
            continue;
        }
        let place = super::place(same, term);
        let message = if rows.contains(&(term.file.as_str(), term.line)) {
            format!("{place} is the same: delete one of them")
        } else {
            format!("{place} has the same words: put both into one row, or delete one")
        };
        found.push(Remark { mild: same.file != term.file, ..Remark::on(term, message) });
    }
    found
}

/// The rows whose cells are those of an earlier row, with that row.
pub(super) fn repeated(sheet: &Sheet, cell: impl Fn(usize, usize) -> String) -> Vec<(usize, usize)> {
    let mut first: HashMap<Vec<String>, usize> = HashMap::new();
    let mut found = Vec::new();
    for row in 0..sheet.len() {
        let cells = (0..sheet.columns().len()).map(|column| cell(row, column).trim().to_owned());
        let same = *first.entry(cells.collect()).or_insert(row);
        if same != row {
            found.push((row, same));
        }
    }
    found
}

/// The preferred words of a term by language.
fn words(term: &Term) -> Vec<(Lang, String)> {
    let mut words: Vec<_> =
        term.forms.iter().filter_map(|(lang, _)| Some((*lang, key(preferred(term, *lang)?)))).collect();
    words.sort_by_key(|(lang, _)| lang.to_string());
    words
}
