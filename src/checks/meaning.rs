//! A rendition that says something else: another row's words, or nobody's.

use super::passage::{odds_of, quoted};
use super::reading::{Cell, Reading};
use super::{Category, Check, Known, Remark, Run, Window};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "meaning",
    about: "the rendition says something else, or what another row says",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("manual/meaning.md"),
    run: Run::Row(run),
};

/// Below these odds a rendition has nothing to do with what was said; 1 right translation of 250 has less.
const NOTHING: f32 = -4.0;
/// It is taken for another row's where the odds with its own are below the first, with the other's above the second, and the
/// other's are so much better: 1 right translation of 600, and 9 of 10 that stand in the wrong row.
const OWN: f32 = 3.0;
const OTHERS: f32 = -2.0;
const BETTER: f32 = 2.5;
/// The same without doubt: none of 6,000 right translations.
const SURELY_NOT_OWN: f32 = -0.5;
const SURELY_OTHERS: f32 = 0.5;
const SURELY_BETTER: f32 = 5.0;

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(row) = window.row() else { return Vec::new() };
    let Some(original) = row.said() else { return Vec::new() };
    let renditions = row.cells.iter().flatten().filter(|cell| cell.column != original.column && cell.speaks());
    renditions.filter_map(|rendition| remark(window, original, rendition)).collect()
}

fn remark(window: &Window<'_>, original: &Cell, rendition: &Cell) -> Option<Remark> {
    let own = odds_of(original, rendition);
    if own > OWN {
        return None;
    }
    let others = window.before().chain(window.behind()).filter_map(|row| Some((row, row.cell(original.column)?)));
    let others = others.filter(|(_, other)| other.speaks());
    let odds = others.map(|(row, other)| (odds_of(other, rendition), row, other));
    let best = odds.max_by(|a, b| a.0.total_cmp(&b.0));
    let shifted = best.filter(|(odds, ..)| *odds > OTHERS && odds - own > BETTER);
    let remark = match shifted {
        Some((odds, row, other)) => {
            let surely = own < SURELY_NOT_OWN && odds > SURELY_OTHERS && odds - own > SURELY_BETTER;
            of_another(row, original, other, if surely { Severity::Error } else { Severity::Warning })
        }
        None if own < NOTHING => {
            Remark::new(format!("this has next to nothing of {}", quoted(original, &original.passage().span)))
        }
        None => return None,
    };
    Some(remark.in_column(rendition.column))
}

fn of_another(row: &Reading, original: &Cell, other: &Cell, severity: Severity) -> Remark {
    let [said, theirs] = [original, other].map(|cell| quoted(cell, &cell.passage().span));
    Remark::new(format!("this does not render {said} but row {}, {theirs}", row.row.id)).with(severity)
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::table;
    use crate::checks::{Choice, Known, check};
    use crate::glossary::Glossary;
    use crate::lang::Lang;
    use crate::model::{Severity, Table};

    const KOREAN: [&str; 5] = [
        "저는 새벽에 강을 건넜습니다.",
        "식량이 하나도 없었습니다.",
        "지휘관은 다리에 부상을 당했습니다.",
        "밤에 포격이 시작되였습니다.",
        "우리는 숲속에 숨어있었습니다.",
    ];
    const UKRAINIAN: [&str; 5] = [
        "Я на світанку перейшов річку.",
        "Їжі зовсім не було.",
        "Командира поранило в ногу.",
        "Уночі почався обстріл.",
        "Ми переховувалися в лісі.",
    ];

    fn found(table: &Table) -> Vec<(String, Severity)> {
        let findings = check(table, &Known::new(&Glossary::default()), &Choice::of(&["meaning"]).unwrap());
        findings.into_iter().map(|finding| (finding.row, finding.severity)).collect()
    }

    #[test]
    fn rows_that_moved_are_found_and_named() {
        let rows = |places: [usize; 5]| {
            let row = |at: usize| ((Lang::KO, KOREAN[at]), (Lang::UK, UKRAINIAN[places[at]]));
            table(&[row(0), row(1), row(2), row(3), row(4)])
        };
        assert_eq!(found(&rows([0, 1, 2, 3, 4])), []);
        let rows_of = |places| found(&rows(places)).into_iter().map(|(row, _)| row).collect::<Vec<_>>();
        assert_eq!(rows_of([1, 0, 2, 3, 4]), ["1", "2"]);
        assert_eq!(rows_of([0, 1, 1, 3, 4]), ["3"]);
        assert_eq!(rows_of([0, 0, 1, 2, 3]), ["2", "3", "4", "5"]);
    }
}
