//! A name that differs or is missing.

mod spelled;

use std::ops::Range;

use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::glossary::{Hit, Term};
use crate::lang::Lang;
use crate::lang::sound::{ALIKE, likeness, skeleton};
use crate::model::Severity;

use spelled::Name;

pub(super) const CHECK: Check = Check {
    name: "name",
    about: "a name differs or is missing",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("../manual/name.md"),
    run: Run::Pair(run),
};

/// The fields of a glossary whose terms are names.
const NAMES: [&str; 3] = ["place", "region", "person"];

fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let mut lost = unrendered(original, rendition, known);
    let mut new = unrendered(rendition, original, known);
    if lost.is_empty() && new.is_empty() {
        // Other names are told by their capitals alone: only where each cell has one that the other has not.
        let (one, other) = (spelled::capitalised(original), spelled::capitalised(rendition));
        let (one, other) = (unheard(one, rendition), unheard(other, original));
        if one.len() == 1 && other.len() == 1 {
            (lost, new) = (one, other);
        }
    }
    let word = |cell: &Cell, span: &Range<usize>| cell.said.get(span.clone()).unwrap_or_default().to_owned();
    let mut remarks = Vec::new();
    for (place, span) in lost.iter().enumerate() {
        let said = word(original, span);
        let remark = match new.get(place) {
            Some(new) => Remark::new(format!("“{said}” became “{}”", word(rendition, new))).at(new.clone()),
            None => Remark::new(format!("“{said}” is not in the rendition")),
        };
        remarks.push(remark.about(span.clone()));
    }
    for span in new.into_iter().skip(lost.len()) {
        let message = format!("“{}” is not in the original", word(rendition, &span));
        remarks.push(Remark::new(message).at(span));
    }
    remarks
}

/// The names of a cell that the other has not: those of the glossary, and those that have the form of a Korean name.
fn unrendered(cell: &Cell, other: &Cell, known: &Known<'_>) -> Vec<Range<usize>> {
    let mut found = missing(cell, other, known);
    for span in unheard(spelled::korean(cell), other) {
        if !found.iter().any(|known| known.start < span.end && span.start < known.end) {
            found.push(span);
        }
    }
    found
}

/// The names that do not sound in the other cell.
fn unheard(names: Vec<Name>, other: &Cell) -> Vec<Range<usize>> {
    names.into_iter().filter(|name| !spelled::is_heard(name, other)).map(|name| name.span).collect()
}

/// The names that the glossary knows in one cell and that the other has neither as a term nor by their sound.
fn missing(cell: &Cell, other: &Cell, known: &Known<'_>) -> Vec<Range<usize>> {
    let there = other.hits(known);
    let words: Vec<String> = other.said.split(|c: char| !c.is_alphanumeric()).map(skeleton).collect();
    let mut found: Vec<&Hit> = Vec::new();
    for hit in cell.hits(known) {
        let Some(term) = known.glossary.terms().get(hit.term) else { continue };
        let rendered = there.iter().any(|other| other.term == hit.term) || heard(term, &words);
        let known = found.iter().any(|known| known.span == hit.span || known.term == hit.term);
        if NAMES.contains(&term.domain.as_str()) && has(term, other.lang) && !rendered && !known {
            found.push(hit);
        }
    }
    found.into_iter().map(|hit| hit.span.clone()).collect()
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

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;
    use crate::lang::Lang;

    #[test]
    fn a_name_that_differs_is_found() {
        for (original, rendition) in [
            ((Lang::KO, "꾸르스크로 갔습니다."), (Lang::UK, "Ми поїхали до Ростова.")),
            ((Lang::KO, "원산에서 왔습니다."), (Lang::EN, "I came from Hamhung.")),
            ((Lang::KO, "제 이름은 리철수입니다."), (Lang::UK, "Мене звуть Кім Мен Хо.")),
            ((Lang::UK, "Мене звуть Кім Мен Хо."), (Lang::EN, "My name is Ri Chol Su.")),
            ((Lang::EN, "In Ri Chol Su we trust."), (Lang::UK, "Ми віримо Кім Мен Хо.")),
            ((Lang::UK, "Мене питав капітан Коваль."), (Lang::EN, "I was asked by Captain Hrytsenko.")),
        ] {
            assert_eq!(found(original, rendition), ["name"], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn the_same_name_in_other_letters_is_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "제 이름은 리철수입니다."), (Lang::UK, "Мене звуть Рі Чхоль Су.")),
            ((Lang::KO, "김영남 소대장이였습니다."), (Lang::EN, "It was the platoon leader Kim Yong Nam.")),
            ((Lang::UK, "Одинадцятого березня."), (Lang::EN, "On March 11.")),
            ((Lang::UK, "Ми йшли до Курська."), (Lang::EN, "We marched to Kursk.")),
            ((Lang::UK, "Він служив у російській армії."), (Lang::EN, "He served in the army of Russia.")),
            ((Lang::UK, "Мене питав капітан Коваль."), (Lang::RU, "Меня спрашивал капитан Коваль.")),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }
}
