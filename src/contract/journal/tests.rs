//! The journal over runs, processes, other people's files and damage.
#![allow(clippy::disallowed_methods, reason = "tests look at the file itself")]

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;

use super::*;
use crate::backends::TermPair;
use crate::lang::Lang;

const PARTS: KeyParts<'_> = KeyParts {
    text: "네.",
    question: "",
    source: Lang::KO,
    target: Lang::UK,
    backend: "deepl",
    model: "quality",
    terms: &[],
    policy: "context 3",
};

fn key(text: &str) -> Key {
    Key::of(&KeyParts { text, ..PARTS })
}

fn accepted(text: &str) -> Accepted {
    Accepted { text: text.to_owned(), remarks: vec!["a case to be checked".to_owned()], confidence: Some(0.31) }
}

fn in_a_folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("day1.journal");
    (folder, path)
}

fn made(path: &Path) -> Journal {
    let journal = Journal::open(path).unwrap();
    journal.make().unwrap();
    journal
}

fn refusal(path: &Path) -> String {
    let BackendError::Journal(message) = Journal::open(path).and_then(|journal| journal.make()).unwrap_err() else {
        panic!("another kind of error")
    };
    assert!(message.contains(&path.display().to_string()), "{message}");
    message
}

fn pair(source: &str, target: &str) -> TermPair {
    TermPair::new(source.to_owned(), target.to_owned())
}

#[test]
fn what_was_accepted_is_there_in_the_next_run() {
    let (_folder, path) = in_a_folder();
    let journal = made(&path);
    journal.put(&[(key("네."), accepted("Так.")), (key("물"), accepted("вода"))]).unwrap();
    journal.put(&[]).unwrap();
    drop(journal);
    let journal = made(&path);
    assert_eq!(journal.get(&key("네.")).unwrap(), Some(accepted("Так.")));
    assert_eq!(journal.get(&key("물")).unwrap(), Some(accepted("вода")));
    assert_eq!(journal.get(&key("밥")).unwrap(), None);
}

#[test]
fn the_later_reply_to_a_key_stands() {
    let journal = Journal::in_memory().unwrap();
    journal.put(&[(key("네."), accepted("Так.")), (key("네."), accepted("Ні."))]).unwrap();
    assert_eq!(journal.get(&key("네.")).unwrap(), Some(accepted("Ні.")));
    journal.put(&[(key("네."), accepted("Ага."))]).unwrap();
    assert_eq!(journal.get(&key("네.")).unwrap(), Some(accepted("Ага.")));
}

#[test]
fn a_translation_is_known_by_what_it_was_made_from() {
    let (_folder, path) = in_a_folder();
    let journal = Journal::open(&path).unwrap();
    assert!(!journal.is_of_another("deepl", "Так.", &["아니요."]).unwrap(), "there is no journal yet");
    journal
        .put(&[(key("네."), accepted("Так.")), (key("예."), accepted("Так.")), (key("물"), accepted("вода"))])
        .unwrap();
    let other_terms = Key::of(&KeyParts { text: "네.", terms: &[pair("a", "b")], ..PARTS });
    journal.put(&[(other_terms, accepted("Еге ж."))]).unwrap();
    for (translation, texts, of_another) in [
        ("Так.", ["네."].as_slice(), false),
        ("Так.", &["예."], false),
        ("Так.", &["아니요.", "예."], false),
        ("Еге ж.", &["네."], false),
        ("Так.", &["아니요."], true),
        ("вода", &["밥"], true),
        ("Written by a person.", &["네."], false),
    ] {
        assert_eq!(journal.is_of_another("deepl", translation, texts).unwrap(), of_another, "{translation} {texts:?}");
    }
    assert!(!journal.is_of_another("google", "вода", &["밥"]).unwrap(), "of another backend nothing is known");
}

#[test]
fn a_journal_is_made_when_something_is_to_be_paid_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("day1.csv.journal");
    let journal = Journal::open(&path).unwrap();
    assert_eq!((journal.get(&key("네.")).unwrap(), path.exists()), (None, false));
    journal.make().unwrap();
    assert!(path.exists());
    assert!(Journal::open(&folder.path().join("none/x.journal")).unwrap().make().is_err());
}

#[test]
fn every_part_changes_the_key() {
    let terms = [pair("a", "bc"), pair("d", "e")];
    let shifted = [pair("ab", "c"), pair("d", "e")];
    let keys = [
        PARTS,
        KeyParts { text: "네", ..PARTS },
        KeyParts { question: "봤습니까?", ..PARTS },
        KeyParts { text: "", question: "네.", ..PARTS },
        KeyParts { source: Lang::KO.in_region("KP").unwrap(), ..PARTS },
        KeyParts { target: Lang::RU, ..PARTS },
        KeyParts { backend: "deep", model: "lquality", ..PARTS },
        KeyParts { model: "fast", ..PARTS },
        KeyParts { policy: "context 0", ..PARTS },
        KeyParts { terms: &terms, ..PARTS },
        KeyParts { terms: &terms[..1], ..PARTS },
        KeyParts { terms: &shifted, ..PARTS },
    ];
    let different: HashSet<String> = keys.iter().map(|parts| Key::of(parts).digest().to_owned()).collect();
    assert_eq!(different.len(), keys.len());
    assert_eq!(Key::of(&PARTS), Key::of(&PARTS));
}

