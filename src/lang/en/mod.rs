//! English.

mod labels;
mod marks;
mod sentences;

use super::Language;

/// English.
pub static LANGUAGE: Language = Language {
    tag: "en",
    name: "English",
    regions: &[],
    labels: labels::LABELS,
    marks: marks::MARKS,
    headers: labels::HEADERS,
    sentences: &sentences::SENTENCES,
};
