//! Two versions, ready to score any bead of theirs.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::Document;
use super::band::Band;
use super::document::{Conventions, Features};
use super::evidence::{self, Crossing, Evidence};
use super::marks::{Sentences, Start};
use super::names::{Key, rarity};
use super::vector::{add, dot, norm};
use super::weights::Weights;

/// Most segments on one side of a bead.
pub(super) const LONGEST: usize = 4;

/// A bead whose texts speak so much against it is never better than leaving its segments alone: nothing else is looked at.
const HOPELESS: f32 = -5.0;
/// Names beyond this sum of rarities tell nothing new.
const MOST_NAMES: f32 = 4.0;
/// Characters added to a text's length, so that those of very short texts differ less.
const LEAST_CHARS: f32 = 2.0;

/// What is usual for two versions.
#[derive(Debug, Clone)]
pub(super) struct Context {
    mean_mass: f32,
    /// ln(characters of the second / characters of the first).
    length_ratio: f32,
    /// What each name of both versions is worth.
    names: HashMap<Key, f32>,
    conventions: [Conventions; 2],
    /// What to add to the times of the first version; `None` where times say nothing.
    shift: Option<f32>,
}

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

/// Two versions, ready to score any bead of theirs inside a band.
pub(super) struct Pair<'d> {
    pub band: Band,
    pub weights: Weights,
    context: &'d Context,
    sides: [Side<'d>; 2],
    /// ⟨vector of i, vector of j⟩ for the cells of the band.
    products: Vec<f32>,
}

/// One of the versions.
struct Side<'d> {
    features: &'d [Features],
    /// For each segment the blocks of 1 to [`LONGEST`] segments that end with it.
    blocks: Vec<[Block; LONGEST]>,
    /// For each segment the names that the other version has too, with their worth.
    names: Vec<Vec<(Key, f32)>>,
    /// For each segment its best cosine with one of the other version inside the band.
    likest: Vec<f32>,
}

/// Neighbouring segments of one side taken together: what every bead is judged by.
#[derive(Debug, Clone, Copy, Default)]
struct Block {
    mass: f32,
    norm: f32,
    /// ln(characters).
    chars: f32,
    /// Mean over its segments of [`Side::likest`].
    likest: f32,
    sentences: Sentences,
}

impl Terms {
    pub fn total(self) -> f32 {
        self.text + self.rest + self.time
    }
}

impl Context {
    /// `shift` is what to add to the times of the first version; `None` where times say nothing.
    pub fn of(first: &Document, second: &Document, shift: Option<f32>) -> Context {
        let sum = |of: fn(&Features) -> f32, document: &Document| document.features().iter().map(of).sum::<f32>();
        let segments = (first.len() + second.len()).max(1) as f32;
        let chars = [first, second].map(|document| sum(|f| f.chars, document).max(1.0));
        Context {
            mean_mass: (sum(|f| f.mass, first) + sum(|f| f.mass, second)) / segments,
            length_ratio: chars[1].ln() - chars[0].ln(),
            names: rarity(first.names(), second.names()),
            conventions: [first, second].map(Document::conventions),
            shift,
        }
    }

    /// What to add to the times of the first version; `None` where times say nothing.
    pub fn shift(&self) -> Option<f32> {
        self.shift
    }
}

impl<'d> Side<'d> {
    fn new(document: &'d Document, context: &Context) -> Side<'d> {
        let known = |keys: &Vec<Key>| {
            keys.iter().filter_map(|key| context.names.get(key).map(|worth| (*key, *worth))).collect()
        };
        Side {
            features: document.features(),
            blocks: (1..=document.len()).map(|end| blocks_ending(document, end)).collect(),
            names: document.names().iter().map(known).collect(),
            likest: vec![0.0; document.len()],
        }
    }

    fn len(&self) -> usize {
        self.features.len()
    }

    /// Whether some of the segments has a name.
    fn has_name(&self, segments: Range<usize>, key: Key) -> bool {
        self.names[segments].iter().any(|names| names.binary_search_by_key(&key, |(known, _)| *known).is_ok())
    }

    /// Enters the means of what is likest into the blocks.
    fn spread_likest(&mut self) {
        for (segment, blocks) in self.blocks.iter_mut().enumerate() {
            let mut sum = 0.0;
            for (back, block) in blocks.iter_mut().enumerate().take(segment + 1) {
                sum += self.likest[segment - back];
                block.likest = sum / (back + 1) as f32;
            }
        }
    }
}

fn blocks_ending(document: &Document, end: usize) -> [Block; LONGEST] {
    let mut sum = vec![0.0; document.dims()];
    let mut blocks: [Block; LONGEST] = Default::default();
    let (mut mass, mut chars, mut sentences) = (0.0, LEAST_CHARS, Sentences::default());
    for (back, block) in blocks.iter_mut().enumerate().take(end) {
        let features = &document.features()[end - 1 - back];
        add(&mut sum, document.vector(end - 1 - back), 1.0);
        mass += features.mass;
        chars += features.chars;
        sentences += features.sentences;
        *block = Block { mass, norm: norm(&sum), chars: chars.ln(), likest: 0.0, sentences };
    }
    blocks
}

impl<'d> Pair<'d> {
    pub fn new(documents: [&'d Document; 2], context: &'d Context, weights: Weights, band: Band) -> Pair<'d> {
        let [first, second] = documents;
        let mut products = Vec::with_capacity(band.cells());
        for row in 0..first.len() {
            products.extend(band.columns(row).map(|column| dot(first.vector(row), second.vector(column))));
        }
        let sides = documents.map(|document| Side::new(document, context));
        let mut pair = Pair { sides, context, band, weights, products };
        pair.find_likest();
        pair
    }

