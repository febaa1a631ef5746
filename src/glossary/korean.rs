//! What may stand after a term in Korean: particles, the copula, a verb's ending, another term.

use crate::glossary::Term;
use crate::glossary::fold::Folded;
use crate::glossary::hit::{Match, Why};
use crate::glossary::index::{Entry, Index};
use crate::lang::is_hangul_syllable;
use crate::lang::{particles, verbs};

/// Nouns of one syllable that are too common as other words or parts of words: found only where they stand alone.
const ALONE: [&str; 9] = ["배", "곧", "턱", "문", "약", "소", "답", "원", "숲"];

/// Domains whose terms name people, units, things and places, which nobody does: 중대하다 is serious, not of a company.
const NO_VERB: [&str; 8] = ["rank", "unit", "body", "person", "place", "region", "weapon", "terrain"];

/// Terms that begin other compounds in another sense: 중대범죄 is a serious crime.
const NEVER_FIRST: [&str; 1] = ["중대"];

/// What numbers written in letters begin with, after 약 in the sense of "about" (약 열 명).
const NUMERALS: [&str; 36] = [
    "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "스물", "스무", "서른", "마흔", "쉰", "예순",
    "일흔", "여든", "아흔", "십", "백", "천", "만", "이십", "이백", "이천", "삼십", "삼백", "삼천", "사십", "오십",
    "오백", "오천", "수십", "수백", "수천",
];

/// Words that look like a term with a particle: 제대로 is "properly", not "to the discharge".
const OTHER_WORDS: [&str; 4] = ["제대로", "국경일", "수령인", "노동요"];

/// How many terms may be written as one word.
pub(super) const PARTS: usize = 4;

/// The terms at a place of a text: those with the longest match; where none ends well, the terms that the word consists of
/// (94려단정찰중대에서), each of two syllables or more.
pub(super) fn matches<'i>(
    terms: &[Term],
    index: &'i Index,
    text: &Folded,
    start: usize,
    parts: usize,
) -> Vec<Match<'i>> {
    let ends = index.from(text, start);
    let whole = ends.iter().filter_map(|end| {
        let (stop, why) = follows(terms, text, start, end.at, end.entry)?;
        Some(Match { entry: end.entry, start, end: stop, why })
    });
    let whole: Vec<_> = whole.collect();
    if let Some(longest) = whole.iter().map(|m| m.end).max() {
        return whole.into_iter().filter(|m| m.end == longest).collect();
    }
    if parts <= 1 {
        return Vec::new();
    }
    for end in &ends {
        let word: String = text.chars[start..end.at].iter().collect();
        if !may_join(end.entry)
            || NEVER_FIRST.contains(&word.as_str())
            || !text.at(end.at).is_some_and(is_hangul_syllable)
        {
            continue;
        }
        let rest = matches(terms, index, text, end.at, parts - 1);
        if !rest.is_empty() && rest.iter().all(|m| may_join(m.entry)) {
            let same = ends.iter().filter(|other| other.at == end.at && may_join(other.entry));
            let first = same.map(|other| Match { entry: other.entry, start, end: end.at, why: Why::Joined });
            return first.chain(rest).collect();
        }
    }
    Vec::new()
}

/// A term may begin here: at the beginning of a word, after 우리 (우리부대), after a number with 개 (2개중대).
pub(super) fn may_start(text: &Folded, at: usize) -> bool {
    let chars = |from: usize| text.chars.get(from..at).unwrap_or_default();
    let ours = at >= 2 && chars(at - 2) == ['우', '리'] && text.is_boundary(at - 2);
    let counted = at >= 2 && chars(at - 1) == ['개'] && text.before(at - 1).is_some_and(char::is_numeric);
    text.is_boundary(at) || ours || counted
}

fn may_join(entry: &Entry) -> bool {
    entry.length >= 2 && entry.verb.is_none()
}

/// Where the match ends, and why it is one, if what follows the form lets it be the term.
fn follows(terms: &[Term], text: &Folded, start: usize, end: usize, entry: &Entry) -> Option<(usize, Why)> {
    let rest = text.hangul_from(end);
    let domain = terms.get(entry.term).map_or("", |term| term.domain.as_str());
    if entry.verb.is_some() {
        return (verbs::light_verb(&rest) == entry.verb).then(|| (end + rest.chars().count(), Why::Verb));
    }
    let noun: String = text.chars[start..end].iter().collect();
    let word = format!("{noun}{rest}");
    if OTHER_WORDS.iter().any(|other| word.starts_with(other) && other.len() > noun.len()) {
        return None;
    }
    if rest.is_empty() {
        let numeral = entry.length == 1 && stands_by_number(text, start, end, &noun);
        return (!numeral && text.is_boundary(end)).then_some((end, entry.why));
    }
    if entry.length == 1 {
        let sure = !ALONE.contains(&noun.as_str()) && particles::surely_follow(&noun, &rest);
        return sure.then_some((end, Why::Particle));
    }
    if particles::follow(&noun, &rest)
        && !(matches!(domain, "place" | "region") && particles::is_doubtful_copula(&rest))
    {
        return Some((end, Why::Particle));
    }
    let verb = !NO_VERB.contains(&domain) && verbs::light_verb(&rest).is_some();
    verb.then_some((end, Why::Verb))
}

/// Beside a number a noun of one syllable is another word: 약 20명 is "about 20", 총 20명 "20 in all", 3배 "threefold".
/// After one stand 원, the currency, and what is counted (3조).
fn stands_by_number(text: &Folded, start: usize, end: usize, noun: &str) -> bool {
    let number = |c: Option<char>| c.is_some_and(char::is_numeric);
    let after = if text.at(end) == Some(' ') { end + 1 } else { end };
    let rest = text.hangul_from(after);
    let about = noun == "약" && NUMERALS.iter().any(|numeral| rest.starts_with(numeral));
    about || number(text.at(after)) || noun != "원" && ALONE.contains(&noun) && number(text.before(start))
}
