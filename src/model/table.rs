//! The side-by-side table: what the aligner and the backends make, and what a person reviews.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::lang::{Lang, Mode, Role};
use crate::model::TimeSpan;

/// Segments of each version that say the same: one range a version, empty where a version lacks them.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// One range of segment numbers a version, in the order of the versions.
    pub sides: Vec<Range<usize>>,
    /// How sure the aligner is, from 0 to 1.
    pub score: f32,
    /// Why it thinks so: `similar`, `same time`, `same speaker turn`, `only place left`; `no counterpart` with one side only.
    pub why: &'static str,
}

/// An interview side by side.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The languages of the columns, without regions, in the order of [`crate::lang::LANGUAGES`].
    pub langs: Vec<Lang>,
    /// The rows in reading order.
    pub rows: Vec<Row>,
}

/// One row: the same words in each language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Names the row for findings, edits and people. Unique in its table.
    pub id: String,
    /// The file or files it comes from, joined by ` | ` in the order of the columns.
    pub file: String,
    /// The places in those files, joined likewise.
    pub anchor: String,
    /// When it was said.
    pub time: Option<TimeSpan>,
    /// Who said it, as the original writes it.
    pub speaker: String,
    /// What the speaker does.
    pub role: Option<Role>,
    /// How it was said.
    pub mode: Mode,
    /// The language in which it was said, where that is known.
    pub original: Option<Lang>,
    /// A cell a language, in the order of [`Table::langs`].
    pub cells: Vec<Option<Cell>>,
    /// How sure the alignment is, from 0 to 1; `None` where nothing was aligned.
    pub confidence: Option<f32>,
    /// Glossary terms found in it, as text for a reader.
    pub terms: String,
    /// Findings of the checks, as text for a reader.
    pub findings: String,
    /// How far review has come.
    pub status: Status,
    /// Who reviewed it.
    pub reviewer: String,
    /// A person's remark.
    pub note: String,
}

/// The text of a row in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The text, without surrounding white space. Empty where nothing came ([`Origin::Failed`]) or a person emptied the cell.
    pub text: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where the text of a cell comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A transcript file.
    Transcript,
    /// An interpreter, on the recording.
    Rendition,
    /// The translation memory, with its likeness in percent.
    Memory(u8),
    /// The shipped phrasebook.
    Phrasebook,
    /// A backend, by name.
    Machine(String),
    /// A person, by name; the name may be empty where it is not known.
    Person(String),
    /// Nothing came, for this reason.
    Failed(String),
}

/// How far review has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// As the program wrote it.
    #[default]
    Draft,
    /// Read and corrected by one person.
    Reviewed,
    /// Revised by a second person.
    Certified,
    /// Not to be used.
    Rejected,
}

/// Something in a row that a person should look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Names it in every run, until a text changes that it is about: `number-12-3f9a2c1b7d`.
    pub id: String,
    /// The check that found it.
    pub check: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The row's place in the table, from 0.
    pub number: usize,
    /// The row's id.
    pub row: String,
    /// The language of the cell that is to be looked at: the rendition's, where two are compared.
    pub lang: Lang,
    /// Where in that cell, in Unicode scalar values; all of it where the fault has no place in it.
    pub span: Range<usize>,
    /// The cell that it was compared with, and the place there.
    pub source: Option<(Lang, Range<usize>)>,
    /// What is wrong, and why it is thought so.
    pub message: String,
    /// What should stand in the place of the span, where that is certain.
    pub suggestion: Option<String>,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Info,
    /// To be looked at.
    Warning,
    /// To be mended before hand-over.
    Error,
}

/// A word of a table's column that has no meaning there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{word}' is no {column}; expected {expected}")]
pub struct UnknownWord {
    /// What stands there.
    pub word: String,
    /// The column.
    pub column: &'static str,
    /// What may stand there.
    pub expected: &'static str,
}

impl Severity {
    /// The word for it: `warning`.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl Table {
    /// The column of a language.
    pub fn column(&self, lang: Lang) -> Option<usize> {
        self.langs.iter().position(|l| l.same_base(lang))
    }
}

impl Row {
    /// The language of a column with the norm in which the row was said, where that is known.
    pub fn in_norm(&self, column: Lang) -> Lang {
        self.original.filter(|original| original.same_base(column)).unwrap_or(column)
    }

