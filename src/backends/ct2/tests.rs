//! The tiny model, from its files to its translations; and what is wrong with others.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read and write models, and may panic")]

use std::fs;
use std::path::Path;

use super::KIND;
use crate::backends::stub::{self, texts};
use crate::backends::{Answer, BackendError, Decline, Destination, Options, Request, Service, Setup};
use crate::lang::Lang;

const TINY: &str = "tests/models/ct2";

fn setup(model: &Path) -> Setup {
    let options = Options { model: Some(model.display().to_string()), ..Options::default() };
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    Setup { read, ..stub::setup("", None, options) }
}

fn tiny() -> Box<dyn Service> {
    KIND.open(setup(Path::new(TINY))).unwrap()
}

fn with_beam(beam: usize) -> Box<dyn Service> {
    let setup = setup(Path::new(TINY));
    let options = Options { beam: Some(beam), ..setup.options.clone() };
    KIND.open(Setup { options, ..setup }).unwrap()
}

fn ask(service: &dyn Service, source: Lang, target: Lang, said: &[&str]) -> Result<Vec<Answer>, BackendError> {
    let items = texts(said);
    service.ask(&Request { source, target, context: &[], terms: &[], items: &items })
}

/// A copy of the tiny model in which one file is another.
fn changed(file: &str, bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(TINY).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    fs::write(folder.path().join(file), bytes).unwrap();
    folder
}

fn original(file: &str) -> Vec<u8> {
    fs::read(Path::new(TINY).join(file)).unwrap()
}

/// What is said of a model, when it is opened or when it is first asked.
fn trouble(model: &Path) -> Result<Vec<Answer>, String> {
    let service = KIND.open(setup(model)).map_err(|error| error.to_string())?;
    ask(service.as_ref(), Lang::KO, Lang::UK, &["무엇을 보셨습니까?"]).map_err(|error| error.to_string())
}

fn lang(tag: &str) -> Lang {
    match tag {
        "kor_Hang" => Lang::KO,
        "ukr_Cyrl" => Lang::UK,
        _ => Lang::EN,
    }
}

#[test]
fn golden_sentences_are_translated_to_the_letter_and_as_surely() {
    for beam in [1, 2, 4] {
        golden(with_beam(beam).as_ref());
    }
}

fn golden(service: &dyn Service) {
    let golden = fs::read_to_string(Path::new(TINY).join("golden.tsv")).unwrap();
    assert!(golden.lines().count() > 30);
    for line in golden.lines() {
        let [source, target, text, translation, confidence] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let answers = ask(service, lang(source), lang(target), &[text]).unwrap();
        assert_eq!(answers[0].text.as_deref(), Ok(translation), "{text}");
        let expected: f32 = confidence.parse().unwrap();
        let sure = answers[0].confidence.unwrap();
        assert!((sure - expected).abs() < 0.01, "{text}: {sure}, not {expected}");
    }
}

#[test]
fn a_batch_is_translated_as_each_text_alone() {
    let service = tiny();
    let said =
        ["무엇을 보셨습니까?", "", "문서 번호는 417입니다.", " ", "천천히 말씀해 주세요.", "스테판 대좌를 아십니까?"];
    let together = ask(service.as_ref(), Lang::KO, Lang::UK, &said).unwrap();
    for (text, answer) in said.iter().zip(&together) {
        let alone = ask(service.as_ref(), Lang::KO, Lang::UK, &[text]).unwrap();
        assert_eq!(alone[0].text, answer.text, "{text}");
    }
    assert_eq!(together[1].text.as_deref(), Ok(""));
    assert_eq!(together[5].text.as_deref(), Ok("Ви знаєте, хто такий старший полковник Степан?"));
}

#[test]
fn it_is_known_for_what_it_is() {
    let service = tiny();
    assert_eq!(service.destination(), Destination::Inside);
    assert!(service.is_constant() && service.knows(Lang::KO, Lang::UK) && !service.knows(Lang::RU, Lang::UK));
    let [one, other] = [service, with_beam(1)].map(|service| service.model(Lang::KO, Lang::UK));
    assert!(one.ends_with(" beam 4") && other.ends_with(" beam 1"), "{one}, {other}");
    assert_eq!(one.split(' ').next().map(str::len), Some(64));
}

