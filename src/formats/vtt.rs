//! WebVTT subtitles (`.vtt`), read as the parser of the specification does: <https://www.w3.org/TR/webvtt1/>.
//!
//! Where that parser throws a cue away because its time is broken, its text is kept without a time and reported.

mod cue_text;

use super::cues::{order_problems, problem, shared_problem, span};
use super::lines::lines;
use super::{Format, Likeness, ParseError, Read, Source, speaker};
use crate::model::{Anchor, Problem, TimeSpan, Transcript, Turn};

/// The row of the table.
pub(super) const FORMAT: Format =
    Format { name: "vtt", about: "WebVTT subtitles", extensions: &["vtt"], sniff, read: Read::Transcript(read) };

/// What lines of a header begin with that are no text.
const SETTINGS: [&str; 4] = ["Kind:", "Language:", "Region:", "X-TIMESTAMP-MAP="];

/// A block of lines between blank lines; a line with an arrow begins one too.
struct Block<'a> {
    /// Index of its first line.
    line: usize,
    /// The line before the time: by the specification the cue's name, no speech.
    name: Option<&'a str>,
    /// The line with the arrow and its index.
    time: Option<(usize, &'a str)>,
    /// The lines after the time; all lines where there is none.
    text: Vec<&'a str>,
}

fn sniff(text: &str) -> Likeness {
    if has_signature(text) { Likeness::Sure } else { Likeness::No }
}

fn has_signature(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']))
}

fn read(source: &Source<'_>) -> Result<Transcript, ParseError> {
    if !has_signature(source.text) {
        return Err(ParseError {
            line: Some(1),
            problem: "the file does not begin with WEBVTT, so it is no WebVTT file".into(),
            hint: Some("leave --format out, or write WEBVTT and a blank line before the first subtitle".into()),
        });
    }
    let lines: Vec<&str> = lines(source.text).collect();
    let mut transcript = Transcript::new(source.file, FORMAT.name);
    let body = header_end(&lines, &mut transcript);
    let (aside, cues): (Vec<_>, Vec<_>) = blocks(&lines, body).into_iter().partition(is_comment_or_style);
    transcript.problems.extend(aside.iter().filter_map(note));
    let (mut empty, mut commas) = (Vec::new(), Vec::new());
    for (block, number) in cues.into_iter().zip(1..) {
        let line = block.time.map_or(block.line, |(line, _)| line);
        let anchor = Anchor::Cue { number, line: u32::try_from(line + 1).unwrap_or(u32::MAX) };
        let name = block.name.and_then(|name| unread(block.line, name, "the name of a cue was not read as speech"));
        transcript.problems.extend(name);
        let turns = turns(&block, anchor, &mut transcript.problems);
        if turns.is_empty() {
            empty.push(anchor);
        }
        if block.time.is_some_and(|(_, line)| line.contains(',') && !turns.is_empty()) {
            commas.push(anchor);
        }
        transcript.turns.extend(turns);
    }
    transcript.problems.extend(shared_problem(
        &empty,
        "holds no text and was left out",
        "hold no text and were left out",
    ));
    transcript.problems.extend(shared_problem(
        &commas,
        "has a comma in its time, as in SRT",
        "have commas in their times, as in SRT",
    ));
    transcript.problems.extend(order_problems(&transcript.turns));
    transcript.turns = speaker::assign(transcript.turns);
    Ok(transcript)
}

/// Reads the header, and returns the index of the line after it.
fn header_end(lines: &[&str], transcript: &mut Transcript) -> usize {
    let header = lines.iter().skip(1).take_while(|line| !line.is_empty() && !line.contains("-->"));
    let title = lines.first().map(|line| line.trim_start_matches('\u{feff}').trim_start_matches("WEBVTT").trim());
    for (at, line) in title.into_iter().chain(header.clone().copied()).enumerate() {
        if let Some(language) = line.strip_prefix("Language:").filter(|_| at > 0) {
            transcript.lang = language.parse().ok();
        }
        if !SETTINGS.iter().any(|setting| line.starts_with(setting)) {
            transcript.problems.extend(unread(at, line, "the header holds text, which was not read as speech"));
        }
    }
    1 + header.count()
}

/// Says that a text was passed over, if it holds words.
fn unread(line: usize, text: &str, why: &str) -> Option<Problem> {
    let anchor = Anchor::Line(u32::try_from(line + 1).unwrap_or(u32::MAX));
    holds_words(text).then(|| problem(anchor, format!("{why}: '{}'", beginning(text))))
}

