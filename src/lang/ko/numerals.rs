//! Korean numerals: Sino-Korean by blocks of four digits, native from 1 to 99, digits mixed with 천 만 억.
//!
//! Many of their syllables are also particles or parts of other words (이, 일, 사, 만). So a numeral is taken only at the
//! start of a word, and a short one only before a counter (`세 명`, `열아홉살`).

use super::number_words::{
    BLOCKS, NATIVE_COUNTERS, NATIVE_TENS, NATIVE_UNITS, PLACES, ROUND_COUNTERS, SINO, SINO_APART_COUNTERS,
    SINO_COUNTERS, SINO_SINGLE_COUNTERS, TWO_APART_COUNTERS, begins_word, word_len,
};
use crate::lang::numeral::{Form, Numeral, Numerals, digits_len, digits_value, is_blank};
use crate::lang::{is_hangul_syllable, is_letter_or_digit};

/// What Korean knows of numbers and dates.
pub const NUMERALS: Numerals = Numerals {
    find,
    begins,
    value,
    about: ABOUT,
    loose: LOOSE,
    months: &[],
    quantities: &super::quantities::QUANTITIES,
};

const ABOUT: &[&str] = &["약", "대략", "거의", "한"];

/// Words behind a numeral, or behind its counter, that make it approximate.
const ABOUT_AFTER: &[&str] = &["여", "가량", "정도", "쯤", "남짓", "이상", "이하", "미만", "초과", "내외"];

/// Days have words of their own; the beginning of a word is compared, for particles follow.
const LOOSE: &[(i64, &str)] = &[
    (1, "하루"),
    (2, "이틀"),
    (3, "사흘"),
    (4, "나흘"),
    (5, "닷새"),
    (6, "엿새"),
    (7, "이레"),
    (8, "여드레"),
    (9, "아흐레"),
    (10, "열흘"),
    (15, "보름"),
];

/// No numeral has more parts: four blocks of four digits, each with its place.
const MOST_PARTS: usize = 36;

/// Finds the numerals of a Korean text.
pub fn find(text: &str) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before = ' ';
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        match numeral_at(text, at, before) {
            Some(numeral) => {
                at = numeral.span.end;
                before = text.get(..at).and_then(|t| t.chars().next_back()).unwrap_or(' ');
                found.push(numeral);
            }
            None => {
                at += if c.is_ascii_digit() {
                    digits_len(text.get(at..).unwrap_or(""), is_comma).max(1)
                } else {
                    c.len_utf8()
                };
                before = c;
            }
        }
    }
    found
}

/// A syllable of a number word may also stand within another word.
fn begins(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit() || begins_word(c))
}

/// The value of a text that is a numeral and nothing else; spaces between its parts are allowed.
fn value(text: &str) -> Option<i64> {
    if serial(text) { None } else { native(text).or_else(|| sino(text)) }
}

fn numeral_at(text: &str, at: usize, before: char) -> Option<Numeral> {
    let rest = text.get(at..)?;
    let digits = rest.starts_with(|c: char| c.is_ascii_digit());
    let word_start = !is_letter_or_digit(before) || (before == '제' && sino_start(rest));
    let starts = if digits { !before.is_ascii_alphanumeric() } else { word_start };
    if !starts || !(digits || rest.starts_with(begins_word)) {
        return None;
    }
    ends(rest).into_iter().rev().find_map(|end| {
        let words = rest.get(..end)?;
        let after = rest.get(end..)?;
        let plain = words.chars().all(|c| c.is_ascii_digit() || is_comma(c));
        let value = if plain { digits_value(words) } else { value(words) }?;
        let sure = if plain { Some(!serial(words)) } else { sure(words, after) }?;
        let exact = sure && !about_after(after);
        let form = if plain { Form::Digits } else { Form::Words };
        Some(Numeral { span: at..at + end, value, form, exact })
    })
}

