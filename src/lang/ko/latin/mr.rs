//! McCune-Reischauer romanization (Transactions of the Korea Branch of the Royal Asiatic Society 29, 1939).

use super::super::hangul::Syllable;
use super::super::respelling;
use super::super::sounds::{Norm, pronounce};
use super::{Before, Letters, coda};

#[rustfmt::skip]
const LETTERS: Letters = Letters {
    onsets: ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "ch", "tch", "ch'", "k'", "t'", "p'", "h"],
    vowels: [
        "a", "ae", "ya", "yae", "ŏ", "e", "yŏ", "ye", "o", "wa", "wae", "oe", "yo", "u", "wŏ", "we", "wi", "yu", "ŭ", "ŭi", "i",
    ],
};

/// A word, as it is heard.
pub(in crate::lang::ko) fn word(word: &str) -> String {
    pieces(&respelling::syllables(word)).concat()
}

/// A word with a hyphen before the suffix that begins at the syllable `suffix`: the sounds change across it, but no consonant
/// moves over.
pub(in crate::lang::ko) fn suffixed(word: &str, suffix: usize) -> String {
    let syllables = respelling::syllables(word);
    let (stem, rest) = syllables.split_at(suffix.min(syllables.len()));
    if rest.first().is_some_and(|first| first.onset == 'ㅇ') {
        return format!("{}-{}", pieces(stem).concat(), pieces(rest).concat());
    }
    let pieces = pieces(&syllables);
    let (stem, suffix) = pieces.split_at(stem.len());
    format!("{}-{}", stem.concat(), suffix.concat().trim_start_matches('\''))
}

/// A given name, as it is heard.
pub(in crate::lang::ko) fn given(syllables: &[Syllable]) -> String {
    pieces(syllables).concat()
}

/// What is written for each syllable.
fn pieces(written: &[Syllable]) -> Vec<String> {
    let heard = pronounce(written, Norm::South);
    let mut before = Before::Start;
    let write = |(at, syllable): (usize, &Syllable)| {
        let next = heard.get(at + 1).map(|next| next.onset);
        let piece = [onset(*syllable, before), LETTERS.vowel(syllable.vowel), last(syllable.coda, next)].concat();
        before = Before::after(syllable.coda);
        piece
    };
    heard.iter().enumerate().map(write).collect()
}

/// ㄱ ㄷ ㅂ ㅈ are voiced between resonant sounds, but ㄷ and ㅈ not after ㄹ; an apostrophe parts n and g.
fn onset(syllable: Syllable, before: Before) -> &'static str {
    match (before, syllable.onset) {
        (Before::Coda('ㄴ'), 'ㄱ') => "'g",
        (_, 'ㄱ') if before.resounds() => "g",
        (_, 'ㅂ') if before.resounds() => "b",
        (Before::Coda('ㄹ'), 'ㄹ') => "l",
        (Before::Coda('ㄹ'), onset) => LETTERS.onset(onset),
        (_, 'ㄷ') if before.resounds() => "d",
        (_, 'ㅈ') if before.resounds() => "j",
        (_, 'ㅅ') if syllable.vowel == 'ㅟ' => "sh",
        (_, onset) => LETTERS.onset(onset),
    }
}

fn last(heard: Option<char>, next: Option<char>) -> &'static str {
    match (heard, next) {
        (Some('ㄷ'), Some('ㅅ' | 'ㅆ')) => "s",
        (Some('ㄹ'), Some('ㅎ')) => "r",
        _ => coda(heard),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONSETS: &str = "ㅇㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎ";
    const JUNCTIONS: &[(&str, &str)] = &[
        ("-", "- g n d r m b s j ch' k' t' p' h"),
        ("ㄱ", "g kk ngn kt ngn ngm kp ks kch kch' kk' kt' kp' kh"),
        ("ㄴ", "n n'g nn nd ll nm nb ns nj nch' nk' nt' np' nh"),
        ("ㄷ", "d tk nn tt nn nm tp ss tch tch' tk' tt' tp' th"),
        ("ㄹ", "r lg ll lt ll lm lb ls lch lch' lk' lt' lp' rh"),
        ("ㅁ", "m mg mn md mn mm mb ms mj mch' mk' mt' mp' mh"),
        ("ㅂ", "b pk mn pt mn mm pp ps pch pch' pk' pt' pp' ph"),
        ("ㅇ", "ng ngg ngn ngd ngn ngm ngb ngs ngj ngch' ngk' ngt' ngp' ngh"),
    ];

    #[test]
    fn every_junction_is_as_the_table_has_it() {
        super::super::tests::junctions_are(word, "a", ONSETS, JUNCTIONS);
    }

    #[test]
    fn words_and_places() {
        #[rustfmt::skip]
        let cases = [
            ("평양", "p'yŏngyang"), ("한글", "han'gŭl"), ("청진", "ch'ŏngjin"), ("길주", "kilchu"), ("혜산", "hyesan"), ("압록강", "amnokkang"),
            ("신라", "silla"), ("의주", "ŭiju"), ("쉬", "shwi"), ("결핵", "kyŏrhaek"), ("부엌", "puŏk"), ("찌개", "tchigae"),
        ];
        for (hangul, latin) in cases {
            assert_eq!(word(hangul), latin, "{hangul}");
        }
    }

    #[test]
    fn a_suffix_takes_part_in_the_sounds() {
        for (hangul, at, latin) in [
            ("개성시", 2, "kaesŏng-si"),
            ("강동군", 2, "kangdong-gun"),
            ("신흥리", 2, "sinhŭng-ni"),
            ("처산리", 2, "ch'ŏsal-li"),
            ("갑산읍", 2, "kapsan-ŭp"),
        ] {
            assert_eq!(suffixed(hangul, at), latin, "{hangul}");
        }
        assert_eq!(suffixed("개천군", 2), "kaech'ŏn-gun", "the hyphen parts n and g");
    }
}
