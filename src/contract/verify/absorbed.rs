//! A reply holds what its neighbour says as well (rockbenben/subtitle-translator#44: one text absorbs the next three, which come
//! again at their places). Seen in two ways: the neighbour's reply stands in it word for word, or it goes far better with
//! both sources than with its own. Either way it has to be long for its own source.

use super::batch::Batch;
use super::said::Said;
use crate::align::likeness;

/// A reply of so many times its usual length may hold a neighbour.
const LONG: f32 = 1.3;
/// By so many nats the reply has to go better with several sources than with its own.
const CLEARLY: f32 = 2.0;
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
    let long = |place: usize, said: &Said<'_>| {
        batch.source(place).is_some_and(|source| said.weight() > LONG * usual * source.weight() + 4.0)
    };
    let candidates = batch.believed().filter(|(place, said)| long(*place, said));
    candidates
        .filter(|(place, said)| holds_a_reply(batch, *place, said, usual) || goes_with_several(batch, *place))
        .map(|(place, _)| place)
        .collect()
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
fn goes_with_several(batch: &Batch<'_>, place: usize) -> bool {
    let fits = batch.fits();
    let own = batch.before + place;
    let alone = fits.of(own, place);
    let ends = |joined: usize| (own..own + joined).map(move |last| fits.of_joined(last, joined, place));
    (2..=SOURCES).flat_map(ends).fold(f32::MIN, f32::max) - alone > CLEARLY
}
