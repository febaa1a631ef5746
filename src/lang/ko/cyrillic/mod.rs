//! Hangul in Cyrillic letters: one table of consonants for Ukrainian and Russian, vowels of their own.

pub(super) mod ru;
pub(super) mod uk;

use super::hangul::{ONSETS, Syllable, VOWELS};
use super::respelling;
use super::sounds::{Norm, neutral, pronounce};

/// The vowels of one language, in the order of [`VOWELS`], and what it writes for ㅇ before them.
pub(super) struct Letters {
    /// At the start of a word.
    starting: [&'static str; 21],
    /// Inside a word after no consonant of their own syllable.
    alone: [&'static str; 21],
    /// After a consonant.
    following: [&'static str; 21],
    /// The coda ㅇ before a vowel.
    ng: &'static str,
}

/// The consonants that begin a syllable, in the order of [`ONSETS`], voiceless (Kontsevich).
#[rustfmt::skip]
const CONSONANTS: [&str; 19] =
    ["к", "кк", "н", "т", "тт", "р", "м", "п", "пп", "с", "сс", "", "ч", "чч", "чх", "кх", "тх", "пх", "х"];

impl Letters {
    /// A word, as it is heard.
    pub(super) fn word(&self, word: &str) -> String {
        self.solid(&respelling::syllables(word))
    }

    /// The name of a province: usage leaves out the hard sign.
    pub(super) fn province(&self, word: &str) -> String {
        self.word(word).replace('ъ', "")
    }

    /// Syllables in one word, as they are heard.
    pub(super) fn solid(&self, written: &[Syllable]) -> String {
        let heard = pronounce(written, Norm::South);
        let mut cyrillic = String::new();
        let mut before = None;
        for (at, syllable) in heard.iter().enumerate() {
            let next = heard.get(at + 1);
            cyrillic.push_str(onset(syllable.onset, before));
            cyrillic.push_str(self.vowel(*syllable, before.is_none()));
            cyrillic.push_str(self.last(syllable.coda, next));
            before = Some(syllable.coda);
        }
        cyrillic
    }

    /// A given name by the custom of the DPRK: a word for each syllable, each as if alone; the first consonant of the second is
    /// voiced between resonant sounds, as in Latin letters.
    pub(super) fn apart(&self, written: &[Syllable]) -> Vec<String> {
        let mut before: Option<Option<char>> = None;
        let write = |syllable: &Syllable| {
            let coda = syllable.coda.and_then(neutral);
            // ㄹ begins a word as р, also where ㄹ ends the word before.
            let first = if syllable.onset == 'ㄹ' { "р" } else { onset(syllable.onset, before) };
            before = Some(coda);
            [first, self.vowel(*syllable, true), self.last(coda, None)].concat()
        };
        written.iter().map(write).collect()
    }

    fn vowel(&self, syllable: Syllable, starts: bool) -> &'static str {
        let table = match (syllable.onset, starts) {
            ('ㅇ', true) => &self.starting,
            ('ㅇ', false) => &self.alone,
            _ => &self.following,
        };
        VOWELS.iter().zip(table).find(|(c, _)| **c == syllable.vowel).map_or("", |(_, letters)| letters)
    }

    fn last(&self, heard: Option<char>, next: Option<&Syllable>) -> &'static str {
        match (heard, next.map(|next| next.onset)) {
            (Some('ㄱ'), _) => "к",
            (Some('ㄷ'), Some('ㅅ' | 'ㅆ')) => "с",
            (Some('ㄷ'), _) => "т",
            (Some('ㄹ'), Some('ㄹ')) => "л",
            (Some('ㄹ'), Some('ㅎ')) => "р",
            (Some('ㄹ'), _) => "ль",
            (Some('ㅁ'), _) => "м",
            (Some('ㅂ'), _) => "п",
            (Some('ㅇ'), Some('ㅇ')) if !next.is_some_and(glides) => self.ng,
            (Some('ㄴ' | 'ㅇ'), _) => "н",
            _ => "",
        }
    }
}

/// The suffix of a place after a figure: always voiced, as in Latin letters.
pub(super) fn suffix(system: &Letters, written: &[Syllable]) -> String {
    let solid = system.solid(written);
    let first = written.first().map_or("", |first| onset(first.onset, None));
    let voiced = written.first().map_or("", |first| onset(first.onset, Some(None)));
    format!("{voiced}{}", solid.strip_prefix(first).unwrap_or(&solid))
}

/// A vowel that begins with в.
fn glides(syllable: &Syllable) -> bool {
    matches!(syllable.vowel, 'ㅘ' | 'ㅙ' | 'ㅚ' | 'ㅝ' | 'ㅞ' | 'ㅟ')
}

/// ㄱ ㄷ ㅂ ㅈ are voiced between a vowel or one of ㄴ ㄹ ㅁ ㅇ and a vowel. Outside `None` nothing is before; inside, no coda.
fn onset(onset: char, before: Option<Option<char>>) -> &'static str {
    let resounds = matches!(before, Some(None | Some('ㄴ' | 'ㄹ' | 'ㅁ' | 'ㅇ')));
    match onset {
        'ㄱ' if resounds => "г",
        'ㄷ' if resounds => "д",
        'ㅂ' if resounds => "б",
        'ㅈ' if resounds => "дж",
        'ㄹ' if before == Some(Some('ㄹ')) => "л",
        _ => ONSETS.iter().zip(CONSONANTS).find(|(c, _)| **c == onset).map_or("", |(_, letters)| letters),
    }
}

#[cfg(test)]
mod tests {
    use super::super::person::letters;
    use super::*;

    #[test]
    fn given_names_are_words_apart() {
        for (given, ukrainian, russian) in [
            ("철수", "чхоль су", "чхоль су"),
            ("영길", "йон гіль", "ён гиль"),
            ("성철", "сон чхоль", "сон чхоль"),
            ("동구", "тон гу", "тон гу"),
            ("명록", "мьон рок", "мён рок"),
            ("은희", "ин хі", "ын хи"),
            ("철룡", "чхоль рьон", "чхоль рён"),
        ] {
            assert_eq!(uk::LETTERS.apart(&letters(given)).join(" "), ukrainian, "{given}");
            assert_eq!(ru::LETTERS.apart(&letters(given)).join(" "), russian, "{given}");
        }
    }
}
