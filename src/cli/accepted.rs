//! What people have accepted in tables: the rows from which the memory and the glossaries learn.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::exit::Hinted;
use crate::cli::files;
use crate::formats;
use crate::lang::Lang;
use crate::model::{Row, Status, Table};
use crate::pipeline::{self, Input, Segmentation};

/// The texts of a row, in two languages or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Each with its language, Korean in the norm that it was said in.
    pub texts: Vec<(Lang, String)>,
    /// Where it stands: `day1.csv row 14`.
    pub place: String,
}

/// The rows of tables that a person has marked reviewed or certified; with `all`, drafts as well, of these only what people
/// said or wrote.
///
/// # Errors
/// A file that cannot be read or is no table.
pub fn passages(tables: &[PathBuf], all: bool) -> Result<Vec<Passage>> {
    let mut passages = Vec::new();
    for file in tables {
        let table = table(file)?;
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let rows = table.rows.iter().filter(|row| is_accepted(row, all));
        passages.extend(rows.filter_map(|row| passage(&table, row, &name, all)));
    }
    Ok(passages)
}

fn table(file: &Path) -> Result<Table> {
    let bytes = files::read(file)?;
    if let Some(table) = formats::read_table(&bytes) {
        return Ok(table);
    }
    let name = file.display().to_string();
    let message = format!("{name} is not a table of tovmach");
    if formats::decode(&bytes, None).is_ok_and(|decoded| formats::detect(&decoded.text, None).name == "table") {
        // One of ours with a fault somewhere: the line is named.
        let input = Input { file: name, bytes, lang: None, format: None, encoding: None, columns: None };
        pipeline::read(&input, Segmentation::default())?;
    }
    Err(Hinted { message, hint: "make one with tovmach align or tovmach translate".into() }.into())
}

/// A person has accepted the row; with `all`, nobody has rejected it.
fn is_accepted(row: &Row, all: bool) -> bool {
    match row.status {
        Status::Reviewed | Status::Certified => true,
        Status::Draft => all,
        Status::Rejected => false,
    }
}

/// The texts of a row, where there are two or more. Of a draft only what people said or wrote is taken.
fn passage(table: &Table, row: &Row, file: &str, all: bool) -> Option<Passage> {
    let draft = all && row.status == Status::Draft;
    let text = |(column, lang): (usize, &Lang)| {
        let cell = row.cells[column].as_ref().filter(|cell| !draft || cell.origin.is_by_person())?;
        let lang = row.in_norm(*lang);
        (!cell.text.trim().is_empty()).then(|| (lang, cell.text.clone()))
    };
    let texts: Vec<_> = table.langs.iter().enumerate().filter_map(text).collect();
    (texts.len() > 1).then(|| Passage { texts, place: format!("{file} row {}", row.id) })
}
