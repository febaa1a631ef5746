//! People: those of the register, and with pseudonyms every other name that can be told.

use super::Protector;
use super::cases::{CASES, Declined};
use super::names;
use super::secret::{Kind, Secret, Written};
use crate::glossary::{Glossary, Hit, Term, TermStatus};
use crate::lang::{Case, Lang, NameKind};
use crate::names::{Asked, Register, System, Verdict, compare, spell};

/// The field of a glossary that is the register of people.
const PEOPLE: &str = "person";
/// The field of its ranks.
const RANKS: &str = "rank";

/// The people of the register in a text, and the terms that stay as they are.
pub(super) fn known(protector: &Protector, text: &str, source: Lang, target: Lang) -> Vec<Secret> {
    let hidden = protector.pseudonyms.is_some();
    // A text may give a name in the letters of another language besides; what is hidden is looked for in all.
    let others = [Lang::KO, Lang::UK, Lang::EN, Lang::RU].into_iter().filter(|lang| hidden && !lang.same_base(source));
    let langs: Vec<Lang> = std::iter::once(source).chain(others).collect();
    let mut found = Vec::new();
    for lang in langs {
        let hits = protector.glossary.find(text, lang);
        for hit in &hits {
            let Some(term) = protector.glossary.terms().get(hit.term) else { continue };
            let sure = !hit.inside && !hit.uncertain;
            let person = term.domain == PEOPLE && term.status != TermStatus::Forbidden && (sure || hidden);
            let kept = term.status == TermStatus::Keep && protector.protect && sure;
            if person || kept {
                let shared =
                    hits.iter().any(|other| other.span == hit.span && differs(protector.glossary, other, term, target));
                found.extend(secret(hit, term, (source, target), hidden, shared));
            }
        }
    }
    found
}

fn differs(glossary: &Glossary, other: &Hit, term: &Term, target: Lang) -> bool {
    let other = glossary.terms().get(other.term);
    other.is_some_and(|other| other.domain == PEOPLE && other.preferred(target) != term.preferred(target))
}

fn secret(hit: &Hit, term: &Term, (source, target): (Lang, Lang), hidden: bool, shared: bool) -> Option<Secret> {
    let kept = term.status == TermStatus::Keep;
    let mut written = match term.preferred(target).filter(|_| !kept && source != target) {
        Some(name) => registered(term, name, target),
        None if kept || source == target => Written::plain(hit.matched.clone()),
        None if hidden => by_rule(&hit.matched, source, target),
        None => return None,
    };
    if shared {
        written.remark = Some(format!("several people of the register are called “{}”", hit.matched));
    }
    let first = term.forms.iter().flat_map(|(_, forms)| forms).next().map(|form| form.text.clone());
    let kind = if term.domain == PEOPLE && (!kept || hidden) { Kind::Name } else { Kind::Keep };
    Some(Secret { span: hit.span.clone(), kind, key: first.unwrap_or_default(), written })
}

fn registered(term: &Term, name: &str, target: Lang) -> Written {
    let mut cases: Vec<Declined> = vec![(Case::Nom, name.to_owned())];
    let others = CASES.iter().filter(|case| **case != Case::Nom);
    cases.extend(others.filter_map(|case| Some((*case, term.form(target, *case)?.to_owned()))));
    let fixed = cases.len() == 1 && is_fixed(name, target);
    Written { text: name.to_owned(), cases, fixed, remark: None }
}

/// The rules of the language know no other form.
fn is_fixed(name: &str, target: Lang) -> bool {
    (target.language().forms)(name).len() <= 1
}

/// A name that no register knows, as the rules write it in the target language; where they cannot, it stands as it is.
fn by_rule(said: &str, source: Lang, target: Lang) -> Written {
    if source.same_base(target) {
        return Written::plain(said);
    }
    let asked = |lang| Asked { kind: Some(NameKind::Person), lang };
    let lang = [Lang::UK, Lang::RU].into_iter().find(|lang| lang.same_base(source));
    let none = Register::default();
    let spelt = spell(said, asked(lang), &none).or_else(|_| spell(said, asked(None), &none));
    let systems: &[System] = match target.tag() {
        "en" => &[System::Dprk, System::Kmu2010, System::Icao],
        "uk" => &[System::Uk],
        "ru" => &[System::Ru],
        _ => &[],
    };
    let forms = spelt.map(|spelt| spelt.forms).unwrap_or_default();
    match forms.into_iter().find(|(system, _)| systems.contains(system)) {
        Some((_, name)) => Written {
            cases: vec![(Case::Nom, name.clone())],
            fixed: is_fixed(&name, target),
            remark: Some(format!("“{name}” is spelled by rule from “{said}”: no register knows the name")),
            text: name,
        },
        None => Written {
            remark: Some(format!("“{said}” stands as in the source: no register knows the name")),
            ..Written::plain(said)
        },
    }
}

/// The other names that can be told. A name that is surely one met before has the same token.
pub(super) fn others(glossary: &Glossary, text: &str, source: Lang, target: Lang, found: &[Secret]) -> Vec<Secret> {
    let mut others: Vec<Secret> = Vec::new();
    let place = |secret: &Secret| (secret.kind, secret.span.clone());
    let taken: Vec<_> = found.iter().map(place).collect();
    for span in names::find(glossary, text, source, &taken) {
        let said = text.get(span.clone()).unwrap_or_default();
        let same = others.iter().find(|other| is_same(said, text.get(other.span.clone()).unwrap_or_default()));
        let key = same.map_or_else(|| key(said), |same| same.key.clone());
        let written = match same.filter(|_| source != target) {
            Some(same) => same.written.clone(),
            None => by_rule(said, source, target),
        };
        others.push(Secret { span, kind: Kind::Name, key, written });
    }
    others
}

fn is_same(one: &str, other: &str) -> bool {
    let compared = compare(one, other, Asked::default(), &Register::default());
    compared.is_ok_and(|found| found.verdict == Verdict::Same)
}

/// Both norms of Hangul in one spelling; other letters without capitals and blanks.
fn key(said: &str) -> String {
    let asked = Asked { kind: Some(NameKind::Person), lang: None };
    let spelt = spell(said, asked, &Register::default()).ok();
    let latin = spelt.and_then(|spelt| spelt.forms.into_iter().find(|(system, _)| *system == System::Dprk));
    let plain = latin.map_or_else(|| said.to_owned(), |(_, name)| name);
    plain.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect()
}

/// The ranks of a text in their cases in the target language.
pub(super) fn ranks(glossary: &Glossary, text: &str, source: Lang, target: Lang) -> Vec<Declined> {
    let mut ranks: Vec<Declined> = Vec::new();
    let hits = glossary.find(text, source);
    for term in hits.iter().filter_map(|hit| glossary.terms().get(hit.term)).filter(|term| term.domain == RANKS) {
        let forms = CASES.iter().filter_map(|case| Some((*case, term.form(target, *case)?.to_owned())));
        ranks.extend(forms.filter(|form| !ranks.contains(form)).collect::<Vec<_>>());
    }
    ranks
}

/// Where ranks stand in a text, and where any other term stands that is no name.
pub(super) fn terms(glossary: &Glossary, text: &str, source: Lang) -> (Vec<Hit>, Vec<Hit>) {
    let hits = glossary.find(text, source);
    let domain = |hit: &Hit| glossary.terms().get(hit.term).map_or("", |term| term.domain.as_str()).to_owned();
    let sure = hits.into_iter().filter(|hit| !hit.inside && domain(hit) != PEOPLE);
    sure.partition(|hit| domain(hit) == RANKS)
}
