//! Numbers that a reply has in figures and its source has not, by value: they came with another text, or the whole reply is of
//! another one.

use super::said::{Said, words};
use crate::lang::Lang;
use crate::values::{Value, find};

/// Smaller numbers come and go: "a man" is 한 명.
const LEAST: i64 = 2;
/// Each of the two has a number in figures that the other has not at all.
pub(super) fn differ(one: &Said<'_>, other: &Said<'_>) -> bool {
    !strange(one, other).is_empty() && !strange(other, one).is_empty()
}

/// The numbers in figures of one text that another has in no form.
pub fn strange(said: &Said<'_>, other: &Said<'_>) -> Vec<i64> {
    let direct = figures(&other.words);
    let new: Vec<i64> = alone(&said.words).into_iter().filter(|n| *n >= LEAST && !direct.contains(n)).collect();
    if new.is_empty() {
        return new;
    }
    // Grouped otherwise, or with a scale in words: what each of the values is written with.
    let (mine, theirs) = (values(said), values(other));
    let is_mine =
        |number: &i64| mine.iter().any(|value| value != number && value.to_string().contains(&number.to_string()));
    let known = |number: i64| theirs.iter().any(|value| same(*value, number));
    let regrouped = mine.iter().any(|value| theirs.contains(value) && *value > 999);
    new.into_iter().filter(|number| !(known(*number) || regrouped && is_mine(number))).collect()
}

/// The same number, also as a year by its last figures, an hour of the half of the day, and before a scale (150만, 1.5 million).
fn same(one: i64, other: i64) -> bool {
    let (small, large) = (one.min(other), one.max(other));
    let figures = |number: i64| number.to_string().trim_end_matches('0').to_owned();
    let year = (1900..2100).contains(&large) && large % 100 == small;
    let hour = (13..=24).contains(&large) && large - 12 == small;
    one == other || year || hour || (large >= 1000 && figures(one) == figures(other))
}

/// The text says the number, in figures or in words.
pub fn says(said: &Said<'_>, number: i64) -> bool {
    figures(&said.words).contains(&number) || values(said).contains(&number)
}

/// The runs of figures that are no parts of decimals, times and dates: 3.1 million may be 310만.
fn alone(text: &str) -> Vec<i64> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ':' | '/'));
    parts.filter_map(|part| part.trim_matches(['.', ',', ':', '/']).parse().ok()).collect()
}

/// The runs of figures, in words and codes too.
fn figures(text: &str) -> Vec<i64> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse().ok()).collect()
}

/// The numbers that a text says in any form: in figures, in words, in dates, in words that count (사흘).
fn values(said: &Said<'_>) -> Vec<i64> {
    let mut values = figures(&said.words);
    for found in find(&said.words, said.lang) {
        match found.value {
            Value::Number { value, .. } => values.push(value),
            Value::Age(years) => values.push(i64::from(years)),
            Value::Date(date) => {
                values.extend(date.year.map(i64::from));
                values.extend([date.month, date.day].into_iter().flatten().map(i64::from));
            }
        }
    }
    let numerals = said.lang.language().numerals;
    let months = numerals.months.iter().zip(1..).map(|(forms, month)| (month, *forms));
    let counting: Vec<(i64, &str)> = numerals.loose.iter().copied().chain(months).collect();
    let korean = said.lang.same_base(Lang::KO);
    for word in words(&said.plain) {
        let says = |forms: &str| forms.split(' ').any(|form| form == word || korean && word.starts_with(form));
        values.extend(counting.iter().filter(|(_, forms)| says(forms)).map(|(value, _)| *value));
    }
    values
}
