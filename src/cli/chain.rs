//! The chain of `--backend`: what knows surely, and services under contract, in the order asked for.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::backends::phrasebook::Phrasebook;
use crate::backends::{self, Backend, BackendError, FromMemory, Options, THRESHOLD};
use crate::cli::args::{self, Translate};
use crate::cli::exit::Hinted;
use crate::cli::settings::Settings;
use crate::cli::{files, services, terminal};
use crate::contract::journal::Journal;
use crate::contract::protect::Protector;
use crate::contract::{Account, Contract, Manner};
use crate::glossary::Glossary;
use crate::memory::Memory;

/// The end of a journal's name, behind the name of its table.
const JOURNAL: &str = "journal";

/// The names in force: `--backend`, else those of the settings.
pub fn names<'n>(given: &'n Translate, settings: &'n Settings) -> &'n [String] {
    if given.backend.is_empty() { &settings.backends } else { &given.backend }
}

/// Whether anything in the chain is a service or a program.
pub fn has_services(names: &[String]) -> bool {
    names.iter().any(|name| !backends::NAMES.contains(&name.as_str()))
}

/// The journal of a run: as named, else beside what is written. A dry run looks into one that is there and makes none.
pub fn journal(given: &Translate, settings: &Settings) -> Result<Journal> {
    let path = journal_path(given, settings);
    let wanted = has_services(names(given, settings)) && (!given.dry_run || files::is_there(&path));
    Ok(if wanted { Journal::open(&path)? } else { Journal::in_memory()? })
}

fn journal_path(given: &Translate, settings: &Settings) -> PathBuf {
    let named = given.services.journal.as_ref().or(settings.journal.as_ref());
    let beside = |output: &PathBuf| match output.is_dir() || output.extension().is_none() {
        true => output.join(format!("tovmach.{JOURNAL}")),
        false => PathBuf::from(format!("{}.{JOURNAL}", output.display())),
    };
    named.cloned().or_else(|| given.output.output.as_ref().map(beside)).unwrap_or_else(|| "tovmach.journal".into())
}

/// The services of the chain under contract, in order.
pub fn contracts<'a>(
    given: &Translate,
    settings: &Settings,
    glossary: &'a Glossary,
    journal: &'a Journal,
) -> Result<Vec<Contract<'a>>> {
    let asked = &given.services;
    let http = services::http(settings, asked.allow_network)?;
    let mut contracts = Vec::new();
    for name in names(given, settings).iter().filter(|name| !backends::NAMES.contains(&name.as_str())) {
        let Some(service) = services::service(name, settings, &http, !given.dry_run)? else {
            return Err(services::unknown(name, settings));
        };
        let options = settings.backend.get(name).cloned().unwrap_or_default();
        let protector = Protector {
            glossary,
            pseudonyms: asked.pseudonymize.then_some(journal),
            protect: options.protect.unwrap_or(true),
        };
        contracts.push(Contract::new(service, manner(name, &options, asked, given.dry_run)?, protector, journal));
    }
    Ok(contracts)
}

fn manner(name: &str, options: &Options, asked: &args::Services, dry: bool) -> Result<Manner> {
    if asked.max_cost.is_some() && options.price.is_none() {
        let message = format!("--max-cost needs the price of {name}");
        let hint =
            format!("price = 20.0 (a million characters, in your currency) under [backend.{name}] in tovmach.toml");
        return Err(Hinted { message, hint }.into());
    }
    let usual = Manner::default();
    Ok(Manner {
        jobs: asked.jobs.map(usize::from).or(options.jobs).unwrap_or(usual.jobs).clamp(1, 16),
        context: options.context.unwrap_or(usual.context),
        by_role: !options.register.is_empty(),
        enforce_terms: asked.enforce_terms,
        price: options.price,
        max_cost: asked.max_cost,
        dry,
        log: terminal::say,
        ..usual
    })
}

/// The backends in the order asked for. The memory is left out where no file is named; who asked for it by name is told.
pub fn backends<'a>(
    given: &Translate,
    settings: &Settings,
    glossary: &'a Glossary,
    contracts: &'a [Contract<'a>],
) -> Result<Vec<Box<dyn Backend + 'a>>> {
    let memory = given.memory.as_ref().or(settings.memory.as_ref());
    let mut contracts = contracts.iter();
    let mut chain: Vec<Box<dyn Backend + 'a>> = Vec::new();
    for name in names(given, settings) {
        match name.as_str() {
            backends::MEMORY => match memory {
                Some(path) => chain.push(Box::new(from_memory(path, given.fuzzy)?)),
                None if given.backend.is_empty() => {}
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

/// Tells what was asked of each service; the first that was given up before the end.
pub fn account(contracts: &[Contract<'_>], names: &[String], dry: bool) -> Option<(String, BackendError)> {
    let services = names.iter().filter(|name| !backends::NAMES.contains(&name.as_str()));
    let mut stopped = None;
    for (name, contract) in services.zip(contracts) {
        let account = contract.account();
        if let Some(line) = line(name, &account, dry) {
            terminal::say(&line);
        }
        if let Some(error) = account.stopped {
            stopped.get_or_insert((name.clone(), error));
        }
    }
    stopped
}

fn line(name: &str, account: &Account, dry: bool) -> Option<String> {
    if account.texts + account.remembered == 0 {
        return None;
    }
    let mut parts =
        vec![format!("{} texts, {} characters, {} requests", account.texts, account.characters, account.requests)];
    let more = [
        (account.repeated, "alike and asked for once"),
        (account.remembered, "from the journal"),
        (account.retries, "tried again"),
    ];
    parts.extend(more.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")));
    parts.extend(account.cost.map(|cost| format!("cost {cost:.2}")));
    let would = if dry { "would be asked for " } else { "" };
    Some(format!("  {name}: {would}{}", parts.join(" · ")))
}
