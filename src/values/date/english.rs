//! English dates with the name of the month.

use super::months::english as month_name;
use super::said::Read;
use super::{Calendar, century, civil, juche, small};
use crate::lang::numeral::{Form, is_blank, is_hyphen};
use crate::values::scan::Cursor;

/// Short names of months that are no other word.
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"];

/// `9 January 2025`, `9th of January`, `the ninth of January`.
pub(super) fn day_first(mut cursor: Cursor) -> Option<(usize, Read)> {
    let day = day(&mut cursor)?;
    if cursor.one_of(&['-']).is_some() {
        return hyphened(cursor, day);
    }
    cursor.blanks();
    if cursor.word(&["day"]) {
        cursor.blanks();
    }
    if cursor.word(&["of"]) {
        cursor.blanks();
    }
    let month = month_name(&mut cursor)?;
    Some(end(cursor, month, Some(day)))
}

/// `9-Jan-2025`, behind the first hyphen.
fn hyphened(mut cursor: Cursor, day: u8) -> Option<(usize, Read)> {
    let month = month_name(&mut cursor)?;
    cursor.one_of(&['-'])?;
    let (figures, length) = cursor.figures(4)?;
    let date = |year| Calendar { year: Some(year), month: Some(month), day: Some(day) };
    let read = if length == 4 { Read::sure(date(civil(figures)?)) } else { Read::of_century(date(century(figures)?)) };
    (length % 2 == 0).then_some((cursor.at, read))
}

/// `January 9, 2025`, `January the ninth`.
pub(super) fn month_first(mut cursor: Cursor) -> Option<(usize, Read)> {
    let month = month_name(&mut cursor)?;
    cursor.blanks();
    if cursor.word(&["the"]) {
        cursor.blanks();
    }
    let day = day(&mut cursor)?;
    let decimal =
        cursor.rest().starts_with(['.', ':', '/']) && cursor.rest().chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    (!decimal).then(|| end(cursor, month, Some(day)))
}

/// `January 2025`.
pub(super) fn month(mut cursor: Cursor) -> Option<(usize, Read)> {
    let month = month_name(&mut cursor)?;
    let (stop, read) = end(cursor, month, None);
    read.sure.year.map(|_| (stop, read))
}

/// The day of a month in figures or as an ordinal; the first five ordinals alone are no numerals elsewhere (a second).
pub(super) fn day(cursor: &mut Cursor) -> Option<u8> {
    const FIRST: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];
    if let Some(value) = cursor.ordinal_or_digits() {
        return small(value, 31);
    }
    let word = cursor.peek_word();
    let place = FIRST.iter().position(|first| word.eq_ignore_ascii_case(first))?;
    cursor.at += word.len();
    u8::try_from(place + 1).ok()
}

/// The year behind a month, if one stands there.
pub(super) fn end(cursor: Cursor, month: u8, day: Option<u8>) -> (usize, Read) {
    let date = Calendar { year: None, month: Some(month), day };
    let mut next = cursor;
    next.eat(",");
    next.blanks();
    if next.word(&["of", "in"]) {
        next.blanks();
    }
    if next.word(&["juche"])
        && let Some(era) = juche::era(&mut next)
    {
        return (next.at, era.read(date));
    }
    if let Some(year) = full_year(&mut next) {
        return (next.at, Read::sure(Calendar { year: Some(year), ..date }));
    }
    match short_year(next, cursor) {
        Some((end, year)) => (end, Read::of_century(Calendar { year: Some(year), ..date })),
        None => (cursor.at, Read::sure(date)),
    }
}

/// `2025`, `two thousand twenty-five`, `twenty twenty-five`.
pub(super) fn full_year(cursor: &mut Cursor) -> Option<i32> {
    let mut next = *cursor;
    let year = match next.figures(4) {
        Some((year, 4)) => civil(year),
        Some(_) => None,
        None => spoken_year(&mut next),
    }?;
    *cursor = next;
    Some(year)
}

fn spoken_year(cursor: &mut Cursor) -> Option<i32> {
    let first = cursor.numeral().filter(|n| n.form == Form::Words)?;
    if let Some(year) = civil(first.value).filter(|_| first.exact) {
        return Some(year + hundreds(cursor).filter(|_| year % 1000 == 0).unwrap_or(0));
    }
    let blanks = cursor.rest().trim_start_matches(|c| is_blank(c) || is_hyphen(c));
    cursor.at += cursor.rest().len() - blanks.len();
    let rest = cursor.numeral().filter(|n| n.form == Form::Words && (10..100).contains(&n.value))?;
    (17..=20).contains(&first.value).then(|| civil(first.value * 100 + rest.value))?
}

/// `, nine hundred and ninety-one` behind a thousand.
fn hundreds(cursor: &mut Cursor) -> Option<i32> {
    let mut next = *cursor;
    next.eat(",").then_some(())?;
    next.blanks();
    let rest = next.numeral().filter(|n| n.form == Form::Words && (100..1000).contains(&n.value))?;
    *cursor = next;
    i32::try_from(rest.value).ok()
}

/// `25` or `’25` behind a month. What is counted or measured is no year (`9 January 25 men`),
/// unless the month is short as well (`9 Jan 25`).
fn short_year(mut cursor: Cursor, month_end: Cursor) -> Option<(usize, i32)> {
    let head = month_end.scan.text.get(..month_end.at)?;
    let short = MONTHS.iter().any(|month| head.ends_with(month) || head.ends_with(&month.to_uppercase()));
    let marked = cursor.one_of(&['\'', '’', '‘']).is_some();
    let (figures, _) = cursor.figures(2).filter(|(_, length)| *length == 2)?;
    let next = cursor.rest().chars().next();
    let blank = next.is_some_and(is_blank);
    let counted = blank && cursor.rest().trim_start_matches(is_blank).starts_with(char::is_alphanumeric);
    let stuck = next.is_some_and(|c| c.is_alphanumeric() || is_hyphen(c) || matches!(c, ':' | '%' | '/'));
    let decimal = matches!(next, Some('.' | ',')) && cursor.rest().chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    (marked || !((counted && !short) || stuck || decimal)).then_some((cursor.at, century(figures)?))
}
