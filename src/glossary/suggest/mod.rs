//! Terms that reviewed tables agree on: words and phrases of two letters' more than chance, whose counterpart is nearly always
//! the same.
//!
//! 1. `candidates`: the words and phrases of each language, inflected forms taken together, with the passages that hold them.
//! 2. `pairs`: of two languages those that stand in the same passages (Dice's coefficient) and are each other's best.
//! 3. Pairs that share a word become one suggestion of three languages. What a glossary has already is left out.

mod candidates;
mod function_words;
mod korean;
mod pairs;
mod token;

use crate::glossary::{Glossary, TermId};
use crate::lang::{LANGUAGES, Lang};

use candidates::Candidates;
use pairs::Pairing;

/// The same words in several languages.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Where it stands, for a reader: `day1.csv row 14`.
    pub place: String,
    /// Its texts in NFC, one a language.
    pub texts: Vec<(Lang, String)>,
}

/// Words that may be a term.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The words, one a language, in the order of the table.
    pub forms: Vec<(Lang, String)>,
    /// Passages in which they stand together.
    pub together: usize,
    /// Passages in which the first of them stands.
    pub of: usize,
    /// The first of these passages.
    pub place: String,
}

/// What is asked of a suggestion.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// In how many passages it must stand.
    pub least: usize,
    /// How alike two words of different languages are, from −1 to 1. It decides between counterparts that stand in the same
    /// passages.
    pub likeness: &'a dyn Fn(&str, &str) -> f32,
}

/// The terms that passages suggest and the glossary does not have, those of most passages first.
pub fn suggest(passages: &[Passage], glossary: &Glossary, wanted: Wanted<'_>) -> Vec<Suggestion> {
    let langs: Vec<Lang> = LANGUAGES.iter().filter_map(|language| language.tag.parse().ok()).collect();
    let all: Vec<Candidates> = langs.iter().map(|lang| Candidates::new(passages, *lang, wanted.least)).collect();
    let mut groups: Vec<Group> = Vec::new();
    for (first, one) in all.iter().enumerate() {
        for (second, other) in all.iter().enumerate().skip(first + 1) {
            for pairing in pairs::pairs(one, other, wanted) {
                join(&mut groups, (first, second), &pairing);
            }
        }
    }
    let whole = |group: &&Group| !groups.iter().any(|other| other.holds(group, &all));
    let suggestion = |group: &Group| group.suggestion(&langs, &all, passages);
    let suggestions = groups.iter().filter(whole).map(suggestion);
    let mut found: Vec<Suggestion> = suggestions.filter(|s| !is_known(s, glossary)).collect();
    found.sort_by(|a, b| b.together.cmp(&a.together).then_with(|| a.forms[0].1.cmp(&b.forms[0].1)));
    found
}

/// Candidates that go together: `members[language]`.
#[derive(Debug)]
struct Group {
    members: Vec<Option<usize>>,
    together: Vec<usize>,
}

/// Adds a pair to the group that has one of its words, where the other place is free; else it begins a group.
fn join(groups: &mut Vec<Group>, (first, second): (usize, usize), pairing: &Pairing) {
    let ours = |group: &&mut Group| {
        let (one, other) = (group.members[first], group.members[second]);
        one == Some(pairing.one) && other.is_none_or(|o| o == pairing.other)
            || other == Some(pairing.other) && one.is_none()
    };
    if let Some(group) = groups.iter_mut().find(ours) {
        group.members[first] = Some(pairing.one);
        group.members[second] = Some(pairing.other);
        return;
    }
    let mut members = vec![None; LANGUAGES.len()];
    members[first] = Some(pairing.one);
    members[second] = Some(pairing.other);
    groups.push(Group { members, together: pairing.together.clone() });
}

impl Group {
    /// The other one is a part of this one, and stands nowhere else.
    fn holds(&self, other: &Group, all: &[Candidates]) -> bool {
        let mut members = self.members.iter().zip(&other.members).zip(all);
        let same = self.members == other.members;
        !same
            && self.together == other.together
            && members.all(|((ours, theirs), candidates)| match (ours, theirs) {
                (Some(ours), Some(theirs)) => candidates.words[*ours].holds(&candidates.words[*theirs]),
                (_, None) => true,
                (None, Some(_)) => false,
            })
    }

    fn suggestion(&self, langs: &[Lang], all: &[Candidates], passages: &[Passage]) -> Suggestion {
        let members = self.members.iter().enumerate().filter_map(|(lang, member)| Some((lang, (*member)?)));
        let place = self.together.first().and_then(|first| passages.get(*first));
        let first = members.clone().next().map_or(0, |(lang, member)| all[lang].words[member].passages.len());
        Suggestion {
            forms: members.map(|(lang, member)| (langs[lang], all[lang].words[member].text.clone())).collect(),
            together: self.together.len(),
            of: first,
            place: place.map_or_else(String::new, |passage| passage.place.clone()),
        }
    }
}

/// A term of the glossary has all these words already.
fn is_known(suggestion: &Suggestion, glossary: &Glossary) -> bool {
    let terms = |(lang, text): &(Lang, String)| -> Vec<TermId> {
        let hits = glossary.find(text, *lang).into_iter();
        hits.filter(|hit| hit.matched.len() == text.len()).map(|hit| hit.term).collect()
    };
    let mut sets = suggestion.forms.iter().map(terms);
    let first = sets.next().unwrap_or_default();
    let rest: Vec<Vec<TermId>> = sets.collect();
    first.iter().any(|term| rest.iter().all(|set| set.contains(term)))
}

#[cfg(test)]
mod tests;
