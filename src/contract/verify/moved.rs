//! A reply is the translation of another text: shifted, swapped, or of what was said before (llm-subtrans#6, SmartSub#308).
//!
//! A service that answers by place gives no ids to be compared, and a model may write the right ids beside the wrong texts. So
//! each reply is compared with the sources around its own, by meaning, numbers, names, marks and length: where another source
//! fits it far better than its own, and it fits that source far better than the reply that stands there, neither is
//! believed.

use super::batch::{Batch, same_placeholders};
use crate::align::likeness;
use crate::checks::instead::Said;

/// By so many nats another source has to fit better.
const CLEARLY: f32 = 3.5;
/// By so many, where it was only read and not asked for.
const CONTEXT: f32 = 5.0;
/// Sources so much alike may have replies that are alike.
const ALIKE: f32 = 0.6;

pub(super) fn found(batch: &Batch<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    for place in 0..batch.replies.len() {
        for (source, gain) in better(batch, place) {
            match source.checked_sub(batch.before) {
                Some(other) if gain > CLEARLY && differ(batch, place, source) => found.extend([place, other]),
                None if gain > CONTEXT && differ(batch, place, source) => found.push(place),
                _ => {}
            }
        }
    }
    found
}

/// The source of the reply says something else than the other one.
fn differ(batch: &Batch<'_>, place: usize, other: usize) -> bool {
    let Some((own, other)) = batch.source(place).zip(batch.sources.get(other)) else { return false };
    likeness(&own.words, &other.words) < ALIKE
}

/// The sources that go better with a reply than its own, and by how much: the lesser of what the reply and what the source
/// gains.
fn better(batch: &Batch<'_>, place: usize) -> Vec<(usize, f32)> {
    let own = batch.before + place;
    let Some((Some(reply), source)) = batch.replies.get(place).map(Option::as_ref).zip(batch.sources.get(own)) else {
        return Vec::new();
    };
    let fits = batch.fits();
    let alone = fits.of(own, place);
    let gain = |(other, said): (usize, &Said<'_>)| {
        let score = fits.of(other, place);
        let theirs = other.checked_sub(batch.before).map_or(f32::MIN, |there| fits.of(other, there));
        let gain = (score - alone).min(score - theirs);
        let another = other != own && gain > 0.0 && said.plain != source.plain && same_placeholders(said, reply);
        another.then_some((other, gain))
    };
    batch.sources.iter().enumerate().filter_map(gain).collect()
}
