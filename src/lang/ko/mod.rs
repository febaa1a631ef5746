//! Korean.

mod cues;
mod cyrillic;
mod hangul;
mod labels;
mod latin;
mod marks;
mod names;
mod norm;
mod number_words;
mod numerals;
pub mod particles;
mod respelling;
mod sentences;
mod sounds;
mod surnames;
pub mod verbs;

use super::Language;

pub use hangul::{Syllable, compose, decompose};
pub use names::{NameKind, Systems, Variants, systems, variants};
pub use norm::is_north;
pub use surnames::{Surname, southern, surname_of, surnames};

/// Korean.
pub static LANGUAGE: Language = Language {
    tag: "ko",
    name: "Korean",
    regions: &["KP", "KR"],
    labels: labels::LABELS,
    marks: marks::MARKS,
    headers: labels::HEADERS,
    numerals: numerals::NUMERALS,
    sentences: &sentences::SENTENCES,
    cues: &cues::CUES,
    forms: |word| vec![word.to_owned()],
};
