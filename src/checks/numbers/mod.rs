//! A number, date or age that differs, by value: `스물일곱` is 27.

mod dates;

use std::ops::Range;

use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::Lang;
use crate::model::Severity;
use crate::values::{Found, Value};

pub(super) const CHECK: Check = Check {
    name: "number",
    about: "a number, date or age differs",
    severity: Severity::Error,
    category: Category::Mistranslation,
    manual: include_str!("../manual/number.md"),
    run: Run::Pair(run),
};

/// Up to here a number in words may as well be said without one: "both", "a pair", "пара".
const SMALL: i64 = 12;

/// What a text counts.
struct Amount {
    span: Range<usize>,
    /// Its significant digits: those of 1,500,000, of 150만 and of 1.5 million are `15`.
    digits: String,
    value: i64,
    /// Its runs of figures: a telephone number may be grouped otherwise, or not at all.
    runs: Vec<i64>,
    /// It has a fraction, and perhaps a scale in words behind it.
    decimal: bool,
    /// It is an hour of the day.
    clock: bool,
    weight: Weight,
}

impl Amount {
    fn new(span: Range<usize>, text: &str, value: i64, weight: Weight) -> Amount {
        let runs = text.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse().ok()).collect();
        Amount { span, digits: significant(&value.to_string()), value, runs, decimal: false, clock: false, weight }
    }
}

/// How much it means when the other side lacks an amount.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// It is missing.
    Heavy,
    /// Something is wrong if the other side has another number in its place.
    Light,
    /// Nothing: `one`, `hundreds`.
    None,
}

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let moved = dates::moved(original, rendition);
    let said = beside(amounts(original), moved.iter().map(|date| &date.said));
    let rendered = beside(amounts(rendition), moved.iter().map(|date| &date.rendered));
    let became = |said: &Range<usize>, rendered: &Range<usize>| {
        let message = format!("“{}” became “{}”", word(original, said), word(rendition, rendered));
        Remark::new(message).about(said.clone()).at(rendered.clone())
    };
    let mut remarks: Vec<Remark> = moved.iter().map(|date| became(&date.said, &date.rendered)).collect();
    let (lost, new) = (unmatched(&said, &rendered), unmatched(&rendered, &said));
    let heavy = lost.iter().chain(&new).any(|amount| amount.weight == Weight::Heavy);
    if !heavy && (lost.is_empty() || new.is_empty()) {
        return remarks;
    }
    remarks.extend(lost.iter().zip(&new).map(|(lost, new)| became(&lost.span, &new.span)));
    for lost in lost.iter().skip(new.len()).filter(|lost| lost.weight == Weight::Heavy) {
        let message = format!("“{}” is not in the rendition", word(original, &lost.span));
        remarks.push(Remark::new(message).about(lost.span.clone()));
    }
    for new in new.iter().skip(lost.len()).filter(|new| new.weight == Weight::Heavy) {
        let message = format!("“{}” is not in the original", word(rendition, &new.span));
        remarks.push(Remark::new(message).at(new.span.clone()));
    }
    remarks
}

fn word<'a>(cell: &'a Cell, span: &Range<usize>) -> &'a str {
    cell.said.get(span.clone()).unwrap_or_default()
}

/// The amounts that are no parts of these dates.
fn beside<'a>(amounts: Vec<Amount>, dates: impl Iterator<Item = &'a Range<usize>> + Clone) -> Vec<Amount> {
    let within =
        |amount: &Amount| dates.clone().any(|date| date.start < amount.span.end && amount.span.start < date.end);
    amounts.into_iter().filter(|amount| !within(amount)).collect()
}

/// The amounts of one side that the other has not, each value once.
fn unmatched<'a>(amounts: &'a [Amount], others: &[Amount]) -> Vec<&'a Amount> {
    let mut found: Vec<&Amount> = Vec::new();
    for amount in amounts.iter().filter(|amount| amount.weight != Weight::None) {
        let regrouped = composed(amount, others)
            || others.iter().any(|other| other.runs.contains(&amount.value) && composed(other, amounts));
        if !regrouped
            && !others.iter().any(|other| same(amount, other))
            && !found.iter().any(|known| same(amount, known))
        {
            found.push(amount);
        }
    }
    found
}

/// The amount is written in several runs of figures, and the others hold each of them.
fn composed(amount: &Amount, others: &[Amount]) -> bool {
    amount.runs.len() > 1 && amount.runs.iter().all(|run| others.iter().any(|other| other.value == *run))
}

