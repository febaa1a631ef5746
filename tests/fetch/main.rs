//! `tovmach models fetch` against a server on loopback: whole runs, connections that are cut, files that are not what the list
//! says, lists that are none.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read files and may panic")]

#[path = "../bench/mod.rs"]
mod bench;
mod mirror;

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use bench::{Bench, Ran};
use mirror::{Content, Mirror, RECORDS, Trouble, sha256, status, zstd};
use serde_json::{Value, json};

impl Bench {
    fn fetch(&self, pair: &str, mirror: &Mirror) -> Ran {
        self.models(&["fetch", pair, "--from", &mirror.from()])
    }

    /// The names on the shelf, hidden ones too.
    fn shelf(&self) -> Vec<String> {
        self.names("shelf")
    }

    /// How long the halves are that were kept.
    fn halves(&self) -> Vec<u64> {
        let folder = self.path("shelf/.fetch");
        self.names("shelf/.fetch").iter().map(|name| fs::metadata(folder.join(name)).unwrap().len()).collect()
    }

    fn record(&self, pair: &str) -> Value {
        let path: PathBuf = self.path("shelf").join(pair).join("model.json");
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    }
}

fn is_model(path: &str) -> bool {
    path.contains("/model.")
}

/// Trouble the first time a model is asked for.
fn at_first(trouble: fn() -> Trouble) -> Mirror {
    Mirror::with(Content::of(&["ko-en"]), move |asked, before| (is_model(&asked.path) && before == 0).then(trouble))
}

#[test]
fn both_legs_of_a_pair_come_and_a_second_time_only_the_list_is_asked_for() {
    let (bench, mirror) = (Bench::new(), Mirror::new(Content::of(&["ko-en", "en-uk", "en-ko"])));
    let ran = bench.fetch("ko-uk", &mirror);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.starts_with("ko-en: version 3.0, base-memory, "), "{}", ran.err);
    assert!(ran.out.starts_with("ko-en added to shelf/ko-en: ") && ran.out.contains("\nen-uk added"), "{}", ran.out);
    assert_eq!(bench.shelf(), ["en-uk", "ko-en"], "nothing else is left there");
    let record = bench.record("ko-en");
    assert_eq!((&record["version"], &record["architecture"]), (&json!("3.0"), &json!("base-memory")));
    assert!(record["source"].as_str().unwrap().starts_with(&mirror.url), "{record}");
    assert_eq!(bench.models(&["check", "ko-uk"]).code, 0);
    let before = mirror.asked().len();
    let again = bench.fetch("ko-uk", &mirror);
    assert_eq!((again.code, again.err.as_str()), (0, ""));
    assert_eq!(again.out.matches("is there already, the same in every byte").count(), 2, "{}", again.out);
    let asked: Vec<String> = mirror.asked().into_iter().skip(before).map(|asked| asked.path).collect();
    assert_eq!(asked, [RECORDS]);
}

#[test]
fn a_model_with_two_vocabularies_comes_whole_and_is_told_as_json() {
    let (bench, mirror) = (Bench::new(), Mirror::new(Content::of(&["en-ko"])));
    let ran = bench.models(&["fetch", "en-ko", "--json", "--quiet", "--from", &mirror.from()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&told["pair"], &told["outcome"]), (&json!("en-ko"), &json!("added")));
    let files = ["model.enko.intgemm.alphas.bin", "model.json", "srcvocab.enko.spm", "trgvocab.enko.spm"];
    assert_eq!(bench.names("shelf/en-ko"), files);
}

#[test]
fn a_connection_that_is_cut_goes_on_where_it_was() {
    let mirror = at_first(|| Trouble::Cut(5000));
    let bench = Bench::new();
    let ran = bench.fetch("ko-en", &mirror);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("was cut; again in 1 s"), "{}", ran.err);
    assert_eq!(mirror.ranges("/model."), [None, Some(5000)]);
}

#[test]
fn another_run_goes_on_where_the_one_before_stopped() {
    let bench = Bench::new();
    let gone = Mirror::with(Content::of(&["ko-en"]), |asked, before| {
        let trouble = || if before == 0 { Trouble::Cut(5000) } else { status("404 Gone") };
        is_model(&asked.path).then(trouble)
    });
    let ran = bench.fetch("ko-en", &gone);
    assert_eq!((ran.code, bench.shelf()), (4, vec![".fetch".to_owned()]), "{}", ran.err);
    assert!(ran.err.contains("error: ko-en was not fetched: not taken: ") && ran.err.contains("404"), "{}", ran.err);
    assert_eq!(bench.halves(), [5000]);
    let mirror = Mirror::new(Content::of(&["ko-en"]));
    let ran = bench.fetch("ko-en", &mirror);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains(", of which 5.0 kB came before"), "{}", ran.err);
    assert_eq!((mirror.ranges("/model."), bench.shelf()), (vec![Some(5000)], vec!["ko-en".to_owned()]));
}

