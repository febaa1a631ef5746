//! The best way through two versions: every segment in exactly one bead, in order, with the highest sum of scores.

use std::ops::Range;

use super::band::Band;
use super::bead::{Ending, Terms};
use super::pair::Pair;

/// Segments of two versions that say the same; one side may be empty.
pub(super) type Bead = [Range<usize>; 2];

/// A step that leaves one segment of the first, or of the second version without counterpart.
const SKIPS: [(usize, usize); 2] = [(1, 0), (0, 1)];
/// A path that loses more is no alternative: it is e¹² times less likely.
const NO_RIVAL: f32 = 12.0;

/// The nodes between the segments of two versions, and the scores of all beads between them.
///
/// Node (i, j) stands after i segments of the first version and j of the second. A row of nodes spans what the segments
/// on both its sides may meet, so that every node can be reached by leaving segments out.
pub(super) struct Lattice {
    moves: &'static [(usize, usize)],
    lengths: [usize; 2],
    rows: Vec<Range<usize>>,
    offsets: Vec<usize>,
    /// For each node the score of each move that ends there; −∞ where it leaves the band or is hopeless.
    scores: Vec<f32>,
    /// The score of leaving each segment of both sides alone.
    alone: [Vec<f32>; 2],
}

/// The best path through a lattice, and what lies beside it.
pub(super) struct Way {
    pub beads: Vec<Bead>,
    /// For each bead how clearly it is better than everything else its segments could be in, from 0 to 1.
    pub clearness: Vec<f32>,
    /// For each node what the best path through it loses.
    losses: Vec<f32>,
}

/// The best sum to each node, and the shape of the step by which it was reached; none where a path begins.
pub(super) struct Forward {
    sums: Vec<f32>,
    steps: Vec<(u8, u8)>,
}

/// What lies beside a best path.
pub(super) struct Beside {
    /// For each node what the best path through it loses.
    losses: Vec<f32>,
    /// For each node the best sum from it to an end.
    backward: Vec<f32>,
    pub rivals: [Vec<Rivals>; 2],
}

/// What competes for a segment: 1 is the best path's own choice, and each other counts the less, the more the best path
/// with it loses.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Rivals {
    /// All beads that join it with something.
    pub beads: f32,
    /// Leaving it alone, wherever that is done.
    pub alone: f32,
}

impl Rivals {
    /// Counts a step of this shape that holds the segment.
    pub fn count(&mut self, (a, b): (usize, usize), loss: f32) {
        let weight = (-loss).exp();
        if a == 0 || b == 0 { self.alone = self.alone.max(weight) } else { self.beads += weight }
    }

    /// Counts what else was found for the same segment.
    pub fn join(&mut self, other: Rivals) {
        self.beads += other.beads;
        self.alone = self.alone.max(other.alone);
    }

    /// How clearly the best choice is better than all others together, from 0 to 1.
    pub fn clearness(self) -> f32 {
        1.0 / (self.beads + self.alone).max(1.0)
    }
}

impl Lattice {
    /// Scores every bead inside the band of the pair; `alone` is the score of leaving each segment of both sides alone.
    pub fn new(pair: &Pair<'_>, alone: [Vec<f32>; 2]) -> Lattice {
        let lengths = pair.lengths();
        let rows = node_rows(pair);
        let mut offsets = Vec::with_capacity(rows.len());
        let mut nodes = 0;
        for row in &rows {
            offsets.push(nodes);
            nodes += row.len();
        }
        let moves = pair.weights.moves;
        let mut scores = Vec::with_capacity(nodes * moves.len());
        for (row, columns) in rows.iter().enumerate() {
            for column in columns.clone() {
                let ending = Ending::at(pair, row, column);
                let score = |terms: Option<Terms>| terms.map_or(f32::NEG_INFINITY, Terms::total);
                scores.extend(moves.iter().map(|&(a, b)| score(ending.bead(a, b))));
            }
        }
        Lattice { moves, lengths, rows, offsets, scores, alone }
    }

