//! Korean words that look like a term with something behind it, and the small closed lists that matching asks.

/// Nouns of one syllable that are too common as other words or parts of words: found only where they stand alone.
pub(super) const ALONE: [&str; 9] = ["배", "곧", "턱", "문", "약", "소", "답", "원", "숲"];

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

/// Words that look like a term with a particle or a verb's ending, and never are: 제대로 is "properly", not "to the
/// discharge", 전투함 a warship. A word counts with whatever follows it. Sorted.
#[rustfmt::skip]
static OTHERS: &[&str] = &[
    "국경일", "제대로",
];

/// Words that may be either: 역사가 is "history" with its particle, or a historian. Sorted.
#[rustfmt::skip]
static EITHER: &[&str] = &["대대로", "력사가", "역사가", "철모를"];

/// The noun is part of another word, together with what follows it.
pub(super) fn is_other(noun: &str, rest: &str) -> bool {
    begins(OTHERS, noun, rest)
}

/// The noun may be part of another word, together with what follows it.
pub(super) fn may_be_other(noun: &str, rest: &str) -> bool {
    begins(EITHER, noun, rest)
}

/// A word of a sorted table goes beyond the noun and is the beginning of the noun with its rest.
fn begins(table: &[&str], noun: &str, rest: &str) -> bool {
    let from = table.partition_point(|word| *word <= noun);
    let longer = table.iter().skip(from).map_while(|word| word.strip_prefix(noun));
    rest.chars().next().is_some() && longer.into_iter().any(|tail| rest.starts_with(tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [MODIFIERS, OTHERS, EITHER] {
            assert!(table.is_sorted(), "{table:?}");
        }
    }

    #[test]
    fn another_word_goes_beyond_the_noun() {
        for (noun, rest, other) in
            [("제대", "로", true), ("제대", "로도", true), ("제대", "는", false), ("제대로", "", false)]
        {
            assert_eq!(is_other(noun, rest), other, "{noun}{rest}");
        }
        assert!(may_be_other("역사", "가") && !may_be_other("역사", "는"));
    }
}
