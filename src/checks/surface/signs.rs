//! The signs in a text that are no words of the speaker: editorial marks, doubts, redactions, placeholders, time codes.

use std::ops::Range;

use super::enclosed::bracketed;
use super::senses::{Sense, sense};
use crate::lang::{MarkKind, marks};

/// A sign.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sign {
    pub span: Range<usize>,
    pub kind: Kind,
    /// What a mark says more exactly.
    pub sense: Option<Sense>,
}

/// What a sign is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// An editorial mark, translated from one language to another.
    Mark(MarkKind),
    /// The writer is not sure of a word: `[?]`, `[Коваль?]`.
    Doubt,
    /// Square brackets with something else in them.
    Bracketed,
    /// The same in every language: a placeholder, a tag, a time code.
    Exact(String),
}

/// The signs of a text in order, each place once.
pub(super) fn signs(text: &str) -> Vec<Sign> {
    // Most texts hold none of the signs, nor a letter of the blocks in which the others stand.
    if !text
        .bytes()
        .any(|byte| matches!(byte, b'[' | b'(' | b'<' | b'{' | b'%' | b'*' | b'X' | b':' | b'_' | 0xE2 | 0xE3 | 0xEF))
    {
        return Vec::new();
    }
    let mut found: Vec<Sign> = Vec::new();
    let exact = exact(text);
    for (span, kind) in marks(text) {
        found.push(Sign { sense: sense(text.get(span.clone()).unwrap_or_default()), span, kind: Kind::Mark(kind) });
    }
    let doubts =
        text.match_indices("(?)").map(|(at, sign)| Sign { span: at..at + sign.len(), kind: Kind::Doubt, sense: None });
    found.extend(doubts);
    for span in bracketed(text, &['[', '【', '［'], &[']', '】', '］']).pairs {
        let inner = text.get(span.clone()).unwrap_or_default();
        let inner = inner.trim_matches(|c| "[]【】［］".contains(c)).trim();
        let kind = if inner.ends_with('?') { Kind::Doubt } else { Kind::Bracketed };
        let sign = Sign { sense: sense(inner), span, kind };
        let is_code = exact.iter().any(|(code, _)| code.start <= sign.span.start && sign.span.end <= code.end);
        let taken = found.iter().any(|other| meet(&other.span, &sign.span));
        if !taken && !is_code && !inner.is_empty() && !is_time(inner) {
            found.push(sign);
        }
    }
    found.extend(exact.into_iter().map(|(span, key)| Sign { span, kind: Kind::Exact(key), sense: None }));
    found.sort_by_key(|sign| sign.span.start);
    found
}

/// Round brackets of a text that hold no known mark: something that no list here has may be one.
pub(super) fn parentheses(text: &str) -> usize {
    let known = marks(text);
    let free = |span: &&Range<usize>| {
        !known.iter().any(|(mark, _)| meet(mark, span)) && text.get((*span).clone()) != Some("(?)")
    };
    bracketed(text, &['(', '（'], &[')', '）']).pairs.iter().filter(free).count()
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Placeholders, tags and time codes, each with what it has to be on the other side.
fn exact(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let length = match c {
            '{' => braces(rest),
            '$' if rest.starts_with("${") => braces(rest.get(1..).unwrap_or_default()).map(|length| length + 1),
            '<' => tag(rest),
            '%' => format(rest, text.get(..at).unwrap_or_default()),
            '⟦' => rest.find('⟧').filter(|end| *end < LONGEST).map(|end| end + '⟧'.len_utf8()),
            '[' => note(rest),
            '_' => blank(rest, text.get(..at).unwrap_or_default()),
            'X' => masked(rest, text.get(..at).unwrap_or_default()),
            '0'..='9' => time_code(rest, text.get(..at).unwrap_or_default()),
            _ => None,
        };
        if let Some(length) = length {
            let code = rest.get(..length).unwrap_or_default();
            found.push((at..at + length, if c == '_' { BLANK.to_owned() } else { key(code) }));
        }
        at += length.unwrap_or(c.len_utf8());
    }
    found
}

/// Longest placeholder, in bytes.
const LONGEST: usize = 80;

/// Time codes differ in their sign before the milliseconds, tags in their blanks.
fn key(code: &str) -> String {
    let time = code.starts_with(|c: char| c.is_ascii_digit());
    code.chars().filter(|c| !c.is_whitespace()).map(|c| if time && c == ',' { '.' } else { c }).collect()
}

/// `{name}`, `{{name}}`, `{0}`: no more than a word or a rule of format in braces.
fn braces(rest: &str) -> Option<usize> {
    let end = rest.find('}').filter(|end| *end < LONGEST)?;
    let inner = rest.get(1..end)?.trim_start_matches('{');
    let end = end
        + 1
        + rest
            .get(end + 1..)?
            .chars()
            .take_while(|c| *c == '}')
            .count()
            .min(rest.chars().take_while(|c| *c == '{').count().saturating_sub(1));
    let code = |c: char| c.is_ascii_alphanumeric() || "_-.:/=#!,*+ ".contains(c);
    (inner.chars().all(code) && inner.split(' ').count() <= 2).then_some(end)
}

/// `<b>`, `</i>`, `<br/>`, `<x id="1"/>`.
fn tag(rest: &str) -> Option<usize> {
    let inner = rest.get(1..)?.trim_start_matches('/');
    let end = rest.find('>').filter(|end| *end < LONGEST)?;
    let body = rest.get(1..end)?;
    (inner.starts_with(|c: char| c.is_ascii_alphabetic()) && !body.contains('<') && body.is_ascii()).then_some(end + 1)
}