fn note(block: &Block<'_>) -> Option<Problem> {
    let text = block.text.join(" ");
    unread(block.line, text.strip_prefix("NOTE")?.trim(), "a NOTE was not read as speech")
}

/// Whether a text may be speech: two words, an end of a sentence, or a letter that programs do not number cues with.
///
/// `cue 7`, `Confidence: 0.9` and `a1b2-7` are what programs write.
fn holds_words(text: &str) -> bool {
    let is_word = |word: &&str| word.contains(char::is_alphabetic);
    let words = text.split_whitespace().filter(is_word).count();
    let is_sentence = text.trim_end().ends_with(['.', '?', '!', '…', '。', '？', '！']);
    words > 1 || (words > 0 && is_sentence) || text.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

fn beginning(text: &str) -> String {
    let mut start: String = text.chars().take(60).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

/// The blocks of the specification: "collect a WebVTT block".
fn blocks<'a>(lines: &[&'a str], from: usize) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    let mut open: Option<Block<'a>> = None;
    for (at, line) in lines.iter().enumerate().skip(from) {
        if line.is_empty() {
            blocks.extend(open.take());
            continue;
        }
        let block = open.get_or_insert_with(|| Block { line: at, name: None, time: None, text: Vec::new() });
        if !line.contains("-->") {
            block.text.push(line);
        } else if block.time.is_none() && block.text.len() <= 1 {
            block.name = block.text.pop();
            block.time = Some((at, line));
        } else {
            blocks.extend(open.replace(Block { line: at, name: None, time: Some((at, line)), text: Vec::new() }));
        }
    }
    blocks.extend(open);
    blocks
}

fn is_comment_or_style(block: &Block<'_>) -> bool {
    let first = block.text.first().copied().unwrap_or_default();
    let word = first.split([' ', '\t']).next().unwrap_or_default();
    block.time.is_none() && (word == "NOTE" || ["STYLE", "REGION"].contains(&first.trim_end()))
}

fn turns(block: &Block<'_>, anchor: Anchor, problems: &mut Vec<Problem>) -> Vec<Turn> {
    let text = block.text.join("\n");
    let time = match block.time {
        Some((_, line)) => timings(line),
        None => Err("has no line of time".to_owned()),
    };
    let voices = cue_text::voices(&text);
    if let Err(why) = &time {
        let told = |text: &str| format!("; its text was kept without a time: '{}'", beginning(text));
        let kept = voices.first().map(|(_, text)| told(text)).unwrap_or_default();
        problems.push(problem(anchor, format!("{anchor} {why}{kept}")));
    }
    let turn = |(speaker, text): (Option<String>, String)| Turn {
        speaker,
        time: time.as_ref().ok().copied(),
        ..Turn::new(anchor, text)
    };
    voices.into_iter().map(turn).collect()
}

/// The time of a line with an arrow; the error says why there is none.
fn timings(line: &str) -> Result<TimeSpan, String> {
    let unreadable = || format!("has a time that cannot be read ('{}')", line.trim());
    let (start, rest) = timestamp(line.trim_start()).ok_or_else(unreadable)?;
    let end = rest.trim_start().strip_prefix("-->").ok_or_else(unreadable)?;
    // Settings follow, even without a space.
    let (end, _) = timestamp(end.trim_start()).ok_or_else(unreadable)?;
    span(start, end).ok_or_else(|| format!("ends before it begins ('{}')", line.trim()))
}

/// Reads `[HH:]MM:SS.mmm` as the specification wants it (a comma for the dot is let pass), and returns what follows.
fn timestamp(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !":.,".contains(c)).unwrap_or(text.len());
    let (stamp, rest) = text.split_at(end);
    let (clock, millis) = stamp.split_once(['.', ','])?;
    let parts: Vec<&str> = clock.split(':').collect();
    let (hours, minutes, seconds) = match parts[..] {
        [minutes, seconds] => ("0", minutes, seconds),
        [hours, minutes, seconds] => (hours, minutes, seconds),
        _ => return None,
    };
    let exact = |digits: &str, length: usize| (digits.len() == length).then(|| digits.parse::<u64>().ok()).flatten();
    let (minutes, seconds, millis) = (exact(minutes, 2)?, exact(seconds, 2)?, exact(millis, 3)?);
    let hours = hours.parse::<u64>().ok().filter(|hours| *hours < 1_000_000)?;
    (minutes < 60 && seconds < 60).then_some((hours * 3_600_000 + minutes * 60_000 + seconds * 1_000 + millis, rest))
}

#[cfg(test)]
mod tests;
