//! A place of a text that is masked, and what stands for it in the target language.

use std::ops::Range;

use super::cases::Declined;

/// What a secret is; its letter stands in the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Keep,
    Document,
    Phone,
    Place,
    Birth,
    Address,
    Mark,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 8] =
        [Kind::Name, Kind::Keep, Kind::Document, Kind::Phone, Kind::Place, Kind::Birth, Kind::Address, Kind::Mark];

    /// The letter of the token.
    pub fn letter(self) -> char {
        match self {
            Kind::Name => 'N',
            Kind::Keep => 'K',
            Kind::Document => 'D',
            Kind::Phone => 'P',
            Kind::Place => 'G',
            Kind::Birth => 'B',
            Kind::Address => 'A',
            Kind::Mark => 'M',
        }
    }

    /// The kind as the journal keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Name => "name",
            Kind::Keep => "keep",
            Kind::Document => "document",
            Kind::Phone => "phone",
            Kind::Place => "coordinates",
            Kind::Birth => "birth",
            Kind::Address => "address",
            Kind::Mark => "mark",
        }
    }

    /// It tells who somebody is, and so has the same token wherever it occurs.
    pub fn is_hidden(self) -> bool {
        !matches!(self, Kind::Keep | Kind::Mark)
    }

    /// It may have an ending or a particle.
    pub fn is_word(self) -> bool {
        matches!(self, Kind::Name | Kind::Keep)
    }
}

/// A place of a text that is masked.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Secret {
    /// Where, in bytes.
    pub span: Range<usize>,
    pub kind: Kind,
    /// The same for every way to write it: what the journal numbers.
    pub key: String,
    pub written: Written,
}

/// What stands for a secret in the target language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Written {
    pub text: String,
    /// Its cases, where they are known.
    pub cases: Vec<Declined>,
    /// It is the same in every case.
    pub fixed: bool,
    /// What a person should look at.
    pub remark: Option<String>,
}

impl Written {
    /// A text that is the same everywhere.
    pub fn plain(text: impl Into<String>) -> Written {
        Written { text: text.into(), fixed: true, ..Written::default() }
    }
}
