//! Russian.

mod compounds;
mod cues;
mod forms;
mod labels;
mod latin;
mod marks;
mod naming;
mod numerals;
mod persons;
mod quantities;
mod register;
mod sentences;
mod ukrainian;

pub use latin::{icao, icao_variants};
pub use ukrainian::ukrainian_forms;

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
    naming: &naming::NAMING,
    register: &register::REGISTER,
    persons: persons::PERSONS,
    forms: forms::forms,
};
