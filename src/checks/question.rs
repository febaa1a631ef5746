//! A question that became a statement, or the reverse.

use super::{Check, Pair, Remark, Which};
use crate::glossary::Glossary;
use crate::lang::{Cue, asks};
use crate::model::Severity;

pub(super) const CHECK: Check =
    Check { name: "question", about: "one side asks and the other does not", severity: Severity::Warning, run };

fn run(pair: &Pair, _: &Glossary) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let (side, span, message) = match (asks(&original.said, original.lang), asks(&rendition.said, rendition.lang)) {
        (Cue::Sure(span), Cue::None) => (Which::Original, span, "a question became a statement"),
        (Cue::None, Cue::Sure(span)) => (Which::Rendition, span, "a statement became a question"),
        _ => return Vec::new(),
    };
    vec![Remark { side, span, message: message.to_owned() }]
}
