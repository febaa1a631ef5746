//! Names in Hangul: a family name and a given name that looks like one, a family name before a title, what stands behind a label.

use std::ops::Range;

use super::Around;
use crate::lang::particles::follow;
use crate::lang::{NameKind, is_hangul_syllable, likely_kind, surname_of, surnames};
use crate::values::runs::{before, runs};

/// What follows a name or a family name.
const TITLES: [&str; 12] =
    ["씨", "동무", "동지", "님", "선생", "소대장", "중대장", "대대장", "분대장", "련대장", "려단장", "정치지도원"];

/// Ranks of both armies that stand behind a name. 전사 is left out, for it is "fell in battle" as well.
#[rustfmt::skip]
const RANKS: [&str; 19] = [
    "이병", "일병", "상병", "병장", "하사", "중사", "상사", "특무상사", "소위", "중위", "상위", "대위", "소좌", "중좌", "상좌", "대좌", "소령", "중령", "대령",
];

/// What stands without a blank behind a family name, besides ranks: 박씨, 최동무. 조선생활 is "life in Korea", so 선생 is none.
const JOINED: [&str; 5] = ["동무", "동지", "소대장", "중대장", "대대장"];

/// Family names of one syllable that are believed before what is written together with them.
const FAMILIES: &str = "김박최강조윤장임림오서권황송류유홍리백허문손배곽노로";

/// Words of two syllables that begin with such a family name and stand before a rank.
#[rustfmt::skip]
const BEFORE_RANKS: [&str; 16] = [
    "조선", "서부", "서울", "서로", "문제", "장교", "조장", "오늘", "오전", "오후", "임시", "최초", "최고", "최근", "로동", "홍보",
];

/// Words before a name: "my name is", "full name".
const LABELS: [&str; 5] = ["이름", "성명", "성함", "본명", "존함"];

/// Family names of one syllable that are words of their own before a title: this, former, one, our.
const WORDS: &str = "이전한주우정안지현원고신양구제두내네저남여진차당";

/// Family names with which few words begin.
const TELLING: &str = "곽권김리림박윤최표허황";

/// Particles with which no given name ends.
const PARTICLES: [&str; 8] = ["을", "를", "의", "가", "는", "와", "로", "에"];

/// Beginnings of everyday words that look like a family name and a given name.
#[rustfmt::skip]
const NO_NAMES: [&str; 52] = [
    "리해", "이해", "설명", "반복", "복용", "사용", "기억", "피곤", "전진", "대응", "여기", "어떻", "어디", "태여", "태어", "당하", "당신", "정확", "피형", "정말", "전혀",
    "조용", "지금", "계속", "공격", "방어", "부상", "배치", "이동", "진행", "제대", "경계", "평범", "표식",
    "계급", "모르", "계신", "나가",
    "사흘", "나흘", "이틀", "여드레", "하루동", "하루종", "한동안", "한달동", "두달동", "석달", "오래동",
    "천천히", "황급히", "여러",
];

/// What follows the stem of a verb in 하 rather than a name.
const VERB: [char; 11] = ['십', '셨', '시', '신', '는', '였', '세', '라', '고', '며', '지'];

/// How a sentence that says a name ends behind it.
const COPULAS: [&str; 8] = ["입니다", "이라고", "라고", "이라", "이에요", "예요", "이요", "이오"];

/// What is said of a name instead of it: a question, an assumed one, a secret.
const OF_NAMES: [&str; 8] = ["무엇", "무어", "뭐", "뭣", "누구", "가명", "본명", "비밀"];

/// Names of three syllables are the rule, then those of two, then four.
const LENGTHS: [usize; 4] = [3, 2, 4, 5];

/// The names of a text.
pub(super) fn find(text: &str, around: &Around) -> Vec<Range<usize>> {
    let all = runs(text, is_hangul_syllable);
    let mut found = Vec::new();
    for (place, run) in all.iter().enumerate() {
        let next = all.get(place + 1).filter(|next| is_blank(text, run.end..next.start));
        let parted = next.and_then(|next| parted(text, run, next, around));
        let family = || family(text, run).or_else(|| ranked(text, run));
        found.extend(parted.or_else(family).or_else(|| joined(text, run, around)).or_else(|| said(text, run)));
    }
    found
}

