//! Doubtful pairs of a recording, made coarser: a shifted answer is worse than a long row.

use super::recording::{RelayRow, Spoken};

/// A pair that is less sure than this does not stand beside an unpaired neighbour of its own turn.
const SURE: f32 = 0.6;

/// Joins every doubtful pair with the unpaired segments next to it that belong to the same turns: which of them is rendered
/// where is not known, that the turn is rendered in the turn is. Rows come and go in reading order of the originals.
pub(super) fn widen(rows: Vec<RelayRow>, units: &[Spoken<'_>]) -> Vec<RelayRow> {
    let mut rows: Vec<Option<RelayRow>> = rows.into_iter().map(Some).collect();
    for at in 0..rows.len() {
        let Some(mut pair) = rows[at].take() else { continue };
        if pair.score < SURE && pair.rendition.is_some() {
            for row in &mut rows {
                if row.as_ref().is_some_and(|alone| take_in(&mut pair, alone, units)) {
                    *row = None;
                }
            }
        }
        rows[at] = Some(pair);
    }
    let mut rows: Vec<RelayRow> = rows.into_iter().flatten().collect();
    rows.sort_by_key(|row| row.original.start);
    rows
}

/// Takes a lone segment into the pair, where it stands next to one of its sides in the same turn.
fn take_in(pair: &mut RelayRow, alone: &RelayRow, units: &[Spoken<'_>]) -> bool {
    let segment = &alone.original;
    if alone.rendition.is_some() {
        return false;
    }
    let same_turn = |one: usize, other: usize| {
        let (one, other) = (&units[one], &units[other]);
        one.turn == other.turn && one.unit.role == other.unit.role && one.unit.lang.same_base(other.unit.lang)
    };
    let sides = [Some(&mut pair.original), pair.rendition.as_mut()];
    for side in sides.into_iter().flatten() {
        if segment.end == side.start && same_turn(segment.start, side.start) {
            side.start = segment.start;
            pair.why = "same speaker turn";
            return true;
        }
        if side.end == segment.start && same_turn(segment.start, side.end - 1) {
            side.end = segment.end;
            pair.why = "same speaker turn";
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::Unit;
    use crate::lang::Lang;

    fn spoken(turn: usize) -> Spoken<'static> {
        Spoken { unit: Unit::new("x", Lang::KO), turn }
    }

    fn row(original: std::ops::Range<usize>, rendition: Option<std::ops::Range<usize>>, score: f32) -> RelayRow {
        RelayRow { original, rendition, score, why: "similar" }
    }

    #[test]
    fn a_doubtful_pair_takes_in_what_is_left_of_its_turns() {
        let units: Vec<_> = [0, 0, 1, 1].map(spoken).to_vec();
        let widened = widen(vec![row(0..1, None, 0.5), row(1..2, Some(2..4), 0.4)], &units);
        assert_eq!(widened.len(), 1);
        assert_eq!((widened[0].original.clone(), widened[0].rendition.clone()), (0..2, Some(2..4)));
    }

    #[test]
    fn sure_pairs_and_other_turns_stay_apart() {
        let units: Vec<_> = [0, 0, 1, 1].map(spoken).to_vec();
        let sure = vec![row(0..1, None, 0.5), row(1..2, Some(2..4), 0.9)];
        assert_eq!(widen(sure.clone(), &units), sure);
        let units: Vec<_> = [0, 1, 2, 2].map(spoken).to_vec();
        let doubtful = vec![row(0..1, None, 0.5), row(1..2, Some(2..4), 0.4)];
        assert_eq!(widen(doubtful.clone(), &units), doubtful);
    }
}
