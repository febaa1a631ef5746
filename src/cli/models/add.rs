//! `tovmach models add`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;

use crate::cli::exit::{self, Hinted, Outcome, Usage};
use crate::cli::models::list::size;
use crate::cli::models::place::{Brought, Placed, of_pair, place};
use crate::cli::models::scan::{self, Scan};
use crate::cli::models::{folder, found, unpack};
use crate::cli::settings::Settings;
use crate::cli::{files, terminal};
use crate::models::{
    FileName, FileRecord, Of, Pair, Part, RECORD, Set, Shelf, in_order, is_newer, join, unpacked, why_used,
};

/// What is wanted of those who give something else.
const WANTED: &str = "a model is model.koen….bin with vocab.koen….spm, or with srcvocab and trgvocab, packed as .gz or .zst or not; folders are looked through two folders deep";

/// Adds the models that the files make, of each pair one. What fails is told at once and leaves the others alone; the last of it
/// ends the run.
pub fn run(given: &[PathBuf], settings: &Settings, json: bool) -> Result<Outcome> {
    if given.iter().any(|path| path == Path::new("-")) {
        let message = "models are not read from standard input: give their files, or a folder of them";
        return Err(Usage(message.to_owned()).into());
    }
    let folder = folder(settings)?;
    let scan = gather(given)?;
    let (added, mut failed) = add_all(&scan.sets, &folder, json);
    failed.extend(strangers(&scan, given, added));
    if scan.sets.is_empty() && failed.is_empty() {
        failed.push(
            Hinted { message: "no file of a model is among what was given".to_owned(), hint: WANTED.into() }.into(),
        );
    }
    let last = failed.pop();
    for error in &failed {
        exit::report(error);
    }
    last.map_or(Ok(Outcome::Done), Err)
}

/// Adds the first of each pair that can be added. Tells how many came, and what failed.
fn add_all(sets: &[Set], folder: &Path, json: bool) -> (usize, Vec<anyhow::Error>) {
    let mut added: Vec<&Set> = Vec::new();
    let mut failed = Vec::new();
    let (mut strange, name) =
        (BTreeSet::new(), |set: &Set| set.model.as_ref().unwrap_or(&set.folder).display().to_string());
    for set in sets {
        match (&set.of, added.iter().find(|before| before.of == set.of)) {
            (Of::Pair(_), Some(before)) if set.found().is_ok() => {
                let why = why_used(before, set);
                terminal::warn(&format!("{} is left out: {} was taken: {why}", name(set), name(before)));
            }
            (Of::Other(pair), _) if !added.is_empty() => _ = strange.insert(pair.as_str()),
            _ => match add(set, folder, json) {
                Ok(()) => added.push(set),
                Err(error) => failed.push(error),
            },
        }
    }
    if !strange.is_empty() {
        let pairs: Vec<&str> = strange.into_iter().collect();
        terminal::say(&format!("  left out, as they are no pairs of tovmach's languages: {}", pairs.join(", ")));
    }
    (added.len(), failed)
}

/// What was given, files and folders of them, in models.
fn gather(given: &[PathBuf]) -> Result<Scan> {
    let mut roots: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    for path in given {
        if path.is_dir() {
            scan::walk(path, scan::DEPTH, roots.entry(path.clone()).or_default())?;
        } else {
            files::head(path, 0)?;
            roots.entry(scan::folder_of(path)).or_default().push(path.clone());
        }
    }
    let mut all = Scan::default();
    for (root, files) in roots {
        files.iter().filter(|path| is_shortlist(path)).for_each(|path| {
            terminal::say(&format!(
                "  {} is left out: a model translates more exactly without a shortlist",
                path.display()
            ));
        });
        let Scan { sets, foreign, others } = scan::files(&root, files)?;
        others.iter().filter(|path| given.contains(path)).for_each(|path| {
            terminal::say(&format!("  {} is left out: by its name it is no file of a Firefox model", path.display()));
        });
        all.sets.extend(sets);
        all.foreign.extend(foreign);
    }
    all.sets = in_order(join(all.sets));
    Ok(all)
}

fn is_shortlist(path: &Path) -> bool {
    FileName::parse(&scan::name(path)).is_some_and(|name| name.part == Part::Shortlist)
}

