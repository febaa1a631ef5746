//! What declension a Ukrainian noun has, told by its last letters.

use super::sounds::is_vowel;
use super::{feminine, irregular, masculine, neuter, plural};
use crate::lang::inflect::{Lemma, Noun, listed};

/// Every way in which a noun may decline.
pub fn nouns(lemma: &Lemma) -> Vec<Noun> {
    let text = lemma.text;
    if lemma.man {
        return if text.ends_with(is_vowel) { vec![Noun::fixed(text)] } else { masculine::nouns(lemma) };
    }
    if irregular::is_fixed(text) {
        return vec![Noun::fixed(text)];
    }
    let mut nouns = regular(lemma);
    if let Some((before, listed)) = listed(text, irregular::LISTED) {
        nouns.iter_mut().for_each(|noun| noun.replace(before, listed));
    }
    nouns
}

fn regular(lemma: &Lemma) -> Vec<Noun> {
    let text = lemma.text;
    match text.chars().next_back() {
        Some('а') => {
            plural::in_a(lemma).or_else(|| neuter::young(text)).map_or_else(|| feminine::in_a(lemma), |noun| vec![noun])
        }
        Some('я') => neuter::in_ya(text).unwrap_or_else(|| feminine::in_ya(text)),
        Some('о') => masculine::in_o(lemma).unwrap_or_else(|| neuter::in_o(lemma)),
        Some('е') => neuter::in_e(text),
        Some('и' | 'і' | 'ї') => plural::nouns(lemma),
        Some('є' | 'у' | 'ю') | None => vec![Noun::fixed(text)],
        Some('й') => masculine::nouns(lemma),
        Some(_) if feminine::is_consonantal(text) => feminine::in_consonant(text),
        Some(_) => masculine::nouns(lemma),
    }
}
