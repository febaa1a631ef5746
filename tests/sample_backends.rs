//! The programs of `samples/backends` run and answer, through the backend that users have.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "tests read files, may panic, and say what they skip"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::SystemTime;

use tovmach::backends::http::{Http, Network};
use tovmach::backends::{Answer, Decline, Options, Request, Service, Setup, Text, kind};
use tovmach::lang::Lang;

/// The programs with their arguments.
const ECHO: &[&str] = &["echo.py"];
const WORDLIST: &[&str] = &["wordlist.py", "wordlist.csv"];

fn has_python() -> bool {
    let found = Command::new("python3").arg("--version").output().is_ok_and(|run| run.status.success());
    if !found {
        eprintln!("skipped: there is no python3");
    }
    found
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/backends")
}

fn service(program: &[&str]) -> Box<dyn Service> {
    let paths = program.iter().map(|file| folder().join(file).display().to_string());
    let options = Options { program: ["python3".to_owned()].into_iter().chain(paths).collect(), ..Options::default() };
    let http = Arc::new(Http::new(&Network::default(), false, None).unwrap());
    let setup = Setup {
        name: "command".to_owned(),
        options,
        url: String::new(),
        key: None,
        key_id: None,
        session: None,
        models: Arc::default(),
        read: |path| Err(path.display().to_string()),
        http,
        now: || SystemTime::UNIX_EPOCH,
        log: |_| {},
    };
    (kind("command").unwrap().make)(setup).unwrap()
}

/// What a program answers to texts, in their order.
fn answers(service: &dyn Service, source: Lang, target: Lang, texts: &[&str]) -> Vec<Result<String, Decline>> {
    let item = |(number, text): (usize, &&str)| Text {
        id: number.to_string(),
        speaker: String::new(),
        role: None,
        text: (*text).to_owned(),
        terms: Vec::new(),
    };
    let items: Vec<Text> = texts.iter().enumerate().map(item).collect();
    let request = Request { source, target, context: &[], terms: &[], items: &items };
    let answers: Vec<Answer> = service.ask(&request).unwrap();
    assert!(answers.iter().map(|answer| &answer.id).eq(items.iter().map(|item| &item.id)));
    answers.into_iter().map(|answer| answer.text).collect()
}

#[test]
fn the_echo_gives_back_what_has_no_words() {
    if !has_python() {
        return;
    }
    let said = answers(service(ECHO).as_ref(), Lang::UK, Lang::EN, &["0417", "Так.", "…", "№ 5"]);
    let echo = |text: &str| Ok(text.to_owned());
    assert_eq!(said, [echo("0417"), Err(Decline::Failed), echo("…"), echo("№ 5")]);
}

#[test]
fn the_word_list_translates_its_sentences_in_each_direction() {
    if !has_python() {
        return;
    }
    let service = service(WORDLIST);
    let north = Lang::KO.in_region("KP").unwrap();
    let said = |source, target, text| answers(service.as_ref(), source, target, &[text]).remove(0);
    assert_eq!(said(north, Lang::UK, "쓰겠습니다."), Ok("Я писатиму.".to_owned()));
    assert_eq!(said(Lang::EN, Lang::KO, " I will write. "), Ok("쓰겠습니다.".to_owned()));
    assert_eq!(said(north, Lang::EN, "XM1X XN12X 쓰겠습니다."), Ok("XM1X XN12X I will write.".to_owned()));
    for text in ["XM1X", "", "쓰겠습니까?", "쓰겠습니다. 쓰겠습니다."] {
        assert_eq!(said(north, Lang::EN, text), Err(Decline::Failed), "{text}");
    }
    assert_eq!(said(north, Lang::RU, "쓰겠습니다."), Err(Decline::Failed), "a column that the table lacks");
}

#[test]
fn the_word_list_serves_the_samples() {
    let samples = ["day1/day1.uk.txt", "day1/day1.ko.srt", "statement.ko-KP.txt"];
    let samples: String = samples.map(|file| fs::read_to_string(folder().join("..").join(file)).unwrap()).concat();
    let list = fs::read_to_string(folder().join("wordlist.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(list.as_bytes());
    assert_eq!(rows.headers().unwrap(), &csv::StringRecord::from(vec!["ko", "uk", "en"]));
    for row in rows.records() {
        let row = row.unwrap();
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        assert!(row.iter().any(|cell| samples.contains(cell)), "in no sample: {row:?}");
    }
}

#[test]
fn the_readme_names_every_file() {
    let readme = fs::read_to_string(folder().join("README.md")).unwrap();
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(name == "README.md" || name.starts_with("__") || readme.contains(&format!("`{name}`")), "{name}");
    }
}
