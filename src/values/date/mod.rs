//! Dates: written in words and figures, whole or in part, civil or of the Juche era.

mod english;
mod figures;
mod juche;
mod korean;
mod slavic;
mod write;

use crate::lang::Lang;
use crate::values::reading::Reading;
use crate::values::scan::{Cursor, Scan};
use crate::values::{Found, Value, whole};

pub use write::{render_date, render_date_in};

/// A date or a part of one; what is not said is `None`. Year alone, year and month, month and day, and all three occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Calendar {
    /// The civil year.
    pub year: Option<i32>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1.
    pub day: Option<u8>,
}

/// A date as it was read, and whether it can be read in no other way.
#[derive(Debug, Clone, Copy)]
struct Read {
    date: Calendar,
    exact: bool,
}

/// Reads a text that is one date and nothing else, if it is sure.
pub fn read_date(text: &str, lang: Lang) -> Option<Calendar> {
    let found = whole(text, dates(&Scan::new(text, lang))).filter(|f| f.exact)?;
    match found.value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

/// The dates of a text.
pub(in crate::values) fn dates(scan: &Scan) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = scan.text.get(at..).and_then(|rest| rest.chars().next()) {
        let before = scan.text.get(..at).and_then(|t| t.chars().next_back()).unwrap_or(' ');
        let start = scan.cursor(at);
        match read(start, before).filter(|(end, _)| *end > at) {
            Some((end, read)) => {
                let possible = read.date.month.is_none_or(|m| valid(read.date.year, m, read.date.day.unwrap_or(1)));
                found.push(Found { span: at..end, value: Value::Date(read.date), exact: read.exact && possible });
                at = end;
            }
            None => at += if c.is_ascii_digit() { figures_len(start.rest()) } else { c.len_utf8() },
        }
    }
    found
}

/// The dates of a text, in order, without overlap.
pub(super) fn readings(_scan: &Scan) -> Vec<Reading> {
    Vec::new()
}

fn figures_len(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()
}

/// Reads a date of one kind that begins at the cursor: where it ends, and what it says.
type Reader = fn(Cursor) -> Option<(usize, Read)>;

/// The date that begins at the cursor: where it ends, and what it says.
fn read(start: Cursor, before: char) -> Option<(usize, Read)> {
    let korean = start.scan.lang.same_base(Lang::KO);
    let free = !before.is_alphanumeric() || (korean && !before.is_ascii_alphanumeric());
    let point = matches!(before, '.' | '/' | ',' | '-' | ':')
        && start.scan.text.get(..start.at.saturating_sub(1)).is_some_and(|t| t.ends_with(|c: char| c.is_ascii_digit()));
    if !free || point {
        return None;
    }
    let in_words: &[Reader] = match start.scan.lang.tag() {
        "ko" => &[korean::date],
        "en" => &[english::day_first, english::month_first, english::month, juche::year],
        _ => &[slavic::day, slavic::month, slavic::year],
    };
    in_words.iter().find_map(|read| read(start)).or_else(|| figures::date(start))
}

fn civil(year: i64) -> Option<i32> {
    i32::try_from(year).ok().filter(|y| (1000..=2999).contains(y))
}

fn small(value: i64, most: u8) -> Option<u8> {
    u8::try_from(value).ok().filter(|v| (1..=most).contains(v))
}

