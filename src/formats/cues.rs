//! What timed formats share: the order of cues, and problems that many cues have.

use crate::model::{Anchor, Problem, TimeSpan, Turn};

/// How many places a problem names before it only counts.
const NAMED: usize = 10;

/// One problem for all the places that have it: `3 cues hold no text and were left out: cue 1, cue 7, cue 8`.
///
/// `one` and `many` say what is wrong with one or several of them, after their name: `holds no text`.
pub(super) fn shared_problem(anchors: &[Anchor], one: &str, many: &str) -> Option<Problem> {
    let first = *anchors.first()?;
    let what = if anchors.len() == 1 {
        format!("{first} {one}")
    } else {
        let named: Vec<String> = anchors.iter().take(NAMED).map(Anchor::to_string).collect();
        let more = anchors.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{} places {many}: {}{more}", anchors.len(), named.join(", "))
    };
    Some(Problem { anchor: Some(first), what, lost: false })
}

/// A problem of one place.
pub(super) fn problem(anchor: Anchor, what: impl Into<String>) -> Problem {
    Problem { anchor: Some(anchor), what: what.into(), lost: false }
}

/// Turns that begin before the one before them, and turns that begin before the one before them ends.
pub(super) fn order_problems(turns: &[Turn]) -> Vec<Problem> {
    let mut early = Vec::new();
    let mut overlapping = Vec::new();
    let timed: Vec<(Anchor, TimeSpan)> = turns.iter().filter_map(|t| Some((t.anchor, t.time?))).collect();
    for pair in timed.windows(2) {
        let [(before, earlier), (anchor, later)] = pair else { continue };
        if anchor == before {
            continue;
        }
        if later.start < earlier.start {
            early.push(*anchor);
        } else if later.start < earlier.end {
            overlapping.push(*anchor);
        }
    }
    let early = shared_problem(
        &early,
        "begins before the one before it; the order of the file was kept",
        "begin before the one before them; the order of the file was kept",
    );
    let overlapping =
        shared_problem(&overlapping, "begins before the one before it ends", "begin before the one before them ends");
    early.into_iter().chain(overlapping).collect()
}

/// The stretch of time, unless its end is before its start.
pub(super) fn span(start: u64, end: u64) -> Option<TimeSpan> {
    (start <= end).then_some(TimeSpan { start, end })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(times: &[(u64, u64)]) -> Vec<Turn> {
        let turn = |(number, (start, end)): (u32, &(u64, u64))| Turn {
            time: span(*start, *end),
            ..Turn::new(Anchor::Cue { number, line: number }, "так")
        };
        (1..).zip(times).map(turn).collect()
    }

    #[test]
    fn disorder_and_overlap_are_reported_once_each() {
        let problems = order_problems(&turns(&[(0, 10), (5, 20), (15, 30), (12, 14)]));
        let told: Vec<&str> = problems.iter().map(|p| p.what.as_str()).collect();
        assert_eq!(
            told,
            [
                "cue 4 begins before the one before it; the order of the file was kept",
                "2 places begin before the one before them ends: cue 2, cue 3",
            ]
        );
        assert_eq!(order_problems(&turns(&[(0, 10), (10, 20)])), []);
    }

    #[test]
    fn a_long_list_is_cut() {
        let anchors: Vec<Anchor> = (1..=12).map(Anchor::Item).collect();
        let problem = shared_problem(&anchors, "", "are odd").unwrap();
        assert!(problem.what.ends_with("item 10 and 2 more"), "{}", problem.what);
        assert_eq!(shared_problem(&[], "", ""), None);
    }
}
