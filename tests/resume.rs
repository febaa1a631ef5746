//! A run that is killed at any moment goes on from where it was: no text whose translation was accepted is asked for again.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "tests read files, may panic, and say what they skip"
)]

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What is said, and what the program answers.
const TEXTS: [(&str, &str); 24] = [
    ("Вода стоїть на столі біля вікна.", "The water is on the table by the window."),
    ("Уночі було дуже холодно.", "It was very cold at night."),
    ("Ми довго їхали через ліс.", "We drove through the forest for a long time."),
    ("Мій брат працює вчителем у селі.", "My brother works as a teacher in a village."),
    ("Хліб привозили щоранку.", "Bread was brought every morning."),
    ("Двері були зачинені зсередини.", "The doors were locked from the inside."),
    ("Я не пам’ятаю назви тієї станції.", "I do not remember the name of that station."),
    ("Лікарка перев’язала мені руку.", "The doctor bandaged my arm."),
    ("Листа я так і не отримав.", "I never received the letter."),
    ("За річкою починалося поле.", "Beyond the river a field began."),
    ("Нам роздали теплі ковдри.", "We were given warm blankets."),
    ("Старий міст уже не працював.", "The old bridge was no longer in use."),
    ("Увечері всі слухали радіо.", "In the evening everyone listened to the radio."),
    ("Він говорив тихо й повільно.", "He spoke quietly and slowly."),
    ("Собака гавкав до світанку.", "A dog barked until dawn."),
    ("На подвір’ї росла велика яблуня.", "A big apple tree grew in the yard."),
    ("Мене ніхто не ображав.", "Nobody hurt me."),
    ("Снігу тоді ще не було.", "There was no snow yet at that time."),
    ("Я хочу подзвонити матері.", "I want to call my mother."),
    ("Вони пішли іншою дорогою.", "They took another road."),
    ("Чай був гарячий і солодкий.", "The tea was hot and sweet."),
    ("Годинник залишився вдома.", "The watch stayed at home."),
    ("Тепер я почуваюся краще.", "I feel better now."),
    ("Дякую за ваше терпіння.", "Thank you for your patience."),
];

/// Writes down who was asked what before it answers, and takes its time.
const TRANSLATOR: &str = r#"
import json, os, sys, time
sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
with open(sys.argv[1], encoding="utf-8") as file:
    answers = dict(json.load(file))
for line in sys.stdin:
    asked = json.loads(line)
    with open(sys.argv[2], "a", encoding="utf-8") as log:
        log.write(f"{os.getpid()}\t{asked['text']}\n")
    time.sleep(0.03)
    print(json.dumps({"id": asked["id"], "text": answers[asked["text"]]}, ensure_ascii=False), flush=True)
"#;

/// A folder with an interview, a program and its settings.
struct Work {
    folder: tempfile::TempDir,
}

impl Work {
    fn new() -> Work {
        let work = Work { folder: tempfile::tempdir().unwrap() };
        let said: Vec<&str> = TEXTS.iter().map(|(said, _)| *said).collect();
        let path = |name| format!("{:?}", work.path(name).to_str().unwrap());
        let program = [path("translator.py"), path("answers.json"), path("asked.log")].join(", ");
        fs::write(work.path("day2.uk.txt"), said.join("\n")).unwrap();
        fs::write(work.path("translator.py"), TRANSLATOR).unwrap();
        fs::write(work.path("answers.json"), serde_json::json!(TEXTS).to_string()).unwrap();
        fs::write(work.path("tovmach.toml"), format!("[backend.command]\nprogram = [\"python3\", {program}]\n"))
            .unwrap();
        work
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// One request at a time: who asks for the second sixteen texts has written the first into the journal.
    fn start(&self, table: &str) -> Child {
        Command::new(env!("CARGO_BIN_EXE_tovmach"))
            .args(["translate", "day2.uk.txt", "--to", "en", "--backend", "command", "-o", table])
            .args(["--config", "tovmach.toml", "--journal", "day2.journal", "--jobs", "1"])
            .current_dir(self.folder.path())
            .stdout(Stdio::null())
            .stderr(fs::File::create(self.path("stderr.txt")).unwrap())
            .spawn()
            .unwrap()
    }

    /// Every request so far: who was asked, and what.
    fn log(&self) -> Vec<(String, String)> {
        let log = fs::read_to_string(self.path("asked.log")).unwrap_or_default();
        // The last line may be half-written.
        let whole = log.rfind('\n').map_or("", |end| &log[..end]);
        let request = |line: &str| line.split_once('\t').map(|(who, text)| (who.to_owned(), text.to_owned()));
        whole.lines().filter_map(request).collect()
    }

    /// The texts whose translations are on disk.
    fn accepted(&self) -> HashSet<&'static str> {
        let journal = rusqlite::Connection::open(self.path("day2.journal")).unwrap();
        let mut accepted = journal.prepare("SELECT text FROM accepted").unwrap();
        let translations = accepted.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let said = |translation: String| TEXTS.iter().find(|(_, known)| *known == translation).unwrap().0;
        translations.map(|translation| said(translation.unwrap())).collect()
    }

