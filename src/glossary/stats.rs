//! What a glossary holds, in numbers.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::glossary::{Form, FormKind, Glossary, Term, TermStatus};
use crate::lang::{LANGUAGES, Lang};

/// The numbers of a glossary.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stats {
    /// Terms.
    pub terms: usize,
    /// Terms of each domain; those without one under an empty name.
    pub domains: BTreeMap<String, usize>,
    /// Each language, its norms together.
    pub languages: Vec<LanguageStats>,
    /// Words with more than one meaning: preferred by two terms that differ in another language.
    pub homographs: usize,
    /// Terms with a note.
    pub notes: usize,
    /// Terms with a context.
    pub contexts: usize,
}

/// What there is in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageStats {
    /// The language's tag.
    pub tag: &'static str,
    /// Terms with a word in it.
    pub terms: usize,
    /// Dictionary forms.
    pub headwords: usize,
    /// Further forms that the files list: of cases, and others.
    pub forms: usize,
}

/// Counts what a glossary holds.
pub fn stats(glossary: &Glossary) -> Stats {
    let terms = glossary.terms();
    let mut domains = BTreeMap::new();
    terms.iter().for_each(|term| *domains.entry(term.domain.clone()).or_default() += 1);
    Stats {
        terms: terms.len(),
        domains,
        languages: LANGUAGES.iter().map(|language| of_language(terms, language.tag)).collect(),
        homographs: homographs(terms),
        notes: terms.iter().filter(|term| !term.note.is_empty()).count(),
        contexts: terms.iter().filter(|term| !term.context.is_empty()).count(),
    }
}

fn of_language(terms: &[Term], tag: &'static str) -> LanguageStats {
    let forms = |term: &Term| {
        let own = term.forms.iter().filter(|(lang, _)| lang.tag() == tag);
        own.flat_map(|(_, forms)| forms.clone()).collect::<Vec<Form>>()
    };
    let all: Vec<Form> = terms.iter().flat_map(forms).collect();
    let headwords = all.iter().filter(|form| form.kind == FormKind::Headword).count();
    let with_a_word = terms.iter().filter(|term| forms(term).iter().any(Form::is_written)).count();
    LanguageStats { tag, terms: with_a_word, headwords, forms: all.len() - headwords }
}

fn homographs(terms: &[Term]) -> usize {
    let mut meanings: HashMap<(Lang, String), HashSet<Vec<Option<&str>>>> = HashMap::new();
    for term in terms.iter().filter(|term| term.status == TermStatus::Preferred) {
        for (lang, _) in &term.forms {
            let Some(word) = term.forms_in(*lang).iter().find(|form| form.is_written()) else { continue };
            let others = [Lang::KO, Lang::UK, Lang::EN, Lang::RU].into_iter().filter(|other| !other.same_base(*lang));
            let meaning = others.map(|other| term.preferred(other)).collect();
            meanings.entry((*lang, word.text.to_lowercase())).or_default().insert(meaning);
        }
    }
    let words = meanings.iter().filter(|(_, meanings)| meanings.len() > 1).map(|((lang, word), _)| (lang.tag(), word));
    words.collect::<HashSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::load;

    #[test]
    fn what_is_there_is_counted() {
        let text = "ko-KP,ko-KR,uk,en,uk+forms,domain,note,context\n\
                    전사,이등병,рядовий|gen=рядового,private,рядовому,rank,two meanings,병사\n\
                    전사,전사,загибель,,,law,,\n\
                    려단,여단,бригада|з’єднання,brigade,,,,\n";
        let stats = stats(&load("g.csv", text).unwrap());
        assert_eq!((stats.terms, stats.homographs, stats.notes, stats.contexts), (3, 1, 1, 1));
        assert_eq!(stats.domains, [(String::new(), 1), ("law".to_owned(), 1), ("rank".to_owned(), 1)].into());
        let uk = LanguageStats { tag: "uk", terms: 3, headwords: 4, forms: 2 };
        let en = LanguageStats { tag: "en", terms: 2, headwords: 2, forms: 0 };
        assert_eq!(stats.languages[1..3], [uk, en]);
        assert_eq!(stats.languages[0].terms, 3, "the norms together");
    }
}
