//! A number that differs, by value: `스물일곱` is 27.

mod exchanged;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::quantities::{self, Amount, Compared, Of, Side, Weight};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang;
use crate::model::Severity;
use crate::values::runs::runs;

pub(super) const CHECK: Check = Check {
    name: "number",
    about: "a number differs",
    severity: Severity::Error,
    category: Category::Mistranslation,
    manual: include_str!("../manual/number.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let mut remarks: Vec<Remark> = in_marks(original, rendition).into_iter().collect();
    let Some(compared) = Compared::new(original, rendition) else { return remarks };
    remarks.extend(said(&compared, known));
    remarks
}

/// What differs in the words that were said.
fn said(compared: &Compared<'_>, known: &Known<'_>) -> Vec<Remark> {
    let (lost, new) = (unexplained(compared, Of::Original), unexplained(compared, Of::Rendition));
    let became = pairs(compared, &lost, &new);
    let mut remarks: Vec<Remark> = became.iter().map(|(lost, new)| changed(compared, lost, new)).collect();
    for lost in alone(compared, Of::Original, &lost, became.iter().map(|pair| pair.0)) {
        let message = format!("{} is not in the rendition", quoted(compared, Of::Original, lost));
        remarks.push(Remark::new(message).about(lost.span.clone()).with(severity(lost)));
    }
    for new in alone(compared, Of::Rendition, &new, became.iter().map(|pair| pair.1)) {
        let message = format!("{} is not in the original", quoted(compared, Of::Rendition, new));
        remarks.push(Remark::new(message).at(new.span.clone()).with(severity(new)));
    }
    remarks.extend(turned(compared));
    if remarks.is_empty() {
        remarks.extend(exchanged::exchanged(compared, known));
    }
    remarks
}

fn quoted(compared: &Compared<'_>, of: Of, amount: &Amount) -> String {
    quantities::quoted(compared.side(of).at(&amount.span), &amount.shown())
}

fn changed(compared: &Compared<'_>, lost: &Amount, new: &Amount) -> Remark {
    let (said, rendered) = (quoted(compared, Of::Original, lost), quoted(compared, Of::Rendition, new));
    let remark = Remark::new(format!("{said} became {rendered}")).about(lost.span.clone()).at(new.span.clone());
    // "One" may be an article, unless it counts the same.
    let counted = lost.counter.is_some() && lost.counter == new.counter;
    let article = [lost, new].iter().any(|amount| amount.weight == Weight::None) && !counted;
    if article { remark.with(Severity::Warning) } else { remark }
}

/// The figures in editorial marks, where both sides have as many: [перерва 10 хвилин].
fn in_marks(original: &Cell, rendition: &Cell) -> Option<Remark> {
    if original.said == original.text || rendition.said == rendition.text {
        return None;
    }
    let figures = |cell: &Cell| -> Vec<Range<usize>> {
        let marks = lang::marks(&cell.text).into_iter().map(|(mark, _)| mark);
        let runs = |mark: Range<usize>| {
            let runs = runs(cell.at(&mark), |c| c.is_ascii_digit());
            runs.into_iter().map(move |run| mark.start + run.start..mark.start + run.end)
        };
        marks.flat_map(runs).collect()
    };
    let (said, rendered) = (figures(original), figures(rendition));
    let mut both = said.iter().zip(&rendered).filter(|_| said.len() == rendered.len());
    let (lost, new) = both.find(|(one, other)| original.at(one) != rendition.at(other))?;
    let message = format!("“{}” became “{}”", original.at(lost), rendition.at(new));
    Some(Remark::new(message).about(lost.clone()).at(new.clone()))
}

/// The amounts of a side that none of the other answers, neither as amounts nor as parts of its dates, times and identifiers.
fn unexplained<'c>(compared: &'c Compared<'_>, of: Of) -> Vec<&'c Amount> {
    let other = compared.side(of.other());
    let mut parts = compared.parts_left(of.other());
    let mut ends = compared.amounts_left(of.other());
    let mut left = compared.amounts_left(of);
    left.retain(|amount| {
        let named = amount.figures && is_in_identifiers(compared, of, amount);
        let apart = is_gloss(compared.side(of), amount, other)
            || is_end(amount, &ends)
            || is_range(amount, &mut ends, &other.amounts);
        let loosely = || !amount.figures && is_said_loosely(compared, of, amount);
        !(named || apart || take_part(amount, &mut parts) || loosely())
    });
    left
}

/// A part of a date or a time of the other side is the same number: it answers once.
fn take_part(amount: &Amount, parts: &mut Vec<i64>) -> bool {
    let Some(value) = amount.stated else { return false };
    let two_figures = |part: i64| amount.figures && (1900..2100).contains(&part) && part % 100 == value as i64;
    let place = parts.iter().position(|part| *part as f64 == value || two_figures(*part));
    // 7.55 may be five to eight.
    let clock = (value.fract() * 100.0).round() as i64;
    let hour = || parts.contains(&(value.trunc() as i64)) && parts.contains(&clock);
    match place {
        Some(place) => {
            parts.remove(place);
            true
        }
        None => value.fract() != 0.0 && hour(),
    }
}

/// The year in brackets behind one of another era, which the other side says: Juche 113 (2024).
fn is_gloss(side: &Side<'_>, amount: &Amount, other: &Side<'_>) -> bool {
    let bracketed = side.cell.said.get(..amount.span.start).is_some_and(|before| before.ends_with('('));
    let says = |side: &Side<'_>| {
        side.dates.iter().any(|date| date.day().year.is_some_and(|year| amount.stated == Some(year as f64)))
    };
    bracketed && says(side) && says(other)
}

