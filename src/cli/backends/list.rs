//! `tovmach backends`: the table of all backends, and which of them are ready here.

use std::borrow::Cow;
use std::sync::Arc;

use anyhow::Result;
use serde_json::{Value, json};

use crate::backends::http::Http;
use crate::backends::kinds::BackendKind;
use crate::backends::{Destination, Limits, MEMORY, PHRASEBOOK};
use crate::cli::exit::Outcome;
use crate::cli::settings::Settings;
use crate::cli::{files, models, services, terminal};

/// One backend of the list.
struct Listed<'a> {
    name: &'a str,
    kind: &'a str,
    about: &'a str,
    needs: &'a str,
    languages: Cow<'a, str>,
    terms: &'a str,
    limits: Option<Limits>,
    /// Why it cannot be asked here; `None` where it can.
    why: Option<String>,
}

/// Prints all backends: those of the table and those of the settings.
pub fn run(settings: &Settings, json: bool) -> Result<Outcome> {
    let http = services::http(settings, false)?;
    let listed = services::names(settings).into_iter().filter_map(|name| listed(name, settings, &http));
    let text: String = listed.map(|one| if json { format!("{}\n", object(&one)) } else { block(&one) }).collect();
    terminal::print(text.as_bytes())?;
    Ok(Outcome::Done)
}

fn listed<'a>(name: &'a str, settings: &'a Settings, http: &Arc<Http>) -> Option<Listed<'a>> {
    match name {
        MEMORY => Some(memory(settings)),
        PHRASEBOOK => Some(phrasebook()),
        _ => {
            let (kind, _) = services::table(name, settings)?;
            Some(Listed {
                name,
                kind: kind.name,
                about: kind.about,
                needs: kind.needs,
                languages: languages(kind, settings),
                terms: kind.terms,
                limits: Some(kind.limits),
                why: why_not(name, settings, http),
            })
        }
    }
}

fn memory(settings: &Settings) -> Listed<'static> {
    let why = match &settings.memory {
        None => Some("no file is named: --memory FILE, or memory = \"FILE\" in tovmach.toml".to_owned()),
        Some(path) if !files::is_there(path) => Some(format!("there is no file {} yet", path.display())),
        Some(_) => None,
    };
    Listed {
        name: MEMORY,
        kind: MEMORY,
        about: "what people have accepted before",
        needs: "a file made by tovmach memory import",
        languages: "ko, uk, en, ru: the pairs that it holds".into(),
        terms: "as they were accepted",
        limits: None,
        why,
    }
}

fn phrasebook() -> Listed<'static> {
    Listed {
        name: PHRASEBOOK,
        kind: PHRASEBOOK,
        about: "phrases of interviews that come with tovmach",
        needs: "nothing",
        languages: "ko, uk, en: every pair".into(),
        terms: "from the glossaries",
        limits: None,
        why: None,
    }
}

/// The languages of a kind; where it runs models, the pairs of those that are here.
fn languages(kind: &BackendKind, settings: &Settings) -> Cow<'static, str> {
    let here = services::runs_models(kind).then(|| models::pairs(settings)).flatten();
    here.map_or(Cow::Borrowed(kind.languages), Cow::Owned)
}

/// Why a service cannot be asked: its settings, its key, or the gate. Nothing is sent.
fn why_not(name: &str, settings: &Settings, http: &Arc<Http>) -> Option<String> {
    let service = match services::service(name, settings, http, true) {
        Ok(service) => service?,
        Err(error) => return Some(format!("{error:#}")),
    };
    match service.destination() {
        Destination::Host(host) => http.allows(&format!("https://{host}/")).err().map(|error| error.to_string()),
        Destination::Program(_) | Destination::Inside => None,
    }
}

fn object(one: &Listed<'_>) -> Value {
    let limits =
        one.limits.map(|limits| json!({"items": limits.items, "characters": limits.characters, "bytes": limits.bytes}));
    json!({"name": one.name, "kind": one.kind, "about": one.about, "needs": one.needs, "languages": one.languages,
        "terms": one.terms, "limits": limits, "ready": one.why.is_none(), "why": one.why})
}

fn block(one: &Listed<'_>) -> String {
    let kind = if one.kind == one.name { String::new() } else { format!(" ({})", one.kind) };
    let ready = one.why.as_ref().map_or("yes".to_owned(), |why| format!("no: {why}"));
    let mut text = format!("{}{kind}: {}\n", one.name, one.about);
    let mut line = |label: &str, value: &str| text += &format!("  {label:<10} {value}\n");
    line("needs", one.needs);
    line("languages", &one.languages);
    line("terms", one.terms);
    if let Some(Limits { items, characters, bytes }) = one.limits {
        let texts = if items == 1 { "text" } else { "texts" };
        line("limits", &format!("{items} {texts}, {characters} characters, {bytes} bytes a request"));
    }
    line("ready", &ready);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backends::KINDS;

    fn all(settings: &Settings) -> Vec<Value> {
        let http = services::http(settings, false).unwrap();
        services::names(settings).into_iter().map(|name| object(&listed(name, settings, &http).unwrap())).collect()
    }

    #[test]
    fn every_kind_is_listed_and_every_table_of_the_settings() {
        let settings: Settings = toml::from_str("backend.mine.kind = 'openai'\nbackend.deepl.jobs = 2").unwrap();
        let listed = all(&settings);
        assert_eq!(listed.len(), KINDS.len() + 3);
        assert_eq!(listed.last().unwrap()["name"], "mine");
        assert_eq!(listed.last().unwrap()["kind"], "openai");
        for one in listed {
            assert_eq!(one["ready"].as_bool(), Some(one["why"].is_null()), "{one}");
        }
    }

    #[test]
    fn the_memory_is_ready_where_there_is_one() {
        assert!(memory(&Settings::default()).why.is_some());
        let settings: Settings = toml::from_str("memory = 'no/such/file.db'").unwrap();
        assert!(memory(&settings).why.unwrap().contains("no/such/file.db"));
        let settings: Settings = toml::from_str("memory = 'Cargo.toml'").unwrap();
        assert_eq!(memory(&settings).why, None);
    }
}
