//! Which segments of two or three versions say the same.

use crate::lang::Lang;
use crate::model::{Link, Role, TimeSpan};

/// A segment as the aligner sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit<'a> {
    /// Its text.
    pub text: &'a str,
    /// When it was said, where that is known.
    pub time: Option<TimeSpan>,
    /// What its speaker does, where that is known.
    pub role: Option<Role>,
}

/// What the aligner found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Alignment {
    /// The smallest blocks common to all versions, in reading order. Each segment stands in exactly one.
    pub rows: Vec<Link>,
    /// The beads of each pair of versions, with the numbers of the two versions.
    pub pairs: Vec<([usize; 2], Vec<Link>)>,
}

/// A unit of a recording in which several languages are spoken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spoken<'a> {
    /// The segment.
    pub unit: Unit<'a>,
    /// Its language.
    pub lang: Lang,
    /// The number of its turn.
    pub turn: usize,
}
