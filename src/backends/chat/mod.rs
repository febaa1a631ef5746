//! Any server that speaks OpenAI's chat protocol: OpenAI, Ollama, llama.cpp, vLLM, LM Studio.
//!
//! The texts go as one JSON object with ids, and come back by their ids. What a server does not take of the request is left out
//! for the rest of the run ([`takes`]).

mod body;
mod content;
mod reply;
mod takes;
mod trouble;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};

use crate::backends::http::{Call, Http};
use crate::backends::kinds::{BackendKind, Keys, Setup};
use crate::backends::{Answer, BackendError, Destination, Identity, Limits, Request, Service, json};
use crate::lang::Role;
use body::{Manner, Prompt};
use takes::Takes;
use trouble::Trouble;

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "openai",
    about: "any server that speaks OpenAI's chat protocol",
    needs: "a model; a key of OpenAI, or a server such as Ollama, llama.cpp or vLLM",
    languages: "as the model knows them",
    terms: "the matched ones, in the prompt",
    limits: LIMITS,
    options: &["url", "key_env", "key_file", "model", "register", "temperature", "batch"],
    url: Some("https://api.openai.com/v1"),
    also: &["https://us.api.openai.com/v1", "https://eu.api.openai.com/v1"],
    keys: Keys { key: Some("OPENAI_API_KEY"), id: None, session: None },
    make,
};

/// Small enough for a model to keep its ids in order, and for the context of a local server.
const LIMITS: Limits = Limits { items: 20, characters: 6_000, bytes: 24_000 };

/// The names of the roles in `register`, as the table writes them.
const ROLES: [(&str, Role); 4] = [
    ("interviewer", Role::Interviewer),
    ("interpreter", Role::Interpreter),
    ("subject", Role::Subject),
    ("other", Role::Other),
];

struct Chat {
    identity: Identity,
    destination: Destination,
    url: String,
    key: Option<SecretString>,
    model: String,
    temperature: f64,
    manners: Vec<Manner>,
    limits: Limits,
    timeout: Option<Duration>,
    takes: Mutex<Takes>,
    http: Arc<Http>,
}

fn make(setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    let options = &setup.options;
    let Some(model) = options.model.clone() else {
        return Err(BackendError::Setup("no model is named: model = \"NAME\", as the server calls it".to_owned()));
    };
    let temperature = options.temperature.unwrap_or(0.0);
    if !(0.0..=2.0).contains(&temperature) {
        return Err(BackendError::Setup(format!("temperature is from 0 to 2, not {temperature}")));
    }
    Ok(Box::new(Chat {
        identity: Identity { model: version(&model, temperature, &options.register), name: setup.name },
        destination: Destination::of_url(&setup.url)?,
        url: setup.url,
        key: setup.key,
        model,
        temperature,
        manners: manners(&options.register)?,
        limits: Limits { items: options.batch.unwrap_or(LIMITS.items), ..LIMITS },
        timeout: options.timeout.map(Duration::from_secs),
        takes: Mutex::new(Takes::ALL),
        http: setup.http,
    }))
}

fn manners(register: &BTreeMap<String, String>) -> Result<Vec<Manner>, BackendError> {
    let manner = |(name, manner): (&String, &String)| {
        let role = ROLES.iter().find(|(known, _)| known == name).map(|(_, role)| *role);
        role.map(|role| (role, manner.clone())).ok_or_else(|| {
            let known: Vec<&str> = ROLES.iter().map(|(known, _)| *known).collect();
            BackendError::Setup(format!("register: '{name}' is no role; the roles are {}", known.join(", ")))
        })
    };
    register.iter().map(manner).collect()
}

/// The model with whatever else of the settings makes its translations differ.
fn version(model: &str, temperature: f64, register: &BTreeMap<String, String>) -> String {
    let warmth = (temperature != 0.0).then(|| format!(", temperature {temperature}"));
    let manners = register.iter().map(|(role, manner)| format!(", {role}: {manner}"));
    std::iter::once(model.to_owned()).chain(warmth).chain(manners).collect()
}

impl Service for Chat {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        self.limits
    }

    fn destination(&self) -> Destination {
        self.destination.clone()
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let prompt = Prompt::new(request, &self.manners);
        let mut takes = self.learned(Takes::ALL);
        loop {
            let body = body::body(&self.model, self.temperature, takes, &prompt, request.items);
            let reply = self.http.send(&self.call(&body))?;
            let Some(trouble) = Trouble::of(reply.status, &reply.body) else {
                return reply::answers(&reply.body, request.items, prompt.bytes());
            };
            match trouble.field().and_then(|field| takes.without(field)) {
                Some(fewer) => takes = self.learned(fewer),
                None => return Err(trouble.error(reply)),
            }
        }
    }
}

impl Chat {
    /// What the server takes, as far as is known with what a request has just shown.
    fn learned(&self, shown: Takes) -> Takes {
        let mut takes = self.takes.lock().unwrap_or_else(PoisonError::into_inner);
        *takes = takes.and(shown);
        *takes
    }

    fn call(&self, body: &serde_json::Value) -> Call<'static> {
        let mut headers = vec![("Content-Type", "application/json".to_owned())];
        headers.extend(self.key.iter().map(|key| ("Authorization", format!("Bearer {}", key.expose_secret()))));
        let url = format!("{}/chat/completions", self.url);
        Call { method: "POST", url, headers, body: json::write(body), timeout: self.timeout }
    }
}

#[cfg(test)]
mod tests;
