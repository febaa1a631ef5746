use super::*;
use proptest::prelude::*;

fn try_parse(text: &str) -> Result<Transcript, ParseError> {
    read(&Source { file: "day1.json", text, lang: None, columns: None })
}

fn parse(text: &str) -> Transcript {
    try_parse(text).unwrap()
}

fn told(transcript: &Transcript) -> String {
    transcript.problems.iter().map(|p| p.what.as_str()).collect::<Vec<_>>().join("; ")
}

const OPENAI: &str = r#"{"text": " Так. Ні.", "language": "uk", "segments": [
 {"id": 0, "seek": 0, "start": 0.0, "end": 1.5, "text": " Так.", "tokens": [1], "temperature": 0.0, "avg_logprob": -0.3, "compression_ratio": 1.2, "no_speech_prob": 0.1},
 {"id": 1, "seek": 0, "start": 1.5, "end": 2.68, "text": " Ні.", "avg_logprob": -0.2, "compression_ratio": 1.0, "no_speech_prob": 0.2, "words": [{"word": " Ні.", "start": 1.5, "end": 2.68, "probability": 0.9}]}
]}"#;

#[test]
fn openai_whisper_is_read() {
    let transcript = parse(OPENAI);
    assert_eq!((transcript.lang, &transcript.problems), (Some(Lang::UK), &vec![]));
    let turns: Vec<_> = transcript.turns.iter().map(|t| (t.text.as_str(), t.time, t.anchor)).collect();
    let time = |start, end| Some(TimeSpan { start, end });
    assert_eq!(turns, [("Так.", time(0, 1500), Anchor::Item(1)), ("Ні.", time(1500, 2680), Anchor::Item(2))]);
}

#[test]
fn whisperx_is_read_with_its_speakers() {
    let transcript = parse(
        r#"{"segments": [
            {"start": 0.1, "end": 1.0, "text": "몇 살입니까?", "speaker": "SPEAKER_00", "words": [{"word": "몇", "speaker": "SPEAKER_00"}, {"word": "19"}]},
            {"start": 1.0, "end": 2.0, "text": "네.", "words": [{"word": "네."}]},
            {"start": 2.0, "end": 3.0, "text": "네.", "speaker": "SPEAKER_01"}
        ], "word_segments": [], "language": "Korean"}"#,
    );
    let speakers: Vec<_> = transcript.turns.iter().map(|t| t.speaker.as_deref()).collect();
    assert_eq!(speakers, [Some("SPEAKER_00"), None, Some("SPEAKER_01")]);
    assert_eq!((transcript.lang, told(&transcript).as_str()), (Some(Lang::KO), ""));
}

#[test]
fn words_of_another_speaker_are_reported_and_left_where_they_are() {
    let transcript = parse(
        r#"{"segments": [{"start": 61.0, "end": 62.0, "text": "Ви там були? Так.", "speaker": "SPEAKER_00", "words": [
            {"word": "Ви", "speaker": "SPEAKER_00"}, {"word": "там", "speaker": "SPEAKER_00"}, {"word": "були?"},
            {"word": "Так.", "speaker": "SPEAKER_02"}]}]}"#,
    );
    assert_eq!(
        told(&transcript),
        "item 1 at 00:01:01.000 holds words of two speakers (SPEAKER_00, SPEAKER_02): \
         SPEAKER_00 “Ви там були?” SPEAKER_02 “Так.”; it stays with SPEAKER_00"
    );
    assert_eq!((transcript.turns.len(), transcript.turns[0].speaker.as_deref()), (1, Some("SPEAKER_00")));
}

#[test]
fn whisper_cpp_is_read() {
    let transcript = parse(
        r#"{"systeminfo": "x", "model": {}, "params": {}, "result": {"language": "ko"}, "transcription": [
            {"timestamps": {"from": "00:00:00,000", "to": "00:00:01,200"}, "offsets": {"from": 0, "to": 1200}, "text": " 예."},
            {"timestamps": {"from": "00:00:01,200", "to": "00:00:02,000"}, "text": " 아니요.", "speaker": "?"}]}"#,
    );
    let turns: Vec<_> =
        transcript.turns.iter().map(|t| (t.text.as_str(), t.time.map(|t| t.end), t.speaker.clone())).collect();
    assert_eq!(turns, [("예.", Some(1200), None), ("아니요.", Some(2000), None)]);
    assert_eq!(transcript.lang, Some(Lang::KO));
}

