//! Times of day.

use super::reading::Reading;
use super::scan::Scan;

/// The times of day of a text, in order, without overlap.
pub(super) fn times(_scan: &Scan) -> Vec<Reading> {
    Vec::new()
}
