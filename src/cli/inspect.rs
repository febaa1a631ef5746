//! `tovmach inspect`: how a file was understood.

use std::path::PathBuf;

use anyhow::Result;
use serde_json::json;

use crate::cli::args::{Given, Inspect};
use crate::cli::exit::{self, Outcome};
use crate::cli::{inputs, report, terminal};
use crate::formats;
use crate::lang::Lang;
use crate::model::{Problem, Table, Turn};
use crate::pipeline::{self, Document, Version};

/// So many segments are shown without `-v`.
const SHOWN: usize = 12;

/// Shows each file. One that cannot be read does not keep the others from being shown.
pub fn run(given: &Inspect, json: bool) -> Result<Outcome> {
    let interviews = inputs::interviews(&given.given, false)?;
    let files: Vec<&(PathBuf, Option<Lang>)> = interviews.iter().flat_map(|interview| &interview.files).collect();
    let mut lost = false;
    let mut failed = 0;
    for (path, lang) in &files {
        match one(path, *lang, &given.given, json) {
            Ok(problems) => lost |= problems.iter().any(|problem| problem.lost),
            Err(error) if files.len() == 1 => return Err(error),
            Err(error) => {
                exit::report(&error);
                failed += 1;
            }
        }
    }
    anyhow::ensure!(failed == 0, "{failed} of {} files cannot be read", files.len());
    Ok(Outcome::attention_if(given.strict && lost))
}

fn one(path: &std::path::Path, lang: Option<Lang>, given: &Given, json: bool) -> Result<Vec<Problem>> {
    let segmentation = inputs::segmentation(given);
    let input = inputs::load(path, lang, given)?;
    let problems = match pipeline::read(&input, segmentation)? {
        Document::Table(table, problems) => {
            terminal::print(
                if json { table_json(&input.file, &table) } else { table_text(&input.file, &table) }.as_bytes(),
            )?;
            problems
        }
        Document::Transcript(transcript) => {
            let version = pipeline::version(transcript, lang, segmentation)?;
            terminal::print(if json { segments_json(&version) } else { overview(&version) }.as_bytes())?;
            version.transcript.problems
        }
    };
    let named: Vec<_> = problems.iter().map(|p| (input.file.clone(), p.clone())).collect();
    report::problems(&named, terminal::is_verbose() || json).iter().for_each(|line| terminal::warn(line));
    Ok(problems)
}

/// One object a segment, in the order of the file: a relay's renditions stand where they were said.
fn segments_json(version: &Version) -> String {
    let transcript = &version.transcript;
    let line = |(turn, text, lang): (usize, &str, Lang)| {
        let Turn { speaker, role, mode, time, anchor, .. } = &transcript.turns[turn];
        let object = json!({
            "file": transcript.file,
            "line": anchor.line(),
            "anchor": anchor.to_string(),
            "start_ms": time.map(|time| time.start),
            "end_ms": time.map(|time| time.end),
            "speaker": speaker,
            "role": role,
            "mode": mode,
            "lang": lang,
            "text": text.trim(),
        });
        format!("{object}\n")
    };
    version.segments.iter().map(|segment| line((segment.turn, &segment.text, segment.lang))).collect()
}

fn overview(version: &Version) -> String {
    let transcript = &version.transcript;
    let mut lines = vec![headline(version)];
    lines.extend(speakers(version));
    let shown = if terminal::is_verbose() { version.segments.len() } else { SHOWN.min(version.segments.len()) };
    for segment in &version.segments[..shown] {
        let turn = &transcript.turns[segment.turn];
        let role = turn.role.map_or("–", |role| role.as_str());
        lines.push(format!(
            "  {:<10} {:<11} {:<5} {}",
            turn.anchor.to_string(),
            role,
            segment.lang.to_string(),
            segment.text.trim()
        ));
    }
    if shown < version.segments.len() {
        lines.push(format!("  … and {} more segments; -v shows them all", version.segments.len() - shown));
    }
    lines.join("\n") + "\n"
}

/// `day1.json  whisper · 412 turns · 640 segments · 38:12 · ko 51 % uk 49 %`.
fn headline(version: &Version) -> String {
    let transcript = &version.transcript;
    let format = formats::by_name(transcript.format).map_or(transcript.format, |format| format.about);
    let mut parts = vec![
        format.to_owned(),
        format!("{} turns", transcript.turns.len()),
        format!("{} segments", version.segments.len()),
    ];
    if let Some(end) = transcript.turns.iter().filter_map(|turn| turn.time).map(|time| time.end).max() {
        parts.push(format!("{}:{:02}", end / 60_000, end / 1000 % 60));
    }
    parts.push(shares(version));
    format!("{}  {}", transcript.file, parts.join(" · "))
}

/// How much of the text is in which language.
fn shares(version: &Version) -> String {
    let mut letters: Vec<(Lang, usize)> = Vec::new();
    for segment in &version.segments {
        let count = segment.text.chars().filter(|c| c.is_alphabetic()).count();
        match letters.iter_mut().find(|(lang, _)| *lang == segment.lang) {
            Some((_, sum)) => *sum += count,
            None => letters.push((segment.lang, count)),
        }
    }
    let all: usize = letters.iter().map(|(_, count)| count).sum::<usize>().max(1);
    letters.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let share = |(lang, count): &(Lang, usize)| format!("{lang} {} %", (100 * count + all / 2) / all);
    letters.iter().map(share).collect::<Vec<_>>().join(" ")
}

/// `Слідчий → interviewer · 12 turns`, in order of appearance.
fn speakers(version: &Version) -> Vec<String> {
    let mut known: Vec<(&str, Option<&'static str>, usize)> = Vec::new();
    for turn in &version.transcript.turns {
        let Some(name) = turn.speaker.as_deref() else { continue };
        let role = turn.role.map(|role| role.as_str());
        match known.iter_mut().find(|(n, r, _)| *n == name && *r == role) {
            Some((.., count)) => *count += 1,
            None => known.push((name, role, 1)),
        }
    }
    let line = |(name, role, count): &(&str, Option<&str>, usize)| {
        format!("  {name} → {} · {count} turns", role.unwrap_or("role not told"))
    };
    known.iter().map(line).collect()
}

fn table_text(file: &str, table: &Table) -> String {
    let cells = |column: usize| table.rows.iter().filter(|row| row.text(column).is_some()).count();
    let columns = table.langs.iter().enumerate().map(|(column, lang)| format!("{lang} {}", cells(column)));
    format!(
        "{file}  side-by-side table · {} rows · cells: {}\n",
        table.rows.len(),
        columns.collect::<Vec<_>>().join(" ")
    )
}

/// One object a cell.
fn table_json(file: &str, table: &Table) -> String {
    let cell = |row: &crate::model::Row, column: usize| {
        let text = row.text(column)?;
        let object = json!({
            "file": file,
            "line": null,
            "anchor": format!("row {}", row.id),
            "start_ms": row.time.map(|time| time.start),
            "end_ms": row.time.map(|time| time.end),
            "speaker": (!row.speaker.is_empty()).then_some(&row.speaker),
            "role": row.role,
            "mode": row.mode,
            "lang": table.langs[column],
            "text": text,
        });
        Some(format!("{object}\n"))
    };
    table.rows.iter().flat_map(|row| (0..table.langs.len()).filter_map(move |column| cell(row, column))).collect()
}
