//! The alignment as a picture: an SVG file that shows at a glance where a table is sure, where it is not, and what is missing.
//!
//! Rows run across, as in the table, and a row is one **ribbon** from version to version, so a row is found by its number and
//! a wide sheet can be cut into **strips** between rows. A ribbon's colour is its score: the less sure, the darker, so that
//! the order also shows in grey and to the colour-blind; doubtful rows have an outline and a mark in the margin besides. What
//! has no counterpart runs out into a hatched gap. The page keeps the shape of a sheet of paper, whatever the number of rows.

mod band;
mod layout;
mod legend;
mod page;
mod strip;
mod svg;
#[cfg(test)]
mod tests;

use std::ops::Range;

use band::Band;
use layout::Layout;

/// What every picture begins with: a file that does not is not one of ours.
const START: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" data-by=\"tovmach align\"";

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// The files.
    pub title: String,
    /// The versions from left to right; of one recording its languages.
    pub columns: Vec<Column>,
    /// The rows of the table, in its order.
    pub rows: Vec<Ribbon>,
}

/// A version, or a language of a recording.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What a reader calls it: `Korean`.
    pub name: String,
    /// The same where room is scarce: `ko`.
    pub tag: String,
    /// The texts of its segments.
    pub segments: Vec<String>,
}

/// A row: what links the columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Ribbon {
    /// The row's id in the table.
    pub id: String,
    /// Where it stands in the files.
    pub anchor: String,
    /// One a column.
    pub sides: Vec<Side>,
    /// How sure the row is, from 0 to 1; `None` where nothing was aligned.
    pub score: Option<f32>,
    /// Why it was made.
    pub why: &'static str,
}

/// What a column gives to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Side {
    /// These segments.
    Segments(Range<usize>),
    /// Nothing, where something could be.
    Missing,
    /// Nothing, and nothing is missed.
    NotExpected,
}

/// Draws the picture as SVG: valid XML without script or anything from elsewhere, the same bytes on every run.
pub fn plot(picture: &Picture) -> String {
    page::svg(picture, &Layout::of(picture))
}

/// The file was drawn by [`plot`] and not changed by a program that writes pictures in its own way.
pub fn is_plot(bytes: &[u8]) -> bool {
    bytes.starts_with(START.as_bytes())
}

impl Side {
    /// How many segments.
    fn len(&self) -> usize {
        match self {
            Side::Segments(range) => range.len(),
            Side::Missing | Side::NotExpected => 0,
        }
    }
}

impl Ribbon {
    /// How many segments lie one above the other.
    fn lines(&self) -> usize {
        self.sides.iter().map(Side::len).max().unwrap_or(0).max(1)
    }

    /// The first and the last column that have segments.
    fn ends(&self) -> Option<(usize, usize)> {
        let has = |side: &Side| side.len() > 0;
        Some((self.sides.iter().position(has)?, self.sides.iter().rposition(has)?))
    }

    fn band(&self) -> Option<Band> {
        self.score.map(Band::of)
    }

    fn is_doubtful(&self) -> bool {
        self.band().is_some_and(Band::is_doubtful)
    }

    fn has_gap(&self) -> bool {
        self.sides.contains(&Side::Missing)
    }

    fn is_joined(&self) -> bool {
        self.lines() > 1
    }
}
