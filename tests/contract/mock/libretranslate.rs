//! LibreTranslate 1.9, with a key demanded. <https://docs.libretranslate.com/> and its `app.py`: 400 says that a key is needed, 403
//! that it is the wrong one.

use serde::Deserialize;
use serde_json::{Value, json};

use super::record::World;
use super::{Answered, Asked, Call, Job, KEY, Protocol, Reply};
use tovmach::backends::Options;

pub const PROTOCOL: Protocol = Protocol {
    name: "libretranslate",
    kind: "libretranslate",
    options: |_| Options::default(),
    path: "",
    context: false,
    terms: false,
    read,
    write,
    fail: |status, message| Reply::json(status, &json!({ "error": message })),
    quota: None,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Translate {
    q: Value,
    source: String,
    target: String,
    format: Option<String>,
    api_key: Option<String>,
}

fn read(call: &Call, _world: &World) -> Result<Job, Reply> {
    let fail = |status, message: &str| Err((PROTOCOL.fail)(status, message));
    if call.method != "POST" || call.path != "/translate" {
        return fail(404, "Not found");
    }
    if !call.is("application/json") {
        return fail(400, "Invalid request: missing q parameter");
    }
    let asked: Translate = match serde_json::from_str(&call.body) {
        Ok(asked) => asked,
        Err(e) => return fail(400, &format!("Invalid request: {e}")),
    };
    match asked.api_key.as_deref() {
        None | Some("") => return fail(400, "Visit http://127.0.0.1:5000 to get an API key"),
        Some(key) if key != KEY => return fail(403, "Invalid API key"),
        Some(_) => {}
    }
    for code in [&asked.source, &asked.target] {
        if !["ko", "uk", "en", "ru"].contains(&code.as_str()) {
            return fail(400, &format!("{code} is not supported"));
        }
    }
    if !matches!(asked.format.as_deref(), None | Some("text" | "html")) {
        return fail(400, "format is not supported");
    }
    let Some(texts) = texts(&asked.q) else { return fail(400, "Invalid request: q is no text") };
    if texts.len() > 200 {
        return fail(400, &format!("Invalid request: request ({}) exceeds text limit (200)", texts.len()));
    }
    let items = texts.into_iter().enumerate().map(|(place, text)| Asked { id: place.to_string(), text }).collect();
    // A single text that is no list is answered by one that is no list.
    let prompt = usize::from(asked.q.is_string());
    Ok(Job { source: asked.source, target: asked.target, items, prompt, ..Job::default() })
}

fn texts(q: &Value) -> Option<Vec<String>> {
    match q {
        Value::String(text) => Some(vec![text.clone()]),
        Value::Array(texts) => texts.iter().map(|text| text.as_str().map(str::to_owned)).collect(),
        _ => None,
    }
}

fn write(job: &Job, answered: &Answered) -> Reply {
    let texts: Vec<&str> = answered.texts.iter().map(|(_, text)| text.as_str()).collect();
    let single = texts.first().copied().unwrap_or_default();
    let translated = if job.prompt == 1 { json!(single) } else { json!(texts) };
    Reply::json(200, &json!({ "translatedText": translated }))
}
