//! `tovmach glossary`: find terms, and keep glossaries in order. One file a subcommand.

mod add;
mod check;
mod diff;
mod exchange;
mod export;
mod find;
mod import;
mod list;
mod stats;
mod suggest;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::args::{self, GlossaryCommand};
use crate::cli::exit::{Hinted, Outcome};
use crate::cli::{files, settings};
use crate::glossary::{self, Glossary};

/// Runs one of the subcommands.
pub fn run(given: &args::Glossary, config: Option<&Path>, json: bool) -> Result<Outcome> {
    match &given.command {
        GlossaryCommand::Find(find) => find::run(given, find, config, json),
        GlossaryCommand::Import(import) => import::run(import, json),
        GlossaryCommand::Export(export) => export::run(given, export, config, json),
        GlossaryCommand::Suggest(suggest) => suggest::run(given, suggest, config, json),
        GlossaryCommand::Check(check) => check::run(given, check, config, json),
        GlossaryCommand::Add(add) => add::run(given, add, config, json),
        GlossaryCommand::List(list) => list::run(given, list, config, json),
        GlossaryCommand::Stats => stats::run(given, config, json),
        GlossaryCommand::Diff(diff) => diff::run(diff, json),
    }
}

/// A glossary file as text, with its name. The path is that of a file that may be written.
struct Source {
    name: String,
    text: String,
    path: Option<PathBuf>,
}

/// The glossaries in force, the shipped ones first.
fn sources(given: &args::Glossary, config: Option<&Path>) -> Result<Vec<Source>> {
    let (settings, _) = settings::load(config)?;
    let shipped = |(name, text): (&str, &str)| Source { name: name.to_owned(), text: text.to_owned(), path: None };
    let mut sources: Vec<Source> =
        if given.no_shipped_glossary { Vec::new() } else { glossary::SHIPPED.into_iter().map(shipped).collect() };
    sources.extend(read_all(settings.glossaries.iter().chain(&given.glossary))?);
    Ok(sources)
}

/// Files and the CSV files of folders.
fn read_all<'p>(paths: impl IntoIterator<Item = &'p PathBuf>) -> Result<Vec<Source>> {
    let source =
        |path: PathBuf| Ok(Source { name: path.display().to_string(), text: whole_text(&path)?, path: Some(path) });
    settings::glossary_files(paths)?.into_iter().map(source).collect()
}

/// The text of a glossary with its byte order mark, which an edit keeps.
fn whole_text(path: &Path) -> Result<String> {
    String::from_utf8(files::read(path)?).map_err(|error| {
        let before = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        let line = 1 + before.filter(|byte| **byte == b'\n').count();
        Hinted { message: format!("{}:{line} is not UTF-8", path.display()), hint: "save it as UTF-8".into() }.into()
    })
}

/// All terms of the sources.
fn loaded(sources: &[Source]) -> Result<Glossary> {
    let mut all = Glossary::default();
    for source in sources {
        all = all.merge(glossary::load(&source.name, &source.text)?);
    }
    Ok(all)
}
