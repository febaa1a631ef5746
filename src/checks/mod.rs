//! What departs from the original in a rendition: one file a check, one row a check in [`CHECKS`].
//!
//! A **pair** is a cell in the language in which the row was said and a cell that renders it. A check reads a pair and gives
//! **remarks**; [`audit`] makes a [`Departure`] of each. A check says nothing where it is not sure: false alarms are why
//! people switch checks off.

mod addition;
mod names;
mod negation;
mod numbers;
mod omission;
mod pairs;
mod question;

use std::ops::Range;

use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::model::{self, Finding, Origin, Row, Severity, Table};

use pairs::{Cell, Pair};

/// One check.
#[derive(Debug)]
pub struct Check {
    /// Its name in findings: `number`.
    pub name: &'static str,
    /// What it finds, in half a sentence.
    pub about: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    run: fn(&Pair, &Glossary) -> Vec<Remark>,
}

/// The checks, in the order in which findings of one row are listed.
pub static CHECKS: [&Check; 6] =
    [&omission::CHECK, &addition::CHECK, &numbers::CHECK, &names::CHECK, &negation::CHECK, &question::CHECK];

/// A finding on a rendition, with the two cells that were compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Departure {
    /// What was found.
    pub finding: Finding,
    /// The column of the original; `None` where nothing was said that is rendered.
    pub original: Option<Lang>,
    /// The column of the rendition; `None` where nothing was rendered.
    pub rendition: Option<Lang>,
}

/// What a check says of a pair.
struct Remark {
    /// In which cell.
    side: Which,
    /// Where in it, in bytes.
    span: Range<usize>,
    /// What is wrong, and why it is thought so.
    message: String,
}

/// A side of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Original,
    Rendition,
}

/// Compares every rendition of a table with its original, row by row.
///
/// A table with an interpreter's renditions holds one of each utterance, in whatever language. In a table of versions every
/// column that a person wrote renders the original's. Where it is not known in which language a row was said, the first
/// column with a text counts as the original.
pub fn audit(table: &Table, glossary: &Glossary) -> Vec<Departure> {
    let pairs = pairs::pairs(table);
    pairs.iter().flat_map(|pair| CHECKS.iter().flat_map(move |check| departures(check, pair, glossary))).collect()
}

/// Compares one translation with its original; the findings are those of a row of its own.
pub fn compare(original: (Lang, &str), rendition: (Lang, &str), glossary: &Glossary) -> Vec<Finding> {
    let cell = |text: &str, origin| Some(model::Cell { text: text.to_owned(), origin });
    let row = Row {
        original: Some(original.0),
        cells: vec![cell(original.1, Origin::Transcript), cell(rendition.1, Origin::Person(String::new()))],
        ..Row::default()
    };
    let table = Table { langs: vec![original.0.base(), rendition.0.base()], rows: vec![row] };
    audit(&table, glossary).into_iter().map(|departure| departure.finding).collect()
}

fn departures(check: &Check, pair: &Pair, glossary: &Glossary) -> Vec<Departure> {
    let lang = |cell: &Option<Cell>| cell.as_ref().map(|cell| cell.lang.base());
    let departure = |remark: Remark| {
        let cell = match remark.side {
            Which::Original => pair.original.as_ref(),
            Which::Rendition => pair.rendition.as_ref(),
        }?;
        let finding = Finding {
            check: check.name,
            severity: check.severity,
            row: pair.row.id.clone(),
            lang: cell.lang.base(),
            span: cell.characters(&remark.span),
            message: remark.message,
        };
        Some(Departure { finding, original: lang(&pair.original), rendition: lang(&pair.rendition) })
    };
    (check.run)(pair, glossary).into_iter().filter_map(departure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text in its language.
    type Said<'a> = (Lang, &'a str);

    /// What the checks say of one rendition: their names.
    pub(super) fn found(original: Said, rendition: Said) -> Vec<&'static str> {
        let table = table(&[(original, rendition)]);
        audit(&table, &crate::glossary::shipped()).iter().map(|departure| departure.finding.check).collect()
    }

    /// Rows of an original and its rendition; an empty text is a missing cell.
    pub(super) fn table(rows: &[(Said, Said)]) -> Table {
        let langs = vec![Lang::KO, Lang::UK, Lang::EN, Lang::RU];
        let row = |(number, (original, rendition)): (usize, &(Said, Said))| {
            let cell = |lang: Lang| {
                let of = |(said_in, text): Said, origin| {
                    (said_in == lang && !text.is_empty()).then(|| model::Cell { text: text.into(), origin })
                };
                of(*original, Origin::Transcript).or(of(*rendition, Origin::Rendition))
            };
            let cells = langs.iter().map(|lang| cell(*lang)).collect();
            Row { id: (number + 1).to_string(), original: Some(original.0), cells, ..Row::default() }
        };
        Table { rows: rows.iter().enumerate().map(row).collect(), langs: langs.clone() }
    }

    #[test]
    fn checks_have_names_of_their_own_and_a_few_words() {
        let mut names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
        assert!(CHECKS.iter().all(|check| !check.about.is_empty() && !check.about.ends_with('.')));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CHECKS.len());
    }

    #[test]
    fn a_faithful_rendition_is_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "스물일곱명이 있었습니다."), (Lang::UK, "Було двадцять сім.")),
            ((Lang::KO, "아무도 보지 못했습니다."), (Lang::UK, "Ніхто не бачив.")),
            ((Lang::UK, "Ви йшли до Курська?"), (Lang::KO, "꾸르스크로 갔습니까?")),
            ((Lang::KO, "[고개를 저음] 일없습니다."), (Lang::UK, "[хитає головою] Нічого, все гаразд.")),
            ((Lang::UK, "3 листопада 2024 року."), (Lang::KO, "2024년 11월 3일입니다.")),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn a_translation_is_compared_with_its_original() {
        let compared = |uk| {
            let findings = compare((Lang::KO, "총소리를 167번 들었습니다."), (Lang::UK, uk), &Glossary::default());
            findings.iter().map(|finding| finding.check).collect::<Vec<_>>()
        };
        assert_eq!(compared("Я чув 167 пострілів."), [""; 0]);
        assert_eq!(compared("Я чув 176 пострілів."), ["number"]);
        assert_eq!(compared("Я не чув 167 пострілів."), ["negation"]);
    }

    #[test]
    fn a_departure_names_its_cell_and_place() {
        let table = table(&[((Lang::KO, "우리는 안 갔습니다."), (Lang::UK, "Ми пішли."))]);
        let [departure] = audit(&table, &Glossary::default()).try_into().unwrap();
        assert_eq!((departure.original, departure.rendition), (Some(Lang::KO), Some(Lang::UK)));
        assert_eq!((departure.finding.lang, departure.finding.span.clone()), (Lang::KO, 4..5));
        assert_eq!(departure.finding.row, "1");
    }
}
