//! What a text says of dates and times of day.

use std::ops::Range;

use crate::checks::reading::Cell;
use crate::values::{Moment, Quantity};

/// A date or a part of one; what is not said is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::checks) struct Day {
    pub year: Option<i64>,
    pub month: Option<i64>,
    pub day: Option<i64>,
}

/// A date and its place.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Dated {
    pub span: Range<usize>,
    /// All that it can mean: 03/11/2024 is two days.
    pub readings: Vec<Day>,
    /// Where a stretch ends: the last year of a decade.
    pub until: Option<Day>,
}

/// A time of day and its place.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Timed {
    pub span: Range<usize>,
    pub hour: i64,
    pub minute: i64,
    /// Of twelve hours, and no part of the day is said.
    pub open: bool,
    /// It is told in figures: "three" may be three of something.
    pub figures: bool,
}

/// The dates and the times of day of a cell.
pub(in crate::checks) fn moments(cell: &Cell) -> (Vec<Dated>, Vec<Timed>) {
    let named = cell.identifiers();
    let (mut dates, mut times) = (Vec::new(), Vec::new());
    for reading in cell.quantities() {
        let span = reading.span.clone();
        if named.iter().any(|name| name.span.start < span.end && span.start < name.span.end) {
            continue;
        }
        let figures = cell.at(&span).contains(|c: char| c.is_ascii_digit());
        match &reading.quantity {
            Quantity::Date(moment) => {
                dates.extend(Dated::new(span.clone(), moment).map(Dated::ends).unwrap_or_default());
                let clock = moment.value.as_deref().and_then(|value| value.split_once('T')).map(|(_, clock)| clock);
                times.extend(clock.and_then(|clock| Timed::new(span, clock, false, figures)));
            }
            Quantity::Time(moment) => {
                let open = !moment.readings.is_empty();
                times.extend(moment.value.as_deref().and_then(|clock| Timed::new(span, clock, open, figures)));
            }
            _ => {}
        }
    }
    (dates, times)
}

impl Dated {
    fn new(span: Range<usize>, moment: &Moment) -> Option<Dated> {
        let of = |text: &Option<String>| text.as_deref().and_then(Day::read);
        let mut readings: Vec<Day> = moment.readings.iter().filter_map(|reading| Day::read(reading)).collect();
        let mut until = None;
        if readings.is_empty() {
            readings.extend(of(&moment.value).or_else(|| of(&moment.min)));
            until = of(&moment.max).filter(|_| moment.value.is_none());
        }
        (!readings.is_empty()).then_some(Dated { span, readings, until })
    }

    /// The first and the last day of a few days of one month, for another language names them one by one: «з 9 на 10 січня».
    fn ends(self) -> Vec<Dated> {
        let ends =
            self.until.filter(|until| until.month == self.day().month && until.day.zip(self.day().day).is_some());
        match ends {
            Some(last) => vec![
                Dated { until: None, ..self.clone() },
                Dated { readings: vec![last], until: None, span: self.span },
            ],
            None => vec![self],
        }
    }

    /// How many parts of the date both say and say alike, in the readings that fit best; `None` where they differ.
    pub fn agrees(&self, other: &Dated) -> Option<u8> {
        let stretch = match (self.until, other.until) {
            (Some(mine), Some(theirs)) => mine.agrees(theirs).is_some(),
            (None, None) => true,
            _ => false,
        };
        let readings = self.readings.iter().flat_map(|mine| other.readings.iter().map(|theirs| mine.agrees(*theirs)));
        readings.flatten().max().filter(|_| stretch)
    }

    /// Both say the same part of a date: two years, two months, two days.
    pub fn is_like(&self, other: &Dated) -> bool {
        let both = self.day().parts().into_iter().zip(other.day().parts());
        both.into_iter().any(|(mine, theirs)| mine.is_some() && theirs.is_some())
    }

    /// One is a year of the decade that the other is.
    pub fn is_near(&self, other: &Dated) -> bool {
        let within = |one: &Dated, other: &Dated| {
            let years = one.day().year.zip(one.until.and_then(|until| until.year));
            years.zip(other.day().year).is_some_and(|((first, last), year)| (first..=last).contains(&year))
        };
        within(self, other) || within(other, self)
    }

