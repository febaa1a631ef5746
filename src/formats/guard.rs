//! Spreadsheet programs run a cell that begins with `=`, `+`, `-` or `@`, and lines of dialogue begin with `-`.
//!
//! A `'` before such a text makes it harmless; reading takes it away again. A text that begins with `'` itself gets one too,
//! so that every text comes back as it was. What was said gets one also where a spreadsheet would take it for a number, a date
//! or a truth value, and save that: `007`, `3-5`, `TRUE`. The characters are those of OWASP's "CSV Injection".

use std::borrow::Cow;

/// What a spreadsheet takes for the start of a formula, also after blanks.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The text as it is written to a cell.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if is_guarded(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`harmless`] was given.
pub(super) fn as_meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| is_guarded(text)).unwrap_or(cell)
}

/// What was said, as it is written to a cell.
pub(super) fn harmless_text(text: &str) -> Cow<'_, str> {
    if would_change(text) { Cow::Owned(format!("'{text}")) } else { harmless(text) }
}

/// The text that [`harmless_text`] was given.
pub(super) fn text_as_meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| would_change(text)).unwrap_or_else(|| as_meant(cell))
}

/// Whether a spreadsheet takes the text for a number, a date or a truth value, and writes it in another way when it saves.
fn would_change(text: &str) -> bool {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    if ["true", "false"].contains(&plain.as_str()) {
        return true;
    }
    let number = plain.replace("e+", "e").replace("e-", "e");
    let body = number.strip_suffix('.').unwrap_or(&number);
    let is_digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let in_parts = number.contains(['.', ',', '-', '/', ':', 'e']);
    // A long number is written as 1.2E+11.
    let is_spoiled = in_parts || body.len() >= 12 || (body.len() > 1 && body.starts_with('0'));
    is_spoiled && body.split(['.', ',', '-', '/', ':', 'e']).all(is_digits)
}

fn is_guarded(text: &str) -> bool {
    text.starts_with(['\'', '\t', '\r']) || text.trim_start().starts_with(FORMULA)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_get_an_apostrophe_and_other_texts_none() {
        for text in ["- Так.", "=1+1", "+380", "@a", "\tx", "\rx", "－ 예", "  =1", "'t", "''", "\n-1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        for text in ["", "Так - ні", "— Так", "’так", "1-2", " x"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn an_apostrophe_that_guards_nothing_is_text() {
        for text in ["'так'", "'", "' x"] {
            assert_eq!(as_meant(text), text);
        }
    }

    #[test]
    fn what_a_spreadsheet_would_change_gets_an_apostrophe_too() {
        for text in [
            "007",
            "010",
            "123456789012",
            "3-5",
            "1/2",
            "10.00",
            "1.2.2025",
            "12E5",
            "1e-5",
            "TRUE",
            "false",
            "3 - 5",
            "19.",
            "3,50",
            "09:05",
            "- Так.",
            "'007",
        ] {
            assert_eq!(harmless_text(text), format!("'{text}"));
            assert_eq!(text_as_meant(&format!("'{text}")), text);
        }
        for text in ["", "0", "19", "12345678901", "3-й", "е5", "e5", "TRUE.", "так", "1-", "."] {
            assert_eq!(harmless_text(text), text);
            let quoted = format!("'{text}");
            assert_eq!(text_as_meant(&quoted), quoted);
        }
    }

    proptest::proptest! {
        #[test]
        fn everything_said_comes_back(text in "('{0,2}([0-9]{0,13}|TRUE|[0e./ -]{0,4}|.{0,3})){0,2}") {
            proptest::prop_assert_eq!(text_as_meant(&harmless_text(&text)).to_owned(), text);
        }

        #[test]
        fn every_text_comes_back(text in "['=+@＝\t\r\n \\-a]{0,5}") {
            proptest::prop_assert_eq!(as_meant(&harmless(&text)).to_owned(), text);
        }
    }
}
