//! Ukrainian names in Russian letters, as Russian documents write them.

use crate::lang::slavic::{Side, cased_as, established, renderings, translated, with_one_apostrophe, words};

/// The Russian forms of a Ukrainian name, the one of documents first.
pub fn russian_forms(name: &str) -> Vec<String> {
    let name = &with_one_apostrophe(name);
    let known = established(name, Side::Ukrainian);
    if !known.is_empty() {
        return known.iter().map(|form| cased_as(form, name)).collect();
    }
    renderings(words(name).map(|(part, is_word)| if is_word { word(part) } else { vec![part.to_owned()] }))
}

fn word(word: &str) -> Vec<String> {
    let translated = translated(word, Side::Ukrainian);
    let known = if translated.is_empty() { established(word, Side::Ukrainian) } else { translated };
    if known.is_empty() {
        return vec![cased_as(&by_rule(&word.to_lowercase()), word)];
    }
    known.iter().map(|form| cased_as(&form.to_lowercase(), word)).collect()
}

/// Beginnings in which и is ы or е is ё or я, after related Russian words.
#[rustfmt::skip]
const BEGINNINGS: [(&str, &str); 19] = [
    ("бик", "бык"), ("бичк", "бычк"), ("біло", "бело"), ("бистр", "быстр"), ("вишн", "вишн"), ("виш", "выш"), ("голицин", "голицын"), ("дим", "дым"), ("козир", "козыр"),
    ("крил", "крыл"), ("лисен", "лысен"), ("мишк", "мышк"), ("риб", "рыб"), ("риж", "рыж"), ("рум’янц", "румянц"),
    ("сир", "сыр"), ("тичин", "тычин"), ("чорн", "чёрн"), ("сєр", "сер"),
];

/// Endings, the longest first.
#[rustfmt::skip]
const ENDINGS: [(&str, &str); 36] = [
    ("ський", "ский"), ("цький", "цкий"), ("зький", "зкий"), ("ська", "ская"), ("цька", "цкая"), ("зька", "зкая"),
    ("ське", "ское"), ("цьке", "цкое"), ("ськ", "ск"), ("цьк", "цк"), ("бйов", "бьёв"), ("вйов", "вьёв"), ("йов", "ёв"),
    ("ьов", "ёв"), ("ець", "ец"), ("ць", "ц"), ("ця", "ца"), ("ій", "ий"), ("гий", "гий"), ("кий", "кий"), ("хий", "хий"),
    ("жий", "жий"), ("чий", "чий"), ("ший", "ший"), ("щий", "щий"), ("ий", "ый"), ("щов", "щёв"), ("чов", "чёв"), ("ських", "ских"), ("цьких", "цких"), ("ких", "ких"), ("гих", "гих"), ("их", "ых"), ("цин", "цын"), ("ївна", "евна"), ("івна", "овна"),
];

/// A word in small letters that no table has.
fn by_rule(word: &str) -> String {
    let start = BEGINNINGS.iter().find(|(old, _)| word.starts_with(old));
    let (start, rest) = start.map_or(("", 0), |(old, new)| (*new, old.len()));
    let body = word.get(rest..).unwrap_or_default();
    // The surname of a woman: that of a man with -а.
    let woman = body.strip_suffix('а').filter(|body| body.ends_with("ов"));
    let body = woman.unwrap_or(body);
    let ending = ENDINGS.iter().find(|(old, _)| body.ends_with(old));
    let (body, ending) = ending.map_or((body, ""), |(old, new)| (body.strip_suffix(old).unwrap_or(body), *new));
    let letters: Vec<char> = body.chars().collect();
    let first = rest == 0;
    let middle: String = (0..letters.len()).map(|at| letter(&letters, at, first)).collect();
    [start, &middle, ending, if woman.is_some() { "а" } else { "" }].concat()
}

