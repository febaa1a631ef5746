//! Russian in the Ukrainian column, and Ukrainian in the Russian.

use std::ops::Range;

use super::words::{Word, spoken};
use super::{Category, Check, Known, Remark, Run, Window};
use crate::checks::reading::Cell;
use crate::lang::{Lang, Script, Side, side_of, ukrainian_odds};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "russian",
    about: "Russian stands in the Ukrainian column, or Ukrainian in the Russian",
    severity: Severity::Error,
    category: Category::Untranslated,
    manual: include_str!("manual/russian.md"),
    run: Run::Row(run),
};

// Nats by which the words of a sentence that no list has must speak for the other language together.
/// Surely.
const SURELY: f32 = 4.0;
/// Likely.
const LIKELY: f32 = 2.0;
/// What a word has to tell at least: many are only somewhat more frequent in one of the languages.
const LEAST: f32 = 0.5;
/// Fewer words may be a name, or the same in both.
const FEW: usize = 2;
/// So many words of the other language, and twice as many as of its own, make a sentence of the other.
const MOST: usize = 3;
/// Words that a list has on one side and people of both sides say.
#[rustfmt::skip]
const OF_BOTH: [&str; 17] = [
    "спасибо", "ой", "ну", "так", "та", "прошу", "боку", "заходу", "ласка", "посади", "приклад", "прапор", "складу", "станом", "участь", "часом",
    "помер",
];
/// What Russian soldiers say, of words that Ukrainian has too, and uses.
const SAYINGS: [&str; 1] = ["так точно"];

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(reading) = window.row() else { return Vec::new() };
    let said = |cell: &Cell| reading.original == Some(cell.column) && cell.origin.is_by_person();
    let cells = reading.cells.iter().flatten().filter(|cell| cell.letters().in_script(Script::Cyrillic) > 0);
    cells.flat_map(|cell| remarks(cell, said(cell))).collect()
}

/// What a sentence is, or holds.
enum Found {
    Sentence(Range<usize>, Severity),
    Word(Range<usize>),
}

fn remarks(cell: &Cell, said: bool) -> Vec<Remark> {
    let other = match cell.lang.tag() {
        "uk" => Side::Russian,
        "ru" => Side::Ukrainian,
        _ => return Vec::new(),
    };
    let words = spoken(&cell.said);
    let quotation = cell.said != cell.text && words.iter().all(|word| word.aside);
    if quotation {
        return Vec::new();
    }
    let foreign = if other == Side::Russian { Lang::RU } else { Lang::UK };
    let (own, foreign) = (cell.lang.language().name, foreign.language().name);
    let remark = |found: Found| {
        let (span, severity, what) = match found {
            Found::Sentence(span, severity) => (span, severity, format!("is {foreign} in the column for {own}")),
            Found::Word(span) => (span, Severity::Warning, format!("is a {foreign} word in a {own} sentence")),
        };
        let severity = if said { severity.min(Severity::Warning) } else { severity };
        Remark::new(format!("“{}” {what}", cell.at(&span))).at(span).in_column(cell.column).with(severity)
    };
    sentences(&words).flat_map(|sentence| look(&cell.said, sentence, other)).map(remark).collect()
}

/// The words of each sentence.
fn sentences<'w, 't>(words: &'w [Word<'t>]) -> impl Iterator<Item = &'w [Word<'t>]> {
    words.chunk_by(|_, next| !next.opens)
}

fn look(text: &str, sentence: &[Word<'_>], other: Side) -> Vec<Found> {
    let shouted = sentence.iter().all(|word| !word.text.contains(char::is_lowercase));
    let tells = |word: &&Word<'_>| {
        let name = word.is_capital() && !word.opens && !shouted;
        word.script == Some(Script::Cyrillic) && !word.mixed && !word.coded && !name
    };
    let words: Vec<(&Word<'_>, String)> =
        sentence.iter().filter(tells).map(|word| (word, word.text.to_lowercase())).collect();
    let Some(span) = words.first().zip(words.last()).map(|((first, _), (last, _))| first.span().start..last.span().end)
    else {
        return Vec::new();
    };
    let (mut own, mut foreign) = (0, Vec::new());
    for (word, small) in &words {
        let both = OF_BOTH.contains(&small.as_str());
        match side_of(small).filter(|side| !both || *side != other) {
            Some(side) if side == other => foreign.push(*word),
            Some(_) => own += 1,
            None => {}
        }
    }
    if shouted && words.len() == 1 {
        return Vec::new();
    }
    let odds = || words.iter().map(|(_, small)| told(small, other)).sum::<f32>();
    let sentence = |severity| vec![Found::Sentence(span.clone(), severity)];
    match (own, foreign.len()) {
        (1.., 0) if is_saying(text.get(span.clone()), other) => sentence(Severity::Info),
        (1.., 0) => Vec::new(),
        (0, 0) => of_odds(odds(), words.len()).map_or_else(Vec::new, sentence),
        (0, 2..) => sentence(Severity::Error),
        (0, _) if words.len() <= FEW || odds() > LEAST => sentence(Severity::Error),
        (own, count) if count >= MOST && count > 2 * own => sentence(Severity::Error),
        _ => single(&foreign),
    }
}

/// How sure it is that words which tell nothing by themselves are of the other language together.
fn of_odds(odds: f32, words: usize) -> Option<Severity> {
    match words {
        0 => None,
        _ if words <= FEW => (odds > SURELY).then_some(Severity::Warning),
        _ if odds > SURELY => Some(Severity::Error),
        _ => (odds > LIKELY).then_some(Severity::Warning),
    }
}

/// Single words, those that stand together as one. The first word of a sentence may be a name.
fn single(words: &[&Word<'_>]) -> Vec<Found> {
    let words: Vec<&Word<'_>> = words.iter().filter(|word| !(word.opens && word.is_capital())).copied().collect();
    let beside = |one: &&Word<'_>, next: &&Word<'_>| next.span().start <= one.span().end + 1;
    let runs = words.chunk_by(beside).filter_map(|run| run.first().zip(run.last()));
    runs.map(|(first, last)| Found::Word(first.span().start..last.span().end)).collect()
}

fn is_saying(text: Option<&str>, other: Side) -> bool {
    other == Side::Russian && text.is_some_and(|text| SAYINGS.contains(&text.to_lowercase().as_str()))
}

/// What a word tells for the other language beyond the least.
fn told(word: &str, other: Side) -> f32 {
    let odds = if other == Side::Russian { -ukrainian_odds(word) } else { ukrainian_odds(word) };
    odds - odds.clamp(-LEAST, LEAST)
}
