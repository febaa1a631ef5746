//! How a word is spoken, vowels and all, in one alphabet for Hangul, Cyrillic and Latin letters.
//!
//! The consonants of [`super::sound`] find a name again in a long text; here two names are told from each other: Коваль is
//! spoken as Koval and 꼬왈, and neither as Kovalchuk nor as Kravets.

use std::sync::LazyLock;

use super::letters::is_hangul_syllable;

/// Two words are spoken alike up to this, see [`apart`].
pub const CLOSE: f32 = 0.2;

/// The sounds of a word, a byte each: `a e i o u`, `_` for the vowel that Hangul puts between consonants, `j` for what softens,
/// and `b p f v d t g k h s z S c C Z l m n`.
pub fn spoken(word: &str) -> Vec<u8> {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let mut sounds = Vec::with_capacity(letters.len() * 2);
    let mut at = 0;
    while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
        if is_hangul_syllable(rest[0]) {
            syllable(rest[0]).iter().flat_map(|part| part.bytes()).for_each(|sound| push(&mut sounds, sound));
            at += 1;
        } else {
            let (heard, length) = heard(rest);
            heard.bytes().for_each(|sound| push(&mut sounds, sound));
            at += length;
        }
    }
    sounds
}

/// Double sounds are one.
fn push(sounds: &mut Vec<u8>, sound: u8) {
    if sounds.last() != Some(&sound) {
        sounds.push(sound);
    }
}

/// What may follow a name in the other word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    /// The ending of a case or of an adjective.
    Ending,
    /// Anything: particles, titles, the next word.
    Open,
}

/// How far two words are apart, a sound of the name's stem: 0 for one name, 1 for nothing in common. Endings count little.
pub fn apart(name: &[u8], other: &[u8], tail: Tail) -> f32 {
    measured(name, other, tail, f32::MAX)
}

/// Two words are not farther apart than this: as [`apart`], but most words are known to be others after a few sounds.
pub fn is_close(name: &[u8], other: &[u8], tail: Tail, limit: f32) -> bool {
    measured(name, other, tail, limit) <= limit
}

/// More sounds of a word are not compared.
const LONGEST: usize = 40;

/// How far two words are apart; where that is surely more than the limit, infinity.
fn measured(name: &[u8], other: &[u8], tail: Tail, limit: f32) -> f32 {
    if name.is_empty() || other.is_empty() {
        return 1.0;
    }
    let other = other.get(..LONGEST).unwrap_or(other);
    let (stem, other_stem) = (stem(name), stem(other));
    let telling = telling(name, stem) as f32;
    let cost_of = |sounds: &[u8], place: usize, stem: usize| match sounds.get(place) {
        Some(_) if place >= stem => ENDING,
        Some(sound) if place == 0 => opening(*sound),
        Some(sound) => dropped(*sound),
        None => 0.0,
    };
    let mut row = [f32::MAX; LONGEST + 1];
    row[0] = 0.0;
    for place in 0..other.len() {
        row[place + 1] = row[place] + cost_of(other, place, other.len());
    }
    let mut next = row;
    for (line, sound) in name.iter().enumerate() {
        let drop = cost_of(name, line, stem);
        next[0] = row[0] + drop;
        let mut least = next[0];
        for (place, heard) in other.iter().enumerate() {
            let insert = cost_of(other, place, if line + 1 >= stem { other_stem } else { other.len() });
            let opens = if line + place == 0 { 1.5 } else { 1.0 };
            let swap = opens * swapped(*sound, *heard);
            let swap = if line >= stem { swap.min(ENDING) } else { swap };
            let best = (row[place] + swap).min(row[place + 1] + drop).min(next[place] + insert);
            next[place + 1] = best;
            least = least.min(best);
        }
        if least > limit * telling {
            return f32::INFINITY;
        }
        std::mem::swap(&mut row, &mut next);
    }
    let cost = match tail {
        Tail::Open => row.iter().take(other.len() + 1).copied().fold(f32::MAX, f32::min),
        Tail::Ending => row[other.len()],
    };
    cost / telling
}

/// What many family names have in common, as it is spoken.
const FAMILIES: [&[u8]; 6] = [b"enk", b"Cuk", b"oviC", b"eviC", b"ivn", b"ovn"];

/// How many sounds of the stem tell a name from others: `Шевч|енко`.
fn telling(word: &[u8], stem: usize) -> usize {
    let word = word.get(..stem).unwrap_or(word);
    let own = FAMILIES.iter().find(|family| word.ends_with(family)).map_or(stem, |family| stem - family.len());
    own.max(STEM).min(stem)
}

/// What a sound of an ending counts.
const ENDING: f32 = 0.1;
/// So many sounds of a word are its own.
const STEM: usize = 3;

