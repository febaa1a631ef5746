//! Revised Romanization of Korean: Ministry of Culture and Tourism of the ROK, Notice 2000-8.

use super::super::hangul::{Syllable, compose};
use super::super::respelling;
use super::super::sounds::{Norm, linked, merged, pronounce};
use super::{Letters, coda};

#[rustfmt::skip]
const LETTERS: Letters = Letters {
    onsets: ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"],
    vowels: [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i",
    ],
};

/// A word, as it is heard.
pub(in crate::lang::ko) fn word(word: &str) -> String {
    let written = respelling::syllables(word);
    let written = if NOUNS.contains(&word) { written } else { merge_h(written) };
    write(&pronounce(&written, Norm::South))
}

/// A given name: its syllables are written as if each stood alone, but for a consonant that moves to the next vowel
/// (chapter 3, article 4; the letters of chapter 2, article 2).
pub(in crate::lang::ko) fn given(syllables: &[Syllable]) -> String {
    write(&linked(syllables))
}

/// Letter by letter: the syllables are written as they are heard already.
fn write(heard: &[Syllable]) -> String {
    let mut latin = String::new();
    let mut before = None;
    for syllable in heard {
        let doubled = before == Some('ㄹ') && syllable.onset == 'ㄹ';
        latin.push_str(if doubled { "l" } else { LETTERS.onset(syllable.onset) });
        latin.push_str(LETTERS.vowel(syllable.vowel));
        latin.push_str(coda(syllable.coda));
        before = syllable.coda;
    }
    latin
}

/// A stop and ㅎ merge in verbs and adverbs; in nouns both are written (chapter 3, article 1.4). Verbs and adverbs are known by
/// what ends them: 히, 혀, and the forms of 하다.
fn merge_h(mut written: Vec<Syllable>) -> Vec<Syllable> {
    for at in 1..written.len() {
        let Some((coda, onset)) = written[at - 1].coda.and_then(merged) else { continue };
        if written[at].onset == 'ㅎ' && ends_verb(&written[at..]) {
            written[at - 1].coda = coda;
            written[at].onset = onset;
        }
    }
    written
}

/// Whether these syllables, of which the first begins with ㅎ, end a verb or an adverb.
fn ends_verb(rest: &[Syllable]) -> bool {
    let rest: String = rest.iter().filter_map(|syllable| compose(*syllable)).collect();
    ENDINGS.iter().any(|ending| rest.starts_with(ending)) || LAST.contains(&rest.as_str())
}

/// Beginnings of what follows the stem of an adverb (특히), of a passive verb (잡혀) and of a verb with 하다.
const ENDINGS: [&str; 49] = [
    "히",
    "힌",
    "힐",
    "힘",
    "힙",
    "혀",
    "혔",
    "했",
    "해요",
    "해서",
    "해야",
    "해도",
    "합니",
    "한다",
    "하다",
    "하자",
    "하고",
    "하기",
    "하게",
    "하지",
    "하는",
    "하며",
    "하면",
    "하여",
    "하였",
    "하시",
    "하십",
    "하세",
    "하려",
    "하러",
    "하든",
    "하던",
    "하니",
    "하겠",
    "하라",
    "하거",
    "하더",
    "하도록",
    "하듯",
    "하네",
    "하죠",
    "하므",
    "하냐",
    "하잖",
    "합시",
    "해라",
    "해졌",
    "해진",
    "해집",
];

/// The same, where nothing follows: 정확한, 생각해, 시작할.
const LAST: [&str; 3] = ["한", "해", "할"];

