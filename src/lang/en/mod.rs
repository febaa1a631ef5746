//! English.

mod cues;
mod forms;
mod labels;
mod marks;
mod naming;
mod nouns;
mod numerals;
mod persons;
mod quantities;
mod register;
mod sentences;
mod spelling;
mod verbs;

pub use nouns::plural;

use super::Language;

/// English.
pub static LANGUAGE: Language = Language {
    tag: "en",
    name: "English",
    regions: &[],
    respellings: spelling::respellings,
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
