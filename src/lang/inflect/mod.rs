//! Declension as Ukrainian and Russian share it: endings joined to a stem, words that agree, terms of several words.
//!
//! A language gives a [`Grammar`]: how its nouns and adjectives decline. The rest is here: a word is read in every way
//! that its letters allow, a term is parsed into what declines and what stays, and its forms are collected.

mod agree;
mod spelling;
mod term;

use super::case::Case;

pub(super) use agree::{Adjective, Agreement};
pub(super) use term::forms;

/// What a language knows of its declension.
pub(super) struct Grammar {
    /// Every way in which a noun may decline.
    pub nouns: fn(&Lemma) -> Vec<Noun>,
    /// A word as a plural: тілесні ушкодження.
    pub plural: fn(&Lemma) -> Option<Noun>,
    /// An adjective, a participle or an ordinal in the nominative.
    pub adjective: fn(&Lemma) -> Option<Adjective>,
    /// Ordinals in figures: what follows the hyphen in 94-та.
    pub figures: &'static Agreement,
    /// Small words with several shapes, of which the sounds around them choose.
    pub shapes: &'static [&'static [&'static str]],
    /// Prepositions and conjunctions, which end what declines.
    pub links: &'static [&'static str],
    /// First parts of words with a hyphen that stay as they are.
    pub firsts: &'static [&'static str],
    /// Nouns before a name that stays as it is: Республіки Корея.
    pub titles: &'static [&'static str],
    /// Family names of Koreans: after one, only the last word declines.
    pub families: &'static [&'static str],
}

/// A word as a dictionary has it, in small letters, with ’ for every apostrophe.
pub(super) struct Lemma<'w> {
    /// The letters.
    pub text: &'w str,
    /// It was written with a capital: a name.
    pub name: bool,
    /// It is known to be a man's name.
    pub man: bool,
}

/// Gender of a noun, or that it has only a plural.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
    /// Neuter.
    Neuter,
    /// Plural only; its forms stand under the plain cases.
    Plural,
}

/// A form, and the case for which it stands. The accusative is given where it is a form of its own: elsewhere it is the
/// nominative or, of living beings, the genitive.
pub(super) type Cell = (Case, String);

/// One way in which a noun declines.
#[derive(Debug, Clone)]
pub(super) struct Noun {
    /// Its gender; `None` where it does not decline, and may have any.
    pub gender: Option<Gender>,
    /// Its forms, the lemma among them.
    pub cells: Vec<Cell>,
}

/// Endings by case, parted by blanks. An ending after `-` joins the bare stem, as in the genitive plural; after `^` the
/// stem that stands before і, after `!` the one before the е of the vocative.
pub(super) type Endings = &'static [(Case, &'static str)];

/// The stems of a noun.
#[derive(Debug, Clone, Default)]
pub(super) struct Stems {
    /// Before a vowel.
    pub open: String,
    /// With no ending after it; several where the letters do not tell.
    pub bare: Vec<String>,
    /// Before і: нозі.
    pub soft: String,
    /// Before the е of the vocative: друже.
    pub hushed: String,
}

impl Stems {
    /// A stem that never changes.
    pub fn of(open: &str) -> Stems {
        let stem = || open.to_owned();
        Stems { open: stem(), bare: vec![stem()], soft: stem(), hushed: stem() }
    }

    /// Every form but the lemma.
    pub fn decline(&self, endings: Endings) -> Vec<Cell> {
        let mut cells = Vec::with_capacity(20);
        for (case, endings) in endings {
            for ending in endings.split(' ') {
                self.join(ending, |form| cells.push((*case, form)));
            }
        }
        cells
    }

    fn join(&self, ending: &str, mut add: impl FnMut(String)) {
        if let Some(rest) = ending.strip_prefix('-') {
            self.bare.iter().for_each(|stem| add([stem, rest].concat()));
        } else if let Some(rest) = ending.strip_prefix('^') {
            add([&self.soft, rest].concat());
        } else if let Some(rest) = ending.strip_prefix('!') {
            add([&self.hushed, rest].concat());
        } else {
            add([&self.open, ending].concat());
        }
    }
}

impl Noun {
    /// A noun with its lemma and the other forms.
    pub fn new(gender: Gender, lemma: &str, cells: Vec<Cell>) -> Noun {
        let mut all = Vec::with_capacity(cells.len() + 1);
        all.push((Case::Nom, lemma.to_owned()));
        all.extend(cells);
        Noun { gender: Some(gender), cells: all }
    }

    /// A noun that does not decline.
    pub fn fixed(lemma: &str) -> Noun {
        Noun { gender: None, cells: vec![(Case::Nom, lemma.to_owned())] }
    }

    /// The forms for a case. One that does not decline has its only form for every case.
    pub fn forms(&self, case: Case) -> impl Iterator<Item = &str> {
        let fixed = self.gender.is_none();
        self.cells.iter().filter(move |(own, _)| fixed || *own == case).map(|(_, form)| form.as_str())
    }

    /// Puts listed forms, with what stands before them, in the place of those that the rules made: `pl=люди plgen=людей`.
    pub fn replace(&mut self, before: &str, listed: &str) {
        let cells: Vec<Cell> = listed.split(' ').filter_map(|text| cell(before, text)).collect();
        self.cells.retain(|(case, _)| !cells.iter().any(|(own, _)| own == case));
        self.cells.extend(cells);
    }
}

fn cell(before: &str, text: &str) -> Option<Cell> {
    let (case, form) = text.split_once('=')?;
    Some((case.parse().ok()?, [before, form].concat()))
}

/// The word without its last letters, if it ends in them.
pub(super) fn swap(word: &str, end: &str, other: &str) -> Option<String> {
    word.strip_suffix(end).map(|stem| [stem, other].concat())
}

/// The first of a table's word ends with which the word ends, exchanged for its other shape. An end that begins with `_`
/// is a whole word.
pub(super) fn exchanged(word: &str, table: &[(&str, &str)]) -> Option<String> {
    table.iter().find_map(|(end, other)| match end.strip_prefix('_') {
        Some(whole) => (whole == word).then(|| (*other).to_owned()),
        None => ends_with(word, end).then(|| swap(word, end, other))?,
    })
}

/// What stands before a noun of the table, and its irregular forms: a long one may be the second part of a compound.
pub(super) fn listed<'w>(word: &'w str, table: &[(&str, &'static str)]) -> Option<(&'w str, &'static str)> {
    table.iter().find_map(|(own, forms)| {
        let before = word.strip_suffix(own)?;
        (before.is_empty() || own.len() >= 12).then_some((before, *forms))
    })
}

/// The word ends in one of these ends; one that begins with `_` is a whole word.
pub(super) fn ends_in(word: &str, ends: &str) -> bool {
    ends.split_ascii_whitespace().any(|end| match end.strip_prefix('_') {
        Some(whole) => whole == word,
        None => ends_with(word, end),
    })
}

/// As [`str::ends_with`]. The long tables are read for each word, and nearly always the last byte tells.
fn ends_with(word: &str, end: &str) -> bool {
    word.as_bytes().last() == end.as_bytes().last() && word.ends_with(end)
}
