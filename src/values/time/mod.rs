//! Times of day.

mod clock;

use super::reading::Reading;
use super::scan::Scan;

pub(super) use clock::Clock;

/// The times of day of a text, in order, without overlap.
pub(super) fn times(_scan: &Scan) -> Vec<Reading> {
    Vec::new()
}
