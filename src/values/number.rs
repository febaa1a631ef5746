//! Numbers: every numeral that is not part of something else.

use super::scan::Scan;
use super::{Found, Value};
use crate::lang::Lang;
use crate::lang::numeral::{Form, Numeral, is_hyphen};

/// Reads a text that is one number and nothing else; places in an order (94th) and serial numbers (007) are none.
pub fn read_number(text: &str, lang: Lang) -> Option<i64> {
    (lang.language().numerals.value)(text.trim())
}

/// The numerals outside of what is taken. Figures of decimals, times and fractions (`7,62`, `14:30`) are left alone.
pub(super) fn numbers(scan: &Scan, taken: &[Found]) -> Vec<Found> {
    let free = |n: &&Numeral| !taken.iter().any(|t| t.span.start < n.span.end && n.span.start < t.span.end);
    scan.numerals
        .iter()
        .filter(free)
        .filter(|n| !bound(scan.text, n, is_point))
        .map(|n| Found {
            span: n.span.clone(),
            value: Value::Number { value: n.value, ordinal: n.form == Form::Ordinal },
            exact: n.exact
                && !bound(scan.text, n, |c| is_hyphen(c) || c == '~')
                && !approximate(scan, n)
                && !tail(scan.text, n),
        })
        .collect()
}

fn is_point(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '/')
}

/// Whether the mark joins the numeral to another figure.
fn bound(text: &str, numeral: &Numeral, mark: impl Fn(char) -> bool) -> bool {
    let mut after = text.get(numeral.span.end..).unwrap_or("").chars();
    let mut before = text.get(..numeral.span.start).unwrap_or("").chars().rev();
    let joined = |chars: &mut dyn Iterator<Item = char>| {
        chars.next().is_some_and(&mark) && chars.next().is_some_and(|c| c.is_ascii_digit())
    };
    joined(&mut after) || joined(&mut before)
}

/// `по-перше` and `M-16`: the numeral is the tail of a word.
fn tail(text: &str, numeral: &Numeral) -> bool {
    let mut before = text.get(..numeral.span.start).unwrap_or("").chars().rev();
    before.next().is_some_and(is_hyphen) && before.next().is_some_and(char::is_alphabetic)
}

