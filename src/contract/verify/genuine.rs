//! True translations with words of other languages in them, and very short ones: all believed.

use super::tests::{EN, KO, RU, UK, faults};
use crate::lang::Lang;

#[rustfmt::skip]
const BELIEVED: &[(Lang, &str, Lang, &str)] = &[
    // Surzhyk and quoted Russian, as people speak.
    (KO, "그가 «가자»라고 소리쳤습니다.", UK, "Він крикнув: «Пошли!»"),
    (KO, "로씨야 사람이 «이리 와»라고 했습니다.", UK, "Росіянин сказав: «Иди сюда»."),
    (EN, "He yelled “Stop, I'll shoot” in Russian.", UK, "Він крикнув російською: \"Стой, стрелять буду\"."),
    (EN, "He said he did not know, and I went home.", UK, "Він казав, шо не знає, і я пішов додому."),
    (EN, "Well, we were waiting for the bus there.", UK, "Ну, ми там ждали автобуса."),
    // Names of places and people, Korean words in Cyrillic letters.
    (KO, "꾸르스크로 갔습니다.", UK, "Поїхали в Курськ."),
    (KO, "평양에서 왔습니다.", UK, "Я з Пхеньяна."),
    (KO, "동무, 수령님 만세.", UK, "Тонму, сурьоннім мансе."),
    (KO, "림가람솔입니다.", UK, "Рім Карам Соль."),
    (KO, "우리는 울라지보스또크를 거쳐 갔습니다.", UK, "Ми їхали через Владивосток."),
    (KO, "조선민주주의인민공화국 공민입니다.", UK, "Я громадянин КНДР."),
    (KO, "우리는 AK-74를 들고 있었습니다.", UK, "У нас були АК-74."),
    (KO, "우리는 AK-74를 들고 있었습니다.", UK, "У нас були AK-74."),
    (EN, "The GPS did not work.", UK, "GPS не працював."),
    (EN, "There was a Samsung Galaxy telephone.", UK, "Там був телефон Samsung Galaxy."),
    (UK, "Там був телефон Samsung Galaxy.", KO, "거기에 Samsung Galaxy 전화기가 있었습니다."),
    (UK, "Ми бачили дрон Mavic.", KO, "우리는 Mavic 무인기를 보았습니다."),
    (KO, "마비크 무인기를 보았습니다.", UK, "Бачили дрон Mavic."),
    (KO, "텔레그람으로 보냈습니다.", UK, "Надіслав через Telegram."),
    // Hanja in brackets, Latin units, codes.
    (UK, "Полковник наказав.", KO, "대좌(大佐)가 명령했습니다."),
    (UK, "Дві тисячі метрів.", KO, "2km였습니다."),
    (UK, "Калібр 7,62.", KO, "구경은 7.62mm입니다."),
    (EN, "It weighed 5 kg.", KO, "무게가 5kg이였습니다."),
    (EN, "It was five kilometres away.", KO, "5 km 떨어져 있었습니다."),
    (UK, "Частота 145 МГц.", KO, "주파수는 145 MHz입니다."),
    (UK, "Це був БТР-80.", KO, "БТР-80이였습니다."),
    (UK, "Там була літера Z.", KO, "거기에 Z 글자가 있었습니다."),
    (UK, "На борту була літера «Ж».", KO, "옆면에 «Ж» 글자가 있었습니다."),
    // Short answers.
    (KO, "네.", UK, "Так, слухаю, пане майоре."),
    (KO, "예.", EN, "Yes."),
    (KO, "예.", UK, "Так точно, товаришу капітане."),
    (KO, "아니.", EN, "No, I don't think so at all."),
    (UK, "Ага.", KO, "네, 그렇습니다, 소좌동지."),
    (KO, "모르겠습니다.", UK, "Ні."),
    (EN, "I do not remember anything about it.", UK, "Не пам'ятаю."),
    (EN, "I do not remember anything about it.", KO, "기억 안 납니다."),
    (UK, "Військовополонений відмовився відповідати.", KO, "포로 답변 거부."),
    (KO, "알겠습니다.", RU, "Понял."),
    (EN, "Yes.", RU, "Да."),
    (UK, "Ні.", RU, "Нет."),
    (UK, "А потім?", RU, "А потом?"),
    (UK, "Добре.", RU, "Хорошо."),
    (RU, "Капитан.", UK, "Капітан."),
    (RU, "Хан Бёль Мэ.", UK, "Хан Бьоль Ме."),
    (RU, "Мина.", UK, "Міна."),
    (RU, "Он был там.", UK, "Він був там."),
];

#[test]
fn true_translations_are_believed() {
    let found = |(from, source, to, reply): &(Lang, &str, Lang, &str)| {
        let fault = faults((*from, *to), &[source], &[reply]).remove(0)?;
        Some(format!("{fault:?} {from} {to} {source} → {reply}"))
    };
    let wrong: Vec<String> = BELIEVED.iter().filter_map(found).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
