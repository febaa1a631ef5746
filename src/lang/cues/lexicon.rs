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

/// Entries by the letters with which they begin: those that may fit a word are found by walking along it once.
#[derive(Debug)]
struct Index<S> {
    /// That begin with a letter.
    heads: Tree<S>,
    /// That begin with `*`, by what follows it.
    inner: Tree<S>,
}

#[derive(Debug)]
struct Tree<S> {
    /// The first is the root.
    nodes: Vec<Node<S>>,
}

#[derive(Debug)]
struct Node<S> {
    /// The node behind a letter, in the order of the letters.
    next: Vec<(char, usize)>,
    /// Entries whose letters before the next `*` or blank end here.
    entries: Vec<Entry<S>>,
}

#[derive(Debug, Clone, Copy)]
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
        self.at_where(words, at, |_| true)
    }

    /// What begins at a word and takes as many words as it may.
    pub fn at_where(&self, words: &Words, at: usize, may: impl Fn(usize) -> bool) -> Option<(S, usize)> {
        let index = self.index.get_or_init(|| Index::of(self.groups));
        let mut best: Option<((usize, usize), usize, S)> = None;
        index.each(words.word(at)?, &mut |entry| {
            let Some(taken) = taken(entry.text, words, at).filter(|taken| may(*taken)) else { return };
            if best.is_none_or(|(weight, most, _)| (weight, most) <= (entry.weight, taken)) {
                best = Some((entry.weight, taken, entry.sense));
            }
        });
        best.map(|(_, taken, sense)| (sense, taken))
    }
}

impl<S: Copy> Index<S> {
    fn of(groups: &[(S, &'static [&'static str])]) -> Index<S> {
        let mut index = Index { heads: Tree::new(), inner: Tree::new() };
        for (number, (sense, texts)) in groups.iter().enumerate() {
            for text in *texts {
                let letters = text.chars().filter(|c| *c != '*' && *c != ' ').count();
                let entry = Entry { sense: *sense, text, weight: (letters, groups.len() - number) };
                let inner = text.strip_prefix('*');
                let tree = if inner.is_some() { &mut index.inner } else { &mut index.heads };
                tree.insert(inner.unwrap_or(text), entry);
            }
        }
        index
    }

    /// The entries whose beginnings stand in a word.
    fn each(&self, word: &str, see: &mut impl FnMut(&Entry<S>)) {
        self.heads.walk(0, word, see);
        if !self.inner.is_empty() {
            word.char_indices().for_each(|(at, _)| self.inner.walk(0, word.get(at..).unwrap_or_default(), see));
        }
    }
}

impl<S: Copy> Tree<S> {
    fn new() -> Tree<S> {
        Tree { nodes: vec![Node { next: Vec::new(), entries: Vec::new() }] }
    }

    fn is_empty(&self) -> bool {
        self.nodes.len() == 1
    }

    fn insert(&mut self, text: &str, entry: Entry<S>) {
        let mut node = 0;
        for letter in text.chars().take_while(|c| !matches!(c, '*' | ' ')) {
            let end = self.nodes.len();
            node = match self.nodes[node].next.binary_search_by_key(&letter, |(c, _)| *c) {
                Ok(at) => self.nodes[node].next[at].1,
                Err(at) => {
                    self.nodes[node].next.insert(at, (letter, end));
                    self.nodes.push(Node { next: Vec::new(), entries: Vec::new() });
                    end
                }
            };
        }
        self.nodes[node].entries.push(entry);
    }

    /// Sees the entries of a node and of all behind it that the letters lead to.
    fn walk(&self, node: usize, letters: &str, see: &mut impl FnMut(&Entry<S>)) {
        let Some(here) = self.nodes.get(node) else { return };
        here.entries.iter().for_each(&mut *see);
        let mut rest = letters.chars();
        let Some(letter) = rest.next() else { return };
        for letter in [Some(plain(letter)), coda(letter)].into_iter().flatten() {
            if let Ok(at) = here.next.binary_search_by_key(&letter, |(c, _)| *c) {
                self.walk(here.next[at].1, rest.as_str(), see);
            }
        }
    }
}

/// An apostrophe as the entries have it.
fn plain(letter: char) -> char {
    if is_apostrophe(letter) { '\'' } else { letter }
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
    if rest.is_empty() {
        return true;
    }
    let mut places = tail.char_indices().map(|(at, _)| at);
    if !rest.contains('*') {
        let before_end = rest.chars().count() - 1;
        return places.nth_back(before_end).and_then(|at| tail.get(at..)).and_then(|end| after(rest, end)) == Some("");
    }
    places.any(|at| fits(rest, tail.get(at..).unwrap_or_default()))
}

/// What is left of a word after its beginning.
fn after<'a>(start: &str, word: &'a str) -> Option<&'a str> {
    let mut rest = word.chars();
    let same = |p: char, c: char| c == p || coda(c) == Some(p) || p == '\'' && is_apostrophe(c);
    start.chars().all(|p| rest.next().is_some_and(|c| same(p, c))).then_some(rest.as_str())
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
