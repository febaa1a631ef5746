//! How sentences end, and stops where none belong.

use std::ops::Range;

use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::{Lang, is_letter};
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "punctuation",
    about: "an unfinished sentence became a finished one, another end, doubled stops or blanks",
    severity: Severity::Info,
    category: Category::Punctuation,
    manual: include_str!("../manual/punctuation.md"),
    run: Run::Pair(run),
};

/// How a text ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Stop,
    Exclamation,
    /// It breaks off, or a list follows.
    Open,
    Question,
    Ellipsis,
    None,
}

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let mut remarks = slips(original, rendition);
    remarks.extend(ends(original, rendition));
    remarks
}

/// What the end of the rendition says that the original's does not. Questions are those of a check of their own.
fn ends(original: &Cell, rendition: &Cell) -> Option<Remark> {
    let (there, here) = (trails(&original.said), trails(&rendition.said));
    if there.is_some() && here.is_none() {
        let message = "the original breaks off (“…”), the rendition ends as if nothing more was to come";
        return Some(Remark::new(message).about(there?).with(Severity::Warning));
    }
    let korean = original.lang.same_base(Lang::KO) || rendition.lang.same_base(Lang::KO);
    let message = match (end(&original.said), end(&rendition.said)) {
        (End::None | End::Stop, End::Ellipsis) if there.is_none() => {
            "the rendition breaks off (“…”), the original does not"
        }
        (End::Exclamation, End::Stop | End::None) if !korean => "the original ends with “!”, the rendition does not",
        (End::Stop, End::Exclamation) => "the rendition ends with “!”, the original does not",
        (End::Stop | End::Exclamation, End::None) if !korean => "the rendition lacks the stop at its end",
        (End::Stop, End::Open) if !korean => "the original ends here, the rendition goes on",
        (End::Open, End::Stop) if !korean => "the original goes on, the rendition ends here",
        _ => return None,
    };
    Some(Remark::new(message))
}

/// The dots with which a text breaks off. A text may begin with dots too: it goes on after another.
fn trails(text: &str) -> Option<Range<usize>> {
    let starts = |at: usize| !text.get(..at).is_some_and(|before| before.contains(is_letter));
    let dots = text.find('…').or_else(|| text.find("...")).or_else(|| text.find("⋯"))?;
    let behind =
        |sign: &str| text.match_indices(sign).map(|(at, _)| at).find(|at| !starts(*at)).map(|at| at..at + sign.len());
    if starts(dots) { ["…", "...", "⋯"].into_iter().find_map(behind) } else { Some(dots..dots + '…'.len_utf8()) }
}

fn end(text: &str) -> End {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || "»”“\"'’》」』)）]】*_".contains(c));
    match text.chars().next_back() {
        Some('…' | '⋯') => End::Ellipsis,
        Some('.') if ["...", "?..", "!.."].iter().any(|end| text.ends_with(end)) => End::Ellipsis,
        Some('.' | '。' | '．') => End::Stop,
        Some('!' | '！') => End::Exclamation,
        Some('?' | '？') => End::Question,
        Some(',' | ':' | ';' | '–' | '—' | '-' | '：' | '，') => End::Open,
        _ => End::None,
    }
}

/// Slips of typing that the original does not have too.
fn slips(original: &Cell, rendition: &Cell) -> Vec<Remark> {
    let has: Vec<&str> = find_slips(&original.text).into_iter().map(|(_, what)| what).collect();
    let new = find_slips(&rendition.text).into_iter().filter(|(_, what)| !has.contains(what));
    new.map(|(at, what)| Remark::new(format!("{what}: “{}”", rendition.at(&at))).at(at)).collect()
}

/// Doubled commas and stops, a blank before them, two blanks between words.
fn find_slips(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        let near =
            |from: isize| at.checked_add_signed(from).and_then(|place| bytes.get(place)).copied().unwrap_or_default();
        let doubled = match byte {
            b'.' => near(1) == b'.' && near(2) != b'.' && near(-1) != b'.' && near(-1) != b'?' && near(-1) != b'!',
            b',' | b';' | b':' => near(1) == byte && near(-1) != byte,
            _ => false,
        };
        let blank = byte == b' '
            && matches!(near(1), b',' | b'.' | b';' | b'!' | b'?')
            && near(2) != near(1)
            && near(-1) != b' ';
        let inside = blank && at > 0 && matches!(near(2), b' ' | 0);
        let blanks = byte == b' ' && near(1) == b' ' && near(-1) != b' ' && at > 0 && near(2) != 0;
        if doubled {
            found.push((at..at + 2, "a doubled stop"));
        } else if inside {
            found.push((at..at + 2, "a blank before a stop"));
        } else if blanks && !text.get(at..).unwrap_or_default().trim().is_empty() {
            found.push((at..at + 2, "two blanks"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::Glossary;
    use crate::lang::Lang;
    use crate::model::Severity::{self, Info, Warning};

    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> Vec<Severity> {
        let choice = Choice::of(&["punctuation"]).unwrap();
        let findings = compare(original, rendition, &choice, &Glossary::default());
        findings.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn another_end_and_slips_are_found() {
        for (original, rendition, severity) in [
            ((Lang::KO, "그때…"), (Lang::UK, "Тоді."), Warning),
            ((Lang::UK, "Я не... не знаю."), (Lang::EN, "I do not know."), Warning),
            ((Lang::UK, "Я не знаю."), (Lang::EN, "I do not know…"), Info),
            ((Lang::EN, "Stop!"), (Lang::RU, "Стой."), Info),
            ((Lang::EN, "We left."), (Lang::UK, "Ми пішли"), Info),
            ((Lang::EN, "We left."), (Lang::UK, "Ми пішли.."), Info),
            ((Lang::EN, "We left."), (Lang::UK, "Ми пішли,"), Info),
            ((Lang::KO, "네, 갔습니다."), (Lang::UK, "Так , пішли."), Info),
            ((Lang::RU, "Да, ушли."), (Lang::UK, "Так,  пішли."), Info),
            ((Lang::RU, "Да, ушли."), (Lang::EN, "Yes,, we left."), Info),
        ] {
            assert_eq!(found(original, rendition), [severity], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn what_is_an_end_in_both_is_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "우리는 갔습니다"), (Lang::UK, "Ми пішли.")),
            ((Lang::UK, "Ми пішли."), (Lang::KO, "우리는 갔습니다")),
            ((Lang::UK, "Я не знаю..."), (Lang::EN, "I do not know…")),
            ((Lang::UK, "…і пішли."), (Lang::EN, "and left.")),
            ((Lang::EN, "He said: “Go.”"), (Lang::UK, "Він сказав: «Іди».")),
            ((Lang::EN, "Well?!"), (Lang::UK, "Ну?..")),
            ((Lang::EN, "Two  blanks."), (Lang::UK, "Два  пробіли.")),
        ] {
            assert_eq!(found(original, rendition), [], "{original:?} {rendition:?}");
        }
    }
}
