//! How written syllables are pronounced together: liaison, assimilation, aspiration, palatalisation.
//!
//! After the Standard Pronunciation of the ROK (표준 발음법, articles 8–20). What depends on the word and not on its letters
//! is respelled first (see `respelling`). Tensing is left out: no system of romanization writes it.

use super::hangul::Syllable;

/// Which assimilations are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Norm {
    /// As heard: 압록 is 암녹, 신라 is 실라.
    South,
    /// ㄹ is kept after a consonant, as the DPRK writes it: 압록 is 암록, 은률 stays.
    North,
}

/// The syllables as they are heard, spelled in Hangul: 백마 is 뱅마. Codas are left of ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅇ only.
pub(super) fn pronounce(written: &[Syllable], norm: Norm) -> Vec<Syllable> {
    let mut heard = written.to_vec();
    for at in 0..heard.len() {
        let Some(coda) = heard[at].coda else { continue };
        match heard.get(at + 1).copied() {
            None => heard[at].coda = neutral(coda),
            Some(next) => {
                let stem = coda == 'ㄺ' && next.onset == 'ㄱ' && !ENDS_NOUN.contains(&heard[at]);
                let (coda, onset) = if stem { (Some('ㄹ'), 'ㄱ') } else { meet(coda, next, norm) };
                heard[at].coda = coda;
                heard[at + 1].onset = onset;
            }
        }
    }
    heard
}

/// The syllables as each is written by itself, but for a consonant that moves to the next vowel.
pub(super) fn linked(written: &[Syllable]) -> Vec<Syllable> {
    let mut linked = written.to_vec();
    for at in 0..linked.len() {
        let Some(coda) = linked[at].coda else { continue };
        let next = linked.get(at + 1).copied();
        match next.filter(|next| next.onset == 'ㅇ') {
            Some(next) => (linked[at].coda, linked[at + 1].onset) = before_vowel(coda, next.vowel),
            None => linked[at].coda = neutral(coda),
        }
    }
    linked
}

/// ㄺ before ㄱ is ㄹ in verbs (맑게 is 말게), ㄱ in nouns, and these end the nouns: 닭, 흙, 칡, 삵, 기슭.
const ENDS_NOUN: [Syllable; 5] = [
    Syllable { onset: 'ㄷ', vowel: 'ㅏ', coda: Some('ㄺ') },
    Syllable { onset: 'ㅎ', vowel: 'ㅡ', coda: Some('ㄺ') },
    Syllable { onset: 'ㅊ', vowel: 'ㅣ', coda: Some('ㄺ') },
    Syllable { onset: 'ㅅ', vowel: 'ㅏ', coda: Some('ㄺ') },
    Syllable { onset: 'ㅅ', vowel: 'ㅡ', coda: Some('ㄺ') },
];

/// A coda and the onset after it, as both are heard.
fn meet(coda: char, next: Syllable, norm: Norm) -> (Option<char>, char) {
    match (coda, next.onset) {
        (_, 'ㅇ') => before_vowel(coda, next.vowel),
        (_, 'ㅎ') => before_h(coda, next),
        ('ㅎ' | 'ㄶ' | 'ㅀ', onset) => after_h(coda, onset, norm),
        (_, onset) => assimilated(neutral(coda), onset, norm),
    }
}

/// Before a vowel the last consonant moves over; ㅎ is lost, ㄷ and ㅌ become ㅈ and ㅊ before 이 and 여.
fn before_vowel(coda: char, vowel: char) -> (Option<char>, char) {
    let palatal = matches!(vowel, 'ㅣ' | 'ㅕ');
    match coda {
        'ㅇ' => (Some('ㅇ'), 'ㅇ'),
        'ㅎ' => (None, 'ㅇ'),
        'ㄶ' => (None, 'ㄴ'),
        'ㅀ' => (None, 'ㄹ'),
        'ㄷ' if palatal => (None, 'ㅈ'),
        'ㅌ' if palatal => (None, 'ㅊ'),
        'ㄾ' if palatal => (Some('ㄹ'), 'ㅊ'),
        _ => halves(coda).map_or((None, coda), |(first, second)| (Some(first), second)),
    }
}

