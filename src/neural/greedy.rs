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
        let mut kept = Vec::with_capacity(alive.len());
        network.each_score(&step.tops, &mut scores, |row, scores| {
            let written = &mut written[alive[row]];
            let (id, log_prob) = best(scores);
            written.log_probs.push(log_prob);
            if id == end {
                written.ended = true;
                return;
            }
            written.ids.push(id);
            written.looks.push(largest(&step.looks[row]));
            if written.ids.len() < longest(encoded.len(alive[row])) {
                kept.push((row, id));
            }
        });
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
    // Most blocks have nothing that counts: to see that is quicker than to ask each score.
    let blocks = scores.chunks(BLOCK).filter(|block| highest(block) > floor);
    let counting = blocks.flatten().filter(|score| **score > floor);
    top + counting.map(|score| (score - top).exp()).sum::<f32>().ln()
}

/// The place of the largest; the first of those that are equal.
pub fn largest(values: &[f32]) -> usize {
    let (mut best, mut top) = (0, f32::NEG_INFINITY);
    for (number, block) in values.chunks(BLOCK).enumerate() {
        let highest = highest(block);
        if highest > top {
            (best, top) = (number * BLOCK, highest);
        }
    }
    let within = values.get(best..).unwrap_or_default().iter().position(|value| *value == top);
    best + within.unwrap_or_default()
}

/// So many numbers are looked at together.
const BLOCK: usize = 64;

/// The largest number: what is none does not count. Compared eight beside each other, which a processor does at once.
fn highest(values: &[f32]) -> f32 {
    let mut tops = [f32::NEG_INFINITY; 8];
    for eight in values.chunks(tops.len()) {
        tops.iter_mut().zip(eight).for_each(|(top, value)| *top = if *value > *top { *value } else { *top });
    }
    tops.into_iter().fold(f32::NEG_INFINITY, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_first_of_equals_is_the_largest_and_what_is_no_number_is_none() {
        for (values, place) in [
            (vec![], 0),
            (vec![f32::NEG_INFINITY; 3], 0),
            (vec![f32::NAN; 100], 0),
            (vec![f32::NAN, 1.0, 1.0], 1),
            ([vec![0.0; 63], vec![2.0; 3]].concat(), 63),
            ([vec![2.0], vec![0.0; 200], vec![2.0]].concat(), 0),
            ([vec![0.0; 200], vec![f32::INFINITY]].concat(), 200),
        ] {
            assert_eq!(largest(&values), place, "{values:?}");
        }
    }

    proptest! {
        #[test]
        fn blocks_change_nothing(scores in prop::collection::vec(-30i8..30, 1..400)) {
            let scores: Vec<f32> = scores.into_iter().map(|score| f32::from(score) / 2.0).collect();
            let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            prop_assert_eq!(Some(largest(&scores)), scores.iter().position(|score| *score == top));
            let all: f32 = scores.iter().map(|score| (score - top).exp()).sum();
            prop_assert!((log_sum(&scores, top) - (top + all.ln())).abs() < 1e-4);
        }
    }
}
