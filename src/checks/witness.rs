//! A third version of the same words.

use crate::checks::pairs::Pair;
use crate::checks::reading::Cell;

/// The other cells of a pair's row that hold words: where they agree with the original, the rendition is wrong.
pub(super) fn witnesses<'r>(pair: &Pair<'r>) -> impl Iterator<Item = &'r Cell> {
    let columns = [pair.original, pair.rendition].map(|cell| cell.map(|cell| cell.column));
    let cells = pair.reading.cells.iter().flatten();
    cells.filter(move |cell| cell.speaks() && !columns.contains(&Some(cell.column)))
}

/// What the other versions say of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The original is right: they are like it and unlike the rendition.
    Original,
    /// They are like the rendition and unlike the original.
    Rendition,
    /// They tell neither, or not all the same.
    Neither,
    /// There are none.
    None,
}

/// Asks the other versions whether they are like the original, and whether like the rendition.
pub(super) fn verdict(pair: &Pair<'_>, like: impl Fn(&Cell) -> (bool, bool)) -> Verdict {
    let verdict = |cell: &Cell| match like(cell) {
        (true, false) => Verdict::Original,
        (false, true) => Verdict::Rendition,
        _ => Verdict::Neither,
    };
    let all = witnesses(pair).map(verdict);
    all.reduce(|one, other| if one == other { one } else { Verdict::Neither }).unwrap_or(Verdict::None)
}
