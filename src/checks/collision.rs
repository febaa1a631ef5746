//! One rendering of two sentences.

use std::collections::HashMap;

use super::repeats::{Key, LETTERS, key};
use super::{Category, Check, Known, Place, Reading, Remark, Run, Watch};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "collision",
    about: "another sentence is rendered in the same words",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("manual/collision.md"),
    run: Run::Interview(|| Box::<Sources>::default()),
};

/// The first sentence that each rendering stands for, as hashes.
#[derive(Default)]
struct Sources {
    first: HashMap<(usize, u64), First>,
    found: Vec<(Place, Remark)>,
}

struct First {
    source: Key,
    row: String,
}

impl Watch for Sources {
    fn see(&mut self, row: &Reading, _: &Known<'_>) {
        let Some((said, source)) = row.said().and_then(|said| Some((said, key(said, 1)?))) else { return };
        for cell in row.cells.iter().flatten().filter(|cell| cell.column != said.column) {
            let Some(rendering) = key(cell, LETTERS) else { continue };
            let place = (said.column * row.cells.len() + cell.column, rendering.text);
            let first = self.first.entry(place).or_insert_with(|| First { source, row: row.row.id.clone() });
            if first.source.text == source.text || first.source.shares_words(source) {
                continue;
            }
            let message =
                format!("“{}” also renders row {}, where something else is said", cell.text.trim(), first.row);
            self.found.push((Place::of(row, Some(cell), None), Remark::new(message)));
        }
    }

    fn end(self: Box<Self>, _: &Known<'_>) -> Vec<(Place, Remark)> {
        self.found
    }
}
