//! Reading a glossary file.

use crate::glossary::{Form, Glossary, Lint, LintKind, Term, TermStatus};
use crate::lang::{Case, Lang};

/// What is wrong with a glossary file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {problem}")]
pub struct GlossaryError {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub problem: GlossaryProblem,
}

/// What may be wrong with a glossary file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GlossaryProblem {
    /// A header that is neither a language nor one of the other columns.
    #[error("unknown column '{0}': the columns are ko-KP, ko-KR, ko, uk, en, ru, domain, note, status")]
    UnknownColumn(String),
    /// A column that is there twice.
    #[error("the column '{0}' is there twice: put its forms into one, with | between them")]
    RepeatedColumn(String),
    /// No column holds words.
    #[error("no column names a language: give at least one of ko-KP, ko-KR, ko, uk, en, ru")]
    NoLanguage,
    /// A row without a word in any language.
    #[error("the row has no word in any language: fill a cell or delete the row")]
    EmptyRow,
    /// A form that is nothing, between two `|`.
    #[error("an empty form in the column '{0}': delete one of the | signs")]
    EmptyForm(String),
    /// A status that does not exist.
    #[error("'{0}' is no status: write preferred, admitted, forbidden or keep, or leave it empty")]
    BadStatus(String),
    /// A tag before `=` that names no case.
    #[error(
        "'{0}=' is no case: write nom, gen, dat, acc, ins, loc or voc, in the plural pl, plgen, pldat, placc, plins, plloc or plvoc"
    )]
    BadCase(String),
    /// A character that nobody sees.
    #[error("the column '{column}' holds the invisible character U+{code:04X}: delete it")]
    Invisible {
        /// The column.
        column: String,
        /// The character's number.
        code: u32,
    },
    /// Not CSV: a quote that does not close, a row of another length.
    #[error("{0}: each row needs as many cells as the header; put a cell that holds the delimiter in double quotes")]
    NotCsv(String),
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Words(Lang),
    Domain,
    Note,
    Status,
}

use Column::{Domain, Note, Status, Words};

/// Reads a glossary. `name` is the file's name, for messages. The delimiter is the comma, the semicolon or the tab,
/// whichever the header has most of.
///
/// # Errors
/// The first thing that is wrong, with its line. Blanks around a form are cut off and reported by [`super::lint()`].
pub fn load(name: &str, text: &str) -> Result<Glossary, GlossaryError> {
    let error = |line, problem| GlossaryError { file: name.to_owned(), line, problem };
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(text)).from_reader(text.as_bytes());
    let line_of = |place: Option<&csv::Position>| line_of(text, place);
    let headers = reader.headers().map_err(|e| error(line_of(e.position()), not_csv(&e)))?.clone();
    let columns = columns(&headers).map_err(|problem| error(line_of(headers.position()), problem))?;
    let mut terms = Vec::new();
    let mut mended = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| error(line_of(e.position()), not_csv(&e)))?;
        let line = line_of(record.position());
        let row = Row { headers: &headers, columns: &columns, record: &record };
        let term = row.term(name, line).map_err(|problem| error(line, problem))?;
        mended.extend(row.padded().map(|form| Lint::new(&term, LintKind::Blanks { form: form.to_owned() })));
        terms.push(term);
    }
    let mut glossary = Glossary::new(terms);
    glossary.mended = mended;
    Ok(glossary)
}

/// The line on which a record begins: the reader's own place is that of the empty lines before it.
fn line_of(text: &str, place: Option<&csv::Position>) -> u64 {
    let Some(place) = place else { return 1 };
    let from = usize::try_from(place.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let blank = &from[..from.len() - from.trim_start_matches(['\r', '\n']).len()];
    place.line() + blank.bytes().filter(|b| *b == b'\n').count() as u64
}

/// The words of the csv crate's error without its place, which the message has already.
fn not_csv(error: &csv::Error) -> GlossaryProblem {
    let what = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("{len} cells where the header has {expected_len}")
        }
        _ => "this is no CSV".to_owned(),
    };
    GlossaryProblem::NotCsv(what)
}

fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |c: u8| header.bytes().filter(|b| *b == c).count();
    // On equal counts the last one wins: the comma.
    [b'\t', b';', b','].into_iter().max_by_key(|c| count(*c)).unwrap_or(b',')
}

fn columns(headers: &csv::StringRecord) -> Result<Vec<Column>, GlossaryProblem> {
    let mut columns = Vec::new();
    for header in headers {
        let column = match header.trim().to_lowercase().as_str() {
            "domain" => Domain,
            "note" => Note,
            "status" => Status,
            tag => Words(tag.parse().map_err(|_| GlossaryProblem::UnknownColumn(header.trim().to_owned()))?),
        };
        if columns.contains(&column) {
            return Err(GlossaryProblem::RepeatedColumn(header.trim().to_owned()));
        }
        columns.push(column);
    }
    let has_words = columns.iter().any(|c| matches!(c, Words(_)));
    if has_words { Ok(columns) } else { Err(GlossaryProblem::NoLanguage) }
}

/// A row of the file under its header.
struct Row<'r> {
    headers: &'r csv::StringRecord,
    columns: &'r [Column],
    record: &'r csv::StringRecord,
}

