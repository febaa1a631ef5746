//! The dot that may belong to an abbreviation, an initial, a number or a date.

use super::follow::{First, Follow};
use super::rules::normal;
use super::scan::{Begun, Paragraph};

/// How many words a date may have before its `р.`: `станом на 9 січня 2025 р.`.
const LONGEST_DATE: usize = 6;

/// What the tables say of a dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Abbreviation {
    /// The sentence goes on.
    NeverEnds,
    /// The sentence ends before a capital.
    MayEnd,
    /// Initials and the like: the sentence ends before a word that surely begins another one.
    EndsBeforeStarter,
}

impl Paragraph<'_> {
    /// The single dot at `dot` ends the sentence.
    pub fn dot_ends(&self, begun: Begun, dot: usize, next: &Follow<'_>) -> bool {
        let (start, word) = self.word_before(begun.start, dot);
        let first_word = start <= begun.said;
        if is_number(word) {
            return !first_word && next.first == First::Capital;
        }
        if first_word && (is_numeral_or_letter(word) || self.rules.is_numbering(&normal(&self.text[start..=dot]))) {
            return false;
        }
        match self.abbreviation(begun, start, dot) {
            None => true,
            Some(Abbreviation::NeverEnds) => false,
            Some(Abbreviation::MayEnd) => self.ends_before_capital(begun, start, next),
            Some(Abbreviation::EndsBeforeStarter) => !first_word && self.begins_sentence(next),
        }
    }

    fn abbreviation(&self, begun: Begun, start: usize, dot: usize) -> Option<Abbreviation> {
        let figures_end = start + self.text[start..dot].find(|c: char| !c.is_numeric()).unwrap_or(0);
        let word = &self.text[figures_end..dot];
        if is_initials(word, char::is_uppercase) {
            return Some(Abbreviation::EndsBeforeStarter);
        }
        let earlier = self.text[begun.start..start].trim_end();
        let (earlier_start, earlier) = self.word_before(begun.start, begun.start + earlier.len());
        let last = normal(&self.text[figures_end..=dot]);
        if earlier.ends_with('.') {
            let joined = self.known(&(normal(earlier) + &last), || self.number_before(begun, earlier_start));
            if joined.is_some() {
                return joined;
            }
        }
        let known = self.known(&last, || figures_end > start || self.number_before(begun, start));
        let dotted =
            || (word.contains('.') && is_initials(word, char::is_lowercase)).then_some(Abbreviation::EndsBeforeStarter);
        let tail = || {
            last.trim_end_matches('.').rsplit_once('.').and_then(|(_, tail)| self.known(&format!("{tail}."), || false))
        };
        known.or_else(dotted).or_else(tail)
    }

    fn known(&self, abbreviation: &str, after_number: impl Fn() -> bool) -> Option<Abbreviation> {
        match (self.rules.never_ends(abbreviation), self.rules.may_end(abbreviation)) {
            (true, true) if after_number() => Some(Abbreviation::MayEnd),
            (true, _) => Some(Abbreviation::NeverEnds),
            (false, true) => Some(Abbreviation::MayEnd),
            (false, false) => None,
        }
    }

    /// The word before `start` is a number or begins with one: `2024 р.`, `94-й полк.`, `ХХ ст.`.
    fn number_before(&self, begun: Begun, start: usize) -> bool {
        let end = begun.start + self.text[begun.start..start].trim_end().len();
        let (_, word) = self.word_before(begun.start, end);
        word.starts_with(char::is_numeric) || is_roman(word)
    }

    fn ends_before_capital(&self, begun: Begun, start: usize, next: &Follow<'_>) -> bool {
        let capital = next.first == First::Capital && !next.dash && !next.remark && !next.is_acronym();
        capital && (self.begins_sentence(next) || !self.is_date(begun.said, start))
    }

    /// All that was said so far is a date.
    fn is_date(&self, said: usize, end: usize) -> bool {
        let mut words =
            self.text[said.min(end)..end].split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let date = |word: &str| word.starts_with(char::is_numeric) || self.rules.is_date_word(&normal(word));
        words.by_ref().take(LONGEST_DATE).all(date) && words.next().is_none()
    }

    /// A word that is capitalised only because a sentence begins with it.
    fn begins_sentence(&self, next: &Follow<'_>) -> bool {
        !next.dash && !next.is_dotted() && self.rules.is_starter(&normal(next.word))
    }
}

/// `2025`, `1.2`, `09.01.2025`.
fn is_number(word: &str) -> bool {
    word.starts_with(char::is_numeric) && word.chars().all(|c| c.is_numeric() || c == '.')
}

/// What numbers a paragraph: `II`, `а`, `Q`.
fn is_numeral_or_letter(word: &str) -> bool {
    let mut letters = word.chars();
    let cased = |c: char| c.is_lowercase() || c.is_uppercase();
    matches!((letters.next(), letters.next()), (Some(letter), None) if cased(letter)) || is_roman(word)
}

/// A Roman numeral, also one typed in Cyrillic; a single Cyrillic letter is a word.
fn is_roman(word: &str) -> bool {
    let latin = matches!(word, "I" | "V" | "X");
    latin
        || (word.chars().nth(1).is_some()
            && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'І' | 'Х' | 'С')))
}

/// Single letters with dots or hyphens between them: `О`, `А.П`, `Ж.-П`, `U.S`.
fn is_initials(word: &str, case: impl Fn(char) -> bool) -> bool {
    let mut parts = word.split(['.', '-']).filter(|part| !part.is_empty()).peekable();
    let single = |part: &str| part.starts_with(&case) && part.chars().nth(1).is_none();
    parts.peek().is_some() && parts.all(single)
}
