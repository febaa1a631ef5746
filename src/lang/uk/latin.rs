//! Ukrainian names in Latin letters, as passports and maps write them.
//!
//! Source: resolution 55 of the Cabinet of Ministers of Ukraine of 27 January 2010, taken over by the United Nations
//! Conference on the Standardization of Geographical Names in 2012 (resolution X/9).

use crate::lang::slavic::{self, Place};

/// The letters: at the beginning of a word, elsewhere.
#[rustfmt::skip]
const LETTERS: [(char, &str, &str); 33] = [
    ('а', "a", "a"), ('б', "b", "b"), ('в', "v", "v"), ('г', "h", "h"), ('ґ', "g", "g"), ('д', "d", "d"), ('е', "e", "e"),
    ('є', "ye", "ie"), ('ж', "zh", "zh"), ('з', "z", "z"), ('и', "y", "y"), ('і', "i", "i"), ('ї', "yi", "i"),
    ('й', "y", "i"), ('к', "k", "k"), ('л', "l", "l"), ('м', "m", "m"), ('н', "n", "n"), ('о', "o", "o"), ('п', "p", "p"),
    ('р', "r", "r"), ('с', "s", "s"), ('т', "t", "t"), ('у', "u", "u"), ('ф', "f", "f"), ('х', "kh", "kh"),
    ('ц', "ts", "ts"), ('ч', "ch", "ch"), ('ш', "sh", "sh"), ('щ', "shch", "shch"), ('ь', "", ""), ('ю', "yu", "iu"),
    ('я', "ya", "ia"),
];

/// A Ukrainian text in Latin letters; `None` where it has a Cyrillic letter that is not Ukrainian.
pub fn kmu2010(text: &str) -> Option<String> {
    slavic::latin(text, row)
}

/// Other Latin spellings that are met: those of maps and older passports (BGN/PCGN 1965, passports before 2010), and of the press.
pub fn kmu2010_variants(text: &str) -> Vec<String> {
    let Some(maps) = slavic::latin(text, |place| older(place).or_else(|| row(place))) else { return Vec::new() };
    let press = maps.replace("yy", "y").replace("YY", "Y");
    vec![press, maps]
}

/// Letters that had one sign wherever they stood.
fn older(place: Place) -> Option<&'static str> {
    match place.letter {
        'є' => Some("ye"),
        'ї' => Some("yi"),
        'й' => Some("y"),
        'ю' => Some("yu"),
        'я' => Some("ya"),
        _ => None,
    }
}

