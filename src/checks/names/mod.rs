//! A name that differs or is missing.

mod spelled;

use super::{Check, Pair, Remark, Which};
use crate::checks::pairs::Cell;
use crate::glossary::{Glossary, Hit, Term};
use crate::lang::Lang;
use crate::lang::sound::{ALIKE, likeness, skeleton};
use crate::model::Severity;

use spelled::Name;

pub(super) const CHECK: Check =
    Check { name: "name", about: "a name differs or is missing", severity: Severity::Warning, run };

/// The fields of a glossary whose terms are names.
const NAMES: [&str; 3] = ["place", "region", "person"];

fn run(pair: &Pair, glossary: &Glossary) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let (lost, new) = (missing(original, rendition, glossary), missing(rendition, original, glossary));
    let mut remarks = Vec::new();
    for (place, hit) in lost.iter().enumerate() {
        let message = match new.get(place) {
            Some(new) => format!("“{}” became “{}”", hit.matched, new.matched),
            None => format!("“{}” is not in the rendition", hit.matched),
        };
        remarks.push(Remark { side: Which::Original, span: hit.span.clone(), message });
    }
    for hit in new.iter().skip(lost.len()) {
        let message = format!("“{}” is not in the original", hit.matched);
        remarks.push(Remark { side: Which::Rendition, span: hit.span.clone(), message });
    }
    remarks.extend(spelled(original, rendition, &remarks));
    remarks
}

/// Names that no glossary knows and that are not heard in the other cell. Those of Koreans are known by their form; of
/// others a departure is told only where each cell has one name that the other has not.
fn spelled(original: &Cell, rendition: &Cell, known: &[Remark]) -> Vec<Remark> {
    let unheard = |names: Vec<Name>, other: &Cell| -> Vec<Name> {
        names.into_iter().filter(|name| !spelled::is_heard(name, other)).collect()
    };
    let word = |cell: &Cell, name: &Name| cell.said.get(name.span.clone()).unwrap_or_default().to_owned();
    let mut remarks = Vec::new();
    let lost = unheard(spelled::korean(original), rendition);
    let new = unheard(spelled::korean(rendition), original);
    for name in &lost {
        let message = format!("“{}” is not heard in the rendition", word(original, name));
        remarks.push(Remark { side: Which::Original, span: name.span.clone(), message });
    }
    for name in &new {
        let message = format!("“{}” is not heard in the original", word(rendition, name));
        remarks.push(Remark { side: Which::Rendition, span: name.span.clone(), message });
    }
    if !remarks.is_empty() || !known.is_empty() || ![original, rendition].iter().all(|cell| spelled::has_capitals(cell.lang)) {
        return remarks;
    }
    let lost = unheard(spelled::capitalised(original), rendition);
    let new = unheard(spelled::capitalised(rendition), original);
    if let ([lost], [new]) = (lost.as_slice(), new.as_slice()) {
        let message = format!("“{}” became “{}”", word(original, lost), word(rendition, new));
        remarks.push(Remark { side: Which::Original, span: lost.span.clone(), message });
    }
    remarks
}

/// The names that the glossary knows in one cell and that the other has neither as a term nor by their sound.
fn missing(cell: &Cell, other: &Cell, glossary: &Glossary) -> Vec<Hit> {
    let there = glossary.find(&other.said, other.lang);
    let words: Vec<String> = other.said.split(|c: char| !c.is_alphanumeric()).map(skeleton).collect();
    let mut found: Vec<Hit> = Vec::new();
    for hit in glossary.find(&cell.said, cell.lang) {
        let Some(term) = glossary.terms().get(hit.term) else { continue };
        let rendered = there.iter().any(|other| other.term == hit.term) || heard(term, &words);
        let known = found.iter().any(|known| known.span == hit.span || known.term == hit.term);
        if NAMES.contains(&term.domain.as_str()) && has(term, other.lang) && !rendered && !known {
            found.push(hit);
        }
    }
    found
}

fn has(term: &Term, lang: Lang) -> bool {
    term.preferred(lang).is_some()
}

/// One of the words sounds like a form of the term in any language: a form that the glossary does not list, or an adjective.
fn heard(term: &Term, words: &[String]) -> bool {
    let forms = term.forms.iter().flat_map(|(_, forms)| forms);
    let skeletons = forms.flat_map(|form| form.text.split_whitespace().map(skeleton).collect::<Vec<_>>());
    skeletons.filter(|sounds| sounds.len() >= 2).any(|sounds| {
        let alike = |word: &String| word.len() >= 2 && likeness(&sounds, word) >= ALIKE;
        words.iter().any(alike)
    })
}
