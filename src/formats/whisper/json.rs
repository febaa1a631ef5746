//! The JSON itself: three dialects into one list of items.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;

use crate::formats::ParseError;
use crate::formats::time::parse_clock;
use crate::model::{Anchor, Problem};

/// What the file holds, whoever wrote it.
pub(super) struct File {
    pub items: Vec<Item>,
    pub language: Option<String>,
    /// All texts in one, where the file has that.
    pub text: String,
    /// What could not be read as it stands.
    pub problems: Vec<Problem>,
}

/// One stretch of speech. A number that is missing or is none is `None`.
pub(super) struct Item {
    /// Its place in the file's list, items that could not be read included.
    pub anchor: Anchor,
    pub text: String,
    /// Milliseconds.
    pub start: Option<u64>,
    /// Milliseconds.
    pub end: Option<u64>,
    pub speaker: Option<String>,
    pub words: Vec<Word>,
    pub compression_ratio: Option<f64>,
    pub avg_logprob: Option<f64>,
    pub no_speech_prob: Option<f64>,
}

/// A word and who is thought to say it.
pub(super) struct Word {
    pub text: String,
    pub speaker: Option<String>,
}

/// Reads the dialects of openai-whisper, WhisperX (`segments`) and whisper.cpp (`transcription`).
pub(super) fn parse(text: &str) -> Result<File, ParseError> {
    // A list would be taken for the fields in their order.
    if text.trim_start().starts_with('[') {
        return Err(other_json());
    }
    let file: AsWritten = serde_json::from_str(&without_nan(text)).map_err(|error| explain(&error))?;
    let mut problems = Vec::new();
    let items = match (file.segments, file.transcription) {
        (Some(segments), Some(pieces)) if !segments.is_empty() => {
            problems.extend((!pieces.is_empty()).then(both));
            items(segments, &mut problems)
        }
        (_, Some(pieces)) => items(pieces, &mut problems),
        (Some(segments), None) => items(segments, &mut problems),
        (None, None) => return Err(other_json()),
    };
    let language = scalar(&file.language).or_else(|| scalar(file.result.get("language")?));
    Ok(File { items, language, text: file.text.as_str().unwrap_or_default().to_owned(), problems })
}

fn both() -> Problem {
    let what = "the file holds both 'segments' and 'transcription'; only 'segments' was read".to_owned();
    Problem { anchor: None, what, lost: true }
}

/// The items of a list; each that cannot be read is reported.
fn items<T: AsItem>(elements: Vec<Element<T>>, problems: &mut Vec<Problem>) -> Vec<Item> {
    let mut items = Vec::new();
    for (element, number) in elements.into_iter().zip(1..) {
        let anchor = Anchor::Item(number);
        let odd = match element {
            Element::Item(item) => {
                if item.speaker().is_object() || item.speaker().is_array() || item.speaker().is_boolean() {
                    let what =
                        format!("{anchor} has a speaker that is no name ({}); it stays without one", item.speaker());
                    problems.push(Problem { anchor: Some(anchor), what, lost: false });
                }
                items.push(item.item(anchor));
                continue;
            }
            Element::List(list) => Value::from(list),
            Element::Odd(odd) => odd,
        };
        let start: String = odd.to_string().chars().take(60).collect();
        let what = format!("{anchor} is no item with a text, and was left out: {start}");
        problems.push(Problem { anchor: Some(anchor), what, lost: true });
    }
    items
}

/// A text, or a number in decimal digits.
fn scalar(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned).or_else(|| value.as_number().map(ToString::to_string))
}

fn explain(error: &serde_json::Error) -> ParseError {
    if error.is_data() {
        return ParseError {
            line: u32::try_from(error.line()).ok(),
            problem: format!("{}: {error}", EXPECTED),
            hint: hint(),
        };
    }
    ParseError {
        line: u32::try_from(error.line()).ok(),
        problem: format!("this is no complete JSON: {error}"),
        hint: Some("the file may be cut off: save it again".into()),
    }
}

const EXPECTED: &str = "this JSON is no transcript of Whisper, WhisperX ('segments') or whisper.cpp ('transcription')";

fn other_json() -> ParseError {
    ParseError { line: None, problem: EXPECTED.into(), hint: hint() }
}

fn hint() -> Option<String> {
    Some("save the transcript as Whisper JSON with segments, or as SRT or WebVTT".into())
}

/// JSON has no `NaN`, but Python writes it; here it becomes `null`.
fn without_nan(text: &str) -> Cow<'_, str> {
    const WORDS: [&str; 3] = ["NaN", "-Infinity", "Infinity"];
    if !WORDS.iter().any(|word| text.contains(word)) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    // Every other piece between quotes is a string; a quote after a backslash ends none.
    let (mut in_string, mut escaped) = (false, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = (!in_string).then(|| WORDS.iter().find_map(|word| rest.strip_prefix(word))).flatten() {
            clean.push_str("null");
            rest = after;
            continue;
        }
        in_string ^= c == '"' && !escaped;
        escaped = in_string && c == '\\' && !escaped;
        clean.push(c);
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    Cow::Owned(clean)
}

