//! What is known of Korean, Ukrainian, English and Russian: tags, scripts, speaker labels, editorial marks, sentence rules.
//!
//! One folder a language, each with a [`Language`] row; [`LANGUAGES`] is the table. Everything else in the project reads
//! the table: no other module names a language.

mod case;
pub mod cues;
mod detect;
mod en;
pub mod exonyms;
mod family;
pub mod heads;
mod inflect;
mod ko;
mod labels;
mod letters;
mod lookalikes;
mod marks;
pub mod naming;
pub mod numeral;
mod persons;
pub mod quantity;
mod register;
mod ru;
mod script;
mod sentences;
mod slavic;
pub mod sound;
mod speech;
pub mod spoken;
mod uk;
mod words;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Region;

pub use case::{Case, UnknownCase};
pub use cues::{Cue, asks, denies};
pub use detect::detect;
pub use en::plural;
pub use family::is_family;
pub use ko::{NameKind, Syllable, Systems, Variants, compose, decompose, has_number, is_north, likely_kind, systems};
pub use ko::{Surname, southern, surname_of, surnames, variants};
pub use ko::{particles, subject, verbs};
pub use labels::{label_of, role_of, roles_of};
pub use letters::{is_han, is_hangul_syllable, is_letter, is_letter_or_digit};
pub use lookalikes::{in_script, is_greek};
pub use marks::{mark_of, marks, mode_of, opening_mark};
pub use persons::{Mention, Person, persons};
pub use register::{Address, Insult, Register, addressed, insults};
pub use ru::{icao, icao_variants, ukrainian_forms};
pub use script::Script;
pub use sentences::Sentences;
pub use slavic::{
    Side, given_names_of, is_apostrophe, is_cyrillic, latin_key, side_of, translated, ukrainian_odds,
    with_one_apostrophe,
};
pub use speech::{Label, LabelKind, Mark, MarkKind, Mode, Role};
pub use uk::{euphony, kmu2010, kmu2010_variants, russian_forms};

/// The languages that the project knows, in the order of the table's columns.
pub static LANGUAGES: [&Language; 4] = [&ko::LANGUAGE, &uk::LANGUAGE, &en::LANGUAGE, &ru::LANGUAGE];

/// What is known of one language: plain tables, no code.
#[derive(Debug)]
pub struct Language {
    /// Primary tag, ISO 639-1: `ko`.
    pub tag: &'static str,
    /// English name, for messages.
    pub name: &'static str,
    /// Regions that name a written norm of its own (`KP`, `KR`).
    pub regions: &'static [&'static str],
    /// How else a word or term may be spelt, in the norm of another country: `armour`, `armor`. Never the word itself.
    pub respellings: fn(&str) -> Vec<String>,
    /// Speaker labels of transcripts, in lower case, without terminator or number.
    pub labels: &'static [Label],
    /// Editorial marks that stand in brackets or parentheses, in lower case.
    pub marks: &'static [Mark],
    /// Header names of a table's columns that hold this language (`korean`, `한국어`, `корейська`), in lower case.
    pub headers: &'static [&'static str],
    /// Number words, and the names of the months.
    pub numerals: numeral::Numerals,
    /// Where its sentences end and where they go on.
    pub sentences: &'static Sentences,
    /// The words by which it denies and asks.
    pub cues: &'static cues::Cues,
    /// What stands beside names in it.
    pub naming: &'static naming::Naming,
    /// The words by which it is polite or familiar, and by which it insults.
    pub register: &'static register::Register,
    /// The words that name the one who speaks, the one who hears, and others.
    pub persons: &'static [persons::Named],
    /// All inflected forms of a word or of a term of several words, the word itself first, each once. What cannot be
    /// inflected gives itself.
    pub forms: fn(&str) -> Vec<String>,
}

/// One of the known languages, with the region whose norm it follows, if that is known: `ko`, `ko-KP`, `uk`.
#[derive(Clone, Copy)]
pub struct Lang {
    language: &'static Language,
    region: Option<Region>,
}

/// A language tag that the project does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language '{0}': the languages are ko, ko-KP, ko-KR, uk, en, ru")]
pub struct UnknownLang(pub String);

impl Lang {
    /// Korean, without a word on the norm.
    pub const KO: Lang = Lang { language: &ko::LANGUAGE, region: None };
    /// Ukrainian.
    pub const UK: Lang = Lang { language: &uk::LANGUAGE, region: None };
    /// English.
    pub const EN: Lang = Lang { language: &en::LANGUAGE, region: None };
    /// Russian.
    pub const RU: Lang = Lang { language: &ru::LANGUAGE, region: None };

