//! A translation that has to hold certain words.
//!
//! Several hypotheses are written beside each other. Each goes on with one of its likeliest pieces, or begins a form of what is
//! not yet in it and writes that to its end; none may end before everything is there. Hypotheses that have met as much are a
//! bank, and the banks share the places of the beam (Post and Vilar 2018, "Fast Lexically Constrained Decoding with Dynamic Beam
//! Allocation"); forms that begin alike are one way until they part (Hu et al. 2019, "Improved Lexically Constrained Decoding").
//! Two things are ours: what is met is read from the text, whatever pieces wrote it, and a form belongs where the model looks at
//! the words that it renders. So a term is neither appended at the end nor said twice.

use crate::neural::greedy::{Written, largest, log_sum, longest};
use crate::neural::network::Network;
use crate::neural::vocabulary::Vocabulary;
use crate::neural::wanted::Wanted;

/// So many hypotheses are written beside each other.
const WIDTH: usize = 8;
/// Each goes on with so many pieces of the model's own: one would keep the article of another word before a term.
const LIKELIEST: usize = 2;
/// What it costs, as a logarithm, to begin a form while looking elsewhere, or to say something else while looking at its words.
const PLACE: f32 = 3.0;

/// What is translated.
pub struct Source<'a> {
    /// The pieces, with the end mark.
    pub ids: &'a [u32],
    /// The pieces without it, each with its word.
    pub read: &'a [(u32, usize)],
}

/// What is wanted, in pieces.
struct Goal<'a> {
    wanted: &'a Wanted,
    /// Its forms.
    forms: Vec<Vec<u32>>,
    /// Its forms at the beginning of the sentence.
    capital: Vec<Vec<u32>>,
    /// The places of the source that it renders.
    places: Vec<usize>,
}

/// A translation that is being written.
#[derive(Clone, Default)]
struct Hypothesis {
    written: Written,
    score: f32,
    /// The row of the last step that it goes on from.
    row: usize,
    /// How many goals are met.
    met: usize,
    /// The form that is being written.
    open: Option<Open>,
}

/// A form of which a part is written.
#[derive(Clone, PartialEq)]
struct Open {
    goal: usize,
    /// Its pieces begin here.
    start: usize,
    capital: bool,
}

/// A step of one hypothesis: what the model says next.
struct Next<'a> {
    scores: &'a [f32],
    total: f32,
    looks: &'a [f32],
    end: u32,
}

/// The likeliest translation of a sentence (with its end mark) that holds everything that is wanted; `None` where none was found.
pub fn steered(network: &Network, target: &Vocabulary, source: &Source<'_>, wanted: &[Wanted]) -> Option<Written> {
    let goals = wanted.iter().map(|wanted| goal(target, source, wanted)).collect::<Option<Vec<_>>>()?;
    let encoded = network.encode(&[source.ids]);
    let mut beam = vec![Hypothesis::default()];
    let mut cells = network.cells(1);
    let mut scores = Vec::new();
    let mut best: Option<Hypothesis> = None;
    for position in 0..longest(source.ids.len()) {
        let previous: Vec<u32> =
            beam.iter().map(|known| known.written.ids.last().copied().unwrap_or(target.end())).collect();
        let step = network.step(&encoded, &vec![0; beam.len()], &previous, position, &mut cells);
        network.scores(&step.tops, beam.len(), &mut scores);
        let mut all = Vec::new();
        for (row, (scores, looks)) in scores.chunks_exact(network.outputs()).zip(&step.looks).enumerate() {
            let top = scores.get(largest(scores)).copied().unwrap_or_default();
            let next = Next { scores, total: log_sum(scores, top), looks, end: target.end() };
            let hypothesis = Hypothesis { row, ..beam[row].clone() };
            // Scores that are no numbers end what goes on from them.
            if next.total.is_finite() {
                all.extend(going_on(target, &goals, &hypothesis, &next));
            }
        }
        let (ended, going): (Vec<_>, Vec<_>) = all.into_iter().partition(|known: &Hypothesis| known.written.ended);
        best = ended.into_iter().chain(best).max_by(|one, other| one.rank().total_cmp(&other.rank()));
        let alive = allocated(going);
        let hope = alive.iter().map(Hypothesis::rank).reduce(f32::max);
        let done = best.as_ref().is_some_and(|best| hope.is_none_or(|hope| best.rank() >= hope));
        if done || alive.is_empty() {
            break;
        }
        let rows: Vec<usize> = alive.iter().map(|known| known.row).collect();
        cells = cells.select(&rows, beam.len());
        beam = alive;
    }
    best.map(|best| best.written)
}

