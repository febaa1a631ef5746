//! One translation for two texts that are not alike: the neighbour's came twice.

use super::batch::Batch;
use crate::align::likeness;

/// Shorter replies are the same for many texts: "I do not know."
const LEAST_WEIGHT: f32 = 28.0;
/// Sources less alike than this do not say the same.
const ALIKE: f32 = 0.45;
/// How far apart twins are looked for.
const REACH: usize = 5;

pub(super) fn found(batch: &Batch<'_>) -> Vec<usize> {
    let long: Vec<(usize, String)> = batch
        .believed()
        .filter(|(_, said)| said.weight() >= LEAST_WEIGHT)
        .map(|(place, said)| (place, said.folded()))
        .collect();
    let mut found = Vec::new();
    for (at, (first, text)) in long.iter().enumerate() {
        for (second, _) in long
            .iter()
            .skip(at + 1)
            .take_while(|(second, _)| second - first <= REACH)
            .filter(|(_, other)| other == text)
        {
            if differ(batch, *first, *second) {
                found.extend([*first, *second]);
            }
        }
    }
    found
}

fn differ(batch: &Batch<'_>, first: usize, second: usize) -> bool {
    let Some((first, second)) = batch.source(first).zip(batch.source(second)) else { return false };
    let [one, other] = [first, second].map(|said| said.list());
    let shared = one.iter().filter(|word| other.contains(word)).count();
    3 * shared < one.len().max(other.len()) && likeness(&first.words, &second.words) < ALIKE
}
