//! How well segments of one version go with segments of another: the score of a bead.
//!
//! ```text
//! w     = √(mass of both sides / (2 · mean mass of a segment))
//! text  = w · (cosine − BACKGROUND · background − THRESHOLD)
//! score = text − LENGTH · w · |how far the lengths are from the usual ratio|
//!       − GAIN · (what the cosine gains without the first or last segment of a joined side)
//!       + question + number + time − role − both
//! ```
//! The background of a segment is its cosine with the other version's mean direction: a sentence that is a little like
//! everything earns less. The constants were found by random search on three-language interviews and news texts with
//! merged, split and dropped segments.

use std::ops::Range;

use super::Document;
use super::band::Band;
use super::document::Features;
use super::vector::{add, dot, norm};

/// Most segments on one side of a bead.
pub(super) const LONGEST: usize = 4;

/// The shapes of beads that have two sides, in the order in which they are tried.
pub(super) const MOVES: &[(usize, usize)] =
    &[(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (4, 1)];
/// The shapes for texts whose segments were already taken together by twos.
const COARSE_MOVES: &[(usize, usize)] = &[(1, 1), (1, 2), (2, 1), (2, 2)];

/// From this cosine on, less the background, two texts count as alike.
const THRESHOLD: f32 = 0.412;
const BACKGROUND: f32 = 0.76;
const LENGTH: f32 = 0.184;
const GAIN: f32 = 0.457;
const TIME: f32 = 0.1;
/// Added where both sides begin and end at the same time: translated subtitles keep the times of the original.
const SAME_CUE: f32 = 0.4;
/// How far times that are the same may differ, in seconds.
const SAME_MOMENT: f32 = 0.1;
/// What it costs to join speakers of different roles. Soft: roles are sometimes wrong.
const ROLE: f32 = 0.2;
/// What it costs to join more than one segment on both sides, beside [`Weights::join`].
const BOTH: f32 = 0.06;
const SKIP: f32 = 0.208;
/// The part of [`SKIP`] that a segment costs however short it is.
const SKIP_LEAST: f32 = 0.75;

/// What differs between texts as they are and texts taken together for a first rough path.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights {
    pub moves: &'static [(usize, usize)],
    /// What each segment beyond one a side costs.
    pub join: f32,
    question: f32,
    number: f32,
    role: f32,
}

/// For segments as they are.
pub(super) const FINE: Weights = Weights { moves: MOVES, join: 0.125, question: 0.022, number: 0.066, role: ROLE };
/// For segments taken together: questions, numbers and roles no longer belong to one sentence.
pub(super) const COARSE: Weights = Weights { moves: COARSE_MOVES, join: 0.02, question: 0.0, number: 0.0, role: 0.0 };

/// What is usual for two versions.
#[derive(Debug, Clone)]
pub(super) struct Context {
    mean_mass: f32,
    /// ln(characters of the second / characters of the first).
    length_ratio: f32,
    /// Mean of the segments' unit vectors, for each version.
    directions: [Vec<f32>; 2],
}

/// The score of a bead in its parts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Terms {
    /// The cosine of the two texts, less the background.
    pub likeness: f32,
    /// The likeness above the threshold, weighed by how much the texts say.
    pub text: f32,
    /// Length, question marks, numbers, and what joining costs.
    pub shape: f32,
    /// Said at the same time.
    pub time: f32,
    /// Said by different roles: negative.
    pub role: f32,
    /// The roles of both sides are known and the same.
    pub same_role: bool,
}

/// Two versions, ready to score any bead of theirs inside a band.
pub(super) struct Pair {
    pub band: Band,
    pub weights: Weights,
    mean_mass: f32,
    length_ratio: f32,
    sides: [Vec<[Block; LONGEST]>; 2],
    /// ⟨vector of i, vector of j⟩ for the cells of the band.
    products: Vec<f32>,
}

