//! `[backend.NAME]` of the settings file.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// Settings that every service takes.
pub const COMMON: [&str; 6] = ["kind", "context", "jobs", "timeout", "price", "protect"];

/// The settings of one backend. Which of them a kind takes, its row in the table says; others are refused.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Options {
    /// The kind, where the table's name is another: several servers of one kind may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The environment variable that holds the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_env: Option<String>,
    /// The file that holds the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_file: Option<PathBuf>,
    /// The environment variable that holds the key's id (Amazon).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_id_env: Option<String>,
    /// The environment variable that holds a session token (Amazon).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_env: Option<String>,
    /// The model; the folder of one (CTranslate2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What a model translates that does not say it itself: `ko-en` (CTranslate2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pair: Option<String>,
    /// How many hypotheses are followed at once (CTranslate2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beam: Option<usize>,
    /// The region (Azure, Amazon).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The project (Google v3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// The location (Google v3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// A glossary that the service already holds (Google v3, Amazon); DeepL and Amazon otherwise get the matched terms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glossary: Option<String>,
    /// How formal a translation is: `formal` or `informal` (DeepL, Amazon), where the target language has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formality: Option<String>,
    /// The category of a custom model (Azure).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// How each role speaks, in words for the model (chat): `subject = "해요체, plain soldier's words"`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub register: BTreeMap<String, String>,
    /// The temperature (chat); 0 where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    /// Texts of one request at the most (chat).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub batch: Option<usize>,
    /// The program and its arguments (command).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub program: Vec<String>,
    /// How many turns before a text are sent along to be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<usize>,
    /// Requests at once, 1 to 16.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jobs: Option<usize>,
    /// Seconds to wait for an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<u64>,
    /// The price of a million characters, in any currency: for `--max-cost` and `--dry-run`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<f64>,
    /// Whether names of the register, numbers of documents and marks travel as placeholders; they do where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protect: Option<bool>,
}

impl Options {
    /// The kind of the backend of this name.
    pub fn kind_of<'o>(&'o self, name: &'o str) -> &'o str {
        self.kind.as_deref().unwrap_or(name)
    }
}
