//! `tovmach glossary diff`.

use std::path::Path;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::cli::args;
use crate::cli::exit::Outcome;
use crate::cli::glossary::whole_text;
use crate::cli::terminal;
use crate::glossary::{self, Column, Difference, Sheet};

/// Prints the differences of two files; exit 1 where there is one.
pub fn run(given: &args::Diff, json: bool) -> Result<Outcome> {
    let (one, other) = (whole_text(&given.one)?, whole_text(&given.other)?);
    let one = File::read(&given.one, &one)?;
    let other = File::read(&given.other, &other)?;
    let found = glossary::diff(&one.sheet, &other.sheet);
    let line = |found: &Difference| {
        if json { format!("{}\n", object(&one, &other, found)) } else { line(&one, &other, found) }
    };
    terminal::print(found.iter().map(line).collect::<String>().as_bytes())?;
    Ok(Outcome::attention_if(!found.is_empty()))
}

/// A glossary file with its name.
struct File<'t> {
    name: String,
    sheet: Sheet<'t>,
}

impl<'t> File<'t> {
    fn read(path: &Path, text: &'t str) -> Result<File<'t>> {
        let name = path.display().to_string();
        let sheet = Sheet::read(&name, text)?;
        Ok(File { name, sheet })
    }

    fn place(&self, row: usize) -> String {
        format!("{}:{}", self.name, self.sheet.line(row))
    }

    /// `포로 · полонений`.
    fn words(&self, row: usize) -> String {
        let columns = self.sheet.columns().iter().enumerate().filter(|(_, column)| matches!(column, Column::Words(_)));
        let mut words: Vec<String> =
            columns.map(|(at, _)| self.first_form(row, at)).filter(|word| !word.is_empty()).collect();
        words.dedup();
        words.join(" · ")
    }

    fn first_form(&self, row: usize, column: usize) -> String {
        self.sheet.cell(row, column).split('|').next().unwrap_or_default().trim().to_owned()
    }

    fn cells(&self, row: usize) -> Map<String, Value> {
        let cells = (0..self.sheet.columns().len())
            .map(|at| (self.sheet.header(at).trim().to_owned(), self.sheet.cell(row, at)));
        cells.filter(|(_, text)| !text.is_empty()).map(|(column, text)| (column, json!(text))).collect()
    }
}

fn line(one: &File, other: &File, found: &Difference) -> String {
    match found {
        Difference::Removed { row } => format!("- {}  {}\n", one.place(*row), one.words(*row)),
        Difference::Added { row } => format!("+ {}  {}\n", other.place(*row), other.words(*row)),
        Difference::Changed { rows, column, texts: (from, to) } => {
            format!("~ {}  {}  {column}: '{from}' → '{to}'\n", other.place(rows.1), other.words(rows.1))
        }
    }
}

fn object(one: &File, other: &File, found: &Difference) -> Value {
    let whole = |change: &str, file: &File, row: usize| json!({"change": change, "file": file.name, "line": file.sheet.line(row), "cells": file.cells(row)});
    match found {
        Difference::Removed { row } => whole("removed", one, *row),
        Difference::Added { row } => whole("added", other, *row),
        Difference::Changed { rows, column, texts: (from, to) } => json!({
            "change": "changed",
            "file": other.name,
            "line": other.sheet.line(rows.1),
            "line_before": one.sheet.line(rows.0),
            "column": column,
            "before": from,
            "after": to,
        }),
    }
}
