//! Russian names in Ukrainian letters, as Ukrainian documents write them.
//!
//! Given names and patronymics are translated, places have forms of their own; surnames go by the rules of the Ukrainian
//! orthography of 2019 for Slavic surnames (§ 144).

use crate::lang::slavic::{Side, cased_as, established, renderings, translated, words};

/// The Ukrainian forms of a Russian name, the one of documents first.
pub fn ukrainian_forms(name: &str) -> Vec<String> {
    let known = established(name, Side::Russian);
    if !known.is_empty() {
        return known.iter().map(|form| cased_as(form, name)).collect();
    }
    renderings(words(name).map(|(part, is_word)| if is_word { word(part) } else { vec![part.to_owned()] }))
}

fn word(word: &str) -> Vec<String> {
    let translated = translated(word, Side::Russian);
    let known = if translated.is_empty() { established(word, Side::Russian) } else { translated };
    if known.is_empty() {
        return vec![cased_as(&by_rule(&word.to_lowercase()), word)];
    }
    known.iter().map(|form| cased_as(&form.to_lowercase(), word)).collect()
}

/// Beginnings whose vowels follow related Ukrainian words: є where Ukrainian has і (білий, ліс), и where both have the sound.
#[rustfmt::skip]
const BEGINNINGS: [(&str, &str); 67] = [
    ("бел", "бєл"), ("ветр", "вєтр"), ("дед", "дєд"), ("звер", "звєр"), ("лес", "лєс"), ("лет", "лєт"), ("мест", "мєст"),
    ("насед", "насєд"), ("орех", "орєх"), ("певц", "пєвц"), ("песк", "пєск"), ("пешк", "пєшк"), ("резник", "рєзник"),
    ("реп", "рєп"), ("свет", "свєт"), ("сед", "сєд"), ("серов", "сєров"), ("след", "слєд"), ("смех", "смєх"),
    ("снег", "снєг"), ("столет", "столєт"), ("твердохлеб", "твердохлєб"), ("хлеб", "хлєб"), ("цвет", "цвєт"),
    ("аким", "аким"), ("анисим", "анисим"), ("борис", "борис"), ("васил", "васил"), ("винник", "винник"), ("виноград", "виноград"),
    ("винокур", "винокур"), ("вишн", "вишн"), ("владимир", "владимир"), ("володимир", "володимир"),
    ("гаврил", "гаврил"), ("григор", "григор"), ("данил", "данил"), ("дмитр", "дмитр"), ("ефим", "єфим"), ("зим", "зим"),
    ("кирил", "кирил"), ("крив", "крив"), ("лисиц", "лисиц"), ("литв", "литв"), ("максим", "максим"), ("мирон", "мирон"),
    ("мирош", "мирош"), ("митроф", "митроф"), ("михай", "михай"), ("михал", "михал"), ("никифор", "никифор"),
    ("никон", "никон"), ("пивовар", "пивовар"), ("писар", "писар"), ("пилип", "пилип"), ("при", "при"), ("пят", "п’ят"),
    ("румянц", "рум’янц"), ("вязем", "в’язем"), ("сидор", "сидор"), ("сил", "сил"), ("синиц", "синиц"),
    ("смирн", "смирн"), ("спиридон", "спиридон"), ("тим", "тим"), ("тит", "тит"), ("тих", "тих"),
];

/// Endings, the longest first; -ев, -ий and -ин depend on what stands before them.
#[rustfmt::skip]
const ENDINGS: [(&str, &str); 15] = [
    ("ская", "ська"), ("цкая", "цька"), ("ское", "ське"), ("цкое", "цьке"), ("ский", "ський"), ("цкий", "цький"),
    ("ской", "ський"), ("цкой", "цький"), ("ая", "а"), ("яя", "я"), ("ое", "е"), ("ый", "ий"), ("ы", "и"), ("ия", "ія"), ("ец", "ець"),
];