/// Neighbouring segments of one side taken together.
#[derive(Debug, Clone, Default)]
struct Block {
    features: Features,
    norm: f32,
    log_chars: f32,
    background: f32,
    questions: usize,
}

impl Terms {
    pub fn total(self) -> f32 {
        self.text + self.shape + self.time + self.role
    }
}

impl Context {
    pub fn of(first: &Document, second: &Document) -> Context {
        let sum = |of: fn(&Features) -> f32, document: &Document| document.features().iter().map(of).sum::<f32>();
        let segments = (first.len() + second.len()).max(1) as f32;
        let chars = [first, second].map(|document| sum(|f| f.chars, document).max(1.0));
        Context {
            mean_mass: (sum(|f| f.mass, first) + sum(|f| f.mass, second)) / segments,
            length_ratio: chars[1].ln() - chars[0].ln(),
            directions: [first, second].map(mean_direction),
        }
    }
}

fn mean_direction(document: &Document) -> Vec<f32> {
    let mut direction = vec![0.0; document.dims()];
    for segment in 0..document.len() {
        let vector = document.vector(segment);
        add(&mut direction, vector, 1.0 / norm(vector) / document.len() as f32);
    }
    direction
}

/// For each segment the blocks of 1 to [`LONGEST`] segments that end with it.
fn blocks(document: &Document, other: &[f32]) -> Vec<[Block; LONGEST]> {
    let background: Vec<f32> = (0..document.len())
        .map(|segment| dot(document.vector(segment), other) / norm(document.vector(segment)))
        .collect();
    let ending_at = |end: usize| {
        let mut sum = vec![0.0; document.dims()];
        let mut ending: [Block; LONGEST] = Default::default();
        for (length, block) in (1..=LONGEST.min(end)).zip(&mut ending) {
            add(&mut sum, document.vector(end - length), 1.0);
            let features = Features::merged(&document.features()[end - length..end]);
            *block = Block {
                norm: norm(&sum),
                log_chars: (features.chars + 2.0).ln(),
                background: background[end - length..end].iter().sum::<f32>() / length as f32,
                questions: document.features()[end - length..end].iter().filter(|f| f.question).count(),
                features,
            };
        }
        ending
    };
    (1..=document.len()).map(ending_at).collect()
}

impl Pair {
    pub fn new(documents: [&Document; 2], context: &Context, weights: Weights, band: Band) -> Pair {
        let [first, second] = documents;
        let mut products = Vec::with_capacity(band.cells());
        for row in 0..first.len() {
            products.extend(band.columns(row).map(|column| dot(first.vector(row), second.vector(column))));
        }
        Pair {
            sides: [blocks(first, &context.directions[1]), blocks(second, &context.directions[0])],
            mean_mass: context.mean_mass,
            length_ratio: context.length_ratio,
            band,
            weights,
            products,
        }
    }

    /// Segments of each side.
    pub fn lengths(&self) -> [usize; 2] {
        [self.sides[0].len(), self.sides[1].len()]
    }

    /// What it costs to leave each segment of both sides without counterpart.
    pub fn skips(&self) -> [Vec<f32>; 2] {
        let cost = |block: &[Block; LONGEST]| {
            SKIP * (SKIP_LEAST + (1.0 - SKIP_LEAST) * block[0].features.mass / self.mean_mass)
        };
        [0, 1].map(|side| self.sides[side].iter().map(cost).collect())
    }

    /// What speaks for and against a bead; `None` where one side is empty.
    pub fn terms(&self, bead: &[Range<usize>; 2]) -> Option<Terms> {
        let [left, right] = bead;
        if left.is_empty() || right.is_empty() {
            return None;
        }
        self.ending_at(left.end, right.end).bead(left.len(), right.len())
    }

