//! What Google's errors mean, beyond their status.

use secrecy::SecretString;
use serde::Deserialize;

use crate::backends::BackendError;
use crate::backends::error::quoted;
use crate::backends::http::HttpReply;

#[derive(Deserialize)]
struct Failure {
    error: Told,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Told {
    message: String,
    status: String,
    errors: Vec<Reason>,
    details: Vec<Reason>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Reason {
    reason: String,
}

/// The reason of a key that is none, with status 400: `details` of an answer to a wrong key.
const BAD_KEY: &str = "API_KEY_INVALID";

/// What a request of too many texts or characters is told with status 400: googleapis/nodejs-translate#588 (v3),
/// googleapis/google-cloud-php#4528 (v2).
const TOO_LONG: [&str; 4] = ["too long", "too many text segments", "codepoints", "payload size exceeds"];

/// With status 403, by the page "Quotas and limits" of Cloud Translation: the first is the quota of a day.
const DAY_IS_USED_UP: [&str; 3] = ["daily limit exceeded", "dailylimitexceeded", "quotaexceeded"];
/// The quota of a minute; the same page.
const MINUTE_IS_USED_UP: [&str; 4] =
    ["rate limit exceeded", "ratelimitexceeded", "userratelimitexceeded", "resource_exhausted"];

/// The body of a reply, or what its error means.
pub(super) fn accepted(reply: HttpReply, key: Option<&SecretString>) -> Result<String, BackendError> {
    match told(&reply.body).and_then(|told| told.meaning(&reply, key)) {
        Some(error) => Err(error),
        None => reply.ok(|body| told(body).map(|told| quoted(&told.message, key))),
    }
}

fn told(body: &str) -> Option<Told> {
    serde_json::from_str(body).ok().map(|failure: Failure| failure.error)
}

impl Told {
    /// What the error means where its status does not say it.
    fn meaning(&self, reply: &HttpReply, key: Option<&SecretString>) -> Option<BackendError> {
        let message = quoted(&self.message, key);
        match reply.status {
            400 if self.has_reason(BAD_KEY) => Some(BackendError::Key(message)),
            400 if self.says(&TOO_LONG) => Some(BackendError::TooLong(message)),
            403 if self.says(&DAY_IS_USED_UP) => Some(BackendError::Quota(message)),
            403 if self.says(&MINUTE_IS_USED_UP) => Some(BackendError::Busy { after: reply.retry_after, message }),
            _ => None,
        }
    }

    fn has_reason(&self, reason: &str) -> bool {
        self.errors.iter().chain(&self.details).any(|told| told.reason == reason)
    }

    /// One of these stands in the message, or is the status or a reason.
    fn says(&self, phrases: &[&str]) -> bool {
        let message = self.message.to_lowercase();
        let is = |word: &str| phrases.iter().any(|phrase| word.eq_ignore_ascii_case(phrase));
        phrases.iter().any(|phrase| message.contains(phrase))
            || is(&self.status)
            || self.errors.iter().chain(&self.details).any(|told| is(&told.reason))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// The name of the error and the message, as a reply with this status and body gives it.
    fn error(status: u16, body: &str) -> BackendError {
        let reply = HttpReply { status, retry_after: Some(Duration::from_secs(7)), body: body.to_owned() };
        accepted(reply, Some(&SecretString::from("k3y"))).unwrap_err()
    }

    fn with_reason(reason: &str) -> String {
        format!(
            r#"{{"error":{{"code":403,"message":"no","errors":[{{"message":"no","domain":"usageLimits","reason":"{reason}"}}]}}}}"#
        )
    }

    fn with_status(message: &str, status: &str) -> String {
        format!(r#"{{"error":{{"code":1,"message":"{message}","status":"{status}"}}}}"#)
    }

    #[test]
    fn a_key_that_is_none_is_told_with_status_400() {
        let body = r#"{"error":{"code":400,"message":"API key k3y not valid.","errors":[{"message":"API key not valid.",
            "domain":"global","reason":"badRequest"}],"status":"INVALID_ARGUMENT","details":[{"@type":
            "type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID","domain":"googleapis.com"}]}}"#;
        assert_eq!(error(400, body), BackendError::Key("API key *** not valid.".to_owned()));
    }

    #[test]
    fn too_much_in_one_request_is_too_long() {
        for message in ["Text is too long.", "Too many text segments"] {
            let told = error(400, &with_status(message, "INVALID_ARGUMENT"));
            assert_eq!(told, BackendError::TooLong(message.to_owned()));
        }
    }

    #[test]
    fn the_quota_of_a_day_stops_and_that_of_a_minute_waits() {
        let day =
            [with_reason("dailyLimitExceeded"), with_status("Daily Limit Exceeded", ""), with_reason("quotaExceeded")];
        for body in day {
            assert!(matches!(error(403, &body), BackendError::Quota(_)), "{body}");
        }
        let minute = [
            with_reason("userRateLimitExceeded"),
            with_reason("rateLimitExceeded"),
            with_status("User Rate Limit Exceeded", ""),
            with_status("Quota exceeded", "RESOURCE_EXHAUSTED"),
        ];
        for body in minute {
            let after = Some(Duration::from_secs(7));
            assert!(matches!(error(403, &body), BackendError::Busy { after: told, .. } if told == after), "{body}");
        }
    }

    #[test]
    fn what_is_no_error_is_left_alone() {
        let body = r#"{"error":{"message":"Daily Limit Exceeded"}}"#.to_owned();
        assert_eq!(accepted(HttpReply { status: 200, retry_after: None, body: body.clone() }, None), Ok(body));
    }
}
