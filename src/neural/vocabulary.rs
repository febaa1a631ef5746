//! The pieces of which a model reads and writes: a SentencePiece unigram vocabulary (Kudo 2018).

use std::ops::Range;

use fxtranslate::spm::SpmVocab;
use unicode_normalization::UnicodeNormalization;

use crate::neural::pieces::{self, Kind};

/// What stands for a blank in a piece (U+2581).
const BLANK: char = '\u{2581}';

/// The vocabulary of one side.
pub struct Vocabulary {
    pieces: SpmVocab,
    /// What each piece is: a piece that looks like a byte may be text.
    kinds: Vec<Kind>,
}

impl Vocabulary {
    /// Reads a vocabulary; an error where it is none that the engine reads right.
    pub fn new(bytes: &[u8]) -> Result<Vocabulary, String> {
        let kinds = pieces::check(bytes)?;
        Ok(Vocabulary { pieces: SpmVocab::from_bytes(bytes), kinds })
    }

    /// How many pieces there are.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// The end mark.
    pub fn end(&self) -> u32 {
        self.pieces.eos_id()
    }

    /// The pieces of a text without end mark, each with the number of the word (what stands between blanks) that it belongs to.
    pub fn read(&self, text: &str) -> Vec<(u32, usize)> {
        // Hangul and accents that come apart, as on macOS, are put together, as the models were trained.
        let text: String = text.nfc().collect();
        let (normal, pieces) = self.pieces.encode_with_offsets(&text);
        let words = self.words(&text);
        let (mut parts, mut end) = (leading(&normal), 0);
        let mut read = Vec::with_capacity(pieces.len());
        for (id, range) in pieces {
            // Pieces of single bytes have the same range: that of their character.
            parts += blanks(normal.get(end..range.end).unwrap_or_default());
            end = range.end;
            read.push((id, words.get(parts.saturating_sub(1)).or(words.last()).copied().unwrap_or_default()));
        }
        read
    }

    /// The word of the text to which each part of the normal text belongs: a character such as `´` becomes a blank and an
    /// accent, so that one word is two parts, and one of which nothing is left is none.
    fn words(&self, text: &str) -> Vec<usize> {
        let parts = |word: &str| {
            let normal = self.pieces.normalize(word);
            leading(&normal) + blanks(&normal)
        };
        text.split_whitespace().enumerate().flat_map(|(number, word)| vec![number; parts(word)]).collect()
    }

    /// The text of pieces, and the bytes of it that each piece wrote. Pieces of single bytes are put together again; those that
    /// are no text, such as the end mark, write nothing.
    pub fn write(&self, ids: &[u32]) -> (String, Vec<Range<usize>>) {
        let mut bytes: Vec<u8> = Vec::new();
        let mut ends = Vec::with_capacity(ids.len());
        for id in ids {
            match self.kinds.get(*id as usize) {
                Some(Kind::Byte(byte)) => bytes.push(*byte),
                Some(Kind::Text) => bytes.extend(self.pieces.piece(*id).replace(BLANK, " ").as_bytes()),
                Some(Kind::Unknown | Kind::Control) | None => {}
            }
            ends.push(bytes.len());
        }
        let blanks = bytes.iter().take_while(|byte| **byte == b' ').count();
        let (text, places) = readable(bytes.get(blanks..).unwrap_or_default());
        let place = |end: usize| places.get(end.saturating_sub(blanks)).copied().unwrap_or(text.len());
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let ranges = starts.zip(&ends).map(|(start, end)| place(start)..place(*end)).collect();
        (text, ranges)
    }
}

/// The text of bytes, and for each byte the place in it where its character begins. What is no text becomes U+FFFD.
fn readable(bytes: &[u8]) -> (String, Vec<usize>) {
    let mut text = String::with_capacity(bytes.len());
    let mut places = Vec::with_capacity(bytes.len() + 1);
    let mut push = |character: char, length: usize| {
        places.extend(std::iter::repeat_n(text.len(), length));
        text.push(character);
    };
    for chunk in bytes.utf8_chunks() {
        chunk.valid().chars().for_each(|character| push(character, character.len_utf8()));
        if !chunk.invalid().is_empty() {
            push(char::REPLACEMENT_CHARACTER, chunk.invalid().len());
        }
    }
    places.push(text.len());
    (text, places)
}

fn blanks(normal: &str) -> usize {
    normal.chars().filter(|c| *c == BLANK).count()
}

/// One where a text begins without a blank, as some vocabularies leave it.
fn leading(normal: &str) -> usize {
    usize::from(!normal.is_empty() && !normal.starts_with(BLANK))
}
