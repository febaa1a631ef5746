//! A chat server as OpenAI's, Ollama's, llama.cpp's and vLLM's: `POST /v1/chat/completions`.
//! <https://platform.openai.com/docs/api-reference/chat>; of a strict schema it demands what the guide to structured outputs
//! demands: `additionalProperties` false, and every property required.

use serde::Deserialize;
use serde_json::{Value, json};

use super::record::World;
use super::told::{Term, Turn};
use super::{Answered, Asked, Call, End, Job, KEY, Protocol, Reply};
use tovmach::backends::Options;

pub const PROTOCOL: Protocol = Protocol {
    name: "openai",
    kind: "openai",
    options: |_| Options { model: Some("steady-1".to_owned()), ..Options::default() },
    path: "/v1",
    context: true,
    terms: true,
    read,
    write,
    fail: |status, message| {
        let (kind, code) =
            if status == 429 { ("requests", "rate_limit_exceeded") } else { ("server_error", "server_error") };
        fail(status, message, kind, code)
    },
    quota: Some(|| {
        fail(
            429,
            "You exceeded your current quota, please check your plan.",
            "insufficient_quota",
            "insufficient_quota",
        )
    }),
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "fields are there to be known, not to be used")]
struct Completion {
    model: String,
    messages: Vec<Message>,
    temperature: Option<f64>,
    seed: Option<i64>,
    stream: Option<bool>,
    max_tokens: Option<u64>,
    max_completion_tokens: Option<u64>,
    response_format: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    role: String,
    content: String,
}

/// The content of the last user message.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ask {
    source: String,
    target: String,
    context: Vec<Turn>,
    terms: Vec<Term>,
    items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "fields are there to be known, not to be used")]
struct Item {
    id: String,
    speaker: String,
    text: String,
}

fn fail(status: u16, message: &str, kind: &str, code: &str) -> Reply {
    Reply::json(status, &json!({"error": {"message": message, "type": kind, "param": null, "code": code}}))
}

fn bad(message: &str) -> Reply {
    fail(400, message, "invalid_request_error", "invalid_value")
}

fn read(call: &Call, _world: &World) -> Result<Job, Reply> {
    if call.header("authorization") != Some(&format!("Bearer {KEY}")) {
        let message = format!("Incorrect API key provided: {}.", call.header("authorization").unwrap_or_default());
        return Err(fail(401, &message, "invalid_request_error", "invalid_api_key"));
    }
    if call.method != "POST" || call.path != "/v1/chat/completions" {
        return Err(fail(404, "Unknown request URL.", "invalid_request_error", "unknown_url"));
    }
    if !call.is("application/json") {
        return Err(bad("The content type must be application/json."));
    }
    let asked: Completion =
        serde_json::from_str(&call.body).map_err(|e| bad(&format!("We could not parse the JSON body: {e}")))?;
    if asked.model != "steady-1" {
        return Err(fail(404, "The model does not exist.", "invalid_request_error", "model_not_found"));
    }
    if asked.stream == Some(true) || asked.max_tokens.is_some() && asked.max_completion_tokens.is_some() {
        return Err(bad("Neither a stream nor two limits can be had here."));
    }
    job(&asked)
}

fn job(asked: &Completion) -> Result<Job, Reply> {
    let Some(last) = asked.messages.last().filter(|message| message.role == "user") else {
        return Err(bad("The last message must be the user's."));
    };
    let known = ["system", "developer", "user", "assistant"];
    if asked.messages.iter().any(|message| !known.contains(&message.role.as_str())) {
        return Err(bad("A message has an unknown role."));
    }
    let ask: Ask = serde_json::from_str(&last.content)
        .map_err(|e| bad(&format!("The last user message is not our object: {e}")))?;
    let ids: Vec<&str> = ask.items.iter().map(|item| item.id.as_str()).collect();
    if let Some(format) = &asked.response_format {
        schema_fault(format, &ids)
            .map_or(Ok(()), |fault| Err(bad(&format!("Invalid schema for response_format: {fault}"))))?;
    }
    Ok(Job {
        source: ask.source,
        target: ask.target,
        context: ask.context.into_iter().map(|turn| turn.text).collect(),
        terms: ask.terms.into_iter().map(|term| (term.source, term.target)).collect(),
        prompt: asked.messages.iter().map(|message| message.content.chars().count()).sum(),
        items: ask.items.into_iter().map(|item| Asked { id: item.id, text: item.text }).collect(),
    })
}

/// What is wrong with the form that a reply is asked to have.
fn schema_fault(format: &Value, ids: &[&str]) -> Option<&'static str> {
    let wrapped = &format["json_schema"];
    let name = wrapped["name"].as_str().unwrap_or_default();
    let of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if format["type"] != "json_schema" || name.is_empty() || name.len() > 64 || !name.chars().all(of_name) {
        return Some("its type must be json_schema, and it must have a name");
    }
    if wrapped["strict"] != true {
        return Some("it must be strict");
    }
    let item = &wrapped["schema"]["properties"]["items"]["items"];
    if !is_closed(&wrapped["schema"], &["items"]) || !is_closed(item, &["id", "text"]) {
        return Some("additionalProperties must be false, and every property required");
    }
    let listed: Vec<&str> = item["properties"]["id"]["enum"].as_array()?.iter().filter_map(Value::as_str).collect();
    (listed != ids).then_some("the ids must be those of the items")
}

fn is_closed(object: &Value, names: &[&str]) -> bool {
    let required: Option<Vec<&str>> =
        object["required"].as_array().map(|list| list.iter().filter_map(Value::as_str).collect());
    object["type"] == "object"
        && object["additionalProperties"] == false
        && required.as_deref() == Some(names)
        && object["properties"].as_object().is_some_and(|properties| properties.keys().eq(names))
}

fn write(job: &Job, answered: &Answered) -> Reply {
    let item = |(id, text): &(String, String)| json!({"id": id, "text": text});
    let mut content = json!({"items": answered.texts.iter().map(item).collect::<Vec<_>>()}).to_string();
    let (finish, keep) = match answered.end {
        End::Stop => ("stop", content.chars().count()),
        End::Length => ("length", content.chars().count() / 2),
        End::Filter => ("content_filter", 0),
    };
    content = content.chars().take(keep).collect();
    let (prompt, completion) = (job.prompt / 3, content.chars().count() / 3);
    Reply::json(
        200,
        &json!({
            "id": "chatcmpl-1", "object": "chat.completion", "created": 1_767_323_045, "model": "steady-1-2026",
            "choices": [{"index": 0, "message": {"role": "assistant", "content": content, "refusal": null}, "finish_reason": finish}],
            "usage": {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion},
            "system_fingerprint": "fp_1"
        }),
    )
    .with("x-request-id", "req_1")
}
