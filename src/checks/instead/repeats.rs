//! The same words over and over: a model that does not find the end. People repeat themselves too, but then the source does.

use super::Case;
use super::said::Said;
use crate::lang::is_hangul_syllable;

/// The longest sequence of words that is looked for.
const LONGEST: usize = 12;
/// Words that repeat those before them: fewer are a way of speaking.
const WORDS: usize = 8;
/// Characters that repeat those before them, where there are no words to count.
const CHARACTERS: usize = 30;
/// Longest sequence of characters.
const SYLLABLES: usize = 4;

pub(super) fn holds(case: &Case<'_>) -> bool {
    let words = [&case.source, &case.reply].map(|said| repeated(&long_words(said), LONGEST));
    let letters =
        [&case.source, &case.reply].map(|said| repeated(&said.folded().chars().collect::<Vec<_>>(), SYLLABLES));
    let grown = |[source, reply]: [usize; 2], least: usize| reply >= least && reply > 2 * source + 2;
    grown(words, WORDS) || grown(letters, CHARACTERS)
}

/// Words of one letter are a stammer.
fn long_words<'a>(said: &'a Said<'_>) -> Vec<&'a str> {
    said.list()
        .into_iter()
        .filter(|word| word.chars().nth(1).is_some() || word.chars().all(is_hangul_syllable))
        .collect()
}

/// How many parts in a row are the same as those one period before, at least two periods of them.
fn repeated<T: PartialEq>(parts: &[T], longest: usize) -> usize {
    let of_period = |period: usize| {
        let mut best = 0;
        let mut run = 0;
        for (part, before) in parts.iter().skip(period).zip(parts) {
            run = if part == before { run + 1 } else { 0 };
            best = best.max(run);
        }
        if best >= 2 * period { best } else { 0 }
    };
    (1..=longest).map(of_period).max().unwrap_or(0)
}
