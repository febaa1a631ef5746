//! Adjectives that join a number and a unit: `26-річний`, `двадцятишестирічний`, `триденний`, `пятиметровая`.

use super::age::OLDEST;
use super::reading::{AgeKind, Amount, Quantity, Reading};
use super::scan::Scan;
use super::years;
use crate::lang::is_letter;
use crate::lang::numeral::{is_apostrophe, is_hyphen};
use crate::lang::quantity::{Unit, UnitKind, lower};

/// The adjective that begins at a place.
pub(super) fn compound(scan: &Scan, at: usize) -> Option<Reading> {
    let compounds = scan.quantities().compounds?;
    let rest = scan.text.get(at..)?;
    let first = rest.chars().next().map(lower)?;
    (first.is_ascii_digit() || scan.index.compounds.contains(&first)).then_some(())?;
    let (figures, stem) = figures(rest);
    let word = stem.get(..stem.find(|c| !(is_letter(c) || is_apostrophe(c))).unwrap_or(stem.len()))?;
    let (value, unit) = match figures {
        Some(value) => (value, compounds.unit(&plain(word))?),
        None => compounds.read(&plain(word))?,
    };
    let end = at + (rest.len() - stem.len()) + word.len();
    Some(Reading { span: at..end, quantity: quantity(scan, end, value, unit), approx: false })
}

/// The figures in front, and what follows them and their hyphen.
fn figures(text: &str) -> (Option<f64>, &str) {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
    let number = text.get(..text.len() - rest.len()).unwrap_or("").replace(',', ".");
    (number.parse().ok(), rest.strip_prefix(is_hyphen).unwrap_or(rest))
}

/// A word as the tables write it.
fn plain(word: &str) -> String {
    word.to_lowercase().replace(is_apostrophe, "'").replace('ё', "е")
}

fn quantity(scan: &Scan, end: usize, value: f64, unit: &'static Unit) -> Quantity {
    let amount = Amount::exact(value * unit.times);
    let age = value.fract() == 0.0 && value <= OLDEST as f64 && years::is_of_age(scan, end);
    match unit.kind {
        UnitKind::Age if age => Quantity::Age { amount, kind: AgeKind::Full },
        UnitKind::Age | UnitKind::Time => Quantity::Duration { amount, unit: unit.name },
        _ => Quantity::Measure { amount, unit: unit.name },
    }
}
