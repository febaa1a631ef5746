//! Editorial marks in the words of another language.

use super::mark_words::ROWS;
use crate::lang::{Lang, MarkKind, mark_of};

/// Signs between the parts of one mark.
const BETWEEN: [char; 3] = [',', ';', '/'];

/// The mark as the target language writes it, its brackets kept. `None` where it has words that nothing here can say.
pub(super) fn rendered(mark: &str, kind: MarkKind, target: Lang) -> Option<String> {
    let inner = mark.trim_matches(|c| matches!(c, '[' | ']' | '(' | ')' | '【' | '】' | '（' | '）'));
    if !inner.chars().any(char::is_alphabetic) {
        return Some(mark.to_owned());
    }
    let start = mark.find(inner)?;
    let (open, close) = (mark.get(..start)?, mark.get(start + inner.len()..)?);
    let words = match said(inner, None, target) {
        Some(words) => words,
        None => parts(inner, kind, target)?,
    };
    Some(format!("{open}{words}{close}"))
}

fn parts(inner: &str, kind: MarkKind, target: Lang) -> Option<String> {
    let mut words = String::new();
    for part in inner.split_inclusive(BETWEEN) {
        let bare = part.trim_end_matches(BETWEEN);
        words += if words.is_empty() { "" } else { " " };
        words += &said(bare, Some(kind), target).or_else(|| with_figures(bare, kind, target))?;
        words += part.get(bare.len()..)?;
    }
    Some(words)
}

/// A mark with a time or a number behind it: `inaudible 00:12:31`.
fn with_figures(part: &str, kind: MarkKind, target: Lang) -> Option<String> {
    let words = part.trim_end_matches(|c: char| !c.is_alphabetic());
    let figures = part.get(words.len()..).filter(|figures| figures.contains(|c: char| c.is_ascii_digit()))?;
    Some(said(words, Some(kind), target)? + figures)
}

/// One mark, with its capital letter. What has no row of its own is written by the first row of its kind, where that says no more
/// than the kind: a gesture or a feeling is never written for another.
fn said(words: &str, kind: Option<MarkKind>, target: Lang) -> Option<String> {
    let plain = words.trim().trim_end_matches('.').to_lowercase();
    let row = ROWS.iter().find(|row| row.iter().any(|cell| cell.split('|').any(|word| word == plain)));
    let generic = || kind.filter(|kind| mark_of(&plain) == Some(*kind)).and_then(generic);
    let written = first(row.or_else(generic)?, target)?;
    let capital = words.trim_start().starts_with(char::is_uppercase);
    Some(if capital { super::capital(written) } else { written.to_owned() })
}

fn generic(kind: MarkKind) -> Option<&'static [&'static str; 4]> {
    let key = match kind {
        MarkKind::Unclear => "unintelligible",
        MarkKind::Pause => "pause",
        MarkKind::Written => "in writing",
        MarkKind::Interpreted => "interpreter",
        MarkKind::Redacted => "redacted",
        MarkKind::Emotion | MarkKind::Gesture | MarkKind::Correction => return None,
    };
    ROWS.iter().find(|row| row.get(Lang::EN.order()).is_some_and(|cell| cell.split('|').any(|word| word == key)))
}

fn first(row: &'static [&'static str; 4], target: Lang) -> Option<&'static str> {
    row.get(target.order())?.split('|').next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{LANGUAGES, marks};

    fn written(mark: &str, target: Lang) -> Option<String> {
        let (_, kind) = marks(mark).pop().unwrap_or_else(|| panic!("{mark} is no mark"));
        rendered(mark, kind, target)
    }

    #[test]
    fn a_mark_keeps_its_brackets_and_its_meaning() {
        for (mark, target, expected) in [
            ("(침묵)", Lang::UK, "(мовчання)"),
            ("[нерозбірливо]", Lang::EN, "[unintelligible]"),
            ("(нерозб.)", Lang::KO, "(알아들을 수 없음)"),
            ("[Пауза, плаче]", Lang::EN, "[Pause, crying]"),
            ("[inaudible 00:12:31]", Lang::UK, "[нечутно 00:12:31]"),
            ("【서면 답변】", Lang::RU, "【ответ письменно】"),
            ("(고개를 저음)", Lang::UK, "(хитає головою)"),
            ("[nods]", Lang::KO, "[고개를 끄덕임]"),
            ("***", Lang::UK, "***"),
            ("(…)", Lang::EN, "(…)"),
        ] {
            assert_eq!(written(mark, target).as_deref(), Some(expected), "{mark}");
        }
    }

    #[test]
    fn words_of_its_own_are_not_guessed() {
        for mark in ["[показує на карту біля річки]", "[thumbs up]", "[raises hand]"] {
            assert_eq!(written(mark, Lang::KO), None, "{mark}");
        }
    }

    #[test]
    fn every_written_word_is_a_mark_or_says_more_than_the_tables() {
        let known = |word: &str| LANGUAGES.iter().any(|l| l.marks.iter().any(|mark| mark.text == word));
        for row in ROWS {
            let words: Vec<&str> = row.iter().flat_map(|cell| cell.split('|')).collect();
            assert!(words.iter().any(|word| known(word)), "{row:?}");
            let kinds: Vec<MarkKind> = words.iter().filter_map(|word| mark_of(word)).collect();
            assert!(kinds.windows(2).all(|pair| pair[0] == pair[1]), "{row:?}: {kinds:?}");
        }
    }
}
