use crate::checks::tests::found;
use crate::lang::Lang;

#[test]
fn a_date_or_a_time_that_differs_is_found() {
    for (original, rendition) in [
        ((Lang::UK, "3 листопада 2024 року."), (Lang::KO, "2024년 3월 11일입니다.")),
        ((Lang::UK, "3 листопада 2024 року."), (Lang::KO, "2024년 11월 13일입니다.")),
        ((Lang::UK, "Ми прибули третього листопада."), (Lang::EN, "We arrived on March 11.")),
        ((Lang::KO, "11월 3일에 12명이 왔습니다."), (Lang::EN, "On 3 December 12 men came.")),
        ((Lang::KO, "십일월 삼일에 왔습니다."), (Lang::UK, "Я прибув третього грудня.")),
        ((Lang::KO, "주체113년 11월 3일입니다."), (Lang::UK, "3 листопада 2023 року.")),
        ((Lang::UK, "У 2019 році."), (Lang::EN, "In 2018.")),
        ((Lang::EN, "We left at 14:30."), (Lang::UK, "Ми виїхали о 14:50.")),
        ((Lang::KO, "오후 3시에 왔습니다."), (Lang::EN, "I came at 3 a.m.")),
        ((Lang::UK, "О третій годині ночі."), (Lang::RU, "В 15:00.")),
        ((Lang::UK, "У понеділок."), (Lang::EN, "On Tuesday.")),
        ((Lang::KO, "그저께 왔습니다."), (Lang::UK, "Прийшов учора.")),
        ((Lang::KO, "작년에 입대했습니다."), (Lang::RU, "Я пошёл в армию в этом году.")),
        ((Lang::UK, "У червні."), (Lang::EN, "In July.")),
        ((Lang::UK, "3 листопада 2024 року."), (Lang::EN, "3 November.")),
        ((Lang::EN, "On the night of 9 to 10 January."), (Lang::UK, "У ніч з 9 на 11 січня.")),
        ((Lang::UK, "Прибув 08.03.2024."), (Lang::EN, "Arrived on 03.08.2024.")),
        ((Lang::EN, "The paper says 08.03.2024."), (Lang::UK, "На папері стоїть 03.08.2024.")),
        ((Lang::KO, "계약서에는 3/12/24로 되여있습니다."), (Lang::UK, "У контракті стоїть 12/3/24.")),
        ((Lang::UK, "Щонеділі ми милися."), (Lang::EN, "We washed every Monday.")),
        ((Lang::KO, "목요일마다 모였습니다."), (Lang::UK, "Збиралися щовівторка.")),
        ((Lang::KO, "밤에만 이동했습니다."), (Lang::EN, "We moved only by day.")),
        ((Lang::EN, "On 3/12/24, that is 3 December."), (Lang::UK, "3/12/14, тобто 3 грудня.")),
    ] {
        assert_eq!(found(original, rendition), ["date"], "{original:?} {rendition:?}");
    }
}

#[test]
fn the_same_date_in_other_words_is_left_alone() {
    for (original, rendition) in [
        ((Lang::UK, "3 і 5 листопада ми стріляли."), (Lang::EN, "We fired on November 3 and 5.")),
        ((Lang::KO, "11월 3일과 3월 11일입니다."), (Lang::UK, "11 березня і 3 листопада.")),
        ((Lang::UK, "Третього листопада."), (Lang::EN, "On the 3rd of November.")),
        ((Lang::EN, "On the night of 9 to 10 January."), (Lang::UK, "У ніч з 9 на 10 січня.")),
        ((Lang::EN, "On the night of 9 to 10 January."), (Lang::KO, "1월 9일에서 10일 밤 사이입니다.")),
        ((Lang::UK, "09.11.2024"), (Lang::EN, "9 November 2024")),
        ((Lang::UK, "3 листопада 2024 року."), (Lang::EN, "On 03/11/2024.")),
        ((Lang::KO, "주체113(2024)년 11월 3일입니다."), (Lang::EN, "3 November 2024.")),
        ((Lang::KO, "오후 3시에 왔습니다."), (Lang::UK, "Я прийшов о 15:00.")),
        ((Lang::KO, "오후 3시에 왔습니다."), (Lang::UK, "Я прийшов о третій дня.")),
        ((Lang::UK, "О пів на третю."), (Lang::KO, "두시 반입니다.")),
        ((Lang::UK, "У п’ятницю ввечері."), (Lang::KO, "금요일 저녁입니다.")),
        ((Lang::EN, "In the 1990s."), (Lang::UK, "У 90-х роках.")),
        ((Lang::KO, "98년생입니다."), (Lang::UK, "1998 року народження.")),
        ((Lang::EN, "At noon."), (Lang::UK, "Опівдні.")),
        ((Lang::UK, "О 24:00."), (Lang::EN, "At midnight.")),
        ((Lang::EN, "Till three in the morning."), (Lang::UK, "До третьої ночі.")),
        ((Lang::EN, "On 3/12/24."), (Lang::UK, "12.03.24.")),
    ] {
        assert!(!found(original, rendition).contains(&"date"), "{original:?} {rendition:?}");
    }
}
