//! The Latin letters of the DPRK: the national system of 2012 (United Nations, E/CONF.101/CRP.15), and the style in which its
//! English-language press writes the names of people, without breves.

use super::super::hangul::{Syllable, compose, decompose};
use super::super::sounds::{Norm, neutral, pronounce};
use super::{Before, Letters, coda};

#[rustfmt::skip]
const LETTERS: Letters = Letters {
    onsets: ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "kh", "th", "ph", "h"],
    vowels: [
        "a", "ae", "ya", "yae", "ŏ", "e", "yŏ", "ye", "o", "wa", "wae", "oi", "yo", "u", "wŏ", "we", "wi", "yu", "ŭ", "ŭi", "i",
    ],
};

/// Beginnings of words that the system itself writes so: ㄹㄹ of long standing, parts of compounds that sound or are parted
/// otherwise.
const ATTESTED: [(&str, &str); 11] = [
    ("천리마", "chŏllima"),
    ("한나산", "hallasan"),
    ("한라산", "hallasan"),
    ("전라", "jŏlla"),
    ("평안", "phyŏngan"),
    ("기대산", "kittaesan"),
    ("새별", "saeppyŏl"),
    ("뒤문", "twinmun"),
    ("물곬", "mulkol"),
    ("앞언덕", "ap-ŏndŏk"),
    ("부엌안골", "puŏk-angol"),
];

/// A word by the system of 2012.
pub(in crate::lang::ko) fn word(word: &str) -> String {
    let pieces = pieces(&word.chars().filter_map(decompose).collect::<Vec<_>>(), Before::Start);
    let attested = ATTESTED.iter().find(|(start, _)| word.starts_with(start));
    let (start, len) = attested.map_or(("", 0), |(start, latin)| (*latin, start.chars().count()));
    format!("{start}{}", pieces.get(len..).unwrap_or_default().concat())
}

/// The administrative suffix of a place: its sounds do not change, and it is always voiced (`-do`, `-gun`).
pub(in crate::lang::ko) fn suffix(syllables: &[Syllable]) -> String {
    pieces(syllables, Before::Vowel).concat()
}

/// The words of a given name in the style of people: one for each syllable, each as if alone, but for the last consonants ㄱ ㄷ
/// ㅂ between resonant sounds, which are voiced: Tong Gu. Three syllables and more are a Korean word, written solid by rule.
pub(in crate::lang::ko) fn given(syllables: &[Syllable]) -> Vec<String> {
    if syllables.len() > 2 {
        return vec![family(syllables)];
    }
    let mut before = Before::Start;
    let write = |syllable: &Syllable| {
        let written = alone(*syllable, before);
        before = Before::after(syllable.coda.and_then(neutral));
        written
    };
    syllables.iter().map(write).collect()
}

/// A family name in the style of people.
pub(in crate::lang::ko) fn family(syllables: &[Syllable]) -> String {
    pieces(syllables, Before::Start).iter().map(|piece| plain(piece)).collect()
}

/// A syllable of a person's name, written by itself.
fn alone(syllable: Syllable, before: Before) -> String {
    let last = coda(syllable.coda.and_then(neutral));
    plain(&[onset(syllable.onset, before), LETTERS.vowel(syllable.vowel), last].concat())
}

/// A syllable in the style of people: no breves and no hyphens, and `oe` as the system had it until 2012.
fn plain(syllable: &str) -> String {
    syllable.replace("oi", "oe").replace('ŏ', "o").replace('ŭ', "u").replace('-', "")
}

/// A word that ends the name of a river, a mountain, a valley and the like: it is voiced after stops too (Amrokgang, Satkatbong).
fn is_generic(syllable: &Syllable) -> bool {
    compose(*syllable).is_some_and(|c| "강봉골굴벌교대도".contains(c))
}

/// What is written for each syllable; ㄱㄱ is kg, not to be read as ㄲ, and a hyphen parts what could be misread.
fn pieces(written: &[Syllable], mut before: Before) -> Vec<String> {
    let heard = pronounce(written, Norm::North);
    let generic = written.len().checked_sub(1).filter(|at| *at > 1 && written.get(*at).is_some_and(is_generic));
    let write = |(at, syllable): (usize, &Syllable)| {
        let voiced = generic == Some(at) || (before, syllable.onset) == (Before::Coda('ㄱ'), 'ㄱ');
        let first = onset(syllable.onset, if voiced { Before::Vowel } else { before });
        let misread = match (before, first) {
            (Before::Coda('ㄴ'), "g") => true,
            (Before::Coda('ㅇ'), "") => !matches!(LETTERS.vowel(syllable.vowel).chars().next(), Some('y' | 'w')),
            _ => false,
        };
        before = Before::after(syllable.coda);
        [if misread { "-" } else { "" }, first, LETTERS.vowel(syllable.vowel), coda(syllable.coda)].concat()
    };
    heard.iter().enumerate().map(write).collect()
}

