//! The only place that opens a connection, and the gate before it: nothing goes to a host that is not allowed.

mod cause;
mod client;
mod gate;
mod get;
mod status;
mod wait;

#[cfg(test)]
mod tests;

use std::fmt;
use std::io::Read as _;
use std::path::PathBuf;
use std::sync::RwLock;
use std::time::Duration;

use reqwest::blocking::{Request, Response};
use reqwest::header::{HeaderName, HeaderValue, LOCATION};
use reqwest::{Method, StatusCode, Url};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};

use crate::backends::BackendError;
use client::Clients;
use gate::Gate;

pub use gate::{check_base, host_of, is_here, same_server};
pub use get::Opened;
pub use status::short;

/// How long to wait for an answer where nothing is said.
const TIMEOUT: Duration = Duration::from_secs(60);

/// A longer reply is no translation of what was sent.
const LONGEST_REPLY: u64 = 16 << 20;

/// A key of so many characters is no word of a translation, and is hidden in every reply: some servers tell errors with status 200.
const SURELY_KEY: usize = 16;

/// What stands in a message for a key.
const MASK: &str = "***";

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

impl Network {
    /// Whether these settings can be used at all: hosts are hosts, the proxy is an address without a password.
    pub fn check(&self) -> Result<(), BackendError> {
        Gate::new(&self.allow, false)?;
        self.proxy.as_deref().map(client::proxy_address).transpose()?;
        match self.timeout {
            Some(0) => Err(BackendError::Setup("[network] timeout: at least 1 second".to_owned())),
            _ => Ok(()),
        }
    }
}

/// A client that asks the gate before every request.
#[derive(Debug)]
pub struct Http {
    gate: Gate,
    clients: Clients,
    timeout: Duration,
    /// Keys that a server may repeat in what it says of an error.
    secrets: RwLock<Vec<SecretString>>,
}

/// A request of a service.
#[derive(Clone, Default)]
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

/// Without anything that may be a key or a testimony.
impl fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<&str> = self.headers.iter().map(|(name, _)| *name).collect();
        let (host, length) = (host_of(&self.url), self.body.len());
        write!(f, "{} {host:?}, headers {headers:?}, {length} bytes", self.method)
    }
}

impl Http {
    /// A client with these settings; `everywhere` is `--allow-network`. `certificates` is the text of [`Network::ca`].
    pub fn new(network: &Network, everywhere: bool, certificates: Option<&str>) -> Result<Http, BackendError> {
        Ok(Http {
            gate: Gate::new(&network.allow, everywhere)?,
            clients: Clients::new(network.proxy.as_deref(), certificates)?,
            timeout: network.timeout.map_or(TIMEOUT, Duration::from_secs),
            secrets: RwLock::default(),
        })
    }

    /// Whether the gate lets a request to this address pass. Loopback always passes.
    pub fn allows(&self, url: &str) -> Result<(), BackendError> {
        let url = self.gate.pass(url)?;
        self.clients.check(&url)
    }

    /// Hides a key from whatever a server says of an error: some repeat it.
    pub fn hide(&self, key: SecretString) {
        if let Ok(mut secrets) = self.secrets.write()
            && !key.expose_secret().is_empty()
        {
            secrets.push(key);
        }
    }

    /// Sends a request and reads the reply, whatever its status. Redirects are not followed; a body is read up to a bound.
    pub fn send(&self, call: &Call<'_>) -> Result<HttpReply, BackendError> {
        let url = self.gate.pass(&call.url)?;
        self.clients.check(&url)?;
        let timeout = call.timeout.unwrap_or(self.timeout);
        let place = self.clients.place(&url);
        let client = self.clients.of(&url)?;
        let request = request(call, url.clone(), timeout)?;
        let mut response = client.execute(request).map_err(|error| cause::of(&error, &place, timeout))?;
        let status = response.status();
        if status.is_redirection() {
            return Err(redirected(&response, &url, &place));
        }
        let retry_after = wait::asked(response.headers());
        let mut bytes = Vec::new();
        let read = (&mut response).take(LONGEST_REPLY + 1).read_to_end(&mut bytes);
        read.map_err(|error| cause::of(&error, &place, timeout))?;
        Ok(HttpReply { status: status.as_u16(), retry_after, body: self.text(bytes, status)? })
    }

    /// The body as text. What is said of an error is read as far as it can be, without keys.
    fn text(&self, bytes: Vec<u8>, status: StatusCode) -> Result<String, BackendError> {
        if bytes.len() as u64 > LONGEST_REPLY {
            return Err(BackendError::BadReply(format!("it is longer than {} MiB", LONGEST_REPLY >> 20)));
        }
        if status.is_client_error() || status.is_server_error() {
            return Ok(self.masked(String::from_utf8_lossy(&bytes).into_owned(), 1));
        }
        let text = String::from_utf8(bytes).map_err(|_| BackendError::BadReply("it is not UTF-8".to_owned()))?;
        Ok(self.masked(text, SURELY_KEY))
    }

    /// The text without the keys of so many characters, as they are and as JSON may write them.
    fn masked(&self, text: String, least: usize) -> String {
        let Ok(secrets) = self.secrets.read() else { return String::new() };
        let keys = secrets.iter().map(SecretString::expose_secret).filter(|key| key.len() >= least);
        keys.fold(text, |text, key| text.replace(key, MASK).replace(&key.replace('/', "\\/"), MASK))
    }
}

fn request(call: &Call<'_>, url: Url, timeout: Duration) -> Result<Request, BackendError> {
    let method = Method::from_bytes(call.method.as_bytes());
    let method = method.map_err(|_| BackendError::Setup(format!("'{}' is no method of HTTP", call.method)))?;
    let mut request = Request::new(method, url);
    for (name, value) in &call.headers {
        let wrong = || BackendError::Setup(format!("the header {name} holds characters that no header may hold"));
        let mut value = HeaderValue::from_str(value).map_err(|_| wrong())?;
        value.set_sensitive(true);
        request.headers_mut().insert(HeaderName::from_bytes(name.as_bytes()).map_err(|_| wrong())?, value);
    }
    *request.body_mut() = (!call.body.is_empty()).then(|| call.body.clone().into());
    *request.timeout_mut() = Some(timeout);
    Ok(request)
}

/// A redirect could carry texts to another host. It is named without its query, which may hold a key.
fn redirected(response: &Response, url: &Url, place: &str) -> BackendError {
    let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
    let target = location.and_then(|location| url.join(location).ok());
    let target = target.map_or("nowhere".to_owned(), |target| {
        let origin = target.origin().ascii_serialization();
        status::short(&format!("{origin}{}", target.path()))
    });
    BackendError::BadReply(format!("{place} points to {target}, and redirects are not followed"))
}
