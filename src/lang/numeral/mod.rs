//! Numerals of a text: what they are, and how those of Ukrainian, English and Russian are read, word by word.
//!
//! A language has a table of number words; [`scan`] joins them by the rule that all three share: inside a block of
//! thousands the parts fall (hundreds, tens, units), and so do the scales (million, thousand). Korean has a grammar of
//! its own in its folder.

mod digits;

use std::ops::Range;

use crate::lang;
use crate::lang::quantity::Quantities;

pub use digits::{digits_len, digits_value};

/// What a language knows of numbers and dates.
#[derive(Debug, Clone, Copy)]
pub struct Numerals {
    /// Finds the numerals of a text, in order, without overlap.
    pub find: fn(&str) -> Vec<Numeral>,
    /// Whether a numeral may begin in a word, that is between two blanks. A text without such a word has none: who meets the
    /// same words again and again need not look through every text.
    pub begins: fn(&str) -> bool,
    /// The value of a text that is a cardinal number and nothing else; a serial number (007) is none.
    pub value: fn(&str) -> Option<i64>,
    /// Words before a numeral that make it approximate, in lower case: `близько`, `약`.
    pub about: &'static [&'static str],
    /// Words that count without being numerals, in lower case, all forms of one separated by spaces: `both`, `사흘`. Of
    /// Korean words the beginning is compared.
    pub loose: &'static [(i64, &'static str)],
    /// Names of the months from January: all forms of one month, separated by spaces, in lower case.
    pub months: &'static [&'static str],
    /// Units, counters and approximating words.
    pub quantities: &'static Quantities,
}

/// A number as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What it says.
    pub value: i64,
    /// How it is written.
    pub form: Form,
    /// It surely says this number, and no more and no less.
    pub exact: bool,
}

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Digits, perhaps grouped: `26`, `12 000`.
    Digits,
    /// Words, or digits with words: `двадцять шість`, `스물여섯`, `5 тисяч`.
    Words,
    /// A place in an order: `9-го`, `дев’ятого`, `94th`.
    Ordinal,
}

/// What one number word adds to a numeral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// 7, 20, 300, or the scale's 1000.
    pub value: i64,
    /// What it does.
    pub kind: PartKind,
}

/// What a number word does in a numeral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// Is a number in digits.
    Digits,
    /// Is added: `двадцять`.
    Add,
    /// Multiplies the hundreds, tens and units before it: `тисяч`, `hundred`.
    Scale,
    /// Is added and ends the numeral: `шостого`.
    Ordinal,
    /// Multiplies what stands before it and ends the numeral: `hundredth`.
    OrdinalScale,
    /// Joins two parts: `and`.
    Link,
    /// Is added, but alone it is hardly a number: `one`, `один`.
    Weak,
    /// Is added and ends the numeral, and alone it is no number: `second`.
    WeakOrdinal,
}

/// How a language writes numbers with digits and words.
#[derive(Debug, Clone, Copy)]
pub struct Script {
    /// What a word adds; the word is in lower case with a straight apostrophe.
    pub word: fn(&str) -> Option<Part>,
    /// The ending that makes digits an ordinal, without the hyphen: `го`, `th`.
    pub ordinal_ending: fn(&str) -> bool,
    /// A mark between groups of three digits.
    pub group: fn(char) -> bool,
    /// A comma may follow a thousand: `two thousand, five hundred`.
    pub comma: bool,
}

/// The largest number that is read; larger ones are left alone.
const LARGEST: i64 = 1_000_000_000_000_000;

/// Finds numerals in a language that writes words apart.
pub fn scan(text: &str, script: Script) -> Vec<Numeral> {
    let tokens = tokens(text, script.group);
    let mut found: Vec<Numeral> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match longest(text, tokens.get(at..).unwrap_or_default(), script) {
            Some((numeral, used)) => {
                doubt_neighbours(text, &mut found, numeral);
                at += used;
            }
            None => at += 1,
        }
    }
    found
}

/// The value of a text that is one cardinal number; `found` are its numerals.
pub fn whole(text: &str, found: &[Numeral]) -> Option<i64> {
    match found {
        // As a whole text the word "one" is a number.
        [n] if n.span == (0..text.len()) && n.form != Form::Ordinal && (n.exact || n.value == 1) => Some(n.value),
        _ => None,
    }
}

/// Two numerals side by side (`п’ять-шість`) are a guess or a list: neither is exact.
fn doubt_neighbours(text: &str, found: &mut Vec<Numeral>, mut next: Numeral) {
    if let Some(last) = found.last_mut() {
        let gap = text.get(last.span.end..next.span.start).unwrap_or("?");
        let worded = last.form == Form::Words && next.form != Form::Digits;
        if worded && gap.chars().all(|c| c.is_whitespace() || is_hyphen(c)) {
            last.exact = false;
            next.exact = false;
        }
    }
    found.push(next);
}

