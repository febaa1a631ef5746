//! Spreadsheet programs run a cell that begins with `=`, `+`, `-` or `@`, and lines of dialogue begin with `-`.
//!
//! A `'` before such a text makes it harmless; reading takes it away again. A text that begins with `'` itself gets one too,
//! so that every text comes back as it was. The characters are those of OWASP's "CSV Injection".

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

    proptest::proptest! {
        #[test]
        fn every_text_comes_back(text in "['=+@＝\t\r\n \\-a]{0,5}") {
            proptest::prop_assert_eq!(as_meant(&harmless(&text)).to_owned(), text);
        }
    }
}
