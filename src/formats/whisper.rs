//! JSON of the Whisper family: openai-whisper, WhisperX, whisper.cpp.
//!
//! An item is what the machine took for one stretch of speech. Its speaker is the machine's opinion: where words of another
//! speaker stand inside an item it is reported, and never reassigned.

mod json;

use super::cues::{order_problems, problem, shared_problem};
use super::time::write_clock;
use super::{Format, Likeness, ParseError, Read, Source, speaker};
use crate::lang::{LANGUAGES, Lang};
use crate::model::{Anchor, Problem, TimeSpan, Transcript, Turn};
use json::{Item, Word};

/// The row of the table.
pub(super) const FORMAT: Format = Format {
    name: "whisper",
    about: "JSON of Whisper, WhisperX and whisper.cpp",
    extensions: &["json"],
    sniff,
    read: Read::Transcript(read),
};

fn sniff(text: &str) -> Likeness {
    let is_object = text.trim_start().starts_with('{');
    let has_items = text.contains("\"segments\"") || text.contains("\"transcription\"");
    if is_object && has_items { Likeness::Sure } else { Likeness::No }
}

fn read(source: &Source<'_>) -> Result<Transcript, ParseError> {
    let file = json::parse(source.text)?;
    let mut transcript = Transcript::new(source.file, FORMAT.name);
    transcript.lang = file.language.as_deref().and_then(language);
    if let Some(named) = file.language.filter(|_| transcript.lang.is_none()) {
        let what = format!("the file says that its language is '{named}', which is not known here");
        transcript.problems.push(Problem { anchor: None, what, lost: false });
    }
    transcript.problems.extend(file.problems);
    let mut empty = Vec::new();
    for item in &file.items {
        let anchor = item.anchor;
        let text = item.text.trim();
        if text.is_empty() {
            empty.push(anchor);
            continue;
        }
        let time = time(item, anchor, &mut transcript.problems);
        transcript.problems.extend(mixed_speakers(item, anchor, time));
        transcript.turns.push(Turn { speaker: item.speaker.clone(), time, ..Turn::new(anchor, text) });
    }
    transcript.problems.extend(shared_problem(
        &empty,
        "holds no text and was left out",
        "hold no text and were left out",
    ));
    transcript.problems.extend(doubts(&file.items));
    transcript.problems.extend(order_problems(&transcript.turns));
    transcript.turns = speaker::assign(transcript.turns);
    transcript.problems.extend(missing(&file.text, &transcript.turns));
    if transcript.turns.is_empty() && !file.text.trim().is_empty() {
        let anchor = Anchor::Item(1);
        transcript
            .problems
            .push(problem(anchor, "the file has no items with text; its whole text was read as one, without a time"));
        transcript.turns.push(Turn::new(anchor, file.text.trim()));
    }
    Ok(transcript)
}

/// A language by tag or English name: `ko`, `korean`, `Korean`.
fn language(named: &str) -> Option<Lang> {
    let by_name = LANGUAGES.iter().find(|language| language.name.eq_ignore_ascii_case(named.trim()));
    by_name.map_or(named, |language| language.tag).parse().ok()
}

/// Says that the whole text, which some programs write beside the items, holds more than they do.
///
/// Programs trim and rewrite a little; more than 20 letters and one in twenty is speech.
fn missing(text: &str, turns: &[Turn]) -> Option<Problem> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    let (whole, read) = (letters(text), turns.iter().map(|turn| letters(&turn.text)).sum::<usize>());
    let more = whole.saturating_sub(read);
    let what = format!(
        "the file's whole text has {whole} letters and its items have {read}: the rest was not read; look for it under \"text\""
    );
    (!turns.is_empty() && more > 20 && more * 20 > read).then_some(Problem { anchor: None, what, lost: true })
}

fn time(item: &Item, anchor: Anchor, problems: &mut Vec<Problem>) -> Option<TimeSpan> {
    let (why, time) = match (item.start, item.end) {
        (Some(start), Some(end)) if end < start => ("ends before it begins", None),
        (Some(start), Some(end)) => return Some(TimeSpan { start, end }),
        _ => ("has no time that can be read", None),
    };
    problems.push(problem(anchor, format!("{anchor} {why}; its text was kept without a time")));
    time
}

/// Says which words of an item were given to another speaker than the rest.
fn mixed_speakers(item: &Item, anchor: Anchor, time: Option<TimeSpan>) -> Option<Problem> {
    let mut runs: Vec<(&str, String)> = Vec::new();
    for Word { text, speaker } in &item.words {
        match (speaker.as_deref(), runs.last_mut()) {
            (Some(speaker), Some((last, said))) if speaker == *last => said.push_str(&format!(" {}", text.trim())),
            (Some(speaker), _) => runs.push((speaker, text.trim().to_owned())),
            (None, Some((_, said))) => said.push_str(&format!(" {}", text.trim())),
            (None, None) => {}
        }
    }
    let mut speakers: Vec<&str> = item.speaker.as_deref().into_iter().chain(runs.iter().map(|(who, _)| *who)).collect();
    speakers.sort_unstable();
    speakers.dedup();
    if speakers.len() < 2 {
        return None;
    }
    let said: Vec<String> = runs.iter().map(|(who, said)| format!("{who} “{said}”")).collect();
    let when = time.map(|time| format!(" at {}", write_clock(time.start))).unwrap_or_default();
    let kept =
        item.speaker.as_deref().map_or("it stays without a speaker".to_owned(), |who| format!("it stays with {who}"));
    let count = if speakers.len() == 2 { "two".to_owned() } else { speakers.len().to_string() };
    let what =
        format!("{anchor}{when} holds words of {count} speakers ({}): {}; {kept}", speakers.join(", "), said.join(" "));
    Some(problem(anchor, what))
}

/// What Whisper itself thinks doubtful; the limits are its own defaults for rejecting a reading.
fn doubts(items: &[Item]) -> Vec<Problem> {
    let which = |doubtful: fn(&Item) -> bool| -> Vec<Anchor> {
        let spoken = items.iter().filter(|item| !item.text.trim().is_empty());
        spoken.filter(|item| doubtful(item)).map(|item| item.anchor).collect()
    };
    [
        (
            which(|item| item.compression_ratio.is_some_and(|ratio| ratio > 2.4)),
            "repeats itself (compression ratio above 2.4): it may be invented",
            "repeat themselves (compression ratio above 2.4): they may be invented",
        ),
        (
            which(|item| item.avg_logprob.is_some_and(|mean| mean < -1.0)),
            "was heard badly (mean log probability below -1)",
            "were heard badly (mean log probability below -1)",
        ),
        (
            which(|item| item.no_speech_prob.is_some_and(|chance| chance > 0.6)),
            "may be no speech (probability above 0.6): it may be invented",
            "may be no speech (probability above 0.6): they may be invented",
        ),
        (
            which(|item| item.text.contains('\u{fffd}')),
            "holds a character that was lost before the file was written (\u{fffd})",
            "hold characters that were lost before the file was written (\u{fffd})",
        ),
    ]
    .into_iter()
    .filter_map(|(anchors, one, many)| shared_problem(&anchors, one, many))
    .collect()
}

#[cfg(test)]
mod tests;
