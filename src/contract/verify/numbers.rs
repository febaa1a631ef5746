//! Numbers that a reply has in figures and its source has not: they came with a neighbour's text.

use super::batch::Batch;
use crate::checks::instead::{Said, says, strange};

/// How far a neighbour stands.
const REACH: usize = 4;

/// The replies with a number that only a neighbour's source has.
pub(super) fn found(batch: &Batch<'_>) -> Vec<usize> {
    let of_a_neighbour = |place: usize, said: &Said<'_>| {
        let Some(source) = batch.source(place) else { return false };
        let strange = strange(said, source);
        let own = batch.before + place;
        let near =
            || batch.sources.iter().enumerate().filter(|(other, _)| *other != own && other.abs_diff(own) <= REACH);
        !strange.is_empty() && near().any(|(_, said)| strange.iter().any(|number| says(said, *number)))
    };
    batch.believed().filter(|(place, said)| of_a_neighbour(*place, said)).map(|(place, _)| place).collect()
}
