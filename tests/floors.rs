//! The floors of the house: a module uses only modules below it (see the docs of `src/lib.rs`).
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read files and may panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// Modules with their floor, the lowest first. Modules on one floor do not know each other.
const FLOORS: &[(&str, u8)] = &[
    ("lang", 0),
    ("model", 1),
    ("align", 2),
    ("glossary", 2),
    ("formats", 2),
    ("memory", 2),
    ("models", 2),
    ("names", 2),
    ("neural", 2),
    ("segment", 2),
    ("values", 2),
    ("backends", 3),
    ("checks", 3),
    ("contract", 4),
    ("pipeline", 5),
    ("cli", 6),
];

#[test]
fn a_module_uses_only_modules_below_it() {
    let mut wrong = Vec::new();
    for (module, floor) in FLOORS {
        for file in rust_files(&source().join(module)) {
            let text = fs::read_to_string(&file).unwrap();
            for used in used_modules(&text) {
                let used_floor = FLOORS.iter().find(|(name, _)| *name == used).map(|(_, floor)| *floor);
                if used != *module && used_floor.is_none_or(|used_floor| used_floor >= *floor) {
                    wrong.push(format!("{} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_folder_has_its_floor() {
    for entry in fs::read_dir(source()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(FLOORS.iter().any(|(module, _)| *module == name), "src/{name} has no floor");
        }
    }
}

#[test]
fn files_stay_small() {
    for file in rust_files(&source()) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 400, "{} has {lines} lines", file.display());
    }
}

#[test]
fn used_modules_are_seen_in_use_lines_and_paths() {
    let text = "use crate::lang::{detect};\nlet x = crate::model::Table::default();\nuse std::fmt;";
    assert_eq!(used_modules(text), ["lang", "model"]);
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    files
}

/// The modules that follow `crate::` anywhere in code; a `use crate::{a, b}` is not the style of the house.
fn used_modules(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .collect()
}
