//! Fills cells from the translation memory: what a person has translated before, and only where one translation is best.

use super::phrasebook::reply;
use super::{Backend, BackendError, Batch, Item, Reply};
use crate::lang::Lang;
use crate::memory::{LEAST_LIKENESS, Match, Memory};
use crate::model::Origin;

/// The least likeness of a match that is used where the user does not name one: below it a word may differ.
pub const THRESHOLD: u8 = 97;

/// The translation memory as a backend.
#[derive(Debug)]
pub struct FromMemory {
    memory: Memory,
    threshold: u8,
}

/// A threshold that is no likeness.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the memory's threshold must be from {LEAST_LIKENESS} to 100 percent, not {0}")]
pub struct BadThreshold(pub u8);

impl FromMemory {
    /// Uses matches of [`THRESHOLD`] percent and more.
    pub fn new(memory: Memory) -> FromMemory {
        FromMemory { memory, threshold: THRESHOLD }
    }

    /// Uses matches of `threshold` percent and more, from 60 to 100. Below 97 a match may have other words than the text.
    pub fn with_threshold(self, threshold: u8) -> Result<FromMemory, BadThreshold> {
        match threshold {
            LEAST_LIKENESS..=100 => Ok(FromMemory { threshold, ..self }),
            _ => Err(BadThreshold(threshold)),
        }
    }
}

impl Backend for FromMemory {
    fn name(&self) -> &str {
        super::MEMORY
    }

    fn translate(&self, batch: &Batch<'_>) -> Result<Vec<Reply>, BackendError> {
        let mut replies = Vec::new();
        for item in batch.items.iter().filter(|item| !hangs_on_its_question(item, batch.source)) {
            let matches =
                self.memory.find_at_least(self.threshold, item.text, batch.source, batch.target).map_err(error)?;
            let reply = |best: &Match| Reply {
                id: item.id,
                text: best.text.clone(),
                origin: Origin::Memory(best.likeness),
                remarks: Vec::new(),
                confidence: None,
            };
            replies.extend(only_best(&matches, batch.target).map(reply));
        }
        Ok(replies)
    }
}

/// A bare yes or no after a question that is negated or not known: what it was in another interview says nothing here.
fn hangs_on_its_question(item: &Item<'_>, lang: Lang) -> bool {
    reply::is_bare(item.text, lang) && !item.before.is_some_and(|before| reply::clear(before, lang))
}

/// The best match, unless another one that is as good says it differently. Other numbers and another norm are never good.
fn only_best(matches: &[Match], target: Lang) -> Option<&Match> {
    let other_norm = |found: &Match| found.lang.region().zip(target.region()).is_some_and(|(one, other)| one != other);
    let mut fit = matches.iter().filter(|found| !found.numbers_differ && !other_norm(found));
    let best = fit.next()?;
    let ambiguous = fit.any(|other| other.likeness == best.likeness && other.text != best.text);
    (!ambiguous).then_some(best)
}

fn error(error: crate::memory::MemoryError) -> BackendError {
    BackendError::Memory(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Unit;

    fn backend(pairs: &[(&str, &str)]) -> FromMemory {
        let mut memory = Memory::in_memory().unwrap();
        let unit = |(korean, other): &(&str, &str)| Unit {
            texts: vec![(Lang::KO, (*korean).to_owned()), (Lang::UK, (*other).to_owned())],
            provenance: "test".to_owned(),
        };
        memory.add(&pairs.iter().map(unit).collect::<Vec<_>>()).unwrap();
        FromMemory::new(memory)
    }

    fn answers(backend: &FromMemory, texts: &[&str]) -> Vec<(usize, String, Origin)> {
        let item = |(id, text)| Item { id, text, role: None, before: None };
        let items = texts.iter().copied().enumerate().map(item).collect();
        let replies = backend.translate(&Batch { source: Lang::KO, target: Lang::UK, items, heard: &[] }).unwrap();
        replies.into_iter().map(|reply| (reply.id, reply.text, reply.origin)).collect()
    }

    #[test]
    fn a_bare_reply_is_left_open_where_its_question_is_negated() {
        let backend = backend(&[("네.", "Так.")]);
        let said = |before| {
            let item = Item { id: 0, text: "네.", role: None, before };
            backend
                .translate(&Batch { source: Lang::KO, target: Lang::UK, items: vec![item], heard: &[] })
                .unwrap()
                .len()
        };
        assert_eq!(said(Some("봤습니까?")), 1);
        assert_eq!((said(Some("못 봤습니까?")), said(None)), (0, 0));
    }

    #[test]
    fn the_same_words_are_filled_and_others_stay_open() {
        let backend = backend(&[("어느 부대입니까?", "З якої ви частини?")]);
        let found = answers(
            &backend,
            &["누구입니까?", "어느 부대입니까?", "어느부대입니까?", "어느 부대입니까.", "어느 부대에서 왔습니까?"],
        );
        let translation = "З якої ви частини?".to_owned();
        assert_eq!(found, [(1, translation.clone(), Origin::Memory(100)), (2, translation, Origin::Memory(99))]);
    }

    #[test]
    fn two_translations_are_left_to_a_person() {
        let backend =
            backend(&[("일없습니다.", "Усе гаразд."), ("일없습니다.", "Не треба."), ("일없습니다", "Не треба.")]);
        assert_eq!(answers(&backend, &["일없습니다."]), []);
        let better = answers(&backend, &["일없습니다"]);
        assert_eq!(better, [(0, "Не треба.".to_owned(), Origin::Memory(100))], "one is better than the other");
    }

    #[test]
    fn a_lower_threshold_never_lets_other_numbers_through() {
        let backend = backend(&[("저는 94려단 소속입니다.", "Я з 94-ї бригади.")]);
        assert_eq!(answers(&backend, &["저는 94려단 소속이였습니다."]), []);
        let backend = backend.with_threshold(60).unwrap();
        assert_eq!(answers(&backend, &["저는 94려단 소속이였습니다."]).len(), 1);
        assert_eq!(answers(&backend, &["저는 95려단 소속입니다."]), []);
    }

    #[test]
    fn another_norm_is_not_filled_in() {
        let [north, south] = ["ko-KP", "ko-KR"].map(|tag| tag.parse::<Lang>().unwrap());
        let mut memory = Memory::in_memory().unwrap();
        let texts = vec![(north, "려단".to_owned()), (Lang::UK, "бригада".to_owned())];
        memory.add(&[Unit { texts, provenance: String::new() }]).unwrap();
        let backend = FromMemory::new(memory);
        for (target, filled) in [(north, 1), (Lang::KO, 1), (south, 0)] {
            let items = vec![Item { id: 0, text: "бригада", role: None, before: None }];
            assert_eq!(
                backend.translate(&Batch { source: Lang::UK, target, items, heard: &[] }).unwrap().len(),
                filled,
                "{target}"
            );
        }
    }

    #[test]
    fn thresholds_are_likenesses() {
        for (threshold, good) in [(59, false), (60, true), (100, true), (101, false)] {
            assert_eq!(backend(&[]).with_threshold(threshold).is_ok(), good, "{threshold}");
        }
    }
}
