//! A text with its numerals, read from left to right.

use crate::lang::heads::{Heads, Index};
use crate::lang::numeral::{Form, Numeral, is_blank};
use crate::lang::quantity::{Patterns, Quantities, lower, lower_is};
use crate::lang::{Lang, is_letter, is_letter_or_digit};

/// Words before a numeral are looked for within so many characters.
const MOST_BEFORE: usize = 28;

/// No more letters of a word before a place are looked at.
const LONGEST_WORD: usize = 24;

/// A numeral that stands before its unit has no more syllables.
pub(super) const MOST_SYLLABLES: usize = 24;

/// A sentence is looked at so many bytes before and behind a place.
const MOST_OF_SENTENCE: usize = 400;

/// A text with its numerals found.
#[derive(Debug)]
pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub lang: Lang,
    pub numerals: Vec<Numeral>,
    /// The words of the language's quantities.
    pub index: &'static Index,
}

/// A place in a text from which one reads on. The steps that take nothing leave the place as it was.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub scan: &'a Scan<'a>,
    pub at: usize,
}

impl<'a> Scan<'a> {
    pub fn new(text: &'a str, lang: Lang) -> Scan<'a> {
        Scan { text, lang, numerals: (lang.language().numerals.find)(text), index: Index::of(lang) }
    }

    /// What the language knows of quantities.
    pub fn quantities(&self) -> &'static Quantities {
        self.lang.language().numerals.quantities
    }

    /// The sentence that goes on here is a question.
    pub fn asks(&self, at: usize) -> bool {
        let (_, rest) = self.sentence(at);
        let sentence = rest.trim_end();
        let mark = self.text.get(at + rest.len()..).is_some_and(|end| end.starts_with('?'));
        mark || sentence.ends_with('까') || sentence.ends_with("까요")
    }

    /// What stands in the sentence before and behind a place, as far as one looks.
    pub fn sentence(&self, at: usize) -> (&'a str, &'a str) {
        let (before, rest) = self.text.split_at_checked(at).unwrap_or((self.text, ""));
        let mut from = before.len().saturating_sub(MOST_OF_SENTENCE);
        while !before.is_char_boundary(from) {
            from += 1;
        }
        let mut to = rest.len().min(MOST_OF_SENTENCE);
        while !rest.is_char_boundary(to) {
            to -= 1;
        }
        let (before, rest) = (before.get(from..).unwrap_or(""), rest.get(..to).unwrap_or(""));
        let ends = |text: &str, (at, c): (usize, char)| {
            matches!(c, '.' | '!' | '?' | '\n')
                && !text.get(at + 1..).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
        };
        let start = before.char_indices().rev().find(|place| ends(before, *place)).map_or(0, |(end, _)| end + 1);
        let end = rest.char_indices().find(|place| ends(rest, *place)).map_or(rest.len(), |(end, _)| end);
        (before.get(start..).unwrap_or(""), rest.get(..end).unwrap_or(""))
    }

    /// The character before a place.
    pub fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// Where the words begin that end just before a place, blanks aside; the longest of them.
    pub fn words_before(&self, at: usize, patterns: Patterns) -> Option<usize> {
        let before = self.text.get(..at)?;
        let end = before.trim_end_matches(is_blank).len();
        let starts = before.get(..end)?.char_indices().rev().take(MOST_BEFORE).map(|(start, _)| start);
        let fits = |start: &usize| {
            let free = self.char_before(*start).is_none_or(|c| !is_letter_or_digit(c));
            let begins = |rest| self.quantities().begins(rest, patterns) == Some(end - start);
            free && self.text.get(*start..).is_some_and(begins)
        };
        starts.filter(fits).last()
    }

    pub fn cursor(&'a self, at: usize) -> Cursor<'a> {
        Cursor { scan: self, at }
    }

    /// The text before a place, without blanks, in lower case: at most its last 24 letters.
    pub fn before(&self, at: usize) -> String {
        let before = self.text.get(..at).unwrap_or("").trim_end_matches(is_blank);
        let tail = before.char_indices().rev().nth(23).map_or(0, |(place, _)| place);
        before.get(tail..).unwrap_or("").to_lowercase()
    }

    /// The last word before a place, in lower case.
    pub fn word_before(&self, at: usize) -> String {
        let before = self.text.get(..at).unwrap_or("").trim_end_matches(is_blank);
        let letters = before.char_indices().rev().take(LONGEST_WORD);
        let word = letters.take_while(|(_, c)| is_letter(*c) || matches!(c, '\'' | '’')).last();
        word.and_then(|(start, _)| before.get(start..)).unwrap_or("").to_lowercase()
    }
}

impl<'a> Cursor<'a> {
    pub fn rest(&self) -> &'a str {
        self.scan.text.get(self.at..).unwrap_or("")
    }

