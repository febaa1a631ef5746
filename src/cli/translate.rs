//! `tovmach translate`: the main job.

use std::cell::Cell;
use std::path::Path;

use anyhow::Result;

use crate::backends::{Backend, BackendError};
use crate::cli::args::Translate;
use crate::cli::chain::{self, Wanted};
use crate::cli::exit::{self, Outcome, Usage};
use crate::cli::inputs::{self, Interview};
use crate::cli::settings;
use crate::cli::terminal::{self, Progress};
use crate::cli::{report, work};
use crate::contract::{Account, Contract};
use crate::formats;
use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::pipeline::{self, Filled};

/// What all interviews of a run share.
struct Job<'a> {
    given: &'a Translate,
    to: Vec<Lang>,
    glossary: &'a Glossary,
    backends: Vec<Box<dyn Backend + 'a>>,
    contracts: &'a [Contract<'a>],
    /// Cells that were asked for and for which nothing came, up to now.
    failed: Cell<usize>,
}

/// Translates every interview. One that fails does not keep the others from being written.
pub fn run(given: &Translate, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let (settings, _) = settings::load(config)?;
    let settings = settings.with_models(given.models.as_ref());
    let glossary = settings::glossary(&settings, &given.output.glossary, !given.output.no_shipped_glossary)?;
    let to = settings::languages(if given.to.is_empty() { &settings.languages } else { &given.to })?;
    let wanted = Wanted::by(given, &settings);
    let journal = chain::journal(&wanted, &chain::journal_path(given, &settings))?;
    let contracts = chain::contracts(&wanted, &settings, &glossary, &journal)?;
    let to = if given.keep_pivot { chain::with_hubs(to, &contracts) } else { to };
    let backends = chain::backends(&wanted, &glossary, &contracts)?;
    let job = Job { given, to, glossary: &glossary, backends, contracts: &contracts, failed: Cell::new(0) };
    let interviews = inputs::interviews(&given.given, false)?;
    let targets = if given.dry_run { vec![None; interviews.len()] } else { work::targets(&interviews, &given.output)? };
    if json && !given.dry_run && targets.contains(&None) {
        return Err(Usage("with --json the table needs a file: -o OUT".into()).into());
    }
    let mut progress = Progress::new(interviews.len());
    let mut outcome = Outcome::Done;
    let mut failed = Vec::new();
    for (interview, target) in interviews.iter().zip(&targets) {
        progress.step(&interview.name);
        match one(&job, interview, target.as_deref(), json) {
            Ok(Outcome::Attention) => outcome = Outcome::Attention,
            Ok(Outcome::Done) => {}
            Err(error) if interviews.len() == 1 => return Err(error),
            Err(error) => {
                exit::report(&error);
                failed.push(interview.name.as_str());
            }
        }
    }
    drop(progress);
    anyhow::ensure!(
        failed.is_empty(),
        "{} of {} interviews failed: {}",
        failed.len(),
        interviews.len(),
        failed.join(", ")
    );
    let accounts = chain::accounts(&contracts);
    report::accounts(&accounts, given.dry_run).iter().for_each(|line| terminal::say(line));
    given_up(&accounts, job.failed.get() > 0).map_or(Ok(outcome), Err)
}

/// Tells which services were given up before the end, and which of their models; the first is an error where `open` cells were
/// left.
pub fn given_up(accounts: &[(String, Account)], open: bool) -> Option<anyhow::Error> {
    let troubles = accounts.iter().flat_map(|(name, account)| account.troubles().map(move |error| (name, error)));
    let mut first = None;
    for (name, error) in troubles {
        let who = match error {
            BackendError::Model(_) => name.clone(),
            _ => format!("{name} was given up"),
        };
        if open && first.is_none() {
            first = Some(anyhow::Error::new(error.clone()).context(who));
        } else {
            terminal::warn(&format!("{who}: {error}"));
        }
    }
    first
}

fn one(job: &Job<'_>, interview: &Interview, path: Option<&Path>, json: bool) -> Result<Outcome> {
    let Translate { given, output, dry_run, .. } = job.given;
    let pending = path.map(|path| work::open(path, interview)).transpose()?;
    let mut read = work::read(interview, given, &job.to, output.original)?;
    report::problems(&read.problems, terminal::is_verbose()).iter().for_each(|line| terminal::warn(line));
    let before = chain::accounts(job.contracts);
    let filled = pipeline::fill(&mut read.table, &job.to, &job.backends, job.glossary)?;
    pipeline::mark_terms(&mut read.table, job.glossary, settings::korean(&job.to));
    match pending {
        Some(pending) => pending.finish(&read.table, output)?,
        None if *dry_run => {}
        None => terminal::print(&formats::write_table(&read.table, output.delimiter))?,
    }
    if json {
        let accounts = chain::since(&before, &chain::accounts(job.contracts));
        terminal::print(format!("{}\n", report::json(&interview.name, &read, &filled, &accounts)).as_bytes())?;
    }
    tell(job, &read, &filled, path);
    job.failed.set(job.failed.get() + filled.open.iter().filter(|open| open.why.is_some()).count());
    let doubtful = !(filled.open.is_empty() && filled.changed.is_empty() && filled.stale.is_empty());
    Ok(Outcome::attention_if(output.strict && (read.lost() || doubtful)))
}

fn tell(job: &Job<'_>, read: &work::Read, filled: &Filled, path: Option<&Path>) {
    let open = report::open_rows(filled, terminal::is_verbose());
    for line in report::summary(read, filled).iter().chain(&report::through(filled, &job.to)).chain(&open) {
        terminal::say(line);
    }
    if let Some(advice) = report::advice(filled) {
        terminal::say(advice);
    }
    let rows = report::counted(read.table.rows.len(), "row");
    match path {
        Some(path) => terminal::say(&format!("  wrote {} ({rows})", path.display())),
        None if job.given.dry_run => terminal::say(&format!("  would write {rows}; nothing was written (--dry-run)")),
        None => {}
    }
}
