//! Pairs of names with what they are to each other.

use super::*;
use crate::lang::Lang;
use crate::names::register::tests::register;

fn compared(one: &str, other: &str) -> Comparison {
    compare(one, other, Asked::default(), &register()).unwrap()
}

/// Every pair is compared both ways.
fn check(verdict: &str, pairs: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (one, other) in pairs {
        for (one, other) in [(one, other), (other, one)] {
            let found = compared(one, other);
            if found.verdict.as_str() != verdict {
                wrong.push(format!("{one} / {other}: {} ({})", found.verdict.as_str(), found.why));
            }
        }
    }
    assert!(wrong.is_empty(), "{verdict}: {wrong:#?}");
}

#[test]
fn one_name() {
    check(
        "same",
        &[
            ("리철수", "리 철수"),
            ("리철수", "이철수"),
            ("림명호", "임명호"),
            ("김룡철", "김용철"),
            ("박문렬", "박문열"),
            ("김철수", "Kim Chol Su"),
            ("김철수", "KIM CHOL SU"),
            ("김철수", "Kim Cheolsu"),
            ("김철수", "Gim Cheolsu"),
            ("김철수", "Kim Ch'ŏlsu"),
            ("김철수", "Kim Ch’olsu"),
            ("리철수", "Ri Chol Su"),
            ("이철수", "Ri Chol Su"),
            ("이철수", "Lee Cheol-su"),
            ("김정은", "Kim Jong Un"),
            ("김정은", "Jong Un Kim"),
            ("김정은", "Кім Чен Ин"),
            ("김정은", "Кім Чен Ина"),
            ("김정은", "Ким Чен Ын"),
            ("리철수", "Лі Чхоль Су"),
            ("리철수", "Рі Чхоль Су"),
            ("리철수", "Ли Чхоль Су"),
            ("평양", "Pyongyang"),
            ("평양", "Пхеньян"),
            ("Кім Чен Ин", "Ким Чен Ын"),
            ("Кім Чен Ин", "Кім Чен Ина"),
            ("Кім Чен Ином", "Ким Чен Ын"),
            ("Лі Чхоль Су", "Ли Чхоль Су"),
            ("Kim Jong Un", "KIM Jong-un"),
            ("Kim Jong Un", "Jong Un Kim"),
            ("Іваненко", "Иваненко"),
            ("Ірина", "Ирина"),
            ("Юрій Коваль", "Юрий Коваль"),
            ("Рибчинський", "Рыбчинский"),
            ("Григор’єв", "Григорьев"),
            ("Григор'єв", "Григор’єв"),
            ("Іван Іваненко", "Іваненко Іван"),
            ("Юрій", "Yurii"),
            ("Згурський", "Zghurskyi"),
            ("Коваленко Юлія", "KOVALENKO Yuliia"),
            ("Пётр Крылов", "Petr Krylov"),
            ("Щербаков Юрий", "SHCHERBAKOV IURII"),
            ("Київ", "Киев"),
            ("Фёдор Ковалёв", "Федор Ковалев"),
            ("이영호", "Rhee Yong Ho"),
            ("김영복", "Ким Ён Бока"),
            ("평양", "Пхеньяна"),
            ("О Гван Хьок", "О Кван Хёк"),
            ("Курськ", "Курск"),
            ("림가람솔", "Rim Karam-Sol"),
            ("Рім Карам Соля", "RIM KARAM SOL"),
            ("임가람솔", "Рим Карам Соль"),
            ("번개9호", "Блискавка-9"),
        ],
    );
}

