//! The columns of a glossary file.

use crate::glossary::GlossaryProblem;
use crate::lang::Lang;

/// A file without a term: the columns of the shipped glossaries.
pub const HEADER: &str = "ko-KP,ko-KR,uk,en,ru,domain,note,status\n";

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// `uk`: the words of a language or norm.
    Words(Lang),
    /// `uk+forms`: further forms of a language, found as they stand.
    FormsIn(Lang),
    /// `+forms`: further forms, each of the language of its script.
    Forms,
    /// `context`: words near which a homograph has this meaning.
    Context,
    /// `role`: who a person is.
    Role,
    /// `aliases`: other names of a person, each of the languages of its script.
    Aliases,
    /// `domain`: the field of knowledge.
    Domain,
    /// `note`: a remark for people.
    Note,
    /// `status`: what is to be done with the term.
    Status,
}

/// The names of the columns that hold no language.
const NAMED: [(&str, Column); 7] = [
    ("+forms", Column::Forms),
    ("context", Column::Context),
    ("role", Column::Role),
    ("aliases", Column::Aliases),
    ("domain", Column::Domain),
    ("note", Column::Note),
    ("status", Column::Status),
];

/// The columns that a header names.
pub(super) fn columns<'h>(headers: impl IntoIterator<Item = &'h str>) -> Result<Vec<Column>, GlossaryProblem> {
    let mut columns = Vec::new();
    for header in headers.into_iter().map(str::trim) {
        let column = column(header).ok_or_else(|| GlossaryProblem::UnknownColumn(header.to_owned()))?;
        if columns.contains(&column) {
            return Err(GlossaryProblem::RepeatedColumn(header.to_owned()));
        }
        columns.push(column);
    }
    let has_words = columns.iter().any(|column| matches!(column, Column::Words(_)));
    if has_words { Ok(columns) } else { Err(GlossaryProblem::NoLanguage) }
}

fn column(header: &str) -> Option<Column> {
    let header = header.to_lowercase();
    if let Some((_, column)) = NAMED.iter().find(|(name, _)| *name == header) {
        return Some(*column);
    }
    match header.strip_suffix("+forms") {
        Some(tag) => tag.parse().ok().map(Column::FormsIn),
        None => header.parse().ok().map(Column::Words),
    }
}

/// The comma, the semicolon or the tab, whichever the header has most of; on equal counts the comma.
pub(super) fn delimiter(text: &str) -> u8 {
    let is_header = |line: &&str| !line.is_empty() && !line.starts_with('#');
    let header = text.lines().find(is_header).unwrap_or_default();
    let count = |c: u8| header.bytes().filter(|b| *b == c).count();
    [b'\t', b';', b','].into_iter().max_by_key(|c| count(*c)).unwrap_or(b',')
}
