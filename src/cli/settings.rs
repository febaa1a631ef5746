//! `tovmach.toml`, and what is in force when flags, file and built-in values are laid over each other.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::backends::Options;
use crate::backends::http::Network;
use crate::cli::args;
use crate::cli::exit::{Hinted, Outcome, Usage};
use crate::cli::{files, terminal};
use crate::glossary::{self, Glossary};
use crate::lang::Lang;

/// The name that is looked for in the folder of the work and those above it.
const FILE: &str = "tovmach.toml";

/// What fills missing cells, by default.
const BACKENDS: [&str; 2] = ["memory", "phrasebook"];

/// The settings file. Keys that are not known are refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Languages of the table; `ko-KP` or `ko-KR` says which norm Korean is filled in.
    pub languages: Vec<Lang>,
    /// Glossary files or folders, beside the settings file.
    pub glossaries: Vec<PathBuf>,
    /// What fills missing cells, in this order.
    pub backends: Vec<String>,
    /// The translation memory, beside the settings file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory: Option<PathBuf>,
    /// The journal of accepted replies, beside the settings file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journal: Option<PathBuf>,
    /// What may leave this machine, and how.
    pub network: Network,
    /// The settings of each backend.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub backend: BTreeMap<String, Options>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            languages: vec![Lang::KO, Lang::UK, Lang::EN],
            glossaries: Vec::new(),
            backends: BACKENDS.map(str::to_owned).to_vec(),
            memory: None,
            journal: None,
            network: Network::default(),
            backend: BTreeMap::new(),
        }
    }
}

/// The settings of a file, found by `--config` or in this folder and those above it; else the built-in ones.
pub fn load(config: Option<&Path>) -> Result<(Settings, Option<PathBuf>)> {
    let Some(path) = config.map(Path::to_owned).or_else(found) else { return Ok((Settings::default(), None)) };
    let text = files::read_text(&path)?;
    let mut settings: Settings = toml::from_str(&text).with_context(|| format!("{}", path.display()))?;
    if settings.languages.is_empty() {
        let message = format!("{}: no languages are asked for: languages is empty", path.display());
        return Err(Hinted {
            message,
            hint: "leave the line out, or write languages = [\"ko\", \"uk\", \"en\"]".into(),
        }
        .into());
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    for glossary in &mut settings.glossaries {
        *glossary = folder.join(&glossary);
    }
    settings.memory = settings.memory.map(|memory| folder.join(memory));
    Ok((settings, Some(path)))
}

fn found() -> Option<PathBuf> {
    let folder = std::env::current_dir().ok()?;
    folder.ancestors().map(|folder| folder.join(FILE)).find(|path| path.is_file())
}

/// The shipped glossary, if it is wanted, with those of the settings and the flags.
pub fn glossary(settings: &Settings, more: &[PathBuf], shipped: bool) -> Result<Glossary> {
    let mut all = if shipped { glossary::shipped() } else { Glossary::default() };
    for path in glossary_files(settings.glossaries.iter().chain(more))? {
        let text = files::read_text(&path)?;
        all = all.merge(glossary::load(&path.display().to_string(), &text)?);
    }
    Ok(all)
}

/// Files, and the glossaries of folders.
pub fn glossary_files<'p>(paths: impl IntoIterator<Item = &'p PathBuf>) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() { files.extend(csv_files(path)?) } else { files.push(path.clone()) }
    }
    Ok(files)
}

fn csv_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_csv = |path: &PathBuf| path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let files: Vec<_> = files::list(folder)?.into_iter().filter(|path| is_csv(path) && !path.is_dir()).collect();
    if files.is_empty() {
        let message = format!("the folder {} holds no glossary", folder.display());
        return Err(
            Hinted { message, hint: "a glossary is a CSV file; folders are not searched in depth".into() }.into()
        );
    }
    Ok(files)
}

/// The norm of Korean that is asked for; the South's where nothing is said.
pub fn korean(languages: &[Lang]) -> Lang {
    let named = languages.iter().copied().find(|lang| lang.same_base(Lang::KO) && lang.region().is_some());
    named.or(Lang::KO.in_region("KR")).unwrap_or(Lang::KO)
}

/// The languages with each asked for once and Korean in a norm.
pub fn languages(asked: &[Lang]) -> Result<Vec<Lang>> {
    let mut all: Vec<Lang> = Vec::new();
    for lang in asked {
        let lang = if *lang == Lang::KO { korean(asked) } else { *lang };
        match all.iter().find(|known| known.same_base(lang)) {
            None => all.push(lang),
            Some(known) if *known == lang => {}
            Some(known) => {
                return Err(Usage(format!("{known} and {lang} share one column; ask for one of them")).into());
            }
        }
    }
    Ok(all)
}

/// `tovmach settings show`.
pub fn run(given: &args::Settings, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let args::SettingsCommand::Show = given.command;
    let (settings, path) = load(config)?;
    if json {
        let mut object = serde_json::to_value(&settings)?;
        object["from"] = serde_json::to_value(&path)?;
        terminal::print(format!("{object}\n").as_bytes())?;
        return Ok(Outcome::Done);
    }
    let from = path.map_or("built in".to_owned(), |path| format!("from {}", path.display()));
    terminal::print(format!("# {from}\n{}", toml::to_string(&settings)?).as_bytes())?;
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_keys_are_refused_and_known_ones_taken() {
        assert!(toml::from_str::<Settings>("langauges = ['ko']").is_err());
        let settings: Settings = toml::from_str("languages = ['ko-KP', 'uk']").unwrap();
        assert_eq!(settings.languages, [Lang::KO.in_region("KP").unwrap(), Lang::UK]);
        assert_eq!(settings.backends, BACKENDS);
    }

    #[test]
    fn one_norm_of_korean_is_asked_for() {
        let north = Lang::KO.in_region("KP").unwrap();
        let south = Lang::KO.in_region("KR").unwrap();
        assert_eq!(languages(&[Lang::KO, Lang::UK]).unwrap(), [south, Lang::UK]);
        assert_eq!(languages(&[north, Lang::KO]).unwrap(), [north]);
        assert!(languages(&[north, south]).is_err());
    }
}