impl Row<'_> {
    fn term(&self, file: &str, line: u64) -> Result<Term, GlossaryProblem> {
        let mut term = Term {
            forms: Vec::new(),
            domain: String::new(),
            note: String::new(),
            status: TermStatus::default(),
            file: file.to_owned(),
            line,
        };
        for ((column, header), cell) in self.columns.iter().zip(self.headers).zip(self.record) {
            refuse_invisible(header, cell)?;
            match column {
                Words(_) if cell.trim().is_empty() => {}
                Words(lang) => term.forms.push((*lang, forms(header, cell)?)),
                Domain => term.domain = cell.trim().to_owned(),
                Note => term.note = cell.trim().to_owned(),
                Status => term.status = status(cell)?,
            }
        }
        if term.forms.is_empty() { Err(GlossaryProblem::EmptyRow) } else { Ok(term) }
    }

    /// Forms with blanks around them.
    fn padded(&self) -> impl Iterator<Item = &str> {
        let words = self.columns.iter().zip(self.record).filter(|(column, _)| matches!(column, Words(_)));
        let forms = words.filter(|(_, cell)| !cell.trim().is_empty()).flat_map(|(_, cell)| cell.split('|'));
        forms.flat_map(|form| form.split('=')).filter(|part| part.trim() != *part)
    }
}

fn refuse_invisible(header: &str, cell: &str) -> Result<(), GlossaryProblem> {
    let invisible = |c: &char| {
        let mark = matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
        c.is_control() || mark
    };
    let found = cell.chars().find(invisible);
    found.map_or(Ok(()), |c| Err(GlossaryProblem::Invisible { column: header.trim().to_owned(), code: c.into() }))
}

fn forms(header: &str, cell: &str) -> Result<Vec<Form>, GlossaryProblem> {
    let empty = || GlossaryProblem::EmptyForm(header.trim().to_owned());
    let form = |form: &str| {
        let (case, text) = match form.split_once('=') {
            Some((tag, text)) => {
                let case = tag.parse::<Case>().map_err(|_| GlossaryProblem::BadCase(tag.trim().to_owned()))?;
                (Some(case), text.trim())
            }
            None => (None, form.trim()),
        };
        if text.is_empty() { Err(empty()) } else { Ok(Form { text: text.to_owned(), case }) }
    };
    cell.split('|').map(form).collect()
}

fn status(cell: &str) -> Result<TermStatus, GlossaryProblem> {
    match cell.trim().to_lowercase().as_str() {
        "" | "preferred" => Ok(TermStatus::Preferred),
        "admitted" => Ok(TermStatus::Admitted),
        "forbidden" => Ok(TermStatus::Forbidden),
        "keep" => Ok(TermStatus::Keep),
        _ => Err(GlossaryProblem::BadStatus(cell.trim().to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_may_come_in_any_order_and_number() {
        let text = "\u{FEFF}Note, status ,EN,ko\nwhy,keep,prisoner of war|pl=prisoners of war,포로\n";
        let glossary = load("g.csv", text).unwrap();
        let term = &glossary.terms()[0];
        assert_eq!((term.note.as_str(), term.status, term.line), ("why", TermStatus::Keep, 2));
        assert_eq!(term.form(Lang::EN, Case::Pl), Some("prisoners of war"));
        assert_eq!(term.preferred(Lang::KO), Some("포로"));
    }

    #[test]
    fn semicolons_and_tabs_are_delimiters_too() {
        for text in ["ko;uk\n포로;полонений, бранець\n", "ko\tuk\n포로\tполонений, бранець\n"]
        {
            let glossary = load("g.csv", text).unwrap();
            assert_eq!(glossary.terms()[0].preferred(Lang::UK), Some("полонений, бранець"));
        }
    }

    #[test]
    fn an_error_names_the_file_and_the_line() {
        let cases = [
            ("ko,german\n", "g.csv:1: unknown column 'german'"),
            ("ko,ko-JP\n", "g.csv:1: unknown column 'ko-JP'"),
            ("", "g.csv:1: no column names a language"),
            ("ko,\n", "g.csv:1: unknown column ''"),
            ("ko,KO\n", "g.csv:1: the column 'KO' is there twice"),
            ("domain,note\nrank,x\n", "g.csv:1: no column names a language"),
            ("ko,uk\n포로,полонений\n, \n", "g.csv:3: the row has no word"),
            ("ko,uk\n포로,полонений||бранець\n", "g.csv:2: an empty form in the column 'uk'"),
            ("ko,uk\n포로,gen=\n", "g.csv:2: an empty form in the column 'uk'"),
            ("ko,status\n\"포\n로\",\n", "g.csv:2: the column 'ko' holds the invisible character U+000A"),
            ("ko,status\n포로,good\n", "g.csv:2: 'good' is no status"),
            ("ko,uk\n포로,полонений|genitive=полоненого\n", "g.csv:2: 'genitive=' is no case"),
            ("\r\nko,uk\r\n\r\n포로,полонений\r\n\r\n\r\n포로,x=y\r\n", "g.csv:7: 'x=' is no case"),
            ("ko,uk\n\"포로\",\n\n포로,x=y\n", "g.csv:4: 'x=' is no case"),
            ("ko,note\n포로,a\u{7}\n", "g.csv:2: the column 'note' holds the invisible character U+0007"),
            ("ko,uk\n\n포로,полонений,x\n", "g.csv:3: 3 cells where the header has 2"),
        ];
        for (text, expected) in cases {
            let message = load("g.csv", text).map(|_| ()).expect_err(text).to_string();
            assert!(message.starts_with(expected), "{text:?}: {message}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_file_is_too_odd(text in ".*", rows in "[ko,uk\n=|;\t포\" ]*") {
            let _ = load("g.csv", &text);
            let _ = load("g.csv", &format!("ko,uk,status\n{rows}"));
        }
    }
}
