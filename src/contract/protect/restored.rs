//! Replies of an engine that copies its tokens, as a reader of each language gets them.

use super::*;
use crate::glossary::load;

/// Invented people: two men, a woman, a man whose name begins with a vowel.
const PEOPLE: &str = "ko-KP,uk,en,ru,domain,status\n\
    림가람솔,Рім Карам Соль|gen=Рім Карам Соля|dat=Рім Карам Солю|acc=Рім Карам Соля|ins=Рім Карам Солем|loc=Рім Карам Солі,RIM KARAM SOL,Рим Карам Соль|gen=Рим Карам Соля|dat=Рим Карам Солю|acc=Рим Карам Соля|ins=Рим Карам Солем|loc=Рим Карам Соле,person,\n\
    한별매,Хан Бьоль Ме,HAN PYOL MAE,Хан Бёль Мэ,person,\n\
    안솔별,Ан Соль Бьоль|gen=Ан Соль Бьоля|dat=Ан Соль Бьолю|acc=Ан Соль Бьоля|ins=Ан Соль Бьолем|loc=Ан Соль Бьолі,AN SOL PYOL,Ан Соль Бёль|gen=Ан Соль Бёля|dat=Ан Соль Бёлю|acc=Ан Соль Бёля|ins=Ан Соль Бёлем|loc=Ан Соль Бёле,person,\n\
    하사,молодший сержант|gen=молодшого сержанта|dat=молодшому сержантові|acc=молодшого сержанта|ins=молодшим сержантом|loc=молодшому сержантові,junior sergeant,младший сержант|gen=младшего сержанта|dat=младшему сержанту|acc=младшего сержанта|ins=младшим сержантом|loc=младшем сержанте,rank,\n";

