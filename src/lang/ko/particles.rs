//! Particles of Korean: a closed list with their shapes after a consonant and after a vowel, how they stack, the copula.
//!
//! The list answers one question only: may these letters follow *this known* noun? Nothing is ever stripped from an unknown
//! word, for many nouns end like a particle (포로, 도로, 결과, 회의).

/// How the last sound of a word ends, which decides the shape of what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    /// ㄹ, after which 으로 is 로.
    Rieul,
    Consonant,
}

/// A particle: its shape after a consonant, and after a vowel.
type Shapes = (&'static str, &'static str);

/// Particles of case and the like, after which others may follow (에서는, 에게만은).
static INNER: &[Shapes] = &[
    ("에게서", "에게서"),
    ("에게", "에게"),
    ("에서", "에서"),
    ("에", "에"),
    ("한테서", "한테서"),
    ("한테", "한테"),
    ("께서", "께서"),
    ("께", "께"),
    ("으로부터", "로부터"),
    ("으로서", "로서"),
    ("으로써", "로써"),
    ("으로", "로"),
    ("과", "와"),
    ("이랑", "랑"),
    ("하고", "하고"),
    ("까지", "까지"),
    ("부터", "부터"),
    ("만큼", "만큼"),
    ("만", "만"),
    ("처럼", "처럼"),
    ("보다", "보다"),
    ("대로", "대로"),
    ("같이", "같이"),
    ("마다", "마다"),
    ("밖에", "밖에"),
    ("뿐", "뿐"),
    ("마저", "마저"),
    ("조차", "조차"),
];

/// Particles that close a chain; only 요 may follow.
static OUTER: &[Shapes] = &[
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("도", "도"),
    ("의", "의"),
    ("이나", "나"),
    ("이라도", "라도"),
    ("이든지", "든지"),
    ("이든", "든"),
    ("이란", "란"),
    ("이라고", "라고"),
    ("이라는", "라는"),
    ("이며", "며"),
    ("이여", "여"),
    ("아", "야"),
];

/// 에는, 에서는, 에게는, 까지는, 부터는 as they are spoken.
static CONTRACTED: &[&str] = &["엔", "에선", "에겐", "한텐", "께선", "까진", "부턴"];

/// The copula where it needs no further ending list: the whole rest of the word.
static COPULA: &[&str] = &[
    "입니다",
    "입니다만",
    "입니까",
    "인",
    "일",
    "임",
    "인데",
    "인데요",
    "인지",
    "일지",
    "인가",
    "인가요",
    "일까",
    "일까요",
    "이다",
    "이다만",
    "이고",
    "이고요",
    "이면",
    "이면서",
    "이라",
    "이라서",
    "이라면",
    "이지만",
    "이지",
    "이지요",
    "이죠",
    "이므로",
    "이니",
    "이니까",
    "이기",
    "이자",
    "이에요",
    "이여서",
    "이어서",
    "이던",
    "이오",
    "이요",
    "이냐",
    "이십니다",
    "이신",
    "이거나",
    "이거든요",
    "이구나",
    "이군요",
    "이네요",
];

/// The copula after a vowel, where 이 falls away.
static COPULA_AFTER_VOWEL: &[&str] =
    &["다", "고", "고요", "면", "면서", "라", "라서", "라면", "지만", "지요", "죠", "니까", "예요", "여서", "거나"];

/// What follows 였/었 and 했.
pub(super) static AFTER_PAST: &[char] = &[
    '다', '습', '고', '는', '던', '지', '으', '을', '음', '기', '나', '소', '니', '네', '거', '더', '군', '구', '겠',
    '어', '단',
];

/// Bound nouns that the spelling of the North joins to the noun before (전투때, 부대안에서).
/// Left out: 전 and 상, which make other words (고지전 is a battle for a height).
static JOINED: &[&str] = &["때", "안", "앞", "뒤", "옆", "속", "쪽", "밑", "중", "후", "내", "측"];

/// May follow a noun of one syllable; the others make other words of it (포로, 차도, 총의).
static SURE: &[&str] = &["을", "를", "은", "는", "이", "가", "에"];