/// ㄱ ㄷ ㅂ are voiced between resonant sounds.
fn onset(onset: char, before: Before) -> &'static str {
    match onset {
        'ㄱ' if before.resounds() => "g",
        'ㄷ' if before.resounds() => "d",
        'ㅂ' if before.resounds() => "b",
        _ => LETTERS.onset(onset),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(given_name: &str) -> String {
        given(&given_name.chars().filter_map(decompose).collect::<Vec<_>>()).join(" ")
    }

    #[test]
    fn the_examples_of_the_system() {
        #[rustfmt::skip]
        let cases = [
            ("교구", "kyogu"), ("고비", "kobi"), ("금교", "kŭmgyo"), ("초도", "chodo"), ("강동", "kangdong"), ("칠보산", "chilbosan"),
            ("곡산", "koksan"), ("갑산", "kapsan"), ("앞산", "apsan"), ("삿갓봉", "satkatbong"), ("울산", "ulsan"), ("은률", "ŭnryul"),
            ("닭섬", "taksŏm"), ("물곬", "mulkol"), ("붉은바위", "pulgŭnbawi"), ("앉은바위", "anjŭnbawi"), ("백마산", "paengmasan"),
            ("꽃마을", "kkonmaŭl"), ("압록강", "amrokgang"), ("천리마", "chŏllima"), ("한나산", "hallasan"), ("전라도", "jŏllado"),
            ("기대산", "kittaesan"), ("뒤문", "twinmun"), ("앞언덕", "ap-ŏndŏk"), ("부엌안골", "puŏk-angol"), ("판교", "phan-gyo"),
            ("방어", "pang-ŏ"), ("평성", "phyŏngsŏng"), ("서포", "sŏpho"), ("찔레골", "jjilregol"), ("새별", "saeppyŏl"),
        ];
        for (hangul, latin) in cases {
            assert_eq!(word(hangul), latin, "{hangul}");
        }
    }

    #[test]
    fn consonants_and_vowels_of_the_table() {
        #[rustfmt::skip]
        let cases = [
            ("가", "ka"), ("까", "kka"), ("나", "na"), ("다", "ta"), ("따", "tta"), ("라", "ra"), ("마", "ma"), ("바", "pa"), ("빠", "ppa"),
            ("사", "sa"), ("싸", "ssa"), ("아", "a"), ("자", "ja"), ("짜", "jja"), ("차", "cha"), ("카", "kha"), ("타", "tha"), ("파", "pha"),
            ("하", "ha"), ("애", "ae"), ("야", "ya"), ("얘", "yae"), ("어", "ŏ"), ("에", "e"), ("여", "yŏ"), ("예", "ye"), ("오", "o"),
            ("와", "wa"), ("왜", "wae"), ("외", "oi"), ("요", "yo"), ("우", "u"), ("워", "wŏ"), ("웨", "we"), ("위", "wi"), ("유", "yu"),
            ("으", "ŭ"), ("의", "ŭi"), ("이", "i"), ("악", "ak"), ("안", "an"), ("앋", "at"), ("알", "al"), ("암", "am"), ("압", "ap"), ("앙", "ang"),
        ];
        for (hangul, latin) in cases {
            assert_eq!(word(hangul), latin, "{hangul}");
        }
    }

    #[test]
    fn consonants_meet() {
        #[rustfmt::skip]
        let cases = [
            ("아가", "aga"), ("아다", "ada"), ("아바", "aba"), ("아자", "aja"), ("안다", "anda"), ("알가", "alga"), ("암바", "amba"),
            ("앙가", "angga"), ("악다", "akta"), ("압가", "apka"), ("악마", "angma"), ("앛마", "anma"), ("압라", "amra"), ("안라", "anra"),
            ("알라", "alra"), ("알아", "ara"), ("앉아", "anja"), ("악자", "akja"),
        ];
        for (hangul, latin) in cases {
            assert_eq!(word(hangul), latin, "{hangul}");
        }
    }

    #[test]
    fn given_names_in_the_style_of_people() {
        #[rustfmt::skip]
        let cases = [
            ("철수", "chol su"), ("동구", "tong gu"), ("복철", "pok chol"), ("영복", "yong bok"), ("덕훈", "tok hun"), ("광복", "kwang bok"),
            ("성국", "song guk"), ("학구", "hak ku"), ("태복", "thae bok"), ("경희", "kyong hui"), ("명록", "myong rok"), ("철", "chol"),
            ("은", "un"), ("회", "hoe"), ("꽃분이", "kkotpuni"),
        ];
        for (hangul, latin) in cases {
            assert_eq!(person(hangul), latin, "{hangul}");
        }
    }
}
