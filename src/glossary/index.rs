//! All forms of one language in one automaton, so that a text is read once however many terms there are.
//!
//! Its letters are syllables in Korean, where a term may begin and end inside a word as it is written, and whole words
//! elsewhere: a Ukrainian text is then looked up word by word instead of letter by letter. With the 1.2 million forms of
//! 100,000 Ukrainian terms daachorse 1.0 needed 4.3 s to build and read 36 MB/s, aho-corasick 1.1 needed 3.6 s and read 16;
//! measured on the same machine (`cargo bench --bench glossary`) this one reads 80 MB/s and more.

use std::sync::OnceLock;

use crate::glossary::fold::Folded;
use crate::glossary::steps::{ALONE, State, Steps};
use crate::glossary::words::first_step;
use crate::glossary::{Term, TermId, Why, build};
use crate::lang::{LANGUAGES, Lang, verbs};

/// The index of each language, built when a text of that language comes.
#[derive(Debug, Clone, Default)]
pub(super) struct Indexes([OnceLock<Index>; LANGUAGES.len()]);

/// The forms of one language, all its norms together.
#[derive(Debug, Clone)]
pub(super) struct Index {
    /// The language, without a norm.
    pub lang: Lang,
    /// The columns of the language: itself and its norms.
    pub columns: Vec<Lang>,
    /// From state to state.
    pub steps: Steps,
    /// The entries, by the state in which their form ends.
    pub entries: Vec<Entry>,
    /// The letters of all forms, as they are compared with a text.
    pub letters: String,
}

/// A form in the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Its term.
    pub term: TermId,
    /// Where its letters end among [`Index::letters`].
    pub letters: u32,
    /// How many bytes they are.
    pub bytes: u16,
    /// The place among [`Index::columns`] of the column that it comes from.
    pub column: u8,
    /// What its term is, as far as matching asks.
    pub kind: Kind,
    /// Preferred, listed, or made by rule.
    pub why: Why,
    /// How many letters at its beginning must be capitals: an acronym.
    pub capitals: u8,
    /// Only as this verb: 포로되다 is in the index as 포로.
    pub verb: Option<verbs::LightVerb>,
    /// Letters, without spaces.
    pub length: u8,
    /// Before which letters the form has a space, one bit each.
    pub spaces: u64,
}

/// What is asked of the term at every place where it may stand, kept here because the terms lie far away in memory.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kind {
    /// A place or region: 로씨야인 is not 로씨야.
    pub is_place: bool,
    /// Nobody does it: 중대하다 is not of a company.
    pub has_no_verb: bool,
    /// A homograph that names the words near which it is meant.
    pub asks_context: bool,
}

/// A place in the text where a form may end.
pub(super) struct End<'i> {
    /// The byte after the form.
    pub at: usize,
    /// The form.
    pub entry: &'i Entry,
    /// The form and nothing else; else the ending of an English possessive follows.
    pub bare: bool,
}

impl Indexes {
    /// The index of a language.
    pub fn of(&self, lang: Lang, terms: &[Term]) -> Option<&Index> {
        self.0.get(lang.order()).map(|index| index.get_or_init(|| build::index(lang.base(), terms)))
    }
}

