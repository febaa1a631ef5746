//! What a date of a text says: one day, two readings, a stretch.

use super::{Calendar, valid};
use crate::values::reading::Moment;
use crate::values::time::Clock;

/// A date as it was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read {
    /// What it says.
    pub said: Said,
    /// The part that can be read in no other way.
    pub sure: Calendar,
    /// All of it can be read in no other way.
    pub exact: bool,
}

/// What a date says.
#[derive(Debug, Clone, Copy)]
pub(super) enum Said {
    /// One date.
    One(Calendar),
    /// One of two dates.
    Either(Calendar, Calendar),
    /// All from the first to the second.
    Span(Calendar, Calendar),
    /// A date with a time of day.
    At(Calendar, Clock),
}

impl Read {
    /// Surely this.
    pub fn sure(date: Calendar) -> Read {
        Read { said: Said::One(date), sure: date, exact: true }
    }

    /// This, if what follows is no other thing.
    pub fn likely(date: Calendar) -> Read {
        Read { exact: false, ..Read::sure(date) }
    }

    /// This with a year of which two figures are given.
    pub fn of_century(date: Calendar) -> Read {
        Read { said: Said::One(date), sure: Calendar { year: None, ..date }, exact: false }
    }

    /// One of the two.
    pub fn either(one: Calendar, other: Calendar) -> Read {
        let sure = Calendar {
            year: one.year.filter(|_| one.year == other.year),
            month: one.month.filter(|_| one.month == other.month),
            day: one.day.filter(|_| one.day == other.day),
        };
        Read { said: Said::Either(one, other), sure, exact: false }
    }

    /// From the one to the other.
    pub fn span(from: Calendar, to: Calendar) -> Read {
        Read { said: Said::Span(from, to), sure: Calendar::default(), exact: false }
    }

    /// Every day of it is in the calendar.
    pub fn possible(&self) -> bool {
        let possible = |d: Calendar| d.month.is_none_or(|month| valid(d.year, month, d.day.unwrap_or(1)));
        match self.said {
            Said::One(date) | Said::At(date, _) => possible(date),
            Said::Either(one, other) | Said::Span(one, other) => possible(one) && possible(other),
        }
    }
}

impl Said {
    /// As ISO 8601. What is said as one date is its own first and last.
    pub fn moment(self) -> Moment {
        match self {
            Said::One(date) => Moment::exact(date.iso()),
            Said::At(date, clock) => Moment::exact(format!("{}T{clock}", date.iso())),
            Said::Either(one, other) => {
                let mut readings = vec![one.iso(), other.iso()];
                readings.sort();
                Moment { value: None, min: readings.first().cloned(), max: readings.last().cloned(), readings }
            }
            Said::Span(from, to) => {
                Moment { value: None, min: Some(from.iso()), max: Some(to.iso()), readings: Vec::new() }
            }
        }
    }
}

impl Calendar {
    /// The date in ISO 8601, what is not said as the standard's edition of 2000 leaves it out: `2025-01-09`, `2025-01`,
    /// `2025`, `--01-09`, `--01`, `---09`.
    pub fn iso(&self) -> String {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
            (Some(year), None, _) => format!("{year:04}"),
            (None, Some(month), Some(day)) => format!("--{month:02}-{day:02}"),
            (None, Some(month), None) => format!("--{month:02}"),
            (None, None, Some(day)) => format!("---{day:02}"),
            (None, None, None) => String::new(),
        }
    }
}
