//! `tovmach align`: the table without translating, the links as JSON, or what the audit finds.

use std::path::Path;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::checks;
use crate::cli::args::Align;
use crate::cli::exit::{Outcome, Usage};
use crate::cli::terminal::{self, Progress};
use crate::cli::{audit, inputs, plot, report, settings, work};
use crate::formats;
use crate::model::Link;
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
    if let Some(drawing) = drawing {
        drawing.finish(&read)?;
    }
    let mut departures = Vec::new();
    if json && !given.audit {
        terminal::print(links(&read, given.pairs).as_bytes())?;
    }
    if !json || given.audit || pending.is_some() {
        let (settings, _) = settings::load(config)?;
        let glossary = settings::glossary(&settings, &given.output)?;
        if given.audit {
            departures = checks::audit(&read.table, &glossary);
            terminal::print(audit::report(&read.table, &departures, json).as_bytes())?;
        }
        pipeline::mark_terms(&mut read.table, &glossary, settings::korean(&settings.languages));
    }
    match pending {
        Some(pending) => {
            pending.finish(&read.table, &given.output)?;
            let path = target.as_deref().unwrap_or(Path::new("")).display();
            report::summary(&read, &Filled::default()).iter().for_each(|line| terminal::say(line));
            terminal::say(&format!("  wrote {path} ({} rows)", read.table.rows.len()));
        }
        None if json || given.audit => {}
        None => terminal::print(&formats::write_table(&read.table, given.output.delimiter))?,
    }
    Ok(Outcome::attention_if(given.output.strict && (read.lost() || !departures.is_empty())))
}

/// One JSON object a row, and with `pairs` one a bead.
fn links(read: &work::Read, pairs: bool) -> String {
    let Some((versions, alignment)) = &read.made else { return String::new() };
    if let [recording] = versions.as_slice() {
        return recording.pieces.iter().map(|piece| format!("{}\n", Value::from(relayed(recording, piece)))).collect();
    }
    let names: Vec<String> = versions.iter().map(name).collect();
    let all: Vec<usize> = (0..versions.len()).collect();
    let mut lines: Vec<Value> = alignment.rows.iter().map(|link| object(link, &names, &all).into()).collect();
    for (versions, links) in alignment.pairs.iter().filter(|_| pairs) {
        let pair = json!([names[versions[0]], names[versions[1]]]);
        for link in links {
            let mut fields = Map::from_iter([("pair".to_owned(), pair.clone())]);
            fields.extend(object(link, &names, versions));
            lines.push(fields.into());
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn object(link: &Link, names: &[String], versions: &[usize]) -> Map<String, Value> {
    let sides = versions
        .iter()
        .zip(&link.sides)
        .map(|(version, side)| (names[*version].clone(), json!(side.clone().collect::<Vec<_>>())));
    let mut fields: Map<String, Value> = sides.collect();
    fields.insert("score".into(), json!(rounded(link.score)));
    fields.insert("why".into(), json!(link.why));
    fields
}

/// A piece of a recording: the segments of each language that say it. Without a rendition nothing was paired.
fn relayed(recording: &Version, piece: &Piece) -> Map<String, Value> {
    let mut fields = Map::new();
    for number in piece.original.clone().chain(piece.rendition.clone()) {
        let lang = recording.segments[number].lang.tag();
        let numbers = fields.entry(lang).or_insert_with(|| json!([]));
        numbers.as_array_mut().into_iter().for_each(|numbers| numbers.push(json!(number)));
    }
    fields.insert("score".into(), json!(piece.score.map(rounded)));
    fields
}

fn rounded(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}

/// The key of a version: its language, or `mixed` for a recording in several.
fn name(version: &Version) -> String {
    version.lang.map_or("mixed".to_owned(), |lang| lang.tag().to_owned())
}
