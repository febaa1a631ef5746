//! A rendition that holds what the row beside it says as well.

use super::passage::{odds_of, quoted, unusual, usual};
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

/// So much better the rendition has to go with both rows than with its own. 1 right translation of 1,000 does, and four of
/// five that hold two rows (measured as the odds of [`super::passage`] were).
const BETTER: f32 = 3.2;
/// The same where the other row's rendition renders something else.
const BETTER_THAN_OTHERS: f32 = 2.4;
/// The same where the other row has no rendition, or one that stands here word for word.
const BETTER_ALONE: f32 = 1.5;
/// A rendition with worse odds renders something else.
const ELSE: f32 = -1.0;
/// It has to be longer than usual: the logarithm of how many times.
const LONGER: f32 = 0.25;
/// Shorter rows are seldom clear by their words.
const LEAST_WEIGHT: f32 = 14.0;
/// Rows that are so much alike have renditions that are alike.
const ALIKE: f32 = 0.5;

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(row) = window.row() else { return Vec::new() };
    let Some(original) = row.said() else { return Vec::new() };
    let renditions = row.cells.iter().flatten().filter(|cell| cell.column != original.column && cell.speaks());
    renditions.filter_map(|rendition| remark(window, original, rendition)).collect()
}

fn remark(window: &Window<'_>, original: &Cell, rendition: &Cell) -> Option<Remark> {
    let usual = usual(original.lang, rendition.lang);
    if unusual(original.passage().weight, rendition.passage().weight, usual) < LONGER {
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

/// How much better the rendition goes with some rows more, the nearest first, if it surely does; and the nearest of them.
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
        if gain > BETTER_ALONE && gain > enough(first, original, rendition) {
            best = best.max(gain);
        }
    }
    nearest.filter(|_| best > 0.0).map(|(row, other)| (best, row, other))
}

/// How much better the rendition has to go with the row beside it, too.
fn enough((row, other): (&Reading, &Cell), original: &Cell, rendition: &Cell) -> f32 {
    let alike = other.passage().sense.likeness(&original.passage().sense);
    if other.passage().weight < LEAST_WEIGHT || alike > ALIKE {
        return f32::MAX;
    }
    match row.cell(rendition.column).filter(|cell| cell.speaks()) {
        None => BETTER_ALONE,
        Some(own) if holds(rendition, own) => BETTER_ALONE,
        Some(own) if odds_of(other, own) < ELSE => BETTER_THAN_OTHERS,
        Some(_) => BETTER,
    }
}

/// A text holds the words of another, but for its first letter and last mark.
fn holds(text: &Cell, other: &Cell) -> bool {
    let words = other.said.trim().trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut letters = words.chars();
    letters.next();
    !letters.as_str().is_empty() && text.said.contains(letters.as_str())
}