/// The same amount, also where one side gives a year by its last two figures, an hour by the half of the day, or a large
/// number as a decimal before its scale (1.5 million).
fn same(one: &Amount, other: &Amount) -> bool {
    let (small, large) = (one.value.min(other.value), one.value.max(other.value));
    let year = (1900..2100).contains(&large) && small >= 10 && large % 100 == small;
    let hour = (one.clock || other.clock) && (13..=24).contains(&large) && large - 12 == small;
    match (one.decimal, other.decimal) {
        (false, false) => small == large || year || hour,
        (true, true) => small == large && one.digits == other.digits,
        _ => large >= 1_000 && one.digits == other.digits,
    }
}

/// What follows tells the time of day: `15:00`, `3시`, `3 p.m.`
fn is_clock(after: &str) -> bool {
    let after = after.trim_start();
    let minutes = after.strip_prefix(':').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    minutes
        || after.starts_with('시') && !after.starts_with("시간")
        || after.starts_with("p.m")
        || after.starts_with("pm")
}

fn amounts(cell: &Cell) -> Vec<Amount> {
    let mut amounts: Vec<Amount> = Vec::new();
    for found in cell.values() {
        let text = cell.said.get(found.span.clone()).unwrap_or_default();
        amounts.extend(parts(found).into_iter().map(|value| amount(found, text, value)));
    }
    let covered = |span: &Range<usize>| amounts.iter().any(|a| a.span.start < span.end && span.start < a.span.end);
    let others = figures(&cell.said).into_iter().chain(words(cell));
    let free: Vec<Amount> = others.filter(|other| !covered(&other.span)).collect();
    amounts.extend(free);
    for amount in &mut amounts {
        amount.clock = is_clock(cell.said.get(amount.span.end..).unwrap_or_default());
    }
    amounts.sort_by_key(|amount| amount.span.start);
    amounts
}

/// The numbers that a value consists of.
fn parts(found: &Found) -> Vec<i64> {
    match found.value {
        Value::Number { value, .. } => vec![value],
        Value::Age(years) => vec![i64::from(years)],
        Value::Date(date) => {
            let parts = [date.year.map(i64::from), date.month.map(i64::from), date.day.map(i64::from)];
            parts.into_iter().flatten().collect()
        }
    }
}

fn amount(found: &Found, text: &str, value: i64) -> Amount {
    let figures = text.contains(|c: char| c.is_ascii_digit());
    let ordinal = matches!(found.value, Value::Number { ordinal: true, .. });
    let scale = [100, 1_000, 10_000, 1_000_000, 100_000_000, 1_000_000_000].contains(&value);
    let weight = match () {
        // 1년 is "a year".
        () if figures && value == 1 => Weight::Light,
        () if figures => Weight::Heavy,
        () if scale => Weight::None,
        () if value > SMALL => Weight::Heavy,
        () if found.exact && !ordinal && value > 1 => Weight::Light,
        () => Weight::None,
    };
    Amount::new(found.span.clone(), text, value, weight)
}

/// Words that count without being numerals, and the names of months.
fn words(cell: &Cell) -> Vec<Amount> {
    let numerals = cell.lang.language().numerals;
    let korean = cell.lang.same_base(Lang::KO);
    let says = |forms: &str, word: &str| forms.split(' ').any(|form| form == word || korean && word.starts_with(form));
    let mut found = Vec::new();
    for (start, word) in words_of(&cell.said) {
        let lower = word.to_lowercase();
        let months = numerals.months.iter().zip(1..).filter(|(forms, _)| says(forms, &lower));
        let loose = numerals.loose.iter().filter(|(_, forms)| says(forms, &lower));
        let months = months.map(|(_, month)| (month, Weight::None));
        // The days of Korean are as sure as figures; "both" and "a pair" may as well be left out.
        let weight = |value: i64| if korean && value > 1 { Weight::Light } else { Weight::None };
        let loose = loose.map(|(value, _)| (*value, weight(*value)));
        for (value, weight) in months.chain(loose) {
            found.push(Amount::new(start..start + word.len(), "", value, weight));
        }
    }
    found
}

/// The words of a text with their places.
fn words_of(text: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    let mut words = Vec::new();
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        words.push((start, word.trim_end_matches(|c: char| !c.is_alphabetic())));
        start += word.len();
    }
    words
}

