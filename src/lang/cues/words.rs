//! A text cut into its words, for all who look for cues in it.

use std::ops::Range;

use crate::lang::Lang;
use crate::lang::letters::is_letter_or_digit;
use crate::lang::numeral::is_apostrophe;

/// The words of a text in lower case, and the marks that end its sentences.
#[derive(Debug)]
pub struct Words {
    /// The language of the text.
    pub lang: Lang,
    /// The text in lower case, every letter where it stood.
    text: String,
    tokens: Vec<Token>,
}

#[derive(Debug, Clone, Copy)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
    /// In which sentence with words, from 0.
    sentence: usize,
    /// A comma or another mark stands behind it.
    breaks: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// The beginning of a sentence.
    Begin,
    Word,
    Stop,
    Ask,
}

impl Words {
    /// Of a text.
    pub fn of(written: &str, lang: Lang) -> Words {
        let text = lowered(written);
        let mut tokens = vec![Token { kind: Kind::Begin, start: 0, end: 0, sentence: 0, breaks: false }];
        let (mut at, mut sentence, mut spoken) = (0, 0, false);
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let end = if is_letter_or_digit(c) { word_end(&text, at) } else { at + c.len_utf8() };
            let (before, after) = (written.get(..at).unwrap_or_default(), written.get(end..).unwrap_or_default());
            let mut push = |kind, start, end| {
                sentence += usize::from(kind == Kind::Begin && spoken);
                spoken = kind == Kind::Word || kind != Kind::Begin && spoken;
                tokens.push(Token { kind, start, end, sentence, breaks: false });
            };
            match c {
                c if is_letter_or_digit(c) => push(Kind::Word, at, end),
                '?' | '？' | '.' | '!' | '…' | '。' | '\n'
                    if ends_sentence(c, before, after) && !shortens(c, &text, end, lang) =>
                {
                    push(if matches!(c, '?' | '？') { Kind::Ask } else { Kind::Stop }, at, end);
                    push(Kind::Begin, end, end);
                }
                c if c.is_whitespace() || matches!(c, '"' | '“' | '”' | '«' | '»' | '\'' | '‘' | '’') => {}
                _ => {
                    if let Some(token) = tokens.last_mut() {
                        token.breaks = true;
                    }
                }
            }
            at = end;
        }
        Words { lang, text, tokens }
    }

    /// How many words and marks there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A word; `^`, `.` or `?` for the beginning and the end of a sentence.
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        let token = self.tokens.get(at)?;
        Some(match token.kind {
            Kind::Begin => "^",
            Kind::Stop => ".",
            Kind::Ask => "?",
            Kind::Word => self.text.get(token.start..token.end).unwrap_or_default(),
        })
    }

    /// In which sentence with words it stands, from 0.
    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(0, |token| token.sentence)
    }

    /// A sentence begins there.
    pub(super) fn begins(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Begin)
    }

    /// What stands there is followed by a mark, or by nothing.
    pub(super) fn breaks(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.breaks)
            || self.tokens.get(at + 1).is_none_or(|token| token.kind != Kind::Word)
    }

    /// Where these words stand.
    pub(super) fn span(&self, words: Range<usize>) -> Range<usize> {
        let start = self.tokens.get(words.start).map_or(0, |token| token.start);
        let last = self.tokens.get(words.end.saturating_sub(1)).map_or(start, |token| token.end);
        // An entry that begins with a sentence begins at its first word.
        let first = words.clone().find(|at| self.tokens.get(*at).is_some_and(|token| token.kind == Kind::Word));
        first.and_then(|at| self.tokens.get(at)).map_or(start, |token| token.start)..last
    }

    /// The sentences: the places of their words, with the marks that end them.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut begins = (0..self.tokens.len()).filter(|at| self.begins(*at)).chain([self.tokens.len()]).peekable();
        std::iter::from_fn(move || {
            let begin = begins.next()?;
            begins.peek().map(|end| begin + 1..*end)
        })
        .filter(|sentence| self.count(sentence) > 0)
    }

    /// A word stands in it, in whatever case.
    pub fn has(&self, word: &str) -> bool {
        let words = self.tokens.iter().filter(|token| token.kind == Kind::Word);
        let mut texts = words.filter_map(|token| self.text.get(token.start..token.end));
        texts.any(|text| text.eq_ignore_ascii_case(word))
    }

    /// A question mark ends the sentence.
    pub(super) fn asks(&self, sentence: usize) -> bool {
        self.tokens.iter().any(|token| token.kind == Kind::Ask && token.sentence == sentence)
    }

    /// How many sentences with words there are.
    pub fn count_sentences(&self) -> usize {
        self.sentences().count()
    }

    /// How many words a sentence has, or the whole text.
    pub fn count_words(&self, sentence: Option<usize>) -> usize {
        let is_in = |token: &&Token| sentence.is_none_or(|sentence| token.sentence == sentence);
        self.tokens.iter().filter(|token| token.kind == Kind::Word).filter(is_in).count()
    }

    /// Where a sentence stands, or the whole text, from its first word to its mark.
    pub fn place(&self, sentence: Option<usize>) -> Range<usize> {
        let is_in = |token: &&Token| sentence.is_none_or(|sentence| token.sentence == sentence);
        let tokens = self.tokens.iter().filter(|token| token.kind != Kind::Begin).filter(is_in);
        let mut spoken = tokens.skip_while(|token| token.kind != Kind::Word);
        let first = spoken.next();
        let last = spoken.last().or(first);
        first.map_or(0, |token| token.start)..last.map_or(0, |token| token.end)
    }

    /// How many words stand there, without marks.
    pub(super) fn count(&self, sentence: &Range<usize>) -> usize {
        self.tokens.get(sentence.clone()).unwrap_or_default().iter().filter(|token| token.kind == Kind::Word).count()
    }
}

/// A dot that belongs to the word before it: `Dr.`, `вул.`.
fn shortens(mark: char, text: &str, end: usize, lang: Lang) -> bool {
    let before = text.get(..end).unwrap_or_default();
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    mark == '.' && lang.language().sentences.never_end.contains(&word)
}

/// In lower case, every letter where it stood; the few whose small letter is longer stay as they are.
fn lowered(text: &str) -> String {
    let small = |c: char| {
        let mut small = c.to_lowercase();
        small.next().filter(|small| small.len_utf8() == c.len_utf8()).unwrap_or(c)
    };
    text.chars().map(small).collect()
}

fn word_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let end = at + rest.find(|c: char| !is_letter_or_digit(c) && !is_inner(c)).unwrap_or(rest.len());
    text.get(..end).map_or(end, |text| text.trim_end_matches(is_apostrophe).len())
}

/// What may stand inside a word.
fn is_inner(c: char) -> bool {
    is_apostrophe(c) || c == '_'
}

/// A mark alone in brackets is a remark of whoever wrote the text down: `(?)`. A dot before a small letter or inside a
/// figure ends nothing.
fn ends_sentence(mark: char, before: &str, after: &str) -> bool {
    let (last, next) = (before.chars().next_back(), after.chars().next());
    let is_editorial = matches!((last, next), (Some('(' | '['), Some(')' | ']')));
    let follows = after.trim_start().chars().next();
    let goes_on = || follows.is_some_and(char::is_lowercase) || next.is_some_and(|c| c.is_ascii_digit());
    !is_editorial && (mark == '\n' || !matches!(mark, '.' | '…') || !goes_on())
}
