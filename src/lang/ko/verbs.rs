//! Verbs that make a verb of a noun: 하다, 되다, 시키다, 당하다, 받다, and the endings by which they are known.

use super::endings::AFTER_PAST;

/// What makes a verb of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LightVerb {
    /// 하다, to do.
    Ha,
    /// 되다, to become, to be done.
    Doe,
    /// 시키다, to make do.
    Siki,
    /// 당하다, to suffer.
    Dangha,
    /// 받다, to receive.
    Bat,
}

/// Dictionary forms.
const DICTIONARY: [(&str, LightVerb); 5] = [
    ("시키다", LightVerb::Siki),
    ("당하다", LightVerb::Dangha),
    ("하다", LightVerb::Ha),
    ("되다", LightVerb::Doe),
    ("받다", LightVerb::Bat),
];

/// A stem as it is written, and what may follow it.
struct Stem(&'static str, LightVerb, Next);

/// What may follow a stem.
enum Next {
    /// Endings that begin with a consonant, and 여 of the stems in a vowel.
    Ending,
    /// The endings of 받.
    AfterConsonant,
    /// Nothing, or what follows the past.
    Past,
    /// Nothing, or an ending after a syllable that is already whole (한다, 할지, 합니다, 해서).
    Whole,
}

use LightVerb::{Bat, Dangha, Doe, Ha, Siki};

static STEMS: &[Stem] = &[
    Stem("하", Ha, Next::Ending),
    Stem("했", Ha, Next::Past),
    Stem("한", Ha, Next::Whole),
    Stem("할", Ha, Next::Whole),
    Stem("함", Ha, Next::Whole),
    Stem("합", Ha, Next::Whole),
    Stem("해", Ha, Next::Whole),
    Stem("되", Doe, Next::Ending),
    Stem("됐", Doe, Next::Past),
    Stem("된", Doe, Next::Whole),
    Stem("될", Doe, Next::Whole),
    Stem("됨", Doe, Next::Whole),
    Stem("됩", Doe, Next::Whole),
    Stem("돼", Doe, Next::Whole),
    Stem("시키", Siki, Next::Ending),
    Stem("시켰", Siki, Next::Past),
    Stem("시킨", Siki, Next::Whole),
    Stem("시킬", Siki, Next::Whole),
    Stem("시킴", Siki, Next::Whole),
    Stem("시킵", Siki, Next::Whole),
    Stem("시켜", Siki, Next::Whole),
    Stem("당하", Dangha, Next::Ending),
    Stem("당했", Dangha, Next::Past),
    Stem("당한", Dangha, Next::Whole),
    Stem("당할", Dangha, Next::Whole),
    Stem("당함", Dangha, Next::Whole),
    Stem("당합", Dangha, Next::Whole),
    Stem("당해", Dangha, Next::Whole),
    Stem("받", Bat, Next::AfterConsonant),
];

static ENDINGS: &[char] = &[
    '여', '였', '고', '는', '던', '다', '지', '기', '게', '면', '며', '러', '려', '자', '니', '시', '신', '실', '십',
    '셨', '세', '겠', '라', '도', '나', '든', '거', '네', '냐', '느', '더', '므', '군', '구', '소', '오', '옵', '련',
];
static AFTER_CONSONANT: &[char] = &[
    '은', '는', '을', '았', '아', '고', '던', '다', '지', '기', '게', '으', '습', '음', '자', '소', '니', '나', '도',
    '더', '겠', '거', '네', '느',
];
#[rustfmt::skip]
static AFTER_WHOLE: &[char] = &[
    '다', '데', '지', '까', '니', '서', '요', '야', '도', '라', '가', '때', '것', '수', '을', '은', '이', '에', '시', '겠', '던', '줄', '적', '후',
    '뒤', '만', '바', '대', '거', '건', '걸', '테', '뿐', '동', '주', '온', '왔', '오', '보', '버', '내', '놓', '둔', '두', '달', '진', '졌', '사',
];

/// The verb that the letters after a noun are, with its ending: `되였습니다` is [`LightVerb::Doe`]. At most nine syllables.
pub fn light_verb(rest: &str) -> Option<LightVerb> {
    if rest.chars().count() > 9 {
        return None;
    }
    STEMS.iter().find_map(|Stem(stem, verb, next)| {
        let ending = rest.strip_prefix(stem)?;
        let fits = match next {
            Next::Ending => ending.starts_with(ENDINGS),
            Next::AfterConsonant => ending.starts_with(AFTER_CONSONANT),
            Next::Past => ending.is_empty() || ending.starts_with(AFTER_PAST),
            Next::Whole => ending.is_empty() || ending.starts_with(AFTER_WHOLE),
        };
        fits.then_some(*verb)
    })
}

/// The noun and the verb of a dictionary form: 포로되다 is 포로 with [`LightVerb::Doe`].
pub fn split_verb(form: &str) -> Option<(&str, LightVerb)> {
    DICTIONARY.iter().find_map(|(end, verb)| {
        let noun = form.strip_suffix(end)?.trim_end();
        (!noun.is_empty()).then_some((noun, *verb))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_becomes_a_verb() {
        let yes = [
            ("되였습니다", Doe),
            ("됐다", Doe),
            ("된", Doe),
            ("하고", Ha),
            ("했습니다", Ha),
            ("하였다", Ha),
            ("한다", Ha),
            ("시켰다", Siki),
            ("당했습니다", Dangha),
            ("받은", Bat),
            ("받았습니다", Bat),
        ];
        for (rest, verb) in yes {
            assert_eq!(light_verb(rest), Some(verb), "{rest}");
        }
        for rest in ["", "하급", "되", "받", "자", "했당", "한국", "시", "하고하고하고하고하고"] {
            assert_eq!(light_verb(rest), None, "{rest}");
        }
    }

    #[test]
    fn a_dictionary_form_is_split() {
        assert_eq!(split_verb("포로되다"), Some(("포로", Doe)));
        assert_eq!(split_verb("부상당하다"), Some(("부상", Dangha)));
        assert_eq!(split_verb("하다"), None);
        assert_eq!(split_verb("포로"), None);
    }
}
