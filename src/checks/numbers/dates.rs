//! Dates with month and day, each compared as one amount: 3 November is not 11 March.

use std::ops::Range;

use crate::checks::reading::Cell;
use crate::values::Value;

/// A date that stands for another.
pub(super) struct Moved {
    /// Its place in the original.
    pub said: Range<usize>,
    /// The place of the other in the rendition.
    pub rendered: Range<usize>,
}

/// What a cell holds of dates.
struct Dates {
    /// Place, month and day of each whole one.
    whole: Vec<(Range<usize>, (u8, u8))>,
    /// The numbers beside them: the first day of "3 and 5 November" is one.
    beside: Vec<i64>,
}

/// The dates of the original that the rendition lacks, with those that it has in their place.
pub(super) fn moved(original: &Cell, rendition: &Cell) -> Vec<Moved> {
    let (said, rendered) = (Dates::of(original), Dates::of(rendition));
    let pairs = said.lacking_in(&rendered).into_iter().zip(rendered.lacking_in(&said));
    pairs.map(|(said, rendered)| Moved { said, rendered }).collect()
}

impl Dates {
    fn of(cell: &Cell) -> Dates {
        let mut dates = Dates { whole: Vec::new(), beside: Vec::new() };
        for found in cell.values() {
            match found.value {
                Value::Date(date) => {
                    dates.whole.extend(date.month.zip(date.day).map(|both| (found.span.clone(), both)))
                }
                Value::Number { value, .. } => dates.beside.push(value),
                Value::Age(_) => {}
            }
        }
        dates
    }

    /// The places of the dates that the others are not, each date once; not of those whose day stands there by itself.
    fn lacking_in(&self, others: &Dates) -> Vec<Range<usize>> {
        let is_there = |(month, day): (u8, u8)| {
            others.whole.iter().any(|(_, other)| *other == (month, day)) || others.beside.contains(&i64::from(day))
        };
        let new = |place: usize| !self.whole[..place].iter().any(|(_, known)| *known == self.whole[place].1);
        let lacking = self.whole.iter().enumerate().filter(|(place, (_, date))| !is_there(*date) && new(*place));
        lacking.map(|(_, (span, _))| span.clone()).collect()
    }
}
