//! `tovmach glossary export`: the terms for another program.

use std::path::Path;

use anyhow::Result;

use crate::cli::args;
use crate::cli::exit::{Outcome, Usage};
use crate::cli::files::Target;
use crate::cli::glossary::exchange::{exchange_of, pair, say_losses};
use crate::cli::report::counted;
use crate::cli::{settings, terminal};
use crate::glossary::Term;

/// `tovmach glossary export`.
pub fn run(all: &args::Glossary, given: &args::Export, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let exchange = exchange_of(given.format.as_deref(), given.output.as_deref())?;
    let pair = pair(given.from, given.to)?;
    let target = given.output.as_deref().map(Target::open).transpose()?;
    let (settings, _) = settings::load(config)?;
    let glossary = settings::glossary(&settings, &all.glossary, !all.no_shipped_glossary)?;
    let wanted = |term: &&Term| given.domain.is_empty() || given.domain.contains(&term.domain);
    let terms: Vec<&Term> = glossary.terms().iter().filter(wanted).collect();
    if terms.is_empty() {
        return Err(Usage("no term is left to export: see tovmach glossary stats for the domains".into()).into());
    }
    let written = (exchange.write)(&terms, pair)?;
    match target {
        Some(target) => target.finish(written.text.as_bytes())?,
        None => terminal::print(written.text.as_bytes())?,
    }
    terminal::say(&format!("  {} given to {}", counted(terms.len(), "term"), exchange.name));
    say_losses(&written.losses, json && given.output.is_some())?;
    Ok(Outcome::Done)
}
