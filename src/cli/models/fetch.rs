//! `tovmach models fetch`.

use anyhow::Result;

use crate::cli::exit::Outcome;
use crate::cli::settings::Settings;

/// Not yet.
pub fn run(_pairs: &[String], _allow_network: bool, _settings: &Settings) -> Result<Outcome> {
    anyhow::bail!("not yet")
}
