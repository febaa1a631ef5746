//! A name as it was typed, made one text of one script.

use unicode_normalization::UnicodeNormalization;

use crate::lang::{has_number, is_apostrophe, is_cyrillic, is_hangul_syllable, surname_of, with_one_apostrophe};

/// Longer texts are no names.
const LONGEST: usize = 120;

/// The letters of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Syllables of Hangul.
    Hangul,
    /// Ukrainian or Russian.
    Cyrillic,
    /// Any Latin spelling.
    Latin,
}

/// Why a text is not taken for a name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// There is no letter in it.
    #[error("'{0}' has no letters")]
    Empty(String),
    /// It is longer than names are.
    #[error("a name of {0} characters")]
    Long(usize),
    /// Letters of two scripts, perhaps only alike in shape.
    #[error(
        "'{name}' mixes scripts: it begins in {script}, but character {place}, '{letter}' (U+{code:04X}), is {other}"
    )]
    Mixed {
        /// The whole name.
        name: String,
        /// The script of its first letter.
        script: &'static str,
        /// The first letter of the other script.
        letter: char,
        /// Its number.
        code: u32,
        /// Its place, from 1.
        place: usize,
        /// Its script.
        other: &'static str,
    },
    /// A digit, a symbol, or a letter of a script that is not known here.
    #[error("'{name}' holds '{symbol}' (U+{code:04X}) as character {place}, which is no letter of a name")]
    Symbol {
        /// The whole name.
        name: String,
        /// What is no letter.
        symbol: char,
        /// Its number.
        code: u32,
        /// Its place, from 1.
        place: usize,
    },
    /// Letters that no one Cyrillic language has.
    #[error("'{name}' holds '{letter}', which is not {language}")]
    Foreign {
        /// The whole name.
        name: String,
        /// The letter.
        letter: char,
        /// The language that the name is in otherwise.
        language: &'static str,
    },
    /// A title after a Korean name, which would be read as a part of it.
    #[error("'{name}' ends with '{title}', which is a title and no part of a name")]
    Title {
        /// The whole text.
        name: String,
        /// The title.
        title: &'static str,
    },
    /// Latin letters, which are not turned back into Hangul or Cyrillic.
    #[error("'{0}' is in Latin letters: one Latin spelling stands for several names")]
    Latin(String),
}

impl NameError {
    /// What to do next.
    pub fn hint(&self) -> &'static str {
        match self {
            NameError::Empty(_) | NameError::Long(_) => "give one name: 리철수",
            NameError::Mixed { .. } => "type the name again in letters of one script; some only look alike",
            NameError::Symbol { .. } => {
                "leave out what is not part of the name, and give each name by itself; names with digits stand in a register of people"
            }
            NameError::Title { .. } => "give the name alone: 리철수",
            NameError::Foreign { .. } => "--lang uk or --lang ru says which language it is; otherwise mend the letter",
            NameError::Latin(_) => {
                "give it in Hangul or Cyrillic, or compare it with a name: tovmach names --match A B"
            }
        }
    }
}

impl Script {
    /// The name in the output.
    pub fn as_str(self) -> &'static str {
        match self {
            Script::Hangul => "hangul",
            Script::Cyrillic => "cyrillic",
            Script::Latin => "latin",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Script::Hangul => "Hangul",
            Script::Cyrillic => "Cyrillic",
            Script::Latin => "Latin",
        }
    }

    fn of(letter: char) -> Option<Script> {
        match letter {
            _ if is_hangul_syllable(letter) => Some(Script::Hangul),
            _ if is_cyrillic(letter) => Some(Script::Cyrillic),
            'a'..='z' | 'A'..='Z' => Some(Script::Latin),
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' if letter.is_alphabetic() => Some(Script::Latin),
            _ => None,
        }
    }
}

/// A name in normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// NFC, one blank between words, one kind of apostrophe and hyphen, no stress marks, no quotation marks around it.
    pub text: String,
    /// The script of all its letters.
    pub script: Script,
}

impl Name {
    /// Its words; blanks and hyphens part them, commas and dots are no part of them.
    pub fn words(&self) -> Vec<&str> {
        self.text.split([' ', '-', ',', '.']).filter(|word| !word.is_empty()).collect()
    }
}

/// The text in normal form, whatever its letters are.
pub(super) fn normal(input: &str) -> String {
    let plain = input.nfc().filter(|c| !is_stress(*c) && !is_unseen(*c)).map(|c| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c => c,
    });
    let text: String = plain.collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let around = |c: char| is_apostrophe(c) || "«»„“”《》〈〉-, ".contains(c);
    let text = with_one_apostrophe(text.trim_matches(around));
    text.chars().map(|c| if is_apostrophe(c) { '’' } else { c }).collect()
}

/// An accent over a vowel of a Cyrillic word; with a Latin letter it makes one character.
fn is_stress(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}')
}

