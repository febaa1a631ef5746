//! Ages in years.

use super::scan::{Cursor, Scan};
use super::{Found, Value, whole};
use crate::lang::Lang;
use crate::lang::numeral::{Form, Numeral, is_hyphen};

/// Nobody is older.
pub(super) const OLDEST: i64 = 130;

/// Whom an age belongs to, as words before it.
const UK_WHO: &[&str] =
    &["мені", "йому", "їй", "вам", "тобі", "нам", "їм", "віком", "вік", "віці", "виповнилося", "виповнилось"];
const RU_WHO: &[&str] = &["мне", "ему", "ей", "вам", "тебе", "возраст", "возрасте", "исполнилось"];
const EN_WHO: &[&str] = &["aged", "age", "am", "i'm", "i’m", "he's", "she's", "he’s", "she’s", "turned"];

/// Reads a text that is one age and nothing else. Here `26 років` is an age: who asks knows that no duration can stand there.
pub fn read_age(text: &str, lang: Lang) -> Option<u32> {
    match whole(text, ages(&Scan::new(text, lang), &[]))?.value {
        Value::Age(years) => Some(years),
        _ => None,
    }
}

/// Writes an age: `26 років`, `26세` (in the DPRK's norm `26살`), `26 years old`.
pub(super) fn render(years: u32, lang: Lang) -> Option<String> {
    let word = match (lang.tag(), lang.region()) {
        ("ko", Some("KP")) => return Some(format!("{years}살")),
        ("ko", _) => return Some(format!("{years}세")),
        ("uk", _) => by_number(years, ["рік", "роки", "років"]),
        ("ru", _) => by_number(years, ["год", "года", "лет"]),
        ("en", _) if years == 1 => "year old",
        ("en", _) => "years old",
        _ => return None,
    };
    Some(format!("{years} {word}"))
}

