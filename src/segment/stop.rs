//! A place where a sentence may end.

use super::chars::{is_closer, is_stop};

/// A run of marks that may end a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Stop {
    /// Where its first mark begins: the end of the word before.
    pub begin: usize,
    /// Where its last mark ends.
    pub end: usize,
    /// Which marks they are.
    pub kind: Kind,
    /// A quotation or bracket closes with it.
    pub closing: bool,
}

/// The marks of a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `?`, `!`, `?!`, `?..`, `。`.
    Sure,
    /// One dot, which may belong to an abbreviation or a number.
    Dot,
    /// `...`, `…`, which may be a hesitation.
    Ellipsis,
    /// None at all: the ending of a word stands for them.
    Ending,
}

impl Stop {
    /// The stop that is `text[begin..end]`; `closed` where a quotation closes right before it.
    pub fn new(text: &str, begin: usize, end: usize, closed: bool) -> Stop {
        let marks = &text[begin..end];
        let mut stops = marks.chars().filter(|c| is_stop(*c));
        let kind = match (stops.next(), stops.next()) {
            (None, _) => Kind::Ending,
            (Some('.'), None) => Kind::Dot,
            _ if marks.chars().any(|c| is_stop(c) && !matches!(c, '.' | '…' | '‥')) => Kind::Sure,
            _ => Kind::Ellipsis,
        };
        Stop { begin, end, kind, closing: closed || marks.contains(is_closer) }
    }
}
