//! Units with their number: 94려단, 94-та бригада, 94th Brigade.
//!
//! The number of a Ukrainian unit takes the end of its ordinal: one letter where a vowel stands before the last letter
//! (94-ї, 94-й), two where a consonant does (94-та, 94-го). The end follows the case and the gender of the unit's noun.

use crate::glossary::Term;
use crate::lang::{Case, Lang};

/// The gender of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

/// Nouns that name units. A unit whose noun is not here is not written with a number.
const NOUNS: &[(&str, Gender)] = &[
    ("відділення", Gender::Neuter),
    ("з'єднання", Gender::Neuter),
    ("управління", Gender::Neuter),
    ("командування", Gender::Neuter),
    ("взвод", Gender::Masculine),
    ("батальйон", Gender::Masculine),
    ("дивізіон", Gender::Masculine),
    ("полк", Gender::Masculine),
    ("корпус", Gender::Masculine),
    ("загін", Gender::Masculine),
    ("центр", Gender::Masculine),
    ("підрозділ", Gender::Masculine),
    ("рота", Gender::Feminine),
    ("батарея", Gender::Feminine),
    ("бригада", Gender::Feminine),
    ("дивізія", Gender::Feminine),
    ("армія", Gender::Feminine),
    ("група", Gender::Feminine),
    ("частина", Gender::Feminine),
    ("ескадрилья", Gender::Feminine),
];

/// A number and the rest of a unit's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numbered<'a> {
    pub number: u32,
    /// What is written behind the digits to make an ordinal: `та`. Empty for plain digits.
    pub ending: &'a str,
    /// The name without its number.
    pub name: &'a str,
}

/// Takes the number off a unit's name; `None` where it has none.
pub(super) fn numbered(text: &str, lang: Lang) -> Option<Numbered<'_>> {
    let korean = lang.same_base(Lang::KO);
    let text = if korean { text.strip_prefix('제').map_or(text, str::trim_start) } else { text };
    let (digits, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let number = digits.parse().ok().filter(|n| *n > 0 && !digits.starts_with('0'))?;
    if korean {
        return Some(Numbered { number, ending: "", name: rest.trim_start() });
    }
    let (ending, name) = rest.split_once(char::is_whitespace)?;
    let ending = ending.trim_start_matches(crate::lang::numeral::is_hyphen);
    ending.chars().all(char::is_alphabetic).then_some(Numbered { number, ending, name: name.trim_start() })
}

/// The end of the digits is right for this term: an English ordinal, or a Ukrainian one in a case that the name stands in.
/// Plain digits are taken only where the name cannot be read as a count (`3 бригади`).
pub(super) fn fits(unit: &Numbered, term: &Term, lang: Lang) -> bool {
    match lang.tag() {
        "ko" => true,
        "en" => unit.ending.is_empty() || unit.ending.eq_ignore_ascii_case(english_ending(unit.number)),
        "uk" => {
            let same = |form: &str| form.to_lowercase() == unit.name.to_lowercase();
            let counted =
                [Case::Gen, Case::Pl, Case::PlGen].iter().any(|case| term.form(lang, *case).is_some_and(same));
            let cases = CASES.iter().filter(|case| term.form(lang, **case).is_some_and(same));
            let mut endings = cases.filter_map(|case| ukrainian_ending(unit.number, gender(term)?, *case));
            match unit.ending {
                "" => !counted && endings.next().is_some(),
                ending => {
                    endings.any(|full| full == ending || full.chars().last().is_some_and(|c| ending.chars().eq([c])))
                }
            }
        }
        _ => false,
    }
}

const CASES: [Case; 6] = [Case::Nom, Case::Gen, Case::Dat, Case::Acc, Case::Ins, Case::Loc];

/// Writes a unit with its number; `None` where the case, the gender or the form is not surely known.
pub(super) fn write(number: u32, term: &Term, lang: Lang, case: Case) -> Option<String> {
    match lang.tag() {
        "ko" => Some(format!("{number}{}", term.preferred(lang)?)),
        "en" => Some(format!("{number}{} {}", english_ending(number), titled(term.preferred(lang)?))),
        "uk" => {
            let ending = ukrainian_ending(number, gender(term)?, case)?;
            Some(format!("{number}-{ending} {}", term.form(lang, case)?))
        }
        _ => None,
    }
}

/// The gender of the noun in a term's nominative: the first word that is a known noun.
fn gender(term: &Term) -> Option<Gender> {
    let name = term.form(Lang::UK, Case::Nom)?.to_lowercase().replace(crate::lang::numeral::is_apostrophe, "'");
    let mut words = name.split(|c: char| !c.is_alphabetic() && c != '\'');
    words.find_map(|word| NOUNS.iter().find(|(noun, _)| *noun == word)).map(|(_, gender)| *gender)
}

/// The letter before the end of an ordinal in -ий: 1-ш, 2-г, 7-м, 40-в, 1000-н; 3 is soft and told apart by its end.
fn stem(number: u32) -> char {
    if number.is_multiple_of(1_000) {
        return 'н';
    }
    match (number % 100, number % 10) {
        (11..=19, _) => 'т',
        (40, _) => 'в',
        (_, 1) => 'ш',
        (_, 2) => 'г',
        (_, 7 | 8) => 'м',
        _ => 'т',
    }
}

