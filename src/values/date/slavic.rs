//! Ukrainian and Russian dates with the name of the month.

use super::juche::{Era, era};
use super::months::slavic as month_name;
use super::said::Read;
use super::{Calendar, civil, said_century, small};
use crate::lang::numeral::Form;
use crate::values::scan::Cursor;

const QUOTES: &[char] = &['«', '»', '"', '“', '”', '„'];
const YEAR: &[&str] = &["року", "рік", "році", "роком", "р", "год", "года", "году", "годом", "годе", "г"];

/// A year and the words beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Year {
    era: Era,
    /// Four figures of it are said.
    full: bool,
    /// The word "year" follows.
    pub named: bool,
}

/// `9 січня 2025 року`, `«09» січня 2025 р.`, `дев’ятого січня`.
pub(super) fn day(mut cursor: Cursor) -> Option<(usize, Read)> {
    let quoted = cursor.one_of(QUOTES).is_some();
    let day = small(cursor.ordinal_or_digits()?, 31)?;
    if quoted {
        cursor.one_of(QUOTES)?;
    }
    cursor.blanks();
    let month = month_name(&mut cursor)?;
    Some(end(cursor, month, Some(day)))
}

/// The year behind a month, if one stands there.
pub(super) fn end(cursor: Cursor, month: u8, day: Option<u8>) -> (usize, Read) {
    let date = Calendar { year: None, month: Some(month), day };
    let mut next = cursor;
    let comma = next.eat(",");
    next.blanks();
    match year_part(&mut next).filter(|year| year.named || !comma) {
        Some(year) => (next.at, year.read(date, &next)),
        None => (cursor.at, Read::sure(date)),
    }
}

/// `січень 2025 року`, `у січні 2025-го`.
pub(super) fn month(mut cursor: Cursor) -> Option<(usize, Read)> {
    let month = month_name(&mut cursor)?;
    let (stop, read) = end(cursor, month, None);
    (stop > cursor.at).then_some((stop, read))
}

/// `2025 року`, `2025 р.`
pub(super) fn year(mut cursor: Cursor) -> Option<(usize, Read)> {
    let year = year_part(&mut cursor).filter(|year| year.named && year.full)?;
    Some((cursor.at, year.era.read(Calendar::default())))
}

impl Year {
    /// What the year says together with the other parts of its date, and with what follows: `9 січня 2000 осіб`.
    fn read(self, date: Calendar, next: &Cursor) -> Read {
        let counts = !self.named && next.rest().trim_start().starts_with(char::is_alphabetic);
        match self.era {
            Era::Civil(year) if !self.full => Read::of_century(Calendar { year: Some(year), ..date }),
            Era::Civil(year) if counts => Read::likely(Calendar { year: Some(year), ..date }),
            era => era.read(date),
        }
    }
}

/// A year and whether the word "year" follows. Two figures are a year of an unknown century, and only with that word.
pub(super) fn year_part(cursor: &mut Cursor) -> Option<Year> {
    if let Some(year) = juche(cursor) {
        return Some(year);
    }
    let mut next = *cursor;
    let value = next.ordinal_or_digits()?;
    let named = year_word(&mut next);
    let (year, full) = match civil(value) {
        Some(year) => (year, true),
        None => (said_century(value).filter(|_| named)?, false),
    };
    *cursor = next;
    Some(Year { era: Era::Civil(year), full, named })
}

/// Takes the word "year" that follows, with the blanks before it.
pub(super) fn year_word(cursor: &mut Cursor) -> bool {
    let mut next = *cursor;
    next.blanks();
    let short = matches!(next.peek_word(), "р" | "г");
    let named = next.word(YEAR);
    if named {
        if short {
            next.eat(".");
        }
        *cursor = next;
    }
    named
}

/// `чучхе 114 (2025) року`, `114 року чучхе`.
fn juche(cursor: &mut Cursor) -> Option<Year> {
    let mut next = *cursor;
    let era = if next.word(&["чучхе"]) {
        let era = era(&mut next)?;
        year_word(&mut next);
        era
    } else {
        let value = next.numeral().filter(|n| n.form != Form::Words)?.value;
        next.blanks();
        let named = next.word(YEAR);
        next.blanks();
        let juche = next.word(&["чучхе"]);
        (named && juche).then(|| super::juche::of(value))??
    };
    *cursor = next;
    Some(Year { era, full: true, named: true })
}
