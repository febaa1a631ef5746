//! Whether a text says more than the other: sentences that the other does not have, or far more letters than is usual.

use std::ops::Range;

use super::leftover::leftover;
use super::passage::{odds_of, unusual, usual};
use super::reading::Cell;
use crate::lang::{Lang, is_letter_or_digit};

/// What a text has and the other lacks.
pub(super) enum More {
    /// The sentences at this place.
    Sentences(Range<usize>),
    /// So many times as many letters as is usual for what the other says.
    Length(f32),
    /// An end: the other stops without a mark, before it has said all.
    End,
}

/// Which of two texts is looked at for more.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Original,
    Rendition,
}

/// Texts of fewer letters vary too much.
const LEAST_WEIGHT: f32 = 36.0;
/// In texts of fewer letters marks part words (“well, you know”) rather than clauses.
const LEAST_OF_CLAUSES: f32 = 40.0;
/// How much more the length of a text of few letters varies.
const OF_SHORT: f32 = 5.0;
/// A text that breaks off is so much shorter, as a logarithm; 3 of 2,600 right translations that end without a mark are.
const BROKEN: f32 = 0.25;
/// The same of one that has fewer sentences or clauses: 1 of 300.
const PARTED: f32 = 0.25;
/// Texts with worse odds have nothing to do with each other: then all is another's.
const UNRELATED: f32 = -6.0;

/// What is in the text of one side and not in the other.
pub(super) fn more(text: &Cell, other: &Cell, side: Side) -> Option<More> {
    let longer = -unusual(text.passage().weight, other.passage().weight, usual(text.lang, other.lang));
    if side == Side::Original && ends(text) && is_open(other) && longer > BROKEN {
        return Some(More::End);
    }
    related(text, other, side, longer)
}

/// The same of texts that go together.
fn related(text: &Cell, other: &Cell, side: Side, longer: f32) -> Option<More> {
    let usual = usual(text.lang, other.lang);
    if odds_of(text, other) < UNRELATED {
        return None;
    }
    let sentences = text.sentences();
    if let Some(run) = leftover(sentences, other.sentences(), usual) {
        let of = sentences.get(run)?;
        return Some(More::Sentences(of.first()?.span.start..of.last()?.span.end));
    }
    let (weight, other_weight) = (text.passage().weight, other.passage().weight);
    let of_short = 2.0 * OF_SHORT / (weight + other_weight);
    let parted = parts(text, other, side).is_some_and(|times| longer > PARTED + times * of_short);
    let long = weight > LEAST_WEIGHT && longer > spread(text.lang, other.lang, side) + of_short;
    (parted || long).then(|| More::Length(longer.exp()))
}

/// It has more sentences, or more clauses between marks, where that tells anything: Korean has fewer marks, and who renders it
/// adds some. Of sentences the length may be a little surer in short texts.
fn parts(text: &Cell, other: &Cell, side: Side) -> Option<f32> {
    let clauses = |cell: &Cell| cell.said.chars().filter(|c| ",;:—–".contains(*c)).count();
    let sentences = |cell: &Cell| cell.sentences().len();
    let marked =
        text.passage().weight > LEAST_OF_CLAUSES && (side == Side::Original || !other.lang.same_base(Lang::KO));
    match (sentences(text) > sentences(other), clauses(text) > clauses(other)) {
        (true, _) if sentences(text) + clauses(text) > sentences(other) + clauses(other) => Some(0.5),
        (_, true) if marked => Some(1.0),
        _ => None,
    }
}

/// The text has a mark at its end.
fn ends(text: &Cell) -> bool {
    text.text.trim_end().ends_with(['.', '!', '?', '…', '。'])
}

/// It stops behind a word.
fn is_open(text: &Cell) -> bool {
    text.text.trim_end().ends_with(is_letter_or_digit)
}

/// How far the length of long translations departs from the usual one, as a logarithm; one in 100 does more. Measured on the
/// pairs of which [`super::passage`] tells: people's translations are rather too long than too short.
fn spread(one: Lang, other: Lang, side: Side) -> f32 {
    let often = if side == Side::Original { 0.0 } else { 0.09 };
    often
        + match (one.tag(), other.tag()) {
            ("ko", "en") | ("en", "ko") => 0.34,
            ("ko", _) | (_, "ko") => 0.41,
            _ => 0.33,
        }
}
