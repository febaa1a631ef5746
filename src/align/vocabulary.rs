//! The tokens of the table, and which of them a text begins with.

use std::ops::Range;

use super::TableError;

/// The first character of a token, and the second where it has one.
type Head = (char, Option<char>);

/// All tokens in ascending order of their bytes.
#[derive(Debug, Clone)]
pub(super) struct Vocabulary {
    /// The tokens, one after another.
    letters: Vec<u8>,
    /// Where each token starts in `letters`, and the end of the last one.
    starts: Vec<u32>,
    /// The tokens that begin with the same two characters, in the order of the tokens.
    heads: Vec<(Head, Range<u32>)>,
}

impl Vocabulary {
    /// Reads the records; places in errors count from their start.
    pub fn parse(bytes: &[u8], tokens: usize) -> Result<Vocabulary, TableError> {
        let mut letters = Vec::with_capacity(2 * bytes.len());
        let mut starts = vec![0];
        let mut heads = Vec::new();
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
            let token = std::str::from_utf8(&letters[start..]).map_err(|_| broken("a token is not UTF-8"))?;
            add_head(&mut heads, token, (starts.len() - 1) as u32);
            previous = start..letters.len();
            starts.push(u32::try_from(letters.len()).map_err(|_| broken("the vocabulary is too large"))?);
            at += 2 + length;
        }
        if starts.len() != tokens + 1 {
            return Err(TableError { at, what: "the number of tokens is not what the header says" });
        }
        Ok(Vocabulary { letters, starts, heads })
    }

    /// The bytes of a token.
    pub fn token(&self, token: u32) -> &[u8] {
        &self.letters[self.starts[token as usize] as usize..self.starts[token as usize + 1] as usize]
    }

    /// Calls `found` with the length and number of every token that `text` begins with, shortest first.
    ///
    /// The tokens that share a prefix are neighbours, and the prefix itself, if it is a token, is the first of them.
    pub fn each_prefix(&self, text: &str, mut found: impl FnMut(usize, u32)) {
        let mut rest = text.chars();
        let Some(first) = rest.next() else { return };
        self.headed((first, None)).for_each(|token| found(first.len_utf8(), token));
        let Some(second) = rest.next() else { return };
        let mut range = self.headed((first, Some(second)));
        let text = text.as_bytes();
        for length in first.len_utf8() + second.len_utf8()..=text.len() {
            if range.is_empty() {
                return;
            }
            if self.token(range.start).len() == length {
                found(length, range.start);
                range.start += 1;
            }
            if let Some(&next) = text.get(length) {
                let start = self.first_where(range.clone(), |token| token[length] >= next);
                let end = self.first_where(start..range.end, |token| token[length] > next);
                range = start..end;
            }
        }
    }

    /// The tokens that begin so.
    fn headed(&self, head: Head) -> Range<u32> {
        let place = self.heads.partition_point(|(other, _)| *other < head);
        self.heads.get(place).filter(|(other, _)| *other == head).map_or(0..0, |(_, range)| range.clone())
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

fn add_head(heads: &mut Vec<(Head, Range<u32>)>, token: &str, number: u32) {
    let mut characters = token.chars();
    let Some(first) = characters.next() else { return };
    let head = (first, characters.next());
    match heads.last_mut() {
        Some((last, range)) if *last == head => range.end = number + 1,
        _ => heads.push((head, number..number + 1)),
    }
}