    /// Adds to the score of each bead what `extra` says of it; `extra` is asked only inside the band.
    pub fn add(&mut self, extra: impl Fn(&Bead) -> f32) {
        for row in 0..self.rows.len() {
            for column in self.rows[row].clone() {
                let first = self.node(row, column) * self.moves.len();
                for (score, &(a, b)) in self.scores[first..].iter_mut().zip(self.moves) {
                    if *score > f32::NEG_INFINITY {
                        *score += extra(&[row - a..row, column - b..column]);
                    }
                }
            }
        }
    }

    /// Segments of each side.
    pub fn lengths(&self) -> [usize; 2] {
        self.lengths
    }

    /// Adds to the score of leaving each segment of a side alone.
    pub fn add_alone(&mut self, side: usize, extra: &[f32]) {
        self.alone[side].iter_mut().zip(extra).for_each(|(score, extra)| *score += extra);
    }

    /// The best path from corner to corner. Of equally good steps the one tried first wins: leaving out a segment of the
    /// first version, of the second, then the moves in their order.
    pub fn best_path(&self) -> Vec<Bead> {
        self.trace(&self.forward(at_the_start), self.lengths[1])
    }

    /// The best path from corner to corner, and how good everything else is beside it.
    pub fn best_way(&self) -> Way {
        let width = self.lengths[1];
        let forward = self.forward(at_the_start);
        let beads = self.trace(&forward, width);
        let end = |column| if column == width { 0.0 } else { f32::NEG_INFINITY };
        let beside = self.beside(&forward, end, self.sum(&forward, width));
        let clearness = beads.iter().map(|bead| beside.clearness(bead)).collect();
        Way { clearness, losses: beside.losses, beads }
    }

    /// For each cell of the band how likely its two segments belong to one bead, from 0 to 1: the beads that hold both,
    /// against all that else could be done with either.
    pub fn links(&self, band: &Band) -> Vec<f32> {
        let width = self.lengths[1];
        let forward = self.forward(at_the_start);
        let best = self.sum(&forward, width);
        let beside = self.beside(&forward, |column| if column == width { 0.0 } else { f32::NEG_INFINITY }, best);
        let mut links = vec![0.0; band.cells()];
        for row in 1..self.rows.len() {
            for column in self.rows[row].clone() {
                let after = beside.backward[self.node(row, column)];
                for ((a, b), score, from) in self.steps(row, column) {
                    let loss = best - (forward.sums[from] + score + after);
                    if loss >= NO_RIVAL || a == 0 || b == 0 {
                        continue;
                    }
                    let bead = [row - a..row, column - b..column];
                    let likely = (-loss).exp() * beside.clearness(&bead);
                    for row in bead[0].clone() {
                        let first = band.cell(row, bead[1].start);
                        links[first..first + b].iter_mut().for_each(|link| *link += likely);
                    }
                }
            }
        }
        links
    }

    /// What the sum of scores loses when the path must pass a node; ∞ outside the band.
    pub fn loss(&self, way: &Way, row: usize, column: usize) -> f32 {
        if self.rows[row].contains(&column) { way.losses[self.node(row, column)] } else { f32::INFINITY }
    }

    fn node(&self, row: usize, column: usize) -> usize {
        self.offsets[row] + column - self.rows[row].start
    }

    /// Each step that ends at a node: its shape, its score, and the node where it begins.
    fn steps(&self, row: usize, column: usize) -> impl Iterator<Item = ((usize, usize), f32, usize)> {
        let before = row > 0 && self.rows[row - 1].contains(&column);
        let up = before.then(|| (SKIPS[0], self.alone[0][row - 1], self.node(row - 1, column)));
        let left = column > self.rows[row].start;
        let left = left.then(|| (SKIPS[1], self.alone[1][column - 1], self.node(row, column - 1)));
        let first = self.node(row, column) * self.moves.len();
        let moves = self.moves.iter().zip(&self.scores[first..]);
        let moves = moves.filter(|(_, score)| **score > f32::NEG_INFINITY);
        up.into_iter()
            .chain(left)
            .chain(moves.map(move |(&(a, b), &score)| ((a, b), score, self.node(row - a, column - b))))
    }

