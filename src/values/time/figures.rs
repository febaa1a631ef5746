//! Times in figures: `14:30`, `14.30`, `0930`.

use super::clock::Clock;
use crate::values::scan::Cursor;

/// `14:30`, `14:30:15`.
pub(super) fn colon(cursor: &mut Cursor) -> Option<Clock> {
    let mut next = *cursor;
    let mut clock = divided(&mut next, ':')?;
    let mut second = next;
    if second.eat(":") {
        clock.second = Some(two(&mut second).and_then(|n| u8::try_from(n).ok()).filter(|n| *n < 60)?);
        next = second;
    }
    apart(&next)?;
    *cursor = next;
    Some(clock)
}

/// `14.30`: only its context tells it from a decimal.
pub(super) fn point(cursor: &mut Cursor) -> Option<Clock> {
    let mut next = *cursor;
    let clock = divided(&mut next, '.')?;
    apart(&next)?;
    *cursor = next;
    Some(clock)
}

/// `14-30`: only its context tells it from a stretch.
pub(super) fn hyphen(cursor: &mut Cursor) -> Option<Clock> {
    let mut next = *cursor;
    let clock = divided(&mut next, '-')?;
    apart(&next)?;
    *cursor = next;
    Some(clock)
}

/// `0930`.
pub(super) fn block(cursor: &mut Cursor) -> Option<Clock> {
    let mut next = *cursor;
    let (figures, _) = next.figures(4).filter(|(_, length)| *length == 4)?;
    let clock = Clock::new(figures / 100, figures % 100)?;
    *cursor = next;
    Some(clock)
}

fn divided(cursor: &mut Cursor, mark: char) -> Option<Clock> {
    let hour = cursor.figures(2)?.0;
    cursor.one_of(&[mark])?;
    Clock::new(hour, two(cursor)?)
}

fn two(cursor: &mut Cursor) -> Option<i64> {
    cursor.figures(2).filter(|(_, length)| *length == 2).map(|(value, _)| value)
}

/// No figure goes on behind a point.
fn apart(cursor: &Cursor) -> Option<()> {
    let more = cursor.rest().strip_prefix(['.', ',', ':', '/', '%']).unwrap_or(cursor.rest());
    (!more.starts_with(|c: char| c.is_ascii_digit())).then_some(())
}
