//! English times.

use super::clock::Clock;
use super::parts::{after, told};
use super::{Day, Reader, Told, figures};
use crate::lang::numeral::{Form, is_hyphen};
use crate::values::scan::{Cursor, Scan};

pub(super) const READERS: &[Reader] = &[half, past, to, clock, military, spoken_military, hour, named];

const HOURS: &[&str] = &["hours", "hrs", "hr", "h", "hour"];
/// Words behind an hour that are not what it counts.
#[rustfmt::skip]
const GO_ON: &[&str] = &[
    "on", "in", "we", "i", "he", "she", "they", "it", "you", "and", "or", "but", "when", "to", "until", "till",
    "from", "there", "our", "my", "his", "the", "then", "by", "after", "before", "not", "was", "this", "that",
    "sharp", "exactly", "because", "so", "as", "today", "yesterday", "tomorrow", "tonight", "every", "each", "with",
    "for",
];

/// `half past two`.
fn half(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let half = cursor.word(&["half"]);
    joint(&mut cursor);
    let past = half && cursor.word(&["past"]);
    cursor.blanks();
    let hour = hour_number(&mut cursor).filter(|_| past)?;
    Some(o_clock(start, cursor, Clock::new(hour, 30)?))
}

/// `ten past three`, `a quarter past three`.
fn past(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let (minutes, _) = minutes(&mut cursor)?;
    cursor.blanks();
    let past = cursor.word(&["past", "after"]);
    cursor.blanks();
    let hour = hour_number(&mut cursor).filter(|_| past)?;
    Some(o_clock(start, cursor, Clock::new(hour, minutes)?))
}

/// `quarter to three`, `ten minutes to three`. "Ten to three" may be from ten to three: only `at` makes it a time.
fn to(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let (minutes, named) = minutes(&mut cursor).filter(|(minutes, _)| *minutes > 0)?;
    cursor.blanks();
    let to = cursor.word(&["to", "before", "till", "of"]);
    cursor.blanks();
    let hour = hour_number(&mut cursor).filter(|_| to)?;
    let clock = Clock::new(if hour == 1 { 12 } else { hour - 1 }, 60 - minutes)?;
    let sure = named || at(cursor.scan, start) || after(&mut cursor.clone()).is_some();
    (sure && (named || goes_on(&cursor))).then(|| o_clock(start, cursor, clock))
}

/// Minutes, and whether they are named: a quarter is.
fn minutes(cursor: &mut Cursor) -> Option<(i64, bool)> {
    let mut next = *cursor;
    if next.word(&["a"]) {
        next.blanks();
    }
    if next.word(&["quarter"]) {
        *cursor = next;
        return Some((15, true));
    }
    let value =
        cursor.numeral().filter(|n| n.form != Form::Ordinal).map(|n| n.value).filter(|n| (1..60).contains(n))?;
    next = *cursor;
    next.blanks();
    let named = next.word(&["minutes", "minute", "mins", "min"]);
    if named {
        *cursor = next;
    }
    (named || value % 5 == 0).then_some((value, named))
}

/// `14:30`, `3:30 pm`, `3.30 p.m.`, `14:30 hours`.
fn clock(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let zero = cursor.rest().starts_with('0');
    if let Some(clock) = figures::colon(&mut cursor) {
        if let Some(end) = marked(cursor) {
            return Some(Told { span: start..end.0, clock: Clock { zone: end.1, ..clock }, day: Day::Whole });
        }
        let told = told(start, cursor, clock);
        return Some(if zero { told.of_whole_day() } else { told });
    }
    let clock = figures::point(&mut cursor)?;
    if let Some((end, zone)) = marked(cursor) {
        return Some(Told { span: start..end, clock: Clock { zone, ..clock }, day: Day::Whole });
    }
    Some(told(start, cursor, clock)).filter(|told| told.day != Day::Unsaid)
}

/// `0930 hrs`, `1430Z`, `at 0930`.
fn military(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let clock = figures::block(&mut cursor)?;
    if let Some((end, zone)) = marked(cursor) {
        return Some(Told { span: start..end, clock: Clock { zone, ..clock }, day: Day::Whole });
    }
    let known = at(cursor.scan, start) && goes_on(&cursor);
    known.then_some(Told { span: start..cursor.at, clock, day: Day::Whole })
}

/// `fourteen hundred hours`, `fourteen thirty hours`.
fn spoken_military(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let first = cursor.numeral().filter(|n| n.form == Form::Words)?.value;
    joint(&mut cursor);
    let clock = match cursor.numeral().filter(|n| n.form == Form::Words) {
        Some(minute) => Clock::new(first, minute.value)?,
        None if first % 100 == 0 => Clock::new(first / 100, 0)?,
        None => return None,
    };
    marked(cursor).map(|(end, zone)| Told { span: start..end, clock: Clock { zone, ..clock }, day: Day::Whole })
}