/// An error for each kind of file in a folder that is none of Firefox's. Beside models that were added, only a word on the way,
/// unless the file itself was given.
fn strangers(scan: &Scan, given: &[PathBuf], added: usize) -> Vec<anyhow::Error> {
    let mut told = BTreeSet::new();
    let mut errors = Vec::new();
    for (path, kind) in scan.foreign.iter().filter(|(path, kind)| told.insert((path.parent(), kind.what))) {
        let message = format!("{} is {}", path.display(), kind.what);
        if added > 0 && !given.contains(path) {
            terminal::say(&format!("  {message}, and is left out"));
        } else {
            errors.push(Hinted { message, hint: kind.way.to_owned() }.into());
        }
    }
    errors
}

fn add(set: &Set, folder: &Path, json: bool) -> Result<()> {
    let whole = set.found().map_err(|problem| {
        let files: Vec<String> = set.files().iter().map(|path| path.display().to_string()).collect();
        Hinted { message: format!("{}: {problem}", files.join(", ")), hint: next_step(&set.of) }
    })?;
    let brought = bring(set, &whole.model)?;
    let placed = place(folder, whole.pair, &brought)?;
    report(folder, whole.pair, &brought, &placed, json)
}

fn next_step(of: &Of) -> String {
    let step = match of {
        Of::Pair(_) => "give all files of the model, or their folder",
        Of::Other(_) => "leave it out; tovmach models fetch brings models of our languages",
        Of::Unsaid => "put its files into a folder that is called by its pair, and give that",
    };
    format!("{step}; nothing of it was added")
}

/// Reads the files of a model that is whole. Those that a record describes have to be as it says.
fn bring(set: &Set, model: &Path) -> Result<Brought> {
    let mut files = Vec::new();
    for path in set.files() {
        let (name, bytes) = (unpacked(&scan::name(path)).to_owned(), unpack::read(path)?);
        let recorded = set.record.as_ref().and_then(|record| record.file(&name));
        if let Some(problem) = recorded.and_then(|recorded| recorded.differs(&FileRecord::new(&name, &bytes))) {
            let message = format!("{}: {problem}, as {RECORD} there says", set.folder.display());
            return Err(
                Hinted { message, hint: "copy or fetch the model again; nothing of it was added".to_owned() }.into()
            );
        }
        files.push((name, bytes));
    }
    Ok(Brought {
        files,
        version: set.version().map(str::to_owned),
        architecture: set.record.as_ref().and_then(|record| record.architecture.clone()),
        source: model.display().to_string(),
    })
}

/// Says what became of a model, and where that is not what one expects.
pub fn report(folder: &Path, pair: Pair, brought: &Brought, placed: &Placed, json: bool) -> Result<()> {
    let path = of_pair(folder, pair);
    let bytes: usize = brought.files.iter().map(|(_, bytes)| bytes.len()).sum();
    let (outcome, tried, kept) = match placed {
        Placed::Same => ("same", None, None),
        Placed::Added(tried) => ("added", Some(tried), None),
        Placed::Replaced(tried, kept) => ("replaced", Some(tried), Some(kept)),
    };
    let line = if json {
        json!({"pair": pair.to_string(), "outcome": outcome, "folder": path, "bytes": bytes, "kept": kept}).to_string()
    } else if let Some(tried) = tried {
        let kept = kept.map(|kept| format!("; the one before is kept in {} and not used", kept.display()));
        let size = size(bytes as u64);
        format!(
            "{pair} added to {}: {size}, “{}” → “{}”{}",
            path.display(),
            tried.sent,
            tried.text,
            kept.unwrap_or_default()
        )
    } else {
        format!("{pair} is there already, the same in every byte: {}", path.display())
    };
    terminal::print(format!("{line}\n").as_bytes())?;
    tried.and_then(|tried| tried.doubt(pair)).iter().for_each(|doubt| terminal::warn(doubt));
    warn(&found(folder)?.sets, pair, &path, kept.map(PathBuf::as_path));
    Ok(())
}

/// Says when the new model took the place of a newer one, or another of the pair is used instead of it.
fn warn(sets: &[Set], pair: Pair, path: &Path, kept: Option<&Path>) {
    let lying = |at: &Path| sets.iter().find(|set| set.folder == at);
    if let Some((new, kept)) = lying(path).zip(kept.and_then(lying))
        && is_newer(kept, new)
    {
        let version = |set: &Set| set.version().unwrap_or("not recorded").to_owned();
        let folder = kept.folder.display();
        terminal::warn(&format!(
            "{pair}: the version before, {}, is newer than the one that took its place, {}; it is kept in {folder}",
            version(kept),
            version(new)
        ));
    }
    match Shelf::of(sets).find(pair.source, pair.target) {
        Some(used) if used.model.parent() != Some(path) => {
            let used = used.model.display();
            terminal::warn(&format!("{pair} is still translated by {used}; tovmach models list says why"));
        }
        _ => {}
    }
}
