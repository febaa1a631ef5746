//! Korean names in Latin and Cyrillic letters.

use super::cyrillic::{Letters, ru, uk};
use super::established::{self, Established};
use super::hangul::decompose;
use super::latin::{dprk, mr, rr};
use super::person::{self, capital, letters};
use super::places::{Place, place, station};

/// What a name names: people, places and words are written by rules of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A person: family name first.
    Person,
    /// A place, with its administrative suffix if it has one.
    Place,
    /// Anything else.
    Word,
}

/// A Korean name in each system of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Systems {
    /// Latin letters as the DPRK writes them: people in the style of its press, the rest by its system of 2012.
    pub dprk: String,
    /// Revised Romanization of the ROK, Notice 2000-8.
    pub rr: String,
    /// McCune-Reischauer.
    pub mr: String,
    /// Ukrainian.
    pub uk: String,
    /// Russian, after Kontsevich.
    pub ru: String,
    /// An established form stands above the rules in at least one of them.
    pub fixed: bool,
}

/// A name in Hangul (NFC; blanks and hyphens may part its words) in each system; `None` where it is not Hangul.
pub fn systems(hangul: &str, kind: NameKind) -> Option<Systems> {
    let words = words(hangul)?;
    let whole = words.concat();
    let by_rule = match kind {
        NameKind::Person => person(&words),
        NameKind::Place | NameKind::Word => words.iter().map(|word| one(word, kind)).reduce(beside)?,
    };
    let Some(row) = established::find(&whole, kind) else { return Some(by_rule) };
    Some(Systems { fixed: true, ..overlaid(by_rule, row, kind) })
}

/// The kind that a name in Hangul most likely has: a place where one is established under that name or ends like one, a person
/// where it begins with a family name and has two to four syllables, else a word.
pub fn likely_kind(hangul: &str) -> NameKind {
    let Some(words) = words(hangul) else { return NameKind::Word };
    let whole = words.concat();
    let row = established::find(&whole, NameKind::Word).map(|row| row.kind);
    let unit =
        |word: &&str| matches!(place(word).suffix, "구역" | "도" | "남도" | "북도" | "특별시" | "광역시" | "직할시");
    let person = (2..=4).contains(&whole.chars().count()) && person::parse(&words).is_some_and(|p| p.surname.is_some());
    match row {
        Some(kind) => kind,
        None if words.iter().any(unit) => NameKind::Place,
        None if person => NameKind::Person,
        None => NameKind::Word,
    }
}

/// The words of a name; `None` where anything but Hangul, blanks and hyphens between syllables stands in it.
pub(super) fn words(hangul: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = hangul.split_whitespace().collect();
    let is_hangul =
        |word: &&str| word.split('-').all(|part| !part.is_empty() && part.chars().all(|c| decompose(c).is_some()));
    (!words.is_empty() && words.iter().all(|word| is_hangul(&word))).then_some(words)
}

/// A person's name by rule; where no family name is seen it is one word.
fn person(words: &[&str]) -> Systems {
    let parts: Vec<&str> = words.iter().flat_map(|word| word.split('-')).collect();
    match person::parse(&parts) {
        Some(person) => Systems {
            dprk: person.dprk(),
            rr: person.rr(),
            mr: person.mr(),
            uk: person.uk(),
            ru: person.ru(),
            fixed: false,
        },
        None => {
            Systems { dprk: capital(&dprk::family(&letters(&parts.concat()))), ..one(&parts.concat(), NameKind::Place) }
        }
    }
}

/// One word that names no person.
fn one(word: &str, kind: NameKind) -> Systems {
    let by_rule = word.split('-').map(|part| part_of(part, kind)).reduce(|first, next| joined(first, next, "-"));
    let by_rule = by_rule.unwrap_or_else(|| part_of(word, kind));
    match established::find(word, kind) {
        Some(row) => Systems { fixed: true, ..overlaid(by_rule, row, kind) },
        None => by_rule,
    }
}

