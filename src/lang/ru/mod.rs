//! Russian.

mod labels;
mod marks;
mod sentences;

use super::Language;

/// Russian.
pub static LANGUAGE: Language = Language {
    tag: "ru",
    name: "Russian",
    regions: &[],
    labels: labels::LABELS,
    marks: marks::MARKS,
    headers: labels::HEADERS,
    sentences: &sentences::SENTENCES,
};
