//! The terms of a text: what they have to be called, and whether a reply calls them so.

use std::collections::HashSet;

use crate::backends::TermPair;
use crate::checks::{Held, is_exact};
use crate::glossary::{FormKind, Glossary, Hit, Term, TermId, TermStatus};
use crate::lang::Lang;

/// A term of a text that has a form in the target language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The term.
    pub term: TermId,
    /// Other terms of the same place that mean the same: товариш is 동지 and 동무. Each will do.
    pub also: Vec<TermId>,
    /// Its dictionary form in the source language, and what it has to be called.
    pub pair: TermPair,
}

/// The field of a glossary that is the register of people: names travel as placeholders.
const PEOPLE: &str = "person";

/// The terms that surely occur in a text, each once, in the order of the text. Homographs that nothing decides are left out.
pub fn matched(text: &str, source: Lang, target: Lang, glossary: &Glossary) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = Vec::new();
    let hits = glossary.find(text, source);
    let named = |hit: &Hit| {
        let term = glossary.terms().get(hit.term).filter(|term| is_wanted(term, hit))?;
        let source = term.preferred(source).unwrap_or(&hit.matched).to_owned();
        Some((hit.term, TermPair::new(source, term.preferred(target)?)))
    };
    for place in hits.chunk_by(|one, other| one.span == other.span) {
        let mut terms = place.iter().filter_map(named);
        let Some((term, pair)) = terms.next() else { continue };
        if !wanted.iter().any(|known| known.term == term || same(&known.pair, &pair)) {
            wanted.push(Wanted { term, also: terms.map(|(term, _)| term).collect(), pair });
        }
    }
    for wanted in &mut wanted {
        let all = std::iter::once(&wanted.term).chain(&wanted.also);
        let terms: Vec<&Term> = all.filter_map(|term| glossary.terms().get(*term)).collect();
        wanted.pair.forms = written(&wanted.pair.target, &terms, target);
        wanted.pair.kin = !terms.iter().any(|term| is_exact(term));
    }
    wanted
}

/// The people of the register who surely are named in a text and have a name in the target language, each once.
pub fn people(text: &str, source: Lang, target: Lang, glossary: &Glossary) -> Vec<Wanted> {
    let mut people: Vec<Wanted> = Vec::new();
    for hit in glossary.find(text, source).iter().filter(|hit| !hit.inside && !hit.uncertain) {
        let term = glossary.terms().get(hit.term).filter(|term| term.domain == PEOPLE);
        let Some((term, name)) = term.and_then(|term| Some((term, term.preferred(target)?))) else { continue };
        if people.iter().all(|known| known.term != hit.term) {
            let pair = TermPair::new(term.preferred(source).unwrap_or(&hit.matched), name);
            people.push(Wanted { term: hit.term, also: Vec::new(), pair });
        }
    }
    people
}

fn same(one: &TermPair, other: &TermPair) -> bool {
    one.source == other.source && one.target == other.target
}

/// So many forms are enough: a Ukrainian noun of three words has half as many.
const MOST_FORMS: usize = 64;

/// The forms that may be put for terms which mean the same, the preferred one first. Of a verb no form is given: nobody knows
/// its person and time. A Korean noun has one, for particles are joined to it.
fn written(preferred: &str, terms: &[&Term], target: Lang) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for term in terms.iter().filter(|term| !is_verb(term)) {
        let own = !term.forms_in(target).is_empty();
        let columns = term.forms.iter().filter(|(lang, _)| if own { *lang == target } else { lang.same_base(target) });
        for form in columns.flat_map(|(_, forms)| forms).filter(|form| form.is_written()) {
            match form.kind {
                FormKind::Headword if !target.same_base(Lang::KO) => all.extend((target.language().forms)(&form.text)),
                _ => all.push(form.text.clone()),
            }
        }
    }
    if let Some(place) = all.iter().position(|form| form == preferred) {
        all.swap(0, place);
    }
    let mut seen = HashSet::new();
    all.retain(|form| seen.insert(form.clone()));
    all.truncate(MOST_FORMS);
    all
}

/// The term is something that one does: its Korean is a verb (포로되다), or its English is (`to capture`, `be taken prisoner`).
fn is_verb(term: &Term) -> bool {
    let verb = |lang: Lang, form: &str| match lang.tag() {
        "ko" => form.ends_with('다') && form.chars().count() > 2,
        "en" => form.starts_with("to ") || form.starts_with("be "),
        _ => false,
    };
    term.forms.iter().any(|(lang, forms)| forms.first().is_some_and(|form| verb(*lang, &form.text)))
}

