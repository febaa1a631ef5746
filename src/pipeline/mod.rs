//! The story: read the files of an interview, segment them, align the versions, fill what is missing.
//!
//! Each step takes plain data and gives plain data; `cli` tells the story aloud and writes the result.

mod again;
mod fill;
mod join;
mod picture;
mod prepare;
mod read;
mod spoken;
mod stale;
mod terms;
mod version;

pub use again::{Again, Way, again};
pub use fill::{Filled, Open, fill};
pub use join::{Joined, join};
pub use picture::picture;
pub use prepare::version;
pub use read::{Document, Input, ReadError, read};
pub use terms::mark_terms;
pub use version::{Piece, Segmentation, Version, VersionError};