/// It is an end of a range of the other side, of which this side has both apart.
fn is_end(amount: &Amount, others: &[&Amount]) -> bool {
    let is = |end: Option<f64>| end.is_some() && end == amount.stated;
    others.iter().any(|other| {
        other.stated.is_none() && other.least.is_some() && other.most.is_some() && (is(other.least) || is(other.most))
    })
}

/// Both ends of the range stand on the other side, each as a number of its own: 2, 3명.
fn is_range(amount: &Amount, others: &mut Vec<&Amount>, all: &[Amount]) -> bool {
    let (None, Some(least), Some(most)) = (amount.stated, amount.least, amount.most) else { return false };
    let is = |end: f64| move |other: &Amount| other.stated == Some(end);
    let held = all.iter().any(is(least)) && all.iter().any(is(most));
    let before = others.len();
    others.retain(|other| !is(least)(other) && !is(most)(other));
    held && others.len() < before
}

/// The figures stand in an identifier of the other side that this side does not have as one.
fn is_in_identifiers(compared: &Compared<'_>, of: Of, amount: &Amount) -> bool {
    let other = compared.side(of.other()).cell;
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let said = compared.side(of).at(&amount.span);
    let mine = figures(said);
    let pieces = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).map(str::to_owned).collect()
    };
    let row = pieces(said);
    let year = if mine.len() == 4 { mine.get(2..).unwrap_or_default() } else { &mine };
    let held = |text: &str| {
        let mut runs = text.split(|c: char| !c.is_ascii_digit());
        let within = || pieces(text).windows(row.len()).any(|runs| runs == row);
        runs.any(|run| run == mine || run == year && !run.is_empty()) || figures(text) == mine || within()
    };
    // What is a mark in one language may be words in brackets in another.
    let marked = || other.said != other.text && pieces(&other.text).contains(&mine);
    other.identifiers().iter().any(|named| held(other.at(&named.span))) || marked()
}

/// What was said and what stands in its place: of the same kind first, then in order.
fn pairs<'c>(compared: &Compared<'_>, lost: &[&'c Amount], new: &[&'c Amount]) -> Vec<(&'c Amount, &'c Amount)> {
    let mut free: Vec<&Amount> = new.to_vec();
    let mut pairs: Vec<(&Amount, &Amount)> = Vec::new();
    for wanted in [true, false] {
        for one in lost {
            if pairs.iter().any(|(known, _)| std::ptr::eq(*known, *one)) {
                continue;
            }
            let once = !repeated(compared, Of::Original, one);
            let fits = |other: &&Amount| {
                let once = once && !repeated(compared, Of::Rendition, other);
                let kind = is_of_kind(one, other);
                stands_for(one, other) && (kind || !wanted) && (once || kind && one.is_stated() && other.is_stated())
            };
            if let Some(place) = free.iter().position(fits) {
                pairs.push((one, free.remove(place)));
            }
        }
    }
    pairs
}

/// Both measure the same, count the same, or name a place in an order.
fn is_of_kind(one: &Amount, other: &Amount) -> bool {
    let dimension = |amount: &Amount| amount.unit.map(|unit| unit.dimension);
    dimension(one) == dimension(other) && one.counter == other.counter && one.ordinal == other.ordinal
}