/// The form that a Slavic noun takes after a number: 21 рік, 22 роки, 25 and 11 років.
fn by_number(number: u32, [one, few, many]: [&'static str; 3]) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    }
}

/// The ages of a text, outside of what is taken.
pub(super) fn ages(scan: &Scan, taken: &[Found]) -> Vec<Found> {
    let free = |n: &&Numeral| !taken.iter().any(|t| t.span.start < n.span.end && n.span.start < t.span.end);
    let read = match scan.lang.tag() {
        "ko" => korean,
        "en" => english,
        _ => slavic,
    };
    let mut found: Vec<Found> = Vec::new();
    for numeral in scan.numerals.iter().filter(free) {
        let age = read(scan, numeral).filter(|_| (0..=OLDEST).contains(&numeral.value));
        found.extend(age.filter(|age| found.last().is_none_or(|last| last.span.end <= age.span.start)));
    }
    found
}

fn age(scan: &Scan, numeral: &Numeral, start: usize, end: usize, exact: bool) -> Option<Found> {
    let about = scan.lang.language().numerals.about.contains(&scan.word_before(start).as_str());
    let years = u32::try_from(numeral.value).ok()?;
    let exact = exact && !about && numeral.form != Form::Ordinal;
    Some(Found { span: start..end, value: Value::Age(years), exact })
}

/// `26살`, `스물여섯 살`, `만 26세`.
fn korean(scan: &Scan, numeral: &Numeral) -> Option<Found> {
    let mut cursor = scan.cursor(numeral.span.end);
    cursor.blanks();
    let (counter, others): (_, &[&str]) = match cursor.rest().chars().next()? {
        '살' => ("살", &["상", "인"]),
        '세' => ("세", &["기", "대", "트", "력", "계"]),
        _ => return None,
    };
    if !cursor.eat(counter) || others.iter().any(|other| cursor.rest().starts_with(other)) {
        return None;
    }
    let about = ["가량", "정도", "쯤", "남짓", "이상", "이하", "미만"]
        .iter()
        .any(|w| cursor.rest().trim_start().starts_with(w));
    let full = scan.word_before(numeral.span.start) == "만";
    let blanks = scan.text.get(..numeral.span.start).unwrap_or("");
    let start = if full { blanks.trim_end().len().saturating_sub("만".len()) } else { numeral.span.start };
    age(scan, numeral, start, cursor.at, numeral.exact && !about)
}

/// `26 років`, `26-річний`, `мені 26`. Years alone may be a duration: an age is sure only where its owner is named.
fn slavic(scan: &Scan, numeral: &Numeral) -> Option<Found> {
    let who = if scan.lang.same_base(Lang::UK) { UK_WHO } else { RU_WHO };
    let owned = owned(scan, numeral.span.start, who);
    let mut cursor = scan.cursor(numeral.span.end);
    if cursor.one_of(&['-', '‑', '–']).is_some() {
        let adjective = ["річн", "летн"].iter().any(|stem| cursor.peek_word().starts_with(stem));
        let end = cursor.at + cursor.peek_word().len();
        return adjective.then(|| age(scan, numeral, numeral.span.start, end, true))?;
    }
    cursor.blanks();
    if cursor.word(&["рік", "роки", "років", "року", "рочків", "год", "года", "лет"]) {
        return age(scan, numeral, numeral.span.start, cursor.at, owned && numeral.form != Form::Ordinal);
    }
    let last = ended(&cursor);
    (owned && last).then(|| age(scan, numeral, numeral.span.start, numeral.span.end, numeral.exact))?
}

/// The owner is named just before, or before small words: `йому було тоді 26`.
pub(super) fn owned(scan: &Scan, start: usize, who: &[&str]) -> bool {
    const SMALL: &[&str] = &[
        "повних",
        "полных",
        "всього",
        "всего",
        "було",
        "буде",
        "вже",
        "лише",
        "тільки",
        "зараз",
        "тоді",
        "было",
        "будет",
        "уже",
        "только",
        "сейчас",
    ];
    const MOST: usize = 3;
    let mut at = start;
    for _ in 0..=MOST {
        let word = scan.word_before(at);
        if !SMALL.contains(&word.as_str()) {
            return who.contains(&word.as_str());
        }
        let before = scan.text.get(..at).unwrap_or("").trim_end();
        let length = before.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        at = before.len() - length;
    }
    false
}

/// `26 years old`, `26-year-old`, `aged 26`, `I am 26`.
fn english(scan: &Scan, numeral: &Numeral) -> Option<Found> {
    let mut cursor = scan.cursor(numeral.span.end);
    let step = |cursor: &mut Cursor| {
        cursor.blanks();
        cursor.one_of(&['-', '‑', '–']);
    };
    step(&mut cursor);
    if cursor.word(&["years", "year"]) {
        step(&mut cursor);
        return cursor.word(&["old"]).then(|| age(scan, numeral, numeral.span.start, cursor.at, true))?;
    }
    let before = scan.before(numeral.span.start);
    let named = ["age of", "he is", "she is", "he was", "she was", "i was"].iter().any(|who| before.ends_with(who));
    let owned = named || EN_WHO.contains(&scan.word_before(numeral.span.start).as_str());
    let hyphen = scan.text.get(numeral.span.end..).and_then(|rest| rest.chars().next()).is_some_and(is_hyphen);
    let last = ended(&cursor) && !hyphen;
    (owned && last).then(|| age(scan, numeral, numeral.span.start, numeral.span.end, numeral.exact))?
}

/// Nothing that could be counted follows.
fn ended(cursor: &Cursor) -> bool {
    let mut rest = cursor.rest().chars();
    let counted = |c: char, next: Option<char>| {
        c.is_alphanumeric() || (".,:/%".contains(c) && next.is_some_and(|c| c.is_ascii_digit()))
    };
    rest.next().is_none_or(|c| !counted(c, rest.next()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::find;

    fn ages(text: &str, lang: Lang) -> Vec<(&str, u32, bool)> {
        let age = |f: Found| match f.value {
            Value::Age(years) => Some((text.get(f.span).unwrap(), years, f.exact)),
            _ => None,
        };
        find(text, lang).into_iter().filter_map(age).collect()
    }

    #[test]
    fn ages_are_read() {
        for (text, lang, expected) in [
            ("저는 스물여섯 살입니다", Lang::KO, ("스물여섯 살", 26, true)),
            ("26살", Lang::KO, ("26살", 26, true)),
            ("열아홉살이였습니다", Lang::KO, ("열아홉살", 19, true)),
            ("만 26세입니다", Lang::KO, ("만 26세", 26, true)),
            ("이십육세", Lang::KO, ("이십육세", 26, true)),
            ("мені 26", Lang::UK, ("26", 26, true)),
            ("Мені двадцять шість років.", Lang::UK, ("двадцять шість років", 26, true)),
            ("йому було 26 років", Lang::UK, ("26 років", 26, true)),
            ("26 років", Lang::UK, ("26 років", 26, false)),
            ("26-річний солдат", Lang::UK, ("26-річний", 26, true)),
            ("I am 26 years old", Lang::EN, ("26 years old", 26, true)),
            ("aged 26", Lang::EN, ("26", 26, true)),
            ("I'm twenty-six.", Lang::EN, ("twenty-six", 26, true)),
            ("мне 26 лет", Lang::RU, ("26 лет", 26, true)),
        ] {
            assert_eq!(ages(text, lang), [expected], "{text}");
        }
    }

    #[test]
    fn other_counts_are_no_ages() {
        for (text, lang) in [
            ("21세기", Lang::KO),
            ("3세대", Lang::KO),
            ("세 살상 무기", Lang::KO),
            ("мені 26 солдатів підпорядковані", Lang::UK),
            ("I am 26 km away", Lang::EN),
            ("10 years", Lang::EN),
            ("aged 1.5", Lang::EN),
            ("500살", Lang::KO),
        ] {
            assert_eq!(ages(text, lang), [], "{text}");
        }
    }

    #[test]
    fn an_age_agrees_with_its_year_word() {
        for (years, uk, ko) in
            [(1, "1 рік", "1세"), (11, "11 років", "11세"), (22, "22 роки", "22세"), (26, "26 років", "26세")]
        {
            assert_eq!(render(years, Lang::UK).as_deref(), Some(uk));
            assert_eq!(render(years, Lang::KO).as_deref(), Some(ko));
        }
        assert_eq!(render(26, "ko-KP".parse().unwrap()).as_deref(), Some("26살"));
    }
}
