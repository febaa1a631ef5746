//! A rough path first: where long texts may meet is found from the same texts with neighbours taken together.

use std::ops::Range;

use super::Document;
use super::band::Band;
use super::pair::{Context, Pair};
use super::path::Lattice;
use super::weights::COARSE;

/// Up to this many pairs of segments everything may meet.
const FULL: usize = 200 * 200;

/// Everything in short texts; in long ones what lies near the path of the halved texts.
///
/// `shift` is what to add to the times of the first version; `None` where times say nothing.
pub(super) fn band(first: &Document, second: &Document, shift: Option<f32>) -> Band {
    let lengths = [first.len(), second.len()];
    if is_short(lengths) {
        return Band::full(lengths);
    }
    let near = band_of_halves(first, second, shift);
    near_path([first, second].map(|document| taken_together(document, 2)), near, lengths, shift)
}

/// The band of the halved texts. The quarters are gone before the halves are made: long texts are large.
fn band_of_halves(first: &Document, second: &Document, shift: Option<f32>) -> Band {
    let lengths = [first.len().div_ceil(2), second.len().div_ceil(2)];
    if is_short(lengths) {
        return Band::full(lengths);
    }
    let quarters = [first, second].map(|document| taken_together(document, 4));
    let near = band(&quarters[0], &quarters[1], shift);
    near_path(quarters, near, lengths, shift)
}

fn is_short(lengths: [usize; 2]) -> bool {
    lengths[0].saturating_mul(lengths[1]) <= FULL
}

/// What lies near the path of rough texts, for texts of twice as many segments.
fn near_path(rough: [Document; 2], near: Band, lengths: [usize; 2], shift: Option<f32>) -> Band {
    let [first, second] = &rough;
    let context = Context::of(first, second, shift);
    let pair = Pair::new([first, second], &context, COARSE, near);
    Band::near(&Lattice::new(&pair, pair.alone()).best_path(), lengths)
}

/// The document with so many segments at a time taken together.
fn taken_together(document: &Document, by: usize) -> Document {
    let groups: Vec<Range<usize>> =
        (0..document.len()).step_by(by).map(|start| start..(start + by).min(document.len())).collect();
    document.merged(&groups)
}
