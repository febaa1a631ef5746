//! What an amount measures: the unit, the counter or the years of age that stand beside it.

use super::phrase::Phrase;
use super::phrase::bound::{after, bounded};
use super::reading::{Amount, Quantity, Reading};
use super::scan::{Cursor, Scan};
use super::years;
use crate::lang::is_hangul_syllable;
use crate::lang::quantity::{Bound, Unit, UnitKind};

/// An amount while what stands beside it is read.
#[derive(Debug, Clone)]
pub(super) struct Measured {
    pub phrase: Phrase,
    /// The unit, and where its words begin and end.
    pub unit: Option<&'static Unit>,
    /// Where all that belongs to a reading with its unit begins and ends.
    pub start: usize,
    pub end: usize,
}

/// Says what the amount measures.
pub(super) fn reading(scan: &Scan, phrase: Phrase) -> Reading {
    let mut measured = Measured { unit: None, start: phrase.span.start, end: phrase.span.end, phrase };
    ordinal_suffix(scan, &mut measured);
    behind(scan, &mut measured);
    if !measured.phrase.ordinal {
        money_before(scan, &mut measured);
        measured.unit = measured.unit.or_else(|| followed(scan, &mut measured));
        halved(scan, &mut measured);
        after_unit(scan, &mut measured);
        turned(scan, &mut measured);
    }
    years::age(scan, &measured).unwrap_or_else(|| quantity(measured))
}

/// A bound directly behind the numeral: `20여`, `20 정도`. 여 stands before a unit, for 여단 and 여러 are words.
fn behind(scan: &Scan, measured: &mut Measured) {
    let mut cursor = scan.cursor(measured.end);
    if scan.quantities().spaced {
        cursor.blanks();
    }
    let Some(bound) = after(&mut cursor).filter(|_| !measured.phrase.ordinal) else { return };
    let end = cursor.at;
    cursor.blanks();
    let quantities = scan.quantities();
    let mut scaled = scan.cursor(end);
    if let Some((scale, _)) = scaled.row(|index| &index.scales).filter(|_| !quantities.spaced) {
        measured.phrase.amount = scaled_bound(measured.phrase.amount, bound, *scale);
        return extend(measured, scaled.at);
    }
    let unit = cursor.row(|index| &index.units).is_some_and(|unit| unit.kind != UnitKind::Name);
    if bound != Bound::Odd || unit || quantities.spaced {
        bind(measured, bound);
        extend(measured, end);
    }
}

/// `20여만`: all that is less than 30만.
fn scaled_bound(amount: Amount, bound: Bound, scale: f64) -> Amount {
    let Amount { value, min, max } = bounded(amount, bound);
    let by = |n: Option<f64>| n.map(|n| n * scale);
    let max = if bound == Bound::Odd { max.map(|max| (max + 1.0) * scale - 1.0) } else { by(max) };
    Amount { value: by(value), min: by(min), max }
}

fn extend(measured: &mut Measured, end: usize) {
    measured.phrase.approx = true;
    measured.phrase.span.end = end;
    measured.end = end;
}

fn bind(measured: &mut Measured, bound: Bound) {
    if !measured.phrase.approx {
        measured.phrase.amount = bounded(measured.phrase.amount, bound);
    }
    measured.phrase.approx = true;
}

/// `$500`.
fn money_before(scan: &Scan, measured: &mut Measured) {
    let Some(sign) = scan.char_before(measured.start).filter(|c| matches!(c, '$' | '€' | '₴' | '₽' | '₩'))
    else {
        return;
    };
    let signs = [('$', "USD"), ('€', "EUR"), ('₴', "UAH"), ('₽', "RUB"), ('₩', "won")];
    let named = |unit: &&Unit| signs.iter().any(|(s, name)| *s == sign && *name == unit.name);
    measured.unit = scan.quantities().units.iter().find(named);
    measured.start -= measured.unit.map_or(0, |_| sign.len_utf8());
}

/// The unit behind the numeral.
fn followed(scan: &Scan, measured: &mut Measured) -> Option<&'static Unit> {
    let mut cursor = scan.cursor(measured.end);
    let glued = cursor.row(|index| &index.units);
    let found = glued.or_else(|| {
        cursor.blanks();
        if cursor.at == measured.end && cursor.one_of(&['-', '‑', '–']).is_none() && scan.quantities().spaced {
            return None;
        }
        spaced_unit(&mut cursor, &measured.phrase)
    });
    let found = found.filter(|unit| fits(scan, measured, unit, cursor.at))?;
    measured.end = cursor.at;
    Some(meant(scan, &measured.phrase, found))
}

