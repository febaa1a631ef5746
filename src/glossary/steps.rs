//! The automaton of an index: from a state by a letter to the next state, in one table.

use std::hash::BuildHasher;
use std::ops::Range;

use hashbrown::{DefaultHashBuilder, HashTable};

/// A state, by its number; that of the beginning is 0.
pub(super) type State = u32;

/// All steps. A step is known by 32 bits of its hash alone, so that the table is small: two steps may be taken for one, and
/// whoever finds an entry must compare its letters with those of the text.
#[derive(Debug, Clone)]
pub(super) struct Steps {
    table: HashTable<Step>,
    hasher: DefaultHashBuilder,
    /// Two letters with which a form begins, by their hash: most places of a Korean text are passed over by this alone.
    pairs: Box<[u64]>,
    /// The first entry of each state, and the end.
    starts: Vec<u32>,
}

/// A step, by its hash, and the state to which it leads.
#[derive(Debug, Clone, Copy)]
struct Step {
    hash: u32,
    to: State,
}

/// Stands for the second letter of a form that has one.
pub(super) const ALONE: char = '\0';

/// So many bits tell with which two letters forms begin; they fit the second cache.
const PAIRS: usize = 1 << 22;

/// Spreads numbers over 64 bits (the golden ratio).
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

impl Steps {
    /// No steps, with room for so many.
    pub fn with_capacity(steps: usize) -> Steps {
        Steps {
            table: HashTable::with_capacity(steps),
            hasher: DefaultHashBuilder::default(),
            pairs: vec![0; PAIRS / 64].into_boxed_slice(),
            starts: Vec::new(),
        }
    }

    /// The state after a word.
    pub fn by_word(&self, from: State, word: &str) -> Option<State> {
        self.after(self.word_hash(from, word))
    }

    /// The state after a syllable.
    pub fn by_syllable(&self, from: State, syllable: char) -> Option<State> {
        self.after(syllable_hash(from, syllable))
    }

    /// A form may begin with these two syllables.
    pub fn may_begin(&self, first: char, second: char) -> bool {
        let (word, bit) = pair(first, second);
        self.pairs.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// The state after a word, a new one if there is none; `None` where four billion are made.
    pub fn enter_word(&mut self, from: State, word: &str) -> Option<State> {
        self.enter(self.word_hash(from, word))
    }

    /// The state after a syllable.
    pub fn enter_syllable(&mut self, from: State, syllable: char) -> Option<State> {
        self.enter(syllable_hash(from, syllable))
    }

    /// Two syllables with which a form begins.
    pub fn enter_pair(&mut self, first: char, second: char) {
        let (word, bit) = pair(first, second);
        if let Some(bits) = self.pairs.get_mut(word) {
            *bits |= bit;
        }
    }

    fn after(&self, hash: u32) -> Option<State> {
        self.table.find(spread(hash), |step| step.hash == hash).map(|step| step.to)
    }

    fn enter(&mut self, hash: u32) -> Option<State> {
        let to = State::try_from(self.table.len()).ok()?.checked_add(1)?;
        let entry = self.table.entry(spread(hash), |step| step.hash == hash, |step| spread(step.hash));
        Some(entry.or_insert(Step { hash, to }).get().to)
    }

    fn word_hash(&self, from: State, word: &str) -> u32 {
        high(self.hasher.hash_one((from, word)))
    }

    /// Tells where the entries of each state are: the first of each by its number, and the end.
    pub fn place(&mut self, starts: Vec<u32>) {
        self.starts = starts;
    }

    /// Where the entries of a state are.
    pub fn entries(&self, state: State) -> Range<usize> {
        let start = |state: usize| self.starts.get(state).copied().unwrap_or_default() as usize;
        start(state as usize)..start(state as usize + 1)
    }

    /// How many states there are beside the first.
    pub fn len(&self) -> usize {
        self.table.len()
    }
}

/// The hash by which the table places a step. It is made of the 32 bits alone, for the table asks for it again as it grows.
fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(SPREAD)
}

fn high(hash: u64) -> u32 {
    (hash >> 32) as u32
}

fn syllable_hash(from: State, syllable: char) -> u32 {
    let mixed = (u64::from(from) << 32 | u64::from(syllable)).wrapping_mul(SPREAD);
    high((mixed ^ mixed >> 29).wrapping_mul(SPREAD))
}

fn pair(first: char, second: char) -> (usize, u64) {
    let mixed = (u64::from(first) << 32 | u64::from(second)).wrapping_mul(SPREAD);
    let bit = (mixed >> 42) as usize % PAIRS;
    (bit / 64, 1 << (bit % 64))
}

#[cfg(test)]
impl Steps {
    /// Lets a word lead to the state of another one, as if their hashes were the same.
    pub fn take_for(&mut self, word: &str, other: &str) {
        let (hash, to) = (self.word_hash(0, word), self.by_word(0, other).unwrap());
        self.table.insert_unique(spread(hash), Step { hash, to }, |step| spread(step.hash));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_leads_where_it_led() {
        let mut steps = Steps::with_capacity(0);
        let first = steps.enter_word(0, "94").unwrap();
        let second = steps.enter_word(first, "бригада").unwrap();
        assert_eq!(steps.by_word(first, "бригада"), Some(second));
        assert!(steps.by_word(0, "бригада").is_none());
        assert_eq!(steps.len(), 2);
        steps.place(vec![0, 0, 3, 5]);
        assert_eq!(steps.entries(second), 3..5);
    }

    #[test]
    fn syllables_lead_apart() {
        let mut steps = Steps::with_capacity(0);
        for from in 0..20 {
            for syllable in '가'..'각' {
                steps.enter_syllable(from, syllable);
            }
        }
        for from in 0..200 {
            assert!(steps.enter_syllable(from, '각').is_some_and(|state| state > from));
        }
        assert_eq!(steps.len(), 220);
    }

    #[test]
    fn two_syllables_are_remembered() {
        let mut steps = Steps::with_capacity(0);
        steps.enter_pair('포', '로');
        assert!(steps.may_begin('포', '로') && !steps.may_begin('로', '포'));
    }
}