fn is_wanted(term: &Term, hit: &Hit) -> bool {
    let status = !matches!(term.status, TermStatus::Keep | TermStatus::Forbidden);
    status && term.domain != PEOPLE && !hit.inside && !hit.uncertain
}

/// Those that a reply does not hold in any accepted and inflected form, nor by another word that says the same.
pub fn missed<'w>(wanted: &'w [Wanted], reply: &str, target: Lang, glossary: &Glossary) -> Vec<&'w Wanted> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let held = Held::of(reply, target, glossary);
    let is_held = |id: &TermId| held.says(*id, glossary);
    wanted.iter().filter(|wanted| !std::iter::once(&wanted.term).chain(&wanted.also).any(is_held)).collect()
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

    /// To whom is no coma.
    #[test]
    fn a_common_word_is_no_term() {
        let glossary = shipped();
        for (text, source, expected) in [
            ("Кому ви про це розповіли?", Lang::UK, &[][..]),
            ("Кому вы об этом рассказали?", Lang::RU, &[]),
            ("Після поранення впав у кому.", Lang::UK, &["поранення", "кома"]),
        ] {
            assert_eq!(sources(text, source, Lang::EN, &glossary), expected, "{text}");
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

    /// The first form of each language of the phrasebook's phrases without slots.
    fn phrases() -> Vec<(String, Vec<(Lang, String)>)> {
        let mut phrases = Vec::new();
        for (name, text) in crate::backends::phrasebook::SHIPPED {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            for record in reader.records().map(Result::unwrap) {
                let first = |column: usize| record[column].split('|').next().unwrap_or_default().to_owned();
                let north = if record[3].is_empty() { first(2) } else { first(3) };
                let forms = vec![("ko-KP".parse().unwrap(), north), (Lang::UK, first(4)), (Lang::EN, first(5))];
                if forms.iter().all(|(_, form)| !form.contains('{')) {
                    phrases.push((format!("{name} {}", &record[0]), forms));
                }
            }
        }
        phrases
    }

    /// People translate freely: of the terms of the phrasebook's sources, so many are not in its own renditions by any word of
    /// theirs (`How were you captured?` for a term that is called "be taken prisoner").
    #[test]
    fn of_free_renditions_few_terms_are_missed() {
        let glossary = shipped();
        let (mut all, mut lost) = (0, Vec::new());
        for (id, forms) in phrases() {
            for (source, text) in &forms {
                for (target, reply) in forms.iter().filter(|(target, _)| target != source) {
                    let wanted = matched(text, *source, *target, &glossary);
                    all += wanted.len();
                    let lines = missed(&wanted, reply, *target, &glossary).into_iter().map(|miss| {
                        format!("{id} {source}>{target} {} = {} | {text} | {reply}", miss.pair.source, miss.pair.target)
                    });
                    lost.extend(lines);
                }
            }
        }
        assert!(all > 2_000 && lost.len() * 7 < all, "{} of {all}:\n{}", lost.len(), lost.join("\n"));
    }

    #[test]
    fn a_word_of_the_same_family_is_held_where_it_is_no_other_thing() {
        let glossary = shipped();
        for (text, source, reply, target, lost) in [
            ("로씨야 교관", north(), "російський інструктор", Lang::UK, 0),
            ("동의합니다.", north(), "Я згодний.", Lang::UK, 0),
            ("We came by ship.", Lang::EN, "우리는 배로 왔습니다.", north(), 0),
            ("На товариша чекали.", Lang::UK, "동무를 기다렸습니다.", north(), 0),
            ("려단에서 왔습니다.", north(), "Я бригадир.", Lang::UK, 1),
        ] {
            let wanted = matched(text, source, target, &glossary);
            assert!(!wanted.is_empty(), "{text}");
            let names: Vec<&str> =
                missed(&wanted, reply, target, &glossary).iter().map(|w| w.pair.target.as_str()).collect();
            assert_eq!(names.len(), lost, "{text}: {names:?}");
        }
    }

    /// What the glossary itself prefers is never missed.
    #[test]
    fn every_preferred_form_is_held() {
        let glossary = shipped();
        let mut lost = Vec::new();
        for (id, term) in glossary.terms().iter().enumerate() {
            for target in [north(), "ko-KR".parse().unwrap(), Lang::UK, Lang::EN, Lang::RU] {
                let Some(form) = term.preferred(target) else { continue };
                let pair = TermPair::new(String::new(), form.to_owned());
                let wanted = [Wanted { term: id, also: Vec::new(), pair }];
                if !missed(&wanted, &format!("— {form}."), target, &glossary).is_empty() {
                    lost.push(format!("{}:{} {target} {form}", term.file, term.line));
                }
            }
        }
        assert!(lost.is_empty(), "{lost:#?}");
    }
}
