//! Times in a column: clock times, milliseconds or seconds.

use super::columns::{Columns, Holds};
use crate::formats::cues::{problem, span};
use crate::formats::records::Record;
use crate::formats::time::parse_clock;
use crate::model::{Anchor, Problem, TimeSpan};

/// What a plain number in a time column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Milliseconds,
    Seconds,
}

/// What the numbers of the time columns count, by the columns' names or by whether any number has a fraction.
///
/// Whole numbers under a name that does not tell are milliseconds, as in Whisper's TSV, and the reader is told.
pub(super) fn unit(columns: &Columns, records: &[Record], problems: &mut Vec<Problem>) -> Unit {
    let places: Vec<usize> = [Holds::Start, Holds::End].into_iter().filter_map(|what| columns.place(what)).collect();
    let names: Vec<String> =
        places.iter().filter_map(|at| columns.names.get(*at)).map(|name| name.to_lowercase()).collect();
    if names.iter().any(|name| name.contains("ms")) {
        return Unit::Milliseconds;
    }
    if names.iter().any(|name| name.ends_with("(s)") || name.contains("sec")) {
        return Unit::Seconds;
    }
    let values = || records.iter().flat_map(|record| places.iter().filter_map(|at| record.fields.get(*at)));
    let is_number = |value: &str| value.parse::<f64>().is_ok();
    if values().any(|value| is_number(value.trim()) && value.contains('.')) {
        return Unit::Seconds;
    }
    let by_whisper = columns.names == ["start", "end", "text"];
    if !by_whisper && values().any(|value| is_number(value.trim())) {
        let what = "the times are whole numbers and were read as milliseconds".to_owned();
        problems.push(Problem { anchor: None, what, lost: false });
    }
    Unit::Milliseconds
}

/// The time of a record. A start without an end column is a moment.
pub(super) fn time(columns: &Columns, record: &Record, unit: Unit, problems: &mut Vec<Problem>) -> Option<TimeSpan> {
    let field = |at: usize| record.fields.get(at).map_or("", |field| field.trim());
    let start = field(columns.place(Holds::Start)?);
    let end = columns.place(Holds::End).map_or(start, field);
    if start.is_empty() && end.is_empty() {
        return None;
    }
    let time = millis(start, unit).zip(millis(end, unit)).and_then(|(start, end)| span(start, end));
    if time.is_none() {
        let anchor = Anchor::Line(record.line);
        let what = format!("'{start}' to '{end}' is no stretch of time; its text was kept without a time");
        problems.push(problem(anchor, what));
    }
    time
}

fn millis(text: &str, unit: Unit) -> Option<u64> {
    if text.contains(':') {
        return parse_clock(text).map(|clock| clock.ms);
    }
    match unit {
        Unit::Milliseconds => text.parse().ok(),
        Unit::Seconds => {
            let seconds = text.parse::<f64>().ok().filter(|seconds| (0.0..3.2e9).contains(seconds))?;
            Some((seconds * 1000.0).round() as u64)
        }
    }
}
