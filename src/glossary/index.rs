//! Which forms begin at a place of a text: a trie of all forms of one language, so that a text is read once.

use std::collections::HashMap;

use crate::glossary::fold::Folded;
use crate::glossary::{Form, Term, TermId, Why};
use crate::lang::is_hangul_syllable;
use crate::lang::{Lang, plural, verbs};

/// The forms of one language, all its norms together.
#[derive(Debug, Clone)]
pub(super) struct Index {
    /// The language, without a norm.
    pub lang: Lang,
    edges: HashMap<(usize, char), usize>,
    /// The entries that end at each node.
    ends: Vec<Vec<Entry>>,
}

/// A form in the index.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its term.
    pub term: TermId,
    /// The column that it comes from.
    pub column: Lang,
    /// Preferred, listed or made by rule.
    pub why: Why,
    /// How many letters at its beginning must be capitals: an acronym.
    pub capitals: usize,
    /// Only as this verb: 포로되다 is in the index as 포로.
    pub verb: Option<verbs::LightVerb>,
    /// Letters, without spaces.
    pub length: usize,
    /// Letters before each space of the form.
    spaces: Vec<usize>,
}

/// A place in the text where a form may end.
pub(super) struct End<'i> {
    /// The character after the form.
    pub at: usize,
    /// The form.
    pub entry: &'i Entry,
}

/// An index for each language that occurs.
pub(super) fn build(terms: &[Term]) -> Vec<Index> {
    let mut indexes: Vec<Index> = Vec::new();
    for (id, term) in terms.iter().enumerate() {
        for (column, forms) in &term.forms {
            let place = indexes.iter().position(|index| index.lang.same_base(*column)).unwrap_or_else(|| {
                indexes.push(Index { lang: column.base(), edges: HashMap::new(), ends: vec![Vec::new()] });
                indexes.len() - 1
            });
            for (number, form) in forms.iter().enumerate() {
                let why = if number == 0 { Why::Exact } else { Why::Listed };
                indexes[place].add_form(id, *column, form, why);
            }
        }
    }
    indexes
}

impl Index {
    /// The forms that begin at a place, the longest first.
    pub fn from<'i>(&'i self, text: &Folded, start: usize) -> Vec<End<'i>> {
        let joined = self.is_joined();
        let mut found = Vec::new();
        let mut breaks = Vec::new();
        let (mut node, mut at, mut letters) = (0, start, 0);
        loop {
            found.extend(
                self.ends[node]
                    .iter()
                    .filter(|e| e.allows(&breaks) && e.in_capitals(text, start))
                    .map(|entry| End { at, entry }),
            );
            if joined && letters > 0 && text.at(at) == Some(' ') {
                breaks.push(letters);
                at += 1;
            }
            let Some(next) = text.at(at).and_then(|c| self.edges.get(&(node, c))) else { break };
            (node, at, letters) = (*next, at + 1, letters + 1);
        }
        found.reverse();
        found
    }

    /// Korean is written with and without spaces between the parts of a term, so its keys have none.
    fn is_joined(&self) -> bool {
        self.lang.same_base(Lang::KO)
    }

    fn add_form(&mut self, term: TermId, column: Lang, form: &Form, why: Why) {
        let text = form.text.as_str();
        let mut entry =
            Entry { term, column, why, capitals: capitals(text), verb: None, length: 0, spaces: Vec::new() };
        match verbs::split_verb(text).filter(|_| self.is_joined()) {
            Some((noun, verb)) => {
                entry.verb = Some(verb);
                self.add(noun, entry);
            }
            None => {
                if self.lang.same_base(Lang::EN) {
                    self.add(&plural(text), Entry { why: Why::Plural, ..entry.clone() });
                }
                self.add(text, entry);
            }
        }
    }

    fn add(&mut self, text: &str, mut entry: Entry) {
        let mut node = 0;
        for c in Folded::new(text.trim()).chars {
            if c == ' ' && self.is_joined() {
                entry.spaces.push(entry.length);
                continue;
            }
            entry.length += 1;
            node = *self.edges.entry((node, c)).or_insert_with(|| {
                self.ends.push(Vec::new());
                self.ends.len() - 1
            });
        }
        if node != 0 {
            self.ends[node].push(entry);
        }
    }
}

impl Entry {
    /// The text may be spaced so: where the form has a space, or between parts of two letters or more (정찰 대대).
    fn allows(&self, breaks: &[usize]) -> bool {
        let inside = |at: usize| self.verb.is_none() && at >= 2 && at + 2 <= self.length;
        breaks.iter().all(|at| self.spaces.contains(at) || inside(*at))
    }

    /// An acronym is found only in capitals: ЗСУ, not «зсу».
    fn in_capitals(&self, text: &Folded, start: usize) -> bool {
        !text.has_small(start..start + self.capitals)
    }
}

/// The letters of an acronym, which is found only in capitals; 0 for other words.
fn capitals(text: &str) -> usize {
    let letters = text.chars().filter(|c| c.is_alphabetic() && !is_hangul_syllable(*c)).count();
    let upper = text.chars().all(|c| !c.is_alphabetic() || is_hangul_syllable(c) || c.is_uppercase());
    if upper && letters >= 2 { text.chars().count() } else { 0 }
}
