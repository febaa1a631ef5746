//! What speaks for and against a bead: each anchor a small pure function.
//!
//! A value says how strong a piece of evidence is, in the unit that its field names; [`Weights`](super::weights::Weights)
//! say what a unit is worth.

/// What is seen of a bead of `a` segments with `b`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Evidence {
    /// Cosine of the two texts.
    pub cosine: f32,
    /// How much the texts say: √(mass of both sides / twice the mean mass of a segment). Short texts tell little by their
    /// words.
    pub weight: f32,
    /// How much more alike the segments of either side are to their likest on the other; the sum of both sides' means.
    pub elsewhere: f32,
    /// What the cosine gains without the first or last segment of a joined side.
    pub spared: f32,
    /// |ln(characters of one side / of the other)|, less what is usual for the two versions.
    pub length: f32,
    /// |ln(sentences of one side / of the other)|.
    pub sentences: f32,
    /// How many more questions one side has.
    pub questions_more: f32,
    /// One side ends as a sentence does, the other does not.
    pub ends_differ: f32,
    /// Neither side ends as a sentence does.
    pub both_open: f32,
    /// Places inside a side where a sentence ends.
    pub ends_inside: f32,
    /// One side begins with a small letter, the other with a capital: 1; the other in a script without capitals: ½.
    pub starts_differ: f32,
    /// From −1, no number in common, to 1, the same numbers; 0 where a side has none.
    pub numbers: f32,
    /// Only one side has numbers.
    pub numbers_one_side: f32,
    /// Names that both sides have, each by its rarity.
    pub names: f32,
    /// Of two or more segments on both sides.
    pub both_joined: Crossing,
    /// Said at the same time: from 1 to −1 next to each other, and on to −3 four seconds apart; by mean segments of a side.
    pub time: f32,
    /// Both sides are one cue with the same times.
    pub same_cue: f32,
    /// The roles of both sides are known and differ.
    pub roles_differ: f32,
    /// A side joins segments of different speakers, counted over both sides.
    pub speakers_joined: f32,
}

/// What tells a bead with two or more segments on both sides from the beads that it could be cut into.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Crossing {
    /// The better cosine of the first segment of a side with the last of the other.
    pub corner: f32,
    /// Sentences that stand on the wrong side of the cut that fits best.
    pub sentences: f32,
    /// How far the lengths on both sides of the cut that fits best are from the usual ratio.
    pub length: f32,
    /// Where the better of all cuts has its lesser cosine.
    pub cosine: f32,
}

/// How far times that are the same may differ, in seconds.
const SAME_MOMENT: f32 = 0.1;
/// Times farther apart are all the same.
const FARTHEST: f32 = 3.0;
/// More questions tell nothing new.
const MOST: f32 = 3.0;

/// |ln(sentences of one side / of the other)|; either has at least one.
pub(super) fn sentences([left, right]: [u16; 2]) -> f32 {
    if left == right { 0.0 } else { (f32::from(left) / f32::from(right)).ln().abs() }
}

/// By how many questions the sides differ.
pub(super) fn questions([left, right]: [u16; 2]) -> f32 {
    f32::from(left.abs_diff(right)).min(MOST)
}

/// From −1, no number in common, to 1, all in common; 0 where a side has none. Both lists ascend.
pub(super) fn numbers(left: &[i64], right: &[i64]) -> f32 {
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    let common = left.iter().filter(|number| right.binary_search(number).is_ok()).count();
    2.0 * common as f32 / left.len().max(right.len()) as f32 - 1.0
}

/// From 1, the same time, to −1, next to each other, and on to −3, four seconds apart.
pub(super) fn together(left: (f32, f32), right: (f32, f32)) -> f32 {
    let overlap = left.1.min(right.1) - left.0.max(right.0);
    let union = left.1.max(right.1) - left.0.min(right.0);
    if overlap > 0.0 { 2.0 * overlap / union.max(0.01) - 1.0 } else { (overlap / 2.0 - 1.0).max(-FARTHEST) }
}

/// Whether both begin and end at the same moment: translated subtitles keep the times of the original.
pub(super) fn same_moment(left: (f32, f32), right: (f32, f32)) -> bool {
    (left.0 - right.0).abs() <= SAME_MOMENT && (left.1 - right.1).abs() <= SAME_MOMENT
}

/// The roles of both sides are known and differ.
pub(super) fn roles_differ([left, right]: [u8; 2]) -> bool {
    left != 0 && right != 0 && left != right
}

/// The roles of both sides are known, and one side joins a question with an answer.
pub(super) fn joins_question_and_answer(roles: [u8; 2]) -> bool {
    roles.iter().all(|&side| side != 0) && roles.iter().any(|side| side & QUESTION_AND_ANSWER == QUESTION_AND_ANSWER)
}

/// The bits of interviewer and subject in [`Features::roles`](super::document::Features::roles).
const QUESTION_AND_ANSWER: u8 = 0b101;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_agree_by_ratio() {
        assert_eq!([sentences([1, 1]), sentences([3, 3])], [0.0; 2]);
        assert_eq!([sentences([1, 2]), sentences([6, 3])], [2f32.ln(); 2]);
    }

    #[test]
    fn questions_agree_by_count() {
        for (left, right, more) in [(0, 0, 0.0), (1, 1, 0.0), (2, 1, 1.0), (0, 9, 3.0)] {
            assert_eq!(questions([left, right]), more);
            assert_eq!(questions([right, left]), more);
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
            ((0.0, 2.0), (2.0, 3.0), -1.0),
            ((0.0, 2.0), (4.0, 5.0), -2.0),
            ((0.0, 2.0), (99.0, 100.0), -3.0),
            ((1.0, 1.0), (1.0, 1.0), -1.0),
        ] {
            assert_eq!(together(left, right), value, "{left:?} {right:?}");
            assert_eq!(together(right, left), value, "{right:?} {left:?}");
        }
        assert!(same_moment((1.0, 3.0), (1.05, 3.0)) && !same_moment((1.0, 3.0), (1.2, 3.0)));
    }

    #[test]
    fn only_known_roles_say_something() {
        let differ = [[0, 1], [1, 1], [1, 4], [5, 4]].map(roles_differ);
        assert_eq!(differ, [false, false, true, true]);
        let joined = [[5, 0], [5, 4], [1, 5], [1, 4], [3, 1]].map(joins_question_and_answer);
        assert_eq!(joined, [false, true, true, false, false]);
    }
}
