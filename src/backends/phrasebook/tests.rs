//! The phrasebook over a small book and glossary of its own.

use super::*;
use crate::glossary;

const TERMS: &str = "ko-KP,ko-KR,uk,en,domain
려단,여단,бригада|gen=бригади|loc=бригаді,brigade,unit
폭풍군단,폭풍군단,Штурмовий корпус|loc=Штурмовому корпусі,Storm Corps,unit
전사,이등병,рядовий,private,rank
소장,준장,генерал-майор,major general,rank
중장,소장,генерал-лейтенант,lieutenant general,rank
무기,무기,зброя,weapon,weapon
평양,평양,Пхеньян|gen=Пхеньяна,Pyongyang,place
리철,리철,Лі Чхоль,Ri Chol,person
";

const BOOK: &str = "id,kind,ko,ko-KP,uk,en,note
wounded,question,다쳤습니까?|부상을 입었습니까?,,Ви поранені?,Are you wounded?,
wounded.yes,statement,다쳤습니다,,Я поранений|Ви поранені,I am wounded,
unit.assigned,answer,저는 {unit:에서} 복무했습니다|{unit:에서} 복무했습니다,,Я служив у {unit:loc}|Служив у {unit:loc},I served in {unit},
rank,answer,계급은 {rank}입니다,군사칭호는 {rank}입니다,Моє звання — {rank},My rank is {rank},
age,answer,저는 {age}입니다,,Мені {age},I am {age},
born,answer,저는 {date}에 태어났습니다,,Я народився {date},I was born on {date},
serial,answer,군번은 {number}입니다,,Мій особистий номер — {number},My serial number is {number},
seen,answer,{number1}명 중 {number2}명을 봤습니다,,Я бачив {number2} із {number1},I saw {number2} of {number1},
from,answer,저는 {place:에서} 왔습니다,,Я приїхав із {place:gen},I came from {place},
who,question,{name:은} 어디 있습니까?,,Де {name}?,Where is {name}?,
yes,reply,네|예,,Так,Yes,
ask.know,question,압니까?,,Знаєте?,Do you know?,
fine.1,statement,일없습니다,,Усе гаразд,It is fine,
fine.2,statement,일없습니다,,Не треба,No need,
";

/// The translation, or why there is none.
fn said(text: &str, before: Option<&str>, source: &str, target: &str) -> String {
    let glossary = glossary::load("terms.csv", TERMS).unwrap();
    let book = Phrasebook::load(&[("book.csv", BOOK)], &glossary).unwrap();
    match book.answer(text, Said { by: None, after: before }, source.parse().unwrap(), target.parse().unwrap()) {
        Ok(answer) => answer.text,
        Err(open) => format!("{open:?}"),
    }
}

fn check(source: &str, target: &str, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(said(text, None, source, target), *expected, "{text}");
    }
}

#[test]
fn a_phrase_is_recognised_from_end_to_end() {
    check(
        "ko-KP",
        "uk",
        &[
            ("다쳤습니까", "Ви поранені?"),
            ("부상을  입었습니까 ?", "Ви поранені?"),
            ("다쳤습니다.", "Я поранений."),
            ("저는 다쳤습니다", "Unknown"),
            ("[침묵] 다쳤습니다", "Unknown"),
            ("", "Unknown"),
        ],
    );
    check("uk", "en", &[("ви поранені?", "Are you wounded?"), ("Ви поранені.", "I am wounded.")]);
}

#[test]
fn units_are_written_by_glossary_and_rule() {
    check(
        "ko",
        "uk",
        &[
            ("저는 94려단에서 복무했습니다.", "Я служив у 94-й бригаді."),
            ("제94여단에서 복무했습니다", "Я служив у 94-й бригаді"),
            ("폭풍군단에서 복무했습니다", "Я служив у Штурмовому корпусі"),
            ("무기에서 복무했습니다", "Unknown"),
            ("평양에서 복무했습니다", "Unknown"),
        ],
    );
    check("uk", "ko-KP", &[("Служив у 94-й бригаді", "저는 94려단에서 복무했습니다")]);
    check("uk", "ko-KR", &[("Служив у 94-й бригаді", "저는 94여단에서 복무했습니다")]);
    check("en", "uk", &[("I served in 94th Brigade.", "Я служив у 94-й бригаді.")]);
    check("uk", "en", &[("Я служив у 94-й бригаді", "I served in 94th Brigade")]);
}

