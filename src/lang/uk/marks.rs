//! Editorial marks in Ukrainian.

use crate::lang::Mark;

/// What stands between brackets.
pub static MARKS: &[Mark] = &[];
