//! The samples give the expected tables, findings and the picture, byte for byte, and a table goes on from itself without a change.
//!
//! `UPDATE_SAMPLES=1 cargo test --test samples` writes the tables anew: read every changed line before it is committed.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read files and may panic")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A sample's inputs and the name of its table under `samples/expected`.
const SAMPLES: &[(&[&str], &str)] = &[
    (&["samples/day1"], "day1.csv"),
    (&["samples/statement.ko-KP.txt"], "statement.csv"),
    (&["samples/relay.txt"], "relay.csv"),
];

#[test]
fn samples_give_the_expected_tables() {
    for (inputs, name) in SAMPLES {
        let output = tovmach(&[&["translate"], *inputs].concat());
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let path = root().join("samples/expected").join(name);
        if std::env::var_os("UPDATE_SAMPLES").is_some() {
            fs::write(&path, &output.stdout).unwrap();
        }
        let expected = fs::read(&path).unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&expected), "{name}");
    }
}

#[test]
fn the_checks_find_in_the_tables_what_is_expected() {
    for (_, name) in SAMPLES {
        let output = tovmach(&["check", &format!("samples/expected/{name}"), "--fail-on", "never"]);
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let path = root().join("samples/expected").join(name).with_extension("findings.txt");
        if std::env::var_os("UPDATE_SAMPLES").is_some() {
            fs::write(&path, &output.stdout).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{name}");
    }
}

#[test]
fn the_picture_of_the_readme_is_what_the_tool_draws() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("relay.svg");
    let draw = || tovmach(&["align", "samples/relay.txt", "--plot", picture.to_str().unwrap()]);
    let output = draw();
    assert!(draw().status.success(), "a picture of ours is replaced");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.starts_with("\u{feff}id,".as_bytes()), "the table is printed as without a picture");
    let drawn = fs::read_to_string(picture).unwrap();
    let path = root().join("samples/expected/relay.svg");
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        fs::write(&path, &drawn).unwrap();
    }
    assert_eq!(drawn, fs::read_to_string(&path).unwrap());
    assert!(fs::read_to_string(root().join("README.md")).unwrap().contains("](samples/expected/relay.svg)"));
}

#[test]
fn a_table_goes_on_from_itself_without_a_change() {
    for (_, name) in SAMPLES {
        let path = format!("samples/expected/{name}");
        let output = tovmach(&["translate", &path]);
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let expected = fs::read(root().join(&path)).unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&expected), "{name}");
    }
}

#[test]
fn every_text_of_a_sample_is_in_its_table() {
    for (inputs, name) in SAMPLES {
        let table = fs::read_to_string(root().join("samples/expected").join(name)).unwrap();
        let table = letters(&table);
        let segments = tovmach(&[&["inspect", "--json"], *inputs].concat());
        let segments = String::from_utf8(segments.stdout).unwrap();
        let mut seen = 0;
        for line in segments.lines() {
            let segment: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = letters(segment["text"].as_str().unwrap());
            assert!(table.contains(&text), "{name} lost: {text}");
            seen += 1;
        }
        assert!(seen > 10, "{name}: only {seen} segments");
    }
}

/// The text without white space and quotes, which the layout of a table may change.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '"').collect()
}

fn tovmach(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tovmach")).args(arguments).current_dir(root()).output().unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
