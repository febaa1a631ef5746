//! Ranges: two amounts that are the ends of one (`5-6`, `від 5 до 7`, `п’ять-шість`, `five or six`, `5명에서 6명`).

use super::atom::{Atom, Nature, atom};
use crate::lang::quantity::UnitKind;
use crate::values::reading::Amount;
use crate::values::scan::{Cursor, Scan};

/// The range that begins with the amount, if another end follows.
pub(super) fn joined(scan: &Scan, first: &Atom, taken: &dyn Fn(usize) -> bool) -> Option<Atom> {
    first.amount.value.filter(|_| first.nature != Nature::Ordinal)?;
    let unit = unit(scan, first.span.end);
    let starts = [Some(first.span.end), unit.map(|(_, end)| end)];
    starts.into_iter().flatten().find_map(|at| {
        let named = at > first.span.end;
        let (guess, start, next) = connected(scan, first, at)?;
        let second = atom(scan, next).filter(|second| !taken(second.span.start))?;
        let same =
            !named || unit.is_some_and(|(name, _)| self::unit(scan, second.span.end).is_none_or(|u| u.0 == name));
        let figures = first.nature == Nature::Figures && second.nature == Nature::Figures;
        range(first, &second).filter(|_| same).map(|amount| Atom {
            span: start..second.span.end,
            amount,
            guess: guess.unwrap_or(!figures),
            scale: second.scale,
            ..first.clone()
        })
    })
}

/// The name of the unit that follows, and where it ends.
fn unit(scan: &Scan, at: usize) -> Option<(&'static str, usize)> {
    let mut cursor = scan.cursor(at);
    cursor.blanks();
    let unit = cursor.row(|index| &index.units)?;
    (unit.kind != UnitKind::Name).then_some((unit.name, cursor.at))
}

/// What joins the amounts: whether it is a guess (`None` where figures are none), where the range begins, where the
/// second amount begins.
fn connected(scan: &Scan, first: &Atom, at: usize) -> Option<(Option<bool>, usize, usize)> {
    let quantities = scan.quantities();
    let mut cursor = scan.cursor(at);
    cursor.blanks();
    for (open, close) in quantities.around {
        let mut next = cursor;
        if let Some(start) = scan.words_before(first.span.start, open).filter(|_| next.words(close)) {
            next.blanks();
            return Some((Some(false), start, next.at));
        }
    }
    if let Some((guess, _)) = cursor.row(|index| &index.between) {
        cursor.blanks();
        return Some((Some(*guess), first.span.start, cursor.at));
    }
    hyphen(cursor, first).map(|next| (None, first.span.start, next))
}

/// A hyphen, or between figures a dash with blanks.
fn hyphen(mut cursor: Cursor, first: &Atom) -> Option<usize> {
    let close = cursor.at == first.span.end;
    let mark = cursor.one_of(&['-', '‐', '‑', '–', '—', '−', '÷'])?;
    let apart = !close || cursor.rest().starts_with([' ', '\u{a0}']);
    cursor.blanks();
    (!apart || (first.nature == Nature::Figures && matches!(mark, '–' | '-'))).then_some(cursor.at)
}

/// The bounds, where the first is the lower one; a scale of the second is of both (`дві-три тисячі`).
fn range(first: &Atom, second: &Atom) -> Option<Amount> {
    let (low, high) = (first.amount.value?, second.amount.value?);
    let ordinal = second.nature == Nature::Ordinal;
    let shares = second.scale > 1.0 && first.scale == 1.0 && low < high / second.scale;
    let low = if shares { low * second.scale } else { low };
    (low < high && !ordinal).then(|| Amount::range(low, high))
}
