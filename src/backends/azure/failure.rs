//! What Azure's errors mean, beyond their status.

use secrecy::SecretString;
use serde::Deserialize;
use serde_json::Value;

use crate::backends::BackendError;
use crate::backends::error::quoted;
use crate::backends::http::HttpReply;

#[derive(Deserialize)]
struct Failure {
    error: Told,
}

#[derive(Deserialize)]
struct Told {
    /// Six digits: the status and three more. The gateway before the service writes its status as a string.
    #[serde(default)]
    code: Value,
    #[serde(default)]
    message: String,
}

/// The free quota is used up: the page "Response codes and messages" of Azure Translator, as the codes below.
const QUOTA: u64 = 403_001;
/// A text is too long; there are too many of them; the request is too large.
const TOO_LONG: [u64; 3] = [400_050, 400_072, 400_077];

/// The body of a reply, or what its error means.
pub(super) fn accepted(reply: HttpReply, key: Option<&SecretString>) -> Result<String, BackendError> {
    let message = |body: &str| told(body).map(|told| quoted(&told.message, key));
    let code = told(&reply.body).and_then(|told| told.number());
    match code {
        Some(QUOTA) => Err(BackendError::Quota(message(&reply.body).unwrap_or_default())),
        Some(code) if TOO_LONG.contains(&code) => Err(BackendError::TooLong(message(&reply.body).unwrap_or_default())),
        _ => reply.ok(message),
    }
}

fn told(body: &str) -> Option<Told> {
    serde_json::from_str(body).ok().map(|failure: Failure| failure.error)
}

impl Told {
    /// What the error means where its status does not say it.
    fn meaning(&self, status: u16, key: Option<&SecretString>) -> Option<BackendError> {
        let message = quoted(&self.message, key);
        match self.number() {
            Some(QUOTA) => Some(BackendError::Quota(message)),
            Some(code) if TOO_LONG.contains(&code) => Some(BackendError::TooLong(message)),
            // The gateway: "Out of call volume quota for …" (Azure/azure-sdk-for-python#25619).
            _ if status == 403 && self.message.contains("quota") => Some(BackendError::Quota(message)),
            _ => None,
        }
    }

    fn number(&self) -> Option<u64> {
        self.code.as_u64().or_else(|| self.code.as_str()?.parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(status: u16, code: &str, message: &str) -> BackendError {
        let body = format!(r#"{{"error":{{"code":{code},"message":"{message}"}}}}"#);
        let reply = HttpReply { status, retry_after: None, body };
        accepted(reply, Some(&SecretString::from("k3y"))).unwrap_err()
    }

    #[test]
    fn a_free_quota_that_is_used_up_is_no_wrong_key() {
        let told = error(403, "403001", "The free quota of k3y is exceeded.");
        assert_eq!(told, BackendError::Quota("The free quota of *** is exceeded.".to_owned()));
        let gateway = error(403, "\"403\"", "Out of call volume quota. Please retry after 15 days.");
        assert!(matches!(gateway, BackendError::Quota(_)));
    }

    #[test]
    fn too_much_in_one_request_is_too_long() {
        for code in ["400050", "400072", "400077", "\"400077\""] {
            assert_eq!(error(400, code, "too large"), BackendError::TooLong("too large".to_owned()), "{code}");
        }
    }
}
