//! One version of an interview as the aligner compares it: for each segment a vector and a few plain features.

use std::borrow::Cow;
use std::ops::Range;

use super::embed::{Embedder, Said, fold};
use super::marks::{self, Sentences, Start};
use super::names::Key;
use super::vector::add;
use super::{Table, Unit};
use crate::lang::numeral::{Form, Numeral};
use crate::lang::{Lang, is_letter};
use crate::model::Role;

/// A version: what the aligner knows of its segments, in order.
#[derive(Debug, Clone, Default)]
pub struct Document {
    dims: usize,
    /// The vectors of the segments, one after another; a segment's vector is the sum over its tokens.
    vectors: Vec<f32>,
    features: Vec<Features>,
    /// For each segment the names in it, ascending.
    names: Vec<Vec<Key>>,
    conventions: Conventions,
}

/// What a text does throughout, so that departing from it tells something.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Conventions {
    /// Most segments end as a sentence does.
    pub marks_ends: bool,
    /// Segments begin with a capital unless they go on with a sentence.
    pub capitals: bool,
}

/// What is known of a segment, or of neighbouring segments taken together, besides its vector.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Features {
    /// How much it says: the weights of its tokens, and a little so that nothing weighs 0.
    pub mass: f32,
    /// Characters that are not white space.
    pub chars: f32,
    /// Its sentences, by their marks.
    pub sentences: Sentences,
    /// How it begins.
    pub start: Start,
    /// It ends as a sentence does.
    pub ends: bool,
    /// The numbers in it by their value, ascending, each once: figures, number words from two on, months.
    pub numbers: Vec<i64>,
    /// Start and end in seconds; `None` where a part has none.
    pub time: Option<(f32, f32)>,
    /// The roles of its speakers, a bit each; 0 where a part has none.
    pub roles: u8,
    /// Who speaks; `None` where a part has nobody known, or two have others.
    pub speaker: Option<usize>,
}

/// The mass of a segment without tokens.
const LEAST_MASS: f32 = 0.1;
/// Mass of text without direction that is thought added to a document before its mean is taken. Long documents do not feel
/// it; excerpts of two rows are aligned with F1 0.51 instead of 0.37, of four with 0.75 instead of 0.71.
const UNSEEN_MASS: f32 = 8.0;
/// «One» and «first» are as often no number: 한, один, one of us.
const LEAST_WORD: i64 = 2;

