//! What lies in a folder: the models, and what is none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::exit::Hinted;
use crate::cli::files;
use crate::models::{self, FileName, Foreign, HEAD, RECORD, Record, Set, recognise};

/// Models lie in the folder itself, or so many folders deep.
pub const DEPTH: usize = 2;

/// What lies in a folder.
#[derive(Debug, Default)]
pub struct Scan {
    /// The models, whole or not, those first that are used.
    pub sets: Vec<Set>,
    /// Files that are no part of a Firefox model.
    pub foreign: Vec<(PathBuf, &'static Foreign)>,
}

/// Looks through a folder. Hidden files are not looked at, nor what lies deeper than models do.
pub fn folder(root: &Path) -> Result<Scan> {
    let mut all = Vec::new();
    walk(root, DEPTH, &mut all)?;
    files(root, all)
}

/// Looks at files, found under this folder.
pub fn files(root: &Path, all: Vec<PathBuf>) -> Result<Scan> {
    let mut scan = Scan::default();
    let mut parts = Vec::new();
    let mut records = BTreeMap::new();
    for path in all {
        let name = name(&path);
        if name == RECORD {
            records.insert(path.parent().unwrap_or(Path::new("")).to_owned(), record(&path)?);
        } else if let Some(kind) = recognise(&name, &files::head(&path, HEAD)?.0) {
            scan.foreign.push((path, kind));
        } else if FileName::parse(&name).is_some() {
            parts.push(path);
        }
    }
    scan.sets = models::in_order(models::sets(root, &parts, &records));
    Ok(scan)
}

/// A file's name, without its folder.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The files of a folder and of those in it, so deep.
pub fn walk(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<()> {
    for path in files::list(folder)? {
        if !path.is_dir() {
            found.push(path);
        } else if depth > 0 {
            walk(&path, depth - 1, found)?;
        }
    }
    Ok(())
}

fn record(path: &Path) -> Result<Record> {
    let text = files::read_text(path)?;
    Record::parse(&text).map_err(|problem| {
        let message = format!("{} is no record of a model: {problem}", path.display());
        let hint = "take it away: the model is then taken without its version and checksums".to_owned();
        Hinted { message, hint }.into()
    })
}