#[test]
fn numbers_of_secrets_are_stable_and_each_kind_has_its_own() {
    let (_folder, path) = in_a_folder();
    let numbers = |secrets: &[(&str, &str)]| {
        let journal = made(&path);
        secrets.iter().map(|(kind, secret)| journal.number(kind, secret).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&[("name", "한별"), ("name", "새봄"), ("phone", "한별"), ("name", "한별")]), [1, 2, 1, 1]);
    assert_eq!(numbers(&[("name", "새봄"), ("name", "봄비"), ("phone", "0")]), [2, 3, 2]);
}

#[test]
fn two_runs_at_once_give_one_number_to_one_secret() {
    let (_folder, path) = in_a_folder();
    let run = || {
        let journal = made(&path);
        (0..40).map(|secret| journal.number("name", &secret.to_string()).unwrap()).collect::<Vec<_>>()
    };
    let runs: Vec<Vec<u32>> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4).map(|_| scope.spawn(run)).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert!(runs.iter().all(|run| *run == runs[0]), "{runs:?}");
    let different: HashSet<u32> = runs[0].iter().copied().collect();
    assert_eq!((different.len(), runs[0].iter().max()), (40, Some(&40)));
}

#[test]
fn threads_share_a_journal() {
    let (_folder, path) = in_a_folder();
    let journal = made(&path);
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let journal = &journal;
            scope.spawn(move || {
                for text in 0..10 {
                    let text = format!("{thread} {text}");
                    journal.put(&[(key(&text), accepted(&text))]).unwrap();
                }
            });
        }
    });
    assert!((0..4).all(|thread| journal.get(&key(&format!("{thread} 9"))).unwrap().is_some()));
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, path) = in_a_folder();
    let journal = made(&path);
    journal.put(&[(key("네."), accepted("Так."))]).unwrap();
    let modes = fs::read_dir(folder.path()).unwrap().map(|entry| {
        let entry = entry.unwrap();
        (entry.file_name(), entry.metadata().unwrap().permissions().mode() & 0o777)
    });
    let modes: Vec<_> = modes.collect();
    assert!(modes.len() > 1 && modes.iter().all(|(_, mode)| *mode == 0o600), "{modes:?}");
}

#[cfg(unix)]
#[test]
fn one_that_is_open_to_everybody_is_closed_and_another_file_is_left() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (folder, path) = in_a_folder();
    for (given, left) in [(0o644, 0o600), (0o664, 0o600), (0o660, 0o660), (0o600, 0o600)] {
        fs::write(&path, "").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(given)).unwrap();
        drop(made(&path));
        assert_eq!(mode(&path), left, "{given:o}");
    }
    let other = folder.path().join("letter.txt");
    fs::write(&other, "dear").unwrap();
    fs::set_permissions(&other, fs::Permissions::from_mode(0o644)).unwrap();
    let link = folder.path().join("link.journal");
    std::os::unix::fs::symlink(&other, &link).unwrap();
    refusal(&link);
    assert_eq!((mode(&other), fs::read_to_string(&other).unwrap().as_str()), (0o644, "dear"));
}

#[test]
fn each_commit_is_synced() {
    let (_folder, path) = in_a_folder();
    let journal = made(&path);
    let slot = journal.connection();
    let connection = slot.as_ref().unwrap();
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    let synchronous: i32 = connection.pragma_query_value(None, "synchronous", |row| row.get(0)).unwrap();
    assert_eq!((mode.as_str(), synchronous), ("wal", 2));
}

