//! What is masked, that nothing hidden is sent, and that all comes back.

use proptest::prelude::*;

use super::*;
use crate::contract::Fault;
use crate::glossary::{load, shipped};

/// Invented people: a man with his cases, a woman whose name does not decline, a call sign, a code name.
const PEOPLE: &str = "ko-KP,ko-KR,uk,en,ru,domain,status\n\
    림가람솔,임가람솔,Рім Карам Соль|gen=Рім Карам Соля|dat=Рім Карам Солю|acc=Рім Карам Соля|ins=Рім Карам Солем|loc=Рім Карам Солі,RIM KARAM SOL|Rim Karam Sol,Рим Карам Соль|gen=Рим Карам Соля|dat=Рим Карам Солю|acc=Рим Карам Соля|ins=Рим Карам Солем|loc=Рим Карам Соле,person,\n\
    한별매,한별매,Хан Бьоль Ме|gen=Хан Бьоль Ме|dat=Хан Бьоль Ме|acc=Хан Бьоль Ме|ins=Хан Бьоль Ме|loc=Хан Бьоль Ме,HAN PYOL MAE,Хан Бёль Мэ,person,\n\
    하사,하사,молодший сержант|gen=молодшого сержанта|dat=молодшому сержантові|acc=молодшого сержанта|ins=молодшим сержантом|loc=молодшому сержантові,junior sergeant,младший сержант,rank,\n\
    TOPAZ,TOPAZ,TOPAZ,TOPAZ,TOPAZ,person,keep\n";

fn north() -> Lang {
    "ko-KP".parse().unwrap()
}

fn register() -> Glossary {
    load("people.csv", PEOPLE).unwrap()
}

fn protecting(glossary: &Glossary) -> Protector<'_> {
    Protector { glossary, pseudonyms: None, protect: true }
}

fn masked(text: &str, source: Lang, target: Lang) -> Masked {
    protecting(&register()).mask(text, source, target).unwrap()
}

/// What a reader gets for a reply to a masked text, and its remarks.
fn restored(text: &str, source: Lang, target: Lang, reply: &str) -> (String, Vec<String>) {
    let restored = masked(text, source, target).restore(reply).unwrap_or_else(|fault| panic!("{fault}: {reply}"));
    (restored.text, restored.remarks)
}

#[test]
fn what_must_come_back_is_masked() {
    for (text, source, expected) in [
        ("림가람솔은 왔습니다.", north(), "XN1X은 왔습니다."),
        ("저는 임가람솔입니다 (침묵)", Lang::KO, "저는 XN1X입니다 XM1X"),
        ("Я бачив Рім Карам Соля й TOPAZ.", Lang::UK, "Я бачив XN1X й XK1X."),
        ("림가람솔과 한별매, 림가람솔", north(), "XN1X과 XN2X, XN1X"),
        ("паспорт КВ123456, тел. +380 67 123 45 67", Lang::UK, "паспорт XD1X, тел. XP1X"),
        ("xn1x 림가람솔", north(), "xn1x XN2X"),
        ("Я з полку.", Lang::UK, "Я з полку."),
    ] {
        let target = if source.same_base(Lang::UK) { Lang::EN } else { Lang::UK };
        assert_eq!(masked(text, source, target).text, expected, "{text}");
    }
}

#[test]
fn a_name_comes_back_in_the_case_that_is_sure() {
    for (reply, expected, remarks) in [
        ("Я йшов до XN1X.", "Я йшов до Рім Карам Соля.", 0),
        ("Я говорив із молодшим сержантом XN1X.", "Я говорив із молодшим сержантом Рім Карам Солем.", 0),
        ("Я сказав XN1Xу.", "Я сказав Рім Карам Солю.", 0),
        ("Я сказав XN1X-у.", "Я сказав Рім Карам Солю.", 0),
        ("Це був молодший сержант XN1X.", "Це був молодший сержант Рім Карам Соль.", 0),
        ("Я бачив xn1x там.", "Я бачив Рім Карам Соль там.", 1),
        ("Ми з XN1X.", "Ми з Рім Карам Соль.", 1),
    ] {
        let (text, found) = restored("하사 림가람솔", north(), Lang::UK, reply);
        assert_eq!((text.as_str(), found.len()), (expected, remarks), "{reply}: {found:?}");
    }
    let (text, remarks) = restored("한별매", north(), Lang::UK, "Я бачив XN1X там.");
    assert_eq!((text.as_str(), remarks.len()), ("Я бачив Хан Бьоль Ме там.", 0), "the same in every case");
}

