//! The project's own table as CSV: what `translate` writes, a person edits, and `merge` reads back.
//!
//! UTF-8 with a byte order mark, RFC 4180, CRLF. Reading gives what was written, to the character, also after a spreadsheet
//! program saved the file: without the mark, with another delimiter, with other quotes and line ends.

mod read;

use super::guard::{harmless, harmless_text};
use super::time::write_clock;
use super::{Content, Format, Read};
use crate::lang::{LANGUAGES, Lang};
use crate::model::{Cell, Row, Table};

pub use read::{Rows, read};

/// The row of the table of formats.
pub(super) const FORMAT: Format = Format {
    name: "table",
    about: "side-by-side table of this program (CSV)",
    extensions: &["csv", "tsv"],
    sniff: read::sniff,
    read: Read::Either(|source| read(source).map(|(table, problems)| Content::Table(table, problems))),
};

/// The columns before and after those of the languages, and what follows a language's tag in the name of its origin column.
const BEFORE: [&str; 9] = ["id", "file", "anchor", "start", "end", "speaker", "role", "mode", "original"];
const AFTER: [&str; 6] = ["confidence", "terms", "findings", "status", "reviewer", "note"];
const ORIGIN: &str = "_origin";
const SPEAKER: &str = "speaker";

/// The languages that always have a column.
const ALWAYS: [Lang; 3] = [Lang::KO, Lang::UK, Lang::EN];

/// Writes a table. Korean, Ukrainian and English always have their columns, other languages when the table has them.
pub fn write(table: &Table, delimiter: u8) -> Vec<u8> {
    let known = LANGUAGES.iter().filter_map(|language| language.tag.parse::<Lang>().ok());
    let langs: Vec<Lang> = known.filter(|lang| ALWAYS.contains(lang) || table.column(*lang).is_some()).collect();
    let columns: Vec<Option<usize>> = langs.iter().map(|lang| table.column(*lang)).collect();
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let records = std::iter::once(header(&langs)).chain(table.rows.iter().map(|row| record(row, &columns)));
    for record in records {
        writer.write_record(record).expect("memory takes every record, and all have the header's length");
    }
    writer.into_inner().expect("memory can always be flushed")
}

fn header(langs: &[Lang]) -> Vec<String> {
    let texts = langs.iter().map(|lang| lang.tag().to_owned());
    let origins = langs.iter().map(|lang| format!("{}{ORIGIN}", lang.tag()));
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    names(&BEFORE).into_iter().chain(texts).chain(origins).chain(names(&AFTER)).collect()
}

/// The fields of a row, in the order of [`header`].
fn record(row: &Row, columns: &[Option<usize>]) -> Vec<String> {
    let text = |text: &str| harmless(text).into_owned();
    let cells: Vec<Option<&Cell>> = columns.iter().map(|column| row.cells.get((*column)?)?.as_ref()).collect();
    let mut fields = vec![
        text(&row.id),
        text(&row.file),
        text(&row.anchor),
        row.time.map(|time| write_clock(time.start)).unwrap_or_default(),
        row.time.map(|time| write_clock(time.end)).unwrap_or_default(),
        text(&row.speaker),
        row.role.map(|role| role.as_str().to_owned()).unwrap_or_default(),
        row.mode.as_str().to_owned(),
        row.original.map(|lang| lang.to_string()).unwrap_or_default(),
    ];
    fields.extend(cells.iter().map(|cell| cell.map(|cell| harmless_text(&cell.text).into_owned()).unwrap_or_default()));
    fields.extend(cells.iter().map(|cell| cell.map(|cell| cell.origin.to_string()).unwrap_or_default()));
    fields.extend([
        row.confidence.map(|confidence| format!("{confidence:.2}")).unwrap_or_default(),
        text(&row.terms),
        text(&row.findings),
        row.status.as_str().to_owned(),
        text(&row.reviewer),
        text(&row.note),
    ]);
    fields
}

#[cfg(test)]
mod tests;
