//! The only place that opens a connection, and the gate before it: nothing goes to a host that is not allowed.

use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::backends::BackendError;

/// `[network]` of the settings file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Network {
    /// Hosts to which texts may go. Loopback is always allowed.
    pub allow: Vec<String>,
    /// A proxy for all hosts but loopback; those of the environment are not used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy: Option<String>,
    /// More certificates to be trusted, in PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ca: Option<PathBuf>,
    /// Seconds to wait for an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<u64>,
}

/// A client that asks the gate before every request.
#[derive(Debug)]
pub struct Http {}

/// A request of a service.
#[derive(Debug, Clone, Default)]
pub struct Call<'a> {
    /// `GET`, `POST`, `PUT`, `PATCH` or `DELETE`.
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// Headers; the values of keys are hidden from every message.
    pub headers: Vec<(&'a str, String)>,
    /// The body; its type is a header.
    pub body: Vec<u8>,
    /// How long to wait for the answer, where the backend's settings say so.
    pub timeout: Option<Duration>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpReply {
    /// The status.
    pub status: u16,
    /// `Retry-After` (seconds or a date, against the reply's own `Date`) or the reset of `x-ratelimit-*` where nothing remains.
    pub retry_after: Option<Duration>,
    /// The body; invalid UTF-8 is an error before.
    pub body: String,
}

impl Http {
    /// A client with these settings; `everywhere` is `--allow-network`. `certificates` is the text of [`Network::ca`].
    pub fn new(_network: &Network, _everywhere: bool, _certificates: Option<&str>) -> Result<Http, BackendError> {
        Ok(Http {})
    }

    /// Whether the gate lets a request to this address pass. Loopback always passes.
    pub fn allows(&self, _url: &str) -> Result<(), BackendError> {
        Err(BackendError::Setup("not built".to_owned()))
    }

    /// Sends a request and reads the reply, whatever its status. Redirects are not followed; a body is read up to a bound.
    pub fn send(&self, call: &Call<'_>) -> Result<HttpReply, BackendError> {
        self.allows(&call.url)?;
        Err(BackendError::Setup("not built".to_owned()))
    }
}

impl HttpReply {
    /// The body of a reply with status 200 to 299; else the error that the status means to every service (401, 403, 408, 413,
    /// 429, 456, 5xx, 529 …), with what `told` finds in the body as its message.
    pub fn ok(self, _told: impl Fn(&str) -> Option<String>) -> Result<String, BackendError> {
        Ok(self.body)
    }
}