#[test]
fn ranks_places_and_people_come_from_the_glossary_alone() {
    check(
        "ko-KP",
        "uk",
        &[
            ("군사칭호는 전사입니다", "Моє звання — рядовий"),
            ("계급은 소장입니다", "Моє звання — генерал-майор"),
            ("저는 평양에서 왔습니다", "Я приїхав із Пхеньяна"),
            ("저는 원산에서 왔습니다", "Unknown"),
            ("리철은 어디 있습니까?", "Де Лі Чхоль?"),
            ("박영수는 어디 있습니까?", "Unknown"),
        ],
    );
    check("ko", "uk", &[("계급은 소장입니다", "NoForm(\"rank\")")]);
    check("uk", "ko", &[("Де Лі Чхоль?", "리철은 어디 있습니까?"), ("Я приїхав із Пхеньян", "저는 평양에서 왔습니다")]);
}

#[test]
fn values_are_written_as_the_language_does() {
    check(
        "ko",
        "uk",
        &[
            ("저는 스물여섯 살입니다.", "Мені 26 років."),
            ("저는 주체94(2005)년 3월 2일에 태어났습니다", "Я народився 2 березня 2005 року"),
            ("저는 주체95(2005)년 3월 2일에 태어났습니다", "Unknown"),
            ("저는 94년 3월 2일에 태어났습니다", "Unknown"),
            ("저는 2005년에 태어났습니다", "NoForm(\"born\")"),
            ("군번은 007-12입니다", "Мій особистий номер — 007-12"),
            ("스무 명 중 세 명을 봤습니다", "Я бачив 3 із 20"),
        ],
    );
    check(
        "uk",
        "ko-KP",
        &[
            ("Мені двадцять шість років", "저는 26살입니다"),
            ("Мені 26.", "저는 26살입니다."),
            ("Я народився «02» березня 2005 року", "저는 2005년 3월 2일에 태어났습니다"),
        ],
    );
    check("en", "ko", &[("I was born on 01/09/2005", "Unknown"), ("I am 26 years old", "저는 26세입니다")]);
}

#[test]
fn phrases_that_disagree_are_open() {
    check("ko", "uk", &[("일없습니다", "Ambiguous([\"fine.1\", \"fine.2\"])")]);
}

#[test]
fn a_reply_needs_its_question() {
    for (before, expected) in [
        (Some("다쳤습니까?"), "Так"),
        (Some("다치지 않았습니까?"), "Reply(\"yes\")"),
        (Some("앉으십시오"), "Reply(\"yes\")"),
        (None, "Reply(\"yes\")"),
    ] {
        assert_eq!(said("네", before, "ko", "uk"), expected);
    }
}

#[test]
fn a_batch_is_answered_in_part() {
    let glossary = glossary::load("terms.csv", TERMS).unwrap();
    let book = Phrasebook::load(&[("book.csv", BOOK)], &glossary).unwrap();
    let item = |id, text| Item { id, text, role: None, before: None };
    let items = vec![item(7, "다쳤습니다"), item(8, "모르는 말"), item(9, "네")];
    let replies = book.translate(&Batch { source: Lang::KO, target: Lang::EN, items, heard: &[] }).unwrap();
    let expected = Reply {
        id: 7,
        text: "I am wounded".to_owned(),
        origin: Origin::Phrasebook,
        remarks: Vec::new(),
        confidence: None,
    };
    assert_eq!(replies, [expected]);
}

#[test]
fn a_language_is_not_translated_into_itself() {
    check("ko-KP", "ko-KR", &[("다쳤습니까", "Unknown")]);
    check("ru", "ko", &[("Да", "Unknown")]);
    check("ko", "ru", &[("다쳤습니까", "NoForm(\"wounded\")")]);
}

