//! A text as the rules read it.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::lang::{Lang, is_cyrillic, is_hangul_syllable, is_letter, is_letter_or_digit, with_one_apostrophe};

/// A text, and what came for it.
pub struct Said<'a> {
    /// The language in which it is, or should be.
    pub lang: Lang,
    /// As it was sent or came.
    pub text: &'a str,
    /// Without placeholders, composed.
    pub words: String,
    /// The same in small letters, with one kind of apostrophe and single blanks.
    pub plain: String,
    /// How many placeholders were taken out.
    placeholders: usize,
}

impl<'a> Said<'a> {
    /// A text whose placeholders, words of no language, stand at these places.
    pub fn new(text: &'a str, lang: Lang, placeholders: &[Range<usize>]) -> Said<'a> {
        let composed: String = without(text, placeholders).nfc().collect();
        let words = with_one_apostrophe(&composed).replace(['’', 'ʼ', '‘'], "'");
        let plain = words.to_lowercase();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        Said { lang, text, words, plain, placeholders: placeholders.len() }
    }

    /// Letters and digits in small letters: what stays when marks and blanks are changed.
    pub fn folded(&self) -> String {
        self.plain.chars().filter(|c| is_letter_or_digit(*c)).collect()
    }

    /// The words in small letters.
    pub fn list(&self) -> Vec<&str> {
        words(&self.plain).collect()
    }

    /// How much it says, in letters: a syllable of Hangul holds as much as two, and a placeholder as a short name.
    pub fn weight(&self) -> f32 {
        let letters: usize =
            self.words.chars().filter(|c| !c.is_whitespace()).map(|c| 1 + usize::from(is_hangul_syllable(c))).sum();
        (letters + 6 * self.placeholders) as f32
    }

    /// It has a letter outside of its placeholders.
    pub fn has_letters(&self) -> bool {
        self.words.chars().any(is_letter)
    }
}

/// The words of a text: runs of letters, digits and apostrophes.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| !is_letter_or_digit(c) && c != '\'');
    parts.map(|word| word.trim_matches('\'')).filter(|word| !word.is_empty())
}

/// The word is written in the script of the language.
pub(super) fn belongs(word: &str, lang: Lang) -> bool {
    match lang.tag() {
        "ko" => word.chars().any(is_hangul_syllable),
        "en" => word.chars().any(|c| c.is_ascii_alphabetic()),
        _ => word.chars().any(is_cyrillic),
    }
}

fn without<'a>(text: &'a str, places: &[Range<usize>]) -> Cow<'a, str> {
    if places.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut rest = text.to_owned();
    for place in places.iter().rev() {
        rest.replace_range(place.clone(), " ");
    }
    Cow::Owned(rest)
}
