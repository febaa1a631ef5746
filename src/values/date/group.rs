//! The date-time group of military messages: day, time, zone, month and year in one word.

use super::months::latin;
use super::said::{Read, Said};
use super::{Calendar, century, civil, small};
use crate::values::scan::Cursor;
use crate::values::time::Clock;

/// `091430ZJAN25`, `091430Z JAN 25`, `091430Z Jan 2025`.
pub(super) fn date(mut cursor: Cursor) -> Option<(usize, Read)> {
    let group = cursor.figures(6).filter(|(_, figures)| *figures == 6)?.0;
    let (day, hour, minute) = (small(group / 10_000, 31)?, group / 100 % 100, group % 100);
    cursor.blanks();
    let (zone, word) = zone_and_month(&mut cursor)?;
    let month = latin(&word)?;
    cursor.blanks();
    let (figures, length) = cursor.figures(4)?;
    let year = if length == 2 { century(figures) } else { civil(figures) }?;
    let date = Calendar { year: Some(year), month: Some(month), day: Some(day) };
    let clock = Clock { zone, ..Clock::new(hour, minute)? };
    let ended = !cursor.rest().starts_with(char::is_alphanumeric);
    ended.then_some((cursor.at, Read { said: Said::At(date, clock), sure: date, exact: length == 4 }))
}

/// The letter of the zone with the month, written together or apart.
fn zone_and_month(cursor: &mut Cursor) -> Option<(Option<i8>, String)> {
    let letters = cursor.peek_word().to_lowercase();
    let mut chars = letters.chars();
    let zone = zone(chars.next()?)?;
    cursor.at += cursor.peek_word().len();
    if !chars.as_str().is_empty() {
        return Some((zone, chars.as_str().to_owned()));
    }
    cursor.blanks();
    let month = cursor.peek_word().to_lowercase();
    cursor.at += cursor.peek_word().len();
    Some((zone, month))
}

/// Hours east of Greenwich by the letter of ACP 121: A to M without J go east, N to Y west, Z is Greenwich, J the place of
/// the writer, which nobody else knows.
fn zone(letter: char) -> Option<Option<i8>> {
    let from = |first: char| i8::try_from(u32::from(letter) - u32::from(first)).ok();
    match letter {
        'z' => Some(Some(0)),
        'j' => Some(None),
        'a'..='i' => Some(from('a').map(|n| n + 1)),
        'k'..='m' => Some(from('k').map(|n| n + 10)),
        'n'..='y' => Some(from('n').map(|n| -n - 1)),
        _ => None,
    }
}
