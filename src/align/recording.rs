//! A recording in which several languages are spoken: what goes into the relay and what comes out.

use std::ops::Range;

use super::Unit;

/// A unit of a recording in which several languages are spoken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spoken<'a> {
    /// The segment.
    pub unit: Unit<'a>,
    /// The number of its turn.
    pub turn: usize,
}

/// Segments of a recording, and the segments that render them.
#[derive(Debug, Clone, PartialEq)]
pub struct RelayRow {
    /// What was said; or a rendition without original, by itself.
    pub original: Range<usize>,
    /// How it was rendered, if it was.
    pub rendition: Option<Range<usize>>,
    /// How sure the aligner is, from 0 to 1.
    pub score: f32,
    /// Why it thinks so; as in [`Link::why`](crate::model::Link::why).
    pub why: &'static str,
}