/// The length in bytes of the number word or the digits at the start of a text.
fn part_len(text: &str) -> usize {
    let word = if text.starts_with(begins_word) { word_len(text) } else { None };
    word.unwrap_or_else(|| digits_len(text, is_comma))
}

fn sino_start(text: &str) -> bool {
    SINO.iter().chain(PLACES).any(|(word, _)| text.starts_with(word))
}

/// The places where a numeral that begins the text may end: after each of its parts. Blanks between parts are passed over.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|_| ends.len() < MOST_PARTS) {
        let blanks = rest.len() - rest.trim_start_matches(is_blank).len();
        let part = rest.get(blanks..).map_or(0, part_len);
        if part == 0 || (blanks > 0 && at == 0) {
            break;
        }
        at += blanks + part;
        ends.push(at);
    }
    ends
}

fn is_comma(c: char) -> bool {
    c == ','
}

fn serial(digits: &str) -> bool {
    digits.len() > 1 && digits.starts_with('0')
}

/// Whether words are surely a numeral, by what follows; `None` where they surely, or probably, are not.
fn sure(words: &str, after: &str) -> Option<bool> {
    let close = !after.starts_with(is_blank);
    let after = after.trim_start_matches(is_blank);
    let counted = |counters: &[&str]| counters.iter().any(|counter| after.starts_with(counter));
    let ended = !after.starts_with(is_hangul_syllable) || !close;
    let length = words.chars().filter(|c| !is_blank(*c)).count();
    let digits = words.starts_with(|c: char| c.is_ascii_digit());
    // 만 before an age is "full years", and before figures it is no 10,000.
    let full = words
        .strip_prefix("만 ")
        .is_some_and(|rest| counted(&["세", "살"]) || rest.starts_with(|c: char| c.is_ascii_digit()));
    // 사백십 일 동안 is 410 days.
    let days = words.ends_with(" 일") && counted(&["동안", "만에", "후", "전", "정도", "이상", "넘게", "이 지"]);
    if full || days {
        return None;
    }
    match native(words).is_some() {
        true if ["둘", "셋", "넷"].contains(&words) => (ended || particle(after)).then_some(false),
        // 한 is also "that did" and "about", 한번 is "once": one is sure before few counters.
        true if words == "한" => {
            let apart = !close && counted(&["사람", "번", "발", "마리", "자루", "정", "대", "주일", "가지"]);
            (apart || counted(&["명", "살", "개", "시간", "달"])).then_some(true)
        }
        true if length == 1 && close => counted(&["살", "명", "개", "시", "마리", "자루"]).then_some(true),
        true if length == 1 => counted(NATIVE_COUNTERS).then_some(true),
        true if counted(NATIVE_COUNTERS) || counted(SINO_COUNTERS) => Some(true),
        true if ["쯤", "가량", "남짓"].iter().any(|about| after.starts_with(about)) => Some(false),
        true => (ended || particle(after)).then_some(length > 2),
        false if digits => Some(true),
        false if length == 1 && about_after(after) => Some(false),
        false if length == 1 => single(words, after, close).then_some(true),
        false if ["만일", "천만", "만이", "구조", "억만"].contains(&words) => None,
        false if counted(SINO_COUNTERS) || counted(NATIVE_COUNTERS) => Some(true),
        false if about_after(after) => Some(false),
        false => (length > 2 && (ended || particle(after))).then_some(false),
    }
}

