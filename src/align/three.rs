//! What a third version says about two: versions that were aligned pair by pair check each other once.
//!
//! Where A goes with C and C with B, A goes with B. How likely two segments are linked comes from all paths through a pair,
//! not only from the best one, so that a doubtful link says little.

use super::pair::Pair;
use super::path::Lattice;
use super::weights::shape;

/// What it adds to a bead that a third version links its sides, by the share of links.
const AGREES: f32 = 0.68;
/// … that a third version links both, but with different segments.
const DISAGREES: f32 = -1.15;
/// What it adds to leaving a segment alone that a third version links it with something that is linked on.
const LINKED_ON: f32 = -1.39;
/// What it adds to a shape, and to leaving a segment alone, that a third version was asked that has what stands round them:
/// with its agreement, more may be joined and left alone.
const ASKED: [f32; 6] = [0.55, 1.18, 1.74, 2.14, 2.4, 3.25];
const ASKED_ALONE: f32 = 1.4;
/// So many segments before and after a segment stand round it.
const ROUND: usize = 8;
/// A less likely link says nothing.
const LEAST: f32 = 0.01;

/// Two of the versions, and the scores of all their beads.
pub(super) struct Pairing<'d> {
    /// The numbers of the two versions, ascending.
    pub versions: [usize; 2],
    pub pair: Pair<'d>,
    pub lattice: Lattice,
}

/// For each segment of one version, what another may be linked with it: the segment, and how likely.
#[derive(Debug, Clone, Default)]
struct Links(Vec<Vec<(usize, f32)>>);

/// What a third version says about the cells of a pair's band, and about leaving segments alone.
struct Support {
    /// For each cell how likely the third version links both its segments.
    agrees: Vec<f32>,
    /// For each segment of both versions how likely the third has something for it.
    linked: [Vec<f32>; 2],
    /// … that it is linked on to the other version.
    linked_on: [Vec<f32>; 2],
    /// For each segment of both versions how much of what stands round it the third has.
    knows: [Vec<f32>; 2],
}

/// Adds to the scores of all pairings what the others say. All are judged by the same first links.
pub(super) fn let_versions_check_each_other(pairings: &mut [Pairing<'_>], versions: usize) {
    let links: Vec<[Links; 2]> = pairings.iter().map(links).collect();
    let numbers: Vec<[usize; 2]> = pairings.iter().map(|pairing| pairing.versions).collect();
    let of = |from: usize, to: usize| -> Option<&Links> {
        let place = numbers.iter().position(|&versions| versions == [from.min(to), from.max(to)])?;
        Some(&links[place][usize::from(from > to)])
    };
    let share = 1.0 / (versions - 2) as f32;
    for pairing in pairings {
        let [x, y] = pairing.versions;
        for z in (0..versions).filter(|&z| z != x && z != y) {
            if let (Some(xz), Some(yz), Some(zx), Some(zy)) = (of(x, z), of(y, z), of(z, x), of(z, y)) {
                pairing.learn(&Support::new(&pairing.pair, [xz, yz], [zx, zy]), share);
            }
        }
    }
}

/// The likely links of a pair, from both its sides.
fn links(pairing: &Pairing<'_>) -> [Links; 2] {
    let band = &pairing.pair.band;
    let likely = pairing.lattice.links(band);
    let [height, width] = pairing.pair.lengths();
    let mut links = [Links(vec![Vec::new(); height]), Links(vec![Vec::new(); width])];
    for row in 0..height {
        for column in band.columns(row) {
            let link = likely[band.cell(row, column)];
            if link >= LEAST {
                links[0].0[row].push((column, link));
                links[1].0[column].push((row, link));
            }
        }
    }
    links
}

impl Links {
    /// How likely each segment is linked with something.
    fn any(&self) -> Vec<f32> {
        self.0.iter().map(|links| links.iter().map(|(_, link)| link).sum::<f32>().min(1.0)).collect()
    }

    /// How likely each segment is linked with something of this likelihood.
    fn on(&self, next: &[f32]) -> Vec<f32> {
        let on = |links: &Vec<(usize, f32)>| links.iter().map(|&(to, link)| link * next[to]).sum::<f32>().min(1.0);
        self.0.iter().map(on).collect()
    }
}

/// For each value the mean of those that stand round it.
fn mean_round(values: &[f32]) -> Vec<f32> {
    let round = |at: usize| &values[at.saturating_sub(ROUND)..(at + ROUND + 1).min(values.len())];
    (0..values.len()).map(|at| round(at).iter().sum::<f32>() / round(at).len() as f32).collect()
}

impl Support {
    fn new(pair: &Pair<'_>, to_third: [&Links; 2], from_third: [&Links; 2]) -> Support {
        let mut agrees = vec![0.0; pair.band.cells()];
        for (row, links) in to_third[0].0.iter().enumerate() {
            let columns = pair.band.columns(row);
            for &(third, link) in links {
                for &(column, next) in from_third[1].0[third].iter().filter(|(column, _)| columns.contains(column)) {
                    agrees[pair.band.cell(row, column)] += link * next;
                }
            }
        }
        agrees.iter_mut().for_each(|cell| *cell = cell.min(1.0));
        let linked = to_third.map(Links::any);
        Support {
            agrees,
            knows: linked.each_ref().map(|linked| mean_round(linked)),
            linked,
            linked_on: [to_third[0].on(&from_third[1].any()), to_third[1].on(&from_third[0].any())],
        }
    }
}

impl Pairing<'_> {
    fn learn(&mut self, said: &Support, share: f32) {
        let band = &self.pair.band;
        self.lattice.add(|[left, right]| {
            let (mut agrees, mut disagrees) = (0.0, 0.0);
            for row in left.clone() {
                let first = band.cell(row, right.start);
                for (cell, column) in said.agrees[first..first + right.len()].iter().zip(right.clone()) {
                    agrees += cell;
                    disagrees += (said.linked[0][row] * said.linked[1][column] - cell).max(0.0);
                }
            }
            let (a, b) = (left.len() as f32, right.len() as f32);
            let knows = 0.5 * (said.knows[0][left.start] + said.knows[1][right.start]);
            let asked = knows * ASKED[shape(left.len(), right.len())];
            share * (asked + (AGREES * agrees + DISAGREES * disagrees) / (a * b) * 0.5 * (a + b))
        });
        for (side, linked_on) in said.linked_on.iter().enumerate() {
            let extra = linked_on.iter().zip(&said.knows[side]);
            let extra: Vec<f32> =
                extra.map(|(likely, knows)| share * (ASKED_ALONE * knows + LINKED_ON * likely)).collect();
            self.lattice.add_alone(side, &extra);
        }
    }
}