    /// What is known round a node: the place to score the beads that end there.
    pub fn ending_at(&self, row: usize, column: usize) -> Ending<'_> {
        let mut ending = Ending { pair: self, row, column, cells: [[0.0; LONGEST]; LONGEST], seen: [0; LONGEST] };
        for back in 0..LONGEST.min(row) {
            let columns = self.band.columns(row - 1 - back);
            if column <= columns.start || column > columns.end {
                break;
            }
            let seen = (column - columns.start).min(LONGEST);
            let last = self.band.cell(row - 1 - back, column - 1);
            for (place, cell) in ending.cells[back].iter_mut().zip(self.products[last + 1 - seen..=last].iter().rev()) {
                *place = *cell;
            }
            ending.seen[back] = seen;
        }
        ending
    }
}

/// The beads that end with segment `row` − 1 of the first side and segment `column` − 1 of the second.
pub(super) struct Ending<'p> {
    pair: &'p Pair,
    row: usize,
    column: usize,
    /// Inner products, counted back from the end.
    cells: [[f32; LONGEST]; LONGEST],
    /// How many cells of each row the band holds.
    seen: [usize; LONGEST],
}

impl Ending<'_> {
    /// The score of joining the last `a` segments of the first side with the last `b` of the second; `None` outside the band.
    pub fn bead(&self, a: usize, b: usize) -> Option<Terms> {
        if self.seen[..a].iter().any(|&seen| seen < b) {
            return None;
        }
        let (left, right) = (self.block(0, 0, a), self.block(1, 0, b));
        let weight = ((left.features.mass + right.features.mass) / (2.0 * self.pair.mean_mass)).sqrt();
        let cosine = self.cosine([0, 0], [a, b]);
        let background = 0.5 * (left.background + right.background);
        let length = (right.log_chars - left.log_chars - self.pair.length_ratio).abs();
        let weights = &self.pair.weights;
        let likeness = cosine - BACKGROUND * background;
        Some(Terms {
            likeness,
            text: weight * (likeness - THRESHOLD),
            shape: weights.question * questions(left.questions, a, right.questions, b)
                + weights.number * numbers(&left.features.numbers, &right.features.numbers)
                - LENGTH * weight * length
                - GAIN * (self.best_without_an_end(a, b) - cosine).max(0.0)
                - if a > 1 && b > 1 { BOTH } else { 0.0 },
            time: time(left.features.time, right.features.time, a + b),
            role: -weights.role * clash(left.features.roles, right.features.roles),
            same_role: left.features.roles != 0 && left.features.roles == right.features.roles,
        })
    }

    /// The block of `length` segments of a side that ends `back` segments before the end.
    fn block(&self, side: usize, back: usize, length: usize) -> &Block {
        let end = if side == 0 { self.row } else { self.column };
        &self.pair.sides[side][end - 1 - back][length - 1]
    }

    /// The cosine of two blocks, each given by its distance from the end and its length.
    fn cosine(&self, back: [usize; 2], length: [usize; 2]) -> f32 {
        let rows = self.cells[back[0]..back[0] + length[0]].iter().rev();
        let sum: f32 = rows.map(|cells| cells[back[1]..back[1] + length[1]].iter().rev().sum::<f32>()).sum();
        sum / (self.block(0, back[0], length[0]).norm * self.block(1, back[1], length[1]).norm)
    }

    /// The best cosine after the first or last segment of a joined side is left out, where the other side is short.
    fn best_without_an_end(&self, a: usize, b: usize) -> f32 {
        let mut best = f32::NEG_INFINITY;
        if a > 1 && b <= 2 {
            best = best.max(self.cosine([1, 0], [a - 1, b])).max(self.cosine([0, 0], [a - 1, b]));
        }
        if b > 1 && a <= 2 {
            best = best.max(self.cosine([0, 1], [a, b - 1])).max(self.cosine([0, 0], [a, b - 1]));
        }
        best
    }
}

