//! Ukrainian words in all their forms, by the rules of the orthography of 2019, with lists for what rules cannot tell.

mod adjectives;
mod endings;
mod feminine;
mod irregular;
mod masculine;
mod neuter;
mod nouns;
mod plural;
mod sounds;
mod stems;
mod words;

use super::super::inflect::{self, Grammar};

static GRAMMAR: Grammar = Grammar {
    nouns: nouns::nouns,
    plural: plural::of_several,
    adjective: adjectives::adjective,
    figures: &adjectives::FIGURES,
    shapes: words::SHAPES,
    links: words::LINKS,
    firsts: words::FIRSTS,
    titles: words::TITLES,
    families: words::FAMILIES,
};

/// All inflected forms of a word or term, itself first.
pub fn forms(term: &str) -> Vec<String> {
    inflect::forms(term, &GRAMMAR)
}

#[cfg(test)]
mod tests;
