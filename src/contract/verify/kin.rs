//! Russian for Ukrainian and the reverse (anthropics/claude-code#59146): by words that only one of them writes so. What stands
//! in quotes and names do not count: a Russian text may name Ukrainian people and places.

use super::{Case, Rule};
use crate::contract::Fault;
use crate::lang::{Side, is_letter, side_of};

pub(super) const RULE: Rule = Rule { fault: Fault::Language, holds };

/// Letters that only one of them has.
const RUSSIAN: [char; 4] = ['ы', 'э', 'ё', 'ъ'];
const UKRAINIAN: [char; 4] = ['і', 'ї', 'є', 'ґ'];

fn holds(case: &Case<'_>) -> bool {
    let own = match case.reply.lang.tag() {
        "uk" => Side::Ukrainian,
        "ru" => Side::Russian,
        _ => return false,
    };
    if case.source.lang.same_base(case.reply.lang) {
        return false;
    }
    let words = telling(&case.reply.words);
    let lower: Vec<String> = words.into_iter().map(str::to_lowercase).collect();
    let told: Vec<(Side, &str)> = lower.iter().filter_map(|word| Some((side_of(word)?, word.as_str()))).collect();
    let of_own = told.iter().filter(|(side, _)| *side == own).count();
    let by_letter = |word: &str| word.contains(if own == Side::Ukrainian { RUSSIAN } else { UKRAINIAN });
    let surely = told.iter().any(|(side, word)| *side != own && by_letter(word) && !case.source.plain.contains(word));
    surely || told.len() > 2 * of_own
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
        let end = rest.find(|c: char| !is_letter(c) && !matches!(c, '\'' | '’' | 'ʼ')).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        if !quoted && (starts || shouted || c.is_lowercase()) {
            words.push(word);
        }
        starts = false;
        rest = after;
    }
    words
}
