//! What a language knows of quantities: units, counters, and words that count or make a count approximate.
//!
//! Words stand in patterns, parted by `|`. A `*` is an ending of a noun or an adjective of the language, perhaps none:
//! `кілометр*|км`. [`Quantities::begins`] reads them.

use super::is_letter;
use super::numeral::{is_apostrophe, is_blank};

/// Words, parted by `|`.
pub type Patterns = &'static str;

/// What a language knows of quantities.
#[derive(Debug)]
pub struct Quantities {
    /// Endings that a `*` stands for, parted by blanks.
    pub endings: &'static str,
    /// Words end where letters end. Korean particles follow without a blank.
    pub spaced: bool,
    /// Marks between groups of three figures.
    pub groups: &'static [char],
    /// Words before a numeral that make it a bound: `близько`, `at least`.
    pub before: &'static [(Bound, Patterns)],
    /// Words behind a numeral or its unit that do the same: `여`, `이상`, `or so`.
    pub after: &'static [(Bound, Patterns)],
    /// Words that count without being numerals: `кілька`, `half`, `서너`.
    pub counts: &'static [Count],
    /// Nouns that count and can be counted: `десяток`, `dozen`, `тисяча`.
    pub scales: &'static [(f64, Patterns)],
    /// The same in the plural, which alone mean "many": `десятки`, `hundreds`.
    pub many: &'static [(f64, Patterns)],
    /// Behind a number or its unit, a half more: `з половиною`, `and a half`.
    pub half: Patterns,
    /// Parts of one: `третина`, `quarters`.
    pub parts: &'static [(f64, Patterns)],
    /// Words between the two ends of a range, and whether the range is a guess.
    pub between: &'static [(bool, Patterns)],
    /// Words before a range, and those between its ends: `від … до`.
    pub around: &'static [(Patterns, Patterns)],
    /// Between a whole number and its decimals in words: `seven point six two`.
    pub point: Patterns,
    /// Between whole ones and parts of one: `дві цілих п’ять десятих`.
    pub wholes: Patterns,
    /// Below nought: `мінус`, `영하`.
    pub minus: Patterns,
    /// Words after which figures are a name: `№`, `군번`.
    pub named: Patterns,
    /// Between an inverted noun and its numeral: `років за п’ять`.
    pub inverted: Patterns,
    /// Nouns that say "about" when they stand before their numeral: `чоловік двадцять`.
    pub turned: Patterns,
    /// Words that may stand between a numeral and a stretch of time: `three more days`.
    pub fillers: Patterns,
    /// Words before or behind a "one" that is no number: `no one`, `one of`.
    pub not_one: (Patterns, Patterns),
    /// Endings of verbs of the past, before which a "one" is no number: `один сказав`.
    pub past: &'static str,
    /// Words that are a numeral only before a word with one of these endings, or before a unit.
    pub homographs: &'static [(Patterns, &'static str)],
    /// Words that name a place in an order, but count before a word with one of these endings: `сьома солдатами`.
    pub cardinals: &'static [(Patterns, &'static str)],
    /// Words that name a place in an order in some company only: `second`, `друга`.
    pub places: &'static [Place],
    /// Articles that may stand before a noun that counts, and what joins it to what it counts: `a dozen of`.
    pub articles: Patterns,
    /// Joins a noun that counts to the next: `tens of thousands`.
    pub of: Patterns,
    /// Words before "one day" that make it a stretch of time: `for one day`.
    pub within: Patterns,
    /// Words before the bare name of a stretch of time that make it one: `for a week`.
    pub lasting: Patterns,
    /// Words that are stretches of time without a numeral: `사흘`, `півроку`.
    pub stretches: &'static [Unit],
    /// "Half" as a part of the word of a unit: `півгодини`.
    pub half_prefix: &'static str,
    /// Native tens, which may stand before a guess: `열두세 명`.
    pub tens: Patterns,
    /// Adjectives that join a number and a unit in one word: `триденний`.
    pub compounds: Option<&'static Compounds>,
    /// Units and counters. Of two that begin alike the longer word is meant.
    pub units: &'static [Unit],
}

