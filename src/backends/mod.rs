//! What fills a missing cell: what knows surely and leaves the rest open (memory, phrasebook), and services and programs, whose
//! answers are believed only after the contract (`crate::contract`) has looked at them.

mod amazon;
mod azure;
mod chat;
mod command;
mod ct2;
mod cut;
mod deepl;
mod error;
mod firefox;
mod google;
pub mod http;
mod joint;
mod json;
pub mod kinds;
mod libretranslate;
mod memory;
pub mod options;
pub mod phrasebook;
pub mod placeholder;
mod service;
#[cfg(test)]
mod stub;

use crate::lang::Lang;
use crate::model::{Origin, Role};

pub use error::BackendError;
pub use kinds::{BackendKind, KINDS, Keys, Setup, kind};
pub use memory::{BadThreshold, FromMemory, THRESHOLD};
pub use options::Options;
pub use service::{
    Answer, Decline, Destination, Identity, Limits, Request, Said, Service, TermPair, Text, by_place, cores,
};

/// The name of the translation memory.
pub const MEMORY: &str = "memory";
/// The name of the shipped phrasebook.
pub const PHRASEBOOK: &str = "phrasebook";
/// The names that `--backend` takes.
pub const NAMES: [&str; 2] = [MEMORY, PHRASEBOOK];

/// Something that translates. It may hold state: a connection, a model, an open file.
pub trait Backend {
    /// The name that `--backend` takes and that messages show.
    fn name(&self) -> &str;

    /// Answers for those items that it surely knows, by their ids. What it does not answer stays open for the next backend.
    fn translate(&self, batch: &Batch<'_>) -> Result<Vec<Reply>, BackendError>;

    /// From which languages of a row it is asked.
    fn sources(&self) -> Sources {
        Sources::Each
    }

    /// Whether a translation of its own is known to be of other texts than these: what it was made from was changed.
    fn is_of_another(&self, _translation: &str, _texts: &[&str]) -> Result<bool, BackendError> {
        Ok(false)
    }
}

/// Texts of one interview to be translated from one language into another.
#[derive(Debug, Clone)]
pub struct Batch<'a> {
    /// The language of the texts, with its norm where that is known (`ko-KP`).
    pub source: Lang,
    /// The language asked for, with its norm (`ko-KR`).
    pub target: Lang,
    /// The texts, in reading order.
    pub items: Vec<Item<'a>>,
    /// The whole interview, a row after the other; an item's id is its place here. Empty where only the items are known.
    pub heard: &'a [Heard<'a>],
}

/// One text to be translated.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// Names the item in the reply.
    pub id: usize,
    /// The text.
    pub text: &'a str,
    /// What its speaker does.
    pub role: Option<Role>,
    /// What was said just before, in the source language: short answers depend on it.
    pub before: Option<&'a str>,
}

/// What was said in one row of the interview, in the source language.
#[derive(Debug, Clone, Copy, Default)]
pub struct Heard<'a> {
    /// The row's id.
    pub row: &'a str,
    /// Who said it, as the file writes it.
    pub speaker: &'a str,
    /// What the speaker does.
    pub role: Option<Role>,
    /// The words; empty where the row has none in this language.
    pub text: &'a str,
}

/// From which languages of a row a backend is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sources {
    /// From each in which a person said it: what is asked costs nothing, and answers are compared.
    Each,
    /// From the original, else from the first in which a person said it.
    Best,
}

/// The translation of one item.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// The item's id.
    pub id: usize,
    /// The translation.
    pub text: String,
    /// Where it comes from; `Failed` with an empty text where it was asked for and nothing came that can be believed.
    pub origin: Origin,
    /// What a person should look at.
    pub remarks: Vec<String>,
    /// How sure the backend is, 0 to 1, where it tells.
    pub confidence: Option<f32>,
}
