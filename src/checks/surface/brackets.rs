//! Brackets that do not close.

use super::enclosed::bracketed;
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::marks;
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "brackets",
    about: "a bracket has no partner, or what stood in brackets does not any more",
    severity: Severity::Warning,
    category: Category::Punctuation,
    manual: include_str!("../manual/brackets.md"),
    run: Run::Pair(run),
};

/// Brackets that are one kind: those of full width are the same.
const KINDS: [(&[char], &[char]); 4] =
    [(&['(', '（'], &[')', '）']), (&['[', '［', '【'], &[']', '］', '】']), (&['{', '｛'], &['}', '｝']), (&['〈', '<'], &['〉', '>'])];

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.texts() else { return Vec::new() };
    if !has_any(original) && !has_any(rendition) {
        return Vec::new();
    }
    KINDS.iter().flat_map(|kind| of_kind(original, rendition, kind)).collect()
}

fn has_any(cell: &Cell) -> bool {
    cell.text.contains(|c| KINDS.iter().any(|(open, close)| open.contains(&c) || close.contains(&c)))
}

fn of_kind(original: &Cell, rendition: &Cell, (open, close): &(&[char], &[char])) -> Vec<Remark> {
    let (there, here) = (bracketed(&original.text, open, close), bracketed(&rendition.text, open, close));
    if here.alone.len() > there.alone.len() {
        let alone = here.alone.iter().map(|sign| {
            let message = format!("“{}” has no partner", rendition.at(sign));
            Remark::new(message).at(sign.clone())
        });
        return alone.collect();
    }
    // Square brackets and editorial marks are those of the check of marks.
    let round = open.contains(&'(');
    let said = |cell: &Cell| marks(&cell.text).len();
    if !round || said(original) > 0 || said(rendition) > 0 || there.pairs.len() <= here.pairs.len() {
        return Vec::new();
    }
    let lost = there.pairs.first().filter(|_| here.pairs.is_empty());
    let remark = |span: &std::ops::Range<usize>| {
        let message = format!("“{}” stands in brackets, and nothing in the rendition does", original.at(span));
        Remark::new(message).about(span.clone()).with(Severity::Info)
    };
    lost.map(remark).into_iter().collect()
}
