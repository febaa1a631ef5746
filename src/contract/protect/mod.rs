//! What must come back as it was sent travels as placeholders: names of the register, numbers of documents, editorial marks;
//! with pseudonyms also other names, dates of birth, phones, coordinates.
//!
//! A **secret** is such a place of a text with what shall stand for it in the target language. Its **token** is `X`, a letter for
//! the kind, a number, `X`: ASCII capitals and digits, which every engine keeps. Texts are taken in NFC.

mod births;
mod cases;
mod mark_words;
mod marks;
mod names;
mod numbers;
mod particles;
mod people;
mod restore;
#[cfg(test)]
mod restored;
mod secret;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::backends::BackendError;
use crate::contract::journal::Journal;
use crate::glossary::Glossary;
use crate::lang::{Lang, MarkKind, Role, is_hangul_syllable, label_of, role_of};

use cases::Declined;
use secret::{Kind, Secret, Written};

/// What is known of people, and how much is hidden.
#[derive(Debug)]
pub struct Protector<'a> {
    /// Whose people are the register.
    pub glossary: &'a Glossary,
    /// Where the tokens of pseudonyms are kept, so that they are the same on every run; none where nothing is hidden.
    pub pseudonyms: Option<&'a Journal>,
    /// Whether names of the register, numbers of documents and marks are masked.
    pub protect: bool,
}

/// A text as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked {
    /// The text with its placeholders.
    pub text: String,
    target: Lang,
    held: Vec<Held>,
    /// The ranks that the text speaks of, in their cases in the target language: they tell the case of a name behind them.
    ranks: Vec<Declined>,
}

/// What one placeholder stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Held {
    token: String,
    kind: Kind,
    said: String,
    written: Written,
    /// How often it was sent.
    times: usize,
    /// Letters other than Hangul stood directly beside it in the source.
    glued: bool,
}

/// A reply with everything put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The translation.
    pub text: String,
    /// What a person should look at: a case that could not be told.
    pub remarks: Vec<String>,
}

impl Protector<'_> {
    /// A text made ready to be sent from `source` into `target`.
    ///
    /// # Errors
    /// The journal, in which the numbers of pseudonyms are kept, cannot be read or written: then nothing may be sent.
    pub fn mask(&self, text: &str, source: Lang, target: Lang) -> Result<Masked, BackendError> {
        self.mask_from(1, text, source, target)
    }

    /// The same, with placeholders numbered from `first`: two texts of one request share no placeholder, so that what a service
    /// takes from the one into the other is seen. Pseudonyms keep their own numbers.
    pub fn mask_from(&self, first: u32, text: &str, source: Lang, target: Lang) -> Result<Masked, BackendError> {
        let text: String = text.nfc().collect();
        let mut masked = Masked { text: String::new(), target, held: Vec::new(), ranks: Vec::new() };
        let mut tokens =
            Tokens { capitals: text.to_ascii_uppercase(), journal: self.pseudonyms, first, last: BTreeMap::new() };
        let mut at = 0;
        for secret in self.secrets(&text, source, target) {
            masked.text += text.get(at..secret.span.start).unwrap_or_default();
            at = secret.span.end;
            let place = masked.hold(secret, &text, &mut tokens)?;
            masked.text += masked.held.get(place).map_or("", |held| &held.token);
        }
        masked.text += text.get(at..).unwrap_or_default();
        if masked.held.iter().any(|held| held.kind == Kind::Name) {
            masked.ranks = people::ranks(self.glossary, &text, source, target);
        }
        Ok(masked)
    }

    /// A speaker's label as it may be sent: with pseudonyms, the role instead of a name.
    pub fn speaker(&self, label: &str, role: Option<Role>) -> String {
        let word = label.trim().trim_end_matches([':', '.']).to_lowercase().replace(['’', 'ʼ'], "'");
        if self.pseudonyms.is_none() || label_of(label).is_some_and(|known| known.text == word) {
            return label.to_owned();
        }
        match role.or_else(|| role_of(label)) {
            Some(Role::Preamble) | None => "speaker".to_owned(),
            Some(role) => role.as_str().to_owned(),
        }
    }

    /// The secrets of a text in their order, without overlap.
    fn secrets(&self, text: &str, source: Lang, target: Lang) -> Vec<Secret> {
        let mut found: Vec<Secret> = Vec::new();
        if self.protect {
            add(&mut found, marks(text, source, target));
        }
        if self.protect || self.pseudonyms.is_some() {
            add(&mut found, numbers::addresses(text));
            add(&mut found, people::known(self, text, source, target));
            if self.pseudonyms.is_some() {
                add(&mut found, births::find(text, source, target));
            }
            add(&mut found, numbers::find(text));
        }
        if self.pseudonyms.is_some() {
            let others = people::others(self.glossary, text, source, target, &found);
            add(&mut found, others);
        }
        found.sort_by_key(|secret| secret.span.start);
        found
    }
}

