//! One name that is spelled in two ways.

use std::collections::{BTreeMap, HashMap};

use super::names::{Counterpart, counterparts};
use super::{Category, Check, Known, Place, Reading, Remark, Run, Watch};
use crate::lang::is_hangul_syllable;
use crate::lang::sound::skeleton;
use crate::model::Severity;
use crate::names::are_forms;

pub(super) const CHECK: Check = Check {
    name: "spelling",
    about: "a name is spelled otherwise in other rows",
    severity: Severity::Warning,
    category: Category::Inconsistency,
    manual: include_str!("manual/spelling.md"),
    run: Run::Interview(|| Box::<Names>::default()),
};

/// So many consonants of a name in the original find its other spellings.
const BUCKET: usize = 3;
/// Of a spelling that is met in more rows no places are kept.
const MOST: usize = 20;

/// The names of each column by the consonants of what they stand for.
#[derive(Default)]
struct Names {
    heard: HashMap<(usize, String), Vec<Spelling>>,
}

/// A way to write a name, in whatever case.
struct Spelling {
    text: String,
    /// What it stands for in the original.
    source: String,
    row: String,
    count: usize,
    places: Vec<Place>,
}

impl Watch for Names {
    fn see(&mut self, row: &Reading, _: &Known<'_>) {
        let Some(said) = row.said() else { return };
        for cell in row.cells.iter().flatten().filter(|cell| cell.column != said.column && cell.speaks()) {
            for Counterpart { span, text, source } in counterparts(said, cell) {
                let sounds: String = skeleton(&source).chars().take(BUCKET).collect();
                let known = self.heard.entry((cell.column, sounds)).or_default();
                let at = known.iter().position(|spelling| are_forms(&spelling.text, &text));
                let at = at.unwrap_or_else(|| {
                    known.push(Spelling { text, source, row: row.row.id.clone(), count: 0, places: Vec::new() });
                    known.len() - 1
                });
                let Some(spelling) = known.get_mut(at) else { continue };
                spelling.count += 1;
                if spelling.count <= MOST {
                    spelling.places.push(Place::of(row, Some(cell), Some(&span)));
                }
            }
        }
    }

    fn end(self: Box<Self>, _: &Known<'_>) -> Vec<(Place, Remark)> {
        let buckets: BTreeMap<_, _> = self.heard.into_iter().collect();
        let mut found: Vec<(Place, Remark)> = buckets.into_values().flat_map(rarer).collect();
        found.sort_by_key(|(place, _)| place.number);
        found
    }
}

/// A name may be left in Latin letters: that is no other spelling.
fn in_latin(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// The usual spelling can stand in its place: in Cyrillic letters both end alike.
fn is_in_one_case(name: &str, usual: &str) -> bool {
    in_latin(name) || name.starts_with(is_hangul_syllable) || name.chars().next_back() == usual.chars().next_back()
}

/// The spellings of a bucket of which a more frequent one stands for the same; of equals the first is right.
fn rarer(spellings: Vec<Spelling>) -> Vec<(Place, Remark)> {
    let mut found = Vec::new();
    for (at, spelling) in spellings.iter().enumerate() {
        let before = |(place, other): &(usize, &Spelling)| {
            *place != at && (other.count > spelling.count || other.count == spelling.count && *place < at)
        };
        let same = |other: &&Spelling| {
            are_forms(&other.source, &spelling.source) && in_latin(&other.text) == in_latin(&spelling.text)
        };
        let usual = spellings
            .iter()
            .enumerate()
            .filter(before)
            .map(|(_, other)| other)
            .filter(same)
            .max_by_key(|other| other.count);
        let Some(usual) = usual else { continue };
        let message = format!(
            "“{}” is written “{}” elsewhere (row {}); the original has “{}”",
            spelling.text, usual.text, usual.row, spelling.source
        );
        let remark = || {
            let remark = Remark::new(message.clone());
            if is_in_one_case(&spelling.text, &usual.text) { remark.suggest(usual.text.clone()) } else { remark }
        };
        found.extend(spelling.places.iter().cloned().map(|place| (place, remark())));
    }
    found
}
