//! A reply holds what its neighbour says as well (rockbenben/subtitle-translator#44: one text absorbs the next three, which come
//! again at their places). Seen in two ways: the neighbour's reply stands in it word for word, or it goes far better with
//! both sources than with its own. Either way it has to be long for its own source, or
//! to have more sentences.

use super::batch::Batch;
use crate::align::likeness;
use crate::checks::instead::Said;
use crate::lang::is_letter_or_digit;
use crate::segment::split;

/// A reply of so many times its usual length may hold a neighbour.
const LONG: f32 = 1.3;
/// By so many nats the reply has to go better with several sources than with its own.
const CLEARLY: f32 = 4.0;
/// By so many, where it has more sentences than its source.
const SOMEWHAT: f32 = 1.5;
/// Shorter replies are seldom clear by their words.
const SAYS_ENOUGH: f32 = 40.0;
/// The most sources that are looked at together.
const SOURCES: usize = 4;
/// A neighbour's reply has to have so much, to be told from what many replies hold.
const LEAST_WEIGHT: f32 = 16.0;
/// Neighbours whose sources are so much alike may have replies that are alike.
const ALIKE: f32 = 0.5;
/// How far a neighbour stands.
const REACH: usize = 4;

pub(super) fn found(batch: &Batch<'_>) -> Vec<usize> {
    let usual = usual_length(batch);
    let is = |place: usize, said: &Said<'_>| {
        let Some(source) = batch.source(place) else { return false };
        let long = said.weight() > LONG * usual * source.weight() + 4.0;
        let by_length = long
            && (holds_a_reply(batch, place, said, usual)
                || said.weight() > SAYS_ENOUGH && goes_with_several(batch, place, CLEARLY));
        by_length || has_a_sentence_more(batch, place, said)
    };
    batch.believed().filter(|(place, said)| is(*place, said)).map(|(place, _)| place).collect()
}

/// It has more sentences than its source, and they are a neighbour's: as the neighbour's reply says them, or, where none is
/// believed beside it or the sources fit better together, by that.
fn has_a_sentence_more(batch: &Batch<'_>, place: usize, said: &Said<'_>) -> bool {
    let Some(source) = batch.source(place) else { return false };
    if sentences(said) <= sentences(source) {
        return false;
    }
    let whole = said.folded();
    let ends_with = |(other, neighbour): (usize, &Said<'_>)| {
        let part = neighbour.folded();
        let beside = other != place && other.abs_diff(place) <= REACH && !part.is_empty();
        let holds = whole.starts_with(&part) || whole.ends_with(&part);
        beside && holds && batch.source(other).is_some_and(|theirs| likeness(&theirs.words, &source.words) < ALIKE)
    };
    let missing = |other: Option<usize>| other.is_some_and(|other| matches!(batch.replies.get(other), Some(None)));
    missing(place.checked_sub(1))
        || missing(Some(place + 1))
        || batch.believed().any(ends_with)
        || goes_with_several(batch, place, SOMEWHAT)
}

fn sentences(said: &Said<'_>) -> usize {
    let says = |sentence: &&str| sentence.chars().any(is_letter_or_digit);
    split(&said.words, Some(said.lang)).iter().filter(|sentence| says(sentence)).count()
}

/// The median of how long the replies are for their sources.
fn usual_length(batch: &Batch<'_>) -> f32 {
    let ratio = |(place, said): (usize, &Said<'_>)| Some(said.weight() / batch.source(place)?.weight().max(1.0));
    let mut ratios: Vec<f32> = batch.believed().filter_map(ratio).collect();
    ratios.sort_by(f32::total_cmp);
    ratios.get(ratios.len() / 2).copied().unwrap_or(1.0).clamp(0.7, 1.4)
}

/// The reply of a neighbour stands in it, the neighbour's source does not stand in its source, and without it the length would
/// be right.
fn holds_a_reply(batch: &Batch<'_>, place: usize, said: &Said<'_>, usual: f32) -> bool {
    let Some(source) = batch.source(place) else { return false };
    let words = said.list();
    let own = source.list();
    let expected = usual * source.weight();
    let mut near = batch.believed().filter(|(other, _)| *other != place && other.abs_diff(place) <= REACH);
    near.any(|(other, neighbour)| {
        let Some(theirs) = batch.source(other) else { return false };
        let rest = said.weight() - neighbour.weight();
        let fits_better = (rest.max(1.0) / expected).ln().abs() < (said.weight() / expected).ln().abs();
        neighbour.weight() >= LEAST_WEIGHT
            && fits_better
            && held(&neighbour.list(), &words) > 0.9
            && held(&theirs.list(), &own) < 0.5
            && likeness(&theirs.words, &source.words) < ALIKE
    })
}

/// How much of the words stands, in their order, in others.
fn held(words: &[&str], others: &[&str]) -> f32 {
    let mut rest = others;
    let mut found = 0;
    for word in words {
        if let Some(at) = rest.iter().position(|other| other == word) {
            rest = rest.get(at + 1..).unwrap_or_default();
            found += 1;
        }
    }
    found as f32 / words.len().max(1) as f32
}

/// The reply goes far better with its source and those beside it than with its own alone.
fn goes_with_several(batch: &Batch<'_>, place: usize, clearly: f32) -> bool {
    let fits = batch.fits();
    let own = batch.before + place;
    let alone = fits.of(own, place);
    let ends = |joined: usize| (own..own + joined).map(move |last| fits.of_joined(last, joined, place));
    (2..=SOURCES).flat_map(ends).fold(f32::MIN, f32::max) - alone > clearly
}