    fn messages(&self) -> String {
        fs::read_to_string(self.path("stderr.txt")).unwrap_or_default()
    }
}

/// A run that has asked its program for so many texts and goes on.
fn asking(work: &Work, requests: usize) -> Child {
    let before: HashSet<String> = work.log().into_iter().map(|(who, _)| who).collect();
    let mut run = work.start("day2.csv");
    let until = Instant::now() + Duration::from_secs(60);
    while work.log().iter().filter(|(who, _)| !before.contains(who)).count() < requests {
        assert!(Instant::now() < until, "too few requests: {}", work.messages());
        assert!(run.try_wait().unwrap().is_none(), "it ended by itself: {}", work.messages());
        sleep(Duration::from_millis(3));
    }
    run
}

/// Kills a run when it has asked for so many texts.
fn killed_after(work: &Work, requests: usize) {
    let mut run = asking(work, requests);
    run.kill().unwrap();
    run.wait().unwrap();
    assert!(!work.path("day2.csv").exists(), "the table is written at the end");
}

fn is_python_missing() -> bool {
    let missing = !Command::new("python3").arg("--version").output().is_ok_and(|run| run.status.success());
    if missing {
        eprintln!("skipped: there is no python3");
    }
    missing
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_says_where_it_goes_on() {
    if is_python_missing() {
        return;
    }
    let work = Work::new();
    let mut run = asking(&work, 3);
    assert!(Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap().success());
    assert_eq!(run.wait().unwrap().code(), Some(130));
    let told = "interrupted; what was accepted is in day2.journal: the same command goes on";
    assert!(work.messages().contains(told), "{}", work.messages());
    let mut names = fs::read_dir(work.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(names.all(|name| !name.to_string_lossy().starts_with(".tovmach-")), "a half-written file stays");
}

#[test]
fn a_killed_run_goes_on_and_asks_nothing_twice() {
    if is_python_missing() {
        return;
    }
    let work = Work::new();
    let mut askers: HashSet<String> = HashSet::new();
    let mut paid: HashSet<&str> = HashSet::new();
    for requests in [3, 20, 4] {
        killed_after(&work, requests);
        check(&work, &mut askers, &paid);
        let accepted = work.accepted();
        assert!(accepted.is_superset(&paid), "something accepted was lost");
        paid = accepted;
    }
    assert!(!paid.is_empty() && paid.len() < TEXTS.len(), "killed half-way: {}", paid.len());
    assert!(work.start("day2.csv").wait().unwrap().success(), "{}", work.messages());
    check(&work, &mut askers, &paid);
    assert_eq!(work.accepted().len(), TEXTS.len());
    let requests = work.log().len();
    assert!(work.start("again.csv").wait().unwrap().success(), "{}", work.messages());
    assert_eq!(work.log().len(), requests, "all is known");
    for table in ["day2.csv", "again.csv"] {
        is_whole(&work.path(table));
    }
}

/// The programs that are new since the last time were asked for nothing that had been accepted before.
fn check(work: &Work, askers: &mut HashSet<String>, paid: &HashSet<&str>) {
    let log = work.log();
    for (who, text) in log.iter().filter(|(who, _)| !askers.contains(who)) {
        assert!(!paid.contains(text.as_str()), "{who} was asked again for what is known: {text}");
    }
    askers.extend(log.into_iter().map(|(who, _)| who));
}

/// Each text stands once in the table, beside its own translation.
fn is_whole(table: &Path) {
    let table = fs::read_to_string(table).unwrap();
    let mut rows = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let columns = rows.headers().unwrap().clone();
    let column = |name| columns.iter().position(|column| column == name).unwrap();
    let (said, translation, origin) = (column("uk"), column("en"), column("en_origin"));
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    let pairs: Vec<(&str, &str)> = rows.iter().map(|row| (&row[said], &row[translation])).collect();
    assert_eq!(pairs, TEXTS);
    assert!(rows.iter().all(|row| row[origin].starts_with("machine command")), "{rows:?}");
}
