//! `tovmach glossary find`.

use std::path::Path;

use anyhow::Result;

use crate::cli::args;
use crate::cli::exit::Outcome;

/// `tovmach glossary find`.
pub fn run(_all: &args::Glossary, _given: &args::Find, _config: Option<&Path>, _json: bool) -> Result<Outcome> {
    anyhow::bail!("base of the branch: to be written")
}
