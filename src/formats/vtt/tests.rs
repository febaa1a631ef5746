use super::*;
use proptest::prelude::*;

fn parse(text: &str) -> Transcript {
    read(&Source { file: "day1.vtt", text, lang: None, columns: None }).unwrap()
}

fn texts(text: &str) -> Vec<String> {
    parse(text).turns.into_iter().map(|turn| turn.text).collect()
}

fn told(text: &str) -> String {
    parse(text).problems.into_iter().map(|p| p.what).collect::<Vec<_>>().join("; ")
}

const PLAIN: &str = "WEBVTT\n\n00:01.000 --> 00:02.500\n<v Слідчий>Як вас звати?\n\nid 2\n01:00:03.000 --> 01:00:04.000 align:start\n김철수\n입니다.\n";

#[test]
fn a_plain_file_is_read() {
    let transcript = parse(PLAIN);
    assert_eq!(transcript.problems, []);
    let [first, second] = &transcript.turns[..] else { panic!("{transcript:?}") };
    assert_eq!((first.text.as_str(), first.speaker.as_deref()), ("Як вас звати?", Some("Слідчий")));
    assert_eq!(first.time, Some(TimeSpan { start: 1_000, end: 2_500 }));
    assert_eq!((second.text.as_str(), second.anchor), ("김철수\n입니다.", Anchor::Cue { number: 2, line: 7 }));
    assert_eq!(second.time, Some(TimeSpan { start: 3_603_000, end: 3_604_000 }));
    assert_eq!(second.speaker, None, "a voice ends with its cue");
    for ends in ["\r\n", "\r"] {
        assert_eq!(parse(&PLAIN.replace('\n', ends)), transcript);
    }
}

#[test]
fn headers_notes_and_styles_are_no_speech() {
    let text = "WEBVTT - title\nKind: captions\nLanguage: ko\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\nNOTE\nConfidence: 0.9\n\n00:01.000 --> 00:02.000\n예\n\nNOTE end\n";
    let transcript = parse(text);
    assert_eq!(transcript.problems, []);
    assert_eq!(transcript.lang, Some(crate::lang::Lang::KO));
    assert_eq!(texts(text), ["예"]);
    assert_eq!(texts("WEBVTT\nRegion: id=fred"), [""; 0], "a file may hold no cue");
    assert_eq!(texts("WEBVTT\n00:01.000 --> 00:02.000\nодразу"), ["одразу"]);
    assert_eq!(texts("WEBVTT\n\nNOTEBOOK\n00:01.000 --> 00:02.000\nтак"), ["так"], "an identifier");
}

#[test]
fn the_signature_is_required() {
    for text in ["", "WebVTT\n", "WEBVTTX\n", " WEBVTT", "00:01.000 --> 00:02.000\nтак"] {
        let error = read(&Source { file: "x", text, lang: None, columns: None }).unwrap_err();
        assert!(error.problem.contains("WEBVTT") && error.hint.is_some());
        assert_eq!(sniff(text), Likeness::No, "{text}");
    }
    for text in ["WEBVTT", "\u{feff}WEBVTT\n", "WEBVTT\tx", "WEBVTT \n"] {
        assert_eq!(sniff(text), Likeness::Sure, "{text}");
    }
}

#[test]
fn times_are_read_as_the_specification_says() {
    for (line, ms) in [
        ("00:01.000 --> 00:02.000", Some((1_000, 2_000))),
        ("000:00:01.000\t-->\t 1000:00:02.000", Some((1_000, 3_600_002_000))),
        ("00:01.000-->00:02.000line:40%", Some((1_000, 2_000))),
        ("00:00:01,000 --> 00:00:02,000", Some((1_000, 2_000))),
        ("00:01.000 --> 00:01.000", Some((1_000, 1_000))),
        ("000:01.000 --> 00:02.000", None),
        ("00:01.00 --> 00:02.000", None),
        ("00:60.000 --> 02:00.000", None),
        ("00.01.000 --> 00:02.000", None),
        ("00:02.000 --> 00:01.000", None),
        ("00:02.000 00:03.000 -->", None),
        ("-->", None),
    ] {
        assert_eq!(timings(line).ok(), ms.map(|(start, end)| TimeSpan { start, end }), "{line}");
    }
}

