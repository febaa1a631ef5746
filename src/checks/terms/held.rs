//! Whether a text says a term, by whatever word.

use crate::glossary::{Glossary, Hit, Term, TermId};
use crate::lang::{Lang, is_family, is_letter, particles};

/// Fields in which a word of the same family is another thing: a division is no battalion, a brigade no foreman.
const EXACT: [&str; 4] = ["rank", "unit", "body", "weapon"];

/// The fields in which a longer word is another thing: a senior colonel is no colonel, a grandfather no father.
const GRADED: [&str; 2] = ["rank", "family"];

/// A word of so many letters has a family to be known by.
const LONG: usize = 4;

/// The terms and the words of a text.
#[derive(Debug, Clone)]
pub struct Held {
    lang: Lang,
    terms: Vec<TermId>,
    words: Vec<String>,
}

/// A word of the term's family is another thing.
pub fn is_exact(term: &Term) -> bool {
    EXACT.contains(&term.domain.as_str())
}

impl Held {
    /// What a text holds: terms that stand inside of others too, but no rank inside of another.
    pub fn of(text: &str, lang: Lang, glossary: &Glossary) -> Held {
        let hits = glossary.find_all(text, lang);
        let graded =
            |hit: &Hit| glossary.terms().get(hit.term).is_some_and(|term| GRADED.contains(&term.domain.as_str()));
        let ranks: Vec<&Hit> = hits.iter().filter(|hit| graded(hit) && !hit.uncertain).collect();
        let within = |hit: &Hit, other: &Hit| {
            other.span != hit.span && other.span.start <= hit.span.start && hit.span.end <= other.span.end
        };
        let free = |hit: &&Hit| !graded(hit) || !ranks.iter().any(|rank| within(hit, rank));
        let terms = hits.iter().filter(free).map(|hit| hit.term).collect();
        let words = text.split(|c: char| !is_letter(c) && c != '’').filter(|word| !word.is_empty());
        Held { lang, terms, words: words.map(str::to_lowercase).collect() }
    }

    /// The text says the term by a form of its own.
    ///
    /// Another term counts that has one of its forms in this language, for two terms may share a word; and so does, where that
    /// is no other thing, a word of the same family: a text may say a noun by its verb.
    pub fn says(&self, id: TermId, glossary: &Glossary) -> bool {
        let Some(term) = glossary.terms().get(id) else { return false };
        let mut others = self.terms.iter().filter_map(|other| glossary.terms().get(*other));
        self.terms.contains(&id) || others.any(|other| share(term, other, self.lang)) || self.says_otherwise(term)
    }

    /// The text has a word that begins like one of the term's (`rank` for a military rank), or in Korean holds the term
    /// (핵무기): that may say the same.
    pub(super) fn hints(&self, term: &Term) -> bool {
        let korean = self.lang.same_base(Lang::KO);
        forms(term, self.lang).any(|form| {
            let form = form.to_lowercase();
            if korean {
                return form.chars().count() > 1 && self.words.iter().any(|word| word.contains(&form));
            }
            let parts = || form.split_whitespace().filter(|part| part.chars().count() >= LONG);
            let there = parts().filter(|part| self.words.iter().any(|word| is_family(part, word))).count();
            there > 0 && 2 * there >= parts().count()
        })
    }

    /// Each long word of a form has one of its family among the words: відповідь, відповідати; wound, wounded. A Korean word
    /// begins with the form, for what is joined to it is no other word.
    fn says_otherwise(&self, term: &Term) -> bool {
        let exact = is_exact(term);
        forms(term, self.lang).any(|form| {
            let form = form.to_lowercase();
            if self.lang.same_base(Lang::KO) {
                let joined = |rest: &str| !exact || particles::follow(&form, rest);
                return self.words.iter().any(|word| word.strip_prefix(form.as_str()).is_some_and(joined));
            }
            let mut parts = form.split_whitespace().filter(|part| part.chars().count() >= LONG).peekable();
            !exact && parts.peek().is_some() && parts.all(|part| self.words.iter().any(|word| is_family(part, word)))
        })
    }
}

/// Both may be called by one word in this language and norm.
fn share(one: &Term, other: &Term, lang: Lang) -> bool {
    forms(one, lang).any(|form| forms(other, lang).any(|other| form.to_lowercase() == other.to_lowercase()))
}

/// The forms of the norm; where it has none, those of the language.
fn forms(term: &Term, lang: Lang) -> impl Iterator<Item = &str> {
    let own = term.forms_in(lang);
    let all = term.forms.iter().filter(move |(other, _)| own.is_empty() && other.same_base(lang));
    own.iter().chain(all.flat_map(|(_, forms)| forms)).map(|form| form.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{load, shipped};

    #[test]
    fn a_rank_inside_of_another_is_not_said() {
        let glossary = shipped();
        let id = |korean: &str| {
            let is = |term: &Term| term.domain == "rank" && term.preferred("ko-KP".parse().unwrap()) == Some(korean);
            glossary.terms().iter().position(is).unwrap()
        };
        for (text, lang, term, says) in [
            ("Це був старший полковник.", Lang::UK, "대좌", true),
            ("Це був старший полковник.", Lang::UK, "상좌", false),
            ("Це був полковник.", Lang::UK, "상좌", true),
            ("a lieutenant colonel", Lang::EN, "상좌", false),
            ("генерал-полковник", Lang::RU, "상좌", false),
        ] {
            assert_eq!(Held::of(text, lang, &glossary).says(id(term), &glossary), says, "{text} {term}");
        }
    }

    #[test]
    fn a_term_inside_of_another_is_said() {
        let glossary = load("t.csv", "ko,uk,domain\n중대,рота,unit\n중대장,командир роти,rank\n").unwrap();
        assert!(Held::of("Мене питав командир роти.", Lang::UK, &glossary).says(0, &glossary));
    }
}