    /// The numeral that begins here.
    pub fn numeral(&mut self) -> Option<&'a Numeral> {
        let place = self.scan.numerals.binary_search_by_key(&self.at, |n| n.span.start).ok()?;
        let numeral = self.scan.numerals.get(place)?;
        self.at = numeral.span.end;
        Some(numeral)
    }

    /// The number that begins here and stands before this unit: there a lone Sino-Korean syllable is a numeral (구일).
    pub fn numeral_before(&mut self, unit: &str) -> Option<i64> {
        if let Some(numeral) = self.numeral() {
            return Some(numeral.value);
        }
        let words = self.numeral_words(unit)?;
        let unit_is_one =
            self.rest().get(words.len() + unit.len()..).filter(|rest| words.is_empty() && rest.starts_with(unit));
        let words = if unit_is_one.is_some() { unit } else { words };
        let value = (self.scan.lang.language().numerals.value)(words)?;
        self.at += words.len();
        Some(value)
    }

    /// What stands here before this unit, if a numeral can be so long.
    pub fn numeral_words(&self, unit: &str) -> Option<&'a str> {
        let mut starts = self.rest().char_indices().take(MOST_SYLLABLES).map(|(start, _)| start);
        let unit_begins = |start: &usize| self.rest().get(*start..).is_some_and(|rest| rest.starts_with(unit));
        self.rest().get(..starts.find(unit_begins)?)
    }

    /// Digits of at most `most` figures that begin here, as value and number of figures.
    pub fn figures(&mut self, most: usize) -> Option<(i64, usize)> {
        let len = self.rest().len() - self.rest().trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let value = self.rest().get(..len).filter(|_| (1..=most).contains(&len))?.parse().ok()?;
        self.at += len;
        Some((value, len))
    }

    /// A number that stands for a day or a year of words: an ordinal, or digits.
    pub fn ordinal_or_digits(&mut self) -> Option<i64> {
        let mut next = *self;
        let numeral = next.numeral().filter(|n| n.form != Form::Words)?;
        *self = next;
        Some(numeral.value)
    }

    pub fn blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches(is_blank).len();
    }

    /// Takes one of the characters.
    pub fn one_of(&mut self, chars: &[char]) -> Option<char> {
        let c = self.rest().chars().next().filter(|c| chars.contains(c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// Takes this very text.
    pub fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    /// Takes the longest of the words that begin here.
    pub fn words(&mut self, patterns: Patterns) -> bool {
        let len = self.scan.quantities().begins(self.rest(), patterns);
        self.at += len.unwrap_or(0);
        len.is_some()
    }

    /// Takes the words of a row that begin here.
    pub fn row<T>(&mut self, table: fn(&'static Index) -> &'static Heads<T>) -> Option<&'static T> {
        let (row, len) = table(self.scan.index).longest(self.rest())?;
        self.at += len;
        Some(row)
    }

    /// Takes a whole word if it is one of these, all in lower case.
    pub fn word(&mut self, words: &[&str]) -> bool {
        let first = self.rest().chars().next().map(lower);
        if !words.iter().any(|known| known.chars().next() == first) {
            return false;
        }
        let word = self.peek_word();
        let found = !word.is_empty() && words.iter().any(|known| is_in_lower_case(word, known));
        if found {
            self.at += word.len();
        }
        found
    }

    /// The word that begins here.
    pub fn peek_word(&self) -> &'a str {
        let rest = self.rest();
        rest.get(..rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len())).unwrap_or("")
    }
}

/// The word in lower case is the known one.
fn is_in_lower_case(word: &str, known: &str) -> bool {
    let mut letters = known.chars();
    word.chars().all(|c| letters.next().is_some_and(|letter| lower_is(c, letter))) && letters.next().is_none()
}
