//! LibreTranslate: a server of one's own, or a public one (`libretranslate/app.py` of LibreTranslate/LibreTranslate).

use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use crate::backends::http::{Call, Http};
use crate::backends::kinds::{BackendKind, Keys, Setup};
use crate::backends::{Answer, BackendError, Destination, Identity, Limits, Request, Service, Text, by_place, json};

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "libretranslate",
    about: "LibreTranslate",
    needs: "a server; a key where it asks for one",
    languages: "ko, uk, en, ru, as its server has models",
    terms: "none",
    limits: LIMITS,
    options: &["url", "key_env", "key_file"],
    url: Some("http://127.0.0.1:5000"),
    also: &[],
    keys: Keys { key: Some("LIBRETRANSLATE_API_KEY"), id: None, session: None },
    make,
};

/// A server's own limits are its settings; none by default. These keep the answer of a slow one within the time of a request.
const LIMITS: Limits = Limits { items: 20, characters: 4_000, bytes: 16_000 };

struct LibreTranslate {
    identity: Identity,
    http: Arc<Http>,
    url: String,
    destination: Destination,
    key: Option<SecretString>,
    timeout: Option<Duration>,
}

#[derive(Serialize)]
struct Body<'a> {
    q: Vec<&'a str>,
    source: &'static str,
    target: &'static str,
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    api_key: Option<&'a str>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reply {
    translated_text: Translated,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Translated {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
struct Told {
    error: String,
}

fn make(setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    Ok(Box::new(LibreTranslate {
        identity: Identity { name: setup.name, model: String::new() },
        destination: Destination::of_url(&setup.url)?,
        http: setup.http,
        url: setup.url,
        key: setup.key,
        timeout: setup.options.timeout.map(Duration::from_secs),
    }))
}

impl Service for LibreTranslate {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        LIMITS
    }

    fn destination(&self) -> Destination {
        self.destination.clone()
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let key = self.key.as_ref().map(ExposeSecret::expose_secret);
        let call = Call {
            method: "POST",
            url: format!("{}/translate", self.url),
            headers: vec![("Content-Type", "application/json".to_owned())],
            body: body(request, key),
            timeout: self.timeout,
        };
        let reply = self.http.send(&call)?.ok(told).map_err(meant)?;
        answers(request.items, &reply)
    }
}

fn body(request: &Request<'_>, key: Option<&str>) -> Vec<u8> {
    json::write(&Body {
        q: request.items.iter().map(|item| item.text.as_str()).collect(),
        source: request.source.tag(),
        target: request.target.tag(),
        format: "text",
        api_key: key,
    })
}

/// The translations in the order of the texts: the protocol knows no ids.
fn answers(items: &[Text], reply: &str) -> Result<Vec<Answer>, BackendError> {
    let reply: Reply = json::read(reply)?;
    by_place(
        items,
        match reply.translated_text {
            Translated::One(text) => vec![text],
            Translated::Many(texts) => texts,
        },
    )
}

/// What an error reply says.
fn told(body: &str) -> Option<String> {
    let told: Told = serde_json::from_str(body).ok()?;
    Some(told.error)
}

