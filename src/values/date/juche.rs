//! Years of the Juche era, with or without the civil year.

use super::said::Read;
use super::{Calendar, civil};
use crate::values::scan::Cursor;

/// Juche 1 is 1912.
const JUCHE: i32 = 1911;

/// A year of the era.
#[derive(Debug, Clone, Copy)]
pub(super) enum Era {
    /// This civil year, once or twice.
    Civil(i32),
    /// The two years that are given contradict each other: by the era, and civil.
    Torn(i32, i32),
}

impl Era {
    /// What the year says together with the other parts of its date.
    pub fn read(self, date: Calendar) -> Read {
        let dated = |year| Calendar { year: Some(year), ..date };
        match self {
            Era::Civil(year) => Read::sure(dated(year)),
            Era::Torn(one, other) => Read::either(dated(one), dated(other)),
        }
    }
}

/// The year of the Juche era, from 1, with the civil year in parentheses if it stands there.
pub(super) fn era(cursor: &mut Cursor) -> Option<Era> {
    let mut next = *cursor;
    next.blanks();
    let by_era = civil_of(next.figures(3)?.0)?;
    *cursor = next;
    next.blanks();
    let given = next.eat("(").then(|| next.figures(4).and_then(|(year, _)| civil(year))).flatten();
    next.eat("년");
    match given {
        Some(year) if next.eat(")") => {
            *cursor = next;
            Some(if year == by_era { Era::Civil(year) } else { Era::Torn(by_era, year) })
        }
        _ => Some(Era::Civil(by_era)),
    }
}

/// The year of the era that stands there without the civil year.
pub(super) fn of(era: i64) -> Option<Era> {
    civil_of(era).map(Era::Civil)
}

fn civil_of(era: i64) -> Option<i32> {
    i32::try_from(era).ok().filter(|era| (1..1000).contains(era)).map(|era| era + JUCHE)
}

/// `Juche 94`, `Juche 94 (2005)`, `Чучхе 94`.
pub(super) fn year(mut cursor: Cursor) -> Option<(usize, Read)> {
    let named = cursor.word(&["juche", "чучхе"]);
    let era = if named { era(&mut cursor) } else { None }?;
    Some((cursor.at, era.read(Calendar::default())))
}