/// The unit here, behind an `of` after a noun that counts, or behind a filler before a stretch of time.
fn spaced_unit(cursor: &mut Cursor, phrase: &Phrase) -> Option<&'static Unit> {
    let quantities = cursor.scan.quantities();
    let mut next = *cursor;
    let mut found = next.row(|index| &index.units);
    if found.is_none() && phrase.noun && phrase.counter.is_none() && next.words(quantities.of) {
        next.blanks();
        found = next.row(|index| &index.units);
    } else if found.is_none() && next.words(quantities.fillers) {
        next.blanks();
        found = next.row(|index| &index.units).filter(|unit| unit.kind == UnitKind::Time);
    }
    found.inspect(|_| *cursor = next)
}

/// The word is a unit here: single letters only behind figures, degrees only of temperature, days not behind native
/// Korean numerals.
fn fits(scan: &Scan, measured: &Measured, unit: &Unit, end: usize) -> bool {
    let words = scan.text.get(measured.end..end).unwrap_or("").trim();
    let numeral = scan.text.get(measured.phrase.span.clone()).unwrap_or("");
    let figures = numeral.ends_with(|c: char| c.is_ascii_digit());
    let letter = words.chars().count() == 1 && words.chars().all(char::is_alphabetic);
    match (scan.quantities().spaced, unit.name) {
        (true, _) => figures || !letter,
        (false, "°") if words == "도" => heat(scan, measured.start),
        (false, "ri") => !scan.text.get(end..).is_some_and(|rest| rest.starts_with(goes_on)),
        (false, "day") if words == "일" => !native(numeral),
        _ => true,
    }
}

/// A syllable that makes another word of 리: 리바운드. Particles and 길 (way) do not.
fn goes_on(c: char) -> bool {
    is_hangul_syllable(c) && !"를을은는가이의에도쯤길밖떨걸남나로정".contains(c)
}

/// 도 is a degree where warmth is spoken of; elsewhere it is "also" or a province.
fn heat(scan: &Scan, at: usize) -> bool {
    let (before, rest) = scan.sentence(at);
    let signs = ["영하", "령하", "영상", "온도", "체온", "기온", "열이"];
    signs.iter().any(|sign| before.contains(sign)) || rest.starts_with("영하") || rest.starts_with("령하")
}

/// A native Korean numeral.
fn native(numeral: &str) -> bool {
    const NATIVE: &str = "한두세네셋넷다여열스서마쉰예아너댓";
    numeral.starts_with(|c: char| NATIVE.contains(c)) || ["일곱", "일흔"].iter().any(|word| numeral.starts_with(word))
}

/// 킬로 is a distance or a weight: the words beside it tell, or nobody knows.
fn kilo(scan: &Scan, at: usize) -> Option<&'static Unit> {
    const WEIGHTS: &[&str] = &["무게", "체중", "몸무게", "쌀", "식량", "배낭", "강냉이", "짐", "무거", "살이 빠"];
    const WAYS: &[&str] =
        &["떨어", "거리", "걸어", "걸었", "행군", "달려", "전방", "후방", "북쪽", "남쪽", "동쪽", "서쪽", "시속"];
    let (before, rest) = scan.sentence(at);
    let says = |signs: &[&str]| signs.iter().any(|sign| before.contains(sign) || rest.contains(sign));
    let name = match (says(WEIGHTS), says(WAYS)) {
        (true, false) => "kg",
        (false, true) => "km",
        _ => return None,
    };
    scan.quantities().units.iter().find(|unit| unit.name == name)
}

