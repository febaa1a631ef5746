use super::*;
use crate::lang::{Lang, Role};
use crate::model::{Anchor, Table, TimeSpan, Transcript};
use proptest::prelude::*;

fn try_read(text: &str, columns: Option<&str>) -> Result<Content, ParseError> {
    read(&Source { file: "day1.csv", text, lang: None, columns })
}

fn transcript(text: &str) -> Transcript {
    match try_read(text, None).unwrap() {
        Content::Transcript(transcript) => transcript,
        Content::Table(..) => panic!("a table: {text}"),
    }
}

fn table(text: &str) -> (Table, Vec<Problem>) {
    match try_read(text, None).unwrap() {
        Content::Table(table, problems) => (table, problems),
        Content::Transcript(_) => panic!("a transcript: {text}"),
    }
}

fn texts(transcript: &Transcript) -> Vec<&str> {
    transcript.turns.iter().map(|turn| turn.text.as_str()).collect()
}

fn told(problems: &[Problem]) -> String {
    problems.iter().map(|p| p.what.as_str()).collect::<Vec<_>>().join("; ")
}

#[test]
fn a_text_column_is_found_by_its_name_in_four_languages() {
    for header in [
        "start,end,speaker,text",
        "Початок;Кінець;Мовець;Текст",
        "시작\t종료\t화자\t본문",
        "начало|конец|говорящий|текст",
    ] {
        let delimiter = header.chars().find(|c| DELIMITERS.contains(c)).unwrap();
        let row = ["0:00:01.500", "0:00:02", "Кім", "\" Так. \""].join(&delimiter.to_string());
        let read = transcript(&format!("{header}\r\n{row}\r\n"));
        let turn = &read.turns[0];
        assert_eq!((turn.text.as_str(), turn.speaker.as_deref()), (" Так. ", Some("Кім")), "{header}");
        assert_eq!((turn.time, turn.anchor), (Some(TimeSpan { start: 1500, end: 2000 }), Anchor::Line(2)));
        assert_eq!((sniff(header), read.problems), (Likeness::Sure, vec![]));
    }
}

#[test]
fn whispers_tsv_is_milliseconds_and_its_quotes_are_speech() {
    let read = transcript("start\tend\ttext\n0\t7680\t\"Так\", сказав він.\n7680\t15920\t\"Ні.\"\n");
    assert_eq!(texts(&read), ["\"Так\", сказав він.", "\"Ні.\""]);
    assert_eq!((read.turns[1].time, read.problems), (Some(TimeSpan { start: 7680, end: 15920 }), vec![]));
}

#[test]
fn question_and_answer_columns_are_two_turns_a_row() {
    let read = transcript("Q,A,label\n12시 땡!,하루가 또 가네요.,0\n,가세요.,0\n");
    let turns: Vec<_> =
        read.turns.iter().map(|t| (t.speaker.as_deref().unwrap(), t.role, t.text.as_str(), t.anchor)).collect();
    assert_eq!(
        turns,
        [
            ("Q", Some(Role::Interviewer), "12시 땡!", Anchor::Line(2)),
            ("A", Some(Role::Subject), "하루가 또 가네요.", Anchor::Line(2)),
            ("A", Some(Role::Subject), "가세요.", Anchor::Line(3)),
        ]
    );
    assert_eq!((told(&read.problems).as_str(), read.problems[0].lost), ("not read: column 'label'", false));
}

#[test]
fn several_language_columns_are_a_table() {
    let (table, problems) = table("id,who,uk,Korean\n7,слідчий,Так?,네?\n8,,Ні., \n");
    assert_eq!((table.langs.as_slice(), problems), (&[Lang::KO, Lang::UK][..], vec![]));
    let cells: Vec<Vec<Option<&str>>> = table.rows.iter().map(|row| (0..2).map(|at| row.text(at)).collect()).collect();
    assert_eq!(cells, [[Some("네?"), Some("Так?")], [None, Some("Ні.")]]);
    let first = &table.rows[0];
    assert_eq!((first.id.as_str(), first.anchor.as_str(), first.speaker.as_str()), ("7", "line 2", "слідчий"));
    assert_eq!(first.cells[0].as_ref().unwrap().origin, crate::model::Origin::Transcript);
}

#[test]
fn ids_that_are_not_unique_are_replaced() {
    let (table, problems) = table("id,ko,uk\n7,네,Так\n7,네,Так\n");
    assert_eq!(table.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["1", "2"]);
    assert!(told(&problems).contains("not unique"));
}

#[test]
fn one_language_column_is_a_transcript_of_that_language() {
    let read = transcript("id,ko\n1,네\n");
    assert_eq!((read.lang, texts(&read)), (Some(Lang::KO), vec!["네"]));
}

