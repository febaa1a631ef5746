//! A date, a time of day or a day of the week that differs, by value: Juche 113 is 2024, 오후 3시 is 15:00.

#[cfg(test)]
mod tests;
mod words;

use super::quantities::{self, Compared, Dated, Of, Timed};
use super::{Category, Check, Known, Pair, Remark, Run};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "date",
    about: "a date, a time of day or a day of the week differs",
    severity: Severity::Error,
    category: Category::Mistranslation,
    manual: include_str!("../manual/date.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let mut remarks: Vec<Remark> = Vec::new();
    if let Some(compared) = Compared::new(original, rendition) {
        remarks.extend(dates(&compared));
        remarks.extend(parts(&compared));
        remarks.extend(turned(&compared));
        if remarks.is_empty() {
            let dates = [compared.original.dates.as_slice(), compared.rendition.dates.as_slice()];
            remarks.extend(words::exchanged_months(original, rendition, dates));
        }
        remarks.extend(times(&compared));
    }
    remarks.extend(words::exchanged(original, rendition, remarks.is_empty()));
    remarks
}

/// The dates that became others, that are missing, and that are new.
fn dates(compared: &Compared<'_>) -> Vec<Remark> {
    let (lost, new) = (unexplained_dates(compared, Of::Original), unexplained_dates(compared, Of::Rendition));
    let mut remarks = Vec::new();
    for (lost, new) in lost.iter().zip(&new) {
        let (said, rendered) = (compared.original.at(&lost.span), compared.rendition.at(&new.span));
        let message = format!("the date “{said}” became “{rendered}”");
        let remark = Remark::new(message).about(lost.span.clone()).at(new.span.clone());
        remarks.push(if lost.is_near(new) { remark.with(Severity::Warning) } else { remark });
    }
    for lost in lost.iter().skip(new.len()) {
        let message = format!("the date “{}” is not in the rendition", compared.original.at(&lost.span));
        remarks.push(Remark::new(message).about(lost.span.clone()).with(severity(compared, Of::Original, lost)));
    }
    for new in new.iter().skip(lost.len()) {
        let message = format!("the date “{}” is not in the original", compared.rendition.at(&new.span));
        remarks.push(Remark::new(message).at(new.span.clone()).with(severity(compared, Of::Rendition, new)));
    }
    remarks
}

/// A date in figures is missing for sure; the name of a month alone may be left out, or be no month.
fn severity(compared: &Compared<'_>, of: Of, date: &Dated) -> Severity {
    let figures = compared.side(of).at(&date.span).contains(|c: char| c.is_ascii_digit());
    if figures || date.day().parts().iter().flatten().count() > 1 { Severity::Error } else { Severity::Warning }
}

/// The dates of a side that none of the other answers, neither as dates nor by the numbers beside them.
fn unexplained_dates<'c>(compared: &'c Compared<'_>, of: Of) -> Vec<&'c Dated> {
    let numbers = numbers(compared, of.other());
    let others = compared.side(of.other());
    let said = |part: i64| {
        let in_dates = || others.dates.iter().any(|date| date.day().parts().contains(&Some(part)));
        numbers.contains(&part) || in_dates()
    };
    let mut left = compared.dates_left(of);
    // Where a date of the other side is left over too, it stands in the place of this.
    let substituted = !compared.dates_left(of.other()).is_empty();
    let known = |date: &&Dated| {
        let parts: Vec<i64> = date.day().parts().into_iter().flatten().collect();
        let single = parts.len() == 1 && parts.iter().all(|part| numbers.contains(part));
        let whole = |other: &Dated| date.agrees(other).is_some_and(|alike| usize::from(alike) == parts.len());
        let repeated = others.dates.iter().any(|other| whole(other) || !substituted && date.agrees(other).is_some());
        let month = parts.len() == 1 && date.day().month.is_some_and(|month| words::says_month(others.cell, month));
        repeated
            || single
            || month
            || !substituted && parts.iter().all(|part| said(*part) || two_figures(*part, &numbers))
    };
    left.retain(|date| !known(date));
    left
}

fn two_figures(part: i64, numbers: &[i64]) -> bool {
    (1900..2100).contains(&part) && numbers.contains(&(part % 100))
}

/// The whole numbers of a side that nothing of the other answers.
fn numbers(compared: &Compared<'_>, of: Of) -> Vec<i64> {
    let amounts = compared.amounts_left(of).into_iter();
    let ends =
        amounts.flat_map(|amount| amount.stated.map_or([amount.least, amount.most], |value| [Some(value), None]));
    ends.flatten().filter(|value| value.fract() == 0.0).map(|value| value as i64).collect()
}

