//! Korean times: 시, 분, 반.

use super::clock::Clock;
use super::{Day, Reader, Told, figures, parts};
use crate::lang::is_hangul_syllable;
use crate::values::scan::Cursor;

pub(super) const READERS: &[Reader] = &[clock, named];

/// Other words that begin with 시, and what is counted in hours or shown by the face of a clock.
const OTHERS: &[&str] = &[
    "간", "대", "즌", "리즈", "절", "민", "험", "풍", "각", "장", "중", "집", "방향", " 방향", "누이", "아버", "어머",
    "월", "체", "위", "스템", "설", "골", "작", "선",
];
/// Behind 한시, words of haste.
const HASTE: &[&str] = &["도", "라도", "적", "름", "바삐", "빨리", " 바삐", " 빨리"];
/// Particles and endings that follow a word of time; with another syllable it would be another word.
const PARTICLES: &str = "에부까이의은는로가을를도쯤경인입였으과와께정무전";

/// `오전 9시 30분`, `오후 세시 반`, `십사시 삼십분`, `9시 5분 전`, `오후 2:30`.
fn clock(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let part = parts::korean(&mut cursor);
    let within = cursor.scan.text.get(..start)?.ends_with(is_hangul_syllable);
    if part.is_none() && within && cursor.rest().starts_with(is_hangul_syllable) {
        return None;
    }
    cursor.blanks();
    let (clock, worded) = match figures::colon(&mut cursor) {
        Some(clock) => (clock, false),
        None => (words(&mut cursor)?, true),
    };
    let unsaid = if worded { Day::Unsaid } else { Day::Whole };
    Some(Told { span: start..cursor.at, clock, day: part.map_or(unsaid, Day::Part) })
}

fn words(cursor: &mut Cursor) -> Option<Clock> {
    let hour = hour(cursor)?;
    let mut next = *cursor;
    next.blanks();
    if next.eat("정각") {
        *cursor = next;
    } else if next.eat("반") && ended(&next) {
        *cursor = next;
        return Clock::new(hour, 30);
    } else if let Some(minute) = unit(&mut next, "분") {
        *cursor = next;
        next.blanks();
        if next.eat("전") && ended(&next) {
            *cursor = next;
            let hour = if hour == 1 { 12 } else { hour - 1 };
            return Clock::new(hour, 60 - minute);
        }
        let second = unit(&mut next, "초").and_then(|second| u8::try_from(second).ok());
        if second.is_some() {
            *cursor = next;
        }
        return Clock::new(hour, minute).map(|clock| Clock { second, ..clock });
    }
    Clock::new(hour, 0)
}

/// `세시`, `14시`; in `14~15시` the first number too.
fn hour(cursor: &mut Cursor) -> Option<i64> {
    let mut next = *cursor;
    if let Some(hour) = named_hour(&mut next) {
        *cursor = next;
        return Some(hour);
    }
    let first = cursor.numeral().map(|n| n.value).filter(|hour| (0..=24).contains(hour))?;
    next = *cursor;
    next.blanks();
    next.one_of(&['~', '∼', '～', '-', '–'])?;
    next.blanks();
    named_hour(&mut next).map(|_| first)
}

/// `세시`, `열네 시`, `14시`, `영시`.
fn named_hour(cursor: &mut Cursor) -> Option<i64> {
    let one = cursor.eat("한");
    let value = match () {
        () if one => 1,
        () if cursor.eat("영") || cursor.eat("령") => 0,
        () => cursor.numeral().map(|n| n.value).filter(|hour| (0..=24).contains(hour))?,
    };
    cursor.blanks();
    let hour = cursor.eat("시");
    let mut others = OTHERS.iter().chain(if one { HASTE } else { &[] });
    (hour && !others.any(|other| cursor.rest().starts_with(other))).then_some(value)
}

/// A number up to 59 before its unit.
fn unit(cursor: &mut Cursor, unit: &str) -> Option<i64> {
    let mut next = *cursor;
    next.blanks();
    let value = next.numeral_before(unit).filter(|value| (0..60).contains(value))?;
    next.blanks();
    next.eat(unit).then(|| {
        *cursor = next;
        value
    })
}

/// `자정`, `정오`.
fn named(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let behind = cursor.scan.text.get(..start)?.chars().next_back();
    let hour = match () {
        () if cursor.eat("자정") => 0,
        () if cursor.eat("정오") => 12,
        () => return None,
    };
    let word = !behind.is_some_and(is_hangul_syllable) && ended(&cursor);
    word.then_some(Told { span: start..cursor.at, clock: Clock::new(hour, 0)?, day: Day::Whole })
}

fn ended(cursor: &Cursor) -> bool {
    cursor.rest().chars().next().is_none_or(|c| !is_hangul_syllable(c) || PARTICLES.contains(c))
}