/// The figures of a text that are no whole numbers: decimals, times, codes. Those with a letter before them are names.
fn figures(text: &str) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = text.get(rest..).and_then(|tail| tail.find(|c: char| c.is_ascii_digit())) {
        let start = rest + start;
        let tail = text.get(start..).unwrap_or("");
        let end = start + tail.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(tail.len());
        let run = text.get(start..end).unwrap_or("").trim_end_matches(['.', ',']);
        let span = start..start + run.len();
        let decimal = run.contains(['.', ',']);
        let whole: String = run.chars().filter(char::is_ascii_digit).collect();
        let value =
            if decimal { run.split(['.', ',']).next().unwrap_or("") } else { &whole }.parse().unwrap_or(i64::MAX);
        let named = text.get(..start).is_some_and(|before| before.ends_with(|c: char| c.is_alphabetic() || c == '-'));
        let weight = if named || value == 0 && !decimal { Weight::None } else { Weight::Heavy };
        // 7.55 may be a time: its minutes answer those of 7:55, as runs of figures.
        found.push(Amount { digits: significant(&whole), decimal, ..Amount::new(span, run, value, weight) });
        rest = end;
    }
    found
}

fn significant(figures: &str) -> String {
    figures.trim_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;
    use crate::lang::Lang;

    #[test]
    fn a_number_that_differs_is_found() {
        for (original, rendition) in [
            ((Lang::KO, "열여섯명이 있었습니다."), (Lang::UK, "Було шістдесят осіб.")),
            ((Lang::KO, "사흘 동안 걸었습니다."), (Lang::EN, "We walked for five days.")),
            ((Lang::UK, "Близько 20 осіб."), (Lang::KO, "약 30명입니다.")),
            ((Lang::UK, "3 листопада 2024 року."), (Lang::KO, "2024년 11월 13일입니다.")),
            ((Lang::EN, "We left at 14:30."), (Lang::UK, "Ми виїхали о 14:50.")),
            ((Lang::KO, "만 오천 명입니다."), (Lang::EN, "1,500 men.")),
            ((Lang::UK, "12 000 осіб."), (Lang::KO, "12명입니다.")),
            ((Lang::EN, "15 men."), (Lang::UK, "3 солдати.")),
            ((Lang::EN, "7.62 mm."), (Lang::UK, "76,2 мм.")),
            ((Lang::EN, "I am 26."), (Lang::RU, "Мне двадцать семь.")),
        ] {
            assert_eq!(found(original, rendition), ["number"], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn a_date_is_one_amount() {
        for (original, rendition) in [
            ((Lang::UK, "3 листопада 2024 року."), (Lang::KO, "2024년 3월 11일입니다.")),
            ((Lang::UK, "Ми прибули третього листопада."), (Lang::EN, "We arrived on March 11.")),
            ((Lang::KO, "11월 3일에 12명이 왔습니다."), (Lang::EN, "On 3 December 12 men came.")),
            ((Lang::KO, "십일월 삼일에 왔습니다."), (Lang::UK, "Я прибув третього грудня.")),
        ] {
            assert_eq!(found(original, rendition), ["number"], "{original:?} {rendition:?}");
        }
        for (original, rendition) in [
            ((Lang::UK, "3 і 5 листопада ми стріляли."), (Lang::EN, "We fired on November 3 and 5.")),
            ((Lang::KO, "11월 3일과 3월 11일입니다."), (Lang::UK, "11 березня і 3 листопада.")),
            ((Lang::UK, "Третього листопада."), (Lang::EN, "On the 3rd of November.")),
            ((Lang::UK, "09.11.2024"), (Lang::EN, "9 November 2024")),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn the_same_number_in_other_words_is_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "사흘 동안 걸었습니다."), (Lang::EN, "We walked for three days.")),
            ((Lang::KO, "열 다섯 마리입니다."), (Lang::UK, "П’ятнадцять.")),
            ((Lang::KO, "150만 원입니다."), (Lang::EN, "1.5 million won.")),
            ((Lang::KO, "6월에 왔습니다."), (Lang::EN, "I came in June.")),
            ((Lang::UK, "О 15:00 ми вийшли."), (Lang::EN, "We left at 3 p.m.")),
            ((Lang::UK, "Номер 0800 555 111."), (Lang::KO, "번호는 0800-555-111입니다.")),
            ((Lang::KO, "오후 3시입니다."), (Lang::UK, "О 15 годині.")),
            ((Lang::EN, "At 7.55 am."), (Lang::UK, "О 7:55 ранку.")),
            ((Lang::EN, "7.62 mm."), (Lang::UK, "7,62 мм.")),
            ((Lang::KO, "1년 동안 복무했습니다."), (Lang::EN, "I served for a year.")),
            ((Lang::UK, "Нас було двоє."), (Lang::EN, "Both of us were there.")),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }
}
