//! The token table: a unigram vocabulary with one small vector a token, in one file.
//!
//! Little-endian, no padding:
//!
//! | bytes | field |
//! | --- | --- |
//! | 8 | `TALN0002` |
//! | 3 × u32 | number of tokens n, dimensions d (even), bytes of the vocabulary |
//! | 2 × f32 | log-probability of a token = first + second · u16 |
//! | 2 × f32 | scale of a vector = exp(first + second · u8) |
//! | the vocabulary | n records in ascending byte order: bytes kept of the token before (u8), new bytes (u8), the new bytes |
//! | n × u16 | log-probabilities |
//! | n × u8 | weights: how much a token says, as byte / 255 |
//! | n × u8 | scales |
//! | n × d/2 | vectors: component 2k in the low half of byte k, 2k + 1 in the high half; scale · (half − 8) |
//!
//! A token is UTF-8; `▁` (U+2581) marks the start of a word. The weight is already inside the vector.

use std::sync::LazyLock;

use super::vocabulary::Vocabulary;

/// The table that the program carries: 67,601 tokens of 256 dimensions.
static EMBEDDED: LazyLock<Table<'static>> = LazyLock::new(|| {
    Table::parse(include_bytes!("table-256.bin"))
        .expect("a test reads the same bytes; a broken table cannot be released")
});

const MAGIC: &[u8] = b"TALN0002";
const HEADER: usize = 36;
/// Log-probability of a character that no token holds. It yields no vector.
const UNKNOWN: f32 = -20.0;

/// The vocabulary, ready for look-up, and the vectors as they stand in the file.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    dims: usize,
    vocabulary: Vocabulary,
    log_prob: Line,
    log_probs: &'a [u8],
    weights: &'a [u8],
    scale: Line,
    scales: &'a [u8],
    vectors: &'a [u8],
}

/// A straight line that turns a small integer of the file into a number.
#[derive(Debug, Clone, Copy)]
struct Line {
    base: f32,
    step: f32,
}

/// Why a token table cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not a usable token table (byte {at}): {what}")]
pub struct TableError {
    /// Where in the file.
    pub at: usize,
    /// What is wrong there.
    pub what: &'static str,
}

impl Line {
    fn at(self, x: impl Into<f32>) -> f32 {
        self.base + self.step * x.into()
    }
}

impl<'a> Table<'a> {
    /// The table that the program carries; read at its first use.
    pub fn embedded() -> &'static Table<'static> {
        &EMBEDDED
    }

