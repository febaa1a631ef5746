//! Korean words that look like a term with something behind it, and the small closed lists that matching asks.

use crate::lang::particles;

/// Nouns of one syllable that are too common as other words or parts of words: found only where they stand alone.
pub(super) const ALONE: [&str; 5] = ["배", "곧", "문", "소", "원"];

/// Of these, what is counted by numbers before it.
pub(super) const COUNTED: [&str; 1] = ["원"];

/// Domains whose terms name people, units, things and places, which nobody does: 중대하다 is serious, not of a company.
pub(super) const NO_VERB: [&str; 8] = ["rank", "unit", "body", "person", "place", "region", "weapon", "terrain"];

/// Terms that begin other compounds in another sense: 중대범죄 is a serious crime.
pub(super) const NEVER_FIRST: [&str; 1] = ["중대"];

/// Common family names, by which a name is known that is joined to a particle.
pub(super) const SURNAMES: [char; 28] = [
    '김', '리', '이', '박', '최', '정', '조', '강', '장', '윤', '림', '임', '한', '오', '서', '신', '권', '황', '안',
    '송', '류', '유', '홍', '전', '고', '문', '백', '허',
];

/// What numbers written in letters begin with, after 약 in the sense of "about" (약 열 명).
#[rustfmt::skip]
pub(super) const NUMERALS: [&str; 36] = [
    "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "스물", "스무", "서른", "마흔", "쉰", "예순",
    "일흔", "여든", "아흔", "십", "백", "천", "만", "이십", "이백", "이천", "삼십", "삼백", "삼천", "사십", "오십",
    "오백", "오천", "수십", "수백", "수천",
];

/// Words before which a noun of two syllables keeps its meaning though it is joined: 폭풍군단 is a 군단. Sorted.
#[rustfmt::skip]
pub(super) static MODIFIERS: &[&str] = &[
    "건설", "경보병", "공군", "공병", "근위", "기계화", "기동", "남조선", "독립", "돌격", "땅크", "로씨야", "로케트", "륙군", "륙전", "모터", "미군",
    "반땅크", "방공", "보병", "보위", "북한", "비행", "사단", "산악", "선봉", "수도", "예비", "우크라이나", "운수", "인민", "저격", "전방", "정찰",
    "조선", "총참모", "최전방", "통신", "특공", "특수", "특수작전", "포병", "폭풍", "한국", "항공", "해군", "해병", "해상", "호위", "후방", "훈련",
];

/// Words that look like a term with a particle or an ending, and never are: 제대로 is "properly", not "to the discharge",
/// 전투함 a warship, 통역인 an interpreter. Sorted.
#[rustfmt::skip]
static OTHERS: &[&str] = &[
    "감시인", "경비함", "경상도", "고발인", "고소인", "공격수", "관리인", "교양인", "구조함", "구축함", "국경일", "군사일", "근무일", "기념일", "기업인", "남한인",
    "노동요", "노동일", "대리인", "러시아인", "로동요", "로동일", "로씨야인", "무기고", "무기함", "문화인", "미국인", "방어선", "번역인", "범죄인", "변호인",
    "보급함", "보증인", "보호인", "북한인", "사망일", "상륙함", "서명인", "수령인", "수송함", "신고인", "신청인", "아이고", "언론인", "예술인", "외국인",
    "우크라이나인", "우편함", "의료인", "일본인", "입대일", "입회인", "작성일", "잠수함", "전투함", "정찰함", "정치인", "제대로", "제대일", "조사일", "조선인",
    "종교인", "중국인", "증언인", "지식인", "지휘함", "직업인", "진술인", "참고인", "체육인", "체포일", "출생일", "탄약함", "통신함", "통역인", "편지함", "피고인",
    "피에로", "한국인", "호위함", "훈련함", "휴무일",
];

/// Adjectives that look like a verb made of a term: 중대하다 is serious, whatever the domain of 중대. Sorted.
#[rustfmt::skip]
static ADJECTIVES: &[&str] = &[
    "공정하", "공정한", "공정할", "공정함", "공정합", "공정해", "공정했", "공정히", "무력하", "무력한", "무력할", "무력함", "무력합", "무력해", "무력했", "무력히",
    "상당하", "상당한", "상당할", "상당함", "상당합", "상당해", "상당했", "상당히", "위대하", "위대한", "위대할", "위대함", "위대합", "위대해", "위대했", "위대히",
    "유력하", "유력한", "유력할", "유력함", "유력합", "유력해", "유력했", "유력히",
    "유해하", "유해한", "유해할", "유해함", "유해합", "유해해", "유해했", "유해히", "정당하", "정당한", "정당할", "정당함", "정당합", "정당해", "정당했", "정당히",
    "중대하", "중대한", "중대할", "중대함", "중대합", "중대해", "중대했", "중대히",
];

/// Words that may be either: 역사가 is "history" with its particle, or a historian. Sorted.
static EITHER: &[&str] = &["군사가", "대대로", "력사가", "사상가", "역사가", "정치가", "철모를", "턱이"];

/// The noun is part of another word, together with what follows it.
pub(super) fn is_other(noun: &str, rest: &str) -> bool {
    begins(OTHERS, noun, rest) || longer(ADJECTIVES, noun).any(|(_, tail)| rest.starts_with(tail))
}

/// The noun may be part of another word, together with what follows it.
pub(super) fn may_be_other(noun: &str, rest: &str) -> bool {
    begins(EITHER, noun, rest)
}

/// The noun with its rest is a word of the table, alone or with a particle of its own: 통역인은, but not 통역인데. 로부터 is
/// one particle, not a word in 로 with another.
fn begins(table: &'static [&str], noun: &str, rest: &str) -> bool {
    !rest.starts_with("로부터")
        && longer(table, noun)
            .any(|(word, tail)| rest.strip_prefix(tail).is_some_and(|rest| particles::follow(word, rest)))
}

/// The words of a sorted table that go beyond the noun, each with what it has more.
fn longer<'n>(
    table: &'static [&'static str],
    noun: &'n str,
) -> impl Iterator<Item = (&'static str, &'static str)> + use<'n> {
    let from = table.partition_point(|word| *word <= noun);
    table.iter().skip(from).map_while(move |word| Some((*word, word.strip_prefix(noun)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [MODIFIERS, OTHERS, ADJECTIVES, EITHER] {
            assert!(table.is_sorted(), "{table:?}");
        }
    }

    #[test]
    fn another_word_goes_beyond_the_noun() {
        for (noun, rest, other) in [
            ("제대", "로", true),
            ("제대", "로도", true),
            ("제대", "는", false),
            ("제대로", "", false),
            ("통역", "인은", true),
            ("통역", "인데", false),
            ("중대", "합니다", true),
            ("유해", "한", true),
            ("유해", "를", false),
        ] {
            assert_eq!(is_other(noun, rest), other, "{noun}{rest}");
        }
        assert!(may_be_other("역사", "가") && !may_be_other("역사", "는"));
    }
}
