//! The name of a person in each system: family name first, then the given name.

use super::cyrillic::{Letters, ru, uk};
use super::hangul::{Syllable, decompose};
use super::latin::{dprk, mr, rr};
use super::surnames::{self, Surname};

/// A person's name, cut after the family name.
#[derive(Debug)]
pub(super) struct Person {
    /// The family name in Hangul.
    pub family: String,
    /// Its row, if it is a known one.
    pub surname: Option<&'static Surname>,
    /// The given name in Hangul; empty where there is none.
    pub given: String,
}

/// Family names that in the DPRK are spelled with ㄹ: there is (almost) no other name behind the ROK spelling.
const NORTHERN: [&str; 5] = ["이", "여", "염", "육", "용"];

/// Family names that Ukrainian and Russian write by tradition.
const TRADITIONAL: [(&str, &str, &str); 4] =
    [("리", "Лі", "Ли"), ("이", "Лі", "Ли"), ("림", "Лім", "Лим"), ("계", "Кє", "Ке")];

/// Cuts a name, of which blanks may part the family name or every syllable. `None` where no family name is seen: a name of one
/// syllable, or one that begins with no known family name.
pub(super) fn parse(words: &[&str]) -> Option<Person> {
    let name = words.concat();
    if let [family, _, ..] = words {
        let given = name.get(family.len()..).unwrap_or_default().to_owned();
        let two =
            surnames::surname_of(&name).filter(|surname| family.chars().count() == 1 && two_words(surname, words));
        return Some(two.map_or_else(
            || Person { family: (*family).to_owned(), surname: surnames::find(family), given },
            |surname| cut(&name, surname),
        ));
    }
    surnames::surname_of(&name).map(|surname| cut(&name, surname))
}

/// Whether a family name of two syllables was typed as two words: 남 궁 철 수.
fn two_words(surname: &Surname, words: &[&str]) -> bool {
    words.get(..2).is_some_and(|words| words.concat() == surname.hangul) && words.len() > 2
}

fn cut(name: &str, surname: &'static Surname) -> Person {
    let given = name.strip_prefix(surname.hangul).unwrap_or_default();
    Person { family: surname.hangul.to_owned(), surname: Some(surname), given: given.to_owned() }
}

impl Person {
    /// In the style of the DPRK's press: Ri Chol Su.
    pub(super) fn dprk(&self) -> String {
        let northern = self.surname.filter(|surname| NORTHERN.contains(&surname.hangul));
        let family = northern.map_or(self.family.as_str(), |surname| surname.twin);
        joined(dprk::family(&letters(family)), dprk::given(&self.given()))
    }

    /// Revised Romanization: Gim Cheolsu.
    pub(super) fn rr(&self) -> String {
        joined(rr::word(&self.family), vec![rr::given(&self.given())])
    }

    /// McCune-Reischauer: Kim Ch'ŏlsu. 이 alone is Yi by old custom.
    pub(super) fn mr(&self) -> String {
        let family = if self.family == "이" { "yi".to_owned() } else { mr::word(&self.family) };
        joined(family, vec![mr::given(&self.given())])
    }

    /// Ukrainian: Лі Чхоль Су.
    pub(super) fn uk(&self) -> String {
        let traditional = self.traditional().map(|(_, uk, _)| uk);
        cyrillic(&uk::LETTERS, traditional, self)
    }

    /// Russian: Ли Чхоль Су.
    pub(super) fn ru(&self) -> String {
        let traditional = self.traditional().map(|(_, _, ru)| ru);
        cyrillic(&ru::LETTERS, traditional, self)
    }

    /// The syllables of the given name.
    pub(super) fn given(&self) -> Vec<Syllable> {
        letters(&self.given)
    }

    fn traditional(&self) -> Option<(&'static str, &'static str, &'static str)> {
        TRADITIONAL.into_iter().find(|(hangul, ..)| *hangul == self.family)
    }
}

fn cyrillic(system: &Letters, traditional: Option<&str>, person: &Person) -> String {
    let family = traditional.map_or_else(|| system.solid(&letters(&person.family)), str::to_owned);
    let given = person.given();
    // Three syllables and more are a Korean word: it is written solid, as in Latin letters.
    let words = if given.len() > 2 { vec![system.solid(&given)] } else { system.apart(&given) };
    joined(family, words)
}

fn joined(family: String, given: Vec<String>) -> String {
    let words = std::iter::once(family).chain(given).filter(|word| !word.is_empty());
    words.map(|word| capital(&word)).collect::<Vec<String>>().join(" ")
}

/// The word with a capital letter at its start.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The syllables of a text; what is no syllable is passed over.
pub(super) fn letters(text: &str) -> Vec<Syllable> {
    text.chars().filter_map(decompose).collect()
}