#[test]
fn a_server_that_does_not_go_on_sends_the_whole() {
    for trouble in [Trouble::Whole, Trouble::Shifted, status("416 Beyond")] {
        let trouble = std::sync::Mutex::new(Some(trouble));
        let mirror = Mirror::with(Content::of(&["ko-en"]), move |asked, before| {
            let second = || trouble.lock().unwrap().take();
            match (is_model(&asked.path), before) {
                (true, 0) => Some(Trouble::Cut(5000)),
                (true, 1) => second(),
                _ => None,
            }
        });
        let bench = Bench::new();
        let ran = bench.fetch("ko-en", &mirror);
        assert_eq!((ran.code, bench.shelf()), (0, vec!["ko-en".to_owned()]), "{}", ran.err);
    }
}

#[test]
fn what_is_not_as_the_list_says_is_deleted_and_told() {
    type Change = fn(&mut Content);
    let cases: [(&str, Change, &str); 5] = [
        (
            "packed checksum",
            |content| content.model()["attachment"]["hash"] = json!("0".repeat(64)),
            "it has the SHA-256",
        ),
        ("packed size", |content| content.model()["attachment"]["size"] = json!(77), "the list says 77 bytes"),
        (
            "checksum",
            |content| content.model()["decompressedHash"] = json!("0".repeat(64)),
            "unpacks to has the SHA-256",
        ),
        ("longer", |content| content.model()["decompressedSize"] = json!(1 << 29), "and 536870912 in the list"),
        ("bomb", bomb, "it unpacks to more than 1000 bytes"),
    ];
    for (what, change, told) in cases {
        let mut content = Content::of(&["ko-en"]);
        change(&mut content);
        let (bench, mirror) = (Bench::new(), Mirror::new(content));
        let ran = bench.fetch("ko-en", &mirror);
        assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{what}: {}", ran.err);
        assert!(ran.err.contains(told), "{what}: {}", ran.err);
        assert_eq!(ran.err.contains("what came of it was deleted"), what != "packed size", "{what}: {}", ran.err);
        assert!(bench.shelf().is_empty(), "{what}: {:?}", bench.shelf());
    }
}

/// 8 MiB of nothing, packed to almost nothing, with the checksum that it has.
fn bomb(content: &mut Content) {
    let packed = zstd(&vec![0; 1 << 23]);
    let attachment = &mut content.model()["attachment"];
    (attachment["hash"], attachment["size"]) = (json!(sha256(&packed)), json!(packed.len()));
    let path = format!("/files/{}", attachment["location"].as_str().unwrap());
    content.model()["decompressedSize"] = json!(1000);
    content.paths.insert(path, packed);
}

#[test]
fn a_model_that_does_not_translate_takes_no_place() {
    let mut content = Content::of(&["ko-en"]);
    content.records.retain(|record| record["fileType"] == "model");
    let other = mirror::files_of("en-uk").into_iter().find(|(name, _)| name.starts_with("vocab")).unwrap().1;
    content.put("ko-en", "vocab.koen.spm", other);
    let (bench, good) = (Bench::new(), Mirror::new(Content::of(&["ko-en"])));
    assert_eq!(bench.fetch("ko-en", &good).code, 0);
    let before = bench.record("ko-en");
    let ran = bench.fetch("ko-en", &Mirror::new(content));
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("what was there before stays in use"), "{}", ran.err);
    assert_eq!(bench.record("ko-en"), before);
}

#[test]
fn a_busy_server_is_waited_for_as_it_asks_and_not_for_hours() {
    let bench = Bench::new();
    let ran = bench.fetch("ko-en", &at_first(|| status("429 Slow\r\nretry-after: 1")));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("status 429; again in 1 s"), "{}", ran.err);
    let (bench, started) = (Bench::new(), Instant::now());
    let ran = bench.fetch("ko-en", &at_first(|| status("503 Closed\r\nretry-after: 600")));
    assert_eq!(ran.code, 4, "{}", ran.err);
    assert!(ran.err.contains("the same command goes on where this one stopped"), "{}", ran.err);
    assert!(started.elapsed() < Duration::from_secs(30));
}

