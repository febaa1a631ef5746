//! The words of a cell, with what is known of the places where they stand.

use std::ops::Range;

use crate::lang::{Script, is_apostrophe, is_letter};

/// Letters in a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'t> {
    /// Where it begins, in bytes.
    at: usize,
    pub text: &'t str,
    /// Its script; `None` for all but those of the languages.
    pub script: Option<Script>,
    /// It has letters of two alphabets.
    pub mixed: bool,
    /// It stands in quotes or brackets.
    pub aside: bool,
    /// It stands in something with figures in it, in an address or in a path.
    pub coded: bool,
    /// It is the first of a sentence.
    pub opens: bool,
}

impl Word<'_> {
    /// Where it stands, in bytes.
    pub fn span(&self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }

    /// It is one letter long.
    pub fn is_single(&self) -> bool {
        self.text.chars().nth(1).is_none()
    }

    /// It begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// Quotes, and what closes each.
const QUOTES: [(char, &str); 7] =
    [('«', "»"), ('“', "”"), ('„', "“”"), ('‘', "’"), ('「', "」"), ('《', "》"), ('"', "\"")];
const OPENING: [char; 7] = ['(', '[', '{', '<', '（', '〈', '【'];
const CLOSING: [char; 7] = [')', ']', '}', '>', '）', '〉', '】'];

/// The words of a text, one after the other. A word ends where Hangul begins or ends: Korean writes particles behind words of any
/// script.
pub(super) struct Words<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    closes: Option<&'static str>,
    opens: bool,
    /// Where what has no blanks ends, and whether it has figures or is an address.
    piece: (usize, bool),
}

impl<'t> Words<'t> {
    pub fn of(text: &'t str) -> Words<'t> {
        Words { text, at: 0, depth: 0, closes: None, opens: true, piece: (0, false) }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn sign(&mut self, c: char) {
        match c {
            '\n' => (self.opens, self.depth, self.closes) = (true, 0, None),
            '.' | '?' | '!' | '…' | ':' | '。' | '？' | '！' => self.opens = true,
            c if OPENING.contains(&c) => self.depth += 1,
            c if CLOSING.contains(&c) => self.depth = self.depth.saturating_sub(1),
            c if self.closes.is_some_and(|closes| closes.contains(c)) => self.closes = None,
            c if self.closes.is_none() => {
                self.closes = QUOTES.iter().find(|(quote, _)| *quote == c).map(|(_, closes)| *closes);
                self.opens |= self.closes.is_some();
            }
            _ => {}
        }
        self.at += c.len_utf8();
    }

    fn in_code(&mut self) -> bool {
        if self.piece.0 <= self.at {
            let piece = self.rest().split(char::is_whitespace).next().unwrap_or_default();
            let before = self.text.get(..self.at).unwrap_or_default();
            let before = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            let code = |c: char| c.is_numeric() || matches!(c, '@' | '_' | '\\' | '=' | '#' | '$');
            let coded = piece.contains(code) || before.contains(code) || is_path(piece);
            self.piece = (self.at + piece.len(), coded);
        }
        self.piece.1
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        loop {
            let c = self.rest().chars().next()?;
            if is_letter(c) {
                break;
            }
            self.sign(c);
        }
        let coded = self.in_code();
        let (text, script, mixed) = run(self.rest());
        let aside = self.depth > 0 || self.closes.is_some();
        let word = Word {
            at: self.at,
            text,
            script,
            mixed,
            aside,
            coded: coded && script != Some(Script::Hangul),
            opens: self.opens,
        };
        self.at += text.len();
        self.opens = false;
        Some(word)
    }
}

/// An address, or a file in a folder: gui/window.png.
fn is_path(piece: &str) -> bool {
    let ascii = |c: char| c.is_ascii_alphanumeric();
    let inside = piece.find('/').is_some_and(|at| piece.get(..at).is_some_and(|before| before.ends_with(ascii)));
    piece.contains("://") || piece.starts_with("www.") || inside && piece.starts_with(ascii) && piece.is_ascii()
}

/// The letters that a text begins with, the script of most of them, and whether they are of two alphabets.
fn run(text: &str) -> (&str, Option<Script>, bool) {
    let scripts = [Some(Script::Hangul), Some(Script::Cyrillic), Some(Script::Latin), None];
    let mut counts = [0usize; 4];
    let mut end = 0;
    let hangul = |c: char| Script::of(c) == Some(Script::Hangul);
    let first = text.chars().next().is_some_and(hangul);
    for (at, c) in text.char_indices() {
        let joins = is_apostrophe(c) && text.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(is_letter));
        let accent = matches!(c, '\u{300}'..='\u{36f}');
        if joins && !first || accent {
            continue;
        }
        if !is_letter(c) || hangul(c) != first {
            break;
        }
        end = at + c.len_utf8();
        let script = Script::of(c);
        if let Some(count) = scripts.iter().position(|own| *own == script).and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    let most = counts.iter().zip(scripts).max_by_key(|(count, _)| **count).and_then(|(_, script)| script);
    (text.get(..end).unwrap_or(text), most, counts.iter().filter(|count| **count > 0).count() > 1)
}

/// The words that are said without quotes and brackets; where all of them stand in such, all of them.
pub(super) fn spoken(text: &str) -> Vec<Word<'_>> {
    let words: Vec<Word<'_>> = Words::of(text).collect();
    let plain: Vec<Word<'_>> = words.iter().filter(|word| !word.aside).copied().collect();
    if plain.is_empty() { words } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken_words(text: &str) -> Vec<&str> {
        spoken(text).iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_end_where_hangul_begins() {
        assert_eq!(spoken_words("RPG를 든 п'ять"), ["RPG", "를", "든", "п'ять"]);
        assert_eq!(spoken_words("Він сказав: «Ты кто?», і (сміх) пішов"), ["Він", "сказав", "і", "пішов"]);
        assert_eq!(spoken_words("«Я йшов»"), ["Я", "йшов"]);
    }

    #[test]
    fn words_in_codes_are_told() {
        let coded =
            |text| Words::of(text).filter(|word| word.coded).map(|word| word.text.to_owned()).collect::<Vec<_>>();
        assert_eq!(coded("танк Т-72, 167번, a@b.org, x"), ["Т", "a", "b", "org"]);
    }

    proptest::proptest! {
        #[test]
        fn words_stand_where_they_say(text in "[ «»()a-zа-я'가-하1.\u{301}]{0,30}|\\PC{0,20}") {
            for word in Words::of(&text) {
                proptest::prop_assert_eq!(text.get(word.span()), Some(word.text));
                proptest::prop_assert!(!word.text.is_empty());
            }
        }
    }
}
