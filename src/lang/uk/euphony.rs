//! The preposition у and в: one word, chosen by the sounds around it.

/// Letters of vowels, with those that begin with the sound of й.
const VOWELS: &str = "аеєиіїоуюяАЕЄИІЇОУЮЯ";

/// Writes в for a preposition у at the end of `text` where a vowel follows: «у» + «Україні» is «в Україні».
/// Ukrainian orthography of 2019, § 23.
pub fn before_vowel(text: &mut String, following: &str) {
    let Some(rest) = text.strip_suffix("у ").or_else(|| text.strip_suffix("У ")) else { return };
    let is_word = rest.is_empty() || rest.ends_with(char::is_whitespace);
    if is_word && following.starts_with(|c| VOWELS.contains(c)) {
        let (start, capital) = (rest.len(), text.ends_with("У "));
        text.replace_range(start.., if capital { "В " } else { "в " });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vowel_after_it_asks_for_the_consonant() {
        for (text, following, expected) in [
            ("Я був у ", "Україні", "Я був в Україні"),
            ("У ", "Україні", "В Україні"),
            ("Я був у ", "Курську", "Я був у Курську"),
            ("Мама вдягну ", "одяг", "Мама вдягну одяг"),
        ] {
            let mut written = text.to_owned();
            before_vowel(&mut written, following);
            assert_eq!(written + following, expected);
        }
    }
}
