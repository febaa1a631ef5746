//! What a text says beside its matter: that something is not so, that it is asked, that it is not sure, yes or no. By the
//! words and endings of its language.

mod answers;
mod claims;
mod denials;
mod lexicon;
mod questions;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use super::Lang;

pub use answers::{Answer, answer, gesture};
pub use claims::{Claim, claims};
pub use denials::{Count, Denial, Denials, denials};
pub use lexicon::{Found, Lexicon};
pub use questions::{Asking, Mood, Opener, Questions, questions};
pub use words::Words;

/// The words by which a language denies, asks, answers and doubts.
#[derive(Debug)]
pub struct Cues {
    /// What denies, what may, and what only seems to.
    pub denials: Lexicon<Denial>,
    /// Yes and no at the head of a text.
    pub answers: Lexicon<Answer>,
    /// What stands before an answer and is none: `ну`, `음`.
    pub fillers: &'static [&'static str],
    /// Parts of editorial marks that stand for an answer: `nods`.
    pub gestures: &'static [(&'static str, Answer)],
    /// What says that something is not sure, only heard, or certain.
    pub claims: Lexicon<Claim>,
    /// How its questions are told.
    pub asking: Asking,
}

/// Whether a text says yes or no, or asks or tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cue {
    /// Surely, by the words at this place.
    Sure(Range<usize>),
    /// Perhaps: nothing should be made of it.
    Near,
    /// By no known word.
    None,
}

/// Whether a text denies something.
pub fn denies(text: &str, lang: Lang) -> Cue {
    denials(&Words::of(text, lang)).cue()
}

/// Whether a text asks something.
pub fn asks(text: &str, lang: Lang) -> Cue {
    questions(&Words::of(text, lang)).cue()
}