/// How a language joins a number and a unit in an adjective. Words are in lower case with straight apostrophes.
#[derive(Debug)]
pub struct Compounds {
    /// Numerals as they stand in front, the forms of one parted by blanks.
    pub numbers: &'static [(f64, &'static str)],
    /// Units with the stems of their adjectives.
    pub units: &'static [Unit],
    /// The endings of such an adjective, parted by blanks.
    pub endings: &'static str,
}

/// What an approximating word says of the number N beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// N, more or less.
    About,
    /// Hardly less than N.
    Nearly,
    /// A little more than N.
    Beyond,
    /// N and what is left to the next round number: `20여`.
    Odd,
    /// N or more, or more than N.
    Least,
    /// N or less, or less than N.
    Most,
}

/// A word that counts.
#[derive(Debug)]
pub struct Count {
    /// The least that it can mean.
    pub min: f64,
    /// The most that it can mean.
    pub max: f64,
    /// What it counts, if it says so: `двічі` counts times.
    pub counter: Option<&'static str>,
    /// The word.
    pub forms: Patterns,
}

/// A word that may name a place in an order.
#[derive(Debug)]
pub struct Place {
    /// The place.
    pub value: f64,
    /// The word.
    pub forms: Patterns,
    /// It is one behind these words …
    pub before: Patterns,
    /// … or before words that begin so. Where both are empty it always is.
    pub after: Patterns,
    /// It is none before these words: `in the first place`.
    pub never: Patterns,
}

/// A unit or a counter.
#[derive(Debug)]
pub struct Unit {
    /// What stands behind the numeral.
    pub kind: UnitKind,
    /// Its name: an SI symbol, or an English word in the singular.
    pub name: &'static str,
    /// So many of the named are one of these: 100 years of a century.
    pub times: f64,
    /// Its words and abbreviations.
    pub forms: Patterns,
}

/// What a word behind a numeral is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// A unit of length, mass, money …
    Measure,
    /// A unit of time.
    Time,
    /// What is counted.
    Counter,
    /// Years of age.
    Age,
    /// Something that the numeral names rather than counts: `94려단`.
    Name,
}

/// A word that means one number.
pub const fn count(value: f64, forms: Patterns) -> Count {
    Count { min: value, max: value, counter: None, forms }
}

/// A word that means some number between two.
pub const fn guess(min: f64, max: f64, forms: Patterns) -> Count {
    Count { min, max, counter: None, forms }
}

/// A word that means how many times, or how many people.
pub const fn counted(value: f64, counter: &'static str, forms: Patterns) -> Count {
    Count { min: value, max: value, counter: Some(counter), forms }
}

/// A unit of measure.
pub const fn measure(name: &'static str, forms: Patterns) -> Unit {
    Unit { kind: UnitKind::Measure, name, times: 1.0, forms }
}

/// Degrees below nought, which are counted downwards.
pub const fn frost(forms: Patterns) -> Unit {
    Unit { kind: UnitKind::Measure, name: "°C", times: -1.0, forms }
}

/// A unit of time, or several of them.
pub const fn time(times: f64, name: &'static str, forms: Patterns) -> Unit {
    Unit { kind: UnitKind::Time, name, times, forms }
}

/// A counter, or a noun that serves as one.
pub const fn counter(name: &'static str, forms: Patterns) -> Unit {
    Unit { kind: UnitKind::Counter, name, times: 1.0, forms }
}

/// Words that a numeral names.
pub const fn named(forms: Patterns) -> Unit {
    Unit { kind: UnitKind::Name, name: "", times: 1.0, forms }
}

impl Quantities {
    /// The length in bytes of the longest of the words that begin the text.
    pub fn begins(&self, text: &str, patterns: Patterns) -> Option<usize> {
        patterns.split('|').filter_map(|pattern| self.matched(text, pattern)).filter(|len| *len > 0).max()
    }

    /// How much of the text a pattern takes.
    pub(super) fn matched(&self, text: &str, pattern: &str) -> Option<usize> {
        let mut rest = text;
        for sign in pattern.chars() {
            rest = match sign {
                '*' => rest.get(self.ending(rest)?..)?,
                _ => rest.strip_prefix(|c| same(c, sign))?,
            };
        }
        let letters = pattern.ends_with(|c: char| is_letter(c) || c == '*');
        let latin = pattern.ends_with(|c: char| c.is_ascii_alphabetic());
        let goes_on = |c: char| match self.spaced {
            true => letters && (is_letter(c) || is_apostrophe(c)),
            // `85mph` has no metres.
            false => latin && c.is_ascii_alphabetic(),
        };
        (!rest.starts_with(goes_on)).then(|| text.len() - rest.len())
    }

