use super::*;
use crate::glossary::load;

const ROWS: [(&str, &str, &str); 7] = [
    ("우리 부대는 초소를 지켰습니다.", "Наш підрозділ охороняв пост.", "Our unit guarded the outpost."),
    ("초소에 갔습니다.", "Я пішов на пост.", "I went to the outpost."),
    ("초소에서 잤습니다.", "Ми спали на посту.", "We slept at the outpost."),
    ("위생 가방을 받았습니다.", "Я отримав медичну сумку.", "I was given a medical bag."),
    ("위생 가방은 없었습니다.", "Медичної сумки не було.", "There was no medical bag."),
    ("그 사람의 위생 가방에 있습니다.", "Це в його медичній сумці.", "It is in his medical bag."),
    ("어머니가 있습니다.", "У мене є мати.", "I have a mother."),
];

fn passages() -> Vec<Passage> {
    let texts = |(ko, uk, en)| {
        [(Lang::KO, ko), (Lang::UK, uk), (Lang::EN, en)]
            .map(|(lang, text): (Lang, &str)| (lang, text.to_owned()))
            .to_vec()
    };
    ROWS.into_iter()
        .enumerate()
        .map(|(n, row)| Passage { place: format!("t.csv row {}", n + 1), texts: texts(row) })
        .collect()
}

fn suggested(glossary: &str) -> Vec<String> {
    let glossary = load("g.csv", glossary).unwrap();
    let alike = |_: &str, _: &str| 0.0;
    let found = suggest(&passages(), &glossary, Wanted { least: 2, likeness: &alike });
    let show = |s: &Suggestion| {
        let words: Vec<&str> = s.forms.iter().map(|(_, text)| text.as_str()).collect();
        format!("{}: {} of {}, {}", words.join(" = "), s.together, s.of, s.place)
    };
    found.iter().map(show).collect()
}

#[test]
fn what_agrees_is_suggested_with_counts_and_place() {
    let found = suggested("ko,uk\n가,а\n");
    assert!(found.contains(&"초소 = пост = outpost: 3 of 3, t.csv row 1".to_owned()), "{found:#?}");
    assert!(
        found.iter().any(|s| s.starts_with("위생 가방 = медичн") && s.contains(" = medical bag: 3 of 3, t.csv row 4")),
        "{found:#?}"
    );
    assert!(
        !found.iter().any(|s| s.contains("어머니") || s.starts_with("가방 =") || s.starts_with("위생 =")),
        "{found:#?}"
    );
}

#[test]
fn what_the_glossary_has_is_left_out() {
    let found = suggested("ko,uk,en\n초소,пост,outpost\n");
    assert!(!found.iter().any(|s| s.contains("초소")), "{found:#?}");
}

#[test]
fn of_counterparts_in_the_same_passages_none_is_guessed() {
    let texts = |ko: &str, uk: &str| vec![(Lang::KO, ko.to_owned()), (Lang::UK, uk.to_owned())];
    let passages = [
        Passage { place: String::new(), texts: texts("참호와 기관총", "окоп кулемет") },
        Passage { place: String::new(), texts: texts("참호에 기관총이", "окоп, кулемет") },
    ];
    let found = |likeness: &dyn Fn(&str, &str) -> f32| {
        let found = suggest(&passages, &Glossary::default(), Wanted { least: 2, likeness });
        found.into_iter().map(|s| s.forms[0].1.clone() + "=" + &s.forms[1].1).collect::<Vec<_>>()
    };
    assert_eq!(found(&|_, _| 0.0), [""; 0]);
    let knows = |a: &str, b: &str| f32::from(u8::from(a == "참호" && b == "окоп"));
    assert_eq!(found(&knows), ["참호=окоп"]);
}
