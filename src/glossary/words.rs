//! How a text is cut into words.

use crate::lang::{is_hangul_syllable, is_letter, is_letter_or_digit};

/// The word that a folded text begins with, an apostrophe between two letters included; else its first character.
/// Empty for the empty text.
pub(super) fn first_word(text: &str) -> &str {
    let Some(first) = text.chars().next() else { return "" };
    if !is_letter_or_digit(first) {
        return text.get(..first.len_utf8()).unwrap_or_default();
    }
    let hangul = is_hangul_syllable(first);
    let mut before = first;
    for (at, c) in text.char_indices().skip(1) {
        let goes_on = match c {
            '\'' => is_letter(before) && text.get(at + 1..).is_some_and(|rest| rest.starts_with(is_letter)),
            c => is_letter_or_digit(c) && is_hangul_syllable(c) == hangul,
        };
        if !goes_on {
            return text.get(..at).unwrap_or_default();
        }
        before = c;
    }
    text
}

/// The word that a part of a folded text begins with, as the automaton takes it: with the blank before it.
pub(super) fn first_step(text: &str) -> &str {
    let blank = usize::from(text.starts_with(' '));
    let word = text.get(blank..).map_or(0, |rest| first_word(rest).len());
    text.get(..blank + word).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_its_words_end() {
        let cut = |text: &str| {
            let (mut rest, mut words) = (text, Vec::new());
            while !rest.is_empty() {
                let word = first_word(rest);
                words.push(word.to_owned());
                rest = &rest[word.len()..];
            }
            words.join("|")
        };
        assert_eq!(cut("об'єкт, 'так'"), "об'єкт|,| |'|так|'");
        assert_eq!(cut("генерал-майор gps를 94려단"), "генерал|-|майор| |gps|를| |94|려단");
        assert_eq!(cut("soldiers' p'"), "soldiers|'| |p|'");
    }

    #[test]
    fn a_step_has_its_blank() {
        for (text, step) in [("рота й", "рота"), (" й рота", " й"), (" ", " "), ("", ""), (" - x", " -")]
        {
            assert_eq!(first_step(text), step);
        }
    }
}
