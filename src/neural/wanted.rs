//! What has to stand in a translation.

use crate::lang::{is_family, is_hangul_syllable, with_one_apostrophe};

/// Something that has to stand in a translation, in one of several forms: a term in any of its inflected forms, a placeholder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The forms, the preferred one first; each will do.
    pub forms: Vec<String>,
    /// How often it has to stand there: a placeholder as often as in the source.
    pub times: usize,
    /// The words of the source, counted by blanks from 0, that it renders; none where they are not known.
    pub words: Vec<usize>,
    /// A word of the same family says it too: `wounded` for a wound.
    pub kin: bool,
}

impl Wanted {
    /// The text says it: in one of the forms or, where that will do, by words of the same family.
    pub fn is_in(&self, text: &str) -> bool {
        self.stands_in(text) || self.kin && self.times == 1 && self.forms.iter().any(|form| is_akin(form, text))
    }

    /// One of its forms stands in the text often enough.
    pub fn stands_in(&self, text: &str) -> bool {
        let count = |form: &String| places(form, text);
        self.forms.iter().map(count).max().unwrap_or_default() >= self.times
    }
}

/// How often a form stands in a text as a word; in Korean as the beginning of one, for particles follow it. What has small
/// letters may be written with others: a sentence begins with a capital.
fn places(form: &str, text: &str) -> usize {
    let fold = |text: &str| {
        let text = with_one_apostrophe(text);
        if form.chars().any(char::is_lowercase) { text.to_lowercase() } else { text }
    };
    let (form, text) = (fold(form), fold(text));
    if form.is_empty() {
        return 0;
    }
    let is_word = |(place, _): &(usize, &str)| {
        let (before, after) = (text.get(..*place), text.get(place + form.len()..));
        let begins = before.and_then(|before| before.chars().next_back()).is_none_or(|c| !c.is_alphanumeric());
        let ends = after.and_then(|after| after.chars().next());
        begins && ends.is_none_or(|c| !c.is_alphanumeric() || is_hangul_syllable(c))
    };
    text.match_indices(&form).filter(is_word).count()
}

/// Each long word of the form has one of its family in the text.
fn is_akin(form: &str, text: &str) -> bool {
    let words: Vec<String> = text.split(|c: char| !c.is_alphabetic() && c != '’').map(str::to_lowercase).collect();
    let form = form.to_lowercase();
    let mut long = form.split_whitespace().filter(|word| word.chars().count() >= LONG).peekable();
    long.peek().is_some() && long.all(|word| words.iter().any(|other| is_family(word, other)))
}

/// A word of so many letters has a family to be known by.
const LONG: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(forms: &[&str], times: usize, kin: bool) -> Wanted {
        Wanted { forms: forms.iter().map(|form| (*form).to_owned()).collect(), times, kin, ..Wanted::default() }
    }

    #[test]
    fn a_form_stands_in_a_text_as_a_word() {
        for (form, text, times) in [
            ("captain", "I am a captain.", 1),
            ("captain", "Captain Kim, the captain", 2),
            ("captain", "captaincy", 0),
            ("captain", "subcaptain", 0),
            ("대위", "대위입니다. 대위에게", 2),
            ("대위", "육군대위", 0),
            ("ім'я", "Його ім’я?", 1),
            ("XN1X", "XN1X에서, XN1X.", 2),
            ("XN1X", "xn1x", 0),
            ("XN1X", "XN1X2", 0),
            ("", "a", 0),
        ] {
            assert!(wanted(&[form], times, false).stands_in(text), "{form}: {text}");
            assert!(!wanted(&[form], times + 1, false).stands_in(text), "{form}: {text}");
        }
    }

    #[test]
    fn a_word_of_its_family_says_it_where_that_will_do() {
        for (form, text, said) in [
            ("відповідь", "Він відповідав.", true),
            ("wound", "He was wounded.", true),
            ("wound", "He was round.", false),
            ("полон", "Він пішов.", false),
            ("ім’я", "Як звати?", false),
        ] {
            assert_eq!(wanted(&[form], 1, true).is_in(text), said, "{form}: {text}");
            assert!(!wanted(&[form], 1, false).is_in(text), "{form}: {text}");
        }
    }
}
