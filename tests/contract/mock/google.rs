//! Google Cloud Translation: v2 (Basic) and v3 (Advanced). <https://cloud.google.com/translate/docs/reference/rest>: 128 texts and
//! 100K bytes a request of v2, 1024 texts and 30,000 code points of v3. What is not said to be plain text comes back as HTML.

use serde::Deserialize;
use serde_json::{Value, json};

use super::record::World;
use super::{Answered, Asked, Call, Job, KEY, Protocol, Reply};
use tovmach::backends::Options;

pub const BASIC: Protocol = Protocol {
    name: "google v2",
    kind: "google",
    options: |_| Options::default(),
    path: "",
    context: false,
    terms: false,
    read: read_basic,
    write: write_basic,
    fail,
    quota: Some(daily_limit),
};

pub const ADVANCED: Protocol = Protocol {
    name: "google v3",
    kind: "google",
    options: |_| Options {
        project: Some("our-case".to_owned()),
        location: Some("us-central1".to_owned()),
        ..Options::default()
    },
    path: "",
    context: false,
    terms: false,
    read: read_advanced,
    write: write_advanced,
    fail,
    quota: Some(daily_limit),
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Basic {
    q: Vec<String>,
    source: Option<String>,
    target: String,
    format: Option<String>,
    model: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Advanced {
    contents: Vec<String>,
    mime_type: Option<String>,
    source_language_code: Option<String>,
    target_language_code: String,
    model: Option<String>,
}

fn fail(status: u16, message: &str) -> Reply {
    let (name, reason) = match status {
        401 => ("UNAUTHENTICATED", "authError"),
        403 => ("PERMISSION_DENIED", "forbidden"),
        404 => ("NOT_FOUND", "notFound"),
        429 => ("RESOURCE_EXHAUSTED", "rateLimitExceeded"),
        500 => ("INTERNAL", "backendError"),
        503 => ("UNAVAILABLE", "backendError"),
        _ => ("INVALID_ARGUMENT", "invalid"),
    };
    failed(status, message, name, reason, "global")
}

fn failed(status: u16, message: &str, name: &str, reason: &str, domain: &str) -> Reply {
    let errors = json!([{"message": message, "domain": domain, "reason": reason}]);
    Reply::json(status, &json!({"error": {"code": status, "message": message, "errors": errors, "status": name}}))
}

fn daily_limit() -> Reply {
    failed(403, "Daily Limit Exceeded", "PERMISSION_DENIED", "dailyLimitExceeded", "usageLimits")
}

fn code(code: &str) -> Result<String, Reply> {
    match ["ko", "uk", "en", "ru"].contains(&code) {
        true => Ok(code.to_owned()),
        false => Err(fail(400, "Invalid Value")),
    }
}

fn items(texts: Vec<String>) -> Vec<Asked> {
    texts.into_iter().enumerate().map(|(place, text)| Asked { id: place.to_string(), text }).collect()
}

fn body<T: for<'de> Deserialize<'de>>(call: &Call, path: &str) -> Result<T, Reply> {
    if call.method != "POST" || call.path != path {
        return Err(fail(404, "Not Found"));
    }
    if !call.is("application/json") {
        return Err(fail(400, "Invalid JSON payload received. The content type is not JSON."));
    }
    serde_json::from_str(&call.body).map_err(|e| fail(400, &format!("Invalid JSON payload received. {e}")))
}

/// The key in the header or, as in old examples, in the address.
fn read_basic(call: &Call, _world: &World) -> Result<Job, Reply> {
    if call.header("x-goog-api-key").or(call.parameter("key")) != Some(KEY) {
        let message = "API key not valid. Please pass a valid API key.";
        let details = json!([{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID",
            "domain": "googleapis.com", "metadata": {"service": "translate.googleapis.com"}}]);
        let error = json!({"code": 400, "message": message, "status": "INVALID_ARGUMENT", "details": details});
        return Err(Reply::json(400, &json!({ "error": error })));
    }
    let asked: Basic = body(call, "/language/translate/v2")?;
    if asked.q.is_empty() {
        return Err(fail(400, "Required Text"));
    }
    if asked.q.len() > 128 {
        return Err(fail(400, "Too many text segments"));
    }
    if call.body.len() > 100_000 {
        return Err(fail(413, "Request payload size exceeds the limit: 102400 bytes."));
    }
    if asked.model.as_deref().is_some_and(|model| model != "nmt" && model != "base") {
        return Err(fail(400, "Invalid model"));
    }
    let plain = asked.format.as_deref() == Some("text");
    let (source, target) = (code(&asked.source.unwrap_or_default())?, code(&asked.target)?);
    // The prompt carries what the reply has to know: whether it is HTML.
    Ok(Job { source, target, items: items(asked.q), prompt: usize::from(!plain), ..Job::default() })
}

fn read_advanced(call: &Call, _world: &World) -> Result<Job, Reply> {
    if call.header("authorization") != Some(&format!("Bearer {KEY}")) {
        return Err(fail(401, "Request had invalid authentication credentials."));
    }
    let parent = "projects/our-case/locations/us-central1";
    let asked: Advanced = body(call, &format!("/v3/{parent}:translateText"))?;
    if asked.contents.is_empty() || asked.contents.len() > 1024 {
        return Err(fail(400, "The contents must have 1 to 1024 texts."));
    }
    if asked.contents.iter().map(|text| text.chars().count()).sum::<usize>() >= 30_000 {
        return Err(fail(400, "Text is too long."));
    }
    if asked.model.as_deref().is_some_and(|model| !model.starts_with(&format!("{parent}/models/"))) {
        return Err(fail(400, "Invalid model"));
    }
    let plain = asked.mime_type.as_deref() == Some("text/plain");
    let source = code(&asked.source_language_code.unwrap_or_default())?;
    let target = code(&asked.target_language_code)?;
    Ok(Job { source, target, items: items(asked.contents), prompt: usize::from(!plain), ..Job::default() })
}

fn translations(job: &Job, answered: &Answered) -> Vec<Value> {
    let written = |text: &str| match job.prompt {
        0 => text.to_owned(),
        _ => text.replace(['\'', '’'], "&#39;"),
    };
    answered.texts.iter().map(|(_, text)| json!({"translatedText": written(text)})).collect()
}

fn write_basic(job: &Job, answered: &Answered) -> Reply {
    Reply::json(200, &json!({"data": {"translations": translations(job, answered)}}))
}

fn write_advanced(job: &Job, answered: &Answered) -> Reply {
    Reply::json(200, &json!({"translations": translations(job, answered)}))
}
