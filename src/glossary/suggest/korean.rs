//! Korean words without their particles.
//!
//! A particle is taken off where the stem was seen with another ending too, or where the ending is surely one; nouns that end
//! like a particle (도로, 회의) stay whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::glossary::suggest::token::Token;
use crate::lang::{is_hangul_syllable, particles};

/// Ends of verbs: such words are no nouns.
const VERBS: [&str; 12] =
    ["니다", "니까", "시오", "어요", "아요", "해요", "지요", "네요", "세요", "었다", "았다", "였다"];

/// With these a particle begins; few nouns of more than one syllable end so.
const SURE: [&str; 12] = ["을", "를", "은", "는", "에", "께", "으로", "한테", "까지", "부터", "이라", "입니"];

/// The words of each text, in runs between marks.
pub(super) fn tokens(texts: &[String]) -> Vec<Vec<Vec<Token>>> {
    let runs: Vec<Vec<Vec<&str>>> = texts.iter().map(|text| runs(text)).collect();
    let mut endings: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for word in runs.iter().flatten().flatten() {
        for (stem, ending) in splits(word) {
            endings.entry(stem).or_default().insert(ending);
        }
    }
    let token = |word: &&str| token(word, &endings);
    runs.iter().map(|runs| runs.iter().map(|run| run.iter().map(token).collect()).collect()).collect()
}

fn token(word: &str, endings: &BTreeMap<&str, BTreeSet<&str>>) -> Token {
    let seen = |stem: &str| endings.get(stem).map_or(0, BTreeSet::len);
    let sure = |ending: &str| SURE.iter().any(|start| ending.starts_with(start));
    // 저는 is a pronoun with its particle rather than a noun.
    let short = word.char_indices().nth(1).and_then(|(at, _)| word.get(at..)).is_some_and(sure);
    let bare = !short && !VERBS.iter().any(|end| word.ends_with(end));
    let stems = splits(word).filter(|(stem, ending)| seen(stem) > 1 || ending.is_empty() && bare || sure(ending));
    let best = stems.max_by_key(|(stem, ending)| (seen(stem), sure(ending), stem.len()));
    let (stem, ending) = best.unwrap_or((word, ""));
    Token {
        lemma: stem.to_owned(),
        text: stem.to_owned(),
        goes_on: ending.is_empty() && bare,
        may_stand: best.is_some(),
    }
}

/// The ways to read a word as a noun of two syllables or more with particles, or bare.
fn splits(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let places = word.char_indices().map(|(place, _)| place).skip(2).chain([word.len()]);
    places
        .filter_map(|place| word.split_at_checked(place))
        .filter(|(stem, ending)| stem.chars().count() > 1 && (ending.is_empty() || particles::follow(stem, ending)))
}

/// Words of Hangul that only blanks part.
fn runs(text: &str) -> Vec<Vec<&str>> {
    let breaks = text.split(|c: char| !is_hangul_syllable(c) && !c.is_whitespace());
    breaks.map(|run| run.split_whitespace().collect()).filter(|run: &Vec<&str>| !run.is_empty()).collect()
}
