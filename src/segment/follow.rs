//! What follows a stop.

use super::chars::{after, is_dash, is_opener, is_redaction, run};
use super::enclosures::{Enclosure, starting_at};

/// The beginning of what may be the next sentence.
#[derive(Debug, Clone, Copy)]
pub struct Follow<'a> {
    /// The first character that tells.
    pub first: First,
    /// The first word, where it begins with a letter.
    pub word: &'a str,
    /// The text from that word on.
    pub rest: &'a str,
    /// A dash stands before it.
    pub dash: bool,
    /// A remark in brackets stands before it.
    pub remark: bool,
}

/// How a sentence may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// A capital letter.
    Capital,
    /// A small letter.
    Small,
    /// A letter of a script without capitals: Hangul.
    Caseless,
    /// A figure.
    Figure,
    /// A sign that is read as a word: `№`, `$`, a mark of redaction.
    Sign,
    /// Punctuation, or nothing at all.
    Nothing,
}

/// Looks past white space, remarks in brackets, dashes and opening quotes. `remarks` are the text's enclosures.
pub fn follow<'a>(text: &'a str, mut at: usize, enclosures: &[Enclosure]) -> Follow<'a> {
    let (mut dash, mut remark) = (false, false);
    while let Some(c) = after(text, at) {
        let next = at + c.len_utf8();
        if let Some(pair) = starting_at(enclosures, at, c).filter(|pair| !pair.quote) {
            remark = true;
            at = pair.end;
        } else if is_dash(c) && is_speech_dash(text, next, c) {
            dash = true;
            at = next;
        } else if c.is_whitespace() || is_opener(c) {
            at = next;
        } else {
            break;
        }
    }
    let first = after(text, at).map_or(First::Nothing, first);
    let word = &text[at..run(text, at, char::is_alphabetic)];
    Follow { first, word, rest: &text[at..], dash, remark }
}

impl Follow<'_> {
    /// A word that is all capitals tells nothing by being capitalised.
    pub fn is_acronym(&self) -> bool {
        self.word.chars().nth(1).is_some() && !self.word.chars().any(char::is_lowercase)
    }

    /// The first word is followed by a dot: an initial or an abbreviation.
    pub fn is_dotted(&self) -> bool {
        self.rest[self.word.len()..].starts_with('.')
    }
}

/// A dash before a speaker's words, not a minus or a hyphen.
fn is_speech_dash(text: &str, next: usize, dash: char) -> bool {
    after(text, next).is_some_and(|c| c.is_whitespace() || c.is_alphabetic() || (dash != '-' && is_opener(c)))
}

fn first(c: char) -> First {
    match c {
        c if c.is_lowercase() => First::Small,
        c if c.is_uppercase() => First::Capital,
        c if c.is_alphabetic() => First::Caseless,
        c if c.is_numeric() => First::Figure,
        c if is_redaction(c)
            || matches!(c, '№' | '§' | '$' | '€' | '₴' | '₽' | '₩' | '£' | '#' | '@' | '+' | '~' | '•') =>
        {
            First::Sign
        }
        _ => First::Nothing,
    }
}
