//! Korean.

mod bridge;
mod cues;
mod endings;
mod forms;
mod labels;
mod loans;
mod marks;
mod norm;
mod number_words;
mod numerals;
pub mod particles;
mod sentences;
pub mod verbs;

use super::Language;

pub use norm::is_north;

/// Korean.
pub static LANGUAGE: Language = Language {
    tag: "ko",
    name: "Korean",
    regions: &["KP", "KR"],
    respellings: bridge::respellings,
    labels: labels::LABELS,
    marks: marks::MARKS,
    headers: labels::HEADERS,
    numerals: numerals::NUMERALS,
    sentences: &sentences::SENTENCES,
    cues: &cues::CUES,
    forms: forms::forms,
};
