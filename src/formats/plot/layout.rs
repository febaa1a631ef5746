//! Where everything stands on the page.

use std::ops::Range;

use super::Picture;

/// Up to so many lines of segments, texts are shown; more do not fit a sheet that is read without a glass.
const MOST_LINES_WITH_TEXT: usize = 120;
/// Width to height of the page: a sheet of A4 on its side.
const SHEET: f64 = 1.414;
/// A strip whose lines are together so high gives a page of common screen size.
const COMFORTABLE: f64 = 9000.0;
/// The page is never narrower: the legend needs the room.
const NARROWEST: f64 = 720.0;
/// White space around the page.
pub(super) const MARGIN: f64 = 24.0;
/// From the top of the page to the legend.
pub(super) const TITLE: f64 = 64.0;
/// Height of a line of the legend.
pub(super) const LEGEND_LINE: f64 = 20.0;
/// From the legend to the first row: the heads of the columns.
const HEADS: f64 = 34.0;

/// The measures of a picture, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    /// Texts are shown.
    pub texts: bool,
    /// Height of a line: of one segment.
    pub line: f64,
    /// Width of a column.
    pub column: f64,
    /// Width between two columns.
    pub between: f64,
    /// Room for the row numbers on the left of a strip.
    pub left: f64,
    /// Room for the marks of doubtful rows on the right of a strip.
    pub right: f64,
    /// The rows of each strip.
    pub strips: Vec<Range<usize>>,
    /// How many lines the longest strip has.
    pub lines: usize,
    columns: usize,
}

impl Layout {
    pub fn of(picture: &Picture) -> Layout {
        let lines: Vec<usize> = picture.rows.iter().map(super::Ribbon::lines).collect();
        let all: usize = lines.iter().sum();
        let texts = all <= MOST_LINES_WITH_TEXT;
        let thin = (COMFORTABLE / all.max(1) as f64).clamp(3.0, 10.0);
        let (line, column, between) = if texts { (22.0, 330.0, 70.0) } else { (thin, 22.0, 40.0) };
        let (left, right) = (36.0, 48.0);
        let empty = Layout { texts, line, column, between, left, right, strips: vec![], lines: 0, columns: 0 };
        let measured = Layout { columns: picture.columns.len(), ..empty };
        let count = (SHEET * all as f64 * line / measured.strip()).sqrt().round().max(1.0);
        let strips = strips(&lines, (all as f64 / count).ceil() as usize);
        let longest = strips.iter().map(|strip| lines[strip.clone()].iter().sum()).max().unwrap_or(0);
        Layout { strips, lines: longest, ..measured }
    }

    /// Width of a strip with its margins.
    fn strip(&self) -> f64 {
        self.left + self.columns as f64 * (self.column + self.between) - self.between + self.right
    }

    /// The left edge of a column.
    pub fn x(&self, strip: usize, column: usize) -> f64 {
        MARGIN + strip as f64 * self.strip() + self.left + column as f64 * (self.column + self.between)
    }

    /// The right edge of the last column.
    pub fn right_edge(&self, strip: usize) -> f64 {
        self.x(strip, self.columns.saturating_sub(1)) + self.column
    }

    pub fn width(&self) -> f64 {
        (2.0 * MARGIN + self.strips.len() as f64 * self.strip()).max(NARROWEST)
    }

    /// Where the rows begin below so many lines of legend.
    pub fn top(&self, legend_lines: usize) -> f64 {
        TITLE + legend_lines as f64 * LEGEND_LINE + HEADS
    }

    pub fn height(&self, legend_lines: usize) -> f64 {
        self.top(legend_lines) + self.lines as f64 * self.line + MARGIN
    }

    /// White space above and below a row.
    pub fn gap(&self) -> f64 {
        self.line * 0.08
    }

    /// A row in so many has its number beside it.
    pub fn numbered(&self) -> usize {
        [1, 5, 10].into_iter().find(|step| *step as f64 * self.line >= 16.0).unwrap_or(10)
    }
}

/// Rows in strips of at most `most` lines. A row is never cut.
fn strips(lines: &[usize], most: usize) -> Vec<Range<usize>> {
    let mut strips: Vec<Range<usize>> = Vec::new();
    let mut used = 0;
    for (row, &height) in lines.iter().enumerate() {
        match strips.last_mut().filter(|_| used + height <= most) {
            Some(strip) => strip.end = row + 1,
            None => {
                strips.push(row..row + 1);
                used = 0;
            }
        }
        used += height;
    }
    strips
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strips_hold_every_row_whole() {
        assert_eq!(strips(&[1, 2, 1, 3, 1], 3), [0..2, 2..3, 3..4, 4..5]);
        assert_eq!(strips(&[9], 3), std::iter::once(0..1).collect::<Vec<_>>());
        assert!(strips(&[], 3).is_empty());
    }
}
