//! The samples translated from end to end by models inside the program, with the small ones of `tests/models`.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read files and may panic")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tovmach::formats::read_table;
use tovmach::lang::Lang;
use tovmach::model::{Origin, Row, Table};

const STATEMENT: &str = "samples/statement.ko-KP.txt";

/// A folder with the tables of a test.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn translate(&self, input: &str, more: &[&str], output: &str) -> (Table, String) {
        let models = root().join("tests/models").display().to_string();
        let (memory, journal, output) = (self.path("case.db"), self.path("case.journal"), self.path(output));
        let mut words = vec!["translate", input, "--backend", "memory,firefox", "--models", &models];
        words.extend(["--journal", &journal, "-o", &output]);
        if Path::new(&memory).exists() {
            words.extend(["--memory", &memory]);
        }
        let told = tovmach(&[&words, more].concat());
        let table = read_table(&std::fs::read(output).unwrap()).unwrap();
        (table, told)
    }
}

/// What it says; it has to end well.
fn tovmach(words: &[&str]) -> String {
    let (code, told) = run(words);
    assert_eq!(code, Some(0), "{words:?}: {told}");
    told
}

/// Its exit code and what it says.
fn run(words: &[&str]) -> (Option<i32>, String) {
    let Output { status, stderr, .. } =
        Command::new(env!("CARGO_BIN_EXE_tovmach")).args(words).current_dir(root()).output().unwrap();
    (status.code(), String::from_utf8(stderr).unwrap())
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text<'t>(table: &'t Table, row: &'t Row, lang: Lang) -> &'t str {
    row.text(table.column(lang).unwrap()).unwrap_or_default()
}

fn origin(table: &Table, row: &Row, lang: Lang) -> String {
    row.cells[table.column(lang).unwrap()].as_ref().map(|cell| cell.origin.to_string()).unwrap_or_default()
}

/// The English cell of a table by what was said in Korean.
fn english<'t>(table: &'t Table, said: &str) -> &'t str {
    let row = table.rows.iter().find(|row| text(table, row, Lang::KO) == said).unwrap();
    text(table, row, Lang::EN)
}

/// How many texts the models were asked for, as the last line of a run says it.
fn asked(told: &str) -> usize {
    let account = told.lines().find_map(|line| line.strip_prefix("  firefox: ")).unwrap();
    account.split_once(" text").map_or(0, |(count, _)| count.parse().unwrap())
}

#[test]
fn every_sample_is_filled_in_every_language() {
    for sample in ["samples/day1", STATEMENT, "samples/relay.txt"] {
        let (table, told) = Desk::new().translate(sample, &["--to", "ko,uk,en"], "all.csv");
        let cells = || table.rows.iter().flat_map(|row| row.cells.iter().flatten());
        let failed = cells().filter(|cell| matches!(cell.origin, Origin::Failed(_))).count();
        let lost = table.rows.iter().filter(|row| row.cells.iter().any(Option::is_none)).count();
        assert_eq!(lost, 0, "{sample}: every cell has an outcome\n{told}");
        // What these models were never taught they may spoil; the contract then leaves the cell open and says why.
        assert!(failed * 20 <= cells().count(), "{sample}: {failed} cells stay open\n{told}");
    }
}

#[test]
fn the_english_cell_is_the_english_that_the_ukrainian_came_through() {
    let desk = Desk::new();
    let (through, told) = desk.translate(STATEMENT, &["--to", "uk"], "through.csv");
    let row = through.rows.iter().find(|row| text(&through, row, Lang::KO) == "사흘동안 갔습니다.").unwrap();
    assert_eq!(text(&through, row, Lang::UK), "Ми їхали три дні.");
    assert_eq!(origin(&through, row, Lang::UK), "machine firefox via en");
    assert!(row.confidence.is_some_and(|confidence| confidence > 0.5), "{:?}", row.confidence);
    assert!(through.rows.iter().all(|row| text(&through, row, Lang::EN).is_empty()));
    assert!(told.contains("cells came through en, which is not kept; --keep-pivot keeps it in the table"), "{told}");

    let (kept, told) = desk.translate(&desk.path("through.csv"), &["--to", "uk", "--keep-pivot"], "kept.csv");
    assert_eq!(english(&kept, "사흘동안 갔습니다."), "We travelled for three days.");
    assert!(!told.contains("which is not kept"), "{told}");
    let failed = kept.rows.iter().filter(|row| origin(&kept, row, Lang::UK).starts_with("failed")).count();
    assert_eq!(asked(&told), failed, "all but what failed is in the journal\n{told}");

    let (at_once, _) = Desk::new().translate(STATEMENT, &["--to", "en"], "en.csv");
    for row in &kept.rows {
        let said = text(&kept, row, Lang::KO);
        assert_eq!(text(&kept, row, Lang::EN), english(&at_once, said), "{said}");
    }
}

