//! Korean names: by their form in Latin and Cyrillic letters, in Hangul by what stands beside them.

use super::text::{Name, Text, Word};
use crate::lang::naming::{leads_name, title_behind};
use crate::lang::spoken::{CLOSE, Tail, is_close, spoken};
use crate::lang::{self, NameKind, Surname, likely_kind, surname_of};
use crate::names::{Asked, Register, Verdict, compare, families_of, is_family, is_korean};

/// Words of one syllable that are written large and are no family names there.
const NO_FAMILIES: [&str; 27] = [
    "The", "My", "Our", "His", "Her", "Their", "Lt", "Col", "St", "On", "In", "So", "No", "An", "Do", "Oh", "Мі", "Но",
    "На", "Ну", "О", "А", "И", "І", "У", "Ни", "Пан",
];

/// A family name is not longer, with the ending of a case, in bytes.
const FAMILY: usize = 24;

/// Two spellings whose sounds are farther apart need not be compared by the rules.
const FAR: f32 = 0.5;

/// The Korean names of a text.
pub(super) fn names(text: &Text<'_>) -> Vec<Name> {
    if text.is_hangul() { in_hangul(text) } else { in_letters(text) }
}

/// A family name and one or two more words that the rules can turn into syllables.
fn in_letters(text: &Text<'_>) -> Vec<Name> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.words.len() {
        let length = length_at(text, at);
        if length > 1 {
            found.extend(text.name(at, at + length - 1, length > 2 || text.words[at].inner));
        }
        at += length.max(1);
    }
    found
}

/// How many words from here are a Korean name.
fn length_at(text: &Text<'_>, at: usize) -> usize {
    let Some(first) = text.words.get(at) else { return 0 };
    if !first.capital || first.text.len() > FAMILY || families(first.text).next().is_none() {
        return 0;
    }
    let other = NO_FAMILIES.contains(&first.text);
    let fits = |word: &&Word<'_>| word.joined && (word.capital || text.at(&(word.start - 1..word.start)) == "-");
    let run = text.words.iter().skip(at + 1).take(2).take_while(fits).count();
    let is_name = |length: &usize| {
        let words = text.words.get(at..at + length).unwrap_or_default();
        let loud = words.iter().all(|word| word.text.chars().all(char::is_uppercase));
        let long = *length > 2 && words.iter().all(|word| word.text.chars().count() > 1);
        // `О Ким Сон` within a sentence is a man, `О Ким` need not be one.
        let family = !other || first.inner && *length > 2;
        family
            && (!loud || long)
            && text.name(at, at + length - 1, true).is_some_and(|name| is_name(text.at(&name.span)))
    };
    (2..=run + 1).rev().find(is_name).unwrap_or(0)
}

/// It has the form of a Korean name, of which any word may be declined: `Кімом Чен Ином`.
fn is_name(name: &str) -> bool {
    let (family, given) = name.split_once([' ', '-', '\u{a0}']).unwrap_or((name, ""));
    families(family).any(|family| declined(given).any(|given| is_korean(&format!("{family} {given}"))))
}

/// The family names that a word can be a form of.
fn families(word: &str) -> impl Iterator<Item = &str> {
    declined(word).filter(|word| is_family(word))
}

/// The name, and what is left of it without the ending of a case.
fn declined(name: &str) -> impl Iterator<Item = &str> {
    const ENDINGS: [&str; 13] = ["", "'s", "’s", "а", "у", "я", "ю", "ом", "ем", "ові", "еві", "е", "і"];
    ENDINGS.iter().filter_map(|ending| name.strip_suffix(ending))
}

/// Nouns that begin with the syllable of a family name and often stand before a title: `이 사람은 통역원`.
const NO_NAMES: [&str; 1] = ["사람"];

/// A family name and a given name beside a title, or where a person says what he is called.
fn in_hangul(text: &Text<'_>) -> Vec<Name> {
    let lang = text.lang();
    let mut found = Vec::new();
    for (place, word) in text.words.iter().enumerate().filter(|(_, word)| word.is_hangul()) {
        let before = place.checked_sub(1).and_then(|place| text.words.get(place));
        let behind = text.words.get(place + 1);
        let led = || before.is_some_and(|before| leads_name(before.text, lang));
        let followed = || behind.is_some_and(|behind| title_behind(behind.text, lang).is_some());
        for syllables in [3, 2, 4] {
            let Some((name, rest)) = cut(word.text, syllables) else { continue };
            let long = |family: &Surname| syllables < 4 || family.hangul.chars().count() > 1;
            if !surname_of(name).is_some_and(long) || NO_NAMES.iter().any(|noun| name.starts_with(noun)) {
                continue;
            }
            let titled = || title_behind(rest, lang).is_some() || is_called(rest, behind);
            let introduced = || led() && (rest.is_empty() || lang::particles::follow(name, rest));
            let addressed = || rest.is_empty() && followed();
            if (addressed() || titled() || introduced()) && likely_kind(name) == NameKind::Person {
                found.push(Name { span: word.start..word.start + name.len(), sure: true });
                break;
            }
        }
    }
    found
}

