//! `tovmach align`: the table without translating, the links as JSON, or what the audit finds.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use crate::checks;
use crate::cli::args::Align;
use crate::cli::exit::{Outcome, Usage};
use crate::cli::terminal::{self, Progress};
use crate::cli::{audit, inputs, plot, report, settings, work};
use crate::formats;
use crate::lang::Lang;
use crate::model::{Link, Table};
use crate::pipeline::{self, Filled, Piece, Version};

/// Aligns one interview.
pub fn run(given: &Align, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let interviews = inputs::interviews(&given.given, true)?;
    let [interview] = interviews.as_slice() else {
        return Err(Usage(format!("align takes one interview; {} were given", interviews.len())).into());
    };
    let target = work::targets(&interviews, &given.output)?.swap_remove(0);
    let pending = target.as_deref().map(|path| work::open(path, interview)).transpose()?;
    let drawing = plot::open(given, target.as_deref(), interview)?;
    let mut progress = Progress::new(1);
    progress.step(&interview.name);
    let mut read = work::read(interview, &given.given, &[], given.output.original)?;
    report::problems(&read.problems, terminal::is_verbose()).iter().for_each(|line| terminal::warn(line));
    if let Some(original) = given.output.original.filter(|_| given.audit) {
        has_version(&read.table, original)?;
    }
    if let Some(drawing) = drawing {
        drawing.finish(&read)?;
    }
    let mut findings = Vec::new();
    if json && !given.audit {
        terminal::print(&links(&read, given.pairs)?)?;
    }
    if !json || given.audit || pending.is_some() {
        let (settings, _) = settings::load(config)?;
        let glossary = settings::glossary(&settings, &given.output.glossary, !given.output.no_shipped_glossary)?;
        if given.audit {
            findings = checks::audit(&read.table, &glossary);
            terminal::print(audit::report(&read.table, &findings, json).as_bytes())?;
        }
        pipeline::mark_terms(&mut read.table, &glossary, settings::korean(&settings.languages));
    }
    match pending {
        Some(pending) => {
            pending.finish(&read.table, &given.output)?;
            let path = target.as_deref().unwrap_or(Path::new("")).display();
            report::summary(&read, &Filled::default()).iter().for_each(|line| terminal::say(line));
            terminal::say(&format!("  wrote {path} ({})", report::counted(read.table.rows.len(), "row")));
        }
        None if json || given.audit => {}
        None => terminal::print(&formats::write_table(&read.table, given.output.delimiter))?,
    }
    Ok(Outcome::attention_if(given.output.strict && (read.lost() || !findings.is_empty())))
}

/// Nothing can be compared with a version that was not given.
fn has_version(table: &Table, original: Lang) -> Result<()> {
    if table.column(original).is_some() {
        return Ok(());
    }
    let langs: Vec<&str> = table.langs.iter().map(|lang| lang.tag()).collect();
    let message = format!("--original {original}: there is no version in it; name one of {}", langs.join(", "));
    Err(Usage(message).into())
}

/// One JSON object a row, and with `pairs` one a bead.
fn links(read: &work::Read, pairs: bool) -> Result<Vec<u8>> {
    let mut lines = Vec::new();
    let Some((versions, alignment)) = &read.made else { return Ok(lines) };
    if let [recording] = versions.as_slice() {
        recording.pieces.iter().try_for_each(|piece| put(&mut lines, &relayed(recording, piece)))?;
        return Ok(lines);
    }
    let names: Vec<&str> = versions.iter().map(name).collect();
    let all: Vec<usize> = (0..versions.len()).collect();
    alignment.rows.iter().try_for_each(|link| put(&mut lines, &fields(link, &names, &all)))?;
    for (versions, links) in alignment.pairs.iter().filter(|_| pairs) {
        for link in links {
            let mut fields = fields(link, &names, versions);
            fields.insert("pair", Field::Pair([names[versions[0]], names[versions[1]]]));
            put(&mut lines, &fields)?;
        }
    }
    Ok(lines)
}

fn put(lines: &mut Vec<u8>, fields: &impl Serialize) -> Result<()> {
    serde_json::to_writer(&mut *lines, fields)?;
    lines.push(b'\n');
    Ok(())
}

/// What a line of JSON says of a link.
#[derive(Serialize)]
#[serde(untagged)]
enum Field<'a> {
    Pair([&'a str; 2]),
    Segments(Vec<usize>),
    Score(Option<f64>),
    Why(&'a str),
}

fn fields<'a>(link: &Link, names: &[&'a str], versions: &[usize]) -> BTreeMap<&'a str, Field<'a>> {
    let sides = versions.iter().zip(&link.sides);
    let sides = sides.map(|(version, side)| (names[*version], Field::Segments(side.clone().collect())));
    sides.chain([("score", Field::Score(Some(rounded(link.score)))), ("why", Field::Why(link.why))]).collect()
}

/// A piece of a recording: the segments of each language that say it. Without a rendition nothing was paired.
fn relayed(recording: &Version, piece: &Piece) -> BTreeMap<&'static str, Field<'static>> {
    let mut numbers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for number in piece.original.clone().chain(piece.rendition.clone()) {
        numbers.entry(recording.segments[number].lang.tag()).or_default().push(number);
    }
    let sides = numbers.into_iter().map(|(lang, numbers)| (lang, Field::Segments(numbers)));
    sides.chain([("score", Field::Score(piece.score.map(rounded)))]).collect()
}

fn rounded(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}

/// The key of a version: its language, or `mixed` for a recording in several.
fn name(version: &Version) -> &'static str {
    version.lang.map_or("mixed", Lang::tag)
}
