//! `tovmach values`: the numbers, dates, times, ages, durations and measures of a text.

use std::cmp::Ordering;
use std::path::Path;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::cli::args;
use crate::cli::asked::{Asked, asked};
use crate::cli::exit::{Outcome, Usage};
use crate::cli::terminal;
use crate::lang::{self, Lang};
use crate::values::{AgeKind, Amount, Moment, Original, Quantity, Reading, read};

/// Prints what the texts say, by value. A text whose language cannot be told does not keep the others from being read.
pub fn run(given: &args::Values, _config: Option<&Path>, json: bool) -> Result<Outcome> {
    let mut out = String::new();
    let mut rows = Vec::new();
    let mut untold = Vec::new();
    for asked in asked(&given.texts)? {
        let original = Original::new(&asked.text);
        let Some(readings) = readings(&original.text, given.lang) else {
            untold.push(named(&asked));
            continue;
        };
        for reading in readings {
            let object = object(&original, &reading, asked.line);
            if json { out.push_str(&format!("{object}\n")) } else { rows.push(row(&object)) }
        }
    }
    terminal::print(if json { out } else { columns(&rows) }.as_bytes())?;
    match untold.as_slice() {
        [] => Ok(Outcome::Done),
        untold => {
            Err(Usage(format!("no language told by the letters of {}: name it with --lang", untold.join(", "))).into())
        }
    }
}

/// How a message names a text.
fn named(asked: &Asked) -> String {
    asked.line.map_or(format!("'{}'", asked.text.trim()), |line| format!("line {line}"))
}

/// The readings of a text in the language that was named, or in that of its letters.
fn readings(text: &str, lang: Option<Lang>) -> Option<Vec<Reading>> {
    match lang.or_else(|| lang::detect(text)) {
        Some(lang) => Some(read(text, lang)),
        None => cyrillic(text),
    }
}

/// `сорок два` is Ukrainian and Russian, `двадцять` only Ukrainian: the language that reads more of the text is meant, and
/// where both read as much they must read the same.
fn cyrillic(text: &str) -> Option<Vec<Reading>> {
    text.contains(|c: char| ('\u{400}'..='\u{4ff}').contains(&c)).then_some(())?;
    let (first, second) = (read(text, Lang::UK), read(text, Lang::RU));
    let covered = |readings: &[Reading]| readings.iter().map(|reading| reading.span.len()).sum::<usize>();
    match covered(&first).cmp(&covered(&second)) {
        Ordering::Greater => Some(first),
        Ordering::Less => Some(second),
        Ordering::Equal => (first == second).then_some(first),
    }
}

/// A reading as it is printed with `--json`.
fn object(original: &Original, reading: &Reading, line: Option<usize>) -> Value {
    let place = original.place(&reading.span);
    let mut object = Map::new();
    if let Some(line) = line {
        object.insert("line".to_owned(), json!(line));
    }
    object.insert("kind".to_owned(), json!(kind(&reading.quantity)));
    object.insert("start".to_owned(), json!(place.start));
    object.insert("end".to_owned(), json!(place.end));
    object.insert("text".to_owned(), json!(original.said(&place)));
    for (key, value) in said(&reading.quantity) {
        object.insert(key.to_owned(), value);
    }
    object.insert("approx".to_owned(), json!(reading.approx));
    for (key, value) in more(&reading.quantity) {
        object.insert(key.to_owned(), value);
    }
    Value::Object(object)
}

fn kind(quantity: &Quantity) -> &'static str {
    match quantity {
        Quantity::Number { .. } => "number",
        Quantity::Date(_) => "date",
        Quantity::Time(_) => "time",
        Quantity::Age { .. } => "age",
        Quantity::Duration { .. } => "duration",
        Quantity::Measure { .. } => "measure",
    }
}

/// The bounds, the value and the unit.
fn said(quantity: &Quantity) -> [(&'static str, Value); 4] {
    let keys = |min: Value, max: Value, value: Value, unit: Value| {
        [("min", min), ("max", max), ("value", value), ("unit", unit)]
    };
    match quantity {
        Quantity::Date(Moment { value, min, max, .. }) | Quantity::Time(Moment { value, min, max, .. }) => keys(
            json!(min.as_ref().or(value.as_ref())),
            json!(max.as_ref().or(value.as_ref())),
            json!(value),
            Value::Null,
        ),
        Quantity::Number { amount, counter, .. } => amounts(amount, json!(counter), keys),
        Quantity::Age { amount, .. } => amounts(amount, json!("year"), keys),
        Quantity::Duration { amount, unit } => amounts(amount, json!(unit), keys),
        Quantity::Measure { amount, unit } => {
            amounts(amount, if unit.is_empty() { Value::Null } else { json!(unit) }, keys)
        }
    }
}

fn amounts<T>(amount: &Amount, unit: Value, keys: impl Fn(Value, Value, Value, Value) -> T) -> T {
    keys(number(amount.min), number(amount.max), number(amount.value), unit)
}

/// Whole numbers as integers; others with at most six places.
fn number(value: Option<f64>) -> Value {
    match value {
        // Numerals are at most 10^15.
        Some(value) if value.fract() == 0.0 && value.abs() < 9e15 => json!(value as i64),
        Some(value) => json!((value * 1e6).round() / 1e6),
        None => Value::Null,
    }
}

/// What only some quantities say.
fn more(quantity: &Quantity) -> Vec<(&'static str, Value)> {
    match quantity {
        Quantity::Number { ordinal: true, .. } => vec![("ordinal", json!(true))],
        Quantity::Age { kind, .. } => {
            let kind = match kind {
                AgeKind::Full => "full",
                AgeKind::Counting => "counting",
                AgeKind::Either => "either",
            };
            vec![("age_kind", json!(kind))]
        }
        Quantity::Date(moment) | Quantity::Time(moment) if !moment.readings.is_empty() => {
            vec![("readings", json!(moment.readings))]
        }
        _ => Vec::new(),
    }
}

/// A reading as a person sees it: the text, the kind, the value or its bounds, the unit, a word on doubt.
fn row(object: &Value) -> [String; 5] {
    let text = |key: &str| match &object[key] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let (min, max, value) = (text("min"), text("max"), text("value"));
    let amount = match () {
        () if min == max && !value.is_empty() => value,
        () if value.is_empty() => format!("{min}–{max}"),
        () => format!("{value} ({min}–{max})"),
    };
    let doubt = if object["approx"] == json!(true) { "approx" } else { "" };
    let kind = if object["ordinal"] == json!(true) { "ordinal".to_owned() } else { text("kind") };
    [text("text"), kind, amount, text("unit"), doubt.to_owned()]
}

/// How many columns of a terminal a text takes: a syllable of Hangul takes two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if lang::is_hangul_syllable(c) { 2 } else { 1 }).sum()
}

/// Columns side by side, as wide as their widest cell.
fn columns(rows: &[[String; 5]]) -> String {
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max();
    let widths: Vec<usize> = (0..5).map(|column| widest(column).unwrap_or(0)).collect();
    let line = |row: &[String; 5]| {
        let padded =
            |(cell, most): (&String, &usize)| format!("{cell}{}", " ".repeat(most.saturating_sub(width(cell))));
        let cells: Vec<String> = row.iter().zip(&widths).map(padded).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}
