//! What a status means to every service.

use crate::backends::BackendError;
use crate::backends::http::HttpReply;

/// So much of what a server says is repeated.
const LONGEST: usize = 200;

impl HttpReply {
    /// The body of a reply with status 200 to 299; else the error that the status means to every service (401, 403, 408, 413,
    /// 429, 456, 5xx, 529 …), with what `told` finds in the body as its message.
    pub fn ok(self, told: impl Fn(&str) -> Option<String>) -> Result<String, BackendError> {
        let status = self.status;
        if (200..300).contains(&status) {
            return Ok(self.body);
        }
        let told = told(&self.body).map(|told| short(&told)).filter(|told| !told.is_empty());
        let message = told.map_or(format!("status {status}"), |told| format!("{told} (status {status})"));
        Err(match status {
            401 | 403 => BackendError::Key(message),
            408 | 429 | 503 | 529 => BackendError::Busy { after: self.retry_after, message },
            413 | 414 => BackendError::TooLong(message),
            402 | 456 => BackendError::Quota(message),
            500..=599 => BackendError::Server(message),
            400..=499 => BackendError::Rejected(message),
            _ => BackendError::BadReply(message),
        })
    }
}

/// One line of what a server says, cut where it is long: terminals obey control characters.
pub fn short(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn error(status: u16, body: &str) -> BackendError {
        let reply = HttpReply { status, retry_after: Some(Duration::from_secs(2)), body: body.to_owned() };
        reply.ok(|body| Some(body.to_owned())).unwrap_err()
    }

    #[test]
    fn each_status_has_its_meaning() {
        for status in [200, 201, 204, 299] {
            let reply = HttpReply { status, retry_after: None, body: "добре".to_owned() };
            assert_eq!(reply.ok(|_| None), Ok("добре".to_owned()));
        }
        for status in 300..=999 {
            let told = || format!("no (status {status})");
            let expected = match status {
                401 | 403 => BackendError::Key(told()),
                402 | 456 => BackendError::Quota(told()),
                408 | 429 | 503 | 529 => BackendError::Busy { after: Some(Duration::from_secs(2)), message: told() },
                413 | 414 => BackendError::TooLong(told()),
                400..500 => BackendError::Rejected(told()),
                500..600 => BackendError::Server(told()),
                _ => BackendError::BadReply(told()),
            };
            assert_eq!(error(status, "no"), expected);
        }
    }

    #[test]
    fn a_server_that_says_nothing_is_known_by_its_status() {
        let reply = HttpReply { status: 404, retry_after: None, body: "<html>".to_owned() };
        assert_eq!(reply.ok(|_| None), Err(BackendError::Rejected("status 404".to_owned())));
        assert_eq!(error(500, " \n\u{1b}"), BackendError::Server("status 500".to_owned()));
    }

    #[test]
    fn what_a_server_says_is_one_short_line() {
        assert_eq!(short("a\r\n\tb\u{1b}[31m"), "a b [31m");
        assert_eq!(short(&"ї".repeat(300)), format!("{}…", "ї".repeat(200)));
    }
}
