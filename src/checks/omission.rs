//! What was said and not rendered.

use super::{Check, Pair, Remark, Which};
use crate::glossary::Glossary;
use crate::model::Severity;

pub(super) const CHECK: Check =
    Check { name: "omission", about: "what was said has no rendition", severity: Severity::Warning, run };

fn run(pair: &Pair, _: &Glossary) -> Vec<Remark> {
    match (&pair.original, &pair.rendition) {
        (Some(said), None) => {
            let message = "nothing renders this".to_owned();
            vec![Remark { side: Which::Original, span: 0..said.text.len(), message }]
        }
        _ => Vec::new(),
    }
}
