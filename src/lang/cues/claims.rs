//! How sure a text is of what it says.

use super::{Found, Words};

/// What a word says of how sure something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// It may be otherwise: `мабуть`, `것 같*`.
    Doubt,
    /// A doubt together with another in its sentence, or by itself where there is none: `아마`.
    Along,
    /// Others said it: `кажуть`, `reportedly`.
    Hearsay,
    /// Somebody said it: `said that`, `*다고 했*`.
    Report,
    /// It is certain: `точно`, `확실히`.
    Assurance,
    /// Another language may say this for a doubt: `could`, `-겠-`.
    Soft,
    /// Another language may say this for hearsay or for assurance: `told`, `знаю`.
    Said,
    /// It only looks like one.
    Idle,
}

/// What a text says of how sure it is, in the order of the text. A doubt within a question is only polite.
pub fn claims(words: &Words) -> Vec<Found<Claim>> {
    let mut found = words.lang.language().cues.claims.find(words);
    found.retain(|found| found.sense != Claim::Idle);
    let doubtful: Vec<usize> =
        found.iter().filter(|found| found.sense == Claim::Doubt).map(|found| found.sentence).collect();
    found.retain(|found| found.sense != Claim::Along || !doubtful.contains(&found.sentence));
    for found in &mut found {
        found.sense = match found.sense {
            Claim::Doubt | Claim::Along if words.asks(found.sentence) => Claim::Soft,
            Claim::Along => Claim::Doubt,
            sense => sense,
        };
    }
    found
}
