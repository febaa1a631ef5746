//! What a third version says about two: versions that were aligned pair by pair check each other once.

use std::ops::Range;

use super::cost::Pair;
use super::path::{Bead, Lattice};

/// What the agreement of a third version is worth.
const SUPPORT: f32 = 0.052;

/// Two of the versions, and the scores of all their beads.
pub(super) struct Pairing {
    /// The numbers of the two versions, ascending.
    pub versions: [usize; 2],
    pub pair: Pair,
    pub lattice: Lattice,
}

/// For each segment of one version what another version joins it with; empty where nothing.
type Joined = Vec<Range<usize>>;

/// Adds to the scores of all pairings what the paths of the others say. All are judged by the same first paths.
pub(super) fn let_versions_check_each_other(pairings: &mut [Pairing], versions: usize) {
    let paths: Vec<Vec<Bead>> = pairings.iter().map(|pairing| pairing.lattice.best_path()).collect();
    let joined = |from: usize, to: usize| -> Joined {
        let of_both = pairings.iter().zip(&paths).find(|(p, _)| p.versions == [from.min(to), from.max(to)]);
        of_both.map_or(Joined::new(), |(p, path)| joined(path, usize::from(from > to), p.pair.lengths()))
    };
    let support: Vec<Vec<i8>> = pairings
        .iter()
        .map(|pairing| {
            let [x, y] = pairing.versions;
            let mut cells = vec![0; pairing.pair.band.cells()];
            for z in (0..versions).filter(|&z| z != x && z != y) {
                add_support(&mut cells, &pairing.pair, [&joined(x, z), &joined(y, z)], &joined(z, y));
            }
            cells
        })
        .collect();
    let weight = SUPPORT / (versions - 2) as f32;
    for (pairing, cells) in pairings.iter_mut().zip(&support) {
        let band = &pairing.pair.band;
        pairing.lattice.add(|[left, right]| {
            let rows = left.clone().map(|row| band.cell(row, right.start));
            let sum: i32 =
                rows.map(|cell| cells[cell..cell + right.len()].iter().map(|&c| i32::from(c)).sum::<i32>()).sum();
            let (a, b) = (left.len() as f32, right.len() as f32);
            weight * sum as f32 / (a * b) * 0.5 * (a + b)
        });
    }
}

/// What a path joins each segment of one side with.
fn joined(path: &[Bead], side: usize, lengths: [usize; 2]) -> Joined {
    let mut joined = vec![0..0; lengths[side]];
    for bead in path.iter().filter(|bead| !bead[1 - side].is_empty()) {
        joined[bead[side].clone()].fill(bead[1 - side].clone());
    }
    joined
}

/// For each cell of the band: 1 where a third version joins both segments with the same, −1 where it joins them with
/// different ones; nothing where it lacks one of them. `from_third` is what the third version joins with the second.
fn add_support(cells: &mut [i8], pair: &Pair, to_third: [&Joined; 2], from_third: &Joined) {
    for (row, left) in to_third[0].iter().enumerate().filter(|(_, left)| !left.is_empty()) {
        for column in pair.band.columns(row) {
            let right = &to_third[1][column];
            if right.is_empty() {
                continue;
            }
            let overlap = right.start < left.end && left.start < right.end;
            let agrees = overlap || from_third[left.clone()].iter().any(|joined| joined.contains(&column));
            cells[pair.band.cell(row, column)] += if agrees { 1 } else { -1 };
        }
    }
}
