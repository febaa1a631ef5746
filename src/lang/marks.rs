//! Editorial marks in a text, and what they say of the way it was said.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::{LANGUAGES, Mark, MarkKind, Mode, is_letter};

/// Brackets that hold editorial marks, and whether more words may follow the mark inside them.
///
/// Round brackets hold speech too (`(written by Kim)`), so there the mark must be all there is between two commas.
const BRACKETS: [(char, char, bool); 4] =
    [('[', ']', true), ('【', '】', true), ('(', ')', false), ('（', '）', false)];

/// Signs that stand for words taken out, and how many in a row it takes.
const BLANKS: [(char, usize); 7] = [('*', 3), ('○', 2), ('◯', 2), ('〇', 2), ('█', 1), ('■', 2), ('▇', 1)];

/// Longest content of brackets that is looked at, in characters.
const LONGEST: usize = 120;

/// The editorial marks in a text, in order: byte ranges, brackets included, and what each says.
pub fn marks(text: &str) -> Vec<(Range<usize>, MarkKind)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((next, c)) = text[at..].char_indices().find(|(_, c)| !is_letter(*c)) {
        at += next;
        match mark_at(text, at, c) {
            Some((end, kind)) => {
                found.push((at..end, kind));
                at = end;
            }
            None => at += c.len_utf8(),
        }
    }
    found
}

/// What the mark at the very start of a text says, if one stands there.
pub fn opening_mark(text: &str) -> Option<MarkKind> {
    mark_at(text, 0, text.chars().next()?).map(|(_, kind)| kind)
}

/// How a turn was said, if its marks tell: on paper where any mark says so, by gesture where there is nothing but marks and
/// one of them is a gesture.
pub fn mode_of(text: &str) -> Option<Mode> {
    let marks = marks(text);
    if marks.iter().any(|(_, kind)| *kind == MarkKind::Written) || opens_as_written(text) {
        return Some(Mode::Written);
    }
    let gesture = marks.iter().any(|(_, kind)| *kind == MarkKind::Gesture);
    (gesture && only_marks(text, &marks)).then_some(Mode::Gesture)
}

/// The mark that a word outside brackets is, in full: `письмово`.
pub fn mark_of(word: &str) -> Option<MarkKind> {
    let plain = plain(word);
    all_marks().find(|mark| mark.text == plain).map(|mark| mark.kind)
}

fn mark_at(text: &str, at: usize, c: char) -> Option<(usize, MarkKind)> {
    if let Some(&(_, least)) = BLANKS.iter().find(|(blank, _)| *blank == c) {
        let run = text[at..].chars().take_while(|&next| next == c).count();
        return (run >= least).then(|| (at + run * c.len_utf8(), MarkKind::Redacted));
    }
    let &(_, close, open_ended) = BRACKETS.iter().find(|(open, ..)| *open == c)?;
    let inner = &text[at + c.len_utf8()..];
    let end = inner.char_indices().take(LONGEST).take_while(|&(_, c)| c != '\n').find(|&(_, c)| c == close)?;
    let inner = &inner[..end.0];
    let kind = kind_of(inner, open_ended)?;
    Some((at + c.len_utf8() + inner.len() + close.len_utf8(), kind))
}

/// What the words between two brackets say. The part that changes the mode of the turn goes first.
fn kind_of(inner: &str, open_ended: bool) -> Option<MarkKind> {
    let plain = plain(inner);
    let parts = || plain.split([',', ';', '/']).map(|part| part.trim_matches(|c: char| c == '.' || c.is_whitespace()));
    let whole = all_marks().find(|mark| mark.text == plain);
    let kinds: Vec<MarkKind> = match whole {
        Some(mark) => vec![mark.kind],
        None => parts().filter_map(|part| part_kind(part, open_ended)).collect(),
    };
    let first = [MarkKind::Written, MarkKind::Interpreted, MarkKind::Gesture];
    first.into_iter().find(|kind| kinds.contains(kind)).or(kinds.first().copied())
}

fn part_kind(part: &str, open_ended: bool) -> Option<MarkKind> {
    let opens = |mark: &&Mark| {
        let rest = part.strip_prefix(mark.text);
        rest.is_some_and(|rest| rest.is_empty() || (open_ended && rest.starts_with([' ', ':', '.'])))
    };
    all_marks().filter(opens).max_by_key(|mark| mark.text.len()).map(|mark| mark.kind)
}

/// As the tables write marks: NFC, lower case, straight apostrophe, one space, no dot at the end.
fn plain(words: &str) -> String {
    let composed: String = words.nfc().map(|c| if matches!(c, '’' | 'ʼ') { '\'' } else { c }).collect();
    let spaced = composed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    match spaced.trim_end_matches('.') {
        "" => spaced,
        bare => bare.trim_end().to_owned(),
    }
}

