//! The tokens of the table, and which of them a text begins with.

use std::ops::Range;

use super::TableError;

/// All tokens in ascending order of their bytes.
#[derive(Debug, Clone)]
pub(super) struct Vocabulary {
    /// The tokens, one after another.
    letters: Vec<u8>,
    /// Where each token starts in `letters`, and the end of the last one.
    starts: Vec<u32>,
    /// The tokens that begin with each byte.
    by_first: Vec<Range<u32>>,
}

impl Vocabulary {
    /// Reads the records; places in errors count from their start.
    pub fn parse(bytes: &[u8], tokens: usize) -> Result<Vocabulary, TableError> {
        let mut letters = Vec::with_capacity(2 * bytes.len());
        let mut starts = vec![0];
        let mut at = 0;
        let mut previous = 0..0;
        while at < bytes.len() {
            let broken = |what| TableError { at, what };
            let (&[shared, length], rest) =
                bytes[at..].split_first_chunk().ok_or(broken("a record of the vocabulary is cut short"))?;
            let (shared, length) = (usize::from(shared), usize::from(length));
            let new = rest.get(..length).ok_or(broken("a record of the vocabulary is cut short"))?;
            if shared > previous.len() {
                return Err(broken("a token keeps more bytes than the token before it has"));
            }
            let start = letters.len();
            letters.extend_from_within(previous.start..previous.start + shared);
            letters.extend_from_slice(new);
            if letters[start..] <= letters[previous.clone()] {
                return Err(broken("the tokens are not in ascending order"));
            }
            if std::str::from_utf8(&letters[start..]).is_err() {
                return Err(broken("a token is not UTF-8"));
            }
            previous = start..letters.len();
            starts.push(u32::try_from(letters.len()).map_err(|_| broken("the vocabulary is too large"))?);
            at += 2 + length;
        }
        if starts.len() != tokens + 1 {
            return Err(TableError { at, what: "the number of tokens is not what the header says" });
        }
        let by_first = by_first(&letters, &starts);
        Ok(Vocabulary { letters, starts, by_first })
    }

    /// The bytes of a token.
    pub fn token(&self, token: u32) -> &[u8] {
        &self.letters[self.starts[token as usize] as usize..self.starts[token as usize + 1] as usize]
    }

    /// Calls `found` with the length and number of every token that `text` begins with, shortest first.
    ///
    /// The tokens that share a prefix are neighbours, and the prefix itself, if it is a token, is the first of them.
    pub fn each_prefix(&self, text: &str, mut found: impl FnMut(usize, u32)) {
        let Some(first) = text.bytes().next() else { return };
        let mut range = self.by_first[usize::from(first)].clone();
        for (at, character) in text.char_indices() {
            let length = at + character.len_utf8();
            let next = &text.as_bytes()[at..length];
            let start = self.first_where(range.clone(), |token| &token[at..] >= next);
            let end = self.first_where(start..range.end, |token| !token[at..].starts_with(next));
            range = start..end;
            if range.is_empty() {
                return;
            }
            if self.token(range.start).len() == length {
                found(length, range.start);
                range.start += 1;
            }
        }
    }

    /// The first token of the range that `late` holds for; it holds for all after it.
    fn first_where(&self, range: Range<u32>, late: impl Fn(&[u8]) -> bool) -> u32 {
        let (mut low, mut high) = (range.start, range.end);
        while low < high {
            let middle = low + (high - low) / 2;
            if late(self.token(middle)) { high = middle } else { low = middle + 1 }
        }
        low
    }
}

fn by_first(letters: &[u8], starts: &[u32]) -> Vec<Range<u32>> {
    let firsts: Vec<u8> = starts.windows(2).map(|w| letters[w[0] as usize]).collect();
    let place = |n: usize| n as u32;
    (0..=u8::MAX)
        .map(|b| place(firsts.partition_point(|&f| f < b))..place(firsts.partition_point(|&f| f <= b)))
        .collect()
}
