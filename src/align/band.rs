//! Which segments of two versions may meet: all in short texts, those near a rough path in long ones.

use std::ops::Range;

/// How far a path may lie from the rough path, in segments of the first and of the second version.
const REACH: [usize; 2] = [4, 8];

/// For each segment of the first version, the segments of the second that it may meet.
///
/// Starts and ends never fall from row to row; the first row starts at 0, and the last ends with the second version.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Band {
    rows: Vec<Range<usize>>,
    /// Where the cells of each row begin, and the end of the last one.
    offsets: Vec<usize>,
}

impl Band {
    fn new(rows: Vec<Range<usize>>) -> Band {
        let mut offsets = vec![0];
        let mut end = 0;
        for row in &rows {
            end += row.len();
            offsets.push(end);
        }
        Band { rows, offsets }
    }

    /// Everything may meet.
    pub fn full(lengths: [usize; 2]) -> Band {
        Band::new(vec![0..lengths[1]; lengths[0]])
    }

    /// What lies near the diagonal on which the last segments of the first go with those of the second one by one.
    pub fn diagonal(lengths: [usize; 2], reach: usize) -> Band {
        let [height, width] = lengths;
        let lead = height.saturating_sub(width);
        let columns = |row: usize| {
            let end = (row + reach + 1).saturating_sub(lead).clamp(1.min(width), width);
            row.saturating_sub(lead + reach).min(end.saturating_sub(1))..end
        };
        Band::new((0..height).map(columns).collect())
    }

    /// What lies near the beads of a path of halved texts.
    pub fn near(path: &[[Range<usize>; 2]], lengths: [usize; 2]) -> Band {
        let [height, width] = lengths;
        let mut rows = vec![width..0; height];
        for [left, right] in path {
            let start = (2 * left.start).saturating_sub(REACH[0]);
            let end = (2 * left.end.max(left.start + 1) + REACH[0]).min(height);
            for row in rows.iter_mut().take(end).skip(start) {
                row.start = row.start.min((2 * right.start).saturating_sub(REACH[1]));
                row.end = row.end.max((2 * right.end + REACH[1]).min(width));
            }
        }
        for row in &mut rows {
            row.start = row.start.min(width - 1);
            row.end = row.end.max(row.start + 1);
        }
        if let Some(first) = rows.first_mut() {
            first.start = 0;
        }
        if let Some(last) = rows.last_mut() {
            last.end = width;
        }
        Band::new(rows)
    }

    /// How many pairs of segments may meet.
    pub fn cells(&self) -> usize {
        self.offsets.last().copied().unwrap_or(0)
    }

    /// The segments of the second version that a segment of the first may meet.
    pub fn columns(&self, row: usize) -> Range<usize> {
        self.rows[row].clone()
    }

    /// The place of a pair among all that may meet.
    pub fn cell(&self, row: usize, column: usize) -> usize {
        self.offsets[row] + column - self.rows[row].start
    }
}
