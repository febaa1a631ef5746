//! A text as terms are compared with it, with the way back to the bytes of the original.

use std::ops::Range;

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::lang::{is_hangul_syllable, is_letter, is_letter_or_digit};

/// A text in NFC and lower case: apostrophes, hyphens and white space folded to one of each, ё to е, marks that nobody sees
/// dropped. Places are bytes of the folded text, which nearly everywhere runs beside the original byte for byte.
pub(super) struct Folded<'t> {
    /// What is compared.
    pub text: String,
    original: &'t str,
    /// The places that do not run beside the original, in order.
    odd: Vec<Odd>,
}

/// A place that reads otherwise than it is written.
struct Odd {
    folded: Range<usize>,
    original: Range<usize>,
}

impl<'t> Folded<'t> {
    /// Folds a text. White space of any length and kind is one space.
    pub fn new(original: &'t str) -> Folded<'t> {
        let mut folded = Folded { text: String::with_capacity(original.len()), original, odd: Vec::new() };
        let mut at = 0;
        while at < original.len() {
            let plain = folded.push_plain(at);
            at = if plain < original.len() { folded.push_odd(plain) } else { plain };
        }
        folded
    }

    /// Takes over the characters that need no table, up to one that does. The character before a combining mark is left to
    /// the mark.
    fn push_plain(&mut self, from: usize) -> usize {
        let rest = self.original.get(from..).unwrap_or_default();
        for (at, c) in rest.char_indices() {
            match plain(c) {
                Some(' ') if self.text.ends_with(' ') => return from + at,
                Some(c) => self.text.push(c),
                None if at > 0 && joins(c) => {
                    self.text.pop();
                    let before = rest.get(..at).and_then(|before| before.chars().next_back());
                    return from + at - before.map_or(0, char::len_utf8);
                }
                None => return from + at,
            }
        }
        self.original.len()
    }

    /// Folds one character with the marks that belong to it.
    fn push_odd(&mut self, from: usize) -> usize {
        let mut chars = self.original.get(from..).unwrap_or_default().char_indices().skip(1);
        let end = chars.find(|(_, c)| !joins(*c)).map_or(self.original.len(), |(at, _)| from + at);
        let start = self.text.len();
        let cluster = self.original.get(from..end).unwrap_or_default();
        for c in cluster.nfc().flat_map(char::to_lowercase).filter_map(fold) {
            if c != ' ' || !self.text.ends_with(' ') {
                self.text.push(c);
            }
        }
        self.odd.push(Odd { folded: start..self.text.len(), original: from..end });
        end
    }

    /// The bytes of the original that a range of the folded text stands for; empty for an empty range.
    pub fn span(&self, range: Range<usize>) -> Range<usize> {
        if range.is_empty() || range.end > self.text.len() {
            return 0..0;
        }
        let start = match self.odd_before(|odd| odd.folded.start <= range.start) {
            Some(odd) if range.start < odd.folded.end => odd.original.start,
            Some(odd) => odd.original.end + range.start - odd.folded.end,
            None => range.start,
        };
        let end = match self.odd_before(|odd| odd.folded.start < range.end) {
            Some(odd) => odd.original.end + range.end.saturating_sub(odd.folded.end),
            None => range.end,
        };
        start..end
    }

    fn odd_before(&self, is_before: impl Fn(&Odd) -> bool) -> Option<&Odd> {
        self.odd.partition_point(is_before).checked_sub(1).and_then(|last| self.odd.get(last))
    }

    /// A small letter stands among the first letters of a range in the original.
    pub fn has_small(&self, range: Range<usize>, letters: usize) -> bool {
        let original = self.original.get(self.span(range)).unwrap_or_default();
        original.chars().take(letters).any(char::is_lowercase)
    }

    /// A part of the text; empty where the range is not in it.
    pub fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The character before a place.
    pub fn before(&self, at: usize) -> Option<char> {
        self.slice(0..at).chars().next_back()
    }

    /// The character at a place.
    pub fn at(&self, at: usize) -> Option<char> {
        self.slice(at..self.text.len()).chars().next()
    }

    /// Between two characters a word may begin or end.
    pub fn is_boundary(&self, at: usize) -> bool {
        match (self.before(at), self.at(at)) {
            (Some(left), Some(right)) if is_hangul_syllable(left) || is_hangul_syllable(right) => {
                !(is_hangul_syllable(left) && is_hangul_syllable(right))
            }
            (Some(left), Some('\'')) => !(is_letter(left) && self.at(at + 1).is_some_and(is_letter)),
            (Some('\''), Some(right)) => !(is_letter(right) && self.before(at - 1).is_some_and(is_letter)),
            (Some(left), Some(right)) => !(is_letter_or_digit(left) && is_letter_or_digit(right)),
            _ => true,
        }
    }

    /// The Hangul that stands from a place to the end of its run.
    pub fn hangul_from(&self, at: usize) -> &str {
        let rest = self.slice(at..self.text.len());
        rest.split(|c| !is_hangul_syllable(c)).next().unwrap_or_default()
    }
}

/// What a usual character is in the folded text, if it takes as many bytes there; `None` where the tables must be asked.
fn plain(c: char) -> Option<char> {
    match c {
        '\t'..='\r' => Some(' '),
        '`' => Some('\''),
        '\0'..='\x7f' => Some(c.to_ascii_lowercase()),
        'ё' | 'Ё' => Some('е'),
        'а'..='џ' | 'ґ' | '가'..='힣' => Some(c),
        'А'..='Я' => char::from_u32(c as u32 + 0x20),
        'Ѐ'..='Џ' => char::from_u32(c as u32 + 0x50),
        'Ґ' => Some('ґ'),
        _ => None,
    }
}

/// May become one with the character before or change places with it: a combining mark, or what NFC composes with a letter
/// (a vowel or final consonant of decomposed Hangul, the second half of an Indic vowel; Unicode Standard Annex 15,
/// `NFC_Quick_Check=Maybe`). Tibetan has vowels that are marks only once they are taken apart.
fn joins(c: char) -> bool {
    let mut first = None;
    decompose_canonical(c, |part| _ = first.get_or_insert(part));
    canonical_combining_class(first.unwrap_or(c)) != 0
        || ('\u{1160}'..='\u{11FF}').contains(&c)
        || is_nfc_quick(std::iter::once(c)) == IsNormalized::Maybe
}

fn fold(c: char) -> Option<char> {
    match c {
        '’' | 'ʼ' | '‘' | '`' | '′' | '＇' | '´' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        // A stress mark, a soft hyphen, marks without width.
        '\u{301}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => None,
        'ё' => Some('е'),
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_alike_is_equal() {
        for (a, b) in [
            ("п’ять", "П'ЯТЬ"),
            ("пʼять", "п`ять"),
            ("포로", "\u{1111}\u{1169}\u{1105}\u{1169}"),
            ("간", "가\u{11AB}"),
            ("бій", "бі\u{301}и\u{306}"),
            ("\u{BCC}", "\u{BC6}\u{BD7}"),
            ("\u{F71}\u{F80}\u{1E008}", "\u{1E008}\u{F81}"),
            ("вода", "вода\u{301}"),
            ("їжа ґанок", "І\u{308}ЖА  Ґанок"),
            ("самолёт", "САМОЛЕТ"),
            ("полонений", "поло\u{AD}нений"),
            ("a  b", "a\u{a0}\nb"),
            ("генерал-майор", "генерал\u{2011}майор"),
        ] {
            assert_eq!(Folded::new(a).text, Folded::new(b).text, "{a}");
        }
    }

    #[test]
    fn spans_lead_back_to_the_original() {
        let at = |original: &'static str, word: &str| {
            let folded = Folded::new(original);
            let start = folded.text.find(word).unwrap();
            &original[folded.span(start..start + word.len())]
        };
        assert_eq!(at("a  \u{1111}\u{1169}\u{1105}\u{1169}!", "포로"), "\u{1111}\u{1169}\u{1105}\u{1169}");
        assert_eq!(at("у ві\u{AD}йську", "війську"), "ві\u{AD}йську");
        assert_eq!(at("«вода\u{301}» і ще", "вода"), "вода\u{301}");
        assert_eq!(at("на зв’язку \n з бригадою", "зв'язку з"), "зв’язку \n з");
        assert_eq!(at("é É x", "x"), "x");
        assert_eq!(Folded::new("ab").span(1..9), 0..0);
    }

    #[test]
    fn a_word_ends_where_its_letters_end() {
        let boundary = |text: &str, before: &str| Folded::new(text).is_boundary(before.len());
        assert!(boundary("94려단", "94"), "a number and Hangul");
        assert!(boundary("GPS를", "GPS"));
        assert!(!boundary("전사자", "전사"));
        assert!(!boundary("об'єкт", "об"));
        assert!(!boundary("об'єкт", "об'"));
        assert!(boundary("POWs'", "POWs"));
        assert!(!boundary("111", "1"));
    }

    proptest::proptest! {
        #[test]
        fn every_span_is_in_the_text(text in "(\\PC|[аіїёґA'’ \n가각\u{301}\u{306}\u{1100}\u{1161}\u{11AB}\u{AD}])*") {
            let folded = Folded::new(&text);
            let slow: String = text.nfc().flat_map(char::to_lowercase).filter_map(fold).collect();
            let squeeze = |text: &str| text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
            proptest::prop_assert_eq!(squeeze(&folded.text), squeeze(&slow));
            for (start, c) in folded.text.char_indices() {
                let span = folded.span(start..start + c.len_utf8());
                proptest::prop_assert!(text.get(span).is_some_and(|part| !part.is_empty()));
            }
        }
    }
}