/// Mean over the pairs of segments: 1 where both ask, −1 where one asks, 0 where none does.
fn questions(asking_left: usize, left: usize, asking_right: usize, right: usize) -> f32 {
    let both = asking_left * asking_right;
    let one = asking_left * (right - asking_right) + (left - asking_left) * asking_right;
    (both as f32 - one as f32) / (left * right) as f32
}

/// From −1, no number in common, to 1, all in common; 0 where a side has none. Both lists ascend.
fn numbers(left: &[u32], right: &[u32]) -> f32 {
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    let common = left.iter().filter(|number| right.binary_search(number).is_ok()).count();
    2.0 * common as f32 / left.len().max(right.len()) as f32 - 1.0
}

/// From 1, the same time, to −1, next to each other, and on to −3, six seconds apart.
fn together(left: (f32, f32), right: (f32, f32)) -> f32 {
    let overlap = left.1.min(right.1) - left.0.max(right.0);
    let union = left.1.max(right.1) - left.0.min(right.0);
    if overlap > 0.0 { 2.0 * overlap / union.max(0.01) - 1.0 } else { (overlap / 2.0).max(-3.0) }
}

/// What the times of two sides of so many segments together are worth; 0 where one is not known.
fn time(left: Option<(f32, f32)>, right: Option<(f32, f32)>, segments: usize) -> f32 {
    let (Some(left), Some(right)) = (left, right) else { return 0.0 };
    // Only of one segment with one: sentences of a cue carry its whole time, and any that are joined to fill it would fit.
    let same = segments == 2 && (left.0 - right.0).abs() <= SAME_MOMENT && (left.1 - right.1).abs() <= SAME_MOMENT;
    TIME * 0.5 * segments as f32 * together(left, right) + if same { SAME_CUE } else { 0.0 }
}

/// 1 where the roles of both sides are known and differ.
fn clash(left: u8, right: u8) -> f32 {
    if left != 0 && right != 0 && left != right { 1.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_agree_cell_by_cell() {
        for (asking, sizes, mean) in [
            ((1, 1), (1, 1), 1.0),
            ((1, 0), (1, 1), -1.0),
            ((0, 0), (2, 1), 0.0),
            ((1, 1), (2, 1), 0.0),
            ((1, 0), (2, 2), -0.5),
        ] {
            assert_eq!(questions(asking.0, sizes.0, asking.1, sizes.1), mean, "{asking:?} of {sizes:?}");
        }
    }

    #[test]
    fn numbers_agree_by_share() {
        assert_eq!(numbers(&[], &[7]), 0.0);
        assert_eq!(numbers(&[7], &[7]), 1.0);
        assert_eq!(numbers(&[7], &[8]), -1.0);
        assert_eq!(numbers(&[7, 8], &[8]), 0.0);
    }

    #[test]
    fn times_agree_by_overlap() {
        for (left, right, value) in [
            ((0.0, 2.0), (0.0, 2.0), 1.0),
            ((0.0, 2.0), (0.0, 1.0), 0.0),
            ((0.0, 2.0), (2.0, 3.0), 0.0),
            ((0.0, 2.0), (4.0, 5.0), -1.0),
            ((0.0, 2.0), (99.0, 100.0), -3.0),
            ((1.0, 1.0), (1.0, 1.0), 0.0),
        ] {
            assert_eq!(together(left, right), value, "{left:?} {right:?}");
            assert_eq!(together(right, left), value, "{right:?} {left:?}");
        }
    }

    #[test]
    fn equal_times_count_most() {
        let cue = Some((1.0, 3.0));
        assert_eq!([time(None, cue, 2), time(cue, None, 2)], [0.0; 2]);
        assert_eq!(time(cue, Some((1.05, 3.0)), 2) > SAME_CUE, time(cue, Some((1.2, 3.0)), 2) < TIME);
    }

    #[test]
    fn only_known_roles_clash() {
        assert_eq!([clash(0, 1), clash(1, 1), clash(1, 4), clash(5, 4)], [0.0, 0.0, 1.0, 1.0]);
    }
}
