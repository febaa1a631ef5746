//! `tovmach models list`.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use crate::cli::exit::Outcome;
use crate::cli::models::scan::{self, Scan};
use crate::cli::models::{folder, found, rivals};
use crate::cli::settings::Settings;
use crate::cli::{files, terminal};
use crate::lang::Lang;
use crate::models::{FileRecord, Of, Pair, Set, Shelf, why_used};

/// The language by which the others reach each other.
pub const HUB: Lang = Lang::EN;

/// How models come into the folder.
pub const HOW: &str = "tovmach models fetch ko-en --allow-network fetches one from Mozilla's servers; tovmach models add FILE... takes files that were brought, on a stick for instance; --models DIR looks elsewhere";

/// What is said of a model.
struct Listed<'s> {
    set: &'s Set,
    files: Vec<FileRecord>,
    /// Why it is not used; `None` where it is.
    problem: Option<String>,
}

/// Prints the models that are there, and says where they were looked for.
pub fn run(settings: &Settings, json: bool) -> Result<Outcome> {
    let folder = folder(settings)?;
    let scan = found(&folder)?;
    let listed = scan.sets.iter().map(|set| listed(set, &scan.sets)).collect::<Result<Vec<_>>>()?;
    let lines: Vec<String> =
        listed.iter().map(|one| if json { format!("{}\n", object(one)) } else { block(one) }).collect();
    if !json {
        terminal::print(format!("models in {}\n", folder.display()).as_bytes())?;
    }
    terminal::print(lines.concat().as_bytes())?;
    say_more(&folder, &scan, json)?;
    Ok(Outcome::Done)
}

/// What else is to be said: pairs through English, files that are no models, how models come here.
fn say_more(folder: &Path, scan: &Scan, json: bool) -> Result<()> {
    let shelf = Shelf::of(&scan.sets);
    let through: Vec<String> = shelf.through(HUB).iter().map(Pair::to_string).collect();
    if !through.is_empty() && !json {
        terminal::print(format!("through English: {}\n", through.join(", ")).as_bytes())?;
    }
    let mut told = BTreeSet::new();
    for (path, kind) in scan.foreign.iter().filter(|(path, kind)| told.insert((path.parent(), kind.what))) {
        terminal::warn(&format!("{} is {}; {}", path.display(), kind.what, kind.way));
    }
    if shelf.models.is_empty() {
        let there = if files::is_there(folder) { "holds no model that is whole" } else { "is not there" };
        terminal::say(&format!("  {} {there}", folder.display()));
        terminal::say(&format!("  hint: {HOW}"));
    }
    Ok(())
}

fn listed<'s>(set: &'s Set, sets: &'s [Set]) -> Result<Listed<'s>> {
    let file = |path: &&Path| {
        let name = scan::name(path);
        let length = files::head(path, 0)?.1;
        match set.record.as_ref().and_then(|record| record.file(&name)) {
            Some(recorded) if recorded.bytes == length => Ok(recorded.clone()),
            _ => Ok(FileRecord::new(&name, &files::read(path)?)),
        }
    };
    let files = set.files().iter().map(file).collect::<Result<Vec<_>>>()?;
    let problem = problem(set, sets).or_else(|| changed(set, &files));
    Ok(Listed { set, files, problem })
}

/// What is another file than the one that came, as far as the lengths tell; `models check` compares the checksums too.
fn changed(set: &Set, files: &[FileRecord]) -> Option<String> {
    let record = set.record.as_ref()?;
    files.iter().find_map(|file| record.file(&file.name)?.differs(file))
}

/// Why a model is not used.
fn problem(set: &Set, sets: &[Set]) -> Option<String> {
    if let Some(packed) = set.packed() {
        return Some(format!("{} is packed: tovmach models add unpacks and checks it", scan::name(packed)));
    }
    if let Err(problem) = set.found() {
        return Some(problem);
    }
    if set.kept {
        return Some("kept aside when another version replaced it".to_owned());
    }
    let rivals = rivals(sets);
    let (used, _) = rivals.iter().find(|(_, other)| *other == set)?;
    let name = used.model.as_deref().unwrap_or(&used.folder).display();
    Some(format!("{name} is used: {}", why_used(used, set)))
}

fn object(one: &Listed<'_>) -> Value {
    let Listed { set, files, problem } = one;
    let record = set.record.as_ref();
    let recorded = |name: &str| record.is_some_and(|record| record.file(name).is_some());
    let file = |file: &FileRecord| json!({"name": file.name, "bytes": file.bytes, "sha256": file.sha256, "recorded": recorded(&file.name)});
    json!({
        "pair": pair_of(set), "kind": "firefox", "folder": set.folder, "version": set.version(),
        "architecture": record.and_then(|record| record.architecture.as_deref()),
        "source": record.and_then(|record| record.source.as_deref()),
        "bytes": bytes(files), "files": files.iter().map(file).collect::<Vec<_>>(),
        "complete": set.found().is_ok() && set.packed().is_none(), "used": problem.is_none(), "problem": problem,
    })
}

/// `ko-en`; `None` where no name tells.
pub fn pair_of(set: &Set) -> Option<String> {
    match &set.of {
        Of::Pair(pair) => Some(pair.to_string()),
        Of::Other(other) => Some(other.clone()),
        Of::Unsaid => None,
    }
}

fn bytes(files: &[FileRecord]) -> u64 {
    files.iter().map(|file| file.bytes).sum()
}

fn block(one: &Listed<'_>) -> String {
    let Listed { set, files, problem } = one;
    let record = set.record.as_ref();
    let version = set.version().map_or("version not recorded".to_owned(), |version| format!("version {version}"));
    let made = record.and_then(|record| record.architecture.clone());
    let all = size(bytes(files));
    let folder = set.folder.display().to_string();
    let about = ["firefox".to_owned(), version].into_iter().chain(made).chain([all, folder]).collect::<Vec<_>>();
    let mut text = format!("{}  {}\n", pair_of(set).as_deref().unwrap_or("?"), about.join(" · "));
    for file in files {
        text += &format!("  {}  {}  sha256 {}\n", file.name, size(file.bytes), file.sha256);
    }
    if let Some(problem) = problem {
        text += &format!("  not used: {problem}\n");
    }
    text
}

/// A size as people say it.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}
