//! Ukrainian.

mod compounds;
mod cues;
pub mod euphony;
mod forms;
mod labels;
mod latin;
mod marks;
mod naming;
mod numerals;
mod persons;
mod quantities;
mod register;
mod russian;
mod sentences;

pub use latin::{kmu2010, kmu2010_variants};
pub use russian::russian_forms;

use super::Language;

/// Ukrainian.
pub static LANGUAGE: Language = Language {
    tag: "uk",
    name: "Ukrainian",
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
