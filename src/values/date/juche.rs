//! Years of the Juche era, with or without the civil year.

use super::{Calendar, Read, civil};
use crate::values::scan::Cursor;

/// Juche 1 is 1912.
const JUCHE: i32 = 1911;

/// The year of the Juche era with the civil year in parentheses, if it stands there: they must agree.
pub(super) fn era(cursor: &mut Cursor) -> Option<(Option<i32>, bool)> {
    let mut next = *cursor;
    next.blanks();
    let (era, _) = next.figures(3)?;
    let by_era = i32::try_from(era).ok().filter(|n| *n >= 1).map(|n| n + JUCHE);
    *cursor = next;
    next.blanks();
    let given = next.eat("(").then(|| next.figures(4).and_then(|(year, _)| civil(year))).flatten();
    match given {
        Some(year) if next.eat(")") || (next.eat("년") && next.eat(")")) => {
            *cursor = next;
            let agrees = by_era == Some(year);
            Some((by_era.filter(|_| agrees), agrees))
        }
        _ => Some((by_era, by_era.is_some())),
    }
}

/// `Juche 94`, `Juche 94 (2005)`.
pub(super) fn year(mut cursor: Cursor) -> Option<(usize, Read)> {
    let named = cursor.word(&["juche"]);
    let (year, exact) = if named { era(&mut cursor) } else { None }?;
    Some((cursor.at, Read { date: Calendar { year, ..Calendar::default() }, exact }))
}
