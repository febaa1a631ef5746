//! Numbers in groups of figures that only phones, cards and documents have.

use std::ops::Range;

use super::Kind;
use crate::values::runs::{before, runs};

/// How many figures stand in each group, and what such a number is. Thousands stand in groups of three alone.
const SHAPES: [(&[usize], Kind); 17] = [
    (&[1, 3, 3, 2, 2], Kind::Phone),
    (&[1, 3, 3, 4], Kind::Phone),
    (&[1, 4, 2, 2, 2], Kind::Phone),
    (&[1, 4, 6], Kind::Phone),
    (&[2, 3, 2, 2], Kind::Phone),
    (&[2, 3, 3, 4], Kind::Phone),
    (&[3, 1, 3, 4], Kind::Phone),
    (&[3, 2, 3, 4], Kind::Phone),
    (&[3, 3, 3, 4], Kind::Phone),
    (&[3, 2, 3, 2, 2], Kind::Phone),
    (&[3, 3, 2, 2], Kind::Phone),
    (&[3, 3, 4], Kind::Phone),
    (&[3, 4, 4], Kind::Phone),
    (&[3, 3, 3, 2], Kind::Document),
    (&[2, 2, 6], Kind::Document),
    (&[4, 6], Kind::Document),
    (&[4, 4, 4, 4], Kind::Document),
];

/// Numbers of these shapes, whatever they begin with: 8 (912) 345-67-89, 191 234 5678, 45 09 № 123456.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, Kind)> {
    let signs = |c: char| c.is_ascii_digit() || "+ -()№\u{a0}".contains(c);
    let found = runs(text, signs).into_iter().filter_map(|run| {
        let said = text.get(run.clone())?;
        let start = said.find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('))?;
        let tail = said.get(start..)?.trim_end_matches(|c: char| !c.is_ascii_digit());
        let groups: Vec<usize> = runs(tail, |c| c.is_ascii_digit()).iter().map(Range::len).collect();
        let (_, kind) = SHAPES.iter().find(|(shape, _)| *shape == groups)?;
        Some((run.start + start..run.start + start + tail.len(), *kind))
    });
    found.filter(|(span, _)| !before(text, span.start, 1).ends_with(char::is_alphanumeric)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_and_documents_are_known_by_their_groups() {
        for (text, said) in [
            ("тел. 8 (912) 345-67-89, дома", "8 (912) 345-67-89"),
            ("전화 191 234 5678입니다", "191 234 5678"),
            ("call (202) 555-0143.", "(202) 555-0143"),
            ("850-2-381-1234로", "850-2-381-1234"),
            ("паспорт 4509 123456 выдан", "4509 123456"),
            ("серии 45 09 № 123456.", "45 09 № 123456"),
            ("картка 4149 4993 1234 5678.", "4149 4993 1234 5678"),
            ("СНИЛС 123-456-789 00.", "123-456-789 00"),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|(span, _)| &text[span]).collect();
            assert_eq!(found, [said], "{text}");
        }
        for text in ["12 000 000 вон", "2024-2025 роки", "2025-01-09 10", "100 200 300", "T34 4509 123456"] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
