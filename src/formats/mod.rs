//! Reading and writing files: one module a format, and the table [`FORMATS`] that names them all.
//!
//! Formats work on bytes and strings; only `cli` opens files. A reader loses nothing in silence: what it cannot read becomes
//! a [`Problem`](crate::model::Problem) with its place, and only a file that holds nothing readable is an error.

mod cues;
pub mod encoding;
mod lines;
mod speaker;
mod srt;
mod text;
mod time;
mod vtt;
mod whisper;

use crate::lang::Lang;
use crate::model::{Table, Transcript};

/// One format: a row of [`FORMATS`].
pub struct Format {
    /// The name that `--format` takes: `srt`.
    pub name: &'static str,
    /// What it is, for `--help`.
    pub about: &'static str,
    /// File name extensions, lower case, without the dot.
    pub extensions: &'static [&'static str],
    /// How well the decoded text looks like this format.
    pub sniff: fn(&str) -> Likeness,
    /// Reads it.
    pub read: Read,
}

/// How well a text looks like a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It is not.
    No,
    /// It may be; decides when the extension says so too, or when nothing looks better.
    Maybe,
    /// It is, whatever the extension says.
    Sure,
}

/// What a format holds, and how to get it.
#[derive(Clone, Copy)]
pub enum Read {
    /// One version of an interview (or several languages mixed in one recording).
    Transcript(fn(&Source<'_>) -> Result<Transcript, ParseError>),
    /// Several versions side by side.
    Table(fn(&Source<'_>) -> Result<Table, ParseError>),
}

/// A file to be read: its text, decoded, and what the user said about it.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The file's name, for anchors and messages.
    pub file: &'a str,
    /// The text, without byte order mark; line ends as in the file.
    pub text: &'a str,
    /// The language that the user or the file name gives.
    pub lang: Option<Lang>,
    /// `--columns`: which columns of a CSV hold what, as `text=3,speaker=2` or `ko=1,uk=2`.
    pub columns: Option<&'a str>,
}

/// Why a file cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{problem}")]
pub struct ParseError {
    /// The line, from 1, where one can be named.
    pub line: Option<u32>,
    /// What is wrong.
    pub problem: String,
    /// What to do next.
    pub hint: Option<String>,
}

/// Every format, in the order in which they are tried.
pub static FORMATS: &[&Format] = &[&vtt::FORMAT, &srt::FORMAT, &whisper::FORMAT, &text::FORMAT];