/// A character without width that text from web pages and word processors carries along.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The title at the end of a Korean name: after a blank, or after so much that it cannot be a given name.
fn title_of(text: &str) -> Option<&'static str> {
    const TITLES: [&str; 6] = ["선생님", "선생", "동지", "동무", "씨", "님"];
    TITLES.into_iter().find(|title| {
        let Some(name) = text.strip_suffix(title) else { return false };
        let parted = name.ends_with(' ');
        let name = name.replace([' ', '-'], "");
        let syllables = name.chars().count();
        let fewest = if parted || *title == "씨" { 1 } else { 3 };
        surname_of(text).is_some() && (fewest..=4).contains(&syllables)
    })
}

/// Reads a name.
///
/// # Errors
/// The first character that keeps the text from being one name in one script.
pub(super) fn read(input: &str) -> Result<Name, NameError> {
    let text = normal(input);
    let length = text.chars().count();
    if length > LONGEST {
        return Err(NameError::Long(length));
    }
    let numbered = has_number(&text);
    let in_hangul = text.starts_with(is_hangul_syllable);
    if let Some(title) = title_of(&text).filter(|_| in_hangul) {
        return Err(NameError::Title { name: text, title });
    }
    let mut script = None;
    for (place, c) in text.chars().enumerate() {
        if is_apostrophe(c) || " -".contains(c) || (numbered && c.is_ascii_digit()) || (!in_hangul && ".,".contains(c))
        {
            continue;
        }
        let symbol = || NameError::Symbol { name: text.clone(), symbol: c, code: c.into(), place: place + 1 };
        let other = Script::of(c).ok_or_else(symbol)?;
        let first = *script.get_or_insert(other);
        if first != other {
            let (script, other) = (first.title(), other.title());
            let name = text.clone();
            return Err(NameError::Mixed { name, script, letter: c, code: c.into(), place: place + 1, other });
        }
    }
    let script = script.ok_or_else(|| NameError::Empty(input.to_owned()))?;
    Ok(Name { text, script })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(input: &str) -> String {
        read(input).unwrap().text
    }

    #[test]
    fn whatever_was_typed_is_one_text() {
        for (input, expected) in [
            ("\u{1105}\u{1175}\u{110e}\u{1165}\u{11af}\u{1109}\u{116e}", "리철수"),
            ("  Кім\u{a0}Чен   Ин ", "Кім Чен Ин"),
            ("Знам'янка", "Знам’янка"),
            ("«Ки́їв»", "Київ"),
            ("Kim Jong–un", "Kim Jong-un"),
            ("P'yŏngyang", "P’yŏngyang"),
            ("Й\u{301}осип", "Йосип"),
            ("\u{feff}Ki\u{200b}m", "Kim"),
            ("김철\u{ad}수\u{200e}", "김철수"),
            ("봉천1동", "봉천1동"),
            ("и\u{306}осип", "йосип"),
            ("\"Суджа\"", "Суджа"),
        ] {
            assert_eq!(text(input), expected, "{input}");
        }
    }

    #[test]
    fn the_script_is_that_of_the_letters() {
        for (input, script) in
            [("리철수", Script::Hangul), ("Є. Щерба", Script::Cyrillic), ("Ri, Ch'ŏl-su", Script::Latin)]
        {
            assert_eq!(read(input).unwrap().script, script, "{input}");
        }
    }

    #[test]
    fn letters_that_only_look_alike_are_named() {
        let error = read("Ивaнов").unwrap_err();
        assert_eq!(
            error.to_string(),
            "'Ивaнов' mixes scripts: it begins in Cyrillic, but character 3, 'a' (U+0061), is Latin"
        );
        for input in ["Kіm", "리Su", "Лі 철수", "Мap’яна"] {
            assert!(matches!(read(input), Err(NameError::Mixed { .. })), "{input}");
        }
    }

    #[test]
    fn a_title_is_no_part_of_a_name() {
        for input in ["이철수 씨", "김철수 동지", "김철수동지", "김씨", "김 동무", "남궁철수 선생님", "리철수님"]
        {
            assert!(matches!(read(input), Err(NameError::Title { .. })), "{input}");
        }
        for input in ["김동지", "리동무", "혁명동지", "날씨", "아가씨", "리선생", "동지", "김봄님", "장군님"]
        {
            assert_eq!(text(input), input);
        }
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for input in [
            "번개9호",
            "Кім1",
            "Kim (Jong)",
            "金正恩",
            "ㄱㄴ",
            "a@b",
            "リ",
            "김철수(金哲洙)",
            "김·철수",
            "김.철.수",
            "김철수, 리영희",
            "94호 농장",
            "김철수😀",
        ] {
            assert!(matches!(read(input), Err(NameError::Symbol { .. })), "{input}");
        }
        for input in ["", " ", "-", "'", "«»"] {
            assert!(matches!(read(input), Err(NameError::Empty(_))), "{input}");
        }
        assert_eq!(read(&"Кім ".repeat(100)), Err(NameError::Long(399)));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_name_or_an_error(input in "\\PC{0,40}") {
            if let Ok(name) = read(&input) {
                proptest::prop_assert_eq!(read(&name.text), Ok(name.clone()));
                proptest::prop_assert!(!name.words().is_empty());
            }
        }
    }
}
