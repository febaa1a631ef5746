//! The field's words as plain data: transcript, turn, segment, link, table, row, cell, finding.
//!
//! * A **transcript** is one file as read: its **turns**, in order. A turn is what one speaker says until the next one speaks.
//! * A **segment** is a sentence of a turn. The segments of a turn, joined, are the turn's text to the character.
//! * A **link** joins segments of two or three language versions that say the same; in two versions it is called a *bead*.
//! * A **table** has a **row** a link, and in a row a **cell** a language. Each cell knows its **origin**.
//! * A **rendition** is what an interpreter says in another language.

mod table;
mod transcript;

pub use crate::lang::{Mode, Role};
pub use table::{Cell, Finding, Link, Origin, Row, Severity, Status, Table, UnknownWord};
pub use transcript::{Anchor, Problem, Segment, TimeSpan, Transcript, Turn};
