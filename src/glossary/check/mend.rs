//! Putting right what needs no knowledge of the language: characters, spaces, lookalikes, rows that are there twice.

use crate::glossary::check::cells::{LOOKS, is_words, parts};
use crate::glossary::check::rows::repeated;
use crate::glossary::{Column, Edit, GlossaryError, Sheet};

/// A glossary file after mending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The file.
    pub text: String,
    /// How many cells were mended.
    pub cells: usize,
    /// How many rows were taken out, which another row repeats.
    pub rows: usize,
}

/// Mends a file. Nothing but the cells and rows concerned is touched.
///
/// # Errors
/// The file is no glossary.
pub fn mend(name: &str, text: &str) -> Result<Mended, GlossaryError> {
    let sheet = Sheet::read(name, text)?;
    let cell = |row: usize, column: usize| {
        let kind = sheet.columns().get(column).copied();
        let cell = sheet.cell(row, column);
        kind.map_or_else(|| cell.to_string(), |kind| mended_cell(kind, &cell))
    };
    let places = (0..sheet.len()).flat_map(|row| (0..sheet.columns().len()).map(move |column| (row, column)));
    let changed = places.map(|(row, column)| (row, column, cell(row, column)));
    let changed = changed.filter(|(row, column, text)| sheet.cell(*row, *column) != text.as_str());
    let mut edits: Vec<Edit> = changed.map(|(row, column, text)| Edit::Set { row, column, text }).collect();
    let cells = edits.len();
    let twice = repeated(&sheet, cell);
    edits.extend(twice.iter().map(|(row, _)| Edit::Delete { row: *row }));
    Ok(Mended { text: sheet.edited(&edits), cells, rows: twice.len() })
}

fn mended_cell(column: Column, cell: &str) -> String {
    let mended = |part: &str| {
        LOOKS
            .iter()
            .fold(part.to_owned(), |part, look| look(column, &part).and_then(|flaw| flaw.mended).unwrap_or(part))
    };
    let all: Vec<String> = parts(column, cell).into_iter().map(mended).collect();
    let cell = all.join("|");
    // A cell of nothing but spaces is empty; spaces beside | belong to no form.
    if cell.trim().is_empty() && is_words(column) { String::new() } else { cell }
}
