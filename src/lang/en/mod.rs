//! English.

mod cues;
mod labels;
mod marks;
mod nouns;
mod numerals;
mod quantities;
mod sentences;

pub use nouns::plural;

use super::Language;

/// English.
pub static LANGUAGE: Language = Language {
    tag: "en",
    name: "English",
    regions: &[],
    labels: labels::LABELS,
    marks: marks::MARKS,
    headers: labels::HEADERS,
    numerals: numerals::NUMERALS,
    sentences: &sentences::SENTENCES,
    cues: &cues::CUES,
    forms: |word| vec![word.to_owned()],
};
