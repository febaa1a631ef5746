//! DeepL: texts through `/v2/translate`, the terms of a run as a glossary through `/v3/glossaries`.

mod client;
mod entries;
mod glossary;
mod translate;

#[cfg(test)]
mod tests;

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use crate::backends::kinds::{BackendKind, Keys, Setup};
use crate::backends::{Answer, BackendError, Destination, Identity, Limits, Options, Request, Service, TermPair, json};
use crate::lang::Lang;
use client::Client;
use glossary::Glossaries;
use translate::Manner;

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "deepl",
    about: "DeepL",
    needs: "a key",
    languages: "ko, uk, en, ru: every pair",
    terms: "a glossary of the matched terms, made for the run and removed after it",
    limits: LIMITS,
    options: &["url", "key_env", "key_file", "model", "formality"],
    url: Some(PRO),
    also: &[FREE],
    keys: Keys { key: Some("DEEPL_API_KEY"), id: None, session: None },
    make,
};

/// 50 texts and 128 KiB a request (developers.deepl.com, "Translating large volumes"): half of the bytes is left for what was said
/// before and for quoting. Characters are not limited.
const LIMITS: Limits = Limits { items: 50, characters: 1_000_000, bytes: 64 * 1024 };

const PRO: &str = "https://api.deepl.com";
const FREE: &str = "https://api-free.deepl.com";
/// How the key of a free account ends (developers.deepl.com, "Authentication").
const FREE_KEY: &str = ":fx";

const MODELS: [&str; 3] = ["quality_optimized", "prefer_quality_optimized", "latency_optimized"];
const FORMALITIES: [(&str, &str); 2] = [("formal", "prefer_more"), ("informal", "prefer_less")];

struct DeepL {
    identity: Identity,
    client: Client,
    destination: Destination,
    manner: Manner,
    glossaries: Glossaries,
    log: fn(&str),
}

#[derive(Deserialize)]
struct Usage {
    character_count: Option<u64>,
    character_limit: Option<u64>,
}

fn make(setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    let url = address(&setup);
    Ok(Box::new(DeepL {
        identity: Identity { name: setup.name, model: model(&setup.options) },
        destination: Destination::of_url(&url)?,
        manner: manner(&setup.options)?,
        glossaries: Glossaries::default(),
        log: setup.log,
        client: Client {
            http: setup.http,
            url,
            key: setup.key,
            timeout: setup.options.timeout.map(Duration::from_secs),
        },
    }))
}

impl Service for DeepL {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        LIMITS
    }

    fn knows(&self, source: Lang, target: Lang) -> bool {
        translate::knows(source, target)
    }

    fn destination(&self) -> Destination {
        self.destination.clone()
    }

    fn prepare(&self, source: Lang, target: Lang, terms: &[TermPair]) -> Result<(), BackendError> {
        match self.glossaries.prepare(&self.client, source, target, terms) {
            Err(error) if !stops(&error) => {
                self.tell(&format!(
                    "no glossary for {source} into {target}, so terms are looked for in replies only: {error}"
                ));
                Ok(())
            }
            done => done,
        }
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let glossary = self.glossaries.id(request.source, request.target);
        match self.translate(request, glossary.as_deref()) {
            Err(BackendError::Rejected(message)) if glossary.is_some() && names_glossary(&message) => {
                if self.glossaries.forget(request.source, request.target) {
                    self.tell(&format!(
                        "the glossary is not taken, so terms are looked for in replies only: {message}"
                    ));
                }
                self.translate(request, None)
            }
            answers => answers,
        }
    }

    fn usage(&self) -> Result<Option<String>, BackendError> {
        used(&self.client.send("GET", "/v2/usage", Vec::new())?)
    }

    fn finish(&self) {
        for error in self.glossaries.remove(&self.client) {
            self.tell(&format!("a glossary named \"tovmach …\" may still be on the server: {error}"));
        }
    }
}

impl DeepL {
    fn translate(&self, request: &Request<'_>, glossary: Option<&str>) -> Result<Vec<Answer>, BackendError> {
        let body = translate::body(request, self.manner, glossary)?;
        translate::answers(request.items, &self.client.send("POST", "/v2/translate", body)?)
    }

    fn tell(&self, message: &str) {
        (self.log)(&format!("{}: {message}", self.identity.name));
    }
}

/// Where requests go: a free account has an address of its own. An address of the settings is used as it is.
fn address(setup: &Setup) -> String {
    let free = |key: &SecretString| key.expose_secret().ends_with(FREE_KEY);
    let own = setup.options.url.is_none() && setup.url == PRO;
    if own && setup.key.as_ref().is_some_and(free) { FREE.to_owned() } else { setup.url.clone() }
}

/// All that makes translations differ.
fn model(options: &Options) -> String {
    [&options.model, &options.formality].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn manner(options: &Options) -> Result<Manner, BackendError> {
    let formality = options.formality.as_deref().map(|formality| {
        let known = FORMALITIES.iter().find(|(name, _)| *name == formality);
        known.map(|(_, value)| *value).ok_or_else(|| unknown("formality", formality, "formal, informal"))
    });
    let model_type = options.model.as_deref().map(|model| {
        let known = MODELS.into_iter().find(|name| *name == model);
        known.ok_or_else(|| unknown("model", model, &MODELS.join(", ")))
    });
    Ok(Manner { formality: formality.transpose()?, model_type: model_type.transpose()? })
}

fn unknown(setting: &str, value: &str, known: &str) -> BackendError {
    BackendError::Setup(format!("DeepL knows no {setting} '{value}'; it takes {known}"))
}

/// Errors that the next request would meet too: without the glossary nothing would be better.
fn stops(error: &BackendError) -> bool {
    matches!(
        error,
        BackendError::Key(_) | BackendError::Network(_) | BackendError::NotAllowed { .. } | BackendError::Setup(_)
    )
}

/// Another run with the same terms may have found our glossary and removed it, or a person.
fn names_glossary(message: &str) -> bool {
    message.to_lowercase().contains("glossar")
}

/// Which counts are told depends on the account.
fn used(reply: &str) -> Result<Option<String>, BackendError> {
    let usage: Usage = json::read(reply)?;
    Ok(match (usage.character_count, usage.character_limit) {
        (Some(count), Some(limit)) => Some(format!("{count} of {limit} characters")),
        (Some(count), None) => Some(format!("{count} characters")),
        (None, _) => None,
    })
}
