//! Times as transcripts write them at the head of a line: `[00:12:31]`, `(12:31)`, `0:12`, `00:12:31.500 --> 00:12:33.000`.

use crate::model::TimeSpan;

/// A time at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp<'a> {
    /// When. A time without an end is a point: start and end are the same.
    pub span: TimeSpan,
    /// It stands in brackets, so it cannot be part of a sentence.
    pub bracketed: bool,
    /// It counts hours, so it is less likely a time of day.
    pub hours: bool,
    /// The line after it.
    pub rest: &'a str,
}

/// The time that `line` starts with.
pub(super) fn stamp(line: &str) -> Option<Stamp<'_>> {
    for (open, close) in [('[', ']'), ('(', ')'), ('<', '>'), ('{', '}'), ('【', '】')] {
        if let Some(inner) = line.strip_prefix(open) {
            let (span, hours, after) = span(inner.trim_start())?;
            let rest = after.trim_start().strip_prefix(close)?;
            return Some(Stamp { span, bracketed: true, hours, rest: rest.trim_start() });
        }
    }
    let (span, hours, after) = span(line)?;
    let ends = after.is_empty() || after.starts_with(char::is_whitespace);
    ends.then(|| Stamp { span, bracketed: false, hours, rest: after.trim_start() })
}

/// A time that is the whole of `text`.
pub(super) fn whole(text: &str) -> Option<TimeSpan> {
    stamp(text).filter(|stamp| stamp.rest.is_empty()).map(|stamp| stamp.span)
}

fn span(text: &str) -> Option<(TimeSpan, bool, &str)> {
    let (start, hours, rest) = time(text)?;
    let after = rest.trim_start();
    let arrow = ["-->", "-", "–", "—"].iter().find_map(|arrow| after.strip_prefix(arrow));
    match arrow.and_then(|after| time(after.trim_start())) {
        Some((end, _, rest)) if end >= start => Some((TimeSpan { start, end }, hours, rest)),
        _ => Some((TimeSpan { start, end: start }, hours, rest)),
    }
}

/// Two to four numbers with colons between: minutes and seconds, with hours, with days (as NASA counts mission time).
fn time(text: &str) -> Option<(u64, bool, &str)> {
    let (first, mut rest) = digits(text, 1, 3)?;
    let mut parts = vec![first];
    while let Some((part, after)) = rest.strip_prefix(':').and_then(|after| digits(after, 2, 2)) {
        parts.push(part);
        rest = after;
    }
    let (fraction, rest) = fraction(rest);
    let seconds = match parts[..] {
        [minutes, seconds] if seconds < 60 => minutes * 60 + seconds,
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => hours * 3600 + minutes * 60 + seconds,
        [days, hours, minutes, seconds] if hours < 24 && minutes < 60 && seconds < 60 => {
            days * 86_400 + hours * 3600 + minutes * 60 + seconds
        }
        _ => return None,
    };
    let ends = !rest.starts_with(|c: char| c == ':' || c.is_ascii_digit());
    ends.then_some((seconds * 1000 + fraction, parts.len() > 2, rest))
}

fn digits(text: &str, least: usize, most: usize) -> Option<(u64, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = (least..=most).contains(&count).then(|| text[..count].parse().ok()).flatten()?;
    Some((number, &text[count..]))
}

/// Milliseconds after a dot or a comma; nothing where digits do not follow.
fn fraction(text: &str) -> (u64, &str) {
    let after = text.strip_prefix(['.', ',']).and_then(|after| digits(after, 1, 3).map(|(n, rest)| (n, after, rest)));
    match after {
        Some((number, after, rest)) => match after.len() - rest.len() {
            1 => (number * 100, rest),
            2 => (number * 10, rest),
            _ => (number, rest),
        },
        None => (0, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_every_form() {
        for (line, start, end, rest) in [
            ("[00:12:31] Text", 751_000, 751_000, "Text"),
            ("(00:12:31) text", 751_000, 751_000, "text"),
            ("00:12:31 Name: text", 751_000, 751_000, "Name: text"),
            ("[12:31]", 751_000, 751_000, ""),
            ("0:12", 12_000, 12_000, ""),
            ("1:02:03\ttext", 3_723_000, 3_723_000, "text"),
            ("[00:00:00:02]", 2_000, 2_000, ""),
            ("[01:00:00:02]", 86_402_000, 86_402_000, ""),
            ("00:00:01,500 --> 00:00:03.25 text", 1_500, 3_250, "text"),
            ("[00:12:31 - 00:12:40] text", 751_000, 760_000, "text"),
        ] {
            let stamp = stamp(line).unwrap();
            assert_eq!((stamp.span.start, stamp.span.end, stamp.rest), (start, end, rest), "{line}");
        }
    }

    #[test]
    fn other_numbers_are_no_times() {
        for line in
            ["14:30-го", "1:2", "[01_Overture]", "2025:01:09:12:00", "12.30", "00:99", "[00:12", "9999:00", "Name", ""]
        {
            assert_eq!(stamp(line), None, "{line}");
        }
    }
}