fn row(place: Place) -> Option<&'static str> {
    let (_, first, later) = LETTERS.iter().find(|(letter, ..)| *letter == place.letter)?;
    match (place.letter, place.before) {
        // зг is zgh, for zh is ж.
        ('г', Some('з')) => Some("gh"),
        (_, None) => Some(first),
        (_, Some(_)) => Some(later),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples printed with the resolution.
    #[rustfmt::skip]
    const EXAMPLES: [(&str, &str); 76] = [
        ("Алушта", "Alushta"), ("Андрій", "Andrii"), ("Борщагівка", "Borshchahivka"), ("Борисенко", "Borysenko"),
        ("Вінниця", "Vinnytsia"), ("Володимир", "Volodymyr"), ("Гадяч", "Hadiach"), ("Богдан", "Bohdan"),
        ("Згурський", "Zghurskyi"), ("Ґалаґан", "Galagan"), ("Ґорґани", "Gorgany"), ("Донецьк", "Donetsk"),
        ("Дмитро", "Dmytro"), ("Рівне", "Rivne"), ("Олег", "Oleh"), ("Есмань", "Esman"), ("Єнакієве", "Yenakiieve"),
        ("Гаєвич", "Haievych"), ("Короп'є", "Koropie"), ("Житомир", "Zhytomyr"), ("Жанна", "Zhanna"),
        ("Жежелів", "Zhezheliv"), ("Закарпаття", "Zakarpattia"), ("Казимирчук", "Kazymyrchuk"), ("Медвин", "Medvyn"),
        ("Михайленко", "Mykhailenko"), ("Іванків", "Ivankiv"), ("Іващенко", "Ivashchenko"), ("Їжакевич", "Yizhakevych"),
        ("Кадиївка", "Kadyivka"), ("Мар'їне", "Marine"), ("Йосипівка", "Yosypivka"), ("Стрий", "Stryi"),
        ("Олексій", "Oleksii"), ("Київ", "Kyiv"), ("Коваленко", "Kovalenko"), ("Лебедин", "Lebedyn"),
        ("Леонід", "Leonid"), ("Миколаїв", "Mykolaiv"), ("Маринич", "Marynych"), ("Ніжин", "Nizhyn"),
        ("Наталія", "Nataliia"), ("Одеса", "Odesa"), ("Онищенко", "Onyshchenko"), ("Полтава", "Poltava"),
        ("Петро", "Petro"), ("Решетилівка", "Reshetylivka"), ("Рибчинський", "Rybchynskyi"), ("Суми", "Sumy"),
        ("Соломія", "Solomiia"), ("Тернопіль", "Ternopil"), ("Троць", "Trots"), ("Ужгород", "Uzhhorod"),
        ("Уляна", "Uliana"), ("Фастів", "Fastiv"), ("Філіпчук", "Filipchuk"), ("Харків", "Kharkiv"),
        ("Христина", "Khrystyna"), ("Біла Церква", "Bila Tserkva"), ("Стеценко", "Stetsenko"), ("Чернівці", "Chernivtsi"),
        ("Шевченко", "Shevchenko"), ("Шостка", "Shostka"), ("Кишеньки", "Kyshenky"), ("Щербухи", "Shcherbukhy"),
        ("Гоща", "Hoshcha"), ("Гаращенко", "Harashchenko"), ("Юрій", "Yurii"), ("Корюківка", "Koriukivka"),
        ("Яготин", "Yahotyn"), ("Ярошенко", "Yaroshenko"), ("Костянтин", "Kostiantyn"), ("Знам'янка", "Znamianka"),
        ("Феодосія", "Feodosiia"), ("Згорани", "Zghorany"), ("Розгон", "Rozghon"),
    ];

    fn check(name: &str, latin: &str) {
        assert_eq!(kmu2010(name).as_deref(), Some(latin), "{name}");
    }

    #[test]
    fn the_examples_of_the_resolution_hold() {
        EXAMPLES.iter().for_each(|(name, latin)| check(name, latin));
    }

    #[test]
    fn the_examples_hold_in_capitals_and_in_small_letters() {
        for (name, latin) in EXAMPLES {
            check(&name.to_uppercase(), &latin.to_uppercase());
            check(&name.to_lowercase(), &latin.to_lowercase());
        }
    }

    #[test]
    fn every_letter_is_written_by_the_table() {
        for (letter, first, later) in LETTERS {
            let large = letter.to_uppercase().to_string();
            check(&letter.to_string(), first);
            check(&large, &slavic::cased_as(first, &large));
            check(&format!("а{letter}"), &format!("a{later}"));
            check(&format!("А{letter}"), &format!("A{later}"));
            check(&format!("А{large}"), &format!("A{}", later.to_uppercase()));
        }
    }

    #[test]
    fn the_beginning_of_a_word_is_after_what_is_no_letter() {
        for (name, latin) in [
            ("В’ячеслав", "Viacheslav"),
            ("Вʼячеслав", "Viacheslav"),
            ("В`ячеслав", "Viacheslav"),
            ("В\"ячеслав", "Viacheslav"),
            ("В*ячеслав", "Viacheslav"),
            ("Нечуй-Левицька-Яценко", "Nechui-Levytska-Yatsenko"),
            ("Мар’яна-Юлія Є. Їжак", "Mariana-Yuliia Ye. Yizhak"),
            ("(Яна)", "(Yana)"),
            ("«Йосип»", "«Yosyp»"),
            ("'Ярина'", "'Yaryna'"),
            ("Ковальова", "Kovalova"),
            ("Кузьєв", "Kuziev"),
        ] {
            check(name, latin);
        }
    }

    #[test]
    fn capitals_are_those_of_the_word() {
        for (name, latin) in [
            ("Є. ЩЕРБАК", "Ye. SHCHERBAK"),
            ("ЩЕРБАК-Юрчук", "SHCHERBAK-Yurchuk"),
            ("ЗГУРСЬКИЙ", "ZGHURSKYI"),
            ("Згура", "Zghura"),
            ("розгін", "rozghin"),
            ("ЗНАМ’ЯНКА", "ZNAMIANKA"),
            ("ПрАТ", "PrAT"),
        ] {
            check(name, latin);
        }
    }

    #[test]
    fn older_spellings_are_variants() {
        assert_eq!(kmu2010_variants("Юрій Рибчинський"), ["Yuriy Rybchynsky", "Yuriy Rybchynskyy"]);
        assert_eq!(kmu2010_variants("Наталія"), ["Nataliya", "Nataliya"]);
    }

    #[test]
    fn letters_that_are_not_ukrainian_are_not_guessed() {
        for name in ["Пётр", "Крылов", "Эмма", "Объезд", "Ўладзь"] {
            assert_eq!(kmu2010(name), None, "{name}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_cyrillic_is_left(name in "[а-щА-Щьюяєіїґ’' -]{0,24}") {
            let latin = kmu2010(&name).unwrap();
            proptest::prop_assert!(!latin.chars().any(slavic::is_cyrillic), "{}", latin);
        }
    }
}
