//! The quantities of an original and of its rendition side by side: which answer each other, and which are left over.

mod amount;
mod loose;
mod moments;
mod same;
mod unit;

use std::ops::Range;

use crate::checks::reading::Cell;

pub(super) use amount::{Amount, Weight, number};
pub(super) use loose::{says_loosely, words};
pub(super) use moments::{Dated, Timed};
pub(super) use same::turned;
pub(super) use unit::Dimension;

/// What a cell says in quantities.
pub(super) struct Side<'c> {
    pub cell: &'c Cell,
    pub amounts: Vec<Amount>,
    pub dates: Vec<Dated>,
    pub times: Vec<Timed>,
}

/// The quantities of two cells; pairs are indices of the original's and of the rendition's.
pub(super) struct Compared<'c> {
    pub original: Side<'c>,
    pub rendition: Side<'c>,
    pub amounts: Vec<(usize, usize)>,
    pub dates: Vec<(usize, usize)>,
    pub times: Vec<(usize, usize)>,
}

/// One of the two cells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Original,
    Rendition,
}

impl<'c> Compared<'c> {
    /// Compares two cells; `None` where neither says a quantity.
    pub fn new(original: &'c Cell, rendition: &'c Cell) -> Option<Compared<'c>> {
        let (original, rendition) = (Side::of(original), Side::of(rendition));
        if original.is_empty() && rendition.is_empty() {
            return None;
        }
        let amounts = matched(&original.amounts, &rendition.amounts, 3, same::fits);
        let dates = matched(&original.dates, &rendition.dates, 3, |mine, theirs| mine.agrees(theirs).unwrap_or(0));
        let exact = |mine: &Timed, theirs: &Timed| u8::from(mine.hour == theirs.hour && mine.open == theirs.open) + 1;
        let fits = |mine: &Timed, theirs: &Timed| if mine.is(theirs) { exact(mine, theirs) } else { 0 };
        let times = matched(&original.times, &rendition.times, 2, fits);
        Some(Compared { original, rendition, amounts, dates, times })
    }

    pub fn side(&self, of: Of) -> &Side<'c> {
        match of {
            Of::Original => &self.original,
            Of::Rendition => &self.rendition,
        }
    }

    /// The amounts of a side that none of the other answers.
    pub fn amounts_left(&self, of: Of) -> Vec<&Amount> {
        left(&self.side(of).amounts, &self.amounts, of)
    }

    /// The dates of a side that none of the other answers.
    pub fn dates_left(&self, of: Of) -> Vec<&Dated> {
        left(&self.side(of).dates, &self.dates, of)
    }

    /// The times of day of a side that none of the other answers.
    pub fn times_left(&self, of: Of) -> Vec<&Timed> {
        left(&self.side(of).times, &self.times, of)
    }

    /// The numbers in dates and times of a side that its counterpart, or all of the other side, does not say as such.
    pub fn parts_left(&self, of: Of) -> Vec<i64> {
        let mut parts: Vec<i64> = Vec::new();
        // What became another date or time of the other side says no number.
        let others = self.dates_left(of.other());
        let amounts = self.amounts_left(of.other());
        let numbered = |date: &Dated| {
            let is = |part: i64| amounts.iter().any(|amount| amount.stated == Some(part as f64));
            date.day().parts().into_iter().flatten().any(is)
        };
        let answers = |date: &&Dated| numbered(date) || !others.iter().any(|other| date.is_like(other));
        for date in self.dates_left(of).into_iter().filter(answers) {
            let days = date.readings.iter().chain(&date.until);
            parts.extend(days.flat_map(|day| day.parts()).flatten());
        }
        if self.times_left(of.other()).is_empty() {
            parts.extend(self.times_left(of).into_iter().flat_map(|time| time.numbers()));
        }
        for (mine, theirs) in &self.dates {
            let (mine, theirs) = (self.original.dates.get(*mine), self.rendition.dates.get(*theirs));
            let (Some(mine), Some(theirs)) = (mine, theirs) else { continue };
            let (mine, theirs) = if of == Of::Original { (mine, theirs) } else { (theirs, mine) };
            parts.extend(mine.day().beyond(theirs.day()));
        }
        parts
    }
}

impl<'c> Side<'c> {
    fn of(cell: &'c Cell) -> Side<'c> {
        let (dates, times) = moments::moments(cell);
        Side { cell, amounts: amount::amounts(cell), dates, times }
    }

    fn is_empty(&self) -> bool {
        self.amounts.is_empty() && self.dates.is_empty() && self.times.is_empty()
    }

    /// The words at a place.
    pub fn at(&self, span: &Range<usize>) -> &'c str {
        self.cell.at(span)
    }
}

/// One amount is, or may be, the other.
pub(super) fn answers(one: &Amount, other: &Amount) -> bool {
    same::fits(one, other) > 0
}

impl Of {
    pub fn other(self) -> Of {
        if self == Of::Original { Of::Rendition } else { Of::Original }
    }
}

/// Pairs the best first, from left to right; nothing is paired twice.
fn matched<T>(mine: &[T], theirs: &[T], best: u8, fits: impl Fn(&T, &T) -> u8) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let (mut taken, mut answered) = (vec![false; mine.len()], vec![false; theirs.len()]);
    for wanted in (1..=best).rev() {
        for (at, one) in mine.iter().enumerate() {
            if taken[at] {
                continue;
            }
            let free = |(place, other): &(usize, &T)| !answered[*place] && fits(one, other) == wanted;
            if let Some((place, _)) = theirs.iter().enumerate().find(free) {
                (taken[at], answered[place]) = (true, true);
                pairs.push((at, place));
            }
        }
    }
    pairs
}

fn left<'s, T>(all: &'s [T], pairs: &[(usize, usize)], of: Of) -> Vec<&'s T> {
    let paired = |at: usize| pairs.iter().any(|(mine, theirs)| at == if of == Of::Original { *mine } else { *theirs });
    all.iter().enumerate().filter(|(at, _)| !paired(*at)).map(|(_, one)| one).collect()
}

/// A quantity as messages quote it, with its value where the words do not show it.
pub(super) fn quoted(text: &str, value: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    let known = value.replace(',', "");
    if plain.contains(&known) { format!("“{text}”") } else { format!("“{text}” ({value})") }
}
