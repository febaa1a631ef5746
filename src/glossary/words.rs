//! The words of all forms of a language, each with a number, and how a text is cut into them.

use std::hash::BuildHasher;
use std::ops::Range;

use hashbrown::{DefaultHashBuilder, HashTable};

use crate::lang::{is_hangul_syllable, is_letter, is_letter_or_digit};

/// Words by number, and numbers by word. The letters of all words stand in one string.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    letters: String,
    /// Where each word begins in `letters`; it ends where the next one begins.
    starts: Vec<u32>,
    numbers: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Words {
    /// The number of a word, if any form has it.
    pub fn number(&self, word: &str) -> Option<u32> {
        let same = |number: &u32| self.word(*number) == word;
        self.numbers.find(self.hasher.hash_one(word), same).copied()
    }

    /// The number of a word, which is a new one if no form had it. `None` where four billion bytes are full.
    pub fn enter(&mut self, word: &str) -> Option<u32> {
        if let Some(number) = self.number(word) {
            return Some(number);
        }
        let number = u32::try_from(self.starts.len()).ok()?;
        self.starts.push(u32::try_from(self.letters.len()).ok()?);
        self.letters.push_str(word);
        let (letters, starts, hasher) = (&self.letters, &self.starts, &self.hasher);
        let hash = |number: &u32| hasher.hash_one(letters.get(span(letters, starts, *number)).unwrap_or_default());
        self.numbers.insert_unique(hasher.hash_one(word), number, hash);
        Some(number)
    }

    fn word(&self, number: u32) -> &str {
        self.letters.get(span(&self.letters, &self.starts, number)).unwrap_or_default()
    }
}

fn span(letters: &str, starts: &[u32], number: u32) -> Range<usize> {
    let start = |number: usize| starts.get(number).map_or(letters.len(), |start| *start as usize);
    start(number as usize)..start(number as usize + 1)
}

/// The word that a folded text begins with, an apostrophe between two letters included; else its first character.
/// Empty for the empty text.
pub(super) fn first_word(text: &str) -> &str {
    let Some(first) = text.chars().next() else { return "" };
    if !is_letter_or_digit(first) {
        return text.get(..first.len_utf8()).unwrap_or_default();
    }
    let hangul = is_hangul_syllable(first);
    let mut before = first;
    for (at, c) in text.char_indices().skip(1) {
        let goes_on = match c {
            '\'' => is_letter(before) && text.get(at + 1..).is_some_and(|rest| rest.starts_with(is_letter)),
            c => is_letter_or_digit(c) && is_hangul_syllable(c) == hangul,
        };
        if !goes_on {
            return text.get(..at).unwrap_or_default();
        }
        before = c;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_has_one_number() {
        let mut words = Words::default();
        assert_eq!(words.enter("бригада"), words.enter("бригада"));
        assert_ne!(words.enter("бригада"), words.enter("бригади"));
        assert_eq!(words.number("рота"), None);
        assert_eq!(words.number("бригади"), Some(1));
    }

    #[test]
    fn a_text_is_cut_where_its_words_end() {
        let cut = |text: &str| {
            let (mut rest, mut words) = (text, Vec::new());
            while !rest.is_empty() {
                let word = first_word(rest);
                words.push(word.to_owned());
                rest = &rest[word.len()..];
            }
            words.join("|")
        };
        assert_eq!(cut("об'єкт, 'так'"), "об'єкт|,| |'|так|'");
        assert_eq!(cut("генерал-майор gps를 94려단"), "генерал|-|майор| |gps|를| |94|려단");
        assert_eq!(cut("soldiers' p'"), "soldiers|'| |p|'");
    }
}