#[test]
fn perhaps_one_name() {
    check(
        "possible",
        &[
            ("이철수", "Lee Chul-soo"),
            ("이철수", "Yi Chul Soo"),
            ("박영희", "Park Young Hee"),
            ("김재현", "김제현"),
            ("최정렬", "최정열"),
            ("철수", "김철수"),
            ("김용철", "Kim Ryong Chol"),
            ("Ri Chol Su", "Lee Chul Soo"),
            ("Ri Chol Su", "Лі Чхоль Су"),
            ("Kim Jong Un", "Кім Чен Ин"),
            ("Лі Чхоль Су", "Рі Чхоль Су"),
            ("Кім Чен Ин", "Кім Чен Ін"),
            ("Микола", "Николай"),
            ("Микола Іваненко", "Николай Иваненко"),
            ("Олександр Сергійович", "Александр Сергеевич"),
            ("Наталія", "Наталья"),
            ("Анна", "Ганна"),
            ("Mykola", "Nikolai"),
            ("Николай", "Mykola"),
            ("Юрій", "Yuriy"),
            ("Юрий", "Yuri"),
            ("Yuriy Kovalenko", "Iurii Kovalenko"),
            ("Serhii", "Sergei"),
            ("Іваненко Іван", "Іваненко Іван Петрович"),
            ("Іваненко", "Іваненко Іван"),
            ("І. Іваненко", "Іваненко Іван"),
            ("М. Шевченко", "Микола Шевченко"),
            ("Іваненко", "Іваненка"),
            ("Іванов", "Іванова"),
            ("Kim J. U.", "Kim Jong Un"),
            ("Чхоль Су", "Кім Чхоль Су"),
            ("김정은", "Kim J. U."),
            ("백철", "Бек Чоль"),
            ("리창호", "Лі Чанг Хо"),
            ("Олена Коваль", "Yelena Koval"),
            ("Хрущов", "Khrushchev"),
            ("Іваненко Іван Петрович", "Иваненко И. П."),
        ],
    );
}

#[test]
fn two_names() {
    check(
        "different",
        &[
            ("김철수", "김영수"),
            ("김철수", "박철수"),
            ("김철수", "김철"),
            ("김철수", "Kim Yong Su"),
            ("김철수", "Pak Chol Su"),
            ("김철수", "Кім Йон Су"),
            ("리철수", "Пак Чхоль Су"),
            ("김정은", "Kim Jong Il"),
            ("김정은", "Kim Jong-woon"),
            ("Іван Петрович", "Петро Іванович"),
            ("Сидоренко", "Сидорчук"),
            ("김정은", "Кім Чен Ір"),
            ("평양", "Сеул"),
            ("리철수", "Микола Іваненко"),
            ("Кім", "Кін"),
            ("Кім Чхоль Су", "Кім Чхоль Сука"),
            ("Кім Чхоль Су", "Кім Чхоль Хо"),
            ("Kim Chol Su", "Kim Chol Ho"),
            ("Kim Chol Su", "Пак Чхоль Су"),
            ("Іваненко", "Іванченко"),
            ("Іваненко Іван", "Іваненко Петро"),
            ("Микола", "Михайло"),
            ("Николай", "Никита"),
            ("Єва", "Євгенія"),
            ("Петренко", "Kovalenko"),
            ("Serhii", "Serhiienko"),
            ("Кіт", "Кат"),
            ("І. Іваненко", "Петро Іваненко"),
            ("림가람솔", "번개9호"),
            ("Курськ", "Бєлгород"),
        ],
    );
}

#[test]
fn a_system_that_decides_is_named() {
    for (one, other, system) in [
        ("김철수", "Kim Chol Su", "dprk"),
        ("홍길동", "Hong Gildong", "rr"),
        ("리철수", "Лі Чхоль Су", "uk"),
        ("리철수", "Ли Чхоль Су", "ru"),
        ("Юрій", "Yurii", "kmu2010"),
        ("Пётр", "Petr", "icao"),
        ("리철수", "이철수", "norm"),
        ("림가람솔", "RIM KARAM SOL", "register"),
    ] {
        assert_eq!(compared(one, other).system, Some(system), "{one} {other}: {}", compared(one, other).why);
    }
    assert_eq!(compared("Микола", "Николай").system, None);
}

