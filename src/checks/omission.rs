//! What was said and not rendered.

use super::extent::{More, Side, more};
use super::passage::quoted;
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "omission",
    about: "what was said has no rendition, or only a part of it has",
    severity: Severity::Warning,
    category: Category::Omission,
    manual: include_str!("manual/omission.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let nothing = |_| Remark::new("nothing renders this");
    let unrendered = pair.unrendered().filter(|_| !pair.by_program).map(nothing);
    unrendered
        .or_else(|| pair.whole().and_then(|(original, rendition)| part(original, rendition)))
        .into_iter()
        .collect()
}

fn part(original: &Cell, rendition: &Cell) -> Option<Remark> {
    Some(match more(original, rendition, Side::Original)? {
        More::Sentences(span) => {
            Remark::new(format!("nothing in the rendition says {}", quoted(original, &span))).about(span)
        }
        More::End => {
            let last = rendition.said.split_whitespace().next_back().unwrap_or_default();
            Remark::new(format!("the rendition breaks off behind “{last}”"))
        }
        More::Length(times) => {
            let shorter = (100.0 * (1.0 - 1.0 / times)).round();
            Remark::new(format!("the rendition is {shorter} % shorter than is usual: something may have been left out"))
        }
    })
}
