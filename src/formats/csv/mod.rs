//! CSV and TSV that other programs wrote: one text column is a transcript, several language columns are a table.
//!
//! Columns are found by their names in four languages, or named by the user; nothing is taken for the text by its looks.

mod columns;
mod rows;
mod times;

use super::lines::lines;
use super::records::{DELIMITERS, Quotes, Record, named_delimiter, split};
use super::{Content, Format, Likeness, ParseError, Read, Source};
use crate::model::{Anchor, Problem};
use columns::{Columns, holds};

/// The row of the table.
pub(super) const FORMAT: Format = Format {
    name: "csv",
    about: "CSV or TSV with a text column, question and answer columns, or a column a language",
    extensions: &["csv", "tsv", "tab"],
    sniff,
    read: Read::Either(read),
};

/// It is a table if its first line names a text column and another one, and it may be one if it names any.
fn sniff(text: &str) -> Likeness {
    let Some(delimiter) = known_delimiter(text) else { return Likeness::No };
    let names = first_fields(text, delimiter);
    let says_text = Columns::by_names(&names).is_ok();
    let known = names.iter().filter(|name| holds(name).is_some()).count();
    match (says_text, known) {
        (true, 2..) => Likeness::Sure,
        (true, _) if names.len() > 1 => Likeness::Maybe,
        _ => Likeness::No,
    }
}

fn read(source: &Source<'_>) -> Result<Content, ParseError> {
    let delimiter = known_delimiter(source.text).or_else(|| consistent_delimiter(source.text)).unwrap_or(',');
    let mut problems = Vec::new();
    let records = records(source.text, delimiter, &mut problems)?;
    let Some(first) = records.first() else {
        let hint = Some("check that it is the right file, and that it was saved".into());
        return Err(ParseError { line: None, problem: "the file holds no rows".into(), hint });
    };
    let columns = match source.columns {
        Some(wanted) => Columns::wanted(wanted, &first.fields)?,
        None => Columns::by_names(&first.fields)?,
    };
    let body = records.get(usize::from(columns.has_header)..).unwrap_or_default();
    problems.extend(columns.unread(body));
    Ok(rows::Rows { file: source.file, columns: &columns, records: body, delimiter }.content(problems))
}

/// Splits the file. A TSV whose quotes do not pair is read with its quotes as they stand: tabs never occur in its texts.
fn records(text: &str, delimiter: char, problems: &mut Vec<Problem>) -> Result<Vec<Record>, ParseError> {
    // Whisper writes texts into its TSV as they are, quotes included.
    let by_whisper = delimiter == '\t' && first_fields(text, delimiter) == ["start", "end", "text"];
    let quotes = if by_whisper { Quotes::Stand } else { Quotes::Quote };
    let records = match split(text, delimiter, quotes) {
        Err(error) if delimiter == '\t' => {
            let what = format!("{}; all quotes of the file were read as they stand", error.problem);
            problems.push(Problem { anchor: error.line.map(Anchor::Line), what, lost: false });
            split(text, delimiter, Quotes::Stand)?
        }
        other => other?,
    };
    Ok(records.into_iter().filter(|record| !record.is_blank()).collect())
}

/// The delimiter that the file names, or the one by which most fields of the first line are column names.
fn known_delimiter(text: &str) -> Option<char> {
    let known = |delimiter: char| {
        let names = first_fields(text, delimiter);
        (names.iter().filter(|name| holds(name).is_some()).count(), names.len())
    };
    // The first of equals is the commonest delimiter; `max_by_key` takes the last.
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| known(*delimiter));
    named_delimiter(text).or(best.filter(|delimiter| known(*delimiter).0 > 0))
}

/// The delimiter that gives every row the same number of fields, at least two.
fn consistent_delimiter(text: &str) -> Option<char> {
    let fits = |delimiter: &char| {
        let rows = split(text, *delimiter, Quotes::Quote).unwrap_or_default();
        let count = rows.first().map_or(0, |row| row.fields.len());
        count > 1 && rows.iter().all(|row| row.fields.len() == count)
    };
    DELIMITERS.into_iter().find(fits)
}

fn first_fields(text: &str, delimiter: char) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut candidates = lines(text).filter(|line| !line.trim().is_empty() && !line.starts_with("sep="));
    let record = candidates.next().and_then(|line| split(line, delimiter, Quotes::Quote).ok()?.into_iter().next());
    record.map(|record| record.fields).unwrap_or_default()
}

#[cfg(test)]
mod tests;
