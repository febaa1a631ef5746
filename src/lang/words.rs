//! The words of a text beside patterns for them.

use std::borrow::Cow;
use std::ops::Range;

use super::numeral::is_apostrophe;

/// The words of a text in lower case, with a straight apostrophe, and where they stand.
pub(super) fn words(text: &str) -> impl Iterator<Item = (Cow<'_, str>, Range<usize>)> {
    let is_word = |c: char| c.is_alphanumeric() || is_apostrophe(c);
    let mut end = 0;
    let next = move || {
        let rest = text.get(end..)?;
        let start = end + rest.find(char::is_alphanumeric)?;
        let word = text.get(start..)?;
        let long = word.find(|c| !is_word(c)).unwrap_or(word.len());
        end = start + long;
        Some((word.get(..long)?, start..end))
    };
    std::iter::from_fn(next).map(|(word, span)| (plain(word), span))
}

fn plain(word: &str) -> Cow<'_, str> {
    let changes = |c: char| c.is_uppercase() || is_apostrophe(c) && c != '\'';
    match word.contains(changes) {
        true => Cow::Owned(word.to_lowercase().replace(is_apostrophe, "'")),
        false => Cow::Borrowed(word),
    }
}

/// A pattern is a word, its beginning (`ваш*`), its end (`*йте`) or a part of it (`*드리*`).
pub(super) fn fits(pattern: &str, word: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(rest), Some(_)) => rest.strip_suffix('*').is_some_and(|part| word.contains(part)),
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => pattern == word,
    }
}

/// One of the patterns fits.
pub(super) fn any(patterns: &[&str], word: &str) -> bool {
    patterns.iter().any(|pattern| fits(pattern, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_lower_case_with_one_apostrophe() {
        let found: Vec<_> = words("Ви — П’ять? '네.'").map(|(word, span)| (word.into_owned(), span)).collect();
        assert_eq!(found[0], ("ви".to_owned(), 0..4));
        assert_eq!(found[1].0, "п'ять");
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn a_star_stands_for_any_letters() {
        for (pattern, word, does) in [
            ("ви", "ви", true),
            ("ви", "види", false),
            ("ваш*", "вашого", true),
            ("*йте", "сідайте", true),
            ("*드리*", "말씀드리겠습니다", true),
            ("*йте", "йтеся", false),
        ] {
            assert_eq!(fits(pattern, word), does, "{pattern} {word}");
        }
    }
}
