//! Latin letters as South Koreans and the press like to write given names, by no system: Chul Soo, Young Hee, Hyun Woo.

use super::super::hangul::Syllable;
use super::super::sounds::neutral;
use super::{Letters, coda};

#[rustfmt::skip]
const LETTERS: Letters = Letters {
    onsets: ["k", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"],
    vowels: [
        "a", "ae", "ya", "yae", "u", "e", "yu", "ye", "o", "wa", "wae", "oe", "yo", "oo", "wo", "we", "wi", "yu", "eu", "ui", "i",
    ],
};

/// A syllable of a given name, by itself.
pub(in crate::lang::ko) fn syllable(written: Syllable) -> String {
    let vowel = match (written.onset, written.vowel) {
        ('ㅇ', 'ㅕ') => "you",
        ('ㅇ', 'ㅜ') => "woo",
        ('ㅎ', 'ㅢ') => "ee",
        _ => LETTERS.vowel(written.vowel),
    };
    [LETTERS.onset(written.onset), vowel, coda(written.coda.and_then(neutral))].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::ko::hangul::decompose;

    #[test]
    fn syllables_as_people_write_them() {
        for (hangul, latin) in [
            ('철', "chul"),
            ('수', "soo"),
            ('영', "young"),
            ('희', "hee"),
            ('현', "hyun"),
            ('우', "woo"),
            ('은', "eun"),
        ] {
            assert_eq!(decompose(hangul).map(syllable).as_deref(), Some(latin), "{hangul}");
        }
    }
}