/// What is meant where the status says too little: a missing key and a text that is too long are a 400, a pair without a model is a
/// 500 when several texts are sent.
fn meant(error: BackendError) -> BackendError {
    match error {
        BackendError::Rejected(message) if message.contains("API key") => BackendError::Key(message),
        BackendError::Rejected(message) if message.contains("exceeds text limit") => BackendError::TooLong(message),
        BackendError::Server(message) if message.contains("is not available as a target language") => {
            BackendError::Rejected(message)
        }
        error => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backends::Options;
    use crate::backends::stub::{self, Stub, setup, texts};
    use crate::lang::Lang;

    fn written(source: Lang, target: Lang, items: &[Text], key: Option<&str>) -> String {
        let request = Request { source, target, context: &[], terms: &[], items };
        String::from_utf8(body(&request, key)).unwrap()
    }

    #[test]
    fn a_body_is_as_the_documentation_says() {
        let north: Lang = "ko-KP".parse().unwrap();
        assert_eq!(
            written(north, Lang::UK, &texts(&["네.", "그는 \"가자\"라고 했습니다."]), None),
            r#"{"q":["네.","그는 \"가자\"라고 했습니다."],"source":"ko","target":"uk","format":"text"}"#
        );
        assert_eq!(
            written(Lang::EN, Lang::RU, &texts(&["Yes."]), Some("k-1")),
            r#"{"q":["Yes."],"source":"en","target":"ru","format":"text","api_key":"k-1"}"#
        );
    }

    #[test]
    fn a_reply_answers_each_text_by_its_place() {
        let read = |items: &[&str], reply: &str| -> Vec<(String, String)> {
            let answers = answers(&texts(items), reply).unwrap();
            answers.into_iter().map(|answer| (answer.id, answer.text.unwrap())).collect()
        };
        let pair = |id: &str, text: &str| (id.to_owned(), text.to_owned());
        let both = r#"{"translatedText":["Так.","Ні."],"detectedLanguage":[]}"#;
        assert_eq!(read(&["네.", "아니요."], both), [pair("r0", "Так."), pair("r1", "Ні.")]);
        assert_eq!(read(&["네."], r#"{"translatedText":"Так."}"#), [pair("r0", "Так.")]);
        assert_eq!(read(&["네."], r#"{"translatedText":["Так."]}"#), [pair("r0", "Так.")]);
    }

    #[test]
    fn a_reply_of_another_shape_is_no_answer() {
        let items = texts(&["네.", "아니요."]);
        for reply in [
            "",
            "{}",
            r#"["Так.","Ні."]"#,
            r#"{"translatedText":"Так."}"#,
            r#"{"translatedText":["Так."]}"#,
            r#"{"translatedText":["Так.","Ні.","Ні."]}"#,
            r#"{"translatedText":["Так.",null]}"#,
            r#"{"translatedText":["Так."#,
            r#"{"translatedText":{"text":"Так."}}"#,
            r#"{"error":"Так."}"#,
        ] {
            assert!(matches!(answers(&items, reply), Err(BackendError::BadReply(_))), "{reply}");
        }
    }

    #[test]
    fn a_server_is_asked_and_its_errors_are_named() {
        for (reply, expected) in [
            ((200, r#"{"translatedText":["Так."]}"#), Ok("Так.")),
            ((403, r#"{"error":"Invalid API key top-secret"}"#), Err("the key was not accepted: Invalid API key")),
            ((400, r#"{"error":"Visit x to get an API key"}"#), Err("the key was not accepted: Visit")),
            ((400, r#"{"error":"Invalid request: request (3) exceeds text limit (2)"}"#), Err("too long: Invalid")),
            ((400, r#"{"error":"ko is not supported"}"#), Err("not taken: ko is not supported")),
            ((429, r#"{"error":"Slowdown: 10 per 1 minute"}"#), Err("busy: Slowdown")),
            ((500, r#"{"error":"Cannot translate text: out of memory"}"#), Err("a fault of the service")),
        ] {
            let stub = Stub::new(&[reply]);
            let service = KIND.open(setup(&stub.url, Some("top-secret"), Options::default())).unwrap();
            match (stub::answers(service.as_ref(), &["네."]), expected) {
                (Ok(texts), Ok(text)) => assert_eq!(texts, [text]),
                (Err(said), Err(start)) => assert!(said.starts_with(start) && !said.contains("secret"), "{said}"),
                (came, _) => panic!("{came:?} for {reply:?}"),
            }
            let asked = &stub.asked()[0];
            assert_eq!(asked.line, "POST /translate");
            assert!(asked.headers.iter().any(|line| line == "content-type: application/json"), "{asked:?}");
            assert!(asked.body.ends_with(r#""api_key":"top-secret"}"#), "{asked:?}");
        }
    }

    #[test]
    fn an_error_means_what_it_says() {
        let rejected = |message: &str| meant(BackendError::Rejected(message.to_owned()));
        assert!(matches!(rejected("Visit https://portal.example.org to get an API key"), BackendError::Key(_)));
        assert!(matches!(rejected("Please contact the server operator to get an API key"), BackendError::Key(_)));
        let long = "Invalid request: request (3000) exceeds text limit (2000)";
        assert!(matches!(rejected(long), BackendError::TooLong(_)));
        assert!(matches!(rejected("ko is not supported"), BackendError::Rejected(_)));
        let pair = "Cannot translate text: 400 Bad Request: Korean (ko) is not available as a target language from Ukrainian (uk)";
        assert!(matches!(meant(BackendError::Server(pair.to_owned())), BackendError::Rejected(_)));
        let fault = "Cannot translate text: out of memory";
        assert!(matches!(meant(BackendError::Server(fault.to_owned())), BackendError::Server(_)));
    }
}
