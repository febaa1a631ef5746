//! Rows whose times cannot be right.

use super::{Category, Check, Known, Reading, Remark, Run, Window};
use crate::lang::is_hangul_syllable;
use crate::model::{Mode, Severity, TimeSpan};

pub(super) const CHECK: Check = Check {
    name: "time",
    about: "times run backwards, overlap or do not fit the words",
    severity: Severity::Warning,
    category: Category::Record,
    manual: include_str!("manual/time.md"),
    run: Run::Row(run),
};

/// Clocks of cutting programs differ by less, in milliseconds.
const SLACK: u64 = 1000;
/// Nobody speaks so many syllables a second: averages of readers of seventeen languages lie between 4 and 9 (Coupé et al.,
/// Science Advances 5.9, 2019, doi:10.1126/sciadv.aaw2594).
const FASTEST: u64 = 14;
/// Rows of fewer syllables are too short to be measured.
const FEWEST: u64 = 12;
/// A row that takes so many milliseconds a syllable, and as long as [`LONG`], holds something that was not written down.
const SLOWEST: u64 = 5000;
const LONG: u64 = 60_000;

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((row, time)) = window.row().and_then(|row| Some((row, row.row.time?))) else { return Vec::new() };
    let mut remarks = Vec::new();
    remarks.extend(impossible(time));
    remarks.extend(window.before().find_map(|before| order(before, row, time)));
    remarks.extend(pace(row, time));
    remarks
}

fn impossible(time: TimeSpan) -> Option<Remark> {
    let (start, end) = (shown(time.start), shown(time.end));
    (time.end < time.start)
        .then(|| Remark::new(format!("the row ends at {end}, before it begins at {start}")).with(Severity::Error))
}

/// Against the nearest row before that has a time; `None` where it has none, or is of another recording.
fn order(before: &Reading, row: &Reading, time: TimeSpan) -> Option<Remark> {
    let last = before.row.time.filter(|_| before.row.file == row.row.file)?;
    let id = &before.row.id;
    if time.start + SLACK < last.start {
        let (start, last) = (shown(time.start), shown(last.start));
        return Some(Remark::new(format!("the row begins at {start}, but row {id} before it at {last}")));
    }
    let same = !row.row.speaker.is_empty() && before.row.speaker == row.row.speaker;
    let overlaps = same && time.start + SLACK < last.end && time != last;
    overlaps.then(|| {
        let (start, end, speaker) = (shown(time.start), shown(last.end), &row.row.speaker);
        Remark::new(format!("the row begins at {start}, while “{speaker}” speaks in row {id} until {end}"))
    })
}

/// Whether the words can be said in the time.
fn pace(row: &Reading, time: TimeSpan) -> Option<Remark> {
    let said = row.said().filter(|_| row.row.mode == Mode::Spoken)?;
    let syllables = syllables(&said.said);
    let lasts = time.end.checked_sub(time.start)?;
    let seconds = lasts as f64 / 1000.0;
    if syllables >= FEWEST && lasts > 0 && syllables * 1000 > FASTEST * lasts {
        return Some(Remark::new(format!("{syllables} syllables cannot be said in {seconds:.1} seconds")));
    }
    let slow = syllables > 0 && lasts >= LONG && lasts > syllables * SLOWEST;
    slow.then(|| {
        let message =
            format!("{seconds:.0} seconds are long for {syllables} syllables: something may not be written down");
        Remark::new(message).with(Severity::Info)
    })
}

/// Syllables of Hangul, and groups of vowels in other letters.
fn syllables(text: &str) -> u64 {
    let mut count = 0;
    let mut in_vowels = false;
    for c in text.chars() {
        let vowel = is_vowel(c);
        count += u64::from(is_hangul_syllable(c) || (vowel && !(in_vowels && c.is_ascii())));
        in_vowels = vowel;
    }
    count
}

fn is_vowel(c: char) -> bool {
    c.to_lowercase().any(|c| "aeiouyаеєиіїоуюяёыэ".contains(c))
}

/// `00:01:02.500`.
fn shown(time: u64) -> String {
    format!("{:02}:{:02}:{:02}.{:03}", time / 3_600_000, time / 60_000 % 60, time / 1000 % 60, time % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_in_all_letters() {
        for (text, count) in
            [("우리는 갔습니다.", 7), ("Ми пішли до лісу.", 6), ("We went home.", 3), ("Я", 1), ("…", 0)]
        {
            assert!(syllables(text).abs_diff(count) <= 1, "{text} {}", syllables(text));
        }
    }

    #[test]
    fn times_are_written_as_the_table_writes_them() {
        assert_eq!(shown(3_723_045), "01:02:03.045");
    }
}
