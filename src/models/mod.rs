//! Files of translation models: what a file is by its name, which files make a model, what was recorded of it, what is no
//! model of ours, and which ones can be fetched.
//!
//! Nothing here touches a disk or the network: names and bytes come from `cli`.

mod channel;
mod foreign;
mod name;
mod record;
mod remote;
mod set;
mod shelf;
mod version;

pub use foreign::{Foreign, HEAD, recognise};
pub use name::{FileName, Of, Part, is_packed, unpacked};
pub use record::{FileRecord, RECORD, Record};
pub use remote::{Catalogue, RemoteFile, RemoteModel, records};
pub use set::{Set, join, sets};
pub use shelf::{Found, Shelf, in_order, is_newer, why_used};

use std::fmt;
use std::str::FromStr;

use crate::lang::Lang;

/// A direction of translation, without norms: models know none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pair {
    /// From this language.
    pub source: Lang,
    /// Into this one.
    pub target: Lang,
}

/// What was given for a pair and is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no pair: two of ko, uk, en, ru with a hyphen between them, such as ko-en")]
pub struct UnknownPair(pub String);

impl Pair {
    /// The pair of these languages, whatever their norms.
    pub fn new(source: Lang, target: Lang) -> Pair {
        Pair { source: source.base(), target: target.base() }
    }

    /// The pair of two tags, where they are two of our languages.
    fn of_tags(source: &str, target: &str) -> Option<Pair> {
        // A bare tag: `ko-KP` is a language with its norm, `en-uk` a pair.
        let lang = |tag: &str| tag.parse::<Lang>().ok().filter(|lang| lang.tag().eq_ignore_ascii_case(tag));
        let pair = Pair::new(lang(source)?, lang(target)?);
        (!pair.source.same_base(pair.target)).then_some(pair)
    }

    /// Its place among the pairs, by the order of the table's columns.
    fn order(self) -> (usize, usize) {
        (self.source.order(), self.target.order())
    }
}

/// `ko-en`, as commands take it and folders are called.
impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.source, self.target)
    }
}

impl FromStr for Pair {
    type Err = UnknownPair;

    fn from_str(text: &str) -> Result<Pair, UnknownPair> {
        let pair = text.split_once('-').and_then(|(source, target)| Pair::of_tags(source, target));
        pair.ok_or_else(|| UnknownPair(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_two_of_our_languages() {
        for text in ["ko-en", "en-uk", "ru-en"] {
            assert_eq!(text.parse::<Pair>().unwrap().to_string(), text);
        }
        for text in ["", "ko", "koen", "ko-ko", "ko-ja", "ko-en-uk", "-en"] {
            assert!(text.parse::<Pair>().is_err(), "{text}");
        }
    }
}
