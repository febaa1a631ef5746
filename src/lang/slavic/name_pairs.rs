//! Ukrainian and Russian forms of one name, looked up: given names, patronymics, surnames and places of the tables.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cyrillic::{is_cyrillic, with_one_apostrophe};
use super::given_names::{MEN, PATRONYMICS, Pair, WOMEN};
use super::place_names::{PLACES, SURNAMES};
use super::short_names::SHORT;
use crate::lang::{icao, kmu2010};

/// A side of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The Ukrainian forms.
    Ukrainian,
    /// The Russian forms.
    Russian,
}

/// The forms of a given name or a patronymic in the other language, the one of documents first; none for another word.
pub fn translated(word: &str, from: Side) -> &'static [String] {
    PERSONAL.others(word, from)
}

/// The same for what no rule gives: surnames and places of the tables.
pub(in crate::lang) fn established(name: &str, from: Side) -> &'static [String] {
    ESTABLISHED.others(name, from)
}

/// The names that a word, in Cyrillic or Latin letters, can be a form of in either language, short ones too, as places in the tables: two words
/// that share one are one name.
pub fn given_names_of(word: &str) -> &'static [usize] {
    let key = if word.contains(is_cyrillic) { key(word) } else { latin_key(word) };
    GIVEN.get(&key).map_or(&[], Vec::as_slice)
}

/// A Latin spelling of a Ukrainian or Russian name, so that passports of any year and the press agree: `ya` and `ia`, `yi` and
/// `ii`, `kh` and `h`, `x` and `ks` are one.
pub fn latin_key(word: &str) -> String {
    #[rustfmt::skip]
    const FOLDS: [(&str, &str); 21] = [
        ("’", ""), ("'", ""), ("dzh", "dj"), ("shch", "sch"), ("kh", "h"), ("x", "ks"), ("ts", "c"), ("tz", "c"), ("ya", "ia"), ("ja", "ia"),
        ("yu", "iu"), ("ju", "iu"), ("yo", "e"), ("io", "e"), ("ye", "e"), ("ie", "e"), ("je", "e"), ("j", "i"), ("y", "i"), ("ii", "i"),
        ("w", "v"),
    ];
    FOLDS.iter().fold(word.to_lowercase(), |word, (old, new)| word.replace(old, new))
}

static PERSONAL: LazyLock<Forms> = LazyLock::new(|| {
    let given = MEN.iter().chain(WOMEN).map(|pair| (forms(pair.0), forms(pair.1)));
    Forms::new(given.chain(patronymics()))
});

static ESTABLISHED: LazyLock<Forms> = LazyLock::new(|| {
    let women = SURNAMES.iter().filter(|pair| pair.0.ends_with('в') && pair.1.ends_with('в'));
    let women = women.map(|pair| (with_ending(forms(pair.0), "а"), with_ending(forms(pair.1), "а")));
    Forms::new(PLACES.iter().chain(SURNAMES).map(|pair| (forms(pair.0), forms(pair.1))).chain(women))
});

static GIVEN: LazyLock<HashMap<String, Vec<usize>>> = LazyLock::new(|| {
    let mut names: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, pair) in MEN.iter().chain(WOMEN).enumerate() {
        let (uk, ru) = (pair.0.split('|'), pair.1.split('|'));
        let latin = uk.clone().filter_map(kmu2010).chain(ru.clone().filter_map(icao)).map(|form| latin_key(&form));
        for form in uk.chain(ru).map(key).chain(latin) {
            names.entry(form).or_default().push(place);
        }
    }
    for (short, full) in SHORT {
        let rows: Vec<usize> = full.split('|').filter_map(|full| names.get(&key(full))).flatten().copied().collect();
        let latin = [kmu2010(short), icao(short)].into_iter().flatten().map(|form| latin_key(&form));
        for form in [key(short)].into_iter().chain(latin) {
            names.entry(form).or_default().extend(&rows);
        }
    }
    names
});

/// Both directions of a table of pairs.
struct Forms {
    russian_of: HashMap<String, Vec<String>>,
    ukrainian_of: HashMap<String, Vec<String>>,
}

impl Forms {
    /// Of pairs that share a form the first one comes first.
    fn new(pairs: impl Iterator<Item = (Vec<String>, Vec<String>)>) -> Forms {
        let mut all = Forms { russian_of: HashMap::new(), ukrainian_of: HashMap::new() };
        for (ukrainian, russian) in pairs {
            ukrainian.iter().for_each(|form| add(&mut all.russian_of, form, &russian));
            russian.iter().for_each(|form| add(&mut all.ukrainian_of, form, &ukrainian));
        }
        all
    }

