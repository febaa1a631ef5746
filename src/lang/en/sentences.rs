//! Where a sentence of English does not end.

/// Abbreviations that always go on.
pub static NEVER_END: &[&str] = &[];

/// Abbreviations that may stand last.
pub static MAY_END: &[&str] = &[];
