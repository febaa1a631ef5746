//! Particles of Korean: a closed list with their shapes after a consonant and after a vowel, how they stack, the copula.
//!
//! The list answers one question only: may these letters follow *this known* noun? Nothing is ever stripped from an unknown
//! word, for many nouns end like a particle (포로, 도로, 결과, 회의).

use std::sync::LazyLock;

use super::endings::{
    AFTER_PAST, CONTRACTED, COPULA, COPULA_AFTER_VOWEL, INNER, JOINED, OUTER, SURE, Shapes, TITLES, UNMISTAKABLE,
    UNSURE,
};
use crate::lang::letters::firsts;

/// How the last sound of a word ends, which decides the shape of what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    /// ㄹ, after which 으로 is 로.
    Rieul,
    Consonant,
}

/// The particle in the shape that fits the noun: `attach("서울", "으로")` is 서울로. Either shape may be asked for.
/// `None` where the particle is not in the list, or the last sound is not surely known (`R`, a parenthesis).
pub fn attach(noun: &str, particle: &str) -> Option<String> {
    let shapes = INNER.iter().chain(OUTER).find(|(closed, open)| *closed == particle || *open == particle)?;
    let shape = fitting(*shapes, last_sound(noun)?);
    Some(format!("{noun}{shape}"))
}

/// The letters `rest` are particles, a plural 들, a title 님 or the copula, in the shapes that fit after `noun`.
pub fn follow(noun: &str, rest: &str) -> bool {
    let Some(first) = rest.chars().next() else { return true };
    if FIRSTS.binary_search(&first).is_err() {
        return false;
    }
    let sound = last_sound(noun);
    let (suffixed, tail) = after_suffixes(sound, rest);
    tail.is_empty() || ends(suffixed, tail) || tail.len() < rest.len() && ends(sound, rest)
}

/// As [`follow`], for a noun of one syllable: only what makes no other word of it.
pub fn surely_follow(noun: &str, rest: &str) -> bool {
    let long = rest.chars().count() > 1 && !rest.starts_with(UNSURE);
    (long || SURE.contains(&rest)) && ends(last_sound(noun), rest)
}

/// The particle makes it sure that a word ends before it, whatever is joined behind: 부대에서복무하다가, 무기를버리고.
pub fn is_unmistakable(particle: &str) -> bool {
    UNMISTAKABLE.contains(&particle)
}

/// With what a rest may begin that [`follow`] accepts.
static FIRSTS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let shapes = INNER.iter().chain(OUTER).flat_map(|(closed, open)| [*closed, *open]);
    let others = [CONTRACTED, COPULA, COPULA_AFTER_VOWEL, TITLES, JOINED, &["들", "요", "였", "셨"]];
    firsts(shapes.chain(others.into_iter().flatten().copied()))
});

fn after_suffixes(sound: Option<Sound>, rest: &str) -> (Option<Sound>, &str) {
    let (mut sound, mut rest) = (sound, rest);
    for suffixes in [TITLES, &["들"], JOINED] {
        if let Some((suffix, tail)) = suffixes.iter().find_map(|s| Some((s, rest.strip_prefix(s)?))) {
            sound = last_sound(suffix);
            rest = tail;
        }
    }
    (sound, rest)
}

/// Up to three inner particles, then one outer, then 요; or the copula after inner ones.
fn ends(sound: Option<Sound>, rest: &str) -> bool {
    chain(sound, rest, 3) || copula(sound, rest)
}

fn chain(sound: Option<Sound>, rest: &str, left: usize) -> bool {
    if rest.is_empty() || rest == "요" || closes(sound, rest) || CONTRACTED.contains(&rest) {
        return true;
    }
    let goes_on = |(shape, tail)| {
        let sound = last_sound(shape);
        chain(sound, tail, left - 1) || copula(sound, tail)
    };
    left > 0 && strip_each(INNER, sound, rest).any(goes_on)
}

fn closes(sound: Option<Sound>, rest: &str) -> bool {
    strip_each(OUTER, sound, rest).any(|(_, tail)| tail.is_empty() || tail == "요")
}

fn copula(sound: Option<Sound>, rest: &str) -> bool {
    let open = sound.is_none_or(|sound| sound == Sound::Vowel);
    let past = ["이였", "이었", "이셨", "이시였", "이시었"].iter().find_map(|p| rest.strip_prefix(p));
    let past = past.or_else(|| rest.strip_prefix(['였', '셨']).or_else(|| rest.strip_prefix("시었")).filter(|_| open));
    COPULA.contains(&rest)
        || open && COPULA_AFTER_VOWEL.contains(&rest)
        || past.is_some_and(|tail| tail.starts_with(AFTER_PAST))
}

/// The particles of a list that `rest` begins with in a fitting shape, each with what comes after it.
fn strip_each<'t>(
    list: &'static [Shapes],
    sound: Option<Sound>,
    rest: &'t str,
) -> impl Iterator<Item = (&'static str, &'t str)> + use<'t> {
    list.iter().flat_map(move |shapes| {
        let (closed, open) = *shapes;
        let second = (closed != open).then_some(open);
        [Some(closed), second].into_iter().flatten().filter_map(move |shape| {
            let tail = rest.strip_prefix(shape)?;
            sound.is_none_or(|sound| fitting(*shapes, sound) == shape).then_some((shape, tail))
        })
    })
}

fn fitting((closed, open): Shapes, sound: Sound) -> &'static str {
    match sound {
        Sound::Vowel => open,
        Sound::Rieul if closed.starts_with('으') => open,
        Sound::Rieul | Sound::Consonant => closed,
    }
}