/// A Sino-Korean numeral of one syllable before a counter.
fn single(word: &str, after: &str, close: bool) -> bool {
    let counted = |counters: &[&str]| counters.iter().any(|counter| after.starts_with(counter));
    match word {
        // 만세 is a cheer, 이세 the second generation, 오세요 "come".
        "일" | "삼" | "사" | "오" | "육" | "륙" | "칠" | "팔" | "구" | "십" if after_years(after) => true,
        "이" if !close => counted(TWO_APART_COUNTERS),
        "십" | "백" | "천" | "만" if close => counted(ROUND_COUNTERS) || counted(SINO_SINGLE_COUNTERS),
        "십" | "백" | "천" | "만" => counted(SINO_APART_COUNTERS) || counted(NATIVE_COUNTERS),
        // 삼분 and 오분 are minutes; 이분 is a person, 구분 a distinction.
        "삼" | "오" | "칠" if close => counted(SINO_SINGLE_COUNTERS) || counted(&["분", "명"]),
        _ if close => counted(SINO_SINGLE_COUNTERS),
        _ => counted(SINO_APART_COUNTERS),
    }
}

/// 세 is years of age: a particle or the copula follows.
fn after_years(after: &str) -> bool {
    const NEXT: [&str; 12] = ["입니", "이다", "이였", "이었", "였", "때", "에 ", "부터", "까지", "의 ", " 때", "이고"];
    after.strip_prefix('세').is_some_and(|rest| NEXT.iter().any(|next| rest.starts_with(next)))
}

fn particle(after: &str) -> bool {
    ["입니", "이다", "이였", "이었", "은", "는", "이", "가", "을", "를", "에", "의", "과", "와", "도", "까지", "부터"]
        .iter()
        .any(|p| after.starts_with(p))
}

fn about_after(after: &str) -> bool {
    let counters = NATIVE_COUNTERS.iter().chain(SINO_COUNTERS);
    let counter = counters.filter(|c| after.trim_start_matches(is_blank).starts_with(**c)).max_by_key(|c| c.len());
    let behind = counter.and_then(|c| after.trim_start_matches(is_blank).get(c.len()..)).unwrap_or("");
    let says = |text: &str| {
        let text = text.trim_start_matches(is_blank);
        // 여단 is a brigade and 여러 is "several": only 여 before a counter means "odd".
        ABOUT_AFTER.iter().any(|about| match text.strip_prefix(about) {
            Some(next) if *about == "여" => {
                let counters = NATIVE_COUNTERS.iter().chain(SINO_COUNTERS);
                counters.into_iter().any(|c| next.trim_start_matches(is_blank).starts_with(c))
            }
            found => found.is_some(),
        })
    };
    says(after) || says(behind)
}

/// Reads one of the words at the start of the text, and what is left.
fn take<'a>(text: &'a str, words: &[(&str, i64)]) -> Option<(i64, &'a str)> {
    let longest = words.iter().filter(|(word, _)| text.starts_with(word)).max_by_key(|(word, _)| word.len())?;
    Some((longest.1, text.get(longest.0.len()..)?))
}

/// 1 to 99 in native words, after hundreds in Sino-Korean where they stand (백스물여섯).
fn native(text: &str) -> Option<i64> {
    if let Some((value, "")) = take(text, NATIVE_UNITS) {
        return Some(value);
    }
    let (hundreds, text) = match take(text, &[("백", 100)]) {
        Some((hundred, rest)) => (hundred, rest.trim_start_matches(is_blank)),
        None => (0, text),
    };
    let (tens, units) = take(text, NATIVE_TENS).unwrap_or((0, text));
    let units = if tens > 0 { units.trim_start_matches(is_blank) } else { units };
    match take(units, NATIVE_UNITS) {
        Some((unit, "")) if !text.starts_with("스무") => Some(hundreds + tens + unit),
        None if units.is_empty() && tens > 0 => Some(hundreds + tens),
        _ => None,
    }
}

