//! Whether a sentence ends at a stop: what the marks, the word before and the words behind say together.

use super::chars::{after, before, is_closer, is_hangul, is_opener, is_stop, is_wide_stop, run};
use super::follow::{First, Follow};
use super::rules::{composed, normal};
use super::scan::{Begun, Paragraph};
use super::stop::{Kind, Stop};

impl Paragraph<'_> {
    /// The sentence ends with `stop`, before what follows.
    pub fn ends(&self, begun: Begun, stop: &Stop, next: &Follow<'_>) -> bool {
        // Latin words in Korean text are in small letters also where a sentence begins.
        let no_capitals = next.first == First::Small && before(self.text, stop.begin).is_some_and(is_hangul);
        let next = &Follow { first: if no_capitals { First::Caseless } else { next.first }, ..*next };
        let begins = !matches!(next.first, First::Small | First::Nothing);
        let replica = next.dash && stop.closing; // «Стій!» — Кім підняв руку
        if !begins || replica || self.goes_on(stop, next) {
            return false;
        }
        match stop.kind {
            Kind::Sure => true,
            Kind::Dot => stop.closing || self.dot_ends(begun, stop.begin, next),
            Kind::Ellipsis if self.stammers(begun, stop, next) => false,
            Kind::Ellipsis if next.first == First::Caseless => stop.closing || self.has_ending(begun.start, stop.begin),
            Kind::Ellipsis => next.first == First::Capital,
            Kind::Ending => self.ending_ends(begun, stop.begin, next),
        }
    }

    /// The same word again: `Я… Я не знаю`.
    fn stammers(&self, begun: Begun, stop: &Stop, next: &Follow<'_>) -> bool {
        !next.word.is_empty() && normal(self.word_before(begun.start, stop.begin).1) == normal(next.word)
    }

    /// A quotative or a verb of saying takes the sentence on: `“가라.” 라고`, `“Stop!” Kim shouted`.
    fn goes_on(&self, stop: &Stop, next: &Follow<'_>) -> bool {
        let word = normal(next.word);
        self.rules.goes_on(&word)
            || (stop.kind == Kind::Ending && self.rules.is_saying(&word))
            || (self.text[..stop.end].ends_with(is_closer) && !self.rules.is_starter(&word) && self.says(next))
    }

    /// One of the next three words of the clause is a verb of saying.
    fn says(&self, next: &Follow<'_>) -> bool {
        for word in next.rest.split_whitespace().take(3) {
            let (word, last) = before_marks(word);
            let word = normal(word);
            if self.rules.is_saying(&word) {
                return true;
            }
            if last || self.rules.ends_surely(&word) || self.rules.ends_weakly(&word) {
                return false;
            }
        }
        false
    }

    /// The word that ends at `at`, of the sentence that begins at `start`, has an ending that may end a sentence without punctuation.
    pub fn has_ending(&self, start: usize, at: usize) -> bool {
        let word = composed(self.word_before(start, at).1);
        self.rules.ends_surely(&word) || self.rules.ends_weakly(&word)
    }

    /// The word that ends at `at` ends the sentence without punctuation.
    fn ending_ends(&self, begun: Begun, at: usize, next: &Follow<'_>) -> bool {
        let word = composed(self.word_before(begun.start, at).1);
        if next.dash {
            return false;
        }
        if !self.rules.ends_surely(&word) {
            return self.rules.is_starter(&normal(next.word));
        }
        let following = next.rest.split(char::is_whitespace).next().unwrap_or_default();
        let nothing_more = next.rest[following.len()..].trim_start().is_empty();
        let (following, last) = before_marks(following);
        let following = composed(following);
        // 있습니까 없습니까 is one question; 모르겠어요 정말 is one sentence.
        let alike = last_two(&word) == last_two(&following);
        !alike && (!(last || nothing_more) || self.rules.ends_surely(&following))
    }

    /// White space is missing behind the stop, and yet a sentence may end there: `。`, `був.Потім`, `합니다.그래서`.
    pub fn may_lack_space(&self, begun: Begun, stop: &Stop) -> bool {
        let Some(next) = after(self.text, stop.end) else { return false };
        if self.text[stop.begin..stop.end].contains(is_wide_stop) {
            return true;
        }
        if stop.closing || !matches!(stop.kind, Kind::Dot | Kind::Sure) {
            return false;
        }
        if is_hangul(next) {
            let word = normal(&self.text[stop.end..run(self.text, stop.end, char::is_alphabetic)]);
            return self.has_ending(begun.start, stop.begin) && !self.rules.is_saying(&word);
        }
        let (_, word) = self.word_before(begun.start, stop.begin);
        // Abbreviations are short, and more often written without a space than sentences.
        let shortest = if stop.kind == Kind::Dot { 5 } else { 2 };
        let whole = word.chars().all(char::is_alphabetic) && word.chars().count() >= shortest;
        let behind = &self.text[run(self.text, stop.end, char::is_alphabetic)..];
        let word_follows = !behind.starts_with(|c: char| is_stop(c) || matches!(c, '/' | '@' | ':' | '_'));
        whole && word.ends_with(char::is_lowercase) && next.is_uppercase() && word_follows
    }

    /// The word that ends at `at`, with where it begins: back to white space, a quote, a bracket, a comma or the
    /// beginning of the sentence at `start`.
    pub fn word_before(&self, start: usize, at: usize) -> (usize, &str) {
        let apostrophe = |c: char| matches!(c, '\'' | '’');
        let mark = |c: char| is_opener(c) || is_closer(c) || matches!(c, ',' | ';' | ':');
        let edge = |c: char| c.is_whitespace() || (mark(c) && !apostrophe(c));
        let word = self.text[start..at].rsplit(edge).next().unwrap_or_default().trim_start_matches(apostrophe);
        (at - word.len(), word)
    }
}

/// A word without the punctuation behind it, and whether there is any.
fn before_marks(word: &str) -> (&str, bool) {
    let mark = |c: char| is_stop(c) || is_closer(c) || matches!(c, ',' | ';' | ':');
    let decimal = |at: usize, c: char| {
        let figure = |side: Option<char>| side.is_some_and(char::is_numeric);
        figure(before(word, at)) && figure(after(word, at + c.len_utf8()))
    };
    let cut = word.char_indices().find(|(at, c)| mark(*c) && !decimal(*at, *c));
    cut.map_or((word, false), |(at, _)| (&word[..at], true))
}

/// The last two letters.
fn last_two(word: &str) -> &str {
    word.char_indices().rev().nth(1).map_or(word, |(at, _)| &word[at..])
}
