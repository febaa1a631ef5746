//! What a form of file cannot hold.

use std::fmt;

use crate::glossary::exchange::Pair;
use crate::glossary::{FormKind, Term, TermStatus};
use crate::lang::Lang;

/// Something that was not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The file that it stands in.
    pub file: String,
    /// Its line, from 1.
    pub line: u64,
    /// What it is: `synonym`, `note`.
    pub what: &'static str,
    /// Its words.
    pub text: String,
}

/// A part of a term that a form of file holds or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Synonyms,
    Domain,
    Note,
    /// Preferred, admitted, forbidden.
    Status,
    /// Terms that are never translated.
    Keep,
}

impl Loss {
    pub(super) fn of(term: &Term, what: &'static str, text: impl Into<String>) -> Loss {
        Loss { file: term.file.clone(), line: term.line, what, text: text.into() }
    }
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} “{}”", self.file, self.line, self.what, self.text)
    }
}

/// What a form of file that holds these parts leaves out of a term. Of a pair of languages only these two are expected.
pub(super) fn losses(term: &Term, holds: &[Part], pair: Option<Pair>) -> Vec<Loss> {
    let mut lost = Vec::new();
    let mut lose = |what, text: &str| {
        if !text.is_empty() {
            lost.push(Loss::of(term, what, text));
        }
    };
    for (lang, form, headword) in forms(term, pair) {
        match &form.kind {
            FormKind::Case(case) => lose("case form", &format!("{lang} {case}={}", form.text)),
            FormKind::Listed => lose("listed form", &format!("{lang} {}", form.text)),
            FormKind::Headword if headword > 0 && !holds.contains(&Part::Synonyms) => {
                lose("synonym", &format!("{lang} {}", form.text));
            }
            FormKind::Headword => {}
        }
    }
    lose("context", &term.context.join("|"));
    lose("role", &term.role);
    if !holds.contains(&Part::Domain) {
        lose("domain", &term.domain);
    }
    if !holds.contains(&Part::Note) {
        lose("note", &term.note);
    }
    match term.status {
        TermStatus::Preferred => {}
        TermStatus::Keep if !holds.contains(&Part::Keep) => lose("status", "keep"),
        TermStatus::Admitted if !holds.contains(&Part::Status) => lose("status", "admitted"),
        TermStatus::Forbidden if !holds.contains(&Part::Status) => lose("status", "forbidden"),
        _ => {}
    }
    lost
}

/// The forms of the languages asked for, with how many headwords stand before them in their cell.
fn forms(term: &Term, pair: Option<Pair>) -> Vec<(Lang, &crate::glossary::Form, usize)> {
    let asked = |lang: Lang| pair.is_none_or(|p| p.source.same_base(lang) || p.target.same_base(lang));
    let mut all = Vec::new();
    for (lang, forms) in term.forms.iter().filter(|(lang, _)| asked(*lang)) {
        let mut headwords = 0;
        for form in forms {
            all.push((*lang, form, headwords));
            headwords += usize::from(form.kind == FormKind::Headword);
        }
    }
    all
}
