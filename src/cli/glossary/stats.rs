//! `tovmach glossary stats`.

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use crate::cli::args;
use crate::cli::exit::Outcome;
use crate::cli::glossary::{loaded, sources};
use crate::cli::terminal;
use crate::glossary::{self, LanguageStats, Stats};

/// Prints the numbers of the glossaries in force.
pub fn run(all: &args::Glossary, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let stats = glossary::stats(&loaded(&sources(all, config)?)?);
    let text = if json { format!("{}\n", object(&stats)) } else { page(&stats) };
    terminal::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

fn page(stats: &Stats) -> String {
    let mut lines = vec![format!("{} terms, {} homographs", stats.terms, stats.homographs)];
    lines.push(format!("{} with a note, {} with a context", stats.notes, stats.contexts));
    lines.push(String::new());
    lines.extend(stats.languages.iter().map(|of| {
        let LanguageStats { tag, terms, headwords, forms } = of;
        format!(
            "{tag:<10} {terms:>6} terms {:>4} %  {headwords:>6} headwords {forms:>6} further forms",
            share(*terms, stats)
        )
    }));
    lines.push(String::new());
    let name = |domain: &str| if domain.is_empty() { "(none)".to_owned() } else { domain.to_owned() };
    lines.extend(stats.domains.iter().map(|(domain, count)| format!("{:<10} {count:>6} terms", name(domain))));
    lines.join("\n") + "\n"
}

fn object(stats: &Stats) -> Value {
    let language = |of: &LanguageStats| {
        let numbers =
            json!({"terms": of.terms, "percent": share(of.terms, stats), "headwords": of.headwords, "forms": of.forms});
        (of.tag.to_owned(), numbers)
    };
    let languages: serde_json::Map<String, Value> = stats.languages.iter().map(language).collect();
    json!({
        "terms": stats.terms,
        "domains": stats.domains,
        "languages": languages,
        "homographs": stats.homographs,
        "notes": stats.notes,
        "contexts": stats.contexts,
    })
}

/// In percent of all terms, rounded down: 100 is all of them.
fn share(terms: usize, stats: &Stats) -> usize {
    (terms * 100).checked_div(stats.terms).unwrap_or_default()
}
