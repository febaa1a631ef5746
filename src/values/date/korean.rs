//! Korean dates in words: 년, 월, 일.

use super::juche::{Era, era};
use super::said::{Read, Said};
use super::{Calendar, LONGEST_LIST, century, civil, small};
use crate::lang::numeral::is_blank;
use crate::values::scan::Cursor;

/// A year as it was read.
#[derive(Debug, Clone, Copy)]
enum Year {
    Era(Era),
    Full(i32),
    /// Of two figures.
    Short(i32),
}

/// `2025년 1월 9일`, `주체114(2025)년 1월 9일`, `1월 9일`, `이천이십오년 일월 구일`; `유월` and `시월` have names of their own.
pub(super) fn date(mut cursor: Cursor) -> Option<(usize, Read)> {
    let year = if cursor.eat("주체") { Some(Year::Era(era_year(&mut cursor)?)) } else { year(&mut cursor) };
    let mut end = year.map(|_| cursor.at);
    cursor.blanks();
    let mut date = Calendar::default();
    if let Some(month) = month(&mut cursor) {
        date.month = Some(month);
        end = Some(cursor.at);
        cursor.blanks();
        if let Some(day) = part(&mut cursor, "일", 31).filter(|_| !counts_on(&cursor)) {
            date.day = Some(day);
            end = Some(cursor.at);
        }
    } else if let Some(Year::Era(era)) = year
        && let Some((month, day)) = dotted(&mut cursor)
    {
        return Some((cursor.at, era.read(Calendar { month: Some(month), day: Some(day), ..date })));
    }
    let read = match year {
        Some(Year::Era(era)) => era.read(date),
        Some(Year::Full(year)) => Read::sure(Calendar { year: Some(year), ..date }),
        // `94년` is a year only before a month, and nobody says of which century.
        Some(Year::Short(_)) if date.month.is_none() => return None,
        Some(Year::Short(year)) => Read::of_century(Calendar { year: Some(year), ..date }),
        None => Read::sure(date),
    };
    Some((end?, read))
}

/// `114(2025)년`, and before figures `114(2025). `.
fn era_year(cursor: &mut Cursor) -> Option<Era> {
    let era = era(cursor)?;
    cursor.blanks();
    let mut next = *cursor;
    if cursor.eat("년") {
        return Some(era);
    }
    next.eat(".");
    next.blanks();
    dotted(&mut next.clone())?;
    *cursor = next;
    Some(era)
}

/// `1. 9.` behind a year of the era.
fn dotted(cursor: &mut Cursor) -> Option<(u8, u8)> {
    let mut next = *cursor;
    let month = small(next.figures(2)?.0, 12)?;
    next.one_of(&['.'])?;
    next.blanks();
    let day = small(next.figures(2)?.0, 31)?;
    next.eat(".");
    *cursor = next;
    Some((month, day))
}

fn year(cursor: &mut Cursor) -> Option<Year> {
    let mut next = *cursor;
    let marked = next.one_of(&['\'', '’', '‘']).is_some();
    let value = next.numeral()?.value;
    next.blanks();
    let named = next.eat("년");
    let span = ["간", "동안", "여", "째", "대", "차"].iter().any(|word| next.rest().trim_start().starts_with(word));
    let year = civil(value).map(Year::Full).or_else(|| {
        let year = century(value)?;
        Some(if marked { Year::Full(year) } else { Year::Short(year) })
    });
    let year = year.filter(|_| named && !span)?;
    *cursor = next;
    Some(year)
}

fn month(cursor: &mut Cursor) -> Option<u8> {
    for (name, month) in [("유월", 6), ("시월", 10)] {
        if cursor.eat(name) {
            return Some(month);
        }
    }
    // Months have Sino-Korean numbers: 세월 is "the years".
    if ["한", "두", "세", "네"].iter().any(|native| cursor.rest().starts_with(native)) {
        return None;
    }
    part(cursor, "월", 12)
}

/// A number with its unit. The unit of days is also the numeral one, so that the numeral may hold it: `이십일` is the 20th.
fn part(cursor: &mut Cursor, unit: &str, most: u8) -> Option<u8> {
    let mut next = *cursor;
    let value = next.numeral_before(unit);
    next.blanks();
    if let Some(part) = value.and_then(|value| small(value, most)).filter(|_| next.eat(unit)) {
        *cursor = next;
        return Some(part);
    }
    let mut next = *cursor;
    let words = match next.numeral() {
        Some(numeral) => next.scan.text.get(numeral.span.clone())?.strip_suffix(unit)?,
        None => {
            let one = next.eat(unit).then_some(unit)?;
            next.blanks();
            next.eat(unit).then_some(one)?
        }
    };
    let value = (next.scan.lang.language().numerals.value)(words.trim_end())?;
    let part = small(value, most)?;
    *cursor = next;
    Some(part)
}

/// `1월 9일간` is a stretch of nine days.
fn counts_on(cursor: &Cursor) -> bool {
    cursor.rest().starts_with("간") || cursor.rest().starts_with("동안")
}