/// What stands for the letter at a place; `first` where the word begins with these letters.
fn letter(word: &[char], at: usize, first: bool) -> String {
    let next = word.get(at + 1).copied();
    let before = at.checked_sub(1).and_then(|at| word.get(at)).copied();
    let new = match word.get(at) {
        Some('е') if at == 0 && first => "э",
        Some('є') => "е",
        Some('і' | 'ї' | 'и') => "и",
        Some('ґ') => "г",
        Some('й') if next == Some('о') && before.is_none_or(|c| !is_consonant(c)) => "ё",
        Some('й' | 'ь') if next == Some('о') => "ё",
        Some('о') if matches!(before, Some('й' | 'ь')) => "",
        Some('’') => parted(at, next),
        Some(c) => return c.to_string(),
        None => "",
    };
    new.to_owned()
}

/// The apostrophe: П’ятаков has none in Russian, Лук’янов and Григор’єв have ь, О’Коннор keeps it.
fn parted(at: usize, next: Option<char>) -> &'static str {
    match next {
        Some('я') if at == 1 => "",
        Some('я' | 'ю' | 'є' | 'ї' | 'і') => "ь",
        _ => "’",
    }
}

fn is_consonant(c: char) -> bool {
    !"аеєиіїоуюя’ь".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &[(&str, &str)]) {
        for (ukrainian, russian) in pairs {
            assert_eq!(russian_forms(ukrainian)[0], *russian, "{ukrainian}");
        }
    }

    #[test]
    fn surnames_go_by_rule() {
        check(&[
            ("Шевченко", "Шевченко"),
            ("Іващенко", "Иващенко"),
            ("Коцюбинський", "Коцюбинский"),
            ("Рибчинська", "Рыбчинская"),
            ("Лисенко", "Лысенко"),
            ("Їжакевич", "Ижакевич"),
            ("Ґалаґан", "Галаган"),
            ("Єрьоменко", "Ерёменко"),
            ("Дем’яненко", "Демьяненко"),
            ("Лук'янов", "Лукьянов"),
            ("Григор’єв", "Григорьев"),
            ("О'Коннор", "О’Коннор"),
            ("П’ятаков", "Пятаков"),
            ("Корольов", "Королёв"),
            ("Корольова", "Королёва"),
            ("Жеребйов", "Жеребьёв"),
            ("Дегтярьова", "Дегтярёва"),
            ("Бугайов", "Бугаёв"),
            ("Йолкін", "Ёлкин"),
            ("Чорний", "Чёрный"),
            ("Білий", "Билый"),
            ("Короткий", "Короткий"),
            ("Кравець", "Кравец"),
            ("Синиця", "Синица"),
            ("Коваль", "Коваль"),
            ("Еренбург", "Эренбург"),
            ("Нечуй-Левицький", "Нечуй-Левицкий"),
            ("Андрієвський", "Андриевский"),
            ("Сивих", "Сивых"),
            ("Білоконь", "Белоконь"),
            ("Вишняк", "Вишняк"),
            ("Рамізівна", "Рамизовна"),
            ("Омаріївна", "Омариевна"),
        ]);
    }

    #[test]
    fn whole_names_keep_their_order_and_their_capitals() {
        check(&[
            ("Іваненко Микола Сергійович", "Иваненко Николай Сергеевич"),
            ("Ганна Василівна Олійник", "Анна Васильевна Олейник"),
            ("ПЕТРО", "ПЁТР"),
            ("В'ячеслав", "Вячеслав"),
            ("Є. Іщенко", "Е. Ищенко"),
        ]);
    }

    #[test]
    fn places_have_their_established_forms() {
        check(&[
            ("Київ", "Киев"),
            ("Харків", "Харьков"),
            ("Знам’янськ", "Знамьянск"),
            ("Бєлгород", "Белгород"),
            ("Білгород", "Белгород"),
            ("Черкаське Порічне", "Черкасское Поречное"),
            ("Курська область", "Курская область"),
        ]);
    }

    proptest::proptest! {
        #[test]
        fn ukrainian_letters_do_not_stay(name in "[а-щА-Щьюяєіїґ’' -]{0,24}") {
            for form in russian_forms(&name) {
                proptest::prop_assert!(!form.to_lowercase().contains(['і', 'ї', 'є', 'ґ']), "{}", form);
            }
        }
    }
}