/// `письмово: так`, `written: yes`: the mark as a label of the turn's own.
fn opens_as_written(text: &str) -> bool {
    let head = text.split([':', '：', '\n']).next().unwrap_or_default();
    head.len() < text.len() && !text[head.len()..].starts_with('\n') && mark_of(head) == Some(MarkKind::Written)
}

fn only_marks(text: &str, marks: &[(Range<usize>, MarkKind)]) -> bool {
    let mut from = 0;
    let between = marks.iter().map(|(range, _)| {
        let gap = from..range.start;
        from = range.end;
        gap
    });
    let mut gaps: Vec<Range<usize>> = between.collect();
    gaps.push(from..text.len());
    gaps.into_iter().all(|gap| !text[gap].contains(char::is_alphanumeric))
}

fn all_marks() -> impl Iterator<Item = &'static Mark> {
    LANGUAGES.iter().flat_map(|language| language.marks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(text: &str) -> Vec<(&str, MarkKind)> {
        marks(text).into_iter().map(|(range, kind)| (&text[range], kind)).collect()
    }

    #[test]
    fn marks_are_found_with_their_brackets() {
        for (text, mark, kind) in [
            ("Я був [нерозбірливо] у полку.", "[нерозбірливо]", MarkKind::Unclear),
            ("Я був (нерозб.) у полку.", "(нерозб.)", MarkKind::Unclear),
            ("[Пауза, плаче]", "[Пауза, плаче]", MarkKind::Pause),
            ("[заперечує жестом]", "[заперечує жестом]", MarkKind::Gesture),
            ("[киває головою ствердно]", "[киває головою ствердно]", MarkKind::Gesture),
            ("(пер.) 이름이 무엇입니까?", "(пер.)", MarkKind::Interpreted),
            ("[ДАНІ ВИЛУЧЕНО]", "[ДАНІ ВИЛУЧЕНО]", MarkKind::Redacted),
            ("네. (고개를 끄덕임)", "(고개를 끄덕임)", MarkKind::Gesture),
            ("【서면 답변】 예.", "【서면 답변】", MarkKind::Written),
            ("(…)", "(…)", MarkKind::Unclear),
            ("так […] ні", "[…]", MarkKind::Unclear),
            ("[via interpreter] Yes.", "[via interpreter]", MarkKind::Interpreted),
            ("[inaudible 00:12:31]", "[inaudible 00:12:31]", MarkKind::Unclear),
            ("김○○○ 중위", "○○○", MarkKind::Redacted),
            ("рядовий ***", "***", MarkKind::Redacted),
            ("Sergeant ██ said", "██", MarkKind::Redacted),
            ("[письменно]", "[письменно]", MarkKind::Written),
        ] {
            assert_eq!(kinds(text), [(mark, kind)], "{text}");
        }
    }

    #[test]
    fn other_brackets_are_speech() {
        for text in [
            "(written by Kim)",
            "94-та (окрема) бригада",
            "[01_Overture]",
            "**Слідчий**",
            "(",
            "[]",
            "○",
            "3 * 4",
            "пауза",
        ] {
            assert!(marks(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_mode_follows_from_the_marks() {
        for (text, mode) in [
            ("(письмово) Так.", Some(Mode::Written)),
            ("[відповідь письмово] Я солдат.", Some(Mode::Written)),
            ("Так. [власноручно]", Some(Mode::Written)),
            ("[서면 답변] 예.", Some(Mode::Written)),
            ("(자필) 예.", Some(Mode::Written)),
            ("[written response] Yes.", Some(Mode::Written)),
            ("written: Yes.", Some(Mode::Written)),
            ("письмово: так", Some(Mode::Written)),
            ("Я подав рапорт письмово.", None),
            ("[nods]", Some(Mode::Gesture)),
            ("[киває] [пауза].", Some(Mode::Gesture)),
            ("(고개를 끄덕임)", Some(Mode::Gesture)),
            ("(손짓으로) 저쪽입니다.", None),
            ("[пауза]", None),
            ("Так.", None),
        ] {
            assert_eq!(mode_of(text), mode, "{text}");
        }
    }

    #[test]
    fn decomposed_marks_are_the_same_marks() {
        let text: String = "[киває] (서면 답변)".nfd().collect();
        assert_eq!(marks(&text).len(), 2);
    }

    proptest! {
        #[test]
        fn any_text_has_its_marks_in_order(text in "[\\[\\]()*○█【】 а-яa-z가-힣пер.,:]{0,60}") {
            let marks = marks(&text);
            prop_assert!(marks.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start));
            prop_assert!(marks.iter().all(|(range, _)| text.get(range.clone()).is_some()));
            let _ = mode_of(&text);
        }
    }
}
