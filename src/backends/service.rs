//! A service or a program that translates what it is sent. What it answers is believed only after the contract has looked at it.

use crate::backends::BackendError;
use crate::lang::{Lang, Role};

/// Something outside of this program that translates. It speaks its protocol and believes nothing else: batches, retries, terms,
/// checks of replies and the journal are the contract's (`crate::contract`).
pub trait Service: Send + Sync {
    /// What the user calls it and what it is: both are part of the journal's keys.
    fn identity(&self) -> &Identity;

    /// How much one request may hold.
    fn limits(&self) -> Limits;

    /// Whether it translates this pair at all.
    fn knows(&self, source: Lang, target: Lang) -> bool {
        !source.same_base(target)
    }

    /// The language by which it gets from one to another that it cannot reach at once: Korean to Ukrainian through English.
    fn through(&self, _source: Lang, _target: Lang) -> Option<Lang> {
        None
    }

    /// What makes its translations of this pair what they are: part of the journal's keys. Of a folder of models, that of the pair.
    fn model(&self, _source: Lang, _target: Lang) -> String {
        self.identity().model.clone()
    }

    /// Whether it says the same each time it is asked the same: then nothing is gained by asking again.
    fn is_constant(&self) -> bool {
        false
    }

    /// Where texts would go: a host, a program on this machine, or nowhere.
    fn destination(&self) -> Destination;

    /// Called once before the texts of a pair are sent, with the terms of all of them: a glossary may be made.
    fn prepare(&self, _source: Lang, _target: Lang, _terms: &[TermPair]) -> Result<(), BackendError> {
        Ok(())
    }

    /// Sends one request and gives an answer for each text that the reply names, by its id. Ids that are missing, doubled or
    /// unknown are given as they came: the contract sees to it.
    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError>;

    /// What is used of what was paid for, in words, where the service tells.
    fn usage(&self) -> Result<Option<String>, BackendError> {
        Ok(None)
    }

    /// Called once at the end of a run: what `prepare` made may be removed.
    fn finish(&self) {}
}

/// Who a service is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The name that `--backend` takes and that the table shows.
    pub name: String,
    /// The model, or whatever makes its translations differ: `prefer_quality_optimized`, a program with its arguments.
    pub model: String,
}

/// Where texts go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// A server, by its host name.
    Host(String),
    /// A program on this machine, by its name.
    Program(String),
    /// They stay in this program.
    Inside,
}

impl Destination {
    /// The server of an address.
    pub fn of_url(url: &str) -> Result<Destination, BackendError> {
        let host = reqwest::Url::parse(url).ok().and_then(|url| Some(url.host_str()?.to_owned()));
        host.map(Destination::Host).ok_or_else(|| {
            BackendError::Setup("url names no server: write https://HOST or http://127.0.0.1:PORT".to_owned())
        })
    }
}

/// How much one request may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Texts.
    pub items: usize,
    /// Unicode scalar values of all texts.
    pub characters: usize,
    /// Bytes of all texts in UTF-8.
    pub bytes: usize,
}

/// Texts to be translated in one go.
#[derive(Debug, Clone, PartialEq)]
pub struct Request<'a> {
    /// The language of the texts, with its norm where that is known.
    pub source: Lang,
    /// The language asked for, with its norm.
    pub target: Lang,
    /// What was said before the first text, the oldest first: to be read, not to be translated.
    pub context: &'a [Said],
    /// The terms that occur in these texts, each once.
    pub terms: &'a [TermPair],
    /// The texts; ids are unique.
    pub items: &'a [Text],
}

/// One text of a request. Protected spans stand in it as placeholders of ASCII letters and digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Names the text in the reply: the row's id, with a suffix where a text was cut into pieces.
    pub id: String,
    /// Who says it, as the file writes it; empty where it is not known or not to be sent.
    pub speaker: String,
    /// What the speaker does.
    pub role: Option<Role>,
    /// The text.
    pub text: String,
    /// The terms that occur in it.
    pub terms: Vec<TermPair>,
}

/// Something that was said before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Who said it; empty where it is not known or not to be sent.
    pub speaker: String,
    /// The words.
    pub text: String,
}

/// A term and what it has to be called.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TermPair {
    /// The term's dictionary form in the source language.
    pub source: String,
    /// The preferred form in the target language.
    pub target: String,
    /// Every form that may be put in the target language, inflected ones too, the preferred one first; none where they are not
    /// surely known, as of a verb.
    pub forms: Vec<String>,
    /// A word of the same family says it too: `wounded` for a wound.
    pub kin: bool,
}

impl TermPair {
    /// A term that is to be called so, in whatever form.
    pub fn new(source: impl Into<String>, target: impl Into<String>) -> TermPair {
        TermPair { source: source.into(), target: target.into(), forms: Vec::new(), kin: false }
    }
}

/// What a reply says of one text.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The id that the reply names; of a service that knows no ids, that of the text at this place.
    pub id: String,
    /// The translation, as it came; or why the service gives none.
    pub text: Result<String, Decline>,
    /// How sure the service is, 0 to 1, where it tells.
    pub confidence: Option<f32>,
}

impl Answer {
    /// An answer of a service that does not tell how sure it is.
    pub fn new(id: impl Into<String>, text: Result<String, Decline>) -> Answer {
        Answer { id: id.into(), text, confidence: None }
    }
}

/// Why a service gives no translation of one text, by its own flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decline {
    /// A content filter or a refusal (`finish_reason`, `refusal`).
    Refused,
    /// The translation was cut (`finish_reason: length`), or the text is too long.
    Cut,
    /// The service says that something went wrong with this text.
    Failed,
}

/// How many threads a model that runs inside this program has, where nothing is said.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Answers of a service that answers by place. An error unless there is one for each text.
pub fn by_place(items: &[Text], texts: Vec<String>) -> Result<Vec<Answer>, BackendError> {
    if texts.len() != items.len() {
        let message = format!("{} translations came for {} texts", texts.len(), items.len());
        return Err(BackendError::BadReply(message));
    }
    Ok(items.iter().zip(texts).map(|(item, text)| Answer::new(item.id.clone(), Ok(text))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_go_to_the_host_of_an_address() {
        for (url, host) in [
            ("https://api.deepl.com", "api.deepl.com"),
            ("http://127.0.0.1:5000/sub", "127.0.0.1"),
            ("http://[::1]:5000", "[::1]"),
            ("https://api.deepl.com@example.org/", "example.org"),
        ] {
            assert_eq!(Destination::of_url(url), Ok(Destination::Host(host.to_owned())), "{url}");
        }
        for url in ["", "api.deepl.com", "https://", "mailto:someone@example.org"] {
            assert!(matches!(Destination::of_url(url), Err(BackendError::Setup(_))), "{url}");
        }
    }
}
