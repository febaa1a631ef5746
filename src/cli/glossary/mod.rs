//! `tovmach glossary`: find terms, and keep glossaries in order. One file a subcommand.

mod exchange;
mod export;
mod find;
mod import;
mod suggest;

use std::path::Path;

use anyhow::Result;

use crate::cli::args::{self, GlossaryCommand};
use crate::cli::exit::Outcome;

/// Runs one of the subcommands.
pub fn run(given: &args::Glossary, config: Option<&Path>, json: bool) -> Result<Outcome> {
    match &given.command {
        GlossaryCommand::Find(find) => find::run(given, find, config, json),
        GlossaryCommand::Import(import) => import::run(import, json),
        GlossaryCommand::Export(export) => export::run(given, export, config, json),
        GlossaryCommand::Suggest(suggest) => suggest::run(given, suggest, config, json),
    }
}
