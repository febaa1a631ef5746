//! Other names: they are told by their capitals, and known again by how they are spoken.

use super::text::{Name, Text, Word};
use crate::lang::naming::{is_adjective, is_family_name, is_translated, leads_name, title_behind};
use crate::lang::particles::follow;
use crate::lang::sound::likeness;
use crate::lang::spoken::{CLOSE, Tail, is_close, spoken};
use crate::lang::{self, Lang, exonyms};

/// Names in which nothing else tells may be spoken so far apart: Michael is Майкл.
const LOOSE: f32 = 0.25;
/// Of so many sounds at least.
const LONG: usize = 5;
/// The consonants of such names are so much alike at least.
const ALIKE: f32 = 0.75;
/// Fewer consonants sound like too many other words.
const TELLING: usize = 3;
/// Kinds of places that are joined to a name.
const PLACES: [&str; 14] = ["거리", "마을", "시", "주", "구", "군", "촌", "동", "역", "강", "도", "항", "말", "사람"];
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
    // `Се Бом` are syllables of a Korean name without its family.
    let next = text.words.get(place + 1).is_some_and(|next| next.joined && next.capital);
    if !is_capitalised(word.text) || next && word.sounds().len() < TELLING {
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
    is_capitalised(word.text) && word.text.chars().count() > 3 && !word.given().is_empty()
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
pub(super) fn is_heard(text: &Text<'_>, place: usize, sure: bool, other: &Text<'_>) -> bool {
    let Some(word) = text.words.get(place) else { return true };
    let strict = is_family_name(&word.small(), text.lang()) || is_given(word);
    let strict = strict || sure && other.is_hangul() || word.sounds().len() < LONG;
    let found = if other.is_hangul() { in_hangul(word, strict, other) } else { in_letters(word, strict, other) };
    found || in_latin_letters(word, other) || exonyms::share(&word.small(), &other.cell.said)
}

/// A Korean text may leave a name in Latin letters.
fn in_latin_letters(word: &Word<'_>, other: &Text<'_>) -> bool {
    other.is_hangul() && in_letters(word, true, other)
}

fn in_letters(word: &Word<'_>, strict: bool, other: &Text<'_>) -> bool {
    other.words.iter().filter(|there| !there.is_hangul()).any(|there| {
        let close = |limit: f32| is_close(word.sounds(), there.sounds(), Tail::Ending, limit);
        let shared = || word.given().iter().any(|row| there.given().contains(row));
        let alike = || close(LOOSE) || is_alike(word.consonants(), there.consonants());
        close(CLOSE) || there.capital && (shared() || !strict && alike())
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
    let forms = if strict { translated(word) } else { Vec::new() };
    begins_in_hangul(word, strict, word.sounds(), other)
        || forms.iter().any(|form| begins_in_hangul(word, strict, form, other))
}

/// How a given name is spoken in the other Slavic language.
fn translated(word: &Word<'_>) -> Vec<Vec<u8>> {
    let forms = || lang::russian_forms(word.stem()).into_iter().chain(lang::ukrainian_forms(word.stem()));
    if word.given().is_empty() { Vec::new() } else { forms().map(|form| spoken(&form)).collect() }
}

fn begins_in_hangul(word: &Word<'_>, strict: bool, name: &[u8], other: &Text<'_>) -> bool {
    let limit = if strict { CLOSE } else { LOOSE };
    let longest = name.len() + 3;
    (0..other.words.len()).any(|from| {
        let run = || other.words.iter().skip(from).take(RUN).take_while(|word| word.is_hangul());
        let heard: Vec<u8> = run().flat_map(|word| word.sounds().iter().copied()).take(longest).collect();
        let close = is_close(name, &heard, Tail::Open, limit);
        let letters = || run().map(|word| word.consonants()).collect::<String>();
        close && (!strict || is_whole(name, run(), limit)) || !strict && begins(word.consonants(), &letters())
    })
}

/// The name ends where a word of Hangul does, or where particles, a title or the kind of a place follow: 꼬왈추크 is no Коваль.
fn is_whole<'t>(name: &[u8], run: impl Iterator<Item = &'t Word<'t>>, limit: f32) -> bool {
    let mut before: Vec<u8> = Vec::new();
    for word in run {
        let ends = word.text.char_indices().map(|(at, c)| at + c.len_utf8());
        let parts = ends.filter_map(|end| word.text.split_at_checked(end));
        let whole = parts.filter(|(part, rest)| rest.is_empty() || may_follow(part, rest)).any(|(part, _)| {
            let heard = [&before, &*spoken(part)].concat();
            is_close(name, &heard, Tail::Ending, limit)
        });
        if whole {
            return true;
        }
        before.extend(word.sounds());
    }
    false
}

fn may_follow(part: &str, rest: &str) -> bool {
    title_behind(rest, Lang::KO).is_some() || PLACES.iter().any(|kind| rest.starts_with(kind)) || follow(part, rest)
}

/// Words in Hangul begin with these consonants.
fn begins(sounds: &str, letters: &str) -> bool {
    let lengths = sounds.len().saturating_sub(1)..=sounds.len() + 1;
    tells(sounds) && lengths.filter_map(|length| letters.get(..length)).any(|start| likeness(sounds, start) >= ALIKE)
}
