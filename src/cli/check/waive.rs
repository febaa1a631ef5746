//! Waivers: findings that a person let stand, kept in `case.waivers.csv` beside `case.csv`.

use std::path::{Path, PathBuf};

use anyhow::Result;
use time::OffsetDateTime;

use crate::checks::{Choice, Waiver, Waivers};
use crate::cli::args::Waiving;
use crate::cli::check::table::{Checked, Found, Source, WAIVERS, located};
use crate::cli::exit::{Hinted, Outcome, Usage};
use crate::cli::files::{self, Target};
use crate::cli::report::counted;
use crate::cli::settings::Settings;
use crate::cli::terminal;
use crate::formats;
use crate::model::Row;

/// The waivers of a table, and where they are kept.
pub struct Sidecar {
    path: PathBuf,
    /// The waivers.
    pub waivers: Waivers,
}

impl Sidecar {
    /// The one beside a table; empty where there is none, as beside standard input.
    pub fn open(table: &Path) -> Result<Sidecar> {
        let path = table.with_extension(WAIVERS);
        if table == Path::new("-") || !files::is_there(&path) {
            return Ok(Sidecar { path, waivers: Waivers::default() });
        }
        let name = path.display().to_string();
        let read = formats::decode(&files::read(&path)?, None).and_then(|decoded| Waivers::read(&decoded.text));
        Ok(Sidecar { path, waivers: read.map_err(|error| located(&name, error))? })
    }

    /// The waivers whose findings are gone, though they were looked for.
    pub fn out_of_date(&self, checked: &Checked, choice: &Choice) -> Vec<Waiver> {
        self.waivers.out_of_date(checked.ids(), choice).into_iter().cloned().collect()
    }

    /// Names waivers that are out of date: none is removed in silence.
    pub fn tell(&self, out_of_date: &[Waiver]) {
        for Waiver { id, author, date, note, .. } in out_of_date {
            terminal::warn(&format!(
                "{}: the waiver of {id} is out of date, for this is no longer found ({author}, {date}: {note}); --prune removes it",
                self.path.display()
            ));
        }
    }

    /// Removes waivers that are out of date.
    pub fn prune(&mut self, out_of_date: &[Waiver]) -> Result<()> {
        if out_of_date.is_empty() {
            return Ok(());
        }
        let target = Target::open(&self.path)?;
        for waiver in out_of_date {
            self.waivers.remove(&waiver.id);
        }
        target.finish(&self.waivers.write())?;
        terminal::say(&format!("removed {} from {}", counted(out_of_date.len(), "waiver"), self.path.display()));
        Ok(())
    }
}

/// The table in which findings are waived, and who waives them.
pub fn asked<'t>(tables: &'t [PathBuf], given: &Waiving, settings: &Settings) -> Result<(&'t Path, String)> {
    let author = given.by.as_ref().or(settings.author.as_ref()).map(|name| name.trim().to_owned());
    let author = author.filter(|name| !name.is_empty());
    let author =
        author.ok_or_else(|| Usage("say who waives: --by NAME, or author = \"NAME\" in tovmach.toml".into()))?;
    if given.note.as_ref().is_none_or(|note| note.trim().is_empty()) {
        return Err(Usage("say why the finding stands: --note TEXT".into()).into());
    }
    Ok((one(tables)?, author))
}

/// The only table: a waiver belongs to one.
fn one(tables: &[PathBuf]) -> Result<&Path> {
    match tables {
        [table] if table != Path::new("-") && !table.is_dir() => Ok(table),
        _ => Err(Usage("waivers are kept beside one table: name its file, and that alone".into()).into()),
    }
}

/// Waives findings of a table. Each has to be found now.
pub fn waive(
    table: &Path,
    author: String,
    given: &Waiving,
    check: impl FnOnce(&Source) -> Result<Checked>,
) -> Result<Outcome> {
    let mut sidecar = Sidecar::open(table)?;
    let source = Source::open(table)?;
    let checked = check(&source)?;
    let mut found = Vec::new();
    for id in &given.waive {
        let known = checked.found.iter().find(|found| found.finding.id == *id);
        found.push(known.ok_or_else(|| not_found(table, id))?.clone());
    }
    let waived = Checked { found, ..checked };
    let (langs, rows) = source.rows_of(&waived)?;
    let target = Target::open(&sidecar.path)?;
    let note = given.note.as_deref().unwrap_or_default().trim();
    let date = OffsetDateTime::now_utc().date().to_string();
    for Found { finding, .. } in &waived.found {
        let column = langs.iter().position(|lang| lang.same_base(finding.lang));
        let text = rows.get(&finding.number).zip(column).and_then(|(row, column): (&Row, _)| row.text(column));
        sidecar.waivers.add(Waiver {
            id: finding.id.clone(),
            check: finding.check.to_owned(),
            row: finding.row.clone(),
            lang: finding.lang,
            author: author.clone(),
            date: date.clone(),
            note: note.to_owned(),
            text: text.unwrap_or_default().to_owned(),
        });
    }
    target.finish(&sidecar.waivers.write())?;
    terminal::say(&format!("waived {} in {}", counted(waived.found.len(), "finding"), sidecar.path.display()));
    Ok(Outcome::Done)
}

fn not_found(table: &Path, id: &str) -> Hinted {
    let message = format!("{}: there is no finding '{id}' now", table.display());
    Hinted { message, hint: "tovmach check TABLE -v shows the ids; one changes with the texts that it is about".into() }
}

/// Lets waived findings of a table count again.
pub fn unwaive(tables: &[PathBuf], ids: &[String]) -> Result<Outcome> {
    let table = one(tables)?;
    let mut sidecar = Sidecar::open(table)?;
    for id in ids {
        if !sidecar.waivers.remove(id) {
            let message = format!("{}: there is no waiver of '{id}'", sidecar.path.display());
            return Err(Hinted { message, hint: "tovmach check TABLE --waived -v shows what is waived".into() }.into());
        }
    }
    Target::open(&sidecar.path)?.finish(&sidecar.waivers.write())?;
    terminal::say(&format!("removed {} from {}", counted(ids.len(), "waiver"), sidecar.path.display()));
    Ok(Outcome::Done)
}
