//! `tovmach check` on tables that change, and what it leaves untouched.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read files and may panic")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const HEADER: &str = "id,original,ko,uk,ko_origin,uk_origin\n";
const WRONG: &str = "7,ko,열여섯명이 있었습니다.,Було шістдесят осіб.,transcript,machine x\n";
const RIGHT: &str = "8,ko,열여섯명이 있었습니다.,Було шістнадцять осіб.,transcript,machine x\n";

#[test]
fn a_waiver_holds_until_a_text_changes_that_it_is_about() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("case.csv");
    let write = |rows: &[&str]| fs::write(&table, format!("{HEADER}{}", rows.concat())).unwrap();
    let check = |more: &[&str]| tovmach(folder.path(), &[&["check", "case.csv", "--select", "number"], more].concat());

    write(&[WRONG]);
    let before = fs::read(&table).unwrap();
    let id = id(&check(&["--json"]));
    let waived = check(&["--waive", &id, "--by", "O. Kim", "--note", "he corrected himself"]);
    assert!(waived.status.success(), "{waived:?}");
    assert_eq!(fs::read(&table).unwrap(), before, "a table is never changed");
    assert_eq!(check(&[]).status.code(), Some(0));

    write(&[RIGHT, WRONG]);
    assert_eq!(check(&[]).status.code(), Some(0), "the row moved, and its texts are as they were");
    write(&[RIGHT, &WRONG.replace("осіб", "людей")]);
    let changed = check(&[]);
    assert_eq!(changed.status.code(), Some(1));
    assert!(told(&changed).contains(&format!("case.waivers.csv: {id} is no longer found")), "{}", told(&changed));
    write(&[WRONG, RIGHT]);
    assert_eq!(check(&[]).status.code(), Some(0), "the waiver was not removed in silence");
}

#[test]
fn standard_input_is_checked_and_has_no_waivers() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("-.waivers.csv"), "broken").unwrap();
    let output = piped(folder.path(), &["check", "-", "--select", "number", "-v"], &format!("{HEADER}{WRONG}"));
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.starts_with("-:2  error") && printed.contains("    id      number-7-"), "{printed}");
    assert!(!printed.contains("--waive"), "{printed}");
}

#[test]
fn a_name_that_a_shell_would_split_is_printed_as_it_can_be_typed() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("day 1.csv"), format!("{HEADER}{WRONG}")).unwrap();
    let output = tovmach(folder.path(), &["check", "day 1.csv", "--select", "number", "-v"]);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.contains("tovmach check 'day 1.csv' --waive number-7-"), "{printed}");
}

#[test]
fn another_translation_is_compared_and_kept_in_the_journal_beside_the_table() {
    let folder = tempfile::tempdir().unwrap();
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models");
    let rows = "1,ko,저는 통역사입니다.,Я перекладач.,transcript,machine x\n2,ko,사흘 동안 걸었습니다.,Ми йшли двадцять днів.,transcript,machine x\n";
    fs::write(folder.path().join("case.csv"), format!("{HEADER}{rows}")).unwrap();
    let models = models.display().to_string();
    let again = ["check", "case.csv", "--back", "firefox", "--select", "back", "--models", &models];
    let found = tovmach(folder.path(), &[&again[..], &["--json"]].concat());
    let printed = String::from_utf8(found.stdout.clone()).unwrap();
    assert!(printed.contains(r#""check":"back","severity":"warning","row":"2""#), "{printed}\n{}", told(&found));
    assert!(folder.path().join("case.csv.journal").is_file());
    let anew = tovmach(folder.path(), &[&again[..], &["--json"]].concat());
    assert_eq!(String::from_utf8(anew.stdout).unwrap(), printed, "the same from the journal");
    let risks = tovmach(folder.path(), &[&again[..], &["--risk", "--json"]].concat());
    let first = String::from_utf8(risks.stdout).unwrap();
    assert!(first.starts_with(r#"{"row":"2","line":3,"risk":"#), "{first}");
}

#[test]
fn every_check_is_in_the_documentation() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/checks.md")).unwrap();
    let missing = |name: &&str| !page.contains(&format!("| `{name}` |"));
    let missing: Vec<&str> = tovmach::checks::CHECKS.iter().map(|check| check.name).filter(missing).collect();
    assert_eq!(missing, [""; 0]);
}

fn id(output: &Output) -> String {
    let finding: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    finding["id"].as_str().unwrap().to_owned()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn tovmach(folder: &Path, arguments: &[&str]) -> Output {
    piped(folder, arguments, "")
}

fn piped(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tovmach"));
    command.args(arguments).current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}
