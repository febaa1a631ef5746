//! The words of a cell as names are looked for in them.

use std::cell::OnceCell;
use std::ops::{Deref, Range};

use super::korean;
use crate::checks::reading::Cell;
use crate::lang::sound::skeleton;
use crate::lang::spoken::spoken;
use crate::lang::{Lang, given_names_of, is_hangul_syllable, is_letter, is_letter_or_digit};

/// A cell and its words.
pub(super) struct Text<'c> {
    pub cell: &'c Cell,
    pub words: Vec<Word<'c>>,
    people: OnceCell<Vec<Name>>,
}

/// A word of letters and figures; an apostrophe belongs to it.
pub(super) struct Word<'c> {
    pub text: &'c str,
    heard: &'c Heard,
}

/// Where a word of a cell stands and how it is spoken: found out once a cell.
pub(in crate::checks) struct Heard {
    pub start: usize,
    end: usize,
    /// A blank or a hyphen alone stands between it and the word before.
    pub joined: bool,
    /// It stands within a sentence: a word and no stop or quotation mark is before it.
    pub inner: bool,
    /// Its first letter is a capital.
    pub capital: bool,
    sounds: OnceCell<Vec<u8>>,
    consonants: OnceCell<String>,
    given: OnceCell<&'static [usize]>,
}

impl Deref for Word<'_> {
    type Target = Heard;

    fn deref(&self) -> &Heard {
        self.heard
    }
}

/// A name as it stands in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    pub span: Range<usize>,
    /// It cannot be anything but a name.
    pub sure: bool,
}

impl<'c> Text<'c> {
    pub fn of(cell: &'c Cell) -> Text<'c> {
        let word = |heard: &'c Heard| Word { text: cell.said.get(heard.start..heard.end).unwrap_or_default(), heard };
        Text { cell, words: cell.heard().iter().map(word).collect(), people: OnceCell::new() }
    }

    /// Its names of Korean form.
    pub fn people(&self) -> &[Name] {
        self.people.get_or_init(|| korean::names(self))
    }

    /// The letters at a place.
    pub fn at(&self, span: &Range<usize>) -> &'c str {
        self.cell.said.get(span.clone()).unwrap_or_default()
    }

    pub fn lang(&self) -> Lang {
        self.cell.lang
    }

    /// Names have no capitals here.
    pub fn is_hangul(&self) -> bool {
        self.lang().same_base(Lang::KO)
    }

    /// The name of the words from one to another, both counted, without `’s`.
    pub fn name(&self, from: usize, to: usize, sure: bool) -> Option<Name> {
        let (first, last) = (self.words.get(from)?, self.words.get(to)?);
        Some(Name { span: first.start..last.start + last.stem().len(), sure })
    }
}

impl<'c> Word<'c> {
    pub fn end(&self) -> usize {
        self.heard.end
    }

    /// As it is spoken.
    pub fn sounds(&self) -> &'c [u8] {
        self.heard.sounds.get_or_init(|| spoken(self.stem()))
    }

    /// Its consonants.
    pub fn consonants(&self) -> &'c str {
        self.heard.consonants.get_or_init(|| skeleton(self.stem()))
    }

    /// The given names that it can be a form of.
    pub fn given(&self) -> &'static [usize] {
        self.heard.given.get_or_init(|| given_names_of(self.stem()))
    }

    /// Without `’s`.
    pub fn stem(&self) -> &'c str {
        let stem = self.text.strip_suffix("'s").or_else(|| self.text.strip_suffix("’s")).unwrap_or(self.text);
        stem.trim_end_matches(['\'', '’'])
    }

    pub fn is_hangul(&self) -> bool {
        self.text.starts_with(is_hangul_syllable)
    }

    /// In small letters, with one apostrophe.
    pub fn small(&self) -> String {
        self.stem().to_lowercase().replace(['\'', 'ʼ'], "’")
    }
}

/// The words of a text.
pub(in crate::checks) fn words(text: &str) -> Vec<Heard> {
    let mut words: Vec<Heard> = Vec::with_capacity(text.len() / 8);
    let mut end = 0;
    let mut rest = text;
    while let Some(skipped) = rest.find(is_letter_or_digit) {
        let start = text.len() - rest.len() + skipped;
        let letters = text.get(start..).unwrap_or_default();
        // A name in Latin letters is followed by particles in Hangul: `Koval은`.
        let hangul = letters.starts_with(is_hangul_syllable);
        let ends =
            |c: char| !is_letter_or_digit(c) && !is_apostrophe(c) || is_letter(c) && is_hangul_syllable(c) != hangul;
        let mut length = letters.find(ends).unwrap_or(letters.len());
        length = letters.get(..length).unwrap_or_default().trim_end_matches(is_apostrophe).len();
        let word = letters.get(..length).unwrap_or_default();
        let gap = text.get(end..start).unwrap_or_default();
        let inner = !words.is_empty() && gap.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '-' | '‑'));
        let joined = !words.is_empty() && matches!(gap, " " | "-" | "\u{a0}");
        let capital = word.starts_with(char::is_uppercase);
        end = start + length;
        let (sounds, consonants, given) = Default::default();
        words.push(Heard { start, end, joined, inner, capital, sounds, consonants, given });
        rest = text.get(end..).unwrap_or_default();
    }
    words
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}
