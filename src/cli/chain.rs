//! The chain of `--backend`: what knows surely, and services under contract, in the order asked for.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::backends::http::Http;
use crate::backends::phrasebook::Phrasebook;
use crate::backends::{self, Backend, Destination, FromMemory, Options, THRESHOLD, cores};
use crate::cli::args::{self, Translate};
use crate::cli::exit::Hinted;
use crate::cli::settings::Settings;
use crate::cli::{files, services, terminal};
use crate::contract::journal::Journal;
use crate::contract::protect::Protector;
use crate::contract::{Account, Contract, Manner};
use crate::glossary::Glossary;
use crate::lang::{LANGUAGES, Lang};
use crate::memory::Memory;

/// The end of a journal's name, behind the name of its table.
const JOURNAL: &str = "journal";

/// Which backends a command asks for, and what they may do.
pub struct Wanted<'n> {
    /// Their names, in order.
    pub names: &'n [String],
    /// They were named on the command line, not by the settings.
    pub named: bool,
    /// What services may do.
    pub services: &'n args::Services,
    /// The translation memory.
    pub memory: Option<&'n Path>,
    /// The likeness from which the memory is taken.
    pub fuzzy: Option<u8>,
    /// Nothing is sent.
    pub dry_run: bool,
}

impl<'n> Wanted<'n> {
    /// What `translate` asks for: `--backend`, else what the settings name.
    pub fn by(given: &'n Translate, settings: &'n Settings) -> Wanted<'n> {
        let named = !given.backend.is_empty();
        Wanted {
            names: if named { &given.backend } else { &settings.backends },
            named,
            services: &given.services,
            memory: given.memory.as_deref().or(settings.memory.as_deref()),
            fuzzy: given.fuzzy,
            dry_run: given.dry_run,
        }
    }

    /// The names of those that are services or programs.
    fn services(&self) -> impl Iterator<Item = &'n String> {
        self.names.iter().filter(|name| !backends::NAMES.contains(&name.as_str()))
    }
}

/// The journal of a run, if it needs one. A dry run looks into one that is there and makes none.
pub fn journal(wanted: &Wanted<'_>, path: &Path) -> Result<Journal> {
    let needed = wanted.services().next().is_some() && (!wanted.dry_run || files::is_there(path));
    if !needed {
        return Ok(Journal::in_memory()?);
    }
    let journal = Journal::open(path)?;
    files::say_on_interrupt(format!(
        "interrupted; what was accepted is in {}: the same command goes on",
        path.display()
    ));
    Ok(journal)
}

/// The journal of `translate`: as named, else that of the table which it goes on from, else beside what is written.
pub fn journal_path(given: &Translate, settings: &Settings) -> PathBuf {
    let named = given.services.journal.as_ref().or(settings.journal.as_ref());
    let of_table = || match &given.given.inputs[..] {
        [input] => Some(with_ending(input)).filter(|journal| files::is_there(journal)),
        _ => None,
    };
    let beside = |output: &PathBuf| match output.is_dir() || output.extension().is_none() {
        true => output.join(format!("tovmach.{JOURNAL}")),
        false => with_ending(output),
    };
    named
        .cloned()
        .or_else(of_table)
        .or_else(|| given.output.output.as_ref().map(beside))
        .unwrap_or_else(|| "tovmach.journal".into())
}

/// The journal beside a table: `day1.csv.journal`.
pub fn with_ending(table: &Path) -> PathBuf {
    let mut name = table.as_os_str().to_owned();
    name.push(format!(".{JOURNAL}"));
    name.into()
}

/// The services of the chain under contract, in order.
pub fn contracts<'a>(
    wanted: &Wanted<'_>,
    settings: &Settings,
    glossary: &'a Glossary,
    journal: &'a Journal,
) -> Result<Vec<Contract<'a>>> {
    let asked = wanted.services;
    let http = services::http(settings, asked.allow_network)?;
    let mut contracts = Vec::new();
    for name in wanted.services() {
        let Some(service) = services::service(name, settings, &http, !wanted.dry_run)? else {
            return Err(services::unknown(name, settings));
        };
        let options = settings.backend.get(name).cloned().unwrap_or_default();
        let destination = service.destination();
        // From an engine inside nothing is hidden: no word leaves, and a word taken for a name would be lost to it.
        let hidden = asked.pseudonymize && destination != Destination::Inside;
        let protector =
            Protector { glossary, pseudonyms: hidden.then_some(journal), protect: options.protect.unwrap_or(true) };
        let manner = manner(name, &destination, &options, asked)?;
        let manner = Manner { withheld: withheld(&destination, &http), dry: wanted.dry_run, ..manner };
        contracts.push(Contract::new(service, manner, protector, journal));
    }
    Ok(contracts)
}

/// The host, where texts may not go there.
fn withheld(destination: &Destination, http: &Http) -> Option<String> {
    match destination {
        Destination::Host(host) => http.allows(&format!("https://{host}/")).is_err().then(|| host.clone()),
        Destination::Program(_) | Destination::Inside => None,
    }
}

/// An engine inside this program has work for each core, is paid nothing, and reads no context.
fn manner(name: &str, destination: &Destination, options: &Options, asked: &args::Services) -> Result<Manner> {
    let usual = match destination {
        Destination::Inside => Manner { jobs: cores(), context: 0, max_cost: None, ..Manner::default() },
        _ => Manner { max_cost: asked.max_cost, ..Manner::default() },
    };
    if usual.max_cost.is_some() && options.price.is_none() {
        let message = format!("--max-cost needs the price of {name}");
        let hint = format!(
            "price = 20.0 (a million characters, in your currency; 0 where it is free) under [backend.{name}] in tovmach.toml"
        );
        return Err(Hinted { message, hint }.into());
    }
    Ok(Manner {
        jobs: asked.jobs.map(usize::from).or(options.jobs).unwrap_or(usual.jobs).clamp(1, 16),
        context: options.context.unwrap_or(usual.context),
        by_role: !options.register.is_empty(),
        enforce_terms: asked.enforce_terms,
        price: options.price,
        max_cost: usual.max_cost,
        show: terminal::is_verbose(),
        log: terminal::say,
        progress: terminal::progress,
        ..usual
    })
}