/// The years, months and days that one of two dates lacks.
fn parts(compared: &Compared<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (mine, theirs) in &compared.dates {
        let both = (compared.original.dates.get(*mine), compared.rendition.dates.get(*theirs));
        let (Some(said), Some(rendered)) = both else { continue };
        let (first, second) = (compared.original.at(&said.span), compared.rendition.at(&rendered.span));
        let place = |remark: Remark| remark.about(said.span.clone()).at(rendered.span.clone());
        let lost = missing(compared, Of::Original, said, rendered);
        let new = missing(compared, Of::Rendition, rendered, said);
        if let Some(part) = lost {
            let message = format!("the date “{first}” became “{second}”: {part} is not in the rendition");
            remarks.push(place(Remark::new(message)));
        } else if let Some(part) = new {
            let message = format!("the date “{first}” became “{second}”: {part} is not in the original");
            remarks.push(place(Remark::new(message)).with(Severity::Warning));
        }
    }
    remarks
}

/// A part of a date that the other does not say, nor any other date or number of its side.
fn missing(compared: &Compared<'_>, of: Of, date: &Dated, other: &Dated) -> Option<i64> {
    let numbers = numbers(compared, of.other());
    let dates = &compared.side(of.other()).dates;
    let said = |part: i64| {
        let in_dates = dates.iter().flat_map(|date| date.readings.iter()).any(|day| day.parts().contains(&Some(part)));
        numbers.contains(&part) || two_figures(part, &numbers) || in_dates
    };
    // Of several readings it is not known what they lack.
    let whole = date.readings.len() == 1 && other.readings.len() == 1;
    let month = date.day().month.filter(|month| words::says_month(compared.side(of.other()).cell, *month));
    date.day().beyond(other.day()).find(|part| whole && !said(*part) && month != Some(*part))
}

/// A rendition in figures that many read with day and month turned round.
fn turned(compared: &Compared<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (mine, theirs) in &compared.dates {
        let both = (compared.original.dates.get(*mine), compared.rendition.dates.get(*theirs));
        let (Some(said), Some(rendered)) = both else { continue };
        let day = said.day();
        let text = compared.rendition.at(&rendered.span);
        let mut figures = text.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse::<i64>().ok());
        let month_first = figures.next() == day.month && figures.next() == day.day;
        if let Some((mark, remark)) = swapped(compared, said, rendered) {
            // A slash may stand for the order of another country.
            remarks.push(if mark == '.' { remark } else { remark.with(Severity::Warning) });
            continue;
        }
        let open = said.readings.len() == 1 && rendered.readings.len() > 1 && day.month != day.day;
        if open && month_first && day.month.is_some() {
            let said_there = compared.original.at(&said.span);
            let message =
                format!("“{text}” stands for “{said_there}”, but day and month may be read the other way round");
            let remark = Remark::new(message).about(said.span.clone()).at(rendered.span.clone());
            remarks.push(remark.with(Severity::Warning));
        }
    }
    remarks
}

/// Two dates in figures of one shape, of which the day and the month changed places: 08.03.2024 and 03.08.2024.
fn swapped(compared: &Compared<'_>, said: &Dated, rendered: &Dated) -> Option<(char, Remark)> {
    let (first, second) = (compared.original.at(&said.span), compared.rendition.at(&rendered.span));
    let ([a, b, c], [x, y, z]) = (figures_of(first)?, figures_of(second)?);
    let mark = first.chars().find(|sign| !sign.is_ascii_digit())?;
    let turned = a != b && c == z && same(a, y) && same(b, x) && a.len() <= 2 && second.contains(mark);
    let message = format!("“{first}” became “{second}”: the day and the month changed places");
    turned.then(|| (mark, Remark::new(message).about(said.span.clone()).at(rendered.span.clone())))
}

/// The figures of a date that has nothing else.
fn figures_of(date: &str) -> Option<[&str; 3]> {
    let plain = date.trim_end_matches('.').chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '/' | '-'));
    let mut runs = date.split(['.', '/', '-']).filter(|run| !run.is_empty());
    let three = [runs.next()?, runs.next()?, runs.next()?];
    (plain && runs.next().is_none()).then_some(three)
}

