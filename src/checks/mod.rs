//! What a careful reviser finds in a table: one file a check, one row a check in [`CHECKS`], one manual a check in `manual/`.
//!
//! A table is read row by row ([`Checker`]). A check looks at a **cell** by itself, at a **pair** (a cell in the language in which
//! the row was said, and a cell that renders it), at a **row** with its neighbours, or at the whole **interview**. It gives
//! **remarks**, of which findings are made. A check says nothing where it is not sure: false alarms are why people switch
//! checks off. The examples of the manuals are tests.

mod absorbed;
mod addition;
mod again;
mod age;
mod answer;
mod category;
mod certainty;
mod checker;
mod choice;
mod collision;
mod consistency;
mod control;
mod copied;
mod dates;
#[cfg(test)]
mod examples;
mod extent;
mod homoglyph;
mod identifiers;
pub(crate) mod instead;
mod leftover;
mod length;
mod letters;
mod meaning;
mod mode;
mod names;
mod negation;
mod numbers;
mod omission;
mod pairs;
mod passage;
mod quantities;
mod question;
mod reading;
mod refusal;
mod register;
mod remark;
mod repeats;
mod repetition;
mod residue;
mod risk;
mod russian;
mod score;
mod script;
mod shape;
mod speaker;
mod spelling;
mod strays;
mod subject;
mod surface;
mod terms;
mod time;
mod untranslated;
mod waivers;
mod witness;
mod words;

use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::model::{self, Finding, Origin, Row, Severity, Table};

use pairs::Pair;
use reading::{Cell, Reading};
use remark::{Place, Remark};

pub use again::{Other, second};
pub use category::Category;
pub use checker::Checker;
pub use choice::{Choice, UnknownCheck, named};
pub use risk::{Risk, risk};
pub use score::{PENALTIES, Score, Sheet};
pub use shape::Shape;
pub use terms::{Held, is_exact};
pub use waivers::{Waiver, Waivers};

/// One check.
#[derive(Debug)]
pub struct Check {
    /// Its name in findings: `number`.
    pub name: &'static str,
    /// What it finds, in half a sentence.
    pub about: &'static str,
    /// How bad its findings are, unless one says otherwise.
    pub severity: Severity,
    /// What kind of error they are.
    pub category: Category,
    /// What it looks for and what it leaves alone, in a paragraph, then examples: `manual/number.md`.
    pub manual: &'static str,
    run: Run,
}

/// What a check looks at.
#[derive(Debug)]
enum Run {
    /// Each cell by itself.
    Cell(fn(&Cell, &Known<'_>) -> Vec<Remark>),
    /// Each cell beside the one that it renders.
    Pair(fn(&Pair<'_>, &Known<'_>) -> Vec<Remark>),
    /// Each row with those before and behind it.
    Row(fn(&Window<'_>, &Known<'_>) -> Vec<Remark>),
    /// All rows.
    Interview(fn() -> Box<dyn Watch>),
    /// Another translation, which somebody has to make first.
    Again,
}

/// The checks, in the order in which findings of one row are listed.
pub static CHECKS: &[&Check] = &[
    &untranslated::CHECK,
    &copied::CHECK,
    &script::CHECK,
    &russian::CHECK,
    &residue::CHECK,
    &refusal::CHECK,
    &repetition::CHECK,
    &omission::CHECK,
    &addition::CHECK,
    &absorbed::CHECK,
    &meaning::CHECK,
    &numbers::CHECK,
    &dates::CHECK,
    &age::CHECK,
    &identifiers::CHECK,
    &names::CHECK,
    &spelling::CHECK,
    &terms::TERM,
    &terms::FORBIDDEN,
    &terms::KEEP,
    &terms::VARIANT,
    &terms::HOMOGRAPH,
    &negation::CHECK,
    &answer::CHECK,
    &question::CHECK,
    &certainty::CHECK,
    &subject::CHECK,
    &register::CHECK,
    &consistency::CHECK,
    &collision::CHECK,
    &surface::MARKER,
    &surface::BRACKETS,
    &surface::QUOTES,
    &surface::PUNCTUATION,
    &homoglyph::CHECK,
    &control::CHECK,
    &length::CHECK,
    &speaker::CHECK,
    &mode::CHECK,
    &time::CHECK,
    &again::BACK,
    &again::SECOND,
];

/// What the checks of an interpreter's renditions are.
const OF_RENDITIONS: [&str; 9] =
    ["omission", "addition", "number", "date", "identifier", "name", "negation", "answer", "question"];

/// What the checks may use beside the table.
#[derive(Debug)]
pub struct Known<'g> {
    /// The terms.
    glossary: &'g Glossary,
}

impl<'g> Known<'g> {
    /// With the terms of a glossary.
    pub fn new(glossary: &'g Glossary) -> Known<'g> {
        Known { glossary }
    }
}

/// A row that is checked, among its neighbours.
struct Window<'r> {
    rows: &'r [Reading],
    at: usize,
}

impl<'r> Window<'r> {
    /// The row.
    fn row(&self) -> Option<&'r Reading> {
        self.rows.get(self.at)
    }

