//! The parts of the day that are said with a time.

use super::clock::{Clock, Part};
use super::{Day, Told};
use crate::lang::numeral::is_blank;
use crate::values::scan::{Cursor, Scan};

/// Ukrainian and Russian words that follow a time.
const SLAVIC: &[(Part, &str)] = &[
    (Part::Night, "ночі вночі уночі ночи ночью"),
    (Part::Morning, "ранку вранці уранці зранку утра утром"),
    (Part::Day, "дня вдень удень днем днём"),
    (Part::After, "пополудні пополудни"),
    (Part::Evening, "вечора ввечері увечері звечора вечера вечером"),
];
/// Of these words, those that stand before a time as well: `вранці о сьомій`.
#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "вночі", "уночі", "ночью", "вранці", "уранці", "зранку", "утром", "вдень", "удень", "днем", "днём", "ввечері",
    "увечері", "вечером",
];

/// English words that follow a time.
const ENGLISH: &[(Part, &str)] = &[
    (Part::Before, "a.m."),
    (Part::Before, "a.m"),
    (Part::Before, "am"),
    (Part::Before, "a. m."),
    (Part::After, "p.m."),
    (Part::After, "p.m"),
    (Part::After, "pm"),
    (Part::After, "p. m."),
    (Part::Before, "in the morning"),
    (Part::After, "in the afternoon"),
    (Part::Evening, "in the evening"),
    (Part::Night, "at night"),
];

/// Korean words that stand before a time.
const KOREAN: &[(Part, &str)] = &[
    (Part::Before, "오전"),
    (Part::Before, "새벽"),
    (Part::After, "오후"),
    (Part::Morning, "아침"),
    (Part::Day, "낮"),
    (Part::Day, "점심"),
    (Part::Evening, "저녁"),
    (Part::Night, "밤"),
];

/// Takes the part of the day that is said before a Korean time.
pub(super) fn korean(cursor: &mut Cursor) -> Option<Part> {
    KOREAN.iter().find(|(_, word)| cursor.eat(word)).map(|(part, _)| *part)
}

/// Takes the part of the day that follows a time, with the blanks before it.
pub(super) fn after(cursor: &mut Cursor) -> Option<Part> {
    let mut next = *cursor;
    next.blanks();
    let part = match next.scan.lang.tag() {
        "ko" => None,
        "en" => english(&mut next),
        _ => slavic(&mut next),
    }?;
    *cursor = next;
    Some(part)
}

fn slavic(cursor: &mut Cursor) -> Option<Part> {
    let word = cursor.peek_word().to_lowercase();
    let part = SLAVIC.iter().find(|(_, words)| words.split(' ').any(|known| known == word))?.0;
    cursor.at += cursor.peek_word().len();
    Some(part)
}

fn english(cursor: &mut Cursor) -> Option<Part> {
    let rest = cursor.rest();
    let (part, words) = ENGLISH.iter().find(|(_, words)| {
        let same = rest.get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words));
        same && !rest.get(words.len()..).is_some_and(|tail| tail.starts_with(char::is_alphanumeric))
    })?;
    cursor.at += words.len();
    Some(*part)
}

/// The part of the day that is said before a time and its preposition, and where it begins.
fn before(scan: &Scan, start: usize) -> Option<(usize, Part)> {
    let head = |at: usize| scan.text.get(..at).unwrap_or("").trim_end_matches(is_blank);
    let behind = head(start);
    let behind = ["о", "об", "в", "у"]
        .iter()
        .find_map(|word| behind.strip_suffix(word).filter(|rest| rest.ends_with(is_blank)))
        .map_or(behind, |rest| head(rest.len()));
    let from = behind
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + behind[at..].chars().next().map_or(1, char::len_utf8));
    let word = behind.get(from..)?.to_lowercase();
    let part = SLAVIC.iter().find(|(_, words)| words.split(' ').any(|known| known == word))?.0;
    ADVERBS.contains(&word.as_str()).then_some((from, part))
}

/// The time that begins at `start` and ends at the cursor, with the part of the day that is said beside it.
pub(super) fn told(start: usize, mut cursor: Cursor, clock: Clock) -> Told {
    if let Some(part) = after(&mut cursor) {
        return Told { span: start..cursor.at, clock, day: Day::Part(part) };
    }
    if let Some((from, part)) = before(cursor.scan, start) {
        return Told { span: from..cursor.at, clock, day: Day::Part(part) };
    }
    Told { span: start..cursor.at, clock, day: Day::Unsaid }
}
