use super::*;
use crate::formats::{Likeness, ParseError, Source};
use crate::lang::{Mode, Role};
use crate::model::{Anchor, Origin, Problem, Status, TimeSpan};
use proptest::prelude::*;

fn row(id: &str) -> Row {
    Row {
        id: id.to_owned(),
        file: "day1.ko.srt | day1.uk.txt".to_owned(),
        anchor: "cue 4 | line 12".to_owned(),
        time: Some(TimeSpan { start: 3_723_004, end: 3_724_500 }),
        speaker: "통역".to_owned(),
        role: Some(Role::Interpreter),
        mode: Mode::Written,
        original: Some("ko-KP".parse().unwrap()),
        cells: vec![
            Some(Cell { text: "- 아니요, \"없습니다\".".to_owned(), origin: Origin::Transcript }),
            Some(Cell { text: String::new(), origin: Origin::Failed("no backend".to_owned()) }),
            None,
        ],
        confidence: Some(0.87),
        terms: "분대장 = командир відділення".to_owned(),
        findings: "=number".to_owned(),
        status: Status::Reviewed,
        reviewer: "О. Кім".to_owned(),
        note: "'так'\nі далі".to_owned(),
    }
}

fn table(rows: Vec<Row>) -> Table {
    Table { langs: ALWAYS.to_vec(), rows }
}

fn written(table: &Table) -> String {
    String::from_utf8(write(table, b',')).unwrap()
}

fn try_read(text: &str) -> Result<(Table, Vec<Problem>), ParseError> {
    read(&Source { file: "day1.csv", text, lang: None, columns: None })
}

#[test]
fn the_file_is_as_promised() {
    let text = written(&table(vec![row("1")]));
    let mut lines = text.split("\r\n");
    assert_eq!(
        lines.next(),
        Some(
            "\u{feff}id,file,anchor,start,end,speaker,role,mode,original,ko,uk,en,ko_origin,uk_origin,en_origin,\
             confidence,terms,findings,status,reviewer,note"
        )
    );
    assert_eq!(
        lines.next(),
        Some(
            "1,day1.ko.srt | day1.uk.txt,cue 4 | line 12,01:02:03.004,01:02:04.500,통역,interpreter,written,ko-KP,\
             \"'- 아니요, \"\"없습니다\"\".\",,,transcript,failed no backend,,0.87,분대장 = командир відділення,'=number,\
             reviewed,О. Кім,\"''так'\nі далі\""
        )
    );
    assert_eq!((lines.next(), lines.next()), (Some(""), None));
}

#[test]
fn russian_gets_its_columns_only_when_it_occurs() {
    let cell = Cell { text: "Да.".to_owned(), origin: Origin::Rendition };
    let with_russian = Table {
        langs: vec![Lang::UK, Lang::RU],
        rows: vec![Row { cells: vec![None, Some(cell.clone())], ..row("1") }],
    };
    let text = written(&with_russian);
    assert!(text.contains(",original,ko,uk,en,ru,ko_origin,uk_origin,en_origin,ru_origin,confidence,"), "{text}");
    let (read, _) = try_read(&text).unwrap();
    assert_eq!(read.langs, [Lang::KO, Lang::UK, Lang::EN, Lang::RU]);
    assert_eq!(read.rows[0].cells, [None, None, None, Some(cell)]);
}

#[test]
fn a_spreadsheet_may_save_it_in_its_own_way() {
    let original = table(vec![row("1"), Row { time: None, confidence: None, ..row("2") }]);
    let text = written(&original);
    let no_mark = text.trim_start_matches('\u{feff}').to_owned();
    let line_feeds = no_mark.replace("\r\n", "\n");
    let all_quoted = {
        let mut writer =
            csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).delimiter(b';').from_writer(vec![]);
        for record in csv::ReaderBuilder::new().has_headers(false).from_reader(no_mark.as_bytes()).records() {
            writer.write_record(&record.unwrap()).unwrap();
        }
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    };
    let blank_rows = format!("sep=,\r\n{no_mark},,,,,,,,,,,,,,,,,,,,\r\n\r\n");
    let comma_numbers = no_mark
        .replace("01:02:03.004", "1:02:03,004")
        .replace("0.87", "\"0,87\"")
        .replace("1:02:03,004", "\"1:02:03,004\"");
    let tabs = String::from_utf8(write(&original, b'\t')).unwrap();
    for saved in [no_mark.clone(), line_feeds, all_quoted, blank_rows, comma_numbers, tabs] {
        assert_eq!(try_read(&saved).unwrap(), (original.clone(), vec![]), "{saved}");
        assert_eq!(read::sniff(&saved), Likeness::Sure);
    }
}

