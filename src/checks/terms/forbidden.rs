//! A word that the glossary forbids.

use super::named::unsaid;
use super::wording::{instead, place};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::glossary::{Hit, Term, TermStatus};
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "forbidden",
    about: "a word stands there that the glossary forbids",
    severity: Severity::Error,
    category: Category::WrongTerm,
    manual: include_str!("../manual/forbidden.md"),
    run: Run::Pair(run),
};

/// What was said stays as it was said: only its rendition is looked at.
fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let banned = |hit: &&Hit| {
        !hit.inside && known.glossary.terms().get(hit.term).is_some_and(|t| bans(t, original, rendition, known))
    };
    let hits = rendition.hits(known).iter().filter(banned);
    hits.filter_map(|hit| Some(remark(hit, known.glossary.terms().get(hit.term)?, original, rendition, known)))
        .collect()
}

/// A row of the glossary in one language forbids its words; a row in several forbids to render the one by the others.
fn bans(term: &Term, original: &Cell, rendition: &Cell, known: &Known<'_>) -> bool {
    let alone = term.forms.iter().all(|(lang, _)| lang.same_base(rendition.lang));
    let said = || original.hits(known).iter().filter_map(|hit| known.glossary.terms().get(hit.term));
    term.status == TermStatus::Forbidden && (alone || said().any(|other| std::ptr::eq(other, term)))
}

fn remark(hit: &Hit, term: &Term, original: &Cell, rendition: &Cell, known: &Known<'_>) -> Remark {
    let lost = unsaid(original, rendition, known);
    let note = if term.note.is_empty() { String::new() } else { format!(": {}", term.note) };
    let message = format!("“{}” is forbidden ({}){note}", hit.matched, place(term));
    let remark = Remark::new(message).at(hit.span.clone());
    match lost.as_slice() {
        [right] => match instead(right.term, term, hit, rendition) {
            Some(form) => remark.about(right.span()).suggest(form),
            None => remark.about(right.span()),
        },
        _ => remark,
    }
}
