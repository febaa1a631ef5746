//! A rendition of what was not said.

use super::{Check, Pair, Remark, Which};
use crate::glossary::Glossary;
use crate::model::Severity;

pub(super) const CHECK: Check =
    Check { name: "addition", about: "a rendition has no original", severity: Severity::Warning, run };

fn run(pair: &Pair, _: &Glossary) -> Vec<Remark> {
    match (&pair.original, &pair.rendition) {
        (None, Some(rendered)) => {
            let message = "nothing was said that this renders".to_owned();
            vec![Remark { side: Which::Rendition, span: 0..rendered.text.len(), message }]
        }
        _ => Vec::new(),
    }
}
