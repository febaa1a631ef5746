//! The spellings under which a Korean name may be met.

use super::names::{NameKind, systems};

/// Attested and likely spellings of a Korean name, the likeliest first, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variants {
    /// In Latin letters.
    pub latin: Vec<String>,
    /// In Cyrillic letters, Ukrainian and Russian.
    pub cyrillic: Vec<String>,
}

/// The spellings under which a Korean name may be met; none where it is not Hangul.
pub fn variants(hangul: &str, kind: NameKind) -> Variants {
    let Some(systems) = systems(hangul, kind) else { return Variants::default() };
    Variants { latin: vec![systems.dprk, systems.rr, systems.mr], cyrillic: vec![systems.uk, systems.ru] }
}
