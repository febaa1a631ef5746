//! Words and figures that look like quantities and are none.

use proptest::prelude::*;

use super::readings;
use crate::lang::{LANGUAGES, Lang};
use crate::values::read;

fn nothing_is_read(lang: Lang, texts: &[&str]) {
    for text in texts {
        assert_eq!(readings(text, lang), [] as [String; 0], "{text}");
    }
}

#[test]
fn syllables_of_korean_words_are_no_numbers() {
    nothing_is_read(
        Lang::KO,
        &[
            "이 사람",
            "여러분",
            "만세를 불렀다",
            "어서 오세요",
            "일하다",
            "물만 마셨다",
            "나만 살았다",
            "조국",
            "사람",
            "구급차",
            "천막",
            "백두산",
            "오늘",
            "만약",
            "천천히",
            "일부",
            "사이가 좋다",
            "이상 없습니다",
            "할 수 있다",
            "이분은 누구입니까",
            "몇 명입니까?",
            "백발 노인",
            "사격 명령",
            "열이 났습니다",
        ],
    );
}

#[test]
fn words_of_other_languages_are_no_numbers() {
    nothing_is_read(
        Lang::UK,
        &[
            "один із них",
            "за одно",
            "одне й те саме",
            "південний вітер",
            "п. 5.1.12",
            "сорока на дереві",
            "мого друга",
            "вона сказала",
            "тиждень",
            "жодного",
            "по-перше",
            "з півдня",
        ],
    );
    nothing_is_read(Lang::RU, &["вижу семью солдата", "один из них", "полк", "она сказала"]);
    nothing_is_read(
        Lang::EN,
        &["one of them", "no one came", "May I go", "wait a second", "first of all", "in the first place", "per day"],
    );
}

#[test]
fn names_in_figures_are_no_numbers() {
    nothing_is_read(Lang::UK, &["в/ч А1234", "АК-47", "№ 5", "тел. 050-123-45-67", "+380501234567", "ст. 104"]);
    nothing_is_read(Lang::EN, &["M-16 and AK-47", "No. 5", "555-1234", "5.56x45 mm", "007", "unit 94", "T-72B3"]);
    nothing_is_read(Lang::KO, &["군번 1234567", "전화 010-1234-5678", "007"]);
}

#[test]
fn the_end_of_a_stretch_is_in_the_part_of_the_day_of_its_beginning() {
    for (text, lang, expected) in [
        ("오후 2시~4시", Lang::KO, ["오후 2시: time 14:00", "4시: time 16:00"]),
        ("오후 2시부터 4시까지", Lang::KO, ["오후 2시: time 14:00", "4시: time 16:00"]),
        ("오전 9시부터 3시까지", Lang::KO, ["오전 9시: time 09:00", "3시: time 15:00"]),
        ("밤 10시부터 2시까지", Lang::KO, ["밤 10시: time 22:00", "2시: time 02:00"]),
    ] {
        assert_eq!(readings(text, lang), expected, "{text}");
    }
}

#[test]
fn two_figures_of_a_year_that_are_said_as_its_place_are_of_the_wars() {
    for (text, lang, expected) in [
        ("9 травня 45-го року", Lang::UK, "9 травня 45-го року: date 1945-05-09"),
        ("у 45-му році", Lang::UK, "45-му році: date 1945"),
        ("в сорок пятом году", Lang::RU, "сорок пятом году: date 1945"),
        ("у двадцять четвертому році", Lang::UK, "двадцять четвертому році: date 2024"),
    ] {
        assert_eq!(readings(text, lang), [expected], "{text}");
    }
}

#[test]
fn an_hour_of_the_day_is_a_time() {
    assert_eq!(readings("о сьомій годині", Lang::UK).len(), 1);
    for (text, lang) in [("сьома година", Lang::UK), ("세시 반", Lang::KO), ("о сьомій годині", Lang::UK)]
    {
        assert!(readings(text, lang).iter().all(|reading| reading.contains(": time ")), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_in_order_without_overlap(text in "[ 0-9.,:/()«»'$%°+x~-일이삼만천년월세살명스물여수몇분의점반약a-zа-яєії]{0,40}|\\PC{0,40}") {
        for language in LANGUAGES {
            let mut end = 0;
            for reading in read(&text, language.tag.parse().unwrap()) {
                let span = reading.span.clone();
                prop_assert!(span.start >= end && span.start < span.end, "{reading:?} in {text:?}");
                prop_assert!(text.get(span.clone()).is_some(), "{reading:?} in {text:?}");
                end = span.end;
            }
        }
    }
}