const HISSING: [char; 6] = ['ж', 'ч', 'ш', 'щ', 'ц', 'р'];
const VOWELS: [char; 10] = ['а', 'е', 'ё', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я'];
const LABIALS: [char; 5] = ['б', 'п', 'в', 'м', 'ф'];
const SOFTENED: [char; 7] = ['д', 'т', 'з', 'с', 'ц', 'л', 'н'];

/// A word in small letters that no table has.
fn by_rule(word: &str) -> String {
    if let Some(patronymic) = patronymic(word) {
        return patronymic;
    }
    let kept =
        |(old, new): &&(&str, &str)| word.starts_with(old) && (is_russian(word) || !new.contains('є') || *old == "бел");
    let start = BEGINNINGS.iter().find(kept);
    let (start, rest) = start.map_or(("", 0), |(old, new)| (*new, old.len()));
    let body = word.get(rest..).unwrap_or_default();
    let ending = ENDINGS.iter().find(|(old, _)| body.ends_with(old));
    let (body, ending) = ending.map_or((body, ""), |(old, new)| (body.strip_suffix(old).unwrap_or(body), *new));
    let letters: Vec<char> = word.chars().collect();
    let from = word.get(..rest).map_or(0, |start| start.chars().count());
    let to = from + body.chars().count();
    let middle: String = (from..to).map(|at| letter(&letters, at)).collect();
    [start, &middle, ending].concat()
}

/// A patronymic that no table has: the endings are those of every other one.
fn patronymic(word: &str) -> Option<String> {
    #[rustfmt::skip]
    const PATRONYMICS: [(&str, &str); 10] = [
        ("ьевна", "іївна"), ("иевна", "іївна"), ("еевна", "іївна"), ("аевна", "аївна"), ("оевна", "оївна"), ("овна", "івна"),
        ("евна", "івна"), ("ьевич", "ійович"), ("иевич", "ійович"), ("еевич", "ійович"),
    ];
    let (stem, ending) = PATRONYMICS.iter().find_map(|(old, new)| Some((word.strip_suffix(old)?, new)))?;
    let letters: Vec<char> = stem.chars().collect();
    let stem: String = (0..letters.len()).map(|at| letter(&letters, at)).collect();
    Some(stem + ending)
}

/// The word has the ending of a Russian surname.
fn is_russian(word: &str) -> bool {
    let man = word.strip_suffix('а').unwrap_or(word);
    ["ов", "ев", "ёв", "ин", "ын"].iter().any(|ending| man.ends_with(ending))
}

/// What stands for the letter at a place of a word.
fn letter(word: &[char], at: usize) -> String {
    let before = at.checked_sub(1).and_then(|at| word.get(at)).copied();
    let rest = word.get(at + 1..).unwrap_or_default();
    let new = match word.get(at) {
        Some('е') => e(before, rest),
        Some('ё') => yo(before),
        Some('и') => return i(word, at, before, rest).to_owned(),
        Some('о') if rest == ['й'] && vowels(word.get(..at)) > 0 => "и",
        Some('ы') => "и",
        Some('э') => "е",
        Some('ъ') => "’",
        Some('ь') => return soft(before, rest).to_owned(),
        Some(c) => return c.to_string(),
        None => "",
    };
    new.to_owned()
}

fn vowels(letters: Option<&[char]>) -> usize {
    letters.unwrap_or_default().iter().filter(|c| VOWELS.contains(c)).count()
}

fn is(c: Option<char>, set: &[char]) -> bool {
    c.is_some_and(|c| set.contains(&c))
}

/// The word ends here as a surname in -в does.
fn is_end(rest: &[char], ending: &str) -> bool {
    let rest: String = rest.iter().collect();
    rest == ending || rest.strip_suffix(['а', 'о']).is_some_and(|rest| rest == ending)
}

fn e(before: Option<char>, rest: &[char]) -> &'static str {
    let after_vowel = before.is_none_or(|c| VOWELS.contains(&c) || c == 'ь' || c == 'ъ');
    let surname = is_end(rest, "в") || is_end(rest, "ев");
    if after_vowel || (surname && !is(before, &HISSING)) { "є" } else { "е" }
}

fn yo(before: Option<char>) -> &'static str {
    match before {
        Some('ж' | 'ч' | 'ш' | 'щ') => "о",
        Some('ь' | 'ъ') | None => "йо",
        Some(c) if VOWELS.contains(&c) || LABIALS.contains(&c) => "йо",
        Some(_) => "ьо",
    }
}

fn i(word: &[char], at: usize, before: Option<char>, rest: &[char]) -> &'static str {
    let next = rest.first().copied();
    let suffix = is(next, &['к', 'ч', 'ц', 'щ']) && vowels(word.get(..at)) > 0;
    let hard_adjective = rest == ['й'] && is(before, &['г', 'к', 'х', 'ж', 'ч', 'ш', 'щ']);
    let hissing = is(before, &['ж', 'ч', 'ш', 'щ', 'ц']) && next.is_some_and(|c| !VOWELS.contains(&c) && c != 'й');
    match before {
        None => "і",
        Some('ь') => "ї",
        Some(c) if VOWELS.contains(&c) => "ї",
        Some(_) if hard_adjective || hissing || suffix || is_kept(word, at) => "и",
        Some(_) => "і",
    }
}

/// и of a surname of Ukrainian form, and before -нский.
fn is_kept(word: &[char], at: usize) -> bool {
    let whole: String = word.iter().collect();
    let rest: String = word.get(at + 1..).unwrap_or_default().iter().collect();
    let before_vowel = rest.starts_with(VOWELS) || rest.starts_with('й');
    let is_ukrainian = ["енко", "чук", "щук", "шин"].iter().any(|ending| whole.ends_with(ending));
    (is_ukrainian && !before_vowel) || ["нский", "нская"].contains(&rest.as_str())
}

