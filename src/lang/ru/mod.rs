//! Russian.

mod cues;
mod forms;
mod labels;
mod marks;
mod numerals;
mod sentences;

use super::Language;

/// Russian.
pub static LANGUAGE: Language = Language {
    tag: "ru",
    name: "Russian",
    regions: &[],
    respellings: |_| Vec::new(),
    labels: labels::LABELS,
    marks: marks::MARKS,
    headers: labels::HEADERS,
    numerals: numerals::NUMERALS,
    sentences: &sentences::SENTENCES,
    cues: &cues::CUES,
    forms: forms::forms,
};
