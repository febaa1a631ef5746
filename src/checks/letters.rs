//! What the characters of a cell are, found out in one pass: most cells hold nothing that a check of letters would look at twice.

use crate::lang::{Script, is_greek, is_letter};

/// How many letters of each script a text holds, and whether something in it needs a closer look.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Letters {
    hangul: usize,
    cyrillic: usize,
    latin: usize,
    /// Of Greek, Chinese, Japanese and all other scripts.
    strange: usize,
    /// Letters of two alphabets side by side.
    pub mixed: bool,
    /// A figure and a letter side by side.
    pub figured: bool,
    /// Full-width, half-width and mathematical forms of characters, and single letters of Hangul.
    pub formed: bool,
    /// Characters that nobody sees, or that no text has.
    pub unseen: bool,
}

/// What a character is beside its neighbour.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Letter(Option<Script>),
    Figure,
    Sign,
}

impl Letters {
    pub fn of(text: &str) -> Letters {
        let mut letters = Letters::default();
        let mut before = Kind::Sign;
        for c in text.chars() {
            let kind = letters.count(c);
            match (before, kind) {
                (Kind::Letter(one), Kind::Letter(other)) => {
                    letters.mixed |= one != other && one != Some(Script::Hangul) && other != Some(Script::Hangul);
                }
                (Kind::Letter(_), Kind::Figure) | (Kind::Figure, Kind::Letter(_)) => letters.figured = true,
                _ => {}
            }
            before = kind;
        }
        letters
    }

    /// Letters of other scripts than this one.
    pub fn other_than(&self, own: Script) -> usize {
        self.hangul + self.cyrillic + self.latin + self.strange - self.in_script(own)
    }

    /// Letters of this script.
    pub fn in_script(&self, script: Script) -> usize {
        match script {
            Script::Hangul => self.hangul,
            Script::Cyrillic => self.cyrillic,
            Script::Latin => self.latin,
        }
    }

    fn count(&mut self, c: char) -> Kind {
        match c {
            ' '..='~' if !c.is_ascii_alphanumeric() => return Kind::Sign,
            '0'..='9' => return Kind::Figure,
            'A'..='Z' | 'a'..='z' => self.latin += 1,
            '가'..='힣' => self.hangul += 1,
            '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ff00}'..='\u{ffef}' | '\u{1d400}'..='\u{1d7ff}' => {
                self.formed = true;
                // Letters of Hangul that nobody sees.
                self.unseen |= matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}');
                return Kind::Sign;
            }
            '\u{400}'..='\u{52f}' => self.cyrillic += 1,
            '\n' | '«' | '»' | '\u{2013}'..='\u{201f}' | '…' => return Kind::Sign,
            c if is_letter(c) && Script::of(c).is_some() => self.latin += 1,
            c if is_letter(c) => self.strange += usize::from(!is_greek(c) || c.is_uppercase()),
            _ => {
                self.unseen |= !c.is_ascii_graphic();
                return Kind::Sign;
            }
        }
        Kind::Letter(Script::of(c))
    }
}