    /// The first reading.
    pub fn day(&self) -> Day {
        self.readings.first().copied().unwrap_or_default()
    }
}

impl Day {
    /// From ISO 8601, as the reader of dates writes it: `2025-01-09`, `2025-01`, `2025`, `--01-09`, `--01`, `---09`.
    fn read(text: &str) -> Option<Day> {
        let date = text.split('T').next()?;
        let number = |part: &str| part.parse::<i64>().ok();
        let parts: Vec<&str> = date.split('-').collect();
        let (year, month, day) = match parts.as_slice() {
            ["", "", "", day] => (None, None, number(day)),
            ["", "", month, rest @ ..] => (None, number(month), rest.first().and_then(|day| number(day))),
            [year, rest @ ..] => {
                (number(year), rest.first().and_then(|month| number(month)), rest.get(1).and_then(|day| number(day)))
            }
            [] => (None, None, None),
        };
        (year.is_some() || month.is_some() || day.is_some()).then_some(Day { year, month, day })
    }

    /// The year, the month and the day, as far as they are said.
    pub fn parts(self) -> [Option<i64>; 3] {
        [self.year, self.month, self.day]
    }

    /// How many parts both say and say alike; `None` where they differ or share none.
    fn agrees(self, other: Day) -> Option<u8> {
        let mut alike = 0;
        for (mine, theirs) in self.parts().into_iter().zip(other.parts()) {
            match (mine, theirs) {
                (Some(mine), Some(theirs)) if mine == theirs => alike += 1,
                (Some(_), Some(_)) => return None,
                _ => {}
            }
        }
        (alike > 0).then_some(alike)
    }

    /// The parts that the other does not say.
    pub fn beyond(self, other: Day) -> impl Iterator<Item = i64> {
        let both = self.parts().into_iter().zip(other.parts());
        both.filter_map(|(mine, theirs)| mine.filter(|_| theirs.is_none()))
    }
}

impl Timed {
    fn new(span: Range<usize>, clock: &str, open: bool, figures: bool) -> Option<Timed> {
        let mut parts = clock.split([':', '+', 'Z']).map(|part| part.parse::<i64>().ok());
        let (hour, minute) = (parts.next()??, parts.next()??);
        Some(Timed { span, hour: hour % 24, minute, open, figures })
    }

    /// Whether both are the same time of day, where each says the half of it.
    pub fn is(&self, other: &Timed) -> bool {
        let hours = if self.open || other.open { 12 } else { 24 };
        self.minute == other.minute && (self.hour - other.hour) % hours == 0
    }

    /// The numbers by which a text may tell it: the hour by either clock, and the minute.
    pub fn numbers(&self) -> impl Iterator<Item = i64> {
        let hour = [self.hour, (self.hour + 11) % 12 + 1];
        hour.into_iter().chain((self.minute > 0).then_some(self.minute))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_part_by_part() {
        for (text, expected) in [
            ("2025-01-09", [Some(2025), Some(1), Some(9)]),
            ("2025-01-09T14:30", [Some(2025), Some(1), Some(9)]),
            ("2025-01", [Some(2025), Some(1), None]),
            ("2025", [Some(2025), None, None]),
            ("--01-09", [None, Some(1), Some(9)]),
            ("--01", [None, Some(1), None]),
            ("---09", [None, None, Some(9)]),
        ] {
            assert_eq!(Day::read(text).unwrap().parts(), expected, "{text}");
        }
    }

    #[test]
    fn times_of_twelve_hours_may_be_in_either_half_of_the_day() {
        let time = |clock, open| Timed::new(0..1, clock, open, true).unwrap();
        assert!(time("15:00", false).is(&time("03:00", true)));
        assert!(!time("15:00", false).is(&time("03:00", false)));
        assert!(time("24:00", false).is(&time("00:00", false)));
        assert!(!time("15:10", false).is(&time("15:00", false)));
    }
}