/// One amount may stand where the other should. Words for small numbers are only taken for a counterpart of their own kind.
fn stands_for(one: &Amount, other: &Amount) -> bool {
    let (weak, strong) = (one.weight.min(other.weight), one.weight.max(other.weight));
    let plain = |amount: &Amount| amount.unit.is_none();
    let ordinal = one.ordinal || other.ordinal;
    let dimension = match (one.unit, other.unit) {
        (Some(mine), Some(theirs)) => mine.dimension == theirs.dimension,
        (None, None) => !ordinal || is_of_order(one) && is_of_order(other),
        _ => false,
    };
    let part = |amount: &Amount| amount.stated.is_some_and(|value| value > 0.0 && value < 1.0);
    let single = |amount: &Amount| amount.stated == Some(1.0) && !amount.ordinal;
    let halves = [one, other].iter().all(|amount| amount.stated.is_some_and(|value| value.fract() == 0.5));
    match (weak, strong) {
        (Weight::None, _) => is_counted_otherwise(one, other),
        (Weight::Light, _) if halves && plain(one) && plain(other) => true,
        (Weight::Light, _) if part(one) != part(other) && plain(one) && plain(other) => false,
        (Weight::Heavy, _) => true,
        (Weight::Light, Weight::Heavy) => dimension || plain(one) && plain(other) && !ordinal,
        _ => dimension && !(plain(one) && (single(one) || single(other))),
    }
}

/// One of something became a few of it, or the other way: "one son", "two sons"; "once", "twice".
fn is_counted_otherwise(one: &Amount, other: &Amount) -> bool {
    let few =
        |amount: &Amount| amount.stated.is_some_and(|value| (2.0..=12.0).contains(&value) && value.fract() == 0.0);
    let single = |amount: &Amount| amount.stated == Some(1.0) && amount.weight == Weight::None;
    let plain = [one, other].iter().all(|amount| !amount.ordinal && amount.unit.is_none() && !amount.approx);
    let times = |amount: &Amount| amount.counter == Some("time");
    plain && (single(one) && few(other) || few(one) && single(other)) && times(one) == times(other)
}

/// It names a place in an order, or may: 2대대.
fn is_of_order(amount: &Amount) -> bool {
    amount.ordinal || amount.figures && amount.counter.is_none() && amount.unit.is_none()
}

/// What has no counterpart and cannot be left out. A number that is said once more is none, if the other side has it once.
fn alone<'c>(
    compared: &Compared<'_>,
    of: Of,
    left: &[&'c Amount],
    paired: impl Iterator<Item = &'c Amount>,
) -> Vec<&'c Amount> {
    let paired: Vec<&Amount> = paired.collect();
    let free = |amount: &&Amount| !paired.iter().any(|known| std::ptr::eq(*known, *amount));
    let weighs = |amount: &Amount| amount.weight == Weight::Heavy || is_counted(amount);
    let counts = |amount: &&Amount| {
        free(amount) && weighs(amount) && !repeated(compared, of, amount) && !is_said_loosely(compared, of, amount)
    };
    left.iter().copied().filter(counts).collect()
}

/// The other side has the amount too, but less often.
fn repeated(compared: &Compared<'_>, of: Of, amount: &Amount) -> bool {
    compared.side(of.other()).amounts.iter().any(|other| quantities::answers(amount, other))
}

/// A small number in words that is hardly left out: "two" may be "both" or a pair.
fn is_counted(amount: &Amount) -> bool {
    let least = if amount.unit.is_some() { 2.0 } else { 3.0 };
    let counts = !amount.ordinal && amount.counter != Some("fold");
    amount.weight == Weight::Light && counts && amount.stated.is_some_and(|value| value >= least)
}

/// A word of the other side holds the number: "trio".
fn is_said_loosely(compared: &Compared<'_>, of: Of, amount: &Amount) -> bool {
    let other = compared.side(of.other()).cell;
    amount.stated.is_some_and(|value| quantities::says_loosely(other, value))
}

/// A small number may be said without one, in figures too: 2차전 is the return match.
fn severity(amount: &Amount) -> Severity {
    let small = amount.stated.is_some_and(|value| value <= 12.0 && value.fract() == 0.0);
    if amount.weight == Weight::Heavy && !small { Severity::Error } else { Severity::Warning }
}

/// Bounds that were turned round: "at least 20" for "at most 20".
fn turned<'c>(compared: &'c Compared<'_>) -> impl Iterator<Item = Remark> + 'c {
    compared.amounts.iter().filter_map(|(mine, theirs)| {
        let (mine, theirs) = (compared.original.amounts.get(*mine)?, compared.rendition.amounts.get(*theirs)?);
        let bound = |amount: &Amount| if amount.most.is_none() { "at least" } else { "at most" };
        quantities::turned(mine, theirs).then(|| {
            let (said, rendered) = (compared.original.at(&mine.span), compared.rendition.at(&theirs.span));
            let message = format!("“{said}” ({}) became “{rendered}” ({})", bound(mine), bound(theirs));
            Remark::new(message).about(mine.span.clone()).at(theirs.span.clone())
        })
    })
}
