//! What a text asks.

use std::ops::Range;

use super::lexicon::fits;
use super::{Cue, Lexicon, Words};

/// How the questions of a language are told where no mark tells them.
#[derive(Debug)]
pub struct Asking {
    /// Last words of a sentence that surely asks, also without a mark.
    pub sure: &'static [&'static str],
    /// Last words of a sentence that may ask, whatever mark ends it.
    pub may: &'static [&'static str],
    /// Last words of a sentence that may ask where no mark ends it, or where it holds a word of asking.
    pub open: &'static [&'static str],
    /// Last words of a sentence that surely tells, though it speaks of telling: `알려 주었습니다`.
    pub tells: &'static [&'static str],
    /// Words of greeting in the form of a question.
    pub greet: &'static [&'static str],
    /// How a question is opened, what asks in it, and what asks for an answer without being a question.
    pub words: Lexicon<Opener>,
}

/// What a word says of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opener {
    /// Opens a question: `did you`.
    Surely,
    /// Opens a question, or a clause that tells: `where`, `коли`.
    Opens,
    /// May open a question where no mark ends the sentence: `a`, `you`.
    Loose,
    /// Asks, wherever it stands: `어디`.
    Asks,
    /// Asks to tell: `розкажіть`.
    Tell,
    /// Looks like one of them.
    Idle,
}

/// The sentences of a text, by whether they ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Questions {
    /// What says of each question that it is one.
    pub sure: Vec<Range<usize>>,
    /// What each sentence does.
    pub moods: Vec<Mood>,
}

/// A longer sentence that begins with `when` and ends with a dot is no question.
const BRIEF: usize = 10;

/// What a sentence does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// It asks.
    Asks,
    /// It may ask.
    MayAsk,
    /// It begins like a question and ends like a statement, as careless transcripts have them.
    Unmarked,
    /// It tells.
    Tells,
}

/// The questions of a text.
pub fn questions(words: &Words) -> Questions {
    let mut questions = Questions::default();
    for sentence in words.sentences() {
        let (mood, span) = mood(words, &sentence);
        questions.sure.extend(span.filter(|_| mood == Mood::Asks).map(|span| words.span(span)));
        questions.moods.push(mood);
    }
    questions
}

/// What a sentence does, and the words that ask in it.
fn mood(words: &Words, sentence: &Range<usize>) -> (Mood, Option<Range<usize>>) {
    let asking = &words.lang.language().cues.asking;
    let marks = |at: &usize| matches!(words.word(*at), Some("?" | "."));
    let last = sentence.clone().rev().find(|at| !marks(at)).unwrap_or(sentence.start);
    let word = words.word(last).unwrap_or_default();
    let ends = |endings: &[&str]| endings.iter().any(|ending| fits(ending, word));
    let mark = words.word(last + 1);
    if ends(asking.greet) && words.count(sentence) < 3 {
        return (Mood::MayAsk, None);
    }
    if mark == Some("?") {
        return (Mood::Asks, Some(last + 1..last + 2));
    }
    if ends(asking.sure) {
        return (Mood::Asks, Some(last..last + 1));
    }
    let is_open = mark != Some(".");
    let begins = opens(words, sentence.start - 1);
    if is_open && begins == Some(Opener::Surely) {
        return (Mood::Asks, Some(sentence.start..sentence.start + 1));
    }
    let (mut tells, mut asks) = (false, false);
    for opener in (sentence.start - 1..sentence.end).filter_map(|at| opens(words, at)) {
        tells |= opener == Opener::Tell;
        asks |= opener == Opener::Asks;
    }
    let is_brief = || words.count(sentence) <= BRIEF;
    let mood = match begins {
        _ if ends(asking.may) || tells && !ends(asking.tells) => Mood::MayAsk,
        _ if ends(asking.open) && (is_open || asks) => Mood::MayAsk,
        Some(Opener::Opens | Opener::Loose) if is_open => Mood::MayAsk,
        Some(Opener::Opens | Opener::Surely) if is_brief() => Mood::Unmarked,
        _ => Mood::Tells,
    };
    (mood, None)
}

fn opens(words: &Words, at: usize) -> Option<Opener> {
    words.lang.language().cues.asking.words.at(words, at).map(|(opener, _)| opener)
}

impl Questions {
    /// Whether there are any.
    pub fn cue(&self) -> Cue {
        match self.sure.first() {
            Some(span) => Cue::Sure(span.clone()),
            None if self.count(Mood::MayAsk) > 0 => Cue::Near,
            None => Cue::None,
        }
    }

    /// How many sentences do that.
    pub fn count(&self, mood: Mood) -> usize {
        self.moods.iter().filter(|of| **of == mood).count()
    }
}