#[test]
fn particles_take_the_shape_of_the_name() {
    for (name, reply, expected) in [
        ("Рім Карам Соль", "XN1X가 왔습니다.", "림가람솔이 왔습니다."),
        ("Рім Карам Соль", "XN1X는 XN1X으로", ""),
        ("Хан Бьоль Ме", "XN1X은 왔습니다.", "한별매는 왔습니다."),
        ("Хан Бьоль Ме", "XN1X이었습니다.", "한별매였습니다."),
    ] {
        let masked = masked(&format!("Це {name}."), Lang::UK, north());
        match masked.restore(reply) {
            Ok(restored) => assert_eq!(restored.text, expected, "{reply}"),
            Err(fault) => assert_eq!((fault, expected), (Fault::Placeholder, ""), "{reply}"),
        }
    }
}

#[test]
fn a_token_that_is_not_as_it_was_sent_is_a_fault() {
    let sent = masked("림가람솔과 한별매가 있었습니다. (침묵)", north(), Lang::EN);
    assert!(sent.restore("XN1X and XN2X's men were there. XM1X").is_ok());
    for reply in [
        "XN1X was there. XM1X",
        "XN1X, XN1X and XN2X were there. XM1X",
        "XN1X and XN3X were there. XM1X",
        "XN1X, XN2X and XN7X were there. XM1X",
        "XN 1X and XN2X were there. XM1X",
        "XN-1X and XN2X were there. XM1X",
        "ХN1Х and XN2X were there. XM1X",
        "ＸＮ１Ｘ and XN2X were there. XM1X",
        "XN1X (ХN1Х) and XN2X were there. XM1X",
        "XN1Xes and XN2X were there. XM1X",
        "theXN1X and XN2X were there. XM1X",
        "",
    ] {
        assert_eq!(sent.restore(reply), Err(Fault::Placeholder), "{reply}");
    }
}

#[test]
fn marks_are_said_in_the_target_language() {
    let (text, remarks) = restored("예. (고개를 끄덕임)", north(), Lang::UK, "Так. XM1X");
    assert_eq!((text.as_str(), remarks.len()), ("Так. (киває)", 0));
    let (text, remarks) = restored("Тут [показує на карту].", Lang::UK, Lang::EN, "Here XM1X.");
    assert_eq!((text.as_str(), remarks.len()), ("Here [показує на карту].", 1));
}

#[test]
fn what_has_no_words_needs_no_engine() {
    for (text, expected) in [
        ("(침묵)", Some("(мовчання)")),
        ("…", Some("…")),
        ("94", Some("94")),
        ("림가람솔.", Some("Рім Карам Соль.")),
        ("네.", None),
        ("(침묵) 네.", None),
    ] {
        let found = masked(text, north(), Lang::UK).as_it_is().map(|restored| restored.text);
        assert_eq!(found.as_deref(), expected, "{text}");
    }
}

#[test]
fn decomposed_text_is_masked_as_well() {
    let text: String = "림가람솔은 왔습니다.".nfd().collect();
    assert_eq!(masked(&text, north(), Lang::UK).text, "XN1X은 왔습니다.");
}

/// Invented statements with everything in them that must not be sent.
const INTERVIEWS: [(&str, &str, &[&str]); 4] = [
    (
        "ko-KP",
        "제 이름은 서하늘입니다. 1998년 5월 3일에 태여났습니다. 소대장은 최보람이였고 최보람은 림가람솔을 불렀습니다. 김 동무도 있었습니다. \
         공민증 번호는 345678이고 전화는 010-1234-5678, 위치는 51.1902, 35.2706입니다. 메일은 haneul@example.org입니다. 강별 씨가 썼습니다.",
        &["서하늘", "1998", "최보람", "림가람솔", "김 동무", "345678", "1234", "51.19", "35.27", "haneul", "강별"],
    ),
    (
        "uk",
        "Мене звати Явір Петро Іванович, народився 3 травня 1998 року. Капітан Дубовий і Микола Гриценко допитали Рім Карам Соля. Паспорт \
         КВ123456, РНОКПП 3012345678, тел. +380 67 123 45 67, точка 37U DR 12345 67890. Потім Гриценка забрали. Бачив Миколу.",
        &[
            "Явір",
            "Петро",
            "1998",
            "травня",
            "Дубовий",
            "Микол",
            "Гриценк",
            "Карам",
            "123456",
            "3012345678",
            "67 123",
            "12345",
        ],
    ),
    (
        "en",
        "My name is Seo Haneul, born on May 3, 1998. Captain Maple and John Oakley met RIM KARAM SOL. Passport FE123456, phone +44 20 7946 0958, \
         mail haneul@example.org. Oakley left with Mr. Birch.",
        &["Seo", "Haneul", "haneul", "1998", "May 3", "Maple", "Oakley", "KARAM", "123456", "7946", "Birch"],
    ),
    (
        "ru",
        "Меня зовут Со Ха Ныль, родился 3 мая 1998 года. Капитан Дубовой и Николай Грищенко видели Рим Карам Соля. Паспорт 4509 № 123456, \
         телефон +7 900 123-45-67.",
        &["Со Ха", "Ныль", "1998", "Дубовой", "Никола", "Грищенко", "Карам", "123456", "900 123"],
    ),
];

