//! `tovmach check`: what a careful reviser would find in a table, in words or as JSON.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;

use crate::checks::{Checker, Choice, Known, Shape, UnknownCheck};
use crate::cli::args::CheckTable;
use crate::cli::exit::{Hinted, Outcome, Usage};
use crate::cli::{files, settings, terminal};
use crate::formats::{self, ParseError, Rows};
use crate::model::{Finding, Severity};

/// Checks the tables, one after the other.
pub fn run(given: &CheckTable, config: Option<&Path>, json: bool) -> Result<Outcome> {
    if given.tables.is_empty() {
        return Err(Usage("name a table: tovmach check case.csv".into()).into());
    }
    let choice = Choice::of(&given.select).and_then(|choice| choice.without(&given.ignore)).map_err(unknown)?;
    let (settings, _) = settings::load(config)?;
    let glossary = settings::glossary(&settings, &given.glossary, !given.no_shipped_glossary)?;
    let known = Known::new(&glossary);
    let mut worst = None;
    for path in &given.tables {
        worst = worst.max(check(path, &known, &choice, json)?);
    }
    Ok(Outcome::attention_if(worst >= Some(given.fail_on.into())))
}

fn unknown(error: UnknownCheck) -> Hinted {
    let names: Vec<&str> = crate::checks::CHECKS.iter().map(|check| check.name).collect();
    Hinted { message: error.to_string(), hint: format!("the checks are {}", names.join(", ")) }
}

/// Checks one table. Gives how bad the worst finding is.
fn check(path: &PathBuf, known: &Known<'_>, choice: &Choice, json: bool) -> Result<Option<Severity>> {
    let name = path.display().to_string();
    let located = |error: ParseError| Hinted {
        message: format!("{name}:{}: {}", error.line.unwrap_or(1), error.problem),
        hint: error.hint.unwrap_or_else(|| "mend the line, and check again".to_owned()),
    };
    let text = formats::decode(&files::read(path)?, None).map_err(located)?.text;
    let mut rows = Rows::of_any(&text).map_err(located)?;
    let mut shape = Shape::new(&rows.langs());
    while let Some((_, row)) = rows.next_row().map_err(located)? {
        shape.see(&row);
    }
    let mut lines = Vec::new();
    let mut worst = None;
    let mut checker = Checker::new(known, choice, shape);
    let mut rows = Rows::of_any(&text).map_err(located)?;
    let mut tell = |findings: Vec<Finding>, lines: &[u32]| {
        worst = worst.max(findings.iter().map(|finding| finding.severity).max());
        let line = |finding: &Finding| lines.get(finding.number).copied().unwrap_or(1);
        let told: String = findings.iter().map(|finding| told(&name, line(finding), finding, json)).collect();
        terminal::print(told.as_bytes())
    };
    while let Some((line, row)) = rows.next_row().map_err(located)? {
        lines.push(line);
        tell(checker.row(row), &lines)?;
    }
    tell(checker.end(), &lines)?;
    Ok(worst)
}

/// `case.csv:57  error  number  “14 листопада” became …  (uk, row 56)`, or an object.
fn told(file: &str, line: u32, finding: &Finding, json: bool) -> String {
    if json {
        let object = json!({
            "id": finding.id,
            "check": finding.check,
            "severity": finding.severity.as_str(),
            "row": finding.row,
            "lang": finding.lang,
            "start": finding.span.start,
            "end": finding.span.end,
            "message": finding.message,
            "suggestion": finding.suggestion,
        });
        return format!("{object}\n");
    }
    let Finding { check, severity, message, lang, row, .. } = finding;
    format!("{file}:{line}  {:7}  {check:10}  {message}  ({lang}, row {row})\n", severity.as_str())
}
