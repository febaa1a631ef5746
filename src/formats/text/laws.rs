//! What holds for every file, readable or not.

use proptest::prelude::*;

use super::tests::transcript;
use super::{read, sniff};
use crate::formats::{Likeness, Source};
use crate::lang::Role;

#[test]
fn decomposed_hangul_is_read_and_left_as_it_is() {
    use unicode_normalization::UnicodeNormalization;
    let text: String = "문: 이름은?\n답: 김철수.".nfd().collect();
    let turns = transcript(&text).turns;
    assert_eq!((turns.len(), turns[1].role), (2, Some(Role::Subject)));
    assert!(text.ends_with(&turns[1].text), "the text is not composed");
}

#[test]
fn empty_files_and_junk_are_refused_with_a_hint() {
    for text in ["", " \n\t\r\n\u{2028}", "abc\0def", "\u{1}\u{2}\u{3}abc"] {
        let error = read(&Source { file: "x.txt", text, lang: None, columns: None }).unwrap_err();
        assert!(error.hint.is_some(), "{text:?}");
    }
    assert_eq!((sniff("так"), sniff("\0PK")), (Likeness::Maybe, Likeness::No));
}

proptest! {
    /// Letters and figures of a file are in its turns, its speakers or its times: here, without times, in one of the other two.
    #[test]
    fn nothing_readable_is_lost(text in "((Слідчий|문|답|Q|A|В|Кім Су|Name|\\(пер\\.\\)|# H|_page|[а-яa-z가-나]{1,4})[:.：? ]{0,3}[ \\n\\t]{0,2}){0,30}") {
        if let Ok(transcript) = read(&Source { file: "x.txt", text: &text, lang: None, columns: None }) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            let turns = transcript.turns.iter().map(|t| letters(&t.text) + t.speaker.as_deref().map_or(0, letters));
            prop_assert_eq!(turns.sum::<usize>(), letters(&text));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}|[\\[\\](){}:*_0-9 \\n\\t#.-]{0,80}|([0-9]{1,2}[:.)]? ?(문|답|Q|:)?\\n?){0,20}") {
        let _ = read(&Source { file: "x.txt", text: &text, lang: None, columns: None });
    }

    #[test]
    fn anchors_rise(text in "((Слідчий|Полонений)?(: )?[а-я]{0,3}\\n{1,2}(_page : 1\\n)?){0,20}") {
        if let Ok(transcript) = read(&Source { file: "x.txt", text: &text, lang: None, columns: None }) {
            let lines: Vec<u32> = transcript.turns.iter().filter_map(|turn| turn.anchor.line()).collect();
            prop_assert!(lines.is_sorted(), "{:?}", lines);
        }
    }
}