#[test]
fn nothing_hidden_is_sent() {
    let journal = Journal::in_memory().unwrap();
    let glossary = shipped().merge(register());
    let protector = Protector { glossary: &glossary, pseudonyms: Some(&journal), protect: true };
    for (tag, text, secrets) in INTERVIEWS {
        let source: Lang = tag.parse().unwrap();
        let sent = protector.mask(text, source, Lang::EN).unwrap();
        for secret in secrets {
            assert!(!sent.text.contains(secret), "{secret} is in: {}", sent.text);
        }
        assert!(sent.restore(&sent.text).is_ok(), "{}", sent.text);
        let same = protector.mask(text, source, source).unwrap();
        assert_eq!(same.restore(&same.text).unwrap().text, text, "{}", same.text);
    }
}

#[test]
fn a_name_without_register_is_spelled_by_rule_with_a_remark() {
    let journal = Journal::in_memory().unwrap();
    let glossary = register();
    let protector = Protector { glossary: &glossary, pseudonyms: Some(&journal), protect: true };
    for (text, source, target, expected) in [
        ("최보람입니다.", north(), Lang::EN, "Choe Po Ram"),
        ("최보람입니다.", north(), Lang::UK, "Чхве"),
        ("Це Микола Гриценко.", Lang::UK, Lang::EN, "Mykola Hrytsenko"),
        ("Це Микола Гриценко.", Lang::UK, Lang::KO, "Микола Гриценко"),
    ] {
        let sent = protector.mask(text, source, target).unwrap();
        let token = sent.held[0].token.clone();
        let restored = sent.restore(&format!("{token}.")).unwrap();
        assert!(restored.text.starts_with(expected), "{}", restored.text);
        assert_eq!(restored.remarks.len(), 1, "{:?}", restored.remarks);
    }
}

#[test]
fn both_norms_of_a_name_have_one_token() {
    let journal = Journal::in_memory().unwrap();
    let glossary = Glossary::default();
    let protector = Protector { glossary: &glossary, pseudonyms: Some(&journal), protect: false };
    let sent = protector.mask("리철수는 이철수입니다.", Lang::KO, Lang::EN).unwrap();
    assert_eq!(sent.held.len(), 1, "{}", sent.text);
    assert_eq!(sent.held[0].times, 2);
}

#[test]
fn a_pseudonym_is_the_same_in_every_text() {
    let journal = Journal::in_memory().unwrap();
    let glossary = register();
    let protector = Protector { glossary: &glossary, pseudonyms: Some(&journal), protect: true };
    let sent = |text: &str, source: Lang| protector.mask(text, source, Lang::EN).unwrap().text;
    assert_eq!(sent("최보람 씨, 림가람솔입니다.", north()), "XN1X 씨, XN2X입니다.");
    assert_eq!(sent("림가람솔과 최보람이 왔습니다.", north()), "XN2X과 XN1X이 왔습니다.");
    assert_eq!(sent("Я бачив Рім Карам Соля.", Lang::UK), "Я бачив XN2X.");
    assert_eq!(sent("тел. +380 67 123 45 67", Lang::UK), "тел. XP1X");
    assert_eq!(sent("тел. +380671234567", Lang::UK), "тел. XP1X", "the same number, written otherwise");
    assert_eq!(sent("народився 3 травня 1998 року", Lang::UK), "народився XB1X");
    assert_eq!(sent("1998년 5월 3일에 태여났습니다.", north()), "XB1X에 태여났습니다.");
}

