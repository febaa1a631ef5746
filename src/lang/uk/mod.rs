//! Ukrainian.

mod labels;
mod marks;
mod sentences;

use super::Language;

/// Ukrainian.
pub static LANGUAGE: Language = Language {
    tag: "uk",
    name: "Ukrainian",
    regions: &[],
    labels: labels::LABELS,
    marks: marks::MARKS,
    headers: labels::HEADERS,
    sentences: &sentences::SENTENCES,
};