/// The word that marks a time of twenty-four hours, and its zone.
fn marked(mut cursor: Cursor) -> Option<(usize, Option<i8>)> {
    cursor.blanks();
    if cursor.word(&["z", "zulu", "utc", "gmt"]) {
        return Some((cursor.at, Some(0)));
    }
    let hours = cursor.word(HOURS);
    let abbreviated = cursor.scan.text.get(..cursor.at).is_some_and(|text| text.ends_with("hrs"));
    if abbreviated {
        cursor.eat(".");
    }
    // 1140 hours of training are a stretch.
    let mut next = cursor;
    next.blanks();
    (hours && !next.word(&["of"])).then_some((cursor.at, None))
}

/// `seven o'clock`, `3 p.m.`, `at seven`, `at seven thirty`, `seven in the morning`; in `2-3 p.m.` and `from 2 to 3 p.m.`
/// the first hour too.
fn hour(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let hour = hour_number(&mut cursor)?;
    if let Some(end) = o_clock_word(cursor) {
        return Some(told(start, cursor.scan.cursor(end), Clock::new(hour, 0)?));
    }
    let whole = told(start, cursor, Clock::new(hour, 0)?);
    if whole.day != Day::Unsaid {
        return Some(whole);
    }
    if let Some(part) = shared_part(cursor) {
        return Some(Told { day: Day::Part(part), ..whole });
    }
    let mut next = cursor;
    joint(&mut next);
    let minute = next.numeral().filter(|n| n.form == Form::Words && (10..60).contains(&n.value));
    if let Some(minute) = minute {
        let told = told(start, next, Clock::new(hour, minute.value)?);
        return (told.day != Day::Unsaid || (at(next.scan, start) && goes_on(&next))).then_some(told);
    }
    // "At one" is a point, a time, of one mind.
    (at(cursor.scan, start) && hour > 1 && goes_on(&cursor)).then_some(whole)
}

/// The part of the day of the hour to which this one leads: `2 to 3 p.m.`
fn shared_part(mut cursor: Cursor) -> Option<super::clock::Part> {
    cursor.blanks();
    let joined = cursor.one_of(&['-', '–']).is_some() || cursor.word(&["to", "and", "or"]);
    cursor.blanks();
    hour_number(&mut cursor).filter(|_| joined)?;
    after(&mut cursor)
}

/// `noon`, `12 midnight`.
fn named(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let mut twelve = cursor;
    if twelve.numeral().is_some_and(|n| n.value == 12) {
        twelve.blanks();
        cursor = twelve;
    }
    let hour = match () {
        () if cursor.word(&["midnight"]) => 0,
        () if cursor.word(&["noon", "midday", "noontime"]) => 12,
        () => return None,
    };
    Some(Told { span: start..cursor.at, clock: Clock::new(hour, 0)?, day: Day::Whole })
}

/// An hour from 1 to 12 in words or figures.
fn hour_number(cursor: &mut Cursor) -> Option<i64> {
    let mut next = *cursor;
    let numeral = next.numeral().filter(|n| n.form != Form::Ordinal && (1..=12).contains(&n.value))?;
    let decimal =
        next.rest().starts_with(['.', ',', ':']) && next.rest().chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    if decimal {
        return None;
    }
    *cursor = next;
    Some(numeral.value)
}

/// The time with "o'clock", if that follows.
fn o_clock(start: usize, cursor: Cursor, clock: Clock) -> Told {
    let cursor = o_clock_word(cursor).map_or(cursor, |end| cursor.scan.cursor(end));
    told(start, cursor, clock)
}

fn o_clock_word(mut cursor: Cursor) -> Option<usize> {
    cursor.blanks();
    let o = cursor.word(&["o"]);
    cursor.one_of(&['\'', '’', '‘', '`', 'ʼ']);
    cursor.blanks();
    let named = (o && cursor.word(&["clock"])) || cursor.word(&["oclock"]);
    let end = cursor.at;
    cursor.blanks();
    (named && !cursor.word(&["direction", "position", "high", "low"])).then_some(end)
}

fn joint(cursor: &mut Cursor) {
    cursor.blanks();
    if cursor.rest().starts_with(is_hyphen) {
        cursor.one_of(&['-', '‐', '‑', '–']);
    }
}

/// "At" stands before.
fn at(scan: &Scan, start: usize) -> bool {
    let head = scan.before(start);
    let about = ["about", "around", "approximately", "roughly", "exactly", "almost", "nearly"];
    let head = about.iter().find_map(|word| head.strip_suffix(word)).unwrap_or(&head).trim_end();
    ["at", "until", "till"]
        .iter()
        .any(|word| head.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
}

/// Nothing follows that could be counted.
fn goes_on(cursor: &Cursor) -> bool {
    let mut next = *cursor;
    next.blanks();
    let stuck = cursor.rest().starts_with(|c: char| c.is_alphanumeric() || is_hyphen(c) || "%/:".contains(c));
    !stuck && (!next.rest().starts_with(char::is_alphanumeric) || next.word(GO_ON))
}
