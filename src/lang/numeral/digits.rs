//! Numbers in figures.

use super::LARGEST;

/// The length in bytes of the digits at the start of a text, groups of three included: 6 for `12 000 осіб`.
pub fn digits_len(text: &str, group: impl Fn(char) -> bool) -> usize {
    let run = |s: &str| s.len() - s.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let first = run(text);
    if !(1..=3).contains(&first) || text.starts_with('0') {
        return first;
    }
    let mut len = first;
    while let Some(mark) = text.get(len..).and_then(|rest| rest.chars().next()).filter(|c| group(*c)) {
        let next = len + mark.len_utf8();
        match text.get(next..).map(run) {
            Some(3) => len = next + 3,
            _ => break,
        }
    }
    len
}

/// The value of digits, group marks skipped; `None` when too large.
pub fn digits_value(digits: &str) -> Option<i64> {
    let plain: String = digits.chars().filter(char::is_ascii_digit).collect();
    plain.parse().ok().filter(|n| *n <= LARGEST)
}
