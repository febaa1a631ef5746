//! What a text denies.

use std::ops::Range;

use super::{Cue, Found, Words, answers};

/// What a word says of denying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denial {
    /// It denies: `не`, `never`, `않*`.
    Sure,
    /// It denies together with another in its sentence, or by itself where there is none: `ніхто`.
    Concord,
    /// It denies together with another in its sentence, or by itself may mean that all is well: `нічого`.
    Nothing,
    /// It denies in its meaning: `refuse*`, `заборон*`.
    Refusal,
    /// Another language may say this by denying: `hardly`, `мало`.
    Near,
    /// It says no to a question.
    No,
    /// It only looks like a denial: `not only`.
    Idle,
}

/// The denials of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Denials {
    /// Those that deny, and what may count as such: no `Concord` that goes with another, no `Idle`.
    found: Vec<Found<Denial>>,
}

/// The denials of some sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Where the first stands, a sure one where there is any.
    pub first: Option<Range<usize>>,
    /// How many are sure.
    pub sure: usize,
    /// How many there are at the most.
    pub most: usize,
    /// How many of these refuse or forbid.
    pub refusals: usize,
    /// How many of these only answer.
    pub noes: usize,
}

/// The denials of a text.
pub fn denials(words: &Words) -> Denials {
    let mut found = words.lang.language().cues.denials.find(words);
    found.retain(|found| found.sense != Denial::Idle);
    for answer in answers::all(words).filter(|answer| answer.sense == super::Answer::No) {
        found.retain(|found| found.span.end <= answer.span.start || found.span.start >= answer.span.end);
        found.push(Found { sense: Denial::No, sentence: answer.sentence, span: answer.span });
    }
    found.sort_by_key(|found| found.span.start);
    Denials { found: without_concord(found) }
}

/// Several words of one sentence that deny together are one denial.
fn without_concord(found: Vec<Found<Denial>>) -> Vec<Found<Denial>> {
    let mut kept: Vec<Found<Denial>> = Vec::with_capacity(found.len());
    for (at, one) in found.iter().enumerate() {
        let denies = |other: &Found<Denial>, sense| other.sentence == one.sentence && other.sense == sense;
        let goes_along = || {
            found.iter().any(|other| denies(other, Denial::Sure))
                || found.iter().take(at).any(|other| denies(other, Denial::Concord))
        };
        match one.sense {
            Denial::Concord | Denial::Nothing if goes_along() => {}
            Denial::Nothing => kept.push(Found { sense: Denial::Refusal, ..one.clone() }),
            _ => kept.push(one.clone()),
        }
    }
    kept
}

impl Count {
    /// How many may stand for a denial, and do not surely deny.
    pub fn near(&self) -> usize {
        self.most - self.sure
    }
}

impl Denials {
    /// Of one sentence, or of all.
    pub fn count(&self, sentence: Option<usize>) -> Count {
        self.count_where(sentence, |_| true)
    }

    /// Of one sentence, or of all, without the places of which this is not true.
    pub fn count_where(&self, sentence: Option<usize>, counts: impl Fn(&Range<usize>) -> bool) -> Count {
        let is_in = |found: &&Found<Denial>| sentence.is_none_or(|sentence| found.sentence == sentence);
        let of = || self.found.iter().filter(is_in).filter(|found| counts(&found.span));
        let denies = |found: &&Found<Denial>| matches!(found.sense, Denial::Sure | Denial::Concord);
        let sure = || of().filter(denies);
        let of_sense = |sense| of().filter(|found| found.sense == sense).count();
        let (noes, refusals) = (of_sense(Denial::No), of_sense(Denial::Refusal));
        let first = sure().chain(of()).next().map(|found| found.span.clone());
        Count { first, sure: sure().count(), most: of().count(), refusals, noes }
    }

    /// Whether there are any.
    pub(super) fn cue(&self) -> Cue {
        match self.found.iter().find(|found| !matches!(found.sense, Denial::Near | Denial::Refusal)) {
            Some(found) => Cue::Sure(found.span.clone()),
            None if self.found.is_empty() => Cue::None,
            None => Cue::Near,
        }
    }
}
