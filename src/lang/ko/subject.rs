//! What a Korean sentence without a subject says about who is meant.

use std::ops::Range;

use crate::lang::words::{any, words};

/// What speaks for or against the one who speaks, in a sentence that names nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// An honorific verb: nobody speaks so of himself.
    Honours(Range<usize>),
    /// A humble verb, an intention or a wish: the one who speaks does it.
    OfSpeaker(Range<usize>),
    /// Nothing.
    Open,
}

/// A clause of a text has a subject: a word with a particle of the subject or the topic, or a pronoun.
pub fn has_subject(text: &str) -> bool {
    words(text).any(|(word, _)| any(SUBJECTS, &word) && !any(NO_SUBJECTS, &word))
}

/// The hint in a text.
pub fn hint(text: &str) -> Hint {
    let mut hint = Hint::Open;
    for (word, span) in words(text) {
        if any(COMMON, &word) {
            continue;
        }
        if any(HONORIFIC, &word) {
            return Hint::Honours(span);
        }
        if hint == Hint::Open && any(OF_SPEAKER, &word) {
            hint = Hint::OfSpeaker(span);
        }
    }
    hint
}

/// Words in the place of a subject.
#[rustfmt::skip]
static SUBJECTS: &[&str] = &[
    "*은", "*는", "*이", "*가", "*께서", "*께서는", "*도", "*들", "나", "저", "우리", "저희", "당신", "너", "그", "누구", "동무", "동지", "선생님", "모두", "다들", "아무도", "본인", "*만",
];

/// Attributes, adverbs and endings that look like them.
#[rustfmt::skip]
static NO_SUBJECTS: &[&str] = &[
    "많이", "깊이", "높이", "같이", "굳이", "일찍이", "틀림없이", "없이", "*없이", "이", "다시는", "지금은", "오늘은", "어제는", "내일은", "밤에는", "낮에는", "*에는", "*에서는", "*까지는", "*부터는",
    "*으로는", "그때는", "처음에는", "나중에는", "아직도", "지금도", "그래도", "아마도", "적어도", "하도", "*에도", "*에서도", "*라도", "어느", "아는", "어떤", "그런", "이런", "간단히", "가까이", "멀리", "곧",
    "때는", "*때는", "*려는", "*하는", "*있는", "*없는", "*가는", "*오는", "*되는", "*보는", "*받은", "*않은", "*같은", "*다가", "*러", "*라는", "*다는", "빨리", "*기만", "하지만", "지만", "*지만",
    "*습니다만", "그렇지만", "*는데도", "이미", "동안", "*동안은", "만", "*번만", "조금만", "잠시만", "이제는",
];

/// Phrases of courtesy and titles, in which nobody is honoured.
#[rustfmt::skip]
static COMMON: &[&str] = &["계속하십시오", "안녕*", "수고*", "*시다", "*시오", "*세요", "말씀*", "잠시*", "다시*", "*역시", "몇시*", "*시에", "*시부터", "*시까지", "*시쯤", "*시경", "알겠*", "모르겠*", "좋겠*", "되겠*", "있겠*", "없겠*", "*시켰*", "*시킵*", "*시키*"];

/// Verbs with the honorific -시-.
#[rustfmt::skip]
static HONORIFIC: &[&str] = &[
    "*하셨*", "*하십니*", "*하시였*", "*으셨*", "*으십니*", "*으시였*", "*가셨*", "*가십니*", "*오셨*", "*오십니*", "*보셨*", "*보십니*", "*주셨*", "*주십니*", "*되셨*", "*되십니*", "*이십니*", "*이셨*", "*계셨*", "*계십니*",
    "*돌아가셨*", "*드셨*", "*드십니*", "*주무셨*", "*주무십*", "*셨습니다", "*셨다", "*십니다", "*시였습니다", "*셨어요", "*셨는데",
];

/// Humble verbs, intentions and wishes.
#[rustfmt::skip]
static OF_SPEAKER: &[&str] = &[
    "*드렸*", "*드립니*", "*드리겠*", "*드릴*", "*뵈었*", "*뵙겠*", "*뵀*", "*여쭈*", "*여쭙*", "*하겠습니다", "*가겠습니다", "*겠습니다", "*할게요", "*갈게요", "*을게요", "싶습니다", "싶었습니다", "싶어요", "싶었어요", "싶다",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_seen() {
        for text in
            ["저는 갔습니다.", "지휘관이 도망쳤습니다.", "아버지께서 오셨습니다.", "비가 왔습니다.", "그도 죽었습니다."]
        {
            assert!(has_subject(text), "{text}");
        }
        for text in
            ["도망쳤습니다.", "밤에는 숲으로 갔습니다.", "같이 강을 건넜습니다.", "계속하겠습니다.", "아직도 모릅니다."]
        {
            assert!(!has_subject(text), "{text}");
        }
    }

    #[test]
    fn hints_are_seen() {
        let quoted = |text: &str| match hint(text) {
            Hint::Honours(span) => format!("honours {}", &text[span]),
            Hint::OfSpeaker(span) => format!("of speaker {}", &text[span]),
            Hint::Open => "open".to_owned(),
        };
        for (text, expected) in [
            ("전선에서 돌아가셨습니다.", "honours 돌아가셨습니다"),
            ("어제 도착하셨습니다.", "honours 도착하셨습니다"),
            ("내일 계속하겠습니다.", "of speaker 계속하겠습니다"),
            ("집에 가고 싶습니다.", "of speaker 싶습니다"),
            ("서류를 드렸습니다.", "of speaker 드렸습니다"),
            ("모르겠습니다.", "open"),
            ("앉으십시오.", "open"),
            ("세시에 갔습니다.", "open"),
        ] {
            assert_eq!(quoted(text), expected, "{text}");
        }
    }
}