    /// The text of a column, unless it is missing or empty.
    pub fn text(&self, column: usize) -> Option<&str> {
        let cell = self.cells.get(column)?.as_ref()?;
        (!cell.text.trim().is_empty()).then_some(cell.text.as_str())
    }
}

/// Stands between a backend and the language through which it came to a text.
const VIA: &str = " via ";

impl Origin {
    /// A person said or wrote it: it is no translation by a program, and may be translated.
    pub fn is_by_person(&self) -> bool {
        matches!(self, Origin::Transcript | Origin::Rendition | Origin::Person(_))
    }

    /// A backend made it, and came to it through another language: `machine firefox via en`.
    pub fn through(backend: &str, hub: Lang) -> Origin {
        Origin::Machine(format!("{backend}{VIA}{hub}"))
    }

    /// The backend that made it, and the language through which it came to it, where a machine made it.
    pub fn backend(&self) -> Option<(&str, Option<Lang>)> {
        let Origin::Machine(name) = self else { return None };
        let through = name.rsplit_once(VIA).and_then(|(backend, hub)| Some((backend, Some(hub.parse().ok()?))));
        Some(through.unwrap_or((name, None)))
    }
}

impl Status {
    /// The word of the table's `status` column.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Reviewed => "reviewed",
            Status::Certified => "certified",
            Status::Rejected => "rejected",
        }
    }
}

impl FromStr for Status {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Status, UnknownWord> {
        let all = [Status::Draft, Status::Reviewed, Status::Certified, Status::Rejected];
        all.into_iter().find(|s| s.as_str() == word.trim().to_lowercase()).ok_or_else(|| UnknownWord {
            word: word.to_owned(),
            column: "status",
            expected: "draft, reviewed, certified or rejected",
        })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Transcript => f.write_str("transcript"),
            Origin::Rendition => f.write_str("rendition"),
            Origin::Memory(likeness) => write!(f, "memory {likeness}"),
            Origin::Phrasebook => f.write_str("phrasebook"),
            Origin::Machine(name) => write!(f, "machine {name}"),
            Origin::Person(name) if name.is_empty() => f.write_str("person"),
            Origin::Person(name) => write!(f, "person {name}"),
            Origin::Failed(reason) => write!(f, "failed {reason}"),
        }
    }
}

impl FromStr for Origin {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Origin, UnknownWord> {
        let (word, rest) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
        let unknown = || UnknownWord {
            word: text.to_owned(),
            column: "origin",
            expected: "transcript, rendition, memory N, phrasebook, machine NAME, person NAME or failed REASON",
        };
        Ok(match word {
            "transcript" => Origin::Transcript,
            "rendition" => Origin::Rendition,
            "memory" => Origin::Memory(rest.parse().ok().filter(|n| *n <= 100).ok_or_else(unknown)?),
            "phrasebook" => Origin::Phrasebook,
            "machine" => Origin::Machine(rest.to_owned()),
            "person" => Origin::Person(rest.to_owned()),
            "failed" => Origin::Failed(rest.to_owned()),
            _ => return Err(unknown()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_says_through_which_language_it_came() {
        for (origin, expected) in [
            ("machine firefox via en", Some(("firefox", Some(Lang::EN)))),
            ("machine firefox", Some(("firefox", None))),
            ("machine post via office", Some(("post via office", None))),
            ("person firefox via en", None),
        ] {
            assert_eq!(origin.parse::<Origin>().unwrap().backend(), expected, "{origin}");
        }
    }

    #[test]
    fn origins_are_written_and_read_back() {
        for origin in [
            Origin::Transcript,
            Origin::Rendition,
            Origin::Memory(97),
            Origin::Phrasebook,
            Origin::Machine("deepl".into()),
            Origin::through("firefox", Lang::EN),
            Origin::Person("O. Kim".into()),
            Origin::Person(String::new()),
            Origin::Failed("timed out".into()),
        ] {
            assert_eq!(origin.to_string().parse::<Origin>().unwrap(), origin);
        }
        for wrong in ["", "memory", "memory 101", "magic"] {
            assert!(wrong.parse::<Origin>().is_err(), "{wrong}");
        }
    }
}
