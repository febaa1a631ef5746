//! Reading and writing files: one module a format, and the table [`FORMATS`] that names them all.
//!
//! Formats work on bytes and strings; only `cli` opens files. A reader loses nothing in silence: what it cannot read becomes
//! a [`Problem`] with its place, and only a file that holds nothing readable is an error.

mod csv;
mod cues;
mod encoding;
mod guard;
mod lines;
mod plot;
mod records;
mod sheet;
mod speaker;
mod srt;
mod table;
mod text;
mod time;
mod vtt;
mod whisper;

use crate::lang::Lang;
use crate::model::{Problem, Table, Transcript};

pub use encoding::{Decoded, decode};
pub use plot::{Column, Picture, Ribbon, Side, is_plot, plot};
pub use sheet::{SheetRow, read_sheet, write_sheet};
pub use table::{Rows, write as write_table};

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
    /// A transcript or several versions side by side, as the file says.
    Either(fn(&Source<'_>) -> Result<Content, ParseError>),
}

/// What was read from a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// One version.
    Transcript(Transcript),
    /// Several versions side by side, and what was odd about them.
    Table(Table, Vec<Problem>),
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

/// Every format, in the order in which they are tried. Plain text comes last: everything is that.
pub static FORMATS: &[&Format] =
    &[&vtt::FORMAT, &srt::FORMAT, &whisper::FORMAT, &table::FORMAT, &csv::FORMAT, &text::FORMAT];

/// The format of this name, as `--format` gives it.
pub fn by_name(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name.eq_ignore_ascii_case(name.trim())).copied()
}

/// The format of a text: what it surely is, else what it may be, else what its extension says.
///
/// The extension (without its dot) breaks ties. It also wins over the last format, plain text, when its own format does not
/// recognise the text: the reader of that format says best what is wrong.
pub fn detect(text: &str, extension: Option<&str>) -> &'static Format {
    let extension = extension.unwrap_or_default().to_lowercase();
    let claims = |format: &Format| format.extensions.contains(&extension.as_str());
    let fitness = |format: &Format| ((format.sniff)(text), claims(format));
    // Of equals the first in the table wins: `max_by_key` takes the last.
    let best = FORMATS.iter().rev().max_by_key(|format| fitness(format)).expect("the table has rows");
    let by_extension = FORMATS.iter().rfind(|format| claims(format));
    let is_fallback = FORMATS.last().is_some_and(|last| std::ptr::eq(*last, *best));
    match (by_extension, fitness(best).0) {
        (Some(format), Likeness::No) => format,
        (Some(format), Likeness::Maybe) if is_fallback => format,
        _ => best,
    }
}

/// The project's own table in a file; `None` where the bytes hold none.
pub fn read_table(bytes: &[u8]) -> Option<Table> {
    let text = decode(bytes, None).ok()?.text;
    let (table, _) = table::read(&Source { file: "", text: &text, lang: None, columns: None }).ok()?;
    Some(table)
}

impl Format {
    /// Reads a file of this format.
    ///
    /// # Errors
    /// When nothing in it can be read, or when a part cannot be read without a guess.
    pub fn content(&self, source: &Source<'_>) -> Result<Content, ParseError> {
        match self.read {
            Read::Transcript(read) => read(source).map(Content::Transcript),
            Read::Either(read) => read(source),
        }
    }
}

#[cfg(test)]
mod tests;
