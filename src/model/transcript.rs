//! A file as read: transcript, turns, segments.

use std::fmt;

use crate::lang::{Lang, Mode, Role};

/// One file as it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Transcript {
    /// The file's name, for messages and the table.
    pub file: String,
    /// The format's name, as in the table of formats: `srt`.
    pub format: &'static str,
    /// The language that the file itself names (Whisper does), if it does.
    pub lang: Option<Lang>,
    /// What was said, in order.
    pub turns: Vec<Turn>,
    /// What was skipped, and what a person should look at.
    pub problems: Vec<Problem>,
}

/// What one speaker says until the next one speaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The name or label as the file writes it, without its terminator.
    pub speaker: Option<String>,
    /// What the speaker does, where the label or the user tells.
    pub role: Option<Role>,
    /// Aloud, on paper or by gesture.
    pub mode: Mode,
    /// When, where the file tells.
    pub time: Option<TimeSpan>,
    /// Where a reader finds it in the file.
    pub anchor: Anchor,
    /// The language of the text; `None` where its letters do not tell.
    pub lang: Option<Lang>,
    /// The text as written, editorial marks included. Lines of the file are joined by `\n`.
    pub text: String,
}

/// A sentence of a turn. The texts of a turn's segments, joined, are the turn's text: spaces stay with the segment before.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Index of the turn in its transcript.
    pub turn: usize,
    /// Its language, with the norm where that shows.
    pub lang: Lang,
    /// The text with its trailing white space.
    pub text: String,
}

/// A stretch of time in milliseconds from the start of the recording; `end` is never before `start`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeSpan {
    /// First millisecond.
    pub start: u64,
    /// First millisecond after.
    pub end: u64,
}

/// Where a reader finds a turn in its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// A line, from 1.
    Line(u32),
    /// A subtitle: its place among the file's cues, from 1, and its first line.
    Cue {
        /// Place among the cues that the file holds, broken ones included.
        number: u32,
        /// The line of its time.
        line: u32,
    },
    /// An item of a list that has no lines of its own (a segment of Whisper's JSON), from 1.
    Item(u32),
}

/// Something in a file that could not be read as it stands, or that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub anchor: Option<Anchor>,
    /// What is wrong, and what was done about it.
    pub what: String,
    /// Text was left out. `--strict` fails on it.
    pub lost: bool,
}

impl TimeSpan {
    /// The stretch that covers both.
    pub fn join(self, other: TimeSpan) -> TimeSpan {
        TimeSpan { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl Anchor {
    /// The line in the file, where there is one.
    pub fn line(self) -> Option<u32> {
        match self {
            Anchor::Line(line) | Anchor::Cue { line, .. } => Some(line),
            Anchor::Item(_) => None,
        }
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Anchor::Line(line) => write!(f, "line {line}"),
            Anchor::Cue { number, .. } => write!(f, "cue {number}"),
            Anchor::Item(number) => write!(f, "item {number}"),
        }
    }
}

impl Transcript {
    /// A transcript without turns yet.
    pub fn new(file: &str, format: &'static str) -> Transcript {
        Transcript { file: file.to_owned(), format, lang: None, turns: Vec::new(), problems: Vec::new() }
    }
}

impl Turn {
    /// A spoken turn of an unknown speaker, its language told by its letters.
    pub fn new(anchor: Anchor, text: impl Into<String>) -> Turn {
        let text = text.into();
        let lang = crate::lang::detect(&text);
        Turn { speaker: None, role: None, mode: Mode::Spoken, time: None, anchor, lang, text }
    }
}
