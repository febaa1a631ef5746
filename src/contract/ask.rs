//! One request: what is sent, whether the reply may be believed, and what is kept of it.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::backends::{BackendError, Batch, Request, Said, Text};
use crate::contract::batches::{fits, halves, size};
use crate::contract::compare::compare;
use crate::contract::flight::Outcome;
use crate::contract::journal::{Accepted, Key};
use crate::contract::plan::{Unit, context, terms};
use crate::contract::{Contract, Fault, confidence, verify};

/// How far apart texts of one request may lie and still share the turns before the first.
const NEAR: usize = 8;

/// What came for a text, with its placeholders, and how sure the service is of it.
struct Came {
    text: String,
    confidence: Option<f32>,
}

/// The texts of one pair of languages on their way to one service.
pub struct Asking<'c, 'b> {
    contract: &'c Contract<'c>,
    batch: &'b Batch<'b>,
    units: &'b [Unit],
    requests: AtomicUsize,
    characters: AtomicUsize,
}

impl<'c, 'b> Asking<'c, 'b> {
    /// Nothing is sent yet.
    pub fn new(contract: &'c Contract<'c>, batch: &'b Batch<'b>, units: &'b [Unit]) -> Asking<'c, 'b> {
        Asking { contract, batch, units, requests: AtomicUsize::new(0), characters: AtomicUsize::new(0) }
    }

    /// Requests made and characters sent.
    pub fn sent(&self) -> (usize, usize) {
        (self.requests.load(Ordering::Relaxed), self.characters.load(Ordering::Relaxed))
    }

    /// Sends some units in one request, and writes what is accepted into the journal.
    pub fn send(&self, numbers: &[usize]) -> Result<Vec<Outcome>, BackendError> {
        let units: Vec<&Unit> = numbers.iter().filter_map(|number| self.units.get(*number)).collect();
        let context = self.context(&units)?;
        let texts = match units[..] {
            [unit] => vec![self.alone(text(unit, unit.id.clone(), &unit.masked.text), unit, &context)?],
            _ => self.together(&units, &context)?,
        };
        let outcomes: Vec<Outcome> = units.iter().zip(texts).map(|(unit, came)| self.outcome(unit, came)).collect();
        self.keep(&units, &outcomes)?;
        Ok(outcomes)
    }

    fn together(&self, units: &[&Unit], context: &[Said]) -> Result<Vec<Result<Came, Fault>>, BackendError> {
        let items: Vec<Text> = units.iter().map(|unit| text(unit, unit.id.clone(), &unit.masked.text)).collect();
        self.request(&items, units, context)
    }

    /// One text; what is too long is cut at the end of a sentence, and the translations joined.
    fn alone(&self, item: Text, unit: &Unit, context: &[Said]) -> Result<Result<Came, Fault>, BackendError> {
        if fits(&item.text, self.contract.service.limits()) {
            match self.request(std::slice::from_ref(&item), &[unit], context) {
                Ok(mut texts) => match texts.pop().unwrap_or(Err(Fault::Reply)) {
                    Err(Fault::TooLong) => {}
                    text => return Ok(text),
                },
                Err(BackendError::TooLong(_)) => {}
                Err(error) => return Err(error),
            }
        }
        let Some((first, second)) = halves(&item.text, self.batch.source) else { return Ok(Err(Fault::TooLong)) };
        let piece = |number: usize, piece| text(unit, format!("{}.{number}", item.id), piece);
        let first = match self.alone(piece(1, first), unit, context)? {
            Ok(first) => first,
            fault => return Ok(fault),
        };
        let second = self.alone(piece(2, second), unit, context)?;
        Ok(second.map(|second| Came {
            text: format!("{} {}", first.text, second.text),
            confidence: confidence::least(first.confidence, second.confidence),
        }))
    }

    /// Asks, and believes only what may be believed.
    fn request(
        &self,
        items: &[Text],
        units: &[&Unit],
        context: &[Said],
    ) -> Result<Vec<Result<Came, Fault>>, BackendError> {
        let characters = items.iter().map(|item| size(&item.text).0).sum::<usize>();
        let before = self.characters.fetch_add(characters, Ordering::Relaxed);
        if !self.contract.affords(before + characters) {
            self.characters.fetch_sub(characters, Ordering::Relaxed);
            return Err(BackendError::Quota("the next request would cost more than --max-cost".to_owned()));
        }
        self.requests.fetch_add(1, Ordering::Relaxed);
        let terms = terms(units.iter().copied());
        let Batch { source, target, .. } = *self.batch;
        let request = Request { source, target, context, terms: &terms, items };
        let answers = self.contract.service.ask(&request)?;
        let told = confidence::told(&answers);
        let verified = if self.contract.is_inside() { verify::each_alone } else { verify::replies };
        let texts = verified(&request, answers)
            .map_err(|fault| BackendError::BadReply(format!("the reply as a whole is not believed: {fault}")))?;
        let came = |(item, text): (&Text, Result<String, Fault>)| {
            text.map(|text| Came { text, confidence: told.get(&item.id).copied() })
        };
        Ok(items.iter().zip(texts).map(came).collect())
    }

    /// Puts back what was taken out, looks for the terms, and compares numbers, negations and questions. What differs in
    /// a number, lacks a term that is enforced, or has little of its source is asked for once more.
    fn outcome(&self, unit: &Unit, came: Result<Came, Fault>) -> Outcome {
        let put_back = |came: Came| Ok((unit.masked.restore(&came.text)?, came.confidence));
        let (restored, confidence) = match came.and_then(put_back) {
            Ok(restored) => restored,
            Err(fault) => return Outcome::Fault(fault),
        };
        let Batch { source, target, .. } = *self.batch;
        let glossary = self.contract.protector.glossary;
        let compared = compare((source, &unit.said), (target, &restored.text), &unit.wanted, glossary);
        let lacking = compared.is_doubtful || (self.contract.manner.enforce_terms && compared.lacks_a_term);
        let mut remarks = restored.remarks;
        remarks.extend(compared.remarks);
        remarks.extend(unit.remark.map(str::to_owned));
        let accepted = Accepted { text: restored.text, remarks, confidence };
        if lacking { Outcome::Lacking(accepted) } else { Outcome::Accepted(accepted) }
    }

    /// On disk before the next request of this thread. A text that lacks a term is kept too: it is paid for.
    fn keep(&self, units: &[&Unit], outcomes: &[Outcome]) -> Result<(), BackendError> {
        let kept = units.iter().zip(outcomes).filter_map(|(unit, outcome)| match outcome {
            Outcome::Accepted(accepted) | Outcome::Lacking(accepted) => Some((unit.key.clone(), accepted.clone())),
            Outcome::Fault(_) => None,
        });
        let kept: Vec<(Key, Accepted)> = kept.collect();
        if kept.is_empty() { Ok(()) } else { self.contract.journal.put(&kept) }
    }

    /// The turns before the first unit, where the units lie near each other.
    fn context(&self, units: &[&Unit]) -> Result<Vec<Said>, BackendError> {
        let places = || units.iter().filter_map(|unit| unit.items.first().copied());
        let (Some(first), Some(last)) = (places().min(), places().max()) else { return Ok(Vec::new()) };
        if last - first > NEAR * units.len() {
            return Ok(Vec::new());
        }
        context(first, self.batch, &self.contract.protector, self.contract.manner.context)
    }
}

fn text(unit: &Unit, id: String, text: &str) -> Text {
    let terms = unit.wanted.iter().map(|wanted| wanted.pair.clone()).collect();
    Text { id, speaker: unit.speaker.clone(), role: unit.role, text: text.to_owned(), terms }
}
