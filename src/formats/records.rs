//! Delimited text (CSV, TSV) into records, by RFC 4180, with the line on which each begins.
//!
//! The `csv` crate reads a quote that is never closed as one long field, without a word; here that is an error.

use std::iter;

use super::ParseError;
use super::lines::lines;

/// What may stand between fields, the commonest first.
pub(super) const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The line on which it begins, from 1.
    pub line: u32,
    /// Its fields, unquoted.
    pub fields: Vec<String>,
}

impl Record {
    /// No field says anything.
    pub(super) fn is_blank(&self) -> bool {
        self.fields.iter().all(|field| field.trim().is_empty())
    }
}

/// Whether a quote at the start of a field quotes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// As RFC 4180 says.
    Quote,
    /// A quote is a character like any other.
    Stand,
}

/// Splits a text into records. Blank lines and a first line `sep=;` are no records.
///
/// # Errors
/// A quoted field that does not end, or that goes on after its closing quote.
pub(super) fn split(text: &str, delimiter: char, quotes: Quotes) -> Result<Vec<Record>, ParseError> {
    records(text, delimiter, quotes).collect()
}

/// The same one by one; after an error there is none.
pub(super) fn records(text: &str, delimiter: char, quotes: Quotes) -> impl Iterator<Item = Result<Record, ParseError>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut scanner = Scanner { rest: text, line: 1, delimiter, quotes };
    let record = move || {
        let line = scanner.line;
        if scanner.rest.is_empty() {
            return None;
        }
        let fields = scanner.record();
        if fields.is_err() {
            scanner.rest = "";
        }
        Some(fields.map(|fields| Record { line, fields }))
    };
    let says_delimiter = text.starts_with("sep=");
    let is_blank = |record: &Record| matches!(&record.fields[..], [only] if only.is_empty());
    iter::from_fn(record)
        .filter(move |record| record.as_ref().map_or(true, |r| !(is_blank(r) || r.line == 1 && says_delimiter)))
}

/// The delimiter that a first line `sep=;` names.
pub(super) fn named_delimiter(text: &str) -> Option<char> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut rest = lines(text).next()?.strip_prefix("sep=")?.chars();
    rest.next().filter(|_| rest.next().is_none())
}

struct Scanner<'a> {
    rest: &'a str,
    line: u32,
    delimiter: char,
    quotes: Quotes,
}

impl Scanner<'_> {
    /// Reads to the end of the record, its line end included.
    fn record(&mut self) -> Result<Vec<String>, ParseError> {
        let mut fields = Vec::new();
        loop {
            let quoted = self.quotes == Quotes::Quote && self.rest.starts_with('"');
            fields.push(if quoted { self.quoted()? } else { self.plain() });
            if let Some(after) = self.rest.strip_prefix(self.delimiter) {
                self.rest = after;
                continue;
            }
            if let Some(after) = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\n', '\r'])) {
                self.rest = after;
                self.line += 1;
            }
            return Ok(fields);
        }
    }

    fn plain(&mut self) -> String {
        let end = self.rest.find([self.delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let (field, rest) = self.rest.split_at(end);
        self.rest = rest;
        field.to_owned()
    }

    fn quoted(&mut self) -> Result<String, ParseError> {
        let begins = self.line;
        let mut field = String::new();
        let mut rest = self.rest.strip_prefix('"').unwrap_or(self.rest);
        loop {
            let Some((part, after)) = rest.split_once('"') else {
                return Err(wrong_quote(begins, "a quote is opened here and never closed"));
            };
            field.push_str(part);
            rest = after;
            match after.strip_prefix('"') {
                Some(after) => {
                    field.push('"');
                    rest = after;
                }
                None => break,
            }
        }
        self.line += u32::try_from(line_ends(&field)).unwrap_or(u32::MAX);
        if !rest.is_empty() && !rest.starts_with([self.delimiter, '\n', '\r']) {
            return Err(wrong_quote(self.line, "text follows the closing quote of a field"));
        }
        self.rest = rest;
        Ok(field)
    }
}

fn line_ends(text: &str) -> usize {
    text.matches(['\n', '\r']).count() - text.matches("\r\n").count()
}

fn wrong_quote(line: u32, what: &str) -> ParseError {
    ParseError {
        line: Some(line),
        problem: what.into(),
        hint: Some("a field that holds a quote is written in quotes, with each quote inside it doubled".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        split(text, ',', Quotes::Quote).unwrap().into_iter().map(|r| (r.line, r.fields)).collect()
    }

    fn row(line: u32, fields: &[&str]) -> (u32, Vec<String>) {
        (line, fields.iter().map(|f| (*f).to_owned()).collect())
    }

    #[test]
    fn fields_are_split_and_unquoted() {
        assert_eq!(rows("a,b\r\n\"1,\"\"2\"\"\",\r\n"), [row(1, &["a", "b"]), row(2, &["1,\"2\"", ""])]);
        assert_eq!(rows("a\n\n\"x\ny\r\nz\",\"\"\nc"), [row(1, &["a"]), row(3, &["x\ny\r\nz", ""]), row(6, &["c"])]);
        assert_eq!(rows("він сказав \"так\",b"), [row(1, &["він сказав \"так\"", "b"])], "a quote inside is a quote");
        assert_eq!(rows("\u{feff}sep=,\na,b"), [row(2, &["a", "b"])]);
        assert_eq!(named_delimiter("sep=;\nx"), Some(';'));
        let literal = split("\"так\", сказав\t2", '\t', Quotes::Stand).unwrap();
        assert_eq!(literal[0].fields, ["\"так\", сказав", "2"]);
    }

    #[test]
    fn quotes_that_do_not_pair_are_errors_with_their_line() {
        for (text, line) in [("a,b\n1,\"x\n2,y\n3,z", 2), ("a\n\"x\" y\n", 2), ("\"a\nb\"c\n", 2)] {
            let error = split(text, ',', Quotes::Quote).unwrap_err();
            assert_eq!(error.line, Some(line), "{text}");
            assert!(error.hint.is_some());
        }
    }

    proptest! {
        #[test]
        fn what_the_csv_crate_writes_is_read(
            rows in proptest::collection::vec(proptest::collection::vec("[a,\";\t\r\n' \u{ac00}]{0,6}", 2..3), 1..5),
            delimiter in proptest::sample::select(&DELIMITERS[..]),
        ) {
            let mut writer = csv::WriterBuilder::new().delimiter(delimiter as u8).from_writer(Vec::new());
            rows.iter().for_each(|row| writer.write_record(row).unwrap());
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let read: Vec<_> = split(&text, delimiter, Quotes::Quote).unwrap().into_iter().map(|r| r.fields).collect();
            prop_assert_eq!(read, rows);
        }

        #[test]
        fn no_text_makes_it_panic(text in "[a,\"\r\n\u{ac00}]{0,30}") {
            let _ = split(&text, ',', Quotes::Quote);
            let records = split(&text, ',', Quotes::Stand).unwrap();
            let commas: usize = records.iter().map(|r| r.fields.len() - 1).sum();
            prop_assert_eq!(commas, text.matches(',').count());
        }
    }
}
