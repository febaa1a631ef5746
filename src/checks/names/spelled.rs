//! Other names: they are told by their capitals, and known again by how they are spoken.

use super::text::{Name, Text, Word};
use crate::lang::naming::{is_adjective, is_family_name, is_translated, leads_name};
use crate::lang::sound::{likeness, skeleton};
use crate::lang::spoken::{CLOSE, Tail, apart};
use crate::lang::{exonyms, given_names_of};

/// Names in which nothing else tells may be spoken so far apart: Michael is Майкл.
const LOOSE: f32 = 0.25;
/// Of so many sounds at least.
const LONG: usize = 5;
/// The consonants of such names are so much alike at least.
const ALIKE: f32 = 0.75;
/// Fewer consonants sound like too many other words.
const TELLING: usize = 3;
/// So many words of Hangul are spoken on end where a name is looked for in them.
const RUN: usize = 3;

/// A word of a form in a glossary that is spelled and not translated: it has a capital where the letters know any.
pub(super) fn is_telling(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || crate::lang::is_hangul_syllable(c))
}

/// The capitalised words of a text that are, or may be, names; each with its place among the words.
pub(super) fn names(text: &Text<'_>) -> Vec<(usize, Name)> {
    let capitals = text.words.iter().filter(|word| word.capital).count();
    let headline = capitals > 2 && capitals * 2 > text.words.len();
    if text.is_hangul() {
        return Vec::new();
    }
    let of = |(place, word): (usize, &Word<'_>)| {
        let sure = sureness(text, place, word).filter(|sure| *sure || !headline)?;
        Some((place, text.name(place, place, sure)?))
    };
    text.words.iter().enumerate().filter_map(of).collect()
}

/// Whether a word is surely a name; `None` where it need not be one.
fn sureness(text: &Text<'_>, place: usize, word: &Word<'_>) -> Option<bool> {
    let lang = text.lang();
    if !is_capitalised(word.text) {
        return None;
    }
    let small = word.small();
    if is_translated(&small, lang) || leads_name(&small, lang) {
        return None;
    }
    let back = |steps: usize| place.checked_sub(steps).and_then(|place| text.words.get(place)).filter(|_| word.joined);
    let leads = |before: &Word<'_>| leads_name(&before.small(), lang);
    // `his name was Koval`
    let linked =
        back(1).is_some_and(|link| !link.capital && link.text.chars().count() < 4) && back(2).is_some_and(leads);
    let led = linked || back(1).is_some_and(leads);
    let after_given = back(1).is_some_and(is_given);
    let full = text.words.get(place + 1).is_some_and(|next| next.joined && is_capitalised(next.text));
    let family = is_family_name(&small, lang) && (!is_adjective(&small, lang) || led || after_given);
    if led && word.inner || is_given(word) && (word.inner || full) || family {
        return Some(true);
    }
    // `Judiciary Committee` is translated.
    let opens = |next: &Word<'_>| next.joined && next.capital && is_translated(&next.small(), lang);
    let title = text.words.get(place + 1).is_some_and(opens);
    let may = word.inner && !title && !is_adjective(&small, lang) && word.sounds().len() >= TELLING;
    may.then_some(after_given)
}

fn is_given(word: &Word<'_>) -> bool {
    is_capitalised(word.text) && word.text.chars().count() > 3 && !given_names_of(word.stem()).is_empty()
}

/// A capital and a small letter: `Коваль`, no `ООН`.
fn is_capitalised(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

/// The places of the words of a name.
pub(super) fn places(text: &Text<'_>, name: &Name) -> impl Iterator<Item = usize> {
    let within = |word: &Word<'_>| name.span.start <= word.start && word.end() <= name.span.end;
    text.words.iter().enumerate().filter(move |(_, word)| within(word)).map(|(place, _)| place)
}

/// Something in the other text is the same name, or may be.
pub(super) fn is_heard(text: &Text<'_>, place: usize, other: &Text<'_>) -> bool {
    let Some(word) = text.words.get(place) else { return true };
    let strict = is_family_name(&word.small(), text.lang()) || is_given(word) && !other.is_hangul();
    let strict = strict || word.sounds().len() < LONG;
    let found = if other.is_hangul() { in_hangul(word, strict, other) } else { in_letters(word, strict, other) };
    found || in_latin_letters(word, other) || exonyms::share(&word.small(), &other.cell.said)
}

/// A Korean text may leave a name in Latin letters.
fn in_latin_letters(word: &Word<'_>, other: &Text<'_>) -> bool {
    other.is_hangul() && in_letters(word, true, other)
}

fn in_letters(word: &Word<'_>, strict: bool, other: &Text<'_>) -> bool {
    let given = given_names_of(word.stem());
    let sounds = skeleton(word.stem());
    other.words.iter().filter(|there| !there.is_hangul()).any(|there| {
        let far = apart(word.sounds(), there.sounds(), Tail::Ending);
        let shared = || given.iter().any(|row| given_names_of(there.stem()).contains(row));
        far <= CLOSE
            || (there.capital && (shared() || !strict && (far <= LOOSE || is_alike(&sounds, &skeleton(there.stem())))))
    })
}

fn is_alike(one: &str, other: &str) -> bool {
    tells(one) && tells(other) && likeness(one, other) >= ALIKE
}

/// Enough consonants that are heard in all languages.
fn tells(skeleton: &str) -> bool {
    skeleton.bytes().filter(|sound| !b"WH".contains(sound)).count() >= TELLING
}

fn in_hangul(word: &Word<'_>, strict: bool, other: &Text<'_>) -> bool {
    let sounds = skeleton(word.stem());
    let limit = if strict { CLOSE } else { LOOSE };
    let longest = word.sounds().len() + 3;
    (0..other.words.len()).any(|from| {
        let run = other.words.iter().skip(from).take(RUN).take_while(|word| word.is_hangul());
        let mut heard: Vec<u8> = Vec::with_capacity(longest);
        let mut letters = String::new();
        for word in run {
            if heard.len() >= longest {
                break;
            }
            heard.extend(word.sounds().iter().take(longest - heard.len()));
            letters.push_str(word.text);
        }
        apart(word.sounds(), &heard, Tail::Open) <= limit || !strict && begins(&sounds, &skeleton(&letters))
    })
}

/// Words in Hangul begin with these consonants.
fn begins(sounds: &str, letters: &str) -> bool {
    let lengths = sounds.len().saturating_sub(1)..=sounds.len() + 1;
    tells(sounds) && lengths.filter_map(|length| letters.get(..length)).any(|start| likeness(sounds, start) >= ALIKE)
}
