//! Files of translation models: what a file is by its name, which files make a model, what was recorded of it.
//!
//! Nothing here touches a disk or the network: names and bytes come from `cli`.

mod name;
mod shelf;

pub use name::{FileName, Part};
pub use shelf::{Found, Shelf};

use std::fmt;

use crate::lang::Lang;

/// A direction of translation, without norms: models know none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pair {
    /// From this language.
    pub source: Lang,
    /// Into this one.
    pub target: Lang,
}

impl Pair {
    /// The pair of these languages, whatever their norms.
    pub fn new(source: Lang, target: Lang) -> Pair {
        Pair { source: source.base(), target: target.base() }
    }
}

/// `ko-en`, as commands take it and folders are called.
impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.source, self.target)
    }
}