/// Endings of Ukrainian and Russian cases and adjectives, as they are spoken, the longest first.
const ENDINGS: [&[u8]; 45] = [
    b"skogo", b"skomu", b"skoji", b"skoju", b"skimi", b"skij", b"skoj", b"skim", b"skom", b"skih", b"skaja", b"skuju",
    b"ska", b"sku", b"ske", b"ogo", b"omu", b"ovi", b"evi", b"jevi", b"oji", b"oju", b"eju", b"ami", b"jami", b"jem",
    b"jom", b"om", b"em", b"im", b"ih", b"am", b"ah", b"ov", b"iv", b"ej", b"ij", b"oj", b"ju", b"ja", b"a", b"u",
    b"i", b"e", b"o",
];

/// How many sounds come before the ending: `Ковал|єм`, `Сум|ський`.
fn stem(word: &[u8]) -> usize {
    let lengths = ENDINGS.iter().filter(|ending| word.ends_with(ending)).map(|ending| word.len() - ending.len());
    lengths.filter(|stem| *stem >= STEM).min().unwrap_or(word.len())
}

/// What it costs that the first sound is missing: a name without it is another.
fn opening(sound: u8) -> f32 {
    match dropped(sound) {
        cost if cost < 0.5 => cost,
        cost => cost * 2.0,
    }
}

/// What it costs that a sound is missing.
fn dropped(sound: u8) -> f32 {
    match sound {
        b'_' => 0.05,
        b'j' => 0.1,
        b'h' => 0.3,
        b'v' | b'a' | b'e' | b'i' | b'o' | b'u' => 0.45,
        b'l' => 0.7,
        _ => 1.0,
    }
}

/// Sounds that stand for each other, and what it costs.
const NEAR: [(&[u8], f32); 22] = [
    (b"bp", 0.2),
    (b"bv", 0.2),
    (b"fp", 0.2),
    (b"fv", 0.2),
    (b"fh", 0.3),
    (b"td", 0.2),
    (b"gk", 0.2),
    (b"gh", 0.2),
    (b"kh", 0.3),
    (b"sz", 0.2),
    (b"sS", 0.2),
    (b"zZS", 0.2),
    (b"cCZSzs", 0.3),
    (b"tC", 0.4),
    (b"dZ", 0.4),
    (b"tcs", 0.4),
    (b"uv", 0.2),
    (b"ij", 0.1),
    (b"ao", 0.3),
    (b"ou", 0.3),
    (b"ei", 0.3),
    (b"nm", 0.6),
];

/// What it costs that one sound stands for another.
fn swapped(one: u8, other: u8) -> f32 {
    if one == other {
        return 0.0;
    }
    SWAPPED[usize::from(one % ROOM)][usize::from(other % ROOM)]
}

/// The signs of all sounds are letters, or `_`, which differ in this remainder.
const ROOM: u8 = 64;

/// [`NEAR`], and what vowels cost, for each two sounds.
static SWAPPED: LazyLock<[[f32; ROOM as usize]; ROOM as usize]> = LazyLock::new(|| {
    let mut costs = [[1.0; ROOM as usize]; ROOM as usize];
    for (sounds, cost) in NEAR.iter().chain([&(b"aeiou_" as &[u8], 0.45)]).rev() {
        for (one, other) in sounds.iter().flat_map(|one| sounds.iter().map(move |other| (one, other))) {
            costs[usize::from(one % ROOM)][usize::from(other % ROOM)] = *cost;
        }
    }
    costs
});

const INITIALS: [&str; 19] =
    ["g", "k", "n", "d", "t", "l", "m", "b", "p", "s", "s", "", "Z", "C", "C", "k", "t", "p", "h"];
const VOWELS: [&str; 21] = [
    "a", "e", "ja", "je", "o", "e", "jo", "je", "o", "va", "ve", "ve", "jo", "u", "vo", "ve", "vi", "ju", "_", "i", "i",
];
const FINALS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "lk", "lm", "l", "l", "l", "lp", "l", "m", "p", "p", "t", "t", "n",
    "t", "t", "k", "t", "p", "",
];

fn syllable(c: char) -> [&'static str; 3] {
    let number = (c as usize).saturating_sub('가' as usize);
    let of = |table: &'static [&'static str], place: usize| table.get(place).copied().unwrap_or_default();
    let [initial, vowel, last] = [of(&INITIALS, number / 588), of(&VOWELS, number / 28 % 21), of(&FINALS, number % 28)];
    // 쉐 and 쉬 are how foreign names write what is spoken with sh.
    match (initial, vowel) {
        ("s", "ve") => ["S", "e", last],
        ("s", "vi") => ["S", "i", last],
        _ => [initial, vowel, last],
    }
}

/// The sounds of the letters at the start, and how many letters they are.
fn heard(letters: &[char]) -> (&'static str, usize) {
    let starts = |(entry, _): &&&(&str, &str)| {
        let mut letters = letters.iter();
        entry.chars().all(|c| letters.next() == Some(&c))
    };
    let found = BY_LETTER.get(letters[0] as usize).and_then(|entries| entries.iter().find(starts));
    found.map_or(("", 1), |(entry, sounds)| (*sounds, entry.chars().count()))
}

