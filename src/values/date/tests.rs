use proptest::prelude::*;

use super::*;
use crate::values::{Quantity, find};

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

/// The readings of a text: its words, and what they say. `a|b` is one of two, `a..b` a stretch, `~` about right.
fn read(text: &str, lang: Lang) -> Vec<(String, String)> {
    let said = |reading: Reading| {
        let Quantity::Date(moment) = reading.quantity else { return None };
        let stretch = || Some(format!("{}..{}", moment.min.as_deref()?, moment.max.as_deref()?));
        let one = moment.value.clone().filter(|_| moment.readings.is_empty());
        let either = Some(moment.readings.join("|")).filter(|_| !moment.readings.is_empty());
        let about = if reading.approx { "~" } else { "" };
        let value = one.or(either).or_else(stretch)?;
        Some((text.get(reading.span)?.to_owned(), format!("{about}{value}")))
    };
    readings(&Scan::new(text, lang)).into_iter().filter_map(said).collect()
}

fn assert_read(lang: Lang, cases: &[(&str, &[(&str, &str)])]) {
    for (text, expected) in cases {
        let found = read(text, lang);
        let found: Vec<(&str, &str)> = found.iter().map(|(words, value)| (words.as_str(), value.as_str())).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn korean_dates_say_iso_dates() {
    assert_read(
        Lang::KO,
        &[
            ("2025년 1월 9일에 왔습니다", &[("2025년 1월 9일", "2025-01-09")]),
            ("2025. 1. 9. 체포", &[("2025. 1. 9.", "2025-01-09")]),
            ("25.1.9 작성", &[("25.1.9", "2025-01-09")]),
            ("94년 3월 2일생", &[("94년 3월 2일", "1994-03-02")]),
            ("이천이십오년 일월 구일", &[("이천이십오년 일월 구일", "2025-01-09")]),
            ("유월에 왔고 시월에 갔습니다", &[("유월", "--06"), ("시월", "--10")]),
            ("주체114(2025)년 1월 9일", &[("주체114(2025)년 1월 9일", "2025-01-09")]),
            ("주체 108 (2019) 년", &[("주체 108 (2019) 년", "2019")]),
            ("주체113(2024). 10. 1.", &[("주체113(2024). 10. 1.", "2024-10-01")]),
            ("주체108년", &[("주체108년", "2019")]),
            ("주체115(2025)년 1월 9일", &[("주체115(2025)년 1월 9일", "2025-01-09|2026-01-09")]),
            ("주체0년", &[]),
            ("1월 9일경에", &[("1월 9일경", "~--01-09")]),
            ("2024년 12월 말까지", &[("2024년 12월 말", "~2024-12")]),
            ("2024년 말했습니다", &[("2024년", "2024")]),
            ("1월 9일~11일", &[("1월 9일~11일", "--01-09..--01-11")]),
            ("2025년 1월 9-11일", &[("2025년 1월 9-11일", "2025-01-09..2025-01-11")]),
            ("2024~2025년에", &[("2024~2025년", "2024..2025")]),
            ("2025년 1~3월", &[("2025년 1~3월", "2025-01..2025-03")]),
            ("1990년대에", &[("1990년대", "~1990..1999")]),
            ("90년대", &[("90년대", "~1990..1999")]),
            ("1월 9일부터 11일까지", &[("1월 9일부터 11일", "--01-09..--01-11")]),
            ("1월 9일부터 11일 동안", &[("1월 9일", "--01-09")]),
            ("9일 새벽에", &[("9일", "---09")]),
            ("9일 동안 걸었습니다", &[]),
            ("9일간", &[]),
            ("1월 9일간", &[("1월", "--01")]),
            ("이십일에 떠나 십일일에", &[("이십일", "---20"), ("십일일", "---11")]),
            ("칠월 이십일일", &[("칠월 이십일일", "--07-21")]),
            ("칠월 이십 일에", &[("칠월 이십 일", "--07-20")]),
            ("연구일에", &[]),
            ("25. 1. 9. 체포", &[("25. 1. 9.", "2025-01-09")]),
            ("1월 5, 6일", &[("1월 5", "--01-05"), ("6일", "---06")]),
            ("8일에서 9일로 넘어가는 밤", &[("8일", "---08"), ("9일", "---09")]),
            ("98년생", &[("98년", "1998")]),
            ("3년 전에", &[]),
            ("3개월", &[]),
            ("2025년 2월 30일", &[]),
            ("13월 9일에", &[]),
            ("9일에 떠났습니다", &[("9일", "---09")]),
            ("어제와 작년, 올해", &[]),
        ],
    );
}

#[test]
fn ukrainian_dates_say_iso_dates() {
    assert_read(
        Lang::UK,
        &[
            ("9 січня 2025 року", &[("9 січня 2025 року", "2025-01-09")]),
            ("9 січня 2025 р.", &[("9 січня 2025 р.", "2025-01-09")]),
            ("«09» січня 2025 року", &[("«09» січня 2025 року", "2025-01-09")]),
            ("9\u{a0}СІЧНЯ 2025\u{a0}РОКУ", &[("9\u{a0}СІЧНЯ 2025\u{a0}РОКУ", "2025-01-09")]),
            ("09.01.2025", &[("09.01.2025", "2025-01-09")]),
            ("9.1.25", &[("9.1.25", "2025-01-09")]),
            ("9/1/2025", &[("9/1/2025", "2025-01-09")]),
            ("9 січ. 2025", &[("9 січ. 2025", "2025-01-09")]),
            ("9 января 2025 года", &[("9 января 2025 года", "2025-01-09")]),
            (
                "дев’ятого січня дві тисячі двадцять п’ятого року",
                &[("дев’ятого січня дві тисячі двадцять п’ятого року", "2025-01-09")],
            ),
            ("на дев’яте січня", &[("дев’яте січня", "--01-09")]),
            ("9 січня 25 року", &[("9 січня 25 року", "2025-01-09")]),
            ("у січні 2025-го", &[("січні 2025-го", "2025-01")]),
            ("січень 2025", &[("січень 2025", "2025-01")]),
            ("на початку січня", &[("початку січня", "~--01")]),
            ("наприкінці лютого 2025 року", &[("наприкінці лютого 2025 року", "~2025-02")]),
            ("у лютому бою", &[]),
            ("у лютому ми", &[("лютому", "--02")]),
            ("2025 рік", &[("2025 рік", "2025")]),
            ("у 2024 році", &[("2024 році", "2024")]),
            ("у 2024-му", &[("2024-му", "2024")]),
            ("у 2024, потім", &[("2024", "2024")]),
            ("у двадцять четвертому році", &[("двадцять четвертому році", "2024")]),
            ("на третьому році служби", &[]),
            ("протягом 2024–2025 років", &[("2024–2025 років", "2024..2025")]),
            ("у дев'яностих роках", &[("дев'яностих роках", "~1990..1999")]),
            ("на початку 90-х", &[("початку 90-х", "~1990..1999")]),
            ("у 1990-х роках", &[("1990-х роках", "~1990..1999")]),
            ("з 9 по 11 січня 2025 року", &[("9 по 11 січня 2025 року", "2025-01-09..2025-01-11")]),
            ("дев'ятого числа", &[("дев'ятого числа", "---09")]),
            ("114 року чучхе", &[("114 року чучхе", "2025")]),
            ("чучхе 114 (2025)", &[("чучхе 114 (2025)", "2025")]),
            ("близько 9 січня", &[("близько 9 січня", "~--01-09")]),
            ("01.2025", &[("01.2025", "2025-01")]),
            ("31 лютого 2025 року", &[]),
            ("31.02.2025", &[]),
            ("09.13.2025", &[("09.13.2025", "2025-09-13")]),
            ("вчора, торік", &[]),
            ("09.01.2025 р. о 14:30", &[("09.01.2025 р.", "2025-01-09")]),
            ("5, 6 і 7 січня", &[("5", "--01-05"), ("6", "--01-06"), ("7 січня", "--01-07")]),
            ("у ніч з 8 на 9 січня", &[("8", "--01-08"), ("9 січня", "--01-09")]),
            ("на початку двохтисячних", &[("початку двохтисячних", "~2000..2009")]),
            ("Грудень", &[("Грудень", "--12")]),
            ("рік народження 1998", &[("1998", "1998")]),
            ("26 років", &[]),
            ("94-ї бригади", &[]),
            ("2000 осіб", &[]),
        ],
    );
}

#[test]
fn russian_dates_say_iso_dates() {
    assert_read(
        Lang::RU,
        &[
            ("9 января 2025 г.", &[("9 января 2025 г.", "2025-01-09")]),
            ("9 янв. 2025", &[("9 янв. 2025", "2025-01-09")]),
            ("«09» февраля 2025 года", &[("«09» февраля 2025 года", "2025-02-09")]),
            (
                "девятого января две тысячи двадцать пятого года",
                &[("девятого января две тысячи двадцать пятого года", "2025-01-09")],
            ),
            ("в январе 2025 года", &[("январе 2025 года", "2025-01")]),
            ("в начале мая", &[("начале мая", "~--05")]),
            ("в 2024 году", &[("2024 году", "2024")]),
            ("в 90-х годах", &[("90-х годах", "~1990..1999")]),
            ("9-го числа", &[("9-го числа", "---09")]),
            ("в 22 году", &[("22 году", "2022")]),
            ("в девяностые", &[("девяностые", "~1990..1999")]),
            ("Марта пришла", &[]),
            ("14 год", &[]),
        ],
    );
}

#[test]
fn english_dates_say_iso_dates() {
    assert_read(
        Lang::EN,
        &[
            ("9 January 2025", &[("9 January 2025", "2025-01-09")]),
            ("January 9, 2025, we", &[("January 9, 2025", "2025-01-09")]),
            ("January 9th", &[("January 9th", "--01-09")]),
            ("9 Jan 25", &[("9 Jan 25", "2025-01-09")]),
            ("on 9 Jan 25 near", &[("9 Jan 25", "2025-01-09")]),
            ("one thousand, nine hundred and ninety-one", &[]),
            (
                "May the first, one thousand, nine hundred and ninety-one",
                &[("May the first, one thousand, nine hundred and ninety-one", "1991-05-01")],
            ),
            ("9 JAN 2025", &[("9 JAN 2025", "2025-01-09")]),
            ("Jan. 2025", &[("Jan. 2025", "2025-01")]),
            ("on the first of January", &[("first of January", "--01-01")]),
            (
                "the ninth of January, two thousand twenty-five",
                &[("ninth of January, two thousand twenty-five", "2025-01-09")],
            ),
            ("January 9, twenty twenty-five", &[("January 9, twenty twenty-five", "2025-01-09")]),
            ("01/09/2025", &[("01/09/2025", "2025-01-09|2025-09-01")]),
            ("13/01/2025", &[("13/01/2025", "2025-01-13")]),
            ("01/13/2025", &[("01/13/2025", "2025-01-13")]),
            ("2025-01-09", &[("2025-01-09", "2025-01-09")]),
            ("091430ZJAN25", &[("091430ZJAN25", "2025-01-09T14:30Z")]),
            ("at 091430B Jan 2025", &[("091430B Jan 2025", "2025-01-09T14:30+02:00")]),
            ("Juche 108", &[("Juche 108", "2019")]),
            ("Juche 115 (2025)", &[("Juche 115 (2025)", "2025|2026")]),
            ("in January", &[("January", "--01")]),
            ("early May 2024", &[("early May 2024", "~2024-05")]),
            ("mid-January", &[("mid-January", "~--01")]),
            ("since 2024", &[("2024", "2024")]),
            ("in 2000 cases", &[]),
            ("in the 1990s", &[("1990s", "~1990..1999")]),
            ("9–11 January 2025", &[("9–11 January 2025", "2025-01-09..2025-01-11")]),
            ("on the 9th we left", &[("9th", "---09")]),
            ("on the 9th floor", &[]),
            ("between 9 and 11 January 2025", &[("9 and 11 January 2025", "2025-01-09..2025-01-11")]),
            ("9-Jan-2025", &[("9-Jan-2025", "2025-01-09")]),
            ("in ’98", &[("’98", "1998")]),
            ("we may march", &[]),
            ("31 February 2025", &[]),
            ("yesterday", &[]),
            ("a 9 January 25 men", &[("9 January", "--01-09")]),
        ],
    );
}

/// A date of four-figure year as people write it, in every form that holds all of it.
fn written(lang: Lang, date: Calendar) -> Vec<String> {
    let (year, month, day) = (date.year.unwrap_or(0), date.month.unwrap_or(0), date.day.unwrap_or(0));
    let months = lang.language().numerals.months;
    let name = |form: usize| months[usize::from(month) - 1].split(' ').nth(form).unwrap_or("?");
    match lang.tag() {
        "ko" => vec![
            format!("{year}년 {month}월 {day}일"),
            format!("{year}년{month}월{day}일"),
            format!("{year}. {month}. {day}."),
            format!("{year}.{month:02}.{day:02}."),
            format!("주체{}({year})년 {month}월 {day}일", year - 1911),
            format!("주체 {} 년 {month}월 {day}일", year - 1911),
        ],
        "en" => {
            let name = format!("{}{}", name(0)[..1].to_uppercase(), &name(0)[1..]);
            let short = &name[..3];
            vec![
                format!("{day} {name} {year}"),
                format!("{name} {day}, {year}"),
                format!("{day} {short} {year}"),
                format!("{short}. {day}, {year}"),
                format!("{day:02}{}{year}", short.to_uppercase()),
            ]
        }
        _ => vec![
            format!("{day} {} {year}", name(1)),
            format!("{day} {} {year} р.", name(1)),
            format!("«{day:02}» {} {year} року", name(1)),
            format!("{day}-го {} {year}-го", name(1).to_uppercase()),
            format!("{day:02}.{month:02}.{year}"),
            format!("{day}/{month}/{year}"),
        ],
    }
}

proptest! {
    #[test]
    fn a_date_in_every_form_is_read_as_itself(year in 1912i32..2100, month in 1u8..=12, day in 1u8..=28) {
        let date = Calendar { year: Some(year), month: Some(month), day: Some(day) };
        for lang in [Lang::KO, Lang::UK, Lang::EN, Lang::RU] {
            let mut forms = written(lang, date);
            forms.push(date.iso());
            for text in forms {
                prop_assert_eq!(read(&text, lang), [(text.clone(), date.iso())]);
            }
        }
    }

    #[test]
    fn any_text_is_read_as_dates_in_order(text in "[ 0-9.,:/()«»'’年년월일부터주체~-]{0,30}|([0-9]{1,4}|січня|року|р\\.|та|Jan|and|of|the|th|일|[ ,.-]){0,14}|\\PC{0,30}") {
        for lang in [Lang::KO, Lang::UK, Lang::EN, Lang::RU] {
            let mut end = 0;
            for reading in readings(&Scan::new(&text, lang)) {
                prop_assert!(text.get(reading.span.clone()).is_some_and(|words| !words.is_empty()), "{reading:?}");
                prop_assert!(reading.span.start >= end || reading.approx, "{reading:?}");
                end = reading.span.end;
            }
        }
    }
}
