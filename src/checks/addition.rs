//! A rendition of what was not said.

use super::{Category, Check, Known, Pair, Remark, Run};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "addition",
    about: "a rendition has no original",
    severity: Severity::Warning,
    category: Category::Addition,
    manual: include_str!("manual/addition.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let remark = |_| Remark::new("nothing was said that this renders");
    pair.unsaid().map(remark).into_iter().collect()
}