#[test]
fn the_reason_says_what_differs() {
    for (one, other, why) in [
        ("김철수", "김영수", "syllable 2 differs: 철, 영"),
        ("Іваненко Іван", "Іваненко Іван Петрович", "the patronymic is missing in one: Петрович"),
        ("Кім Чен Ин", "Пак Чен Ин", "the family names differ: Кім, Пак"),
    ] {
        assert_eq!(compared(one, other).why, why);
    }
}

#[test]
fn two_people_of_the_register_are_told_apart() {
    let found = compared("리매봄", "Рим Карам Соль");
    assert_eq!((found.verdict, found.system), (Verdict::Different, Some("register")));
    assert_eq!(compared("LEE MAI BOM", "RI MAE POM").verdict, Verdict::Possible, "alike, but two people");
}

#[test]
fn pairs_as_an_investigator_types_them() {
    check(
        "same",
        &[
            ("꾸르스크", "쿠르스크"),
            ("꾸르스크", "Kursk"),
            ("키예프", "Kyiv"),
            ("키이우", "Kiev"),
            ("나선", "라선"),
            ("조용원", "Чо Ён Вон"),
            ("림광일", "임광일"),
        ],
    );
    check(
        "possible",
        &[
            ("Цой", "최"),
            ("Ivanov", "Иванова"),
            ("Ivanova", "Іванов"),
            ("Petrovskyi", "Петровська"),
            ("Ivanov", "Ivanova"),
            ("Суджа", "Sudja"),
            ("Кім Ч. С.", "Кім Чхоль Су"),
            ("Kim C. S.", "김철수"),
            ("Пак Д. Х.", "Пак Чжон Хёк"),
            ("Ri R. H.", "Лі Йон Хі"),
            ("철수", "Ri Chol Su"),
            ("명철", "Ri Myong Chol"),
            ("명철", "Лі Мьон Чхоль"),
            ("Сидоренко Саша", "Олександр Сидоренко"),
            ("Sasha", "Александра"),
        ],
    );
    check(
        "different",
        &[
            ("Кім Й. С.", "Кім Чхоль Су"),
            ("Kim M. S.", "김철수"),
            ("독일", "미국"),
            ("Kursk", "Суми"),
            ("Ivanov", "Иваненко"),
            ("Pak", "최"),
            ("평양", "Kursk"),
            ("Коля", "Олексій"),
            ("명철", "Ri Myong Su"),
        ],
    );
    assert_eq!(compared("리영희", "이용희").why, "syllable 2 differs: 영, 용");
}

#[test]
fn other_forms_of_a_person_are_compared_as_well() {
    let found = compared("림가람솔", "Rim Ka Ram Sol");
    assert_eq!(found.verdict, Verdict::Same, "{}", found.why);
}

#[test]
fn the_language_that_is_asked_for_is_taken() {
    let asked = Asked { lang: Some(Lang::UK), ..Asked::default() };
    assert_eq!(compare("Кит", "Кіт", asked, &Register::default()).unwrap().verdict, Verdict::Different);
}

#[test]
fn what_is_no_name_is_refused() {
    assert!(matches!(compare("Кiм", "Кім", Asked::default(), &register()), Err(NameError::Mixed { .. })));
}

proptest::proptest! {
    #[test]
    fn the_order_of_the_names_changes_nothing(
        one in "[кчлсмнпаоуіиеь ]{1,12}|[a-z ]{1,12}|[가-힣]{1,4}",
        other in "[кчлсмнпаоуіиеь ]{1,12}|[a-z ]{1,12}|[가-힣]{1,4}",
    ) {
        let verdict = |one, other| compare(one, other, Asked::default(), &Register::default()).map(|c| c.verdict).ok();
        proptest::prop_assert_eq!(verdict(&one, &other), verdict(&other, &one));
        if let Some(verdict) = verdict(&one, &one) {
            proptest::prop_assert_eq!(verdict, Verdict::Same);
        }
    }
}
