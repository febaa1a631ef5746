//! A denial that became an assertion, or the reverse.

use super::{Check, Pair, Remark, Which};
use crate::glossary::Glossary;
use crate::lang::{Cue, denies};
use crate::model::Severity;

pub(super) const CHECK: Check =
    Check { name: "negation", about: "one side denies and the other does not", severity: Severity::Error, run };

/// Reported only where one side surely denies and the other holds nothing that comes near a denial: what is denied in one
/// language is often said in another way (`мало` for "not much"). Several denials of one side are one (`ніхто не бачив`).
fn run(pair: &Pair, _: &Glossary) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let remark = match (denies(&original.said, original.lang), denies(&rendition.said, rendition.lang)) {
        (Cue::Sure(span), Cue::None) => {
            let word = original.said.get(span.clone()).unwrap_or_default();
            let message = format!("the original denies (“{word}”), the rendition does not");
            Remark { side: Which::Original, span, message }
        }
        (Cue::None, Cue::Sure(span)) => {
            let word = rendition.said.get(span.clone()).unwrap_or_default();
            let message = format!("the rendition denies (“{word}”), the original does not");
            Remark { side: Which::Rendition, span, message }
        }
        _ => return Vec::new(),
    };
    vec![remark]
}
