//! Names that the glossary knows: people of the register, places, regions.

use super::text::{Name, Text};
use crate::checks::Known;
use crate::glossary::{Hit, Term};
use crate::lang::exonyms;
use crate::lang::spoken::{CLOSE, Tail, is_close, spoken};

/// The fields of a glossary whose terms are names.
const NAMES: [&str; 3] = ["place", "region", "person"];

/// The names that the glossary knows in one text and that the other has neither as a term nor by their sound.
pub(super) fn missing(text: &Text<'_>, other: &Text<'_>, known: &Known<'_>) -> Vec<Name> {
    let hits = text.cell.hits(known);
    let mut found: Vec<(&Hit, Name)> = Vec::new();
    for hit in hits.iter().filter(|hit| !hit.inside && !hit.uncertain) {
        let Some(term) = known.glossary.terms().get(hit.term).filter(|term| NAMES.contains(&term.domain.as_str()))
        else {
            continue;
        };
        let within = |longer: &Hit| {
            longer.span != hit.span && longer.span.start <= hit.span.start && hit.span.end <= longer.span.end
        };
        let told = found.iter().any(|(known, _)| known.span == hit.span || known.term == hit.term);
        if told || hits.iter().any(within) || !is_name(text, hit) || term.preferred(other.lang()).is_none() {
            continue;
        }
        let called = || exonyms::share(&hit.matched.to_lowercase(), &other.cell.said);
        if !is_rendered(text, hit, other, known) && !is_heard(term, other) && !called() {
            // A country is called by its capital or its people too, and is often left to the context.
            let sure = !term.forms.iter().flat_map(|(_, forms)| forms).any(|form| exonyms::is_known(&form.text));
            found.push((hit, Name { span: hit.span.clone(), sure }));
        }
    }
    found.into_iter().map(|(_, name)| name).collect()
}

/// The places of all terms that both texts have.
pub(super) fn rendered(text: &Text<'_>, other: &Text<'_>, known: &Known<'_>) -> Vec<Name> {
    let both =
        text.cell.hits(known).iter().filter(|hit| other.cell.hits(known).iter().any(|there| there.term == hit.term));
    both.map(|hit| Name { span: hit.span.clone(), sure: true }).collect()
}

/// Letters that know capitals write a name with one: `республіка` is none.
fn is_name(text: &Text<'_>, hit: &Hit) -> bool {
    text.is_hangul() || text.at(&hit.span).contains(char::is_uppercase)
}

/// The same words, as whatever terms the glossary reads them, are a term of the other text.
fn is_rendered(text: &Text<'_>, hit: &Hit, other: &Text<'_>, known: &Known<'_>) -> bool {
    let there = other.cell.hits(known);
    let here =
        text.cell.hits(known).iter().filter(|one| one.span.start < hit.span.end && hit.span.start < one.span.end);
    here.into_iter().any(|one| there.iter().any(|other| other.term == one.term))
}

/// A form of the term in the other's language, or one that it is spelled after, is heard in the other text: a case that no rule
/// made, an adjective, another way of spelling.
fn is_heard(term: &Term, other: &Text<'_>) -> bool {
    term.forms.iter().flat_map(|(_, forms)| forms).any(|form| {
        let mut words = form.text.split([' ', '-']).filter(|word| super::spelled::is_telling(word)).peekable();
        words.peek().is_some() && words.all(|word| speaks(other, &spoken(word)))
    })
}

fn speaks(text: &Text<'_>, name: &[u8]) -> bool {
    let tail = if text.is_hangul() { Tail::Open } else { Tail::Ending };
    name.len() >= 3 && text.words.iter().any(|word| is_close(name, word.sounds(), tail, CLOSE))
}