#[test]
fn what_excel_cut_off_is_reported() {
    let text = written(&table(vec![row("1")])).replace("01:02:03.004", "02:03.0").replace("01:02:04.500", "02:04.5");
    let (read, problems) = try_read(&text).unwrap();
    assert_eq!(read.rows[0].time, None);
    assert!(problems[0].what.starts_with("start '02:03.0' and end '02:04.5' have lost their hours"), "{problems:?}");

    let (read, problems) = try_read("id,ko,status,note\n1,예\n2,네\n").unwrap();
    assert_eq!(read.rows.len(), 2);
    assert!(problems[0].what.starts_with("2 places have fewer fields"), "{problems:?}");
}

#[test]
fn missing_columns_have_defaults_and_order_is_free() {
    let (read, problems) = try_read("EN,note,ID,ko\nYes.,,7,\n").unwrap();
    assert_eq!((read.langs, problems), (vec![Lang::KO, Lang::EN], vec![]));
    let row = &read.rows[0];
    let typed_in = Cell { text: "Yes.".to_owned(), origin: Origin::Person(String::new()) };
    assert_eq!((row.id.as_str(), &row.cells[..]), ("7", &[None, Some(typed_in)][..]));
    assert_eq!((row.status, row.mode, row.role, row.time), (Status::Draft, Mode::Spoken, None, None));
}

#[test]
fn what_has_no_meaning_is_refused_with_its_line() {
    for (text, line, says) in [
        ("", 1, "first line"),
        ("a,b\n1,2", 1, "'a,b'"),
        ("id,ko,коментар\n1,예,x", 1, "'коментар' is unknown"),
        ("id,ko,ko\n1,예,x", 1, "'ko' stands twice"),
        ("id,ko\n1,예\n1,네", 3, "'1' stands in line 2 too"),
        ("id,ko\n1,\"예\n예\"\n,네", 4, "no id"),
        ("id,ko\n1,예,네", 2, "'네' stands after the last column"),
        ("id,ko,,note\n1,예,,\n2,네,чому?,", 3, "'чому?' stands in column 3, which has no name"),
        ("id,ko,status\n1,예,done", 2, "draft, reviewed, certified or rejected"),
        ("id,ko,role\n1,예,boss", 2, "interviewer, interpreter, subject"),
        ("id,ko,mode\n1,예,sung", 2, "spoken, written, gesture"),
        ("id,ko,original\n1,예,ja", 2, "unknown language 'ja'"),
        ("id,ko,ko_origin\n1,예,magic", 2, "memory N"),
        ("id,ko,confidence\n1,예,2", 2, "from 0 to 1"),
        ("id,ko,start,end\n1,예,00:00:01.000,", 2, "no stretch of time"),
        ("id,ko,start,end\n1,예,00:00:02.000,00:00:01.000", 2, "no stretch of time"),
        ("id,ko,note\n1,예,\"x\n2,네,y", 2, "never closed"),
    ] {
        let error = try_read(text).unwrap_err();
        assert_eq!(error.line, Some(line), "{text}: {error}");
        assert!(error.problem.contains(says) && error.hint.is_some(), "{text}: {error}");
    }
}

fn lost(text: &str) -> Vec<(Option<Anchor>, String)> {
    let (_, problems) = try_read(text).unwrap();
    problems.into_iter().filter(|problem| problem.lost).map(|problem| (problem.anchor, problem.what)).collect()
}

#[test]
fn letters_that_became_question_marks_are_reported() {
    for (lang, text, name) in
        [("ko", "??? ??.", "Korean"), ("uk", "???? 19 ???", "Ukrainian"), ("ru", "???", "Russian")]
    {
        let what = format!("the {lang} text is only question marks: the file was saved in an encoding without {name}");
        assert_eq!(lost(&format!("id,{lang}\n7,{text}\n")), [(Some(Anchor::Line(2)), what)]);
    }
    for (lang, text) in [("ko", "네???"), ("uk", "??"), ("uk", "1998???"), ("en", "???"), ("ko", "KPA????")] {
        assert_eq!(lost(&format!("id,{lang}\n7,{text}\n")), [], "{text}");
    }
}

#[test]
fn an_emptied_transcript_is_reported() {
    for (origin, from) in [("transcript", "a transcript"), ("rendition", "an interpreter")] {
        let what = format!("the uk text of row 7 was emptied, though it came from {from}");
        for text in ["", " "] {
            let expected = [(Some(Anchor::Line(2)), what.clone())];
            assert_eq!(lost(&format!("id,uk,uk_origin\n7,{text},{origin}\n")), expected);
        }
    }
    for origin in ["", "machine x", "memory 97", "person О. Кім", "failed no backend"] {
        assert_eq!(lost(&format!("id,uk,uk_origin\n7,,{origin}\n")), [], "{origin}");
    }
}

