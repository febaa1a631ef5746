//! The terms of a text: what they have to be called, and whether a reply calls them so.

use crate::backends::TermPair;
use crate::glossary::{Glossary, TermId};
use crate::lang::Lang;

/// A term of a text that has a form in the target language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The term.
    pub term: TermId,
    /// Its dictionary form in the source language, and what it has to be called.
    pub pair: TermPair,
}

/// The terms that surely occur in a text, each once, in the order of the text. Homographs that nothing decides are left out.
pub fn matched(_text: &str, _source: Lang, _target: Lang, _glossary: &Glossary) -> Vec<Wanted> {
    Vec::new()
}

/// Those that a reply does not hold in any accepted and inflected form.
pub fn missed<'w>(wanted: &'w [Wanted], _reply: &str, _target: Lang, _glossary: &Glossary) -> Vec<&'w Wanted> {
    wanted.iter().collect()
}
