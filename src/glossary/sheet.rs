//! A glossary file as text, with the place of every cell, so that a change touches nothing else.
//!
//! The file is CSV as RFC 4180 has it, with commas, semicolons or tabs. Empty lines and lines that begin with `#` are passed
//! over.

use std::borrow::Cow;
use std::ops::Range;

use crate::glossary::columns::{Column, columns, delimiter};
use crate::glossary::{GlossaryError, GlossaryProblem};

const BOM: &str = "\u{FEFF}";

/// A glossary file whose rows are located.
#[derive(Debug, Clone)]
pub struct Sheet<'t> {
    pub(super) text: &'t str,
    pub(super) delimiter: char,
    header: Record,
    columns: Vec<Column>,
    pub(super) records: Vec<Record>,
}

/// A row: where it begins and where its cells are, quotes included.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub line: u64,
    pub cells: Vec<Range<usize>>,
    /// After its line end.
    pub end: usize,
}

impl<'t> Sheet<'t> {
    /// Locates the rows of a file. `name` is for messages.
    ///
    /// # Errors
    /// A quote that does not close, a header that names an unknown column, a row of another length than the header.
    pub fn read(name: &str, text: &'t str) -> Result<Sheet<'t>, GlossaryError> {
        let error = |line, problem| GlossaryError { file: name.to_owned(), line, problem };
        let delimiter = delimiter(text.strip_prefix(BOM).unwrap_or(text));
        let mut scanner = Scanner { text, delimiter, at: if text.starts_with(BOM) { BOM.len() } else { 0 }, line: 1 };
        let mut next = || scanner.record().map_err(|line| error(line, GlossaryProblem::OpenQuote));
        let header = next()?.unwrap_or(Record { line: 1, cells: Vec::new(), end: text.len() });
        let names: Vec<_> = header.cells.iter().map(|cell| unquoted(text, cell)).collect();
        let columns = columns(names.iter().map(AsRef::as_ref)).map_err(|problem| error(header.line, problem))?;
        let mut records = Vec::new();
        while let Some(record) = next()? {
            let (expected, cells) = (columns.len(), record.cells.len());
            if cells != expected {
                return Err(error(record.line, GlossaryProblem::Uneven { expected, cells }));
            }
            records.push(record);
        }
        Ok(Sheet { text, delimiter: delimiter.into(), header, columns, records })
    }

    /// What the columns hold.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The name of a column, as the file has it.
    pub fn header(&self, column: usize) -> Cow<'t, str> {
        self.header.cells.get(column).map_or(Cow::Borrowed(""), |cell| unquoted(self.text, cell))
    }

    /// How many rows stand under the header.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// No row stands under the header.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The line of a row, from 1.
    pub fn line(&self, row: usize) -> u64 {
        self.records.get(row).map_or(0, |record| record.line)
    }

    /// The text of a cell, without its quotes.
    pub fn cell(&self, row: usize, column: usize) -> Cow<'t, str> {
        let cell = self.records.get(row).and_then(|record| record.cells.get(column));
        cell.map_or(Cow::Borrowed(""), |cell| unquoted(self.text, cell))
    }

    /// The line end of the file: that of its header.
    pub(super) fn line_end(&self) -> &'t str {
        let header = self.text.get(..self.header.end).unwrap_or_default();
        ["\r\n", "\n", "\r"].into_iter().find(|end| header.ends_with(end)).unwrap_or("\n")
    }
}

/// A cell without its quotes. What follows the closing quote belongs to it.
fn unquoted<'t>(text: &'t str, cell: &Range<usize>) -> Cow<'t, str> {
    let raw = text.get(cell.clone()).unwrap_or_default();
    let Some(inner) = raw.strip_prefix('"') else { return Cow::Borrowed(raw) };
    let close = closing_quote(inner).unwrap_or(inner.len());
    let (quoted, rest) = inner.split_at(close);
    let rest = rest.strip_prefix('"').unwrap_or_default();
    if rest.is_empty() && !quoted.contains('"') {
        return Cow::Borrowed(quoted);
    }
    Cow::Owned(quoted.replace("\"\"", "\"") + rest)
}

/// The first quote that is not doubled.
fn closing_quote(text: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += text.get(at..)?.find('"')?;
        if !text.get(at + 1..)?.starts_with('"') {
            return Some(at);
        }
        at += 2;
    }
}

