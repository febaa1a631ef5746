//! SubRip subtitles (`.srt`), as they occur: there is no specification.
//!
//! A subtitle is a number, a line of time, its text, a blank line. What counts is the line of time: numbers may be missing,
//! doubled or out of order, and a text may hold blank lines or be itself a number.

use super::cues::{order_problems, problem, shared_problem, span};
use super::lines::lines;
use super::time::parse_clock;
use super::{Format, Likeness, ParseError, Read, Source, speaker};
use crate::model::{Anchor, Problem, TimeSpan, Transcript, Turn};

/// The row of the table.
pub(super) const FORMAT: Format =
    Format { name: "srt", about: "SubRip subtitles", extensions: &["srt"], sniff, read: Read::Transcript(read) };

/// A subtitle's lines in the file, by index.
struct Block {
    /// The line of its time; `None` where that line is missing.
    time: Option<usize>,
    /// Its number, as written.
    index: Option<u64>,
    /// Where its text begins, and where the next block begins.
    text: std::ops::Range<usize>,
}

fn sniff(text: &str) -> Likeness {
    let mut before = "";
    let mut likeness = Likeness::No;
    for line in lines(text) {
        if line.contains("-->") && time_line(line).is_some_and(|time| time.is_ok()) {
            if number(before).is_some() && line.contains(',') {
                return Likeness::Sure;
            }
            likeness = Likeness::Maybe;
        }
        before = line;
    }
    likeness
}

fn read(source: &Source<'_>) -> Result<Transcript, ParseError> {
    let lines: Vec<&str> = lines(source.text).collect();
    let blocks = blocks(&lines);
    if blocks.iter().all(|block| block.time.is_none()) {
        return Err(ParseError {
            line: None,
            problem: "no subtitle found: no line like '00:00:01,000 --> 00:00:02,500'".into(),
            hint: Some("if it is plain text, say --format text".into()),
        });
    }
    let mut transcript = Transcript::new(source.file, FORMAT.name);
    let mut empty = Vec::new();
    for (block, number) in blocks.iter().zip(1..) {
        match turn(block, number, &lines, &mut transcript.problems) {
            Ok(turn) => transcript.turns.push(turn),
            Err(anchor) => empty.push(anchor),
        }
    }
    transcript.problems.extend(shared_problem(
        &empty,
        "holds no text and was left out",
        "hold no text and were left out",
    ));
    transcript.problems.extend(order_problems(&transcript.turns));
    transcript.turns = speaker::assign(transcript.turns);
    Ok(transcript)
}

/// The block's turn, or the place of a block without text.
fn turn(block: &Block, number: u32, lines: &[&str], problems: &mut Vec<Problem>) -> Result<Turn, Anchor> {
    let line = block.time.unwrap_or(block.text.start);
    let anchor = Anchor::Cue { number, line: u32::try_from(line + 1).unwrap_or(u32::MAX) };
    let text = without_markup(&lines.get(block.text.clone()).unwrap_or_default().join("\n"));
    if text.trim().is_empty() {
        return Err(anchor);
    }
    let time = match block.time.and_then(|line| time_line(lines.get(line)?)) {
        Some(Ok(time)) => Some(time),
        Some(Err(why)) => {
            problems.push(problem(anchor, format!("{anchor}: {why}; its text was kept without a time")));
            None
        }
        None => {
            problems.push(problem(anchor, format!("{anchor} has no line of time; its text was kept without a time")));
            None
        }
    };
    Ok(Turn { time, ..Turn::new(anchor, text.trim()) })
}

/// Cuts the file into subtitles.
fn blocks(lines: &[&str]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = Block { time: None, index: None, text: 0..0 };
    for (at, line) in lines.iter().enumerate() {
        let header = if time_line(line).is_some() {
            let index = index_before(lines, at, &open);
            Some((at - usize::from(index.is_some()), index, Some(at), at + 1))
        } else {
            lost_header(lines, at, &open).map(|(index, text)| (at, Some(index), None, text))
        };
        if let Some((end, index, time, start)) = header {
            open.text.end = end;
            blocks.push(std::mem::replace(&mut open, Block { time, index, text: start..start }));
        }
    }
    open.text.end = lines.len();
    blocks.push(open);
    // What stands before the first subtitle is one only if it says something.
    let says_nothing =
        |block: &Block| block.time.is_none() && is_blank(lines.get(block.text.clone()).unwrap_or_default());
    blocks.retain(|block| !says_nothing(block));
    blocks
}

