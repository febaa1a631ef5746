//! Words that one row forbids and another prefers.

use std::collections::HashMap;

use crate::glossary::check::{Check, Files, Remark, key, meet, place, preferred};
use crate::glossary::{Term, TermStatus};
use crate::lang::Lang;
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "forbidden",
    about: "a forbidden word that another term prefers",
    severity: Severity::Error,
    run: forbidden,
};

fn forbidden(files: &Files) -> Vec<Remark> {
    let mut by_word: HashMap<(&str, String), Vec<&Term>> = HashMap::new();
    for term in files.terms.iter().filter(|term| term.status == TermStatus::Forbidden) {
        for (lang, forms) in &term.forms {
            for form in forms.iter().filter(|form| form.is_written()) {
                by_word.entry((lang.tag(), key(&form.text))).or_default().push(term);
            }
        }
    }
    let used = files.terms.iter().filter(|t| matches!(t.status, TermStatus::Preferred | TermStatus::Keep));
    used.filter_map(|term| {
        term.forms.iter().find_map(|(lang, _)| {
            let word = preferred(term, *lang)?;
            let rows = by_word.get(&(lang.tag(), key(word)))?;
            let row = rows.iter().find(|row| forbids(row, term))?;
            let place = place(row, term);
            Some(Remark::on(term, format!("'{word}' is forbidden in {place}: prefer another word, or lift the ban")))
        })
    })
    .collect()
}

/// A row in one language forbids its words; a row in several forbids to render the one by the other.
fn forbids(row: &Term, term: &Term) -> bool {
    let shared = |lang: &Lang| {
        let words = row.forms_in(*lang).iter().filter(|form| form.is_written()).map(|form| key(&form.text));
        let words: Vec<String> = words.collect();
        let columns = term.forms.iter().map(|(own, _)| *own).filter(|own| meet(*own, *lang));
        columns.filter_map(|own| preferred(term, own)).any(|word| words.contains(&key(word)))
    };
    let mut tags: Vec<&str> = row.forms.iter().map(|(lang, _)| lang.tag()).collect();
    tags.dedup();
    let mut met: Vec<&str> =
        row.forms.iter().map(|(lang, _)| lang).filter(|lang| shared(lang)).map(|l| l.tag()).collect();
    met.dedup();
    met.len() >= tags.len().min(2)
}
