use super::*;
use proptest::prelude::*;

fn parse(text: &str) -> Transcript {
    read(&Source { file: "day1.srt", text, lang: None, columns: None }).unwrap()
}

fn texts(text: &str) -> Vec<String> {
    parse(text).turns.into_iter().map(|turn| turn.text).collect()
}

fn told(text: &str) -> String {
    parse(text).problems.into_iter().map(|p| p.what).collect::<Vec<_>>().join("; ")
}

const PLAIN: &str =
    "1\n00:00:01,000 --> 00:00:02,500\nЯк вас звати?\n\n2\n00:00:03,000 --> 00:00:04,000\n김철수\n입니다.\n";

#[test]
fn a_plain_file_is_read() {
    let transcript = parse(PLAIN);
    assert_eq!(transcript.problems, []);
    let [first, second] = &transcript.turns[..] else { panic!("{transcript:?}") };
    assert_eq!((first.text.as_str(), first.time), ("Як вас звати?", Some(TimeSpan { start: 1000, end: 2500 })));
    assert_eq!((second.text.as_str(), second.anchor), ("김철수\n입니다.", Anchor::Cue { number: 2, line: 6 }));
}

#[test]
fn line_ends_dots_and_coordinates_make_no_difference() {
    for other in [
        PLAIN.replace('\n', "\r\n"),
        PLAIN.replace('\n', "\r"),
        PLAIN.replace(",", "."),
        PLAIN.replace("2,500", "2,500  X1:1 X2:2 Y1:3 Y2:4"),
        PLAIN.replace("2,500", "2,5"),
        PLAIN.replace(" --> ", "-->"),
        PLAIN.replace("\n\n2\n", "\n \n\n2 \n"),
        PLAIN.replace("\n\n2\n", "\n2\n"),
    ] {
        let turns = |text: &str| parse(text).turns.into_iter().map(|t| (t.text, t.time)).collect::<Vec<_>>();
        assert_eq!(turns(&other), turns(PLAIN), "{other:?}");
    }
}

#[test]
fn numbers_may_be_missing_doubled_or_out_of_order() {
    for (first, second) in [("", ""), ("1\n", "1\n"), ("7\n", "3\n"), ("", "2\n")] {
        let text = format!("{first}00:01,0 --> 00:02,0\nТак.\n\n{second}00:03,0 --> 00:04,0\nНі.");
        assert_eq!(texts(&text), ["Так.", "Ні."], "{text}");
    }
}

#[test]
fn a_text_may_be_a_number() {
    let text = "1\n00:01,0 --> 00:02,0\n40\n\n2\n00:03,0 --> 00:04,0\n2\n\n00:05,0 --> 00:06,0\n19";
    assert_eq!(texts(text), ["40", "2", "19"]);
}

#[test]
fn a_text_may_hold_blank_lines_and_arrows() {
    let text = "1\n00:01,0 --> 00:02,0\nТак.\n\nІ ще:\n\n5\n\nx --> y\n\n2\n00:03,0 --> 00:04,0\nНі.";
    assert_eq!(texts(text), ["Так.\n\nІ ще:\n\n5\n\nx --> y", "Ні."]);
}

#[test]
fn a_missing_line_of_time_loses_no_text() {
    let text = "1\n00:01,0 --> 00:02,0\nПерше\n\n2\nДруге\n\n3\n00:03,0 --> 00:04,0\nТретє";
    let transcript = parse(text);
    let turns: Vec<_> = transcript.turns.iter().map(|t| (t.text.as_str(), t.time.is_some())).collect();
    assert_eq!(turns, [("Перше", true), ("Друге", false), ("Третє", true)]);
    assert_eq!(told(text), "cue 2 has no line of time; its text was kept without a time");
    assert_eq!(transcript.problems[0].anchor, Some(Anchor::Cue { number: 2, line: 6 }));
}

