//! `tovmach align --audit`: where renditions depart from what they render, in words or as JSON.

use serde_json::json;

use crate::checks::CHECKS;
use crate::lang::Lang;
use crate::model::{Finding, Row, Table};

/// So many characters of a cell are quoted.
const QUOTED: usize = 60;

/// A line a finding and a summary, or with `json` one object a finding.
pub fn report(table: &Table, findings: &[Finding], json: bool) -> String {
    let found = findings.iter().filter_map(|finding| Some((finding, table.rows.get(finding.number)?)));
    if json {
        return found.map(|(finding, row)| format!("{}\n", object(table, finding, row))).collect();
    }
    let lines: String = found.map(|(finding, row)| format!("{}\n", line(table, finding, row))).collect();
    format!("{lines}{}\n", summary(findings, table.rows.len()))
}

/// `relay.txt:16–17: row 12: number: “3” became “13” · uk “…” → ko “…”`.
fn line(table: &Table, finding: &Finding, row: &Row) -> String {
    let quoted = |(lang, at): (Lang, usize)| format!("{lang} “{}”", short(text(table, row, lang), at));
    let cells = cells(table, finding, row).map(|cell| cell.map_or("—".to_owned(), quoted));
    format!("{}: row {}: {}: {} · {}", place(row), row.id, finding.check, finding.message, cells.join(" → "))
}

fn object(table: &Table, finding: &Finding, row: &Row) -> serde_json::Value {
    let cell = |(lang, _): (Lang, usize)| json!({"lang": lang, "text": text(table, row, lang)});
    let [original, rendition] = cells(table, finding, row).map(|found| found.map(cell));
    json!({
        "check": finding.check,
        "severity": finding.severity.as_str(),
        "row": finding.row,
        "file": row.file,
        "anchor": row.anchor,
        "lang": finding.lang,
        "start": finding.span.start,
        "end": finding.span.end,
        "message": finding.message,
        "original": original,
        "rendition": rendition,
    })
}

/// The original and the rendition, as far as they have words, each with the place that the finding is about.
fn cells(table: &Table, finding: &Finding, row: &Row) -> [Option<(Lang, usize)>; 2] {
    let original = finding.source.as_ref().map(|(lang, span)| (*lang, span.start));
    let rendition = Some((finding.lang, finding.span.start)).filter(|(lang, _)| {
        let other = original.is_none_or(|(original, _)| original != *lang);
        other && !text(table, row, *lang).is_empty()
    });
    [original, rendition]
}

/// `3 departures in 22 rows: 1 number, 2 negation`.
fn summary(findings: &[Finding], rows: usize) -> String {
    if findings.is_empty() {
        return format!("no departure found in {rows} rows; what the checks cannot see is for a reader");
    }
    let kind = |name: &str| {
        let count = findings.iter().filter(|finding| finding.check == name).count();
        (count > 0).then(|| format!("{count} {name}"))
    };
    let kinds: Vec<String> = CHECKS.iter().filter_map(|check| kind(check.name)).collect();
    let noun = if findings.len() == 1 { "departure" } else { "departures" };
    format!("{} {noun} in {rows} rows: {}", findings.len(), kinds.join(", "))
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
fn short(text: &str, at: usize) -> String {
    let count = text.chars().count();
    let start = if at >= QUOTED { at.saturating_sub(QUOTED / 2) } else { 0 };
    let quoted: String = text.chars().skip(start).take(QUOTED).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if count > start + QUOTED { "…" } else { "" };
    format!("{before}{}{after}", quoted.trim())
}
