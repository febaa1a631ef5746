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

    /// The piece that stands for everything unknown.
    pub fn unknown(&self) -> Option<u32> {
        self.kinds.iter().position(|kind| *kind == Kind::Unknown).map(|place| place as u32)
    }

    /// The pieces of a text without end mark, each with the number of the word (what stands between blanks) that it belongs to.
    pub fn read(&self, text: &str) -> Vec<(u32, usize)> {
        // Not every vocabulary has a table that does this: blanks of any kind are one, and Hangul and accents that come apart,
        // as on macOS, are put together.
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::neural::made;

    fn vocabulary() -> Vocabulary {
        Vocabulary::new(&made::vocabulary(&made::pieces())).unwrap()
    }

    fn read(text: &str) -> Vec<(String, usize)> {
        let vocabulary = vocabulary();
        let pieces = vocabulary.read(text).into_iter();
        pieces.map(|(id, word)| (vocabulary.pieces.piece(id).to_owned(), word)).collect()
    }

    /// What these pieces write, and the part of it that each writes.
    fn written(pieces: &[&str]) -> (String, Vec<String>) {
        let known = made::pieces();
        let id = |piece: &&str| known.iter().position(|(text, _)| text == piece).unwrap() as u32;
        let (text, ranges) = vocabulary().write(&pieces.iter().map(id).collect::<Vec<_>>());
        let parts = ranges.into_iter().map(|range| text[range].to_owned()).collect();
        (text, parts)
    }

    #[test]
    fn pieces_tell_their_words() {
        let cases: &[(&str, &[(&str, usize)])] = &[
            ("", &[]),
            (" \u{a0}\t", &[]),
            ("a 서울역", &[("▁a", 0), ("▁서울", 1), ("역", 1)]),
            ("a\u{a0} \na", &[("▁a", 0), ("▁a", 1)]),
            ("\u{1109}\u{1165}\u{110b}\u{116e}\u{11af}", &[("▁서울", 0)]),
            ("é b", &[("▁", 0), ("<0xC3>", 0), ("<0xA9>", 0), ("▁", 1), ("b", 1)]),
            ("<0xea>", &[("▁", 0), ("<0xea>", 0)]),
            ("\u{301} a", &[("▁", 0), ("\u{301}", 0), ("▁a", 1)]),
            ("a▁a a", &[("▁a", 0), ("▁a", 0), ("▁a", 1)]),
        ];
        for (text, pieces) in cases {
            let pieces: Vec<_> = pieces.iter().map(|(piece, word)| ((*piece).to_owned(), *word)).collect();
            assert_eq!(read(text), pieces, "{text:?}");
        }
        let looks_like_a_byte = read("<0x41>");
        assert!(looks_like_a_byte.iter().all(|(piece, _)| piece != "<0x41>"), "{looks_like_a_byte:?}");
    }

    #[test]
    fn pieces_write_what_they_are_and_bytes_make_characters() {
        let cases: &[(&[&str], &str, &[&str])] = &[
            (&[], "", &[]),
            (&["▁a", "▁서울", "역"], "a 서울역", &["a", " 서울", "역"]),
            (&["▁", "<0xEC>", "<0x97>", "<0xAD>", "b"], "역b", &["", "", "", "역", "b"]),
            (&["▁a", "<0xea>"], "a<0xea>", &["a", "<0xea>"]),
            (&["▁a", "</s>", "<unk>", "b"], "ab", &["a", "", "", "b"]),
            (&["<0xEC>", "<0x97>", "b"], "\u{fffd}b", &["", "\u{fffd}", "b"]),
            (&["b", "<0xFF>", "<0xFF>", "b"], "b\u{fffd}\u{fffd}b", &["b", "\u{fffd}", "\u{fffd}", "b"]),
            (&["<0xEC>", "b", "<0x97>"], "\u{fffd}b\u{fffd}", &["\u{fffd}", "b", "\u{fffd}"]),
        ];
        for (pieces, text, parts) in cases {
            let parts = parts.iter().map(|part| (*part).to_owned()).collect();
            assert_eq!(written(pieces), ((*text).to_owned(), parts), "{pieces:?}");
        }
        assert_eq!(vocabulary().write(&[0, u32::MAX]), (String::new(), vec![0..0, 0..0]), "ids that are no pieces");
    }

    proptest::proptest! {
        #[test]
        fn any_text_comes_back_and_any_pieces_write_text(text: String, ids in proptest::collection::vec(0u32..300, 0..40)) {
            let vocabulary = vocabulary();
            let ids_of_text: Vec<u32> = vocabulary.read(&text).into_iter().map(|(id, _)| id).collect();
            let same: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
            if !text.contains(BLANK) {
                proptest::prop_assert_eq!(vocabulary.write(&ids_of_text).0, same);
            }
            let (text, ranges) = vocabulary.write(&ids);
            proptest::prop_assert_eq!(ranges.len(), ids.len());
            let mut end = 0;
            for range in ranges {
                proptest::prop_assert!(range.start == end && text.get(range.clone()).is_some());
                end = range.end;
            }
            proptest::prop_assert_eq!(end, text.len());
        }
    }
}