    /// The length of the letters that begin the text, if they are an ending.
    fn ending(&self, text: &str) -> Option<usize> {
        let letters = text.get(..text.find(|c| !is_letter(c)).unwrap_or(text.len()))?;
        let lower = letters.to_lowercase();
        (letters.is_empty() || self.endings.split(' ').any(|ending| ending == lower)).then_some(letters.len())
    }
}

impl Compounds {
    /// The number and the unit that a word joins.
    pub fn read(&self, word: &str) -> Option<(f64, &'static Unit)> {
        let (mut sum, mut rest, mut room) = (0.0, word, f64::INFINITY);
        while let Some((value, next)) = self.number(rest, room) {
            sum += value;
            rest = next;
            room = match value {
                20.0..100.0 => 10.0,
                100.0..1_000.0 => 100.0,
                1_000.0.. => 1_000.0,
                _ => 0.0,
            };
        }
        let unit = self.unit(rest).filter(|_| sum > 0.0)?;
        // «Південний» is of the south, «полуденный» of noon.
        (sum != 0.5 || unit.name != "day").then_some((sum, unit))
    }

    /// The unit of which a word is the adjective.
    pub fn unit(&self, word: &str) -> Option<&'static Unit> {
        let named = |stem: &str| word.strip_prefix(stem).is_some_and(|end| self.endings.split(' ').any(|e| e == end));
        self.units.iter().find(|unit| unit.forms.split('|').any(named))
    }

    /// The longest numeral below `room` that begins the word, and what is left.
    fn number<'a>(&self, word: &'a str, room: f64) -> Option<(f64, &'a str)> {
        let forms = self.numbers.iter().filter(|row| row.0 < room);
        let forms = forms.flat_map(|(value, forms)| forms.split(' ').map(|form| (*value, form)));
        forms.filter_map(|(value, form)| Some((value, word.strip_prefix(form)?))).min_by_key(|(_, rest)| rest.len())
    }
}

/// A letter of the text is the sign of a pattern, which is in lower case with straight apostrophes.
fn same(c: char, sign: char) -> bool {
    match sign {
        ' ' => is_blank(c),
        '\'' => is_apostrophe(c),
        '-' => super::numeral::is_hyphen(c),
        _ => lower_is(c, sign),
    }
}

/// A letter in lower case is the sign.
pub fn lower_is(c: char, sign: char) -> bool {
    c == sign || lower(c) == sign
}

/// The letter in lower case; most are so already, or are quickly made so.
pub fn lower(c: char) -> char {
    match c {
        'а'..='џ' | '가'..='힣' => c,
        c if c.is_ascii() => c.to_ascii_lowercase(),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::super::LANGUAGES;

    #[test]
    fn words_are_read_with_their_endings() {
        let uk = super::super::Lang::UK.language().numerals.quantities;
        for (text, patterns, expected) in [
            ("Кілометрів десять", "кілометр*|км", Some("Кілометрів")),
            ("км на північ", "кілометр*|км", Some("км")),
            ("квадратних\u{a0}метрів", "квадратн* метр*", Some("квадратних\u{a0}метрів")),
            ("метрополітен", "метр*", None),
            ("кмк", "км", None),
        ] {
            assert_eq!(uk.begins(text, patterns).and_then(|len| text.get(..len)), expected, "{text}");
        }
    }

    #[test]
    fn patterns_are_in_lower_case_and_no_unit_claims_the_word_of_another() {
        for language in LANGUAGES {
            let mut seen: Vec<&str> = Vec::new();
            for unit in language.numerals.quantities.units {
                for form in unit.forms.split('|') {
                    assert!(!form.is_empty() && form == form.to_lowercase(), "{}: {form}", language.tag);
                    assert!(!seen.contains(&form), "{}: {form} twice", language.tag);
                    seen.push(form);
                }
            }
        }
    }
}
