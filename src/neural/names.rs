//! The names of a network's parameters, as Marian gives them.

/// A matrix and its bias.
pub type Affine = (String, String);

/// The parameters of one attention.
pub struct Attention {
    /// Of the one who looks.
    pub query: Affine,
    /// Of what is looked at.
    pub key: Affine,
    /// Of what is seen.
    pub value: Affine,
    /// Joins the heads.
    pub out: Affine,
    /// The layer norm behind.
    pub norm: String,
}

/// The parameters of one feed-forward layer.
pub struct FeedForward {
    /// Into the wide layer.
    pub wide: Affine,
    /// And back.
    pub narrow: Affine,
    /// The layer norm behind.
    pub norm: String,
}

/// The parameters of one encoder layer.
pub struct Encoder {
    /// Looks at the whole sentence.
    pub attention: Attention,
    /// And thinks.
    pub feed_forward: FeedForward,
}

/// The parameters of one decoder layer.
pub struct Decoder {
    /// The matrix of the cell's candidate; it has no bias.
    pub cell: String,
    /// The gate.
    pub gate: Affine,
    /// The layer norm behind the cell.
    pub cell_norm: String,
    /// Looks at the source.
    pub attention: Attention,
    /// And thinks.
    pub feed_forward: FeedForward,
}

impl Attention {
    fn new(prefix: &str) -> Attention {
        let affine = |letter: char| (format!("{prefix}_W{letter}"), format!("{prefix}_b{letter}"));
        Attention {
            query: affine('q'),
            key: affine('k'),
            value: affine('v'),
            out: affine('o'),
            norm: format!("{prefix}_Wo"),
        }
    }

    /// All of them.
    pub fn affines(&self) -> [&Affine; 4] {
        [&self.query, &self.key, &self.value, &self.out]
    }
}

impl FeedForward {
    fn new(prefix: &str) -> FeedForward {
        let affine = |number: u8| (format!("{prefix}_W{number}"), format!("{prefix}_b{number}"));
        FeedForward { wide: affine(1), narrow: affine(2), norm: format!("{prefix}_ffn") }
    }
}

impl Encoder {
    /// The layer of this number, from 1.
    pub fn new(number: usize) -> Encoder {
        let prefix = format!("encoder_l{number}");
        Encoder {
            attention: Attention::new(&format!("{prefix}_self")),
            feed_forward: FeedForward::new(&format!("{prefix}_ffn")),
        }
    }
}

impl Decoder {
    /// The layer of this number, from 1.
    pub fn new(number: usize) -> Decoder {
        let prefix = format!("decoder_l{number}");
        Decoder {
            cell: format!("{prefix}_rnn_W"),
            gate: (format!("{prefix}_rnn_Wf"), format!("{prefix}_rnn_bf")),
            cell_norm: format!("{prefix}_rnn_ffn"),
            attention: Attention::new(&format!("{prefix}_context")),
            feed_forward: FeedForward::new(&format!("{prefix}_ffn")),
        }
    }
}
