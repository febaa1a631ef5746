//! What each piece of evidence is worth, in nats: a bead with a score higher by 1 is e times as likely.
//!
//! The weights of texts were learnt: they make the right paths through 16 development documents the likeliest of all paths.
//! Those of times, roles and speakers were set by hand. `docs/alignment.md` tells how, and what each of them brings.

use super::evidence::Evidence;

/// The shapes of beads that have two sides, in the order in which they are tried.
pub(super) const MOVES: &[(usize, usize)] =
    &[(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (4, 1)];
/// The shapes for texts whose segments were already taken together by twos.
const COARSE_MOVES: &[(usize, usize)] = &[(1, 1), (1, 2), (2, 1), (2, 2)];

/// The worth of each field of [`Evidence`], of shapes, and of segments left alone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights {
    pub moves: &'static [(usize, usize)],
    /// Whether marks, numbers, names, speakers and roles are looked at.
    pub details: bool,
    /// By [`shape`].
    shapes: [f32; 6],
    /// Of the cosine and of a constant, both times [`Evidence::weight`].
    cosine: f32,
    says: f32,
    elsewhere: f32,
    spared: f32,
    length: f32,
    sentences: f32,
    questions_more: f32,
    ends_differ: f32,
    both_open: f32,
    ends_inside: f32,
    starts_differ: f32,
    numbers: f32,
    numbers_one_side: f32,
    names: f32,
    corner: f32,
    crossing_sentences: f32,
    crossing_length: f32,
    crossing_cosine: f32,
    time: f32,
    same_cue: f32,
    roles_differ: f32,
    speakers_joined: f32,
    /// A segment without counterpart, and what its likest segment adds.
    pub alone: f32,
    pub alone_likest: f32,
}

/// The place of a shape in a table of six: 1-1, 1-2, 1-3, 1-4, 2-2, 2-3, whichever side is the longer.
pub(super) fn shape(a: usize, b: usize) -> usize {
    match (a.min(b), a.max(b)) {
        (1, long) => long.min(4) - 1,
        (_, long) => long.min(3) + 2,
    }
}

/// For texts taken together: marks, numbers, names and roles no longer belong to one sentence.
pub(super) const COARSE: Weights = Weights {
    moves: COARSE_MOVES,
    details: false,
    shapes: [0.0, -0.2, -0.4, -0.6, -1.0, -1.2],
    cosine: 10.0,
    says: -4.1,
    spared: -4.6,
    length: -1.8,
    time: 1.0,
    same_cue: 8.0,
    elsewhere: 0.0,
    alone: -2.1,
    alone_likest: 0.0,
    ..FINE
};

/// For segments as they are.
pub(super) const FINE: Weights = Weights {
    moves: MOVES,
    details: true,
    shapes: [0.91, 0.11, -0.57, -1.86, -3.4, -4.18],
    cosine: 12.83,
    says: -2.5,
    elsewhere: -4.41,
    spared: -5.35,
    length: -3.51,
    sentences: -0.69,
    questions_more: -2.4,
    ends_differ: -1.94,
    both_open: 0.94,
    ends_inside: -1.04,
    starts_differ: -2.27,
    numbers: 2.26,
    numbers_one_side: -1.88,
    names: 2.04,
    corner: -1.31,
    crossing_sentences: 0.61,
    crossing_length: 0.52,
    crossing_cosine: 3.03,
    time: 1.0,
    same_cue: 8.0,
    roles_differ: -2.0,
    speakers_joined: -1.0,
    alone: -2.15,
    alone_likest: 0.56,
};

impl Weights {
    /// The score of a bead by its texts alone.
    pub fn text(&self, seen: &Evidence) -> f32 {
        seen.weight * (self.cosine * seen.cosine + self.says) + self.elsewhere * seen.elsewhere
    }

    /// What a shape is worth by itself.
    pub fn shape(&self, a: usize, b: usize) -> f32 {
        self.shapes[shape(a, b)]
    }

    /// What the rest of the evidence adds to a bead of this shape.
    pub fn rest(&self, seen: &Evidence, (a, b): (usize, usize)) -> f32 {
        let crossing = &seen.both_joined;
        self.shapes[shape(a, b)]
            + self.spared * seen.spared
            + self.length * seen.weight * seen.length
            + self.sentences * seen.sentences
            + self.questions_more * seen.questions_more
            + self.ends_differ * seen.ends_differ
            + self.both_open * seen.both_open
            + self.ends_inside * seen.ends_inside
            + self.starts_differ * seen.starts_differ
            + self.numbers * seen.numbers
            + self.numbers_one_side * seen.numbers_one_side
            + self.names * seen.names
            + self.corner * crossing.corner
            + self.crossing_sentences * crossing.sentences
            + self.crossing_length * crossing.length
            + self.crossing_cosine * crossing.cosine
            + self.roles_differ * seen.roles_differ
            + self.speakers_joined * seen.speakers_joined
    }

    /// What the times of a bead add.
    pub fn time(&self, seen: &Evidence) -> f32 {
        self.time * seen.time + self.same_cue * seen.same_cue
    }
}
