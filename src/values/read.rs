//! All quantities of a text by value.

use super::reading::Reading;
use super::scan::Scan;
use super::{date, time};
use crate::lang::Lang;

/// Reads the quantities of a text in NFC, in order, without overlap. What two readers claim belongs to the longer
/// reading, and of two that are equally long to dates, then times.
pub fn read(text: &str, lang: Lang) -> Vec<Reading> {
    let scan = Scan::new(text, lang);
    let mut found: Vec<Reading> = Vec::new();
    for readings in [date::readings(&scan), time::times(&scan)] {
        add(&mut found, readings);
    }
    found.sort_by_key(|reading| reading.span.start);
    found
}

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