#[test]
fn a_date_of_birth_comes_back_in_the_target_language() {
    let journal = Journal::in_memory().unwrap();
    let glossary = register();
    let protector = Protector { glossary: &glossary, pseudonyms: Some(&journal), protect: true };
    let sent = protector.mask("저는 1998년 5월 3일에 태여났습니다.", north(), Lang::UK).unwrap();
    let restored = sent.restore("Я народився XB1X.").unwrap();
    assert_eq!((restored.text.as_str(), restored.remarks.len()), ("Я народився 3 травня 1998 року.", 0));
}

#[test]
fn a_speaker_is_a_role_where_names_are_hidden() {
    let journal = Journal::in_memory().unwrap();
    let glossary = Glossary::default();
    let hidden = Protector { glossary: &glossary, pseudonyms: Some(&journal), protect: true };
    for (label, role, expected) in [
        ("Слідчий", Some(Role::Interviewer), "Слідчий"),
        ("조사관:", Some(Role::Interviewer), "조사관:"),
        ("김철수 조사관", None, "interviewer"),
        ("Слідчий Коваль", Some(Role::Interviewer), "interviewer"),
        ("리철수", Some(Role::Subject), "subject"),
        ("리철수", None, "speaker"),
    ] {
        assert_eq!(hidden.speaker(label, role), expected, "{label}");
    }
    assert_eq!(protecting(&glossary).speaker("리철수", None), "리철수");
}

fn texts() -> impl Strategy<Value = String> {
    let parts = [
        "림가람솔",
        "임가람솔",
        "한별매",
        "Рім Карам Солем",
        "RIM KARAM SOL",
        "TOPAZ",
        "(침묵)",
        "[пауза]",
        "***",
        "XN1X",
        "xm2x",
        "X",
        "1",
        "КВ123456",
        "+380671234567",
        "은",
        "이",
        " ",
        ".",
        ",",
        "и",
        "а",
        "김 동무",
        "리철수",
        "Петро Коваль",
        "1998년 5월 3일 출생",
        "\u{1112}\u{1161}\u{11ab}",
    ];
    proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..9).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_masked_for_the_same_language_comes_back(text in texts(), other in "\\PC{0,24}") {
        let journal = Journal::in_memory().unwrap();
        let glossary = register();
        for text in [text, other] {
            for source in [north(), Lang::UK, Lang::EN] {
                for pseudonyms in [None, Some(&journal)] {
                    let sent = Protector { glossary: &glossary, pseudonyms, protect: true }.mask(&text, source, source).unwrap();
                    let whole: String = text.nfc().collect();
                    prop_assert_eq!(sent.restore(&sent.text).map(|restored| restored.text), Ok(whole), "{}", sent.text);
                }
            }
        }
    }

    #[test]
    fn no_reply_is_too_odd(text in texts(), reply in "([XxХ][NMK]?[0-9]?|XN1X|[ а-я가이은-]|\\PC){0,12}") {
        let journal = Journal::in_memory().unwrap();
        let glossary = register();
        for (source, target) in [(north(), Lang::UK), (Lang::UK, north()), (Lang::EN, Lang::RU), (Lang::RU, Lang::EN)] {
            let sent = Protector { glossary: &glossary, pseudonyms: Some(&journal), protect: true }.mask(&text, source, target).unwrap();
            let _ = (sent.as_it_is(), sent.restore(&reply), sent.restore(&format!("{}{reply}", sent.text)));
        }
    }
}

/// The phrases of the phrasebook name nobody.
#[test]
fn everyday_speech_is_hardly_ever_taken_for_a_name() {
    let journal = Journal::in_memory().unwrap();
    let glossary = shipped();
    let protector = Protector { glossary: &glossary, pseudonyms: Some(&journal), protect: false };
    let (mut all, mut wrong) = (0, Vec::new());
    for (_, text) in crate::backends::phrasebook::SHIPPED {
        for record in csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap) {
            for (column, source) in [(2, Lang::KO), (3, north()), (4, Lang::UK), (5, Lang::EN)] {
                let first = record[column].split('|').next().filter(|form| !form.is_empty() && !form.contains('{'));
                all += first.iter().count();
                let sent = first.map(|form| protector.mask(form, source, source).unwrap());
                wrong.extend(sent.into_iter().flat_map(|sent| sent.held).map(|held| held.said));
            }
        }
    }
    assert!(all > 1_000 && wrong.len() * 200 < all, "{} of {all}: {wrong:?}", wrong.len());
}
