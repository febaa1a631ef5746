//! Amazon Translate: one text a request, signed; terms as a terminology of the account.

mod reply;
mod signature;
mod terminology;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use crate::backends::http::{Call, Http, HttpReply};
use crate::backends::kinds::{BackendKind, Keys, Setup};
use crate::backends::{
    Answer, BackendError, Destination, Identity, Limits, Request, Service, TermPair, by_place, json,
};
use crate::lang::Lang;
use signature::Key;
use terminology::Terminology;

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "amazon",
    about: "Amazon Translate",
    needs: "a region, and a key with its id",
    languages: "ko, uk, en, ru",
    terms: "a terminology of the account: its own, or the matched terms, imported and removed at the end",
    limits: Limits { items: 1, characters: 10_000, bytes: 10_000 },
    options: &["url", "region", "key_env", "key_file", "key_id_env", "session_env", "glossary", "formality"],
    url: Some("https://translate.{region}.amazonaws.com"),
    also: &[],
    keys: Keys {
        key: Some("AWS_SECRET_ACCESS_KEY"),
        id: Some("AWS_ACCESS_KEY_ID"),
        session: Some("AWS_SESSION_TOKEN"),
    },
    make,
};

/// What all requests have before the name of what is to be done.
const TARGET: &str = "AWSShineFrontendService_20170701";

struct Amazon {
    identity: Identity,
    destination: Destination,
    url: String,
    region: String,
    key: Option<Key>,
    formality: Option<&'static str>,
    glossary: Option<String>,
    imported: Mutex<Vec<Imported>>,
    timeout: Option<Duration>,
    http: Arc<Http>,
    now: fn() -> SystemTime,
    log: fn(&str),
}

/// A terminology that was made for this run.
struct Imported {
    source: Lang,
    target: Lang,
    name: String,
    /// Amazon knows it: another run with the same terms may have removed it.
    usable: bool,
}

fn make(setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    let options = setup.options;
    let region = options.region.unwrap_or_default();
    if region.is_empty() || !region.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        return Err(BackendError::Setup("no region is named: region = \"eu-central-1\"".to_owned()));
    }
    let url = format!("{}/", setup.url.replace("{region}", &region));
    let formality = formality(options.formality.as_deref())?;
    let key = setup.key_id.zip(setup.key).map(|(id, secret)| Key { id, secret, session: setup.session });
    let manner = formality.map(|formality| format!("formality {formality}"));
    let glossary = options.glossary.as_ref().map(|name| format!("terminology {name}"));
    let model = manner.into_iter().chain(glossary).collect::<Vec<_>>().join(", ");
    Ok(Box::new(Amazon {
        identity: Identity { name: setup.name, model },
        destination: Destination::of_url(&url)?,
        url,
        region,
        key,
        formality,
        glossary: options.glossary,
        imported: Mutex::default(),
        timeout: options.timeout.map(Duration::from_secs),
        http: setup.http,
        now: setup.now,
        log: setup.log,
    }))
}

fn formality(name: Option<&str>) -> Result<Option<&'static str>, BackendError> {
    match name {
        None => Ok(None),
        Some("formal") => Ok(Some("FORMAL")),
        Some("informal") => Ok(Some("INFORMAL")),
        Some(_) => Err(BackendError::Setup("formality is \"formal\" or \"informal\"".to_owned())),
    }
}

impl Service for Amazon {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        KIND.limits
    }

    fn destination(&self) -> Destination {
        self.destination.clone()
    }

    /// Terms that cannot be imported do not keep texts from being translated: the contract looks for each term in the replies.
    fn prepare(&self, source: Lang, target: Lang, terms: &[TermPair]) -> Result<(), BackendError> {
        let terminology = Terminology::new(source, target, terms).filter(|_| self.glossary.is_none());
        let Some(terminology) = terminology else { return Ok(()) };
        let reply = self.send("ImportTerminology", &terminology.import())?;
        let denied = reply::exception(&reply.body).as_deref() == Some(reply::DENIED);
        match reply::done(reply) {
            Ok(_) => self.imported().push(Imported { source, target, name: terminology.name, usable: true }),
            Err(error @ BackendError::Key(_)) if !denied => return Err(error),
            Err(error) => self.say(&format!("no terminology for {source} into {target}: {error}")),
        }
        Ok(())
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let (source, target) = (request.source, request.target);
        let terminology = match &self.glossary {
            Some(glossary) => Some(glossary.clone()),
            None if request.terms.is_empty() => None,
            None => self.imported_for(source, target),
        };
        let texts = request.items.iter().map(|item| self.translate(&item.text, source, target, terminology.as_deref()));
        by_place(request.items, texts.collect::<Result<_, _>>()?)
    }

    fn finish(&self) {
        for imported in self.imported().drain(..) {
            let deleted = self.send("DeleteTerminology", &json!({"Name": imported.name})).and_then(reply::done);
            if let Err(error) = deleted {
                self.say(&format!("the terminology {} may still be in the account: {error}", imported.name));
            }
        }
    }
}

impl Amazon {
    fn imported(&self) -> MutexGuard<'_, Vec<Imported>> {
        self.imported.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn imported_for(&self, source: Lang, target: Lang) -> Option<String> {
        let imported = self.imported();
        let found = imported.iter().rfind(|made| made.usable && made.source == source && made.target == target);
        found.map(|made| made.name.clone())
    }

    fn say(&self, line: &str) {
        (self.log)(&format!("{}: {line}", self.identity.name));
    }

    fn translate(
        &self,
        text: &str,
        source: Lang,
        target: Lang,
        terminology: Option<&str>,
    ) -> Result<String, BackendError> {
        let body = |terminology| body(text, source, target, self.formality, terminology);
        let mut reply = self.send("TranslateText", &body(terminology))?;
        let unknown = reply::exception(&reply.body).as_deref() == Some(reply::NOT_FOUND);
        if let (true, None, Some(name)) = (unknown, &self.glossary, terminology) {
            self.say(&format!("the terminology {name} is not there: the texts go without it"));
            self.imported().iter_mut().filter(|made| made.name == name).for_each(|made| made.usable = false);
            reply = self.send("TranslateText", &body(None))?;
        }
        reply::text(&reply::done(reply)?)
    }

    fn send(&self, action: &str, body: &Value) -> Result<HttpReply, BackendError> {
        let Some(key) = &self.key else {
            let message = "the key has no id: set AWS_ACCESS_KEY_ID, or name another variable by key_id_env";
            return Err(BackendError::Setup(message.to_owned()));
        };
        let body = json::write(body);
        let headers = vec![
            ("Content-Type", "application/x-amz-json-1.1".to_owned()),
            ("X-Amz-Target", format!("{TARGET}.{action}")),
        ];
        let headers = signature::signed(key, &self.region, (self.now)(), &self.url, headers, &body)?;
        self.http.send(&Call { method: "POST", url: self.url.clone(), headers, body, timeout: self.timeout })
    }
}

/// The body of `TranslateText`. Masking of profanity and brevity are never asked for: both change what was said.
fn body(text: &str, source: Lang, target: Lang, formality: Option<&str>, terminology: Option<&str>) -> Value {
    let mut body = json!({"Text": text, "SourceLanguageCode": source.tag(), "TargetLanguageCode": target.tag()});
    if let Some(terminology) = terminology {
        body["TerminologyNames"] = json!([terminology]);
    }
    if let Some(formality) = formality {
        body["Settings"] = json!({"Formality": formality});
    }
    body
}

#[cfg(test)]
mod tests;
