//! Numbers, dates and ages found in a text, compared and written by value.
//!
//! [`read()`] says all that a text says in quantities, with bounds and units; [`find`] only what can be compared, or written
//! anew, as one value. Both read numerals as the language's table finds them. [`render`] writes a value in another
//! language. What is not sure is found all the same and says so ([`Found::exact`]): a reader compares it, nobody writes it
//! anew. Texts are expected in NFC; [`Original`] leads back to a text that was not.

mod age;
#[cfg(test)]
mod cases;
mod compound;
mod date;
pub mod identifiers;
mod kind;
mod near;
mod number;
mod original;
mod phrase;
mod read;
mod reading;
pub mod runs;
mod scan;
mod stretch;
mod tens;
mod time;
mod years;

use std::ops::Range;

use crate::lang::Lang;

pub use age::read_age;
pub use date::{Calendar, read_date, render_date, render_date_in};
pub use number::read_number;
pub use original::Original;
pub use read::read;
pub use reading::{AgeKind, Amount, Moment, Quantity, Reading};

/// What a text says, apart from its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number, also a place in an order (94th).
    Number {
        /// The number.
        value: i64,
        /// It names a place in an order.
        ordinal: bool,
    },
    /// A date.
    Date(Calendar),
    /// An age in years.
    Age(u32),
}

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What it says. Of a date that can be read in two ways, the parts that both readings share.
    pub value: Value,
    /// It surely says this and can be read in no other way.
    pub exact: bool,
}

/// Finds the numbers, dates and ages of a text, in order, without overlap. A number inside a date is part of the date.
pub fn find(text: &str, lang: Lang) -> Vec<Found> {
    let scan = scan::Scan::new(text, lang);
    let dates = date::dates(&scan);
    let ages = age::ages(&scan, &dates);
    let taken: Vec<Found> = dates.into_iter().chain(ages).collect();
    let numbers = number::numbers(&scan, &taken);
    let mut found: Vec<Found> = taken.into_iter().chain(numbers).collect();
    found.sort_by_key(|f| f.span.start);
    found
}

/// Writes a value as the language does; `None` where it has no sure form.
///
/// Dates stand as they do in a sentence's margin, ages with their year word: `9 січня 2025 року`, `26 років`, `26세`.
pub fn render(value: &Value, lang: Lang) -> Option<String> {
    match value {
        Value::Number { value, ordinal: false } => Some(value.to_string()),
        Value::Number { ordinal: true, .. } => None,
        Value::Date(date) => render_date(date, lang),
        Value::Age(years) => age::render(*years, lang),
    }
}

/// What the whole text says, if `found` covers it: surrounding white space aside.
fn whole(text: &str, mut found: Vec<Found>) -> Option<Found> {
    let start = text.len() - text.trim_start().len();
    found.retain(|f| f.span == (start..text.trim_end().len()));
    found.pop()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lang::LANGUAGES;

    fn langs() -> Vec<Lang> {
        LANGUAGES.iter().map(|l| l.tag.parse().unwrap()).collect()
    }

    proptest! {
        #[test]
        fn any_text_is_read_in_order_without_overlap(text in "[ 0-9.,:/()«»'일이삼만천년월세살명스물주체제а-яєіїa-z-]{0,40}|\\PC{0,40}") {
            for lang in langs() {
                let mut end = 0;
                for found in find(&text, lang) {
                    prop_assert!(found.span.start >= end && found.span.start < found.span.end, "{found:?} in {text:?}");
                    prop_assert!(text.get(found.span.clone()).is_some(), "{found:?} in {text:?}");
                    end = found.span.end;
                }
            }
        }

        #[test]
        fn a_date_written_is_the_date_read(year in 1900i32..2100, month in 1u8..=12, day in 1u8..=28) {
            let date = Calendar { year: Some(year), month: Some(month), day: Some(day) };
            for lang in langs() {
                let text = render_date(&date, lang).unwrap();
                prop_assert_eq!(read_date(&text, lang), Some(date), "{}", text);
            }
        }

        #[test]
        fn an_age_written_is_the_age_read(years in 1u32..110) {
            for lang in langs() {
                let text = render(&Value::Age(years), lang).unwrap();
                prop_assert_eq!(read_age(&text, lang), Some(years), "{}", text);
            }
        }
    }
}
