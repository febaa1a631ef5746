//! The line numbers of a court record, told from the counts that people speak of.

use crate::lang::LabelKind;
use crate::model::{Anchor, Problem};

use super::heads::{End, Opening};
use super::lines::{Kind, Line, kind};

/// So many lines in a row must be numbered: a short list is a list.
const ROW: usize = 8;

/// A line that has the next number, and what stands after it.
struct Numbered<'a> {
    /// Its place among the lines.
    at: usize,
    /// The column after its number.
    column: usize,
    rest: &'a str,
}

/// Takes away the line numbers of a court record, and says from which lines.
///
/// Numbers are those of lines only where they count 1, 2, 3 … over many lines in a row, and labels follow them or they stand
/// flush right at an indent. A number out of turn is speech: `40 км пішки`.
pub(super) fn strip(lines: &mut [Line<'_>]) -> Option<Problem> {
    let (found, longest) = in_sequence(lines);
    if longest < ROW || !(found.iter().any(|line| has_label(line.rest)) || is_margin(&found, lines)) {
        return None;
    }
    for numbered in &found {
        let line = &mut lines[numbered.at];
        line.text = numbered.rest;
        line.kind = kind(numbered.rest);
    }
    let (first, last) = (lines[found.first()?.at].number, lines[found.last()?.at].number);
    let what = format!("line numbers of a record were taken away from lines {first}–{last}");
    Some(Problem { anchor: Some(Anchor::Line(first)), what, lost: false })
}

/// The lines with the next number, and how many of them at most follow one another.
fn in_sequence<'a>(lines: &[Line<'a>]) -> (Vec<Numbered<'a>>, usize) {
    let written = |line: &Line<'_>| !matches!(line.kind, Kind::Blank | Kind::FrontMatter);
    let written: Vec<(usize, &Line<'a>)> = lines.iter().enumerate().filter(|(_, line)| written(line)).collect();
    let number = |place: usize| written.get(place).and_then(|(_, line)| split(line.text));
    let (mut next, mut row, mut longest, mut found) = (1, 0, 0, Vec::new());
    for (place, (at, line)) in written.iter().enumerate() {
        let restarts = || number(place + 1).is_some_and(|(after, _)| after == 2);
        match split(line.text).filter(|&(number, _)| number == next || (number == 1 && restarts())) {
            Some((number, rest)) => {
                row += 1;
                next = number + 1;
                let column = line.indent + number.to_string().len();
                found.push(Numbered { at: *at, column, rest });
            }
            None => row = 0,
        }
        longest = longest.max(row);
    }
    (found, longest)
}

/// What follows the number starts with a label that a language knows.
fn has_label(rest: &str) -> bool {
    let is_label = |kind| matches!(kind, LabelKind::Person | LabelKind::Turn);
    let sure = |end| !matches!(end, End::Space | End::Dash);
    Opening::of(rest)
        .labels
        .iter()
        .any(|label| sure(label.end) && label.known.is_some_and(|known| is_label(known.kind)))
}

/// The numbers end in one column at an indent, and nearly every line has one.
fn is_margin(found: &[Numbered<'_>], lines: &[Line<'_>]) -> bool {
    let written = lines.iter().filter(|line| line.kind != Kind::Blank).count();
    let column = found.first().map(|line| line.column);
    let flush = found.iter().all(|line| Some(line.column) == column);
    let indented = found.iter().all(|line| lines.get(line.at).is_some_and(|line| line.indent > 0));
    flush && indented && found.len() * 10 >= written * 8
}

/// A number of up to three digits and white space after it, or nothing.
fn split(line: &str) -> Option<(u32, &str)> {
    let count = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[count..];
    let apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let number = (1..=3).contains(&count).then(|| line[..count].parse().ok()).flatten()?;
    (apart && !line.starts_with('0')).then_some((number, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;

    fn stripped(text: &str) -> (Vec<&str>, Option<String>) {
        let mut lines = lines::split(text);
        let problem = strip(&mut lines);
        (lines.iter().map(|line| line.text).collect(), problem.map(|problem| problem.what))
    }

    #[test]
    fn numbers_of_a_record_go_and_a_number_out_of_turn_stays() {
        let court = "1   Q. Where?\n2   A. In Kursk.\n3\n4   And later?\n5 x\n40 км пішки\n6 x\n7 x\n8 x\n9 x\n10 x\n\
                     11 x\n12 x\n13 x\n- 2 -\n1   Q. So?\n2   A. Yes.";
        let (texts, problem) = stripped(court);
        assert_eq!(texts[..6], ["Q. Where?", "A. In Kursk.", "", "And later?", "x", "40 км пішки"]);
        assert_eq!(texts[14..], ["- 2 -", "Q. So?", "A. Yes."]);
        assert_eq!(problem.unwrap(), "line numbers of a record were taken away from lines 1–17");
        let margin: Vec<String> = (1..=10).map(|n| format!("{n:>8}   text")).collect();
        assert!(stripped(&margin.join("\n")).0.iter().all(|text| *text == "text"));
    }

    #[test]
    fn counts_are_speech() {
        let units: Vec<String> = (10..30).map(|n| format!("{n} бригад")).collect();
        let list: Vec<String> = (1..=12).map(|n| format!("{n} рота")).collect();
        let asked = format!("Слідчий: Перелічіть.\nПолонений:\n{}", list.join("\n"));
        for text in [&units.join("\n"), &list.join("\n"), &asked, "1 так\n2 ні\n3 не знаю", "1 Q. Where?\n2 A. There."]
        {
            let (texts, problem) = stripped(text);
            assert_eq!((texts, problem), (text.lines().collect(), None));
        }
    }
}
