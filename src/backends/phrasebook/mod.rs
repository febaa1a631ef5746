//! Phrases of interviews with their translations, and slots for numbers, dates, ages, ranks, units, places and people.
//!
//! A text is answered only if it is one phrase from end to end, or several one after another, if all phrases that it can be agree on the translation, and
//! if what stands in each slot can surely be written in the other language. Everything else stays open.

mod fold;
mod lint;
mod load;
mod parts;
mod pattern;
pub mod reply;
mod slots;
mod unit;

use std::collections::HashMap;

use crate::backends::{Backend, BackendError, Batch, Item, Reply};
use crate::glossary::Glossary;
use crate::lang::{self, LANGUAGES, Lang, Role};
use crate::model::Origin;

pub use lint::lint;
pub use load::{PhraseKind, PhrasebookError};
pub use pattern::{SlotKind, SlotName};

use fold::Folded;
use load::Phrase;
use parts::parts;
use pattern::{Captures, Form, Piece};

/// The phrasebooks that come with the program, as name and text.
pub static SHIPPED: &[(&str, &str)] = &[
    ("phrasebook/capture.csv", include_str!("../../../phrasebook/capture.csv")),
    ("phrasebook/closing.csv", include_str!("../../../phrasebook/closing.csv")),
    ("phrasebook/documents.csv", include_str!("../../../phrasebook/documents.csv")),
    ("phrasebook/family.csv", include_str!("../../../phrasebook/family.csv")),
    ("phrasebook/food.csv", include_str!("../../../phrasebook/food.csv")),
    ("phrasebook/general.csv", include_str!("../../../phrasebook/general.csv")),
    ("phrasebook/health.csv", include_str!("../../../phrasebook/health.csv")),
    ("phrasebook/identity.csv", include_str!("../../../phrasebook/identity.csv")),
    ("phrasebook/interpreter.csv", include_str!("../../../phrasebook/interpreter.csv")),
    ("phrasebook/marks.csv", include_str!("../../../phrasebook/marks.csv")),
    ("phrasebook/orders.csv", include_str!("../../../phrasebook/orders.csv")),
    ("phrasebook/places.csv", include_str!("../../../phrasebook/places.csv")),
    ("phrasebook/rights.csv", include_str!("../../../phrasebook/rights.csv")),
    ("phrasebook/travel.csv", include_str!("../../../phrasebook/travel.csv")),
    ("phrasebook/unit.csv", include_str!("../../../phrasebook/unit.csv")),
    ("phrasebook/weapons.csv", include_str!("../../../phrasebook/weapons.csv")),
    ("phrasebook/written.csv", include_str!("../../../phrasebook/written.csv")),
];

/// Phrases, ready to be recognised.
#[derive(Debug)]
pub struct Phrasebook<'g> {
    phrases: Vec<Phrase>,
    glossary: &'g Glossary,
    /// One a language, in the order of [`LANGUAGES`].
    indexes: Vec<Index>,
}

/// The forms of one language, as places of a phrase in the book and of a form among those of its language.
#[derive(Debug, Default)]
struct Index {
    /// Forms without slots, by their folded text.
    whole: HashMap<String, Vec<(usize, usize)>>,
    /// Forms with slots, by the first letter, if they begin with text.
    slotted: HashMap<Option<char>, Vec<(usize, usize)>>,
}

/// Who says a text, and after what.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said<'a> {
    /// What the speaker does, where that is known.
    pub by: Option<Role>,
    /// What was said just before, in the source language.
    pub after: Option<&'a str>,
}

/// The translation of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<'p> {
    /// The translation.
    pub text: String,
    /// The phrase that gave it.
    pub phrase: &'p str,
}

