//! Russian names in Latin letters, as Russian passports write them.
//!
//! Source: ICAO Doc 9303, part 3, section 6 (transliteration of Cyrillic characters), in force for Russian passports since 2014.

use crate::lang::slavic::{self, Place};

#[rustfmt::skip]
const LETTERS: [(char, &str); 33] = [
    ('а', "a"), ('б', "b"), ('в', "v"), ('г', "g"), ('д', "d"), ('е', "e"), ('ё', "e"), ('ж', "zh"), ('з', "z"), ('и', "i"),
    ('й', "i"), ('к', "k"), ('л', "l"), ('м', "m"), ('н', "n"), ('о', "o"), ('п', "p"), ('р', "r"), ('с', "s"), ('т', "t"),
    ('у', "u"), ('ф', "f"), ('х', "kh"), ('ц', "ts"), ('ч', "ch"), ('ш', "sh"), ('щ', "shch"), ('ъ', "ie"), ('ы', "y"),
    ('ь', ""), ('э', "e"), ('ю', "iu"), ('я', "ia"),
];

/// A Russian text in Latin letters; `None` where it has a Cyrillic letter that is not Russian.
pub fn icao(text: &str) -> Option<String> {
    slavic::latin(text, row)
}

/// Other Latin spellings that are met: those of maps (BGN/PCGN 1947), of passports of 1997, and of the press.
pub fn icao_variants(text: &str) -> Vec<String> {
    let Some(maps) = slavic::latin(text, |place| maps(place).or_else(|| older(place)).or_else(|| row(place))) else {
        return Vec::new();
    };
    let passport = slavic::latin(text, |place| older(place).or_else(|| row(place)));
    let press = maps.replace("iy", "y").replace("yy", "y").replace("IY", "Y").replace("YY", "Y");
    passport.into_iter().chain([press, maps]).collect()
}

/// Letters of passports of 1997 (order 310 of the Ministry of Internal Affairs).
fn older(place: Place) -> Option<&'static str> {
    match place.letter {
        'й' => Some("y"),
        'ю' => Some("yu"),
        'я' => Some("ya"),
        'ё' => Some("yo"),
        'ъ' => Some(""),
        _ => None,
    }
}

/// On maps е is ye at the beginning of a word, after vowels and signs.
fn maps(place: Place) -> Option<&'static str> {
    let begins = place.before.is_none_or(|c| "аеёиоуыэюяйьъ".contains(c));
    (place.letter == 'е' && begins).then_some("ye")
}

fn row(place: Place) -> Option<&'static str> {
    LETTERS.iter().find(|(letter, _)| *letter == place.letter).map(|(_, latin)| *latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, latin: &str) {
        assert_eq!(icao(name).as_deref(), Some(latin), "{name}");
    }

    #[test]
    fn every_letter_is_written_by_the_table() {
        for (letter, latin) in LETTERS {
            let large = letter.to_uppercase().to_string();
            check(&letter.to_string(), latin);
            check(&large, &slavic::cased_as(latin, &large));
            check(&format!("А{letter}"), &format!("A{latin}"));
            check(&format!("А{large}"), &format!("A{}", latin.to_uppercase()));
        }
    }

    #[test]
    fn names_are_written_as_in_a_passport() {
        for (name, latin) in [
            ("Юлия Щукина", "Iuliia Shchukina"),
            ("Андрей Подъячев", "Andrei Podieiachev"),
            ("Пётр Крылов", "Petr Krylov"),
            ("Дмитрий Хрущёв", "Dmitrii Khrushchev"),
            ("Наталья Царёва", "Natalia Tsareva"),
            ("Эмма Жуковская", "Emma Zhukovskaia"),
            ("Ксения Воробьёва-Яшина", "Kseniia Vorobeva-Iashina"),
            ("ЮРИЙ ЩЕРБАКОВ", "IURII SHCHERBAKOV"),
            ("Ю. А. Чайкин", "Iu. A. Chaikin"),
            ("Съездовская", "Sieezdovskaia"),
        ] {
            check(name, latin);
        }
    }

    #[test]
    fn other_spellings_are_variants() {
        assert_eq!(icao_variants("Юрий Ельцов"), ["Yuriy Eltsov", "Yury Yeltsov", "Yuriy Yeltsov"]);
    }

    #[test]
    fn letters_that_are_not_russian_are_not_guessed() {
        for name in ["Київ", "Єва", "Ґалаґан", "Іван"] {
            assert_eq!(icao(name), None, "{name}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_cyrillic_is_left(name in "[а-яёА-ЯЁ’' -]{0,24}") {
            let latin = icao(&name).unwrap();
            proptest::prop_assert!(!latin.chars().any(slavic::is_cyrillic), "{}", latin);
        }
    }
}
