//! The score of a bead: everything that is seen of it, weighed.

use std::ops::Range;

use super::document::{Features, numbers, roles, time};
use super::evidence::{self, Crossing, Evidence};
use super::marks::Start;
use super::pair::{Block, LONGEST, Pair};

/// A bead whose texts speak so much against it is not looked at further: a cut for speed. At −4 the first right beads are lost,
/// at −5 none were, nor at −9.
const HOPELESS: f32 = -5.0;
/// Names beyond this sum of rarities tell nothing new.
const MOST_NAMES: f32 = 4.0;
/// More sentences on the wrong side of a cut, or lengths farther off, tell nothing new.
const MOST_MISPLACED: f32 = 4.0;
const MOST_OFF: f32 = 3.0;

/// The score of a bead in its parts, in nats.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Terms {
    /// The cosine of the two texts.
    pub likeness: f32,
    /// What the words of the texts say.
    pub text: f32,
    /// Marks, lengths, numbers, names, roles, and what joining costs.
    pub rest: f32,
    /// Said at the same time.
    pub time: f32,
    /// The roles of both sides are known and the same.
    pub same_role: bool,
}

impl Terms {
    /// What speaks for and against a bead; `None` where one side is empty, and where it can be on no best path.
    pub fn of(pair: &Pair<'_>, [left, right]: &[Range<usize>; 2]) -> Option<Terms> {
        if left.is_empty() || right.is_empty() {
            return None;
        }
        Ending::at(pair, left.end, right.end).bead(left.len(), right.len())
    }

    pub fn total(self) -> f32 {
        self.text + self.rest + self.time
    }
}

/// The beads that end with segment `row` − 1 of the first side and segment `column` − 1 of the second.
pub(super) struct Ending<'p, 'd> {
    pair: &'p Pair<'d>,
    row: usize,
    column: usize,
    /// Sums of the inner products of the last so many segments of both sides, as far as the band goes.
    sums: [[f32; LONGEST + 1]; LONGEST + 1],
    /// How many cells of each row the band holds.
    seen: [usize; LONGEST],
}

impl<'p, 'd> Ending<'p, 'd> {
    /// What is known of the beads that end there.
    pub fn at(pair: &'p Pair<'d>, row: usize, column: usize) -> Ending<'p, 'd> {
        let mut ending = Ending { pair, row, column, sums: [[0.0; LONGEST + 1]; LONGEST + 1], seen: [0; LONGEST] };
        for back in 0..LONGEST.min(row) {
            let columns = pair.band.columns(row - 1 - back);
            if column <= columns.start || column > columns.end {
                break;
            }
            let seen = (column - columns.start).min(LONGEST);
            let last = pair.band.cell(row - 1 - back, column - 1);
            let mut sum = 0.0;
            for (place, cell) in pair.products[last + 1 - seen..=last].iter().rev().enumerate() {
                sum += cell;
                ending.sums[back + 1][place + 1] = ending.sums[back][place + 1] + sum;
            }
            ending.seen[back] = seen;
        }
        ending
    }

    /// The score of joining the last `a` segments of the first side with the last `b` of the second; `None` outside the
    /// band, and where it can be on no best path.
    pub fn bead(&self, a: usize, b: usize) -> Option<Terms> {
        if self.seen[..a].iter().any(|&seen| seen < b) {
            return None;
        }
        let weights = &self.pair.weights;
        let mut seen = self.likeness(a, b);
        let text = weights.text(&seen);
        if text + weights.shape(a, b) < HOPELESS && !self.timed() {
            return None;
        }
        let [left, right] = self.sides(a, b);
        let roles = [left, right].map(roles);
        // Texts taken together hold questions and answers: only segments as they are can be told to be one or the other.
        if weights.details && evidence::joins_question_and_answer(roles) {
            return None;
        }
        seen.length = self.length([0, 0], [a, b]);
        if a + b > 2 {
            seen.spared = (self.best_without_an_end(a, b) - seen.cosine).max(0.0);
        }
        if weights.details {
            self.compare_details(&mut seen, a, b);
            seen.roles_differ = truth(evidence::roles_differ(roles));
        }
        if let (Some(shift), Some(left), Some(right)) = (self.pair.context.shift, time(left), time(right)) {
            let left = (left.0 + shift, left.1 + shift);
            seen.time = 0.5 * (a + b) as f32 * evidence::together(left, right);
            // Only of one segment with one: sentences of a cue carry its whole time, and any that fill it would fit.
            seen.same_cue = truth(a + b == 2 && evidence::same_moment(left, right));
        }
        Some(Terms {
            likeness: seen.cosine,
            text,
            rest: weights.rest(&seen, (a, b)),
            time: weights.time(&seen),
            same_role: roles[0] != 0 && roles[0] == roles[1],
        })
    }

    /// The last segments of both sides.
    fn sides(&self, a: usize, b: usize) -> [&'d [Features]; 2] {
        let [first, second] = &self.pair.sides;
        [&first.features[self.row - a..self.row], &second.features[self.column - b..self.column]]
    }

    /// Both sides end with a segment of known time.
    fn timed(&self) -> bool {
        self.pair.context.shift.is_some() && self.sides(1, 1).iter().all(|side| side[0].time.is_some())
    }

    /// What the words of both sides say.
    fn likeness(&self, a: usize, b: usize) -> Evidence {
        let (left, right) = (self.block(0, 0, a), self.block(1, 0, b));
        let cosine = self.cosine([0, 0], [a, b]);
        Evidence {
            cosine,
            weight: ((left.mass + right.mass) / (2.0 * self.pair.context.mean_mass)).sqrt(),
            elsewhere: (left.likest - cosine).max(0.0) + (right.likest - cosine).max(0.0),
            ..Evidence::default()
        }
    }