impl Document {
    /// Embeds the segments of one version and takes their common direction off, so that what differs stands out.
    pub fn new(units: &[Unit<'_>]) -> Document {
        let table = Table::embedded();
        let mut embedder = Embedder::new(table);
        let dims = table.dims();
        let shouted = in_capitals(units);
        let mut document = Document {
            dims,
            vectors: vec![0.0; units.len() * dims],
            features: Vec::with_capacity(units.len()),
            names: Vec::with_capacity(units.len()),
            conventions: Conventions::default(),
        };
        for (unit, vector) in units.iter().zip(document.vectors.chunks_exact_mut(dims)) {
            let folded = fold(unit.text);
            let text = if shouted { Cow::Owned(folded.to_lowercase()) } else { folded };
            let said = embedder.add_text(&text, unit.lang, vector);
            document.features.push(Features::of(unit, &text, &said));
            document.names.push(sorted(said.names));
        }
        document.conventions = Conventions::of(&document.features);
        document.centre();
        document
    }

    /// Number of segments.
    pub fn len(&self) -> usize {
        self.features.len()
    }

    /// It has no segment.
    pub fn is_empty(&self) -> bool {
        self.features.is_empty()
    }

    pub(super) fn dims(&self) -> usize {
        self.dims
    }

    pub(super) fn vector(&self, segment: usize) -> &[f32] {
        &self.vectors[segment * self.dims..(segment + 1) * self.dims]
    }

    pub(super) fn features(&self) -> &[Features] {
        &self.features
    }

    /// The names in each segment.
    pub(super) fn names(&self) -> &[Vec<Key>] {
        &self.names
    }

    pub(super) fn conventions(&self) -> Conventions {
        self.conventions
    }

    /// Takes the mean vector off, from each segment in proportion to its mass; less of it in a short text, whose mean is
    /// mostly its own words.
    fn centre(&mut self) {
        let mass = UNSEEN_MASS + self.features.iter().map(|f| f.mass).sum::<f32>();
        let mut mean = vec![0.0; self.dims];
        for vector in self.vectors.chunks_exact(self.dims.max(1)) {
            add(&mut mean, vector, 1.0 / mass);
        }
        for (vector, features) in self.vectors.chunks_exact_mut(self.dims.max(1)).zip(&self.features) {
            add(vector, &mean, -features.mass);
        }
    }

    /// The same text in longer pieces: each range of neighbouring segments becomes one. Its names are left out.
    pub(super) fn merged(&self, groups: &[Range<usize>]) -> Document {
        let mut vectors = vec![0.0; groups.len() * self.dims];
        for (group, sum) in groups.iter().zip(vectors.chunks_exact_mut(self.dims.max(1))) {
            for segment in group.clone() {
                add(sum, self.vector(segment), 1.0);
            }
        }
        let features = groups.iter().map(|group| Features::merged(&self.features[group.clone()])).collect();
        Document { dims: self.dims, vectors, features, names: vec![Vec::new(); groups.len()], ..*self }
    }

    /// A part of the document. The vectors stay centred on the whole.
    pub(super) fn part(&self, range: Range<usize>) -> Document {
        Document {
            dims: self.dims,
            vectors: self.vectors[range.start * self.dims..range.end * self.dims].to_vec(),
            features: self.features[range.clone()].to_vec(),
            names: self.names[range].to_vec(),
            conventions: self.conventions,
        }
    }
}

/// Most letters are capitals: then they tell nothing, and words are known better in small letters.
fn in_capitals(units: &[Unit<'_>]) -> bool {
    let count = |is: fn(char) -> bool| units.iter().flat_map(|unit| unit.text.chars()).filter(|&c| is(c)).count();
    2 * count(char::is_uppercase) > count(is_letter)
}

impl Features {
    fn of(unit: &Unit<'_>, folded: &str, said: &Said) -> Features {
        let seconds = |ms: u64| ms as f32 / 1000.0;
        Features {
            mass: LEAST_MASS + said.mass,
            chars: folded.chars().filter(|c| !c.is_whitespace()).count() as f32,
            sentences: Sentences::of(folded),
            start: marks::start(folded),
            ends: marks::ends_sentence(folded),
            numbers: numbers_in(folded, unit.lang, said),
            time: unit.time.map(|t| (seconds(t.start), seconds(t.end))),
            roles: unit.role.map_or(0, role_bit),
            speaker: unit.speaker,
        }
    }

    /// The features of neighbouring segments taken together.
    pub(super) fn merged(parts: &[Features]) -> Features {
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Features::default() };
        let mut sentences = Sentences::default();
        parts.iter().for_each(|f| sentences += f.sentences);
        Features {
            mass: parts.iter().map(|f| f.mass).sum(),
            chars: parts.iter().map(|f| f.chars).sum(),
            sentences,
            start: first.start,
            ends: last.ends,
            numbers: numbers(parts).into_owned(),
            time: time(parts),
            roles: roles(parts),
            speaker: first.speaker.filter(|_| parts.iter().all(|f| f.speaker == first.speaker)),
        }
    }
}

/// A role as a bit; 0 for what stands before the first turn, which may be anyone's.
fn role_bit(role: Role) -> u8 {
    match role {
        Role::Interviewer => 1,
        Role::Interpreter => 2,
        Role::Subject => 4,
        Role::Other => 8,
        Role::Preamble => 0,
    }
}

fn numbers_in(text: &str, lang: Lang, said: &Said) -> Vec<i64> {
    let counts = |numeral: &Numeral| numeral.value >= LEAST_WORD || numeral.form == Form::Digits;
    let numerals = if said.numeral { (lang.language().numerals.find)(text) } else { Vec::new() };
    let found = numerals.into_iter().filter(counts).map(|numeral| numeral.value);
    sorted(found.chain(said.months.iter().copied()).collect())
}

/// The roles of all speakers, a bit each; 0 where one is not known.
pub(super) fn roles(side: &[Features]) -> u8 {
    if side.iter().all(|segment| segment.roles != 0) {
        side.iter().fold(0, |all, segment| all | segment.roles)
    } else {
        0
    }
}

/// From the start of the first segment to the end of the last; `None` where one is not known.
pub(super) fn time(side: &[Features]) -> Option<(f32, f32)> {
    let known = side.iter().all(|segment| segment.time.is_some());
    side.first()?.time.zip(side.last()?.time).filter(|_| known).map(|(first, last)| (first.0, last.1))
}

/// The numbers of all segments, ascending, each once.
pub(super) fn numbers(side: &[Features]) -> Cow<'_, [i64]> {
    if let [segment] = side {
        return Cow::Borrowed(&segment.numbers);
    }
    Cow::Owned(sorted(side.iter().flat_map(|segment| segment.numbers.iter().copied()).collect()))
}

