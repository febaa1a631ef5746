//! What fills a missing cell. A backend answers what it surely knows and leaves the rest open.

mod memory;
pub mod phrasebook;

use crate::lang::Lang;
use crate::model::{Origin, Role};

pub use memory::{BadThreshold, FromMemory, THRESHOLD};

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

/// The translation of one item.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// The item's id.
    pub id: usize,
    /// The translation.
    pub text: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// Why a backend could not answer at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackendError {
    /// The translation memory could not be read.
    #[error("the translation memory cannot be read: {0}")]
    Memory(String),
}
