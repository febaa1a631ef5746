//! A rendition that holds what the row beside it says as well.

use super::passage::{odds_of, quoted, usual};
use super::reading::{Cell, Reading};
use super::{Category, Check, Known, Remark, Run, Window};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "absorbed",
    about: "the rendition holds what a row beside it says as well",
    severity: Severity::Warning,
    category: Category::Addition,
    manual: include_str!("manual/absorbed.md"),
    run: Run::Row(run),
};

/// So much better the rendition has to go with both rows than with its own: 1 right translation of 800 does, and four of five
/// that hold two rows (measured as the odds of [`super::passage`] were).
const BETTER: f32 = 3.0;
/// The same where the other row has no rendition of its own, or one that stands here word for word.
const BETTER_ALONE: f32 = 1.2;
/// The other row has none where nothing stands there, or something else.
const NONE: f32 = -1.0;
/// Shorter rows are seldom clear by their words.
const LEAST_WEIGHT: f32 = 12.0;

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(row) = window.row() else { return Vec::new() };
    let Some(original) = row.said() else { return Vec::new() };
    let renditions = row.cells.iter().flatten().filter(|cell| cell.column != original.column && cell.speaks());
    renditions.filter_map(|rendition| remark(window, original, rendition)).collect()
}

/// The rows that go on from here in one direction, the nearest first.
fn remark(window: &Window<'_>, original: &Cell, rendition: &Cell) -> Option<Remark> {
    if rendition.passage().weight < original.passage().weight {
        return None;
    }
    let own = odds_of(original, rendition);
    let before = better(window.before().take(2), original, rendition, own);
    let behind = better(window.behind().take(2), original, rendition, own);
    let (_, row, other) = [before, behind].into_iter().flatten().max_by(|a, b| a.0.total_cmp(&b.0))?;
    let theirs = quoted(other, &other.passage().span);
    let message = format!("this also holds what row {} says, {theirs}", row.row.id);
    Some(Remark::new(message).in_column(rendition.column))
}

/// How much better the rendition goes with some rows more, if it surely does, and the nearest of them.
fn better<'r>(
    rows: impl Iterator<Item = &'r Reading>,
    original: &Cell,
    rendition: &Cell,
    own: f32,
) -> Option<(f32, &'r Reading, &'r Cell)> {
    let usual = usual(original.lang, rendition.lang);
    let mut joined = original.passage().clone();
    let mut nearest = None;
    let mut best: f32 = 0.0;
    for row in rows {
        let other = row.cell(original.column).filter(|other| other.speaks())?;
        joined += other.passage();
        let first = *nearest.get_or_insert((row, other));
        let gain = joined.odds(rendition.passage(), usual) - own;
        let clear = gain > BETTER || gain > BETTER_ALONE && has_none(first, rendition);
        if clear && first.1.passage().weight >= LEAST_WEIGHT {
            best = best.max(gain);
        }
    }
    nearest.filter(|_| best > 0.0).map(|(row, other)| (best, row, other))
}

/// A row has no rendition of its own: it is empty, or renders something else, or stands in its neighbour's.
fn has_none((row, original): (&Reading, &Cell), neighbour: &Cell) -> bool {
    let own = row.cell(neighbour.column).filter(|cell| cell.speaks());
    own.is_none_or(|own| odds_of(original, own) < NONE || holds(neighbour, own))
}

/// A text holds the words of another, but for its first letter and last mark.
fn holds(text: &Cell, other: &Cell) -> bool {
    let words = other.said.trim().trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut letters = words.chars();
    letters.next();
    !letters.as_str().is_empty() && text.said.contains(letters.as_str())
}
