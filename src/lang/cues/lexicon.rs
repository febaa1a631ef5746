//! Words and runs of words by what they say, found quickly in a text.

use std::ops::Range;
use std::sync::OnceLock;

use super::words::Words;
use crate::lang::is_hangul_syllable;
use crate::lang::numeral::is_apostrophe;

/// Words by their sense. An entry is one word or several in a row, in lower case with a straight apostrophe; `*` stands for
/// any letters, a consonant of Hangul for a syllable that ends in it, `^` for the beginning of a sentence, `.` and `?` for
/// its mark. Of all entries that fit at a place the longest holds, so that `잘못*` keeps `*못*` from being found in it; of
/// two as long, the one whose group stands first.
#[derive(Debug)]
pub struct Lexicon<S: 'static> {
    groups: &'static [(S, &'static [&'static str])],
    index: OnceLock<Index<S>>,
}

/// A place in a text that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<S> {
    /// What it says.
    pub sense: S,
    /// In which sentence, from 0.
    pub sentence: usize,
    /// Where, in bytes.
    pub span: Range<usize>,
}

/// Entries by a letter that a word must hold to fit them.
#[derive(Debug)]
struct Index<S> {
    /// By the first letter of the first word.
    heads: Vec<(char, Vec<Entry<S>>)>,
    /// By some letter of the first word.
    inner: Vec<(char, Vec<Entry<S>>)>,
}

#[derive(Debug, Clone)]
struct Entry<S> {
    sense: S,
    text: &'static str,
    /// How much it says: its letters, and earlier groups before later ones.
    weight: (usize, usize),
}

impl<S: Copy> Lexicon<S> {
    /// With these groups of entries.
    pub const fn new(groups: &'static [(S, &'static [&'static str])]) -> Lexicon<S> {
        Lexicon { groups, index: OnceLock::new() }
    }

    /// All entries.
    #[cfg(test)]
    pub fn entries(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.groups.iter().flat_map(|(_, entries)| entries.iter().copied())
    }

    /// What stands in a text, in order, without overlap.
    pub fn find(&self, words: &Words) -> Vec<Found<S>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let fitting = self.at(words, at);
            let taken = fitting.map_or(1, |(_, taken)| taken);
            let place = || (words.sentence_of(at + taken - 1), words.span(at..at + taken));
            found.extend(fitting.map(|(sense, _)| (sense, place())));
            at += taken;
        }
        found.into_iter().map(|(sense, (sentence, span))| Found { sense, sentence, span }).collect()
    }

    /// What begins at a word, and how many words it takes.
    pub fn at(&self, words: &Words, at: usize) -> Option<(S, usize)> {
        let index = self.index.get_or_init(|| Index::of(self.groups));
        let word = words.word(at)?;
        let by_head = word.chars().next().and_then(|c| entries(&index.heads, c));
        let letters = word.chars().filter(|_| !index.inner.is_empty()).flat_map(|c| [Some(c), coda(c)]).flatten();
        let by_letter = letters.filter_map(|c| entries(&index.inner, c)).flatten();
        let fitting = by_head.into_iter().flatten().chain(by_letter).filter_map(|entry| {
            let taken = taken(entry.text, words, at)?;
            Some((entry.weight, taken, entry.sense))
        });
        fitting.max_by_key(|(weight, taken, _)| (*weight, *taken)).map(|(_, taken, sense)| (sense, taken))
    }
}

fn entries<S>(index: &[(char, Vec<Entry<S>>)], letter: char) -> Option<&Vec<Entry<S>>> {
    let at = index.binary_search_by_key(&letter, |(c, _)| *c).ok()?;
    index.get(at).map(|(_, entries)| entries)
}

impl<S: Copy> Index<S> {
    fn of(groups: &[(S, &'static [&'static str])]) -> Index<S> {
        let mut index = Index { heads: Vec::new(), inner: Vec::new() };
        for (number, (sense, texts)) in groups.iter().enumerate() {
            for text in *texts {
                let letters = text.chars().filter(|c| *c != '*' && *c != ' ').count();
                let entry = Entry { sense: *sense, text, weight: (letters, groups.len() - number) };
                let first = text.split(' ').next().unwrap_or_default();
                let is_head = first.chars().next().is_some_and(|c| c != '*' && !is_coda(c));
                let letters = || first.chars().filter(|c| *c != '*');
                if let Some(letter) = letters().find(|c| !is_coda(*c)).or_else(|| letters().next()) {
                    insert(if is_head { &mut index.heads } else { &mut index.inner }, letter, entry);
                }
            }
        }
        index
    }
}

fn insert<S>(index: &mut Vec<(char, Vec<Entry<S>>)>, letter: char, entry: Entry<S>) {
    match index.binary_search_by_key(&letter, |(c, _)| *c) {
        Ok(at) => index[at].1.push(entry),
        Err(at) => index.insert(at, (letter, vec![entry])),
    }
}

/// How many words an entry takes where it fits.
fn taken(entry: &str, words: &Words, at: usize) -> Option<usize> {
    let mut parts = 0;
    let all = entry.split(' ').all(|part| {
        parts += 1;
        words.word(at + parts - 1).is_some_and(|word| fits(part, word))
    });
    all.then_some(parts)
}

/// The word is what the pattern says.
pub(super) fn fits(pattern: &str, word: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return after(pattern, word) == Some("") };
    let Some(tail) = after(start, word) else { return false };
    let places = tail.char_indices().map(|(at, _)| at).chain([tail.len()]);
    rest.is_empty() || places.into_iter().any(|at| fits(rest, tail.get(at..).unwrap_or("")))
}

/// What is left of a word after its beginning.
fn after<'a>(start: &str, word: &'a str) -> Option<&'a str> {
    let mut rest = word.chars();
    let same = |p: char, c: char| c == p || coda(c) == Some(p) || p == '\'' && is_apostrophe(c);
    start.chars().all(|p| rest.next().is_some_and(|c| same(p, c))).then_some(rest.as_str())
}

/// A consonant that stands for a syllable in an entry.
fn is_coda(c: char) -> bool {
    matches!(c, 'ㄴ' | 'ㄹ' | 'ㅁ' | 'ㅂ' | 'ㅆ')
}

/// The consonant that ends a syllable, of those that endings join to their stem.
fn coda(syllable: char) -> Option<char> {
    if !is_hangul_syllable(syllable) {
        return None;
    }
    match (syllable as u32 - '가' as u32) % 28 {
        4 => Some('ㄴ'),
        8 => Some('ㄹ'),
        16 => Some('ㅁ'),
        17 => Some('ㅂ'),
        20 => Some('ㅆ'),
        _ => None,
    }
}
