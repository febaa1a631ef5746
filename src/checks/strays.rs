//! Words of other scripts than the cell's language is written in.

use std::ops::Range;

use crate::checks::reading::{Cell, Reading};
use crate::checks::words::{Word, spoken};
use crate::lang::{Lang, Script};

/// What of a cell is not in its script.
#[derive(Default)]
pub(super) struct Strays<'c> {
    /// Hardly anything is in the script of the column; whether it may be names.
    pub whole: Option<Whole>,
    /// Pieces of three words and more, a few words of a script of none of the languages.
    pub pieces: Vec<Range<usize>>,
    /// Other words.
    pub few: Vec<Word<'c>>,
}

/// How much of a cell that is in another script may stay so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// Words.
    Words,
    /// Names, or a word that could be one.
    Names,
}

/// A syllable of Hangul says as much as so many letters.
const SYLLABLE: usize = 3;
/// So many words in a row are a piece of a sentence.
const PIECE: usize = 3;
/// The series of a passport, the letters of a number plate: no longer, in capitals.
const SERIES: usize = 3;
/// Longer words in capitals are no abbreviations.
const LONGEST_ABBREVIATION: usize = 6;
/// Signs for units that stand in any language.
#[rustfmt::skip]
const UNITS: [&str; 22] = [
    "am", "cm", "dB", "g", "h", "ha", "hp", "kB", "kHz", "kW", "kg", "km", "kV", "l", "m", "mA", "mg", "ml", "mm", "mph", "pm", "rpm",
];
/// English words that are often written with a capital and are no names.
#[rustfmt::skip]
const NO_NAMES: [&str; 34] = [
    "A", "And", "But", "Did", "Do", "Good", "Hello", "He", "How", "I", "It", "NO", "No", "Not", "Okay", "Please", "STOP", "She", "Sorry", "Stop",
    "Thank", "Thanks", "The", "They", "This", "Understood", "Wait", "We", "What", "When", "Where", "Who", "YES", "Yes",
];

impl<'c> Strays<'c> {
    /// The words of a cell that are not in the script of its column. Names, codes, abbreviations, what stands in quotes and brackets
    /// and what mixes alphabets is left out.
    pub fn of(cell: &'c Cell, reading: &Reading) -> Strays<'c> {
        let Some(own) = Script::of_lang(cell.lang) else { return Strays::default() };
        if cell.letters().other_than(own) == 0 {
            return Strays::default();
        }
        let words: Vec<Word<'c>> = spoken(&cell.said).into_iter().filter(|word| !word.mixed).collect();
        let (here, there): (Vec<&Word<'c>>, Vec<&Word<'c>>) = words.iter().partition(|word| word.script == Some(own));
        let there: Vec<&Word<'c>> = there.into_iter().filter(|word| !stays(word, cell.lang)).collect();
        let names = there.iter().all(|word| is_name(word));
        let elsewhere = |word: &&&Word<'_>| is_name(word) && is_elsewhere(word, cell, reading);
        let foreign = weight(there.iter().filter(|word| here.is_empty() || !elsewhere(word)).copied());
        let many = there.len() > 1 && !names && foreign > weight(here.iter().copied());
        let whole =
            (!there.is_empty() && (here.is_empty() || many)).then_some(if names { Whole::Names } else { Whole::Words });
        if whole.is_some() {
            return Strays { whole, ..Strays::default() };
        }
        pieces(&words, own, cell.lang)
    }
}

/// The runs of words of another script, and the words that are in none.
fn pieces<'c>(words: &[Word<'c>], own: Script, lang: Lang) -> Strays<'c> {
    let mut strays = Strays::default();
    for run in words.chunk_by(|one, other| one.script == other.script) {
        let run: Vec<&Word<'c>> = run.iter().filter(|word| word.script != Some(own) && !stays(word, lang)).collect();
        let Some((first, last)) = run.first().zip(run.last()) else { continue };
        let strange = first.script.is_none();
        if strange || run.len() >= PIECE && !is_title(&run) {
            strays.pieces.push(first.span().start..last.span().end);
        } else {
            strays.few.extend(run.iter().filter(|word| !is_name(word) && !is_title(&run)).map(|word| **word));
        }
    }
    strays
}

/// Names, and articles before them: The Boston Globe.
fn is_title(words: &[&Word<'_>]) -> bool {
    let article = |word: &Word<'_>| matches!(word.text, "The" | "A" | "the" | "of");
    words.iter().all(|word| is_name(word) || article(word)) && words.iter().any(|word| is_name(word))
}

fn weight<'w>(words: impl Iterator<Item = &'w Word<'w>>) -> usize {
    let letters =
        |word: &Word<'_>| word.text.chars().count() * if word.script == Some(Script::Hangul) { SYLLABLE } else { 1 };
    words.map(letters).sum()
}

/// It may stand in a text of the language as it is: a code, an abbreviation, a unit, a single letter, a Chinese character or
/// two that Korean papers write for words.
fn stays(word: &Word<'_>, lang: Lang) -> bool {
    let letters = word.text.chars().count();
    match word.script {
        Some(Script::Latin) => {
            word.coded || is_abbreviation(word.text) || UNITS.contains(&word.text) || letters == 1 && word.text != "I"
        }
        Some(Script::Cyrillic) => letters <= SERIES && word.text.chars().all(char::is_uppercase),
        Some(Script::Hangul) => false,
        None => letters == 1 || lang.same_base(Lang::KO) && letters < PIECE,
    }
}

fn is_abbreviation(word: &str) -> bool {
    word.len() <= LONGEST_ABBREVIATION && word.chars().all(|c| c.is_ascii_uppercase()) && !NO_NAMES.contains(&word)
}

/// A word of Latin with a capital may be a name.
fn is_name(word: &Word<'_>) -> bool {
    word.script == Some(Script::Latin) && word.text.contains(char::is_uppercase) && !NO_NAMES.contains(&word.text)
}

/// Another cell of the row has it too.
fn is_elsewhere(word: &Word<'_>, cell: &Cell, reading: &Reading) -> bool {
    let mut others = reading.cells.iter().flatten().filter(|other| other.column != cell.column);
    others.any(|other| other.text.contains(word.text))
}
