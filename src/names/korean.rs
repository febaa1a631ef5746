//! Korean names: where the family name ends, and how they pass from Ukrainian into Russian and back.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lang::{NameKind, surname_of, surnames, systems};
use crate::names::input::{Name, Script, read};
use crate::names::register::folded;
use crate::names::syllables::readings;

fn joined(hangul: &str) -> String {
    hangul.chars().filter(|c| !matches!(c, ' ' | '-' | ',' | '.')).collect()
}

/// A person's name in Hangul: family name, then given name. The family name is empty where none is known.
pub(super) fn parted(hangul: &str) -> (String, String) {
    let whole = joined(hangul);
    let family = surname_of(&whole).map_or("", |family| family.hangul);
    let given = whole.strip_prefix(family).unwrap_or(&whole).to_owned();
    (family.to_owned(), given)
}

/// The family names, in Hangul, that a spelling stands for.
pub fn families_of(word: &str) -> &'static [&'static str] {
    FAMILIES.get(&key(word)).map_or(&[], Vec::as_slice)
}

/// The word is a spelling of a Korean family name.
pub fn is_family(word: &str) -> bool {
    !families_of(word).is_empty()
}

/// The text, in Cyrillic or Latin letters, has the form of a Korean name: a family name and syllables.
pub fn is_korean(text: &str) -> bool {
    read(text).is_ok_and(|name| name.script != Script::Hangul && !orders(&name).is_empty())
}

/// Every known spelling of a family name in the systems and in use, of its twin in the other norm as well.
pub(super) fn spellings_of(family: &str) -> Vec<String> {
    let rows = surnames().iter().filter(|row| row.hangul == family || row.twin == family);
    let mut all = Vec::new();
    for row in rows {
        all.extend(row.latin.iter().chain(row.cyrillic).map(|spelling| (*spelling).to_owned()));
        if let Some(by_rule) = systems(row.hangul, NameKind::Word) {
            all.extend([by_rule.dprk, by_rule.rr, by_rule.mr, by_rule.uk, by_rule.ru]);
        }
    }
    all
}

static FAMILIES: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut families: HashMap<String, Vec<&'static str>> = HashMap::new();
    for row in surnames() {
        for spelling in spellings_of(row.hangul) {
            let known = families.entry(key(&spelling)).or_default();
            if !known.contains(&row.hangul) {
                known.push(row.hangul);
            }
        }
    }
    families
});

/// A spelling without what is often left out: capitals, breves, apostrophes.
pub(super) fn key(spelling: &str) -> String {
    folded(spelling).replace(['ŏ', 'ǒ'], "o").replace(['ŭ', 'ǔ'], "u").replace('ë', "e")
}

/// The words of a name in Cyrillic or Latin letters, family name first, in each order in which they can be a Korean name.
pub(super) fn orders(name: &Name) -> Vec<Vec<&str>> {
    let words = name.words();
    let mut orders = Vec::new();
    if let [first, .., last] = words.as_slice() {
        let is_korean = |words: &[&str]| {
            let given = words.get(1..).unwrap_or_default();
            given.len() <= 3
                && given.iter().all(|word| is_initial(name, word) || !readings(word, name.script).is_empty())
        };
        if !families_of(first).is_empty() && is_korean(&words) {
            orders.push(words.clone());
        }
        // In Jong-un a hyphen binds the given name.
        if name.script == Script::Latin && !families_of(last).is_empty() && !name.text.ends_with(&format!("-{last}")) {
            let mut turned = words.clone();
            turned.rotate_right(1);
            if is_korean(&turned) {
                orders.push(turned);
            }
        }
    }
    orders
}

/// The word is one letter with a dot.
pub(super) fn is_initial(name: &Name, word: &str) -> bool {
    word.chars().count() == 1 && name.text.contains(&format!("{word}."))
}

/// A Korean name in Ukrainian letters as Russian writes it: и is ы, і is и, йо and ьо are ё.
pub(super) fn russian(ukrainian: &str) -> String {
    let fold = |text: String, (uk, ru): &(&str, &str)| text.replace(uk, ru);
    #[rustfmt::skip]
    const LETTERS: [(&str, &str); 14] = [
        ("йо", "ё"), ("Йо", "Ё"), ("ьо", "ё"), ("и", "ы"), ("И", "Ы"), ("і", "и"), ("І", "И"), ("ї", "и"), ("Ї", "И"), ("є", "е"),
        ("Є", "Е"), ("ґ", "г"), ("Ґ", "Г"), ("’", ""),
    ];
    LETTERS.iter().fold(ukrainian.to_owned(), fold)
}

/// A Korean name in Russian letters as Ukrainian writes it.
pub(super) fn ukrainian(russian: &str) -> String {
    let mut written = String::new();
    let mut before = ' ';
    for c in russian.chars() {
        match c {
            'ё' if before.is_alphabetic() && !"аеёиоуыэюя".contains(before) => written += "ьо",
            'ё' => written += "йо",
            'Ё' => written += "Йо",
            _ => written.push(letter(c)),
        }
        before = c.to_lowercase().next().unwrap_or(c);
    }
    written.replace('ъ', "")
}

fn letter(russian: char) -> char {
    const LETTERS: [(char, char); 6] = [('и', 'і'), ('И', 'І'), ('ы', 'и'), ('Ы', 'И'), ('э', 'е'), ('Э', 'Е')];
    LETTERS.iter().find(|(ru, _)| *ru == russian).map_or(russian, |(_, uk)| *uk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::input::read;

    #[test]
    fn family_and_given_name_are_parted() {
        for (hangul, family, given) in [
            ("리철수", "리", "철수"),
            ("김 철 수", "김", "철수"),
            ("남궁민", "남궁", "민"),
            ("황보", "황", "보"),
            ("뷁", "", "뷁"),
        ] {
            assert_eq!(parted(hangul), (family.to_owned(), given.to_owned()));
        }
    }

    #[test]
    fn spellings_of_a_family_name_are_known() {
        for (spelling, family) in [
            ("Lee", "이"),
            ("Ri", "리"),
            ("RHEE", "이"),
            ("Park", "박"),
            ("Лі", "리"),
            ("Рі", "이"),
            ("Цой", "최"),
            ("Кім", "김"),
        ] {
            assert!(families_of(spelling).contains(&family), "{spelling}");
        }
        assert!(families_of("Shevchenko").is_empty() && families_of("Іван").is_empty());
    }

    #[test]
    fn the_family_name_may_stand_last() {
        let orders = |text| orders(&read(text).unwrap()).iter().map(|words| words.join(" ")).collect::<Vec<_>>();
        assert_eq!(orders("Chol Su Ri"), ["Ri Chol Su"]);
        assert_eq!(orders("Kim Jong-un"), ["Kim Jong un"]);
        assert_eq!(orders("Кім Чен Ин"), ["Кім Чен Ин"]);
        assert!(orders("Іваненко Іван").is_empty() && orders("Kim").is_empty());
    }

    #[test]
    fn korean_names_pass_between_the_slavic_languages() {
        for (uk, ru) in [("Кім Чен Ин", "Ким Чен Ын"), ("Лі Чхоль Су", "Ли Чхоль Су"), ("Йон Хьок", "Ён Хёк")]
        {
            assert_eq!((russian(uk).as_str(), ukrainian(ru).as_str()), (ru, uk));
        }
    }
}
