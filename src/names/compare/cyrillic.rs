//! Cyrillic letters of one name in Ukrainian and in Russian, made alike; and endings of cases.

use crate::lang::Lang;
use crate::names::input::Name;
use crate::names::language::{Told, language};

/// The languages that a Cyrillic name can be in.
pub(super) fn languages(name: &Name, asked: Option<Lang>) -> Vec<Lang> {
    // What was asked may hold for the other name only: letters that forbid it decide.
    let told = language(name, asked).or_else(|_| language(name, None)).unwrap_or(Told::Not);
    [Lang::UK, Lang::RU].into_iter().filter(|lang| told.allows(*lang)).collect()
}

/// A Korean name without what differs between Ukrainian and Russian, or between their habits: и and ы, е and э, voiced and
/// voiceless letters, signs.
pub(super) fn korean_key(text: &str, lang: Lang) -> String {
    #[rustfmt::skip]
    const BOTH: [(&str, &str); 11] = [
        ("дж", "ч"), ("чж", "ч"), ("г", "к"), ("д", "т"), ("б", "п"), ("нъ", "н"), ("ь", ""), ("ъ", ""), ("э", "е"), ("є", "е"), ("ый", "ы"),
    ];
    const UKRAINIAN: [(&str, &str); 5] = [("йо", "ё"), ("ьо", "ё"), ("и", "ы"), ("і", "и"), ("ї", "и")];
    let key = crate::names::register::folded(text);
    let fold = |key: String, (old, new): &(&str, &str)| key.replace(old, new);
    let key = if lang == Lang::UK { UKRAINIAN.iter().fold(key, fold) } else { key };
    BOTH.iter().fold(key, fold)
}

/// A Slavic name without what differs between its Ukrainian and its Russian spelling.
pub(super) fn slavic_key(word: &str) -> String {
    #[rustfmt::skip]
    const FOLDS: [(&str, &str); 14] = [
        ("’", ""), ("ьо", "е"), ("йо", "е"), ("ё", "е"), ("є", "е"), ("э", "е"), ("ь", ""), ("ъ", ""), ("ы", "и"), ("і", "и"), ("ї", "и"),
        ("ґ", "г"), ("чо", "че"), ("що", "ще"),
    ];
    FOLDS.iter().fold(word.to_lowercase(), |word, (old, new)| word.replace(old, new))
}

/// Endings of the cases of a man's name, the longest first.
const ENDINGS: [&str; 14] = ["ові", "еві", "єві", "ом", "ем", "єм", "ым", "а", "у", "і", "я", "ю", "ї", "е"];

/// The name without the case ending of its last word, in each way in which one can be taken off: only names that end in a
/// consonant are declined.
pub(super) fn undeclined(text: &str) -> Vec<String> {
    let small = text.to_lowercase();
    let stems = ENDINGS.iter().filter_map(|ending| small.strip_suffix(ending));
    let is_consonant = |stem: &&str| stem.chars().last().is_some_and(|c| "бвгґджзйклмнпрстфхцчшщь".contains(c));
    stems.filter(is_consonant).map(str::to_owned).collect()
}

/// Both are forms of one word: they differ in the ending of a case, or of a woman's surname.
pub(super) fn share_a_stem(one: &str, other: &str) -> bool {
    #[rustfmt::skip]
    const TAILS: [&str; 34] = [
        "", "а", "у", "ові", "еві", "єві", "ом", "ем", "єм", "і", "я", "ю", "ї", "о", "ий", "ій", "ого", "ому", "им", "ім", "ої", "ою", "ая", "ой",
        "ый", "ым", "ею", "єю", "ей", "ы", "и", "е", "ь", "й",
    ];
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let tail = |word: &str, from: usize| word.chars().skip(from).collect::<String>();
    let fits = |from: usize| TAILS.contains(&tail(&one, from).as_str()) && TAILS.contains(&tail(&other, from).as_str());
    shared >= 3 && [shared, shared - 1].into_iter().any(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renderings_of_one_korean_name_have_one_key() {
        for (uk, ru) in [
            ("Кім Чен Ин", "Ким Чен Ын"),
            ("Лі Чхоль Су", "Ли Чхоль Су"),
            ("Пак Пон Чжу", "Пак Пон Джу"),
            ("Йон Хьок", "Ён Хёк"),
            ("Ме", "Мэ"),
        ] {
            assert_eq!(korean_key(uk, Lang::UK), korean_key(ru, Lang::RU));
        }
        assert_ne!(korean_key("Кім", Lang::UK), korean_key("Кін", Lang::UK));
    }

    #[test]
    fn endings_are_taken_off_after_consonants_only() {
        assert!(undeclined("Кім Чен Ина").contains(&"кім чен ин".to_owned()));
        assert!(undeclined("Карам Солем").contains(&"карам сол".to_owned()));
        assert!(!undeclined("Кім Чхоль Сука").contains(&"кім чхоль су".to_owned()));
    }

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for (one, other) in
            [("Іваненко", "Іваненка"), ("Іванов", "Іванова"), ("Коваль", "Ковалем"), ("Зелинський", "Зелинського")]
        {
            assert!(share_a_stem(one, other), "{one} {other}");
        }
        for (one, other) in [("Іваненко", "Іванченко"), ("Кім", "Кін"), ("Петренко", "Петрук"), ("Кіт", "Кит")]
        {
            assert!(!share_a_stem(one, other), "{one} {other}");
        }
    }
}
