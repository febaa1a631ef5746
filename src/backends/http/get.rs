//! A file fetched piece by piece, from where an earlier try ended.

use std::io::Read as _;
use std::time::Duration;

use reqwest::blocking::{Request, Response};
use reqwest::header::{CONTENT_LENGTH, CONTENT_RANGE, HeaderMap, HeaderValue, LOCATION, RANGE};
use reqwest::{Method, StatusCode, Url};

use crate::backends::BackendError;
use crate::backends::http::gate::is_loopback;
use crate::backends::http::{Http, cause, redirected, wait};

/// So many redirects are followed one after the other.
const REDIRECTS: usize = 3;

/// The client's own bound for the beginning of an answer and for each piece of it (reqwest::blocking). There is none for the
/// whole: a model may take an hour.
const SILENCE: Duration = Duration::from_secs(30);

/// A file that a server began to send.
#[derive(Debug)]
pub struct Opened {
    /// The place in the file where its bytes begin: the one asked for, or 0 where the server sends all.
    pub from: u64,
    /// How long the whole file is, where the server says so.
    pub total: Option<u64>,
    /// `Next-Page`: where a list goes on (Kinto, API 1.x, pagination).
    pub next_page: Option<String>,
    response: Response,
    place: String,
}

impl Http {
    /// Asks for a file, from this byte on. Redirects are followed where the gate lets them pass: nothing is sent along that
    /// they could carry away.
    pub fn open(&self, url: &str, from: u64) -> Result<Opened, BackendError> {
        let opened = self.ask(url, from)?;
        let headers = opened.response.headers();
        // RFC 9110, 14.2 and 15.5.17: a server may send all, or refuse a range that begins behind the end.
        match opened.response.status() {
            StatusCode::OK => Ok(Opened { total: header(headers, CONTENT_LENGTH.as_str()), ..opened }),
            StatusCode::PARTIAL_CONTENT if from > 0 => match range(headers) {
                Some((begin, total)) if begin == from => Ok(Opened { from, total, ..opened }),
                _ => self.open(url, 0),
            },
            StatusCode::RANGE_NOT_SATISFIABLE if from > 0 => self.open(url, 0),
            status => Err(failure(status, wait::asked(headers), &opened.place)),
        }
    }

    fn ask(&self, url: &str, from: u64) -> Result<Opened, BackendError> {
        let mut address = url.to_owned();
        for _ in 0..=REDIRECTS {
            let url = self.gate.pass(&address)?;
            self.clients.check(&url)?;
            let place = self.clients.place(&url);
            let response = self.answer(&url, from, &place)?;
            if !response.status().is_redirection() {
                let next_page = header(response.headers(), "next-page");
                return Ok(Opened { from: 0, total: None, next_page, response, place });
            }
            let target = header::<String>(response.headers(), LOCATION.as_str()).and_then(|to| url.join(&to).ok());
            // No server outside is to lead into this machine.
            let target = target.filter(|target| is_loopback(&url) || !is_loopback(target));
            address = target.ok_or_else(|| redirected(&response, &url, &place))?.into();
        }
        Err(BackendError::BadReply(format!("more than {REDIRECTS} redirects, one after the other")))
    }

    fn answer(&self, url: &Url, from: u64, place: &str) -> Result<Response, BackendError> {
        let mut request = Request::new(Method::GET, url.clone());
        if from > 0
            && let Ok(range) = HeaderValue::from_str(&format!("bytes={from}-"))
        {
            request.headers_mut().insert(RANGE, range);
        }
        self.clients.of(url)?.execute(request).map_err(|error| cause::of(&error, place, SILENCE))
    }
}

impl Opened {
    /// Takes the next bytes, as many as came; none where the file ends.
    pub fn read(&mut self, buffer: &mut [u8]) -> Result<usize, BackendError> {
        self.response.read(buffer).map_err(|error| cause::of(&error, &self.place, SILENCE))
    }

    /// The whole as text, where it is not longer than this.
    pub fn text(mut self, most: u64) -> Result<String, BackendError> {
        let mut bytes = Vec::new();
        let read = (&mut self.response).take(most.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|error| cause::of(&error, &self.place, SILENCE))?;
        if bytes.len() as u64 > most {
            return Err(BackendError::BadReply(format!("it is longer than {} MiB", most >> 20)));
        }
        String::from_utf8(bytes).map_err(|_| BackendError::BadReply("it is not UTF-8".to_owned()))
    }
}

fn header<T: std::str::FromStr>(headers: &HeaderMap, name: &str) -> Option<T> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

/// Where the bytes begin, and how long the whole is: `bytes 200-999/1000`, or `*` for what is not known (RFC 9110, 14.4).
fn range(headers: &HeaderMap) -> Option<(u64, Option<u64>)> {
    let text: String = header(headers, CONTENT_RANGE.as_str())?;
    let (place, total) = text.strip_prefix("bytes ")?.split_once('/')?;
    let (begin, _) = place.split_once('-')?;
    let total = if total == "*" { None } else { Some(total.parse().ok()?) };
    Some((begin.parse().ok()?, total))
}

fn failure(status: StatusCode, after: Option<Duration>, place: &str) -> BackendError {
    let message = format!("{place} answers with status {}", status.as_u16());
    match status.as_u16() {
        408 | 425 | 429 | 503 | 529 => BackendError::Busy { after, message },
        500..=599 => BackendError::Server(message),
        400..=499 => BackendError::Rejected(message),
        _ => BackendError::BadReply(message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_says_where_it_begins_and_how_long_the_whole_is() {
        for (text, expected) in [
            ("bytes 200-999/1000", Some((200, Some(1000)))),
            ("bytes 0-0/*", Some((0, None))),
            ("bytes */1000", None),
            ("bytes 200-999", None),
            ("bytes 200-999/many", None),
            ("items 0-4/10", None),
            ("", None),
        ] {
            let headers = [(CONTENT_RANGE, HeaderValue::from_static(text))].into_iter().collect();
            assert_eq!(range(&headers), expected, "{text}");
        }
    }
}
