//! A model with random weights, in the files that a real one has.

use std::fmt;

/// The measures of a model.
#[derive(Clone, Copy)]
pub struct Measures {
    pub name: &'static str,
    pub width: usize,
    pub wide: usize,
    pub heads: usize,
    pub encoder: usize,
    pub decoder: usize,
    pub pieces: usize,
}

impl Measures {
    /// Firefox's `base` models (mozilla/translations, `pipeline/train/configs/model`).
    pub const BASE: Measures =
        Measures { name: "base", width: 512, wide: 2048, heads: 8, encoder: 6, decoder: 2, pieces: 32_000 };

    /// Its `base-memory` models.
    pub const MEMORY: Measures =
        Measures { name: "base-memory", width: 384, wide: 1536, heads: 8, encoder: 6, decoder: 4, pieces: 32_000 };
}

impl fmt::Display for Measures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name)
    }
}

/// A parameter: its name, Marian's type, its shape, its bytes.
type Item = (String, u64, Vec<usize>, Vec<u8>);

const FLOAT: u64 = 0x404;
const INT8: u64 = 0x101;
const INTGEMM8: u64 = 0x4101;

/// The model and its vocabulary.
pub fn model(measures: Measures) -> (Vec<u8>, Vec<u8>) {
    let mut made = Maker { seed: 1, items: Vec::new() };
    let Measures { width, pieces, .. } = measures;
    made.matrix("Wemb", pieces, width);
    made.floats("none_QuantMultA", &[40.0]);
    let end_never_comes: Vec<f32> = (0..pieces).map(|piece| if piece == 0 { -1e6 } else { 0.0 }).collect();
    made.floats("decoder_ff_logit_out_b", &end_never_comes);
    for layer in 1..=measures.encoder {
        made.attention(&format!("encoder_l{layer}_self"), width);
        made.feed_forward(&format!("encoder_l{layer}_ffn"), measures);
    }
    for layer in 1..=measures.decoder {
        made.affine(&format!("decoder_l{layer}_rnn_W"), None, width, width);
        made.affine(&format!("decoder_l{layer}_rnn_Wf"), Some(&format!("decoder_l{layer}_rnn_bf")), width, width);
        made.norm(&format!("decoder_l{layer}_rnn_ffn"), width);
        made.attention(&format!("decoder_l{layer}_context"), width);
        made.feed_forward(&format!("decoder_l{layer}_ffn"), measures);
    }
    made.items.push(("special:model.yml".to_owned(), INT8, vec![description(measures).len()], description(measures)));
    (container(&made.items), vocabulary(pieces))
}

fn description(measures: Measures) -> Vec<u8> {
    let Measures { width, wide, heads, encoder, decoder, pieces, .. } = measures;
    format!(
        "dec-cell: ssru\ndec-depth: {decoder}\ndim-emb: {width}\ndim-vocabs:\n  - {pieces}\n  - {pieces}\nenc-depth: {encoder}\n\
         tied-embeddings-all: true\ntransformer-decoder-autoreg: rnn\ntransformer-dim-ffn: {wide}\n\
         transformer-ffn-activation: relu\ntransformer-ffn-depth: 2\ntransformer-heads: {heads}\n\
         transformer-postprocess: dan\ntransformer-preprocess: \"\"\ntype: transformer\n\0"
    )
    .into_bytes()
}

struct Maker {
    seed: u64,
    items: Vec<Item>,
}

impl Maker {
    fn affine(&mut self, weight: &str, bias: Option<&str>, rows: usize, columns: usize) {
        self.matrix(weight, rows, columns);
        self.floats(&format!("{weight}_QuantMultA"), &[40.0]);
        if let Some(bias) = bias {
            self.floats(bias, &vec![0.0; columns]);
        }
    }

    fn attention(&mut self, prefix: &str, width: usize) {
        for letter in ['q', 'k', 'v', 'o'] {
            self.affine(&format!("{prefix}_W{letter}"), Some(&format!("{prefix}_b{letter}")), width, width);
        }
        self.norm(&format!("{prefix}_Wo"), width);
    }

