//! `tovmach models`: the models that translate on this machine.

mod add;
mod check;
mod download;
mod fetch;
mod list;
mod origin;
mod place;
mod probe;
mod scan;
mod unpack;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::args::{Models, ModelsCommand};
use crate::cli::exit::{Hinted, Outcome};
use crate::cli::settings::{self, Settings};
use crate::cli::{files, terminal};
use crate::models::{Pair, Set, Shelf, why_used};

/// How the folder of models is named.
const NAMED: &str = "name a folder: --models DIR, TOVMACH_MODELS, or models = \"DIR\" in tovmach.toml";

/// Lists, checks, fetches or adds models.
pub fn run(given: &Models, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let (settings, _) = settings::load(config)?;
    let settings = settings.with_models(given.models.as_ref());
    match &given.command {
        None | Some(ModelsCommand::List) => list::run(&settings, json),
        Some(ModelsCommand::Check { pairs }) => check::run(pairs, &settings, json),
        Some(ModelsCommand::Fetch(given)) => fetch::run(given, &settings, json),
        Some(ModelsCommand::Add { files }) => add::run(files, &settings, json),
    }
}

/// The folder of models: of `--models`, of `TOVMACH_MODELS`, of the settings, or of the user's data; only the first that is given.
pub fn folder(settings: &Settings) -> Result<PathBuf> {
    let folder = named(settings)?;
    if files::is_there(&folder) && !folder.is_dir() {
        let message = format!("{} is no folder: models are looked for in one", folder.display());
        return Err(Hinted { message, hint: NAMED.to_owned() }.into());
    }
    Ok(folder)
}

/// The path of that folder, whatever is there.
pub fn named(settings: &Settings) -> Result<PathBuf> {
    let usual = || dirs::data_dir().map(|data| data.join("tovmach").join("models"));
    settings.models.clone().or_else(usual).ok_or_else(|| {
        let message = "this system names no folder for a user's data, where models are looked for".to_owned();
        Hinted { message, hint: NAMED.to_owned() }.into()
    })
}

/// The models in the folder. Where there are several of a pair, it is said which is used.
pub fn shelf(settings: &Settings) -> Result<Shelf> {
    let sets = found(&folder(settings)?)?.sets;
    for (used, other) in rivals(&sets) {
        terminal::warn(&rivalry(used, other));
    }
    Ok(Shelf::of(&sets))
}

/// The pairs that are translated here: `ko-en, en-uk; ko-uk through en`. `None` where there are none.
pub fn pairs(settings: &Settings) -> Option<String> {
    let shelf = Shelf::of(&found(&folder(settings).ok()?).ok()?.sets);
    let joined = |pairs: Vec<Pair>| pairs.iter().map(Pair::to_string).collect::<Vec<_>>().join(", ");
    let through = shelf.through(list::HUB);
    match (shelf.pairs(), through.is_empty()) {
        (pairs, _) if pairs.is_empty() => None,
        (pairs, true) => Some(joined(pairs)),
        (pairs, false) => Some(format!("{}; {} through {}", joined(pairs), joined(through), list::HUB)),
    }
}

/// What lies in the folder of models; nothing where there is no such folder.
fn found(folder: &Path) -> Result<scan::Scan> {
    if files::is_there(folder) { scan::folder(folder) } else { Ok(scan::Scan::default()) }
}

/// The models that are not used, each with the one of its pair that is.
fn rivals(sets: &[Set]) -> Vec<(&Set, &Set)> {
    let whole: Vec<&Set> = sets.iter().filter(|set| set.ready().is_some()).collect();
    let used = |other: &Set| whole.iter().copied().find(|set| set.of == other.of).filter(|used| *used != other);
    whole.iter().filter_map(|other| Some((used(other)?, *other))).collect()
}

fn rivalry(used: &Set, other: &Set) -> String {
    let name = |set: &Set| set.model.as_deref().unwrap_or(&set.folder).display().to_string();
    format!("{} is used, and {} is not: {}", name(used), name(other), why_used(used, other))
}

/// Reads a file of a model.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    files::read(path).map_err(|error| format!("{error:#}"))
}