/// A name at the beginning of a run of syllables: 리철수가.
fn joined(text: &str, run: &Range<usize>, around: &Around) -> Option<Range<usize>> {
    let labelled = is_labelled(text, run.start);
    LENGTHS.into_iter().find_map(|length| {
        let span = head(text, run, length)?;
        let (name, rest) = (text.get(span.clone())?, text.get(span.end..run.end)?);
        surname_of(name)?;
        let ends = rest.is_empty() || follow(name, rest) || is_titled(text, span.end, around);
        let called = text.get(span.end..).is_some_and(|rest| rest.trim_start().starts_with('씨'));
        let likely = likely_kind(name) == NameKind::Person
            && !around.is_term(&span)
            && !is_shorter(text, run, &span)
            && !is_word(name, rest);
        (ends && (likely || labelled && !is_word(name, rest) || called)).then_some(span)
    })
}

/// A name without a family name that is said to be one: 제 이름은 새봄입니다.
fn said(text: &str, run: &Range<usize>) -> Option<Range<usize>> {
    let word = text.get(run.clone()).filter(|_| is_labelled(text, run.start))?;
    let name = COPULAS.iter().filter_map(|copula| word.find(copula)).filter(|at| *at > 0).min()?;
    let name = word.get(..name)?;
    let fits = (2..=5).contains(&name.chars().count()) && !OF_NAMES.iter().any(|word| name.starts_with(word));
    fits.then(|| run.start..run.start + name.len())
}

/// A family name with what is written together with it: 박씨가, 김대위님은.
fn family(text: &str, run: &Range<usize>) -> Option<Range<usize>> {
    let span = head(text, run, 1)?;
    let (family, rest) = (text.get(span.clone())?, text.get(span.end..run.end)?);
    let sure = FAMILIES.contains(family);
    let ends = |title: &str| begins_with(rest, title);
    let titled = sure && JOINED.iter().chain(&RANKS).any(|title| ends(title));
    let known = || surnames().iter().any(|surname| surname.hangul == family);
    (titled || ends("씨") && known()).then_some(span)
}

/// A name of two syllables before a rank, whatever else it means: 강철 중사.
fn ranked(text: &str, run: &Range<usize>) -> Option<Range<usize>> {
    let name = text.get(run.clone())?;
    let rest = text.get(run.end..)?.strip_prefix([' ', '\u{a0}'])?;
    let rank = RANKS.iter().any(|rank| begins_with(rest, rank));
    let fits = name.chars().count() == 2 && name.starts_with(|family| FAMILIES.contains(family));
    (rank && fits && !BEFORE_RANKS.contains(&name) && !NO_NAMES.contains(&name)).then(|| run.clone())
}

/// A text begins with this title and nothing but particles behind it: 임상사례 is no 상사.
fn begins_with(text: &str, title: &str) -> bool {
    text.strip_prefix(title).is_some_and(|tail| {
        let tail = tail.split(|c| !is_hangul_syllable(c)).next().unwrap_or_default();
        follow(title, tail)
    })
}

/// An everyday word, or a verb made with 하.
fn is_word(name: &str, rest: &str) -> bool {
    let telling = name.starts_with(|family| TELLING.contains(family));
    let verb = name.ends_with('하') && rest.starts_with(VERB) || name.ends_with("하지") || name.ends_with("해");
    NO_NAMES.iter().chain(&OF_NAMES).any(|word| name.starts_with(word)) || verb && !telling
}

/// The last syllable of a name of three is rather a particle: 신문을, 최고가. Names end in 은 and 이 as well, and are believed behind a
/// family name with which few words begin.
fn is_shorter(text: &str, run: &Range<usize>, name: &Range<usize>) -> bool {
    let Some(shorter) = head(text, run, 2).filter(|shorter| shorter.end < name.end) else { return false };
    let (Some(noun), Some(rest)) = (text.get(shorter.clone()), text.get(shorter.end..run.end)) else { return false };
    let last = text.get(shorter.end..name.end).unwrap_or_default();
    follow(noun, rest) && (PARTICLES.contains(&last) || !noun.starts_with(|family| TELLING.contains(family)))
}

