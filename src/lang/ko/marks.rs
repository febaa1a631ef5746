//! Editorial marks in Korean.

use crate::lang::Mark;

/// What stands between brackets.
pub static MARKS: &[Mark] = &[];
