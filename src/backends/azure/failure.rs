//! What Azure's errors mean, beyond their status.

use serde::Deserialize;
use serde_json::Value;

use crate::backends::BackendError;
use crate::backends::http::HttpReply;

#[derive(Deserialize)]
struct Failure {
    error: Told,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Told {
    /// Six digits: the status and three more. The gateway before the service writes its status as a string.
    code: Value,
    message: String,
}

/// The free quota is used up: the page "Response codes and messages" of Azure Translator, as the codes below.
const QUOTA: u64 = 403_001;
/// A text is too long; there are too many of them; the request is too large.
const TOO_LONG: [u64; 3] = [400_050, 400_072, 400_077];

/// The body of a reply, or what its error means.
pub(super) fn accepted(reply: HttpReply) -> Result<String, BackendError> {
    let failure: Result<Failure, _> = serde_json::from_str(&reply.body);
    let told = failure.map(|failure| failure.error).unwrap_or_default();
    reply.ok(|_| Some(told.message.clone())).map_err(|error| told.meaning(error))
}

impl Told {
    /// What the error means where its status says too little.
    fn meaning(&self, error: BackendError) -> BackendError {
        let code = self.number();
        match error {
            BackendError::Rejected(message) if code.is_some_and(|code| TOO_LONG.contains(&code)) => {
                BackendError::TooLong(message)
            }
            // The gateway: "Out of call volume quota for …" (Azure/azure-sdk-for-python#25619).
            BackendError::Key(message) if code == Some(QUOTA) || self.message.contains("call volume quota") => {
                BackendError::Quota(message)
            }
            error => error,
        }
    }

    fn number(&self) -> Option<u64> {
        self.code.as_u64().or_else(|| self.code.as_str()?.parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(status: u16, code: &str, message: &str) -> String {
        let body = format!(r#"{{"error":{{"code":{code},"message":"{message}"}}}}"#);
        accepted(HttpReply { status, retry_after: None, body }).unwrap_err().to_string()
    }

    #[test]
    fn codes_say_more_than_the_status() {
        let cases = [
            (400, "400050", "too long: no (status 400)"),
            (400, "400072", "too long: no (status 400)"),
            (400, "400077", "too long: no (status 400)"),
            (400, "400036", "not taken: no (status 400)"),
            (400, "\"BadRequest\"", "not taken: no (status 400)"),
            (401, "401001", "the key was not accepted: no (status 401)"),
            (401, "\"401\"", "the key was not accepted: no (status 401)"),
            (403, "403000", "the key was not accepted: no (status 403)"),
            (403, "403001", "the quota is used up: no (status 403)"),
            (408, "408001", "busy: no (status 408)"),
            (429, "429001", "busy: no (status 429)"),
            (500, "500000", "a fault of the service: no (status 500)"),
            (503, "503000", "busy: no (status 503)"),
        ];
        for (status, code, told) in cases {
            assert_eq!(error(status, code, "no"), told, "{code}");
        }
    }

    #[test]
    fn the_gateway_tells_a_quota_in_words() {
        let told = error(403, "\"403\"", "Out of call volume quota. Please retry after 15 days.");
        assert!(told.starts_with("the quota is used up: Out of call volume quota."), "{told}");
    }

    #[test]
    fn a_wrong_key_may_be_told_without_a_body() {
        let reply = HttpReply { status: 401, retry_after: None, body: String::new() };
        assert_eq!(accepted(reply), Err(BackendError::Key("status 401".to_owned())));
    }
}
