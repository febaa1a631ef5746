//! The reply is written in the script of its language: no Hangul left in English, no Cyrillic in Korean, no Chinese instead
//! of Korean (Easydict#841), no English instead of anything. Codes (Т-72) and what the source quotes from a third language may
//! stay.

use super::Case;
use super::echo::is_abbreviation;
use super::said::{belongs, words};
use crate::lang::{Lang, is_cyrillic, is_han, is_hangul_syllable, is_letter};

/// What the letters of a reply are, without those that may stand in any language.
#[derive(Default)]
struct Letters {
    hangul: usize,
    cyrillic: usize,
    latin: usize,
    /// Of Latin, letters of words with a capital that the source has: names.
    names: usize,
    /// Of Latin, letters that English does not have.
    accented: usize,
    /// Chinese and Japanese.
    han: usize,
    other: usize,
    /// English words that no name and no title of one word is made of.
    english: usize,
}

/// Common English words, in small letters.
#[rustfmt::skip]
const ENGLISH: [&str; 44] = [
    "a", "about", "and", "are", "at", "be", "but", "can", "cannot", "did", "do", "for", "from", "had", "has", "have", "he",
    "his", "i", "in", "is", "it", "my", "not", "of", "on", "or", "she", "that", "the", "they", "this", "to", "was", "we",
    "were", "what", "where", "who", "will", "with", "would", "you", "your",
];
/// So many of them are a piece of English.
const MOST_ENGLISH: usize = 3;
/// A syllable of Hangul is worth so many letters.
const SYLLABLE: usize = 3;

pub(super) fn holds(case: &Case<'_>) -> bool {
    if case.source.lang.same_base(case.reply.lang) {
        return false;
    }
    let Letters { hangul, cyrillic, latin, names, accented, han, other, english } = letters(case);
    let strange = han + other;
    let (own, left) = match case.reply.lang.tag() {
        "ko" => (SYLLABLE * hangul, cyrillic + strange),
        "en" => (latin, hangul + cyrillic + strange),
        _ => (cyrillic, hangul + strange),
    };
    let names = if own > 0 { names } else { 0 };
    let latin = latin - names;
    let english_in_place =
        !case.reply.lang.same_base(Lang::EN) && (latin > own || english >= MOST_ENGLISH && 2 * latin > own);
    let no_english = case.reply.lang.same_base(Lang::EN) && accented >= 3 && 8 * accented > latin + names;
    left > 0 || english_in_place || no_english
}

fn letters(case: &Case<'_>) -> Letters {
    let mut letters = Letters::default();
    let source_is = |lang: Lang| case.source.lang.same_base(lang);
    for token in case.reply.words.split_whitespace() {
        let code = token.chars().any(char::is_numeric);
        for word in words(token) {
            let latin = word.chars().any(|c| c.is_ascii_alphabetic());
            let of_source = case.source.words.contains(word);
            let kept = of_source && !(latin && source_is(Lang::EN)) && !belongs(word, case.source.lang);
            if kept || (latin && is_abbreviation(word)) {
                continue;
            }
            letters.english += usize::from(ENGLISH.contains(&word));
            if latin && !code && of_source && word.starts_with(char::is_uppercase) {
                letters.names += word.chars().filter(char::is_ascii_alphabetic).count();
            }
            count(&mut letters, word, code);
        }
    }
    if case.reply.lang.same_base(Lang::KO) {
        letters.han = outside_brackets(&case.reply.words);
    }
    letters
}

/// In a code, letters of any script may stand.
fn count(letters: &mut Letters, word: &str, code: bool) {
    let single = word.chars().count() == 1;
    for c in word.chars().filter(|c| is_letter(*c)) {
        match c {
            c if is_hangul_syllable(c) => letters.hangul += 1,
            c if is_cyrillic(c) => letters.cyrillic += usize::from(!code && !single),
            c if c.is_ascii_alphabetic() => letters.latin += usize::from(!code),
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                letters.latin += 1;
                letters.accented += 1;
            }
            c if is_han(c) => letters.han += 1,
            _ => letters.other += usize::from(!single),
        }
    }
}

/// Chinese characters outside of brackets: in brackets they explain a Korean word.
fn outside_brackets(text: &str) -> usize {
    let mut depth = 0usize;
    let mut found = 0;
    for c in text.chars() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            c => found += usize::from(depth == 0 && is_han(c)),
        }
    }
    found
}