#[test]
fn a_text_of_several_sentences_is_translated_sentence_by_sentence() {
    let said = "무엇을 보셨습니까?\n천천히 말씀해 주세요. ";
    let answers = ask(tiny().as_ref(), Lang::KO, Lang::EN, &[said]).unwrap();
    assert_eq!(answers[0].text.as_deref(), Ok("What did you see?\nPlease speak slowly. "));
}

#[test]
fn an_endless_sentence_is_either_translated_in_parts_or_declined() {
    let endless = "문서 번호는 ".repeat(300);
    let answers = ask(tiny().as_ref(), Lang::KO, Lang::EN, &[&endless]).unwrap();
    assert_eq!(answers.len(), 1);
    assert!(answers[0].text.as_ref().map_or_else(|why| *why == Decline::Cut, |text| !text.is_empty()));
}

#[test]
fn several_threads_ask_one_model() {
    let service = tiny();
    let asked = || ask(service.as_ref(), Lang::EN, Lang::KO, &["What did you see?"]).unwrap();
    let answers = std::thread::scope(|scope| {
        let threads = [scope.spawn(asked), scope.spawn(asked), scope.spawn(asked)];
        threads.map(|thread| thread.join().unwrap()[0].text.clone())
    });
    for answer in answers {
        assert_eq!(answer.as_deref(), Ok("무엇을 보셨습니까?"));
    }
}

#[test]
fn files_that_are_wrong_or_of_another_model_give_errors_that_name_them() {
    let short = |file: &str| {
        let bytes = original(file);
        bytes[..bytes.len() / 2].to_vec()
    };
    let fewer = r#"["</s>", "kor_Hang", "ukr_Cyrl"]"#;
    let vocabulary = "shared_vocabulary.json";
    let pieces = "sentencepiece.bpe.model";
    for (file, bytes, expected) in [
        ("model.bin", short("model.bin"), "model.bin: it is cut"),
        ("model.bin", original(pieces), "model.bin: it is no model of CTranslate2"),
        ("model.bin", Vec::new(), "model.bin: it is cut"),
        (vocabulary, fewer.as_bytes().to_vec(), "which belongs to another model"),
        (vocabulary, short(vocabulary), "shared_vocabulary.json: "),
        (pieces, short(pieces), pieces),
        (pieces, original("model.bin"), pieces),
        (pieces, Vec::new(), pieces),
        ("config.json", short("config.json"), "config.json: "),
    ] {
        let folder = changed(file, &bytes);
        let error = trouble(folder.path()).unwrap_err();
        assert!(error.contains(expected), "{file}: {error}");
    }
}

#[test]
fn pieces_of_another_model_are_noticed() {
    let tokens: Vec<String> = serde_json::from_slice(&original("shared_vocabulary.json")).unwrap();
    let strange = |token: String| if token.contains("_") || token.contains("<") { token } else { format!("~{token}") };
    let tokens: Vec<String> = tokens.into_iter().map(strange).collect();
    let folder = changed("shared_vocabulary.json", &serde_json::to_vec(&tokens).unwrap());
    let error = trouble(folder.path()).unwrap_err();
    assert!(error.contains("it belongs to another model"), "{error}");
}

#[test]
fn weights_with_a_wrong_byte_never_end_the_program() {
    let bytes = original("model.bin");
    // Names, shapes and types stand before each variable; a step that is no multiple of anything meets them all in time.
    for place in (0..bytes.len()).step_by(4999).chain((22..160).step_by(7)) {
        let mut bytes = bytes.clone();
        bytes[place] ^= 0x55;
        let folder = changed("model.bin", &bytes);
        if let Ok(answers) = trouble(folder.path()) {
            assert_eq!(answers.len(), 1, "byte {place}");
        }
    }
}

#[test]
fn settings_that_cannot_be_used_are_refused() {
    let with = |options: Options| KIND.open(Setup { options, ..setup(Path::new(TINY)) }).map(|_| ());
    let named = |beam| Options { model: Some(TINY.to_owned()), beam, ..Options::default() };
    for (options, expected) in [
        (Options::default(), "no model is named"),
        (named(Some(0)), "beam is out of range"),
        (named(Some(17)), "beam is out of range"),
        (Options { model: Some("no/such/folder".to_owned()), ..Options::default() }, "no folder of CTranslate2"),
    ] {
        let error = with(options).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
    assert_eq!(with(named(Some(16))), Ok(()));
}
