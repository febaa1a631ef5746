//! Yes and no.

use super::{Found, Words};
use crate::lang::{LANGUAGES, MarkKind, marks};

/// What an answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// The word with which a text answers, if it begins with one.
pub fn answer(words: &Words) -> Option<Found<Answer>> {
    let first = words.sentences().next()?;
    all(words).next().filter(|found| found.sentence == words.sentence_of(first.start))
}

/// The answers at the heads of sentences.
pub(super) fn all(words: &Words) -> impl Iterator<Item = Found<Answer>> + '_ {
    let cues = words.lang.language().cues;
    words.sentences().filter_map(move |sentence| {
        let is_filler = |at: &usize| words.word(*at).is_some_and(|word| cues.fillers.contains(&word));
        let at = sentence.clone().find(|at| !is_filler(at))?;
        let ends = |taken: usize| words.breaks(at + taken - 1) && words.word(at + taken) != Some("?");
        let (sense, taken) = cues.answers.at_where(words, at, ends)?;
        Some(Found { sense, sentence: words.sentence_of(at), span: words.span(at..at + taken) })
    })
}

/// What a gesture in the editorial marks of a text answers, and where the mark stands.
pub fn gesture(text: &str) -> Option<Found<Answer>> {
    let says = |mark: &str| {
        let mark = mark.to_lowercase();
        let mut all = LANGUAGES.iter().flat_map(|language| language.cues.gestures);
        all.find(|(part, _)| mark.contains(part)).map(|(_, sense)| *sense)
    };
    let gestures = marks(text).into_iter().filter(|(_, kind)| *kind == MarkKind::Gesture);
    let answer = |(span, _): (std::ops::Range<usize>, _)| {
        let sense = says(text.get(span.clone())?)?;
        Some(Found { sense, sentence: 0, span })
    };
    gestures.filter_map(answer).next()
}
