//! What a check says, before it is a finding.

use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::checks::pairs::Pair;
use crate::checks::reading::{Cell, Reading};
use crate::lang::Lang;
use crate::model::{Finding, Severity};

/// What a check says of a cell, a pair or a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Remark {
    /// Where in the cell to be mended, in bytes of its text; all of it where the fault has no place in it.
    pub at: Option<Range<usize>>,
    /// The column of that cell, where a check of rows speaks of one.
    pub column: Option<usize>,
    /// What in the original it is about, in bytes of its text.
    pub source: Option<Range<usize>>,
    /// What is wrong, and why it is thought so; it quotes both sides.
    pub message: String,
    /// What should stand in the place of what is there, where that is certain.
    pub suggestion: Option<String>,
    /// How bad it is, where it is worse or better than the check's findings are.
    pub severity: Option<Severity>,
}

impl Remark {
    /// A remark on a whole cell.
    pub fn new(message: impl Into<String>) -> Remark {
        let message = message.into();
        Remark { at: None, column: None, source: None, message, suggestion: None, severity: None }
    }

    /// The same, on a place of the cell to be mended.
    pub fn at(self, span: Range<usize>) -> Remark {
        Remark { at: Some(span), ..self }
    }

    /// The same, about a place of the original.
    pub fn about(self, span: Range<usize>) -> Remark {
        Remark { source: Some(span), ..self }
    }

    /// The same, on the cell of a column.
    pub fn in_column(self, column: usize) -> Remark {
        Remark { column: Some(column), ..self }
    }

    /// The same, with what should stand there.
    pub fn suggest(self, text: impl Into<String>) -> Remark {
        Remark { suggestion: Some(text.into()), ..self }
    }

    /// The same, as bad as this.
    pub fn with(self, severity: Severity) -> Remark {
        Remark { severity: Some(severity), ..self }
    }
}

/// Where a finding stands, kept without its cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Place {
    pub number: usize,
    pub row: String,
    pub lang: Lang,
    /// In Unicode scalar values of the cell.
    pub span: Range<usize>,
    pub source: Option<(Lang, Range<usize>)>,
    /// Tells the texts that were looked at from all others.
    content: [u8; 32],
}

impl Place {
    /// In a cell, or in the row as a whole. A span of `None` is all of the cell.
    pub fn of(reading: &Reading, cell: Option<&Cell>, span: Option<&Range<usize>>) -> Place {
        let cell = cell.or_else(|| reading.said());
        let lang = cell.or_else(|| reading.cells.iter().flatten().next()).map_or(Lang::KO, |cell| cell.lang.base());
        let content = digest(&[cell, reading.said()], span);
        let span = cell.map_or(0..0, |cell| characters(cell, span));
        Place { number: reading.number, row: reading.row.id.clone(), lang, span, source: None, content }
    }

    /// The same, about a place in the words in which the row was said.
    pub fn about(self, reading: &Reading, source: Option<&Range<usize>>) -> Place {
        let source =
            source.and_then(|span| reading.said().map(|said| (said.lang.base(), characters(said, Some(span)))));
        Place { source, ..self }
    }

    /// In the rendition of a pair; where there is none, in its column.
    pub fn of_pair(pair: &Pair<'_>, at: Option<&Range<usize>>, about: Option<&Range<usize>>) -> Place {
        let source = pair.original.map(|cell| (cell.lang.base(), characters(cell, about)));
        let span = pair.rendition.map_or(0..0, |cell| characters(cell, at));
        let content = digest(&[pair.original, pair.rendition], at.or(about));
        let (number, row) = (pair.reading.number, pair.reading.row.id.clone());
        Place { number, row, lang: pair.lang.base(), span, source, content }
    }

    /// The finding of a check at this place. The `count` tells apart what one check says several times of one place.
    pub fn finding(self, check: &'static str, remark: Remark, severity: Severity, count: usize) -> Finding {
        let mut hash = Sha256::new_with_prefix(self.content);
        let span = self.source.as_ref().map_or(0..0, |(_, span)| span.clone());
        let told = [self.span.start, self.span.end, span.start, span.end, count];
        hash.update([check, self.row.as_str(), self.lang.tag()].join("\0"));
        told.iter().for_each(|number| hash.update((*number as u64).to_le_bytes()));
        let hash = hex::encode(hash.finalize());
        Finding {
            id: format!("{check}-{}-{}", self.row, hash.get(..10).unwrap_or(&hash)),
            check,
            severity: remark.severity.unwrap_or(severity),
            number: self.number,
            row: self.row,
            lang: self.lang,
            span: self.span,
            source: self.source,
            message: remark.message,
            suggestion: remark.suggestion,
        }
    }
}

fn characters(cell: &Cell, span: Option<&Range<usize>>) -> Range<usize> {
    cell.characters(span.unwrap_or(&(0..cell.text.len())))
}

/// Of the texts that a finding is about: it stays as it is until one of them changes.
fn digest(cells: &[Option<&Cell>], span: Option<&Range<usize>>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for cell in cells {
        hash.update(cell.map_or("", |cell| cell.lang.tag()));
        hash.update([0]);
        hash.update(cell.map_or("", |cell| cell.text.as_str()));
        hash.update([0]);
    }
    hash.update([u8::from(span.is_some())]);
    hash.finalize().into()
}
