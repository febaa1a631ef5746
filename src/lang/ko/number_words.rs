//! The words of Korean numerals, and the counters that follow them.

use std::sync::LazyLock;

use crate::lang::letters::firsts;

/// Sino-Korean digits.
pub(super) const SINO: &[(&str, i64)] = &[
    ("영", 0),
    ("령", 0),
    ("공", 0),
    ("일", 1),
    ("이", 2),
    ("삼", 3),
    ("사", 4),
    ("오", 5),
    ("육", 6),
    ("륙", 6),
    ("칠", 7),
    ("팔", 8),
    ("구", 9),
];
/// Places within a block of four digits.
pub(super) const PLACES: &[(&str, i64)] = &[("천", 1_000), ("백", 100), ("십", 10)];
/// Blocks of four digits.
pub(super) const BLOCKS: &[(&str, i64)] = &[("조", 1_000_000_000_000), ("억", 100_000_000), ("만", 10_000)];

/// Native tens.
pub(super) const NATIVE_TENS: &[(&str, i64)] = &[
    ("스물", 20),
    ("스무", 20),
    ("서른", 30),
    ("마흔", 40),
    ("쉰", 50),
    ("예순", 60),
    ("일흔", 70),
    ("여든", 80),
    ("아흔", 90),
    ("열", 10),
];
/// Native units.
pub(super) const NATIVE_UNITS: &[(&str, i64)] = &[
    ("하나", 1),
    ("한", 1),
    ("둘", 2),
    ("두", 2),
    ("다섯", 5),
    ("여섯", 6),
    ("일곱", 7),
    ("여덟", 8),
    ("아홉", 9),
    ("세", 3),
    ("셋", 3),
    ("석", 3),
    ("네", 4),
    ("넷", 4),
    ("넉", 4),
];

/// Counters that follow native numerals.
pub(super) const NATIVE_COUNTERS: &[&str] = &[
    "시간", "사람", "마리", "자루", "가지", "군데", "살", "명", "분", "시", "달", "번", "대", "개", "정", "문", "발",
    "척", "병", "장", "벌", "켤레", "차례", "배",
];
/// Counters that follow Sino-Korean numerals.
pub(super) const SINO_COUNTERS: &[&str] = &[
    "개월",
    "센치",
    "센티",
    "밀리",
    "미리",
    "그람",
    "그램",
    "리터",
    "정보",
    "퍼센트",
    "프로",
    "주일",
    "키로",
    "평",
    "회",
    "킬로",
    "메터",
    "미터",
    "련대",
    "연대",
    "려단",
    "여단",
    "사단",
    "군단",
    "대대",
    "중대",
    "소대",
    "분대",
    "년",
    "월",
    "일",
    "시",
    "분",
    "초",
    "세",
    "살",
    "명",
    "번",
    "호",
    "층",
    "원",
    "대",
    "톤",
    "발",
    "주",
    "리",
    "딸라",
    "달러",
    "루블",
    "위안",
    "유로",
    "흐리",
    "도",
    "인치",
    "마일",
    "헥타르",
    "병력",
    "병사",
    "군인",
    "인원",
    "포로",
];
/// One Sino-Korean syllable is a numeral only before these: `이번`, `사명`, `일대` are other words.
pub(super) const SINO_SINGLE_COUNTERS: &[&str] =
    &["년", "월", "개월", "층", "초", "주일", "킬로", "키로", "메터", "미터", "센치", "센티", "그람", "그램", "퍼센트"];
/// With a blank between, one Sino-Korean syllable is also a numeral before these.
pub(super) const SINO_APART_COUNTERS: &[&str] = &[
    "년",
    "개월",
    "층",
    "초",
    "분",
    "주일",
    "주",
    "일",
    "명",
    "번",
    "호",
    "대",
    "발",
    "문",
    "정",
    "킬로",
    "키로",
    "메터",
    "미터",
    "센치",
    "센티",
    "밀리",
    "그람",
    "그램",
    "톤",
    "리터",
    "퍼센트",
    "프로",
    "평",
    "정보",
    "원",
    "리",
    "회",
];
/// 이 is also "this": with a blank between, it is two before these only.
pub(super) const TWO_APART_COUNTERS: &[&str] = &[
    "개월",
    "킬로",
    "키로",
    "메터",
    "미터",
    "센치",
    "센티",
    "그람",
    "그램",
    "톤",
    "리터",
    "퍼센트",
    "프로",
    "주일",
    "년 동안",
    "년간",
    "년 후",
    "년 전",
    "년 만",
    "년쯤",
    "년 정도",
    "년 이상",
    "분 동안",
    "분간",
    "분 후",
    "분 전",
    "일 동안",
    "일간",
    "일 후",
    "일 전",
    "주 동안",
    "주간",
    "주 후",
    "주 전",
];
/// A round number of one syllable stands before these without a blank too: 천명, but 백발 is white hair.
pub(super) const ROUND_COUNTERS: &[&str] = &["명", "원", "톤", "리", "여 명", "여명"];
/// All number words.
const WORDS: [&[(&str, i64)]; 5] = [SINO, PLACES, BLOCKS, NATIVE_TENS, NATIVE_UNITS];

/// With what number words begin.
static FIRSTS: LazyLock<Vec<char>> = LazyLock::new(|| firsts(WORDS.into_iter().flatten().map(|(word, _)| *word)));

/// Some number word begins with this syllable.
pub(super) fn begins_word(c: char) -> bool {
    FIRSTS.binary_search(&c).is_ok()
}

/// The length in bytes of the longest number word at the start of a text.
pub(super) fn word_len(text: &str) -> Option<usize> {
    let words = WORDS.into_iter().flatten().map(|(word, _)| *word);
    words.filter(|word| text.starts_with(word)).map(str::len).max()
}
