//! Which written norm a Korean text follows: the spelling and words that only the North uses.

use std::sync::LazyLock;

use crate::lang::letters::{firsts, is_letter_or_digit};

/// Beginnings of words that the DPRK norm has and the ROK norm does not: initial ㄹ and ㄴ kept, loan words from Russian,
/// -였- after vowels, words of everyday use. Source: the DPRK spelling in state media and the ROK spelling rules, article 10–12.
const NORTH: &[&str] = &[
    "로씨야",
    "꾸르스크",
    "땅크",
    "련대",
    "려단",
    "련합",
    "련락",
    "련습",
    "녀성",
    "녀자",
    "력사",
    "로동",
    "리유",
    "렬차",
    "량강도",
    "량식",
    "림시",
    "래일",
    "령토",
    "립장",
    "류학",
    "락오",
    "로획",
    "록음",
    "록화",
    "로임",
    "려권",
    "손전화",
    "직승기",
    "군의소",
    "일없습니다",
    "인차",
    "위생실",
    "메터",
    "킬로메터",
    "로케트",
    "미싸일",
    "은페",
    "페기",
    "군사칭호",
    "남조선",
    "리용",
    "료해",
];

/// Parts of words that only the DPRK norm writes so.
const NORTH_INSIDE: &[&str] = &["되였", "이였습", "이였다", "보총", "비였", "뛰였"];

/// Beginnings of words that only the ROK norm writes so.
const SOUTH: &[&str] = &[
    "러시아",
    "쿠르스크",
    "탱크",
    "여단",
    "여성",
    "노동",
    "열차",
    "내일",
    "북한",
    "헬기",
    "휴대전화",
    "핸드폰",
    "괜찮습니다",
    "되었",
    "미터",
    "킬로미터",
    "로켓",
    "미사일",
    "남한",
    "이용",
    "양강도",
    "녹음",
    "여권",
];

/// With what the words that tell begin.
static FIRSTS: LazyLock<Vec<char>> = LazyLock::new(|| firsts(NORTH.iter().chain(SOUTH).copied()));

/// `true` where texts follow the norm of the North, and two words or more say so; `false` says nothing.
pub fn is_north<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    let (mut north, mut south) = (0, 0);
    for text in texts {
        for word in words(text).filter(|word| word.starts_with(|c| FIRSTS.binary_search(&c).is_ok())) {
            north += usize::from(NORTH.iter().any(|start| word.starts_with(start)));
            south += usize::from(SOUTH.iter().any(|start| word.starts_with(start)));
        }
        // Few texts hold such a part: the words of all others are passed over.
        if holds_part(text) {
            north += words(text).filter(|word| holds_part(word)).count();
        }
    }
    north >= 2 && north > 2 * south
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_letter_or_digit(c)).filter(|word| !word.is_empty())
}

fn holds_part(text: &str) -> bool {
    NORTH_INSIDE.iter().any(|part| text.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_north_is_known_by_its_spelling() {
        assert!(is_north(["저는 94려단에서 복무했습니다.", "로씨야에는 렬차로 왔습니다."]));
        assert!(!is_north(["저는 94여단에서 복무했습니다. 러시아에는 열차로 왔습니다."]));
        assert!(!is_north(["이름이 무엇입니까? 려단입니다."]), "one word is not enough");
        assert!(
            !is_north(["러시아와 쿠르스크, 여단. 그는 '로씨야'와 '려단'이라고 했습니다."]),
            "a quotation is not a norm"
        );
    }
}