#[derive(Deserialize)]
#[serde(expecting = "an object with 'segments' or 'transcription'")]
struct AsWritten {
    segments: Option<Vec<Element<Segment>>>,
    transcription: Option<Vec<Element<Piece>>>,
    #[serde(default)]
    language: Value,
    #[serde(default)]
    result: Value,
    #[serde(default)]
    text: Value,
}

/// What stands in a list. One odd element does not cost the file.
#[derive(Deserialize)]
#[serde(untagged)]
enum Element<T> {
    /// Before the item, which would take a list for its fields in their order.
    List(Vec<Value>),
    Item(T),
    Odd(Value),
}

/// What the lists of the dialects hold.
trait AsItem {
    fn speaker(&self) -> &Value;
    fn item(self, anchor: Anchor) -> Item;
}

/// An item of `segments`. Whatever may be odd is a [`Value`], so that one odd number does not cost the file.
#[derive(Deserialize)]
struct Segment {
    text: Option<String>,
    #[serde(default)]
    start: Value,
    #[serde(default)]
    end: Value,
    #[serde(default)]
    speaker: Value,
    #[serde(default)]
    words: Value,
    #[serde(default)]
    compression_ratio: Value,
    #[serde(default)]
    avg_logprob: Value,
    #[serde(default)]
    no_speech_prob: Value,
}

/// An item of whisper.cpp's `transcription`.
#[derive(Deserialize)]
struct Piece {
    text: Option<String>,
    #[serde(default)]
    offsets: Value,
    #[serde(default)]
    timestamps: Value,
    #[serde(default)]
    speaker: Value,
}

impl AsItem for Segment {
    fn speaker(&self) -> &Value {
        &self.speaker
    }

    fn item(self, anchor: Anchor) -> Item {
        let words: Vec<Word> = self.words.as_array().into_iter().flatten().map(word).collect();
        let spelled = || words.iter().map(|word| word.text.trim()).collect::<Vec<_>>().join(" ");
        Item {
            anchor,
            text: self.text.unwrap_or_else(spelled),
            start: seconds(&self.start),
            end: seconds(&self.end),
            speaker: known(scalar(&self.speaker)),
            words,
            compression_ratio: self.compression_ratio.as_f64(),
            avg_logprob: self.avg_logprob.as_f64(),
            no_speech_prob: self.no_speech_prob.as_f64(),
        }
    }
}

impl AsItem for Piece {
    fn speaker(&self) -> &Value {
        &self.speaker
    }

    fn item(self, anchor: Anchor) -> Item {
        let at = |end: &str| {
            let clock = || parse_clock(self.timestamps.get(end)?.as_str()?).map(|clock| clock.ms);
            self.offsets.get(end).and_then(Value::as_u64).or_else(clock)
        };
        Item {
            anchor,
            start: at("from"),
            end: at("to"),
            text: self.text.unwrap_or_default(),
            speaker: known(scalar(&self.speaker)),
            words: Vec::new(),
            compression_ratio: None,
            avg_logprob: None,
            no_speech_prob: None,
        }
    }
}

fn word(value: &Value) -> Word {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    Word {
        text: text("word").or_else(|| text("text")).unwrap_or_default(),
        speaker: known(value.get("speaker").and_then(scalar)),
    }
}

/// whisper.cpp writes `?` for a speaker that it does not know.
fn known(speaker: Option<String>) -> Option<String> {
    speaker.filter(|name| !name.trim().is_empty() && name.trim() != "?")
}

fn seconds(value: &Value) -> Option<u64> {
    // The casts are safe: no recording is longer than a century, and the number is not negative.
    let seconds = value.as_f64().filter(|seconds| (0.0..3.2e9).contains(seconds))?;
    Some((seconds * 1000.0).round() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nan_becomes_null_outside_of_strings_only() {
        for (written, clean) in [
            (r#"{"a": NaN, "b": -Infinity}"#, r#"{"a": null, "b": null}"#),
            (r#"{"NaN \" NaN \\": NaN}"#, r#"{"NaN \" NaN \\": null}"#),
            (r#"["Infinity"]"#, r#"["Infinity"]"#),
        ] {
            assert_eq!(without_nan(written), clean);
        }
    }

    #[test]
    fn seconds_become_milliseconds() {
        for (json, ms) in
            [("7.68", Some(7680)), ("0", Some(0)), ("-1", None), ("null", None), ("\"7\"", None), ("1e300", None)]
        {
            assert_eq!(seconds(&serde_json::from_str(json).unwrap()), ms, "{json}");
        }
    }
}
