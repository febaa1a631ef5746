//! The scripts of the known languages.

use super::{Lang, is_hangul_syllable};

/// A script in which one of the languages is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// Of Korean.
    Hangul,
    /// Of Ukrainian and Russian.
    Cyrillic,
    /// Of English.
    Latin,
}

impl Script {
    /// The script of a letter; `None` for other characters and other scripts.
    pub fn of(c: char) -> Option<Script> {
        match c {
            'A'..='Z' | 'a'..='z' => Some(Script::Latin),
            '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' if c.is_alphabetic() => Some(Script::Latin),
            '\u{400}'..='\u{52F}' => Some(Script::Cyrillic),
            '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}' => Some(Script::Hangul),
            _ => is_hangul_syllable(c).then_some(Script::Hangul),
        }
    }

    /// The script of the first letter that has one.
    pub fn of_text(text: &str) -> Option<Script> {
        text.chars().find_map(Script::of)
    }

    /// The languages that are written in it.
    pub fn languages(self) -> &'static [Lang] {
        match self {
            Script::Hangul => &[Lang::KO],
            Script::Cyrillic => &[Lang::UK, Lang::RU],
            Script::Latin => &[Lang::EN],
        }
    }

    /// The script of a language.
    pub fn of_lang(lang: Lang) -> Option<Script> {
        [Script::Hangul, Script::Cyrillic, Script::Latin].into_iter().find(|script| script.writes(lang))
    }

    /// A language is written in it.
    pub fn writes(self, lang: Lang) -> bool {
        self.languages().iter().any(|own| own.same_base(lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_script_of_its_first_letter() {
        let cases = [
            ("94려단", Some(Script::Hangul)),
            ("«Блискавка-9»", Some(Script::Cyrillic)),
            ("éclair", Some(Script::Latin)),
            ("АК-74", Some(Script::Cyrillic)),
            ("94-7", None),
            ("兵", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Script::of_text(text), expected, "{text}");
        }
    }
}
