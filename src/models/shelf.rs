//! The models that were found.

use std::path::PathBuf;

use crate::lang::Lang;
use crate::models::Pair;

/// A model with all its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it translates.
    pub pair: Pair,
    /// The weights.
    pub model: PathBuf,
    /// The vocabulary of the source side.
    pub source: PathBuf,
    /// The vocabulary of the target side; `None` where it is the same.
    pub target: Option<PathBuf>,
}

/// The models of some folders, in the order in which they are used: the first of a pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The models.
    pub models: Vec<Found>,
}

impl Shelf {
    /// The model of a pair.
    pub fn find(&self, source: Lang, target: Lang) -> Option<&Found> {
        let pair = Pair::new(source, target);
        self.models.iter().find(|found| found.pair == pair)
    }
}
