//! Editorial marks in Russian.

use crate::lang::Mark;

/// What stands between brackets.
pub static MARKS: &[Mark] = &[];
