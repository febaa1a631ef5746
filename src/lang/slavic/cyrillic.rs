//! Cyrillic names letter by letter: apostrophes, words, capitals. The tables of letters are with their languages.

use crate::lang::is_letter;

/// The apostrophe that is written.
pub(in crate::lang) const APOSTROPHE: char = '’';

/// What is typed for the apostrophe of a Ukrainian word.
const APOSTROPHES: [char; 15] = ['\'', '’', 'ʼ', '‘', '‛', 'ʻ', 'ʹ', '′', '`', '´', '՚', '＇', '*', '"', '“'];

/// A character that may stand for the apostrophe.
pub fn is_apostrophe(c: char) -> bool {
    APOSTROPHES.contains(&c)
}

/// The text with every apostrophe within a word written in one way.
pub fn with_one_apostrophe(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    (0..letters.len()).map(|at| if is_inner_apostrophe(&letters, at) { APOSTROPHE } else { letters[at] }).collect()
}

/// An apostrophe, or what is typed for it, between two letters.
fn is_inner_apostrophe(letters: &[char], at: usize) -> bool {
    let letter = |at: Option<usize>| at.and_then(|at| letters.get(at)).copied().is_some_and(is_letter);
    letters.get(at).copied().is_some_and(is_apostrophe) && letter(at.checked_sub(1)) && letter(at.checked_add(1))
}

/// A letter of a word with what stands before it.
#[derive(Clone, Copy)]
pub(in crate::lang) struct Place {
    /// The letter, small.
    pub letter: char,
    /// The small letter before it; `None` at the beginning of the word. Apostrophes are passed over.
    pub before: Option<char>,
}

/// A text in Latin letters: `row` gives what is written for a letter, `None` for one that the table has not.
/// What is no Cyrillic letter stays as it is. `None` where a Cyrillic letter is not in the table.
pub(in crate::lang) fn latin(text: &str, row: impl Fn(Place) -> Option<&'static str>) -> Option<String> {
    let text = with_one_apostrophe(text);
    let mut written = String::new();
    for (word, is_word) in words(&text) {
        if is_word { written += &latin_word(word, &row)? } else { written += word }
    }
    Some(written)
}

fn latin_word(word: &str, row: impl Fn(Place) -> Option<&'static str>) -> Option<String> {
    let capitals = is_all_capitals(word);
    let mut written = String::new();
    let mut before = None;
    for c in word.chars().filter(|c| *c != APOSTROPHE) {
        let letter = small(c);
        let sounds = if is_cyrillic(c) { row(Place { letter, before })? } else { "" };
        match (is_cyrillic(c), c.is_uppercase()) {
            (false, _) => written.push(c),
            (true, false) => written += sounds,
            (true, true) if capitals => written += &sounds.to_uppercase(),
            (true, true) => written += &capitalised(sounds),
        }
        before = Some(letter);
    }
    Some(written)
}

/// The words of a text and what is between them, in order; an apostrophe between two letters is part of a word.
pub(in crate::lang) fn words(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let inner = |c: char| is_letter(c) || c == APOSTROPHE;
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = inner(rest.chars().next()?);
        let end = rest.find(|c: char| inner(c) != is_word).unwrap_or(rest.len());
        let (part, after) = rest.split_at_checked(end)?;
        rest = after;
        Some((part, is_word && part.chars().any(is_letter)))
    })
}

/// Two letters or more, all of them capitals.
pub(in crate::lang) fn is_all_capitals(word: &str) -> bool {
    let letters = word.chars().filter(|c| is_letter(*c));
    letters.clone().count() > 1 && letters.clone().all(char::is_uppercase)
}

/// The first letter large.
pub(in crate::lang) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// A word in the capitals of another: all large, the first large, or none; so with what follows an apostrophe (О’Коннор).
pub(in crate::lang) fn cased_as(word: &str, model: &str) -> String {
    if is_all_capitals(model) {
        word.to_uppercase()
    } else if model.chars().next().is_some_and(char::is_uppercase) {
        match (word.split_once(APOSTROPHE), model.split_once(APOSTROPHE)) {
            (Some((first, rest)), Some((_, model))) => [&capitalised(first), "’", &cased_as(rest, model)].concat(),
            _ => capitalised(word),
        }
    } else {
        word.to_owned()
    }
}

/// A letter of the Cyrillic block.
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}') && c.is_alphabetic()
}

fn small(c: char) -> char {
    let mut small = c.to_lowercase();
    small.next().filter(|_| small.next().is_none()).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_typed_for_an_apostrophe_is_one() {
        for c in APOSTROPHES {
            assert_eq!(with_one_apostrophe(&format!("Знам{c}янка")), "Знам’янка", "{c}");
        }
        assert_eq!(with_one_apostrophe("'Київ'"), "'Київ'", "quotation marks stay");
    }

    #[test]
    fn capitals_are_taken_over() {
        for (word, model, expected) in [
            ("київ", "КИЕВ", "КИЇВ"),
            ("київ", "Киев", "Київ"),
            ("київ", "киев", "київ"),
            ("єгор", "Е", "Єгор"),
            ("о’коннор", "О’Коннор", "О’Коннор"),
        ] {
            assert_eq!(cased_as(word, model), expected);
        }
    }

    #[test]
    fn words_and_what_is_between_them_are_the_whole() {
        let text = "О. Мар’яна-Юлія, Київ’";
        let parts: Vec<_> = words(text).collect();
        assert_eq!(parts.iter().map(|(part, _)| *part).collect::<String>(), text);
        let words: Vec<_> = parts.iter().filter(|(_, word)| *word).map(|(part, _)| *part).collect();
        assert_eq!(words, ["О", "Мар’яна", "Юлія", "Київ’"]);
    }
}
