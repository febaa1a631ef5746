use crate::checks::tests::found;
use crate::lang::Lang;

#[test]
fn a_number_that_differs_is_found() {
    for (original, rendition) in [
        ((Lang::KO, "열여섯명이 있었습니다."), (Lang::UK, "Було шістдесят осіб.")),
        ((Lang::KO, "사흘 동안 걸었습니다."), (Lang::EN, "We walked for five days.")),
        ((Lang::UK, "Близько 20 осіб."), (Lang::KO, "약 30명입니다.")),
        ((Lang::KO, "만 오천 명입니다."), (Lang::EN, "1,500 men.")),
        ((Lang::UK, "12 000 осіб."), (Lang::KO, "12명입니다.")),
        ((Lang::EN, "15 men."), (Lang::UK, "3 солдати.")),
        ((Lang::EN, "7.62 mm."), (Lang::UK, "76,2 мм.")),
        ((Lang::EN, "I am 26."), (Lang::RU, "Мне двадцать семь.")),
        ((Lang::KO, "포로는 세 명이였습니다."), (Lang::UK, "Полонених було четверо.")),
        ((Lang::UK, "Ми мали три гранати."), (Lang::EN, "We had four grenades.")),
        ((Lang::UK, "Перший батальйон."), (Lang::KO, "2대대입니다.")),
        ((Lang::UK, "Другий взвод пішов."), (Lang::EN, "The third platoon left.")),
        ((Lang::KO, "2키로메터 걸었습니다."), (Lang::UK, "Ми пройшли 2 метри.")),
        ((Lang::UK, "Два кілометри."), (Lang::EN, "Two miles.")),
        ((Lang::EN, "500 dollars."), (Lang::UK, "500 гривень.")),
        ((Lang::KO, "수십 명이 죽었습니다."), (Lang::UK, "Загинули сотні людей.")),
        ((Lang::UK, "3 танки і 3 вантажівки."), (Lang::EN, "3 tanks and 4 trucks.")),
        ((Lang::UK, "3 танки і 5 вантажівок."), (Lang::KO, "전차 5대와 트럭 3대입니다.")),
        ((Lang::UK, "Йшли 3 години, 5 км."), (Lang::EN, "We walked 5 hours, 3 km.")),
        ((Lang::UK, "Не менше двадцяти."), (Lang::EN, "At most twenty.")),
        ((Lang::UK, "Півтора року."), (Lang::KO, "반년입니다.")),
        ((Lang::KO, "열흘 걸렸습니다."), (Lang::RU, "Это заняло месяц и 20 дней.")),
        ((Lang::UK, "У мене один син."), (Lang::EN, "I have two sons.")),
        ((Lang::KO, "기관총 한 정이 있었습니다."), (Lang::EN, "There were two machine guns.")),
        ((Lang::UK, "Він приходив двічі."), (Lang::EN, "He came once.")),
        ((Lang::EN, "He beat me twice a day."), (Lang::RU, "Он бил меня три раза в день.")),
        ((Lang::KO, "하루에 세 번 먹었습니다."), (Lang::UK, "Їли двічі на день.")),
        ((Lang::KO, "하루에 한 번 먹었습니다."), (Lang::RU, "Ели два раза в день.")),
        ((Lang::EN, "Half an hour passed."), (Lang::UK, "Минуло півтори години.")),
        ((Lang::KO, "한 시간 반씩 걸렸습니다."), (Lang::UK, "Це тривало по пів години.")),
        ((Lang::UK, "Загинуло дві третини роти."), (Lang::EN, "One third of the company died.")),
        ((Lang::KO, "삼분의 이가 죽었습니다."), (Lang::RU, "Погибла одна треть.")),
        ((Lang::EN, "Three quarters of them left."), (Lang::UK, "Чверть із них пішла.")),
        ((Lang::UK, "У селі тисячі зо три мешканців."), (Lang::EN, "Some five thousand people live in the village.")),
        ((Lang::EN, "[break, 10 minutes] Go on."), (Lang::UK, "[перерва 40 хвилин] Далі.")),
        ((Lang::RU, "Нас было семеро."), (Lang::KO, "우리는 여섯 명이였습니다.")),
        ((Lang::UK, "Дали по пів банки."), (Lang::RU, "Дали по полторы банки.")),
    ] {
        assert_eq!(found(original, rendition), ["number"], "{original:?} {rendition:?}");
    }
}

