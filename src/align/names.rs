//! Names by their sound: what a name in Hangul, Cyrillic and Latin letters has in common.
//!
//! A **key** is the first three or four consonants of a word, as in `lang::sound`, with sounds that change places between
//! transliterations taken for one. Where capitals tell, only capitalised words count; a Korean word may be a name with
//! particles after it, so both its first three and its first four consonants count.

use std::collections::HashMap;

use crate::lang::{is_hangul_syllable, is_letter_or_digit, sound};

/// Fewer consonants do not tell names apart.
const SHORTEST: usize = 3;
/// Of more consonants only the first count: what follows may be an ending.
const LONGEST: usize = 4;
/// A Hangul word of one syllable is no name.
const SYLLABLES: usize = 2;

/// A name that one of the versions holds more often tells little of where it stands.
const RARE: u32 = 9;

/// The first consonants of a word that may be a name, a byte each.
pub(super) type Key = u32;

/// Adds the keys of a word; none where it is no name.
pub(super) fn keys(word: &str) -> Vec<Key> {
    let parts = word.split(|c: char| !is_letter_or_digit(c) && c != '\'');
    parts.flat_map(keys_of_part).collect()
}

fn keys_of_part(part: &str) -> impl Iterator<Item = Key> {
    let hangul = part.chars().all(is_hangul_syllable);
    let may_be_name =
        if hangul { part.chars().nth(SYLLABLES - 1).is_some() } else { part.starts_with(char::is_uppercase) };
    let sounds = if may_be_name { plain(&sound::skeleton(part)) } else { Vec::new() };
    let longest = sounds.len().min(LONGEST);
    let shortest = if hangul { SHORTEST } else { longest.max(SHORTEST) };
    (shortest..=longest).map(move |length| sounds[..length].iter().fold(0, |key, &sound| key << 8 | Key::from(sound)))
}

/// The consonants with those that change places taken for one, and no doubles.
fn plain(skeleton: &str) -> Vec<u8> {
    let mut sounds: Vec<u8> = skeleton.bytes().filter_map(class).collect();
    sounds.dedup();
    sounds
}

fn class(sound: u8) -> Option<u8> {
    match sound {
        b'W' => None,
        b'C' => Some(b'S'),
        b'H' => Some(b'K'),
        sound => Some(sound),
    }
}

/// What each name that both versions hold is worth: the rarer, the more.
pub(super) fn rarity(first: &[Vec<Key>], second: &[Vec<Key>]) -> HashMap<Key, f32> {
    let [one, other] = [first, second].map(|segments| {
        let mut counts: HashMap<Key, u32> = HashMap::new();
        segments.iter().flatten().for_each(|key| *counts.entry(*key).or_default() += 1);
        counts
    });
    let common = one.into_iter().filter_map(|(key, count)| {
        let most = count.max(*other.get(&key)?);
        (most <= RARE).then(|| (key, 1.0 / (most as f32).sqrt()))
    });
    common.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_a_key_in_common_in_three_scripts() {
        for [korean, ukrainian, english] in [["쿠르스크에서", "Курську,", "Kursk."], ["원산에", "Вонсана", "«Wonsan»"]]
        {
            let [ko, uk, en] = [korean, ukrainian, english].map(keys);
            let common = |one: &[Key], other: &[Key]| one.iter().any(|key| other.contains(key));
            assert!(common(&ko, &uk) && common(&uk, &en) && common(&ko, &en), "{ko:x?} {uk:x?} {en:x?}");
        }
    }

    #[test]
    fn what_is_no_name_has_no_key() {
        for word in ["", "river", "річка", "강", "네.", "12", "NK", "Ох"] {
            assert!(keys(word).is_empty(), "{word}");
        }
        assert_ne!(keys("Kursk"), keys("Belgorod"));
    }

    #[test]
    fn rare_names_of_both_versions_are_worth_something() {
        let (one, often, other) = (keys("Kursk"), keys("Moscow"), keys("Sudzha"));
        let first = [one.clone(), often.repeat(RARE as usize + 1), other];
        let worth = rarity(&first, &[often, [one.clone(), one.clone()].concat()]);
        assert_eq!(worth, HashMap::from([(one[0], 0.5f32.sqrt())]));
    }
}
