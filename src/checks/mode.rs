//! A row that says it was spoken, written or shown otherwise than its cells say.

use super::{Category, Cell, Check, Known, Reading, Remark, Run, Window};
use crate::lang::{Cue, MarkKind, marks, mode_of};
use crate::model::{Mode, Severity};

pub(super) const CHECK: Check = Check {
    name: "mode",
    about: "the row and its cells differ on whether it was spoken, written or a gesture",
    severity: Severity::Warning,
    category: Category::Record,
    manual: include_str!("manual/mode.md"),
    run: Run::Row(run),
};

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(reading) = window.row() else { return Vec::new() };
    let cells: Vec<(&Cell, Option<Mode>)> = reading.cells.iter().flatten().map(|cell| (cell, marked(cell))).collect();
    let mut remarks: Vec<Remark> = cells.iter().filter_map(|(cell, mode)| other(reading, cell, *mode)).collect();
    if remarks.is_empty() {
        remarks.extend(lost(&cells));
    }
    remarks
}

/// The mode that the marks of a cell tell; most cells have none.
fn marked(cell: &Cell) -> Option<Mode> {
    let may = cell.text.contains(['[', '(', '【', '（', ':', '：']);
    may.then(|| mode_of(&cell.text)).flatten()
}

/// A cell that tells of another mode than its row.
fn other(reading: &Reading, cell: &Cell, mode: Option<Mode>) -> Option<Remark> {
    let row = reading.row.mode;
    if let Some(mode) = mode.filter(|mode| *mode != row) {
        let (mark, row) = (opening(cell), row.as_str());
        let message = format!("“{mark}” says that this is {}, the row says {row}", mode.as_str());
        return Some(Remark::new(message).in_column(cell.column));
    }
    let speaks =
        row == Mode::Gesture && mode.is_none() && cell.speaks() && matches!(cell.questions().cue(), Cue::Sure(_));
    speaks.then(|| Remark::new("the row is a gesture, but this is said in words").in_column(cell.column))
}

/// The mark that some cells have and a cell of words has not.
fn lost(cells: &[(&Cell, Option<Mode>)]) -> Vec<Remark> {
    let Some((told, mode)) = cells.iter().find_map(|(cell, mode)| Some((*cell, (*mode)?))) else { return Vec::new() };
    let lost = cells.iter().filter(|(cell, own)| own.is_none() && cell.speaks());
    let message =
        format!("“{}” ({}) says that this is {}; here nothing says so", opening(told), told.lang.tag(), mode.as_str());
    lost.map(|(cell, _)| Remark::new(message.clone()).in_column(cell.column)).collect()
}

/// The mark that tells the mode, or the words before the colon.
fn opening(cell: &Cell) -> &str {
    let mut found = marks(&cell.text).into_iter();
    let mark = found.find(|(_, kind)| matches!(kind, MarkKind::Written | MarkKind::Gesture));
    mark.map_or_else(|| cell.text.split([':', '：']).next().unwrap_or_default(), |(span, _)| cell.at(&span))
}
