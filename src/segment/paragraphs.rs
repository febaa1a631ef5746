//! What no sentence crosses: blank lines, and lines that begin with the dash of a dialogue.

use super::chars::{is_closer, is_dash, is_redaction, is_stop};

/// The paragraphs of a text: slices that tile it. One line break is mere white space, as in a wrapped line.
pub fn paragraphs(text: &str) -> Vec<&str> {
    let (mut pieces, mut start, mut at) = (Vec::new(), 0, 0);
    while let Some(found) = text[at..].find('\n') {
        let line_end = at + found;
        let gap = text[line_end..].len() - text[line_end..].trim_start().len();
        at = line_end + gap;
        let blank_line = text[line_end..at].matches('\n').count() > 1;
        let (said, next) = (text[start..line_end].trim(), &text[at..]);
        if !said.is_empty() && !next.is_empty() && (blank_line || begins_dialogue(next, said)) {
            pieces.push(&text[start..at]);
            start = at;
        }
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// The line that begins `next` is another speaker's. A small letter after the dash may also be a wrapped
/// `«…?» — сказав він`, so there it takes a stop or a plain hyphen, as lists have.
fn begins_dialogue(next: &str, said: &str) -> bool {
    match after_dash(next) {
        Some(first) if first.is_lowercase() => {
            let listed = next.starts_with('-') && !said.ends_with([',', '-', '–', '—']);
            !said.ends_with(is_closer) && (listed || said.ends_with(is_stop))
        }
        Some(_) => true,
        None => false,
    }
}

/// The first character after the dash of a dialogue: `- Так`, `—Так`, but not `-5` or `---`.
fn after_dash(line: &str) -> Option<char> {
    let rest = line.strip_prefix(is_dash)?;
    let first = rest.trim_start().chars().next()?;
    let spaced = rest.starts_with(char::is_whitespace);
    let speech = first.is_alphabetic() || (spaced && !is_dash(first) && !is_redaction(first));
    speech.then_some(first)
}
