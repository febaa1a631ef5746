//! What is read in sentences of each language, one table a language.

mod en;
mod ko;
mod ru;
mod traps;
mod uk;

use super::{AgeKind, Amount, Moment, Quantity, read};
use crate::lang::Lang;

/// The readings of a text as a person would note them: `близько 20: number ~20 [18, 22] person`.
fn readings(text: &str, lang: Lang) -> Vec<String> {
    let noted = read(text, lang).into_iter().map(|reading| {
        let about = if reading.approx { "~" } else { "" };
        let (kind, amount, unit) = match &reading.quantity {
            Quantity::Number { amount, ordinal: true, .. } => ("ordinal", noted(amount), ""),
            Quantity::Number { amount, counter, .. } => ("number", noted(amount), counter.unwrap_or("")),
            Quantity::Age { amount, kind: AgeKind::Full } => ("age", noted(amount), "full"),
            Quantity::Age { amount, kind: AgeKind::Counting } => ("age", noted(amount), "counting"),
            Quantity::Age { amount, kind: AgeKind::Either } => ("age", noted(amount), "either"),
            Quantity::Duration { amount, unit } => ("duration", noted(amount), *unit),
            Quantity::Measure { amount, unit } => ("measure", noted(amount), *unit),
            Quantity::Date(Moment { value, .. }) => ("date", value.clone().unwrap_or_default(), ""),
            Quantity::Time(Moment { value, .. }) => ("time", value.clone().unwrap_or_default(), ""),
        };
        let note = format!("{}: {kind} {about}{amount} {unit}", text.get(reading.span).unwrap_or("?"));
        note.trim_end().to_owned()
    });
    noted.collect()
}

/// The number, and its bounds where they are others.
fn noted(amount: &Amount) -> String {
    let end = |n: Option<f64>| n.map_or("…".to_owned(), six_places);
    let bounds = format!("[{}, {}]", end(amount.min), end(amount.max));
    match amount.value {
        Some(value) if amount.min == amount.max => six_places(value),
        Some(value) => format!("{} {bounds}", six_places(value)),
        None => bounds,
    }
}

fn six_places(value: f64) -> String {
    ((value * 1e6).round() / 1e6).to_string()
}

/// Each text has this one reading.
fn each_reads(lang: Lang, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(readings(text, lang), [*expected], "{text}");
    }
}
