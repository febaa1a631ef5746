//! A word as it stands in a text.

/// A word of a text: what it is an inflected form of, and how it is written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// The same for all forms of a word.
    pub lemma: String,
    pub text: String,
    /// Something may follow it in a phrase; in Korean only where no particle does.
    pub goes_on: bool,
    /// It may begin or end a phrase.
    pub may_stand: bool,
}
