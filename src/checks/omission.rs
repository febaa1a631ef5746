//! What was said and not rendered.

use super::{Category, Check, Known, Pair, Remark, Run};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "omission",
    about: "what was said has no rendition",
    severity: Severity::Warning,
    category: Category::Omission,
    manual: include_str!("manual/omission.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let remark = |_| Remark::new("nothing renders this");
    pair.unrendered().filter(|_| !pair.by_program).map(remark).into_iter().collect()
}
