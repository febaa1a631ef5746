//! The likeliest next piece, again and again, for several sentences beside each other.

use crate::neural::network::Network;

/// What was written for one sentence.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Written {
    /// The pieces, without the end mark.
    pub ids: Vec<u32>,
    /// How likely each was, as natural logarithms; the end mark's is the last, where it came.
    pub log_probs: Vec<f32>,
    /// The place of the source piece that each looked at most.
    pub looks: Vec<usize>,
    /// The end mark came: the translation is whole.
    pub ended: bool,
}

/// So many pieces a translation may have, for a source of so many: three times as many, and some for the shortest.
pub fn longest(source: usize) -> usize {
    (3 * source + 10).min(MOST)
}

/// Beyond so many pieces the models were never trained.
const MOST: usize = 256;

/// Writes the translations of sentences, each ending with its end mark.
pub fn greedy(network: &Network, sentences: &[&[u32]], end: u32) -> Vec<Written> {
    let mut written = vec![Written::default(); sentences.len()];
    let encoded = network.encode(sentences);
    let mut alive: Vec<usize> = (0..sentences.len()).collect();
    let mut previous = vec![end; alive.len()];
    let mut cells = network.cells(alive.len());
    let mut scores = Vec::new();
    for position in 0.. {
        if alive.is_empty() {
            break;
        }
        let step = network.step(&encoded, &alive, &previous, position, &mut cells);
        network.scores(&step.tops, alive.len(), &mut scores);
        let mut kept = Vec::with_capacity(alive.len());
        for (row, (scores, looks)) in scores.chunks_exact(network.outputs()).zip(&step.looks).enumerate() {
            let written = &mut written[alive[row]];
            let (id, log_prob) = best(scores);
            written.log_probs.push(log_prob);
            if id == end {
                written.ended = true;
                continue;
            }
            written.ids.push(id);
            written.looks.push(largest(looks));
            if written.ids.len() < longest(encoded.len(alive[row])) {
                kept.push((row, id));
            }
        }
        let rows: Vec<usize> = kept.iter().map(|(row, _)| *row).collect();
        if rows.len() < alive.len() {
            cells = cells.select(&rows, alive.len());
        }
        alive = rows.iter().map(|row| alive[*row]).collect();
        previous = kept.into_iter().map(|(_, id)| id).collect();
    }
    written
}

/// The likeliest piece and the logarithm of its probability.
fn best(scores: &[f32]) -> (u32, f32) {
    let place = largest(scores);
    let top = scores.get(place).copied().unwrap_or_default();
    (place as u32, top - log_sum(scores, top))
}

/// The logarithm of the sum of the exponentials; `top` is the largest score. What is too small to count is left out.
pub fn log_sum(scores: &[f32], top: f32) -> f32 {
    let floor = top - 16.0;
    let sum: f32 = scores.iter().filter(|score| **score > floor).map(|score| (score - top).exp()).sum();
    top + sum.ln()
}

/// The place of the largest; the first of those that are equal.
pub fn largest(values: &[f32]) -> usize {
    let mut best = 0;
    for (place, value) in values.iter().enumerate() {
        if *value > values[best] {
            best = place;
        }
    }
    best
}