/// What begins with each letter of Latin and Cyrillic.
static BY_LETTER: LazyLock<Vec<Vec<&'static (&'static str, &'static str)>>> = LazyLock::new(|| {
    let mut entries = vec![Vec::new(); 0x500];
    for entry in LATIN.iter().chain(CYRILLIC) {
        let letter = entry.0.chars().next().and_then(|letter| entries.get_mut(letter as usize));
        letter.into_iter().for_each(|entries: &mut Vec<_>| entries.push(entry));
    }
    entries
});

/// Letters and their sounds, the longest first.
#[rustfmt::skip]
const LATIN: &[(&str, &str)] = &[
    ("shch", "S"), ("tch", "C"), ("sch", "S"), ("dzh", "Z"), ("ngn", "n"), ("zh", "Z"), ("sh", "S"), ("ch", "C"), ("kh", "h"), ("gh", "g"), ("ph", "p"),
    ("th", "t"), ("ts", "c"), ("tz", "c"), ("dj", "Z"), ("ck", "k"), ("qu", "kv"), ("ng", "n"), ("ya", "ja"), ("ye", "je"), ("yi", "ji"), ("yo", "jo"), ("yu", "ju"),
    ("ia", "ja"), ("ie", "je"), ("iu", "ju"), ("oo", "u"), ("ee", "i"), ("ea", "e"), ("ae", "e"), ("eo", "o"), ("eu", "_"), ("ou", "u"), ("oe", "ve"), ("ui", "i"), ("ce", "se"), ("ci", "si"), ("cy", "si"),
    ("a", "a"), ("b", "b"), ("c", "k"), ("d", "d"), ("e", "e"), ("f", "f"), ("g", "g"), ("h", "h"), ("i", "i"), ("j", "Z"), ("k", "k"), ("l", "l"), ("m", "m"),
    ("n", "n"), ("o", "o"), ("p", "p"), ("q", "k"), ("r", "l"), ("s", "s"), ("t", "t"), ("u", "u"), ("v", "v"), ("w", "v"), ("x", "ks"), ("y", "i"), ("z", "z"),
];
#[rustfmt::skip]
const CYRILLIC: &[(&str, &str)] = &[
    ("дж", "Z"), ("дз", "Z"), ("тх", "t"), ("пх", "p"), ("кх", "k"), ("чх", "C"), ("тс", "c"), ("нг", "n"), ("ьо", "jo"), ("йо", "jo"),
    ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("ґ", "g"), ("д", "d"), ("е", "e"), ("є", "je"), ("ё", "jo"), ("ж", "Z"), ("з", "z"), ("и", "i"), ("і", "i"),
    ("ї", "ji"), ("й", "j"), ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"), ("р", "l"), ("с", "s"), ("т", "t"), ("у", "u"), ("ф", "f"),
    ("х", "h"), ("ц", "c"), ("ч", "C"), ("ш", "S"), ("щ", "S"), ("ы", "i"), ("э", "e"), ("ю", "ju"), ("я", "ja"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(one: &str, other: &str) -> f32 {
        let hangul = other.contains(is_hangul_syllable);
        apart(&spoken(one), &spoken(other), if hangul { Tail::Open } else { Tail::Ending })
    }

    #[test]
    fn one_name_is_spoken_alike_in_all_letters() {
        for (one, other) in [
            ("Коваль", "Ковалем"),
            ("Коваль", "Koval"),
            ("Гриценко", "Hrytsenko"),
            ("Гриценка", "그리쩬꼬가"),
            ("Kursk", "꾸르스크에서"),
            ("Kursk", "Курського"),
            ("Суми", "쑤미에서"),
            ("Суми", "Sumy"),
            ("Суджі", "Sudzha"),
            ("Харкова", "Kharkiv"),
            ("Мельник", "멜니크"),
            ("Олександр", "Александра"),
            ("Шевченко", "쉐브첸꼬"),
            ("Вонсан", "원산"),
        ] {
            assert!(distance(one, other) <= CLOSE, "{one} {other} {}", distance(one, other));
        }
    }

    #[test]
    fn other_names_are_spoken_otherwise() {
        for (one, other) in [
            ("Коваль", "Ковальчук"),
            ("Коваль", "Kravets"),
            ("Коваленко", "Ковальчук"),
            ("Суми", "Суджа"),
            ("Курськ", "Kharkiv"),
            ("Іванович", "Петрович"),
            ("Мельник", "Мельничук"),
            ("Петренко", "Бондаренко"),
        ] {
            assert!(distance(one, other) > CLOSE, "{one} {other} {}", distance(one, other));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_two_words_are_compared(one in "\\PC{0,12}", other in "[가-힣а-яa-z]{0,12}") {
            let far = apart(&spoken(&one), &spoken(&other), Tail::Ending);
            proptest::prop_assert!(far.is_finite() && far >= 0.0);
        }
    }
}
