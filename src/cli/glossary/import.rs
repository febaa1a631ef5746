//! `tovmach glossary import`: the glossary of another program as one of ours.

use anyhow::Result;

use crate::cli::args;
use crate::cli::exit::Outcome;
use crate::cli::files::{self, Target};
use crate::cli::glossary::exchange::{exchange_of, pair, say_losses};
use crate::cli::report::counted;
use crate::cli::terminal;
use crate::formats;
use crate::glossary::Term;
use crate::glossary::exchange::{Source, by_name};
use crate::pipeline::ReadError;

/// `tovmach glossary import`.
pub fn run(given: &args::Import, json: bool) -> Result<Outcome> {
    let exchange = exchange_of(given.format.as_deref(), Some(&given.file))?;
    let pair = pair(given.from, given.to)?;
    let target = given.output.as_deref().map(Target::open).transpose()?;
    let name = given.file.display().to_string();
    let named = |error| ReadError { file: name.clone(), error };
    let decoded = formats::decode(&files::read(&given.file)?, given.encoding.as_deref()).map_err(named)?;
    if !decoded.sure {
        terminal::warn(&format!("{name}: read as {}, which is a guess; --encoding settles it", decoded.encoding));
    }
    let taken = (exchange.read)(&Source { name: &name, text: &decoded.text, pair })?;
    let terms: Vec<&Term> = taken.terms.iter().collect();
    let own = by_name("csv").unwrap_or(exchange);
    let written = (own.write)(&terms, None)?;
    match target {
        Some(target) => target.finish(written.text.as_bytes())?,
        None => terminal::print(written.text.as_bytes())?,
    }
    terminal::say(&format!("  {} taken from {name} ({})", counted(terms.len(), "term"), exchange.name));
    say_losses(&taken.losses, json && given.output.is_some())?;
    Ok(Outcome::Done)
}
