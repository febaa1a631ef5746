//! `tovmach check`: what a careful reviser would find in tables.

mod another;
mod explain;
mod rules;
mod sarif;
mod sheets;
mod summary;
mod table;
mod text;
mod waive;

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use crate::checks::{Choice, Known};
use crate::cli::args::{CheckTable, FailOn, Form};
use crate::cli::exit::{Outcome, Usage};
use crate::cli::settings::{self, Settings};
use crate::cli::terminal::{self, Progress};
use crate::glossary::Glossary;
use crate::model::Severity;
use another::Shown;
use summary::Summary;
use table::{Checked, Found, Source};
use waive::Sidecar;

pub use rules::Rules;

/// Prints what is known of the checks, keeps waivers, or checks tables.
pub fn run(given: &CheckTable, config: Option<&Path>, json: bool) -> Result<Outcome> {
    if given.list {
        return explain::list(json);
    }
    if let Some(name) = &given.explain {
        return explain::manual(name, json);
    }
    let form = form(given, json)?;
    let (settings, _) = settings::load(config)?;
    if !given.waiving.unwaive.is_empty() {
        return waive::unwaive(&given.tables, &given.waiving.unwaive);
    }
    let glossary = settings::glossary(&settings, &given.glossary, !given.no_shipped_glossary)?;
    let known = Known::new(&glossary);
    if !given.waiving.waive.is_empty() {
        let (table, author) = waive::asked(&given.tables, &given.waiving, &settings)?;
        let choice = choice(given, &settings, table)?;
        return waive::waive(table, author, &given.waiving, |source| source.check(&known, &choice));
    }
    let fail_on = given.fail_on.or(settings.check.fail_on).unwrap_or(FailOn::Error);
    let worst = tables(given, form, &settings, (&glossary, &known))?;
    Ok(Outcome::attention_if(fail_on.is_met(worst)))
}

/// Checks the tables one after the other. Gives how bad the worst finding is that nobody waived.
fn tables(
    given: &CheckTable,
    form: Form,
    settings: &Settings,
    (glossary, known): (&Glossary, &Known<'_>),
) -> Result<Option<Severity>> {
    let paths = table::named(&given.tables)?;
    // A wrong name is told before the long work.
    let choices = paths.iter().map(|path| choice(given, settings, path)).collect::<Result<Vec<_>>>()?;
    let mut progress = Progress::new(paths.len());
    let mut summary = Summary::default();
    let mut results = Vec::new();
    for (path, choice) in paths.iter().zip(&choices) {
        progress.step(&path.display().to_string());
        let source = Source::open(path)?;
        let mut sidecar = Sidecar::open(path)?;
        let checked = source.check(known, choice)?;
        let shown = match another::checks(&given.another).next() {
            Some(_) => {
                let table = (path.as_path(), &source.table()?);
                another::show(&given.another, settings, table, (glossary, known, choice))?
            }
            None => Shown::default(),
        };
        let checked = checked.with(shown.findings).waived(&sidecar.waivers);
        let out_of_date = sidecar.out_of_date(&checked, choice);
        summary.add(&checked, choice, out_of_date.len());
        match form {
            _ if given.risk => {
                terminal::print(sheets::risks(&source, &checked, &shown.apart, form == Form::Json)?.as_bytes())?
            }
            _ if given.score => terminal::print(sheets::score(&source, &checked, form == Form::Json)?.as_bytes())?,
            Form::Text => terminal::print(text::lines(&source, &checked, given.waiving.waived)?.as_bytes())?,
            Form::Json => terminal::print(objects(&checked, given.waiving.waived).as_bytes())?,
            Form::Sarif => results.extend(sarif::results(&checked)),
        }
        if given.waiving.prune { sidecar.prune(&out_of_date)? } else { sidecar.tell(&out_of_date) }
    }
    drop(progress);
    match form {
        Form::Text => terminal::say(&summary.line()),
        Form::Json => {}
        Form::Sarif => terminal::print(format!("{:#}\n", sarif::log(results)).as_bytes())?,
    }
    Ok(summary.worst())
}

fn form(given: &CheckTable, json: bool) -> Result<Form> {
    match (json, given.format) {
        (true, None | Some(Form::Json)) => Ok(Form::Json),
        (true, Some(_)) => Err(Usage("--json and --format say different things: leave one of them out".into()).into()),
        (false, form) => Ok(form.unwrap_or(Form::Text)),
    }
}

/// The checks that the settings and the flags ask for of a table.
fn choice(given: &CheckTable, settings: &Settings, path: &Path) -> Result<Choice> {
    let mut select = given.select.clone();
    // Who asks for another translation wants to see what it shows.
    select.extend(another::checks(&given.another).filter(|_| !given.select.is_empty()).map(str::to_owned));
    let choice = rules::choice(&settings.check, path, &select, &given.ignore)?;
    if choice.count() == 0 {
        return Err(Usage(format!("no check is left for {}: all of them are ignored", path.display())).into());
    }
    Ok(choice)
}

/// One object a finding and line; with `waived` also of those that stand, with who, when and why.
fn objects(checked: &Checked, waived: bool) -> String {
    let shown = checked.found.iter().filter(|found| waived || found.waiver.is_none());
    shown.map(|found| format!("{}\n", object(found))).collect()
}

fn object(found: &Found) -> Value {
    let finding = &found.finding;
    let mut object = json!({
        "id": finding.id,
        "check": finding.check,
        "severity": finding.severity,
        "row": finding.row,
        "lang": finding.lang,
        "start": finding.span.start,
        "end": finding.span.end,
        "message": finding.message,
        "suggestion": finding.suggestion,
    });
    if let Some(waiver) = &found.waiver {
        object["waived"] = json!({"author": waiver.author, "date": waiver.date, "note": waiver.note});
    }
    object
}
