//! How the end of a stem changes with no ending after it: сосна, сосен; кошка, кошек.

use super::stems;
use crate::lang::inflect::{Stems, exchanged, swap};

/// Hushing consonants.
pub const HUSHING: [char; 4] = ['ж', 'ч', 'ш', 'щ'];

/// Consonants after which и stands for ы.
pub const VELAR: [char; 3] = ['г', 'к', 'х'];

/// A letter of a vowel.
pub fn is_vowel(c: char) -> bool {
    "аеёиоуыэюя".contains(c)
}

/// A letter of a consonant.
pub fn is_consonant(c: char) -> bool {
    c.is_alphabetic() && !is_vowel(c) && !matches!(c, 'ь' | 'ъ')
}

/// How many syllables a word has.
pub fn syllables(word: &str) -> usize {
    word.chars().filter(|c| is_vowel(*c)).count()
}

/// The stems of a noun whose genitive plural may have no ending.
pub fn closing(open: &str) -> Stems {
    Stems { bare: closed(open), ..Stems::of(open) }
}

/// The stem with no ending after it: with о or е between two consonants.
pub fn closed(stem: &str) -> Vec<String> {
    if let Some(known) = exchanged(stem, stems::CLOSED) {
        return vec![known];
    }
    let plain = || vec![stem.to_owned()];
    let mut letters = stem.chars().rev();
    let (Some(last), Some(before)) = (letters.next(), letters.next()) else { return plain() };
    if !is_consonant(last) || is_vowel(before) || last == before {
        return plain();
    }
    let head = stem.strip_suffix(last).unwrap_or(stem);
    let with = |head: &str, vowel: &str| [head, vowel].concat() + last.encode_utf8(&mut [0; 4]);
    if !matches!(last, 'к' | 'н' | 'л' | 'ц' | 'р') {
        return plain();
    }
    // After a soft consonant the vowel carries the softness: нянька, нянек; копейка, копеек.
    if let Some(soft) = swap(head, "й", "е").or_else(|| swap(head, "ь", "е")) {
        return vec![with(&soft, "")];
    }
    match last {
        'к' if HUSHING.contains(&before) => vec![with(head, "е")],
        'к' => vec![with(head, "о")],
        'н' if matches!(before, 'г' | 'к' | 'х') => vec![with(head, "о"), with(head, "е")],
        'н' if before == 'р' => vec![stem.to_owned(), with(head, "е")],
        'л' if matches!(before, 'г' | 'к' | 'р') => vec![stem.to_owned(), with(head, "о"), with(head, "е")],
        'р' => vec![stem.to_owned(), with(head, "е")],
        'ц' => vec![with(head, "е"), stem.to_owned()],
        _ => vec![with(head, "е")],
    }
}
