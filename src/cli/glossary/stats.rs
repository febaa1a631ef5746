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
    let all = [
        ("terms", stats.terms),
        ("homographs", stats.homographs),
        ("with a note", stats.notes),
        ("with a context", stats.contexts),
    ];
    let count = |(name, count): (&str, usize)| format!("{name:<14} {count:>6}\n");
    let language = |of: &LanguageStats| {
        let LanguageStats { tag, terms, headwords, forms } = of;
        format!("{tag:<14} {terms:>6} {:>5} % {headwords:>10} {forms:>12}\n", share(*terms, stats))
    };
    let name = |domain: &str| if domain.is_empty() { "(none)".to_owned() } else { domain.to_owned() };
    let all: String = all.into_iter().map(count).collect();
    let languages: String = stats.languages.iter().map(language).collect();
    let domains: String = stats.domains.iter().map(|(domain, terms)| count((&name(domain), *terms))).collect();
    format!(
        "{all}\nlanguage        terms           headwords  other forms\n{languages}\ndomain          terms\n{domains}"
    )
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
