//! The reply is far too long or short. How long translations are was measured on 1,900 pairs of sentences and on the phrasebook:
//! with a syllable of Hangul for two letters, of texts of 80 letters and more none is 1.9 times as long as its source or
//! 0.4 times; short texts vary more, so a number of letters is free.

use super::Case;

/// A reply of so many times the letters of its source, and [`FREE`] more, is too long.
const LONGEST: f32 = 2.0;
/// A reply is too short when its source is so many times as long, and [`FREE`] more.
const SHORTEST: f32 = 2.6;
/// Letters.
const FREE: f32 = 24.0;

pub(super) fn holds(case: &Case<'_>) -> bool {
    let (source, reply) = (case.source.weight(), case.reply.weight());
    reply > LONGEST * source + FREE || source > SHORTEST * reply + FREE
}