/// What comes out for each reply to a text with its one name, and whether there is a remark.
fn all_read(text: &str, target: Lang, cases: &[(&str, &str, bool)]) {
    let source: Lang = if target.same_base(Lang::KO) { Lang::UK } else { "ko-KP".parse().unwrap() };
    let glossary = load("people.csv", PEOPLE).unwrap();
    let masked = Protector { glossary: &glossary, pseudonyms: None, protect: true }.mask(text, source, target).unwrap();
    let mut wrong = Vec::new();
    for (reply, expected, remark) in cases {
        match masked.restore(reply) {
            Ok(found) if found.text == *expected && found.remarks.is_empty() != *remark => {}
            found => wrong.push(format!("{reply} | {expected} | {found:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_man_in_ukrainian() {
    all_read(
        "하사 림가람솔",
        Lang::UK,
        &[
            ("Це XN1X.", "Це Рім Карам Соль.", true),
            ("XN1X сказав іти.", "Рім Карам Соль сказав іти.", true),
            ("Я пішов до XN1X.", "Я пішов до Рім Карам Соля.", false),
            ("Наказ отримав від XN1X.", "Наказ отримав від Рім Карам Соля.", false),
            ("Без XN1X ми не йшли.", "Без Рім Карам Соля ми не йшли.", false),
            ("Ми йшли разом з XN1X.", "Ми йшли разом з Рім Карам Солем.", false),
            ("Разом із XN1X нас було троє.", "Разом із Рім Карам Солем нас було троє.", false),
            ("Поруч із XN1X лежала рушниця.", "Поруч із Рім Карам Солем лежала рушниця.", false),
            ("Група на чолі з XN1X.", "Група на чолі з Рім Карам Солем.", false),
            ("Під командуванням XN1X.", "Під командуванням Рім Карам Соля.", false),
            (
                "Під командуванням молодшого сержанта XN1X.",
                "Під командуванням молодшого сержанта Рім Карам Соля.",
                false,
            ),
            ("Разом із молодшим сержантом XN1X.", "Разом із молодшим сержантом Рім Карам Солем.", false),
            ("Говорили про XN1X.", "Говорили про Рім Карам Соля.", false),
            ("Завдяки XN1X я живий.", "Завдяки Рім Карам Солю я живий.", false),
            ("Стояв перед XN1X.", "Стояв перед Рім Карам Солем.", false),
            ("Ми взяли листа з XN1X.", "Ми взяли листа з Рім Карам Соль.", true),
            ("Мене звати XN1X.", "Мене звати Рім Карам Соль.", false),
            ("Чоловік на ім'я XN1X.", "Чоловік на ім'я Рім Карам Соль.", false),
            ("Сказав молодшому сержантові XN1X.", "Сказав молодшому сержантові Рім Карам Солю.", false),
            ("Немає XN1Xя.", "Немає Рім Карам Соля.", false),
        ],
    );
}

#[test]
fn a_name_that_begins_with_a_vowel() {
    all_read(
        "안솔별",
        Lang::UK,
        &[
            ("Спитайте у XN1X.", "Спитайте в Ан Соль Бьоль.", true),
            ("У XN1X була рана.", "В Ан Соль Бьоль була рана.", true),
            ("Йшов до XN1X.", "Йшов до Ан Соль Бьоля.", false),
        ],
    );
    all_read("림가람솔", Lang::UK, &[("У XN1X була рана.", "У Рім Карам Соль була рана.", true)]);
}

#[test]
fn a_woman_in_ukrainian_stays_as_she_is_called() {
    all_read(
        "한별매",
        Lang::UK,
        &[
            ("Я пішов до XN1X.", "Я пішов до Хан Бьоль Ме.", false),
            ("Я бачив XN1X.", "Я бачив Хан Бьоль Ме.", false),
            ("Ми з XN1X.", "Ми з Хан Бьоль Ме.", false),
        ],
    );
}

#[test]
fn a_man_in_russian() {
    all_read(
        "하사 림가람솔",
        Lang::RU,
        &[
            ("Я пошёл к XN1X.", "Я пошёл к Рим Карам Солю.", false),
            ("Я был у XN1X.", "Я был у Рим Карам Соля.", false),
            ("Вместе с XN1X.", "Вместе с Рим Карам Солем.", false),
            ("Рядом с XN1X лежала винтовка.", "Рядом с Рим Карам Солем лежала винтовка.", false),
            ("Группа во главе с XN1X.", "Группа во главе с Рим Карам Солем.", false),
            ("Под командованием XN1X.", "Под командованием Рим Карам Соля.", false),
            ("Под командованием младшего сержанта XN1X.", "Под командованием младшего сержанта Рим Карам Соля.", false),
            ("О XN1X ничего не знаю.", "О Рим Карам Соле ничего не знаю.", false),
            ("Меня зовут XN1X.", "Меня зовут Рим Карам Соль.", false),
            ("Письмо взяли с XN1X.", "Письмо взяли с Рим Карам Соль.", true),
            ("Сказал XN1Xю.", "Сказал Рим Карам Солю.", false),
        ],
    );
}

#[test]
fn a_name_in_english() {
    all_read(
        "림가람솔",
        Lang::EN,
        &[
            ("XN1X's rifle.", "RIM KARAM SOL's rifle.", false),
            ("XN1X’s rifle.", "RIM KARAM SOL’s rifle.", false),
            ("I saw XN1X.", "I saw RIM KARAM SOL.", false),
            ("Comrade XN1X, come.", "Comrade RIM KARAM SOL, come.", false),
        ],
    );
}

#[test]
fn particles_and_titles_in_korean() {
    let north: Lang = "ko-KP".parse().unwrap();
    all_read(
        "Це Рім Карам Соль.",
        north,
        &[
            ("XN1X는 왔습니다.", "림가람솔은 왔습니다.", false),
            ("XN1X씨는 왔습니다.", "림가람솔씨는 왔습니다.", false),
            ("XN1X 씨가 왔습니다.", "림가람솔 씨가 왔습니다.", false),
            ("XN1X동무는 왔습니다.", "림가람솔동무는 왔습니다.", false),
            ("XN1X동지가 왔습니다.", "림가람솔동지가 왔습니다.", false),
            ("XN1X 동지께서 말했습니다.", "림가람솔 동지께서 말했습니다.", false),
            ("XN1X님이 왔습니다.", "림가람솔님이 왔습니다.", false),
            ("XN1X으로부터 받았습니다.", "림가람솔로부터 받았습니다.", false),
            ("XN1X라고 합니다.", "림가람솔이라고 합니다.", false),
            ("XN1X라는 사람.", "림가람솔이라는 사람.", false),
            ("XN1X예요.", "림가람솔이예요.", false),
            ("XN1X에게서 받았습니다.", "림가람솔에게서 받았습니다.", false),
        ],
    );
    all_read(
        "Це Хан Бьоль Ме.",
        north,
        &[
            ("XN1X이 왔습니다.", "한별매가 왔습니다.", false),
            ("XN1X을 보았습니다.", "한별매를 보았습니다.", false),
            ("XN1X과 함께.", "한별매와 함께.", false),
            ("XN1X이라고 합니다.", "한별매라고 합니다.", false),
            ("XN1X이에요.", "한별매예요.", false),
            ("XN1X동무를 보았습니다.", "한별매동무를 보았습니다.", false),
            ("XN1X으로 알고 있습니다.", "한별매로 알고 있습니다.", false),
        ],
    );
}