/// Reads one record after another. All that it looks for is ASCII, so a slice never cuts a character.
struct Scanner<'t> {
    text: &'t str,
    delimiter: u8,
    at: usize,
    line: u64,
}

impl Scanner<'_> {
    /// The next row; `None` at the end. The error is the line of a row with a quote that does not close.
    fn record(&mut self) -> Result<Option<Record>, u64> {
        while self.take_line_end() || self.take_comment() {}
        if self.byte().is_none() {
            return Ok(None);
        }
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell().ok_or(line)?);
            if self.byte() != Some(self.delimiter) {
                break;
            }
            self.at += 1;
        }
        self.take_line_end();
        Ok(Some(Record { line, cells, end: self.at }))
    }

    /// A cell with its quotes; `None` where they do not close.
    fn cell(&mut self) -> Option<Range<usize>> {
        let start = self.at;
        if self.byte() == Some(b'"') {
            self.at += 1 + closing_quote(self.rest().get(1..)?)? + 1;
            let quoted = self.text.get(start..self.at).unwrap_or_default();
            self.line += quoted.matches('\n').count() as u64;
        }
        let stop = |b: u8| b == self.delimiter || b == b'\r' || b == b'\n';
        let rest = self.rest();
        self.at += rest.bytes().position(stop).unwrap_or(rest.len());
        Some(start..self.at)
    }

    fn take_line_end(&mut self) -> bool {
        let end = ["\r\n", "\n", "\r"].into_iter().find(|end| self.rest().starts_with(end));
        self.at += end.map_or(0, str::len);
        self.line += u64::from(end.is_some());
        end.is_some()
    }

    fn take_comment(&mut self) -> bool {
        let rest = self.rest();
        let comment = rest.starts_with('#');
        if comment {
            self.at += rest.find(['\r', '\n']).unwrap_or(rest.len());
        }
        comment
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of the rows and their cells, between brackets.
    fn rows(text: &str) -> Vec<(u64, String)> {
        let sheet = Sheet::read("g.csv", text).unwrap();
        let cells = |row| (0..sheet.columns().len()).map(|c| format!("[{}]", sheet.cell(row, c))).collect();
        (0..sheet.len()).map(|row| (sheet.line(row), cells(row))).collect()
    }

    #[test]
    fn rows_are_located() {
        let row = |line, cells: &str| (line, cells.to_owned());
        for (text, expected) in [
            ("ko,uk\n포로,полонений\n", vec![row(2, "[포로][полонений]")]),
            ("\u{FEFF}ko,uk\r\n포로,полонений", vec![row(2, "[포로][полонений]")]),
            ("ko\tuk\n포로\t\"a\tb\"\n", vec![row(2, "[포로][a\tb]")]),
            ("ko,uk\n\n# no row\n포로,\n,б", vec![row(4, "[포로][]"), row(5, "[][б]")]),
            ("ko,uk\n\"a\"\"b\",\"c\nd\"\ne,f\n", vec![row(2, "[a\"b][c\nd]"), row(4, "[e][f]")]),
            ("ko,uk\n\"a\" b,c\"d\"\n", vec![row(2, "[a b][c\"d\"]")]),
            ("ko,uk\n\"#a\",b\n#a,b", vec![row(2, "[#a][b]")]),
            ("ko,uk", vec![]),
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn cells_are_what_the_csv_crate_reads(rows in "([,a포\"|# ]|\r\n|\n){0,24}") {
            // The csv crate takes a comment without a line end for a row, and lets a quote stay open.
            let text = format!("ko,uk\n{rows}\n");
            let theirs = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes()).into_records().collect::<Result<Vec<_>, _>>();
            if let (Ok(sheet), Ok(theirs)) = (Sheet::read("g.csv", &text), theirs) {
                let ours: Vec<Vec<_>> = (0..sheet.len()).map(|row| (0..2).map(|c| sheet.cell(row, c)).collect()).collect();
                let theirs: Vec<Vec<_>> = theirs.iter().map(|record| record.iter().map(Cow::Borrowed).collect()).collect();
                proptest::prop_assert_eq!(ours, theirs);
            }
        }
    }
}