/// The last sound of a word as it is read aloud, where that is sure. Closing quotation marks are not read.
fn last_sound(word: &str) -> Option<Sound> {
    let word = word.trim_end_matches(['》', '〉', '」', '』', '”', '’', '"']);
    let last = word.chars().next_back()?;
    match last {
        '가'..='힣' => Some(match (last as u32 - '가' as u32) % 28 {
            0 => Sound::Vowel,
            8 => Sound::Rieul,
            _ => Sound::Consonant,
        }),
        '0'..='9' => number_sound(word, last),
        'A'..='Z' => acronym_sound(word),
        _ => None,
    }
}

/// 일 이 삼 사 오 육 칠 팔 구, 십 백 천 만 억. A model such as K9 may be read in English, so only 2, 4 and 5 are sure there.
fn number_sound(word: &str, last: char) -> Option<Sound> {
    let digits = word.chars().rev().take_while(char::is_ascii_digit).count();
    let zeros = word.chars().rev().take_while(|c| *c == '0').count();
    let before = word.chars().rev().nth(digits);
    match last {
        '2' | '4' | '5' => Some(Sound::Vowel),
        _ if digits == 1 && before.is_some_and(|c| c.is_ascii_alphabetic()) => None,
        '9' => Some(Sound::Vowel),
        '1' | '7' | '8' => Some(Sound::Rieul),
        '3' | '6' => Some(Sound::Consonant),
        _ => (zeros < 12).then_some(Sound::Consonant), // from 10^12 on: 조, a vowel; 10^16 경, a consonant
    }
}

/// Capital letters by their Korean names. A run that might be read as a word is sure only where both readings agree.
fn acronym_sound(word: &str) -> Option<Sound> {
    let run: Vec<char> = word.chars().rev().take_while(char::is_ascii_alphabetic).collect();
    if run.iter().any(char::is_ascii_lowercase) {
        return None;
    }
    let spelt_out = run.len() <= 2 || !run.iter().any(|c| "AEIOUY".contains(*c));
    match run.first()? {
        'L' => Some(Sound::Rieul),
        'M' | 'N' => Some(Sound::Consonant),
        'R' => None, // 알 in the South, 아르 in the North
        'O' => Some(Sound::Vowel),
        _ => spelt_out.then_some(Sound::Vowel),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_follows_the_last_sound() {
        let cases = [
            ("포로", "은", Some("포로는")),
            ("군인", "는", Some("군인은")),
            ("부대", "이", Some("부대가")),
            ("서울", "으로", Some("서울로")),
            ("길", "으로부터", Some("길로부터")),
            ("평양", "로", Some("평양으로")),
            ("서울", "를", Some("서울을")),
            ("려단", "와", Some("려단과")),
            ("리철", "라고", Some("리철이라고")),
            ("최고", "이라고", Some("최고라고")),
            ("중대", "에서", Some("중대에서")),
            ("2025", "을", Some("2025를")),
            ("94", "은", Some("94는")),
            ("11", "으로", Some("11로")),
            ("3", "으로", Some("3으로")),
            ("200", "가", Some("200이")),
            ("GPS", "을", Some("GPS를")),
            ("RPG", "은", Some("RPG는")),
            ("《로동신문》", "를", Some("《로동신문》을")),
            ("K9", "을", None),
            ("BTR", "을", None),
            ("SWAT", "을", None),
            ("Kursk", "을", None),
            ("전사(private)", "을", None),
            ("부대", "습니다", None),
            ("", "을", None),
        ];
        for (noun, particle, expected) in cases {
            assert_eq!(attach(noun, particle).as_deref(), expected, "{noun} {particle}");
        }
    }

    #[test]
    fn particles_stack_and_keep_their_shapes() {
        let yes = [
            ("포로", "를"),
            ("포로", "들에게는"),
            ("부대", "에서만은"),
            ("부대", "에서부터는"),
            ("평양", "까지의"),
            ("서울", "로"),
            ("동지", "들과도"),
            ("군의관", "님께서는"),
            ("전투", "때에는"),
            ("부대", "안에서도"),
            ("포로", "였습니다"),
            ("포로", "다"),
            ("군인", "이였습니다"),
            ("군인", "이었고"),
            ("군인", "입니다"),
            ("평양", "에서입니다"),
            ("부대", "엔"),
            ("한국군", "이라고요"),
            ("GPS", "를"),
        ];
        for (noun, rest) in yes {
            assert!(follow(noun, rest), "{noun}{rest}");
        }
        let no = [
            ("전사", "자"),
            ("상위", "권"),
            ("분대", "장"),
            ("군인", "는"),
            ("포로", "을"),
            ("포로", "으로"),
            ("군인", "였습니다"),
            ("군인", "고"),
            ("훈련", "소"),
            ("고지", "전"),
        ];
        for (noun, rest) in no {
            assert!(!follow(noun, rest), "{noun}{rest}");
        }
    }

    #[test]
    fn a_noun_of_one_syllable_takes_only_what_is_sure() {
        for (noun, rest) in [("총", "을"), ("총", "으로"), ("포", "를"), ("차", "에서"), ("총", "입니다")]
        {
            assert!(surely_follow(noun, rest), "{noun}{rest}");
        }
        for (noun, rest) in [("포", "로"), ("포", "로는"), ("차", "도"), ("군", "의"), ("군", "중에서"), ("포", "도")]
        {
            assert!(!surely_follow(noun, rest), "{noun}{rest}");
        }
    }
}
