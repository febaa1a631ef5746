//! A text as one vector: the sum of its tokens' vectors, with the sum of their weights as its *mass*.

use std::borrow::Cow;
use std::collections::HashMap;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::Table;
use super::names::{self, Key};
use super::vector::add;
use crate::lang::Lang;

/// The text as the token table knows it: NFKC, without soft hyphens, stress marks and zero-width characters, every
/// apostrophe `'`. Letter case stays.
pub(super) fn fold(text: &str) -> Cow<'_, str> {
    let plain = |c: char| dropped_or_changed(c) == Some(c);
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    if is_nfkc_quick(text.chars()) == IsNormalized::Yes && text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfkc().filter_map(dropped_or_changed).collect())
}

/// Letters and marks of which most texts are made, and which the standard leaves as they are.
fn stays(c: char) -> bool {
    matches!(c, '\0'..='\u{7f}' | '\u{400}'..='\u{481}' | '\u{ac00}'..='\u{d7a3}' | '«' | '»' | '“' | '”' | '–' | '—')
}

fn dropped_or_changed(c: char) -> Option<char> {
    match c {
        '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{301}' => None,
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => Some('\''),
        c => Some(c),
    }
}

/// Turns texts into vectors and keeps what it has found for each word: most of the time of an alignment goes there.
pub(super) struct Embedder<'t> {
    table: &'t Table<'t>,
    /// By the tag of the language: `may` is a month in one, and a number word counts in one only.
    words: HashMap<&'static str, HashMap<String, Word>>,
}

/// What the words of a text say besides its vector.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    /// How much they say.
    pub mass: f32,
    /// Names, in any order.
    pub names: Vec<Key>,
    /// Months by their number.
    pub months: Vec<i64>,
    /// A numeral may begin in a word.
    pub numeral: bool,
}

struct Word {
    tokens: Vec<u32>,
    /// Their sum, kept for words that come again: most never do, and all vectors would fill the memory.
    vector: Option<Vec<f32>>,
    said: Said,
}

impl<'t> Embedder<'t> {
    pub(super) fn new(table: &'t Table<'t>) -> Embedder<'t> {
        Embedder { table, words: HashMap::new() }
    }

    /// Adds the vector of a folded text to `sum`.
    pub(super) fn add_text(&mut self, folded: &str, lang: Lang, sum: &mut [f32]) -> Said {
        let words = self.words.entry(lang.tag()).or_default();
        let mut said = Said::default();
        for text in folded.split_whitespace() {
            match words.get_mut(text) {
                Some(word) => {
                    add(sum, word.vector.get_or_insert_with(|| self.table.sum(&word.tokens)), 1.0);
                    said.add(&word.said);
                }
                None => {
                    let word = Word::new(self.table, text, lang);
                    add(sum, &self.table.sum(&word.tokens), 1.0);
                    said.add(&word.said);
                    words.insert(text.to_owned(), word);
                }
            }
        }
        said
    }
}

impl Said {
    fn add(&mut self, word: &Said) {
        self.mass += word.mass;
        self.names.extend(&word.names);
        self.months.extend(&word.months);
        self.numeral |= word.numeral;
    }
}

impl Word {
    fn new(table: &Table<'_>, text: &str, lang: Lang) -> Word {
        let tokens = table.tokenize(text);
        let said = Said {
            mass: tokens.iter().map(|&token| table.weight(token)).sum(),
            names: names::keys(text),
            months: month(text, lang).into_iter().collect(),
            numeral: (lang.language().numerals.begins)(text),
        };
        Word { tokens, vector: None, said }
    }
}

/// The month that a word names: 5월 is written with a figure. `may` is a verb.
fn month(word: &str, lang: Lang) -> Option<i64> {
    let name = word.trim_matches(|c: char| !c.is_alphabetic());
    let months = lang.language().numerals.months;
    if months.is_empty() {
        return None;
    }
    let lower = name.to_lowercase();
    let verb = lang.same_base(Lang::EN) && name == lower;
    let place = months.iter().position(|forms| forms.split(' ').any(|form| form == lower)).filter(|_| !verb)?;
    i64::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::vector::{dot, norm};

    fn vector(text: &str) -> Vec<f32> {
        let mut sum = vec![0.0; Table::embedded().dims()];
        Embedder::new(Table::embedded()).add_text(&fold(text), Lang::UK, &mut sum);
        sum
    }

    #[test]
    fn spellings_of_the_same_text_are_one() {
        for (plain, other) in [
            ("각하", "\u{1100}\u{1161}\u{11a8}\u{1112}\u{1161}"),
            ("їжа й ґанок", "\u{456}\u{308}жа и\u{306} ґанок"),
            ("замок", "за\u{301}мок"),
            ("ім'я", "ім\u{2019}я"),
            ("ім'я", "ім\u{2bc}я"),
            ("RPG 12?", "ＲＰＧ　１２？"),
            ("Київ", "Ки\u{ad}їв\u{feff}"),
            ("wait...", "wait…"),
        ] {
            assert_eq!(fold(plain), plain);
            assert_eq!(fold(other), plain);
            assert_eq!(vector(other), vector(plain), "{plain}");
        }
    }

    #[test]
    fn a_translation_is_nearer_than_another_sentence() {
        let cosine = |a: &[f32], b: &[f32]| dot(a, b) / (norm(a) * norm(b));
        let (ko, uk, en) = (vector("계급이 무엇입니까?"), vector("Яке у вас звання?"), vector("What is your rank?"));
        let other = vector("Вранці ми поїхали до річки.");
        for (translation, name) in [(&uk, "uk"), (&en, "en")] {
            assert!(cosine(&ko, translation) > cosine(&ko, &other) + 0.2, "{name}");
        }
    }

    #[test]
    fn a_text_without_words_has_no_vector() {
        for text in ["", " \n\t", "\u{200b}"] {
            assert!(vector(text).iter().all(|&x| x == 0.0), "{text:?}");
        }
    }
}
