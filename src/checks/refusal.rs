//! A refusal, or a remark on the task, that a service gave instead of a translation.

use super::instead::{self, Case, Instead, Said};
use super::{Category, Check, Known, Pair, Remark, Run};
use crate::model::{Origin, Severity};

pub(super) const CHECK: Check = Check {
    name: "refusal",
    about: "a service refused or spoke of its task instead of translating",
    severity: Severity::Error,
    category: Category::Untranslated,
    manual: include_str!("manual/refusal.md"),
    run: Run::Pair(run),
};

/// A person says such things in earnest.
fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let texts = pair.whole().filter(|(_, rendition)| matches!(rendition.origin, Origin::Machine(_)));
    let Some((original, rendition)) = texts else { return Vec::new() };
    let case = Case {
        source: Said::new(&original.text, original.lang, &[]),
        reply: Said::new(&rendition.text, rendition.lang, &[]),
    };
    let what = [(Instead::Refusal, "refuses"), (Instead::Chatter, "speaks of its task")];
    let found = what.iter().find(|(what, _)| instead::is(*what, &case));
    let remark = |does: &str| Remark::new(format!("a service {does}, and the original says nothing of the kind"));
    found.map(|(_, does)| remark(does)).into_iter().collect()
}
