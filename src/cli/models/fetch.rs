//! `tovmach models fetch`.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::backends::http::{Http, host_of};
use crate::cli::args::Fetch;
use crate::cli::exit::{self, Hinted, Outcome, Usage};
use crate::cli::models::add::report;
use crate::cli::models::download::{discard, download, failed};
use crate::cli::models::folder;
use crate::cli::models::list::{HUB, size};
use crate::cli::models::origin::Origin;
use crate::cli::models::place::{Brought, of_pair, place};
use crate::cli::settings::Settings;
use crate::cli::{files, services, terminal};
use crate::models::{Catalogue, FileRecord, Pair, Part, RemoteFile, RemoteModel, UnknownPair};

/// Where files are kept that are not whole yet, in the folder of models.
const HALVES: &str = ".fetch";

/// What the models come from and go to.
struct Way<'w> {
    http: &'w Http,
    origin: &'w Origin,
    folder: &'w Path,
}

/// Fetches the models of the pairs. What fails is told at once and leaves the others alone; the last of it ends the run.
pub fn run(given: &Fetch, settings: &Settings, json: bool) -> Result<Outcome> {
    let folder = folder(settings)?;
    let pairs: Result<Vec<Pair>, UnknownPair> = given.pairs.iter().map(|pair| pair.parse()).collect();
    let pairs = pairs.map_err(|error| Usage(error.to_string()))?;
    let origin = Origin::new(given)?;
    let http = services::http(settings, given.allow_network)?;
    origin.permit(&http, &names(&pairs))?;
    let catalogue = origin.catalogue(&http)?;
    let wanted = wanted(&pairs, &catalogue, &origin)?;
    files::say_on_interrupt("what came stays: the same command goes on where this one stopped".to_owned());
    let way = Way { http: &http, origin: &origin, folder: &folder };
    let results = wanted.into_iter().map(|model| {
        let fetched = fetch(model, &way, json);
        fetched.map_err(|error| failed(error, &format!("{} was not fetched", model.pair)))
    });
    let mut failures: Vec<anyhow::Error> = results.filter_map(Result::err).collect();
    files::remove_if_empty(&folder.join(HALVES));
    let last = failures.pop();
    failures.iter().for_each(|error| _ = exit::report(error));
    last.map_or(Ok(Outcome::Done), Err)
}

fn names(pairs: &[Pair]) -> String {
    pairs.iter().map(Pair::to_string).collect::<Vec<_>>().join(", ")
}

/// The models of the pairs, each once; both legs where English lies between.
fn wanted<'c>(pairs: &[Pair], catalogue: &'c Catalogue, origin: &Origin) -> Result<Vec<&'c RemoteModel>> {
    let mut wanted: Vec<&RemoteModel> = Vec::new();
    for pair in pairs {
        let legs = catalogue.legs(*pair, HUB).ok_or_else(|| missing(*pair, catalogue, origin))?;
        legs.into_iter().for_each(|leg| {
            if !wanted.contains(&leg) {
                wanted.push(leg);
            }
        });
    }
    Ok(wanted)
}

fn missing(pair: Pair, catalogue: &Catalogue, origin: &Origin) -> Hinted {
    let host = host_of(&origin.records).unwrap_or_default();
    let there: Vec<Pair> = catalogue.models.iter().map(|model| model.pair).collect();
    let hint = match (there.as_slice(), catalogue.unread) {
        ([], 0) => "it has none of our languages; --from URL asks another server".to_owned(),
        ([], unread) => {
            format!("it has none of our languages that can be used; {unread} of its records cannot be read")
        }
        (there, 0) => format!("of our languages it has {}", names(there)),
        (there, unread) => format!("of our languages it has {}; {unread} of its records cannot be read", names(there)),
    };
    Hinted { message: format!("there is no released model for {pair} at {host}; nothing was fetched"), hint }
}

/// Fetches what is missing of a model, and puts the whole on the shelf.
fn fetch(model: &RemoteModel, way: &Way<'_>, json: bool) -> Result<()> {
    let there = model.files.iter().map(|file| on_shelf(model.pair, file, way)).collect::<Result<Vec<_>>>()?;
    announce(model, &there, way);
    let mut source = way.origin.records.clone();
    let mut bytes = Vec::new();
    for (file, there) in model.files.iter().zip(there) {
        let unpacked = match there {
            Some(there) => there,
            None => {
                files::make_folder(&way.folder.join(HALVES))?;
                let url = way.origin.url(way.http, file)?;
                let unpacked = download(way.http, &url, file, &half(file, way))?;
                if file.part == Part::Model {
                    source = url;
                }
                unpacked
            }
        };
        bytes.push((file.unpacked.name.clone(), unpacked));
    }
    let (version, architecture) = (Some(model.version.clone()), model.architecture.clone());
    let brought = Brought { files: bytes, version, architecture, source };
    let placed = place(way.folder, model.pair, &brought)?;
    model.files.iter().try_for_each(|file| discard(&half(file, way)))?;
    report(way.folder, model.pair, &brought, &placed, json)
}

/// Says what is fetched, before it is.
fn announce(model: &RemoteModel, there: &[Option<Vec<u8>>], way: &Way<'_>) {
    let missing = || model.files.iter().zip(there).filter(|(_, there)| there.is_none()).map(|(file, _)| file);
    let bytes: u64 = missing().map(|file| file.bytes).sum();
    if bytes == 0 {
        return;
    }
    let length = |file: &RemoteFile| files::head(&half(file, way), 0).map_or(0, |(_, length)| length);
    let before: u64 = missing().map(length).sum();
    let made = model.architecture.as_deref().map_or(String::new(), |made| format!(", {made}"));
    let goes_on = if before == 0 { String::new() } else { format!(", of which {} came before", size(before)) };
    terminal::say(&format!("{}: version {}{made}, {} to fetch{goes_on}", model.pair, model.version, size(bytes)));
}

/// The file as it lies on the shelf, where it is the same.
fn on_shelf(pair: Pair, file: &RemoteFile, way: &Way<'_>) -> Result<Option<Vec<u8>>> {
    let path = of_pair(way.folder, pair).join(&file.unpacked.name);
    if !files::is_there(&path) || files::head(&path, 0)?.1 != file.unpacked.bytes {
        return Ok(None);
    }
    let bytes = files::read(&path)?;
    Ok((FileRecord::new(&file.unpacked.name, &bytes) == file.unpacked).then_some(bytes))
}

fn half(file: &RemoteFile, way: &Way<'_>) -> PathBuf {
    way.folder.join(HALVES).join(format!("{}.part", file.sha256))
}