/// Nouns that end like a verb with 하다.
const NOUNS: [&str; 18] = [
    "북한",
    "남북한",
    "대북한",
    "극한",
    "악한",
    "국한",
    "혹한",
    "흑해",
    "북해",
    "박해",
    "곡해",
    "독해",
    "육해",
    "백해",
    "첫해",
    "몇해",
    "역할",
    "직할",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::ko::hangul::decompose;

    /// The table of junctions: the codas, and what each makes with the onset at the head of the column.
    const ONSETS: &str = "ㅇㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎ";
    const JUNCTIONS: &[(&str, &str)] = &[
        ("ㄱ", "g kg ngn kd ngn ngm kb ks kj kch kk kt kp kh"),
        ("ㄴ", "n ng nn nd ll nm nb ns nj nch nk nt np nh"),
        ("ㄷ", "d tg nn td nn nm tb ts tj tch tk tt tp th"),
        ("ㄹ", "r lg ll ld ll lm lb ls lj lch lk lt lp lh"),
        ("ㅁ", "m mg mn md mn mm mb ms mj mch mk mt mp mh"),
        ("ㅂ", "b pg mn pd mn mm pb ps pj pch pk pt pp ph"),
        ("ㅇ", "ng ngg ngn ngd ngn ngm ngb ngs ngj ngch ngk ngt ngp ngh"),
        ("ㅎ", "- k nn t nn nm p ss ch ch k t p h"),
    ];

    #[test]
    fn every_junction_is_as_the_notice_has_it() {
        super::super::tests::junctions_are(word, "a", ONSETS, JUNCTIONS);
    }

    #[test]
    fn the_last_consonant_moves_to_a_vowel() {
        #[rustfmt::skip]
        let cases = [
            ("옷아", "osa"), ("있아", "issa"), ("낮아", "naja"), ("꽃아", "kkocha"), ("억아", "eoga"), ("밭아", "bata"), ("앞아", "apa"),
            ("밖아", "bakka"), ("닭아", "dalga"), ("삶아", "salma"), ("넓아", "neolba"), ("값아", "gapsa"), ("앉아", "anja"), ("넋아", "neoksa"),
            ("핥아", "halta"), ("읊아", "eulpa"), ("많아", "mana"), ("잃아", "ira"), ("밭이", "bachi"), ("맏이", "maji"), ("닫히", "dachi"),
        ];
        for (hangul, latin) in cases {
            assert_eq!(word(hangul), latin, "{hangul}");
        }
    }

    #[test]
    fn the_examples_of_the_notice() {
        #[rustfmt::skip]
        let cases = [
            ("구미", "gumi"), ("영동", "yeongdong"), ("백암", "baegam"), ("옥천", "okcheon"), ("합덕", "hapdeok"), ("호법", "hobeop"),
            ("월곶", "wolgot"), ("벚꽃", "beotkkot"), ("한밭", "hanbat"), ("구리", "guri"), ("설악", "seorak"), ("칠곡", "chilgok"),
            ("임실", "imsil"), ("울릉", "ulleung"), ("대관령", "daegwallyeong"), ("백마", "baengma"), ("신문로", "sinmunno"),
            ("종로", "jongno"), ("왕십리", "wangsimni"), ("별내", "byeollae"), ("신라", "silla"), ("학여울", "hangnyeoul"),
            ("알약", "allyak"), ("해돋이", "haedoji"), ("같이", "gachi"), ("굳히다", "guchida"), ("좋고", "joko"), ("놓다", "nota"),
            ("잡혀", "japyeo"), ("낳지", "nachi"), ("묵호", "mukho"), ("첫해", "cheothae"), ("못해", "motae"), ("생각하겠습니다", "saenggakagetseumnida"), ("역할", "yeokhal"), ("시작할", "sijakal"), ("첫인상", "cheodinsang"),
            ("값있는", "gabinneun"), ("넓적하다", "neopjeokada"), ("낮한때", "nathanttae"), ("집현전", "jiphyeonjeon"), ("압구정", "apgujeong"),
            ("낙동강", "nakdonggang"), ("죽변", "jukbyeon"), ("낙성대", "nakseongdae"), ("합정", "hapjeong"), ("팔당", "paldang"),
            ("샛별", "saetbyeol"), ("울산", "ulsan"), ("중앙", "jungang"), ("반구대", "bangudae"), ("세운", "seun"), ("해운대", "haeundae"),
            ("광희문", "gwanghuimun"), ("속리산", "songnisan"), ("금강", "geumgang"), ("독도", "dokdo"), ("경복궁", "gyeongbokgung"),
            ("무량수전", "muryangsujeon"), ("연화교", "yeonhwagyo"), ("극락전", "geungnakjeon"), ("안압지", "anapji"),
            ("남한산성", "namhansanseong"), ("화랑대", "hwarangdae"), ("불국사", "bulguksa"), ("현충사", "hyeonchungsa"),
            ("독립문", "dongnimmun"), ("오죽헌", "ojukheon"), ("촉석루", "chokseongnu"), ("종묘", "jongmyo"), ("다보탑", "dabotap"),
        ];
        for (hangul, latin) in cases {
            assert_eq!(word(hangul), latin, "{hangul}");
        }
    }

    #[test]
    fn a_stop_and_h_merge_in_verbs_and_adverbs_alone() {
        #[rustfmt::skip]
        let cases = [
            ("생각하다", "saenggakada"), ("못하다", "motada"), ("급히", "geupi"), ("먹혔다", "meokyeotda"), ("약속합니다", "yaksokamnida"),
            ("입학하다", "iphakada"), ("국회", "gukhoe"), ("축하", "chukha"), ("법학", "beophak"), ("맏형", "mathyeong"), ("직할시", "jikhalsi"),
            ("북한산", "bukhansan"), ("육해공", "yukhaegong"), ("시작한다", "sijakanda"), ("정확한", "jeonghwakan"), ("북한", "bukhan"), ("남북한", "nambukhan"), ("역할", "yeokhal"),
            ("구축함", "guchukham"), ("직함", "jikham"),
        ];
        for (hangul, latin) in cases {
            assert_eq!(word(hangul), latin, "{hangul}");
        }
    }

    #[test]
    fn no_sound_changes_between_the_syllables_of_a_given_name() {
        for (hangul, latin) in
            [("복남", "boknam"), ("빛나", "bitna"), ("용하", "yongha"), ("석우", "seogu"), ("진리", "jinri")]
        {
            let syllables: Vec<Syllable> = hangul.chars().filter_map(decompose).collect();
            assert_eq!(given(&syllables), latin, "{hangul}");
        }
    }
}