/// A family name in a run of its own: before a given name, 리 철수가, or before a title, 김 동무.
fn parted(text: &str, run: &Range<usize>, next: &Range<usize>, around: &Around) -> Option<Range<usize>> {
    let family = text.get(run.clone())?;
    // 제 is "my".
    surnames().iter().find(|surname| surname.hangul == family && family != "제")?;
    let sure = !WORDS.contains(family);
    if is_titled(text, run.end, around) {
        return (sure || is_labelled(text, run.start)).then(|| run.clone());
    }
    [2, 1].into_iter().find_map(|length| {
        let given = head(text, next, length)?;
        let rest = text.get(given.end..next.end)?;
        let name = text.get(run.start..given.end)?;
        let ends = rest.is_empty() || follow(text.get(given.clone())?, rest);
        let told = (sure && likely_kind(name) == NameKind::Person && !around.is_term(&given))
            || is_labelled(text, run.start)
            || is_titled(text, given.end, around);
        (ends && told && likely_kind(name) != NameKind::Place).then_some(run.start..given.end)
    })
}

fn head(text: &str, run: &Range<usize>, length: usize) -> Option<Range<usize>> {
    let (at, last) = text.get(run.clone())?.char_indices().nth(length - 1)?;
    Some(run.start..run.start + at + last.len_utf8())
}

fn is_blank(text: &str, gap: Range<usize>) -> bool {
    matches!(text.get(gap), Some(" " | "\u{a0}"))
}

fn is_titled(text: &str, at: usize, around: &Around) -> bool {
    let rest = text.get(at..).unwrap_or_default().trim_start_matches([' ', '\u{a0}']);
    TITLES.iter().any(|title| rest.starts_with(title)) || around.has_rank_behind(text, at)
}

/// A label and perhaps its particle or a colon stand before.
fn is_labelled(text: &str, at: usize) -> bool {
    let head = before(text, at, 12);
    let head = head.trim_end_matches([' ', '\u{a0}', ':', '：']);
    let bare = ["은", "는"].into_iter().find_map(|particle| head.strip_suffix(particle)).unwrap_or(head);
    LABELS.iter().any(|label| bare.ends_with(label) || head.ends_with(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let around = Around { ranks: Vec::new(), terms: Vec::new() };
        find(text, &around).into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn names_are_told_by_form_title_and_label() {
        for (text, expected) in [
            ("리철수가 말했습니다.", &["리철수"][..]),
            ("저는 림가람입니다.", &["림가람"]),
            ("김 철수를 보았습니다.", &["김 철수"]),
            ("김 동무가 왔습니다.", &["김"]),
            ("박 소대장의 명령", &["박"]),
            ("제 이름은 한솔입니다.", &["한솔"]),
            ("제 이름은 새봄입니다.", &["새봄"]),
            ("내 이름은 새봄이라고 합니다.", &["새봄"]),
            ("성명: 최 별", &["최 별"]),
            ("강보람 씨는", &["강보람"]),
            ("박씨가 말했습니다.", &["박"]),
            ("최동무는 어디 갔소?", &["최"]),
            ("김대위가 왔다.", &["김"]),
            ("윤소대장님의 명령", &["윤"]),
            ("강철 중사와 함께", &["강철"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn other_words_are_left() {
        for text in [
            "우리 동무들과 정치 공부를 했습니다.",
            "이 정도 거리에서 포로가 되였습니다.",
            "전 소대장이 신문을 보았습니다.",
            "고향은 함경북도입니다.",
            "날씨가 추웠습니다.",
            "부소대장이 왔습니다.",
            "조선생활이 힘들었습니다.",
            "임상사례를 보았습니다.",
            "오늘 중위가 왔습니다.",
            "무엇을 했습니까?",
            "이름이 무엇입니까?",
            "그 이름은 가명입니다.",
            "사흘동안 걸었습니다.",
            "나흘동안 숨어 있었습니다.",
            "이틀만에 여드레동안의 길을 갔습니다.",
            "하루동안 기다리고 하루종일 잤습니다.",
            "석달동안, 오래동안, 한동안 있었습니다.",
            "한달동안 두달동안 천천히 황급히 여러사람이",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
