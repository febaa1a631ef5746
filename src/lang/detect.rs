//! Which language a text is in, from its letters and, for Cyrillic without telling letters, its commonest words.

use super::Lang;
use super::slavic::{Side, is_russian, is_ukrainian, side_of};

/// The language that most letters of `text` speak for; `None` where they do not tell.
///
/// Hangul is Korean, Latin is English. Cyrillic is Ukrainian or Russian by the letters that only one of them has, then by
/// words; without either it stays undecided.
pub fn detect(text: &str) -> Option<Lang> {
    let (mut hangul, mut latin, mut cyrillic) = (0usize, 0usize, 0usize);
    let (mut ukrainian, mut russian) = (0usize, 0usize);
    for c in text.chars() {
        match c {
            '\0'..='\u{7f}' => latin += if c.is_ascii_alphabetic() { 2 } else { 0 },
            // One syllable of Hangul holds about as much as two or three letters.
            '\u{ac00}'..='\u{d7a3}' => hangul += 5,
            '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' => hangul += 2,
            '\u{0400}'..='\u{04ff}' => {
                cyrillic += 2;
                ukrainian += usize::from(is_ukrainian(c));
                russian += usize::from(is_russian(c));
            }
            '\u{c0}'..='\u{24f}' => latin += 2,
            _ => {}
        }
    }
    let most = hangul.max(latin).max(cyrillic);
    if most == 0 {
        None
    } else if most == hangul {
        Some(Lang::KO)
    } else if most == cyrillic {
        which_cyrillic(text, ukrainian, russian)
    } else {
        Some(Lang::EN)
    }
}

fn which_cyrillic(text: &str, ukrainian: usize, russian: usize) -> Option<Lang> {
    let (uk, ru) = if ukrainian == russian { count_words(text) } else { (ukrainian, russian) };
    match uk.cmp(&ru) {
        std::cmp::Ordering::Greater => Some(Lang::UK),
        std::cmp::Ordering::Less => Some(Lang::RU),
        std::cmp::Ordering::Equal => None,
    }
}

fn count_words(text: &str) -> (usize, usize) {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    words.fold((0, 0), |(uk, ru), word| match side_of(word) {
        Some(Side::Ukrainian) => (uk + 1, ru),
        Some(Side::Russian) => (uk, ru + 1),
        None => (uk, ru),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_words_tell_the_language() {
        for (text, lang) in [
            ("이름이 무엇입니까?", Some(Lang::KO)),
            ("Як вас звати?", Some(Lang::UK)),
            ("Ваше ім’я?", Some(Lang::UK)),
            ("Как вас зовут?", Some(Lang::RU)),
            ("Вы меня понимаете?", Some(Lang::RU)),
            ("What is your name?", Some(Lang::EN)),
            ("Дайте води, будь ласка.", Some(Lang::UK)),
            ("не знаю", None),
            ("Номер 0417.", None),
            ("Так.", Some(Lang::UK)),
            ("Да.", Some(Lang::RU)),
            ("94려단 2대대 RPG", Some(Lang::KO)),
            ("Кім Чхоль Су", Some(Lang::UK)),
            ("Курск", None),
            ("1234 — …", None),
            ("", None),
        ] {
            assert_eq!(detect(text), lang, "{text}");
        }
    }
}
