//! How a name sounds, roughly, so that it is known again in Hangul, Cyrillic and Latin letters.
//!
//! The **skeleton** of a word is its consonants, in classes that survive transliteration: 쿠르스크, Курськ and Kursk are all
//! `KLSK`. Vowels differ too much between systems (평양, Пхеньян, Pyongyang) to be compared.

use super::letters::is_hangul_syllable;

/// Two names are the same from this likeness.
pub const ALIKE: f32 = 0.7;

/// The consonants of a word: `P T K S C L M N H`, and `W` for what may be a vowel elsewhere.
pub fn skeleton(word: &str) -> String {
    let mut sounds = String::new();
    let chars: Vec<char> = word.to_lowercase().chars().collect();
    let mut at = 0;
    while let Some(rest) = chars.get(at..).filter(|rest| !rest.is_empty()) {
        let doubled = at > 0 && chars[at - 1] == chars[at];
        if is_hangul_syllable(rest[0]) {
            if !doubled {
                syllable(rest[0]).into_iter().for_each(|heard| push(&mut sounds, heard));
            }
            at += 1;
        } else {
            let (heard, len) = heard(rest);
            if !doubled || len > 1 {
                sounds.push_str(heard);
            }
            at += len;
        }
    }
    sounds
}

/// How alike two skeletons are, from 0 to 1. Endings of the longer one (a case, a particle) are passed over.
pub fn likeness(one: &str, other: &str) -> f32 {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.is_empty() {
        return 0.0;
    }
    let ends = (short.len()..=long.len()).take(ENDING + 1);
    let cost = ends.filter_map(|end| long.get(..end)).map(|start| distance(short, start)).fold(f32::MAX, f32::min);
    (1.0 - cost / short.len() as f32).max(0.0)
}

/// So many consonants of a case ending or particle may follow a name.
const ENDING: usize = 2;

/// Adds what is heard of a syllable: ㄹㄹ is one l.
fn push(sounds: &mut String, heard: &str) {
    let doubled = heard.starts_with('L') && sounds.ends_with('L');
    sounds.push_str(if doubled { &heard[1..] } else { heard });
}

/// What is heard at the start of letters that are not Hangul, and how many of them say it.
fn heard(letters: &[char]) -> (&'static str, usize) {
    let table = if letters[0].is_ascii() { LATIN } else { CYRILLIC };
    let starts = |(entry, _): &&(&str, &str)| {
        let mut letters = letters.iter();
        entry.chars().all(|c| letters.next() == Some(&c))
    };
    let found = table.iter().filter(starts).max_by_key(|(entry, _)| entry.len());
    found.map_or(("", 1), |(entry, sound)| (*sound, entry.chars().count()))
}

const INITIALS: [&str; 19] =
    ["K", "K", "N", "T", "T", "L", "M", "P", "P", "S", "S", "", "C", "C", "C", "K", "T", "P", "H"];
const FINALS: [&str; 28] = [
    "", "K", "K", "K", "N", "N", "N", "T", "L", "LK", "LM", "L", "L", "L", "LP", "L", "M", "P", "P", "S", "S", "N",
    "C", "C", "K", "T", "P", "",
];

/// A syllable's consonants: initial, glide, final.
fn syllable(c: char) -> [&'static str; 3] {
    let number = (c as usize).saturating_sub('가' as usize);
    let (initial, vowel, last) = (number / 588, number / 28 % 21, number % 28);
    let glide = if (9..=11).contains(&vowel) || (14..=16).contains(&vowel) { "W" } else { "" };
    [INITIALS.get(initial).copied().unwrap_or_default(), glide, FINALS[last]]
}