fn valid(year: Option<i32>, month: u8, day: u8) -> bool {
    let leap = year.is_none_or(|y| (y % 4 == 0 && y % 100 != 0) || y % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// The month whose name begins here. `case` is the place in the table's row that the form must have.
fn month_name(cursor: &mut Cursor, case: Option<usize>) -> Option<u8> {
    let word = cursor.peek_word();
    let lower = word.to_lowercase();
    let months = cursor.scan.lang.language().numerals.months;
    let same = |forms: &str| match case {
        Some(place) => forms.split(' ').nth(place) == Some(lower.as_str()),
        None => forms.split(' ').any(|form| form == lower),
    };
    let place = months.iter().position(|forms| same(forms)).filter(|_| !word.is_empty())?;
    cursor.at += word.len();
    u8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::find;

    /// The dates of a text as `year-month-day`, `?` where a part is not said, `~` before one that is not sure.
    fn dates(text: &str, lang: Lang) -> Vec<String> {
        let part = |p: Option<i64>| p.map_or("?".to_owned(), |p| p.to_string());
        let date = |f: Found| match f.value {
            Value::Date(d) => {
                let sure = if f.exact { "" } else { "~" };
                let (y, m, d) = (d.year.map(i64::from), d.month.map(i64::from), d.day.map(i64::from));
                Some(format!("{sure}{}-{}-{}", part(y), part(m), part(d)))
            }
            _ => None,
        };
        find(text, lang).into_iter().filter_map(date).collect()
    }

    #[test]
    fn korean_dates_are_read() {
        for (text, expected) in [
            ("2025년 1월 9일에 왔습니다", "2025-1-9"),
            ("2025년1월9일", "2025-1-9"),
            ("2025. 1. 9.", "2025-1-9"),
            ("주체114(2025)년 1월 9일", "2025-1-9"),
            ("주체 114 (2025) 년 1월", "2025-1-?"),
            ("주체 94년 3월 2일생", "2005-3-2"),
            ("주체115(2025)년 1월 9일", "~?-1-9"),
            ("이천이십오년 일월 구일", "2025-1-9"),
            ("이천이십오년 일월 일일", "2025-1-1"),
            ("유월 십오일", "?-6-15"),
            ("94년 3월 2일", "~?-3-2"),
            ("1월 9일", "?-1-9"),
            ("2024년 10월부터", "2024-10-?"),
            ("2024년에", "2024-?-?"),
            ("2025-01-09", "2025-1-9"),
            ("2025년 2월 30일", "~2025-2-30"),
            ("25.1.9", "~?-?-?"),
        ] {
            assert_eq!(dates(text, Lang::KO), [expected], "{text}");
        }
    }

    #[test]
    fn ukrainian_and_russian_dates_are_read() {
        for (text, lang, expected) in [
            ("9 січня 2025 року", Lang::UK, "2025-1-9"),
            ("9 січня 2025 р.", Lang::UK, "2025-1-9"),
            ("«09» січня 2025 року", Lang::UK, "2025-1-9"),
            ("09.01.2025", Lang::UK, "2025-1-9"),
            ("09.01.2025.", Lang::UK, "2025-1-9"),
            ("9.1.25", Lang::UK, "~?-1-9"),
            ("дев’ятого січня дві тисячі двадцять п’ятого року", Lang::UK, "2025-1-9"),
            ("у січні 2025-го", Lang::UK, "2025-1-?"),
            ("14 листопада", Lang::UK, "?-11-14"),
            ("у 2024 році", Lang::UK, "2024-?-?"),
            ("9 січня 2000 осіб", Lang::UK, "~2000-1-9"),
            ("2025-01-09", Lang::UK, "2025-1-9"),
            ("9 января 2025 г.", Lang::RU, "2025-1-9"),
            ("31 лютого 2025 року", Lang::UK, "~2025-2-31"),
        ] {
            assert_eq!(dates(text, lang), [expected], "{text}");
        }
    }

    #[test]
    fn english_dates_are_read() {
        for (text, expected) in [
            ("9 January 2025", "2025-1-9"),
            ("January 9, 2025", "2025-1-9"),
            ("on the 9th of January", "?-1-9"),
            ("9 Jan. 2025", "2025-1-9"),
            ("In January 2025 we", "2025-1-?"),
            ("2025-01-09", "2025-1-9"),
            ("01/09/2025", "~2025-?-?"),
            ("13/09/2025", "2025-9-13"),
            ("09/13/2025", "2025-9-13"),
            ("Juche 94 (2005)", "2005-?-?"),
            ("January 9, Juche 114 (2025)", "2025-1-9"),
            ("Juche 94 (2006)", "~?-?-?"),
        ] {
            assert_eq!(dates(text, Lang::EN), [expected], "{text}");
        }
    }

    #[test]
    fn a_date_ends_where_its_words_end() {
        for (text, lang, expected) in [
            ("11월 4일부터 12월 말까지", Lang::KO, vec!["11월 4일", "12월"]),
            ("주체114(2025)년 1월 9일입니다", Lang::KO, vec!["주체114(2025)년 1월 9일"]),
            ("від «09» січня 2025 р. Командир", Lang::UK, vec!["«09» січня 2025 р."]),
            ("on January 9, 2025, we", Lang::EN, vec!["January 9, 2025"]),
        ] {
            let found: Vec<_> = find(text, lang).into_iter().map(|f| text.get(f.span).unwrap()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn other_figures_are_no_dates() {
        for (text, lang) in [
            ("3년간 복무했습니다", Lang::KO),
            ("3년 복무했습니다", Lang::KO),
            ("3개월", Lang::KO),
            ("192.168.1.12", Lang::EN),
            ("may 9 men", Lang::EN),
            ("5 чоловіків", Lang::UK),
            ("ст. 104", Lang::UK),
            ("12-34-5678-9", Lang::UK),
        ] {
            assert_eq!(dates(text, lang), [] as [String; 0], "{text}");
        }
    }
}
