//! What stands around the words: marks of transcription and placeholders, brackets, quotation marks, stops.

mod brackets;
mod enclosed;
mod marker;
mod punctuation;
mod quotes;
mod senses;
mod signs;

use super::{Category, Cell, Check, Known, Pair, Remark, Run, Window};

pub(super) use brackets::CHECK as BRACKETS;
pub(super) use marker::CHECK as MARKER;
pub(super) use punctuation::CHECK as PUNCTUATION;
pub(super) use quotes::CHECK as QUOTES;
