//! `tovmach models check`.

use anyhow::Result;

use crate::cli::exit::Outcome;
use crate::cli::settings::Settings;

/// Not yet.
pub fn run(_pairs: &[String], _settings: &Settings, _json: bool) -> Result<Outcome> {
    anyhow::bail!("not yet")
}
