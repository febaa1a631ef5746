//! `tovmach translate`: the main job.

use std::path::Path;

use anyhow::Result;

use crate::backends::phrasebook::Phrasebook;
use crate::backends::{self, Backend, FromMemory, THRESHOLD};
use crate::cli::args::Translate;
use crate::cli::exit::{self, Hinted, Outcome, Usage};
use crate::cli::inputs::{self, Interview};
use crate::cli::settings::{self, Settings};
use crate::cli::terminal::{self, Progress};
use crate::cli::{report, work};
use crate::formats;
use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::memory::Memory;
use crate::pipeline::{self, Filled};

/// What all interviews of a run share.
struct Job<'a> {
    given: &'a Translate,
    to: Vec<Lang>,
    glossary: &'a Glossary,
    backends: Vec<Box<dyn Backend + 'a>>,
}

/// Translates every interview. One that fails does not keep the others from being written.
pub fn run(given: &Translate, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let (settings, _) = settings::load(config)?;
    let glossary = settings::glossary(&settings, &given.output.glossary, !given.output.no_shipped_glossary)?;
    let job = job(given, &settings, &glossary)?;
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
    Ok(outcome)
}

fn one(job: &Job<'_>, interview: &Interview, path: Option<&Path>, json: bool) -> Result<Outcome> {
    let Translate { given, output, dry_run, .. } = job.given;
    let pending = path.map(|path| work::open(path, interview)).transpose()?;
    let mut read = work::read(interview, given, &job.to, output.original)?;
    report::problems(&read.problems, terminal::is_verbose()).iter().for_each(|line| terminal::warn(line));
    let filled = pipeline::fill(&mut read.table, &job.to, &job.backends, job.glossary)?;
    pipeline::mark_terms(&mut read.table, job.glossary, settings::korean(&job.to));
    match pending {
        Some(pending) => pending.finish(&read.table, output)?,
        None if *dry_run => {}
        None => terminal::print(&formats::write_table(&read.table, output.delimiter))?,
    }
    if json {
        terminal::print(format!("{}\n", report::json(&interview.name, &read, &filled)).as_bytes())?;
    }
    tell(&read, &filled, path, *dry_run);
    Ok(Outcome::attention_if(output.strict && (read.lost() || !filled.open.is_empty() || !filled.changed.is_empty())))
}

fn tell(read: &work::Read, filled: &Filled, path: Option<&Path>, dry_run: bool) {
    for line in report::summary(read, filled) {
        terminal::say(&line);
    }
    for line in report::open_rows(filled, terminal::is_verbose()) {
        terminal::say(&line);
    }
    let rows = read.table.rows.len();
    match path {
        Some(path) => terminal::say(&format!("  wrote {} ({rows} rows)", path.display())),
        None if dry_run => terminal::say(&format!("  would write {rows} rows; nothing was written (--dry-run)")),
        None => {}
    }
}

fn job<'a>(given: &'a Translate, settings: &Settings, glossary: &'a Glossary) -> Result<Job<'a>> {
    let to = settings::languages(if given.to.is_empty() { &settings.languages } else { &given.to })?;
    let backends = chain(given, settings, glossary)?;
    Ok(Job { given, to, glossary, backends })
}

/// The backends in the order asked for. The memory is left out where no file is named, unless it was asked for by name.
fn chain<'a>(given: &Translate, settings: &Settings, glossary: &'a Glossary) -> Result<Vec<Box<dyn Backend + 'a>>> {
    let names = if given.backend.is_empty() { &settings.backends } else { &given.backend };
    let memory = given.memory.as_ref().or(settings.memory.as_ref());
    let mut chain: Vec<Box<dyn Backend + 'a>> = Vec::new();
    for name in names {
        match (name.as_str(), memory) {
            (backends::MEMORY, Some(path)) => {
                let backend = FromMemory::new(Memory::open_read_only(path)?);
                chain.push(Box::new(backend.with_threshold(given.fuzzy.unwrap_or(THRESHOLD))?));
            }
            (backends::MEMORY, None) if given.backend.is_empty() => {}
            (backends::MEMORY, None) => {
                let message = "the backend memory needs a file".to_owned();
                return Err(
                    Hinted { message, hint: "--memory FILE, or memory = \"FILE\" in tovmach.toml".into() }.into()
                );
            }
            (backends::PHRASEBOOK, _) => chain.push(Box::new(Phrasebook::shipped(glossary)?)),
            (other, _) => {
                return Err(
                    Usage(format!("no backend is called '{other}'; there are {}", backends::NAMES.join(", "))).into()
                );
            }
        }
    }
    Ok(chain)
}
