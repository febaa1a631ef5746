//! Words that make a number a bound or a guess.

use crate::lang::quantity::Bound;
use crate::values::reading::Amount;
use crate::values::scan::{Cursor, Scan};

/// The bound that stands just before a place, and where it begins.
pub(super) fn before(scan: &Scan, at: usize) -> Option<(Bound, usize)> {
    let rows = scan.quantities().before.iter();
    let found = rows.filter_map(|(bound, words)| Some((*bound, scan.words_before(at, words)?)));
    found.min_by_key(|(_, start)| *start)
}

/// The bound that stands here. 여 before another syllable than a unit's is of another word: 여단, 여러.
pub(in crate::values) fn after(cursor: &mut Cursor) -> Option<Bound> {
    let (bound, _) = cursor.row(|index| &index.after)?;
    Some(*bound)
}

/// The amount within what the word says of it. About is within a tenth.
pub(in crate::values) fn bounded(amount: Amount, bound: Bound) -> Amount {
    let Amount { value, min, max } = amount;
    let tenths = |n: Option<f64>, tenths: f64| n.map(|n| n * tenths / 10.0);
    match bound {
        Bound::Least => Amount { value, min, max: None },
        Bound::Most => Amount { value, min: None, max },
        _ if value.is_none() => amount,
        Bound::About => Amount { value, min: tenths(min, 9.0), max: tenths(max, 11.0) },
        Bound::Nearly => Amount { value, min: tenths(min, 9.0), max },
        Bound::Beyond => Amount { value, min, max: tenths(max, 11.0) },
        Bound::Odd => Amount { value, min, max: value.map(odd) },
    }
}

/// The most that `20여` can be: all that is less than the next number as round.
fn odd(value: f64) -> f64 {
    let mut place = 1.0;
    while place < value && (value / (place * 10.0)).fract() == 0.0 {
        place *= 10.0;
    }
    if place > 1.0 { value + place - 1.0 } else { value + 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_numbers_end_before_the_next_round_one() {
        for (value, most) in [(20.0, 29.0), (100.0, 199.0), (120.0, 129.0), (1_500.0, 1_599.0), (5.0, 6.0), (0.0, 1.0)]
        {
            assert_eq!(odd(value), most, "{value}");
        }
    }
}
