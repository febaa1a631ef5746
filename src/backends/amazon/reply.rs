//! What Amazon answers: a translation, or an exception by its name.
//!
//! Names and statuses are those of the API's model (botocore, `translate/2017-07-01/service-2.json`) and of the errors that all
//! of Amazon's services have in common.

use serde::Deserialize;
use serde_json::Value;

use crate::backends::BackendError;
use crate::backends::http::HttpReply;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Translation {
    translated_text: String,
}

/// Exceptions that say more than their status, which is mostly 400; with the status that means the same of any service.
const EXCEPTIONS: [(&str, u16); 20] = [
    ("ThrottlingException", BUSY),
    ("Throttling", BUSY),
    ("TooManyRequestsException", BUSY),
    ("RequestLimitExceeded", BUSY),
    ("ConcurrentModificationException", BUSY),
    ("TextSizeLimitExceededException", 413),
    ("RequestEntityTooLargeException", 413),
    ("LimitExceededException", QUOTA),
    ("ServiceQuotaExceededException", QUOTA),
    ("UnrecognizedClientException", KEY),
    ("InvalidSignatureException", KEY),
    ("SignatureDoesNotMatch", KEY),
    ("IncompleteSignatureException", KEY),
    ("MissingAuthenticationTokenException", KEY),
    ("InvalidClientTokenId", KEY),
    ("ExpiredTokenException", KEY),
    ("RequestExpired", KEY),
    ("OptInRequired", KEY),
    ("SubscriptionRequiredException", KEY),
    (DENIED, KEY),
];

const KEY: u16 = 401;
const QUOTA: u16 = 402;
const BUSY: u16 = 429;

/// The key is right and may not do this.
pub const DENIED: &str = "AccessDeniedException";

/// There is no terminology of this name.
pub const NOT_FOUND: &str = "ResourceNotFoundException";

/// The translation.
pub fn text(body: &str) -> Result<String, BackendError> {
    let translation: Result<Translation, _> = serde_json::from_str(body);
    translation.map(|translation| translation.translated_text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        BackendError::BadReply(format!("there is no TranslatedText (line {line}, column {column})"))
    })
}

/// The name of the exception of a reply, without its namespace and address: `aws.translate#Name:http://…` is `Name`.
pub fn exception(body: &str) -> Option<String> {
    let value: Value = serde_json::from_str(body).ok()?;
    let name = value.get("__type").or_else(|| value.get("code"))?.as_str()?;
    let name = name.split(':').next().unwrap_or(name);
    Some(name.rsplit('#').next().unwrap_or(name).to_owned())
}

/// The body of a reply, or what its exception means.
pub fn done(reply: HttpReply) -> Result<String, BackendError> {
    let name = exception(&reply.body).unwrap_or_default();
    let status = EXCEPTIONS.iter().find(|(known, _)| *known == name).map_or(reply.status, |(_, status)| *status);
    HttpReply { status, ..reply }.ok(|body| told(body, &name))
}

/// The exception in words; some write `Message`.
fn told(body: &str, name: &str) -> Option<String> {
    let value: Value = serde_json::from_str(body).ok()?;
    let message = value.get("message").or_else(|| value.get("Message")).and_then(Value::as_str).unwrap_or_default();
    Some(if message.is_empty() { name.to_owned() } else { format!("{name}: {message}") })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn fails(status: u16, body: &str) -> BackendError {
        let reply = HttpReply { status, retry_after: Some(Duration::from_secs(3)), body: body.to_owned() };
        done(reply).unwrap_err()
    }

    #[test]
    fn an_exception_is_known_by_its_name() {
        for (status, body, kind) in [
            (400, r#"{"__type":"ThrottlingException","message":"Rate exceeded"}"#, "busy"),
            (429, r#"{"__type":"com.amazonaws.translate#TooManyRequestsException","Message":"later"}"#, "busy"),
            (400, r#"{"__type":"TextSizeLimitExceededException","message":"long"}"#, "too long"),
            (400, r#"{"__type":"UnrecognizedClientException","message":"no such token"}"#, "the key"),
            (403, r#"{"__type":"com.amazon.coral.service#InvalidSignatureException:http://internal/"}"#, "the key"),
            (400, r#"{"__type":"ExpiredTokenException","message":"expired"}"#, "the key"),
            (400, r#"{"__type":"AccessDeniedException","Message":"not authorized"}"#, "the key"),
            (400, r#"{"__type":"LimitExceededException","message":"100"}"#, "the quota"),
            (400, r#"{"__type":"UnsupportedLanguagePairException","Message":"no"}"#, "not taken"),
            (400, r#"{"__type":"InvalidRequestException","message":"no"}"#, "not taken"),
            (500, r#"{"__type":"InternalServerException","message":"oh"}"#, "a fault"),
            (503, r#"{"__type":"ServiceUnavailableException","message":"oh"}"#, "busy"),
            (503, "<html>", "busy"),
        ] {
            let error = fails(status, body).to_string();
            assert!(error.starts_with(kind), "{body}: {error}");
        }
        let busy = fails(400, r#"{"__type":"ThrottlingException","message":"Rate exceeded"}"#);
        assert!(matches!(busy, BackendError::Busy { after: Some(after), .. } if after == Duration::from_secs(3)));
    }

    #[test]
    fn a_translation_is_read() {
        let body = r#"{"TranslatedText":"З якої ви частини?","SourceLanguageCode":"ko","TargetLanguageCode":"uk","AppliedTerminologies":[]}"#;
        assert_eq!(text(body).unwrap(), "З якої ви частини?");
        for body in ["", "{}", r#"{"TranslatedText":null}"#, r#"{"TranslatedText":"З якої"#] {
            assert!(matches!(text(body), Err(BackendError::BadReply(_))), "{body}");
        }
    }
}
