//! Hangul in Latin letters, by three systems.

pub(super) mod custom;
pub(super) mod dprk;
pub(super) mod mr;
pub(super) mod rr;

use super::hangul::{ONSETS, VOWELS};

/// The letters of one system, in the order of [`ONSETS`] and [`VOWELS`].
struct Letters {
    onsets: [&'static str; 19],
    vowels: [&'static str; 21],
}

impl Letters {
    fn onset(&self, onset: char) -> &'static str {
        ONSETS.iter().zip(self.onsets).find(|(c, _)| **c == onset).map_or("", |(_, letters)| letters)
    }

    fn vowel(&self, vowel: char) -> &'static str {
        VOWELS.iter().zip(self.vowels).find(|(c, _)| **c == vowel).map_or("", |(_, letters)| letters)
    }
}

/// A coda as it is heard, in Latin letters.
fn coda(heard: Option<char>) -> &'static str {
    match heard {
        Some('ㄱ') => "k",
        Some('ㄴ') => "n",
        Some('ㄷ') => "t",
        Some('ㄹ') => "l",
        Some('ㅁ') => "m",
        Some('ㅂ') => "p",
        Some('ㅇ') => "ng",
        _ => "",
    }
}

/// The sound before a consonant, as far as it voices it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    Vowel,
    Coda(char),
}

impl Before {
    /// A vowel or one of ㄴ ㄹ ㅁ ㅇ: what makes the next consonant voiced.
    fn resounds(self) -> bool {
        matches!(self, Before::Vowel | Before::Coda('ㄴ' | 'ㄹ' | 'ㅁ' | 'ㅇ'))
    }

    fn after(coda: Option<char>) -> Before {
        coda.map_or(Before::Vowel, Before::Coda)
    }
}

#[cfg(test)]
pub(in crate::lang::ko) mod tests {
    use super::super::hangul::{Syllable, compose};

    /// Checks a table of junctions: a row of codas is a coda and what it makes with each onset between two ㅏ, which are written
    /// `a`; the coda `-` is none, and the cell `-` is an empty one.
    pub(in crate::lang::ko) fn junctions_are(
        write: impl Fn(&str) -> String,
        a: &str,
        onsets: &str,
        rows: &[(&str, &str)],
    ) {
        for (coda, cells) in rows {
            assert_eq!(cells.split(' ').count(), onsets.chars().count(), "{coda}");
            for (onset, cell) in onsets.chars().zip(cells.split(' ')) {
                let coda = coda.chars().next().filter(|c| *c != '-');
                let syllables =
                    [Syllable { onset: 'ㅇ', vowel: 'ㅏ', coda }, Syllable { onset, vowel: 'ㅏ', coda: None }];
                let word: String = syllables.into_iter().filter_map(compose).collect();
                assert_eq!(write(&word), format!("{a}{}{a}", cell.trim_matches('-')), "{coda:?} + {onset}");
            }
        }
    }
}
