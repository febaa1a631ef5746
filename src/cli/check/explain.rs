//! What is known of the checks: their list, and the manual of each.

use anyhow::{Error, Result};
use serde_json::{Value, json};

use crate::checks::{CHECKS, Check, named};
use crate::cli::check::rules::unknown;
use crate::cli::exit::{Outcome, Usage};
use crate::cli::terminal;

/// `--list`: a line a check.
pub fn list(json: bool) -> Result<Outcome> {
    let width = CHECKS.iter().map(|check| check.name.len()).max().unwrap_or(0);
    let line = |check: &&Check| match json {
        true => format!("{}\n", object(check)),
        false => format!("{:<width$}  {:<7}  {}\n", check.name, check.severity.as_str(), check.about),
    };
    terminal::print(CHECKS.iter().map(line).collect::<String>().as_bytes())?;
    Ok(Outcome::Done)
}

/// `--explain`: what a check looks for and what it leaves alone, and how to switch it off.
pub fn manual(name: &str, json: bool) -> Result<Outcome> {
    let check = named(name).map_err(|error| Error::from(unknown(error)).context(Usage("--explain".to_owned())))?;
    let text = if json {
        let mut object = object(check);
        object["manual"] = json!(check.manual);
        format!("{object}\n")
    } else {
        page(check)
    };
    terminal::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

fn object(check: &Check) -> Value {
    let Check { name, about, severity, category, .. } = check;
    json!({"check": name, "severity": severity, "category": category.as_str(), "about": about})
}

fn page(check: &Check) -> String {
    let Check { name, about, severity, category, manual, .. } = check;
    format!(
        "{name}: {about}\nseverity: {} · MQM: {}\n\n{}\n\n\
         Off: --ignore {name}, or ignore = [\"{name}\"] under [check] in tovmach.toml.\n\
         Milder or harder: {name} = \"info\", \"warning\" or \"error\" under [check.severity].\n\
         One finding alone: --waive ID --by NAME --note WHY; -v shows the ids.\n",
        severity.as_str(),
        category.as_str(),
        manual.trim_end(),
    )
}