impl Index {
    /// The forms that begin at a place, the longest first.
    pub fn from<'i>(&'i self, text: &Folded, start: usize) -> Vec<End<'i>> {
        let mut found = if is_joined(self.lang) { self.syllables(text, start) } else { self.words(text, start) };
        found.retain(|end| {
            let place = start..end.at;
            self.is_written(end.entry, text.slice(place.clone())) && !text.has_small(place, end.entry.capitals.into())
        });
        found.reverse();
        found
    }

    /// The letters of the text are those of the form: the steps know them by a hash only.
    fn is_written(&self, entry: &Entry, text: &str) -> bool {
        let end = entry.letters as usize;
        let form = self.letters.get(end.saturating_sub(entry.bytes.into())..end).unwrap_or_default();
        form == text
            || is_joined(self.lang) && text.contains(' ') && text.chars().filter(|c| *c != ' ').eq(form.chars())
    }

    /// A form may begin with the syllable or the two syllables that stand here.
    fn may_begin(&self, text: &str) -> bool {
        let mut chars = text.chars().filter(|c| *c != ' ');
        let first = chars.next().unwrap_or_default();
        self.steps.may_begin(first, ALONE) || self.steps.may_begin(first, chars.next().unwrap_or_default())
    }

    fn syllables<'i>(&'i self, text: &Folded, start: usize) -> Vec<End<'i>> {
        let mut found = Vec::new();
        let rest = text.slice(start..text.text.len());
        if !self.may_begin(rest) {
            return found;
        }
        let (mut state, mut letters, mut breaks) = (0, 0_u8, 0_u64);
        for (at, c) in rest.char_indices() {
            if c == ' ' && letters > 0 {
                breaks |= bit(letters);
                continue;
            }
            let Some(next) = self.steps.by_syllable(state, c) else { break };
            (state, letters) = (next, letters.saturating_add(1));
            let at = start + at + c.len_utf8();
            let here = self.entries_of(state).iter().filter(|entry| entry.allows(breaks));
            found.extend(here.map(|entry| End { at, entry, bare: true }));
        }
        found
    }

    fn words<'i>(&'i self, text: &Folded, start: usize) -> Vec<End<'i>> {
        let english = self.lang.same_base(Lang::EN);
        let mut found = Vec::new();
        let (mut state, mut at) = (0, start);
        loop {
            let word = first_step(text.slice(at..text.text.len()));
            if let Some(owner) = word.strip_suffix("'s").filter(|_| english) {
                let ends = self.steps.by_word(state, owner).into_iter().flat_map(|state| self.entries_of(state));
                found.extend(ends.map(|entry| End { at: at + owner.len(), entry, bare: false }));
            }
            let Some(next) = self.steps.by_word(state, word) else { break };
            (state, at) = (next, at + word.len());
            found.extend(self.entries_of(state).iter().map(|entry| End { at, entry, bare: true }));
        }
        found
    }

    fn entries_of(&self, state: State) -> &[Entry] {
        self.entries.get(self.steps.entries(state)).unwrap_or_default()
    }
}

impl Entry {
    /// How the form is written, beside its letters: two forms that differ here are two.
    pub fn written(&self) -> (Option<verbs::LightVerb>, u8, u64) {
        (self.verb, self.capitals, self.spaces)
    }

    /// The text may be spaced so: where the form has a space, or between parts of two letters or more (정찰 대대).
    fn allows(&self, breaks: u64) -> bool {
        let inside = if self.verb.is_none() { below(self.length.saturating_sub(1)) & !below(2) } else { 0 };
        breaks & !self.spaces & !inside == 0
    }
}

/// One bit for each number below this one.
fn below(number: u8) -> u64 {
    1_u64.checked_shl(number.into()).unwrap_or_default().wrapping_sub(1)
}

/// The bit of a place between two letters. All places from the 63rd on share one.
pub(super) fn bit(letters: u8) -> u64 {
    1 << letters.min(63)
}

/// Korean is written with and without spaces between the parts of a term, so its letters are looked up without them.
pub(super) fn is_joined(lang: Lang) -> bool {
    lang.same_base(Lang::KO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::load;

    #[test]
    fn a_word_of_the_same_hash_is_no_hit() {
        let terms = load("t.csv", "uk\nбригада\n").unwrap().terms().to_vec();
        let mut index = build::index(Lang::UK, &terms);
        index.steps.take_for("балада", "бригада");
        for (text, hits) in [("бригада", 1), ("бригаду", 1), ("балада", 0)] {
            assert_eq!(index.from(&Folded::new(text), 0).len(), hits, "{text}");
        }
    }

    #[test]
    fn parts_of_two_letters_may_stand_apart() {
        let kind = Kind { is_place: false, has_no_verb: false, asks_context: false };
        let entry = |length, spaces| Entry {
            term: 0,
            letters: 0,
            bytes: 0,
            column: 0,
            kind,
            why: Why::Exact,
            capitals: 0,
            verb: None,
            length,
            spaces,
        };
        assert!(entry(4, 0).allows(bit(2)));
        assert!(!entry(4, 0).allows(bit(1)) && !entry(4, 0).allows(bit(3)));
        assert!(entry(4, bit(1)).allows(bit(1)) && entry(4, bit(1)).allows(0));
        assert!(!entry(3, 0).allows(bit(1)) && !entry(3, 0).allows(bit(2)));
        assert!(entry(200, 0).allows(bit(2) | bit(80)));
    }
}