/// The two letters of a cluster.
fn halves(coda: char) -> Option<(char, char)> {
    Some(match coda {
        'ㄳ' => ('ㄱ', 'ㅅ'),
        'ㄵ' => ('ㄴ', 'ㅈ'),
        'ㄺ' => ('ㄹ', 'ㄱ'),
        'ㄻ' => ('ㄹ', 'ㅁ'),
        'ㄼ' => ('ㄹ', 'ㅂ'),
        'ㄽ' => ('ㄹ', 'ㅅ'),
        'ㄾ' => ('ㄹ', 'ㅌ'),
        'ㄿ' => ('ㄹ', 'ㅍ'),
        'ㅄ' => ('ㅂ', 'ㅅ'),
        _ => return None,
    })
}

/// Before ㅎ a stop is kept (systems differ on whether both merge, see `merged`); ㅈ merges, and ㄷ with 히 and 혀.
fn before_h(coda: char, next: Syllable) -> (Option<char>, char) {
    match coda {
        'ㅎ' => (None, 'ㅎ'),
        'ㄶ' => (Some('ㄴ'), 'ㅎ'),
        'ㅀ' => (Some('ㄹ'), 'ㅎ'),
        'ㅈ' => (None, 'ㅊ'),
        'ㄵ' => (Some('ㄴ'), 'ㅊ'),
        'ㄷ' if matches!((next.vowel, next.coda), ('ㅣ', _) | ('ㅕ', None | Some('ㅆ'))) => (None, 'ㅊ'),
        _ => (neutral(coda), 'ㅎ'),
    }
}

/// What a stop and ㅎ make where they merge, as in verbs: 잡혀 is heard 자펴. `None` where nothing merges.
pub(super) fn merged(coda: char) -> Option<(Option<char>, char)> {
    Some(match coda {
        'ㄱ' | 'ㄲ' | 'ㄳ' | 'ㅋ' => (None, 'ㅋ'),
        'ㄺ' => (Some('ㄹ'), 'ㅋ'),
        'ㅅ' | 'ㅆ' | 'ㅊ' | 'ㅌ' => (None, 'ㅌ'),
        'ㅂ' | 'ㅄ' | 'ㅍ' => (None, 'ㅍ'),
        'ㄼ' => (Some('ㄹ'), 'ㅍ'),
        _ => return None,
    })
}

/// After ㅎ the stops are aspirated, ㅅ is tense, and nasals draw it to themselves.
fn after_h(coda: char, onset: char, norm: Norm) -> (Option<char>, char) {
    let rest = match coda {
        'ㄶ' => Some('ㄴ'),
        'ㅀ' => Some('ㄹ'),
        _ => None,
    };
    match (rest, onset) {
        (_, 'ㄱ') => (rest, 'ㅋ'),
        (_, 'ㄷ') => (rest, 'ㅌ'),
        (_, 'ㅈ') => (rest, 'ㅊ'),
        (None, 'ㅂ') => (None, 'ㅍ'),
        (None, 'ㅅ') => (None, 'ㅆ'),
        (None, 'ㄴ' | 'ㄹ' | 'ㅁ') => assimilated(Some('ㄷ'), onset, norm),
        _ => assimilated(rest, onset, norm),
    }
}

/// A coda as it is heard before a consonant and at the end.
pub(super) fn neutral(coda: char) -> Option<char> {
    Some(match coda {
        'ㄱ' | 'ㄲ' | 'ㅋ' | 'ㄳ' | 'ㄺ' => 'ㄱ',
        'ㄴ' | 'ㄵ' | 'ㄶ' => 'ㄴ',
        'ㄹ' | 'ㄼ' | 'ㄽ' | 'ㄾ' | 'ㅀ' => 'ㄹ',
        'ㅁ' | 'ㄻ' => 'ㅁ',
        'ㅂ' | 'ㅍ' | 'ㅄ' | 'ㄿ' => 'ㅂ',
        'ㅇ' => 'ㅇ',
        _ => 'ㄷ',
    })
}

