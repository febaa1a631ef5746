//! Every accepted reply, on disk before the next batch is sent: nothing is paid for twice, and a run that was killed goes on.

use std::path::Path;

use crate::backends::BackendError;
use crate::lang::Lang;

/// The journal of accepted replies: a SQLite file.
#[derive(Debug)]
pub struct Journal {}

/// What a reply depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyParts<'a> {
    /// The text, before anything is masked.
    pub text: &'a str,
    /// The question before, where the text is a bare yes or no; else empty.
    pub question: &'a str,
    /// The pair.
    pub source: Lang,
    /// The language asked for, with its norm.
    pub target: Lang,
    /// The backend's name.
    pub backend: &'a str,
    /// Its model.
    pub model: &'a str,
    /// What of the glossary concerns this text.
    pub terms: &'a [crate::backends::TermPair],
    /// How much context is sent, whether terms are enforced, whether names are hidden.
    pub policy: &'a str,
}

/// A key of the journal: the SHA-256 of its parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key(String);

/// A reply that was accepted, with everything put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The translation.
    pub text: String,
    /// What a person should look at.
    pub remarks: Vec<String>,
}

impl Key {
    /// The key of these parts.
    pub fn of(_parts: &KeyParts<'_>) -> Key {
        Key(String::new())
    }
}

impl Journal {
    /// Opens the journal or makes it. A file that is something else is refused and left alone.
    pub fn open(_path: &Path) -> Result<Journal, BackendError> {
        Ok(Journal {})
    }

    /// A journal that is gone with the run.
    pub fn in_memory() -> Result<Journal, BackendError> {
        Ok(Journal {})
    }

    /// What was accepted for a key.
    pub fn get(&self, _key: &Key) -> Result<Option<Accepted>, BackendError> {
        Ok(None)
    }

    /// Writes accepted replies, all or none, and returns when they are on disk.
    pub fn put(&self, _accepted: &[(Key, Accepted)]) -> Result<(), BackendError> {
        Ok(())
    }

    /// The number that stands for a secret of this kind (`name`, `phone` …) in this journal: the same on every run, from 1.
    pub fn number(&self, _kind: &str, _secret: &str) -> Result<u32, BackendError> {
        Ok(0)
    }
}
