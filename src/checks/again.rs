//! What another translation says: the rendition translated back, or the original translated once more.

use super::{Category, Check, Choice, Known, Remark, Run};
use crate::align::likeness;
use crate::checks::compare;
use crate::checks::pairs::Pair;
use crate::checks::reading::{Cell, Reading};
use crate::checks::remark::Place;
use crate::lang::Lang;
use crate::model::{Finding, Severity, Table};

/// The rendition came back as something else.
pub(super) static BACK: Check = Check {
    name: "back",
    about: "translated back, the rendition says something else",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("manual/back.md"),
    run: Run::Again,
};

/// Another backend translates it otherwise.
pub(super) static SECOND: Check = Check {
    name: "second",
    about: "another backend translates the original otherwise",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("manual/second.md"),
    run: Run::Again,
};

/// Words that are less alike than this say something else, unless they are few. Of two translations of one sentence of the
/// phrasebook by different hands nearly all are more alike.
const ALIKE: f32 = 0.35;
/// Texts of so few letters are often said in other words.
const SHORT: usize = 12;
/// How far two translations are apart, at least, where a number, a denial or a question differs.
const APART: f32 = 0.8;
/// The checks by which two texts of one language are compared, and what their findings say.
const COMPARED: [(&str, &str); 4] = [
    ("number", "a number differs"),
    ("date", "a date differs"),
    ("negation", "one of them denies"),
    ("question", "one of them asks"),
];

/// Another translation of a rendition, in the language of the original or in its own.
#[derive(Debug, Clone, Copy)]
pub struct Other<'a> {
    /// The row's place in the table, from 0.
    pub number: usize,
    /// The language of the rendition.
    pub lang: Lang,
    /// It is in the language in which the row was said: the rendition, translated back.
    pub back: bool,
    /// What came.
    pub text: &'a str,
}

/// How far another translation is apart from what the table has, from 0 to 1, and the finding on it if that is too far.
///
/// `None` where the table has no such rendition.
pub fn second(table: &Table, other: Other<'_>, known: &Known<'_>) -> Option<(f32, Option<Finding>)> {
    let row = table.rows.get(other.number)?;
    let reading = Reading::new(other.number, row.clone(), &table.langs, |_| true);
    let rendition = reading.cell(table.column(other.lang)?)?;
    let pair = Pair {
        reading: &reading,
        column: Some(rendition.column),
        lang: rendition.lang,
        original: reading.said(),
        rendition: Some(rendition),
        by_program: false,
    };
    let own = if other.back { pair.original? } else { rendition };
    let (apart, why) = difference(own, other.text, known);
    let check = if other.back { &BACK } else { &SECOND };
    let remark = why.map(|why| Remark::new(message(own, &other, why)));
    let finding = remark.map(|remark| Place::of_pair(&pair, None, None).finding(check.name, remark, check.severity, 0));
    Some((apart, finding))
}

/// How far the texts are apart, and why that is too far.
fn difference(own: &Cell, other: &str, known: &Known<'_>) -> (f32, Option<&'static str>) {
    let choice = Choice::only(|check| COMPARED.iter().any(|(name, _)| *name == check.name));
    let found = compare((own.lang, &own.text), (own.lang, other), &choice, known.glossary);
    let apart = (1.0 - likeness(&own.said, other)).clamp(0.0, 1.0);
    let why = |finding: &Finding| COMPARED.iter().find(|(name, _)| *name == finding.check).map(|(_, why)| *why);
    if let Some(why) = found.first().and_then(why) {
        return (apart.max(APART), Some(why));
    }
    let long = own.said.chars().filter(|c| c.is_alphanumeric()).count() > SHORT;
    (apart, (long && 1.0 - apart < ALIKE).then_some("they have few words in common"))
}

fn message(own: &Cell, other: &Other<'_>, why: &str) -> String {
    match other.back {
        true => format!("translated back it says “{}”, but what was said is “{}”; {why}", other.text, own.text),
        false => format!("another translation says “{}”; {why}", other.text),
    }
}
