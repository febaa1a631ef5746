//! Whether a text says more than the other: sentences that the other does not have, or far more letters than is usual.

use std::ops::Range;

use super::leftover::leftover;
use super::passage::{odds_of, unusual, usual};
use super::reading::Cell;
use crate::lang::Lang;

/// What a text has and the other lacks.
pub(super) enum More {
    /// The sentences at this place.
    Sentences(Range<usize>),
    /// So many times as many letters as is usual for what the other says.
    Length(f32),
}

/// Texts of fewer letters vary too much.
const LEAST_WEIGHT: f32 = 24.0;
/// How much more the length of a text of few letters varies.
const OF_SHORT: f32 = 10.0;
/// Texts with worse odds have nothing to do with each other: then all is another's.
const UNRELATED: f32 = -6.0;

/// What is in a text and not in the other.
pub(super) fn more(text: &Cell, other: &Cell) -> Option<More> {
    let usual = usual(text.lang, other.lang);
    if odds_of(text, other) < UNRELATED {
        return None;
    }
    let sentences = text.sentences();
    if let Some(run) = leftover(sentences, other.sentences(), usual) {
        let of = sentences.get(run)?;
        return Some(More::Sentences(of.first()?.span.start..of.last()?.span.end));
    }
    let (weight, other_weight) = (text.passage().weight, other.passage().weight);
    let longer = -unusual(weight, other_weight, usual);
    let limit = spread(text.lang, other.lang) + 2.0 * OF_SHORT / (weight + other_weight);
    (weight > LEAST_WEIGHT && longer > limit).then(|| More::Length(longer.exp()))
}

/// How far the length of long translations departs from the usual one, as a logarithm; one in 400 does more. Measured on the
/// pairs of which [`super::passage`] tells.
fn spread(one: Lang, other: Lang) -> f32 {
    match (one.tag(), other.tag()) {
        ("ko", "en") | ("en", "ko") => 0.43,
        ("ko", _) | (_, "ko") => 0.50,
        _ => 0.42,
    }
}
