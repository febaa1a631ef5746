//! Dates as a language writes them.

use super::{Calendar, valid};
use crate::lang::{Case, Lang};

/// Writes a date: `9 січня 2025 року`, `2025년 1월 9일`, `9 January 2025`; without a day `січень 2025 року`.
pub fn render_date(date: &Calendar, lang: Lang) -> Option<String> {
    if let (Some(month), Some(day)) = (date.month, date.day) {
        valid(date.year, month, day).then_some(())?;
    }
    match lang.tag() {
        "ko" => korean_text(date),
        "en" => english_text(date),
        "uk" => slavic_text(date, lang, ["рік", "року"]),
        "ru" => slavic_text(date, lang, ["год", "года"]),
        _ => None,
    }
}

/// Writes a date as a sentence needs it. In Ukrainian a date with its day is the same in every case; the others are written
/// only in a case that is named, and that is nominative, genitive or locative.
pub fn render_date_in(date: &Calendar, lang: Lang, case: Option<Case>) -> Option<String> {
    if lang.same_base(Lang::KO) || lang.same_base(Lang::EN) || date.day.is_some() || case == Some(Case::Nom) {
        return render_date(date, lang);
    }
    // The place of the form among those of the table of months, and the word for the year.
    let (place, year_word) = match case {
        Some(Case::Gen) => (1, "року"),
        Some(Case::Loc) => (4, "році"),
        _ => return None,
    };
    let month = |m: u8| Lang::UK.language().numerals.months.get(usize::from(m).checked_sub(1)?)?.split(' ').nth(place);
    match (date.year, date.month) {
        _ if !lang.same_base(Lang::UK) => None,
        (Some(year), Some(m)) => Some(format!("{} {year} року", month(m)?)),
        (Some(year), None) => Some(format!("{year} {year_word}")),
        (None, Some(m)) => month(m).map(str::to_owned),
        (None, None) => None,
    }
}

fn korean_text(date: &Calendar) -> Option<String> {
    let parts =
        [date.year.map(|y| format!("{y}년")), date.month.map(|m| format!("{m}월")), date.day.map(|d| format!("{d}일"))];
    let gap = date.year.is_some() && date.day.is_some() && date.month.is_none();
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!gap && !text.is_empty() && (date.day.is_none() || date.month.is_some())).then_some(text)
}

fn english_text(date: &Calendar) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = |m: u8| MONTHS.get(usize::from(m).checked_sub(1)?).copied();
    match (date.year, date.month, date.day) {
        (Some(year), Some(m), Some(day)) => Some(format!("{day} {} {year}", month(m)?)),
        (Some(year), Some(m), None) => Some(format!("{} {year}", month(m)?)),
        (None, Some(m), Some(day)) => Some(format!("{day} {}", month(m)?)),
        (None, Some(m), None) => Some(month(m)?.to_owned()),
        (Some(year), None, None) => Some(year.to_string()),
        (_, None, _) => None,
    }
}

/// The table of months gives the nominative first and the genitive second.
fn slavic_text(date: &Calendar, lang: Lang, [year_word, of_year]: [&str; 2]) -> Option<String> {
    let month = |m: u8, case: usize| {
        let forms = lang.language().numerals.months.get(usize::from(m).checked_sub(1)?)?;
        forms.split(' ').nth(case)
    };
    match (date.year, date.month, date.day) {
        (Some(year), Some(m), Some(day)) => Some(format!("{day} {} {year} {of_year}", month(m, 1)?)),
        (Some(year), Some(m), None) => Some(format!("{} {year} {of_year}", month(m, 0)?)),
        (None, Some(m), Some(day)) => Some(format!("{day} {}", month(m, 1)?)),
        (None, Some(m), None) => month(m, 0).map(str::to_owned),
        (Some(year), None, None) => Some(format!("{year} {year_word}")),
        (_, None, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_dates_are_written() {
        let date = |year, month, day| Calendar { year, month, day };
        for (date, ko, uk, en) in [
            (date(Some(2025), Some(1), Some(9)), "2025년 1월 9일", "9 січня 2025 року", "9 January 2025"),
            (date(Some(2025), Some(1), None), "2025년 1월", "січень 2025 року", "January 2025"),
            (date(Some(2025), None, None), "2025년", "2025 рік", "2025"),
            (date(None, Some(1), Some(9)), "1월 9일", "9 січня", "9 January"),
        ] {
            assert_eq!(render_date(&date, Lang::KO).as_deref(), Some(ko));
            assert_eq!(render_date(&date, Lang::UK).as_deref(), Some(uk));
            assert_eq!(render_date(&date, Lang::EN).as_deref(), Some(en));
        }
        for wrong in [date(None, None, None), date(Some(2025), None, Some(9)), date(None, Some(13), Some(1))] {
            assert_eq!(render_date(&wrong, Lang::KO), None);
            assert_eq!(render_date(&wrong, Lang::UK), None);
        }
    }

    #[test]
    fn a_part_of_a_date_stands_in_its_case() {
        let date = |year, month| Calendar { year, month, day: None };
        for (date, case, expected) in [
            (date(Some(2025), Some(2)), Some(Case::Loc), Some("лютому 2025 року")),
            (date(Some(2025), Some(1)), Some(Case::Gen), Some("січня 2025 року")),
            (date(Some(2025), None), Some(Case::Loc), Some("2025 році")),
            (date(Some(2025), None), Some(Case::Ins), None),
            (date(Some(2025), None), None, None),
        ] {
            assert_eq!(render_date_in(&date, Lang::UK, case).as_deref(), expected);
        }
    }
}
