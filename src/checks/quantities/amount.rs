//! What a text counts and measures, beside its dates, times of day and identifiers.

use std::ops::Range;

use crate::checks::quantities::unit::{Unit, unit};
use crate::checks::reading::Cell;
use crate::lang::{Lang, is_hangul_syllable};
use crate::values::{self, Quantity};

/// Up to here a number in words may as well be said without one: "both", "a pair", "пара".
const SMALL: f64 = 12.0;

/// No more amounts of one cell are looked at.
const MOST: usize = 500;

/// Something that is counted or measured.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Amount {
    /// The numeral, with its unit.
    pub span: Range<usize>,
    /// The number that is stated; `None` for a range.
    pub stated: Option<f64>,
    /// The least and the most that it can be.
    pub least: Option<f64>,
    pub most: Option<f64>,
    pub unit: Option<&'static Unit>,
    /// What is counted, where a counter says it.
    pub counter: Option<&'static str>,
    /// It names a place in an order.
    pub ordinal: bool,
    pub figures: bool,
    /// The text says that it is not sure.
    pub approx: bool,
    pub weight: Weight,
}

/// How much it means when the other side lacks an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::checks) enum Weight {
    /// Nothing: `one`, `several`, the number of a list.
    None,
    /// Something is wrong if the other side has another number in its place.
    Light,
    /// It is missing.
    Heavy,
}

/// The amounts of a cell, in order.
pub(in crate::checks) fn amounts(cell: &Cell) -> Vec<Amount> {
    let named = cell.identifiers();
    let within =
        |span: &Range<usize>| named.iter().any(|name| name.span.start < span.end && span.start < name.span.end);
    let mut taken: Vec<Range<usize>> = named.iter().map(|name| name.span.clone()).collect();
    let mut found = Vec::new();
    for reading in cell.quantities().iter().filter(|reading| !within(&reading.span)).take(MOST) {
        taken.push(reading.span.clone());
        found.extend(amount(cell, reading));
    }
    found.extend(figures(&cell.said, &taken).into_iter().take(MOST));
    found.sort_by_key(|amount| amount.span.start);
    let numbered = list_number(&cell.said);
    for amount in &mut found {
        amount.weight = if amount.span.end <= numbered { Weight::None } else { amount.weight };
    }
    found
}

fn amount(cell: &Cell, reading: &values::Reading) -> Option<Amount> {
    let (amount, unit, counter, ordinal) = match &reading.quantity {
        Quantity::Number { amount, ordinal, counter } => (amount, None, *counter, *ordinal),
        Quantity::Age { amount, .. } => (amount, unit("year"), None, false),
        Quantity::Duration { amount, unit: name } | Quantity::Measure { amount, unit: name } => {
            (amount, unit(name), (*name).split(' ').next().filter(|name| !name.is_empty()), false)
        }
        Quantity::Date(_) | Quantity::Time(_) => return None,
    };
    let text = cell.at(&reading.span);
    let (amount, unit) = in_millions(cell, reading).map_or((*amount, unit), |amount| (amount, None));
    let (amount, unit) = over_a_metre(cell, reading).map_or((amount, unit), |amount| (amount, metre()));
    let mut made = Amount {
        span: reading.span.clone(),
        stated: amount.value,
        least: amount.min,
        most: amount.max,
        unit,
        counter,
        ordinal,
        figures: text.contains(|c: char| c.is_ascii_digit()),
        approx: reading.approx,
        weight: Weight::None,
    };
    // 네 is "your" where no counter follows.
    let your = text == "네" && counter.is_none() && unit.is_none();
    made.weight = if your { Weight::None } else { weight(&made, cell, text) };
    Some(made)
}

/// `£125m` is no length.
fn in_millions(cell: &Cell, reading: &values::Reading) -> Option<values::Amount> {
    let Quantity::Measure { amount, unit: "m" } = &reading.quantity else { return None };
    let before = cell.said.get(..reading.span.start)?;
    before.ends_with(['£', '$', '€', '₴']).then_some(())?;
    let times = |value: Option<f64>| value.map(|value| value * 1e6);
    Some(values::Amount { value: times(amount.value), min: times(amount.min), max: times(amount.max) })
}

/// «метр шістдесят вісім»: the height of a person.
fn over_a_metre(cell: &Cell, reading: &values::Reading) -> Option<values::Amount> {
    let Quantity::Number { amount, ordinal: false, .. } = &reading.quantity else { return None };
    let centimetres = amount.value.filter(|value| (10.0..100.0).contains(value))?;
    let before = cell.said.get(..reading.span.start)?.trim_end();
    let metre = ["метр", "Метр"].iter().any(|word| before.ends_with(word));
    metre.then(|| values::Amount::exact(1.0 + centimetres / 100.0))
}

