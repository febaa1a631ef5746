//! What a name in Hangul most likely names, where nobody says it.
//!
//! Half of the Korean words begin like a family name: 정치, 신문, 려단. A name is a person's only if its given name is of syllables
//! that given names have, and if it is not a common word.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::common::COMMON;
use super::established;
use super::names::{NameKind, words};
use super::numbered::numbered;
use super::person::{self, Person};
use super::places::is_likely;

/// Syllables that end given names, and stand in the middle as well.
const GIVEN: &str = "가각건걸겸경곤관광교구국군권규균극근금기길꽃나낙남녀노능님단달담대덕도돈동두득라락란람량려련렬령례록룡루류륜률륭린림립\
    만매명모목무묵문미민박반배백범벽별병보복본봄봉분빈빛산삼상새샘서석선설섭성세솔솜송수숙순술슬승식신실심아안애양억언여연열엽영예\
    오옥온완왕용우욱운웅원월유윤율융은을응의이익인일임자재정제조종주준중지직진찬찰창채책천철청초추춘출충측칠쾌탁탄태택팔평표풍피필\
    하학한함해향헌혁현협형혜호홀홉홍화확환활황회효후훈훤휘흔흘흠흡흥희히";

/// Syllables that begin given names of two syllables and end none.
const FIRST: &str = "격계부장점";

/// Family names with which few words begin, so that a given name of one syllable may be any.
const TELLING: &str = "곽권김리림박윤최표피허홍황";

/// Given names of one syllable that end few words.
const SHORT: &str = "걸광룡빈섭숙영욱웅준찬철혁훈휘";

static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| COMMON.split_whitespace().collect());

/// The kind that a name in Hangul most likely has: the established one, a place where it ends like one or is a known one, a
/// person where it is a family name and a usual given name, else a word.
pub fn likely_kind(hangul: &str) -> NameKind {
    let Some(words) = words(hangul) else { return if has_number(hangul) { NameKind::Place } else { NameKind::Word } };
    match established::find(&words.concat(), NameKind::Word) {
        Some(row) => row.kind,
        None if words.iter().any(|word| is_likely(word)) => NameKind::Place,
        None if is_person(&words) => NameKind::Person,
        None => NameKind::Word,
    }
}

/// A place with a number before its suffix: 봉천1동.
pub fn has_number(hangul: &str) -> bool {
    numbered(hangul).is_some_and(|place| place.systems().is_some())
}

/// A family name and a given name; what is typed in words of its own need not be told from common words.
fn is_person(words: &[&str]) -> bool {
    let parts: Vec<&str> = words.iter().flat_map(|word| word.split('-')).collect();
    let Some(person) = person::parse(&parts).filter(|person| person.surname.is_some()) else { return false };
    let parted = parts.first() == Some(&person.family.as_str());
    looks_usual(&person, parted) && (parted || !WORDS.contains(parts.concat().as_str()))
}

fn looks_usual(person: &Person, parted: bool) -> bool {
    let given: Vec<char> = person.given.chars().collect();
    let long = person.family.chars().count() > 1;
    match given.as_slice() {
        [only] => parted || long || is_short(&person.family, *only),
        [first, last] => long || is_two(*first, *last),
        [_, _, last] => TELLING.contains(&person.family) && GIVEN.contains(*last),
        _ => false,
    }
}

fn is_short(family: &str, given: char) -> bool {
    SHORT.contains(given) || (TELLING.contains(family) && GIVEN.contains(given))
}

fn is_two(first: char, last: char) -> bool {
    (GIVEN.contains(first) || FIRST.contains(first)) && GIVEN.contains(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_are(kind: NameKind, names: &str) {
        for name in names.split(", ") {
            assert_eq!(likely_kind(name), kind, "{name}");
        }
    }

    #[test]
    fn people_have_a_family_name_and_a_usual_given_name() {
        all_are(
            NameKind::Person,
            "리철수, 김 철수, 남궁철수, 남궁철, 김정은, 리철군, 최휘, 박훈, 편철, 리꽃님, 진응원, 우동측, 안능찬, 한 설, 유 진, 림가람솔, 조관철",
        );
    }

    #[test]
    fn places_are_known_or_end_like_one() {
        all_are(
            NameKind::Place,
            "평양, 함경북도, 룡성구역, 은률군, 평성시, 강계, 평안남도 평성시, 조선, 황해남도, 두만강, 압록강, 묘향산, 만경대, 풍계리, 종로구, \
             울릉도, 독도, 개성, 중국, 서해, 한강, 영변, 봉천1동, 종로 2가",
        );
    }

    #[test]
    #[rustfmt::skip]
    fn words_that_begin_like_a_family_name_are_words() {
        all_are(
            NameKind::Word,
            "전사, 정치, 신문, 하사, 려단, 신라, 로동신문, 조국, 강도, 사단, 련대, 대대, 소대, 심문, 조사, 소위, 대위, 정치위원, 정치부, 지도원, 안전원, \
             정찰병, 전사자, 인민군, 공화국, 고향, 어머니, 동무, 동지, 지뢰, 방탄복, 조명탄, 피로, 피해, 최고, 박수, 박격포, 한국어, 하루, 오늘, 우리, \
             과일, 위원, 운전, 신원, 땅크, 안녕하십니까, 이 사람, 강철, 진술서, 명령서, 황홀, 주체사상, 구분대",
        );
        all_are(NameKind::Word, "Kim");
        assert_eq!(likely_kind(""), NameKind::Word);
    }

    #[test]
    fn each_common_word_would_be_taken_for_a_person() {
        assert_eq!(COMMON.split_whitespace().count(), WORDS.len(), "a word stands twice");
        for word in WORDS.iter() {
            let person = person::parse(&[word]).expect("a family name");
            assert!(looks_usual(&person, false) && !is_likely(word), "{word}");
        }
    }
}
