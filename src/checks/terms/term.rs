//! A term that is rendered by another word than the glossary's, or not at all.

use super::named::{Named, unsaid};
use super::wording::{called, instead};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::glossary::Term;
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "term",
    about: "a term of the glossary is rendered by another word, or not at all",
    severity: Severity::Warning,
    category: Category::WrongTerm,
    manual: include_str!("../manual/term.md"),
    run: Run::Pair(run),
};

/// Fields in which another word is another thing: taken for one another they harm.
const GRAVE: [&str; 5] = ["rank", "unit", "body", "weapon", "law"];

/// Fields whose words nobody adds for the flow of a sentence.
const NEVER_ADDED: [&str; 4] = ["rank", "unit", "weapon", "law"];

/// Fields of words that everybody has several of.
const COMMON: [&str; 2] = ["everyday", "family"];

fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let lost = unsaid(original, rendition, known);
    let mut new = unsaid(rendition, original, known);
    let mut remarks = Vec::new();
    for said in &lost {
        let same = new.iter().position(|other| other.term.domain == said.term.domain);
        remarks.push(match same {
            Some(place) => replaced(said, &new.remove(place), original, rendition),
            None => missing(said, original, rendition, known),
        });
    }
    let added = new.iter().filter(|other| {
        NEVER_ADDED.contains(&other.term.domain.as_str()) && !is_hinted(other, original, known)
    });
    remarks.extend(added.map(|other| {
        let word = rendition.at(&other.span());
        let message = format!("“{word}” is {}, which the original does not have", called(other.term, original.lang));
        Remark::new(message).at(other.span()).with(Severity::Info)
    }));
    remarks
}

fn replaced(said: &Named<'_>, other: &Named<'_>, original: &Cell, rendition: &Cell) -> Remark {
    let there = rendition.at(&other.span());
    let message = format!("{}; the rendition has “{there}”", says(said, original, rendition));
    let remark = Remark::new(message).about(said.span()).at(other.span());
    let remark = match other.hits.first().and_then(|hit| instead(said.term, other.term, hit, rendition)) {
        Some(form) => remark.suggest(form),
        None => remark,
    };
    remark.with(match said.term.domain.as_str() {
        domain if COMMON.contains(&domain) => Severity::Info,
        domain if GRAVE.contains(&domain) && !is_near(said.term, other.term) => Severity::Error,
        _ => Severity::Warning,
    })
}

fn missing(said: &Named<'_>, original: &Cell, rendition: &Cell, known: &Known<'_>) -> Remark {
    let message = format!("{}, which the rendition does not have", says(said, original, rendition));
    let grave = GRAVE.contains(&said.term.domain.as_str()) && !is_hinted(said, rendition, known);
    Remark::new(message).about(said.span()).with(if grave { Severity::Warning } else { Severity::Info })
}

/// `“대좌” is “старший полковник” (ranks.csv:18)`.
fn says(said: &Named<'_>, original: &Cell, rendition: &Cell) -> String {
    format!("“{}” is {}", original.at(&said.span()), called(said.term, rendition.lang))
}

/// Some language calls both by one word: 군인 and 병사 are a soldier.
fn is_near(one: &Term, other: &Term) -> bool {
    let words = |term: &'_ Term| -> Vec<(&'static str, String)> {
        let all = term.forms.iter().flat_map(|(lang, forms)| forms.iter().map(|form| (lang.tag(), form.text.to_lowercase())));
        all.collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
}

/// Nothing else is said in its place, and another cell has a word that holds or begins like one of its own: 핵무기, ракетний.
fn is_hinted(said: &Named<'_>, cell: &Cell, known: &Known<'_>) -> bool {
    cell.held(known).hints(said.term)
}