    fn others(&self, word: &str, from: Side) -> &[String] {
        let table = if from == Side::Ukrainian { &self.russian_of } else { &self.ukrainian_of };
        table.get(&key(word)).map_or(&[], Vec::as_slice)
    }
}

fn add(table: &mut HashMap<String, Vec<String>>, form: &str, others: &[String]) {
    let known = table.entry(key(form)).or_default();
    for other in others {
        if !known.contains(other) {
            known.push(other.clone());
        }
    }
}

fn forms(cell: &str) -> Vec<String> {
    cell.split('|').map(str::to_owned).collect()
}

fn with_ending(forms: Vec<String>, ending: &str) -> Vec<String> {
    forms.into_iter().map(|form| form + ending).collect()
}

/// Small letters, one apostrophe, е for ё, which Russian texts leave out.
fn key(word: &str) -> String {
    with_one_apostrophe(word).to_lowercase().replace('ё', "е")
}

/// The patronymics of men and women: those of the table, then those that the rules make of the names.
fn patronymics() -> impl Iterator<Item = (Vec<String>, Vec<String>)> {
    let listed = PATRONYMICS.iter().map(|pair| (forms(pair.0), forms(pair.1)));
    let men: Vec<_> = listed.chain(MEN.iter().filter_map(regular)).collect();
    let women: Vec<_> = men
        .iter()
        .map(|(uk, ru)| (uk.iter().map(|s| daughter_uk(s)).collect(), ru.iter().map(|s| daughter_ru(s)).collect()))
        .collect();
    men.into_iter().chain(women)
}

/// The patronymics by rule; `None` for names in -а and -я, which are listed.
fn regular(pair: &Pair) -> Option<(Vec<String>, Vec<String>)> {
    let ukrainian = forms(pair.0).first().and_then(|name| son_uk(name))?;
    let russian: Vec<String> = forms(pair.1).iter().flat_map(|name| son_ru(name)).collect();
    (!russian.is_empty()).then_some((vec![ukrainian], russian))
}

/// Сергій → Сергійович, Петро → Петрович, Богдан → Богданович.
fn son_uk(name: &str) -> Option<String> {
    match name.chars().last()? {
        'а' | 'я' => None,
        'о' => Some(format!("{}ович", name.strip_suffix('о')?)),
        _ => Some(format!("{name}ович")),
    }
}

/// Сергей → Сергеевич, Юрий → Юрьевич and Юриевич, Игорь → Игоревич, Иван → Иванович.
fn son_ru(name: &str) -> Vec<String> {
    if let Some(stem) = name.strip_suffix("ий") {
        return vec![format!("{stem}ьевич"), format!("{stem}иевич")];
    }
    match name.chars().last() {
        None | Some('а' | 'я') => Vec::new(),
        Some('й' | 'ь') => vec![format!("{}евич", name.trim_end_matches(['й', 'ь']))],
        Some(_) => vec![format!("{name}ович")],
    }
}

/// Сергійович → Сергіївна, Петрович → Петрівна, Ілліч → Іллівна.
fn daughter_uk(son: &str) -> String {
    const ENDINGS: [(&str, &str); 6] =
        [("йович", "ївна"), ("ьович", "івна"), ("ович", "івна"), ("евич", "івна"), ("ич", "івна"), ("іч", "івна")];
    ended(son, &ENDINGS)
}

/// Сергеевич → Сергеевна, Ильич → Ильинична, Никитич → Никитична.
fn daughter_ru(son: &str) -> String {
    const ENDINGS: [(&str, &str); 7] = [
        ("ович", "овна"),
        ("евич", "евна"),
        ("льич", "льинична"),
        ("зьмич", "зьминична"),
        ("укич", "укинична"),
        ("омич", "оминична"),
        ("ич", "ична"),
    ];
    ended(son, &ENDINGS)
}

