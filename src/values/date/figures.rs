//! Dates in figures alone.

use super::said::Read;
use super::{Calendar, century, civil, slavic, small};
use crate::lang::Lang;
use crate::values::scan::Cursor;

/// `2025-01-09`, `2025. 1. 9.`, `09.01.2025`, `01/09/2025`, `9.1.25`: three groups of figures with the same mark between.
pub(super) fn date(mut cursor: Cursor) -> Option<(usize, Read)> {
    let start = cursor.at;
    let first = cursor.figures(4)?;
    let mark = cursor.one_of(&['.', '-', '/'])?;
    cursor.blanks();
    let second = cursor.figures(2)?;
    cursor.one_of(&[mark])?;
    cursor.blanks();
    // «П. 5.1.12» is a section.
    let named = || cursor.scan.words_before(start, cursor.scan.quantities().named).is_some();
    let short = cursor.figures(4)?;
    let third = Some(short).filter(|(_, length)| *length == 4 || first.1 == 4 || !named())?;
    let mut dot = cursor;
    let dotted = first.1 == 4 || cursor.scan.lang.same_base(Lang::KO);
    if mark == '.' && dotted && dot.eat(".") && !dot.rest().starts_with(|c: char| c.is_ascii_digit()) {
        cursor = dot;
    }
    let more = cursor.rest().strip_prefix(['.', '-', '/', ':', ',']);
    if more.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        return None;
    }
    let read = order(cursor.scan.lang, mark, [first, second, third])?;
    if day_first(cursor.scan.lang) {
        slavic::year_word(&mut cursor);
    }
    Some((cursor.at, read))
}

/// `2025-01`, `01.2025`, `01/2025`: a month of a year.
pub(super) fn month(mut cursor: Cursor) -> Option<(usize, Read)> {
    let first = cursor.figures(4)?;
    let mark = cursor.one_of(&['.', '-', '/'])?;
    let second = cursor.figures(4)?;
    let more = cursor.rest().strip_prefix(['.', '-', '/', ':', ',']).unwrap_or(cursor.rest());
    // In Korean and English a point divides decimals.
    let pointed = mark != '.' || day_first(cursor.scan.lang);
    let ((year, 4), (month, 2)) = (if first.1 == 4 { (first, second) } else { (second, first) }) else { return None };
    let date = Calendar { year: recent(year), month: small(month, 12), day: None };
    let whole = date.year.is_some() && date.month.is_some();
    let apart = !more.starts_with(|c: char| c.is_alphanumeric());
    // 2025.01 is hardly a month, and 01-2025 a number of something.
    let written = (first.1 == 4 && mark == '-') || (first.1 == 2 && mark != '-');
    (whole && apart && pointed && written).then(|| (cursor.at, Read::sure(date)))
}

fn recent(year: i64) -> Option<i32> {
    civil(year).filter(|year| (1900..2100).contains(year))
}

fn day_first(lang: Lang) -> bool {
    lang.same_base(Lang::UK) || lang.same_base(Lang::RU)
}

/// Which group is the year: four figures are, and else the last in the order of the language.
fn order(lang: Lang, mark: char, [first, second, third]: [(i64, usize); 3]) -> Option<Read> {
    if first.1 == 4 {
        let (year, month, day) = (civil(first.0)?, small(second.0, 12)?, small(third.0, 31)?);
        return (third.1 <= 2).then(|| Read::sure(all(year, month, day)));
    }
    let dated = third.1 == 4 || (third.1 <= 2 && first.1.max(third.1) == 2);
    if first.1 > 2 || !dated {
        return None;
    }
    if third.1 == 4 {
        return of_year(lang, mark, civil(third.0)?, first.0, second.0);
    }
    two_figures(lang, mark, [first, second, third])
}

/// Which of the first two groups is the day: the first in Ukrainian and Russian, elsewhere only one above 12 tells.
fn of_year(lang: Lang, mark: char, year: i32, first: i64, second: i64) -> Option<Read> {
    match (small(first, 31)?, small(second, 31)?) {
        (day, month) if day_first(lang) && mark == '.' && month <= 12 => Some(Read::sure(all(year, month, day))),
        (day, month) if day > 12 && month <= 12 => Some(Read::sure(all(year, month, day))),
        (month, day) if day > 12 && month <= 12 => Some(Read::sure(all(year, month, day))),
        (a, b) if a == b && a <= 12 => Some(Read::sure(all(year, a, a))),
        (day, month) if day_first(lang) && month <= 12 => {
            let date = all(year, month, day);
            Some(Read { sure: Calendar { year: Some(year), ..Calendar::default() }, ..Read::likely(date) })
        }
        (a, b) if a <= 12 && b <= 12 => Some(Read::either(all(year, b, a), all(year, a, b))),
        _ => None,
    }
}

/// 25.1.9 begins with the year in Korean, 9.1.25 ends with it in Ukrainian and Russian; in English it is the last, or the
/// only one of two figures.
fn two_figures(lang: Lang, mark: char, [first, second, third]: [(i64, usize); 3]) -> Option<Read> {
    let year_first = third.1 == 1 || (lang.same_base(Lang::KO) && first.1 == 2);
    if year_first {
        let date = all(century(first.0)?, small(second.0, 12)?, small(third.0, 31)?);
        return Some(Read { sure: Calendar::default(), ..Read::of_century(date) });
    }
    let year = century(third.0)?;
    if day_first(lang) {
        let date = Read::of_century(all(year, small(second.0, 12)?, small(first.0, 31)?));
        return Some(if mark == '.' { date } else { Read { sure: Calendar::default(), ..date } });
    }
    let read = of_year(lang, mark, year, first.0, second.0)?;
    Some(Read { sure: Calendar::default(), exact: false, ..read })
}

fn all(year: i32, month: u8, day: u8) -> Calendar {
    Calendar { year: Some(year), month: Some(month), day: Some(day) }
}
