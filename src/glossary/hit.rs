//! What is found in a text: which term, where, and why it is thought so.

use std::fmt;
use std::ops::Range;

use crate::glossary::TermId;
use crate::glossary::index::Entry;
use crate::lang::Lang;

/// A term in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The term.
    pub term: TermId,
    /// The language of the word, with its norm where only one norm has it.
    pub lang: Lang,
    /// The bytes of the text that are the term, without particles or the ending of a possessive.
    pub span: Range<usize>,
    /// These bytes as text.
    pub matched: String,
    /// Why it is the term.
    pub why: Why,
    /// It stands inside a longer word, which may mean something else: 로동당 in 조선로동당.
    pub inside: bool,
    /// The same letters may mean something else, and nothing near by decides.
    pub uncertain: bool,
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
    /// An inflected form, made by rule; in Korean a verb that is made of the noun.
    Form,
    /// The spelling of another norm.
    Spelling,
}

/// A form that was found, in bytes of the folded text.
#[derive(Clone, Copy)]
pub(super) struct Match<'i> {
    pub entry: &'i Entry,
    pub start: usize,
    pub end: usize,
    pub why: Why,
    pub inside: bool,
    /// Together with what follows it looks like another word: 역사가 is also a historian.
    pub doubtful: bool,
}

impl Hit {
    /// The place in Unicode scalar values of the text that was searched.
    pub fn char_span(&self, text: &str) -> Range<usize> {
        let count = |end: usize| text.get(..end).map_or(0, |before| before.chars().count());
        count(self.span.start)..count(self.span.end)
    }
}

impl Why {
    /// The reason in one word.
    pub fn as_str(self) -> &'static str {
        match self {
            Why::Exact => "exact",
            Why::Listed => "listed",
            Why::Particle => "particle",
            Why::Form => "form",
            Why::Spelling => "spelling",
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
