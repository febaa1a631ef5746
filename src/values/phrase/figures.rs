//! Figures: decimals, and the figures that are names rather than numbers.

use super::atom::{Atom, Nature};
use crate::lang::numeral::{is_blank, is_hyphen};
use crate::values::reading::Amount;
use crate::values::scan::{Cursor, Scan};

/// More figures in a row are a telephone or a document.
const MOST_FIGURES: usize = 9;

fn run(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()
}

/// `7,62`, `3.5`, `1,500.75`. A dot or a comma before three noughts parts groups in every language: `12,000`.
pub(super) fn decimal(cursor: Cursor) -> Option<Atom> {
    let text = cursor.rest();
    let groups = cursor.scan.quantities().groups;
    let whole = crate::lang::numeral::digits_len(text, |c| groups.contains(&c));
    let rest = text.get(whole..)?.strip_prefix(['.', ','])?;
    let tail = run(rest);
    let part = rest.get(..tail).filter(|part| whole > 0 && !part.is_empty())?;
    if rest.get(tail..)?.starts_with(['.', ',', ':', '/']) && run(rest.get(tail + 1..)?) > 0 {
        return None;
    }
    let digits: String = text.get(..whole)?.chars().filter(char::is_ascii_digit).collect();
    let grouped = part == "000" && cursor.scan.quantities().groups.contains(&' ') && digits.len() <= 3;
    let number = if grouped { format!("{digits}000") } else { format!("{digits}.{part}") };
    let end = cursor.at + whole + 1 + tail;
    Some(Atom::new(cursor.at..end, Amount::exact(number.parse().ok()?), Nature::Figures))
}

/// The figures at `start` belong to a name, a code, a date or a time: `M-16`, `№ 5`, `007`, `14:30`, `050-123-45-67`.
/// Gives where what they belong to ends.
pub(super) fn code(scan: &Scan, start: usize, end: usize) -> Option<usize> {
    let before = scan.text.get(..start)?;
    let text = scan.text.get(start..end)?;
    let last = before.chars().next_back();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let tail = last.is_some_and(is_hyphen) && letter(before.chars().rev().nth(1));
    let figures = run(text);
    let serial = figures > 1 && text.starts_with('0');
    let digit_before = before.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit());
    let bound_before = digit_before && last.is_some_and(|c| matches!(c, '.' | ',' | ':' | '/' | '-' | '–'));
    let named = scan.words_before(start, scan.quantities().named).is_some();
    let dense = last.is_some_and(|c| c.is_ascii_alphabetic() || (scan.quantities().spaced && c.is_alphabetic()));
    let is_code = dense || tail || serial || bound_before || named || figures > MOST_FIGURES || chained(scan, end);
    let apart = serial || last == Some('+');
    is_code.then(|| past(scan, end, apart))
}

/// `12-34-56`, `14:30`, `1-0`, `1/2`, `5.56x45`, `5А` go on where a number ends.
fn chained(scan: &Scan, end: usize) -> bool {
    let rest = scan.text.get(end..).unwrap_or("");
    let mut chars = rest.chars();
    let (next, then) = (chars.next(), chars.next());
    let digit = then.is_some_and(|c| c.is_ascii_digit());
    let joins = |c: char| is_hyphen(c) || matches!(c, '.' | ':' | '/' | 'x' | 'х' | '×' | 'X' | 'Х');
    (digit && next.is_some_and(joins)) || lettered(scan, rest)
}

/// `555-1234`: a short group and four figures, of which a pair of years has none.
pub(super) fn telephone(text: &str) -> bool {
    let groups: Vec<&str> = text.split(is_hyphen).collect();
    matches!(groups.as_slice(), [first, last] if first.len() == 3 && last.len() == 4 && run(last) == 4)
}

/// One letter that is no unit stands at the figures: `5А`.
fn lettered(scan: &Scan, rest: &str) -> bool {
    let letters: Vec<char> = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    let known = scan.index.units.longest(rest).is_some() || scan.index.scales.longest(rest).is_some();
    !letters.is_empty() && letters.iter().all(|c| !('가'..='힣').contains(c)) && !known
}

/// Past the groups of figures that go on with the code; in a telephone number they may stand apart.
fn past(scan: &Scan, end: usize, apart: bool) -> usize {
    let mut at = end;
    let joins = |c: char| is_hyphen(c) || matches!(c, '.' | ':' | '/') || (apart && (is_blank(c) || "()".contains(c)));
    while let Some(rest) = scan.text.get(at..) {
        let gap = rest.chars().next().filter(|c| joins(*c));
        let gap = gap.map_or(0, char::len_utf8);
        let next = rest.get(gap..).map_or(0, run);
        if gap == 0 || next < 2 {
            break;
        }
        at += gap + next;
    }
    at
}
