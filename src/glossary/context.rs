//! Which meaning of a homograph is meant: by the words that stand near it.

use std::collections::HashMap;
use std::ops::Range;

use crate::glossary::fold::Folded;
use crate::glossary::hit::Match;
use crate::glossary::index::is_joined;
use crate::glossary::script::Script;
use crate::glossary::{Hit, Term, TermId};
use crate::lang::Lang;

/// How far from a term its context may stand, in bytes of the text: some three sentences.
const NEAR: usize = 400;

/// Looks for the words that decide what homographs mean.
pub(super) struct Context<'t> {
    terms: &'t [Term],
    text: &'t Folded<'t>,
    lang: Lang,
    /// The words of each term that was asked for, in all their forms.
    words: HashMap<TermId, Vec<String>>,
}

impl<'t> Context<'t> {
    /// Of a text.
    pub fn new(terms: &'t [Term], text: &'t Folded<'t>, lang: Lang) -> Context<'t> {
        Context { terms, text, lang, words: HashMap::new() }
    }

    /// Marks which of the terms at one place are uncertain: each of several unless it alone has its context near by, and a
    /// single one that asks for a context which is not there.
    pub fn weigh(&mut self, hits: &mut [Hit], matches: &[Match]) {
        let asks = matches.iter().any(|m| m.entry.kind.asks_context);
        let (Some(first), true) = (matches.first(), asks || hits.len() > 1) else { return };
        let place = first.start..first.end;
        let supported: Vec<bool> = hits.iter().map(|hit| self.is_near(hit.term, &place)).collect();
        let alone = hits.len() == 1;
        let only = supported.iter().filter(|near| **near).count() == 1;
        for (hit, near) in hits.iter_mut().zip(supported) {
            let asks = self.asks(hit.term);
            hit.uncertain |= if alone { asks && !near } else { !(near && only) };
        }
    }

    /// A homograph of one language is none in another: major is one in English, майор is none in Ukrainian. So a term asks for a
    /// context only where some of its context is in the script of the text.
    fn asks(&self, id: TermId) -> bool {
        let own = |word: &String| Script::of_text(word).is_some_and(|script| script.writes(self.lang));
        self.terms.get(id).is_some_and(|term| term.context.iter().any(own))
    }

    fn is_near(&mut self, id: TermId, place: &Range<usize>) -> bool {
        let Some(term) = self.terms.get(id).filter(|term| !term.context.is_empty()) else { return false };
        let sides =
            [self.around(place.start.saturating_sub(NEAR), place.start), self.around(place.end, place.end + NEAR)];
        let lang = self.lang;
        let words = self.words.entry(id).or_insert_with(|| forms(&term.context, lang));
        sides.into_iter().any(|(from, to)| words.iter().any(|word| holds(self.text, from..to, word, lang)))
    }

    /// The nearest places between characters.
    fn around(&self, from: usize, to: usize) -> (usize, usize) {
        let text = &self.text.text;
        let floor = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        (floor(from), floor(to))
    }
}

/// Korean words stand as they are at the beginning of what is looked for.
fn forms(context: &[String], lang: Lang) -> Vec<String> {
    let inflect = |word: &String| if is_joined(lang) { vec![word.clone()] } else { (lang.language().forms)(word) };
    let all = context.iter().flat_map(inflect);
    all.map(|form| Folded::new(&form).text).collect()
}

/// The word stands in a part of the text. What follows it in Korean is not looked at.
fn holds(text: &Folded, part: Range<usize>, word: &str, lang: Lang) -> bool {
    let places = text.slice(part.clone()).match_indices(word).map(|(at, _)| part.start + at);
    let mut whole = places.filter(|at| text.is_boundary(*at));
    whole.any(|at| is_joined(lang) || text.is_boundary(at + word.len()))
}
