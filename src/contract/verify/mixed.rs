//! What came with a neighbour's text, of another text, or with a label, in short texts and alone.

use super::tests::{EN, KO, RU, UK, faults};
use super::*;

const NEIGHBOUR: Option<Fault> = Some(Fault::Neighbour);

#[test]
fn a_short_neighbour_is_found_by_its_sentence() {
    let said = ["천막 세 개를 쳤습니다.", "아마 그럴 겁니다.", "모릅니다."];
    let came = ["Ми поставили три намети. Мабуть, так.", "Мабуть, так.", "Не знаю."];
    assert_eq!(faults((KO, UK), &said, &came), [NEIGHBOUR, None, None]);
    let first = ["Ми поставили три намети.", "Ми поставили три намети. Мабуть, так.", "Не знаю."];
    assert_eq!(faults((KO, UK), &said, &first), [None, NEIGHBOUR, None]);
    let lost = ["Ми поставили три намети. Мабуть, так.", "", "Не знаю."];
    assert_eq!(faults((KO, UK), &said, &lost), [NEIGHBOUR, Some(Fault::Empty), None]);
    let twice = ["Ми поставили три намети. Мабуть, так.", "Ми поставили три намети. Мабуть, так.", "Не знаю."];
    assert_eq!(faults((KO, UK), &said, &twice), [NEIGHBOUR, NEIGHBOUR, None]);
}

#[test]
fn a_sentence_may_become_two() {
    let said = ["저는 몰랐고 아무도 말해 주지 않았습니다.", "네.", "강을 건넜습니다."];
    let came = ["Я не знав. Ніхто мені не сказав.", "Так.", "Ми перейшли річку."];
    assert_eq!(faults((KO, UK), &said, &came), [None; 3]);
}

#[test]
fn a_number_of_a_neighbour_came_with_its_text() {
    let said =
        ["나무 67그루를 심고 48그루를 베었습니다.", "총소리를 열일곱 번 들었습니다.", "담요는 서른 장뿐이었습니다."];
    let right = ["Ми посадили 67 дерев і зрубали 48.", "Я чув 17 пострілів.", "Ковдр було лише 30."];
    assert_eq!(faults((KO, UK), &said, &right), [None; 3]);
    let absorbed = ["Ми посадили 67 дерев і зрубали 48, а пострілів було 17.", right[1], right[2]];
    assert_eq!(faults((KO, UK), &said, &absorbed), [NEIGHBOUR, None, None]);
}

#[test]
fn a_number_in_other_figures_is_the_same() {
    for (source, reply) in [
        ("2024년 11월 3일에 갔습니다.", "Я поїхав 3.11.2024."),
        ("오후 세 시에 갔습니다.", "Я поїхав о 15 годині."),
        ("만 이천 명이 있었습니다.", "Було 12 000 осіб."),
        ("사흘 동안 걸었습니다.", "Ми йшли 3 дні."),
        ("150만 원을 받았습니다.", "Я отримав 1,5 мільйона вон."),
    ] {
        let others = ["3시에 12명이 왔습니다.", "15명 중 5명입니다."];
        let came = ["О 3 годині прийшло 12 осіб.", "5 із 15."];
        let found = faults((KO, UK), &[source, others[0], others[1]], &[reply, came[0], came[1]]);
        assert_eq!(found, [None; 3], "{source} {reply}");
    }
}

#[test]
fn the_translation_of_a_text_that_was_not_sent_is_doubted() {
    for (source, reply) in [
        ("저는 이 마을에서 총소리를 167번 들었습니다.", "Той документ мав 346 сторінок."),
        (
            "우리는 새벽에 강을 건너 북쪽으로 계속 걸어갔습니다.",
            "Лікар спитав, чи не болить мені зараз голова від таблеток.",
        ),
    ] {
        assert!(is_unlike((KO, source), (UK, reply)), "{source} {reply}");
    }
    for (source, reply) in [
        ("저는 이 마을에서 총소리를 167번 들었습니다.", "Я чув у цьому селі 167 пострілів."),
        (
            "우리는 새벽에 강을 건너 북쪽으로 계속 걸어갔습니다.",
            "На світанку ми перейшли річку й рушили далі на північ.",
        ),
        ("그때가 오후 2시쯤이었습니다.", "Було близько 14:00."),
    ] {
        assert!(!is_unlike((KO, source), (UK, reply)), "{source} {reply}");
    }
}

#[test]
fn a_label_is_chatter_also_beside_an_interpreter() {
    for (from, source, to, reply) in [
        (KO, "통역원은 열 시에 왔습니다.", UK, "Ось переклад: Перекладач прийшов о десятій."),
        (UK, "Перекладач прийшов о десятій.", EN, "Here is the translation: The interpreter came at ten."),
        (UK, "Перекладач прийшов о десятій.", KO, "번역: 통역원은 열 시에 왔습니다."),
        (KO, "통역원은 열 시에 왔습니다.", RU, "Вот перевод: Переводчик пришёл в десять."),
    ] {
        assert_eq!(faults((from, to), &[source], &[reply]), [Some(Fault::Chatter)], "{reply}");
    }
    for (from, source, to, reply) in [
        (KO, "통역원은 기다리라고 말했습니다.", UK, "Перекладач сказав: «Чекайте»."),
        (UK, "Мова перекладу: корейська.", EN, "Language of translation: Korean."),
    ] {
        assert_eq!(faults((from, to), &[source], &[reply]), [None], "{reply}");
    }
}

#[test]
fn kin_are_told_by_all_words_together() {
    for russian in [
        "Врач дал мне десять таблеток.",
        "В подвале пряталось много людей.",
        "Я встретил того офицера пять лет назад.",
        "У нас оставалось семь буханок хлеба.",
        "Мост переехали пять грузовиков.",
    ] {
        let source = "There was something that we saw there at that time.";
        assert_eq!(faults((EN, UK), &[source], &[russian]), [Some(Fault::Language)], "{russian}");
    }
    for ukrainian in
        ["Я неправильно сказала.", "Я переживаю за родину.", "Я хочу в туалет.", "Ми чекали там пару годин."]
    {
        let source = "There was something I said.";
        let found = faults((EN, UK), &[source], &[ukrainian]);
        assert_ne!(found, [Some(Fault::Language)], "{ukrainian}");
    }
    let source = "I met that officer there some years ago.";
    assert_eq!(faults((EN, RU), &[source], &["Я зустрів там того офіцера."]), [Some(Fault::Language)]);
    assert_eq!(
        faults((EN, RU), &[source], &["Тепер вони там шукали води та хоч трохи бульби."]),
        [Some(Fault::Language)]
    );
}