fn ukrainian_ending(number: u32, gender: Gender, case: Case) -> Option<String> {
    let soft = number % 10 == 3 && number % 100 != 13;
    let full = |hard: char, softened: char| Some(format!("{}{}", stem(number), if soft { softened } else { hard }));
    let short = |ending: &str| Some(ending.to_owned());
    match (gender, case) {
        (Gender::Feminine, Case::Nom) => full('а', 'я'),
        (Gender::Feminine, Case::Acc) => full('у', 'ю'),
        (Gender::Feminine, Case::Gen) => short("ї"),
        (Gender::Feminine, Case::Dat | Case::Loc) => short("й"),
        (Gender::Feminine, Case::Ins) => short("ю"),
        (Gender::Masculine, Case::Nom | Case::Acc) => short("й"),
        (Gender::Neuter, Case::Nom | Case::Acc) => full('е', 'є'),
        (Gender::Masculine | Gender::Neuter, Case::Gen) => short("го"),
        (Gender::Masculine | Gender::Neuter, Case::Dat | Case::Loc) => short("му"),
        (Gender::Masculine | Gender::Neuter, Case::Ins) => short("м"),
        _ => None,
    }
}

fn english_ending(number: u32) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

/// With a number an English unit is a name: each word has a capital, small words aside.
fn titled(name: &str) -> String {
    let word = |word: &str| match word {
        "of" | "the" | "and" | "for" => word.to_owned(),
        _ => {
            let mut chars = word.chars();
            chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
        }
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary;

    fn units() -> Vec<Term> {
        const CSV: &str = "ko-KP,ko-KR,uk,en,domain\n\
            려단,여단,бригада|gen=бригади|dat=бригаді|acc=бригаду|ins=бригадою|loc=бригаді|pl=бригади|plgen=бригад,brigade,unit\n\
            대대,대대,батальйон|gen=батальйону|loc=батальйоні,battalion,unit\n\
            분대,분대,відділення|gen=відділення,squad,unit\n\
            저격려단,저격여단,снайперська бригада|loc=снайперській бригаді,sniper brigade,unit\n";
        glossary::load("units.csv", CSV).unwrap().terms().to_vec()
    }

    #[test]
    fn a_ukrainian_number_takes_the_end_of_its_ordinal() {
        use Case::{Acc, Dat, Gen, Ins, Loc, Nom};
        let terms = units();
        for (number, term, case, expected) in [
            (94, 0, Nom, "94-та бригада"),
            (94, 0, Gen, "94-ї бригади"),
            (94, 0, Dat, "94-й бригаді"),
            (94, 0, Acc, "94-ту бригаду"),
            (94, 0, Ins, "94-ю бригадою"),
            (94, 0, Loc, "94-й бригаді"),
            (1, 0, Nom, "1-ша бригада"),
            (2, 0, Nom, "2-га бригада"),
            (3, 0, Nom, "3-тя бригада"),
            (3, 0, Acc, "3-тю бригаду"),
            (7, 0, Nom, "7-ма бригада"),
            (11, 0, Nom, "11-та бригада"),
            (13, 0, Nom, "13-та бригада"),
            (40, 0, Nom, "40-ва бригада"),
            (103, 0, Nom, "103-тя бригада"),
            (112, 0, Nom, "112-та бригада"),
            (1000, 0, Nom, "1000-на бригада"),
            (2, 1, Nom, "2-й батальйон"),
            (2, 1, Gen, "2-го батальйону"),
            (2, 1, Loc, "2-му батальйоні"),
            (1, 2, Nom, "1-ше відділення"),
            (3, 2, Nom, "3-тє відділення"),
            (94, 3, Loc, "94-й снайперській бригаді"),
        ] {
            assert_eq!(write(number, &terms[term], Lang::UK, case).as_deref(), Some(expected));
        }
        assert_eq!(write(2, &terms[1], Lang::UK, Ins), None, "the glossary has no such form");
    }

    #[test]
    fn english_and_korean_numbers_are_written() {
        let terms = units();
        let north = "ko-KP".parse().unwrap();
        for (number, lang, expected) in [
            (94, Lang::EN, "94th Brigade"),
            (1, Lang::EN, "1st Brigade"),
            (22, Lang::EN, "22nd Brigade"),
            (112, Lang::EN, "112th Brigade"),
            (94, north, "94려단"),
            (94, Lang::KO, "94여단"),
        ] {
            assert_eq!(write(number, &terms[0], lang, Case::Nom).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_number_is_read_with_its_end() {
        let terms = units();
        for (text, lang, expected) in [
            ("94려단", Lang::KO, Some(94)),
            ("제 94 여단", Lang::KO, Some(94)),
            ("94-та бригада", Lang::UK, Some(94)),
            ("94‑ї бригади", Lang::UK, Some(94)),
            ("94-а бригада", Lang::UK, Some(94)),
            ("94-го бригади", Lang::UK, None),
            ("94 бригаді", Lang::UK, Some(94)),
            ("3 бригади", Lang::UK, None),
            ("94-ша бригада", Lang::UK, None),
            ("94th brigade", Lang::EN, Some(94)),
            ("94st brigade", Lang::EN, None),
        ] {
            let read = numbered(text, lang).filter(|unit| fits(unit, &terms[0], lang)).map(|unit| unit.number);
            assert_eq!(read, expected, "{text}");
        }
        for (text, lang) in
            [("бригада", Lang::UK), ("094려단", Lang::KO), ("94", Lang::UK), ("99999999999려단", Lang::KO)]
        {
            assert_eq!(numbered(text, lang), None, "{text}");
        }
    }
}
