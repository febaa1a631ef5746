//! A term that is rendered by another word than the glossary's, or not at all.

use super::named::{Named, unsaid};
use super::wording::{called, instead};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
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

fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let lost = unsaid(original, rendition, known);
    let mut new = unsaid(rendition, original, known);
    let mut remarks = Vec::new();
    for said in &lost {
        let same = new.iter().position(|other| other.term.domain == said.term.domain);
        remarks.push(match same {
            Some(place) => replaced(said, &new.remove(place), original, rendition),
            None => missing(said, original, rendition),
        });
    }
    let added = new.iter().filter(|named| NEVER_ADDED.contains(&named.term.domain.as_str()));
    remarks.extend(added.map(|named| {
        let word = rendition.at(&named.span());
        let message = format!("“{word}” is {}, which the original does not have", called(named.term, original.lang));
        Remark::new(message).at(named.span())
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
    let grave = GRAVE.contains(&said.term.domain.as_str());
    if grave { remark.with(Severity::Error) } else { remark }
}

fn missing(said: &Named<'_>, original: &Cell, rendition: &Cell) -> Remark {
    let message = format!("{}, which the rendition does not have", says(said, original, rendition));
    Remark::new(message).about(said.span())
}

/// `“대좌” is “старший полковник” (ranks.csv:18)`.
fn says(said: &Named<'_>, original: &Cell, rendition: &Cell) -> String {
    format!("“{}” is {}", original.at(&said.span()), called(said.term, rendition.lang))
}
