//! What may stand before and after a term in Korean: particles, the copula, a verb's ending, another term.

use crate::glossary::find::{Searcher, longest};
use crate::glossary::fold::Folded;
use crate::glossary::hit::{Match, Why};
use crate::glossary::index::{End, Entry};
use crate::glossary::otherwise::{ALONE, COUNTED, MODIFIERS, NEVER_FIRST, NUMERALS, SURNAMES, is_other, may_be_other};
use crate::lang::is_hangul_syllable;
use crate::lang::{particles, verbs};

/// How many terms may be written as one word.
const PARTS: usize = 4;

/// Shorter terms are not looked for inside other words: too many words hold their syllables by chance.
const LEAST_INSIDE: u8 = 3;

/// The terms at a place of a text: those with the longest match; where none ends well, the terms that the word consists of
/// (94려단정찰중대에서), each of two syllables or more. In the middle of a word only long ones, and those after a modifier.
pub(super) fn matches<'i>(searcher: &Searcher<'i>, start: usize) -> Vec<Match<'i>> {
    let text = searcher.text;
    if may_start(text, start) {
        return searcher.whole(start, PARTS);
    }
    let ends = searcher.index.from(text, start);
    if ends.is_empty() {
        return Vec::new();
    }
    let least = if MODIFIERS.binary_search(&before(text, start)).is_ok() { 2 } else { LEAST_INSIDE };
    let long = ends.into_iter().filter(|end| end.entry.length >= least && end.entry.verb.is_none());
    let found = long.filter_map(|end| searcher.whole_at(start, &end));
    let found = found.filter(|m| m.why != Why::Spelling).map(|m| Match { inside: true, ..m }).collect();
    if searcher.overlaps { found } else { longest(found) }
}

impl<'i> Searcher<'i> {
    fn whole(&self, start: usize, parts: usize) -> Vec<Match<'i>> {
        let ends = self.index.from(self.text, start);
        let whole: Vec<_> = ends.iter().filter_map(|end| self.whole_at(start, end)).collect();
        match whole.is_empty() {
            false if self.overlaps => whole,
            false => longest(whole),
            true => self.joined(start, &ends, parts).unwrap_or_default(),
        }
    }

    /// The form, if what follows it lets it be the term.
    fn whole_at(&self, start: usize, end: &End<'i>) -> Option<Match<'i>> {
        let (stop, why) = self.follows(start, end.at, end.entry)?;
        let doubtful = may_be_other(self.text.slice(start..end.at), self.text.hangul_from(end.at));
        Some(Match { entry: end.entry, start, end: stop, why, inside: false, doubtful })
    }

    /// The terms of a word that is several terms, or a term with its particle and what the North joins to it.
    fn joined(&self, start: usize, ends: &[End<'i>], parts: usize) -> Option<Vec<Match<'i>>> {
        let mut longer = ends.iter().filter(|end| may_join(end.entry) && !self.text.is_boundary(end.at));
        let parts = parts.checked_sub(1).filter(|parts| *parts > 0)?;
        longer.find_map(|end| {
            let noun = self.text.slice(start..end.at);
            let rest = self.text.hangul_from(end.at);
            let (least, rest) = if is_other(noun, rest) {
                return None;
            } else if let Some(rest) = self.compound(noun, end.at, parts) {
                (Why::Exact, rest)
            } else {
                (Why::Particle, self.after_particle(noun, rest, end.at, parts)?)
            };
            let same = ends.iter().filter(|other| other.at == end.at && may_join(other.entry));
            let first = same.map(|other| Match {
                entry: other.entry,
                start,
                end: end.at,
                why: other.entry.why.max(least),
                inside: false,
                doubtful: false,
            });
            Some(first.chain(rest).collect())
        })
    }

    fn compound(&self, noun: &str, at: usize, parts: usize) -> Option<Vec<Match<'i>>> {
        let rest = if NEVER_FIRST.contains(&noun) { Vec::new() } else { self.whole(at, parts) };
        (!rest.is_empty() && rest.iter().all(|m| may_join(m.entry))).then_some(rest)
    }

    /// The terms behind a particle, where another word is joined to it (이름은리철): a term, a name, or anything where the
    /// particle is unmistakable.
    fn after_particle(&self, noun: &str, rest: &str, at: usize, parts: usize) -> Option<Vec<Match<'i>>> {
        let mut splits = rest.char_indices().skip(1).filter_map(|(split, _)| rest.split_at_checked(split));
        splits.find_map(|(particle, tail)| {
            if !particles::follow(noun, particle) {
                return None;
            }
            let terms = self.whole(at + particle.len(), parts);
            let known = !terms.is_empty() && terms.iter().all(|m| may_join(m.entry));
            let named = matches!(particle, "은" | "는") && is_name(tail);
            let free = particles::is_unmistakable(particle) && tail.chars().nth(1).is_some();
            (known || named || free).then_some(terms)
        })
    }

    /// Where the match ends, and why it is one, if what follows the form lets it be the term.
    fn follows(&self, start: usize, end: usize, entry: &Entry) -> Option<(usize, Why)> {
        let rest = self.text.hangul_from(end);
        if entry.verb.is_some() {
            let verb = if self.text.at(end) == Some(' ') { end + 1 } else { end };
            let rest = self.text.hangul_from(verb);
            return (verbs::light_verb(rest) == entry.verb).then(|| (verb + rest.len(), entry.why.max(Why::Form)));
        }
        let noun = self.text.slice(start..end);
        if rest.is_empty() {
            let numeral = entry.length == 1 && stands_by_number(self.text, start, end, noun);
            return (!numeral && self.text.is_boundary(end)).then_some((end, entry.why));
        }
        let least = match entry.length {
            _ if is_other(noun, rest) => None,
            1 => (!ALONE.contains(&noun) && particles::surely_follow(noun, rest)).then_some(Why::Particle),
            _ => takes(noun, rest, entry),
        };
        least.map(|least| (end, entry.why.max(least)))
    }
}

