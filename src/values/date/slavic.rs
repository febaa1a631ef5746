//! Ukrainian and Russian dates with the name of the month.

use super::{Calendar, Read, civil, month_name, small};
use crate::values::scan::Cursor;

const QUOTES: &[char] = &['«', '»', '"', '“', '”', '„'];

/// `9 січня 2025 року`, `«09» січня 2025 р.`, `дев’ятого січня`.
pub(super) fn day(mut cursor: Cursor) -> Option<(usize, Read)> {
    let quoted = cursor.one_of(QUOTES).is_some();
    let day = small(cursor.ordinal_or_digits()?, 31)?;
    if quoted {
        cursor.one_of(QUOTES)?;
    }
    cursor.blanks();
    let month = month_name(&mut cursor, Some(1))?;
    let mut read = Read { date: Calendar { year: None, month: Some(month), day: Some(day) }, exact: true };
    let mut year = cursor;
    year.blanks();
    if let Some((value, named)) = year_part(&mut year) {
        let counts = !named && year.rest().trim_start().starts_with(char::is_alphabetic);
        read.date.year = value;
        read.exact = value.is_some() && !counts;
        cursor = year;
    }
    Some((cursor.at, read))
}

/// `січень 2025 року`, `у січні 2025-го`.
pub(super) fn month(mut cursor: Cursor) -> Option<(usize, Read)> {
    let month = month_name(&mut cursor, None)?;
    cursor.blanks();
    let (year, named) = year_part(&mut cursor)?;
    let counts = !named && cursor.rest().trim_start().starts_with(char::is_alphabetic);
    Some((cursor.at, Read { date: Calendar { year, month: Some(month), day: None }, exact: year.is_some() && !counts }))
}

/// `2025 року`, `2025 р.`
pub(super) fn year(mut cursor: Cursor) -> Option<(usize, Read)> {
    let (year, named) = year_part(&mut cursor)?;
    (named && year.is_some()).then_some(())?;
    Some((cursor.at, Read { date: Calendar { year, ..Calendar::default() }, exact: true }))
}

/// A year and whether the word "year" follows. Two figures are a year of an unknown century, and only with that word.
fn year_part(cursor: &mut Cursor) -> Option<(Option<i32>, bool)> {
    let mut next = *cursor;
    let value = next.ordinal_or_digits()?;
    let year = civil(value);
    let figures_end = next;
    next.blanks();
    let named = next.word(&["року", "рік", "році", "роком", "р", "год", "года", "году", "г"]);
    if named && next.scan.text.get(..next.at).is_some_and(|t| t.ends_with([' ', '\u{a0}']) || t.ends_with(['р', 'г']))
    {
        next.eat(".");
    }
    *cursor = if named { next } else { figures_end };
    (year.is_some() || (named && (0..100).contains(&value))).then_some((year, named))
}