#[rustfmt::skip]
const LATIN: &[(&str, &str)] = &[
    ("b", "P"), ("p", "P"), ("f", "P"), ("ph", "P"), ("v", "W"), ("w", "W"), ("d", "T"), ("t", "T"), ("th", "T"), ("g", "K"), ("k", "K"), ("q", "K"), ("ck", "K"), ("c", "K"),
    ("ce", "S"), ("ci", "S"), ("cy", "S"), ("s", "S"), ("ss", "S"), ("z", "S"), ("sh", "S"), ("sch", "S"), ("shch", "S"), ("ch", "C"), ("tch", "C"), ("j", "C"), ("zh", "C"), ("ts", "C"),
    ("tz", "C"), ("kh", "H"), ("h", "H"), ("gh", "K"), ("x", "KS"), ("l", "L"), ("r", "L"), ("m", "M"), ("n", "N"), ("ng", "N"), ("ngn", "NN"), ("ngg", "NK"),
];
#[rustfmt::skip]
const CYRILLIC: &[(&str, &str)] = &[
    ("б", "P"), ("п", "P"), ("пх", "P"), ("ф", "P"), ("в", "W"), ("ў", "W"), ("д", "T"), ("т", "T"), ("тх", "T"), ("г", "K"), ("ґ", "K"), ("к", "K"), ("кх", "K"), ("с", "S"), ("з", "S"),
    ("ш", "S"), ("щ", "S"), ("ж", "C"), ("ч", "C"), ("чх", "C"), ("ц", "C"), ("дж", "C"), ("дз", "C"), ("х", "H"), ("л", "L"), ("р", "L"), ("м", "M"), ("н", "N"), ("нг", "N"),
    ("нгн", "NN"),
];

/// The least cost of making one skeleton of the other.
fn distance(one: &str, other: &str) -> f32 {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<f32> = vec![0.0];
    row.extend(other.iter().scan(0.0, |sum, c| {
        *sum += dropped(*c);
        Some(*sum)
    }));
    for a in one.chars() {
        let mut next = vec![row[0] + dropped(a)];
        for (place, b) in other.iter().enumerate() {
            let best = (row[place] + swapped(a, *b)).min(row[place + 1] + dropped(a)).min(next[place] + dropped(*b));
            next.push(best);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0.0)
}

/// What it costs that a sound is missing: some letters are hardly heard.
fn dropped(sound: char) -> f32 {
    match sound {
        'W' | 'H' => 0.3,
        'L' => 0.6,
        _ => 1.0,
    }
}

/// What it costs that one sound stands for another.
fn swapped(one: char, other: char) -> f32 {
    match (one.min(other), one.max(other)) {
        (a, b) if a == b => 0.0,
        ('H', 'K') | ('P', 'W') => 0.2,
        ('C', 'S') | ('S', 'T') | ('C', 'T') | ('M', 'N') | ('H', 'P') | ('C', 'K') => 0.5,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> f32 {
        likeness(&skeleton(one), &skeleton(other))
    }

    #[test]
    fn a_name_is_known_again_in_three_scripts() {
        for names in [
            ["김정은", "Кім Чен Ин", "Kim Jong Un"],
            ["리철수", "Рі Чхоль Су", "Ri Chol Su"],
            ["쿠르스크", "Курськ", "Kursk"],
            ["평양", "Пхеньян", "Pyongyang"],
            ["원산", "Вонсан", "Wonsan"],
            ["함흥", "Хамхин", "Hamhung"],
            ["울라지보스또크", "Владивосток", "Vladivostok"],
            ["하바롭스크", "Хабаровськ", "Khabarovsk"],
        ] {
            for (one, other) in [(0, 1), (1, 2), (0, 2)] {
                let likeness = alike(names[one], names[other]);
                assert!(likeness >= ALIKE, "{} {}: {likeness}", names[one], names[other]);
            }
        }
    }

    #[test]
    fn case_endings_and_particles_are_passed_over() {
        for (one, other) in [("Kursk", "Курському"), ("쿠르스크에서", "Курськ"), ("Moscow", "Москвою")]
        {
            assert!(alike(one, other) >= ALIKE, "{one} {other}: {}", alike(one, other));
        }
    }

    #[test]
    fn other_names_sound_otherwise() {
        for (one, other) in [
            ("Kursk", "Бєлгород"),
            ("원산", "Хамхин"),
            ("평양", "Вонсан"),
            ("Петренко", "Kovalenko"),
            ("리철수", "Kim Jong Un"),
            ("", "Kursk"),
            ("이", "Kursk"),
        ] {
            assert!(alike(one, other) < ALIKE, "{one} {other}: {}", alike(one, other));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_two_words_have_a_likeness_between_nothing_and_all(one in "\\PC{0,12}", other in "[가-힣а-яa-z]{0,12}") {
            let likeness = alike(&one, &other);
            proptest::prop_assert!((0.0..=1.0).contains(&likeness));
            proptest::prop_assert_eq!(likeness, alike(&other, &one));
        }
    }
}
