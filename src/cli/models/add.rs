//! `tovmach models add`.

use std::path::PathBuf;

use anyhow::Result;

use crate::cli::exit::Outcome;
use crate::cli::settings::Settings;

/// Not yet.
pub fn run(_files: &[PathBuf], _settings: &Settings) -> Result<Outcome> {
    anyhow::bail!("not yet")
}
