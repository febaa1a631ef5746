//! Where sentences of interrogations end: a list of texts a language, in which `|` stands before each further sentence.

mod en;
mod ko;
mod ru;
mod uk;

use super::split;
use crate::lang::Lang;

fn check(lang: Lang, cases: &[&str]) {
    let splits = |case: &&&str| {
        let expected: Vec<&str> = case.split('|').collect();
        let text = expected.concat();
        let wrong =
            [Some(lang), None].into_iter().map(|lang| split(&text, lang).join("|")).find(|found| found != **case);
        wrong.map(|found| format!("expected {case:?}\n   found {found:?}"))
    };
    let wrong: Vec<String> = cases.iter().filter_map(|case| splits(&case)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn korean() {
    check(Lang::KO, ko::CASES);
}

#[test]
fn ukrainian() {
    check(Lang::UK, uk::CASES);
}

#[test]
fn english() {
    check(Lang::EN, en::CASES);
}

#[test]
fn russian() {
    check(Lang::RU, ru::CASES);
}

#[test]
fn languages_may_meet_in_one_turn() {
    for case in [
        "Як вас звати? |이름이 무엇입니까? |What is your name?",
        "Мене звати Кім. |제 이름은 김철수입니다. |Я з м. Хамхин.",
        "이름은 리철입니다 |Його звати Лі Чхоль.",
        "Lt. Kim: 94려단 소속입니다. |Він із 94-ї бригади, ст. л-т Кім.",
        "是的。|我是士兵。|네.",
    ] {
        let expected: Vec<&str> = case.split('|').collect();
        assert_eq!(split(&expected.concat(), None), expected);
    }
}

#[test]
fn only_the_rules_of_the_language_hold() {
    let text = "We crossed the р. Сейм. Then we slept.";
    assert_eq!(split(text, Some(Lang::EN)), ["We crossed the р. ", "Сейм. ", "Then we slept."]);
    assert_eq!(split(text, None), ["We crossed the р. Сейм. ", "Then we slept."]);
}