/// Why a text stays open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Open<'p> {
    /// It is no phrase of the book.
    Unknown,
    /// These phrases give different translations.
    Ambiguous(Vec<&'p str>),
    /// It is this phrase, but what stands in a slot has no sure form, or the language has no form of the phrase.
    NoForm(&'p str),
    /// It is this reply, and what it answers is not known, no question, or negated.
    Reply(&'p str),
}

impl<'g> Phrasebook<'g> {
    /// Reads phrasebooks, given as name and text; terms in slots are looked up in the glossary.
    pub fn load(files: &[(&str, &str)], glossary: &'g Glossary) -> Result<Phrasebook<'g>, PhrasebookError> {
        let mut phrases = Vec::new();
        for (name, text) in files {
            phrases.extend(load::load(name, text)?);
        }
        let indexes = LANGUAGES.iter().map(|l| index(&phrases, l.tag)).collect();
        Ok(Phrasebook { phrases, glossary, indexes })
    }

    /// The phrasebooks that come with the program.
    pub fn shipped(glossary: &'g Glossary) -> Result<Phrasebook<'g>, PhrasebookError> {
        Phrasebook::load(SHIPPED, glossary)
    }

    /// The number of phrases.
    pub fn len(&self) -> usize {
        self.phrases.len()
    }

    /// The book has no phrase.
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// Translates a text, or says why it stays open.
    pub fn answer(&self, text: &str, said: Said<'_>, source: Lang, target: Lang) -> Result<Answer<'_>, Open<'_>> {
        if source.same_base(target) {
            return Err(Open::Unknown);
        }
        let folded = Folded::new(text, source);
        let mut answers: Vec<Answer> = Vec::new();
        for (phrase, captures) in self.matches(&folded, source) {
            if !phrase.kind.fits(said.by) {
                continue;
            }
            let Some(slots) = self.slots(&folded, &captures, source) else { continue };
            if phrase.kind == PhraseKind::Reply && !said.after.is_some_and(|before| reply::clear(before, source)) {
                return Err(Open::Reply(&phrase.id));
            }
            let text =
                phrase.written(target).and_then(|form| write(form, &slots, target)).ok_or(Open::NoForm(&phrase.id))?;
            answers.push(Answer { text, phrase: &phrase.id });
        }
        agreed(answers).map(|mut answer| {
            answer.text = with_end_mark(answer.text, &folded);
            answer
        })
    }

    /// The phrases that cover the text, with their slots.
    fn matches(&self, text: &Folded, lang: Lang) -> Vec<(&Phrase, Captures)> {
        let Some(index) = self.indexes.get(lang.order()) else { return Vec::new() };
        let first = text.chars.first().copied();
        let slotted = || [None, first].into_iter().filter_map(|first| index.slotted.get(&first)).flatten();
        // A phrase without slots says more than one that fits by what stands in its slots.
        let forms: Vec<_> = match index.whole.get(&text.key()) {
            Some(whole) => whole.iter().collect(),
            None => slotted().collect(),
        };
        let mut found = Vec::new();
        for (phrase, form) in forms {
            let Some(phrase) = self.phrases.get(*phrase) else { continue };
            let Some(form) = phrase.forms(lang).nth(*form) else { continue };
            found.extend(form.lay(text).into_iter().map(|captures| (phrase, captures)));
        }
        found
    }

    /// What stands in the slots; `None` where one of them is no such thing.
    fn slots(&self, text: &Folded, captures: &Captures, lang: Lang) -> Option<Vec<(SlotName, slots::Said<'g>)>> {
        let read = |(name, start, end): &(SlotName, usize, usize)| {
            slots::read(text.written(*start, *end), name.kind, lang, self.glossary).map(|said| (*name, said))
        };
        captures.iter().map(read).collect()
    }

    /// Translates a text of one phrase or of several, with editorial marks around them. One that stays open leaves all open.
    fn answer_all<'t>(&self, text: &'t str, mut said: Said<'t>, source: Lang, target: Lang) -> Option<String> {
        match self.answer(text, said, source, target) {
            Ok(answer) => return Some(answer.text),
            Err(Open::Unknown) => {}
            Err(_) => return None,
        }
        let parts = parts(text, source);
        if parts.len() < 2 {
            return None;
        }
        let mut answers = Vec::new();
        for part in &parts {
            answers.push(self.answer(part, said, source, target).ok()?.text);
            if lang::marks(part).is_empty() {
                said.after = Some(part);
            }
        }
        Some(answers.join(" "))
    }

    fn reply(&self, item: &Item, source: Lang, target: Lang) -> Option<Reply> {
        let said = Said { by: item.role, after: item.before };
        let text = self.answer_all(item.text, said, source, target)?;
        Some(Reply { id: item.id, text, origin: Origin::Phrasebook, remarks: Vec::new(), confidence: None })
    }
}

impl Backend for Phrasebook<'_> {
    fn name(&self) -> &str {
        super::PHRASEBOOK
    }

    fn translate(&self, batch: &Batch<'_>) -> Result<Vec<Reply>, BackendError> {
        Ok(batch.items.iter().filter_map(|item| self.reply(item, batch.source, batch.target)).collect())
    }
}

fn index(phrases: &[Phrase], tag: &str) -> Index {
    let mut index = Index::default();
    let Ok(lang) = tag.parse::<Lang>() else { return index };
    for (place, phrase) in phrases.iter().enumerate() {
        for (number, form) in phrase.forms(lang).enumerate() {
            match (form.key(), form.pieces.first()) {
                (Some(key), _) => index.whole.entry(key).or_default().push((place, number)),
                (None, Some(Piece::Text { folded, .. })) => {
                    index.slotted.entry(folded.first().copied()).or_default().push((place, number));
                }
                (None, _) => index.slotted.entry(None).or_default().push((place, number)),
            }
        }
    }
    index
}

fn agreed(answers: Vec<Answer<'_>>) -> Result<Answer<'_>, Open<'_>> {
    let mut answers = answers.into_iter();
    let first = answers.next().ok_or(Open::Unknown)?;
    let others: Vec<&str> = answers.filter(|answer| answer.text != first.text).map(|answer| answer.phrase).collect();
    if others.is_empty() { Ok(first) } else { Err(Open::Ambiguous([vec![first.phrase], others].concat())) }
}

fn write(form: &Form, said: &[(SlotName, slots::Said)], lang: Lang) -> Option<String> {
    let mut text = String::new();
    for piece in &form.pieces {
        match piece {
            Piece::Text { written, .. } => text.push_str(written),
            Piece::Slot { name, shape } => {
                let (_, said) = said.iter().find(|(said, _)| said == name)?;
                let written = slots::write(said, shape, lang)?;
                if lang.same_base(Lang::UK) {
                    lang::euphony::before_vowel(&mut text, &written);
                }
                text.push_str(&written);
            }
        }
    }
    let mut chars = text.chars();
    let first = chars.next()?;
    Some(first.to_uppercase().chain(chars).collect())
}

/// The end mark of the source, where the translation has none.
fn with_end_mark(mut text: String, source: &Folded) -> String {
    if let Some(mark) = source.end_mark.filter(|_| !source.asked && text.ends_with(char::is_alphanumeric)) {
        text.push(mark);
    }
    text
}

#[cfg(test)]
mod tests;
