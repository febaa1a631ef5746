//! Whether two cells say the same, kept in few bytes.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::checks::reading::Cell;
use crate::lang::{compose, decompose, is_hangul_syllable, is_letter_or_digit, southern};

/// A sentence has so many letters at least; a syllable of Hangul counts as two. Shorter ones (`Так.`, `네.`, `I see.`) stand for
/// many things and are rendered in many ways.
pub(super) const LETTERS: usize = 16;

/// What is left of a text: without capitals, stops, blanks, and in the spelling of the South.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Key {
    /// Of its letters and figures.
    pub text: u64,
    /// A bit a word.
    words: u64,
}

impl Key {
    /// Half of the words of the shorter text are in the longer: one thing said in two ways.
    pub fn shares_words(self, other: Key) -> bool {
        let (one, two) = (self.words.count_ones(), other.words.count_ones());
        (self.words & other.words).count_ones() * 2 >= one.min(two)
    }
}

/// The key of what a cell says; `None` where it has fewer letters.
pub(super) fn key(cell: &Cell, fewest: usize) -> Option<Key> {
    let mut text = DefaultHasher::new();
    let (mut words, mut letters) = (0, 0);
    for word in cell.said.split(|c| !is_letter_or_digit(c)).filter(|word| !word.is_empty()) {
        let mut own = DefaultHasher::new();
        for (place, c) in word.chars().enumerate() {
            let c = if place == 0 { in_the_south(c) } else { c };
            letters += if is_hangul_syllable(c) { 2 } else { 1 };
            for small in c.to_lowercase() {
                small.hash(&mut text);
                small.hash(&mut own);
            }
        }
        words |= 1 << (own.finish() % 64);
    }
    (letters >= fewest).then(|| Key { text: text.finish(), words })
}

/// 로동 and 노동 begin alike.
fn in_the_south(c: char) -> char {
    let begins = |c: char| matches!(c, '라'..='맇' | '나'..='닣');
    Some(c).filter(|c| begins(*c)).and_then(decompose).map(southern).and_then(compose).unwrap_or(c)
}
