//! The sentences of a paragraph: one walk from left to right.

use super::chars::{after, before, is_closer, is_hangul, is_said, is_stop, run};
use super::enclosures::{Enclosure, enclosures, starting_at};
use super::follow::follow;
use super::rules::Rules;
use super::stop::{Kind, Stop};

/// The sentences of a paragraph, which they tile.
pub fn sentences<'a>(text: &'a str, rules: &Rules) -> Vec<&'a str> {
    let paragraph = Paragraph::new(text, rules);
    let (mut pieces, mut start) = (Vec::new(), 0);
    while let Some(end) = paragraph.next_end(start) {
        pieces.push(&text[start..end]);
        start = end;
    }
    pieces.push(&text[start..]);
    pieces
}

/// A paragraph and what was found in it before the walk.
pub struct Paragraph<'a> {
    /// Its text.
    pub text: &'a str,
    /// What holds in its language.
    pub rules: &'a Rules,
    /// Its quotations and remarks.
    pub enclosures: Vec<Enclosure>,
    /// Where the last word outside brackets is: no sentence begins after it.
    last_said: usize,
}

/// The sentence that the walk is in.
#[derive(Debug, Clone, Copy)]
pub struct Begun {
    /// Where it begins: the rules look no further back.
    pub start: usize,
    /// Where its first word is.
    pub said: usize,
}

impl<'a> Paragraph<'a> {
    fn new(text: &'a str, rules: &'a Rules) -> Paragraph<'a> {
        let enclosures = enclosures(text);
        let (mut last_said, mut at) = (0, 0);
        while let Some(c) = after(text, at) {
            match starting_at(&enclosures, at, c).filter(|pair| !pair.quote) {
                Some(remark) => at = remark.end,
                None => {
                    last_said = if is_said(c) { at } else { last_said };
                    at += c.len_utf8();
                }
            }
        }
        Paragraph { text, rules, enclosures, last_said }
    }

    /// Where the sentence that begins at `start` ends, white space included; `None` where it is the last.
    fn next_end(&self, start: usize) -> Option<usize> {
        let (mut at, mut said) = (start, None);
        while let Some(c) = after(self.text, at) {
            let next = at + c.len_utf8();
            let stop = match starting_at(&self.enclosures, at, c) {
                Some(pair) if pair.quote && said.is_none() && self.is_whole_sentence(start, pair) => {
                    at = next;
                    continue;
                }
                Some(pair) => {
                    at = pair.end;
                    said = said.or(pair.quote.then_some(pair.open));
                    self.stop_of_quotation(pair)
                }
                None => {
                    said = said.or(is_said(c).then_some(at));
                    let stop = self.stop_at(start, at, c);
                    at = next;
                    stop
                }
            };
            let Some(stop) = stop else { continue };
            at = at.max(stop.end);
            if let Some(end) = said.and_then(|said| self.end_after(Begun { start, said }, &stop)) {
                return Some(end);
            }
        }
        None
    }

    /// A quotation with nothing around it in its sentence: its own sentences are split.
    fn is_whole_sentence(&self, start: usize, pair: Enclosure) -> bool {
        let begun = Begun { start, said: pair.open };
        let nothing_follows = self.text[self.end_of_marks(pair.end)..].trim_start().is_empty();
        nothing_follows || self.stop_of_quotation(pair).is_some_and(|stop| self.end_after(begun, &stop).is_some())
    }

    /// The stop at the end of a quotation, inside it (`.»`) or behind it (`».`). Remarks have none.
    fn stop_of_quotation(&self, pair: Enclosure) -> Option<Stop> {
        let quotation = &self.text[..pair.end];
        let begin = quotation.trim_end_matches(|c| is_stop(c) || is_closer(c)).len().max(pair.open);
        let stop = Stop::new(self.text, begin, self.end_of_marks(pair.end), true);
        (pair.quote && stop.kind != Kind::Ending).then_some(stop)
    }

    /// The stop that begins with the character `c` at `at`, if one does, in the sentence that begins at `start`.
    fn stop_at(&self, start: usize, at: usize, c: char) -> Option<Stop> {
        if is_stop(c) {
            let closed = before(self.text, at).is_some_and(is_closer);
            return Some(Stop::new(self.text, at, self.end_of_marks(at), closed));
        }
        let word_ends = c.is_whitespace() && before(self.text, at).is_some_and(is_hangul);
        (word_ends && self.has_ending(start, at)).then_some(Stop {
            begin: at,
            end: at,
            kind: Kind::Ending,
            closing: false,
        })
    }

    /// Where the marks that begin at `at` end: stops, and the quotes and brackets that close with them.
    fn end_of_marks(&self, at: usize) -> usize {
        let mut end = at;
        while let Some(c) = after(self.text, end) {
            let closes = is_closer(c) && starting_at(&self.enclosures, end, c).is_none();
            if !is_stop(c) && !closes {
                break;
            }
            end += c.len_utf8();
        }
        end
    }

    /// Where the next sentence begins, if this one ends with `stop`.
    fn end_after(&self, begun: Begun, stop: &Stop) -> Option<usize> {
        let next = run(self.text, stop.end, char::is_whitespace);
        let ends = next <= self.last_said
            && (next > stop.end || self.may_lack_space(begun, stop))
            && self.ends(begun, stop, &follow(self.text, next, &self.enclosures));
        ends.then_some(next)
    }
}
