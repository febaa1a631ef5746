//! Names of people that no register knows, told by their form and by what stands beside them.

mod cased;
mod korean;

use std::ops::Range;

use super::people;
use super::secret::Kind;
use crate::glossary::Glossary;
use crate::lang::{Lang, is_hangul_syllable};
use crate::values::runs::runs;

/// What stands around names: places of ranks, and of terms that are no names.
pub(super) struct Around {
    pub ranks: Vec<Range<usize>>,
    pub terms: Vec<Range<usize>>,
}

impl Around {
    /// A rank ends just before this place, a blank aside.
    pub fn has_rank_before(&self, text: &str, at: usize) -> bool {
        let joins = |gap: &str| gap.trim_matches([' ', '\u{a0}', '.']).is_empty();
        self.ranks.iter().any(|rank| rank.end <= at && text.get(rank.end..at).is_some_and(joins))
    }

    /// A rank begins at this place, a blank aside.
    pub fn has_rank_behind(&self, text: &str, at: usize) -> bool {
        let joins = |gap: &str| gap.trim().is_empty();
        self.ranks.iter().any(|rank| rank.start >= at && text.get(at..rank.start).is_some_and(joins))
    }

    /// A term that is no name stands here.
    pub fn is_term(&self, span: &Range<usize>) -> bool {
        self.ranks.iter().chain(&self.terms).any(|term| super::overlap(term, span))
    }
}

/// The names of a text that are not `taken`, and every other place where a found name stands.
pub(super) fn find(glossary: &Glossary, text: &str, source: Lang, taken: &[(Kind, Range<usize>)]) -> Vec<Range<usize>> {
    let (ranks, terms) = people::terms(glossary, text, source);
    let spans = |hits: Vec<crate::glossary::Hit>| hits.into_iter().map(|hit| hit.span).collect();
    let around = Around { ranks: spans(ranks), terms: spans(terms) };
    let mut found = korean::find(text, &around);
    found.extend(cased::find(text, source, &around));
    let known = taken.iter().filter(|(kind, _)| *kind == Kind::Name).map(|(_, span)| span);
    let names: Vec<&str> = known.chain(&found).filter_map(|span| text.get(span.clone())).collect();
    let again = again(text, source, &names);
    found.extend(again);
    found.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for span in found {
        let free = taken.iter().all(|(_, other)| !super::overlap(other, &span));
        if free && apart.last().is_none_or(|last| last.end <= span.start) {
            apart.push(span);
        }
    }
    apart
}

/// Where a name stands again: Hangul as it is, other letters by each word of the name in any of its forms.
fn again(text: &str, source: Lang, names: &[&str]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for name in names {
        if name.contains(is_hangul_syllable) {
            let long = name.chars().count() > 1;
            found.extend(text.match_indices(name).filter(|_| long).map(|(at, _)| at..at + name.len()));
        } else {
            let parts = name.split(|c: char| !cased::is_of_word(c)).filter(|part| part.chars().count() > 2);
            words.extend(parts.flat_map(|part| forms(part, source)));
        }
    }
    let same = |span: &Range<usize>| {
        let word = text.get(span.clone()).unwrap_or_default();
        let lower = word.to_lowercase();
        word.starts_with(char::is_uppercase)
            && words.iter().any(|form| form.to_lowercase() == lower || forms(word, source).contains(form))
    };
    found.extend(runs(text, cased::is_of_word).into_iter().filter(same));
    found
}

fn forms(word: &str, source: Lang) -> Vec<String> {
    match source.tag() {
        "uk" | "ru" => (source.language().forms)(word),
        _ => vec![word.to_owned()],
    }
}
