//! Quotation marks that do not pair, and quotations that are none any more.

use std::ops::Range;

use super::enclosed::{Enclosed, quoted};
use super::{Category, Cell, Check, Known, Remark, Run, Window};
use crate::lang::Lang;
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "quotes",
    about: "quotation marks do not pair, or a quotation is none any more",
    severity: Severity::Warning,
    category: Category::Punctuation,
    manual: include_str!("../manual/quotes.md"),
    run: Run::Row(run),
};

/// A name in quotation marks has fewer words, and other languages write it without them.
const SPEECH: usize = 4;

/// Endings by which Korean quotes without marks: -다고, -라고, -냐고, -자고.
const REPORTED: [&str; 8] = ["다고", "라고", "냐고", "자고", "다는", "라는", "냐는", "자는"];

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(reading) = window.row() else { return Vec::new() };
    let Some(original) = reading.said() else { return Vec::new() };
    let there = quoted(&original.text);
    let renditions = reading.cells.iter().flatten().filter(|cell| cell.column != original.column);
    let remarks = renditions.filter_map(|rendition| {
        let here = quoted(&rendition.text);
        let remark = if here.alone.len() > there.alone.len() {
            unpaired(window, rendition, &here)
        } else {
            lost(original, rendition, &there, &here).or_else(|| added(original, rendition, &there, &here))
        };
        remark.map(|remark| remark.in_column(rendition.column))
    });
    remarks.collect()
}

/// A mark without a partner, unless a row near by has its partner: a quotation may go on over several rows.
fn unpaired(window: &Window<'_>, rendition: &Cell, here: &Enclosed) -> Option<Remark> {
    let sign = here.alone.first().filter(|_| here.alone.len() % 2 == 1)?;
    let open = |cell: &&Cell| quoted(&cell.text).alone.len() % 2 == 1;
    let (mut before, mut behind) = (window.before(), window.behind());
    let goes_on = before.any(|row| row.cell(rendition.column).filter(open).is_some())
        || behind.any(|row| row.cell(rendition.column).filter(open).is_some());
    let message = format!("“{}” has no partner", rendition.at(sign).replace(['“', '”'], "\""));
    (!goes_on).then(|| Remark::new(message).at(sign.clone()))
}

/// A quotation whose words are no quotation any more: who said them is another.
fn lost(original: &Cell, rendition: &Cell, there: &Enclosed, here: &Enclosed) -> Option<Remark> {
    if here.pairs.len() >= there.pairs.len() || !here.alone.is_empty() || reports(rendition) || is_inner(rendition) {
        return None;
    }
    let speeches = || there.pairs.iter().filter(|span| is_speech(original, span));
    let longest = speeches().max_by_key(|span| span.len()).filter(|_| speeches().count() > here.pairs.len())?;
    let words = original.at(longest);
    let message = match here.pairs.len() {
        0 => format!(
            "{words} is quoted in the original; the rendition quotes nothing, as if the speaker said it himself"
        ),
        quoted => format!("the original quotes {} times ({words}), the rendition {quoted}", speeches().count()),
    };
    Some(Remark::new(message).about(longest.clone()))
}

/// A quotation that was none.
fn added(original: &Cell, rendition: &Cell, there: &Enclosed, here: &Enclosed) -> Option<Remark> {
    let none = there.pairs.is_empty() && there.alone.is_empty() && !reports(original) && !is_inner(original);
    let longest = here.pairs.iter().max_by_key(|span| span.len()).filter(|span| none && is_speech(rendition, span))?;
    let message = format!("{} is quoted in the rendition; the original quotes nothing", rendition.at(longest));
    Some(Remark::new(message).at(longest.clone()).with(Severity::Info))
}

/// What is quoted is said by someone, not the name of a thing: it has stops, or the words around bring it in.
fn is_speech(cell: &Cell, span: &Range<usize>) -> bool {
    let korean = cell.lang.same_base(Lang::KO);
    let (before, after) =
        (cell.text.get(..span.start).unwrap_or_default(), cell.text.get(span.end..).unwrap_or_default());
    let stops = cell.at(span).contains(['.', '!', '?', '…', ',']);
    let brought = before.trim_end().ends_with([':', ',']) || after.trim_start().starts_with([',', '—', '–', '-']);
    let joined = korean && after.starts_with(['고', '라', '하', '며', '이', '는']);
    let words = cell.at(span).split_whitespace().count();
    let ended = cell.at(span).trim_end_matches(['»', '”', '“', '"', '》']).ends_with(['.', '!', '?', '…', ',']);
    before.trim_end().ends_with(':')
        || ended && brought
        || words >= SPEECH - usize::from(korean) && (stops || brought || joined)
}

fn reports(cell: &Cell) -> bool {
    cell.lang.same_base(Lang::KO) && REPORTED.iter().any(|ending| cell.said.contains(ending))
}

/// Single quotation marks and angle brackets quote too.
fn is_inner(cell: &Cell) -> bool {
    let opens = |at: usize| !cell.text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
    cell.text.contains(['〈', '‘', '‹', '<']) || cell.text.match_indices('\'').any(|(at, _)| opens(at))
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::Glossary;
    use crate::lang::Lang;
    use crate::model::Severity::{self, Info, Warning};

    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> Vec<Severity> {
        let choice = Choice::of(&["quotes"]).unwrap();
        let findings = compare(original, rendition, &choice, &Glossary::default());
        findings.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn a_quotation_that_is_none_any_more_is_found() {
        for (original, rendition, severity) in [
            ((Lang::KO, "그는 《우리는 래일 떠난다》고 했습니다."), (Lang::UK, "Ми завтра вирушаємо."), Warning),
            ((Lang::UK, "Він сказав: «Ні»."), (Lang::EN, "No."), Warning),
            ((Lang::RU, "Он сказал: «Я никого не видел»."), (Lang::KO, "저는 아무도 보지 못했습니다."), Warning),
            ((Lang::EN, "He said, “Go home.”"), (Lang::UK, "Він сказав: «Іди додому."), Warning),
            ((Lang::EN, "We shall go home tomorrow."), (Lang::UK, "Сказали: «Завтра ми підемо додому»."), Info),
        ] {
            assert_eq!(found(original, rendition), [severity], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn marks_of_all_languages_are_equal() {
        for (original, rendition) in [
            ((Lang::KO, "《간다》고 했습니다."), (Lang::UK, "Він сказав: „Іду“.")),
            ((Lang::UK, "Він сказав: «Ні»."), (Lang::EN, "He said: \"No\".")),
            ((Lang::UK, "Командир сказав: «Не стріляти»."), (Lang::KO, "지휘관은 쏘지 말라고 했습니다.")),
            ((Lang::UK, "Корабель «Перемога» і завод «Світло»"), (Lang::EN, "The ship Victory and the plant Svitlo")),
            ((Lang::EN, "He said: 'Go home now.'"), (Lang::UK, "Він сказав: «Іди вже додому».")),
        ] {
            assert_eq!(found(original, rendition), [], "{original:?} {rendition:?}");
        }
    }
}
