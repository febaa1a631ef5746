//! A rendition of what was not said.

use super::extent::{More, Side, more};
use super::passage::quoted;
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "addition",
    about: "a rendition, or a part of one, has no original",
    severity: Severity::Warning,
    category: Category::Addition,
    manual: include_str!("manual/addition.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let nothing = |_| Remark::new("nothing was said that this renders");
    let unsaid = pair.unsaid().map(nothing);
    unsaid.or_else(|| pair.whole().and_then(|(original, rendition)| part(original, rendition))).into_iter().collect()
}

fn part(original: &Cell, rendition: &Cell) -> Option<Remark> {
    match more(rendition, original, Side::Rendition)? {
        More::Sentences(span) => {
            Some(Remark::new(format!("nothing that was said means {}", quoted(rendition, &span))).at(span))
        }
        More::Length(times) => {
            let longer = (100.0 * (times - 1.0)).round();
            let message = format!("the rendition is {longer} % longer than is usual: something may have been added");
            Some(Remark::new(message))
        }
        More::End => None,
    }
}