#[test]
fn a_translation_through_english_is_told_when_what_was_said_was_mended() {
    let desk = Desk::new();
    desk.translate(STATEMENT, &["--to", "uk"], "through.csv");
    let path = desk.path("through.csv");
    let table = std::fs::read_to_string(&path).unwrap();
    let mended = desk.path("mended.csv");
    std::fs::write(&mended, table.replace("사흘동안 갔습니다.", "나흘동안 갔습니다.")).unwrap();
    let (_, told) = desk.translate(&path, &["--to", "uk"], "same.csv");
    assert!(!told.contains("made from other words"), "{told}");
    let (_, told) = desk.translate(&mended, &["--to", "uk"], "told.csv");
    assert_eq!(told.matches("made from other words").count(), 1, "{told}");
}

#[test]
fn a_dry_run_counts_the_first_step_and_writes_nothing() {
    let models = root().join("tests/models").display().to_string();
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("case.journal").display().to_string();
    let words = ["translate", STATEMENT, "--to", "uk", "--backend", "firefox", "--models", &models];
    let told = tovmach(&[&words[..], &["--journal", &journal, "--dry-run"]].concat());
    assert!(told.contains("go through another language, and are asked for once more from there"), "{told}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_model_that_cannot_be_used_keeps_only_its_pair_from_being_translated() {
    let desk = Desk::new();
    let models = desk.folder.path().join("models");
    for pair in ["ko-en", "uk-en"] {
        let folder = models.join(pair);
        std::fs::create_dir_all(&folder).unwrap();
        for file in std::fs::read_dir(root().join("tests/models").join(pair)).unwrap().map(Result::unwrap) {
            std::fs::copy(file.path(), folder.join(file.file_name())).unwrap();
        }
    }
    let cut = models.join("ko-en/model.koen.intgemm.alphas.bin");
    std::fs::write(&cut, &std::fs::read(&cut).unwrap()[..20_000]).unwrap();
    let (models, journal, tables) = (desk.path("models"), desk.path("case.journal"), desk.path("tables/"));
    let words = ["translate", STATEMENT, "samples/relay.txt", "--to", "en", "--backend", "firefox"];
    let more = ["--models", &models, "--journal", &journal, "-o", &tables];
    let (code, told) = run(&[&words[..], &more].concat());
    assert_eq!(code, Some(4), "{told}");
    let error = format!("error: firefox: a model cannot be used: {}: ", cut.display());
    assert_eq!(told.matches(&error).count(), 1, "{told}");
    assert!(told.contains("hint: tovmach models check"), "{told}");
    let table = read_table(&std::fs::read(desk.folder.path().join("tables/relay.csv")).unwrap()).unwrap();
    for row in table.rows.iter().filter(|row| !text(&table, row, Lang::UK).is_empty()) {
        let said_in_korean = row.original.is_some_and(|lang| lang.same_base(Lang::KO));
        let expected = if said_in_korean { "failed unsupported" } else { "machine firefox" };
        assert_eq!(origin(&table, row, Lang::EN), expected, "row {}", row.id);
    }
}

#[test]
fn nothing_is_hidden_from_an_engine_inside() {
    let desk = Desk::new();
    let (open, _) = desk.translate(STATEMENT, &["--to", "en"], "open.csv");
    let (hidden, told) = desk.translate(STATEMENT, &["--to", "en", "--pseudonymize"], "hidden.csv");
    assert_eq!((hidden, asked(&told)), (open, 0), "{told}");
}
