//! The words of quantities by the letter with which they begin, so that a text is not held against every word.

use std::sync::LazyLock;

use super::numeral::{is_apostrophe, is_blank, is_hyphen};
use super::quantity::{Bound, Count, Patterns, Place, Quantities, Unit, lower};
use super::{LANGUAGES, Lang};

/// The rows of a table by the first letters of their words.
#[derive(Debug)]
pub struct Heads<T: 'static> {
    /// In the order of their letters; those of one letter as the table has them.
    words: Vec<(char, &'static str, &'static T)>,
    quantities: &'static Quantities,
}

/// The tables of a language's quantities that are looked up at every word.
#[derive(Debug)]
#[allow(missing_docs, reason = "they are those of `Quantities`")]
pub struct Index {
    pub units: Heads<Unit>,
    pub scales: Heads<(f64, Patterns)>,
    pub counts: Heads<Count>,
    pub many: Heads<(f64, Patterns)>,
    pub parts: Heads<(f64, Patterns)>,
    pub places: Heads<Place>,
    pub stretches: Heads<Unit>,
    pub between: Heads<(bool, Patterns)>,
    pub after: Heads<(Bound, Patterns)>,
    /// The first letters of the numerals in adjectives that join a number and a unit.
    pub compounds: Vec<char>,
}

static INDICES: LazyLock<Vec<Index>> =
    LazyLock::new(|| LANGUAGES.iter().map(|language| Index::new(language.numerals.quantities)).collect());

impl Index {
    /// That of a language.
    pub fn of(lang: Lang) -> &'static Index {
        let place = LANGUAGES.iter().position(|language| language.tag == lang.language().tag);
        &INDICES[place.unwrap_or_default()]
    }

    fn new(quantities: &'static Quantities) -> Index {
        Index {
            units: Heads::new(quantities, quantities.units, |unit| unit.forms),
            scales: Heads::new(quantities, quantities.scales, |row| row.1),
            counts: Heads::new(quantities, quantities.counts, |count| count.forms),
            many: Heads::new(quantities, quantities.many, |row| row.1),
            parts: Heads::new(quantities, quantities.parts, |row| row.1),
            places: Heads::new(quantities, quantities.places, |place| place.forms),
            stretches: Heads::new(quantities, quantities.stretches, |unit| unit.forms),
            between: Heads::new(quantities, quantities.between, |row| row.1),
            after: Heads::new(quantities, quantities.after, |row| row.1),
            compounds: first_letters(quantities),
        }
    }
}

fn first_letters(quantities: &'static Quantities) -> Vec<char> {
    let forms = quantities.compounds.iter().flat_map(|compounds| compounds.numbers).flat_map(|row| row.1.split(' '));
    let mut letters: Vec<char> = forms.filter_map(|form| form.chars().next()).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

impl<T> Heads<T> {
    fn new(quantities: &'static Quantities, rows: &'static [T], forms: fn(&T) -> Patterns) -> Heads<T> {
        let words = rows.iter().flat_map(|row| forms(row).split('|').map(move |word| (row, word)));
        let heads = words.filter_map(|(row, word)| Some((head(word)?, word, row)));
        let mut words: Vec<_> = heads.collect();
        words.sort_by_key(|(head, ..)| *head);
        Heads { words, quantities }
    }

    /// The row whose words begin the text, and their length; the longest word wins, and of those the first row.
    pub fn longest(&self, text: &str) -> Option<(&'static T, usize)> {
        let head = head(text)?;
        let from = self.words.partition_point(|(other, ..)| *other < head);
        let words = self.words.get(from..)?.iter().take_while(|(other, ..)| *other == head);
        let lengths = words.filter_map(|(_, word, row)| {
            Some((*row, self.quantities.matched(text, word).filter(|length| *length > 0)?))
        });
        lengths.fold(None, |best: Option<(&T, usize)>, next| match best {
            Some(best) if best.1 >= next.1 => Some(best),
            _ => Some(next),
        })
    }
}

/// By what a word is found: its first letter in lower case, one sign for all hyphens, blanks, and apostrophes.
fn head(text: &str) -> Option<char> {
    Some(match text.chars().next()? {
        c if is_hyphen(c) => '-',
        c if is_blank(c) => ' ',
        c if is_apostrophe(c) => '\'',
        c => lower(c),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins_in_any_case() {
        for (lang, text, expected) in [
            (Lang::UK, "Кілометрів десять", Some(("km", "Кілометрів"))),
            (Lang::UK, "км/год", Some(("km/h", "км/год"))),
            (Lang::EN, "-MM gun", Some(("mm", "-MM"))),
            (Lang::EN, "‑mm gun", Some(("mm", "‑mm"))),
            (Lang::KO, "개월간", Some(("month", "개월간"))),
            (Lang::RU, "метрополитен", None),
            (Lang::RU, "", None),
        ] {
            let found = Index::of(lang).units.longest(text);
            assert_eq!(found.map(|(unit, length)| (unit.name, &text[..length])), expected, "{text}");
        }
    }
}
