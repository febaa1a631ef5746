//! Times of day: by the clock, in words, and by the part of the day.
//!
//! A time of twelve hours is turned into one of twenty-four by the part of the day that is said with it. Where none is said
//! the time stands as it is said, and both its meanings are kept.

mod clock;
mod english;
mod figures;
mod korean;
mod parts;
mod slavic;
mod slavic_hours;

use std::ops::Range;

use super::near::near;
use super::reading::{Moment, Quantity, Reading};
use super::scan::{Cursor, Scan};
use crate::lang::{Lang, is_letter_or_digit};

pub(super) use clock::Clock;
use clock::Part;

/// A time of day and its place.
#[derive(Debug, Clone)]
struct Told {
    span: Range<usize>,
    /// As it is said.
    clock: Clock,
    day: Day,
}

/// What a time says of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    /// It is of twenty-four hours.
    Whole,
    /// It is of twelve hours, in this part of the day.
    Part(Part),
    /// It is of twelve hours, and no part of the day is said.
    Unsaid,
}

impl Told {
    /// The same time of twenty-four hours, unless a part of the day is said.
    fn of_whole_day(self) -> Told {
        match self.day {
            Day::Part(_) => self,
            Day::Whole | Day::Unsaid => Told { day: Day::Whole, ..self },
        }
    }

    /// As it is shown.
    fn shown(&self) -> Clock {
        match self.day {
            Day::Part(part) => self.clock.of(part),
            Day::Whole | Day::Unsaid => self.clock,
        }
    }

    /// The end of a stretch is the first such time behind its beginning.
    fn behind(self, first: &Told) -> Told {
        let minutes = |clock: Clock| i32::from(clock.hour) * 60 + i32::from(clock.minute);
        let wait = |clock: &Clock| (minutes(*clock) - minutes(first.shown())).rem_euclid(24 * 60);
        match self.clock.twelve_hours().and_then(|clocks| clocks.into_iter().min_by_key(wait)) {
            Some(clock) => Told { clock, day: Day::Whole, ..self },
            None => self,
        }
    }
}

/// Reads a time that is told in one way at the cursor, or just behind a preposition there.
type Reader = fn(Cursor) -> Option<Told>;

/// The times of day of a text, in order, without overlap.
pub(super) fn times(scan: &Scan) -> Vec<Reading> {
    let readers = match scan.lang.tag() {
        "ko" => korean::READERS,
        "en" => english::READERS,
        _ => slavic::READERS,
    };
    let mut found = Vec::new();
    let mut last: Option<Told> = None;
    let mut at = 0;
    while let Some(c) = scan.text.get(at..).and_then(|rest| rest.chars().next()) {
        let told = if begins(scan, at, c) { longest(scan.cursor(at), readers) } else { None };
        at = match &told {
            Some(told) => told.span.end,
            None => at + c.len_utf8(),
        };
        if let Some(told) = told {
            let told = last.filter(|last| leads_to(scan, last, &told)).map_or(told.clone(), |last| told.behind(&last));
            found.push(reading(scan, told.clone()));
            last = Some(told);
        }
    }
    found
}

/// Nothing but a word between the ends of a stretch stands between the times: `오후 2시부터 4시까지`.
fn leads_to(scan: &Scan, first: &Told, second: &Told) -> bool {
    const JOINTS: &[&str] = &["부터", "에서", "쯤부터", "~", "∼", "～", "-", "–", "to", "until", "till", "до", "по"];
    let gap = scan.text.get(first.span.end..second.span.start).unwrap_or("");
    second.day == Day::Unsaid && matches!(first.day, Day::Part(_)) && JOINTS.contains(&gap.trim())
}

fn longest(start: Cursor, readers: &[Reader]) -> Option<Told> {
    let told = readers.iter().rev().filter_map(|read| read(start));
    told.filter(|told| told.span.end > start.at).max_by_key(|told| told.span.end)
}

/// A time may begin here: not within a word or a number, nor behind the point of other figures. In brackets stands the
/// time of a recording: `[00:01:02]`.
fn begins(scan: &Scan, at: usize, first: char) -> bool {
    let mut back = scan.text.get(..at).unwrap_or("").chars().rev();
    let before = back.next().unwrap_or(' ');
    let korean = scan.lang.same_base(Lang::KO);
    let free = !is_letter_or_digit(before) || (korean && !before.is_ascii_alphanumeric());
    let point = matches!(before, '.' | '/' | ',' | ':') && back.next().is_some_and(|c| c.is_ascii_digit());
    free && !point && before != '[' && first.is_alphanumeric()
}

fn reading(scan: &Scan, told: Told) -> Reading {
    let clock = told.shown();
    let mut moment = Moment::exact(clock.to_string());
    if let Some(readings) = clock.twelve_hours().filter(|_| told.day == Day::Unsaid) {
        moment.readings = readings.map(|clock| clock.to_string()).to_vec();
    }
    let near = near(scan, &told.span);
    let approx = near.is_some();
    Reading { span: near.unwrap_or(told.span), quantity: Quantity::Time(moment), approx }
}

#[cfg(test)]
mod tests;