    /// Looks at marks, numbers, names, speakers, and where the bead could be cut.
    fn compare_details(&self, seen: &mut Evidence, a: usize, b: usize) {
        let usual = &self.pair.context.conventions;
        let blocks = [self.block(0, 0, a), self.block(1, 0, b)];
        let sides @ [left, right] = self.sides(a, b);
        let [sentences, questions] =
            [|block: &Block| block.sentences.count, |block: &Block| block.sentences.questions].map(|of| blocks.map(of));
        seen.sentences = evidence::sentences(sentences);
        seen.questions_more = evidence::questions(questions);
        let ends = [left[a - 1].ends, right[b - 1].ends];
        if usual.iter().all(|usual| usual.marks_ends) {
            seen.ends_differ = truth(ends[0] != ends[1]);
            seen.both_open = truth(!ends[0] && !ends[1]);
        }
        for (side, _) in sides.iter().zip(usual).filter(|(side, usual)| side.len() > 1 && usual.marks_ends) {
            seen.ends_inside += side[..side.len() - 1].iter().filter(|segment| segment.ends).count() as f32;
        }
        seen.starts_differ = self.starts_differ(left[0].start, right[0].start);
        let numbers = [left, right].map(numbers);
        seen.numbers = evidence::numbers(&numbers[0], &numbers[1]);
        seen.numbers_one_side = truth(numbers[0].is_empty() != numbers[1].is_empty());
        seen.names = self.names(a, b);
        seen.speakers_joined = sides.iter().map(|side| speaker_changes(side)).sum();
        if a > 1 && b > 1 {
            seen.both_joined = self.crossing(a, b);
        }
    }

    /// The block of `length` segments of a side that ends `back` segments before the end.
    fn block(&self, side: usize, back: usize, length: usize) -> &Block {
        let end = if side == 0 { self.row } else { self.column };
        &self.pair.sides[side].blocks[end - 1 - back][length - 1]
    }

    /// The cosine of two blocks, each given by its distance from the end and its length.
    fn cosine(&self, back: [usize; 2], length: [usize; 2]) -> f32 {
        let [row, column] = back;
        let (above, left) = (row + length[0], column + length[1]);
        let sums = &self.sums;
        let sum = sums[above][left] - sums[row][left] - sums[above][column] + sums[row][column];
        sum / (self.block(0, back[0], length[0]).norm * self.block(1, back[1], length[1]).norm)
    }

    /// How far the lengths of two blocks are from the usual ratio.
    fn length(&self, back: [usize; 2], length: [usize; 2]) -> f32 {
        let chars = |side: usize| self.block(side, back[side], length[side]).chars;
        (chars(1) - chars(0) - self.pair.context.length_ratio).abs()
    }

    fn starts_differ(&self, left: Start, right: Start) -> f32 {
        let [first, second] = self.pair.context.conventions.map(|usual| usual.capitals);
        match (first.then_some(left), second.then_some(right)) {
            (Some(Start::Small), Some(Start::Capital)) | (Some(Start::Capital), Some(Start::Small)) => 1.0,
            (Some(Start::Small), None) | (None, Some(Start::Small)) => 0.5,
            _ => 0.0,
        }
    }

    /// The worth of the names that both sides have.
    fn names(&self, a: usize, b: usize) -> f32 {
        let [first, second] = &self.pair.sides;
        let (left, right) = (self.row - a..self.row, self.column - b..self.column);
        let mut sum = 0.0;
        for segment in left.clone() {
            for &(key, worth) in &first.names[segment] {
                if !first.has_name(left.start..segment, key) && second.has_name(right.clone(), key) {
                    sum += worth;
                }
            }
        }
        f32::min(sum, MOST_NAMES)
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

    /// What tells the bead from those that it could be cut into.
    fn crossing(&self, a: usize, b: usize) -> Crossing {
        let corner = self.cosine([0, b - 1], [1, 1]).max(self.cosine([a - 1, 0], [1, 1]));
        let mut best = Crossing { corner, sentences: f32::INFINITY, length: f32::INFINITY, cosine: -1.0 };
        for (x, y) in (1..a).flat_map(|x| (1..b).map(move |y| (x, y))) {
            // The last x and y segments after the cut, the others before it.
            let parts = [([0, 0], [x, y]), ([x, y], [a - x, b - y])];
            let count =
                |side: usize, back: usize, length: usize| f32::from(self.block(side, back, length).sentences.count);
            let misplaced =
                parts.map(|(back, length)| (count(0, back[0], length[0]) - count(1, back[1], length[1])).abs());
            let lengths = parts.map(|(back, length)| self.length(back, length));
            let cosines = parts.map(|(back, length)| self.cosine(back, length));
            best.sentences = best.sentences.min(misplaced[0] + misplaced[1]);
            best.length = best.length.min(lengths[0] + lengths[1]);
            best.cosine = best.cosine.max(cosines[0].min(cosines[1]));
        }
        Crossing { sentences: best.sentences.min(MOST_MISPLACED), length: best.length.min(MOST_OFF), ..best }
    }
}

/// Places between two segments of known speakers where another speaks on.
fn speaker_changes(side: &[Features]) -> f32 {
    let known = side.windows(2).filter(|two| two[0].speaker.is_some() && two[1].speaker.is_some());
    known.filter(|two| two[0].speaker != two[1].speaker).count() as f32
}

fn truth(is: bool) -> f32 {
    f32::from(u8::from(is))
}
