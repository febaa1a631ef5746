//! The pieces of which a model reads and writes: a SentencePiece unigram vocabulary (Kudo 2018).

use std::ops::Range;

use fxtranslate::spm::SpmVocab;

/// What stands for a blank in a piece (U+2581).
const BLANK: char = '\u{2581}';

/// The vocabulary of one side.
pub struct Vocabulary {
    pieces: SpmVocab,
}

impl Vocabulary {
    /// A vocabulary that was read.
    pub fn new(pieces: SpmVocab) -> Vocabulary {
        Vocabulary { pieces }
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
        let (normal, pieces) = self.pieces.encode_with_offsets(text);
        let mut words = 0;
        let mut read = Vec::with_capacity(pieces.len());
        for (id, range) in pieces {
            let blanks = normal.get(range).unwrap_or_default().chars().filter(|c| *c == BLANK).count();
            words += blanks;
            read.push((id, words.saturating_sub(1)));
        }
        read
    }

    /// The text of pieces, and the bytes of it that each piece wrote. Pieces of single bytes are put together again; those that
    /// are no text, such as the end mark, write nothing.
    pub fn write(&self, ids: &[u32]) -> (String, Vec<Range<usize>>) {
        let mut bytes: Vec<u8> = Vec::new();
        let mut ends = Vec::with_capacity(ids.len());
        for id in ids {
            let piece = self.pieces.piece(*id);
            match byte(piece) {
                Some(byte) => bytes.push(byte),
                None if self.pieces.decode(&[*id]).is_empty() && !piece.contains(BLANK) => {}
                None => bytes.extend(piece.replace(BLANK, " ").as_bytes()),
            }
            ends.push(bytes.len());
        }
        let blanks = bytes.iter().take_while(|byte| **byte == b' ').count();
        let text = String::from_utf8_lossy(bytes.get(blanks..).unwrap_or_default()).into_owned();
        let place = |end: usize| text.floor_char_boundary(end.saturating_sub(blanks));
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let ranges = starts.zip(&ends).map(|(start, end)| place(start)..place(*end)).collect();
        (text, ranges)
    }
}

/// The byte that a piece such as `<0xEA>` stands for.
fn byte(piece: &str) -> Option<u8> {
    let digits = piece.strip_prefix("<0x")?.strip_suffix('>').filter(|digits| digits.len() == 2)?;
    u8::from_str_radix(digits, 16).ok()
}
