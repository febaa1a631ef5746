//! The terms that a cell surely names, and those of them that another cell does not say.

use std::ops::Range;

use super::{Cell, Known};
use crate::glossary::{Hit, Term, TermStatus, Why};

/// Fields whose words are names: the check of names looks at them.
const NAMES: [&str; 3] = ["person", "place", "region"];

/// A place of a text that surely is a term; several where they mean the same: товариш is 동지 and 동무.
pub(super) struct Named<'k> {
    pub hits: Vec<&'k Hit>,
    /// The first of them.
    pub term: &'k Term,
}

impl Named<'_> {
    /// Where it stands.
    pub fn span(&self) -> Range<usize> {
        self.hits.first().map(|hit| hit.span.clone()).unwrap_or_default()
    }
}

/// The terms that a cell surely names, each once, in reading order.
pub(super) fn named<'k>(cell: &'k Cell, known: &'k Known<'_>) -> Vec<Named<'k>> {
    named_by(cell, known, |hit| !hit.uncertain)
}

/// Those that another cell does not say. What has no word in its language cannot be missed there.
pub(super) fn unsaid<'k>(cell: &'k Cell, other: &'k Cell, known: &'k Known<'_>) -> Vec<Named<'k>> {
    not_in(named(cell, known), other, known)
}

/// The same of what the cell may name: homographs that nothing decides, one by one.
pub(super) fn perhaps_unsaid<'k>(cell: &'k Cell, other: &'k Cell, known: &'k Known<'_>) -> Vec<Named<'k>> {
    let places = not_in(named_by(cell, known, |hit| hit.uncertain), other, known);
    let one_by_one = places.iter().flat_map(|named| named.hits.iter());
    one_by_one.filter_map(|hit| Some(Named { hits: vec![hit], term: known.glossary.terms().get(hit.term)? })).collect()
}

fn named_by<'k>(cell: &'k Cell, known: &'k Known<'_>, wanted: fn(&Hit) -> bool) -> Vec<Named<'k>> {
    let mut all: Vec<Named<'k>> = Vec::new();
    for place in cell.hits(known).chunk_by(|one, other| one.span == other.span) {
        let hits: Vec<&Hit> = place.iter().filter(|hit| wanted(hit) && is_term(hit, known)).collect();
        let Some(first) = hits.first() else { continue };
        let again = all.iter().any(|other| other.hits.first().is_some_and(|hit| hit.term == first.term));
        if let (Some(term), false) = (known.glossary.terms().get(first.term), again) {
            all.push(Named { term, hits });
        }
    }
    all
}

fn not_in<'k>(mut all: Vec<Named<'k>>, other: &Cell, known: &Known<'_>) -> Vec<Named<'k>> {
    if all.is_empty() {
        return all;
    }
    let there = other.hits(known);
    let has_word =
        |hit: &&Hit| known.glossary.terms().get(hit.term).is_some_and(|term| term.preferred(other.lang).is_some());
    all.retain(|named| {
        let found = named.hits.iter().any(|hit| there.iter().any(|other| other.term == hit.term && !other.inside));
        !found && named.hits.iter().any(has_word)
    });
    if !all.is_empty() {
        let held = other.held(known);
        all.retain(|named| !named.hits.iter().any(|hit| held.says(hit.term, known.glossary)));
    }
    all
}

/// A term to be rendered, and no part of a longer word.
fn is_term(hit: &Hit, known: &Known<'_>) -> bool {
    let wanted = |term: &Term| {
        !matches!(term.status, TermStatus::Keep | TermStatus::Forbidden) && !NAMES.contains(&term.domain.as_str())
    };
    // A bare syllable is often another word (총 is “in all”), and so is a spelling that only a rule makes (1980년대).
    let bare = hit.why == Why::Exact && hit.matched.chars().count() == 1;
    !hit.inside && !bare && hit.why != Why::Spelling && known.glossary.terms().get(hit.term).is_some_and(wanted)
}
