//! `tovmach.toml`, and what is in force when flags, file and built-in values are laid over each other.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::backends::http::Network;
use crate::backends::{BackendError, Options};
use crate::cli::args;
use crate::cli::check::Rules;
use crate::cli::exit::{Hinted, Outcome, Usage};
use crate::cli::keys::Place;
use crate::cli::services::{self, Places};
use crate::cli::{files, models, terminal};
use crate::glossary::{self, Glossary};
use crate::lang::Lang;

/// The name that is looked for in the folder of the work and those above it.
const FILE: &str = "tovmach.toml";

/// The variable that names the folder of models.
const MODELS_VARIABLE: &str = "TOVMACH_MODELS";

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
    /// The folder of translation models, beside the settings file; else that of the user's data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub models: Option<PathBuf>,
    /// Who works here: the author of waivers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Which checks are asked, and how bad their findings are.
    #[serde(skip_serializing_if = "Rules::is_empty")]
    pub check: Rules,
    /// What may leave this machine, and how.
    pub network: Network,
    /// The settings of each backend.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub backend: BTreeMap<String, Options>,
    /// The file itself; `None` where all is built in.
    #[serde(skip)]
    pub file: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            languages: vec![Lang::KO, Lang::UK, Lang::EN],
            glossaries: Vec::new(),
            backends: BACKENDS.map(str::to_owned).to_vec(),
            memory: None,
            journal: None,
            models: None,
            author: None,
            check: Rules::default(),
            network: Network::default(),
            backend: BTreeMap::new(),
            file: None,
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
    settings.file = Some(path.clone());
    settings.network.check().map_err(|error| wrong_network(&settings, &error))?;
    services::check(&settings)?;
    settings.check.verify(&settings)?;
    settings.place_beside(path.parent().unwrap_or(Path::new("")));
    Ok((settings, Some(path)))
}

/// The error for what cannot be used under `[network]`.
pub fn wrong_network(settings: &Settings, error: &BackendError) -> anyhow::Error {
    let message = format!("{}: {error}", settings.name());
    Hinted { message, hint: "mend it; docs/backends.md says what stands under [network]".into() }.into()
}

impl Settings {
    /// The file's name, for messages.
    pub fn name(&self) -> String {
        self.file.as_ref().map_or_else(|| "the built-in settings".to_owned(), |file| file.display().to_string())
    }

    /// The same with the folder of models that was named otherwise, if one was: on the command line, else in the environment.
    pub fn with_models(self, named: Option<&PathBuf>) -> Settings {
        Settings { models: named.cloned().or_else(models_variable).or(self.models), ..self }
    }

    /// The folder of models, and what names it.
    fn models_folder(&self) -> Result<(PathBuf, &'static str)> {
        let from = match (models_variable(), &self.models) {
            (Some(_), _) => MODELS_VARIABLE,
            (None, Some(_)) => "models of the settings",
            (None, None) => "the folder of your own data",
        };
        Ok((models::named(&self.clone().with_models(None))?, from))
    }

    /// Paths of the file are relative to its folder. A program is called as typed, as a shell would.
    fn place_beside(&mut self, folder: &Path) {
        let single =
            [&mut self.memory, &mut self.journal, &mut self.models, &mut self.network.ca].into_iter().flatten();
        let keys = self.backend.values_mut().filter_map(|options| options.key_file.as_mut());
        for path in self.glossaries.iter_mut().chain(single).chain(keys) {
            *path = folder.join(&path);
        }
        // The model of other kinds is a name.
        for (_, options) in self.backend.iter_mut().filter(|(name, options)| options.kind_of(name) == "ct2") {
            options.model = options.model.take().map(|model| folder.join(model).display().to_string());
        }
    }
}

