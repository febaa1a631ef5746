//! Why a backend could not answer at all.

use std::time::Duration;

/// Why a backend could not answer a request. What is said of one text only is a [`super::Decline`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackendError {
    /// The translation memory could not be read.
    #[error("the translation memory cannot be read: {0}")]
    Memory(String),
    /// The journal of accepted replies could not be read or written.
    #[error("the journal of accepted replies: {0}")]
    Journal(String),
    /// Nothing may be sent to this host.
    #[error("nothing was sent: {host} is not allowed")]
    NotAllowed {
        /// Where it would have gone.
        host: String,
    },
    /// What would have been sent where, had it been allowed.
    #[error(
        "nothing was sent: {texts} text{} of {characters} characters ({source_lang} → {target_lang}) would go to {host}, which is not allowed",
        if *texts == 1 { "" } else { "s" }
    )]
    Withheld {
        /// Where they would have gone.
        host: String,
        /// How many texts.
        texts: usize,
        /// Their characters.
        characters: usize,
        /// Their language.
        source_lang: String,
        /// The language asked for.
        target_lang: String,
    },
    /// A setting or a key is missing or wrong; no request was made.
    #[error("{0}")]
    Setup(String),
    /// The model of one pair of languages cannot be used; those of others may.
    #[error("a model cannot be used: {0}")]
    Model(String),
    /// The key was not accepted (401, 403).
    #[error("the key was not accepted: {0}")]
    Key(String),
    /// What was paid for is used up (456, `insufficient_quota`).
    #[error("the quota is used up: {0}")]
    Quota(String),
    /// Too many requests, or overloaded (408, 429, 503, 529).
    #[error("busy: {message}")]
    Busy {
        /// How long the service asks to wait.
        after: Option<Duration>,
        /// What it said.
        message: String,
    },
    /// A fault of the service that may pass (500, 502, 504).
    #[error("a fault of the service: {0}")]
    Server(String),
    /// No connection, a connection that was cut, or no answer in time.
    #[error("the network: {0}")]
    Network(String),
    /// The request is too long for the service (413, `context_length_exceeded`, a reply that was cut).
    #[error("too long: {0}")]
    TooLong(String),
    /// The service refused the whole request for what it says (a content filter).
    #[error("refused: {0}")]
    Refused(String),
    /// The service does not take the request (other 4xx): a pair of languages, a model, a field.
    #[error("not taken: {0}")]
    Rejected(String),
    /// The answer is not what the protocol says.
    #[error("the answer cannot be read: {0}")]
    BadReply(String),
}
