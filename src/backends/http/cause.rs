//! Why no answer came, in plain words. An address is never repeated whole: its query may hold a key.

use std::error::Error;
use std::io;
use std::time::Duration;

use crate::backends::BackendError;

/// What an error of the client means; `place` is the host and the port.
pub fn of(error: &(dyn Error + 'static), place: &str, timeout: Duration) -> BackendError {
    let causes = chain(error);
    let http = |test: fn(&reqwest::Error) -> bool| {
        causes.iter().filter_map(|cause| cause.downcast_ref::<reqwest::Error>()).any(test)
    };
    let is_kind = |kind| causes.iter().filter_map(|cause| cause.downcast_ref::<io::Error>()).any(|e| e.kind() == kind);
    let tls = causes.iter().find_map(|cause| cause.downcast_ref::<rustls::Error>());
    BackendError::Network(if let Some(rustls::Error::InvalidCertificate(why)) = tls {
        format!("the certificate of {place} is not trusted: {why:?}")
    } else if let Some(why) = tls {
        format!("no secure connection to {place}: {why}")
    } else if is_kind(io::ErrorKind::ConnectionRefused) {
        format!("{place} refused the connection")
    } else if causes.iter().any(|cause| cause.to_string() == "dns error") {
        format!("{place} is not found")
    } else if http(reqwest::Error::is_timeout) && http(reqwest::Error::is_connect) {
        format!("no connection to {place} in time")
    } else if http(reqwest::Error::is_timeout) || is_kind(io::ErrorKind::TimedOut) {
        format!("no answer from {place} within {} s", timeout.as_secs_f64())
    } else if http(reqwest::Error::is_connect) {
        format!("no connection to {place}")
    } else {
        format!("the connection to {place} was cut")
    })
}

/// An error with its causes.
fn chain<'e>(error: &'e (dyn Error + 'static)) -> Vec<&'e (dyn Error + 'static)> {
    std::iter::successors(Some(error), |last| cause(*last)).collect()
}

/// An input error shows its inner error only when asked for it.
fn cause<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e (dyn Error + 'static)> {
    match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(inner) => Some(inner),
        None => error.source(),
    }
}
