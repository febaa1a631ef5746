//! Whether the clocks of two versions agree: recordings may begin at other moments, and times may be another film's.
//!
//! The texts are aligned without their times. Where segments that surely belong together stand at the same distance in time
//! throughout, that distance is taken off; where they do not, the text wins and times say nothing.

use super::Document;
use super::bead::Terms;
use super::pair::{Context, Pair};
use super::path::{Bead, Lattice};
use super::rough;
use super::weights::FINE;

/// Fewer sure pairs do not tell a distance: the times are taken as they stand.
const ENOUGH: usize = 5;
/// A bead this clear is sure.
const CLEAR: f32 = 0.9;
/// … if its texts are this much alike.
const ALIKE: f32 = 0.4;
/// How far distances may lie from their median, at the median, in seconds.
const SPREAD: f32 = 3.0;
/// A smaller distance is none: cues of one moment are cut a little differently.
const LEAST: f32 = 1.0;

/// What to add to the times of the first version so that they run with those of the second; `None` where times do not help.
pub(super) fn shift(first: &Document, second: &Document) -> Option<f32> {
    let timed = |document: &Document| document.features().iter().any(|segment| segment.time.is_some());
    if !timed(first) || !timed(second) {
        return None;
    }
    let plain = Context::of(first, second, None);
    let pair = Pair::new([first, second], &plain, FINE, rough::band(first, second, None));
    let way = Lattice::new(&pair, pair.alone()).best_way();
    let sure = way.beads.iter().zip(&way.clearness).filter(|(_, clearness)| **clearness >= CLEAR);
    let distances = sure.filter_map(|(bead, _)| distance(first, second, &pair, bead)).collect();
    agreed(distances)
}

/// How much later a pair of one segment with one stands in the second version; `None` where it is not sure or not timed.
fn distance(first: &Document, second: &Document, pair: &Pair<'_>, bead: &Bead) -> Option<f32> {
    let alike = bead.iter().all(|side| side.len() == 1) && Terms::of(pair, bead)?.likeness >= ALIKE;
    let start = |document: &Document, side: usize| document.features().get(bead[side].start)?.time;
    Some(start(second, 1)?.0 - start(first, 0)?.0).filter(|_| alike)
}

/// The distance on which most agree.
fn agreed(mut distances: Vec<f32>) -> Option<f32> {
    if distances.len() < ENOUGH {
        return Some(0.0);
    }
    let middle = median(&mut distances);
    let mut spread: Vec<f32> = distances.iter().map(|distance| (distance - middle).abs()).collect();
    let near = median(&mut spread) <= SPREAD;
    near.then_some(if middle.abs() < LEAST { 0.0 } else { middle })
}

fn median(values: &mut [f32]) -> f32 {
    values.sort_unstable_by(f32::total_cmp);
    values[values.len() / 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_is_agreed_on_or_not() {
        for (distances, shift) in [
            (vec![], Some(0.0)),
            (vec![7.0; 4], Some(0.0)),
            (vec![7.0, 7.1, 6.9, 7.0, 300.0], Some(7.0)),
            (vec![0.4, 0.5, 0.2, 0.1, 0.3], Some(0.0)),
            (vec![-90.0, 5.0, 60.0, -3.0, 200.0], None),
        ] {
            assert_eq!(agreed(distances.clone()), shift, "{distances:?}");
        }
    }
}
