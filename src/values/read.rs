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
    let mut found = apart(date::readings(&scan).into_iter().chain(time::times(&scan)));
    let stretches = stretch::stretches(&scan, &spans(&found));
    found = apart(found.into_iter().chain(stretches));
    let amounts = phrase::phrases(&scan, &spans(&found)).into_iter().map(|phrase| kind::reading(&scan, phrase));
    found = apart(found.into_iter().chain(amounts));
    found.extend(found.is_empty().then(|| whole(&scan)).flatten());
    found
}

/// A text that is one number and nothing else, though inside a text it might be another word: `one`, `구십`.
fn whole(scan: &Scan) -> Option<Reading> {
    let start = scan.text.len() - scan.text.trim_start().len();
    let value = read_number(scan.text, scan.lang)?;
    let quantity = Quantity::Number { amount: Amount::exact(value as f64), ordinal: false, counter: None };
    Some(Reading { span: start..start + scan.text.trim().len(), quantity, approx: false })
}

/// Where the readings stand.
fn spans(found: &[Reading]) -> Vec<Range<usize>> {
    found.iter().map(|reading| reading.span.clone()).collect()
}

/// The readings in order; of two that meet the longer stays, and of two as long the one that was read first.
fn apart(readings: impl Iterator<Item = Reading>) -> Vec<Reading> {
    let mut readings: Vec<Reading> = readings.collect();
    readings.sort_by_key(|reading| reading.span.start);
    let mut found: Vec<Reading> = Vec::new();
    for reading in readings {
        match found.last_mut().filter(|last| reading.span.start < last.span.end) {
            Some(last) if last.span.len() >= reading.span.len() => {}
            Some(last) => *last = reading,
            None => found.push(reading),
        }
    }
    found
}