/// `%s`, `%d`, `%1$s`, `%(name)s`; not `5% d…`, nor `50%`.
fn format(rest: &str, before: &str) -> Option<usize> {
    let inner = rest.get(1..)?;
    let named =
        inner.strip_prefix('(').and_then(|inner| inner.find(')')).filter(|end| *end < LONGEST).map(|end| end + 2);
    let skip = named.unwrap_or_else(|| {
        inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit() || "$.-".contains(c)).len()
    });
    let tail = inner.get(skip..)?;
    let letter = tail.starts_with(['s', 'd', 'i', 'f', 'u', 'x', '@']);
    let ends = !tail.get(1..)?.starts_with(|c: char| c.is_ascii_alphanumeric());
    let number = before.ends_with(|c: char| c.is_ascii_digit());
    (letter && ends && !number).then_some(1 + skip + 1)
}

/// `[3]`: the number of a note or of a source.
fn note(rest: &str) -> Option<usize> {
    let end = rest.find(']').filter(|end| (2..=4).contains(end))?;
    rest.get(1..end)?.bytes().all(|byte| byte.is_ascii_digit()).then_some(end + 1)
}

/// A place of a form that is to be filled in, however long it is drawn.
const BLANK: &str = "___";

fn blank(rest: &str, before: &str) -> Option<usize> {
    let length = rest.len() - rest.trim_start_matches('_').len();
    let word = |c: char| c.is_ascii_alphanumeric();
    let inside = before.ends_with(word) && rest.get(length..).is_some_and(|rest| rest.starts_with(word));
    (length >= BLANK.len() && !inside).then_some(length)
}

/// What the program itself puts in the place of a name: `XN1X`.
fn masked(rest: &str, before: &str) -> Option<usize> {
    let inner = rest.strip_prefix('X')?;
    let letters = inner.chars().take_while(|c| c.is_ascii_uppercase() && *c != 'X').count();
    let digits = inner.get(letters..)?.chars().take_while(char::is_ascii_digit).count();
    let ends = inner.get(letters + digits..)?.starts_with('X');
    (letters == 1 && digits > 0 && ends && !before.ends_with(|c: char| c.is_ascii_alphanumeric()))
        .then_some(letters + digits + 2)
}

/// `00:12:31`, `00:12:31.500`: a time of day has no seconds.
fn time_code(rest: &str, before: &str) -> Option<usize> {
    let length = rest.chars().take_while(|c| c.is_ascii_digit() || *c == ':').count();
    let code = rest.get(..length)?;
    let parts: Vec<&str> = code.split(':').collect();
    let inside = before.ends_with(|c: char| c.is_ascii_digit() || c == ':' || c == '.');
    let fits =
        parts.len() == 3 && parts.iter().all(|part| part.len() == 2 || part.len() == 1 && code.starts_with(part));
    let millis = rest
        .get(length..)?
        .strip_prefix(['.', ','])
        .map_or(0, |rest| rest.chars().take_while(char::is_ascii_digit).count());
    (fits && !inside).then_some(if millis == 3 { length + 4 } else { length })
}

/// `00:12`, `12:31 PM`: the time at which something was said.
fn is_time(inner: &str) -> bool {
    inner.contains(':') && inner.chars().all(|c| c.is_ascii_digit() || ":.,".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(&str, Kind)> {
        signs(text).into_iter().map(|sign| (text.get(sign.span).unwrap(), sign.kind)).collect()
    }

    #[test]
    fn signs_are_told_from_words() {
        let exact = |code: &str| Kind::Exact(code.to_owned());
        for (text, sign, kind) in [
            ("Прийшов {name}.", "{name}", exact("{name}")),
            ("Прийшов %s.", "%s", exact("%s")),
            ("Hello %(who)s!", "%(who)s", exact("%(who)s")),
            ("⟦1⟧은 왔습니다.", "⟦1⟧", exact("⟦1⟧")),
            ("XN1X은 왔습니다.", "XN1X", exact("XN1X")),
            ("дивіться там.[13]", "[13]", exact("[13]")),
            ("Я був у _____.", "_____", exact("___")),
            ("이름: ____", "____", exact("___")),
            ("це <b>так</b>", "<b>", exact("<b>")),
            ("00:12:31,500 Так.", "00:12:31,500", exact("00:12:31.500")),
            ("Коваль [?] прийшов", "[?]", Kind::Doubt),
            ("Коваль(?) прийшов", "(?)", Kind::Doubt),
            ("[Коваль?] прийшов", "[Коваль?]", Kind::Doubt),
            ("[дзвонить телефон] Так.", "[дзвонить телефон]", Kind::Bracketed),
            ("[сміється] Так.", "[сміється]", Kind::Mark(MarkKind::Emotion)),
            ("сержант ███", "███", Kind::Mark(MarkKind::Redacted)),
        ] {
            assert_eq!(kinds(text).into_iter().next(), Some((sign, kind)), "{text}");
        }
    }

    #[test]
    fn words_and_figures_are_no_signs() {
        for text in [
            "50% складу",
            "5 < 6 і 7 > 2",
            "о 12:30",
            "XX століття",
            "(так сказав)",
            "{це все, що я тоді почув}",
            "100 %",
            "file__name і x___y",
        ] {
            assert_eq!(signs(text), [], "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "[\\[\\](){}<>%$⟦⟧XNsd0-9:.,а█?/ ]{0,40}") {
            proptest::prop_assert!(signs(&text).iter().all(|sign| text.get(sign.span.clone()).is_some()));
        }
    }
}
