//! Korean.

mod labels;
mod marks;
mod sentences;

use super::Language;

/// Korean.
pub static LANGUAGE: Language = Language {
    tag: "ko",
    name: "Korean",
    regions: &["KP", "KR"],
    labels: labels::LABELS,
    marks: marks::MARKS,
    headers: labels::HEADERS,
    sentences: &sentences::SENTENCES,
};
