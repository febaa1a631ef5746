//! The automaton of an index: from a state by a letter to the next state, in one table.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashMap};

/// A state, and where the entries lie whose form ends in it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct State {
    number: u32,
    /// The first of its entries.
    pub first: u32,
    /// How many there are.
    pub count: u32,
}

/// All steps. A step by a word is known by 64 bits of its hash alone: of a million words read against a million forms one
/// in ten million times one is taken for another, and looking at the letters would cost a third of the speed.
#[derive(Debug, Clone)]
pub(super) struct Steps {
    table: HashMap<u64, State>,
    hasher: DefaultHashBuilder,
    /// Two letters with which a form begins, by their hash: most places of a Korean text are passed over by this alone.
    pairs: Box<[u64]>,
}

/// Stands for the second letter of a form that has one.
pub(super) const ALONE: char = '\0';

/// So many bits tell with which two letters forms begin; they fit the second cache.
const PAIRS: usize = 1 << 22;

impl Steps {
    /// No steps, with room for so many.
    pub fn with_capacity(steps: usize) -> Steps {
        let pairs = vec![0; PAIRS / 64].into_boxed_slice();
        Steps { table: HashMap::with_capacity(steps), hasher: DefaultHashBuilder::default(), pairs }
    }

    /// The state after a word.
    pub fn by_word(&self, from: State, word: &str) -> Option<State> {
        self.table.get(&self.word_key(from, word)).copied()
    }

    /// The state after a syllable.
    pub fn by_syllable(&self, from: State, syllable: char) -> Option<State> {
        self.table.get(&syllable_key(from, syllable)).copied()
    }

    /// A form may begin with these two syllables.
    pub fn may_begin(&self, first: char, second: char) -> bool {
        let (word, bit) = pair(first, second);
        self.pairs.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// The state after a word, a new one if there is none; `None` where four billion are made.
    pub fn enter_word(&mut self, from: State, word: &str) -> Option<State> {
        let key = self.word_key(from, word);
        self.enter(key)
    }

    /// The state after a syllable.
    pub fn enter_syllable(&mut self, from: State, syllable: char) -> Option<State> {
        self.enter(syllable_key(from, syllable))
    }

    /// Two syllables with which a form begins.
    pub fn enter_pair(&mut self, first: char, second: char) {
        let (word, bit) = pair(first, second);
        if let Some(bits) = self.pairs.get_mut(word) {
            *bits |= bit;
        }
    }

    fn enter(&mut self, key: u64) -> Option<State> {
        let number = u32::try_from(self.table.len()).ok()?.checked_add(1)?;
        Some(*self.table.entry(key).or_insert(State { number, first: 0, count: 0 }))
    }

    fn word_key(&self, from: State, word: &str) -> u64 {
        self.hasher.hash_one((from.number, word))
    }

    /// Tells each state where its entries are: `starts` has the first entry of each state by number, and the end.
    pub fn place(&mut self, starts: &[u32]) {
        let start = |number: u32| starts.get(number as usize).or(starts.last()).copied().unwrap_or_default();
        for state in self.table.values_mut() {
            state.first = start(state.number);
            state.count = start(state.number + 1) - state.first;
        }
    }

    /// How many states there are beside the first.
    pub fn len(&self) -> usize {
        self.table.len()
    }
}

impl State {
    /// By what an entry is told to belong here.
    pub fn number(self) -> u32 {
        self.number
    }
}

fn syllable_key(from: State, syllable: char) -> u64 {
    u64::from(from.number) << 32 | u64::from(syllable)
}

fn pair(first: char, second: char) -> (usize, u64) {
    let mixed = (u64::from(first) << 32 | u64::from(second)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let bit = (mixed >> 42) as usize % PAIRS;
    (bit / 64, 1 << (bit % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_leads_where_it_led() {
        let mut steps = Steps::with_capacity(0);
        let first = steps.enter_word(State::default(), "94").unwrap();
        let second = steps.enter_word(first, "бригада").unwrap();
        assert_eq!(steps.by_word(first, "бригада").map(State::number), Some(second.number()));
        assert!(steps.by_word(State::default(), "бригада").is_none());
        assert_eq!(steps.len(), 2);
        steps.place(&[0, 0, 3, 5]);
        let placed = steps.by_word(first, "бригада").unwrap();
        assert_eq!((placed.first, placed.count), (3, 2));
    }

    #[test]
    fn two_syllables_are_remembered() {
        let mut steps = Steps::with_capacity(0);
        steps.enter_pair('포', '로');
        assert!(steps.may_begin('포', '로') && !steps.may_begin('로', '포'));
    }
}
