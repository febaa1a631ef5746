//! Who is named in a text by a pronoun: the one who speaks, the one who hears, or another.

use std::ops::Range;

use super::Lang;
use super::words::{fits, words};

/// A person of grammar, with its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person {
    /// The one who speaks.
    I,
    /// Those who speak.
    We,
    /// Who hears.
    You,
    /// Somebody else.
    Other,
}

/// The words that name a person.
#[derive(Debug)]
pub struct Named {
    /// Whom.
    pub person: Person,
    /// As the subject. A star stands for any letters.
    pub subject: &'static [&'static str],
    /// Otherwise, or by the ending of a verb.
    pub otherwise: &'static [&'static str],
}

/// A person that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Whom.
    pub person: Person,
    /// As the subject, by a word of its own.
    pub is_subject: bool,
    /// Where.
    pub span: Range<usize>,
}

/// The persons that a text names by pronouns or, where these are sure, by the endings of verbs.
pub fn persons(text: &str, lang: Lang) -> Vec<Mention> {
    let named = lang.language().persons;
    let mention = |(word, span): (std::borrow::Cow<'_, str>, Range<usize>)| {
        // US is a country.
        let country = text.get(span.clone()).is_some_and(|said| said.len() > 1 && said == "US");
        let of = |is_subject: bool| {
            let list = move |named: &Named| if is_subject { named.subject } else { named.otherwise };
            let found = named.iter().find(|named| list(named).iter().any(|pattern| fits(pattern, &word)));
            found.map(|named| Mention { person: named.person, is_subject, span: span.clone() })
        };
        if country { None } else { of(true).or_else(|| of(false)) }
    };
    words(text).filter_map(mention).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_seen_in_every_language() {
        use Person::{I, Other, We, You};
        for (text, lang, expected) in [
            ("나는 갔습니다.", Lang::KO, vec![I]),
            ("저희는 우리 부대로 갔습니다.", Lang::KO, vec![We, We]),
            ("그는 당신을 보았습니까?", Lang::KO, vec![Other, You]),
            ("나라를 위해서.", Lang::KO, vec![]),
            ("Я бачив його.", Lang::UK, vec![I, Other]),
            ("Пішли разом, йдемо далі.", Lang::UK, vec![We]),
            ("У вас є зброя?", Lang::UK, vec![You]),
            ("Мы видели их.", Lang::RU, vec![We, Other]),
            ("We told US officers.", Lang::EN, vec![We]),
            ("They saw me.", Lang::EN, vec![Other, I]),
        ] {
            let found: Vec<Person> = persons(text, lang).into_iter().map(|mention| mention.person).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
