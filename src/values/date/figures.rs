//! Dates in figures alone.

use super::{Calendar, Read, civil, small};
use crate::lang::Lang;
use crate::values::scan::Cursor;

/// `2025-01-09`, `2025. 1. 9.`, `09.01.2025`, `01/09/2025`, `9.1.25`: three groups of figures with the same mark between.
pub(super) fn date(mut cursor: Cursor) -> Option<(usize, Read)> {
    let first = cursor.figures(4)?;
    let mark = cursor.one_of(&['.', '-', '/'])?;
    cursor.blanks();
    let second = cursor.figures(2)?;
    cursor.one_of(&[mark])?;
    cursor.blanks();
    let third = cursor.figures(4)?;
    let mut dot = cursor;
    if mark == '.' && first.1 == 4 && dot.eat(".") && !dot.rest().starts_with(|c: char| c.is_ascii_digit()) {
        cursor = dot;
    }
    let more = cursor.rest().strip_prefix(['.', '-', '/', ':', ',']);
    if more.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        return None;
    }
    order(cursor.scan.lang, mark, [first, second, third]).map(|read| (cursor.at, read))
}

/// Which group is the day. Dots put the day first in Ukrainian and Russian; elsewhere only a day above 12 tells.
fn order(lang: Lang, mark: char, [first, second, third]: [(i64, usize); 3]) -> Option<Read> {
    let all = |year, month, day, exact| Read { date: Calendar { year, month, day }, exact };
    if first.1 == 4 {
        let (year, month, day) = (civil(first.0)?, small(second.0, 12)?, small(third.0, 31)?);
        return (third.1 <= 2).then(|| all(Some(year), Some(month), Some(day), true));
    }
    let dated = third.1 == 4 || (third.1 <= 2 && first.1.max(third.1) == 2);
    if first.1 > 2 || !dated {
        return None;
    }
    let year = if third.1 == 4 { Some(civil(third.0)?) } else { None };
    let day_first = lang.same_base(Lang::UK) || lang.same_base(Lang::RU);
    if year.is_none() {
        // 25.1.9 and 9.1.25: which end is the year is not said.
        let (day, month) = (small(first.0, 31)?, small(second.0, 12)?);
        let known = day_first && mark == '.';
        return Some(if known { all(None, Some(month), Some(day), false) } else { all(None, None, None, false) });
    }
    match (small(first.0, 31)?, small(second.0, 31)?) {
        (day, month) if day_first && mark == '.' && month <= 12 => Some(all(year, Some(month), Some(day), true)),
        (day, month) if day > 12 && month <= 12 => Some(all(year, Some(month), Some(day), true)),
        (month, day) if day > 12 && month <= 12 => Some(all(year, Some(month), Some(day), true)),
        (a, b) if a == b && a <= 12 => Some(all(year, Some(a), Some(a), true)),
        (a, b) if a <= 12 && b <= 12 => Some(all(year, None, None, false)),
        _ => None,
    }
}