/// The word with the first ending that it has replaced by its partner.
fn ended(word: &str, endings: &[(&str, &str)]) -> String {
    let other = |(old, new): &(&str, &str)| Some(format!("{}{new}", word.strip_suffix(old)?));
    endings.iter().find_map(other).unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn first(word: &str, from: Side) -> &'static str {
        translated(word, from).first().map_or("", String::as_str)
    }

    #[test]
    fn given_names_are_translated_both_ways() {
        for (uk, ru) in [
            ("Микола", "Николай"),
            ("Дмитро", "Дмитрий"),
            ("Олексій", "Алексей"),
            ("Володимир", "Владимир"),
            ("Михайло", "Михаил"),
            ("Юрій", "Юрий"),
            ("Євген", "Евгений"),
            ("Петро", "Пётр"),
            ("Єгор", "Егор"),
            ("Ганна", "Анна"),
            ("Олена", "Елена"),
            ("Катерина", "Екатерина"),
            ("Світлана", "Светлана"),
            ("Наталія", "Наталья"),
            ("В’ячеслав", "Вячеслав"),
        ] {
            assert_eq!((first(uk, Side::Ukrainian), first(ru, Side::Russian)), (ru, uk));
        }
        assert_eq!(first("ПЕТР", Side::Russian), "Петро", "capitals, and е for ё");
        assert_eq!(first("В'ячеслав", Side::Ukrainian), "Вячеслав", "any apostrophe");
        assert_eq!(first("Стіл", Side::Ukrainian), "");
    }

    #[test]
    fn patronymics_follow_the_names() {
        for (uk, ru) in [
            ("Сергійович", "Сергеевич"),
            ("Сергіївна", "Сергеевна"),
            ("Іванович", "Иванович"),
            ("Іванівна", "Ивановна"),
            ("Миколайович", "Николаевич"),
            ("Миколаївна", "Николаевна"),
            ("Юрійович", "Юрьевич"),
            ("Юріївна", "Юрьевна"),
            ("Григорович", "Григорьевич"),
            ("Григорівна", "Григорьевна"),
            ("Васильович", "Васильевич"),
            ("Василівна", "Васильевна"),
            ("Ілліч", "Ильич"),
            ("Іллівна", "Ильинична"),
            ("Якович", "Яковлевич"),
            ("Яківна", "Яковлевна"),
            ("Микитович", "Никитич"),
            ("Микитівна", "Никитична"),
            ("Павлівна", "Павловна"),
            ("Федорович", "Фёдорович"),
            ("Олексійович", "Алексеевич"),
            ("Ігорович", "Игоревич"),
            ("Анатолійович", "Анатольевич"),
            ("Богданівна", "Богдановна"),
            ("Луківна", "Лукинична"),
        ] {
            assert_eq!((first(uk, Side::Ukrainian), first(ru, Side::Russian)), (ru, uk));
        }
    }

    #[test]
    fn places_and_surnames_of_the_tables_are_found() {
        for (uk, ru) in [("Київ", "Киев"), ("Мала Локня", "Малая Локня"), ("Королева", "")]
        {
            assert_eq!(established(uk, Side::Ukrainian).first().map_or("", String::as_str), ru);
        }
        assert_eq!(established("королева", Side::Russian), ["Корольова"], "the surname of a woman, without ё");
    }

    #[test]
    fn a_short_name_shares_a_row_with_its_full_ones() {
        for (short, full) in SHORT {
            for full in full.split('|') {
                let shared = given_names_of(short).iter().any(|row| given_names_of(full).contains(row));
                assert!(shared, "{short} {full}");
            }
        }
    }

    #[test]
    fn forms_of_one_name_share_a_row() {
        let share = |one, other| given_names_of(one).iter().any(|row| given_names_of(other).contains(row));
        assert!(share("Микола", "Николай") && share("Анна", "Ганна") && share("Наталя", "Наталья"));
        assert!(share("Mykola", "Nikolai") && share("Микола", "Nikolay") && share("Yuriy", "Юрій"));
        assert!(!share("Микола", "Михайло") && !share("Єва", "Євгенія") && !share("Стіл", "Стол"));
    }

    #[test]
    fn the_tables_hold_each_pair_once_in_the_letters_of_its_language() {
        let mut seen = HashSet::new();
        for (uk, ru) in MEN.iter().chain(WOMEN).chain(PATRONYMICS).chain(PLACES).chain(SURNAMES) {
            assert!(seen.insert((uk, ru)), "{uk} {ru} stands twice");
            assert!(!uk.to_lowercase().contains(['ы', 'э', 'ё', 'ъ', '\'']), "{uk}");
            assert!(!ru.to_lowercase().contains(['і', 'ї', 'є', 'ґ', '’', '\'']), "{ru}");
        }
        assert!(MEN.len() + WOMEN.len() >= 150);
    }
}
