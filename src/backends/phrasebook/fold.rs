//! Texts as the phrasebook compares them: case, apostrophes, quotes, dashes, white space and a final dot aside.

use unicode_normalization::UnicodeNormalization;

use crate::lang::Lang;
use crate::lang::numeral::{is_apostrophe, is_hyphen};

/// A folded text with the way back to what was written.
#[derive(Debug, Clone)]
pub(super) struct Folded {
    /// The text in NFC: what a slot holds is cut from here.
    written: String,
    /// What is compared.
    pub chars: Vec<char>,
    /// The byte in `written` from which each of `chars` comes.
    from: Vec<usize>,
    /// A question mark stood at the end.
    pub asked: bool,
    /// The mark at the end of a sentence that is no question: `.`, `!` or `…`.
    pub end_mark: Option<char>,
}

impl Folded {
    /// Folds a whole text: blanks around it and its end mark are taken off.
    pub fn new(text: &str, lang: Lang) -> Folded {
        let mut folded = Folded::part(text, lang);
        let leading = folded.chars.iter().take_while(|c| **c == ' ').count();
        folded.chars.drain(..leading);
        folded.from.drain(..leading);
        folded.cut_end();
        folded
    }

    /// Folds a part of a text: nothing is taken off its ends.
    pub fn part(text: &str, lang: Lang) -> Folded {
        let written: String = text.nfc().collect();
        let korean = lang.same_base(Lang::KO);
        let (mut chars, mut from): (Vec<char>, Vec<usize>) = (Vec::new(), Vec::new());
        for (at, c) in written.char_indices() {
            if c.is_whitespace() {
                if !korean && chars.last() != Some(&' ') {
                    chars.push(' ');
                    from.push(at);
                }
                continue;
            }
            for lower in fold(c).to_lowercase() {
                chars.push(lower);
                from.push(at);
            }
        }
        Folded { written, chars, from, asked: false, end_mark: None }
    }

    /// Takes the end mark off. A question mark among the marks makes a question.
    pub fn cut_end(&mut self) {
        while let Some(c) = self.chars.last().filter(|c| matches!(c, ' ' | '.' | '!' | '…' | '?')) {
            match c {
                '?' => self.asked = true,
                ' ' => {}
                mark => self.end_mark = Some(*mark),
            }
            self.chars.pop();
            self.from.pop();
        }
    }

    /// What was written where these folded letters stand, without blanks around it.
    pub fn written(&self, start: usize, end: usize) -> &str {
        let from = self.from.get(start).copied().unwrap_or(self.written.len());
        let to = end.checked_sub(1).and_then(|last| self.from.get(last)).map_or(from, |at| {
            let len = self.written.get(*at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            at + len
        });
        self.written.get(from..to).unwrap_or("").trim()
    }

    /// The folded letters as a key.
    pub fn key(&self) -> String {
        self.chars.iter().collect()
    }
}

fn fold(c: char) -> char {
    match c {
        c if is_apostrophe(c) => '\'',
        c if is_hyphen(c) => '-',
        '«' | '»' | '“' | '”' | '„' | '‟' | '《' | '》' | '〈' | '〉' | '「' | '」' => '"',
        '？' => '?',
        '！' => '!',
        '。' => '.',
        '，' => ',',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_matter_is_folded() {
        for (one, other, lang) in [
            ("Ім’я?", " ім'я ?", Lang::UK),
            ("Я  не знаю.", "я не\u{a0}знаю", Lang::UK),
            ("이름이 무엇입니까?", "이름이무엇입니까?", Lang::KO),
            ("저는 모릅니다…", "저는 모릅니다", Lang::KO),
            ("\u{110b}\u{1166}", "에", Lang::KO),
            ("«Так»", "“так”", Lang::UK),
        ] {
            let (one, other) = (Folded::new(one, lang), Folded::new(other, lang));
            assert_eq!((one.key(), one.asked), (other.key(), other.asked));
        }
    }

    #[test]
    fn a_question_mark_and_an_editorial_mark_matter() {
        assert!(Folded::new("Ви поранені?!", Lang::UK).asked);
        assert!(!Folded::new("Ви поранені.", Lang::UK).asked);
        assert_ne!(Folded::new("[пауза] Так", Lang::UK).key(), Folded::new("Так", Lang::UK).key());
    }

    #[test]
    fn a_slot_is_cut_from_what_was_written() {
        let folded = Folded::new(" 저는  제 94 려단 에서", Lang::KO);
        assert_eq!(folded.key(), "저는제94려단에서");
        assert_eq!(folded.written(2, 7), "제 94 려단");
        assert_eq!(folded.written(9, 40), "");
    }
}
