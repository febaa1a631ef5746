//! A glossary as entries of two languages: one source word, one target word.

use std::collections::HashMap;

use crate::glossary::exchange::loss::{Part, losses};
use crate::glossary::exchange::{Loss, Pair, Source};
use crate::glossary::{Form, FormKind, Term, TermStatus};
use crate::lang::Lang;

/// One word and its translation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'t> {
    pub source: &'t str,
    pub target: &'t str,
    pub term: &'t Term,
}

/// What a form of two languages can take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub holds: &'static [Part],
    /// A source word may stand there with several targets.
    pub repeats: bool,
}

/// The entries of terms: every source word of a term, in all norms where none is asked for, with the target to be written.
/// Terms without one of the two, forbidden terms where the form has no status, and a second target of a word where it may
/// have only one, are losses.
pub(super) fn entries<'t>(terms: &[&'t Term], pair: Pair, room: Room) -> (Vec<Entry<'t>>, Vec<Loss>) {
    let mut all: Vec<Entry<'t>> = Vec::new();
    let mut lost = Vec::new();
    let mut first: HashMap<&str, &str> = HashMap::new();
    for term in terms {
        let sources = headwords(term, pair.source);
        let keep = (term.status == TermStatus::Keep).then(|| sources.first().copied()).flatten();
        let Some(target) = term.preferred(pair.target).or(keep).filter(|_| !sources.is_empty()) else {
            lost.push(Loss::of(term, "term without a word in both languages", name(term)));
            continue;
        };
        if term.status == TermStatus::Forbidden && !room.holds.contains(&Part::Status) {
            lost.push(Loss::of(term, "forbidden term", name(term)));
            continue;
        }
        lost.extend(losses(term, room.holds, Some(pair)));
        for source in sources {
            match first.get(source) {
                Some(known) if *known == target && !room.repeats => {}
                Some(known) if !room.repeats => {
                    lost.push(Loss::of(term, "second target", format!("{source} = {target}, beside {known}")));
                }
                _ => {
                    first.entry(source).or_insert(target);
                    all.push(Entry { source, target, term });
                }
            }
        }
    }
    (all, lost)
}

/// The headwords of a language: of its norm, or of all norms where none is named, each once.
fn headwords(term: &Term, lang: Lang) -> Vec<&str> {
    let own = term.forms.iter().filter(|(l, _)| *l == lang || lang.region().is_none() && l.same_base(lang));
    let mut words: Vec<&str> = Vec::new();
    for form in own.flat_map(|(_, forms)| forms).filter(|form| form.kind == FormKind::Headword) {
        if !words.contains(&form.text.as_str()) {
            words.push(&form.text);
        }
    }
    if words.is_empty() { term.preferred(lang).into_iter().collect() } else { words }
}

/// How a term is named in a list of losses: by its first word.
fn name(term: &Term) -> &str {
    term.forms.iter().flat_map(|(_, forms)| forms).next().map_or("", |form| form.text.as_str())
}

/// A term of two words as it was read.
pub(super) fn term(source: &Source<'_>, line: u64, pair: Pair, words: (&str, &str), note: &str) -> Term {
    let headword = |text: &str| vec![Form { text: text.trim().to_owned(), kind: FormKind::Headword }];
    let mut term = source.term(line);
    term.forms = vec![(pair.source, headword(words.0)), (pair.target, headword(words.1))];
    term.forms.sort_by_key(|(lang, _)| lang.order());
    note.trim().clone_into(&mut term.note);
    term
}

/// Adds a headword to a language.
pub(super) fn add(term: &mut Term, lang: Lang, text: String) {
    let form = Form { text, kind: FormKind::Headword };
    match term.forms.iter_mut().find(|(l, _)| *l == lang) {
        Some((_, forms)) => forms.push(form),
        None => term.forms.push((lang, vec![form])),
    }
}