#[test]
fn the_user_can_name_the_columns() {
    for (columns, text, expected) in [
        ("text=2,speaker=1", "Кім,Так\nЛі,Ні\n", vec![("Кім", "Так"), ("Лі", "Ні")]),
        ("text=2,speaker=1", "speaker,text\nКім,Так\n", vec![("Кім", "Так")]),
        ("text=Words,speaker=Person", "Person;Words\nКім;Так\n", vec![("Кім", "Так")]),
    ] {
        let Content::Transcript(read) = try_read(text, Some(columns)).unwrap() else { panic!("{columns}") };
        let turns: Vec<_> = read.turns.iter().map(|t| (t.speaker.as_deref().unwrap(), t.text.as_str())).collect();
        assert_eq!(turns, expected, "{columns}");
    }
    let Content::Table(table, _) = try_read("네,Так\n", Some("ko=1,uk=2")).unwrap() else { panic!() };
    assert_eq!((table.rows.len(), table.rows[0].text(1)), (1, Some("Так")));
    for wrong in ["text", "color=1", "text=9", "text=0", "text=Слова", "speaker=1"] {
        let error = try_read("Кім,Так\n", Some(wrong)).unwrap_err();
        assert!(error.hint.is_some(), "{wrong}: {error}");
    }
}

#[test]
fn a_header_without_a_text_is_refused_and_shown() {
    let error = try_read("Person;Words\nКім;Так\n", None).unwrap_err();
    assert!(error.problem.contains("Person | Words") && error.hint.unwrap().contains("--columns"));
    assert!(try_read("", None).is_err());
}

#[test]
fn ragged_rows_lose_nothing_in_silence() {
    let read = transcript("speaker,text\nКім,Так, я був\nЛі\n");
    assert_eq!(texts(&read), ["Так, я був"]);
    assert_eq!(
        told(&read.problems),
        "3 fields, where the header has 2; the last ones were read as one text; line 3 has fewer fields than the header; \
         line 3 holds no text and was left out"
    );
    let read = transcript("text,speaker\nТак, я був,Кім\n");
    assert!(read.problems.iter().any(|p| p.lost && p.what.contains("Кім")), "{:?}", read.problems);
}

#[test]
fn columns_with_words_that_are_not_read_count_as_lost() {
    let read = transcript("text,translation\nТак,Yes\n");
    assert_eq!((told(&read.problems).as_str(), read.problems[0].lost), ("not read: column 'translation'", true));
}

#[test]
fn quotes_that_do_not_pair_are_an_error_in_csv_and_stand_in_tsv() {
    let error = try_read("speaker,text\nКім,\"Так\nЛі,Ні\n", None).unwrap_err();
    assert_eq!(error.line, Some(2));
    let read = transcript("speaker\ttext\nКім\t\"Так\nЛі\tНі\n");
    assert_eq!(texts(&read), ["\"Так", "Ні"]);
    assert!(told(&read.problems).contains("as they stand"));
}

#[test]
fn numbers_are_times_in_the_unit_of_their_column() {
    for (header, start, end, ms, says) in [
        ("start,end,text,x", "1500", "2000", Some((1500, 2000)), "milliseconds"),
        ("start_ms,end_ms,text", "1500", "2000", Some((1500, 2000)), ""),
        ("start,end,text", "1.5", "2", Some((1500, 2000)), ""),
        ("start (s),end (s),text", "1", "2", Some((1000, 2000)), ""),
        ("start,end,text", "2", "1", None, "no stretch of time"),
        ("start,end,text", "x", "1", None, "no stretch of time"),
        ("start,end,text", "", "", None, ""),
    ] {
        let read = transcript(&format!("{header}\n{start},{end},Так"));
        assert_eq!(read.turns[0].time, ms.map(|(start, end)| TimeSpan { start, end }), "{header} {start}");
        assert!(told(&read.problems).contains(says), "{header}: {}", told(&read.problems));
    }
    let moment = transcript("time,text\n0:01:00,Так");
    assert_eq!(moment.turns[0].time, Some(TimeSpan { start: 60_000, end: 60_000 }));
}

#[test]
fn prose_is_no_csv() {
    for text in ["Так, добре.\nНі, не знаю.\n", "Q. Yes?\nA. No.", "Слідчий: так", "text\nТак\n"]
    {
        assert_eq!(sniff(text), Likeness::No, "{text}");
    }
    assert_eq!(sniff("foo,text\n1,Так"), Likeness::Maybe);
}

proptest! {
    #[test]
    fn every_text_appears(texts in proptest::collection::vec("[가-힣А-я\",;\n' -]{1,12}", 1..8)) {
        let mut writer = ::csv::WriterBuilder::new().from_writer(Vec::new());
        writer.write_record(["speaker", "text"]).unwrap();
        texts.iter().for_each(|text| writer.write_record(["x", text]).unwrap());
        let file = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let expected: Vec<&String> = texts.iter().filter(|text| !text.trim().is_empty()).collect();
        let read = transcript(&file);
        prop_assert_eq!(read.turns.iter().map(|t| &t.text).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn no_text_makes_it_panic(text in "(start,text\n)?[\"',;\t\r\n0-9:.a\u{ac00}-]{0,60}") {
        let _ = try_read(&text, None);
        let _ = try_read(&text, Some("text=2,start=1"));
        let _ = sniff(&text);
    }
}
