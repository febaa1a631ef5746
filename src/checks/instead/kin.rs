//! Russian for Ukrainian and the reverse (anthropics/claude-code#59146): by letters that only one of them has, and by what all
//! the words together speak for. What stands in quotes and names do not count: a Russian text may name Ukrainian people and
//! places.

use super::Case;
use crate::lang::{is_letter, ukrainian_odds};

/// Letters that only one of them has.
const RUSSIAN: [char; 4] = ['ы', 'э', 'ё', 'ъ'];
const UKRAINIAN: [char; 4] = ['і', 'ї', 'є', 'ґ'];

// Nats by which the words have to speak for the other language. Of 4,600 Ukrainian and 2,050 Russian texts of three words and
// more, without lists of names, none is refused; asked for in the other language, 5 of the Russian and 29 of the Ukrainian
// ones are believed.
/// Three words and more tell it together.
const CLEARLY: f32 = 1.0;
/// A word or two may be a name at the beginning of a sentence.
const FEW_WORDS: f32 = 3.0;
/// What a word has to tell at least: many are only somewhat more frequent in one of the languages.
const LEAST: f32 = 0.5;
const FEW: usize = 2;

pub(super) fn holds(case: &Case<'_>) -> bool {
    let (own, others) = match case.reply.lang.tag() {
        "uk" => (1.0, RUSSIAN),
        "ru" => (-1.0, UKRAINIAN),
        _ => return false,
    };
    if case.source.lang.same_base(case.reply.lang) {
        return false;
    }
    let words: Vec<String> = telling(&case.reply.words).into_iter().map(str::to_lowercase).collect();
    let surely = words.iter().any(|word| word.contains(others) && !case.source.plain.contains(word.as_str()));
    let told: Vec<f32> = words.iter().map(|word| own * told(word)).collect();
    // People mix in a word of the other language: «ми там ждали».
    let mixed = told.iter().filter(|odds| **odds < 0.0).count() == 1 && told.iter().any(|odds| *odds > 0.0);
    let odds: f32 = told.iter().sum();
    surely || !mixed && odds < -if words.len() > FEW { CLEARLY } else { FEW_WORDS }
}

/// What a word tells beyond the least.
fn told(word: &str) -> f32 {
    let odds = ukrainian_odds(word);
    odds - odds.clamp(-LEAST, LEAST)
}

/// The words outside of quotes that are no names: in small letters, or at the beginning of a sentence, or in a text of
/// capitals.
fn telling(text: &str) -> Vec<&str> {
    let shouted = !text.chars().any(char::is_lowercase);
    let mut words = Vec::new();
    let (mut quoted, mut starts) = (false, true);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if !is_letter(c) {
            match c {
                '«' | '“' | '„' => quoted = true,
                '»' | '”' => quoted = false,
                '.' | '?' | '!' | '…' | '\n' => starts = true,
                _ => {}
            }
            rest = rest.get(c.len_utf8()..).unwrap_or("");
            continue;
        }
        let end = rest.find(|c: char| !is_letter(c) && !matches!(c, '\'' | '-')).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        if !quoted && (starts || shouted || c.is_lowercase()) {
            words.extend(word.split('-'));
        }
        starts = false;
        rest = after;
    }
    words
}
