//! How sure a text is of what it says.

use super::{Found, Words};

/// What a word says of how sure something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// It may be otherwise: `мабуть`, `것 같*`.
    Doubt,
    /// Others said it: `кажуть`, `reportedly`.
    Hearsay,
    /// It is certain: `точно`, `확실히`.
    Assurance,
    /// Another language may say this for a doubt: `could`, `-겠-`.
    Soft,
    /// Another language may say this for hearsay or for assurance: `told`, `знаю`.
    Said,
    /// It only looks like one.
    Idle,
}

/// What a text says of how sure it is, in the order of the text.
pub fn claims(words: &Words) -> Vec<Found<Claim>> {
    let mut found = words.lang.language().cues.claims.find(words);
    found.retain(|found| found.sense != Claim::Idle);
    found
}
