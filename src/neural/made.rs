//! Models and vocabularies made for tests: small, whole, and open to any damage.

use crate::neural::Files;
use crate::neural::names::{Affine, Attention, Decoder, Encoder, FeedForward};

/// Types of items.
pub const FLOAT: u64 = 0x404;
/// Quantized numbers.
pub const QUANTIZED: u64 = 0x4101;
/// Text.
pub const TEXT: u64 = 0x101;

/// An item of a container, as it will be written.
#[derive(Debug, Clone)]
pub struct Part {
    pub name: String,
    pub kind: u64,
    pub shape: Vec<i32>,
    pub data: Vec<u8>,
}

/// The files of a model of this width, with one vocabulary.
pub fn files(width: usize) -> Files {
    Files { model: container(&parts(width, QUANTIZED)), source: vocabulary(&pieces()), target: None }
}

/// The parts of a model of this width with matrices of this type.
pub fn parts(width: usize, matrices: u64) -> Vec<Part> {
    let mut made = Made { parts: Vec::new(), width, matrices };
    let size = pieces().len();
    made.matrix("Wemb", size, width);
    made.row("decoder_ff_logit_out_b", &vec![0.25; size]);
    if matrices == QUANTIZED {
        made.row("none_QuantMultA", &[20.0]);
        made.parts.push(part("Wemb_QuantMultA", QUANTIZED, &[1, 1], [&[127][..], &6.35f32.to_le_bytes()].concat()));
    }
    let (encoder, decoder) = (Encoder::new(1), Decoder::new(1));
    made.attention(&encoder.attention);
    made.feed_forward(&encoder.feed_forward);
    made.weight(&decoder.cell, width, width);
    made.affine(&decoder.gate, width, width);
    made.norm(&decoder.cell_norm);
    made.attention(&decoder.attention);
    made.feed_forward(&decoder.feed_forward);
    let description = description(width, size);
    made.parts.push(part("special:model.yml", TEXT, &[description.len() as i32], description.into_bytes()));
    made.parts
}

/// What such a model says of itself.
pub fn description(width: usize, size: usize) -> String {
    format!(
        "dec-cell: ssru\ndec-depth: 1\ndim-emb: {width}\ndim-vocabs:\n  - {size}\n  - {size}\nenc-depth: 1\n\
         tied-embeddings-all: true\ntransformer-decoder-autoreg: rnn\ntransformer-dim-ffn: {}\n\
         transformer-ffn-activation: relu\ntransformer-heads: 2\ntransformer-postprocess: dan\n\
         transformer-preprocess: \"\"\ntype: transformer\n\0",
        2 * width
    )
}

/// An item.
pub fn part(name: &str, kind: u64, shape: &[i32], data: Vec<u8>) -> Part {
    Part { name: name.to_owned(), kind, shape: shape.to_vec(), data }
}

struct Made {
    parts: Vec<Part>,
    width: usize,
    matrices: u64,
}

impl Made {
    fn matrix(&mut self, name: &str, rows: usize, columns: usize) {
        let numbers = (0..rows * columns).map(|place| ((place * 37 + name.len() * 11) % 41) as i8 - 20);
        let data = match self.matrices {
            QUANTIZED => numbers.map(|number| number as u8).chain(100.0f32.to_le_bytes()).collect(),
            _ => numbers.flat_map(|number| (f32::from(number) / 100.0).to_le_bytes()).collect(),
        };
        self.parts.push(part(name, self.matrices, &[rows as i32, columns as i32], data));
    }

    fn row(&mut self, name: &str, numbers: &[f32]) {
        let data = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        self.parts.push(part(name, FLOAT, &[1, numbers.len() as i32], data));
    }

    fn weight(&mut self, name: &str, rows: usize, columns: usize) {
        self.matrix(name, rows, columns);
        if self.matrices == QUANTIZED {
            self.row(&format!("{name}_QuantMultA"), &[20.0]);
        }
    }

    fn affine(&mut self, (weight, bias): &Affine, rows: usize, columns: usize) {
        self.weight(weight, rows, columns);
        self.row(bias, &vec![0.125; columns]);
    }

    fn norm(&mut self, name: &str) {
        self.row(&format!("{name}_ln_scale"), &vec![1.0; self.width]);
        self.row(&format!("{name}_ln_bias"), &vec![0.0; self.width]);
    }

    fn attention(&mut self, names: &Attention) {
        names.affines().into_iter().for_each(|affine| self.affine(affine, self.width, self.width));
        self.norm(&names.norm);
    }

    fn feed_forward(&mut self, names: &FeedForward) {
        self.affine(&names.wide, self.width, 2 * self.width);
        self.affine(&names.narrow, 2 * self.width, self.width);
        self.norm(&names.norm);
    }
}

/// A container of these parts, as Marian writes it.
pub fn container(parts: &[Part]) -> Vec<u8> {
    let mut bytes = numbers(&[1, parts.len() as u64]);
    for part in parts {
        let lengths = [part.name.len() as u64 + 1, part.kind, part.shape.len() as u64, part.data.len() as u64];
        bytes.extend(numbers(&lengths));
    }
    parts.iter().for_each(|part| bytes.extend([part.name.as_bytes(), b"\0"].concat()));
    parts.iter().flat_map(|part| &part.shape).for_each(|size| bytes.extend(size.to_le_bytes()));
    let gap = 256 - (bytes.len() + 8) % 256;
    bytes.extend(numbers(&[gap as u64]));
    bytes.resize(bytes.len() + gap, 0);
    parts.iter().for_each(|part| bytes.extend(&part.data));
    bytes
}

/// Numbers of 64 bits, as Marian writes them.
pub fn numbers(numbers: &[u64]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// Pieces with their types: the marks, every byte, and some text, of which one looks like a byte.
pub fn pieces() -> Vec<(String, u8)> {
    let bytes = (0..=255u8).map(|byte| (format!("<0x{byte:02X}>"), 6));
    let text = ["▁", "▁a", "a", "b", "▁서울", "역", "<0xea>", "́"].map(|text| (text.to_owned(), 1));
    [("</s>".to_owned(), 3), ("<unk>".to_owned(), 2)].into_iter().chain(bytes).chain(text).collect()
}

/// A SentencePiece file of these pieces.
pub fn vocabulary(pieces: &[(String, u8)]) -> Vec<u8> {
    let piece = |(place, (text, kind)): (usize, &(String, u8))| {
        let score = (-(place as f32) / 100.0).to_le_bytes();
        message(1, &[message(1, text.as_bytes()), [&[0x15][..], &score].concat(), vec![0x18, *kind]].concat())
    };
    let pieces = pieces.iter().enumerate().flat_map(piece);
    pieces.chain(message(2, &[0x18, 1])).chain(message(3, &message(1, b"identity"))).collect()
}

/// A field that holds bytes; no longer ones than two bytes can tell.
pub fn message(number: u8, bytes: &[u8]) -> Vec<u8> {
    let length = [(bytes.len() & 0x7f) as u8 | 0x80, (bytes.len() >> 7) as u8];
    [&[number << 3 | 2][..], &length, bytes].concat()
}