/// The longest numeral at the start of the tokens, and how many of them it takes.
fn longest(text: &str, tokens: &[Placed], script: Script) -> Option<(Numeral, usize)> {
    let first = tokens.first()?;
    if let (Token::Digits(value), Some(end)) = (first.token, ordinal_end(text, tokens, script)) {
        let numeral = Numeral { span: first.span.start..end, value, form: Form::Ordinal, exact: true };
        return Some((numeral, 2));
    }
    let mut sum = Sum::default();
    let mut last = None;
    let decimals = follows_point(text, first.span.start);
    for place in 0..tokens.len() {
        let Some(part) = part_at(text, tokens, place, script) else { break };
        // «1,7 млн чотири роки тому»: decimals and their scale are a whole number, and the next is another one.
        let scaled = matches!(last, Some((_, PartKind::Scale, _)));
        if decimals && scaled && part.kind != PartKind::Scale {
            break;
        }
        if (part.kind == PartKind::Link && !links(text, tokens, place, script)) || !sum.add(part) {
            break;
        }
        if part.kind != PartKind::Link {
            last = Some((place, part.kind, sum.value()));
        }
        if matches!(part.kind, PartKind::Ordinal | PartKind::OrdinalScale | PartKind::WeakOrdinal) {
            break;
        }
    }
    let (place, kind, value) = last?;
    let (form, exact) = match kind {
        PartKind::WeakOrdinal if place == 0 => return None,
        PartKind::Ordinal | PartKind::OrdinalScale | PartKind::WeakOrdinal => (Form::Ordinal, true),
        PartKind::Digits if place == 0 => (Form::Digits, !serial_or_stuck(text, &first.span)),
        // Thousands alone are many.
        PartKind::Weak | PartKind::Scale => (Form::Words, place > 0),
        _ => (Form::Words, true),
    };
    let span = first.span.start..tokens.get(place)?.span.end;
    Some((Numeral { span, value: value?, form, exact }, place + 1))
}

/// The figures at a place are the decimals of a number.
fn follows_point(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("");
    before.strip_suffix(['.', ',']).is_some_and(|whole| whole.ends_with(|c: char| c.is_ascii_digit()))
}

/// The `and` at `place` joins: "a hundred and ten", "a hundred and ten thousand", but not "a hundred and two hundred",
/// nor "between one hundred and two thousand".
fn links(text: &str, tokens: &[Placed], place: usize, script: Script) -> bool {
    let part = |place| part_at(text, tokens, place, script);
    let scale = part(place + 2).filter(|part| part.kind == PartKind::Scale).map(|part| part.value);
    let before = tokens.first().and_then(|first| text.get(..first.span.start)).unwrap_or("").trim_end();
    let apart = scale.is_some_and(|scale| scale == 100 || before.ends_with("between") || before.ends_with("Between"));
    !matches!(part(place + 1).map(|part| part.kind), None | Some(PartKind::Digits)) && !apart
}

/// What the token at `place` adds to those before it: they must stand side by side, and a [`PartKind::Link`] may not begin.
fn part_at(text: &str, tokens: &[Placed], place: usize, script: Script) -> Option<Part> {
    let token = tokens.get(place)?;
    if let Some(before) = place.checked_sub(1).and_then(|p| tokens.get(p)) {
        let gap = text.get(before.span.end..token.span.start)?;
        let side_by_side = !gap.is_empty() && gap.chars().all(|c| is_blank(c) || is_hyphen(c));
        let grouped = gap == ", " && script.comma && after_thousand(text, before, token, script);
        if !side_by_side && !grouped {
            return None;
        }
    }
    match token.token {
        Token::Digits(value) => Some(Part { value, kind: PartKind::Digits }),
        Token::Code => None,
        Token::Word => {
            let word = text.get(token.span.clone())?.to_lowercase().replace(is_apostrophe, "'");
            (script.word)(&word).filter(|part| place > 0 || part.kind != PartKind::Link)
        }
    }
}

/// The word before is a thousand or more, and words follow.
fn after_thousand(text: &str, before: &Placed, token: &Placed, script: Script) -> bool {
    let word = text.get(before.span.clone()).unwrap_or("").to_lowercase();
    let scale = |part: Part| part.kind == PartKind::Scale && part.value >= 1_000;
    token.token == Token::Word && (script.word)(&word).is_some_and(scale)
}

/// Where `9-го` or `94th` ends, if the first token is such a numeral.
fn ordinal_end(text: &str, tokens: &[Placed], script: Script) -> Option<usize> {
    let (digits, ending) = (tokens.first()?, tokens.get(1)?);
    let gap = text.get(digits.span.end..ending.span.start)?;
    let word = text.get(ending.span.clone())?.to_lowercase();
    let joined = gap.is_empty() || (gap.chars().count() == 1 && gap.chars().all(is_hyphen));
    (joined && (script.ordinal_ending)(&word)).then_some(ending.span.end)
}