fn approximate(scan: &Scan, numeral: &Numeral) -> bool {
    let after = scan.text.get(numeral.span.end..).unwrap_or("").trim_start();
    let half = ["з половиною", "с половиной", "and a half", "반"].iter().any(|half| after.starts_with(half));
    half || scan.lang.language().numerals.about.contains(&scan.word_before(numeral.span.start).as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::values::find;

    fn numbers(text: &str, lang: Lang) -> Vec<(i64, bool)> {
        let number = |f: Found| match f.value {
            Value::Number { value, .. } => Some((value, f.exact)),
            _ => None,
        };
        find(text, lang).into_iter().filter_map(number).collect()
    }

    #[test]
    fn ukrainian_numerals_are_read_in_all_cases() {
        for (text, expected) in [
            ("двадцять шість солдатів", 26),
            ("із двадцятьма шістьма солдатами", 26),
            ("двадцяти шести", 26),
            ("ста сорока шістьма", 146),
            ("чотирьохсот п’ятдесяти", 450),
            ("дві тисячі двісті вісім", 2_208),
            ("двісті тисяч", 200_000),
            ("дев'ятсот дев'яносто дев'ять тисяч дев'ятсот дев'яносто дев'ять", 999_999),
            ("12 000 осіб", 12_000),
            ("12 тис. осіб", 12_000),
            ("2 тисячі 500", 2_500),
            ("94-ї бригади", 94),
            ("дев’яносто четвертої бригади", 94),
            ("третього батальйону", 3),
            ("одинадцятьом", 11),
            ("тринадцята", 13),
        ] {
            assert_eq!(numbers(text, Lang::UK), [(expected, true)], "{text}");
        }
    }

    #[test]
    fn english_and_russian_numerals_are_read() {
        for (text, lang, expected) in [
            ("twenty-six men", Lang::EN, 26),
            ("one hundred and ten", Lang::EN, 110),
            ("two thousand five hundred", Lang::EN, 2_500),
            ("12,000 men", Lang::EN, 12_000),
            ("3 million", Lang::EN, 3_000_000),
            ("94th Brigade", Lang::EN, 94),
            ("the twenty-first company", Lang::EN, 21),
            ("двадцать шесть", Lang::RU, 26),
            ("девяносто четвёртой бригады", Lang::RU, 94),
            ("двух тысяч пятисот", Lang::RU, 2_500),
        ] {
            assert_eq!(numbers(text, lang), [(expected, true)], "{text}");
        }
    }

    #[test]
    fn what_is_not_sure_says_so() {
        for (text, lang) in [
            ("близько 20 осіб", Lang::UK),
            ("п’ять-шість", Lang::UK),
            ("5-6 осіб", Lang::UK),
            ("один із них", Lang::UK),
            ("about 20 men", Lang::EN),
            ("no one", Lang::EN),
            ("тисячі людей", Lang::UK),
            ("чоловік двадцять", Lang::UK),
            ("дві з половиною тисячі", Lang::UK),
            ("по-перше", Lang::UK),
            ("십여 명", Lang::KO),
            ("둘 다", Lang::KO),
            ("약 20명", Lang::KO),
            ("군번 007", Lang::KO),
            ("№ 0123", Lang::UK),
        ] {
            let found = numbers(text, lang);
            assert!(!found.is_empty() && found.iter().all(|(_, exact)| !exact), "{text}: {found:?}");
        }
    }

    #[test]
    fn decimals_times_and_codes_are_no_numbers() {
        for (text, lang) in [
            ("7,62 мм", Lang::UK),
            ("о 14:30", Lang::UK),
            ("в/ч А1234", Lang::UK),
            ("7.62", Lang::KO),
            ("a second", Lang::EN),
            ("99999999999999999999", Lang::EN),
        ] {
            assert_eq!(numbers(text, lang), [], "{text}");
        }
    }

    #[test]
    fn neighbours_stay_two_numbers() {
        assert_eq!(numbers("between one hundred and two hundred", Lang::EN), [(100, true), (200, true)]);
        assert_eq!(numbers("сто, двісті", Lang::UK), [(100, true), (200, true)]);
    }

    #[test]
    fn a_whole_text_is_a_number_or_not() {
        for (text, lang, expected) in [
            ("세", Lang::KO, Some(3)),
            ("26", Lang::UK, Some(26)),
            ("двадцять шість", Lang::UK, Some(26)),
            ("один", Lang::UK, Some(1)),
            ("007", Lang::UK, None),
            ("007", Lang::KO, None),
            ("94-та", Lang::UK, None),
            ("26 осіб", Lang::UK, None),
            ("п’ять-шість", Lang::UK, None),
        ] {
            assert_eq!(read_number(text, lang), expected, "{text}");
        }
    }

    const UK_UNITS: [&str; 20] = [
        "",
        "один",
        "два",
        "три",
        "чотири",
        "п’ять",
        "шість",
        "сім",
        "вісім",
        "дев’ять",
        "десять",
        "одинадцять",
        "дванадцять",
        "тринадцять",
        "чотирнадцять",
        "п’ятнадцять",
        "шістнадцять",
        "сімнадцять",
        "вісімнадцять",
        "дев’ятнадцять",
    ];
    const UK_TENS: [&str; 10] =
        ["", "", "двадцять", "тридцять", "сорок", "п’ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев’яносто"];
    const UK_HUNDREDS: [&str; 10] =
        ["", "сто", "двісті", "триста", "чотириста", "п’ятсот", "шістсот", "сімсот", "вісімсот", "дев’ятсот"];

    fn ukrainian(n: usize) -> String {
        let words = |n: usize| {
            let (tens, units) = if n % 100 < 20 { (0, n % 100) } else { (n % 100 / 10, n % 10) };
            [UK_HUNDREDS[n / 100], UK_TENS[tens], UK_UNITS[units]].join(" ")
        };
        let thousands = if n >= 1_000 { words(n / 1_000) + " тисяч " } else { String::new() };
        (thousands + &words(n % 1_000)).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn korean(n: usize) -> String {
        const DIGITS: [&str; 10] = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
        let block = |n: usize| {
            let places = [(1_000, "천"), (100, "백"), (10, "십"), (1, "")];
            let digit = |(place, name)| match n / place % 10 {
                0 => String::new(),
                1 if place > 1 => String::from(name),
                digit => format!("{}{name}", DIGITS[digit]),
            };
            places.map(digit).concat()
        };
        if n >= 10_000 { format!("{}만 {}", block(n / 10_000), block(n % 10_000)) } else { block(n) }
    }

    proptest! {
        #[test]
        fn words_say_their_number(n in 1usize..1_000_000) {
            for (text, lang) in [(ukrainian(n), Lang::UK), (korean(n), Lang::KO)] {
                prop_assert_eq!(read_number(&text, lang), i64::try_from(n).ok(), "{}", text);
            }
        }
    }
}
