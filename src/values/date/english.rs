//! English dates with the name of the month.

use super::{Calendar, Read, civil, juche, month_name, small};
use crate::values::scan::Cursor;

/// The name of an English month has a capital: `may` and `march` are other words.
fn name(cursor: &mut Cursor) -> Option<u8> {
    let short = cursor.peek_word().len() <= 4;
    let capital = cursor.peek_word().starts_with(char::is_uppercase);
    let month = if capital { month_name(cursor, None) } else { None }?;
    if short {
        cursor.eat(".");
    }
    Some(month)
}

/// `9 January 2025`, `9th of January`.
pub(super) fn day_first(mut cursor: Cursor) -> Option<(usize, Read)> {
    let day = small(cursor.ordinal_or_digits()?, 31)?;
    cursor.blanks();
    if cursor.word(&["of"]) {
        cursor.blanks();
    }
    let month = name(&mut cursor)?;
    Some(end(cursor, month, Some(day)))
}

/// `January 9, 2025`.
pub(super) fn month_first(mut cursor: Cursor) -> Option<(usize, Read)> {
    let month = name(&mut cursor)?;
    cursor.blanks();
    let day = small(cursor.ordinal_or_digits()?, 31)?;
    let decimal =
        cursor.rest().starts_with(['.', ':', '/']) && cursor.rest().chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    (!decimal).then(|| end(cursor, month, Some(day)))
}

/// `January 2025`.
pub(super) fn month(mut cursor: Cursor) -> Option<(usize, Read)> {
    let month = name(&mut cursor)?;
    let (stop, read) = end(cursor, month, None);
    read.date.year.map(|_| (stop, read))
}

fn end(cursor: Cursor, month: u8, day: Option<u8>) -> (usize, Read) {
    let date = Calendar { year: None, month: Some(month), day };
    let mut next = cursor;
    next.eat(",");
    next.blanks();
    if let Some((stop, read)) = juche::year(next) {
        return (stop, Read { date: Calendar { year: read.date.year, ..date }, exact: read.exact });
    }
    match next.figures(4) {
        Some((year, 4)) if civil(year).is_some() => {
            (next.at, Read { date: Calendar { year: civil(year), ..date }, exact: true })
        }
        _ => (cursor.at, Read { date, exact: true }),
    }
}