    /// The row of the table.
    pub fn language(self) -> &'static Language {
        self.language
    }

    /// The primary tag: the name of the table's column.
    pub fn tag(self) -> &'static str {
        self.language.tag
    }

    /// The same language without its region: what a column holds.
    pub fn base(self) -> Lang {
        Lang { region: None, ..self }
    }

    /// The region whose norm is followed, `KP` or `KR`, if it was named.
    pub fn region(&self) -> Option<&str> {
        self.region.as_ref().map(Region::as_str)
    }

    /// The same language in another region's norm; `None` where the language has no such norm.
    pub fn in_region(self, region: &str) -> Option<Lang> {
        let known = self.language.regions.iter().any(|r| r.eq_ignore_ascii_case(region));
        let region = known.then(|| region.parse().ok()).flatten()?;
        Some(Lang { region: Some(region), ..self })
    }

    /// Both name the same column of a table.
    pub fn same_base(self, other: Lang) -> bool {
        self.tag() == other.tag()
    }

    /// Place in the order of the table's columns.
    pub fn order(self) -> usize {
        LANGUAGES.iter().position(|l| l.tag == self.tag()).unwrap_or(LANGUAGES.len())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Lang, UnknownLang> {
        let unknown = || UnknownLang(tag.to_owned());
        let id: LanguageIdentifier = tag.trim().parse().map_err(|_| unknown())?;
        let language = LANGUAGES.iter().find(|l| l.tag == id.language.as_str()).ok_or_else(unknown)?;
        let lang = Lang { language, region: None };
        match id.region {
            Some(region) if !language.regions.is_empty() => lang.in_region(region.as_str()).ok_or_else(unknown),
            _ => Ok(lang),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.region {
            Some(region) => write!(f, "{}-{region}", self.tag()),
            None => f.write_str(self.tag()),
        }
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialEq for Lang {
    fn eq(&self, other: &Lang) -> bool {
        self.tag() == other.tag() && self.region == other.region
    }
}

impl Eq for Lang {}

impl std::hash::Hash for Lang {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.tag().hash(state);
        self.region.hash(state);
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lang, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::strategy::Strategy as _;

    use super::*;

    #[test]
    fn tags_are_parsed_and_written_back() {
        for tag in ["ko", "ko-KP", "ko-KR", "uk", "en", "ru"] {
            assert_eq!(tag.parse::<Lang>().unwrap().to_string(), tag);
        }
        assert_eq!("KO-kp".parse::<Lang>().unwrap().to_string(), "ko-KP");
        assert_eq!("en-GB".parse::<Lang>().unwrap(), Lang::EN, "a region without a norm of its own is dropped");
    }

    #[test]
    fn an_unknown_tag_is_refused() {
        for tag in ["", "ja", "ko-JP", "english", "u k"] {
            assert!(tag.parse::<Lang>().is_err(), "{tag}");
        }
    }

    #[test]
    fn a_norm_is_another_language_in_the_same_column() {
        let north: Lang = "ko-KP".parse().unwrap();
        assert_ne!(north, Lang::KO);
        assert!(north.same_base(Lang::KO));
        assert_eq!(north.base(), Lang::KO);
    }

    #[test]
    fn tables_are_lower_case() {
        for language in LANGUAGES {
            let words = language.labels.iter().map(|l| l.text).chain(language.marks.iter().map(|m| m.text));
            for word in words.chain(language.headers.iter().copied()) {
                assert_eq!(word, word.to_lowercase(), "{}", language.tag);
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn no_numeral_is_found_where_none_begins(words in proptest::collection::vec(words(), 0..5)) {
            let text = words.join(" ");
            for language in LANGUAGES {
                let numerals = language.numerals;
                let begins = words.iter().any(|word| (numerals.begins)(word));
                proptest::prop_assert!(begins || (numerals.find)(&text).is_empty(), "{}: {text}", language.tag);
            }
        }
    }

    /// Words that stand in numerals, and others.
    fn words() -> impl proptest::strategy::Strategy<Value = String> {
        #[rustfmt::skip]
        let words = [
            "second", "hundred", "and", "first", "one", "twenty", "друга", "тисяч", "перший", "сто", "п’ять", "9-го", "го", "12",
            "000", "007", "세", "명", "이", "천", "제", "백", "한", "약", "второй", "тысяч", "так", "so", "그리고",
        ];
        proptest::collection::vec(proptest::sample::select(words.to_vec()), 1..3).prop_map(|parts| parts.concat())
    }
}
