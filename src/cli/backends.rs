//! `tovmach backends`: what can translate here, and whether it answers.

use std::path::Path;

use anyhow::Result;

use crate::cli::args::Backends;
use crate::cli::exit::Outcome;

/// Lists the backends, or tries those that are named.
pub fn run(_given: &Backends, _config: Option<&Path>, _json: bool) -> Result<Outcome> {
    anyhow::bail!("not built")
}