/// ь stays after д т з с ц л н; before е ё ю я it parts the sounds, after other consonants by the apostrophe.
fn soft(before: Option<char>, rest: &[char]) -> &'static str {
    match rest.first() {
        Some('ё') => "",
        _ if is(before, &SOFTENED) => "ь",
        Some('е' | 'ю' | 'я' | 'и') => "’",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &[(&str, &str)]) {
        for (russian, ukrainian) in pairs {
            assert_eq!(ukrainian_forms(russian)[0], *ukrainian, "{russian}");
        }
    }

    #[test]
    fn surnames_go_by_the_orthography() {
        check(&[
            ("Александров", "Александров"),
            ("Лермонтов", "Лермонтов"),
            ("Егоров", "Єгоров"),
            ("Ершов", "Єршов"),
            ("Ефимов", "Єфимов"),
            ("Воеводин", "Воєводін"),
            ("Гуляев", "Гуляєв"),
            ("Достоевский", "Достоєвський"),
            ("Алябьев", "Аляб’єв"),
            ("Григорьев", "Григор’єв"),
            ("Афанасьев", "Афанасьєв"),
            ("Васильев", "Васильєв"),
            ("Медведев", "Медведєв"),
            ("Алексеев", "Алексєєв"),
            ("Матвеев", "Матвєєв"),
            ("Сергеева", "Сергєєва"),
            ("Андреев", "Андреєв"),
            ("Плещеев", "Плещеєв"),
            ("Писарев", "Писарев"),
            ("Тютчев", "Тютчев"),
            ("Мальцев", "Мальцев"),
            ("Белов", "Бєлов"),
            ("Хлебников", "Хлєбников"),
            ("Лесков", "Лєсков"),
            ("Дегтярёв", "Дегтярьов"),
            ("Соловьёв", "Соловйов"),
            ("Королёва", "Корольова"),
            ("Королев", "Корольов"),
            ("Щипачёв", "Щипачов"),
            ("Ёлкин", "Йолкін"),
            ("Никитин", "Нікітін"),
            ("Гагарин", "Гагарін"),
            ("Гущин", "Гущин"),
            ("Чичиков", "Чичиков"),
            ("Новиков", "Новиков"),
            ("Радищев", "Радищев"),
            ("Голицын", "Голицин"),
            ("Привалов", "Привалов"),
            ("Тимирязев", "Тимірязєв"),
            ("Тихонов", "Тихонов"),
            ("Исаев", "Ісаєв"),
            ("Воинов", "Воїнов"),
            ("Ильин", "Ільїн"),
            ("Крылов", "Крилов"),
            ("Эренбург", "Еренбург"),
            ("Подъячев", "Под’ячев"),
            ("Пятаков", "П’ятаков"),
            ("Жуковская", "Жуковська"),
            ("Трубецкой", "Трубецький"),
            ("Толстой", "Толстой"),
            ("Цой", "Цой"),
            ("Долгий", "Долгий"),
            ("Ващенко-Захарченко", "Ващенко-Захарченко"),
            ("Кравчишин", "Кравчишин"),
            ("Станкевич", "Станкевич"),
            ("Кравец", "Кравець"),
            ("Мармазинский", "Мармазинський"),
            ("Белинский", "Бєлінський"),
            ("Мамедовна", "Мамедівна"),
            ("Авксентьевич", "Авксентійович"),
        ]);
    }

    #[test]
    fn whole_names_keep_their_order_and_their_capitals() {
        check(&[
            ("Иванов Николай Сергеевич", "Іванов Микола Сергійович"),
            ("Елена Владимировна Кузьмина", "Олена Володимирівна Кузьміна"),
            ("ПЁТР ИЛЬИЧ", "ПЕТРО ІЛЛІЧ"),
            ("петр", "петро"),
            ("Е. И. Исаев", "Є. І. Ісаєв"),
            ("Анна", "Ганна"),
        ]);
        assert_eq!(ukrainian_forms("Анна"), ["Ганна", "Анна"]);
    }

    #[test]
    fn places_have_their_established_forms() {
        check(&[
            ("Киев", "Київ"),
            ("Курск", "Курськ"),
            ("Белгород", "Бєлгород"),
            ("Малая Локня", "Мала Локня"),
            ("Ростов-на-Дону", "Ростов-на-Дону"),
            ("Курская область", "Курська область"),
            ("Белгородская", "Бєлгородська"),
            ("Сумы", "Суми"),
        ]);
    }

    proptest::proptest! {
        #[test]
        fn russian_letters_do_not_stay(name in "[а-яёА-ЯЁ -]{0,24}") {
            for form in ukrainian_forms(&name) {
                proptest::prop_assert!(!form.to_lowercase().contains(['ы', 'э', 'ё', 'ъ']), "{}", form);
            }
        }
    }
}