/// 분 behind a native numeral is a person, and cold or warm degrees are of Celsius.
fn meant(scan: &Scan, phrase: &Phrase, unit: &'static Unit) -> &'static Unit {
    let numeral = scan.text.get(phrase.span.clone()).unwrap_or("");
    let people = |unit: &&Unit| unit.name == "person";
    match unit.name {
        "" => kilo(scan, phrase.span.start).unwrap_or(unit),
        "°" if phrase.amount.max.is_some_and(|max| max < 0.0) || heat(scan, phrase.span.start) => {
            scan.quantities().units.iter().find(|unit| unit.name == "°C").unwrap_or(unit)
        }
        "minute" if !scan.quantities().spaced && native(numeral) => {
            scan.quantities().units.iter().find(people).unwrap_or(unit)
        }
        _ => unit,
    }
}

/// `1년 반`, `an hour and a half`.
fn halved(scan: &Scan, measured: &mut Measured) {
    let Some(value) = measured.phrase.amount.value.filter(|n| n.fract() == 0.0 && measured.unit.is_some()) else {
        return;
    };
    let mut cursor = scan.cursor(measured.end);
    cursor.blanks();
    let half = cursor.words(scan.quantities().half);
    let goes_on = |c: char| is_hangul_syllable(c) && !"을이은에동도간과만정가쯤의으씩전후뒤".contains(c);
    if half && !cursor.rest().starts_with(goes_on) {
        let more = |n: Option<f64>| n.map(|n| n + 0.5);
        let Amount { min, max, .. } = measured.phrase.amount;
        measured.phrase.amount = Amount { value: Some(value + 0.5), min: more(min), max: more(max) };
        measured.end = cursor.at;
    }
}

/// A bound behind the unit: `20명 정도`, `three days or so`.
fn after_unit(scan: &Scan, measured: &mut Measured) {
    if measured.unit.is_none() {
        return;
    }
    let mut cursor = scan.cursor(measured.end);
    cursor.blanks();
    let Some(bound) = after(&mut cursor) else { return };
    let word_goes_on = cursor.rest().starts_with(is_hangul_syllable) && bound == Bound::Odd;
    if !word_goes_on {
        bind(measured, bound);
        measured.end = cursor.at;
    }
}

/// `чоловік двадцять`, `років за п’ять`: the noun before its numeral says "about".
fn turned(scan: &Scan, measured: &mut Measured) {
    let quantities = scan.quantities();
    if measured.unit.is_some() || quantities.turned.is_empty() {
        return;
    }
    let between = scan.words_before(measured.start, quantities.inverted).unwrap_or(measured.start);
    let Some(start) = scan.words_before(between, quantities.turned) else { return };
    let before = scan.text.get(..start).unwrap_or("").trim_end();
    let counted =
        scan.numerals.iter().any(|n| n.span.end == before.len()) || before.ends_with([',', ';']) && start == 0;
    let many = scan.words_before(start, "багато|скільки|стільки|кілька|много|сколько|столько|несколько|декілька");
    if counted || many.is_some() {
        return;
    }
    bind(measured, Bound::About);
    measured.unit = scan.cursor(start).row(|index| &index.units);
    measured.start = start;
    measured.phrase.span.start = start;
}

/// 번째 and 째 belong to the numeral.
fn ordinal_suffix(scan: &Scan, measured: &mut Measured) {
    let mut cursor = scan.cursor(measured.end);
    cursor.blanks();
    if !scan.quantities().spaced && cursor.words("번째|째") {
        measured.phrase.span.end = cursor.at;
        measured.phrase.ordinal = true;
    }
}

/// The reading of an amount that is no age.
fn quantity(measured: Measured) -> Reading {
    let Measured { mut phrase, unit, start, end } = measured;
    let kind = unit.map(|unit| (unit.kind, unit.name, unit.times));
    let (span, quantity) = match kind {
        Some((UnitKind::Measure, unit, times)) => {
            (start..end, Quantity::Measure { amount: below(phrase.amount, times), unit })
        }
        Some((UnitKind::Time, unit, times)) => {
            let by = |n: Option<f64>| n.map(|n| n * times);
            let Amount { value, min, max } = phrase.amount;
            (start..end, Quantity::Duration { amount: Amount { value: by(value), min: by(min), max: by(max) }, unit })
        }
        _ => {
            let counter = kind.filter(|kind| kind.0 == UnitKind::Counter).map(|kind| kind.1).or(phrase.counter);
            let suffix = kind.is_some_and(|kind| kind.0 == UnitKind::Name) && phrase.ordinal;
            phrase.span.end = if suffix { end } else { phrase.span.end };
            let Phrase { amount, ordinal, .. } = phrase;
            (phrase.span, Quantity::Number { amount, ordinal, counter })
        }
    };
    Reading { span, quantity, approx: phrase.approx }
}

/// Degrees of frost are below nought.
fn below(amount: Amount, times: f64) -> Amount {
    let by = |n: Option<f64>| n.map(|n| n * times);
    let Amount { value, min, max } = amount;
    let (min, max) = if times < 0.0 { (max, min) } else { (min, max) };
    Amount { value: by(value), min: by(min), max: by(max) }
}
