//! Forms of one term that are forms of another, and terms inside of longer ones.

use std::collections::{BTreeMap, HashMap};

use crate::glossary::check::{Check, Files, Remark, headwords, key, place, preferred};
use crate::glossary::{Form, FormKind, Term, TermId, TermStatus};
use crate::lang::{Lang, Script};
use crate::model::Severity;

pub(super) const COLLISION: Check = Check {
    name: "collision",
    about: "a form of one term that is also a form of another",
    severity: Severity::Warning,
    run: collisions,
};

pub(super) const INSIDE: Check = Check {
    name: "inside",
    about: "a term that stands in a longer one, which is found instead of it",
    severity: Severity::Info,
    run: inside,
};

/// Pairs of terms that share a form though they share no preferred one; those that do are homographs or synonyms.
fn collisions(files: &Files) -> Vec<Remark> {
    let mut by_form: BTreeMap<(&str, String), (String, Vec<TermId>)> = BTreeMap::new();
    for (id, term) in found(files) {
        for (lang, forms) in &term.forms {
            let all: HashMap<String, String> =
                forms.iter().flat_map(|form| all_forms(*lang, form)).map(|text| (key(&text), text)).collect();
            for (key, text) in all {
                by_form.entry((lang.tag(), key)).or_insert((text, Vec::new())).1.push(id);
            }
        }
    }
    let mut pairs: BTreeMap<(TermId, TermId), (&str, &str)> = BTreeMap::new();
    for ((tag, _), (form, ids)) in &by_form {
        for (at, second) in ids.iter().enumerate() {
            let apart = |first: &&TermId| !share_preferred(&files.terms[**first], &files.terms[*second], tag);
            if let Some(first) = ids.iter().take(at).find(apart) {
                pairs.entry((*second, *first)).or_insert((tag, form));
            }
        }
    }
    let remark = |((second, first), (tag, form)): ((TermId, TermId), (&str, &str))| {
        let (first, second) = (&files.terms[first], &files.terms[second]);
        let place = place(first, second);
        let other = first.forms.iter().find(|(lang, _)| lang.tag() != tag).or(first.forms.first());
        let word = other.and_then(|(lang, _)| first.preferred(*lang)).unwrap_or_default();
        Remark::on(second, format!("'{form}' is also a form of '{word}' in {place}: a text will be read as either"))
    };
    pairs.into_iter().map(remark).collect()
}

/// The terms that are looked for in texts.
fn found<'f>(files: &'f Files) -> impl Iterator<Item = (TermId, &'f Term)> {
    files.terms.iter().enumerate().filter(|(_, term)| term.status != TermStatus::Forbidden)
}

/// A dictionary form with all its inflected ones; another form as it stands.
fn all_forms(lang: Lang, form: &Form) -> Vec<String> {
    match form.kind {
        // What may follow a Korean word is no part of its form.
        FormKind::Headword if !lang.same_base(Lang::KO) => (lang.language().forms)(&form.text),
        _ => vec![form.text.clone()],
    }
}

fn share_preferred(one: &Term, other: &Term, tag: &str) -> bool {
    let words = |term: &Term| {
        let own = term.forms.iter().filter(|(lang, _)| lang.tag() == tag);
        own.filter_map(|(lang, _)| Some(key(preferred(term, *lang)?))).collect::<Vec<_>>()
    };
    let (one, other) = (words(one), words(other));
    one.iter().any(|word| other.contains(word))
}

/// Terms whose word is a part of a longer term: whole words, in Korean any two syllables or more.
fn inside(files: &Files) -> Vec<Remark> {
    let mut by_word: HashMap<(&str, String), TermId> = HashMap::new();
    let words = || found(files).flat_map(|(id, term)| headwords(term).map(move |(lang, form)| (id, lang, form)));
    for (id, lang, form) in words() {
        by_word.entry((lang.tag(), key(&form.text))).or_insert(id);
    }
    let mut pairs: BTreeMap<(TermId, TermId), String> = BTreeMap::new();
    for (id, lang, form) in words() {
        for part in inner_parts(&key(&form.text)) {
            if let Some(inner) = by_word.get(&(lang.tag(), part.clone())).filter(|inner| **inner != id) {
                pairs.entry((id, *inner)).or_insert(part);
            }
        }
    }
    let remark = |((outer, inner), part): ((TermId, TermId), String)| {
        let (outer, inner) = (&files.terms[outer], &files.terms[inner]);
        let place = place(inner, outer);
        Remark::on(outer, format!("'{part}' in {place} stands in this term: the longer one is found, not both"))
    };
    pairs.into_iter().map(remark).collect()
}

/// The shorter runs of whole words in a text; a syllable of Hangul may begin or end a run too, if it has two or more.
fn inner_parts(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let hangul = |c: &char| Script::of(*c) == Some(Script::Hangul);
    let cut = |at: usize| match (at.checked_sub(1).and_then(|before| chars.get(before)), chars.get(at)) {
        (Some(left), Some(right)) => {
            hangul(left) || hangul(right) || !(left.is_alphanumeric() && right.is_alphanumeric())
        }
        _ => true,
    };
    let cuts: Vec<usize> = (0..=chars.len()).filter(|at| cut(*at)).collect();
    let runs = cuts.iter().flat_map(|start| cuts.iter().filter(move |end| *end > start).map(move |end| *start..*end));
    let shorter = runs.filter(|run| run.len() >= 2 && run.len() < chars.len());
    shorter.filter_map(|run| chars.get(run)).map(|run| run.iter().collect()).collect()
}
