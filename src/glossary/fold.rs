//! A text as terms are compared with it, with the way back to the bytes of the original.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::lang::is_hangul_syllable;

/// A text in NFC and lower case: apostrophes, hyphens and white space folded to one of each, marks that nobody sees dropped.
pub(super) struct Folded {
    /// The characters to compare.
    pub chars: Vec<char>,
    /// The bytes of the original that each character stands for, and whether it is a small letter there.
    origins: Vec<Origin>,
}

struct Origin {
    bytes: Range<usize>,
    small: bool,
}

impl Folded {
    /// Folds a text. White space of any length and kind is one space.
    pub fn new(text: &str) -> Folded {
        let mut folded = Folded { chars: Vec::new(), origins: Vec::new() };
        let mut rest = text.char_indices().peekable();
        while let Some((start, first)) = rest.next() {
            let mut end = start + first.len_utf8();
            while let Some((at, next)) = rest.next_if(|(_, c)| joins(*c)) {
                end = at + next.len_utf8();
            }
            let cluster = text.get(start..end).unwrap_or_default();
            let small = first.is_lowercase();
            for c in cluster.nfc().flat_map(char::to_lowercase).filter_map(fold) {
                folded.push(c, Origin { bytes: start..end, small });
            }
        }
        folded
    }

    fn push(&mut self, c: char, origin: Origin) {
        match (self.chars.last(), self.origins.last_mut()) {
            (Some(' '), Some(last)) if c == ' ' => last.bytes.end = origin.bytes.end,
            _ => {
                self.chars.push(c);
                self.origins.push(origin);
            }
        }
    }

    /// The bytes of the original that a range of characters stands for; empty for an empty range.
    pub fn span(&self, range: Range<usize>) -> Range<usize> {
        let last = range.end.checked_sub(1).and_then(|last| self.origins.get(last));
        match (self.origins.get(range.start), last) {
            (Some(first), Some(last)) => first.bytes.start..last.bytes.end,
            _ => 0..0,
        }
    }

    /// A small letter stands among these characters of the original.
    pub fn has_small(&self, range: Range<usize>) -> bool {
        self.origins.get(range).is_some_and(|origins| origins.iter().any(|o| o.small))
    }

    /// The character before a place.
    pub fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|i| self.chars.get(i)).copied()
    }

    /// The character at a place.
    pub fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    /// Between two characters a word may begin or end.
    pub fn is_boundary(&self, at: usize) -> bool {
        match (self.before(at), self.at(at)) {
            (Some(left), Some(right)) if is_hangul_syllable(left) || is_hangul_syllable(right) => {
                !(is_hangul_syllable(left) && is_hangul_syllable(right))
            }
            (Some(left), Some('\'')) => !(left.is_alphabetic() && self.at(at + 1).is_some_and(char::is_alphabetic)),
            (Some('\''), Some(right)) => {
                !(right.is_alphabetic()
                    && at.checked_sub(1).and_then(|i| self.before(i)).is_some_and(char::is_alphabetic))
            }
            (Some(left), Some(right)) => !(left.is_alphanumeric() && right.is_alphanumeric()),
            _ => true,
        }
    }

    /// The Hangul that stands from a place to the end of its run.
    pub fn hangul_from(&self, at: usize) -> String {
        self.chars.iter().skip(at).copied().take_while(|c| is_hangul_syllable(*c)).collect()
    }
}

/// Belongs to the character before: a combining mark, or a vowel or final consonant of decomposed Hangul.
fn joins(c: char) -> bool {
    canonical_combining_class(c) != 0 || ('\u{1160}'..='\u{11FF}').contains(&c)
}

fn fold(c: char) -> Option<char> {
    match c {
        '’' | 'ʼ' | '‘' | '`' | '′' | '＇' | '´' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        // A stress mark, a soft hyphen, marks without width.
        '\u{301}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => None,
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(folded: &Folded) -> String {
        folded.chars.iter().collect()
    }

    #[test]
    fn what_is_written_alike_is_equal() {
        for (a, b) in [
            ("п’ять", "П'ЯТЬ"),
            ("пʼять", "п`ять"),
            ("포로", "\u{1111}\u{1169}\u{1105}\u{1169}"),
            ("бій", "би\u{306}".replace('и', "і\u{301}").replace('\u{306}', "й").as_str()),
            ("a  b", "a\u{a0}\nb"),
            ("генерал-майор", "генерал\u{2011}майор"),
        ] {
            assert_eq!(text(&Folded::new(a)), text(&Folded::new(b)), "{a}");
        }
    }

    #[test]
    fn spans_lead_back_to_the_original() {
        let original = "a  \u{1111}\u{1169}\u{1105}\u{1169}!";
        let folded = Folded::new(original);
        assert_eq!(text(&folded), "a 포로!");
        assert_eq!(&original[folded.span(2..4)], "\u{1111}\u{1169}\u{1105}\u{1169}");
        assert_eq!(folded.span(9..12), 0..0);
    }

    #[test]
    fn a_word_ends_where_its_letters_end() {
        let boundary = |text: &str, at: usize| Folded::new(text).is_boundary(at);
        assert!(boundary("94려단", 2), "a number and Hangul");
        assert!(boundary("GPS를", 3));
        assert!(!boundary("전사자", 2));
        assert!(!boundary("об'єкт", 2));
        assert!(!boundary("об'єкт", 3));
        assert!(boundary("POWs'", 4));
        assert!(!boundary("111", 1));
    }

    proptest::proptest! {
        #[test]
        fn every_span_is_in_the_text(text in ".*") {
            let folded = Folded::new(&text);
            for at in 0..folded.chars.len() {
                proptest::prop_assert!(text.get(folded.span(at..at + 1)).is_some());
            }
        }
    }
}
