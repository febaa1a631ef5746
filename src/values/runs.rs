//! Steps over a text: its runs of certain letters with what stands before and behind them.

use std::ops::Range;

/// The longest runs of characters of one sort.
pub fn runs(text: &str, is: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is(*c)) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end = at + c.len_utf8(),
            None => runs.push(at..at + c.len_utf8()),
        }
    }
    runs
}

/// The last characters before a place, in lower case.
pub fn before(text: &str, at: usize, most: usize) -> String {
    let head = text.get(..at).unwrap_or_default();
    let start = head.char_indices().rev().take(most).last().map_or(head.len(), |(start, _)| start);
    head.get(start..).unwrap_or_default().to_lowercase()
}

/// The first characters behind a place, in lower case.
pub fn behind(text: &str, at: usize, most: usize) -> String {
    text.get(at..).unwrap_or_default().chars().take(most).collect::<String>().to_lowercase()
}

/// How many figures stand in a text.
pub fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}
