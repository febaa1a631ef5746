//! Cuts rows in which the versions disagree where they nearly agree.
//!
//! Three versions aligned by pairs may contradict each other: A–B ends a bead where A–C goes on. All segments that such
//! beads chain together would make one long row. A row is cut where the path of some pair ends a bead and the others would
//! lose little if they did the same.

use std::ops::Range;

use super::path::Way;
use super::three::Pairing;

/// The most that a cut may lose, in nats. More cuts help where versions have real gaps and harm where they have none: strict F1
/// of rows on the development documents and on public texts is .896 and .900 without cuts, .895 and .900 at 0.1, .892 and
/// .902 at 0.25.
const MOST: f32 = 0.1;

/// A place between segments in every version, and what all pairs together lose if their paths pass it.
struct Cut {
    places: Vec<usize>,
    loss: f32,
}

/// The row, cut as often as it can be.
pub(super) fn cut(row: Vec<Range<usize>>, pairings: &[Pairing<'_>], ways: &[Way]) -> Vec<Vec<Range<usize>>> {
    let mut cut_rows = Vec::new();
    let mut rest = vec![row];
    while let Some(row) = rest.pop() {
        match best_cut(&row, pairings, ways).filter(|cut| cut.loss <= MOST) {
            Some(cut) => {
                let parts = row.iter().zip(&cut.places);
                let (before, after) = parts.map(|(range, &place)| (range.start..place, place..range.end)).unzip();
                rest.extend([after, before]);
            }
            None => cut_rows.push(row),
        }
    }
    cut_rows
}

/// The place inside the row that costs least, of those where the path of a pair ends a bead.
fn best_cut(row: &[Range<usize>], pairings: &[Pairing<'_>], ways: &[Way]) -> Option<Cut> {
    let mut best: Option<Cut> = None;
    for (pairing, way) in pairings.iter().zip(ways) {
        let [x, y] = pairing.versions;
        for (i, j) in nodes_inside(&way.beads, &row[x], &row[y]) {
            let mut places: Vec<usize> = row.iter().map(|range| range.start).collect();
            (places[x], places[y]) = (i, j);
            for z in (0..row.len()).filter(|&z| z != x && z != y) {
                let loss = |place: usize| {
                    loss_between(pairings, ways, [x, z], [i, place]) + loss_between(pairings, ways, [y, z], [j, place])
                };
                let place = (row[z].start..=row[z].end).min_by(|&a, &b| loss(a).total_cmp(&loss(b)));
                places[z] = place.unwrap_or(row[z].start);
            }
            let loss = pairings.iter().zip(ways).map(|(p, way)| {
                let [x, y] = p.versions;
                p.lattice.loss(way, places[x], places[y])
            });
            let cut = Cut { loss: loss.sum(), places };
            if best.as_ref().is_none_or(|best| cut.loss < best.loss) {
                best = Some(cut);
            }
        }
    }
    best
}

fn loss_between(pairings: &[Pairing<'_>], ways: &[Way], versions: [usize; 2], places: [usize; 2]) -> f32 {
    let (versions, [row, column]) = if versions[0] < versions[1] {
        (versions, places)
    } else {
        ([versions[1], versions[0]], [places[1], places[0]])
    };
    let of_both = pairings.iter().zip(ways).find(|(pairing, _)| pairing.versions == versions);
    of_both.map_or(0.0, |(pairing, way)| pairing.lattice.loss(way, row, column))
}

/// Where the path ends a bead inside a block of two ranges, neither at its start nor at its end.
fn nodes_inside(path: &[[Range<usize>; 2]], x: &Range<usize>, y: &Range<usize>) -> Vec<(usize, usize)> {
    let first = path.partition_point(|[left, right]| left.end < x.start || right.end < y.start);
    let nodes = path[first..].iter().map(|[left, right]| (left.end, right.end));
    let nodes = nodes.take_while(|&(i, j)| i <= x.end && j <= y.end);
    nodes.filter(|&node| node != (x.start, y.start) && node != (x.end, y.end)).collect()
}
