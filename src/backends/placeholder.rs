//! What stands in a text for something that must come back as it was sent: `X`, one or two capitals, a number, `X`.

use std::ops::Range;

/// The places of the placeholders of a text, in bytes.
pub fn placeholders(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find('X')).map(|place| at + place) {
        let end = text.get(start..).and_then(placeholder);
        found.extend(end.map(|length| start..start + length));
        at = start + end.unwrap_or(1);
    }
    found
}

/// The length of the placeholder that a text begins with.
fn placeholder(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('X')?;
    let kind = inside.bytes().take_while(u8::is_ascii_uppercase).count();
    let number = inside.bytes().skip(kind).take_while(u8::is_ascii_digit).count();
    let closed = inside.get(kind + number..)?.starts_with('X');
    ((1..=2).contains(&kind) && number > 0 && closed).then_some(kind + number + 2)
}