#[test]
fn times_that_make_no_sense_are_reported() {
    for (time, why) in [
        ("00:00:05,000 --> 00:00:04,000", "the end is before the start"),
        ("00:00:05,000 --> ", "cannot be read"),
        ("00:00:0x,000 --> 00:00:09,000", "cannot be read"),
        ("00:00:99,000 --> 00:02:00,000", "cannot be read"),
    ] {
        let text = format!("1\n{time}\nТак.\n\n2\n00:00:10,000 --> 00:00:11,000\nНі.\n");
        let transcript = parse(&text);
        assert_eq!((transcript.turns[0].text.as_str(), transcript.turns[0].time), ("Так.", None), "{time}");
        assert!(told(&text).contains(why), "{}", told(&text));
    }
}

#[test]
fn disorder_overlap_and_empty_subtitles_are_reported() {
    let text = "1\n00:05,0 --> 00:09,0\nА\n\n2\n00:06,0 --> 00:07,0\nБ\n\n3\n00:01,0 --> 00:02,0\nВ\n\n4\n00:10,0 --> 00:11,0\n\n";
    assert_eq!(texts(text), ["А", "Б", "В"]);
    assert_eq!(
        told(text),
        "cue 4 holds no text and was left out; cue 3 begins before the one before it; the order of the file was kept; \
         cue 2 begins before the one before it ends"
    );
}

#[test]
fn markup_goes_and_everything_else_in_brackets_stays() {
    for (written, read) in [
        ("<i>Так.</i>", "Так."),
        ("<font color=\"#ffffff\">Так</font>, <B>ні</B>", "Так, ні"),
        ("{\\an8}Так", "Так"),
        ("<нерозбірливо> <웃음> <inaudible>", "<нерозбірливо> <웃음> <inaudible>"),
        ("5 < 6 > 4 &amp; {так}", "5 < 6 > 4 &amp; {так}"),
        ("<i", "<i"),
        ("{\\an8", "{\\an8"),
    ] {
        assert_eq!(texts(&format!("1\n00:01,0 --> 00:02,0\n{written}\n")), [read], "{written}");
    }
}

#[test]
fn a_file_without_subtitles_is_refused() {
    for text in ["", "1", "1\nsome text", "Так.\n\nНі."] {
        let source = Source { file: "x.srt", text, lang: None, columns: None };
        assert!(read(&source).unwrap_err().problem.contains("no subtitle"), "{text}");
    }
}

#[test]
fn it_is_known_by_its_lines_of_time() {
    assert_eq!(sniff(PLAIN), Likeness::Sure);
    assert_eq!(sniff(&PLAIN.replace(',', ".")), Likeness::Maybe);
    assert_eq!(sniff("Q. Yes?\nA. --> No."), Likeness::No);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[1-3\n:,<i>/a \\-\u{ac00}0]{0,80}") {
        let _ = read(&Source { file: "x", text: &text, lang: None, columns: None });
    }

    #[test]
    fn the_text_of_every_subtitle_appears(texts in proptest::collection::vec("[가-힣А-яa-z0-9 .,!<{-]{1,20}(\n\n?[가-힣А-яa-z0-9.]{1,5})?", 1..8)) {
        let cue = |(n, text): (usize, &String)| format!("{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{text}\n\n");
        let file: String = (1..).zip(&texts).map(cue).collect();
        let read = parse(&file);
        let all: String = read.turns.iter().flat_map(|t| [t.speaker.as_deref().unwrap_or(""), &t.text]).collect();
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&all), letters(&texts.concat()));
    }

    #[test]
    fn a_cut_file_loses_no_subtitle_before_the_cut(cut in 0..PLAIN.chars().count()) {
        let text: String = PLAIN.chars().take(cut).collect();
        if let Ok(transcript) = read(&Source { file: "x", text: &text, lang: None, columns: None }) {
            prop_assert!(!text.contains("звати?") || transcript.turns[0].text == "Як вас звати?");
        }
    }
}
