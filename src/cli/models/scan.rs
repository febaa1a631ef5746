//! What lies in a folder: the models, and what is none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::{files, terminal};
use crate::models::{self, FileName, Foreign, HEAD, RECORD, Record, Set, recognise};

/// Models lie in the folder itself, or so many folders deep.
pub const DEPTH: usize = 2;

/// What lies in a folder.
#[derive(Debug, Default)]
pub struct Scan {
    /// The models, whole or not, those first that are used.
    pub sets: Vec<Set>,
    /// Files that are of another kind of model, or none where one was meant.
    pub foreign: Vec<(PathBuf, &'static Foreign)>,
    /// Files that nothing is known of.
    pub others: Vec<PathBuf>,
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
        let is_part = FileName::parse(&name).is_some();
        let head = files::head(&path, HEAD);
        match head.as_ref().ok().and_then(|(head, _)| recognise(&name, head)) {
            Some(kind) => scan.foreign.push((path, kind)),
            None if is_part => {
                head?;
                parts.push(path);
            }
            None if name == RECORD => _ = record(&path).map(|record| records.insert(folder_of(&path), record)),
            None => scan.others.push(path),
        }
    }
    scan.sets = models::in_order(models::sets(root, &parts, &records));
    Ok(scan)
}

/// The folder in which a file lies.
pub fn folder_of(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new("")).to_owned()
}

/// A file's name, without its folder.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The files of a folder and of those in it, so deep. One in it that may not be read, such as a stick's `lost+found`, is left out.
pub fn walk(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<()> {
    for path in files::list(folder)? {
        if path.is_file() {
            found.push(path);
        } else if path.is_dir() && depth > 0 {
            walk(&path, depth - 1, found).unwrap_or_else(|error| terminal::warn(&format!("{error:#}; it is left out")));
        }
    }
    Ok(())
}

/// The record of a model. What is none is said, and the model goes without.
fn record(path: &Path) -> Option<Record> {
    let text = files::read_text(path).map_err(|error| format!("{error:#}"));
    let record = text.and_then(|text| Record::parse(&text));
    record.map_err(|problem| terminal::warn(&format!("{} is no record of a model: {problem}", path.display()))).ok()
}
