//! A cell that a spreadsheet cannot hold.

use super::{Category, Check, Known, Remark, Run};
use crate::checks::reading::Cell;
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "length",
    about: "a text is longer than a cell of a spreadsheet can be",
    severity: Severity::Error,
    category: Category::Length,
    manual: include_str!("manual/length.md"),
    run: Run::Cell(run),
};

/// What a cell of Excel holds ("Excel specifications and limits", support.microsoft.com), in units of UTF-16
/// (qax-os/excelize#2205): what is longer is cut, or the file is said to be damaged.
const CHARACTERS: usize = 32_767;
/// How many line feeds it holds, by the same page.
const LINES: usize = 253;

fn run(cell: &Cell, _: &Known<'_>) -> Vec<Remark> {
    let text = cell.as_written();
    if text.len() > CHARACTERS {
        let units = text.encode_utf16().count();
        if units > CHARACTERS {
            let message =
                format!("{units} characters: a cell of a spreadsheet holds {CHARACTERS}, and the rest is lost");
            return vec![Remark::new(message)];
        }
    }
    if text.len() > LINES {
        let lines = text.bytes().filter(|byte| *byte == b'\n').count();
        if lines > LINES {
            let message = format!("{lines} line breaks: a cell of a spreadsheet holds {LINES}");
            return vec![Remark::new(message).with(Severity::Warning)];
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::said_by;
    use crate::lang::Lang;
    use crate::model::Severity;

    #[test]
    fn characters_are_counted_as_spreadsheets_do() {
        for (text, found) in [
            ("к".repeat(32_767), None),
            ("к".repeat(32_768), Some(Severity::Error)),
            ("a".repeat(32_766) + "😀", Some(Severity::Error)),
            ("한".repeat(32_767), None),
            // Decomposed Hangul of macOS has two or three characters a syllable.
            ("\u{1112}\u{1161}\u{11ab}".repeat(11_000), Some(Severity::Error)),
            ("так\n".repeat(253), None),
            ("так\n".repeat(254), Some(Severity::Warning)),
        ] {
            let severities: Vec<Severity> =
                said_by("length", Lang::UK, &text).iter().map(|found| found.severity).collect();
            assert_eq!(severities, Vec::from_iter(found));
        }
    }
}
