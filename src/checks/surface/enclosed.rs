//! What stands between brackets or quotation marks, and what has no partner.

use std::ops::Range;

use crate::lang::is_letter;

/// Signs that open and close, in a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Enclosed {
    /// From the sign that opens to the one that closes, both included, in the order in which they close.
    pub pairs: Vec<Range<usize>>,
    /// Signs without a partner.
    pub alone: Vec<Range<usize>>,
}

/// What brackets of one kind enclose. A bracket that closes behind a number or letter at the start counts items: `1)`, `а)`.
pub(super) fn bracketed(text: &str, opening: &[char], closing: &[char]) -> Enclosed {
    let mut found = Enclosed::default();
    let mut open: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let sign = at..at + c.len_utf8();
        if opening.contains(&c) {
            open.push(sign);
        } else if closing.contains(&c) {
            match open.pop() {
                Some(start) => found.pairs.push(start.start..sign.end),
                None if counts_items(text, at) || is_smile(text, at) => {}
                None => found.alone.push(sign),
            }
        }
    }
    found.alone.extend(open.into_iter().filter(|sign| !is_smile(text, sign.start)));
    found
}

/// `1)`, `12)`, `а)` at the start of a word.
fn counts_items(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let count = word.chars().count();
    (1..=3).contains(&count)
        && (word.chars().all(|c| c.is_ascii_digit() || c == '.') || count == 1 && word.chars().all(is_letter))
}

/// `:)`, `;-)`, `))`: written by people who chat.
fn is_smile(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with([':', ';', '-', ')', '(']))
}

/// What quotation marks enclose. Marks that look the same on both sides open where a word begins.
pub(super) fn quoted(text: &str) -> Enclosed {
    let mut found = Enclosed::default();
    let mut open: Vec<(char, Range<usize>)> = Vec::new();
    for (at, c) in text.char_indices() {
        let sign = at..at + c.len_utf8();
        match side(text, at, c, open.last().map(|(c, _)| *c)) {
            Some(Side::Opens) => open.push((c, sign)),
            Some(Side::Closes) => match open.iter().rposition(|(opened, _)| closes(*opened, c)) {
                Some(place) => {
                    found.alone.extend(open.drain(place + 1..).map(|(_, sign)| sign));
                    found.pairs.extend(open.pop().map(|(_, start)| start.start..sign.end));
                }
                None => found.alone.push(sign),
            },
            None => {}
        }
    }
    found.alone.extend(open.into_iter().map(|(_, sign)| sign));
    found
}

enum Side {
    Opens,
    Closes,
}

/// Marks that open, each with those that may close it: „ is closed by “ in Ukrainian and by ” in Polish.
const QUOTES: [(char, &[char]); 9] = [
    ('«', &['»']),
    ('„', &['“', '”', '"']),
    ('“', &['”', '"']),
    ('"', &['"', '”']),
    ('《', &['》']),
    ('「', &['」']),
    ('『', &['』']),
    ('〝', &['〞']),
    ('”', &['”']),
];

fn closes(opened: char, c: char) -> bool {
    QUOTES.iter().any(|(open, close)| *open == opened && close.contains(&c))
}

fn side(text: &str, at: usize, c: char, top: Option<char>) -> Option<Side> {
    let fits = top.is_some_and(|open| closes(open, c));
    let begins =
        || !text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || ".,!?…".contains(c)));
    let inch = || c == '"' && text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
    match c {
        '“' if fits => Some(Side::Closes),
        '“' | '«' | '„' | '《' | '「' | '『' | '〝' => Some(Side::Opens),
        '"' if fits => Some(Side::Closes),
        '"' if inch() => None,
        '"' if begins() => Some(Side::Opens),
        '"' | '”' | '»' | '》' | '」' | '』' | '〞' => Some(Side::Closes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_found_whatever_their_marks() {
        for (text, pairs, alone) in [
            ("Він сказав: «Іди».", 1, 0),
            ("Він сказав: „Іди“.", 1, 0),
            ("He said, “Go.”", 1, 0),
            ("He said, \"Go.\" Then: \"Stop.\"", 2, 0),
            ("그는 《가라》고 했습니다.", 1, 0),
            ("«Він сказав: „Іди“»", 2, 0),
            ("Він сказав: «Іди.", 0, 1),
            ("He said, Go.\"", 0, 1),
            ("a 5\" pipe", 0, 0),
            ("п’ять, don't", 0, 0),
        ] {
            let found = quoted(text);
            assert_eq!((found.pairs.len(), found.alone.len()), (pairs, alone), "{text}");
        }
    }

    #[test]
    fn a_bracket_without_partner_is_found() {
        let round = |text| bracketed(text, &['('], &[')']);
        for (text, pairs, alone) in [
            ("(так) і (ні)", 2, 0),
            ("(так", 0, 1),
            ("так)", 0, 1),
            ("1) так; а) ні", 0, 0),
            ("((так)", 1, 1),
            (":)", 0, 0),
        ] {
            assert_eq!((round(text).pairs.len(), round(text).alone.len()), (pairs, alone), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "[()a1 «»„“”\"《》.:]{0,40}") {
            for found in [quoted(&text), bracketed(&text, &['('], &[')'])] {
                let all = found.pairs.iter().chain(&found.alone);
                proptest::prop_assert!(all.clone().all(|span| text.get(span.clone()).is_some()));
            }
        }
    }
}
