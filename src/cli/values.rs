//! `tovmach values`.

use std::path::Path;

use anyhow::Result;

use crate::cli::args;
use crate::cli::exit::Outcome;

/// `tovmach values`.
pub fn run(_given: &args::Values, _config: Option<&Path>, _json: bool) -> Result<Outcome> {
    anyhow::bail!("base of the branch: to be written")
}