/// The number right before the line of time at `at`, unless it is the text of the subtitle before.
fn index_before(lines: &[&str], at: usize, open: &Block) -> Option<u64> {
    let before = at.checked_sub(1).filter(|before| *before >= open.text.start)?;
    let index = number(lines.get(before)?)?;
    let follows_blank = before == 0 || lines.get(before - 1).is_none_or(|line| line.trim().is_empty());
    (follows_blank || open.index.and_then(|n| n.checked_add(1)) == Some(index)).then_some(index)
}

/// The number at `at` and where its text begins, if a subtitle begins here whose line of time is missing: a blank line, the
/// next number, then text. A number that ends the file may also be the last words of the subtitle before, so it is text.
fn lost_header(lines: &[&str], at: usize, open: &Block) -> Option<(u64, usize)> {
    let index = number(lines.get(at)?)?;
    let follows_blank =
        at.checked_sub(1).is_none_or(|before| lines.get(before).is_some_and(|line| line.trim().is_empty()));
    let in_sequence = open.index.map_or(open.time.is_none(), |n| n.checked_add(1) == Some(index));
    let text = match lines.get(at + 1) {
        Some(next) if !next.trim().is_empty() => time_line(next).is_none().then_some(at + 1),
        _ => is_blank(lines.get(at + 1..).unwrap_or_default()).then_some(at),
    };
    text.filter(|_| follows_blank && in_sequence).map(|text| (index, text))
}

fn is_blank(lines: &[&str]) -> bool {
    lines.iter().all(|line| line.trim().is_empty())
}

fn number(line: &str) -> Option<u64> {
    let digits = line.trim_start_matches('\u{feff}').trim();
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// The time of a line that is one; the error says why a line of time has none.
fn time_line(line: &str) -> Option<Result<TimeSpan, String>> {
    let (start, rest) = line.split_once("-->")?;
    let start = start.trim();
    if !start.starts_with(|c: char| c.is_ascii_digit()) || !start.contains(':') || start.chars().count() > 20 {
        return None;
    }
    // Coordinates (X1:… Y1:…) or WebVTT settings may follow the end.
    let end = rest.split_whitespace().next().unwrap_or_default();
    Some(match (parse_clock(start), parse_clock(end)) {
        (Some(start), Some(end)) => {
            span(start.ms, end.ms).ok_or_else(|| format!("the end is before the start ('{}')", line.trim()))
        }
        _ => Err(format!("its time cannot be read ('{}')", line.trim())),
    })
}

/// Takes out `<i>`, `<font …>` and the like, and `{\an8}`; anything else in angle brackets is text.
fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '{']) {
        let (before, tail) = rest.split_at(at);
        plain.push_str(before);
        let length = markup_length(tail);
        if length == 0 {
            plain.push_str(tail.get(..1).unwrap_or_default());
        }
        rest = tail.get(length.max(1)..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

/// The length of the markup that `text` begins with, in bytes; 0 where it begins with none.
fn markup_length(text: &str) -> usize {
    const TAGS: [&str; 8] = ["i", "b", "u", "s", "font", "c", "em", "strong"];
    let end = |close: char| text.find([close, '\n']).filter(|end| text[*end..].starts_with(close));
    if text.starts_with("{\\") {
        return end('}').map_or(0, |end| end + 1);
    }
    let Some(end) = end('>') else { return 0 };
    let inside = text.get(1..end).unwrap_or_default();
    let name = inside.trim_start_matches('/').split([' ', '.']).next().unwrap_or_default();
    if TAGS.contains(&name.to_lowercase().as_str()) { end + 1 } else { 0 }
}

#[cfg(test)]
mod tests;
