//! `tovmach memory`: what is remembered of accepted tables.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;

use crate::cli::accepted::{self, Passage};
use crate::cli::args::{self, MemoryCommand};
use crate::cli::exit::{Hinted, Outcome};
use crate::cli::{settings, terminal};
use crate::lang::{self, Lang};
use crate::memory::{Memory, Unit};

/// Runs one of the commands on the memory that `--memory` or the settings name.
pub fn run(given: &args::Memory, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let (settings, _) = settings::load(config)?;
    let path = given.memory.clone().or(settings.memory).ok_or_else(|| Hinted {
        message: "no memory is named".into(),
        hint: "--memory FILE, or memory = \"FILE\" in tovmach.toml".into(),
    })?;
    match &given.command {
        MemoryCommand::Import { tables, all } => import(&path, tables, *all),
        MemoryCommand::Search { text, to } => search(&path, text, *to, json),
        MemoryCommand::Stats => stats(&path, json),
    }
}

fn import(path: &Path, tables: &[PathBuf], all: bool) -> Result<Outcome> {
    let passages = accepted::passages(tables, all)?;
    let units: Vec<Unit> =
        passages.into_iter().map(|Passage { texts, place }| Unit { texts, provenance: place }).collect();
    let added = Memory::open(path)?.add(&units)?;
    terminal::say(&format!("  {} rows taken, {added} of them new, into {}", units.len(), path.display()));
    if units.is_empty() {
        terminal::hint(
            "only rows marked reviewed or certified are taken; --all takes every row that people said or wrote",
        );
    }
    Ok(Outcome::Done)
}

fn search(path: &Path, text: &str, to: Option<Lang>, json: bool) -> Result<Outcome> {
    let source = lang::detect(text).ok_or_else(|| Hinted {
        message: "the language of the text cannot be told".into(),
        hint: "give a longer text".into(),
    })?;
    let memory = Memory::open_read_only(path)?;
    let targets = [Lang::KO, Lang::UK, Lang::EN, Lang::RU].into_iter().filter(|lang| !lang.same_base(source));
    let mut lines = String::new();
    for target in targets.filter(|target| to.is_none_or(|to| to.same_base(*target))) {
        for found in memory.find(text, source, to.filter(|to| to.same_base(target)).unwrap_or(target))? {
            lines += &if json {
                let object = json!({"lang": found.lang, "text": found.text, "matched": found.matched,
                    "likeness": found.likeness, "numbers_differ": found.numbers_differ, "from": found.provenance});
                format!("{object}\n")
            } else {
                let numbers = if found.numbers_differ { "  (other numbers)" } else { "" };
                format!(
                    "{:>3} % {} {}  ←  {}  ({}){numbers}\n",
                    found.likeness, found.lang, found.text, found.matched, found.provenance
                )
            };
        }
    }
    terminal::print(lines.as_bytes())?;
    Ok(Outcome::Done)
}

fn stats(path: &Path, json: bool) -> Result<Outcome> {
    let units = Memory::open_read_only(path)?.len()?;
    let line =
        if json { format!("{}\n", json!({"units": units})) } else { format!("{}: {units} units\n", path.display()) };
    terminal::print(line.as_bytes())?;
    Ok(Outcome::Done)
}
