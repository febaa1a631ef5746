//! A text of several phrases: its sentences and the editorial marks around them.

use crate::lang::{self, Lang};
use crate::segment;

/// The sentences of a text, and the editorial marks before and after them as parts of their own; without white space around.
pub(super) fn parts(text: &str, lang: Lang) -> Vec<&str> {
    let sentences = segment::split(text, Some(lang)).into_iter();
    let parts = sentences.flat_map(|sentence| around_marks(sentence.trim()));
    parts.filter(|part| !part.is_empty()).collect()
}

/// Cuts the marks at both ends from the words between. A mark in the midst of a sentence stays in it.
fn around_marks(sentence: &str) -> Vec<&str> {
    let marks = lang::marks(sentence);
    let mut start = 0;
    let mut before = Vec::new();
    for (mark, _) in &marks {
        if !sentence[start..mark.start].trim().is_empty() {
            break;
        }
        before.push(&sentence[mark.clone()]);
        start = mark.end;
    }
    let mut end = sentence.len();
    let mut after = Vec::new();
    for (mark, _) in marks.iter().rev().take_while(|(mark, _)| mark.start >= start) {
        if !sentence[mark.end..end].trim().is_empty() {
            break;
        }
        after.push(&sentence[mark.clone()]);
        end = mark.start;
    }
    before.push(sentence[start..end].trim());
    before.extend(after.into_iter().rev());
    before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_apart_from_what_is_said() {
        for (text, expected) in [
            ("[서면 답변] 감사합니다. 쓰겠습니다.", vec!["[서면 답변]", "감사합니다.", "쓰겠습니다."]),
            ("읽었습니다. 맞습니다. (서명)", vec!["읽었습니다.", "맞습니다.", "(서명)"]),
            ("(고개를 끄덕임)", vec!["(고개를 끄덕임)"]),
            ("[киває] [пауза] Так.", vec!["[киває]", "[пауза]", "Так."]),
            ("Я [нерозбірливо] служив.", vec!["Я [нерозбірливо] служив."]),
            ("  ", vec![]),
        ] {
            let lang = lang::detect(text).unwrap_or(Lang::UK);
            assert_eq!(parts(text, lang), expected, "{text}");
        }
    }
}