    /// The rows before it, the nearest first: at most four.
    fn before(&self) -> impl Iterator<Item = &'r Reading> {
        self.rows.get(..self.at).unwrap_or_default().iter().rev()
    }

    /// The rows behind it, the nearest first: at most two.
    fn behind(&self) -> impl Iterator<Item = &'r Reading> {
        self.rows.get(self.at + 1..).unwrap_or_default().iter()
    }
}

/// Sees all rows of an interview and speaks at its end. It keeps no more than it needs: a table may have 100,000 rows.
trait Watch {
    /// Takes a row in.
    fn see(&mut self, row: &Reading, known: &Known<'_>);

    /// What it found, and where.
    fn end(self: Box<Self>, known: &Known<'_>) -> Vec<(Place, Remark)>;
}

/// The findings of a whole table, in the order of its rows.
pub fn check(table: &Table, known: &Known<'_>, choice: &Choice) -> Vec<Finding> {
    all(table, Checker::new(known, choice, Shape::of(table)))
}

/// Compares every rendition of a table with its original, as far as persons said or wrote it.
///
/// A table with an interpreter's renditions holds one of each utterance, in whatever language. In a table of versions every
/// column that a person wrote renders the original's. Where it is not known in which language a row was said, the first
/// column with a text counts as the original.
pub fn audit(table: &Table, glossary: &Glossary) -> Vec<Finding> {
    let known = Known::new(glossary);
    let choice = Choice::only(|check| OF_RENDITIONS.contains(&check.name));
    all(table, Checker::new(&known, &choice, Shape::of(table)).of_persons())
}

fn all(table: &Table, mut checker: Checker<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = table.rows.iter().flat_map(|row| checker.row(row.clone())).collect();
    findings.extend(checker.end());
    findings.sort_by_key(|finding| finding.number);
    findings
}

/// Compares one translation with its original by some checks; the findings are those of a row of its own.
pub fn compare(original: (Lang, &str), rendition: (Lang, &str), choice: &Choice, glossary: &Glossary) -> Vec<Finding> {
    let cell = |text: &str, origin| Some(model::Cell { text: text.to_owned(), origin });
    let row = Row {
        original: Some(original.0),
        cells: vec![cell(original.1, Origin::Transcript), cell(rendition.1, Origin::Person(String::new()))],
        ..Row::default()
    };
    let table = Table { langs: vec![original.0.base(), rendition.0.base()], rows: vec![row] };
    check(&table, &Known::new(glossary), choice)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text in its language.
    type Said<'a> = (Lang, &'a str);

    /// What the checks say of one rendition: their names.
    pub(super) fn found(original: Said, rendition: Said) -> Vec<&'static str> {
        let table = table(&[(original, rendition)]);
        audit(&table, &crate::glossary::shipped()).iter().map(|finding| finding.check).collect()
    }

    /// What a check says of a text of one language.
    pub(super) fn said_by(name: &str, lang: Lang, text: &str) -> Vec<Finding> {
        let table = table(&[((lang, text), (lang, ""))]);
        let choice = Choice::only(|check| check.name == name);
        check(&table, &Known::new(&Glossary::default()), &choice)
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
            let said = (Lang::KO, "총소리를 167번 들었습니다.");
            let choice = Choice::of(&["number", "negation"]).unwrap();
            let findings = compare(said, (Lang::UK, uk), &choice, &Glossary::default());
            findings.iter().map(|finding| finding.check).collect::<Vec<_>>()
        };
        assert_eq!(compared("Я чув 167 пострілів."), [""; 0]);
        assert_eq!(compared("Я чув 176 пострілів."), ["number"]);
        assert_eq!(compared("Я не чув 167 пострілів."), ["negation"]);
    }

    #[test]
    fn a_finding_names_its_cell_and_place() {
        let table = table(&[((Lang::KO, "우리는 안 갔습니다."), (Lang::UK, "Ми пішли."))]);
        let [finding] = audit(&table, &Glossary::default()).try_into().unwrap();
        assert_eq!((finding.lang, finding.span.clone()), (Lang::UK, 0..9));
        assert_eq!(finding.source, Some((Lang::KO, 4..5)));
        assert_eq!((finding.row.as_str(), finding.number), ("1", 0));
        let again = audit(&table, &Glossary::default());
        assert_eq!(again[0].id, finding.id, "the same in every run");
    }
}
