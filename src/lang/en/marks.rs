//! Editorial marks in English.

use crate::lang::Mark;

/// What stands between brackets.
pub static MARKS: &[Mark] = &[];
