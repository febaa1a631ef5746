//! The rows of the table: what the beads of all pairs of versions join, directly or through a third version.

use std::ops::Range;

use super::path::Bead;

/// The smallest blocks that no bead leaves, in reading order, one range a version.
///
/// Where joined segments have others between them, or cross, the blocks grow until each is a stretch of every version
/// and all come in order; so a row never breaks the order of a text. Where
/// several blocks could be next, the one that goes on with the first version comes first. `beads` come with the numbers of
/// their versions.
pub(super) fn rows<'b>(
    lengths: &[usize],
    beads: impl Iterator<Item = ([usize; 2], &'b Bead)>,
) -> Vec<Vec<Range<usize>>> {
    let groups = Groups::joined(lengths, beads);
    let mut read = vec![0; lengths.len()];
    let mut rows = Vec::new();
    while let Some(ends) = groups.next_block(&read) {
        rows.push(read.iter().zip(&ends).map(|(&start, &end)| start..end).collect());
        read = ends;
    }
    rows
}

/// Segments of all versions in groups: what belongs together, before gaps and crossings are closed.
struct Groups {
    /// For each segment of each version the number of its group.
    of: Vec<Vec<usize>>,
    /// For each group where its last segment of each version ends; 0 where it has none.
    ends: Vec<Vec<usize>>,
}

impl Groups {
    fn joined<'b>(lengths: &[usize], beads: impl Iterator<Item = ([usize; 2], &'b Bead)>) -> Groups {
        let base: Vec<usize> = (0..lengths.len()).map(|version| lengths[..version].iter().sum()).collect();
        let mut parents: Vec<usize> = (0..lengths.iter().sum()).collect();
        for (versions, bead) in beads {
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

    /// Rows as `ko/uk/en` ranges, each `start-end`, from beads given likewise.
    fn made(lengths: &[usize], beads: &[([usize; 2], Bead)]) -> Vec<String> {
        let side = |range: &Range<usize>| {
            if range.is_empty() { "-".to_owned() } else { range.clone().map(|n| n.to_string()).collect() }
        };
        let rows = rows(lengths, beads.iter().map(|(versions, bead)| (*versions, bead)));
        rows.iter().map(|row| row.iter().map(side).collect::<Vec<_>>().join("/")).collect()
    }

    #[test]
    fn rows_are_what_beads_join() {
        let beads = [([0, 1], [0..1, 0..2]), ([0, 1], [1..2, 2..2]), ([0, 2], [0..1, 0..1]), ([1, 2], [2..2, 1..2])];
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
}
