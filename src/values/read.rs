//! All quantities of a text by value.

use std::ops::Range;

use super::number::read_number;
use super::reading::{Amount, Quantity, Reading};
use super::scan::Scan;
use super::{date, kind, phrase, stretch, time};
use crate::lang::Lang;

/// Reads the quantities of a text in NFC, in order, without overlap.
///
/// What dates and times of day claim belongs to them, and of two that meet to the longer. Names written in figures are
/// left out: codes (`M-16`), numbers behind `№`, telephone numbers, figures that begin with nought.
///
/// A bound leaves the other end open: `20명 이상` has no greatest, `до 20` no least. «About» is within a tenth.
pub fn read(text: &str, lang: Lang) -> Vec<Reading> {
    let scan = Scan::new(text, lang);
    let mut found: Vec<Reading> = Vec::new();
    for readings in [date::readings(&scan), time::times(&scan)] {
        add(&mut found, readings);
    }
    found.extend(stretch::stretches(&scan, &spans(&found)));
    let amounts = phrase::phrases(&scan, &spans(&found)).into_iter().map(|phrase| kind::reading(&scan, phrase));
    add(&mut found, amounts.collect());
    found.extend(found.is_empty().then(|| whole(&scan)).flatten());
    found.sort_by_key(|reading| reading.span.start);
    found
}

/// A text that is one number and nothing else, though inside a text it might be another word: `one`, `구십`.
fn whole(scan: &Scan) -> Option<Reading> {
    let start = scan.text.len() - scan.text.trim_start().len();
    let value = read_number(scan.text, scan.lang)?;
    let quantity = Quantity::Number { amount: Amount::exact(value as f64), ordinal: false, counter: None };
    Some(Reading { span: start..start + scan.text.trim().len(), quantity, approx: false })
}

/// Where the readings stand, in order.
fn spans(found: &[Reading]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = found.iter().map(|reading| reading.span.clone()).collect();
    spans.sort_by_key(|span| span.start);
    spans
}

/// Adds readings; of two that meet the longer stays.
fn add(found: &mut Vec<Reading>, readings: Vec<Reading>) {
    for reading in readings {
        let meets = |other: &Reading| other.span.start < reading.span.end && reading.span.start < other.span.end;
        if found.iter().any(|other| meets(other) && other.span.len() >= reading.span.len()) {
            continue;
        }
        found.retain(|other| !meets(other));
        found.push(reading);
    }
}
