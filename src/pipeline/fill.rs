//! The missing cells of a table, filled by a chain of backends. What none of them surely knows stays empty and is listed.

use crate::backends::{Backend, BackendError, Batch, Heard, Item, PHRASEBOOK, Sources};
use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::model::{Cell, Origin, Row, Table};
use crate::pipeline::stale::stale;
use crate::pipeline::terms::terms;

/// A translation with what a person should look at in it, and the language that it was made from.
#[derive(Debug, Clone)]
struct Answer {
    source: Lang,
    cell: Cell,
    remarks: Vec<String>,
    confidence: Option<f32>,
}

/// What was filled and what stayed open.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filled {
    /// How many cells of each language each backend filled.
    pub by_backend: Vec<(Lang, String, usize)>,
    /// The cells without text, in the order of the table: those that stayed open and those that a person emptied.
    pub open: Vec<Open>,
    /// Cells of the phrasebook that it does not say so: a person changed them, or what they were made from.
    pub changed: Vec<(String, Lang)>,
    /// Cells of a service that were made from other words than the row says now.
    pub stale: Vec<(String, Lang)>,
    /// How many cells were filled through each other language: Korean to Ukrainian through English.
    pub through: Vec<(Lang, usize)>,
}

/// A cell that stayed open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The row's id.
    pub row: String,
    /// The missing language.
    pub lang: Lang,
    /// Glossary terms found in the row: a help for the one who fills it.
    pub terms: String,
    /// Why a service that was asked gave nothing that can be believed; `None` where none was asked.
    pub why: Option<String>,
}

