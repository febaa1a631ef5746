//! The network of a Firefox model: a transformer encoder, and a decoder with SSRU cells (Kim et al. 2019, "From Research to
//! Production and Back"; Marian, `transformer.h`).
//!
//! The crate `fxtranslate` reads the weights and multiplies; the way through the layers is gone here, because its own decoder
//! tells no probabilities, cannot be steered, and pads: here sentences lie end to end, so that no row is computed for nothing.

use std::f32::consts::FRAC_PI_2;

use fxtranslate::ops;
use fxtranslate::weights::{Config, Weights};

use crate::neural::names::{Attention, Decoder, Encoder, FeedForward};

/// Marian's epsilon of a layer norm (`layers/generic.h`).
const EPSILON: f32 = 1e-6;

/// So many numbers are summed beside each other: a register of AVX.
const LANES: usize = 8;

/// The scores of so many hypotheses are computed at once: of more they would not stay in the caches until they are read.
const AT_ONCE: usize = 32;

/// A network with its weights, ready to run; immutable, so that threads share it.
pub struct Network {
    weights: Weights,
    config: Config,
    encoder: Vec<Encoder>,
    decoder: Vec<Decoder>,
    frequencies: Vec<f32>,
    offsets: Vec<f32>,
    unknown: Option<u32>,
}

/// Sentences as the encoder leaves them, end to end, with the keys and values that each decoder layer makes of them.
pub struct Encoded {
    /// Where each sentence begins, and where the last one ends, in rows.
    starts: Vec<usize>,
    /// Keys and values of each decoder layer, a row a token.
    memory: Vec<(Vec<f32>, Vec<f32>)>,
}

/// The cells of each decoder layer, a row a hypothesis.
#[derive(Debug, Clone, Default)]
pub struct Cells(Vec<Vec<f32>>);

/// What a step leaves.
pub struct Step {
    /// The top layer, a row a hypothesis.
    pub tops: Vec<f32>,
    /// How much each hypothesis looks at each token of its sentence: the first head of the last layer, as Marian aligns.
    pub looks: Vec<Vec<f32>>,
}

/// Rows of a sentence among those that lie end to end.
struct Rows<'a> {
    keys: &'a [f32],
    values: &'a [f32],
    starts: &'a [usize],
}

impl Network {
    /// A network of checked weights, which never says `unknown`: that piece writes nothing, and a word would be lost unseen.
    pub fn new(weights: Weights, unknown: Option<u32>) -> Network {
        let config = weights.config();
        let half = (config.dim_emb / 2).max(1);
        let column = |c: usize| 1e-4f32.powf((c % half) as f32 / (half as f32 - 1.0).max(1.0));
        Network {
            encoder: (1..=config.enc_depth).map(Encoder::new).collect(),
            decoder: (1..=config.dec_depth).map(Decoder::new).collect(),
            frequencies: (0..config.dim_emb).map(column).collect(),
            offsets: (0..config.dim_emb).map(|c| (c / half) as f32 * FRAC_PI_2).collect(),
            weights,
            config,
            unknown,
        }
    }

    /// How many pieces the target side has.
    pub fn outputs(&self) -> usize {
        self.weights.output_vocab()
    }

    /// Reads sentences, each ending with its end mark.
    pub fn encode(&self, sentences: &[&[u32]]) -> Encoded {
        let mut starts = vec![0];
        let mut x = Vec::new();
        for ids in sentences {
            for (position, id) in ids.iter().enumerate() {
                self.embed(&mut x, position, |row| self.weights.src_embed_row_into(*id, row));
            }
            starts.push(starts.last().copied().unwrap_or_default() + ids.len());
        }
        let sentence_of: Vec<usize> =
            sentences.iter().enumerate().flat_map(|(place, ids)| ids.iter().map(move |_| place)).collect();
        let rows = sentence_of.len();
        for layer in &self.encoder {
            let (keys, values) = self.memory(&layer.attention, &x, rows);
            let seen = Rows { keys: &keys, values: &values, starts: &starts };
            let seen = self.attend(&layer.attention, &x, &sentence_of, &seen, |_| {});
            let x1 = self.norm(seen, &x, &layer.attention.norm);
            x = self.feed_forward(&layer.feed_forward, &x1, rows);
        }
        let memory = self.decoder.iter().map(|layer| self.memory(&layer.attention, &x, rows)).collect();
        Encoded { starts, memory }
    }

    /// Cells at the beginning of so many hypotheses.
    pub fn cells(&self, rows: usize) -> Cells {
        Cells(vec![vec![0.0; rows * self.config.dim_emb]; self.decoder.len()])
    }

