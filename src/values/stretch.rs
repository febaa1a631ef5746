//! Stretches of time without a numeral (`사흘`, `півроку`, `for a week`), and numerals in one word with their unit.

use std::ops::Range;

use super::compound::compound;
use super::phrase::bound::{after, bounded};
use super::reading::{Amount, Quantity, Reading};
use super::scan::Scan;
use super::tens::tens;
use crate::lang::is_letter;
use crate::lang::quantity::{Bound, Unit, UnitKind};

/// Reads a stretch of one kind at a place.
type Reader = fn(&Scan, usize) -> Option<Reading>;

const READERS: &[Reader] = &[compound, tens, worded, half, several, named];

/// The stretches of a text outside of what is taken, which is in order.
pub(super) fn stretches(scan: &Scan, taken: &[Range<usize>]) -> Vec<Reading> {
    let places = scan.text.char_indices().map(|(at, _)| at);
    let begins = |at: &usize| scan.char_before(*at).is_none_or(|c| !is_letter(c));
    let free = |span: &Range<usize>| {
        let next = taken.get(taken.partition_point(|t| t.end <= span.start));
        next.is_none_or(|t| t.start >= span.end)
    };
    let mut found: Vec<Reading> = Vec::new();
    for at in places.filter(begins) {
        let reading = READERS.iter().find_map(|read| read(scan, at));
        let after = |reading: &Reading| found.last().is_none_or(|last| last.span.end <= reading.span.start);
        found.extend(reading.filter(|reading| free(&reading.span) && after(reading)));
    }
    found
}

/// `사흘`, `півроку`, and with a bound `약 사흘`, `사흘 정도`.
fn worded(scan: &Scan, at: usize) -> Option<Reading> {
    let mut cursor = scan.cursor(at);
    let unit = cursor.row(|index| &index.stretches)?;
    Some(stretch(scan, at, cursor.at, Amount::exact(unit.times), unit.name))
}

/// `півгодини`, `полкилометра`: half of the unit in one word with it. Half a day is also the south, or noon.
fn half(scan: &Scan, at: usize) -> Option<Reading> {
    let mut cursor = scan.cursor(at);
    let prefix = scan.quantities().half_prefix;
    let begins = cursor.rest().get(..prefix.len()).is_some_and(|word| word.to_lowercase() == prefix);
    (begins && !prefix.is_empty()).then_some(())?;
    cursor.at += prefix.len();
    let unit = cursor.row(|index| &index.units)?;
    let amount = Amount::exact(0.5 * unit.times);
    let reading = stretch(scan, at, cursor.at, amount, unit.name);
    let long = cursor.at > at + 2 * prefix.len();
    match (unit.kind, &reading.quantity) {
        (UnitKind::Time, _) if unit.name != "day" => Some(reading),
        (UnitKind::Measure, Quantity::Duration { amount, unit }) if long => {
            Some(Reading { quantity: Quantity::Measure { amount: *amount, unit }, ..reading })
        }
        _ => None,
    }
}

/// `며칠`: some days; in a question it asks for the date.
fn several(scan: &Scan, at: usize) -> Option<Reading> {
    let mut cursor = scan.cursor(at);
    if !cursor.eat("며칠") || scan.asks(at) {
        return None;
    }
    let reading = stretch(scan, at, cursor.at, Amount::range(2.0, 9.0), "day");
    Some(Reading { approx: true, ..reading })
}

/// Lengths that are one behind an article: `a kilometre away`.
const LENGTHS: &[&str] = &["km", "m", "mi"];

/// `for a week`, `через тиждень`, `a kilometre away`: the unit alone is one where words before it say that time passes.
fn named(scan: &Scan, at: usize) -> Option<Reading> {
    let quantities = scan.quantities();
    let mut cursor = scan.cursor(at);
    let lasts = |unit: &&Unit| unit.kind == UnitKind::Time || LENGTHS.contains(&unit.name);
    let unit = cursor.row(|index| &index.units).filter(|unit| lasts(unit))?;
    let lasts = unit.kind == UnitKind::Time && scan.words_before(at, quantities.lasting).is_some();
    let passes = lasts || article_before(scan, at, cursor.at);
    let value = unit.times;
    let mut reading = stretch(scan, at, cursor.at, Amount::exact(value), unit.name);
    let mut next = scan.cursor(reading.span.end);
    next.blanks();
    if let Some(start) = scan.words_before(at, quantities.articles) {
        reading.span.start = start;
    }
    if passes && next.words(quantities.half) && quantities.spaced {
        reading.span.end = next.at;
        reading.quantity = Quantity::Duration { amount: Amount::exact(value * 1.5), unit: unit.name };
    }
    if let (UnitKind::Measure, Quantity::Duration { amount, unit }) = (unit.kind, &reading.quantity) {
        reading.quantity = Quantity::Measure { amount: *amount, unit };
    }
    let short = scan.text.get(at..cursor.at)?.chars().count() < 3;
    (passes && !short).then_some(reading)
}

/// `a week ago`, `an hour later`, `a year and a half`: the article is a one.
fn article_before(scan: &Scan, at: usize, end: usize) -> bool {
    let articles = scan.quantities().articles;
    let mut next = scan.cursor(end);
    next.blanks();
    !articles.is_empty()
        && scan.words_before(at, articles).is_some()
        && next.words("ago|later|before|after|earlier|or so|or more|and a half|old|long|away|from|off|wide|deep|high")
}

fn stretch(scan: &Scan, start: usize, end: usize, amount: Amount, unit: &'static str) -> Reading {
    let mut span = start..end;
    let mut bound = None;
    for (kind, words) in scan.quantities().before {
        if let Some(start) = scan.words_before(start, words).filter(|_| *kind != Bound::Most) {
            (span.start, bound) = (start, Some(*kind));
        }
    }
    let mut cursor = scan.cursor(end);
    cursor.blanks();
    if let Some(kind) = after(&mut cursor) {
        (span.end, bound) = (cursor.at, Some(kind));
    }
    let amount = bound.map_or(amount, |bound| bounded(amount, bound));
    Reading { span, quantity: Quantity::Duration { amount, unit }, approx: bound.is_some() }
}
