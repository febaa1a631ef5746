//! A program that reads one JSON object a line and writes one a line. The program is a Python script that hands every line to this
//! server and prints what it answers, so that the same faults happen here as elsewhere; a connection that is cut ends the program.

use serde::Deserialize;
use serde_json::json;

use super::record::World;
use super::told::{Term, Turn};
use super::{Answered, Asked, Call, Job, Protocol, Reply};
use tovmach::backends::Options;

pub const PROTOCOL: Protocol = Protocol {
    name: "command",
    kind: "command",
    options: |url| Options {
        program: ["python3", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/contract/mock/relay.py"), url]
            .map(str::to_owned)
            .to_vec(),
        ..Options::default()
    },
    path: "",
    context: true,
    terms: true,
    read,
    write,
    fail,
    quota: None,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: String,
    source: String,
    target: String,
    text: String,
    context: Vec<Turn>,
    terms: Vec<Term>,
}

/// The script declines a text that the server refuses, in these words.
fn fail(status: u16, message: &str) -> Reply {
    Reply { status, headers: Vec::new(), body: message.to_owned() }
}

/// One object with these keys in this order, and nothing else.
fn read(call: &Call, _world: &World) -> Result<Job, Reply> {
    let said: Line = serde_json::from_str(&call.body).map_err(|e| fail(400, &e.to_string()))?;
    let object: serde_json::Value = serde_json::from_str(&call.body).unwrap_or_default();
    let keys: Vec<&String> = object.as_object().map(|object| object.keys().collect()).unwrap_or_default();
    if keys != ["id", "source", "target", "text", "context", "terms"] {
        return Err(fail(400, "the keys are in another order"));
    }
    Ok(Job {
        source: said.source,
        target: said.target,
        context: said.context.into_iter().map(|turn| turn.text).collect(),
        terms: said.terms.into_iter().map(|term| (term.source, term.target)).collect(),
        items: vec![Asked { id: said.id, text: said.text }],
        prompt: 0,
    })
}

fn write(_job: &Job, answered: &Answered) -> Reply {
    let said = |(id, text): &(String, String)| json!({"id": id, "text": text}).to_string();
    let lines: Vec<String> = answered.texts.iter().map(said).collect();
    Reply { status: 200, headers: Vec::new(), body: lines.join("\n") }
}
