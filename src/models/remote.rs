//! Mozilla's collection of models: which of its files make the model of a pair.
//!
//! The collection `translations-models-v2` of Remote Settings has a record for each file: its languages, version, architecture and
//! kind, and an attachment, which is the file packed with Zstandard. A record is believed as far as its checksums go: names and
//! places that could lead elsewhere are refused.

use std::cmp::Ordering;

use serde::Deserialize;
use serde_json::Value;

use crate::lang::Lang;
use crate::models::{FileName, FileRecord, Of, Pair, Part, channel, version};

/// Models of a later major version are made for another engine. Firefox's own bound (TranslationsParent.sys.mjs,
/// `LANGUAGE_MODEL_MAJOR_VERSION_MAX`): 1 are the first tiny models, 2 the larger ones and those of Korean, 3 the same packed.
const LAST_MAJOR: u64 = 3;

/// No file of a model is so large, packed or not.
const LARGEST: u64 = 1 << 30;

/// A file that can be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteFile {
    /// What it is to its model.
    pub part: Part,
    /// Where it lies, under the address of all attachments.
    pub location: String,
    /// How long it is as it is fetched.
    pub bytes: u64,
    /// Its SHA-256 as it is fetched.
    pub sha256: String,
    /// What it is when it is unpacked.
    pub unpacked: FileRecord,
}

/// A model that can be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteModel {
    /// What it translates.
    pub pair: Pair,
    /// Its version.
    pub version: String,
    /// How large it is made: `tiny`, `base`, `base-memory`.
    pub architecture: Option<String>,
    /// The model first, then its vocabularies.
    pub files: Vec<RemoteFile>,
}

/// The models of our languages that can be fetched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// One of each pair: the newest that was released, and of these the largest.
    pub models: Vec<RemoteModel>,
    /// So many records could not be read, or may not be trusted.
    pub unread: usize,
}

#[derive(Deserialize)]
struct Page {
    data: Vec<Value>,
}

/// A record as it comes. The older collection `translations-models` calls its languages otherwise.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    name: String,
    file_type: String,
    #[serde(alias = "fromLang")]
    source_language: String,
    #[serde(alias = "toLang")]
    target_language: String,
    version: String,
    architecture: Option<String>,
    decompressed_hash: Option<String>,
    decompressed_size: Option<u64>,
    #[serde(rename = "filter_expression")]
    filter: Option<String>,
    attachment: Attachment,
}

#[derive(Deserialize)]
struct Attachment {
    hash: String,
    size: u64,
    location: String,
}

/// The records of a page.
///
/// # Errors
/// What is no page of records.
pub fn records(text: &str) -> Result<Vec<Value>, String> {
    serde_json::from_str::<Page>(text).map(|page| page.data).map_err(|error| error.to_string())
}

impl Catalogue {
    /// The models that records make.
    pub fn of(records: Vec<Value>) -> Catalogue {
        let mut files: Vec<(Listed, Pair, RemoteFile)> = Vec::new();
        let mut unread = 0;
        for record in records {
            let Ok(listed) = serde_json::from_value::<Listed>(record) else {
                unread += 1;
                continue;
            };
            let pair = Pair::of_tags(&listed.source_language, &listed.target_language);
            let (Some(pair), Some(part)) = (pair, part(&listed.file_type)) else { continue };
            if !can_be_used(&listed) {
                continue;
            }
            match file(&listed, pair, part) {
                Some(file) => files.push((listed, pair, file)),
                None => unread += 1,
            }
        }
        let mut models: Vec<RemoteModel> = files.iter().filter_map(|one| model(one, &files)).collect();
        models.sort_by(|one, other| one.pair.order().cmp(&other.pair.order()).then_with(|| better(other, one)));
        models.dedup_by_key(|model| model.pair);
        Catalogue { models, unread }
    }

    /// The model of a pair.
    pub fn find(&self, pair: Pair) -> Option<&RemoteModel> {
        self.models.iter().find(|model| model.pair == pair)
    }

