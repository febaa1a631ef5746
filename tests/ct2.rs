//! A statement translated by a model of CTranslate2, with the small one of `tests/models/ct2`.
#![cfg(feature = "ct2")]
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read files and may panic")]

use std::path::Path;
use std::process::{Command, Output};

use tovmach::formats::read_table;
use tovmach::lang::Lang;
use tovmach::model::Table;

const STATEMENT: &str = "samples/statement.ko-KP.txt";

/// Settings that name the model, in a folder for the tables.
fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models/ct2");
    std::fs::write(folder.path().join("tovmach.toml"), format!("[backend.ct2]\nmodel = {model:?}\n")).unwrap();
    folder
}

/// Its exit code and all that it says.
fn tovmach(desk: &Path, words: &[&str]) -> (Option<i32>, String) {
    let settings = desk.join("tovmach.toml");
    let run = Command::new(env!("CARGO_BIN_EXE_tovmach")).args(words).arg("--config").arg(settings).output();
    let Output { status, stdout, stderr } = run.unwrap();
    (status.code(), String::from_utf8([stdout, stderr].concat()).unwrap())
}

fn translated(desk: &Path, name: &str) -> (Table, String) {
    let (table, journal) = (desk.join(name), desk.join("case.journal"));
    let (table, journal) = (table.display().to_string(), journal.display().to_string());
    let statement = Path::new(env!("CARGO_MANIFEST_DIR")).join(STATEMENT).display().to_string();
    let words = ["translate", &statement, "--to", "uk", "--backend", "ct2", "--journal", &journal, "-o", &table];
    let (code, told) = tovmach(desk, &words);
    assert_eq!(code, Some(0), "{told}");
    (read_table(&std::fs::read(&table).unwrap()).unwrap(), told)
}

#[test]
fn a_statement_is_translated_and_what_the_model_does_not_know_is_told() {
    let desk = desk();
    let (first, _) = translated(desk.path(), "first.csv");
    let column = first.column(Lang::UK).unwrap();
    let origins: Vec<String> =
        first.rows.iter().filter_map(|row| Some(row.cells[column].as_ref()?.origin.to_string())).collect();
    assert_eq!(origins.len(), first.rows.len(), "every cell has an outcome");
    assert!(origins.iter().filter(|origin| *origin == "machine ct2").count() > 20, "{origins:?}");
    assert!(!origins.contains(&"failed neighbour".to_owned()), "{origins:?}");
    let missed = first.rows.iter().filter(|row| row.findings.contains("not found in the translation")).count();
    assert!(missed > 5, "terms are not steered, but looked for: {missed}");
    let (again, _) = translated(desk.path(), "again.csv");
    assert_eq!(first, again, "the next run says the same");
}

#[test]
fn a_model_that_is_cut_is_named() {
    let desk = desk();
    let model = desk.path().join("nllb");
    std::fs::create_dir(&model).unwrap();
    for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models/ct2")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), model.join(file.file_name())).unwrap();
    }
    let weights = model.join("model.bin");
    std::fs::write(&weights, &std::fs::read(&weights).unwrap()[..9000]).unwrap();
    std::fs::write(desk.path().join("tovmach.toml"), "[backend.ct2]\nmodel = \"nllb\"\n").unwrap();
    let (code, told) = tovmach(desk.path(), &["backends", "test", "ct2"]);
    assert_eq!(code, Some(4), "{told}");
    assert!(told.contains("model.bin: it is cut"), "{told}");
}
