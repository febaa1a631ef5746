//! Which language a Cyrillic name is in.

use crate::lang::{Lang, Side, translated};
use crate::names::input::{Name, NameError};

/// Letters that only Ukrainian has; the apostrophe is its own as well.
const UKRAINIAN: [char; 5] = ['і', 'ї', 'є', 'ґ', '’'];
/// Letters that only Russian has.
const RUSSIAN: [char; 4] = ['ы', 'э', 'ё', 'ъ'];

/// Endings that only Ukrainian has, in letters that both languages share.
const UKRAINIAN_ENDINGS: [&str; 9] = ["ський", "цький", "зький", "ська", "цька", "ське", "цьке", "ськ", "цьк"];
/// Endings that only Russian has.
const RUSSIAN_ENDINGS: [&str; 8] = ["ский", "цкий", "ская", "цкая", "ское", "цкое", "овна", "евна"];

/// What tells the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// A letter, a word or the user.
    Surely(Lang),
    /// Nothing: the name can be of either language.
    Not,
}

impl Told {
    /// The name can be of this language.
    pub fn allows(self, lang: Lang) -> bool {
        self == Told::Not || self == Told::Surely(lang)
    }
}

/// The language of a Cyrillic name: as asked, by its letters, by given names and endings of one language only.
///
/// # Errors
/// A letter that the language has not.
pub(super) fn language(name: &Name, asked: Option<Lang>) -> Result<Told, NameError> {
    let letters = name.text.to_lowercase();
    let only = |set: &[char]| letters.chars().find(|c| set.contains(c));
    let foreign = |letter, language| Err(NameError::Foreign { name: name.text.clone(), letter, language });
    if let Some(letter) = letters.chars().find(|c| is_neither(*c)) {
        return foreign(letter, "Ukrainian or Russian");
    }
    match (asked.map(|lang| lang.tag()), only(&UKRAINIAN), only(&RUSSIAN)) {
        (Some("ru"), Some(letter), _) => foreign(letter, "Russian"),
        (Some("uk"), _, Some(letter)) | (None, Some(_), Some(letter)) => foreign(letter, "Ukrainian"),
        (Some("uk"), ..) | (None, Some(_), None) => Ok(Told::Surely(Lang::UK)),
        (Some("ru"), ..) | (None, None, Some(_)) => Ok(Told::Surely(Lang::RU)),
        _ => Ok(by_words(name)),
    }
}

fn is_neither(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, 'а'..='я' | '’') && !UKRAINIAN.contains(&c) && !RUSSIAN.contains(&c)
}

/// The language that all telling words agree on.
fn by_words(name: &Name) -> Told {
    let mut told: Vec<Lang> = name.words().into_iter().filter_map(of_word).collect();
    told.dedup();
    match told.as_slice() {
        [lang] => Told::Surely(*lang),
        _ => Told::Not,
    }
}

fn of_word(word: &str) -> Option<Lang> {
    let small = word.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| small.ends_with(ending));
    let known = |side| !translated(word, side).is_empty();
    match (known(Side::Ukrainian), known(Side::Russian)) {
        (true, false) => Some(Lang::UK),
        (false, true) => Some(Lang::RU),
        (true, true) => None,
        _ if ends(&UKRAINIAN_ENDINGS) => Some(Lang::UK),
        _ if ends(&RUSSIAN_ENDINGS) => Some(Lang::RU),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::input::read;

    fn told(name: &str, asked: Option<Lang>) -> Result<Told, NameError> {
        language(&read(name).unwrap(), asked)
    }

    #[test]
    fn letters_names_and_endings_tell_the_language() {
        for (name, lang) in [
            ("Київ", Lang::UK),
            ("Ґалаґан", Lang::UK),
            ("Мар'яна", Lang::UK),
            ("Пётр", Lang::RU),
            ("Крылов", Lang::RU),
            ("Микола Шевченко", Lang::UK),
            ("Шевченко Николай", Lang::RU),
            ("Рибчинський", Lang::UK),
            ("Донецьк", Lang::UK),
            ("Жуковский", Lang::RU),
            ("Петровна", Lang::RU),
        ] {
            assert_eq!(told(name, None), Ok(Told::Surely(lang)), "{name}");
        }
    }

    #[test]
    fn what_nothing_tells_is_not_guessed() {
        for name in ["Суджа", "Шевченко", "Богдан", "Марина Коваль", "Николай Рибчинський"]
        {
            assert_eq!(told(name, None), Ok(Told::Not), "{name}");
            assert_eq!(told(name, Some(Lang::RU)), Ok(Told::Surely(Lang::RU)), "{name}");
        }
    }

    #[test]
    fn a_letter_of_another_language_is_refused() {
        for (name, asked) in [
            ("Ілья Соловьёв", None),
            ("Пётр", Some(Lang::UK)),
            ("Київ", Some(Lang::RU)),
            ("Ўладзь", None),
            ("Јован", None),
        ] {
            assert!(matches!(told(name, asked), Err(NameError::Foreign { .. })), "{name}");
        }
    }
}
