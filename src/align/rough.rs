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
/// `shift` is what to add to the times of the first version; `None` where times say nothing.
pub(super) fn band(first: &Document, second: &Document, shift: Option<f32>) -> Band {
    let lengths = [first.len(), second.len()];
    if lengths[0].saturating_mul(lengths[1]) <= FULL {
        return Band::full(lengths);
    }
    let (rough_first, rough_second) = (halved(first), halved(second));
    let context = Context::of(&rough_first, &rough_second, shift);
    let near = band(&rough_first, &rough_second, shift);
    let pair = Pair::new([&rough_first, &rough_second], &context, COARSE, near);
    Band::near(&Lattice::new(&pair, pair.alone()).best_path(), lengths)
}

/// The document with its segments taken together by twos.
fn halved(document: &Document) -> Document {
    let groups: Vec<Range<usize>> =
        (0..document.len()).step_by(2).map(|start| start..(start + 2).min(document.len())).collect();
    document.merged(&groups)
}
