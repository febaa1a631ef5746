//! Records into turns or rows.

use std::collections::HashSet;

use super::columns::{Columns, Holds};
use super::times::{Unit, time, unit};
use super::{Content, FORMAT};
use crate::formats::cues::{order_problems, problem, shared_problem};
use crate::formats::records::Record;
use crate::formats::speaker;
use crate::lang::{self, Lang, Role};
use crate::model::{Anchor, Cell, Origin, Problem, Row, Table, Transcript, Turn};

/// The file's records without its header, and which column holds what.
pub(super) struct Rows<'a> {
    pub file: &'a str,
    pub columns: &'a Columns,
    pub records: &'a [Record],
    pub delimiter: char,
}

impl Rows<'_> {
    /// A table where two languages or more have columns of their own, otherwise a transcript.
    pub(super) fn content(&self, mut problems: Vec<Problem>) -> Content {
        if !self.columns.has_header {
            let what = "line 1 was read as a row: it names no known column".to_owned();
            problems.push(Problem { anchor: Some(Anchor::Line(1)), what, lost: false });
        }
        self.ragged(&mut problems);
        let unit = unit(self.columns, self.records, &mut problems);
        if self.columns.versions().len() > 1 {
            let table = self.table(unit, &mut problems);
            return Content::Table(table, problems);
        }
        Content::Transcript(self.transcript(unit, problems))
    }

    fn transcript(&self, unit: Unit, problems: Vec<Problem>) -> Transcript {
        let lang =
            self.columns.place(Holds::Text).is_none().then(|| self.columns.versions().first().map(|(lang, _)| *lang));
        let mut transcript = Transcript { lang: lang.flatten(), problems, ..Transcript::new(self.file, FORMAT.name) };
        let mut empty = Vec::new();
        for record in self.records {
            let anchor = Anchor::Line(record.line);
            let time = time(self.columns, record, unit, &mut transcript.problems);
            let said = self.said(record);
            if said.is_empty() {
                empty.push(anchor);
            }
            let turn = |(holds, text): (Holds, String)| Turn { time, ..self.turn(record, holds, text) };
            transcript.turns.extend(said.into_iter().map(turn));
        }
        let empty = shared_problem(&empty, "holds no text and was left out", "hold no text and were left out");
        transcript.problems.extend(empty);
        transcript.problems.extend(order_problems(&transcript.turns));
        speaker::describe(&mut transcript.turns);
        transcript
    }

    /// What a record says: one text, or a question and its answer. A text in the last column has the fields after it.
    fn said(&self, record: &Record) -> Vec<(Holds, String)> {
        let texts = self.columns.texts().into_iter().map(|(holds, column)| {
            let more = self.is_last(column).then(|| record.fields.get(column..)).flatten();
            let text = more.map(|fields| fields.join(&self.delimiter.to_string()));
            (holds, text.unwrap_or_else(|| field(record, Some(column)).to_owned()))
        });
        texts.filter(|(_, text)| !text.trim().is_empty()).collect()
    }

    fn turn(&self, record: &Record, holds: Holds, text: String) -> Turn {
        let named = || {
            Some(field(record, self.columns.place(Holds::Speaker)).trim().to_owned()).filter(|name| !name.is_empty())
        };
        // A question and its answer are two people, whom the header names.
        let header =
            |role: Role| (self.columns.place(holds).and_then(|at| self.columns.names.get(at)).cloned(), Some(role));
        let (speaker, role) = match holds {
            Holds::Question => header(Role::Interviewer),
            Holds::Answer => header(Role::Subject),
            _ => (named(), self.role(record)),
        };
        let speaker = speaker.filter(|name| !name.trim().is_empty());
        Turn { speaker, role, ..Turn::new(Anchor::Line(record.line), text) }
    }

    fn role(&self, record: &Record) -> Option<Role> {
        let word = field(record, self.columns.place(Holds::Role)).trim().to_lowercase();
        Role::ALL.into_iter().find(|role| role.as_str() == word).or_else(|| lang::role_of(&word))
    }

    fn table(&self, unit: Unit, problems: &mut Vec<Problem>) -> Table {
        let versions = self.columns.versions();
        let ids = self.ids();
        if ids.is_none() && self.columns.place(Holds::Id).is_some() {
            let what = "the ids are not unique, so the rows were numbered anew".to_owned();
            problems.push(Problem { anchor: None, what, lost: false });
        }
        let mut rows = Vec::new();
        for (record, number) in self.records.iter().zip(1..) {
            let anchor = Anchor::Line(record.line);
            let turn = self.turn(record, Holds::Text, String::new());
            let row = Row {
                id: ids
                    .as_ref()
                    .map_or(number.to_string(), |_| field(record, self.columns.place(Holds::Id)).trim().to_owned()),
                file: self.file.to_owned(),
                anchor: anchor.to_string(),
                time: time(self.columns, record, unit, problems),
                role: turn.role.or_else(|| turn.speaker.as_deref().and_then(lang::role_of)),
                speaker: turn.speaker.unwrap_or_default(),
                cells: versions.iter().map(|(_, column)| cell(field(record, Some(*column)))).collect(),
                ..Row::default()
            };
            rows.push(row);
        }
        let langs: Vec<Lang> = versions.into_iter().map(|(lang, _)| lang).collect();
        Table { langs, rows }
    }

    /// The ids of the records, if there are any and each names one record.
    fn ids(&self) -> Option<HashSet<&str>> {
        let place = self.columns.place(Holds::Id)?;
        let ids: HashSet<&str> = self.records.iter().map(|record| field(record, Some(place)).trim()).collect();
        (ids.len() == self.records.len() && !ids.contains("")).then_some(ids)
    }

    /// Rows that have more or fewer fields than the first one.
    fn ragged(&self, problems: &mut Vec<Problem>) {
        let count = self.columns.names.len();
        let text_is_last =
            self.columns.versions().len() < 2 && self.columns.texts().iter().any(|(_, at)| self.is_last(*at));
        let mut short = Vec::new();
        for record in self.records {
            let anchor = Anchor::Line(record.line);
            let more: Vec<&str> = record.fields.iter().skip(count).map(String::as_str).collect();
            if record.fields.len() < count {
                short.push(anchor);
            } else if text_is_last && !more.is_empty() {
                let what = format!(
                    "{} fields, where the header has {count}; the last ones were read as one text",
                    record.fields.len()
                );
                problems.push(problem(anchor, what));
            } else if more.iter().any(|field| !field.trim().is_empty()) {
                let what = format!("not read, after the last column: {}", more.join(" | "));
                problems.push(Problem { anchor: Some(anchor), what, lost: true });
            }
        }
        problems.extend(shared_problem(
            &short,
            "has fewer fields than the header",
            "have fewer fields than the header",
        ));
    }

    fn is_last(&self, column: usize) -> bool {
        column + 1 == self.columns.names.len()
    }
}

fn field(record: &Record, column: Option<usize>) -> &str {
    column.and_then(|column| record.fields.get(column)).map_or("", String::as_str)
}

fn cell(text: &str) -> Option<Cell> {
    let text = text.trim();
    (!text.is_empty()).then(|| Cell { text: text.to_owned(), origin: Origin::Transcript })
}