/// What is wanted, in pieces; `None` where the vocabulary cannot write it.
fn goal<'a>(target: &Vocabulary, source: &Source<'_>, wanted: &'a Wanted) -> Option<Goal<'a>> {
    let pieces = |form: &String| -> Option<Vec<u32>> {
        let ids: Vec<u32> = target.read(form).into_iter().map(|(id, _)| id).collect();
        let written = target.write(&ids).0;
        let whole = Wanted { forms: vec![form.clone()], times: 1, ..Wanted::default() };
        (!ids.is_empty() && written.len() == form.len() && whole.stands_in(&written)).then_some(ids)
    };
    let forms: Vec<Vec<u32>> = wanted.forms.iter().filter_map(pieces).collect();
    let capital = wanted.forms.iter().map(|form| capitalised(form)).filter_map(|form| pieces(&form)).collect();
    let read = source.read.iter().enumerate();
    let places = read.filter(|(_, (_, word))| wanted.words.contains(word)).map(|(place, _)| place).collect();
    (!forms.is_empty()).then_some(Goal { wanted, forms, capital, places })
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Everything that a hypothesis may become by one piece more.
fn going_on(target: &Vocabulary, goals: &[Goal<'_>], from: &Hypothesis, next: &Next<'_>) -> Vec<Hypothesis> {
    if let Some(open) = &from.open {
        return written_on(target, goals, from, open, next);
    }
    let (text, _) = target.write(&from.written.ids);
    let unmet: Vec<usize> =
        goals.iter().enumerate().filter(|(_, goal)| !goal.wanted.stands_in(&text)).map(|(place, _)| place).collect();
    let elsewhere: f32 = goals.iter().map(|goal| goal.mass(next)).fold(0.0, f32::max);
    let mut all = Vec::new();
    for id in likeliest(next.scores) {
        let ends = id == next.end;
        if ends && !unmet.is_empty() {
            continue;
        }
        let cost = if ends { 0.0 } else { PLACE * elsewhere };
        let mut child = from.with(id, next, cost);
        child.met = met(target, goals, &child);
        // A piece that makes another word of a form is none that may follow it.
        if child.met >= goals.len() - unmet.len() {
            all.push(child);
        }
    }
    for goal in unmet {
        let open = Open { goal, start: from.written.ids.len(), capital: from.written.ids.is_empty() };
        all.extend(written_on(target, goals, from, &open, next));
    }
    all
}

/// The hypothesis with the next piece of each form that goes on as far as it is written.
fn written_on(
    target: &Vocabulary,
    goals: &[Goal<'_>],
    from: &Hypothesis,
    open: &Open,
    next: &Next<'_>,
) -> Vec<Hypothesis> {
    let goal = &goals[open.goal];
    let forms = if open.capital { &goal.capital } else { &goal.forms };
    let prefix = from.written.ids.get(open.start..).unwrap_or_default();
    let mut ids: Vec<u32> = forms.iter().filter_map(|form| form.strip_prefix(prefix)?.first()).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let cost = if prefix.is_empty() && !goal.places.is_empty() { PLACE * (1.0 - goal.mass(next)) } else { 0.0 };
    let mut all = Vec::new();
    for id in ids {
        let child = from.with(id, next, cost);
        let prefix = child.written.ids.get(open.start..).unwrap_or_default();
        let goes_on = forms.iter().any(|form| form.len() > prefix.len() && form.starts_with(prefix));
        if forms.iter().any(|form| form == prefix) {
            all.push(Hypothesis { met: met(target, goals, &child), open: None, ..child.clone() });
        }
        if goes_on {
            all.push(Hypothesis { open: Some(open.clone()), ..child });
        }
    }
    all
}

/// How many goals stand in the text.
fn met(target: &Vocabulary, goals: &[Goal<'_>], hypothesis: &Hypothesis) -> usize {
    let (text, _) = target.write(&hypothesis.written.ids);
    goals.iter().filter(|goal| goal.wanted.stands_in(&text)).count()
}

/// The likeliest pieces, the best first.
fn likeliest(scores: &[f32]) -> Vec<u32> {
    let mut best: Vec<usize> = Vec::with_capacity(LIKELIEST + 1);
    for place in 0..scores.len() {
        let rank = best.iter().position(|known| scores[place] > scores[*known]).unwrap_or(best.len());
        if rank < LIKELIEST {
            best.insert(rank, place);
            best.truncate(LIKELIEST);
        }
    }
    best.into_iter().map(|place| place as u32).collect()
}

/// The hypotheses that are kept: the best of each bank in turn, beginning with the banks that have met most.
fn allocated(mut all: Vec<Hypothesis>) -> Vec<Hypothesis> {
    all.sort_by(|one, other| other.bank().cmp(&one.bank()).then(other.score.total_cmp(&one.score)));
    let mut ranked: Vec<(usize, Hypothesis)> = Vec::with_capacity(all.len());
    for hypothesis in all {
        let same = ranked.iter().filter(|(_, known)| known.bank() == hypothesis.bank());
        let (rank, twin) =
            same.fold((0, false), |(rank, twin), (_, known)| (rank + 1, twin || known.is_twin(&hypothesis)));
        if !twin {
            ranked.push((rank, hypothesis));
        }
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().take(WIDTH).map(|(_, hypothesis)| hypothesis).collect()
}

impl Goal<'_> {
    /// How much the model looks at the words that it renders.
    fn mass(&self, next: &Next<'_>) -> f32 {
        self.places.iter().filter_map(|place| next.looks.get(*place)).sum()
    }
}

impl Hypothesis {
    /// One piece more.
    fn with(&self, id: u32, next: &Next<'_>, cost: f32) -> Hypothesis {
        let log_prob = next.scores.get(id as usize).copied().unwrap_or(f32::NEG_INFINITY) - next.total;
        let mut child = self.clone();
        child.score += log_prob - cost;
        child.written.log_probs.push(log_prob);
        if id == next.end {
            child.written.ended = true;
        } else {
            child.written.ids.push(id);
            child.written.looks.push(largest(next.looks));
        }
        child
    }

    /// Goals met, and pieces of the one that is being met.
    fn bank(&self) -> (usize, usize) {
        (self.met, self.open.as_ref().map_or(0, |open| self.written.ids.len() - open.start))
    }

    fn is_twin(&self, other: &Hypothesis) -> bool {
        self.written.ids == other.written.ids && self.open == other.open
    }

    /// The score for its length.
    fn rank(&self) -> f32 {
        self.score / (self.written.log_probs.len().max(1) as f32).powf(LENGTH)
    }
}

/// How much a longer translation may be less likely.
const LENGTH: f32 = 0.6;