    /// Reads a table. Every length is checked before it is used; the vectors stay where they are.
    ///
    /// # Errors
    /// The bytes are no table of this version, are cut short or go on, or a record of the vocabulary is broken.
    pub fn parse(bytes: &'a [u8]) -> Result<Table<'a>, TableError> {
        let header = Header::parse(bytes)?;
        let mut rest = bytes.get(HEADER..).unwrap_or_default();
        let mut take = |length: usize| {
            let (part, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            rest = after;
            part
        };
        let Header { tokens, dims, vocabulary, log_prob, scale } = header;
        let vocabulary =
            Vocabulary::parse(take(vocabulary), tokens).map_err(|e| TableError { at: HEADER + e.at, ..e })?;
        Ok(Table {
            dims,
            vocabulary,
            log_prob,
            log_probs: take(2 * tokens),
            weights: take(tokens),
            scale,
            scales: take(tokens),
            vectors: take(tokens * dims / 2),
        })
    }

    /// Components of a vector.
    pub fn dims(&self) -> usize {
        self.dims
    }

    /// Number of tokens.
    pub fn tokens(&self) -> usize {
        self.weights.len()
    }

    /// How much a token says: near 0 for the commonest, 1 for the rarest.
    pub(super) fn weight(&self, token: u32) -> f32 {
        f32::from(self.weights[token as usize]) / 255.0
    }

    /// Adds the token's vector to `sum`, which has [`Table::dims`] components.
    pub(super) fn add_vector(&self, token: u32, sum: &mut [f32]) {
        let token = token as usize;
        let scale = self.scale.at(self.scales[token]).exp();
        let row = &self.vectors[token * self.dims / 2..(token + 1) * self.dims / 2];
        for (pair, &byte) in sum.chunks_exact_mut(2).zip(row) {
            pair[0] += scale * (f32::from(byte & 15) - 8.0);
            pair[1] += scale * (f32::from(byte >> 4) - 8.0);
        }
    }

    /// The sum of the tokens' vectors.
    pub(super) fn sum(&self, tokens: &[u32]) -> Vec<f32> {
        let mut sum = vec![0.0; self.dims];
        tokens.iter().for_each(|&token| self.add_vector(token, &mut sum));
        sum
    }

    /// The likeliest division of a word into tokens (the Viterbi path of a unigram model); `word` has no white space.
    ///
    /// Of equally likely divisions the one found first wins: ends ascend, and for each end starts ascend.
    pub(super) fn tokenize(&self, word: &str) -> Vec<u32> {
        let word = format!("\u{2581}{word}");
        let mut best = vec![Reached { score: f32::NEG_INFINITY, from: 0, token: None }; word.len() + 1];
        best[0].score = 0.0;
        for (from, character) in word.char_indices() {
            let score = best[from].score;
            if score == f32::NEG_INFINITY {
                continue;
            }
            self.vocabulary.each_prefix(&word[from..], |length, token| {
                let score = score + self.log_prob(token);
                best[from + length].improve(Reached { score, from, token: Some(token) });
            });
            best[from + character.len_utf8()].improve(Reached { score: score + UNKNOWN, from, token: None });
        }
        let mut tokens = Vec::new();
        let mut at = word.len();
        while at > 0 {
            tokens.extend(best[at].token);
            at = best[at].from;
        }
        tokens.reverse();
        tokens
    }

    fn log_prob(&self, token: u32) -> f32 {
        let at = 2 * token as usize;
        self.log_prob.at(u16::from_le_bytes([self.log_probs[at], self.log_probs[at + 1]]))
    }
}

/// The best way to a place in a word.
#[derive(Clone, Copy)]
struct Reached {
    score: f32,
    from: usize,
    token: Option<u32>,
}

impl Reached {
    fn improve(&mut self, other: Reached) {
        if other.score > self.score {
            *self = other;
        }
    }
}

struct Header {
    tokens: usize,
    dims: usize,
    vocabulary: usize,
    log_prob: Line,
    scale: Line,
}

impl Header {
    fn parse(bytes: &[u8]) -> Result<Header, TableError> {
        let error = |at, what| Err(TableError { at, what });
        if !bytes.starts_with(MAGIC) {
            return error(0, "it does not begin with TALN0002");
        }
        if bytes.len() < HEADER {
            return error(bytes.len(), "it ends inside its header");
        }
        let word = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let line = |at: usize| Line { base: f32::from_bits(word(at)), step: f32::from_bits(word(at + 4)) };
        let header = Header {
            tokens: word(8) as usize,
            dims: word(12) as usize,
            vocabulary: word(16) as usize,
            log_prob: line(20),
            scale: line(28),
        };
        if header.dims == 0 || header.dims % 2 == 1 {
            return error(12, "the number of dimensions is not even");
        }
        if header.length() != Some(bytes.len()) {
            return error(bytes.len(), "its length is not what its header says");
        }
        let (log_prob, scale) = (header.log_prob, header.scale);
        let ends = [log_prob.at(0u16), log_prob.at(u16::MAX), scale.at(0u8).exp(), scale.at(u8::MAX).exp()];
        if ends.iter().any(|x| !x.is_finite()) {
            return error(20, "the log-probabilities or scales are not finite");
        }
        Ok(header)
    }

    /// The length of the whole file, if it can be told.
    fn length(&self) -> Option<usize> {
        let token = self.dims.checked_div(2)?.checked_add(4)?;
        self.tokens.checked_mul(token)?.checked_add(self.vocabulary)?.checked_add(HEADER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes a table whose token t has log-probability −1, weight 1 and the vector (t, −t).
    fn write(tokens: &[&str]) -> Vec<u8> {
        let mut vocabulary = Vec::new();
        let mut previous: &[u8] = b"";
        for token in tokens.iter().map(|t| t.as_bytes()) {
            let shared = previous.iter().zip(token).take_while(|(a, b)| a == b).count();
            vocabulary.extend([shared as u8, (token.len() - shared) as u8]);
            vocabulary.extend(&token[shared..]);
            previous = token;
        }
        let mut bytes = MAGIC.to_vec();
        bytes.extend([tokens.len() as u32, 2, vocabulary.len() as u32].iter().flat_map(|x| x.to_le_bytes()));
        bytes.extend([-1.0f32, 0.0, 0.0, 0.0].iter().flat_map(|x| x.to_le_bytes()));
        bytes.extend(vocabulary);
        bytes.extend(vec![0; 2 * tokens.len()]);
        bytes.extend(vec![255; tokens.len()]);
        bytes.extend(vec![0; tokens.len()]);
        bytes.extend((0..tokens.len() as u8).map(|t| (8 + t) | (8 - t) << 4));
        bytes
    }

    const TOKENS: &[&str] = &["a", "ab", "b", "▁", "▁a", "가", "각"];

    #[test]
    fn what_was_written_is_read() {
        let bytes = write(TOKENS);
        let table = Table::parse(&bytes).unwrap();
        assert_eq!((table.tokens(), table.dims()), (7, 2));
        for (number, token) in TOKENS.iter().enumerate() {
            assert_eq!(table.vocabulary.token(number as u32), token.as_bytes());
            let mut vector = [0.0; 2];
            table.add_vector(number as u32, &mut vector);
            assert_eq!(vector, [number as f32, -(number as f32)]);
            assert_eq!((table.weight(number as u32), table.log_prob(number as u32)), (1.0, -1.0));
        }
    }

    #[test]
    fn a_word_is_divided_into_the_likeliest_tokens() {
        let bytes = write(TOKENS);
        let table = Table::parse(&bytes).unwrap();
        let words = |word: &str| -> Vec<&str> {
            table.tokenize(word).iter().map(|&t| std::str::from_utf8(table.vocabulary.token(t)).unwrap()).collect()
        };
        assert_eq!(words("ab"), ["▁", "ab"], "of two equally likely divisions the first found");
        assert_eq!(words("a"), ["▁a"]);
        assert_eq!(words("각a"), ["▁", "각", "a"]);
        assert_eq!(words("zb"), ["▁", "b"], "an unknown character yields nothing");
        assert_eq!(words(""), ["▁"]);
    }

    #[test]
    fn broken_tables_are_errors() {
        let good = write(TOKENS);
        for length in 0..good.len() {
            assert!(Table::parse(&good[..length]).is_err(), "cut to {length} bytes");
        }
        assert!(Table::parse(&[good.as_slice(), b"x"].concat()).is_err(), "goes on after its end");
        for (tokens, what) in [
            (&["b", "a"][..], "the tokens are not in ascending order"),
            (&["a", "a"], "the tokens are not in ascending order"),
            (&[""], "the tokens are not in ascending order"),
        ] {
            assert_eq!(Table::parse(&write(tokens)).unwrap_err().what, what, "{tokens:?}");
        }
        let mut shared = good.clone();
        shared[HEADER] = 9;
        assert_eq!(Table::parse(&shared).unwrap_err().at, HEADER);
        let mut letter = good.clone();
        letter[HEADER + 2] = 0xff;
        assert_eq!(Table::parse(&letter).unwrap_err().what, "a token is not UTF-8");
    }

    proptest::proptest! {
        #[test]
        fn no_flipped_byte_makes_it_panic(at in 0..HEADER + 30, value: u8) {
            let mut bytes = write(TOKENS);
            bytes[at] = value;
            if let Ok(table) = Table::parse(&bytes) {
                table.tokenize("ab각");
            }
        }
    }

    #[test]
    fn the_embedded_table_is_sound() {
        let table = Table::embedded();
        assert_eq!((table.tokens(), table.dims()), (67_601, 256));
        let tokens = table.tokenize("перекладач");
        let letters: Vec<u8> = tokens.iter().flat_map(|&token| table.vocabulary.token(token).to_vec()).collect();
        assert_eq!(String::from_utf8(letters).unwrap(), "▁перекладач");
        assert!(tokens.len() < 4, "a common word falls into few tokens, not letters");
    }
}