/// Adds secrets that overlap with none found before: what was looked for first goes before.
fn add(found: &mut Vec<Secret>, more: Vec<Secret>) {
    for secret in more {
        if !secret.span.is_empty() && found.iter().all(|known| !overlap(&known.span, &secret.span)) {
            found.push(secret);
        }
    }
}

fn overlap(one: &std::ops::Range<usize>, other: &std::ops::Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn marks(text: &str, source: Lang, target: Lang) -> Vec<Secret> {
    let rendered = |mark: &str, kind: MarkKind| match marks::rendered(mark, kind, target) {
        _ if source.same_base(target) => Written::plain(mark),
        Some(words) => Written::plain(words),
        None => Written { remark: Some(format!("the mark {mark} stands as in the source")), ..Written::plain(mark) },
    };
    let found = crate::lang::marks(text).into_iter();
    found
        .filter_map(|(span, kind)| {
            let mark = text.get(span.clone())?;
            Some(Secret { kind: Kind::Mark, key: mark.to_owned(), written: rendered(mark, kind), span })
        })
        .collect()
}

/// Gives out tokens of one text.
struct Tokens<'a> {
    /// The text in capitals: no token may occur in it.
    capitals: String,
    journal: Option<&'a Journal>,
    first: u32,
    last: BTreeMap<char, u32>,
}

impl Tokens<'_> {
    /// A token that is in use nowhere else: the next number, or that of the journal, or the first free one above it.
    fn next(&mut self, kind: Kind, key: &str, held: &[Held]) -> Result<String, BackendError> {
        let last = self.last.entry(kind.letter()).or_insert(self.first.saturating_sub(1));
        let first = match self.journal.filter(|_| kind.is_hidden()) {
            Some(journal) => journal.number(kind.as_str(), key)?,
            None => *last + 1,
        };
        let token = |number: u32| format!("X{}{number}X", kind.letter());
        let free = |number: &u32| {
            let token = token(*number);
            !self.capitals.contains(&token) && held.iter().all(|held| held.token != token)
        };
        let number = (first..=u32::MAX).find(free).unwrap_or(first);
        *last = number;
        Ok(token(number))
    }
}

impl Masked {
    /// The translation when there is nothing to be translated: only marks, digits and signs.
    pub fn as_it_is(&self) -> Option<Restored> {
        let rest = self.held.iter().fold(self.text.clone(), |rest, held| rest.replace(&held.token, ""));
        if rest.contains(char::is_alphabetic) { None } else { self.restore(&self.text).ok() }
    }

    /// How many placeholders stand in it.
    pub fn count(&self) -> usize {
        self.held.len()
    }

    /// The place of what stands for this secret, which may have been met before.
    fn hold(&mut self, secret: Secret, text: &str, tokens: &mut Tokens) -> Result<usize, BackendError> {
        let said = text.get(secret.span.clone()).unwrap_or_default().to_owned();
        let glued = is_glued(text, &secret.span);
        let mut known = self.held.iter_mut().enumerate();
        if let Some((place, held)) = known.find(|(_, held)| held.kind == secret.kind && held.written == secret.written)
        {
            held.times += 1;
            held.glued |= glued;
            return Ok(place);
        }
        let token = tokens.next(secret.kind, &secret.key, &self.held)?;
        self.held.push(Held { token, kind: secret.kind, said, written: secret.written, times: 1, glued });
        Ok(self.held.len() - 1)
    }
}

fn is_glued(text: &str, span: &std::ops::Range<usize>) -> bool {
    let before = text.get(..span.start).and_then(|before| before.chars().next_back());
    let after = text.get(span.end..).and_then(|after| after.chars().next());
    [before, after].into_iter().flatten().any(|c| c.is_alphanumeric() && !is_hangul_syllable(c))
}

/// The word with a capital letter at its start.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
