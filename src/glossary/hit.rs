//! What is found in a text: which term, where, and why it is thought so.

use std::fmt;
use std::ops::Range;

use crate::glossary::TermId;
use crate::glossary::index::Entry;

/// A term in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The term.
    pub term: TermId,
    /// The bytes of the text that are the term, without particles or the ending of a possessive.
    pub span: Range<usize>,
    /// These bytes as text.
    pub matched: String,
    /// Why it is the term.
    pub why: Why,
}

/// Why a place of a text is a term, the surest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is the preferred form.
    Exact,
    /// It is another form that the glossary lists.
    Listed,
    /// A Korean particle or the copula follows.
    Particle,
    /// An English plural, by rule.
    Plural,
    /// An English possessive.
    Possessive,
    /// A verb made of the Korean noun, or a Korean verb with its ending.
    Verb,
    /// Another term follows in the same Korean word.
    Joined,
}

/// A form that was found, in characters of the folded text.
pub(super) struct Match<'i> {
    pub entry: &'i Entry,
    pub start: usize,
    pub end: usize,
    pub why: Why,
}

impl Hit {
    /// The place in Unicode scalar values of the text that was searched.
    pub fn char_span(&self, text: &str) -> Range<usize> {
        let count = |end: usize| text.get(..end).map_or(0, |before| before.chars().count());
        count(self.span.start)..count(self.span.end)
    }
}

impl Why {
    /// The reason in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Why::Exact => "exact",
            Why::Listed => "listed form",
            Why::Particle => "particle",
            Why::Plural => "plural",
            Why::Possessive => "possessive",
            Why::Verb => "verb ending",
            Why::Joined => "joined",
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