#[test]
fn a_broken_time_loses_no_text() {
    let text = "WEBVTT\n\n00:99.000 --> 00:02.000\nПерше\n\nДруге\nбез часу\n\n00:05.000 --> 00:04.000\n<v A>Третє\n";
    let transcript = parse(text);
    let turns: Vec<_> = transcript.turns.iter().map(|t| (t.text.as_str(), t.time)).collect();
    assert_eq!(turns, [("Перше", None), ("Друге\nбез часу", None), ("Третє", None)]);
    assert_eq!(transcript.problems.len(), 3, "{}", told(text));
    assert!(told(text).contains("cue 2 has no line of time; its text was kept"), "{}", told(text));
}

#[test]
fn words_in_the_name_of_a_cue_are_reported() {
    for said in ["Друге речення.", "예", "Yes, sir", "No.", "Мені 19"] {
        let text = format!("WEBVTT\n\n00:01.000 --> 00:02.000\nПерше.\n\n{said}\n00:03.000 --> 00:04.000\nТретє.");
        assert_eq!(texts(&text), ["Перше.", "Третє."], "the specification calls it a name");
        assert_eq!(told(&text), format!("the name of a cue was not read as speech: '{said}'"));
    }
    for id in ["7", "cue 7", "id-7", "0f8a-11/3", "1.", "7 \"Kim\" (123)"] {
        let text = format!("WEBVTT\n\n{id}\n00:01.000 --> 00:02.000\nТак.");
        assert_eq!((texts(&text), told(&text)), (vec!["Так.".to_owned()], String::new()), "{id}");
    }
}

#[test]
fn words_in_headers_and_notes_are_reported() {
    let long = "д".repeat(61);
    let text = format!(
        "WEBVTT - допит\nKind: captions of x\nWitness one\n\nNOTE\nне\nчитати\n\nNOTE {long}\n00:01.000 --> 00:02.000\n예\n\nNOTE duration:\"1\"\n"
    );
    let transcript = parse(&text);
    let problems: Vec<_> = transcript.problems.iter().map(|p| (p.anchor, p.what.as_str(), p.lost)).collect();
    let cut = format!("the name of a cue was not read as speech: 'NOTE {}…'", "д".repeat(55));
    let line = |line| Some(Anchor::Line(line));
    assert_eq!(
        problems,
        [
            (line(1), "the header holds text, which was not read as speech: '- допит'", false),
            (line(3), "the header holds text, which was not read as speech: 'Witness one'", false),
            (line(5), "a NOTE was not read as speech: 'не читати'", false),
            (line(9), cut.as_str(), false),
        ]
    );
    assert_eq!(texts(&text), ["예"]);
}

#[test]
fn an_arrow_begins_a_new_cue() {
    let text = "WEBVTT\n\n00:01.000 --> 00:02.000\nПерше\n00:02.000 --> 00:03.000\nДруге\n00:03.000 --> 00:04.000\n00:04.000 --> 00:05.000\nЧетверте";
    assert_eq!(texts(text), ["Перше", "Друге", "Четверте"]);
    assert_eq!(told(text), "cue 3 holds no text and was left out");
}

#[test]
fn two_voices_of_a_cue_are_two_turns_at_one_place() {
    let turns = parse("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>Так?</v> <v B>Ні.</v>").turns;
    assert_eq!(turns.len(), 2);
    assert_eq!((turns[0].anchor, turns[0].time), (turns[1].anchor, turns[1].time));
    let labelled = parse("WEBVTT\n\n00:01.000 --> 00:02.000\nSPEAKER_01: Так.").turns;
    assert_eq!((labelled[0].speaker.as_deref(), labelled[0].text.as_str()), (Some("SPEAKER_01"), "Так."));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "(WEBVTT\n)?[0-2\n:.,<v>/&; a\\-\u{ac00}]{0,80}") {
        let _ = read(&Source { file: "x", text: &text, lang: None, columns: None });
    }

    #[test]
    fn the_text_of_every_cue_appears(texts in proptest::collection::vec("[가-힣А-яa-z0-9 .,!>-]{1,20}", 1..8)) {
        prop_assume!(texts.iter().all(|text| !text.contains("-->")));
        let cue = |(n, text): (usize, &String)| format!("00:{n:02}.000 --> 00:{n:02}.900\n{text}\n\n");
        let file: String = std::iter::once("WEBVTT\n\n".to_owned()).chain((1..).zip(&texts).map(cue)).collect();
        let all: String = parse(&file).turns.into_iter().map(|t| t.text).collect();
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&all), letters(&texts.concat()));
    }

    #[test]
    fn a_cut_file_is_read_as_far_as_it_goes(cut in 6..PLAIN.chars().count()) {
        let text: String = PLAIN.chars().take(cut).collect();
        let transcript = parse(&text);
        prop_assert!(!text.contains("звати?") || transcript.turns[0].text == "Як вас звати?");
    }
}