/// `리철수라고 합니다`.
fn is_called(rest: &str, behind: Option<&Word<'_>>) -> bool {
    matches!(rest, "라고" | "이라고" | "라는" | "이라는")
        && behind.is_some_and(|behind| {
            behind.text.starts_with(['합', '하', '했', '부', '불']) || behind.text.starts_with("사람")
        })
}

fn cut(word: &str, syllables: usize) -> Option<(&str, &str)> {
    let end = word.char_indices().map(|(at, _)| at).chain([word.len()]).nth(syllables)?;
    Some(word.split_at(end))
}

/// Something in the other text can be the same name.
pub(super) fn is_there(name: &str, other: &Text<'_>, others: &[Name]) -> bool {
    if other.is_hangul() {
        return counterpart(name, other).is_some();
    }
    others.iter().any(|there| is_one(name, other.at(&there.span)))
}

/// The same name in another text.
pub(super) fn counterpart<'t>(name: &str, other: &'t Text<'_>) -> Option<&'t str> {
    if other.is_hangul() {
        return windows(other).map(|(_, window)| window).find(|window| near(name, window) && is_one(name, window));
    }
    in_letters(other).into_iter().map(|there| other.at(&there.span)).find(|there| is_one(name, there))
}

/// A name in Hangul of the same family that shares a syllable: most likely the one that was to be written.
pub(super) fn is_kin(name: &str, other: &Text<'_>) -> bool {
    let words: Vec<&str> = name.split([' ', '-', '\u{a0}']).collect();
    other.is_hangul()
        && words.len() > 2
        && windows(other).any(|(_, window)| {
            let syllables: Vec<String> = window.chars().map(String::from).collect();
            let heard = |place: usize| {
                let (Some(word), Some(syllable)) = (words.get(place), syllables.get(place)) else { return false };
                is_close(&spoken(word), &spoken(syllable), Tail::Ending, CLOSE)
            };
            syllables.len() == 3
                && surname_of(window).is_some_and(|family| families_of(words[0]).contains(&family.hangul))
                && heard(1) != heard(2)
        })
}

/// What may be a Korean name in Hangul though nothing beside it tells: the first that looks like one.
pub(super) fn likely(text: &Text<'_>) -> Option<Name> {
    let person = |(_, window): &(usize, &str)| window.chars().count() == 3 && likely_kind(window) == NameKind::Person;
    let (start, name) = windows(text).find(person)?;
    Some(Name { span: start..start + name.len(), sure: false })
}

/// The starts of the words in Hangul, as long as names are; a family name that stands alone is joined to its word.
fn windows<'t>(text: &'t Text<'_>) -> impl Iterator<Item = (usize, &'t str)> {
    let hangul = text.words.iter().enumerate().filter(|(_, word)| word.is_hangul());
    hangul.flat_map(|(place, word)| {
        let alone = |word: &Word<'_>| word.text.chars().count() <= 2 && is_family(word.text);
        let before =
            place.checked_sub(1).and_then(|place| text.words.get(place)).filter(|before| word.joined && alone(before));
        let start = before.map_or(word.start, |before| before.start);
        let letters = text.cell.said.get(start..word.end()).unwrap_or_default();
        let blanks = usize::from(before.is_some());
        [3, 2, 4].into_iter().filter_map(move |length| Some((start, cut(letters, length + blanks)?.0)))
    })
}

fn near(name: &str, hangul: &str) -> bool {
    let joined: String = hangul.split(' ').collect();
    is_close(&spoken(&name.replace([' ', '-'], "")), &spoken(&joined), Tail::Ending, FAR)
}

/// The rules do not tell them apart, in whatever case they stand.
fn is_one(one: &str, other: &str) -> bool {
    forms(one).iter().any(|one| forms(other).iter().any(|other| same(one, other)))
}

/// What a name in letters can be a form of.
fn forms(name: &str) -> Vec<String> {
    let (family, given) = name.split_once([' ', '-', '\u{a0}']).unwrap_or((name, ""));
    let forms = families(family).flat_map(|family| declined(given).map(move |given| format!("{family} {given}")));
    let forms: Vec<String> = forms.filter(|name| is_korean(name)).collect();
    if forms.is_empty() { vec![name.to_owned()] } else { forms }
}

fn same(one: &str, other: &str) -> bool {
    let asked = Asked { kind: Some(NameKind::Person), lang: None };
    compare(one, other, asked, &Register::default()).is_ok_and(|found| found.verdict > Verdict::Different)
}
