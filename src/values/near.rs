//! Words by which a date or a time of day is only about right.

use std::ops::Range;

use super::scan::Scan;
use crate::lang::is_hangul_syllable;
use crate::lang::numeral::{is_blank, is_hyphen};

/// What stands before and behind what is only about right, in lower case.
struct Near {
    before: &'static [&'static str],
    /// Small words that may stand between: `приблизно о третій`.
    between: &'static [&'static str],
    after: &'static [&'static str],
}

const KOREAN: Near = Near {
    before: &["약", "대략", "거의", "대충"],
    between: &[],
    after: &["쯤", "경", "께", "무렵", "가량", "정도", "즈음", "초순", "상순", "중순", "하순", "초", "말"],
};

const ENGLISH: Near = Near {
    before: &[
        "about",
        "around",
        "approximately",
        "roughly",
        "circa",
        "early",
        "late",
        "mid",
        "beginning of",
        "start of",
        "middle of",
        "end of",
    ],
    between: &["at", "on", "in"],
    after: &["or so", "or thereabouts"],
};

const SLAVIC: Near = Near {
    before: &[
        "близько",
        "приблизно",
        "орієнтовно",
        "десь",
        "біля",
        "початок",
        "початку",
        "кінець",
        "кінці",
        "кінця",
        "середина",
        "середині",
        "середини",
        "наприкінці",
        "около",
        "примерно",
        "приблизительно",
        "ориентировочно",
        "где-то",
        "начало",
        "начале",
        "начала",
        "конец",
        "конце",
        "конца",
        "середине",
        "середины",
    ],
    between: &["о", "об", "в", "у", "к"],
    after: &[],
};

/// Korean particles and endings that follow such a word; with another syllable it would be another word (`말했다`).
const PARTICLES: &str = "에부까이의은는로가을를도쯤경인입였으과와";

/// The place with its approximating words, if it has any.
pub(super) fn near(scan: &Scan, span: &Range<usize>) -> Option<Range<usize>> {
    let near = match scan.lang.tag() {
        "ko" => &KOREAN,
        "en" => &ENGLISH,
        _ => &SLAVIC,
    };
    let start = before(scan.text, span.start, near.before).or_else(|| {
        let between = before(scan.text, span.start, near.between)?;
        before(scan.text, between, near.before)
    });
    let end = near.after.iter().find_map(|word| after(scan.text, span.end, word));
    (start.is_some() || end.is_some()).then(|| start.unwrap_or(span.start)..end.unwrap_or(span.end))
}

/// Where the phrase that ends before a place begins.
fn before(text: &str, at: usize, phrases: &[&str]) -> Option<usize> {
    let head = text.get(..at)?.trim_end_matches(|c| is_blank(c) || is_hyphen(c));
    phrases.iter().find_map(|phrase| {
        let start = head.char_indices().rev().nth(phrase.chars().count().checked_sub(1)?)?.0;
        let same = head.get(start..)?.to_lowercase() == **phrase;
        let apart = !head.get(..start)?.ends_with(char::is_alphanumeric);
        (same && apart).then_some(start)
    })
}

/// Where the word that follows a place ends.
fn after(text: &str, at: usize, word: &str) -> Option<usize> {
    let rest = text.get(at..)?;
    let blanks = rest.len() - rest.trim_start_matches(is_blank).len();
    let next = rest.get(blanks..)?.strip_prefix(word)?;
    let ended =
        next.chars().next().is_none_or(|c| !(is_hangul_syllable(c) || c.is_alphanumeric()) || PARTICLES.contains(c));
    ended.then_some(at + blanks + word.len())
}
