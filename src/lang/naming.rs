//! The words by which a language tells that a name stands beside them, and those that look like names and are none.

use super::Lang;

/// What stands beside names.
#[derive(Debug)]
pub struct Naming {
    /// Titles, ranks and phrases before the name of a person or a place, in small letters, without endings of cases: `капітан`.
    pub before: &'static [&'static str],
    /// Titles behind the name of a person: `동지`.
    pub behind: &'static [&'static str],
    /// Words in capitals that are translated, not spelled, in small letters and without endings: `monday`, `ministry`.
    pub translated: &'static [&'static str],
    /// Endings of words in capitals that are translated: those of adjectives, in English of nouns.
    pub adjectives: &'static [&'static str],
    /// Endings of family names and patronymics, with their cases.
    pub families: &'static [&'static str],
}

/// The word is one of these, with whatever ending: `капітаном` is `капітан`.
fn has(words: &[&str], word: &str) -> bool {
    /// An ending is no longer.
    const ENDING: usize = 4;
    let first = word.chars().next();
    words.iter().filter(|known| known.chars().next() == first).any(|known| {
        let declined = known.chars().count() > 3 && !known.is_ascii();
        let stem = if declined {
            known.trim_end_matches(['а', 'я', 'о', 'е', 'и', 'і', 'ы', 'ь', 'й'])
        } else {
            known
        };
        let rest = word.strip_prefix(stem).filter(|_| declined);
        word == *known || rest.is_some_and(|rest| rest.chars().count() <= ENDING)
    })
}

/// The word, in small letters, is a title or phrase before names.
pub fn leads_name(word: &str, lang: Lang) -> bool {
    has(lang.language().naming.before, word)
}

/// A title of Korean that stands behind a name at the start of these letters.
pub fn title_behind(letters: &str, lang: Lang) -> Option<&'static str> {
    lang.language().naming.behind.iter().copied().find(|title| letters.starts_with(title))
}

/// The word, in small letters, is translated where it is written large, or it is the name of a month.
pub fn is_translated(word: &str, lang: Lang) -> bool {
    let month = |forms: &&str| forms.split(' ').any(|form| form == word);
    let language = lang.language();
    has(language.naming.translated, word) || language.numerals.months.iter().any(month)
}

/// The word, in small letters, has the ending of an adjective.
pub fn is_adjective(word: &str, lang: Lang) -> bool {
    lang.language().naming.adjectives.iter().any(|ending| word.ends_with(ending))
}

/// The word, in small letters, has the ending of a family name or a patronymic.
pub fn is_family_name(word: &str, lang: Lang) -> bool {
    let ends = |ending: &&str| word.strip_suffix(*ending).is_some_and(|stem| stem.chars().count() > 1);
    lang.language().naming.families.iter().any(ends)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::LANGUAGES;

    #[test]
    fn tables_are_in_small_letters() {
        for naming in LANGUAGES.map(|language| language.naming) {
            for word in [naming.before, naming.behind, naming.translated, naming.adjectives, naming.families].concat() {
                assert_eq!(word, word.to_lowercase());
            }
        }
    }

    #[test]
    fn a_title_is_known_in_every_case() {
        for (word, lang) in [
            ("капітаном", Lang::UK),
            ("слідчому", Lang::UK),
            ("captain", Lang::EN),
            ("майора", Lang::RU),
            ("селі", Lang::UK),
        ] {
            assert!(leads_name(word, lang), "{word}");
        }
        for (word, lang) in [("капітальний", Lang::UK), ("сумний", Lang::UK), ("captains", Lang::EN), ("", Lang::RU)]
        {
            assert!(!leads_name(word, lang), "{word}");
        }
    }

    #[test]
    fn family_names_are_known_by_their_endings() {
        assert!(is_family_name("гриценком", Lang::UK) && is_family_name("hrytsenko", Lang::EN));
        assert!(is_family_name("петровичем", Lang::RU) && !is_family_name("енко", Lang::UK));
    }
}
