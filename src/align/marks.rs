//! What the marks of a text say of its sentences: how many there are, how many ask, whether the text begins and ends one.

use std::ops::AddAssign;

use crate::lang::{is_hangul_syllable, is_letter_or_digit};

/// The sentences of a segment, or of neighbouring segments taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sentences {
    /// At least one, also of a text without marks.
    pub count: u16,
    /// Those that end with a question mark.
    pub questions: u16,
}

/// How the first letter of a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Start {
    /// A capital: a sentence, or a name.
    Capital,
    /// A small letter: a sentence goes on.
    Small,
    /// A digit, no letter, or one of a script that knows no capitals.
    #[default]
    Untold,
}

impl AddAssign for Sentences {
    fn add_assign(&mut self, other: Sentences) {
        self.count = self.count.saturating_add(other.count);
        self.questions = self.questions.saturating_add(other.questions);
    }
}

impl Sentences {
    /// Counts marks that end a sentence and are followed by white space and no small letter. Initials (`J.`) end none.
    pub fn of(text: &str) -> Sentences {
        let mut found = Sentences::default();
        let text = text.trim();
        let mut since = 0;
        let mut rest = text;
        let mut before = ['\0'; 2];
        while let Some(c) = rest.chars().next() {
            if !is_end(c) {
                since += 1;
                before = [before[1], c];
                rest = &rest[c.len_utf8()..];
                continue;
            }
            let run = rest.len() - rest.trim_start_matches(|c| is_end(c) || is_closing(c)).len();
            let (marks, after) = rest.split_at(run);
            found.questions = found.questions.saturating_add(u16::from(marks.contains('?')));
            let initial = c == '.' && before[1].is_uppercase() && !before[0].is_alphabetic();
            let apart = after.is_empty() || after.starts_with(char::is_whitespace);
            // A Korean answer may be of one syllable: 네, 예.
            let says = since >= 2 || is_hangul_syllable(before[1]);
            if says && !initial && apart && start(after) != Start::Small {
                found.count = found.count.saturating_add(1);
                since = 0;
            }
            before = ['\0'; 2];
            rest = after;
        }
        let unfinished = since > 0 && text.chars().rev().take(since).any(is_letter_or_digit);
        found.count = found.count.saturating_add(u16::from(unfinished)).max(1);
        found
    }
}

/// How a text begins.
pub(super) fn start(text: &str) -> Start {
    match text.chars().find(|c| is_letter_or_digit(*c)) {
        Some(c) if c.is_lowercase() => Start::Small,
        Some(c) if c.is_uppercase() => Start::Capital,
        _ => Start::Untold,
    }
}

/// Whether a text ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || is_closing(c));
    text.ends_with(|c| is_end(c) || matches!(c, ':' | ';'))
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | '。')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_by_their_marks() {
        for (text, count, questions) in [
            ("", 1, 0),
            ("так", 1, 0),
            ("Вас поранили? Так. У щелепу.", 3, 1),
            ("계급이 무엇입니까? 이등병입니다.", 2, 1),
            ("네. 갔습니다.", 2, 0),
            ("예? 뭐라고요?", 2, 2),
            ("Так. Ні   ", 2, 0),
            ("About 7.62 mm, Mr. J. Doe said.", 2, 0),
            ("He said “Why?” and left...", 1, 1),
            ("Справді?! Ні.", 2, 1),
            ("One. two. Three", 2, 0),
        ] {
            assert_eq!(Sentences::of(text), Sentences { count, questions }, "{text}");
        }
    }

    #[test]
    fn more_questions_than_can_be_counted_are_the_most_that_can() {
        let asked = Sentences::of(&"Хто там? ".repeat(usize::from(u16::MAX) + 10));
        assert_eq!(asked, Sentences { count: u16::MAX, questions: u16::MAX });
    }

    #[test]
    fn beginnings_and_ends() {
        for (text, begins, ends) in [
            ("«Так», — сказав він.", Start::Capital, true),
            ("when they met", Start::Small, false),
            ("저는 병사입니다.»", Start::Untold, true),
            ("3 роки,", Start::Untold, false),
            ("", Start::Untold, false),
        ] {
            assert_eq!((start(text), ends_sentence(text)), (begins, ends), "{text}");
        }
    }
}