    fn feed_forward(&mut self, prefix: &str, measures: Measures) {
        self.affine(&format!("{prefix}_W1"), Some(&format!("{prefix}_b1")), measures.width, measures.wide);
        self.affine(&format!("{prefix}_W2"), Some(&format!("{prefix}_b2")), measures.wide, measures.width);
        self.norm(&format!("{prefix}_ffn"), measures.width);
    }

    fn norm(&mut self, base: &str, width: usize) {
        self.floats(&format!("{base}_ln_scale"), &vec![1.0; width]);
        self.floats(&format!("{base}_ln_bias"), &vec![0.0; width]);
    }

    fn floats(&mut self, name: &str, values: &[f32]) {
        let bytes = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        self.items.push((name.to_owned(), FLOAT, vec![1, values.len()], bytes));
    }

    /// Random bytes and the multiplier behind them (xorshift: the same on every run).
    fn matrix(&mut self, name: &str, rows: usize, columns: usize) {
        let mut bytes = Vec::with_capacity(rows * columns + 4);
        while bytes.len() < rows * columns {
            self.seed ^= self.seed << 13;
            self.seed ^= self.seed >> 7;
            self.seed ^= self.seed << 17;
            bytes.extend(self.seed.to_le_bytes().map(|byte| (byte as i8 / 2) as u8));
        }
        bytes.truncate(rows * columns);
        bytes.extend(1000f32.to_le_bytes());
        self.items.push((name.to_owned(), INTGEMM8, vec![rows, columns], bytes));
    }
}

/// Marian's binary container (`common/binary.cpp`): header, names, shapes, a gap, and the data at multiples of 256.
fn container(items: &[Item]) -> Vec<u8> {
    let padded = |bytes: &[u8]| bytes.len().next_multiple_of(256);
    let mut file: Vec<u8> = [1u64, items.len() as u64].iter().flat_map(|number| number.to_le_bytes()).collect();
    for (name, kind, shape, bytes) in items {
        let header = [name.len() as u64 + 1, *kind, shape.len() as u64, padded(bytes) as u64];
        file.extend(header.iter().flat_map(|number| number.to_le_bytes()));
    }
    items.iter().for_each(|(name, ..)| file.extend([name.as_bytes(), b"\0"].concat()));
    items.iter().flat_map(|(_, _, shape, _)| shape).for_each(|size| file.extend((*size as i32).to_le_bytes()));
    let gap = (file.len() + 8).next_multiple_of(256) - file.len() - 8;
    file.extend((gap as u64).to_le_bytes());
    file.resize(file.len() + gap, 0);
    for (_, _, _, bytes) in items {
        let end = file.len() + padded(bytes);
        file.extend(bytes);
        file.resize(end, 0);
    }
    file
}

/// The word that a piece is: three syllables.
pub fn word(piece: usize) -> String {
    let syllable = |number: usize| [b"bcdfghjklmnpqrstvwxz"[number / 5 % 20], b"aeiou"[number % 5]];
    [piece / 10_000, piece / 100, piece].into_iter().flat_map(syllable).map(char::from).collect()
}

/// A SentencePiece model whose pieces are words.
fn vocabulary(pieces: usize) -> Vec<u8> {
    let mut file = Vec::new();
    for piece in 0..pieces {
        let (text, kind) = match piece {
            0 => ("</s>".to_owned(), 3),
            1 => ("<unk>".to_owned(), 2),
            _ => (format!("\u{2581}{}", word(piece)), 1),
        };
        let mut message = vec![0x0a, text.len() as u8];
        message.extend(text.as_bytes());
        message.push(0x15);
        message.extend((-(piece as f32) / 1000.0).to_le_bytes());
        message.extend([0x18, kind]);
        file.extend([0x0a, message.len() as u8]);
        file.extend(message);
    }
    // How it was made: `model_type` is unigram; how it normalizes: by no table.
    file.extend([0x12, 2, 0x18, 1, 0x1a, 0]);
    file
}
