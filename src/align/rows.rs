//! The rows of the table: what the beads of all pairs of versions join, directly or through a third version.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::path::{Bead, Way};

/// A row with a longer side is made of beads that contradict each other; the least clear of them do not count.
const LONGEST: usize = 6;
/// The share of a row's beads that is set aside at once: one in so many.
const AT_ONCE: usize = 20;

/// What a bead says: these segments of two versions belong together.
#[derive(Debug, Clone)]
pub(super) struct Claim<'w> {
    pub versions: [usize; 2],
    pub bead: &'w Bead,
    pub clearness: f32,
}

/// What the beads of a path say; those with one side say nothing.
pub(super) fn claims(versions: [usize; 2], way: &Way) -> impl Iterator<Item = Claim<'_>> {
    let claims = way.beads.iter().zip(&way.clearness);
    let claims = claims.map(move |(bead, &clearness)| Claim { versions, bead, clearness });
    claims.filter(|claim| claim.bead.iter().all(|side| !side.is_empty()))
}

/// The rows, one range a version, in reading order; no side is longer than contradictions may make it.
///
/// Where one version lacks much of the others, its stray beads may chain a whole chapter into one block.
pub(super) fn rows(lengths: &[usize], mut claims: Vec<Claim<'_>>) -> Vec<Vec<Range<usize>>> {
    loop {
        let rows = blocks(lengths, &claims);
        let doubtful = doubtful(&rows, &claims);
        if doubtful.is_empty() {
            return rows;
        }
        let mut number = 0..;
        claims.retain(|_| number.next().is_some_and(|claim| !doubtful.contains(&claim)));
    }
}