    /// One step of each hypothesis: `sentence_of` names its sentence, `previous` what it said last; at position 0 that counts
    /// for nothing, as in Marian.
    pub fn step(
        &self,
        encoded: &Encoded,
        sentence_of: &[usize],
        previous: &[u32],
        position: usize,
        cells: &mut Cells,
    ) -> Step {
        let rows = sentence_of.len();
        let mut x = Vec::with_capacity(rows * self.config.dim_emb);
        for id in previous {
            self.embed(&mut x, position, |row| match position {
                0 => row.fill(0.0),
                _ => self.weights.trg_embed_row_into(*id, row),
            });
        }
        let mut looks = Vec::with_capacity(rows);
        for (number, layer) in self.decoder.iter().enumerate() {
            let (cell, (keys, values)) = (&mut cells.0[number], &encoded.memory[number]);
            let candidate = self.weights.affine(&layer.cell, &x, rows, None);
            let gate = self.weights.affine(&layer.gate.0, &x, rows, Some(&layer.gate.1));
            *cell = ops::highway(cell, &candidate, &gate);
            let own = self.norm(ops::relu(cell), &x, &layer.cell_norm);
            let seen = Rows { keys, values, starts: &encoded.starts };
            let is_last = number + 1 == self.decoder.len();
            let seen = self.attend(&layer.attention, &own, sentence_of, &seen, |first| {
                looks.extend(is_last.then(|| first.to_vec()));
            });
            let seen = self.norm(seen, &own, &layer.attention.norm);
            x = self.feed_forward(&layer.feed_forward, &seen, rows);
        }
        Step { tops: x, looks }
    }

    /// The scores of every piece for each hypothesis, before the softmax. The unknown piece has none, as in Marian without
    /// `allow-unk`.
    pub fn scores(&self, tops: &[f32], rows: usize, scores: &mut Vec<f32>) {
        self.weights.full_logits_batch_into(tops, rows, scores);
        let Some(unknown) = self.unknown else { return };
        for row in scores.chunks_exact_mut(self.outputs()) {
            row.iter_mut().skip(unknown as usize).take(1).for_each(|score| *score = f32::NEG_INFINITY);
        }
    }

    /// Shows the scores of each hypothesis in turn, with its row.
    pub fn each_score(&self, tops: &[f32], scores: &mut Vec<f32>, mut see: impl FnMut(usize, &[f32])) {
        let dim = self.config.dim_emb;
        let mut row = 0;
        for tops in tops.chunks(AT_ONCE * dim) {
            self.scores(tops, tops.len() / dim, scores);
            for scores in scores.chunks_exact(self.outputs()) {
                see(row, scores);
                row += 1;
            }
        }
    }

    fn embed(&self, x: &mut Vec<f32>, position: usize, row: impl FnOnce(&mut [f32])) {
        let start = x.len();
        x.resize(start + self.config.dim_emb, 0.0);
        let place = x.get_mut(start..).unwrap_or_default();
        row(place);
        let scale = (self.config.dim_emb as f32).sqrt();
        for ((value, frequency), offset) in place.iter_mut().zip(&self.frequencies).zip(&self.offsets) {
            *value = scale * *value + (position as f32 * frequency + offset).sin();
        }
    }

    fn memory(&self, names: &Attention, x: &[f32], rows: usize) -> (Vec<f32>, Vec<f32>) {
        let (key, value) = (&names.key, &names.value);
        (self.weights.affine(&key.0, x, rows, Some(&key.1)), self.weights.affine(&value.0, x, rows, Some(&value.1)))
    }

    /// Each row looks at its own sentence, with every head; `first` is told where the first one looked, row by row.
    fn attend(
        &self,
        names: &Attention,
        x: &[f32],
        sentence_of: &[usize],
        seen: &Rows<'_>,
        mut first: impl FnMut(&[f32]),
    ) -> Vec<f32> {
        let (dim, heads) = (self.config.dim_emb, self.config.heads);
        let size = dim / heads;
        let scale = 1.0 / (size as f32).sqrt();
        let queries = self.weights.affine(&names.query.0, x, sentence_of.len(), Some(&names.query.1));
        let mut joined = vec![0.0; queries.len()];
        let mut looks: Vec<f32> = Vec::new();
        for ((query, out), sentence) in queries.chunks_exact(dim).zip(joined.chunks_exact_mut(dim)).zip(sentence_of) {
            let rows = seen.starts[*sentence] * dim..seen.starts[*sentence + 1] * dim;
            let (keys, values) = (&seen.keys[rows.clone()], &seen.values[rows]);
            for (head, (query, out)) in query.chunks_exact(size).zip(out.chunks_exact_mut(size)).enumerate() {
                let part = head * size..(head + 1) * size;
                looks.clear();
                looks.extend(keys.chunks_exact(dim).map(|key| dot(query, &key[part.clone()]) * scale));
                let count = looks.len();
                ops::softmax_in_place(&mut looks, 1, count);
                for (look, value) in looks.iter().zip(values.chunks_exact(dim)) {
                    out.iter_mut().zip(&value[part.clone()]).for_each(|(out, value)| *out += look * value);
                }
                if head == 0 {
                    first(&looks);
                }
            }
        }
        self.weights.affine(&names.out.0, &joined, sentence_of.len(), Some(&names.out.1))
    }

