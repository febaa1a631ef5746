//! Korean dates in words: 년, 월, 일.

use super::juche::era;
use super::{Calendar, Read, civil, small};
use crate::values::scan::Cursor;

/// `2025년 1월 9일`, `주체114(2025)년 1월 9일`, `1월 9일`, `이천이십오년 일월 구일`; `유월` and `시월` have names of their own.
pub(super) fn date(mut cursor: Cursor) -> Option<(usize, Read)> {
    let mut read = Read { date: Calendar::default(), exact: true };
    let mut end = None;
    let start = cursor;
    if cursor.eat("주체") {
        (read.date.year, read.exact) = era(&mut cursor)?;
        cursor.blanks();
        if !cursor.eat("년") {
            return None;
        }
        end = Some(cursor.at);
    } else if let Some((year, sure)) = year(&mut cursor) {
        (read.date.year, read.exact) = (year, sure);
        end = Some(cursor.at);
    }
    let two_figures = end.is_some() && read.date.year.is_none();
    if end.is_some() {
        cursor.blanks();
    }
    if let Some(month) = month(&mut cursor) {
        read.date.month = Some(month);
        end = Some(cursor.at);
        cursor.blanks();
        if let Some(day) = part(&mut cursor, "일", 31).filter(|_| !counts_on(&cursor)) {
            read.date.day = Some(day);
            end = Some(cursor.at);
        }
    } else if two_figures && !start.rest().starts_with("주체") {
        return None;
    }
    Some((end?, read))
}

/// A year of four figures is a year; `94년` is a year only before a month, and nobody says of which century.
fn year(cursor: &mut Cursor) -> Option<(Option<i32>, bool)> {
    let mut next = *cursor;
    let value = next.numeral()?.value;
    next.blanks();
    let year = civil(value);
    let fits = next.eat("년") && (year.is_some() || (0..100).contains(&value));
    let span = ["간", "동안", "여", "째", "대"].iter().any(|word| next.rest().trim_start().starts_with(word));
    if !fits || span {
        return None;
    }
    *cursor = next;
    Some((year, year.is_some()))
}

fn month(cursor: &mut Cursor) -> Option<u8> {
    for (name, month) in [("유월", 6), ("시월", 10)] {
        if cursor.eat(name) {
            return Some(month);
        }
    }
    part(cursor, "월", 12)
}

fn part(cursor: &mut Cursor, unit: &str, most: u8) -> Option<u8> {
    let mut next = *cursor;
    let value = next.numeral_before(unit)?;
    next.blanks();
    let part = small(value, most).filter(|_| next.eat(unit))?;
    *cursor = next;
    Some(part)
}

/// `1월 9일간` is a stretch of nine days.
fn counts_on(cursor: &Cursor) -> bool {
    cursor.rest().starts_with("간") || cursor.rest().starts_with("동안")
}
