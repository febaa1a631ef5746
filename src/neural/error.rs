//! Why a model cannot be used.

/// Why a model cannot be used. Messages name the part of the model; who has the file adds its name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// This processor lacks what the engine was compiled for.
    #[error(
        "this processor has no {0}, which the neural engine needs: translate on another machine or with another backend (tovmach backends)"
    )]
    Processor(&'static str),
    /// The file is not a Marian model as Firefox has them, or is cut or damaged.
    #[error("the model {0}")]
    Model(String),
    /// The file is no SentencePiece vocabulary, or is cut or damaged.
    #[error("the {side} vocabulary {problem}")]
    Vocabulary {
        /// `source` or `target`.
        side: &'static str,
        /// What is wrong with it.
        problem: String,
    },
    /// The vocabulary belongs to another model.
    #[error(
        "the {side} vocabulary has {pieces} pieces, but the model was trained with {expected}: it belongs to another model"
    )]
    Size {
        /// `source` or `target`.
        side: &'static str,
        /// How many pieces it has.
        pieces: usize,
        /// How many the model has.
        expected: usize,
    },
    /// A sentence that is too long to be read at once.
    #[error("a sentence of {pieces} pieces is longer than the {most} that a model reads at once")]
    Long {
        /// How many pieces it has.
        pieces: usize,
        /// How many it may have.
        most: usize,
    },
    /// The engine stopped in the middle: a damaged model that looked sound.
    #[error("the engine failed on this text: the model's files may be damaged, or not belong together")]
    Failed,
}
