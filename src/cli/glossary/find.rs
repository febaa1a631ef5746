//! `tovmach glossary find`.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use crate::cli::args;
use crate::cli::asked::{Asked, asked};
use crate::cli::exit::{Outcome, Usage};
use crate::cli::glossary::{loaded, sources};
use crate::cli::{files, terminal};
use crate::glossary::{Glossary, Hit, Term};
use crate::lang::{self, LANGUAGES, Lang};

/// A text that is searched, and where it comes from.
struct Text {
    file: Option<String>,
    line: Option<usize>,
    text: String,
}

/// A hit as an object of JSON.
#[derive(Serialize)]
struct Found<'f> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    term: &'f str,
    lang: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    norm: Option<String>,
    start: usize,
    end: usize,
    matched: &'f str,
    why: &'static str,
    /// The term's own place.
    at: String,
    #[serde(skip_serializing_if = "is_false")]
    inside: bool,
    #[serde(skip_serializing_if = "is_false")]
    uncertain: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<String>,
}

/// Prints the terms that stand in each text, one a line. Of several texts those whose language is not clear are told, and the
/// others are searched all the same.
pub fn run(all: &args::Glossary, given: &args::Find, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let glossary = loaded(&sources(all, config)?)?;
    let texts = texts(&given.texts)?;
    let only = texts.len() == 1 && texts.iter().all(|text| text.line.is_none());
    let mut passed_over = false;
    for text in texts {
        match given.lang.or_else(|| lang::detect(&text.text)) {
            Some(lang) => print(&text, &glossary, lang, given.overlaps, json)?,
            None if text.text.trim().is_empty() => {}
            None if only => return Err(Usage(undecided(&text)).into()),
            None => {
                passed_over = true;
                terminal::error(&undecided(&text));
            }
        }
    }
    Ok(Outcome::attention_if(passed_over))
}

fn print(text: &Text, glossary: &Glossary, lang: Lang, overlaps: bool, json: bool) -> Result<()> {
    let hits = if overlaps { glossary.find_all(&text.text, lang) } else { glossary.find(&text.text, lang) };
    let lines: String = found(text, &hits, glossary, lang)
        .map(|(found, term)| if json { object(&found) } else { line(&found, term, lang) })
        .collect();
    Ok(terminal::print(lines.as_bytes())?)
}

/// Each argument: a file if there is one of that name, else a text; the lines of standard input for `-`.
fn texts(arguments: &[String]) -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for argument in arguments {
        let path = Path::new(argument);
        if argument != "-" && path.is_file() {
            texts.push(Text { file: Some(argument.clone()), line: None, text: files::read_text(path)? });
        } else {
            let asked = asked(std::slice::from_ref(argument))?.into_iter();
            texts.extend(asked.map(|Asked { line, text }| Text { file: None, line, text }));
        }
    }
    Ok(texts)
}

fn undecided(text: &Text) -> String {
    let place = match (&text.file, text.line) {
        (Some(file), _) => format!(" of {file}"),
        (None, Some(line)) => format!(" of line {line}"),
        (None, None) => format!(" of '{}'", text.text.chars().take(40).collect::<String>()),
    };
    let tags = LANGUAGES.iter().map(|language| language.tag).collect::<Vec<_>>().join(", ");
    format!("the letters{place} do not tell the language: name it with --lang, one of {tags}")
}

/// The hits with their places in characters, each with its term.
fn found<'f>(
    text: &'f Text,
    hits: &'f [Hit],
    glossary: &'f Glossary,
    lang: Lang,
) -> impl Iterator<Item = (Found<'f>, &'f Term)> {
    let (mut byte, mut start) = (0, 0);
    hits.iter().filter_map(move |hit| {
        let term = glossary.terms().get(hit.term)?;
        start += text.text.get(byte..hit.span.start).map_or(0, |between| between.chars().count());
        byte = hit.span.start;
        let context = if term.context.is_empty() { term.note.clone() } else { term.context.join(", ") };
        let found = Found {
            file: text.file.as_deref(),
            line: text.line,
            term: term.preferred(hit.lang).unwrap_or_default(),
            lang: lang.tag(),
            norm: hit.lang.region().map(|_| hit.lang.to_string()),
            start,
            end: start + hit.matched.chars().count(),
            matched: &hit.matched,
            why: hit.why.as_str(),
            at: format!("{}:{}", term.file, term.line),
            inside: hit.inside,
            uncertain: hit.uncertain,
            context: hit.uncertain.then_some(context),
        };
        Some((found, term))
    })
}

fn object(found: &Found) -> String {
    serde_json::to_string(found).map_or_else(|_| String::new(), |object| object + "\n")
}

/// `0-2  포로 = військовополонений = prisoner of war  (particle, legal.csv:2)`; an uncertain hit has `?` behind its word.
fn line(found: &Found, term: &Term, lang: Lang) -> String {
    let place = match (found.file, found.line) {
        (Some(file), _) => format!("{file}:"),
        (None, Some(line)) => format!("{line}:"),
        (None, None) => String::new(),
    };
    let mut words = vec![found.term];
    for (other, _) in term.forms.iter().filter(|(other, _)| !other.same_base(lang)) {
        words.extend(term.preferred(*other).filter(|word| !words.contains(word)));
    }
    let doubt = if found.uncertain { "?" } else { "" };
    let inside = if found.inside { ", inside a longer word" } else { "" };
    let note = if term.note.is_empty() { String::new() } else { format!("  {}", term.note) };
    let matched = found.matched.split_whitespace().collect::<Vec<_>>().join(" ");
    format!(
        "{place}{}-{}  {matched}{doubt}  {}  ({}{inside}, {}){note}\n",
        found.start,
        found.end,
        words.join(" = "),
        found.why,
        found.at
    )
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !value
}