    fn find_likest(&mut self) {
        let [first, second] = &mut self.sides;
        let mut products = self.products.iter();
        for row in 0..first.len() {
            for (column, product) in self.band.columns(row).zip(&mut products) {
                let cosine = product / (first.blocks[row][0].norm * second.blocks[column][0].norm);
                first.likest[row] = first.likest[row].max(cosine);
                second.likest[column] = second.likest[column].max(cosine);
            }
        }
        self.sides.iter_mut().for_each(Side::spread_likest);
    }

    /// Segments of each side.
    pub fn lengths(&self) -> [usize; 2] {
        [self.sides[0].len(), self.sides[1].len()]
    }

    /// The score of leaving each segment of both sides without counterpart.
    pub fn alone(&self) -> [Vec<f32>; 2] {
        let alone = |likest: &f32| self.weights.alone + self.weights.alone_likest * likest;
        [0, 1].map(|side| self.sides[side].likest.iter().map(alone).collect())
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
    pub fn ending_at(&self, row: usize, column: usize) -> Ending<'_, 'd> {
        let mut ending =
            Ending { pair: self, row, column, sums: [[0.0; LONGEST + 1]; LONGEST + 1], seen: [0; LONGEST] };
        for back in 0..LONGEST.min(row) {
            let columns = self.band.columns(row - 1 - back);
            if column <= columns.start || column > columns.end {
                break;
            }
            let seen = (column - columns.start).min(LONGEST);
            let last = self.band.cell(row - 1 - back, column - 1);
            let mut sum = 0.0;
            for (place, cell) in self.products[last + 1 - seen..=last].iter().rev().enumerate() {
                sum += cell;
                ending.sums[back + 1][place + 1] = ending.sums[back][place + 1] + sum;
            }
            ending.seen[back] = seen;
        }
        ending
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

impl<'d> Ending<'_, 'd> {
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
        if evidence::joins_question_and_answer(roles) {
            return None;
        }
        self.compare_shapes(&mut seen, a, b);
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

    /// Looks at lengths, and at what a bead gains by its parts.
    fn compare_shapes(&self, seen: &mut Evidence, a: usize, b: usize) {
        seen.length = self.length([0, 0], [a, b]);
        if a + b > 2 {
            seen.spared = (self.best_without_an_end(a, b) - seen.cosine).max(0.0);
        }
        if a > 1 && b > 1 && self.pair.weights.details {
            seen.both_joined = self.crossing(a, b);
        }
    }

    /// Looks at marks, numbers, names and speakers.
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
            let count = |side: usize, back: usize, length: usize| {
                f32::from(self.block(side, back, length).sentences.count)
            };
            let misplaced = parts.map(|(back, length)| {
                (count(0, back[0], length[0]) - count(1, back[1], length[1])).abs()
            });
            let lengths = parts.map(|(back, length)| self.length(back, length));
            let cosines = parts.map(|(back, length)| self.cosine(back, length));
            best.sentences = best.sentences.min(misplaced[0] + misplaced[1]);
            best.length = best.length.min(lengths[0] + lengths[1]);
            best.cosine = best.cosine.max(cosines[0].min(cosines[1]));
        }
        Crossing { sentences: best.sentences.min(4.0), length: best.length.min(3.0), ..best }
    }
}

/// The roles of all speakers, a bit each; 0 where one is not known.
fn roles(side: &[Features]) -> u8 {
    if side.iter().all(|segment| segment.roles != 0) { side.iter().fold(0, |all, segment| all | segment.roles) } else { 0 }
}

/// From the start of the first segment to the end of the last; `None` where one is not known.
fn time(side: &[Features]) -> Option<(f32, f32)> {
    let known = side.iter().all(|segment| segment.time.is_some());
    side.first()?.time.zip(side.last()?.time).filter(|_| known).map(|(first, last)| (first.0, last.1))
}

/// The numbers of all segments, ascending, each once.
fn numbers(side: &[Features]) -> Cow<'_, [i64]> {
    if let [segment] = side {
        return Cow::Borrowed(&segment.numbers);
    }
    let mut numbers: Vec<i64> = side.iter().flat_map(|segment| segment.numbers.iter().copied()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    Cow::Owned(numbers)
}

/// Places between two segments of known speakers where another speaks on.
fn speaker_changes(side: &[Features]) -> f32 {
    let known = side.windows(2).filter(|two| two[0].speaker.is_some() && two[1].speaker.is_some());
    known.filter(|two| two[0].speaker != two[1].speaker).count() as f32
}

fn truth(is: bool) -> f32 {
    f32::from(u8::from(is))
}
