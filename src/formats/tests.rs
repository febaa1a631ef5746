use super::*;
use proptest::prelude::*;

const SRT: &str = "1\n00:00:01,000 --> 00:00:02,000\nТак.\n";
const VTT: &str = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nТак.\n";
const WHISPER: &str = r#"{"segments": [{"start": 1, "end": 2, "text": " Так."}], "language": "uk"}"#;
const TABLE: &str = "id,ko,uk,ko_origin\n1,네,Так,transcript\n";
const CSV: &str = "speaker;text\nКім;Так.\n";

#[test]
fn names_are_words_of_their_own() {
    for (at, format) in FORMATS.iter().enumerate() {
        assert!(FORMATS.iter().skip(at + 1).all(|other| other.name != format.name), "{}", format.name);
        assert!(format.name.chars().all(|c| c.is_ascii_lowercase()), "{}", format.name);
        assert!(format.extensions.iter().all(|e| *e == e.to_lowercase() && !e.starts_with('.')), "{}", format.name);
        assert!(std::ptr::eq(by_name(format.name).unwrap(), *format));
    }
    assert!(by_name("docx").is_none());
}

#[test]
fn the_content_decides_whatever_the_extension_says() {
    for (text, name) in [(SRT, "srt"), (VTT, "vtt"), (WHISPER, "whisper"), (TABLE, "table"), (CSV, "csv")] {
        for extension in [None, Some("txt"), Some("SRT"), Some("vtt"), Some("json"), Some("csv")] {
            assert_eq!(detect(text, extension).name, name, "{extension:?}");
        }
    }
}

#[test]
fn the_extension_decides_where_the_content_does_not() {
    for (text, extension, name) in [
        ("WebVTT\n\nтак", "vtt", "vtt"),
        ("{\"results\": []}", "json", "whisper"),
        ("Person,Words\nКім,Так", "csv", "csv"),
        ("так", "srt", "srt"),
        ("00:01.000 --> 00:02.000\nбез підпису", "vtt", "srt"),
    ] {
        assert_eq!(detect(text, Some(extension)).name, name, "{text}");
    }
}

#[test]
fn every_row_reads_what_it_recognises() {
    for text in [SRT, VTT, WHISPER, TABLE, CSV] {
        let format = detect(text, None);
        let content = format.content(&Source { file: "x", text, lang: None, columns: None }).unwrap();
        let said = match content {
            Content::Transcript(transcript) => {
                assert_eq!(transcript.format, format.name);
                transcript.turns[0].text.clone()
            }
            Content::Table(table, _) => table.rows[0].text(1).unwrap().to_owned(),
        };
        assert!(said.starts_with("Так"), "{}: {said}", format.name);
    }
}

proptest! {
    #[test]
    fn no_reader_panics(text in "\\PC{0,40}", start in 0usize..6, cut in 0usize..100) {
        let valid = ["", SRT, VTT, WHISPER, TABLE, CSV][start];
        let text: String = valid.chars().take(cut).chain(text.chars()).chain(valid.chars().skip(cut)).collect();
        for format in FORMATS {
            let _ = (format.sniff)(&text);
            let _ = format.content(&Source { file: "x", text: &text, lang: None, columns: None });
        }
    }
}
