//! Quick answers about characters: the standard library searches a table for every letter that is not ASCII.

/// [`char::is_alphabetic`], quick for the letters of the known languages.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '가'..='힣' => true,
        _ => c.is_alphabetic(),
    }
}

/// [`char::is_alphanumeric`], quick for the letters of the known languages.
pub fn is_letter_or_digit(c: char) -> bool {
    is_letter(c) || c.is_numeric()
}

/// A syllable of Hangul. Single jamo are none.
pub fn is_hangul_syllable(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// A character of Chinese or Japanese.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// The characters with which words begin, ascending, each once.
pub(super) fn firsts<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<char> {
    let mut firsts: Vec<char> = words.into_iter().filter_map(|word| word.chars().next()).collect();
    firsts.sort_unstable();
    firsts.dedup();
    firsts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_what_the_standard_library_says() {
        for c in '\0'..=char::MAX {
            assert_eq!((is_letter(c), is_letter_or_digit(c)), (c.is_alphabetic(), c.is_alphanumeric()), "{c:?}");
        }
    }

    #[test]
    fn first_characters_are_sorted() {
        assert_eq!(firsts(["два", "один", "дві", ""]), ['д', 'о']);
    }
}
