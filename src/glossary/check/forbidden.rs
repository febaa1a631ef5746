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
    let remark = |term: &Term| {
        term.forms.iter().find_map(|(lang, _)| {
            let word = preferred(term, *lang)?;
            let rows = by_word.get(&(lang.tag(), key(word)))?;
            let (row, ban) = rows.iter().find_map(|row| Some((row, ban(row, term, *lang)?)))?;
            let place = place(row, term);
            let message = format!("'{word}' is forbidden in {place}: prefer another word, or lift the ban");
            Some(Remark { mild: ban == Ban::Perhaps, ..Remark::on(term, message) })
        })
    };
    used.filter_map(remark).collect()
}

/// How surely a row forbids another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ban {
    /// The other says what the row forbids.
    Sure,
    /// It renders another Korean word by the forbidden one, which may be right there.
    Perhaps,
}

/// A row in one language forbids its words; a row in several forbids to render the one by the others.
fn ban(row: &Term, term: &Term, word_in: Lang) -> Option<Ban> {
    let has_word = |lang: Lang| meet(lang, word_in) && shares(row, lang, preferred(term, word_in));
    if !row.forms.iter().any(|(lang, _)| has_word(*lang)) {
        return None;
    }
    let mut common: Vec<(&str, bool)> = Vec::new();
    for (lang, _) in &row.forms {
        let mut columns = term.forms.iter().map(|(own, _)| *own).filter(|own| meet(*own, *lang)).peekable();
        if columns.peek().is_some() {
            common.push((lang.tag(), columns.any(|own| shares(row, *lang, preferred(term, own)))));
        }
    }
    let korean = Lang::KO.tag();
    let agree = |wanted: &dyn Fn(&str) -> bool| common.iter().filter(|(tag, _)| wanted(tag)).all(|(_, same)| *same);
    let alone = row.forms.iter().all(|(lang, _)| lang.same_base(word_in));
    // Korean is what is rendered, so the other word is the wrong one.
    let pair = word_in.tag() != korean && common.iter().any(|(tag, _)| *tag != word_in.tag());
    match () {
        () if alone || pair && agree(&|_| true) => Some(Ban::Sure),
        () if pair && agree(&|tag| tag != korean) => Some(Ban::Perhaps),
        () => None,
    }
}

/// The row has this word among those of the language.
fn shares(row: &Term, lang: Lang, word: Option<&str>) -> bool {
    let word = word.map(key);
    row.forms_in(lang).iter().any(|form| form.is_written() && Some(key(&form.text)) == word)
}
