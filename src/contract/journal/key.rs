//! What a reply depends on, as one key.

use sha2::{Digest as _, Sha256};

use crate::backends::TermPair;
use crate::lang::Lang;

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
    pub terms: &'a [TermPair],
    /// How much context is sent, whether terms are enforced, whether names are hidden.
    pub policy: &'a str,
}

/// A key of the journal: the SHA-256 of its parts. It carries what a person who reads the file wants to know besides.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    digest: String,
    said: String,
    backend: String,
    model: String,
    source: Lang,
    target: Lang,
}

impl Key {
    /// The key of these parts.
    pub fn of(parts: &KeyParts<'_>) -> Key {
        let KeyParts { text, question, source, target, backend, model, terms, policy } = parts;
        let mut hash = Sha256::new();
        for part in [text, question, source.to_string().as_str(), target.to_string().as_str(), backend, model, policy] {
            add(&mut hash, part);
        }
        for TermPair { source, target, .. } in *terms {
            add(&mut hash, source);
            add(&mut hash, target);
        }
        let (digest, said) = (hex::encode(hash.finalize()), said(text));
        let (backend, model) = ((*backend).to_owned(), (*model).to_owned());
        Key { digest, said, backend, model, source: *source, target: *target }
    }

    pub(super) fn digest(&self) -> &str {
        &self.digest
    }

    pub(super) fn said(&self) -> &str {
        &self.said
    }

    pub(super) fn backend(&self) -> &str {
        &self.backend
    }

    pub(super) fn model(&self) -> &str {
        &self.model
    }

    pub(super) fn source(&self) -> Lang {
        self.source
    }

    pub(super) fn target(&self) -> Lang {
        self.target
    }
}

/// A text as the journal remembers what was said: its SHA-256.
pub fn said(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}

/// Adds a part with its length before it, so that no two lists of parts look alike.
fn add(hash: &mut Sha256, part: &str) {
    hash.update((part.len() as u64).to_le_bytes());
    hash.update(part.as_bytes());
}