fn metre() -> Option<&'static Unit> {
    unit("m")
}

fn weight(amount: &Amount, cell: &Cell, text: &str) -> Weight {
    let scale = |value: f64| [100.0, 1e3, 1e4, 1e6, 1e8, 1e9].contains(&value);
    let Some(value) = amount.stated else {
        // A few are no number; tens and hundreds are not the same.
        let vague = amount.approx && !amount.figures && amount.least.is_none_or(|least| least < 3.0);
        return if amount.figures {
            Weight::Heavy
        } else if vague {
            Weight::None
        } else {
            Weight::Light
        };
    };
    match value.abs() {
        // 1년 is "a year".
        1.0 if amount.figures => Weight::Light,
        1.0 if amount.ordinal || amount.unit.is_some() => Weight::Light,
        1.0 => Weight::None,
        value if amount.counter == Some("fold") && value <= SMALL => Weight::Light,
        _ if amount.figures => Weight::Heavy,
        _ if !amount.ordinal && amount.counter != Some("time") && is_loose(cell.lang, value, text) => Weight::None,
        value if scale(value) || value <= SMALL || amount.ordinal => Weight::Light,
        _ => Weight::Heavy,
    }
}

/// A word that counts without being a numeral: "both", "пара".
fn is_loose(lang: Lang, value: f64, text: &str) -> bool {
    let numerals = lang.language().numerals;
    let spaced = numerals.quantities.spaced;
    let lower = text.to_lowercase();
    let word = lower.rsplit(' ').next().unwrap_or_default();
    let loose = |(loose, forms): &(i64, &str)| *loose as f64 == value && forms.split(' ').any(|form| form == word);
    spaced && numerals.loose.iter().any(loose)
}

/// The runs of figures that nothing claims, as numbers: `№ 5`, the score of a match. Those with a letter before them are names.
fn figures(text: &str, taken: &[Range<usize>]) -> Vec<Amount> {
    let mut found = Vec::new();
    for run in values::runs::runs(text, |c| c.is_ascii_digit()) {
        let before = text.get(..run.start).unwrap_or_default();
        let letter = |c: char| c.is_alphabetic() && !is_hangul_syllable(c);
        let named = before.ends_with(letter)
            || before.trim_end_matches(['-', '‑']).ends_with(letter) && before.ends_with(['-', '‑']);
        let free = taken.iter().all(|span| span.end <= run.start || run.end <= span.start);
        let value = text.get(run.clone()).and_then(|figures| figures.parse::<f64>().ok());
        if let Some(value) = value.filter(|_| free && !named) {
            found.push(Amount::of_figures(run, value));
        }
    }
    found
}

impl Amount {
    fn of_figures(span: Range<usize>, value: f64) -> Amount {
        let weight = if value == 0.0 { Weight::Light } else { Weight::Heavy };
        let number = Some(value);
        Amount {
            span,
            stated: number,
            least: number,
            most: number,
            unit: None,
            counter: None,
            ordinal: false,
            figures: true,
            approx: false,
            weight,
        }
    }

    /// It is a number, and no range.
    pub fn is_stated(&self) -> bool {
        self.stated.is_some()
    }

    /// The number by which it is known to a reader: that which is stated, or the ends of a range.
    pub fn shown(&self) -> String {
        match (self.stated, self.least, self.most) {
            (Some(value), ..) => number(value),
            (None, Some(least), Some(most)) => format!("{}–{}", number(least), number(most)),
            (None, Some(least), None) => format!("{} or more", number(least)),
            (None, None, Some(most)) => format!("up to {}", number(most)),
            (None, None, None) => String::new(),
        }
    }
}

/// A number with its thousands parted.
pub(in crate::checks) fn number(value: f64) -> String {
    let rounded = (value * 1000.0).round() / 1000.0;
    let text = rounded.abs().to_string();
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut shown = String::new();
    for (place, figure) in whole.chars().enumerate() {
        let left = whole.len() - place;
        if place > 0 && left % 3 == 0 && whole.len() > 4 {
            shown.push(',');
        }
        shown.push(figure);
    }
    let sign = if rounded < 0.0 { "-" } else { "" };
    rest.map_or(format!("{sign}{shown}"), |rest| format!("{sign}{shown}.{rest}"))
}

/// Where the number of a list ends that begins the text: `1. `, `2) `.
fn list_number(text: &str) -> usize {
    let start = text.len() - text.trim_start().len();
    let rest = text.get(start..).unwrap_or_default();
    let figures = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let tail = rest.get(figures..).unwrap_or_default();
    let ends = tail.strip_prefix(['.', ')']).is_some_and(|tail| tail.starts_with(char::is_whitespace));
    if (1..=3).contains(&figures) && ends { start + figures } else { 0 }
}
