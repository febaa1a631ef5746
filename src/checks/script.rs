//! A cell that is not in the script of its column.

use std::ops::Range;

use super::strays::{Strays, Whole};
use super::{Category, Check, Known, Remark, Run, Window};
use crate::checks::reading::{Cell, Reading};
use crate::lang::{Lang, Script, detect, is_han};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "script",
    about: "a text is not in the script of its column",
    severity: Severity::Error,
    category: Category::Untranslated,
    manual: include_str!("manual/script.md"),
    run: Run::Row(run),
};

/// So many characters of a cell are quoted.
const QUOTED: usize = 40;

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(reading) = window.row() else { return Vec::new() };
    reading.cells.iter().flatten().flat_map(|cell| remarks(cell, reading)).collect()
}

fn remarks(cell: &Cell, reading: &Reading) -> Vec<Remark> {
    let strays = Strays::of(cell, reading);
    let own = reading.original == Some(cell.column) && cell.origin.is_by_person();
    match strays.whole {
        Some(Whole::Words) if stands_everywhere(cell, cell.said.trim(), reading) => {
            vec![whole(cell).with(Severity::Warning)]
        }
        Some(Whole::Words) => vec![whole(cell)],
        // A name that is written so in another column was left as it was.
        Some(Whole::Names) if !own && !is_kept(cell, reading) => vec![whole(cell).with(Severity::Warning)],
        Some(Whole::Names) => Vec::new(),
        None => {
            let piece = |span: Range<usize>| {
                let left = own || stands_everywhere(cell, cell.at(&span), reading);
                let severity = if left { Severity::Warning } else { Severity::Error };
                let message = format!("“{}” is no {}", quoted(cell.at(&span)), cell.lang.language().name);
                Remark::new(message).at(span).in_column(cell.column).with(severity)
            };
            let mut remarks: Vec<Remark> = strays.pieces.iter().cloned().map(piece).collect();
            let apart = |span: &Range<usize>| strays.pieces.iter().all(|p| p.end <= span.start || span.end <= p.start);
            remarks.extend(chinese(cell).into_iter().filter(apart).map(piece));
            remarks
        }
    }
}

/// Chinese characters among other letters, outside of brackets. Korean papers write one now and then for a country.
fn chinese(cell: &Cell) -> Vec<Range<usize>> {
    let least = if cell.lang.same_base(Lang::KO) { 2 } else { 1 };
    let (mut depth, mut found): (usize, Vec<Range<usize>>) = (0, Vec::new());
    for (at, c) in cell.said.char_indices() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 && is_han(c) => match found.last_mut().filter(|last| last.end == at) {
                Some(last) => last.end = at + c.len_utf8(),
                None => found.push(at..at + c.len_utf8()),
            },
            _ => {}
        }
    }
    found.retain(|span| cell.at(span).chars().count() >= least);
    found
}

fn whole(cell: &Cell) -> Remark {
    let (text, name) = (quoted(cell.text.trim()), cell.lang.language().name);
    let message = match detect(&cell.said).filter(|lang| !lang.same_base(cell.lang)) {
        Some(found) => format!("“{text}” stands in the column for {name} and is in {}", written(found)),
        None => format!("“{text}” stands in the column for {name} and is in another script"),
    };
    Remark::new(message).in_column(cell.column)
}

/// Latin letters may be of any language.
fn written(lang: Lang) -> &'static str {
    if Script::of_lang(lang) == Some(Script::Latin) {
        "English or another language in Latin letters"
    } else {
        lang.language().name
    }
}

/// All versions have these words, and people wrote them: a code, a spell, a line of a song that each of them left as it was.
fn stands_everywhere(cell: &Cell, words: &str, reading: &Reading) -> bool {
    let others = || reading.cells.iter().flatten().filter(|other| other.column != cell.column);
    let several = others().count() > 1;
    several && reading.cells.iter().flatten().all(|cell| cell.origin.is_by_person() && cell.text.contains(words))
}

fn is_kept(cell: &Cell, reading: &Reading) -> bool {
    let mut others = reading.cells.iter().flatten().filter(|other| other.column != cell.column);
    let said = cell.said.trim().trim_end_matches(['.', '?', '!']);
    others.any(|other| other.text.contains(said))
}

/// The text, or its beginning.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}
