//! What our own two protocols, chat and `command`, tell beside the texts.

use serde::Deserialize;

/// A turn that was said before.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "fields are there to be known, not to be used")]
pub struct Turn {
    speaker: String,
    pub text: String,
}

/// A term and what it has to be called.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub source: String,
    pub target: String,
}