/// Sino-Korean, digits, and both mixed: 만 이천, 1만 2천, 3천5백.
fn sino(text: &str) -> Option<i64> {
    if let Some((0, "")) = take(text, SINO) {
        return Some(0);
    }
    let mut total: i64 = 0;
    let mut limit = i64::MAX;
    let mut rest = text;
    while !rest.is_empty() {
        let (block, after) = block(rest)?;
        let after = after.trim_start_matches(is_blank);
        let (scale, next) = take(after, BLOCKS).unwrap_or((1, after));
        let count = match block {
            Some(count) if count < 10_000 || (limit == i64::MAX && scale == 1) => count,
            Some(_) => return None,
            None => 1,
        };
        if scale >= limit || (block.is_none() && scale == 1) {
            return None;
        }
        total = count.checked_mul(scale)?.checked_add(total)?;
        limit = scale;
        rest = next.trim_start_matches(is_blank);
    }
    (!text.is_empty()).then_some(total)
}

/// The thousands, hundreds, tens and units before 만, 억 or 조: `None` inside where there are none.
fn block(text: &str) -> Option<(Option<i64>, &str)> {
    let mut sum: Option<i64> = None;
    let mut limit = i64::MAX;
    let mut rest = text;
    loop {
        let (count, after) = match digits_len(rest, is_comma) {
            0 => take(rest, SINO)
                .filter(|(digit, _)| *digit > 0)
                .map_or((None, rest), |(digit, after)| (Some(digit), after)),
            len => (Some(digits_value(rest.get(..len)?)?), rest.get(len..)?),
        };
        let Some((place, next)) = take(after, PLACES).or(count.map(|_| (1, after))) else { break };
        if place >= limit || (place > 1 && count.is_some_and(|n| n > 9)) {
            return None;
        }
        sum = Some(count.unwrap_or(1).checked_mul(place)?.checked_add(sum.unwrap_or(0))?);
        limit = place;
        let blank = next.trim_start_matches(is_blank);
        if blank.is_empty() || place == 1 {
            rest = next;
            break;
        }
        rest = blank;
    }
    Some((sum, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_by_value() {
        for (text, expected) in [
            ("스물여섯", 26),
            ("열아홉", 19),
            ("열 다섯", 15),
            ("스무", 20),
            ("세", 3),
            ("백스물여섯", 126),
            ("이십육", 26),
            ("륙십", 60),
            ("만 이천", 12_000),
            ("1만 2천", 12_000),
            ("1만2천", 12_000),
            ("3천5백", 3_500),
            ("11만", 110_000),
            ("이천이십오", 2_025),
            ("이억 삼천만", 230_000_000),
            ("12,000", 12_000),
            ("영", 0),
        ] {
            assert_eq!(value(text), Some(expected), "{text}");
        }
        for text in
            ["", "스무여섯", "이이", "만만", "만억", "십 천", "한두", "두세", "26 26", "공일공", "99999999999999999999"]
        {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn syllables_of_other_words_are_no_numerals() {
        for text in [
            "이 사람",
            "만일 그렇다면",
            "천만에요",
            "사람이 일하다",
            "조국",
            "너만이",
            "사단장",
            "십자가",
            "이번에",
            "세상",
            "말한 사람",
            "한두 명",
            "두세 명",
            "백두산",
            "일병",
            "오발",
            "사명",
            "열이 났습니다",
            "한번",
            "21세기는",
            "구조대가",
        ] {
            let words: Vec<_> = find(text).into_iter().filter(|n| n.form == Form::Words).collect();
            assert_eq!(words, [], "{text}");
        }
    }

    #[test]
    fn a_counter_makes_a_numeral_sure() {
        for (text, values, exact) in [
            ("세 명", vec![3], true),
            ("세시 반", vec![3], true),
            ("병사 스무 명이", vec![20], true),
            ("이천 명", vec![2_000], true),
            ("제94려단", vec![94], true),
            ("일곱 번과 두 번", vec![7, 2], true),
            ("20여 명", vec![20], false),
            ("스무 명 정도", vec![20], false),
            ("94여단", vec![94], true),
        ] {
            let found = find(text);
            assert_eq!(found.iter().map(|n| n.value).collect::<Vec<_>>(), values, "{text}");
            assert!(found.iter().all(|n| n.exact == exact), "{text}");
        }
    }
}