#[test]
fn a_file_that_is_something_else_is_refused_and_left_alone() {
    let (_folder, path) = in_a_folder();
    let memory = || crate::memory::Memory::open(&path).map(drop).unwrap();
    let other = || Connection::open(&path).unwrap().execute_batch("CREATE TABLE a (b);").unwrap();
    let writers: [&dyn Fn(); 3] = [&memory, &other, &|| fs::write(&path, "id,file,anchor\r\n".repeat(100)).unwrap()];
    for write in writers {
        write();
        let before = fs::read(&path).unwrap();
        let message = refusal(&path);
        assert!(message.contains("not a journal") && message.contains("--journal"), "{message}");
        assert_eq!(fs::read(&path).unwrap(), before);
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn another_version_is_refused() {
    let (_folder, path) = in_a_folder();
    drop(made(&path));
    for version in [1, 4] {
        Connection::open(&path).unwrap().execute_batch(&format!("PRAGMA user_version = {version};")).unwrap();
        assert!(refusal(&path).contains(&format!("version {version}")));
    }
}

/// The tables of version 2, with one translation and one secret.
const VERSION_2: &str = "
    CREATE TABLE accepted (
        key TEXT PRIMARY KEY, said TEXT NOT NULL, backend TEXT NOT NULL, model TEXT NOT NULL, source TEXT NOT NULL,
        target TEXT NOT NULL, text TEXT NOT NULL, remarks TEXT NOT NULL
    ) STRICT;
    CREATE INDEX accepted_text ON accepted (text);
    CREATE TABLE secret (
        kind TEXT NOT NULL, secret TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (kind, secret),
        UNIQUE (kind, number)
    ) STRICT;
    INSERT INTO secret VALUES ('name', '한별', 7);
    PRAGMA application_id = 1953461866;
    PRAGMA user_version = 2;
";

#[test]
fn a_journal_of_the_version_before_is_brought_up_with_all_it_holds() {
    let (_folder, path) = in_a_folder();
    let old = Connection::open(&path).unwrap();
    old.execute_batch(VERSION_2).unwrap();
    let row = [key("네.").digest().to_owned(), key::said("네."), "Так.".to_owned()];
    old.execute("INSERT INTO accepted VALUES (?1, ?2, 'deepl', 'quality', 'ko', 'uk', ?3, '[]')", row).unwrap();
    drop(old);
    let runs: Vec<Journal> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4).map(|_| scope.spawn(|| made(&path))).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let kept = Accepted { text: "Так.".to_owned(), remarks: Vec::new(), confidence: None };
    for journal in &runs {
        assert_eq!(journal.get(&key("네.")).unwrap(), Some(kept.clone()));
    }
    assert_eq!(runs[0].number("name", "한별").unwrap(), 7);
    runs[0].put(&[(key("물"), accepted("вода"))]).unwrap();
    assert_eq!(made(&path).get(&key("물")).unwrap(), Some(accepted("вода")));
}

#[test]
fn a_translation_of_a_translation_is_known_by_what_was_said() {
    let journal = Journal::in_memory().unwrap();
    let first = Key::of(&KeyParts { text: "물이 있어요.", target: Lang::EN, ..PARTS });
    let second = Key::of(&KeyParts { text: "There is water.", source: Lang::EN, ..PARTS });
    journal.put(&[(first, accepted("There is water.")), (second, accepted("Вода є."))]).unwrap();
    for (said, of_another) in [("물이 있어요.", false), ("There is water.", false), ("밥이 있어요.", true)] {
        assert_eq!(journal.is_of_another("deepl", "Вода є.", &[said]).unwrap(), of_another, "{said}");
    }
}

#[test]
fn damage_is_told_and_never_passed_over() {
    let (_folder, path) = in_a_folder();
    let journal = made(&path);
    let replies: Vec<_> = (0..200).map(|n| (key(&n.to_string()), accepted(&"слово ".repeat(20)))).collect();
    journal.put(&replies).unwrap();
    drop(journal);
    let whole = fs::read(&path).unwrap();
    let mut torn = whole.clone();
    torn[8192..16384].fill(0xa5);
    for damaged in [&torn, &whole[..whole.len() / 2].to_vec()] {
        fs::write(&path, damaged).unwrap();
        let message = refusal(&path);
        assert!(message.contains("damaged") && message.contains("move it away"), "{message}");
    }
}

#[test]
fn a_remark_that_cannot_be_read_is_damage() {
    let journal = Journal::in_memory().unwrap();
    journal.put(&[(key("네."), accepted("Так."))]).unwrap();
    journal.connection().as_ref().unwrap().execute_batch("UPDATE accepted SET remarks = '[1';").unwrap();
    assert!(journal.get(&key("네.")).unwrap_err().to_string().contains("damaged"));
}

#[test]
fn a_place_where_nothing_can_be_is_named() {
    let (folder, path) = in_a_folder();
    assert!(refusal(folder.path()).contains("cannot be opened"));
    assert!(refusal(&folder.path().join("no/such.journal")).contains("cannot be made"));
    fs::write(&path, "").unwrap();
    drop(made(&path));
    assert!(fs::metadata(&path).unwrap().len() > 0, "an empty file becomes a journal");
}

#[test]
fn a_full_disk_is_told() {
    let (_folder, path) = in_a_folder();
    let journal = made(&path);
    journal.connection().as_ref().unwrap().execute_batch("PRAGMA max_page_count = 8;").unwrap();
    let long = accepted(&"слово ".repeat(20_000));
    let error = journal.put(&[(key("물"), accepted("вода")), (key("네."), long)]).unwrap_err().to_string();
    assert!(error.contains("disk is full"), "{error}");
    assert_eq!(journal.get(&key("물")).unwrap(), None, "all or none");
    journal.put(&[(key("물"), accepted("вода"))]).unwrap();
    assert_eq!(journal.get(&key("물")).unwrap(), Some(accepted("вода")));
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was(
        text in ".{0,40}",
        remarks in prop::collection::vec(".{0,20}", 0..3),
        confidence in prop::option::of(0.0f32..=1.0),
    ) {
        let journal = Journal::in_memory().unwrap();
        let reply = Accepted { text: text.clone(), remarks, confidence };
        journal.put(&[(key(&text), reply.clone())]).unwrap();
        prop_assert_eq!(journal.get(&key(&text)).unwrap(), Some(reply));
    }
}
