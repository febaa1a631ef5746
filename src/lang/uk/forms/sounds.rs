//! How the end of a stem changes before an ending: нога, нозі; друг, друже; сосна, сосен.

use super::stems;
use crate::lang::inflect::{Stems, exchanged, swap};

/// Letters of vowels.
const VOWELS: &str = "аеєиіїоуюя";

/// Hushing consonants, after which endings are neither hard nor soft.
pub const HUSHING: [char; 4] = ['ж', 'ч', 'ш', 'щ'];

/// Labials, before whose softness an apostrophe stands.
const LABIALS: [char; 6] = ['б', 'п', 'в', 'м', 'ф', 'р'];

/// A letter of a vowel.
pub fn is_vowel(c: char) -> bool {
    VOWELS.contains(c)
}

/// A letter of a consonant.
pub fn is_consonant(c: char) -> bool {
    c.is_alphabetic() && !is_vowel(c) && c != 'ь'
}

/// How many syllables a word has.
pub fn syllables(word: &str) -> usize {
    word.chars().filter(|c| is_vowel(*c)).count()
}

/// Before the і of an ending: г, к, х become з, ц, с.
fn soft(stem: &str) -> String {
    let changed = exchanged(stem, &[("г", "з"), ("к", "ц"), ("х", "с")]);
    changed.unwrap_or_else(|| stem.to_owned())
}

/// Before the е of the vocative: г, к, х become ж, ч, ш.
fn hushed(stem: &str) -> String {
    let keeps = stem.ends_with('ц') && stem.chars().rev().nth(1).is_some_and(is_vowel);
    let changed = exchanged(stem, &[("г", "ж"), ("к", "ч"), ("х", "ш"), ("ц", "ч"), ("княз", "княж")]);
    changed.filter(|_| !keeps).unwrap_or_else(|| stem.to_owned())
}

/// The stems of a masculine noun, by the one before a vowel.
pub fn masculine(open: &str) -> Stems {
    Stems { open: open.to_owned(), bare: Vec::new(), soft: soft(open), hushed: hushed(open) }
}

/// The stems of a feminine or neuter noun, whose genitive plural may have no ending.
pub fn closing(open: &str) -> Stems {
    Stems { open: open.to_owned(), bare: closed(open), soft: soft(open), hushed: String::new() }
}

/// The stem with no ending after it: with о or е between two consonants, or with і for о.
pub fn closed(stem: &str) -> Vec<String> {
    if let Some(known) = exchanged(stem, stems::CLOSED) {
        return vec![known];
    }
    let mut letters = stem.chars().rev();
    let (Some(last), Some(before)) = (letters.next(), letters.next()) else { return vec![stem.to_owned()] };
    if !is_consonant(last) || is_vowel(before) || before == '’' || last == before {
        return vec![stem.to_owned()];
    }
    let head = stem.strip_suffix(last).unwrap_or(stem);
    let plain = || stem.to_owned();
    let with = |vowel: &str| [head, vowel].concat() + last.encode_utf8(&mut [0; 4]);
    // After a soft consonant the vowel carries the softness: стайня, стаєнь; їдальня, їдалень.
    let softened = || {
        let other = swap(head, "й", "є").or_else(|| swap(head, "ь", "е"));
        other.map(|head| head + last.encode_utf8(&mut [0; 4]))
    };
    match last {
        'к' if stem.ends_with("ськ") => vec![plain()],
        'к' => vec![with("о")],
        'н' | 'л' | 'ц' if matches!(before, 'й' | 'ь') => vec![softened().unwrap_or_else(plain)],
        'н' if before == 'р' => vec![plain(), with("е")],
        'н' if matches!(before, 'г' | 'к' | 'х') => vec![with("о"), with("е")],
        'н' => vec![with("е")],
        'л' if matches!(before, 'г' | 'к' | 'р') => vec![plain(), with("е"), with("о")],
        'л' => vec![with("е")],
        'р' if matches!(before, 'т' | 'д' | 'б' | 'с' | 'п' | 'к') => vec![plain(), with("е")],
        'ц' => vec![with("е"), plain()],
        _ => vec![plain()],
    }
}

/// The instrumental of a feminine noun that ends in a consonant: ніч, ніччю; кров, кров’ю; радість, радістю.
pub fn doubled(stem: &str) -> String {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    match (last, before) {
        (Some(last), _) if LABIALS.contains(&last) => [stem, "’"].concat(),
        (Some(last), Some(before)) if is_vowel(before) && last != 'щ' => {
            let mut doubled = stem.to_owned();
            doubled.push(last);
            doubled
        }
        _ => stem.to_owned(),
    }
}
