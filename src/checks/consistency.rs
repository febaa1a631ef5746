//! One sentence that is rendered in two ways.

use std::collections::HashMap;

use super::repeats::{LETTERS, key};
use super::{Category, Check, Known, Place, Reading, Remark, Run, Watch};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "consistency",
    about: "the same sentence is rendered otherwise in another row",
    severity: Severity::Warning,
    category: Category::Inconsistency,
    manual: include_str!("manual/consistency.md"),
    run: Run::Interview(|| Box::<Renderings>::default()),
};

/// The first rendering of each sentence, as hashes.
#[derive(Default)]
struct Renderings {
    first: HashMap<(usize, u64), First>,
    found: Vec<(Place, Remark)>,
}

struct First {
    rendering: u64,
    row: String,
}

impl Watch for Renderings {
    fn see(&mut self, row: &Reading, _: &Known<'_>) {
        let Some((said, source)) = row.said().and_then(|said| Some((said, key(said, LETTERS)?))) else { return };
        for cell in row.cells.iter().flatten().filter(|cell| cell.column != said.column) {
            let Some(rendering) = key(cell, 1) else { continue };
            let place = (said.column * row.cells.len() + cell.column, source.text);
            let own = First { rendering: rendering.text, row: row.row.id.clone() };
            let first = self.first.entry(place).or_insert(own);
            if first.rendering != rendering.text {
                let message = format!("“{}” is rendered otherwise in row {}", said.text.trim(), first.row);
                self.found.push((Place::of(row, Some(cell), None), Remark::new(message)));
            }
        }
    }

    fn end(self: Box<Self>, _: &Known<'_>) -> Vec<(Place, Remark)> {
        self.found
    }
}