/// `007` is a name rather than a number, and so are the digits of `26км`.
fn serial_or_stuck(text: &str, span: &Range<usize>) -> bool {
    let digits = text.get(span.clone()).unwrap_or("");
    let next = text.get(span.end..).and_then(|rest| rest.chars().next());
    (digits.len() > 1 && digits.starts_with('0')) || next.is_some_and(char::is_alphabetic)
}

/// A numeral while its parts are read: whole blocks, and the block of hundreds, tens and units in hand.
#[derive(Debug, Default)]
struct Sum {
    whole: i64,
    block: i64,
    room: Option<i64>,
    scale: Option<i64>,
    broken: bool,
}

impl Sum {
    /// Takes the part, or says that it begins something else.
    fn add(&mut self, part: Part) -> bool {
        match part.kind {
            PartKind::Scale | PartKind::OrdinalScale if part.value == 100 => self.hundred(),
            PartKind::Scale | PartKind::OrdinalScale => self.scale(part.value),
            PartKind::Link => true,
            PartKind::Digits => self.digits(part.value),
            PartKind::Add | PartKind::Ordinal | PartKind::Weak | PartKind::WeakOrdinal => self.small(part.value),
        }
    }

    /// `room` is the least part before: only smaller ones may follow, and after 10 to 19 none.
    fn small(&mut self, value: i64) -> bool {
        let room = self.room.unwrap_or(self.scale.unwrap_or(i64::MAX));
        let fits = match value {
            0 => self.block == 0 && self.scale.is_none() && self.room.is_none(),
            _ => value < room,
        };
        if fits {
            self.block += value;
            self.room = Some(match value {
                0..=19 => 0,
                20..=99 => 10,
                _ => lowest_place(value),
            });
        }
        fits
    }

    /// Digits begin a numeral or follow a scale: `2 тисячі 500`.
    fn digits(&mut self, value: i64) -> bool {
        let fits = self.room.is_none() && value < self.scale.unwrap_or(i64::MAX);
        if fits {
            self.block = value;
            self.room = Some(0);
        }
        fits
    }

    fn hundred(&mut self) -> bool {
        let fits = self.block < 20 && self.scale.is_none_or(|s| s > 100);
        if fits {
            self.block = self.block.max(1) * 100;
            self.room = Some(100);
        }
        fits
    }

    fn scale(&mut self, scale: i64) -> bool {
        let fits = self.scale.is_none_or(|s| scale < s);
        if fits {
            let count = if self.room.is_some() { self.block } else { 1 };
            match count.checked_mul(scale).and_then(|n| n.checked_add(self.whole)).filter(|n| *n <= LARGEST) {
                Some(sum) => self.whole = sum,
                None => self.broken = true,
            }
            self.block = 0;
            self.room = None;
            self.scale = Some(scale);
        }
        fits
    }

    fn value(&self) -> Option<i64> {
        self.whole.checked_add(self.block).filter(|n| !self.broken && *n <= LARGEST)
    }
}

/// The place of the last digit that is not 0: 100 for 300, 1000 for 12000.
fn lowest_place(value: i64) -> i64 {
    let mut place = 1;
    while place < value && value % (place * 10) == 0 {
        place *= 10;
    }
    place
}

/// A token with its place in bytes.
#[derive(Debug)]
struct Placed {
    span: Range<usize>,
    token: Token,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Word,
    Digits(i64),
    /// Digits too large to read, or after a letter: `А1234` is a name.
    Code,
}

fn tokens(text: &str, group: fn(char) -> bool) -> Vec<Placed> {
    let mut tokens: Vec<Placed> = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or("");
        let stuck = tokens.last().is_some_and(|t| t.span.end == at);
        let (len, token) = if c.is_ascii_digit() {
            let len = digits_len(rest, group);
            let value = rest.get(..len).and_then(digits_value).filter(|_| !stuck);
            (len, Some(value.map_or(Token::Code, Token::Digits)))
        } else if lang::is_letter(c) {
            let len = rest.find(|c: char| !(is_part(c) || is_apostrophe(c))).unwrap_or(rest.len());
            (len, Some(Token::Word))
        } else {
            (c.len_utf8(), None)
        };
        if let Some(token) = token {
            tokens.push(Placed { span: at..at + len, token });
        }
        at += len;
    }
    tokens
}

/// All that people type for an apostrophe inside a word.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`' | '′')
}

/// Letters, and the marks that stand on them in decomposed text.
fn is_part(c: char) -> bool {
    lang::is_letter(c) || ('\u{300}'..='\u{36f}').contains(&c)
}

/// Spaces of one line.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\n' && c != '\r'
}

/// Hyphens and dashes.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−')
}