#[test]
fn the_lint_finds_what_is_doubtful() {
    const WRONG: &str = "id,kind,ko,ko-KP,uk,en,note
a,question,어디입니까?,,Де,Where?,
a,statement,갑니다,,Іду,,
c,answer,{number}명입니다,,Нас {number},We are many,
d,statement,좋습니다,,Добре,Good,
e,statement,좋습니다.,,Гаразд,Fine,
";
    let glossary = Glossary::default();
    let found = lint(&Phrasebook::load(&[("w.csv", WRONG)], &glossary).unwrap());
    assert_eq!(
        found,
        [
            "w.csv:3 a: the id is empty or taken",
            "w.csv:2 a: uk: 'Де' ends unlike its kind",
            "w.csv:3 a: en is empty",
            "w.csv:4 c: en: 'We are many' has other slots than the first form",
            "w.csv:5 d, w.csv:6 e: ko '좋습니다' is said in two ways",
        ]
    );
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_odd(text in "[저는94려단에서 복무했습니다네까?.'’»\u{1169}\u{301}-]{0,30}|\\PC{0,30}") {
        let glossary = glossary::load("terms.csv", TERMS).unwrap();
        let book = Phrasebook::load(&[("book.csv", BOOK)], &glossary).unwrap();
        for (source, target) in [(Lang::KO, Lang::UK), (Lang::UK, Lang::EN), (Lang::EN, Lang::KO)] {
            if let Ok(answer) = book.answer(&text, Said { by: None, after: Some(&text) }, source, target) {
                proptest::prop_assert!(!answer.text.is_empty());
            }
        }
    }
}

#[test]
fn the_shipped_book_is_clean() {
    let glossary = glossary::shipped();
    let book = Phrasebook::shipped(&glossary).unwrap();
    assert_eq!(lint(&book), [] as [String; 0]);
}

/// Every text that a phrase writes is also read, and as that phrase.
#[test]
fn what_the_shipped_book_writes_it_also_reads() {
    let glossary = glossary::shipped();
    let book = Phrasebook::shipped(&glossary).unwrap();
    let langs = [Lang::KO, Lang::UK, Lang::EN];
    for phrase in book.phrases.iter().filter(|p| p.kind != PhraseKind::Reply) {
        for (source, target) in langs.iter().flat_map(|s| langs.iter().map(move |t| (*s, *t))).filter(|(s, t)| s != t) {
            for form in phrase.forms(source).filter(|form| form.slots().count() == 0) {
                let answer = book
                    .answer(&form.written, role(phrase.kind), source, target)
                    .map(|answer| answer.text.to_lowercase());
                let written = phrase.written(target).unwrap().written.to_lowercase();
                let plain = |text: &str| text.trim_end_matches(['.', '!', '…']).to_owned();
                assert_eq!(answer.as_deref().map(plain), Ok(plain(&written)), "{}", form.written);
            }
        }
    }
}

/// Said by the one who says such phrases.
fn role(kind: PhraseKind) -> Said<'static> {
    let by = match kind {
        PhraseKind::Question | PhraseKind::Statement => Some(Role::Interviewer),
        PhraseKind::Answer | PhraseKind::Reply => Some(Role::Subject),
        PhraseKind::Any => None,
    };
    Said { by, after: None }
}

#[test]
fn who_speaks_decides_what_korean_leaves_open() {
    let book = "id,kind,ko,ko-KP,uk,en,note
go.on,statement,계속하겠습니다.,,Продовжуємо.,Let us continue.,
go.on.self,answer,계속하겠습니다.,,Я продовжу.,I will go on.,
";
    let glossary = Glossary::default();
    let book = Phrasebook::load(&[("book.csv", book)], &glossary).unwrap();
    let said = |by| book.answer("계속하겠습니다.", Said { by, after: None }, Lang::KO, Lang::EN).map(|a| a.text);
    assert_eq!(said(Some(Role::Interviewer)), Ok("Let us continue.".to_owned()));
    assert_eq!(said(Some(Role::Subject)), Ok("I will go on.".to_owned()));
    assert!(said(None).is_err(), "open where nobody knows who speaks");
    assert_eq!(lint(&book), Vec::<String>::new());
}
