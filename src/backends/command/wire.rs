//! The protocol: what is written for a text, and what a line of the program says.

use serde::{Deserialize, Serialize};

use super::Line;
use crate::backends::{BackendError, Decline, Request, Said, Text};

/// A text as it is written, its keys in this order.
#[derive(Serialize)]
struct Asked<'a> {
    id: &'a str,
    source: String,
    target: String,
    text: &'a str,
    context: Vec<Turn<'a>>,
    terms: Vec<Term<'a>>,
}

#[derive(Serialize)]
struct Turn<'a> {
    speaker: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct Term<'a> {
    source: &'a str,
    target: &'a str,
}

/// A line as it is read. Other keys may stand in it.
#[derive(Deserialize)]
struct Answered {
    id: String,
    text: Option<String>,
    error: Option<String>,
}

/// What a line says of one text.
#[derive(Debug, PartialEq, Eq)]
pub struct Reply {
    /// The id that it names.
    pub id: String,
    /// The translation, or why there is none.
    pub text: Result<String, String>,
}

/// A line for each text of a request under its name. The context of a text also holds the texts before it in the request;
/// `turns` go along at the most.
pub fn lines(request: &Request<'_>, names: &[String], turns: usize) -> Vec<u8> {
    let mut lines = Vec::new();
    for (place, (item, name)) in request.items.iter().zip(names).enumerate() {
        let asked = Asked {
            id: name,
            source: request.source.to_string(),
            target: request.target.to_string(),
            text: &item.text,
            context: context(request, place, turns),
            terms: item.terms.iter().map(|pair| Term { source: &pair.source, target: &pair.target }).collect(),
        };
        // Some readers, Node's among them, end a line at these two as well.
        let json = serde_json::json!(asked).to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        lines.extend_from_slice(json.as_bytes());
        lines.push(b'\n');
    }
    lines
}

fn context<'a>(request: &Request<'a>, place: usize, turns: usize) -> Vec<Turn<'a>> {
    let said = request.context.iter().map(|Said { speaker, text }| Turn { speaker, text });
    let before = request.items.iter().take(place).map(|Text { speaker, text, .. }| Turn { speaker, text });
    let mut context: Vec<Turn<'a>> = said.chain(before).collect();
    context.drain(..context.len().saturating_sub(turns));
    context
}

/// What a line says. Anything but an answer is an error: what a script prints for its author is no translation.
pub fn parse(line: Line) -> Result<Reply, BackendError> {
    let bytes = match line {
        Line::Whole(bytes) => bytes,
        Line::TooLong => return Err(bad("longer than 1 MiB")),
    };
    let Answered { id, text, error } =
        serde_json::from_slice(&bytes).map_err(|error| bad(&format!("no such object ({error})")))?;
    match (text, error) {
        (Some(text), None) => Ok(Reply { id, text: Ok(text) }),
        (None, Some(words)) => Ok(Reply { id, text: Err(words) }),
        _ => Err(bad("without either a text or an error")),
    }
}

/// What the words of an error mean: those that the table uses for the same, else that something went wrong.
pub fn decline(words: &str) -> Decline {
    match words {
        "refused" => Decline::Refused,
        "too-long" => Decline::Cut,
        _ => Decline::Failed,
    }
}

fn bad(problem: &str) -> BackendError {
    let wanted =
        "each line has to be {\"id\": …, \"text\": …} or {\"id\": …, \"error\": …}; write other messages to stderr";
    BackendError::BadReply(format!("the program wrote a line that is {problem}: {wanted}"))
}
