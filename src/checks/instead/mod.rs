//! What stands instead of a translation: one file a rule, each looking at one text and what came for it.
//!
//! A rule that is not sure says nothing: a service's text that is never believed stays open for good, and a person's is told to
//! be wrong. Placeholders are words of no language here.

mod assistant;
mod chatter;
mod echo;
mod kin;
mod language;
mod length;
mod numbers;
mod refused;
mod repeats;
mod said;
mod unlike;

pub use numbers::{says, strange};
pub use said::Said;
pub use unlike::is_unlike;

/// A text and what came for it.
pub struct Case<'a> {
    /// What was said.
    pub source: Said<'a>,
    /// What should render it.
    pub reply: Said<'a>,
}

/// What came instead of a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// A refusal in words.
    Refusal,
    /// Talk about the task.
    Chatter,
    /// The source.
    Source,
    /// A text in another language or script.
    Language,
    /// The same words over and over.
    Loop,
    /// Far more or less than the source says.
    Length,
}

/// A rule: the text is surely that.
type Rule = (Instead, fn(&Case<'_>) -> bool);

/// The rules in their order: a refusal in English is a refusal before it is the wrong language.
static RULES: [Rule; 7] = [
    (Instead::Refusal, refused::holds),
    (Instead::Chatter, chatter::holds),
    (Instead::Source, echo::holds),
    (Instead::Language, language::holds),
    (Instead::Language, kin::holds),
    (Instead::Loop, repeats::holds),
    (Instead::Length, length::holds),
];

/// This stands there instead of a translation; whatever else may be said of it.
pub fn is(what: Instead, case: &Case<'_>) -> bool {
    RULES.iter().any(|(instead, holds)| *instead == what && holds(case))
}

/// What stands there instead of a translation, if that is sure.
pub fn instead(case: &Case<'_>) -> Option<Instead> {
    RULES.iter().find(|(_, holds)| holds(case)).map(|(instead, _)| *instead)
}