#[test]
fn texts_that_a_spreadsheet_would_change_are_guarded_in_cells_only() {
    let cell = Some(Cell { text: "3-5".to_owned(), origin: Origin::Transcript });
    let row = Row { cells: vec![cell, None, None], anchor: "1/2".to_owned(), ..row("007") };
    let text = written(&table(vec![row.clone()]));
    assert!(text.contains("\r\n007,") && text.contains(",1/2,") && text.contains(",'3-5,"), "{text}");
    assert_eq!(try_read(&text).unwrap(), (table(vec![row]), vec![]));
}

#[test]
fn other_csv_is_not_taken_for_it() {
    for text in ["id,ko,uk,en\n1,a,b,c", "start\tend\ttext\n", "", "id_origin,ko\n"] {
        assert_eq!(read::sniff(text), Likeness::No, "{text}");
    }
}

/// Text with everything that CSV, spreadsheets and Unicode can trip over.
fn nasty() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(
        &[
            "",
            "a",
            ",",
            ";",
            "\"",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "=",
            "+",
            "-",
            "@",
            "'",
            " ",
            "＝",
            "한",
            "\u{1112}\u{1161}\u{11ab}",
            "😀",
            "є",
            "\u{feff}",
            "\0",
            "0",
            "12",
            "/",
            "TRUE",
        ][..],
    );
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn nasty_row() -> impl Strategy<Value = Row> {
    let origin = prop::sample::select(
        &["transcript", "rendition", "memory 97", "phrasebook", "machine deepl", "person О. Кім", "person"][..],
    );
    let cell = prop::option::of((nasty().prop_filter("cells have text", |text| !text.trim().is_empty()), origin));
    let cell = cell.prop_map(|cell| cell.map(|(text, origin)| Cell { text, origin: origin.parse().unwrap() }));
    (
        prop::collection::vec(cell, 3),
        prop::collection::vec(nasty(), 7),
        prop::option::of((0u64..1 << 40, 0u64..9_999_999)),
        0u8..=100,
    )
        .prop_map(|(cells, texts, time, percent)| {
            let text = |at: usize| texts[at].clone();
            Row {
                file: text(0),
                anchor: text(1),
                speaker: text(2),
                terms: text(3),
                findings: text(4),
                reviewer: text(5),
                note: text(6),
                time: time.map(|(start, length)| TimeSpan { start, end: start + length }),
                confidence: Some(f32::from(percent) / 100.0),
                cells,
                ..row("")
            }
        })
}

#[test]
fn a_file_of_languages_alone_is_read_and_its_rows_are_numbered() {
    let ids = |text: &str| -> Result<Vec<(u32, String, String)>, String> {
        let mut rows = Rows::of_any(text).map_err(|error| error.problem)?;
        let mut read = Vec::new();
        while let Some((line, row)) = rows.next_row().map_err(|error| error.problem)? {
            read.push((line, row.id.clone(), row.text(0).unwrap_or("—").to_owned()));
        }
        Ok(read)
    };
    let read = |line, id: &str, text: &str| (line, id.to_owned(), text.to_owned());
    let plain = "row,doc,en,uk\n7,a,Yes.,Так.\n7,a,\"No,\nthanks.\",Ні.\n";
    assert_eq!(
        ids(plain),
        Ok(vec![read(2, "1", "Так."), read(3, "2", "Ні.")]),
        "the columns in the order of the table"
    );
    assert_eq!(ids("id,en,uk,scene\nx,Yes.,Так.,3\nx,No.,,4,5\n").map(|rows| rows.len()), Ok(2), "its ids are its own");
    assert_eq!(ids("id,en,uk\nx,Yes.,Так.\n"), Ok(vec![read(2, "x", "Так.")]), "a table");
    assert!(ids("id,en,uk\nx,Yes.,Так.\nx,No.,Ні.\n").is_err(), "a table has ids");
    assert!(ids("id,en,en_origin,scene\nx,Yes.,transcript,3\n").unwrap_err().contains("scene"));
    assert!(ids("name,en\nx,Yes.\n").unwrap_err().contains("no table"));
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(rows in prop::collection::vec((nasty(), nasty_row()), 0..4), semicolon: bool) {
        let rows = rows.into_iter().enumerate().map(|(n, (id, row))| Row { id: format!("{id}{n}"), ..row }).collect();
        let table = table(rows);
        let text = String::from_utf8(write(&table, if semicolon { b';' } else { b',' })).unwrap();
        prop_assert_eq!(try_read(&text).unwrap(), (table, vec![]));
    }

    #[test]
    fn a_cut_file_never_makes_it_panic(cut in 0usize..600) {
        let text: String = written(&table(vec![row("1"), row("2")])).chars().take(cut).collect();
        let _ = try_read(&text);
    }

    #[test]
    fn no_text_makes_it_panic(text in "(id,ko,start\n)?[\"',;\r\n0-9:.a\u{ac00}-]{0,60}") {
        let _ = try_read(&text);
    }
}
