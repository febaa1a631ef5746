//! Requests to DeepL with the key, and what its error replies say.

use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use crate::backends::BackendError;
use crate::backends::http::{Call, Http};

/// The way to one account.
pub struct Client {
    pub http: Arc<Http>,
    /// The address, without a slash at the end.
    pub url: String,
    /// None in a dry run, which sends nothing.
    pub key: Option<SecretString>,
    pub timeout: Option<Duration>,
}

#[derive(Deserialize)]
struct Told {
    message: String,
}

impl Client {
    /// Sends a request and gives the body of its reply.
    pub fn send(&self, method: &'static str, path: &str, body: Vec<u8>) -> Result<String, BackendError> {
        let Some(key) = &self.key else {
            let missing = "DeepL asks for a key: set DEEPL_API_KEY, or name key_env or key_file in the settings";
            return Err(BackendError::Setup(missing.to_owned()));
        };
        let mut headers = vec![("Authorization", format!("DeepL-Auth-Key {}", key.expose_secret()))];
        if !body.is_empty() {
            headers.push(("Content-Type", "application/json".to_owned()));
        }
        let url = format!("{}{path}", self.url);
        self.http.send(&Call { method, url, headers, body, timeout: self.timeout })?.ok(told)
    }
}

/// What an error reply says. Its `detail` is left out, for it may repeat what was sent.
fn told(body: &str) -> Option<String> {
    let told: Told = serde_json::from_str(body).ok()?;
    Some(told.message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_tells_its_message_only() {
        let body = r#"{"message":"Invalid glossary entries provided","detail":"Key 군관 duplicates"}"#;
        assert_eq!(told(body).as_deref(), Some("Invalid glossary entries provided"));
        for body in ["", "Forbidden", "[]", r#"{"message":null}"#] {
            assert_eq!(told(body), None, "{body}");
        }
    }
}
