//! The table of backends: what `tovmach backends` lists and `--backend` takes.

use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use secrecy::SecretString;

use crate::backends::http::Http;
use crate::backends::{
    BackendError, Limits, Options, Service, amazon, azure, chat, command, ct2, deepl, firefox, google, libretranslate,
};
use crate::models::Shelf;

/// A kind of backend that is a service or a program.
#[derive(Debug)]
pub struct BackendKind {
    /// The name in `--backend` and `[backend.NAME]`.
    pub name: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
    /// What a user has to bring: a key, a server, a program.
    pub needs: &'static str,
    /// The languages, in words.
    pub languages: &'static str,
    /// What it does with terms, in words.
    pub terms: &'static str,
    /// How much one request may hold, unless the settings say otherwise.
    pub limits: Limits,
    /// The keys of [`Options`] that it takes, besides those that all take ([`crate::backends::options::COMMON`]).
    pub options: &'static [&'static str],
    /// The address, where the settings name none; none where they must. `{region}` in it is put in by the kind from its option.
    pub url: Option<&'static str>,
    /// Other addresses of the same servers, to which the same keys belong: of free accounts, of regions.
    pub also: &'static [&'static str],
    /// The environment variables of its keys, where the settings name none.
    pub keys: Keys,
    /// Makes one, ready to be asked; [`BackendKind::open`] calls it. No request is made.
    pub make: fn(Setup) -> Result<Box<dyn Service>, BackendError>,
}

impl BackendKind {
    /// Makes one, ready to be asked, whose keys stand in no message: some servers repeat them. No request is made.
    pub fn open(&self, setup: Setup) -> Result<Box<dyn Service>, BackendError> {
        for secret in [&setup.key, &setup.key_id, &setup.session].into_iter().flatten() {
            setup.http.hide(secret.clone());
        }
        (self.make)(setup)
    }
}

/// The environment variables in which keys are looked for where the settings name none. They are used only with the kind's own
/// address: a key never goes to another server unasked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Keys {
    /// The key.
    pub key: Option<&'static str>,
    /// The id of the key (Amazon).
    pub id: Option<&'static str>,
    /// A session token (Amazon).
    pub session: Option<&'static str>,
}

/// What a backend is made of: settings as typed, with keys and connection made ready.
pub struct Setup {
    /// The name that the user gave it: of the table `[backend.NAME]`, or the kind's.
    pub name: String,
    /// The settings; those that the kind does not take are `None`.
    pub options: Options,
    /// The address, from the settings or the kind, without a slash at the end; empty for a program.
    pub url: String,
    /// The key.
    pub key: Option<SecretString>,
    /// The id of the key (Amazon).
    pub key_id: Option<SecretString>,
    /// A session token (Amazon).
    pub session: Option<SecretString>,
    /// The models on this machine.
    pub models: Arc<Shelf>,
    /// Reads a file of a model; an error says what and where.
    pub read: fn(&Path) -> Result<Vec<u8>, String>,
    /// The only way out.
    pub http: Arc<Http>,
    /// The clock, for signatures.
    pub now: fn() -> SystemTime,
    /// Where a program's messages go, a line at a time.
    pub log: fn(&str),
}

/// Every service and program, in the order of the list.
pub const KINDS: [&BackendKind; 9] = [
    &firefox::KIND,
    &ct2::KIND,
    &deepl::KIND,
    &google::KIND,
    &azure::KIND,
    &libretranslate::KIND,
    &amazon::KIND,
    &chat::KIND,
    &command::KIND,
];

/// The kind of this name.
pub fn kind(name: &str) -> Option<&'static BackendKind> {
    KINDS.into_iter().find(|kind| kind.name == name)
}
