//! Amounts with the words that make them a range or a guess: `близько 20`, `від 5 до 7`, `서너`, `two dozen`.

mod atom;
pub(super) mod bound;
mod company;
mod figures;
mod range;

use std::ops::Range;

use atom::{Atom, Nature};

use super::reading::Amount;
use super::scan::Scan;
use crate::lang::is_letter_or_digit;
use crate::lang::numeral::{is_apostrophe, is_hyphen};
use crate::lang::quantity::Bound;

/// An amount in a text, before what follows says what it measures.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    /// The numeral with the words before it that make it approximate.
    pub span: Range<usize>,
    /// How much.
    pub amount: Amount,
    /// It is a guess or a bound.
    pub approx: bool,
    /// It names a place in an order.
    pub ordinal: bool,
    /// It counts as a noun does, so that an `of` may follow.
    pub noun: bool,
    /// What the word says that it counts.
    pub counter: Option<&'static str>,
}

/// The amounts of a text outside of what is taken, in order, without overlap. What is taken is in order too.
pub(super) fn phrases(scan: &Scan, taken: &[Range<usize>]) -> Vec<Phrase> {
    let taken = |at: usize| {
        let next = taken.get(taken.partition_point(|span| span.end <= at));
        next.filter(|span| span.contains(&at)).map(|span| span.end)
    };
    let mut found: Vec<Phrase> = Vec::new();
    let mut at = 0;
    while let Some(c) = scan.text.get(at..).and_then(|rest| rest.chars().next()) {
        if let Some(end) = taken(at) {
            at = end;
            continue;
        }
        at = match read(scan, at, &|at| taken(at).is_some()) {
            Read::Phrase(phrase) => {
                let end = phrase.span.end;
                found.push(phrase);
                end
            }
            Read::Passed(end) => end,
            Read::Nothing => at + c.len_utf8(),
        };
    }
    found
}

/// What stands at a place.
enum Read {
    Phrase(Phrase),
    /// Something that is no number, up to here.
    Passed(usize),
    Nothing,
}

fn read(scan: &Scan, at: usize, taken: &dyn Fn(usize) -> bool) -> Read {
    if !starts(scan, at) {
        return Read::Nothing;
    }
    let atom = atom::atom(scan, at).or_else(|| company::place(scan, at)).filter(|atom| !taken(atom.span.end - 1));
    let Some(atom) = atom.map(|atom| company::cardinal(scan, atom)) else { return figures_alone(scan, at) };
    let joined = range::joined(scan, &atom, taken);
    let end = joined.as_ref().map_or(atom.span.end, |joined| joined.span.end);
    if atom.nature == Nature::Figures
        && let Some(end) = figures::code(scan, at, if joined.is_some() { end } else { atom.span.end })
    {
        return Read::Passed(end);
    }
    match joined {
        Some(range) if scan.text.get(range.span.clone()).is_some_and(figures::telephone) => Read::Passed(end),
        Some(range) => Read::Phrase(widened(scan, range)),
        None if company::counts(scan, &atom) => Read::Phrase(widened(scan, atom)),
        None => Read::Passed(end),
    }
}

/// Figures that are no numeral, as those of a long telephone number, are passed over.
fn figures_alone(scan: &Scan, at: usize) -> Read {
    let rest = scan.text.get(at..).unwrap_or("");
    match rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len() {
        0 => Read::Nothing,
        figures => Read::Passed(at + figures),
    }
}

/// A numeral may begin here: not inside a word, nor behind the hyphen of one (`по-перше`). Of Korean the finder of
/// numerals knows more places.
fn starts(scan: &Scan, at: usize) -> bool {
    let mut before = scan.text.get(..at).unwrap_or("").chars().rev();
    let Some(last) = before.next() else { return true };
    let in_word = is_letter_or_digit(last) || is_apostrophe(last) && before.next().is_some_and(is_letter_or_digit);
    if is_hyphen(last) && scan.quantities().spaced {
        return !before.next().is_some_and(char::is_alphabetic);
    }
    let found = scan.numerals.binary_search_by_key(&at, |numeral| numeral.span.start).is_ok();
    !in_word
        || (found && !scan.quantities().spaced)
        || scan.text.get(at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// The amount with the bound before it and the sign.
fn widened(scan: &Scan, atom: Atom) -> Phrase {
    let Atom { span, amount, guess, counter, nature, .. } = atom;
    let ordinal = nature == Nature::Ordinal;
    let noun = nature == Nature::Noun;
    let mut phrase = Phrase { span, amount, approx: guess, ordinal, noun, counter };
    if guess {
        phrase.amount = bound::bounded(amount, Bound::About);
    }
    if let Some(start) = below_nought(scan, phrase.span.start) {
        let minus = |n: Option<f64>| n.map(|n| -n);
        phrase.amount = Amount { value: minus(amount.value), min: minus(amount.max), max: minus(amount.min) };
        phrase.span.start = start;
    }
    while let Some((bound, start)) = bound::before(scan, phrase.span.start).filter(|_| !ordinal) {
        phrase.amount = if phrase.approx { phrase.amount } else { bound::bounded(phrase.amount, bound) };
        phrase.approx = true;
        phrase.span.start = start;
    }
    ordered(scan, phrase)
}

/// Where the sign of a number below nought begins: a word, or a minus before degrees (elsewhere it may be a dash).
fn below_nought(scan: &Scan, at: usize) -> Option<usize> {
    let word = scan.words_before(at, scan.quantities().minus);
    let before = scan.text.get(..at).unwrap_or("");
    let sign = before.chars().next_back().filter(|c| matches!(c, '-' | '−' | '–')).map(char::len_utf8);
    let figures = scan.text.get(at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let start = sign.map(|sign| at - sign).filter(|_| figures);
    word.or(start.filter(|_| degrees(scan, at)))
}

/// Degrees follow the figures.
fn degrees(scan: &Scan, at: usize) -> bool {
    let rest = scan.text.get(at..).unwrap_or("").trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    ["°", "℃", "град", "degree"].iter().any(|unit| rest.starts_with(unit))
}

/// 제11: the prefix makes a place in an order.
fn ordered(scan: &Scan, mut phrase: Phrase) -> Phrase {
    const ORDER: char = '제';
    if !scan.quantities().spaced && scan.char_before(phrase.span.start) == Some(ORDER) {
        phrase.span.start -= ORDER.len_utf8();
        phrase.ordinal = true;
    }
    phrase
}
