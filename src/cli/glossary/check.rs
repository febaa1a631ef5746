//! `tovmach glossary check`.

use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::cli::args;
use crate::cli::exit::Outcome;
use crate::cli::files::Target;
use crate::cli::glossary::{Source, read_all, sources};
use crate::cli::report::counted;
use crate::cli::terminal;
use crate::glossary::{self, Finding};
use crate::model::Severity;

/// Prints the findings of the files, or of all glossaries in force. With `--fix` the files are mended first.
pub fn run(all: &args::Glossary, given: &args::Check, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let mut sources = if given.files.is_empty() { sources(all, config)? } else { read_all(&given.files)? };
    if given.fix {
        sources.iter_mut().try_for_each(mend)?;
    }
    let count = sources.len();
    let texts: Vec<(String, String)> = sources.into_iter().map(|source| (source.name, source.text)).collect();
    let found = glossary::check(&texts);
    let shown = found.iter().filter(|f| json || terminal::is_verbose() || f.severity > Severity::Info);
    let lines: String = shown.map(|f| if json { object(f) } else { line(f) }).collect();
    terminal::print(lines.as_bytes())?;
    if !json {
        terminal::say(&format!("  {}", summary(&found, count)));
    }
    Ok(Outcome::attention_if(found.iter().any(|f| f.severity == Severity::Error)))
}

/// Mends a file where it stands. One that is no glossary stays as it is; the check says why.
fn mend(source: &mut Source) -> Result<()> {
    let Some(path) = source.path.as_ref().filter(|path| path.as_path() != Path::new("-")) else { return Ok(()) };
    let Ok(mended) = glossary::mend(&source.name, &source.text) else { return Ok(()) };
    if mended.text != source.text {
        Target::open(path)?.finish(mended.text.as_bytes())?;
        let (cells, rows) = (counted(mended.cells, "cell"), counted(mended.rows, "row"));
        terminal::say(&format!("  {}: mended {cells}, took out {rows} that another repeats", source.name));
        source.text = mended.text;
    }
    Ok(())
}

/// `case.csv:57  error    conflict     '신문' is …`.
fn line(finding: &Finding) -> String {
    let Finding { file, line, check, message, .. } = finding;
    let suggestion = finding.suggestion.as_ref().map(|text| format!(" → '{text}'")).unwrap_or_default();
    format!("{file}:{line}  {:<8} {check:<11}  {message}{suggestion}\n", word(finding.severity))
}

fn object(finding: &Finding) -> String {
    let Finding { file, line, check, message, suggestion, .. } = finding;
    let severity = word(finding.severity);
    let object = json!({"file": file, "line": line, "severity": severity, "check": check, "message": message, "suggestion": suggestion});
    format!("{object}\n")
}

fn summary(found: &[Finding], glossaries: usize) -> String {
    let count = |severity| found.iter().filter(|f| f.severity == severity).count();
    let remarks = match count(Severity::Info) {
        0 => String::new(),
        remarks if terminal::is_verbose() => format!(", {}", counted(remarks, "remark")),
        remarks => format!(", {} (-v lists them)", counted(remarks, "remark")),
    };
    let errors = counted(count(Severity::Error), "error");
    let warnings = counted(count(Severity::Warning), "warning");
    let glossaries = if glossaries == 1 { "1 glossary".to_owned() } else { format!("{glossaries} glossaries") };
    format!("{glossaries}: {errors}, {warnings}{remarks}")
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