/// The same figures, with a nought before them or not.
fn same(one: &str, other: &str) -> bool {
    one.trim_start_matches('0') == other.trim_start_matches('0')
}

/// The times of day that became others, that are missing or new, and that lost the half of the day.
fn times(compared: &Compared<'_>) -> Vec<Remark> {
    let (lost, new) = (unexplained_times(compared, Of::Original), unexplained_times(compared, Of::Rendition));
    let mut remarks = Vec::new();
    for (lost, new) in lost.iter().zip(&new) {
        let message =
            format!("{} became {}", quoted(compared, Of::Original, lost), quoted(compared, Of::Rendition, new));
        remarks.push(Remark::new(message).about(lost.span.clone()).at(new.span.clone()));
    }
    let certain = |time: &Timed| if time.figures { Severity::Error } else { Severity::Warning };
    for lost in lost.iter().skip(new.len()) {
        let message = format!("{} is not in the rendition", quoted(compared, Of::Original, lost));
        remarks.push(Remark::new(message).about(lost.span.clone()).with(certain(lost)));
    }
    for new in new.iter().skip(lost.len()) {
        let message = format!("{} is not in the original", quoted(compared, Of::Rendition, new));
        remarks.push(Remark::new(message).at(new.span.clone()).with(certain(new)));
    }
    remarks.extend(halves(compared));
    if remarks.is_empty() {
        remarks.extend(exchanged(compared));
    }
    remarks
}

/// Two times of day that stand in the other order: the beginning and the end.
fn exchanged(compared: &Compared<'_>) -> Option<Remark> {
    let mut pairs = compared.times.clone();
    pairs.sort_unstable();
    let turned = pairs.windows(2).find(|both| both.first().map(|pair| pair.1) > both.last().map(|pair| pair.1))?;
    let [(a, x), (b, y)] = turned else { return None };
    let said = [compared.original.times.get(*a)?, compared.original.times.get(*b)?];
    let rendered = [compared.rendition.times.get(*y)?, compared.rendition.times.get(*x)?];
    let words = said.map(|time| compared.original.at(&time.span));
    let message = format!("“{}” and “{}” changed places", words[0], words[1]);
    let remark = Remark::new(message).about(said[0].span.start..said[1].span.end);
    Some(remark.at(rendered[0].span.start..rendered[1].span.end).with(Severity::Warning))
}

fn quoted(compared: &Compared<'_>, of: Of, time: &Timed) -> String {
    let shown = format!("{:02}:{:02}", time.hour, time.minute);
    let shown = if time.open { format!("{shown} in one half of the day") } else { shown };
    quantities::quoted(compared.side(of).at(&time.span), &shown)
}

fn unexplained_times<'c>(compared: &'c Compared<'_>, of: Of) -> Vec<&'c Timed> {
    let others = compared.side(of.other());
    let amounts = compared.amounts_left(of.other());
    let numbers = numbers(compared, of.other());
    let mut left = compared.times_left(of);
    left.retain(|time| {
        let decimals: Vec<f64> = time.numbers().take(2).map(|hour| hour as f64 + time.minute as f64 / 100.0).collect();
        let is = |value: f64| decimals.iter().any(|decimal| (value - decimal).abs() < 1e-9);
        let pointed = amounts.iter().any(|amount| amount.stated.is_some_and(is));
        let hour = time.numbers().take(2).any(|hour| numbers.contains(&hour));
        let minute = time.minute == 0 || numbers.contains(&time.minute);
        let repeated = others.times.iter().any(|other| time.is(other));
        !(pointed || hour && minute || repeated)
    });
    left
}

/// The original says in which half of the day, and the rendition nowhere does.
fn halves<'c>(compared: &'c Compared<'_>) -> impl Iterator<Item = Remark> + 'c {
    compared.times.iter().filter_map(|(mine, theirs)| {
        let (said, rendered) = (compared.original.times.get(*mine)?, compared.rendition.times.get(*theirs)?);
        let lost = !said.open && rendered.open && !words::says_part_of_day(compared.rendition.cell);
        let halved = said.hour > 12 || words::halves_day(compared.original.at(&said.span));
        (lost && halved).then(|| {
            let (first, second) = (compared.original.at(&said.span), compared.rendition.at(&rendered.span));
            let message = format!("“{first}” became “{second}”: the half of the day is not said");
            let remark = Remark::new(message).about(said.span.clone()).at(rendered.span.clone());
            remark.with(Severity::Warning)
        })
    })
}