#[test]
fn the_same_number_in_other_words_is_left_alone() {
    for (original, rendition) in [
        ((Lang::KO, "사흘 동안 걸었습니다."), (Lang::EN, "We walked for three days.")),
        ((Lang::KO, "열 다섯 마리입니다."), (Lang::UK, "П’ятнадцять.")),
        ((Lang::KO, "150만 원입니다."), (Lang::EN, "1.5 million won.")),
        ((Lang::KO, "6월에 왔습니다."), (Lang::EN, "I came in June.")),
        ((Lang::UK, "О 15:00 ми вийшли."), (Lang::EN, "We left at 3 p.m.")),
        ((Lang::UK, "Номер 0800 555 111."), (Lang::KO, "번호는 0800-555-111입니다.")),
        ((Lang::KO, "오후 3시입니다."), (Lang::UK, "О 15 годині.")),
        ((Lang::EN, "At 7.55 am."), (Lang::UK, "О 7:55 ранку.")),
        ((Lang::EN, "7.62 mm."), (Lang::UK, "7,62 мм.")),
        ((Lang::KO, "1년 동안 복무했습니다."), (Lang::EN, "I served for a year.")),
        ((Lang::UK, "Нас було двоє."), (Lang::EN, "Both of us were there.")),
        ((Lang::UK, "2 км."), (Lang::KO, "2000메터입니다.")),
        ((Lang::KO, "십 리를 걸었습니다."), (Lang::UK, "Ми пройшли чотири кілометри.")),
        ((Lang::KO, "보름 동안 있었습니다."), (Lang::UK, "Був два тижні.")),
        ((Lang::KO, "2, 3명이 남았습니다."), (Lang::UK, "Лишилося двоє-троє.")),
        ((Lang::KO, "서너 명이 있었습니다."), (Lang::EN, "There were three or four of them.")),
        ((Lang::UK, "Друга рота."), (Lang::KO, "2중대입니다.")),
        ((Lang::EN, "An hour and a half."), (Lang::UK, "90 хвилин.")),
        ((Lang::UK, "1. Як вас звати?"), (Lang::EN, "What is your name?")),
        ((Lang::UK, "Понад двадцять осіб."), (Lang::KO, "20여 명입니다.")),
        ((Lang::KO, "한 사람도 없었습니다."), (Lang::UK, "Нікого не було.")),
        ((Lang::KO, "한 시간 반씩 걸렸습니다."), (Lang::EN, "It took an hour and a half each time.")),
        ((Lang::UK, "У селі тисячі зо три мешканців."), (Lang::EN, "Some three thousand people live in the village.")),
        ((Lang::EN, "In 2001 and 2004."), (Lang::UK, "2001 й 2004 року.")),
        ((Lang::UK, "Наказ від 3 жовтня 113 року чучхе (2024)."), (Lang::KO, "주체113년 10월 3일자 명령입니다.")),
        ((Lang::KO, "북위 51.2304도, 동경 35.1187도입니다."), (Lang::EN, "It is 51.2304° N, 35.1187° E.")),
        ((Lang::EN, "Once we arrived, we slept."), (Lang::UK, "Коли ми прибули, то спали.")),
        ((Lang::EN, "He came once."), (Lang::UK, "Він приходив один раз.")),
        ((Lang::UK, "Одного разу двоє втекли."), (Lang::EN, "Once, two of them ran away.")),
        ((Lang::UK, "Один із них утік, двоє лишилися."), (Lang::EN, "One of them ran away and two stayed.")),
        ((Lang::EN, "[break, 10 minutes] Go on."), (Lang::KO, "[10분 휴식] 계속하십시오.")),
    ] {
        assert!(!found(original, rendition).contains(&"number"), "{original:?} {rendition:?}");
    }
}

#[test]
fn a_message_tells_the_values_of_words() {
    let table =
        crate::checks::tests::table(&[((Lang::KO, "열여섯명이 있었습니다."), (Lang::UK, "Було шістдесят осіб."))]);
    let findings = crate::checks::audit(&table, &crate::glossary::Glossary::default());
    assert_eq!(findings[0].message, "“열여섯” (16) became “шістдесят” (60)");
}
