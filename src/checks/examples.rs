//! The examples of the manuals are tests.
//!
//! A manual is a paragraph, then `Found:` and `Left alone:` with examples, each a block of lines with four blanks before them. A
//! line is a language and a text, `ko 아니요.`; a row's original stands first, and a language that comes again begins the next
//! row. A line `row speaker=… role=… mode=… start=… end=… by=transcript` before a row says what is known of it: times in
//! seconds, `by` the origin of its renditions, which are a machine's else. A line `again …` is what another translation says.

use std::sync::LazyLock;

use crate::checks::{CHECKS, Check, Choice, Known, Other, check, second};
use crate::glossary::{Glossary, shipped};
use crate::lang::Lang;
use crate::model::{Cell, Finding, Mode, Origin, Role, Row, Table, TimeSpan};

static GLOSSARY: LazyLock<Glossary> = LazyLock::new(shipped);

/// Checks that say nothing of some language, with the languages of which they speak.
const NOT_OF_ALL: &[(&str, &[&str])] = &[("length", &[])];

/// An example of a manual.
struct Example {
    found: bool,
    text: String,
}

impl Example {
    fn all(check: &Check) -> Vec<Example> {
        let mut examples: Vec<Example> = Vec::new();
        let (mut found, mut open) = (true, false);
        for line in check.manual.lines() {
            match line.strip_prefix("    ") {
                Some(line) if open => examples.last_mut().unwrap().text.push_str(&format!("\n{line}")),
                Some(line) => examples.push(Example { found, text: line.to_owned() }),
                None if line == "Left alone:" => found = false,
                None => {}
            }
            open = line.starts_with("    ");
        }
        examples
    }

    fn table(&self) -> Table {
        let langs = vec![Lang::KO, Lang::UK, Lang::EN, Lang::RU];
        let mut rows: Vec<Row> = Vec::new();
        let mut waiting: Option<&str> = Some("");
        let mut origin = machine();
        for line in self.text.lines() {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            if word == "again" {
                continue;
            }
            if word == "row" {
                waiting = Some(rest);
                continue;
            }
            let lang: Lang = word.parse().unwrap_or_else(|_| panic!("no language: {line}"));
            let column = lang.order();
            if waiting.is_some() || rows.last().is_some_and(|row| row.cells[column].is_some()) {
                let mut row = Row { id: (rows.len() + 1).to_string(), cells: vec![None; 4], ..Row::default() };
                (origin, row.original) = (machine(), Some(lang));
                waiting.take().unwrap_or("").split_whitespace().for_each(|word| known(&mut row, &mut origin, word));
                row.cells[column] = Some(Cell { text: rest.to_owned(), origin: Origin::Transcript });
                rows.push(row);
            } else {
                rows.last_mut().unwrap().cells[column] = Some(Cell { text: rest.to_owned(), origin: origin.clone() });
            }
        }
        Table { langs, rows }
    }

    fn findings(&self, of: &Check) -> Vec<Finding> {
        let table = self.table();
        let known = Known::new(&GLOSSARY);
        let findings = match self.text.lines().find_map(|line| line.strip_prefix("again ")) {
            Some(text) => other(&table, of, text, &known),
            None => check(&table, &known, &Choice::only(|check| check.name == of.name)),
        };
        for finding in &findings {
            let row = &table.rows[finding.number];
            let length = |lang: Lang| row.text(lang.order()).map_or(0, |text| text.chars().count());
            assert_eq!(row.id, finding.row);
            assert!(finding.span.end <= length(finding.lang), "{finding:?}");
            assert!(finding.source.as_ref().is_none_or(|(lang, span)| span.end <= length(*lang)), "{finding:?}");
        }
        findings
    }
}

/// What is found of the one rendition of a table beside another translation.
fn other(table: &Table, of: &Check, text: &str, known: &Known<'_>) -> Vec<Finding> {
    let rendition = |cell: &&Cell| cell.origin == machine();
    let column = table.rows[0].cells.iter().position(|cell| cell.as_ref().as_ref().is_some_and(rendition)).unwrap();
    let other = Other { number: 0, lang: table.langs[column], back: of.name == "back", text };
    let (apart, finding) = second(table, other, known).unwrap();
    assert!((0.0..=1.0).contains(&apart));
    finding.into_iter().collect()
}

fn machine() -> Origin {
    Origin::Machine("example".into())
}

fn known(row: &mut Row, origin: &mut Origin, word: &str) {
    let (name, value) = word.split_once('=').unwrap();
    let seconds = || (value.parse::<f64>().unwrap() * 1000.0) as u64;
    let time = row.time.unwrap_or(TimeSpan { start: 0, end: 0 });
    match name {
        "speaker" => row.speaker = value.to_owned(),
        "role" => row.role = Some(Role::ALL.into_iter().find(|role| role.as_str() == value).unwrap()),
        "mode" => row.mode = [Mode::Written, Mode::Gesture].into_iter().find(|m| m.as_str() == value).unwrap(),
        "start" => row.time = Some(TimeSpan { start: seconds(), ..time }),
        "end" => row.time = Some(TimeSpan { end: seconds(), ..time }),
        "by" => *origin = value.replace('_', " ").parse().unwrap(),
        _ => panic!("unknown: {word}"),
    }
}

#[test]
fn what_the_manuals_say_is_found_is_found_and_the_rest_left_alone() {
    let mut wrong = Vec::new();
    for check in CHECKS {
        for example in Example::all(check) {
            let findings = example.findings(check);
            if findings.is_empty() == example.found {
                let said: Vec<&str> = findings.iter().map(|finding| finding.message.as_str()).collect();
                let expected = if example.found { "not found" } else { "not left alone" };
                wrong.push(format!("{} {expected}:\n{}\n{said:?}", check.name, example.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn a_manual_has_a_paragraph_and_examples_in_all_languages() {
    for check in CHECKS {
        let examples = Example::all(check);
        let spoken = NOT_OF_ALL.iter().find(|(name, _)| *name == check.name);
        for lang in spoken.map_or(&["ko", "uk", "en", "ru"][..], |(_, langs)| langs) {
            for found in [true, false] {
                let mut of = examples.iter().filter(|example| example.found == found);
                let speaks = |example: &Example| example.text.lines().any(|line| line.split(' ').next() == Some(lang));
                assert!(of.any(speaks), "{}: no example in {lang}, found: {found}", check.name);
            }
        }
        let paragraph = check.manual.lines().next().unwrap_or_default();
        assert!(paragraph.chars().count() > 60 && paragraph.ends_with('.'), "{}: {paragraph}", check.name);
    }
}