#[test]
fn a_list_that_is_none_is_told() {
    let page = |headers: &str, body: &str| {
        Trouble::Raw(format!("HTTP/1.1 200 OK\r\n{headers}content-length: {}\r\n\r\n{body}", body.len()))
    };
    let cases: [(Trouble, i32, &str); 6] = [
        (page("", "<html>Sign in"), 4, "is no list of models"),
        (page("", r#"{"data": 7}"#), 4, "is no list of models"),
        (page("", &format!("{{\"data\": [\"{}\"]}}", "x".repeat(33 << 20))), 4, "longer than 32 MiB"),
        (page("next-page: http://127.0.0.2:9/v1\r\n", r#"{"data": []}"#), 4, "its next page is on another server"),
        (page("", r#"{"data": [{"name": "model"}]}"#), 3, "1 of its records cannot be read"),
        (status("403 No"), 4, "the list of models was not read"),
    ];
    for (trouble, code, told) in cases {
        let trouble = std::sync::Mutex::new(Some(trouble));
        let mirror = Mirror::with(Content::default(), move |_, _| trouble.lock().unwrap().take());
        let bench = Bench::new();
        let ran = bench.fetch("ko-en", &mirror);
        assert!(ran.code == code && ran.err.contains(told), "{told}: {} {}", ran.code, ran.err);
        assert!(bench.shelf().is_empty());
    }
}

#[test]
fn a_list_is_read_to_its_last_page() {
    let content = Content::of(&["ko-en"]);
    let (first, second) = content.records.split_at(1);
    let (first, second) = (json!({"data": first}).to_string(), json!({"data": second}).to_string());
    let mut content = Content { records: Vec::new(), ..content };
    content.paths.insert(format!("{RECORDS}?_token=2"), second.into_bytes());
    let mirror = Mirror::with(content, move |asked, _| {
        let next = format!("next-page: http://{}{RECORDS}?_token=2", asked.host);
        let head = format!("HTTP/1.1 200 OK\r\n{next}\r\ncontent-length: {}\r\n\r\n", first.len());
        (asked.path == RECORDS).then(|| Trouble::Raw(head + &first))
    });
    let ran = Bench::new().fetch("ko-en", &mirror);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn a_pair_that_is_not_there_is_told_with_those_that_are() {
    let mirror = Mirror::new(Content::of(&["ko-en", "en-uk"]));
    let ran = Bench::new().fetch("uk-ko", &mirror);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("there is no released model for uk-ko at 127.0.0.1"), "{}", ran.err);
    assert!(ran.err.contains("hint: of our languages it has ko-en, en-uk"), "{}", ran.err);
}

#[test]
fn a_server_leads_nowhere_that_is_not_allowed() {
    let elsewhere = json!({"capabilities": {"attachments": {"base_url": "https://files.example/"}}}).to_string();
    let mut content = Content::of(&["ko-en"]);
    content.paths.insert("/v1/".to_owned(), elsewhere.into_bytes());
    let mirror = Mirror::new(content);
    let ran = Bench::new().fetch("ko-en", &mirror);
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("nothing was sent: files.example is not allowed"), "{}", ran.err);
    let files = format!("{}/files", mirror.url);
    let ran = Bench::new().models(&["fetch", "ko-en", "--from", &mirror.from(), "--attachments", &files]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = Bench::new().fetch("ko-en", &at_first(|| status("302 Go\r\nlocation: https://evil.example/x")));
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("nothing was sent: evil.example is not allowed"), "{}", ran.err);
    let round = Mirror::with(Content::of(&["ko-en"]), |_, _| Some(status("302 Go\r\nlocation: /v1/round")));
    assert!(Bench::new().fetch("ko-en", &round).err.contains("more than 3 redirects"));
}

#[test]
fn a_redirect_on_the_same_server_is_followed() {
    let ran = Bench::new().fetch(
        "ko-en",
        &at_first(|| {
            status("302 Go\r\nlocation: /files/main-workspace/translations-models-v2/model.koen.intgemm.alphas.bin.zst")
        }),
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn what_came_before_an_interruption_stays() {
    let bench = Bench::new();
    let mirror = at_first(|| Trouble::Stall(5000));
    let child = bench
        .command(&["models", "--models", "shelf", "fetch", "ko-en", "--from", &mirror.from()])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let since = Instant::now();
    while bench.halves() != [5000] {
        assert!(since.elapsed() < Duration::from_secs(60), "{:?}", bench.halves());
        sleep(Duration::from_millis(20));
    }
    let ran = interrupted(child);
    assert_eq!(ran.0, Some(130));
    assert!(ran.1.ends_with("what came stays: the same command goes on where this one stopped\n"), "{}", ran.1);
    assert_eq!(bench.fetch("ko-en", &mirror).code, 0);
    assert_eq!(mirror.ranges("/model."), [None, Some(5000)]);
}

#[cfg(unix)]
fn interrupted(child: Child) -> (Option<i32>, String) {
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}