    fn feed_forward(&self, names: &FeedForward, x: &[f32], rows: usize) -> Vec<f32> {
        let mut hidden = self.weights.affine(&names.wide.0, x, rows, Some(&names.wide.1));
        hidden.iter_mut().for_each(|value| *value = value.max(0.0));
        let out = self.weights.affine(&names.narrow.0, &hidden, rows, Some(&names.narrow.1));
        self.norm(out, x, &names.norm)
    }

    /// The sum of a branch and what it was made from, each row normalized.
    fn norm(&self, branch: Vec<f32>, base: &[f32], name: &str) -> Vec<f32> {
        let mut sum = branch;
        sum.iter_mut().zip(base).for_each(|(sum, base)| *sum += base);
        if let Some((scale, Some(bias))) = self.weights.layer_norm(name) {
            sum.chunks_exact_mut(self.config.dim_emb).for_each(|row| normalize(row, scale, bias));
        }
        sum
    }
}

impl Encoded {
    /// How many tokens a sentence has, its end mark among them.
    pub fn len(&self, sentence: usize) -> usize {
        match self.starts.get(sentence..) {
            Some([start, end, ..]) => end - start,
            _ => 0,
        }
    }
}

impl Cells {
    /// The cells of these hypotheses, in this order; one may be named more than once.
    pub fn select(&self, rows: &[usize], of: usize) -> Cells {
        let pick = |cell: &Vec<f32>| {
            let dim = cell.len() / of.max(1);
            rows.iter().flat_map(|row| cell.get(row * dim..(row + 1) * dim).unwrap_or_default()).copied().collect()
        };
        Cells(self.0.iter().map(pick).collect())
    }
}

fn dot(one: &[f32], other: &[f32]) -> f32 {
    let mut sums = [0.0; LANES];
    let (ones, others) = (one.chunks_exact(LANES), other.chunks_exact(LANES));
    let rest: f32 = ones.remainder().iter().zip(others.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in ones.zip(others) {
        sums.iter_mut().zip(a.iter().zip(b)).for_each(|(sum, (a, b))| *sum += a * b);
    }
    sums.iter().sum::<f32>() + rest
}

/// Layer normalization (Ba et al. 2016): the engine's own adds number to number, which takes as long as a product of matrices.
fn normalize(row: &mut [f32], scale: &[f32], bias: &[f32]) {
    let count = row.len() as f32;
    let mean = sum(row, |value| value) / count;
    let variance = sum(row, |value| (value - mean) * (value - mean)) / count;
    let factor = 1.0 / (variance + EPSILON).sqrt();
    for (value, (scale, bias)) in row.iter_mut().zip(scale.iter().zip(bias)) {
        *value = scale * ((*value - mean) * factor) + bias;
    }
}

fn sum(row: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let mut sums = [0.0; LANES];
    let eights = row.chunks_exact(LANES);
    let rest: f32 = eights.remainder().iter().map(|value| of(*value)).sum();
    for eight in eights {
        sums.iter_mut().zip(eight).for_each(|(sum, value)| *sum += of(*value));
    }
    sums.iter().sum::<f32>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_normalized_as_the_other_engine_has_it() {
        for count in [1, 7, 8, 384, 515] {
            let value = |place: usize| ((place * 7919 + 13) % 101) as f32 / 10.0 - 5.0;
            let row: Vec<f32> = (0..count).map(value).collect();
            let (scale, bias): (Vec<f32>, Vec<f32>) = row.iter().map(|value| (1.0 + value, value / 2.0)).unzip();
            let theirs = ops::layer_normalization(&row, &scale, Some(&bias), 1, count, EPSILON);
            let mut ours = row;
            normalize(&mut ours, &scale, &bias);
            for (ours, theirs) in ours.iter().zip(&theirs) {
                assert!((ours - theirs).abs() < 1e-4, "{count}: {ours} {theirs}");
            }
        }
    }
}