fn sorted<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort_unstable();
    values.dedup();
    values.shrink_to_fit();
    values
}

impl Conventions {
    fn of(features: &[Features]) -> Conventions {
        let count = |of: fn(&Features) -> bool| features.iter().filter(|f| of(f)).count();
        let (capital, small) = (count(|f| f.start == Start::Capital), count(|f| f.start == Start::Small));
        Conventions { marks_ends: 2 * count(|f| f.ends) >= features.len(), capitals: capital > 2 * small }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::vector::norm;
    use crate::model::TimeSpan;

    fn said(text: &str) -> Unit<'_> {
        Unit::new(text, Lang::UK)
    }

    #[test]
    fn features_are_read_off_the_text() {
        let document = Document::new(&[said("Вас було 12, так?» \r\n"), said("１２ 및 123456789, 7."), said("")]);
        let [question, numbers, empty] = document.features() else { panic!("three segments") };
        assert_eq!([question, numbers].map(|f| (f.sentences.questions, f.ends)), [(1, true), (0, true)]);
        assert_eq!(question.chars, 15.0);
        assert_eq!(numbers.numbers, [7, 12, 123_456_789]);
        assert_eq!((empty.mass, empty.chars), (LEAST_MASS, 0.0));
    }

    #[test]
    fn capitals_tell_nothing_where_most_letters_are() {
        for (texts, capitals) in [
            (["ХТО ТАМ?", "Я."], true),
            (["Хто там?", "СБУ."], false),
            (["RPG 한 자루입니다.", "AK도 있었습니다."], false),
            (["12", ""], false),
        ] {
            assert_eq!(in_capitals(&texts.map(said)), capitals, "{texts:?}");
        }
    }

    #[test]
    fn neighbours_taken_together() {
        let cue = |text, start, end, role| Unit { time: Some(TimeSpan { start, end }), role, ..said(text) };
        let document = Document::new(&[
            cue("5 3", 1000, 2500, Some(Role::Subject)),
            cue("3 1", 3000, 4000, Some(Role::Interviewer)),
            said("?"),
        ]);
        let merged = document.merged(&[0..2, 0..3, 2..2]);
        let [two, three, none] = merged.features() else { panic!("three groups") };
        assert_eq!(two.numbers, [1, 3, 5]);
        assert_eq!((two.time, two.roles, two.sentences.questions), (Some((1.0, 4.0)), 5, 0));
        assert_eq!((three.time, three.roles, three.sentences.questions), (None, 0, 1));
        assert_eq!(*none, Features::default());
    }

    #[test]
    fn what_all_segments_share_is_taken_off_a_long_text() {
        let left = [1, 10, 1000].map(|segments| {
            let document = Document::new(&vec![said("rank"); segments]);
            norm(document.vector(0)) / norm(document.vector(0)).max(plain("rank"))
        });
        assert!(left[0] > 0.8 && left[0] > left[1] && left[1] > left[2] && left[2] < 0.02, "{left:?}");
    }

    /// Length of the vector before anything is taken off.
    fn plain(text: &str) -> f32 {
        let mut vector = vec![0.0; Table::embedded().dims()];
        Embedder::new(Table::embedded()).add_text(text, Lang::EN, &mut vector);
        norm(&vector)
    }
}
