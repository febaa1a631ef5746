//! `tovmach align --audit`: where renditions depart from what they render, in words or as JSON.

use std::collections::HashMap;

use serde_json::json;

use crate::checks::{CHECKS, Departure};
use crate::lang::Lang;
use crate::model::{Row, Severity, Table};

/// So many characters of a cell are quoted.
const QUOTED: usize = 60;

/// A line a departure and a summary, or with `json` one object a departure.
pub fn report(table: &Table, departures: &[Departure], json: bool) -> String {
    let rows: HashMap<&str, &Row> = table.rows.iter().map(|row| (row.id.as_str(), row)).collect();
    let row = |departure: &Departure| rows.get(departure.finding.row.as_str()).copied();
    let found = departures.iter().filter_map(|departure| Some((departure, row(departure)?)));
    if json {
        return found.map(|(departure, row)| format!("{}\n", object(table, departure, row))).collect();
    }
    let lines: String = found.map(|(departure, row)| format!("{}\n", line(table, departure, row))).collect();
    format!("{lines}{}\n", summary(departures, table.rows.len()))
}

/// `relay.txt:16–17: row 12: number: “3” became “13” · uk “…” → ko “…”`.
fn line(table: &Table, departure: &Departure, row: &Row) -> String {
    let finding = &departure.finding;
    let cell = |lang: Option<Lang>| {
        let lang = lang?;
        Some(format!("{lang} “{}”", short(text(table, row, lang), finding.lang, lang, finding.span.start)))
    };
    let cells = [cell(departure.original), cell(departure.rendition)].map(|cell| cell.unwrap_or("—".to_owned()));
    format!("{}: row {}: {}: {} · {}", place(row), row.id, finding.check, finding.message, cells.join(" → "))
}

fn object(table: &Table, departure: &Departure, row: &Row) -> serde_json::Value {
    let finding = &departure.finding;
    let cell = |lang: Option<Lang>| lang.map(|lang| json!({"lang": lang, "text": text(table, row, lang)}));
    json!({
        "check": finding.check,
        "severity": word(finding.severity),
        "row": finding.row,
        "file": row.file,
        "anchor": row.anchor,
        "lang": finding.lang,
        "start": finding.span.start,
        "end": finding.span.end,
        "message": finding.message,
        "original": cell(departure.original),
        "rendition": cell(departure.rendition),
    })
}

/// `3 departures in 22 rows: 1 number, 2 negation`.
fn summary(departures: &[Departure], rows: usize) -> String {
    if departures.is_empty() {
        return format!("no departure found in {rows} rows; what the checks cannot see is for a reader");
    }
    let kind = |name: &str| {
        let count = departures.iter().filter(|departure| departure.finding.check == name).count();
        (count > 0).then(|| format!("{count} {name}"))
    };
    let kinds: Vec<String> = CHECKS.iter().filter_map(|check| kind(check.name)).collect();
    let noun = if departures.len() == 1 { "departure" } else { "departures" };
    format!("{} {noun} in {rows} rows: {}", departures.len(), kinds.join(", "))
}

/// Each file with its place: `relay.txt:16–17`, `day1.ko.srt cue 7 | day1.uk.txt:11`.
fn place(row: &Row) -> String {
    let files = row.file.split(" | ");
    let place = |(file, anchor): (&str, &str)| match anchor.strip_prefix("line ") {
        Some(line) => format!("{file}:{line}"),
        None => format!("{file} {anchor}").trim().to_owned(),
    };
    files.zip(row.anchor.split(" | ")).map(place).collect::<Vec<_>>().join(" | ")
}

fn text<'a>(table: &Table, row: &'a Row, lang: Lang) -> &'a str {
    table.column(lang).and_then(|column| row.text(column)).unwrap_or_default()
}

/// The beginning of a text, or what stands around the finding where that is farther on.
fn short(text: &str, found_in: Lang, lang: Lang, at: usize) -> String {
    let count = text.chars().count();
    let start = if found_in == lang && at >= QUOTED { at.saturating_sub(QUOTED / 2) } else { 0 };
    let quoted: String = text.chars().skip(start).take(QUOTED).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if count > start + QUOTED { "…" } else { "" };
    format!("{before}{}{after}", quoted.trim())
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
