//! `tovmach backends`: what can translate here, and whether it answers.

mod list;
mod trial;

use std::path::Path;

use anyhow::Result;

use crate::cli::args::{Backends, BackendsCommand};
use crate::cli::exit::Outcome;
use crate::cli::settings;

/// Lists the backends, or tries those that are named.
pub fn run(given: &Backends, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let (settings, _) = settings::load(config)?;
    let settings = settings.with_models(given.models.as_ref());
    match &given.command {
        None => list::run(&settings, json),
        Some(BackendsCommand::Test { names, allow_network }) => trial::run(names, *allow_network, &settings, json),
    }
}
