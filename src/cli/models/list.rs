//! `tovmach models list`.

use anyhow::Result;

use crate::cli::exit::Outcome;
use crate::cli::settings::Settings;

/// Not yet.
pub fn run(_settings: &Settings, _json: bool) -> Result<Outcome> {
    anyhow::bail!("not yet")
}
