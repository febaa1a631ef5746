//! Which written norm a Korean text follows: the spelling and words that only the North uses.

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

/// `true` where a text follows the norm of the North, and two words or more say so; `false` says nothing.
pub fn is_north(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let starts = |list: &[&str]| words().filter(|w| list.iter().any(|start| w.starts_with(start))).count();
    let inside = words().filter(|w| NORTH_INSIDE.iter().any(|part| w.contains(part))).count();
    let north = starts(NORTH) + inside;
    north >= 2 && north > 2 * starts(SOUTH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_north_is_known_by_its_spelling() {
        assert!(is_north("저는 94려단에서 복무했습니다. 로씨야에는 렬차로 왔습니다."));
        assert!(!is_north("저는 94여단에서 복무했습니다. 러시아에는 열차로 왔습니다."));
        assert!(!is_north("이름이 무엇입니까? 려단입니다."), "one word is not enough");
        assert!(
            !is_north("러시아와 쿠르스크, 여단. 그는 '로씨야'와 '려단'이라고 했습니다."),
            "a quotation is not a norm"
        );
    }
}