/// Fills what is missing in the languages of `to` (with the norm that is wanted: `ko-KP`).
pub fn fill(
    table: &mut Table,
    to: &[Lang],
    backends: &[Box<dyn Backend + '_>],
    glossary: &Glossary,
) -> Result<Filled, BackendError> {
    let mut filled = Filled::default();
    for target in to {
        let Some(column) = table.column(*target) else { continue };
        filled.changed.extend(changed(table, *target, column, backends)?);
        filled.stale.extend(stale(table, column, backends)?);
        for backend in backends {
            let cells = ask(table, *target, column, backend.as_ref())?;
            cells.iter().filter_map(|origin| origin.backend()?.1).for_each(|hub| filled.count_through(hub));
            filled.by_backend.push((target.base(), backend.name().to_owned(), cells.len()));
        }
        filled.open.extend(open(table, *target, column, glossary));
    }
    Ok(filled)
}

impl Filled {
    fn count_through(&mut self, hub: Lang) {
        match self.through.iter_mut().find(|(known, _)| *known == hub) {
            Some((_, count)) => *count += 1,
            None => self.through.push((hub, 1)),
        }
    }
}

/// Finds the cells of the phrasebook that it does not say so, in neither norm, and writes it into the findings of their rows.
/// Whether a person changed the cell or what it was made from cannot be told: the cell stays as it is.
fn changed(
    table: &mut Table,
    target: Lang,
    column: usize,
    backends: &[Box<dyn Backend + '_>],
) -> Result<Vec<(String, Lang)>, BackendError> {
    let Some(phrasebook) = backends.iter().find(|backend| backend.name() == PHRASEBOOK) else { return Ok(Vec::new()) };
    let by_phrasebook = |row: &Row| row.cells[column].as_ref().is_some_and(|cell| cell.origin == Origin::Phrasebook);
    let regions = target.language().regions.iter();
    let norms: Vec<Lang> = regions.filter_map(|region| target.in_region(region)).collect();
    let norms = if norms.is_empty() { vec![target] } else { norms };
    let mut said: Vec<Vec<Answer>> = vec![Vec::new(); table.rows.len()];
    for norm in norms {
        let more = answers(table, norm, column, phrasebook.as_ref(), by_phrasebook)?;
        said.iter_mut().zip(more).for_each(|(said, more)| said.extend(more));
    }
    let finding = format!("{}: not what the phrasebook says", target.base());
    let mut found = Vec::new();
    for (row, said) in table.rows.iter_mut().zip(said) {
        let text = row.text(column).filter(|_| by_phrasebook(row));
        if text.is_some_and(|text| said.iter().all(|answer| answer.cell.text != text)) {
            found.push((row.id.clone(), target.base()));
            find(row, &finding);
        }
    }
    Ok(found)
}

/// Asks one backend for the open cells of one column, and gives the origins of those that it filled; answers from different source
/// languages that differ are not used.
fn ask(table: &mut Table, target: Lang, column: usize, backend: &dyn Backend) -> Result<Vec<Origin>, BackendError> {
    let answers = answers(table, target, column, backend, |row| is_open(row, column))?;
    let mut origins = Vec::new();
    for (row, answers) in table.rows.iter_mut().zip(answers) {
        let Some(answer) = chosen(row, answers) else { continue };
        origins.extend(Some(&answer.cell.origin).filter(|origin| !matches!(origin, Origin::Failed(_))).cloned());
        // A row is as sure as what is least sure in it. What it was before is not known apart: it only ever goes down.
        row.confidence = [row.confidence, answer.confidence].into_iter().flatten().reduce(f32::min);
        row.cells[column] = Some(answer.cell);
        for remark in answer.remarks {
            find(row, &format!("{}: {remark}", target.base()));
        }
    }
    Ok(origins)
}

/// Writes a finding into its row, once.
pub(super) fn find(row: &mut Row, finding: &str) {
    if row.findings.split("; ").all(|known| known != finding) {
        let before = if row.findings.is_empty() { "" } else { "; " };
        row.findings = format!("{}{before}{finding}", row.findings);
    }
}

/// What a backend says for a column of the rows that are `wanted`: an answer a source language, for each row of the table.
fn answers(
    table: &Table,
    target: Lang,
    column: usize,
    backend: &dyn Backend,
    wanted: impl Fn(&Row) -> bool,
) -> Result<Vec<Vec<Answer>>, BackendError> {
    let mut answers: Vec<Vec<Answer>> = vec![Vec::new(); table.rows.len()];
    for (source, rows) in sources(table, column, backend.sources(), wanted) {
        let items = rows.iter().map(|number| item(table, *number, source)).collect();
        let heard = heard(table, source);
        let batch = Batch { source, target, items, heard: &heard };
        for reply in backend.translate(&batch)? {
            if let Some(answers) = answers.get_mut(reply.id) {
                let cell = Cell { text: reply.text, origin: reply.origin };
                answers.push(Answer { source, cell, remarks: reply.remarks, confidence: reply.confidence });
            }
        }
    }
    Ok(answers)
}

/// The wanted rows by the languages from which a column can be translated, with the norm where it is known.
fn sources(table: &Table, column: usize, asked: Sources, wanted: impl Fn(&Row) -> bool) -> Vec<(Lang, Vec<usize>)> {
    let mut found: Vec<(Lang, Vec<usize>)> = Vec::new();
    for (number, row) in table.rows.iter().enumerate().filter(|(_, row)| wanted(row)) {
        let mut from: Vec<usize> =
            (0..table.langs.len()).filter(|from| *from != column && is_source(row, *from)).collect();
        if asked == Sources::Best {
            let original = |from: &usize| row.original.is_none_or(|original| !original.same_base(table.langs[*from]));
            from.sort_by_key(original);
            from.truncate(1);
        }
        for lang in from.into_iter().map(|from| row.in_norm(table.langs[from])) {
            match found.iter_mut().find(|(known, _)| *known == lang) {
                Some((_, rows)) => rows.push(number),
                None => found.push((lang, vec![number])),
            }
        }
    }
    found
}

/// Nothing stands there, and no person emptied it. What a person wrote into a cell that had failed is never replaced.
fn is_open(row: &Row, column: usize) -> bool {
    let asked_for = row.cells[column].as_ref().is_none_or(|cell| matches!(cell.origin, Origin::Failed(_)));
    asked_for && row.text(column).is_none()
}

/// Only what a person said or wrote is translated; a translation is not translated again.
pub(super) fn is_source(row: &Row, column: usize) -> bool {
    row.text(column).is_some() && row.cells[column].as_ref().is_some_and(|cell| cell.origin.is_by_person())
}

fn item(table: &Table, number: usize, source: Lang) -> Item<'_> {
    let column = table.column(source).unwrap_or(0);
    let row = &table.rows[number];
    let before = number.checked_sub(1).and_then(|before| table.rows[before].text(column));
    Item { id: number, text: row.text(column).unwrap_or_default(), role: row.role, before }
}

/// The whole interview in one language, a row after the other.
fn heard(table: &Table, source: Lang) -> Vec<Heard<'_>> {
    let column = table.column(source);
    let text = |row| column.and_then(|column| Row::text(row, column)).unwrap_or_default();
    table
        .rows
        .iter()
        .map(|row| Heard { row: &row.id, speaker: &row.speaker, role: row.role, text: text(row) })
        .collect()
}

/// The answer from the original, else the one that all answers agree on.
fn chosen(row: &Row, answers: Vec<Answer>) -> Option<Answer> {
    let from_original = answers.iter().find(|answer| row.original.is_some_and(|o| o.same_base(answer.source)));
    if let Some(answer) = from_original {
        return Some(answer.clone());
    }
    let mut answers = answers.into_iter();
    let first = answers.next()?;
    answers.all(|answer| answer.cell.text == first.cell.text).then_some(first)
}

fn open<'a>(table: &'a Table, target: Lang, column: usize, glossary: &'a Glossary) -> impl Iterator<Item = Open> + 'a {
    table.rows.iter().filter(move |row| row.text(column).is_none()).map(move |row| {
        let from = (0..table.langs.len()).find(|from| is_source(row, *from));
        let text = from.and_then(|from| row.text(from)).unwrap_or_default();
        let lang = from.map_or(target, |from| table.langs[from]);
        let why = row.cells[column].as_ref().and_then(|cell| match &cell.origin {
            Origin::Failed(reason) => Some(reason.clone()),
            _ => None,
        });
        let terms = terms(text, lang, &[lang, target], glossary, target);
        Open { row: row.id.clone(), lang: target.base(), terms, why }
    })
}

#[cfg(test)]
mod tests;
