//! Letters of other alphabets that look the same: a Latin c in a Cyrillic word looks right and is never found.

use super::Script;

/// Letters of Latin, Cyrillic and Greek that look the same in most typefaces (Unicode Technical Standard 39, confusables); a
/// blank where an alphabet has none.
#[rustfmt::skip]
const ALIKE: [(char, char, char); 47] = [
    ('a', 'а', 'α'), ('c', 'с', 'ϲ'), ('e', 'е', ' '), ('i', 'і', 'ι'), ('ï', 'ї', 'ϊ'), ('j', 'ј', 'ϳ'), ('o', 'о', 'ο'),
    ('p', 'р', 'ρ'), ('s', 'ѕ', ' '), ('y', 'у', 'γ'), ('x', 'х', 'χ'), ('h', 'һ', ' '), ('d', 'ԁ', ' '), ('l', 'ӏ', ' '),
    ('ë', 'ё', ' '), ('v', 'ѵ', 'ν'), ('u', ' ', 'υ'), ('k', ' ', 'κ'), ('n', ' ', 'η'), ('A', 'А', 'Α'), ('B', 'В', 'Β'),
    ('C', 'С', 'Ϲ'), ('E', 'Е', 'Ε'), ('H', 'Н', 'Η'), ('I', 'І', 'Ι'), ('Ï', 'Ї', 'Ϊ'), ('J', 'Ј', 'Ϳ'), ('K', 'К', 'Κ'),
    ('M', 'М', 'Μ'), ('O', 'О', 'Ο'), ('P', 'Р', 'Ρ'), ('S', 'Ѕ', ' '), ('T', 'Т', 'Τ'), ('Y', 'У', 'Υ'), ('X', 'Х', 'Χ'),
    ('Ë', 'Ё', ' '), ('N', ' ', 'Ν'), ('Z', ' ', 'Ζ'), (' ', 'к', 'κ'), (' ', 'Г', 'Γ'), (' ', 'П', 'Π'),
    (' ', 'Ф', 'Φ'), (' ', 'ф', 'φ'), (' ', 'є', 'ε'), (' ', 'т', 'τ'), (' ', 'Л', 'Λ'), (' ', 'в', 'ν'),
];

/// The word with every letter in one script; `None` where a letter has no counterpart there.
pub fn in_script(word: &str, script: Script) -> Option<String> {
    word.chars().map(|c| letter(c, script)).collect()
}

/// What looks like the letter in another script, or the character itself where it is of that script or of none.
fn letter(c: char, script: Script) -> Option<char> {
    if Script::of(c).is_none_or(|own| own == script) && !is_greek(c) {
        return Some(c);
    }
    let own = |row: &&(char, char, char)| match script {
        Script::Latin => row.0 != ' ' && (row.1 == c || row.2 == c),
        Script::Cyrillic => row.1 != ' ' && (row.0 == c || row.2 == c),
        Script::Hangul => false,
    };
    let row = ALIKE.iter().find(own)?;
    Some(if script == Script::Latin { row.0 } else { row.1 })
}

/// A letter of Greek.
pub fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_in_their_columns() {
        for (latin, cyrillic, greek) in ALIKE {
            assert!(latin == ' ' || Script::of(latin) == Some(Script::Latin), "{latin}");
            assert!(cyrillic == ' ' || Script::of(cyrillic) == Some(Script::Cyrillic), "{cyrillic}");
            assert!(greek == ' ' || is_greek(greek), "{greek}");
        }
    }

    #[test]
    fn words_are_put_into_one_script() {
        for (word, script, expected) in [
            ("cлово", Script::Cyrillic, Some("слово")),
            ("Кyiv", Script::Latin, Some("Kyiv")),
            ("Κyiv", Script::Latin, Some("Kyiv")),
            ("дiм", Script::Cyrillic, Some("дім")),
            ("GPSом", Script::Latin, None),
            ("слово", Script::Cyrillic, Some("слово")),
            ("한", Script::Latin, None),
        ] {
            assert_eq!(in_script(word, script).as_deref(), expected, "{word}");
        }
    }
}
