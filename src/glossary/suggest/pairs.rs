//! Words of two languages that stand in the same passages.

use std::collections::BTreeMap;

use crate::glossary::suggest::Wanted;
use crate::glossary::suggest::candidates::Candidates;

/// From this share of common passages on a counterpart is consistent.
const CONSISTENT: f32 = 0.7;

/// How much likeness of the words counts beside their passages.
const LIKENESS: f32 = 0.6;

/// How much a word more counts: of a phrase and its part the phrase is taken.
const LENGTH: f32 = 0.05;

/// The best counterpart must be ahead of the next by this much.
const AHEAD: f32 = 0.08;

/// Two candidates that are each other's counterpart.
#[derive(Debug)]
pub(super) struct Pairing {
    pub one: usize,
    pub other: usize,
    /// The passages that hold both.
    pub together: Vec<usize>,
}

#[derive(Debug, Clone)]
struct Scored {
    one: usize,
    other: usize,
    score: f32,
    together: Vec<usize>,
}

/// The pairs of two languages.
pub(super) fn pairs(one: &Candidates, other: &Candidates, wanted: Wanted<'_>) -> Vec<Pairing> {
    let scored = scored(one, other, wanted);
    let firsts = bests(&scored, one, other, |s| s.one);
    let seconds = bests(&scored, one, other, |s| s.other);
    let mut pairs = Vec::new();
    for (place, pair) in scored.iter().enumerate() {
        if firsts.get(&pair.one) == Some(&place) && seconds.get(&pair.other) == Some(&place) {
            pairs.push(Pairing { one: pair.one, other: pair.other, together: pair.together.clone() });
        }
    }
    pairs
}

/// All pairs that stand together often enough.
fn scored(one: &Candidates, other: &Candidates, wanted: Wanted<'_>) -> Vec<Scored> {
    let mut scored = Vec::new();
    for (first, word) in one.words.iter().enumerate() {
        let mut shared: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for place in &word.passages {
            for second in other.of.get(*place).into_iter().flatten() {
                shared.entry(*second).or_default().push(*place);
            }
        }
        for (second, together) in shared.into_iter().filter(|(_, together)| together.len() >= wanted.least) {
            let counterpart = &other.words[second];
            let share = dice(together.len(), word.passages.len(), counterpart.passages.len());
            if share >= CONSISTENT {
                let score = share + LIKENESS * (wanted.likeness)(&word.text, &counterpart.text);
                scored.push(Scored { one: first, other: second, score, together });
            }
        }
    }
    scored
}

fn dice(together: usize, one: usize, other: usize) -> f32 {
    2.0 * together as f32 / (one + other) as f32
}

/// For each word its best pair, if that is clearly the best. Of a phrase and its part the longer one is taken: the other is no
/// rival.
fn bests(
    scored: &[Scored],
    one: &Candidates,
    other: &Candidates,
    of: impl Fn(&Scored) -> usize,
) -> BTreeMap<usize, usize> {
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, pair) in scored.iter().enumerate() {
        groups.entry(of(pair)).or_default().push(place);
    }
    let words = |pair: &Scored| (&one.words[pair.one], &other.words[pair.other]);
    let rank = |place: &usize| {
        let (first, second) = words(&scored[*place]);
        scored[*place].score + LENGTH * (first.lemmas.len() + second.lemmas.len()) as f32
    };
    let mut best = BTreeMap::new();
    for (word, mut places) in groups {
        places.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
        let Some((first, rest)) = places.split_first() else { continue };
        let leader = words(&scored[*first]);
        let related = |rival: &usize| {
            let rival = words(&scored[*rival]);
            leader.0.holds(rival.0) && leader.1.holds(rival.1) || rival.0.holds(leader.0) && rival.1.holds(leader.1)
        };
        let rival = rest.iter().find(|place| !related(place));
        if rival.is_none_or(|rival| scored[*first].score >= scored[*rival].score + AHEAD) {
            best.insert(word, *first);
        }
    }
    best
}
