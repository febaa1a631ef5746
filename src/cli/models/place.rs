//! A model put into the folder of models: tried out first, then whole or not at all.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::exit::Hinted;
use crate::cli::files::{self, NewFolder};
use crate::cli::models::probe::{self, Tried};
use crate::models::{FileName, FileRecord, Pair, Part, RECORD, Record};
use crate::neural::Files;

/// A model's files, unpacked, with what is known of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Brought {
    /// Its files by the names that they get.
    pub files: Vec<(String, Vec<u8>)>,
    /// Its version, where it is known.
    pub version: Option<String>,
    /// How large it is made, where that is known.
    pub architecture: Option<String>,
    /// The address or the file it came from.
    pub source: String,
}

/// What became of a model.
pub enum Placed {
    /// The same was there.
    Same,
    /// There was none of its pair in its place.
    Added(Tried),
    /// Another one was there, and is kept aside.
    Replaced(Tried, PathBuf),
}

/// The folder of a pair.
pub fn of_pair(folder: &Path, pair: Pair) -> PathBuf {
    folder.join(pair.to_string())
}

/// Puts a model into the folder of models. One that was there is kept beside it under another name; where anything fails, it
/// stays as it was.
pub fn place(folder: &Path, pair: Pair, brought: &Brought) -> Result<Placed> {
    let path = of_pair(folder, pair);
    let record = record(pair, brought);
    if is_same(&path, &record)? {
        keep_version(&path, &record)?;
        return Ok(Placed::Same);
    }
    let tried = try_out(pair, brought)?;
    let new = NewFolder::open(&path)?;
    for (name, bytes) in &brought.files {
        new.write(name, bytes)?;
    }
    new.write(RECORD, record.text().as_bytes())?;
    // Another run may have brought the same meanwhile.
    if is_same(&path, &record)? {
        return Ok(Placed::Same);
    }
    let kept = files::is_there(&path).then(|| free(folder, pair));
    new.finish(kept.as_deref())?;
    Ok(match kept {
        None => Placed::Added(tried),
        Some(kept) => Placed::Replaced(tried, kept),
    })
}

fn record(pair: Pair, brought: &Brought) -> Record {
    Record {
        pair: pair.to_string(),
        version: brought.version.clone(),
        architecture: brought.architecture.clone(),
        source: Some(brought.source.clone()),
        files: brought.files.iter().map(|(name, bytes)| FileRecord::new(name, bytes)).collect(),
    }
}

/// These very files are there.
fn is_same(path: &Path, record: &Record) -> Result<bool> {
    for file in &record.files {
        let there = path.join(&file.name);
        if !files::is_there(&there) || FileRecord::new(&file.name, &files::read(&there)?) != *file {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Records the version of a model that came before without one.
fn keep_version(path: &Path, record: &Record) -> Result<()> {
    let there = path.join(RECORD);
    let recorded = if files::is_there(&there) { Record::parse(&files::read_text(&there)?).ok() } else { None };
    if recorded.is_none_or(|recorded| recorded.version.is_none() && record.version.is_some()) {
        files::Target::open(&there)?.finish(record.text().as_bytes())?;
    }
    Ok(())
}

fn try_out(pair: Pair, brought: &Brought) -> Result<Tried> {
    let part = |part: Part| {
        let is_part = |(name, _): &&(String, Vec<u8>)| FileName::parse(name).is_some_and(|name| name.part == part);
        brought.files.iter().find(is_part).map(|(_, bytes)| bytes.clone())
    };
    let files = part(Part::Model).zip(part(Part::Source).or_else(|| part(Part::Vocabulary)));
    let tried = match files {
        Some((model, source)) => probe::try_out(pair, Files { model, source, target: part(Part::Target) }),
        None => Err("its model or its vocabulary is missing".to_owned()),
    };
    tried.map_err(|problem| {
        let message = format!("the model {pair} of {} was not added: {problem}", brought.source);
        let hint = "bring its files again, all of one folder; what was there before stays in use".to_owned();
        Hinted { message, hint }.into()
    })
}

/// The first name that is free for a model kept aside: `ko-en.old`, `ko-en.old2`.
fn free(folder: &Path, pair: Pair) -> PathBuf {
    let name = |number: usize| match number {
        1 => folder.join(format!("{pair}.old")),
        more => folder.join(format!("{pair}.old{more}")),
    };
    let mut number = 1;
    while files::is_there(&name(number)) {
        number += 1;
    }
    name(number)
}