    /// The model of a pair, or those by which it is reached through this language.
    pub fn legs(&self, pair: Pair, hub: Lang) -> Option<Vec<&RemoteModel>> {
        match self.find(pair) {
            Some(model) => Some(vec![model]),
            None => Some(vec![self.find(Pair::new(pair.source, hub))?, self.find(Pair::new(hub, pair.target))?]),
        }
    }
}

impl RemoteModel {
    /// So many bytes its model has, unpacked.
    fn weight(&self) -> u64 {
        self.files.first().map_or(0, |file| file.unpacked.bytes)
    }
}

/// A release for an engine such as ours; `3.0a1` is none.
fn can_be_used(listed: &Listed) -> bool {
    let major = listed.version.split('.').next().and_then(|major| major.parse::<u64>().ok());
    let released = listed.version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let expression = listed.filter.as_deref().unwrap_or_default();
    released && major.is_some_and(|major| major <= LAST_MAJOR) && channel::is_released(expression)
}

fn part(kind: &str) -> Option<Part> {
    Some(match kind {
        "model" => Part::Model,
        "vocab" => Part::Vocabulary,
        "srcvocab" => Part::Source,
        "trgvocab" => Part::Target,
        _ => return None,
    })
}

/// The file of a record; `None` where its name, its place or its checksum cannot be used.
fn file(listed: &Listed, pair: Pair, part: Part) -> Option<RemoteFile> {
    let named = FileName::parse(&listed.name).filter(|_| is_word(&listed.name))?;
    let fits = named.part == part && (named.of == Of::Pair(pair) || named.of == Of::Unsaid);
    let Attachment { hash, size, location } = &listed.attachment;
    let location = location.strip_prefix('/').unwrap_or(location);
    let sha256 = sum(hash)?;
    let unpacked = FileRecord {
        name: listed.name.clone(),
        bytes: listed.decompressed_size.unwrap_or(*size),
        sha256: listed.decompressed_hash.as_deref().map_or(Some(sha256.clone()), sum)?,
    };
    let sized = (1..=LARGEST).contains(size) && (1..=LARGEST).contains(&unpacked.bytes);
    let placed = location.split('/').all(is_word);
    (fits && sized && placed).then(|| RemoteFile {
        part,
        location: location.to_owned(),
        bytes: *size,
        sha256,
        unpacked,
    })
}

/// A name that leads nowhere else: no `..`, no slash, nothing that an address would read otherwise.
fn is_word(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    !name.is_empty() && !name.starts_with('.') && name.bytes().all(plain)
}

fn sum(hash: &str) -> Option<String> {
    let is_sum = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_sum.then(|| hash.to_ascii_lowercase())
}

/// The model of which this is the weights, where its vocabularies are there.
fn model((listed, pair, file): &(Listed, Pair, RemoteFile), all: &[(Listed, Pair, RemoteFile)]) -> Option<RemoteModel> {
    let of_it = |part: Part| {
        let mut same = all.iter().filter(|(other, of, file)| {
            let made = other.architecture.is_none() || other.architecture == listed.architecture;
            file.part == part && of == pair && other.version == listed.version && made
        });
        same.next().map(|(_, _, file)| file.clone())
    };
    let files = match (file.part, of_it(Part::Source), of_it(Part::Target)) {
        (Part::Model, Some(source), Some(target)) => vec![file.clone(), source, target],
        (Part::Model, ..) => vec![file.clone(), of_it(Part::Vocabulary)?],
        _ => return None,
    };
    let (version, architecture) = (listed.version.clone(), listed.architecture.clone());
    Some(RemoteModel { pair: *pair, version, architecture, files })
}

/// The newer model comes first, and of the same version the larger, which translates better.
fn better(one: &RemoteModel, other: &RemoteModel) -> Ordering {
    version::compare(Some(&one.version), Some(&other.version)).then(one.weight().cmp(&other.weight()))
}

#[cfg(test)]
mod tests;