/// The folder of models that the environment names; an empty variable names none.
fn models_variable() -> Option<PathBuf> {
    std::env::var_os(MODELS_VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from)
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
    let keys = keys(&settings);
    if json {
        let mut object = serde_json::to_value(&settings)?;
        object["from"] = serde_json::to_value(&path)?;
        // A folder that cannot be used keeps nobody from seeing the settings.
        object["models_folder"] = match settings.models_folder() {
            Ok((folder, from)) => json!({"path": folder, "from": from}),
            Err(_) => json!(null),
        };
        let key = |(backend, place, found): &(String, Place, bool)| json!({"backend": backend, "place": place.to_string(), "found": found});
        object["keys"] = keys.iter().map(key).collect();
        terminal::print(format!("{object}\n").as_bytes())?;
        return Ok(Outcome::Done);
    }
    let from = path.map_or("built in".to_owned(), |path| format!("from {}", path.display()));
    let mut text = format!("# {from}\n{}", toml::to_string(&settings)?);
    text += &match settings.models_folder() {
        Ok((folder, from)) => format!("# models are looked for in {} ({from})\n", folder.display()),
        Err(error) => format!("# models cannot be looked for: {error}\n"),
    };
    for (backend, place, found) in keys {
        text += &format!("# {backend}: {place} holds {} key\n", if found { "a" } else { "no" });
    }
    terminal::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// Where the keys of the backends in the settings are looked for, and whether there is one; never the key itself.
fn keys(settings: &Settings) -> Vec<(String, Place, bool)> {
    let mut keys = Vec::new();
    for name in settings.backend.keys() {
        let Some(Places { key, id, session }) = services::places(name, settings) else { continue };
        for place in [key, id, session].into_iter().flatten() {
            let found = place.read().is_ok_and(|key| key.is_some());
            keys.push((name.clone(), place, found));
        }
    }
    keys
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

    fn loaded(text: &str) -> Result<Settings> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join(FILE);
        files::Target::open(&path)?.finish(text.as_bytes())?;
        load(Some(&path)).map(|(settings, _)| settings)
    }

    #[test]
    fn paths_are_beside_the_file_and_programs_are_not() {
        let text = "journal = 'j.db'\nnetwork.ca = 'ca.pem'\nbackend.deepl.key_file = 'key'\nmemory = '/m.db'\n\
            backend.ct2.model = 'nllb'\nbackend.openai.model = 'gpt'";
        let mut settings: Settings = toml::from_str(text).unwrap();
        settings.place_beside(Path::new("case"));
        assert_eq!(settings.journal.as_deref(), Some(Path::new("case/j.db")));
        assert_eq!(settings.network.ca.as_deref(), Some(Path::new("case/ca.pem")));
        assert_eq!(settings.backend["deepl"].key_file.as_deref(), Some(Path::new("case/key")));
        assert_eq!(settings.memory.as_deref(), Some(Path::new("/m.db")));
        assert_eq!(settings.backend["ct2"].model.as_deref(), Some("case/nllb"));
        assert_eq!(settings.backend["openai"].model.as_deref(), Some("gpt"));
    }

    #[test]
    fn what_cannot_be_used_is_refused_when_the_file_is_read() {
        for (text, expected) in [
            ("network.allow = ['https://api.example.org']", "[network] allow"),
            ("network.proxy = 'http://me:top-secret@proxy.example'", "[network] proxy"),
            ("network.timeout = 0", "[network] timeout"),
            ("backend.memory.jobs = 2", "[backend.memory]: memory takes no settings"),
            ("backend.mine.jobs = 2", "[backend.mine]: no kind of backend is called so"),
            ("backend.mine.kind = 'none'", "[backend.mine]: no kind of backend is called so"),
            ("backend.deepl.program = ['x']", "[backend.deepl]: deepl takes no program"),
            ("backend.command.url = 'http://127.0.0.1'", "[backend.command]: command takes no url"),
            ("backend.deepl.jobs = 17", "[backend.deepl]: jobs is out of range"),
            ("backend.deepl.timeout = 0", "[backend.deepl]: timeout is out of range"),
            ("check.select = ['nubmer']", "[check] select: there is no check 'nubmer'"),
            ("check.severity.nubmer = 'info'", "[check.severity]: there is no check 'nubmer'"),
            ("check.severity.number = 'bad'", "unknown variant `bad`"),
            ("[[check.files]]\nmatch = 'a.csv'\nignore = ['x']", "[[check.files]] ignore: there is no check 'x'"),
            ("[[check.files]]\nmatch = '[a.csv'", "[[check.files]] match: '[a.csv' is no pattern"),
            ("[[check.files]]\nmatch = 'day1/*.csv'", "[[check.files]] match: 'day1/*.csv' holds a folder"),
            ("[[check.files]]\nignore = ['number']", "missing field `match`"),
            ("backend.deepl.price = -1.0", "[backend.deepl]: price is no price"),
        ] {
            let error = format!("{:#}", loaded(text).unwrap_err());
            assert!(error.contains(expected) && error.contains(FILE), "{text}: {error}");
            assert!(!error.contains("secret"), "{error}");
        }
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