/// What a longer chain after a noun of one syllable may not begin with (포로는 is of 포로, not of 포).
const UNSURE: [char; 12] = ['로', '도', '만', '의', '나', '과', '와', '라', '고', '며', '든', '지'];

/// The particle in the shape that fits the noun: `attach("서울", "으로")` is 서울로. Either shape may be asked for.
/// `None` where the particle is not in the list, or the last sound is not surely known (`R`, a parenthesis).
pub fn attach(noun: &str, particle: &str) -> Option<String> {
    let shapes = INNER.iter().chain(OUTER).find(|(closed, open)| *closed == particle || *open == particle)?;
    let shape = fitting(*shapes, last_sound(noun)?);
    Some(format!("{noun}{shape}"))
}

/// The letters `rest` are particles, a plural 들, a title 님 or the copula, in the shapes that fit after `noun`.
pub fn follow(noun: &str, rest: &str) -> bool {
    let (noun, rest) = after_suffixes(noun, rest);
    rest.is_empty() || chain(&noun, rest) || copula(&noun, rest)
}

/// As [`follow`], for a noun of one syllable: only what makes no other word of it.
pub fn surely_follow(noun: &str, rest: &str) -> bool {
    let long = rest.chars().count() > 1 && !rest.starts_with(UNSURE);
    (long || SURE.contains(&rest)) && (chain(noun, rest) || copula(noun, rest))
}

/// Is it the copula alone in the shape of 인 or 일, which elsewhere are nouns (한국인, 국경일)?
pub fn is_doubtful_copula(rest: &str) -> bool {
    matches!(rest, "인" | "일")
}

fn after_suffixes<'t>(noun: &str, rest: &'t str) -> (String, &'t str) {
    let mut noun = noun.to_owned();
    let mut rest = rest;
    for suffixes in [&["님"][..], &["들"], JOINED] {
        if let Some((suffix, tail)) = suffixes.iter().find_map(|s| Some((s, rest.strip_prefix(s)?))) {
            noun.push_str(suffix);
            rest = tail;
        }
    }
    (noun, rest)
}

/// Up to three inner particles, then one outer, then 요; or the copula after inner ones.
fn chain(noun: &str, rest: &str) -> bool {
    inner(noun, rest, 3)
}

fn inner(noun: &str, rest: &str, left: usize) -> bool {
    if rest.is_empty() || rest == "요" || outer(noun, rest) || CONTRACTED.contains(&rest) {
        return true;
    }
    left > 0 && strip_each(INNER, noun, rest).any(|(shape, tail)| inner(shape, tail, left - 1) || copula(shape, tail))
}

fn outer(noun: &str, rest: &str) -> bool {
    strip_each(OUTER, noun, rest).any(|(_, tail)| tail.is_empty() || tail == "요")
}

fn copula(noun: &str, rest: &str) -> bool {
    let open = last_sound(noun).is_none_or(|sound| sound == Sound::Vowel);
    let past = ["이였", "이었"].iter().find_map(|p| rest.strip_prefix(p));
    let past = past.or_else(|| rest.strip_prefix('였').filter(|_| open));
    COPULA.contains(&rest)
        || open && COPULA_AFTER_VOWEL.contains(&rest)
        || past.is_some_and(|tail| tail.starts_with(AFTER_PAST))
}

/// The particles of a list that `rest` begins with in a fitting shape, each with what comes after it.
fn strip_each<'t>(
    list: &'static [Shapes],
    noun: &str,
    rest: &'t str,
) -> impl Iterator<Item = (&'static str, &'t str)> + use<'t> {
    let sound = last_sound(noun);
    list.iter().flat_map(move |shapes| {
        let (closed, open) = *shapes;
        let second = (closed != open).then_some(open);
        [Some(closed), second].into_iter().flatten().filter_map(move |shape| {
            let fits = sound.is_none_or(|sound| fitting(*shapes, sound) == shape);
            Some((shape, rest.strip_prefix(shape)?)).filter(|_| fits)
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