/// A stop becomes a nasal before a nasal or ㄹ; ㄹ becomes ㄴ after others than ㄴ and ㄹ, with which it makes ㄹㄹ.
fn assimilated(coda: Option<char>, onset: char, norm: Norm) -> (Option<char>, char) {
    let Some(coda) = coda else { return (None, onset) };
    let nasal = match (coda, onset) {
        ('ㄱ', 'ㄴ' | 'ㅁ' | 'ㄹ') => 'ㅇ',
        ('ㄷ', 'ㄴ' | 'ㅁ' | 'ㄹ') => 'ㄴ',
        ('ㅂ', 'ㄴ' | 'ㅁ' | 'ㄹ') => 'ㅁ',
        _ => coda,
    };
    match (coda, onset) {
        _ if norm == Norm::North => (Some(nasal), onset),
        ('ㄹ', 'ㄴ') | ('ㄴ' | 'ㄹ', 'ㄹ') => (Some('ㄹ'), 'ㄹ'),
        (_, 'ㄹ') => (Some(nasal), 'ㄴ'),
        _ => (Some(nasal), onset),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::ko::hangul::{compose, decompose};

    fn heard(word: &str, norm: Norm) -> String {
        let written: Vec<Syllable> = word.chars().filter_map(decompose).collect();
        pronounce(&written, norm).into_iter().filter_map(compose).collect()
    }

    #[test]
    fn words_are_heard_as_the_standard_says() {
        #[rustfmt::skip]
        let cases = [
            ("백마", "뱅마"), ("종로", "종노"), ("왕십리", "왕심니"), ("신라", "실라"), ("별내", "별래"), ("독립", "동닙"),
            ("해돋이", "해도지"), ("같이", "가치"), ("굳히다", "구치다"), ("붙여", "부쳐"), ("핥이다", "할치다"), ("닫혀", "다쳐"),
            ("좋고", "조코"), ("놓다", "노타"), ("낳지", "나치"), ("많다", "만타"), ("싫다", "실타"), ("좋은", "조은"),
            ("많아", "마나"), ("싫어", "시러"), ("끓는", "끌른"), ("놓는", "논는"), ("좋소", "조쏘"), ("닳소", "달소"),
            ("앉은", "안즌"), ("붉은", "불근"), ("없어", "업서"), ("넋이", "넉시"), ("밖에", "바께"), ("있어", "이써"),
            ("닭", "닥"), ("값", "갑"), ("부엌", "부억"), ("꽃", "꼳"), ("앞", "압"), ("삶", "삼"), ("여덟", "여덜"),
            ("맑게", "말게"), ("닭과", "닥과"), ("기슭과", "기슥과"), ("읽다", "익다"), ("앉히다", "안치다"), ("맞히다", "마치다"),
            ("집현전", "집현전"), ("영어", "영어"), ("꽃마을", "꼰마을"), ("법률", "범뉼"), ("몇리", "면니"), ("", ""),
        ];
        for (word, expected) in cases {
            assert_eq!(heard(word, Norm::South), expected, "{word}");
        }
    }

    #[test]
    fn the_north_keeps_the_liquid() {
        for (word, expected) in
            [("압록", "암록"), ("락랑", "랑랑"), ("은률", "은률"), ("백마", "뱅마"), ("청류", "청류")]
        {
            assert_eq!(heard(word, Norm::North), expected, "{word}");
        }
    }

    #[test]
    fn whatever_meets_seven_codas_are_left() {
        for first in ('가'..='힣').step_by(7) {
            for second in "가나다라마바사아자차카타파하까따빠싸짜이여히혀".chars() {
                let written = [first, second].map(|c| decompose(c).unwrap());
                for syllable in pronounce(&written, Norm::South) {
                    assert!(syllable.coda.is_none_or(|coda| neutral(coda) == Some(coda)), "{first}{second}");
                    assert!(compose(syllable).is_some(), "{first}{second}: {syllable:?}");
                }
            }
        }
    }
}
