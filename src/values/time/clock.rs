//! A time of day, and what a part of the day makes of it.

use std::fmt;

/// A time of day as it is said; shown as ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, where it is said.
    pub second: Option<u8>,
    /// Hours east of Greenwich, where they are said.
    pub zone: Option<i8>,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// From midnight to noon: a.m., 오전, 새벽.
    Before,
    /// From noon to midnight: p.m., 오후.
    After,
    /// `ранку`, `아침`.
    Morning,
    /// `дня`, `낮`.
    Day,
    /// `вечора`, `저녁`.
    Evening,
    /// `ночі`, `밤`: on both sides of midnight.
    Night,
}

impl Clock {
    /// A time that a clock shows: 24:00 is the end of a day.
    pub fn new(hour: i64, minute: i64) -> Option<Clock> {
        let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
        let shown = (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
        shown.then_some(Clock { hour, minute, second: None, zone: None })
    }

    /// The same time in the part of the day that is named; a time of 24 hours stays as it is.
    pub fn of(self, part: Part) -> Clock {
        let hour = match (part, self.hour) {
            (_, 0 | 13..) => self.hour,
            (Part::Before | Part::Evening | Part::Night, 12) => 0,
            (Part::Before | Part::Morning, _) | (Part::After | Part::Day, 12) => self.hour,
            (Part::Day, 7..) | (Part::Night, ..6) => self.hour,
            (Part::After | Part::Evening | Part::Day | Part::Night, _) => self.hour + 12,
        };
        Clock { hour, ..self }
    }

    /// The two times that hours up to 12 can mean.
    pub fn twelve_hours(self) -> Option<[Clock; 2]> {
        (1..=12).contains(&self.hour).then(|| [self.of(Part::Before), self.of(Part::After)])
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        match self.zone {
            Some(0) => f.write_str("Z"),
            Some(hours) => write!(f, "{}{:02}:00", if hours < 0 { '-' } else { '+' }, hours.unsigned_abs()),
            None => Ok(()),
        }
    }
}
