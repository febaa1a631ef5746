//! What a version of the interview is: a file with its language, its segments, and what each of them may give to a row.

use std::ops::Range;

use crate::lang::Lang;
use crate::model::{Segment, Transcript};

/// What a segment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Segmentation {
    /// A sentence of a turn.
    #[default]
    Sentence,
    /// A line of a text file, or a whole turn of another format.
    Line,
}

/// One file of an interview, ready to be aligned.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// The file as read; its problems include those found here.
    pub transcript: Transcript,
    /// The language, with its norm where that shows; `None` for a recording in several languages.
    pub lang: Option<Lang>,
    /// The segments in the order of the file.
    pub segments: Vec<Segment>,
    /// What stands in the file, in order. Each segment is in exactly one piece.
    pub pieces: Vec<Piece>,
}

/// The smallest part of a version: a segment, or in a relay some segments and their rendition.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The segments of the original; never empty.
    pub original: Range<usize>,
    /// The segments of its rendition; empty where there is none.
    pub rendition: Range<usize>,
    /// How sure the pairing of original and rendition is; `None` where there is no rendition.
    pub score: Option<f32>,
}

/// Why a file cannot be a version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: the language cannot be told from the text")]
pub struct VersionError {
    /// The file's name.
    pub file: String,
}

impl Version {
    /// The first and the last turn of some segments; `None` for an empty range.
    pub fn turns(&self, segments: &Range<usize>) -> Option<(usize, usize)> {
        let segments = self.segments.get(segments.clone())?;
        Some((segments.first()?.turn, segments.last()?.turn))
    }
}
