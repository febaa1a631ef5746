//! `tovmach models check`.

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use crate::cli::exit::{Hinted, Outcome, Usage};
use crate::cli::models::list::{HOW, HUB, pair_of, size};
use crate::cli::models::probe::{self, Tried};
use crate::cli::models::{folder, found, scan};
use crate::cli::report::counted;
use crate::cli::settings::Settings;
use crate::cli::{files, terminal};
use crate::models::{FileRecord, Found, Of, Pair, Set};
use crate::neural::{Files, Shape};

/// What was found out about a model.
struct Checked<'s> {
    set: &'s Set,
    /// So many files were compared with the record.
    compared: usize,
    /// What the model did, or why it cannot be used.
    tried: Result<Tried, Vec<String>>,
}

/// Checks the models of these pairs, or all. What is kept aside is left alone.
pub fn run(pairs: &[String], settings: &Settings, json: bool) -> Result<Outcome> {
    let folder = folder(settings)?;
    let scan = found(&folder)?;
    let sets: Vec<&Set> = scan.sets.iter().filter(|set| !set.kept).collect();
    let wanted = wanted(pairs, &sets, &folder)?;
    let mut checked = Vec::new();
    for set in wanted {
        let one = check(set);
        let text = if json { format!("{}\n", object(&one)) } else { block(&one) };
        terminal::print(text.as_bytes())?;
        if let (Ok(tried), Of::Pair(pair)) = (&one.tried, &set.of) {
            tried.doubt(*pair).iter().for_each(|doubt| terminal::warn(doubt));
        }
        checked.push(one);
    }
    Ok(Outcome::attention_if(checked.iter().any(|one| one.tried.is_err())))
}

/// The models of the pairs; those of both legs where a pair is reached through English.
fn wanted<'s>(pairs: &[String], sets: &[&'s Set], folder: &Path) -> Result<Vec<&'s Set>> {
    let none = |what: String| Hinted { message: format!("{what} in {}", folder.display()), hint: HOW.to_owned() };
    if sets.is_empty() {
        return Err(none("there is no model".to_owned()).into());
    }
    if pairs.is_empty() {
        return Ok(sets.to_vec());
    }
    let mut wanted: Vec<&Set> = Vec::new();
    for pair in pairs {
        let pair: Pair = pair.parse().map_err(|error: crate::models::UnknownPair| Usage(error.to_string()))?;
        let of = |pair: Pair| sets.iter().copied().filter(move |set| set.of == Of::Pair(pair)).collect::<Vec<_>>();
        let legs = || [of(Pair::new(pair.source, HUB)), of(Pair::new(HUB, pair.target))];
        let own = of(pair);
        let models = match legs() {
            _ if !own.is_empty() => own,
            [one, other] if !one.is_empty() && !other.is_empty() => [one, other].concat(),
            _ => return Err(none(format!("there is no model for {pair}")).into()),
        };
        let new: Vec<&Set> = models.into_iter().filter(|set| !wanted.contains(set)).collect();
        wanted.extend(new);
    }
    Ok(wanted)
}

fn check(set: &Set) -> Checked<'_> {
    let mut compared = 0;
    let tried = whole(set).and_then(|found| {
        let mut problems = Vec::new();
        let mut read = |path: &Path| -> Result<Vec<u8>, Vec<String>> {
            let bytes = files::read(path).map_err(|error| vec![format!("{error:#}")])?;
            let name = scan::name(path);
            if let Some(recorded) = set.record.as_ref().and_then(|record| record.file(&name)) {
                compared += 1;
                problems.extend(recorded.differs(&FileRecord::new(&name, &bytes)));
            }
            Ok(bytes)
        };
        let files = Files {
            model: read(&found.model)?,
            source: read(&found.source)?,
            target: found.target.as_deref().map(&mut read).transpose()?,
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        probe::try_out(found.pair, files).map_err(|problem| vec![problem])
    });
    Checked { set, compared, tried }
}

fn whole(set: &Set) -> Result<Found, Vec<String>> {
    if let Some(packed) = set.packed() {
        return Err(vec![format!("{} is packed: tovmach models add unpacks and checks it", scan::name(packed))]);
    }
    set.found().map_err(|problem| vec![problem])
}

fn object(one: &Checked<'_>) -> Value {
    let (ok, problems) = match &one.tried {
        Ok(_) => (true, &[][..]),
        Err(problems) => (false, problems.as_slice()),
    };
    let mut object = json!({
        "pair": pair_of(one.set), "kind": "firefox", "folder": one.set.folder, "version": one.set.version(), "ok": ok,
        "problems": problems, "compared": one.compared,
    });
    if let Ok(tried) = &one.tried {
        let Shape { source, target, width, encoder, decoder } = tried.shape;
        object["pieces"] = json!({"source": source, "target": target});
        object["layers"] = json!({"encoder": encoder, "decoder": decoder, "width": width});
        object["load_seconds"] = json!(tried.seconds);
        object["memory_bytes"] = json!(tried.memory);
        object["probe"] = json!({"sent": tried.sent, "text": tried.text, "confidence": tried.confidence});
    }
    object
}

fn block(one: &Checked<'_>) -> String {
    let word = if one.tried.is_ok() { "sound" } else { "cannot be used" };
    let name = pair_of(one.set).unwrap_or_else(|| "?".to_owned());
    let mut text = format!("{name}  {word} · {}\n", one.set.folder.display());
    let tried = match &one.tried {
        Ok(tried) => tried,
        Err(problems) => return problems.iter().fold(text, |text, problem| text + "  " + problem + "\n"),
    };
    let Shape { source, target, width, encoder, decoder } = tried.shape;
    let memory =
        tried.memory.map_or("memory not measured here".to_owned(), |bytes| format!("{} of memory", size(bytes)));
    let files = counted(one.set.files().len(), "file");
    let checksums = match one.compared {
        0 => "none recorded to compare with".to_owned(),
        count => format!("{count} of {files} as recorded"),
    };
    let mut line = |label: &str, value: String| text += &format!("  {label:<10} {value}\n");
    line("checksums", checksums);
    line("pieces", format!("{source} source, {target} target"));
    line("layers", format!("{encoder} encoder, {decoder} decoder, width {width}"));
    line("loaded", format!("{:.2} s, {memory}", tried.seconds));
    line("probe", format!("{} → {} (confidence {:.2})", tried.sent, tried.text, tried.confidence));
    text
}
