//! Rows of cells between commas or tabs.

use crate::glossary::exchange::{ExchangeError, Source};

/// A row with its line.
pub(super) struct Line {
    pub number: u64,
    pub cells: Vec<String>,
}

impl Line {
    /// The cell in this place; an absent one is empty.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", |cell| cell.trim())
    }

    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The rows of a file of any width, blank ones left out.
pub(super) fn read(source: &Source<'_>, delimiter: u8) -> Result<Vec<Line>, ExchangeError> {
    let text = source.text.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        // A tab-separated file has no quotes: “ and " are letters of its cells.
        .quoting(delimiter != b'\t')
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(1, csv::Position::line);
            source.broken(line, "this is no table of cells: check its quotation marks")
        })?;
        let line = Line {
            number: record.position().map_or(1, |position| line_of(text, position)),
            cells: record.iter().map(str::to_owned).collect(),
        };
        if !line.is_blank() {
            lines.push(line);
        }
    }
    Ok(lines)
}

/// The line of a row. The reader's own place is before the empty lines that it passes over.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let rest = usize::try_from(position.byte()).ok().and_then(|at| text.get(at..)).unwrap_or_default();
    let empty = rest.chars().take_while(|c| matches!(c, '\r' | '\n')).filter(|c| *c == '\n').count();
    position.line() + empty as u64
}

/// Rows as CSV with `\n`.
pub(super) fn csv<'a>(rows: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail.
        let _ = writer.write_record(row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Rows between tabs, which have no way to write a tab or a line end: these become blanks.
pub(super) fn tabs<'a>(rows: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| cell.replace(['\t', '\n', '\r'], " ")).collect();
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
    text
}