/// The least clear claims of the rows that are too long.
fn doubtful(rows: &[Vec<Range<usize>>], claims: &[Claim<'_>]) -> BTreeSet<usize> {
    let mut inside: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (number, claim) in claims.iter().enumerate() {
        let row = rows.partition_point(|row| row[claim.versions[0]].end <= claim.bead[0].start);
        if rows[row].iter().any(|side| side.len() > LONGEST) {
            inside.entry(row).or_default().push(number);
        }
    }
    let least_clear = |mut numbers: Vec<usize>| {
        numbers.sort_by(|&a, &b| claims[a].clearness.total_cmp(&claims[b].clearness));
        numbers.truncate(numbers.len().div_ceil(AT_ONCE));
        numbers
    };
    inside.into_values().flat_map(least_clear).collect()
}

/// The smallest blocks that no claim leaves, in reading order.
///
/// Where joined segments have others between them, or cross, the blocks grow until each is a stretch of every version
/// and all come in order; so a row never breaks the order of a text. Where several blocks could be next, the one that goes
/// on with the first version comes first.
fn blocks(lengths: &[usize], claims: &[Claim<'_>]) -> Vec<Vec<Range<usize>>> {
    let groups = Groups::joined(lengths, claims);
    let mut read = vec![0; lengths.len()];
    let mut blocks = Vec::new();
    while let Some(ends) = groups.next_block(&read) {
        blocks.push(read.iter().zip(&ends).map(|(&start, &end)| start..end).collect());
        read = ends;
    }
    blocks
}

/// Segments of all versions in groups: what belongs together, before gaps and crossings are closed.
struct Groups {
    /// For each segment of each version the number of its group.
    of: Vec<Vec<usize>>,
    /// For each group where its last segment of each version ends; 0 where it has none.
    ends: Vec<Vec<usize>>,
}

impl Groups {
    fn joined(lengths: &[usize], claims: &[Claim<'_>]) -> Groups {
        let base: Vec<usize> = (0..lengths.len()).map(|version| lengths[..version].iter().sum()).collect();
        let mut parents: Vec<usize> = (0..lengths.iter().sum()).collect();
        for Claim { versions, bead, .. } in claims {
            let segments = |side: usize| bead[side].clone().map(move |segment| (side, segment));
            let segments = segments(0).chain(segments(1));
            let members: Vec<usize> = segments.map(|(side, segment)| base[versions[side]] + segment).collect();
            for pair in members.windows(2) {
                let (a, b) = (root(&mut parents, pair[0]), root(&mut parents, pair[1]));
                parents[a.max(b)] = a.min(b);
            }
        }
        let number = |version: usize, parents: &mut [usize]| -> Vec<usize> {
            (0..lengths[version]).map(|segment| root(parents, base[version] + segment)).collect()
        };
        let of: Vec<Vec<usize>> = (0..lengths.len()).map(|version| number(version, &mut parents)).collect();
        let mut ends = vec![vec![0; lengths.len()]; parents.len()];
        for (version, groups) in of.iter().enumerate() {
            for (segment, &group) in groups.iter().enumerate() {
                ends[group][version] = segment + 1;
            }
        }
        Groups { of, ends }
    }

    /// Where the next block ends in each version; `None` when all is read.
    fn next_block(&self, read: &[usize]) -> Option<Vec<usize>> {
        let unread = (0..read.len()).filter(|&version| read[version] < self.of[version].len());
        let blocks = unread.map(|version| self.block(read, version));
        // A block that others must come before holds those others.
        blocks.reduce(|best, block| if holds(&best, &block) { block } else { best })
    }

    /// The smallest block that goes on with the next segment of `version`.
    fn block(&self, read: &[usize], version: usize) -> Vec<usize> {
        let mut seen = read.to_vec();
        let mut ends = read.to_vec();
        ends[version] += 1;
        while seen != ends {
            for version in 0..read.len() {
                for segment in seen[version]..ends[version] {
                    let group = &self.ends[self.of[version][segment]];
                    ends.iter_mut().zip(group).for_each(|(end, &last)| *end = last.max(*end));
                }
                seen[version] = seen[version].max(ends[version]);
            }
        }
        ends
    }
}

/// The block that ends at `outer` holds the one that ends at `inner`, and more.
fn holds(outer: &[usize], inner: &[usize]) -> bool {
    outer != inner && outer.iter().zip(inner).all(|(outer, inner)| outer >= inner)
}

/// The first member of the group of `x`.
fn root(parents: &mut [usize], mut x: usize) -> usize {
    while parents[x] != x {
        parents[x] = parents[parents[x]];
        x = parents[x];
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows as `ko/uk/en` segments, from beads of equal clearness.
    fn made(lengths: &[usize], beads: &[([usize; 2], Bead)]) -> Vec<String> {
        let claims = beads.iter().map(|(versions, bead)| Claim { versions: *versions, bead, clearness: 1.0 });
        let side = |range: &Range<usize>| {
            if range.is_empty() { "-".to_owned() } else { range.clone().map(|n| n.to_string()).collect() }
        };
        let rows = rows(lengths, claims.collect());
        rows.iter().map(|row| row.iter().map(side).collect::<Vec<_>>().join("/")).collect()
    }

    #[test]
    fn rows_are_what_beads_join() {
        let beads = [([0, 1], [0..1, 0..2]), ([0, 2], [0..1, 0..1])];
        assert_eq!(made(&[2, 2, 2], &beads), ["0/01/0", "1/-/-", "-/-/1"]);
        assert_eq!(made(&[2], &[]), ["0", "1"], "one version: each segment a row");
        assert!(made(&[], &[]).is_empty() && made(&[0, 0], &[]).is_empty());
    }

    #[test]
    fn a_third_version_joins_what_two_do_not() {
        assert_eq!(made(&[2, 1, 1], &[([0, 2], [0..2, 0..1]), ([1, 2], [0..1, 0..1])]), ["01/0/0"]);
    }

    #[test]
    fn a_segment_between_two_joined_ones_belongs_to_them() {
        assert_eq!(
            made(&[3, 1, 1], &[([0, 1], [0..1, 0..1]), ([0, 2], [2..3, 0..1]), ([1, 2], [0..1, 0..1])]),
            ["012/0/0"]
        );
    }

    #[test]
    fn crossings_are_closed() {
        let crossing = [([0, 1], [0..1, 1..2]), ([0, 2], [1..2, 0..1]), ([1, 2], [0..1, 1..2])];
        assert_eq!(made(&[2, 2, 2], &crossing), ["01/01/01"]);
        assert_eq!(made(&[3, 3, 2], &crossing), ["01/01/01", "2/-/-", "-/2/-"]);
    }

    #[test]
    fn what_must_come_before_a_row_does() {
        assert_eq!(made(&[1, 3], &[([0, 1], [0..1, 2..3])]), ["-/0", "-/1", "0/2"]);
    }

    #[test]
    fn a_stray_bead_does_not_chain_a_chapter() {
        let claim = |versions, bead, clearness| Claim { versions, bead, clearness };
        let beads: Vec<Bead> = (0..9).map(|n| [n..n + 1, n..n + 1]).collect();
        let stray = [[0..1, 0..1], [0..1, 8..9]];
        let mut claims: Vec<Claim<'_>> = beads.iter().map(|bead| claim([0, 1], bead, 0.9)).collect();
        claims.extend([claim([0, 2], &stray[0], 0.8), claim([2, 1], &stray[1], 0.3)]);
        let rows = rows(&[9, 9, 1], claims);
        assert_eq!(rows.len(), 9);
        assert_eq!((&rows[0], &rows[8]), (&vec![0..1, 0..1, 0..1], &vec![8..9, 8..9, 1..1]));
    }
}
