//! Neural translation on this machine: the models of Firefox (Bergamot), read from bytes and run on the processor.
//!
//! A model is checked (`container`, `pieces`) before it is believed, lives on a thread of its own ([`Engine`]), and writes with
//! the likeliest piece at each step (`greedy`), or, where a term of the glossary has to stand in the translation and does not,
//! steered (`beam`), if that changes nothing else (`fair`), else with the term put in
//! place of its other rendering (`replaced`). Every translation says how likely it was.

mod beam;
mod charsmap;
mod container;
mod cpu;
#[cfg(test)]
mod damaged;
mod description;
mod engine;
mod error;
mod fair;
#[cfg(test)]
mod golden;
mod greedy;
#[cfg(test)]
mod made;
mod mistaken;
mod model;
mod names;
mod network;
mod parameters;
mod pieces;
mod protobuf;
mod replaced;
mod vocabulary;
mod wanted;

use std::ops::Range;

pub use engine::{Engine, THREAD};
pub use error::ModelError;
pub use wanted::Wanted;

/// So many pieces a sentence may have, its end mark among them: the models were trained with no longer ones.
pub const LONGEST: usize = 127;

/// The files of a model, as bytes.
#[derive(Debug, Clone)]
pub struct Files {
    /// The weights (`model.koen.intgemm.alphas.bin`).
    pub model: Vec<u8>,
    /// The vocabulary that the source is read with (`vocab.koen.spm`, `srcvocab.enko.spm`).
    pub source: Vec<u8>,
    /// The vocabulary that the target is written with (`trgvocab.enko.spm`); `None` where it is the same.
    pub target: Option<Vec<u8>>,
}

/// What a model is made of, as its own description says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Pieces of the source side.
    pub source: usize,
    /// Pieces of the target side.
    pub target: usize,
    /// The width of the layers.
    pub width: usize,
    /// Layers of the encoder.
    pub encoder: usize,
    /// Layers of the decoder.
    pub decoder: usize,
}

/// A sentence to be translated, no longer than [`LONGEST`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentence {
    /// The text.
    pub text: String,
    /// What has to stand in the translation.
    pub wanted: Vec<Wanted>,
}

/// A translation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Translation {
    /// The text.
    pub text: String,
    /// The pieces that wrote it, in order.
    pub tokens: Vec<Token>,
    /// The geometric mean of the probabilities that the model gave to its pieces, 0 to 1.
    pub confidence: f32,
    /// The model came to an end by itself: nothing was cut.
    pub ended: bool,
}

/// A piece of a translation.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// The bytes of the text that it wrote.
    pub range: Range<usize>,
    /// The word of the source, counted by blanks from 0, that the model looked at most; `None` for its end.
    pub word: Option<usize>,
    /// The natural logarithm of its probability.
    pub log_prob: f32,
}
