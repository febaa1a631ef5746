//! Who speaks, as transcripts in Ukrainian say it.

use crate::lang::Label;

/// Speaker labels.
pub static LABELS: &[Label] = &[];

/// Names of the column that holds this language in a table.
pub static HEADERS: &[&str] = &[];
