//! Dates: written in words and figures, whole or in part, civil or of the Juche era.

mod english;
mod english_parts;
mod figures;
mod group;
mod juche;
mod korean;
mod months;
mod said;
mod slavic;
mod slavic_parts;
mod write;

use std::ops::Range;

use crate::lang::{Lang, is_letter_or_digit};
use crate::values::near::near;
use crate::values::reading::{Quantity, Reading};
use crate::values::scan::{Cursor, Scan};
use crate::values::{Found, Value, whole};
use said::{Read, Said};

pub use write::{render_date, render_date_in};

/// A date or a part of one; what is not said is `None`. Year alone, year and month, month and day, and all three occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Calendar {
    /// The civil year.
    pub year: Option<i32>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1.
    pub day: Option<u8>,
}

/// Reads a text that is one date and nothing else, if it is sure.
pub fn read_date(text: &str, lang: Lang) -> Option<Calendar> {
    let found = whole(text, dates(&Scan::new(text, lang))).filter(|f| f.exact)?;
    match found.value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

/// The dates of a text that stand there whole: with their month and day, or with their year.
pub(in crate::values) fn dates(scan: &Scan) -> Vec<Found> {
    let whole = of_lang(scan.lang).whole.iter().chain(EVERYWHERE);
    let found = scanned(scan, &whole.copied().collect::<Vec<_>>());
    let dates = found.into_iter().filter(|(_, read)| !matches!(read.said, Said::Span(..)));
    dates
        .map(|(span, read)| Found { span, value: Value::Date(read.sure), exact: read.exact && read.possible() })
        .collect()
}

/// The dates of a text, in order, without overlap: also stretches, decades, and months or days alone.
///
/// A day that no calendar has (31 February) is no date: it is left to the numbers, and nothing is mended in silence. Days
/// that are told from the day of speaking (`вчора`, `작년`) say no date by themselves.
pub(super) fn readings(scan: &Scan) -> Vec<Reading> {
    let Readers { whole, parts } = of_lang(scan.lang);
    let readers: Vec<Reader> =
        whole.iter().chain(parts).chain(EVERYWHERE).chain(EVERYWHERE_IN_PARTS).copied().collect();
    let possible = scanned(scan, &readers).into_iter().filter(|(_, read)| read.possible());
    possible.map(|(span, read)| reading(scan, span, read.said)).collect()
}

fn reading(scan: &Scan, span: Range<usize>, said: Said) -> Reading {
    let decade = matches!(said, Said::Span(from, to) if from.year.zip(to.year).is_some_and(|(a, b)| a + 9 == b));
    let (span, near) = match near(scan, &span) {
        Some(wider) => (wider, true),
        None => (span, false),
    };
    Reading { span, quantity: Quantity::Date(said.moment()), approx: near || decade }
}

/// Reads the text from left to right; of two dates that begin at one place the longer is taken.
fn scanned(scan: &Scan, readers: &[Reader]) -> Vec<(Range<usize>, Read)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = scan.text.get(at..).and_then(|rest| rest.chars().next()) {
        let start = scan.cursor(at);
        let longest = if begins(scan, at) {
            readers.iter().rev().filter_map(|read| read(start)).max_by_key(|(end, _)| *end)
        } else {
            None
        };
        match longest.filter(|(end, _)| *end > at) {
            Some((end, read)) => {
                found.push((at..end, read));
                at = end;
            }
            None => at += if c.is_ascii_digit() { figures_len(start.rest()) } else { c.len_utf8() },
        }
    }
    found
}

fn figures_len(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()
}

/// A date may begin here: not within a word, nor behind the point of other figures.
fn begins(scan: &Scan, at: usize) -> bool {
    let mut back = scan.text.get(..at).unwrap_or("").chars().rev();
    let before = back.next().unwrap_or(' ');
    let korean = scan.lang.same_base(Lang::KO);
    let first = scan.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
    let free = !is_letter_or_digit(before) || (korean && first.is_ascii_digit() && !before.is_ascii_alphanumeric());
    let point = matches!(before, '.' | '/' | ',' | '-' | ':') && back.next().is_some_and(|c| c.is_ascii_digit());
    free && !point && !first.is_whitespace()
}

/// Reads a date of one kind that begins at the cursor: where it ends, and what it says.
type Reader = fn(Cursor) -> Option<(usize, Read)>;

/// The readers of a language: of whole dates, and of what is less.
struct Readers {
    whole: &'static [Reader],
    parts: &'static [Reader],
}

/// More days of one month are not listed in one breath.
const LONGEST_LIST: usize = 8;

/// Dates that are written in the same way in all languages.
const EVERYWHERE: &[Reader] = &[figures::date, group::date];
const EVERYWHERE_IN_PARTS: &[Reader] = &[figures::month];

fn of_lang(lang: Lang) -> Readers {
    match lang.tag() {
        "ko" => Readers {
            whole: &[korean::date],
            parts: &[
                korean::day,
                korean::days,
                korean::listed,
                korean::birth,
                korean::years,
                korean::months,
                korean::decade,
            ],
        },
        "en" => Readers {
            whole: &[english::day_first, english::month_first, english::month, juche::year],
            parts: &[
                english_parts::days,
                english_parts::listed,
                english_parts::month,
                english_parts::day,
                english_parts::year,
                english_parts::decade,
            ],
        },
        _ => Readers {
            whole: &[slavic::day, slavic::month, slavic::year],
            parts: &[
                slavic_parts::days,
                slavic_parts::listed,
                slavic_parts::month,
                slavic_parts::day,
                slavic_parts::year,
                slavic_parts::years,
                slavic_parts::decade,
                juche::year,
            ],
        },
    }
}

fn civil(year: i64) -> Option<i32> {
    i32::try_from(year).ok().filter(|y| (1000..=2999).contains(y))
}

/// The year of which two figures are given: 49 is 2049 and 50 is 1950. Nobody who speaks was born before, or reports from later.
fn century(figures: i64) -> Option<i32> {
    let two = i32::try_from(figures).ok().filter(|y| (0..100).contains(y))?;
    Some(if two < 50 { 2000 + two } else { 1900 + two })
}

/// The first year of a decade of which two figures are given.
fn decade_of(figures: i64) -> Option<i32> {
    said_century(figures).filter(|year| year % 10 == 0)
}

/// The year of which two figures are said as a place in an order (`45-го року`): from 30 on of the last century, in which
/// the wars were.
fn said_century(figures: i64) -> Option<i32> {
    let two = i32::try_from(figures).ok().filter(|y| (0..100).contains(y))?;
    Some(if two < 30 { 2000 + two } else { 1900 + two })
}

fn decade(first: i32) -> Read {
    let year = |year| Calendar { year: Some(year), ..Calendar::default() };
    Read::span(year(first), year(first + 9))
}

fn small(value: i64, most: u8) -> Option<u8> {
    u8::try_from(value).ok().filter(|v| (1..=most).contains(v))
}

fn valid(year: Option<i32>, month: u8, day: u8) -> bool {
    let leap = year.is_none_or(|y| (y % 4 == 0 && y % 100 != 0) || y % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    };
    (1..=last).contains(&day)
}

#[cfg(test)]
mod tests;