#[test]
fn times_that_make_no_sense_are_reported() {
    for (times, why) in [
        (r#""start": NaN, "end": 2"#, "has no time"),
        (r#""start": -1, "end": 2"#, "has no time"),
        (r#""end": 2"#, "has no time"),
        (r#""start": "x", "end": 2"#, "has no time"),
        (r#""start": 3, "end": 2"#, "ends before it begins"),
    ] {
        let transcript = parse(&format!(r#"{{"segments": [{{{times}, "text": "예"}}]}}"#));
        assert_eq!((transcript.turns[0].text.as_str(), transcript.turns[0].time), ("예", None));
        assert!(told(&transcript).contains(why), "{times}: {}", told(&transcript));
    }
}

#[test]
fn what_whisper_doubts_is_passed_on_once_a_kind() {
    let item = |hint: &str| format!(r#"{{"start": 1, "end": 2, "text": "예 예", {hint}}}"#);
    let items = [
        item(r#""compression_ratio": 2.5, "avg_logprob": -1.5"#),
        item(r#""compression_ratio": 3"#),
        item(r#""no_speech_prob": 0.7"#),
        item(r#""avg_logprob": NaN, "compression_ratio": 2.4, "no_speech_prob": 0.6"#),
    ];
    let transcript = parse(&format!(r#"{{"segments": [{}]}}"#, items.join(",")));
    let kinds = transcript.problems.iter().filter(|p| p.what.contains("above") || p.what.contains("below"));
    let told: Vec<&str> = kinds.map(|p| p.what.as_str()).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].starts_with("2 places repeat themselves") && told[0].ends_with("item 1, item 2"), "{}", told[0]);
    assert!(
        told[1].starts_with("item 1 was heard badly") && told[2].starts_with("item 3 may be no speech"),
        "{told:?}"
    );
}

#[test]
fn nothing_readable_is_lost() {
    let no_items = parse(r#"{"text": " Так.", "segments": []}"#);
    assert_eq!(no_items.turns[0].text, "Так.");
    let no_text =
        parse(r#"{"segments": [{"words": [{"word": " Так,"}, {"word": " ні"}]}, {"text": "  "}], "language": "ja"}"#);
    assert_eq!(no_text.turns[0].text, "Так, ні");
    assert!(told(&no_text).contains("'ja'") && told(&no_text).contains("item 2 holds no text"), "{}", told(&no_text));
}

fn lost(transcript: &Transcript) -> Vec<&str> {
    transcript.problems.iter().filter(|p| p.lost).map(|p| p.what.as_str()).collect()
}

#[test]
fn an_odd_item_costs_only_itself() {
    for odd in [r#"{"text":7}"#, r#"[0,1,"Так"]"#, "null", "\"Так\"", r#"{"text":["Так"]}"#] {
        for list in ["segments", "transcription"] {
            let transcript = parse(&format!(r#"{{"{list}": [{odd}, {{"text": "Ні."}}], "language": 5}}"#));
            assert_eq!(lost(&transcript), [format!("item 1 is no item with a text, and was left out: {odd}")]);
            let turns: Vec<_> = transcript.turns.iter().map(|t| (t.text.as_str(), t.anchor)).collect();
            assert_eq!(turns, [("Ні.", Anchor::Item(2))], "{list}");
        }
    }
    let twice = parse(r#"{"segments": [{"text": "Так", "text": "Ні"}]}"#);
    assert_eq!(lost(&twice).len(), 1, "a key that stands twice");
}

#[test]
fn a_speaker_may_be_a_number() {
    for (speaker, name) in [("3", Some("3")), ("\"3\"", Some("3")), ("null", None), ("[3]", None)] {
        let transcript =
            parse(&format!(r#"{{"segments": [{{"start": 0, "end": 1, "text": "Так", "speaker": {speaker}}}]}}"#));
        assert_eq!((transcript.turns[0].text.as_str(), transcript.turns[0].speaker.as_deref()), ("Так", name));
        assert_eq!(transcript.problems.len(), usize::from(speaker == "[3]"), "{}", told(&transcript));
    }
}

#[test]
fn text_outside_of_the_items_is_reported() {
    let both = parse(r#"{"segments": [{"text": "Так"}], "transcription": [{"text": "Ні"}]}"#);
    assert_eq!((both.turns[0].text.as_str(), both.turns.len()), ("Так", 1));
    assert_eq!(lost(&both), ["the file holds both 'segments' and 'transcription'; only 'segments' was read"]);
    let second = parse(r#"{"segments": [], "transcription": [{"text": "Ні"}]}"#);
    assert_eq!((second.turns[0].text.as_str(), lost(&second).len()), ("Ні", 0));

    for (whole, items, is_lost) in
        [(41, 20, true), (40, 20, false), (421, 400, true), (420, 400, false), (500, 479, false)]
    {
        let (whole, said) = ("т".repeat(whole), "т".repeat(items));
        let transcript = parse(&format!(r#"{{"text": "{whole}", "segments": [{{"text": "{said}"}}]}}"#));
        assert_eq!(lost(&transcript).len(), usize::from(is_lost), "{} of {}", said.len(), whole.len());
    }
}

#[test]
fn other_files_are_refused_with_the_reason() {
    for (text, says) in [
        ("{\"segments\": [\n{\"text\": \"Так\"", "line 2 column"),
        ("{\"results\": []}", "'segments'"),
        ("[1, 2]", "'segments'"),
        ("[[{\"text\": \"Так\"}], null]", "'segments'"),
        ("5", "an object with"),
        ("{\"segments\": 5}", "line 1 column 14"),
        ("Так.", "line 1 column 1"),
    ] {
        let error = try_parse(text).unwrap_err();
        assert!(error.problem.contains(says) && error.hint.is_some(), "{text}: {}", error.problem);
    }
}

#[test]
fn it_is_known_by_its_lists() {
    assert_eq!(sniff(OPENAI), Likeness::Sure);
    assert_eq!(sniff(OPENAI.get(..60).unwrap()), Likeness::Sure, "a cut file too, so that its reader can say so");
    assert_eq!(sniff("{\"a\": 1}"), Likeness::No);
    assert_eq!(sniff("He said \"segments\"."), Likeness::No);
}

proptest! {
    #[test]
    fn no_cut_makes_it_panic_or_lie(cut in 0..OPENAI.chars().count()) {
        let text: String = OPENAI.chars().take(cut).collect();
        prop_assert!(try_parse(&text).is_err());
    }

    #[test]
    fn every_text_appears(texts in proptest::collection::vec("[가-힣А-я][가-힣А-я \"\\\\.]{0,9}[а-я]", 1..8)) {
        let item = |text: &String| format!(r#"{{"text": {}, "start": NaN}}"#, serde_json::to_string(text).unwrap());
        let items: Vec<String> = texts.iter().map(item).collect();
        let read: Vec<String> = parse(&format!(r#"{{"segments": [{}]}}"#, items.join(", "))).turns.into_iter().map(|t| t.text).collect();
        prop_assert_eq!(read, texts);
    }
}
