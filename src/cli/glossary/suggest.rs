//! `tovmach glossary suggest`: terms that reviewed tables agree on.

use std::path::Path;

use anyhow::Result;
use serde_json::{Map, json};
use unicode_normalization::UnicodeNormalization;

use crate::align::likeness;
use crate::cli::exit::Outcome;
use crate::cli::report::counted;
use crate::cli::{accepted, args, settings, terminal};
use crate::glossary::exchange::by_name;
use crate::glossary::suggest::{Passage, Suggestion, Wanted, suggest};
use crate::glossary::{Form, FormKind, Term};
use crate::lang::Lang;

/// `tovmach glossary suggest`.
pub fn run(all: &args::Glossary, given: &args::Suggest, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let rows = accepted::passages(&given.tables, given.all)?;
    let (settings, _) = settings::load(config)?;
    let glossary = settings::glossary(&settings, &all.glossary, !all.no_shipped_glossary)?;
    let composed = |(lang, text): &(Lang, String)| (*lang, text.nfc().collect());
    let passage =
        |row: &accepted::Passage| Passage { place: row.place.clone(), texts: row.texts.iter().map(composed).collect() };
    let passages: Vec<Passage> = rows.iter().map(passage).collect();
    let found = suggest(&passages, &glossary, Wanted { least: given.min, likeness: &likeness });
    let text = if json { objects(&found) } else { table(&found)? };
    terminal::print(text.as_bytes())?;
    terminal::say(&format!("  {} suggested by {}", counted(found.len(), "term"), counted(rows.len(), "row")));
    if rows.is_empty() {
        terminal::hint(
            "only rows marked reviewed or certified are read; --all reads every row that people said or wrote",
        );
    }
    Ok(Outcome::Done)
}

fn objects(found: &[Suggestion]) -> String {
    let object = |suggestion: &Suggestion| {
        let mut object: Map<_, _> =
            suggestion.forms.iter().map(|(lang, text)| (lang.to_string(), json!(text))).collect();
        object.insert("together".into(), json!(suggestion.together));
        object.insert("of".into(), json!(suggestion.of));
        object.insert("example".into(), json!(suggestion.place));
        format!("{}\n", serde_json::Value::Object(object))
    };
    found.iter().map(object).collect()
}

/// A glossary that a person edits: the counts and the place are in the note.
fn table(found: &[Suggestion]) -> Result<String> {
    let term = |suggestion: &Suggestion| Term {
        forms: suggestion
            .forms
            .iter()
            .map(|(lang, text)| (*lang, vec![Form { text: text.clone(), kind: FormKind::Headword }]))
            .collect(),
        note: format!("suggested: {} of {} rows, {}", suggestion.together, suggestion.of, suggestion.place),
        ..Term::default()
    };
    let terms: Vec<Term> = found.iter().map(term).collect();
    let own = by_name("csv").map(|own| (own.write)(&terms.iter().collect::<Vec<_>>(), None)).transpose()?;
    Ok(own.map(|written| written.text).unwrap_or_default())
}
