//! `tovmach glossary list`.

use std::path::Path;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::cli::args;
use crate::cli::exit::Outcome;
use crate::cli::glossary::{loaded, sources};
use crate::cli::terminal;
use crate::glossary::{Form, FormKind, Term, TermStatus};
use crate::lang::Lang;

/// Prints the terms of the glossaries in force that the filters let through, one a line.
pub fn run(all: &args::Glossary, given: &args::List, config: Option<&Path>, json: bool) -> Result<Outcome> {
    let glossary = loaded(&sources(all, config)?)?;
    let wanted = glossary.terms().iter().filter(|term| is_wanted(term, given));
    let lines: String = wanted.map(|term| if json { format!("{}\n", object(term)) } else { line(term) }).collect();
    terminal::print(lines.as_bytes())?;
    Ok(Outcome::Done)
}

fn is_wanted(term: &Term, given: &args::List) -> bool {
    let domain = given.domain.as_ref().is_none_or(|domain| domain.eq_ignore_ascii_case(&term.domain));
    let in_lang = |lang: &Lang| {
        given.lang.is_none_or(|wanted| lang.same_base(wanted) && (wanted == *lang || wanted == wanted.base()))
    };
    let mut forms = term.forms.iter().filter(|(lang, _)| in_lang(lang)).flat_map(|(_, forms)| forms).peekable();
    let has_word = forms.peek().is_some();
    let text = given.text.as_ref().is_none_or(|text| {
        let text = text.to_lowercase();
        let has = |in_text: &str| in_text.to_lowercase().contains(&text);
        forms.any(|form| has(&form.text)) || given.lang.is_none() && has(&term.note)
    });
    domain && has_word && text
}

/// `ranks.csv:2  rank  병사 · рядовий · private  (a note)`.
fn line(term: &Term) -> String {
    let mut words: Vec<&str> = Vec::new();
    for (lang, _) in &term.forms {
        let word = term.preferred(*lang).filter(|word| !words.contains(word));
        words.extend(word);
    }
    let domain = if term.domain.is_empty() { "-" } else { &term.domain };
    let note = if term.note.is_empty() { String::new() } else { format!("  ({})", term.note) };
    let status = if term.status == TermStatus::Preferred { String::new() } else { format!("  [{}]", status(term)) };
    format!("{}:{}  {domain}  {}{status}{note}\n", term.file, term.line, words.join(" · "))
}

fn object(term: &Term) -> Value {
    let by_lang = |wanted: fn(&Form) -> bool| -> Map<String, Value> {
        let each = term.forms.iter().map(|(lang, forms)| {
            let texts = forms.iter().filter(|form| wanted(form)).map(written).collect::<Vec<_>>();
            (lang.to_string(), texts)
        });
        each.filter(|(_, texts)| !texts.is_empty()).map(|(lang, texts)| (lang, json!(texts))).collect()
    };
    json!({
        "file": term.file,
        "line": term.line,
        "words": by_lang(|form| form.kind == FormKind::Headword),
        "forms": by_lang(|form| form.kind != FormKind::Headword),
        "domain": term.domain,
        "note": term.note,
        "status": status(term),
        "context": term.context,
        "role": term.role,
    })
}

/// With the tag of its case, as a glossary has it.
fn written(form: &Form) -> String {
    match form.kind {
        FormKind::Case(case) => format!("{case}={}", form.text),
        FormKind::Headword | FormKind::Listed => form.text.clone(),
    }
}

fn status(term: &Term) -> &'static str {
    match term.status {
        TermStatus::Preferred => "preferred",
        TermStatus::Admitted => "admitted",
        TermStatus::Forbidden => "forbidden",
        TermStatus::Keep => "keep",
    }
}