/// Why a noun of two syllables or more is one with what follows it: particles, the copula, or the ending of a verb that is
/// made of it. 로씨야인 is a Russian, not Russia.
fn takes(noun: &str, rest: &str, entry: &Entry) -> Option<Why> {
    let people = entry.kind.is_place && matches!(rest, "인" | "일");
    if particles::follow(noun, rest) && !people {
        return Some(Why::Particle);
    }
    (!entry.kind.has_no_verb && verbs::light_verb(rest).is_some()).then_some(Why::Form)
}

/// A term may begin here: at the beginning of a word, after 우리 (우리부대), after a number with 개 (2개중대). A form of
/// address may begin in the middle of a word (분대장동지).
fn may_start(text: &Folded, at: usize) -> bool {
    if text.is_boundary(at) {
        return true;
    }
    let before = text.slice(0..at);
    let stem = |prefix: &str| before.strip_suffix(prefix).map(str::len);
    let ours = stem("우리").is_some_and(|at| text.is_boundary(at));
    let addressed = ["동지", "동무"].iter().any(|title| text.hangul_from(at).starts_with(title));
    ours || addressed || stem("개").is_some_and(|at| text.before(at).is_some_and(char::is_numeric))
}

/// The Hangul between the beginning of the word and a place in it.
fn before<'t>(text: &'t Folded, at: usize) -> &'t str {
    text.slice(0..at).rsplit(|c| !is_hangul_syllable(c)).next().unwrap_or_default()
}

fn may_join(entry: &Entry) -> bool {
    entry.length >= 2 && entry.verb.is_none()
}

/// A family name with a given name of one or two syllables, to the end of the word or a particle.
fn is_name(word: &str) -> bool {
    let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]).skip(2).take(2);
    let mut splits = ends.filter_map(|end| word.split_at_checked(end));
    word.starts_with(SURNAMES) && splits.any(|(name, rest)| particles::follow(name, rest))
}

/// Beside a number a noun of one syllable is another word: 약 20명 is "about 20", 총 20명 "20 in all", 3배 "threefold".
/// After one stand 원, the currency, and what is counted (3조).
fn stands_by_number(text: &Folded, start: usize, end: usize, noun: &str) -> bool {
    let number = |c: Option<char>| c.is_some_and(char::is_numeric);
    let after = if text.at(end) == Some(' ') { end + 1 } else { end };
    let rest = text.hangul_from(after);
    let about = noun == "약" && NUMERALS.iter().any(|numeral| rest.starts_with(numeral));
    about || number(text.at(after)) || !COUNTED.contains(&noun) && ALONE.contains(&noun) && number(text.before(start))
}
