//! Quotation marks that do not pair, and quotations that are none any more.

use std::ops::Range;

use super::enclosed::{Enclosed, quoted};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::Lang;
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "quotes",
    about: "quotation marks do not pair, or a quotation is none any more",
    severity: Severity::Warning,
    category: Category::Punctuation,
    manual: include_str!("../manual/quotes.md"),
    run: Run::Pair(run),
};

/// A name in quotation marks has fewer words, and other languages write it without them.
const SPEECH: usize = 4;

/// Endings by which Korean quotes without marks: -다고, -라고, -냐고, -자고.
const REPORTED: [&str; 8] = ["다고", "라고", "냐고", "자고", "다는", "라는", "냐는", "자는"];

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.texts() else { return Vec::new() };
    let (there, here) = (quoted(&original.text), quoted(&rendition.text));
    if here.alone.len() > there.alone.len() {
        let alone = here.alone.first().map(|sign| {
            let message = format!("“{}” has no partner", rendition.at(sign).replace(['“', '”'], "\""));
            Remark::new(message).at(sign.clone())
        });
        return alone.into_iter().collect();
    }
    lost(original, rendition, &there, &here).or_else(|| added(original, rendition, &there, &here)).into_iter().collect()
}

/// A quotation whose words are no quotation any more: who said them is another.
fn lost(original: &Cell, rendition: &Cell, there: &Enclosed, here: &Enclosed) -> Option<Remark> {
    if here.pairs.len() >= there.pairs.len() || !here.alone.is_empty() || reports(rendition) || is_inner(rendition) {
        return None;
    }
    let longest = there.pairs.iter().max_by_key(|span| span.len())?;
    let wholly = here.pairs.is_empty() && is_speech(original, longest);
    let words = original.at(longest);
    let message = match wholly {
        true => format!("{words} is quoted in the original; the rendition quotes nothing, as if the speaker said it himself"),
        false => format!("the original quotes {} times ({words}), the rendition {}", there.pairs.len(), here.pairs.len()),
    };
    Some(Remark::new(message).about(longest.clone()).with(if wholly { Severity::Warning } else { Severity::Info }))
}

/// A quotation that was none.
fn added(original: &Cell, rendition: &Cell, there: &Enclosed, here: &Enclosed) -> Option<Remark> {
    let none = there.pairs.is_empty() && there.alone.is_empty() && !reports(original) && !is_inner(original);
    let longest = here.pairs.iter().max_by_key(|span| span.len()).filter(|span| none && is_speech(rendition, span))?;
    let message = format!("{} is quoted in the rendition; the original quotes nothing", rendition.at(longest));
    Some(Remark::new(message).at(longest.clone()).with(Severity::Info))
}

/// What is quoted is a sentence, not the name of a thing.
fn is_speech(cell: &Cell, span: &Range<usize>) -> bool {
    let words = cell.at(span).split_whitespace().count();
    words >= if cell.lang.same_base(Lang::KO) { SPEECH - 1 } else { SPEECH }
}

fn reports(cell: &Cell) -> bool {
    cell.lang.same_base(Lang::KO) && REPORTED.iter().any(|ending| cell.said.contains(ending))
}

/// Single quotation marks and angle brackets quote too.
fn is_inner(cell: &Cell) -> bool {
    let opens = |at: usize| !cell.text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
    cell.text.contains(['〈', '‘', '‹', '<']) || cell.text.match_indices('\'').any(|(at, _)| opens(at))
}
