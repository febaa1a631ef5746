//! What the languages say about words at the ends and beginnings of sentences.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::chars::is_hangul;
use crate::lang::{LANGUAGES, Lang, Sentences};

/// The tables that hold for a text.
pub struct Rules {
    tables: Vec<&'static Sentences>,
}

impl Rules {
    /// Those of the text's language, or of all languages where it is not known.
    pub fn of(lang: Option<Lang>) -> Rules {
        let tables = match lang {
            Some(lang) => vec![lang.language().sentences],
            None => LANGUAGES.iter().map(|language| language.sentences).collect(),
        };
        Rules { tables }
    }

    /// Its dot goes on: `вул.`.
    pub fn never_ends(&self, abbreviation: &str) -> bool {
        self.tables_for(abbreviation).any(|table| table.never_end.contains(&abbreviation))
    }

    /// Its dot ends a sentence only before a capital: `etc.`.
    pub fn may_end(&self, abbreviation: &str) -> bool {
        self.tables_for(abbreviation).any(|table| table.may_end.contains(&abbreviation))
    }

    /// It numbers or names a sentence at its beginning: `가.`.
    pub fn is_numbering(&self, token: &str) -> bool {
        self.any(|table| table.numbering, |known| known == token)
    }

    /// It begins a sentence.
    pub fn is_starter(&self, word: &str) -> bool {
        self.any(|table| table.starters, |known| known == word)
    }

    /// It belongs to a date.
    pub fn is_date_word(&self, word: &str) -> bool {
        self.any(|table| table.date_words, |known| known == word)
    }

    /// It ends a sentence even without punctuation: 갔습니다.
    pub fn ends_surely(&self, word: &str) -> bool {
        self.any(|table| table.endings, |ending| has_ending(word, ending))
    }

    /// It may end a sentence without punctuation: 갔다.
    pub fn ends_weakly(&self, word: &str) -> bool {
        self.any(|table| table.weak_endings, |ending| has_ending(word, ending))
    }

    /// The sentence before goes on with it: 라고.
    pub fn goes_on(&self, word: &str) -> bool {
        self.any(|table| table.go_on, |known| begins_with(word, known))
    }

    /// A verb of saying, as after a quotation.
    pub fn is_saying(&self, word: &str) -> bool {
        self.any(|table| table.saying, |known| begins_with(word, known))
    }

    /// A text in any script may name Lt. Kim or Dr. Pak.
    fn tables_for(&self, abbreviation: &str) -> impl Iterator<Item = &Sentences> {
        let foreign = LANGUAGES.iter().map(|language| language.sentences).filter(|_| abbreviation.is_ascii());
        self.tables.iter().copied().chain(foreign)
    }

    fn any(&self, list: impl Fn(&Sentences) -> &'static [&'static str], fits: impl Fn(&str) -> bool) -> bool {
        self.tables.iter().any(|table| list(table).iter().any(|known| fits(known)))
    }
}

/// A word as the tables write it.
pub fn normal(word: &str) -> String {
    word.nfc().flat_map(char::to_lowercase).collect()
}

/// A word in NFC.
pub fn composed(word: &str) -> Cow<'_, str> {
    match is_nfc_quick(word.chars()) {
        IsNormalized::Yes => Cow::Borrowed(word),
        _ => Cow::Owned(word.nfc().collect()),
    }
}

/// `known` begins `word`; one letter must be the whole word.
fn begins_with(word: &str, known: &str) -> bool {
    word == known || (known.chars().nth(1).is_some() && word.starts_with(known))
}

/// The word ends so, with the coda where the ending asks for one. The word is in NFC.
fn has_ending(word: &str, ending: &str) -> bool {
    let mut chars = ending.chars();
    match chars.next() {
        Some(coda) if CODAS.contains(coda) => {
            let stem = word.strip_suffix(chars.as_str());
            stem.and_then(|stem| stem.chars().next_back()).and_then(coda_of) == Some(coda)
        }
        _ => word.ends_with(ending),
    }
}

/// Consonants that close a syllable, in the order of Unicode's Hangul syllables.
const CODAS: &str = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/// The consonant that closes a syllable of Hangul. Unicode 3.12: a syllable is 0xAC00 + (onset × 21 + vowel) × 28 + coda.
fn coda_of(syllable: char) -> Option<char> {
    let place = (syllable as usize).checked_sub(0xac00).filter(|place| *place < 11_172 && is_hangul(syllable))?;
    CODAS.chars().nth((place % 28).checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_look_at_the_coda() {
        let rules = Rules::of(Some(Lang::KO));
        for (word, sure, weak) in [
            ("갔습니다", true, false),
            ("합니까", true, false),
            ("하니까", false, false),
            ("먹어요", true, false),
            ("갈게요", true, false),
            ("필요", false, false),
            ("갔다", false, true),
            ("간다", false, true),
            ("바다", false, false),
            ("받았음", false, true),
            ("마음", false, false),
        ] {
            assert_eq!((rules.ends_surely(word), rules.ends_weakly(word)), (sure, weak), "{word}");
        }
    }

    #[test]
    fn words_of_saying_are_beginnings_but_for_single_letters() {
        let rules = Rules::of(Some(Lang::KO));
        for (word, saying) in [("했습니다", true), ("말했다", true), ("고", true), ("고향은", false), ("하지만", false)]
        {
            assert_eq!(rules.is_saying(word), saying, "{word}");
        }
    }

    #[test]
    fn tables_are_in_lower_case_and_abbreviations_have_their_dot() {
        for language in LANGUAGES {
            let table = language.sentences;
            for abbreviation in table.never_end.iter().chain(table.may_end).chain(table.numbering) {
                assert_eq!(*abbreviation, normal(abbreviation));
                assert!(abbreviation.ends_with('.') && !abbreviation.contains(' '), "{abbreviation}");
            }
            for word in table.starters.iter().chain(table.date_words).chain(table.go_on).chain(table.saying) {
                assert_eq!(*word, normal(word));
            }
        }
    }
}
