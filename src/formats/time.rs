//! Clock times in files: `00:01:02,300`, `1:02:03`, `01:02.300`.

/// A time as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// Milliseconds.
    pub ms: u64,
    /// Hours were written, not only minutes and seconds.
    pub has_hours: bool,
}

/// Reads `H:MM:SS` or `MM:SS`, with a fraction after a dot or a comma. Digits beyond the millisecond are dropped.
pub(super) fn parse_clock(text: &str) -> Option<Clock> {
    let (whole, fraction) = match text.trim().split_once(['.', ',']) {
        Some((whole, fraction)) => (whole, millis(fraction)?),
        None => (text.trim(), 0),
    };
    let parts: Vec<u64> = whole.split(':').map(number).collect::<Option<_>>()?;
    let (hours, minutes, seconds) = match parts[..] {
        [minutes, seconds] => (0, minutes, seconds),
        [hours, minutes, seconds] if minutes < 60 => (hours, minutes, seconds),
        _ => return None,
    };
    let ms = hours.checked_mul(3_600_000)?.checked_add(minutes * 60_000 + seconds * 1_000 + fraction)?;
    (seconds < 60).then_some(Clock { ms, has_hours: parts.len() == 3 })
}

/// Writes `HH:MM:SS.mmm`.
pub(super) fn write_clock(ms: u64) -> String {
    let (seconds, minutes, hours) = (ms / 1_000, ms / 60_000, ms / 3_600_000);
    format!("{hours:02}:{:02}:{:02}.{:03}", minutes % 60, seconds % 60, ms % 1_000)
}

/// A whole number in ASCII digits. Sixteen digits hold every time that fits.
fn number(digits: &str) -> Option<u64> {
    let plain = !digits.is_empty() && digits.len() <= 16 && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// Digits after the point: `5` is 500 milliseconds.
fn millis(digits: &str) -> Option<u64> {
    number(digits)?;
    format!("{digits:0<3}").get(..3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_read() {
        for (text, ms, has_hours) in [
            ("00:00:01,500", 1_500, true),
            ("1:02:03", 3_723_000, true),
            ("01:02.3", 62_300, false),
            ("75:00", 4_500_000, false),
            (" 100:00:00.0000000 ", 360_000_000, true),
        ] {
            assert_eq!(parse_clock(text), Some(Clock { ms, has_hours }), "{text}");
        }
        for text in
            ["", "12", "1:2:3:4", "00:60:00", "00:00:60", "a:b", "-1:00", "1:00.", "1:00.x", "9999999999999999:00:00"]
        {
            assert!(parse_clock(text).is_none_or(|c| c.ms > 3_600_000_000_000), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for ms in [0, 999, 59_999, 3_599_999, 3_600_000, 359_999_999, 360_000_000] {
            assert_eq!(parse_clock(&write_clock(ms)).map(|c| c.ms), Some(ms));
        }
        assert_eq!(write_clock(3_723_004), "01:02:03.004");
    }
}
