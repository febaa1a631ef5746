//! `--back` and `--second`: another translation of each rendition, and what it shows.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::checks::{Choice, Known, Other, second};
use crate::cli::args::Another;
use crate::cli::chain::{self, Wanted};
use crate::cli::report;
use crate::cli::settings::Settings;
use crate::cli::{terminal, translate};
use crate::glossary::Glossary;
use crate::model::{Finding, Table};
use crate::pipeline::{self, Again, Way};

/// What other translations show of a table.
#[derive(Debug, Default)]
pub struct Shown {
    /// The findings on those that differ too much.
    pub findings: Vec<Finding>,
    /// How far the translations of a row are apart at the most, by its place in the table.
    pub apart: BTreeMap<usize, f32>,
}

/// The names of the checks that another translation is asked for.
pub fn checks(given: &Another) -> impl Iterator<Item = &'static str> {
    let asked = [("back", &given.back), ("second", &given.second)];
    asked.into_iter().filter(|(_, name)| name.is_some()).map(|(check, _)| check)
}

/// Has every rendition of a table said again by the backends that were named.
///
/// # Errors
/// A backend that is not known, or that was given up before the end.
pub fn show(
    given: &Another,
    settings: &Settings,
    (path, table): (&Path, &Table),
    (glossary, known, choice): (&Glossary, &Known<'_>, &Choice),
) -> Result<Shown> {
    let mut shown = Shown::default();
    for (way, name) in [(Way::Back, &given.back), (Way::Anew, &given.second)] {
        let Some(name) = name else { continue };
        for again in said(given, settings, name, (path, table), glossary, way)? {
            let Some(text) = &again.text else { continue };
            let other = Other { number: again.number, lang: again.lang, back: way == Way::Back, text };
            let Some((apart, finding)) = second(table, other, known) else { continue };
            let most = shown.apart.entry(again.number).or_default();
            *most = most.max(apart);
            shown.findings.extend(finding.and_then(|finding| choice.judged(finding)));
        }
    }
    Ok(shown)
}

/// What one backend makes of the renditions.
fn said(
    given: &Another,
    settings: &Settings,
    name: &String,
    (path, table): (&Path, &Table),
    glossary: &Glossary,
    way: Way,
) -> Result<Vec<Again>> {
    let names = std::slice::from_ref(name);
    let memory = given.memory.as_deref().or(settings.memory.as_deref());
    let wanted = Wanted { names, named: true, services: &given.services, memory, fuzzy: None, dry_run: false };
    let settings = settings.clone().with_models(given.models.as_ref());
    let journal = chain::journal(&wanted, &journal(given, &settings, path))?;
    let contracts = chain::contracts(&wanted, &settings, glossary, &journal)?;
    let backends = chain::backends(&wanted, glossary, &contracts)?;
    let found = pipeline::again(table, way, &backends, glossary)?;
    let lacking = found.iter().filter(|again| again.text.is_none()).count();
    if lacking > 0 {
        let all = report::counted(found.len(), "rendition");
        terminal::warn(&format!("{name} gave nothing that can be compared for {lacking} of {all}"));
    }
    let accounts = chain::accounts(&contracts);
    report::accounts(&accounts, false).iter().for_each(|line| terminal::say(line));
    translate::given_up(&accounts, lacking > 0).map_or(Ok(found), Err)
}

/// The journal of replies: as named, else beside the table.
fn journal(given: &Another, settings: &Settings, path: &Path) -> PathBuf {
    let named = given.services.journal.as_ref().or(settings.journal.as_ref());
    let beside = || if path == Path::new("-") { "tovmach.journal".into() } else { chain::with_ending(path) };
    named.cloned().unwrap_or_else(beside)
}
