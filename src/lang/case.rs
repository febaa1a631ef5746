//! Cases of Ukrainian and Russian, with their numbers, as a glossary names them.

use std::fmt;
use std::str::FromStr;

/// A case and a number: what a form of a noun stands for. Where a word has only a plural, the plain cases are its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Case {
    /// Nominative, singular.
    Nom,
    /// Genitive, singular.
    Gen,
    /// Dative, singular.
    Dat,
    /// Accusative, singular.
    Acc,
    /// Instrumental, singular.
    Ins,
    /// Locative (prepositional in Russian), singular.
    Loc,
    /// Vocative, singular.
    Voc,
    /// Nominative, plural.
    Pl,
    /// Genitive, plural.
    PlGen,
    /// Dative, plural.
    PlDat,
    /// Accusative, plural.
    PlAcc,
    /// Instrumental, plural.
    PlIns,
    /// Locative, plural.
    PlLoc,
    /// Vocative, plural.
    PlVoc,
}

/// A tag that names no case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "'{0}' is no case: the cases are nom, gen, dat, acc, ins, loc, voc, pl, plgen, pldat, placc, plins, plloc, plvoc"
)]
pub struct UnknownCase(pub String);

const TAGS: [(&str, Case); 14] = [
    ("nom", Case::Nom),
    ("gen", Case::Gen),
    ("dat", Case::Dat),
    ("acc", Case::Acc),
    ("ins", Case::Ins),
    ("loc", Case::Loc),
    ("voc", Case::Voc),
    ("pl", Case::Pl),
    ("plgen", Case::PlGen),
    ("pldat", Case::PlDat),
    ("placc", Case::PlAcc),
    ("plins", Case::PlIns),
    ("plloc", Case::PlLoc),
    ("plvoc", Case::PlVoc),
];

impl FromStr for Case {
    type Err = UnknownCase;

    fn from_str(tag: &str) -> Result<Case, UnknownCase> {
        let found = TAGS.iter().find(|(name, _)| *name == tag.trim());
        found.map(|(_, case)| *case).ok_or_else(|| UnknownCase(tag.to_owned()))
    }
}

impl Case {
    /// Every case.
    pub fn all() -> impl Iterator<Item = Case> {
        TAGS.iter().map(|(_, case)| *case)
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tag = TAGS.iter().find(|(_, case)| case == self).map_or("", |(tag, _)| tag);
        f.write_str(tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_written_and_read_back() {
        for (tag, case) in TAGS {
            assert_eq!(tag.parse(), Ok(case));
            assert_eq!(case.to_string(), tag);
        }
        assert!("genitive".parse::<Case>().is_err());
    }
}
