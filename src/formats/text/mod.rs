//! Plain-text transcripts: `Слідчий: …`, `문: … / 답: …`, `Q. … / A. …`, `Name  0:12`, or text without a word on who speaks.
//!
//! A line is first read in every way it can be ([`heads`]), then the whole file decides which readings hold ([`speakers`]): a
//! known label needs only its colon, an unknown name must recur, a lone `A.` needs its `Q.`. What stands before the first turn
//! is the preamble. Without labels a turn is a paragraph.

mod header;
mod heads;
mod lines;
mod numbers;
mod speakers;
mod times;
mod turns;

use crate::model::Transcript;

use super::{Format, Likeness, ParseError, Read, Source, speaker};
use heads::Opening;
use lines::{Kind, Line};
use speakers::Speakers;

/// Plain text.
pub(super) const FORMAT: Format = Format {
    name: "text",
    about: "plain text, with or without speaker labels",
    extensions: &["txt", "md", "text"],
    sniff,
    read: Read::Transcript(read),
};

/// Anything that is text may be a transcript.
fn sniff(text: &str) -> Likeness {
    if is_text(text) { Likeness::Maybe } else { Likeness::No }
}

/// Reads a transcript, with or without labels.
///
/// # Errors
/// When the file holds no text, or is not text at all.
pub fn read(source: &Source<'_>) -> Result<Transcript, ParseError> {
    let error = |problem: &str, hint: &str| ParseError { line: None, problem: problem.into(), hint: Some(hint.into()) };
    if !is_text(source.text) {
        return Err(error(
            "this is not a text file",
            "save the transcript as plain text, or name its format with --format",
        ));
    }
    let mut lines = lines::split(source.text);
    let stripped = numbers::strip(&mut lines);
    let lines = openings(lines);
    if lines.iter().all(|(line, _)| line.kind == Kind::Blank) {
        return Err(error("the file holds no text", "check that it is the right file, and that it was saved"));
    }
    let mut transcript = Transcript::new(source.file, FORMAT.name);
    transcript.problems.extend(stripped);
    let body: Vec<&Opening<'_>> =
        lines.iter().filter(|(line, _)| line.kind == Kind::Text).map(|(_, opening)| opening).collect();
    let speakers = Speakers::of(&body);
    let reader = turns::Reader::new(&mut transcript);
    if body.iter().any(|opening| speakers.label(opening).is_some() || speakers.is_timed(opening)) {
        reader.labelled(&lines, &speakers);
    } else {
        reader.unlabelled(&lines);
    }
    speaker::describe(&mut transcript.turns);
    Ok(transcript)
}

/// Every line with its readings.
fn openings<'a>(lines: Vec<Line<'a>>) -> Vec<(Line<'a>, Opening<'a>)> {
    let mut after_time = false;
    let read = |line: Line<'a>| {
        let mut opening = Opening::of(line.text);
        opening.timed |= after_time && line.kind == Kind::Text;
        after_time = match line.kind {
            Kind::Text => opening.is_time_alone(),
            _ => after_time,
        };
        (line, opening)
    };
    lines.into_iter().map(read).collect()
}

/// No NUL, and next to no other control characters or characters that could not be decoded.
fn is_text(text: &str) -> bool {
    let white = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1b}' | '\u{85}');
    let (count, odd) = text.chars().fold((0usize, 0usize), |(count, odd), c| {
        (count + 1, odd + usize::from((c.is_control() && !white(c)) || c == '\u{fffd}'))
    });
    !text.contains('\0') && odd * 10 <= count
}

#[cfg(test)]
mod floor;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
