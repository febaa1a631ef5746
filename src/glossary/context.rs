//! Which meaning of a homograph is meant: by the words that stand near it.

use std::collections::HashMap;
use std::ops::Range;

use crate::glossary::fold::Folded;
use crate::glossary::hit::Match;
use crate::glossary::index::is_joined;
use crate::glossary::{Hit, Term, TermId};
use crate::lang::{Lang, Script};

/// How far from a term its context may stand, in characters: some three sentences.
const NEAR: usize = 200;

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

    /// Marks which of the terms at one place are uncertain: where they have several meanings, all but one that alone has its
    /// context near by; where they have one, those that ask for a context which is not there.
    pub fn weigh(&mut self, hits: &mut [Hit], matches: &[Match]) {
        let asks = matches.iter().any(|m| m.entry.kind.asks_context);
        let (Some(first), true) = (matches.first(), asks || hits.len() > 1) else { return };
        let place = first.start..first.end;
        let meanings: Vec<usize> = hits.iter().map(|hit| self.meaning(hit.term, hits)).collect();
        let mut near: Vec<usize> = Vec::new();
        for (hit, meaning) in hits.iter().zip(&meanings) {
            near.extend(self.is_near(hit.term, &place).then_some(*meaning));
        }
        near.dedup();
        let one = meanings.iter().all(|meaning| *meaning == 0);
        for (hit, meaning) in hits.iter_mut().zip(meanings) {
            hit.uncertain |= if one { self.asks(hit.term) && near.is_empty() } else { near != [meaning] };
        }
    }

    /// The first of the hits that means the same as this term.
    fn meaning(&self, id: TermId, hits: &[Hit]) -> usize {
        let Some(own) = self.terms.get(id) else { return 0 };
        let same = |hit: &Hit| self.terms.get(hit.term).is_some_and(|other| is_one_meaning(own, other, self.lang));
        hits.iter().position(same).unwrap_or_default()
    }

    /// A homograph of one language is none in another: major is one in English, майор is none in Ukrainian. So a term asks for a
    /// context only where some of its context is in the script of the text.
    fn asks(&self, id: TermId) -> bool {
        let own = |word: &String| Script::of_text(word).is_some_and(|script| script.writes(self.lang));
        self.terms.get(id).is_some_and(|term| term.context.iter().any(own))
    }

    fn is_near(&mut self, id: TermId, place: &Range<usize>) -> bool {
        let Some(term) = self.terms.get(id).filter(|term| !term.context.is_empty()) else { return false };
        let sides = self.around(place);
        let lang = self.lang;
        let words = self.words.entry(id).or_insert_with(|| forms(&term.context, lang));
        sides.into_iter().any(|side| words.iter().any(|word| holds(self.text, side.clone(), word, lang)))
    }

    /// What stands near before and after a place.
    fn around(&self, place: &Range<usize>) -> [Range<usize>; 2] {
        let end = self.text.text.len();
        let (before, after) = (self.text.slice(0..place.start), self.text.slice(place.end..end));
        let from = before.char_indices().rev().nth(NEAR - 1).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(NEAR).map_or(end, |(at, _)| place.end + at);
        [from..place.start, place.end..to]
    }
}

/// Two terms are synonyms and no homographs: their preferred words are the same in two languages beside that of the text.
fn is_one_meaning(one: &Term, other: &Term, lang: Lang) -> bool {
    let word = |term: &Term, lang: Lang| term.preferred(lang).map(str::to_lowercase);
    let shared = |lang: &Lang| word(one, *lang).is_some_and(|own| Some(own) == word(other, *lang));
    let others = [Lang::KO, Lang::UK, Lang::EN, Lang::RU].into_iter().filter(|other| !other.same_base(lang));
    std::ptr::eq(one, other) || others.filter(shared).nth(1).is_some()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::load;

    const TERMS: &str = "ko,uk,en,ru,context
포로,військовополонений|полонений,prisoner of war,военнопленный,
전쟁포로,військовополонений,prisoner of war,военнопленный,
심문,допит,interrogation,допрос,
신문,допит,interrogation,допрос,검사
신문,газета,newspaper,газета,로동신문
상좌,полковник,colonel,полковник,
대좌|상좌,старший полковник,senior colonel,старший полковник,
";

    /// The terms in a text by their lines, with `?` where they are uncertain.
    fn found(text: &str, lang: Lang) -> String {
        let glossary = load("t.csv", TERMS).unwrap();
        let show = |hit: &Hit| format!("{}{}", glossary.terms()[hit.term].line, if hit.uncertain { "?" } else { "" });
        glossary.find(text, lang).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn synonyms_are_no_homographs() {
        for (text, lang, expected) in [
            ("військовополонених допитали", Lang::UK, "2 3"),
            ("a prisoner of war", Lang::EN, "2 3"),
            ("після допиту", Lang::UK, "4 5"),
            ("상좌는", Lang::KO, "7? 8?"),
            ("신문을", Lang::KO, "5? 6?"),
            ("검사가 신문을", Lang::KO, "5 6?"),
        ] {
            assert_eq!(found(text, lang), expected, "{text}");
        }
    }

    #[test]
    fn what_is_near_is_counted_in_characters() {
        for (far, expected) in [(190, "5 6?"), (210, "5? 6?")] {
            let text = format!("검사가 {} 신문을", "가".repeat(far));
            assert_eq!(found(&text, Lang::KO), expected, "{far}");
        }
    }
}
