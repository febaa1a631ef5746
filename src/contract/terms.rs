//! The terms of a text: what they have to be called, and whether a reply calls them so.

use crate::backends::TermPair;
use crate::glossary::{Glossary, Hit, Term, TermId, TermStatus};
use crate::lang::Lang;

/// A term of a text that has a form in the target language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The term.
    pub term: TermId,
    /// Its dictionary form in the source language, and what it has to be called.
    pub pair: TermPair,
}

/// The field of a glossary that is the register of people: names travel as placeholders.
const PEOPLE: &str = "person";

/// The terms that surely occur in a text, each once, in the order of the text. Homographs that nothing decides are left out.
pub fn matched(text: &str, source: Lang, target: Lang, glossary: &Glossary) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = Vec::new();
    let mut end = 0;
    for hit in glossary.find(text, source) {
        let Some(term) = glossary.terms().get(hit.term).filter(|term| is_wanted(term, &hit)) else { continue };
        let Some(preferred) = term.preferred(target) else { continue };
        let pair = TermPair {
            source: term.preferred(source).unwrap_or(&hit.matched).to_owned(),
            target: preferred.to_owned(),
        };
        // Of two terms at one place that mean the same the first stands.
        let known = wanted.iter().any(|wanted| wanted.term == hit.term || wanted.pair == pair);
        if hit.span.start >= end && !known {
            wanted.push(Wanted { term: hit.term, pair });
        }
        end = hit.span.end;
    }
    wanted
}

fn is_wanted(term: &Term, hit: &Hit) -> bool {
    let status = !matches!(term.status, TermStatus::Keep | TermStatus::Forbidden);
    status && term.domain != PEOPLE && !hit.inside && !hit.uncertain
}

/// Those that a reply does not hold in any accepted and inflected form.
///
/// Another term counts that has a form of the wanted one in the target language: two terms may share a word.
pub fn missed<'w>(wanted: &'w [Wanted], reply: &str, target: Lang, glossary: &Glossary) -> Vec<&'w Wanted> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut held: Vec<&Term> = Vec::new();
    for hit in glossary.find_all(reply, target.base()).into_iter().chain(glossary.find_all(reply, target)) {
        held.extend(glossary.terms().get(hit.term));
    }
    let is_held = |wanted: &Wanted| {
        let term = glossary.terms().get(wanted.term);
        term.is_some_and(|term| held.iter().any(|other| std::ptr::eq(*other, term) || share(term, other, target)))
    };
    wanted.iter().filter(|wanted| !is_held(wanted)).collect()
}

/// Both may be called by one word in this language.
fn share(one: &Term, other: &Term, target: Lang) -> bool {
    let forms = |term: &Term| {
        let own = term.forms.iter().filter(|(lang, _)| lang.same_base(target)).flat_map(|(_, forms)| forms.clone());
        own.map(|form| form.text.to_lowercase()).collect::<Vec<_>>()
    };
    let others = forms(other);
    forms(one).iter().any(|form| others.contains(form))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{load, shipped};

    fn north() -> Lang {
        "ko-KP".parse().unwrap()
    }

    fn sources(text: &str, source: Lang, target: Lang, glossary: &Glossary) -> Vec<String> {
        matched(text, source, target, glossary).into_iter().map(|wanted| wanted.pair.source).collect()
    }

    #[test]
    fn sure_terms_are_wanted_each_once() {
        let glossary = shipped();
        for (text, expected) in [
            ("무기를 버리고 포로가 되였습니다. 무기는 없었습니다.", &["무기", "포로되다"][..]),
            ("대장", &[]),
            ("림가람솔", &[]),
            ("TOPAZ", &[]),
        ] {
            assert_eq!(sources(text, north(), Lang::UK, &glossary), expected, "{text}");
        }
    }

    #[test]
    fn an_inflected_form_is_held_and_another_word_is_not() {
        let glossary = shipped();
        let wanted = matched("94려단 정찰중대", north(), Lang::UK, &glossary);
        assert_eq!(wanted.len(), 2);
        for (reply, lost) in [
            ("Я з розвідувальної роти 94-ї бригади.", 0),
            ("Я з розвідувальної роти 94-го полку.", 1),
            ("XN1X з 94-ї бригади, XD1X.", 1),
            ("", 2),
        ] {
            assert_eq!(missed(&wanted, reply, Lang::UK, &glossary).len(), lost, "{reply}");
        }
    }

    #[test]
    fn two_terms_may_share_a_word() {
        let glossary =
            load("t.csv", "ko,uk,en,status\n려단,бригада,brigade,\n전대,бригада,squadron,\n옛려단,загін,,forbidden\n")
                .unwrap();
        let wanted = matched("려단과 전대, 옛려단", Lang::KO, Lang::UK, &glossary);
        assert_eq!(wanted.len(), 2);
        assert!(missed(&wanted, "бригади", Lang::UK, &glossary).is_empty());
        assert_eq!(missed(&wanted, "brigade", Lang::EN, &glossary).len(), 1);
    }

    /// What the glossary itself prefers is never missed.
    #[test]
    fn every_preferred_form_is_held() {
        let glossary = shipped();
        let mut lost = Vec::new();
        for (id, term) in glossary.terms().iter().enumerate() {
            for target in [north(), "ko-KR".parse().unwrap(), Lang::UK, Lang::EN, Lang::RU] {
                let Some(form) = term.preferred(target) else { continue };
                let pair = TermPair { source: String::new(), target: form.to_owned() };
                let wanted = [Wanted { term: id, pair }];
                if !missed(&wanted, &format!("— {form}."), target, &glossary).is_empty() {
                    lost.push(format!("{}:{} {target} {form}", term.file, term.line));
                }
            }
        }
        assert!(lost.is_empty(), "{lost:#?}");
    }
}