/// The languages asked for, and those through which a service comes to them.
pub fn with_hubs(to: Vec<Lang>, contracts: &[Contract<'_>]) -> Vec<Lang> {
    let sources = || LANGUAGES.iter().filter_map(|language| language.tag.parse().ok());
    let hubs = |target: &Lang| -> Vec<Lang> {
        let through = |source| contracts.iter().find_map(|contract| contract.through(source, *target));
        sources().filter_map(through).collect()
    };
    let found: Vec<Lang> = to.iter().flat_map(hubs).collect();
    found.into_iter().fold(to, |mut to, hub| {
        if !to.iter().any(|known| known.same_base(hub)) {
            to.push(hub);
        }
        to
    })
}

/// The backends in the order asked for. The memory is left out where no file is named; who asked for it by name is told.
pub fn backends<'a>(
    wanted: &Wanted<'_>,
    glossary: &'a Glossary,
    contracts: &'a [Contract<'a>],
) -> Result<Vec<Box<dyn Backend + 'a>>> {
    let mut contracts = contracts.iter();
    let mut chain: Vec<Box<dyn Backend + 'a>> = Vec::new();
    for name in wanted.names {
        match name.as_str() {
            backends::MEMORY => match wanted.memory {
                Some(path) => chain.push(Box::new(from_memory(path, wanted.fuzzy)?)),
                None if !wanted.named => {}
                None => terminal::warn(
                    "nothing comes from memory: name its file by --memory FILE, or memory = \"FILE\" in tovmach.toml",
                ),
            },
            backends::PHRASEBOOK => chain.push(Box::new(Phrasebook::shipped(glossary)?)),
            _ => chain.extend(contracts.next().map(|contract| Box::new(contract) as Box<dyn Backend + 'a>)),
        }
    }
    Ok(chain)
}

fn from_memory(path: &Path, fuzzy: Option<u8>) -> Result<FromMemory> {
    Ok(FromMemory::new(Memory::open_read_only(path)?).with_threshold(fuzzy.unwrap_or(THRESHOLD))?)
}

/// What each service was asked for up to now, with its name.
pub fn accounts(contracts: &[Contract<'_>]) -> Vec<(String, Account)> {
    contracts.iter().map(|contract| (Backend::name(&contract).to_owned(), contract.account())).collect()
}

/// What came to the accounts since they were looked at.
pub fn since(before: &[(String, Account)], now: &[(String, Account)]) -> Vec<(String, Account)> {
    now.iter().zip(before).map(|((name, now), (_, before))| (name.clone(), now.since(before))).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "a journal has to be there")]

    use clap::Parser as _;

    use super::*;
    use crate::cli::args::{Args, Command};

    fn path(words: &[&str], settings: &Settings) -> PathBuf {
        let args = Args::parse_from(["tovmach", "translate"].iter().chain(words));
        let Command::Translate(given) = args.command else { panic!("another command") };
        journal_path(&given, settings)
    }

    #[test]
    fn an_engine_inside_works_on_each_core_and_costs_nothing() {
        let args = |words: &[&str]| {
            let args = Args::parse_from(["tovmach", "translate"].iter().chain(words));
            let Command::Translate(given) = args.command else { panic!("another command") };
            given.services
        };
        let of = |destination: &Destination, words: &[&str]| {
            manner("it", destination, &Options::default(), &args(words)).map(|manner| (manner.jobs, manner.context))
        };
        let program = Destination::Program("cat".to_owned());
        assert_eq!(of(&Destination::Inside, &["--max-cost", "1"]).unwrap(), (cores(), 0));
        assert_eq!(of(&Destination::Inside, &["--jobs", "3"]).unwrap(), (3, 0));
        assert_eq!(of(&program, &[]).unwrap(), (4, 3));
        assert!(of(&program, &["--max-cost", "1"]).is_err(), "what it costs is not known");
    }

    #[test]
    fn a_journal_is_named_or_goes_with_its_table() {
        let folder = tempfile::tempdir().unwrap();
        let table = folder.path().join("day1.csv").display().to_string();
        let other = folder.path().join("more.csv").display().to_string();
        let tables = folder.path().display().to_string();
        let usual = Settings::default();
        let beside = |table: &str| PathBuf::from(format!("{table}.journal"));
        assert_eq!(path(&["day1.uk.txt", "-o", &table], &usual), beside(&table));
        assert_eq!(path(&[&table, "-o", &other], &usual), beside(&other), "the table has none");
        std::fs::write(beside(&table), "").unwrap();
        assert_eq!(path(&[&table, "-o", &other], &usual), beside(&table), "it goes on with that of the table");
        assert_eq!(path(&[&table], &usual), beside(&table));
        assert_eq!(path(&["day1.uk.txt", "-o", &tables], &usual), folder.path().join("tovmach.journal"));
        assert_eq!(path(&["day1.uk.txt"], &usual), PathBuf::from("tovmach.journal"));
        let named = Settings { journal: Some("case.journal".into()), ..Settings::default() };
        assert_eq!(path(&[&table, "-o", &other], &named), PathBuf::from("case.journal"));
        assert_eq!(path(&[&table, "--journal", "mine.journal"], &named), PathBuf::from("mine.journal"));
    }
}
