//! Small tables of named columns that stand beside an interview: CSV that a person may have opened in a spreadsheet program.
//!
//! Written as the table is, and read back to the character: with a byte order mark, with CRLF, without formulas.

use super::ParseError;
use super::guard::{harmless_text, text_as_meant};
use super::lines::lines;
use super::records::{DELIMITERS, Quotes, named_delimiter, records, split};

/// A row: the line on which it begins, from 1, and its fields in the order of the columns that were asked for.
pub type SheetRow = (u32, Vec<String>);

/// Reads the rows under a header that names these columns, in any order. A blank text has no rows.
///
/// # Errors
/// A header without one of the columns or with another one, a text in no column, quotes that do not pair.
pub fn read_sheet(text: &str, columns: &[&str]) -> Result<Vec<SheetRow>, ParseError> {
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Ok(Vec::new());
    }
    let (delimiter, places) = header(text, columns)?;
    let mut rows = Vec::new();
    let mut is_header = true;
    for record in records(text, delimiter, Quotes::Quote) {
        let record = record?;
        if record.is_blank() || std::mem::take(&mut is_header) {
            continue;
        }
        let beside = |(at, field): &(usize, &String)| !places.contains(at) && !field.trim().is_empty();
        if let Some((_, more)) = record.fields.iter().enumerate().find(beside) {
            let what = format!("'{more}' stands in no column");
            return Err(wrong(record.line, what, "a text with a delimiter in it is written in quotes".into()));
        }
        let field = |place: &usize| record.fields.get(*place).map_or("", |field| text_as_meant(field)).to_owned();
        rows.push((record.line, places.iter().map(field).collect()));
    }
    Ok(rows)
}

/// Writes rows under a header of these columns.
pub fn write_sheet<'t>(columns: &[&str], rows: impl Iterator<Item = Vec<&'t str>>) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let header = columns.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let fields = |row: Vec<&str>| row.into_iter().map(|field| harmless_text(field).into_owned()).collect();
    for record in std::iter::once(header).chain(rows.map(fields)) {
        writer.write_record(record).expect("memory takes every record, and all have the header's length");
    }
    writer.into_inner().expect("memory can always be flushed")
}

/// The delimiter, and where each column stands.
fn header(text: &str, columns: &[&str]) -> Result<(char, Vec<usize>), ParseError> {
    let named = named_delimiter(text);
    let mut all = lines(text.trim_start_matches('\u{feff}')).skip(usize::from(named.is_some()));
    let first = all.find(|line| !line.trim().is_empty()).unwrap_or_default();
    let places = |delimiter: char| {
        let names = split(first, delimiter, Quotes::Quote).ok()?.into_iter().next()?.fields;
        let place = |column: &&str| names.iter().position(|name| name.trim().eq_ignore_ascii_case(column));
        let places: Vec<usize> = columns.iter().map(place).collect::<Option<_>>()?;
        let known = |(at, name): (usize, &String)| places.contains(&at) || name.trim().is_empty();
        names.iter().enumerate().all(known).then_some((delimiter, places))
    };
    named.into_iter().chain(DELIMITERS).find_map(places).ok_or_else(|| {
        let shown: String = first.chars().take(200).collect();
        wrong(1, format!("the columns are not those expected: '{shown}'"), format!("they are {}", columns.join(",")))
    })
}

fn wrong(line: u32, problem: String, hint: String) -> ParseError {
    ParseError { line: Some(line), problem, hint: Some(hint) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [&str; 3] = ["id", "date", "note"];

    fn written(rows: &[[&str; 3]]) -> String {
        String::from_utf8(write_sheet(&COLUMNS, rows.iter().map(|row| row.to_vec()))).unwrap()
    }

    #[test]
    fn what_is_written_is_read_back_also_after_a_spreadsheet_saved_it() {
        let rows = [["a", "2026-03-01", "- так, \"ні\""], ["b", "007", "=1+1\nдруге"]];
        let text = written(&rows);
        assert!(text.starts_with("\u{feff}id,date,note\r\na,'2026-03-01,\"'- так"), "{text}");
        let plain = text.trim_start_matches('\u{feff}').to_owned();
        let semicolons = "sep=;\nnote;id;date\n'- так, \"ні\";a;'2026-03-01\n\"'=1+1\nдруге\";b;'007\n;;\n".to_owned();
        for saved in [text, plain.clone(), plain.replace("\r\n", "\n"), semicolons] {
            let read: Vec<Vec<String>> = read_sheet(&saved, &COLUMNS).unwrap().into_iter().map(|row| row.1).collect();
            assert_eq!(read, rows, "{saved}");
        }
        assert_eq!(read_sheet("\u{feff}\r\n", &COLUMNS), Ok(vec![]));
    }

    #[test]
    fn what_is_no_such_sheet_is_refused_with_its_line() {
        for (text, line, says) in [
            ("id,note\n1,x\n", 1, "'id,note'"),
            ("id,date,note,more\n", 1, "'id,date,note,more'"),
            ("id,date,note\na,b,c\nd,e,f,g\n", 3, "'g' stands in no column"),
            ("id,date,note\na,b,\"c\n", 2, "never closed"),
        ] {
            let error = read_sheet(text, &COLUMNS).unwrap_err();
            assert_eq!(error.line, Some(line), "{text}");
            assert!(error.problem.contains(says) && error.hint.is_some(), "{text}: {error}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_text_comes_back(id in "[a,;\"\r\n'=0-9]{1,6}", note in ".{0,6}") {
            let text = written(&[[&id, "x", &note]]);
            let read = read_sheet(&text, &COLUMNS).unwrap();
            proptest::prop_assert_eq!(&read[0].1, &[id.as_str(), "x", note.as_str()]);
        }
    }
}
