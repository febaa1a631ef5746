//! Korean.

mod bridge;
mod common;
mod cues;
mod cyrillic;
mod endings;
mod established;
mod forms;
mod hangul;
mod kinds;
mod labels;
mod latin;
mod loans;
mod marks;
mod names;
mod naming;
mod norm;
mod number_words;
mod numbered;
mod numerals;
pub mod particles;
mod person;
mod persons;
mod places;
mod quantities;
mod register;
mod respelling;
mod sentences;
mod sounds;
pub mod subject;
mod surnames;
mod variants;
pub mod verbs;

use super::Language;

pub use hangul::{Syllable, compose, decompose};
pub use kinds::{has_number, likely_kind};
pub use names::{NameKind, Systems, systems};
pub use norm::is_north;
pub use surnames::{Surname, southern, surname_of, surnames};
pub use variants::{Variants, variants};

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
    naming: &naming::NAMING,
    register: &register::REGISTER,
    persons: persons::PERSONS,
    forms: forms::forms,
};
