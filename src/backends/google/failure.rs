//! What Google's errors mean, beyond their status.

use std::time::Duration;

use serde::Deserialize;

use crate::backends::BackendError;
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
pub(super) fn accepted(reply: HttpReply) -> Result<String, BackendError> {
    let after = reply.retry_after;
    let failure: Result<Failure, _> = serde_json::from_str(&reply.body);
    let told = failure.map(|failure| failure.error).unwrap_or_default();
    reply.ok(|_| Some(told.message.clone())).map_err(|error| told.meaning(error, after))
}

impl Told {
    /// What the error means where its status says too little.
    fn meaning(&self, error: BackendError, after: Option<Duration>) -> BackendError {
        match error {
            BackendError::Rejected(message) if self.has_reason(BAD_KEY) => BackendError::Key(message),
            BackendError::Rejected(message) if self.says(&TOO_LONG) => BackendError::TooLong(message),
            BackendError::Key(message) if self.says(&DAY_IS_USED_UP) => BackendError::Quota(message),
            BackendError::Key(message) if self.says(&MINUTE_IS_USED_UP) => BackendError::Busy { after, message },
            error => error,
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
    use super::*;

    fn error(status: u16, body: &str) -> BackendError {
        let reply = HttpReply { status, retry_after: Some(Duration::from_secs(7)), body: body.to_owned() };
        accepted(reply).unwrap_err()
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
        let body = r#"{"error":{"code":400,"message":"API key not valid.","errors":[{"message":"API key not valid.",
            "domain":"global","reason":"badRequest"}],"status":"INVALID_ARGUMENT","details":[{"@type":
            "type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID","domain":"googleapis.com"}]}}"#;
        assert_eq!(error(400, body), BackendError::Key("API key not valid. (status 400)".to_owned()));
    }

    #[test]
    fn too_much_in_one_request_is_too_long() {
        for message in ["Text is too long.", "Too many text segments"] {
            let told = error(400, &with_status(message, "INVALID_ARGUMENT"));
            assert_eq!(told, BackendError::TooLong(format!("{message} (status 400)")));
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
    fn other_errors_are_what_their_status_says() {
        let cases = [
            (400, with_status("Invalid Value", "INVALID_ARGUMENT"), "not taken: Invalid Value (status 400)"),
            (
                401,
                with_status("No credentials", "UNAUTHENTICATED"),
                "the key was not accepted: No credentials (status 401)",
            ),
            (403, with_status("Denied", "PERMISSION_DENIED"), "the key was not accepted: Denied (status 403)"),
            (404, "<html>".to_owned(), "not taken: status 404"),
            (429, with_status("Slow down", "RESOURCE_EXHAUSTED"), "busy: Slow down (status 429)"),
            (500, r#"{"error":"x"}"#.to_owned(), "a fault of the service: status 500"),
        ];
        for (status, body, told) in cases {
            assert_eq!(error(status, &body).to_string(), told);
        }
    }

    #[test]
    fn what_is_no_error_is_left_alone() {
        let body = r#"{"error":{"message":"Daily Limit Exceeded"}}"#.to_owned();
        assert_eq!(accepted(HttpReply { status: 200, retry_after: None, body: body.clone() }), Ok(body));
    }
}
