//! Takes the rows of a table one after the other and gives findings: what was read of a row is let go when it and its
//! neighbours are checked.

use std::collections::HashMap;

use crate::checks::pairs::{Pair, pairs};
use crate::checks::reading::{Cell, Reading};
use crate::checks::remark::{Place, Remark};
use crate::checks::{Check, Choice, Known, Run, Shape, Watch, Window};
use crate::model::{self, Finding, Row, Severity};

/// So many rows before the one that is checked can be looked at, and so many behind it.
const BEFORE: usize = 4;
const BEHIND: usize = 2;

/// Checks a table row by row.
///
/// The findings of a row come when the rows behind it are known, those on the whole interview at the end.
pub struct Checker<'k> {
    known: &'k Known<'k>,
    shape: Shape,
    checks: Vec<(&'static Check, Option<Severity>)>,
    watches: Vec<(&'static Check, Option<Severity>, Box<dyn Watch>)>,
    counts: fn(&model::Cell) -> bool,
    rows: Vec<Reading>,
    /// Index in `rows` of the next that is checked.
    next: usize,
    number: usize,
}

impl<'k> Checker<'k> {
    /// For a table of this shape.
    pub fn new(known: &'k Known<'k>, choice: &Choice, shape: Shape) -> Checker<'k> {
        let watch = |(check, severity): (&'static Check, _)| match check.run {
            Run::Interview(watch) => Some((check, severity, watch())),
            _ => None,
        };
        let watches = choice.checks().filter_map(watch).collect();
        let checks = choice.checks().collect();
        Checker { known, shape, checks, watches, counts: |_| true, rows: Vec::new(), next: 0, number: 0 }
    }

    /// The same, of the words of persons only: what a program put into a table renders nothing.
    pub(super) fn of_persons(self) -> Checker<'k> {
        Checker { counts: |cell| cell.origin.is_by_person(), shape: self.shape.of_persons(), ..self }
    }

    /// Takes the next row. Gives the findings that are certain by now, in the order of the rows.
    pub fn row(&mut self, row: Row) -> Vec<Finding> {
        let reading = Reading::new(self.number, row, &self.shape.langs, self.counts);
        self.number += 1;
        for (_, _, watch) in &mut self.watches {
            watch.see(&reading, self.known);
        }
        self.rows.push(reading);
        let found = if self.rows.len() > self.next + BEHIND { self.check_next() } else { Vec::new() };
        if self.next > BEFORE {
            self.rows.remove(0);
            self.next -= 1;
        }
        found
    }

    /// The findings of the last rows, and those on the whole interview.
    pub fn end(mut self) -> Vec<Finding> {
        let mut found = Vec::new();
        while self.next < self.rows.len() {
            found.extend(self.check_next());
        }
        for (check, severity, watch) in std::mem::take(&mut self.watches) {
            let mut told = Told::default();
            let late = watch.end(self.known).into_iter();
            found.extend(late.map(|(place, remark)| told.finding(check, severity, place, remark)));
        }
        found
    }

    fn check_next(&mut self) -> Vec<Finding> {
        let window = Window { rows: &self.rows, at: self.next };
        let pairs = window.row().map(|reading| pairs(reading, &self.shape)).unwrap_or_default();
        let mut found = Vec::new();
        for (check, severity) in &self.checks {
            let mut told = Told::default();
            let remarks = remarks(check, &window, &pairs, self.known).into_iter();
            found.extend(remarks.map(|(place, remark)| told.finding(check, *severity, place, remark)));
        }
        self.next += 1;
        found
    }
}

/// What a check says of the row of a window.
fn remarks(check: &Check, window: &Window<'_>, pairs: &[Pair<'_>], known: &Known<'_>) -> Vec<(Place, Remark)> {
    let Some(reading) = window.row() else { return Vec::new() };
    let in_cell = |cell: Option<&Cell>, remark: Remark| {
        (Place::of(reading, cell, remark.at.as_ref()).about(reading, remark.source.as_ref()), remark)
    };
    let in_pair = |pair, remark: Remark| (Place::of_pair(pair, remark.at.as_ref(), remark.source.as_ref()), remark);
    match check.run {
        Run::Cell(run) => {
            let cells = reading.cells.iter().flatten();
            cells.flat_map(|cell| run(cell, known).into_iter().map(move |remark| in_cell(Some(cell), remark))).collect()
        }
        Run::Pair(run) => pairs
            .iter()
            .flat_map(|pair| run(pair, known).into_iter().map(move |remark| in_pair(pair, remark)))
            .collect(),
        Run::Row(run) => {
            let cell = |remark: &Remark| remark.column.and_then(|column| reading.cell(column));
            run(window, known).into_iter().map(|remark| in_cell(cell(&remark), remark)).collect()
        }
        Run::Interview(_) | Run::Again => Vec::new(),
    }
}

/// How often a check said something of one place.
#[derive(Default)]
struct Told(HashMap<(String, &'static str, usize), usize>);

impl Told {
    fn finding(&mut self, check: &'static Check, asked: Option<Severity>, place: Place, remark: Remark) -> Finding {
        let key = (place.row.clone(), place.lang.tag(), place.span.start);
        let count = self.0.entry(key).or_default();
        let mut finding = place.finding(check.name, remark, check.severity, *count);
        *count += 1;
        finding.severity = asked.unwrap_or(finding.severity);
        finding
    }
}