/// A part of a word without hyphens, by rule.
fn part_of(part: &str, kind: NameKind) -> Systems {
    let by_rule = match kind {
        NameKind::Place => located(&place(part)),
        _ => solid(part),
    };
    match kind {
        NameKind::Word => by_rule,
        _ => capitalised(by_rule),
    }
}

/// A word without suffix.
fn solid(word: &str) -> Systems {
    Systems {
        dprk: dprk::word(word),
        rr: rr::word(word),
        mr: mr::word(word),
        uk: uk::LETTERS.word(word),
        ru: ru::LETTERS.word(word),
        fixed: false,
    }
}

/// A place, its suffix parted by a hyphen in Latin letters. The provinces in 남도 and 북도 are cut before the direction in
/// McCune-Reischauer and Cyrillic (Hamgyŏng-bukto, Хамгьон-Пукто), after it in the others (Hamgyeongbuk-do).
fn located(place: &Place) -> Systems {
    let Place { stem, suffix } = *place;
    let heard = station(&format!("{stem}{suffix}"));
    if suffix.is_empty() {
        return Systems { dprk: dprk::word(stem), ..solid(&heard) };
    }
    let (directed, unit) = match suffix.strip_suffix('도').filter(|direction| matches!(*direction, "남" | "북")) {
        Some(direction) => (format!("{stem}{direction}"), "도"),
        None => (stem.to_owned(), suffix),
    };
    let province = directed != stem;
    let cyrillic = |system: &Letters, established: Option<&str>| match established {
        Some(stem) => format!("{stem}-{}", system.word(suffix)),
        None if province => format!("{}-{}", system.word(stem), capital(&system.word(suffix))),
        None => system.word(&heard),
    };
    let row = established::find(stem, NameKind::Place);
    Systems {
        dprk: format!("{}-{}", latin_stem(row, &directed), dprk::suffix(&letters(unit))),
        rr: format!("{}-{}", rr::word(&directed), rr::word(unit)),
        mr: mr::suffixed(&heard, stem.chars().count()),
        uk: cyrillic(&uk::LETTERS, row.map(|row| row.uk)),
        ru: cyrillic(&ru::LETTERS, row.map(|row| row.ru)),
        fixed: row.is_some(),
    }
}

/// What stands before the suffix, in its established form if it has one.
fn latin_stem(row: Option<&Established>, stem: &str) -> String {
    row.map(|row| row.dprk).filter(|dprk| !dprk.is_empty()).map_or_else(|| dprk::word(stem), str::to_owned)
}

/// The forms of a row over those of the rules.
fn overlaid(by_rule: Systems, row: &Established, kind: NameKind) -> Systems {
    let Systems { dprk, rr, mr, fixed, .. } = if kind == NameKind::Word { capitalised(by_rule) } else { by_rule };
    let dprk = if row.dprk.is_empty() { dprk } else { row.dprk.to_owned() };
    Systems { dprk, rr, mr, uk: row.uk.to_owned(), ru: row.ru.to_owned(), fixed }
}

fn capitalised(systems: Systems) -> Systems {
    let Systems { dprk, rr, mr, uk, ru, fixed } = systems;
    let [dprk, rr, mr, uk, ru] = [dprk, rr, mr, uk, ru].map(|written| capital(&written));
    Systems { dprk, rr, mr, uk, ru, fixed }
}

/// Two words of one name.
fn beside(first: Systems, next: Systems) -> Systems {
    joined(first, next, " ")
}

fn joined(first: Systems, next: Systems, between: &str) -> Systems {
    let join = |one: String, other: String| [one.as_str(), between, other.as_str()].concat();
    Systems {
        dprk: join(first.dprk, next.dprk),
        rr: join(first.rr, next.rr),
        mr: join(first.mr, next.mr),
        uk: join(first.uk, next.uk),
        ru: join(first.ru, next.ru),
        fixed: first.fixed || next.fixed,
    }
}