    /// The best sums from where a path may begin: before segment `row` of the first version and all of the second, with
    /// the sum `start(row)`.
    pub fn forward(&self, start: impl Fn(usize) -> f32) -> Forward {
        let nodes = self.scores.len() / self.moves.len();
        let mut forward = Forward { sums: vec![f32::NEG_INFINITY; nodes], steps: vec![(0, 0); nodes] };
        for row in 0..self.rows.len() {
            for column in self.rows[row].clone() {
                let node = self.node(row, column);
                let mut best = if column == 0 { start(row) } else { f32::NEG_INFINITY };
                for ((a, b), score, from) in self.steps(row, column) {
                    let sum = forward.sums[from] + score;
                    if sum > best {
                        best = sum;
                        forward.steps[node] = (a as u8, b as u8);
                    }
                }
                forward.sums[node] = best;
            }
        }
        forward
    }

    /// The best sum to where all of the first version and `column` segments of the second are read.
    pub fn sum(&self, forward: &Forward, column: usize) -> f32 {
        let row = self.lengths[0];
        if self.rows[row].contains(&column) { forward.sums[self.node(row, column)] } else { f32::NEG_INFINITY }
    }

    /// The best sum from before segment `row` of the first version and all of the second.
    pub fn sum_after(&self, beside: &Beside, row: usize) -> f32 {
        if self.rows[row].contains(&0) { beside.backward[self.node(row, 0)] } else { f32::NEG_INFINITY }
    }

    /// The beads of the best path that ends with all of the first version and `column` segments of the second.
    pub fn trace(&self, forward: &Forward, column: usize) -> Vec<Bead> {
        let (mut row, mut column) = (self.lengths[0], column);
        let mut path = Vec::new();
        loop {
            let (a, b) = forward.steps[self.node(row, column)];
            if (a, b) == (0, 0) {
                path.reverse();
                return path;
            }
            let (a, b) = (usize::from(a), usize::from(b));
            path.push([row - a..row, column - b..column]);
            (row, column) = (row - a, column - b);
        }
    }

    /// What every other path loses against `best`, where a path may end with all of the first version and `column`
    /// segments of the second, and then adds `end(column)`.
    pub fn beside(&self, forward: &Forward, end: impl Fn(usize) -> f32, best: f32) -> Beside {
        let mut rivals = self.lengths.map(|length| vec![Rivals::default(); length]);
        let mut losses = vec![f32::INFINITY; forward.sums.len()];
        let mut backward = vec![f32::NEG_INFINITY; forward.sums.len()];
        for row in (0..self.rows.len()).rev() {
            for column in self.rows[row].clone().rev() {
                let node = self.node(row, column);
                if row == self.lengths[0] {
                    backward[node] = backward[node].max(end(column));
                }
                for (shape, score, from) in self.steps(row, column) {
                    let after = score + backward[node];
                    backward[from] = backward[from].max(after);
                    let loss = best - (forward.sums[from] + after);
                    if loss < NO_RIVAL {
                        rivals[0][row - shape.0..row].iter_mut().for_each(|r| r.count(shape, loss));
                        rivals[1][column - shape.1..column].iter_mut().for_each(|r| r.count(shape, loss));
                    }
                }
                losses[node] = best - (forward.sums[node] + backward[node]);
            }
        }
        Beside { losses, backward, rivals }
    }
}

impl Beside {
    /// How clearly the best choice is better than all others together for each segment of a bead.
    fn clearness(&self, bead: &Bead) -> f32 {
        let of_side = |side: usize| self.rivals[side][bead[side].clone()].iter();
        of_side(0).chain(of_side(1)).map(|rivals| rivals.clearness()).fold(1.0, f32::min)
    }

    /// What the best of the paths loses.
    pub fn least_loss(&self) -> f32 {
        self.losses.iter().copied().fold(f32::INFINITY, f32::min)
    }
}

fn at_the_start(row: usize) -> f32 {
    if row == 0 { 0.0 } else { f32::NEG_INFINITY }
}

fn node_rows(pair: &Pair<'_>) -> Vec<Range<usize>> {
    let [height, width] = pair.lengths();
    let nodes = |row: usize| match row {
        _ if height == 0 => 0..width + 1,
        0 => 0..pair.band.columns(0).end + 1,
        row if row == height => pair.band.columns(height - 1).start..width + 1,
        row => {
            let (above, below) = (pair.band.columns(row - 1), pair.band.columns(row));
            above.start.min(below.start)..above.end.max(below.end) + 1
        }
    };
    (0..=height).map(nodes).collect()
}
