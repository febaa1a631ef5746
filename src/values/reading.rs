//! What [`read`](super::read()) finds in a text: a quantity with its place.

use std::ops::Range;

/// A quantity and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Where, in bytes. Of a number the numeral with the words that make it approximate (`близько 20`, `20여`); of all
    /// else the unit too.
    pub span: Range<usize>,
    /// What it says.
    pub quantity: Quantity,
    /// The text itself says that it is not sure: `близько 20`, `서너`, `чоловік двадцять`.
    pub approx: bool,
}

/// What a reading says.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantity {
    /// A number, also a place in an order (94th).
    Number {
        /// How much.
        amount: Amount,
        /// It names a place in an order.
        ordinal: bool,
        /// What is counted, as an English word in the singular, where a counter says it: `person` for 명, `осіб`.
        counter: Option<&'static str>,
    },
    /// A date or a part of one, as ISO 8601: `2025-01-09`, `2025-01`, `--01-09`.
    Date(Moment),
    /// A time of day, as ISO 8601: `14:30`.
    Time(Moment),
    /// An age in years.
    Age {
        /// How many years.
        amount: Amount,
        /// How they are counted.
        kind: AgeKind,
    },
    /// A stretch of time.
    Duration {
        /// How many units.
        amount: Amount,
        /// `second`, `minute`, `hour`, `day`, `week`, `month`, `year`.
        unit: &'static str,
    },
    /// A length, a mass, a share, a sum of money.
    Measure {
        /// How many units.
        amount: Amount,
        /// The symbol of the unit: `km`, `kg`, `%`, `UAH`.
        unit: &'static str,
    },
}

/// How much: the number that is stated, and the bounds within which it lies. A bound that is not known is `None`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// The number that is stated: 20 in `близько 20`; `None` for a range (`5-6`) and for `서너`.
    pub value: Option<f64>,
    /// The least that it can be.
    pub min: Option<f64>,
    /// The most that it can be.
    pub max: Option<f64>,
}

/// How years of age are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeKind {
    /// Completed years: `만 26세`, and all ages outside of Korean.
    Full,
    /// The Korean count, which begins with 1 and grows at New Year.
    Counting,
    /// Korean, and the text does not say which.
    Either,
}

/// A date or a time of day in ISO 8601.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moment {
    /// What is said, if it can be read in one way.
    pub value: Option<String>,
    /// The earliest that it can be.
    pub min: Option<String>,
    /// The latest that it can be.
    pub max: Option<String>,
    /// All that it can mean, where that is more than one: `01/09/2025`, `세시 반`.
    pub readings: Vec<String>,
}

impl Amount {
    /// Exactly this.
    pub fn exact(value: f64) -> Amount {
        Amount { value: Some(value), min: Some(value), max: Some(value) }
    }

    /// From one to the other.
    pub fn range(min: f64, max: f64) -> Amount {
        Amount { value: None, min: Some(min), max: Some(max) }
    }
}

impl Moment {
    /// Exactly this.
    pub fn exact(value: String) -> Moment {
        Moment { value: Some(value.clone()), min: Some(value.clone()), max: Some(value), readings: Vec::new() }
    }
}
