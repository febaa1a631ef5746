//! When a bare "yes" or "no" may be translated.
//!
//! Korean 네 to "Did you not see it?" says "right, I did not"; Ukrainian «так» and English "yes" may say the contrary. So a
//! reply is translated only after a question in which nothing is negated. What was said before must be known, and the test
//! errs on the side of leaving the reply to a person: 안전 looks like 안, and a word in не- like «не».

use super::fold::Folded;
use crate::lang::Lang;

/// Words that say yes or no, folded.
const REPLIES: &[&str] = &[
    "네",
    "예",
    "응",
    "아니",
    "아니요",
    "아니오",
    "아닙니다",
    "그렇습니다",
    "так",
    "ага",
    "ні",
    "да",
    "нет",
    "yes",
    "yeah",
    "no",
];

/// The text is a bare yes or no, whatever stands around it.
pub fn is_bare(text: &str, lang: Lang) -> bool {
    let words = Folded::new(text, lang).key();
    let mut words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| REPLIES.contains(&word))
}

/// What was said before is a question, and nothing in it is negated.
pub fn clear(before: &str, lang: Lang) -> bool {
    question(before, lang) && !negated(before, lang)
}

fn question(text: &str, lang: Lang) -> bool {
    let folded = Folded::new(text, lang);
    let verb = folded.chars.ends_with(&['까']) || folded.chars.ends_with(&['까', '요']);
    folded.asked || (lang.same_base(Lang::KO) && verb)
}

fn negated(text: &str, lang: Lang) -> bool {
    let key = Folded::new(text, lang).key();
    let words = || key.split(|c: char| !c.is_alphabetic() && c != '\'');
    let starts = |stems: &[&str]| words().any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    match lang.tag() {
        "ko" => ["안", "못", "없", "않", "아니", "모르", "모릅", "몰", "말", "아닙", "아닌"]
            .iter()
            .any(|part| key.contains(part)),
        "en" => {
            const WORDS: &[&str] = &[
                "no", "not", "never", "without", "none", "nor", "neither", "nobody", "nothing", "nowhere", "cannot",
                "dont", "didnt", "doesnt", "cant", "couldnt", "isnt", "wasnt", "arent", "werent", "wont", "wouldnt",
                "havent", "hasnt", "hadnt",
            ];
            words().any(|word| WORDS.contains(&word) || word.ends_with("n't"))
        }
        _ => starts(&["не", "ні", "нема", "ни"]) || words().any(|word| word == "без"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_yes_or_no_is_known() {
        for (text, lang, bare) in [
            ("네.", Lang::KO, true),
            ("네, 예.", Lang::KO, true),
            ("Так, так!", Lang::UK, true),
            ("No.", Lang::EN, true),
            ("네, 봤습니다.", Lang::KO, false),
            ("Так, розумію.", Lang::UK, false),
            ("…", Lang::EN, false),
        ] {
            assert_eq!(is_bare(text, lang), bare, "{text}");
        }
    }

    #[test]
    fn a_reply_is_clear_after_a_plain_question() {
        for (before, lang) in [
            ("다쳤습니까", Lang::KO),
            ("다쳤습니까?", Lang::KO),
            ("Ви поранені?", Lang::UK),
            ("Are you wounded?", Lang::EN),
            ("Вы ранены?", Lang::RU),
        ] {
            assert!(clear(before, lang), "{before}");
        }
    }

    #[test]
    fn a_reply_is_open_after_anything_else() {
        for (before, lang) in [
            ("앉으십시오.", Lang::KO),
            ("보지 못했습니까?", Lang::KO),
            ("안 다쳤습니까?", Lang::KO),
            ("모릅니까?", Lang::KO),
            ("Ви не поранені?", Lang::UK),
            ("Ви поранені.", Lang::UK),
            ("У вас немає зброї?", Lang::UK),
            ("Ви були без зброї?", Lang::UK),
            ("Didn’t you see it?", Lang::EN),
            ("You saw no one?", Lang::EN),
            ("", Lang::EN),
        ] {
            assert!(!clear(before, lang), "{before}");
        }
    }
}