/// `9일` alone may be nine days: it is a day of the month where the words beside it say so (`9일 새벽`, `지난 9일`).
pub(super) fn day(mut cursor: Cursor) -> Option<(usize, Read)> {
    #[rustfmt::skip]
    const BEFORE: [&str; 13] = [
        "일과", "일에서", "일부터", "일이나", "지난", "오는", "이달", "같은달", "같은 달", "그달", "이번달", "이번 달", "지난달",
    ];
    const AFTER: [&str; 12] =
        ["부터", "까지", "에는", "에도", "자로", "자 ", "새벽", "아침", "오전", "오후", "저녁", "밤"];
    let start = cursor.at;
    let day = part(&mut cursor, "일", 31)?;
    let head = cursor.scan.before(start);
    let rest = cursor.rest().trim_start_matches(is_blank);
    let at = rest.strip_prefix("에").is_some_and(|next| {
        let other = ["걸쳐", "한 번", "한번", "서"].iter().any(|word| next.trim_start().starts_with(word));
        let to = next.strip_prefix("서").map(str::trim_start);
        !other || to.is_some_and(|to| to.starts_with(|c: char| c.is_ascii_digit()))
    });
    let named = BEFORE.iter().any(|word| head.ends_with(word)) && !counts_on(&cursor) && !rest.starts_with("동안");
    let in_list = head.strip_suffix([',', '·']).is_some_and(|list| list.ends_with(|c: char| c.is_ascii_digit()));
    let dated = named || in_list || at || AFTER.iter().any(|word| rest.starts_with(word));
    let of_no_month = head.ends_with('월');
    (dated && !of_no_month).then(|| (cursor.at, Read::sure(Calendar { day: Some(day), ..Calendar::default() })))
}

/// The first of `1월 5, 6일`: the day word stands behind the last.
pub(super) fn listed(mut cursor: Cursor) -> Option<(usize, Read)> {
    let month = month(&mut cursor)?;
    cursor.blanks();
    let day = small(cursor.figures(2)?.0, 31)?;
    let end = cursor.at;
    for _ in 0..LONGEST_LIST {
        cursor.one_of(&[',', '·'])?;
        cursor.blanks();
        if part(&mut cursor, "일", 31).is_some() {
            return Some((end, Read::sure(Calendar { year: None, month: Some(month), day: Some(day) })));
        }
        cursor.figures(2)?;
    }
    None
}

/// `98년생`.
pub(super) fn birth(mut cursor: Cursor) -> Option<(usize, Read)> {
    let Some(Year::Short(year)) = year(&mut cursor) else { return None };
    cursor.rest().starts_with('생').then(|| (cursor.at, Read::of_century(of_year(year))))
}

/// `1월 9일~11일`, `1월 9-11일`, `1월 9일부터 11일까지`.
pub(super) fn days(cursor: Cursor) -> Option<(usize, Read)> {
    let first = date(cursor).filter(|(_, read)| matches!(read.said, Said::One(d) if d.month.is_some()));
    let Some((end, Read { said: Said::One(mut from), .. })) = first else { return None };
    let mut cursor = cursor.scan.cursor(end);
    if from.day.is_none() {
        cursor.blanks();
        from.day = Some(small(cursor.figures(2)?.0, 31)?);
    }
    let worded = cursor.eat("부터") || cursor.eat("에서");
    if worded {
        cursor.blanks();
    } else {
        joined(&mut cursor)?;
    }
    let last = part(&mut cursor, "일", 31).filter(|last| Some(*last) > from.day && !counts_on(&cursor))?;
    // 5일부터 9일 동안 is nine days.
    let ended = ["까지", "사이", " 사이"].iter().any(|word| cursor.rest().starts_with(word));
    if worded && !ended {
        return None;
    }
    Some((cursor.at, Read::span(from, Calendar { day: Some(last), ..from })))
}

/// `2024~2025년`, `2024년-2025년`.
pub(super) fn years(mut cursor: Cursor) -> Option<(usize, Read)> {
    let from = civil(cursor.numeral()?.value)?;
    cursor.eat("년");
    joined(&mut cursor)?;
    let Some(Year::Full(to)) = year(&mut cursor) else { return None };
    (to > from).then(|| (cursor.at, Read::span(of_year(from), of_year(to))))
}

/// `1~3월`, `2025년 1~3월`.
pub(super) fn months(mut cursor: Cursor) -> Option<(usize, Read)> {
    let mut year_of = cursor;
    let year = match year(&mut year_of) {
        Some(Year::Full(year)) => Some(year),
        Some(_) => return None,
        None => None,
    };
    if year.is_some() {
        cursor = year_of;
        cursor.blanks();
    }
    let from = small(cursor.figures(2)?.0, 12)?;
    cursor.eat("월");
    joined(&mut cursor)?;
    let to = part(&mut cursor, "월", 12).filter(|to| *to > from)?;
    let month = |month| Calendar { year, month: Some(month), day: None };
    Some((cursor.at, Read::span(month(from), month(to))))
}

/// `1990년대`, `90년대`, `이천년대`.
pub(super) fn decade(mut cursor: Cursor) -> Option<(usize, Read)> {
    let value = cursor.numeral()?.value;
    cursor.blanks();
    let first = civil(value).or_else(|| super::decade_of(value))?;
    (first % 10 == 0 && cursor.eat("년대")).then(|| (cursor.at, super::decade(first)))
}

fn joined(cursor: &mut Cursor) -> Option<char> {
    cursor.blanks();
    let mark = cursor.one_of(&['~', '∼', '～', '-', '–'])?;
    cursor.blanks();
    Some(mark)
}

fn of_year(year: i32) -> Calendar {
    Calendar { year: Some(year), ..Calendar::default() }
}
