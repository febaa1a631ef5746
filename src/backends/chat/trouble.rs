//! What a server says when it does not answer. Each says it in its own way: an object (OpenAI, llama.cpp, vLLM), a string
//! (Ollama, LM Studio), JSON in a string in JSON (Ollama for its runner), or an error with status 200.

use serde_json::Value;

use super::takes::Field;
use crate::backends::BackendError;
use crate::backends::http::{HttpReply, short};

/// What a server says is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The status; that which the body names, where the reply itself came with success.
    status: u16,
    /// In words, as long as they came: a proxy puts its own before those of the server.
    message: String,
    /// Codes and types of the error and of what caused it.
    codes: Vec<String>,
    /// The field that it names.
    field: Option<String>,
}

/// The prompt does not fit: OpenAI; llama.cpp and Ollama (llama.cpp#15780); other servers.
const TOO_LONG: [&str; 4] =
    ["context_length_exceeded", "exceed_context_size_error", "context_exceeded", "string_above_max_length"];

/// The same in words, of servers that give it no code: vLLM, LM Studio, llama.cpp before the code.
const TOO_LONG_WORDS: [&str; 4] = ["context length", "context size", "context window", "maximum model length"];

/// A content filter: Azure OpenAI (code of the error and of its `innererror`), OpenAI, Alibaba, OpenRouter (a key of `metadata`).
const REFUSED: [&str; 5] = [
    "content_filter",
    "ResponsibleAIPolicyViolation",
    "content_policy_violation",
    "data_inspection_failed",
    "flagged_input",
];

/// The same in words: DeepSeek (deepseek-ai/DeepSeek-V2#30), LiteLLM.
const REFUSED_WORDS: [&str; 2] = ["content exists risk", "contentpolicyviolation"];

/// The model wrote no JSON where JSON was demanded (Groq, page "Structured Outputs"): another time it may.
const UNWRITTEN: &str = "json_validate_failed";

/// No money left: OpenAI sends these with 429, which otherwise means "later".
const QUOTA: [&str; 2] = ["insufficient_quota", "billing_hard_limit_reached"];

/// Words by which a server speaks of the shape of the reply that was demanded.
const SHAPE_WORDS: [&str; 5] = ["response_format", "schema", "json_object", "grammar", "structured output"];

/// Statuses of a field that is not taken: 422 of validators, 500 of runners whose grammar fails.
const FIELD_STATUSES: [u16; 4] = [400, 422, 500, 501];

/// How deep JSON is looked for in the strings of JSON.
const DEPTH: usize = 8;

impl Trouble {
    /// The trouble of a reply, if it is one.
    pub fn of(status: u16, body: &str) -> Option<Trouble> {
        let value = serde_json::from_str::<Value>(body).ok();
        let succeeded = (200..300).contains(&status);
        let value = if succeeded { value.as_ref().and_then(within).cloned() } else { value };
        if succeeded && value.is_none() {
            return None;
        }
        let mut trouble = Trouble { status, message: String::new(), codes: Vec::new(), field: None };
        if let Some(value) = value {
            trouble.read(&value, DEPTH);
        }
        if succeeded {
            let named = trouble.codes.iter().filter_map(|code| code.parse().ok()).find(|&code| code >= 400);
            trouble.status = named.unwrap_or(status);
        }
        Some(trouble)
    }

    /// The field that the server does not take.
    pub fn field(&self) -> Option<Field> {
        if !FIELD_STATUSES.contains(&self.status) {
            return None;
        }
        let words = self.field.as_deref().unwrap_or(&self.message).to_lowercase();
        match () {
            () if SHAPE_WORDS.iter().any(|word| words.contains(word)) => Some(Field::Shape),
            () if words.contains("temperature") => Some(Field::Temperature),
            () if words.contains("seed") => Some(Field::Seed),
            () => None,
        }
    }

    /// What it means; `reply` is the reply that told of it.
    pub fn error(self, reply: HttpReply) -> BackendError {
        let Trouble { status, message, codes, .. } = self;
        let named = |list: &[&str]| codes.iter().any(|code| list.contains(&code.as_str()));
        let lower = message.to_lowercase();
        // A server may repeat what was sent.
        let message = short(&message);
        let too_long = named(&TOO_LONG) || (status != 429 && TOO_LONG_WORDS.iter().any(|words| lower.contains(words)));
        if named(&REFUSED) || REFUSED_WORDS.iter().any(|words| lower.contains(words)) {
            return BackendError::Refused(message);
        }
        if named(&[UNWRITTEN]) {
            return BackendError::BadReply(message);
        }
        let (status, told) = match status {
            _ if too_long => (413, message),
            _ if named(&QUOTA) => (402, message),
            404 => (404, format!("{message}: does 'url' end in /v1, and does the server have 'model'?")),
            _ => (status, message),
        };
        let failed = HttpReply { status, ..reply }.ok(|_| Some(told.clone())).err();
        failed.unwrap_or(BackendError::BadReply(told))
    }

    /// Reads an error wherever it sits; what lies deeper is nearer to the cause and its message stays.
    fn read(&mut self, value: &Value, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else { return };
        match value {
            Value::String(text) => match serde_json::from_str(text) {
                Ok(inner @ (Value::Object(_) | Value::Array(_) | Value::String(_))) => self.read(&inner, depth),
                _ => text.clone_into(&mut self.message),
            },
            // Gemini puts its error into a list, validators list what is wrong (FastAPI, Mistral).
            Value::Array(list) => list.iter().for_each(|inner| self.read(inner, depth)),
            Value::Object(keys) => {
                for key in ["code", "type", "status"] {
                    self.codes.extend(keys.get(key).and_then(code));
                }
                match (keys.get("param"), keys.get("loc")) {
                    (Some(Value::String(field)), _) => self.field = Some(field.clone()),
                    (_, Some(place @ Value::Array(_))) => self.field = Some(place.to_string()),
                    _ => {}
                }
                if let Some(Value::Object(more)) = keys.get("metadata") {
                    self.codes.extend(more.keys().cloned());
                }
                for key in ["msg", "detail", "message", "error", "innererror", "metadata", "raw"] {
                    if let Some(inner @ (Value::Object(_) | Value::Array(_) | Value::String(_))) = keys.get(key) {
                        self.read(inner, depth);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The error of a reply that came with success: in the place of a completion, or of one that broke off (OpenRouter, page "Errors and
/// Debugging").
fn within(reply: &Value) -> Option<&Value> {
    let error = match reply.pointer("/choices/0") {
        Some(choice) => choice.get("error"),
        None => reply.get("error").is_some_and(|error| !error.is_null()).then_some(reply),
    };
    error.filter(|error| !error.is_null())
}

/// A code, which is a string or (llama.cpp, vLLM) a number.
fn code(value: &Value) -> Option<String> {
    match value {
        Value::String(code) => Some(code.clone()),
        Value::Number(code) => Some(code.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(status: u16, body: &str) -> BackendError {
        let reply = HttpReply { status, retry_after: None, body: body.to_owned() };
        Trouble::of(status, body).unwrap().error(reply)
    }

    fn field(status: u16, body: &str) -> Option<Field> {
        Trouble::of(status, body).unwrap().field()
    }

    #[test]
    fn a_prompt_that_does_not_fit_is_seen_in_each_dress() {
        for (status, body) in [
            (
                400,
                r#"{"error":{"message":"Please reduce it.","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}"#,
            ),
            (
                400,
                r#"{"error":{"code":400,"message":"request too big","type":"exceed_context_size_error","n_prompt_tokens":1407,"n_ctx":256}}"#,
            ),
            (
                400,
                r#"{"error":{"message":"{\"error\":{\"code\":400,\"message\":\"too big\",\"type\":\"exceed_context_size_error\"}}","type":"api_error"}}"#,
            ),
            (400, r#""{\"error\":{\"code\":400,\"message\":\"too big\",\"type\":\"exceed_context_size_error\"}}""#),
            (200, r#"{"error":{"code":400,"message":"too big","type":"exceed_context_size_error"}}"#),
            (
                400,
                r#"{"object":"error","message":"This model's maximum context length is 4096 tokens.","type":"BadRequestError","code":400}"#,
            ),
            (500, r#"{"error":"the request exceeds the available context size"}"#),
        ] {
            assert!(matches!(error(status, body), BackendError::TooLong(_)), "{body}: {:?}", error(status, body));
        }
    }

    #[test]
    fn a_filter_and_an_empty_purse_are_told_from_other_errors() {
        let filter = r#"{"error":{"message":"The response was filtered.","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}"#;
        assert_eq!(error(400, filter), BackendError::Refused("The response was filtered.".to_owned()));
        let quota = r#"{"error":{"message":"You exceeded your quota.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}"#;
        assert!(matches!(error(429, quota), BackendError::Quota(why) if why.starts_with("You exceeded your quota.")));
        for (status, body) in [
            (
                403,
                r#"{"error":{"code":403,"message":"flagged","metadata":{"reasons":["violence"],"flagged_input":"…"}}}"#,
            ),
            (400, r#"{"error":{"message":"Content Exists Risk","type":"invalid_request_error","param":null}}"#),
            (400, r#"{"error":{"code":"data_inspection_failed","param":null,"message":"<400> no"}}"#),
            (
                400,
                r#"{"error":{"code":400,"message":"Provider returned error","metadata":{"raw":"{\"error\":{\"message\":\"no\",\"code\":\"content_filter\"}}"}}}"#,
            ),
        ] {
            assert!(matches!(error(status, body), BackendError::Refused(_)), "{body}: {:?}", error(status, body));
        }
        let model = error(404, r#"{"error":{"message":"model 'x' not found","type":"api_error"}}"#);
        assert!(
            matches!(&model, BackendError::Rejected(why) if why.starts_with("model 'x' not found: does")),
            "{model:?}"
        );
    }

    #[test]
    fn the_field_that_is_not_taken_is_named() {
        for (status, body, wanted) in [
            (
                400,
                r#"{"error":{"message":"Unsupported parameter: 'temperature' is not supported with this model.","param":"temperature","code":"unsupported_parameter"}}"#,
                Some(Field::Temperature),
            ),
            (
                400,
                r#"{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model.","param":null,"code":"unsupported_value"}}"#,
                Some(Field::Temperature),
            ),
            (422, r#"{"detail":"extra field: seed"}"#, Some(Field::Seed)),
            (400, r#"{"error":"'response_format.type' must be 'json_schema'"}"#, Some(Field::Shape)),
            (
                400,
                r#"{"error":{"message":"This response_format type is unavailable now","type":"invalid_request_error","param":null}}"#,
                Some(Field::Shape),
            ),
            (
                400,
                r#"{"error":{"code":400,"message":"Either \"json_schema\" or \"grammar\" can be specified, but not both","type":"invalid_request_error"}}"#,
                Some(Field::Shape),
            ),
            (400, r#"{"error":{"message":"bad 'temperature' talk","param":"messages"}}"#, None),
            (401, r#"{"error":{"message":"no temperature for you"}}"#, None),
            (400, "nothing that can be read", None),
            (
                422,
                r#"{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted","input":7}]}"#,
                Some(Field::Seed),
            ),
            (
                422,
                r#"{"object":"error","message":{"detail":[{"loc":["body","response_format","type"],"msg":"unexpected value"}]}}"#,
                Some(Field::Shape),
            ),
            (
                400,
                r#"[{"error":{"code":400,"message":"Invalid JSON payload received. Unknown name \"seed\": Cannot find field.","status":"INVALID_ARGUMENT"}}]"#,
                Some(Field::Seed),
            ),
        ] {
            assert_eq!(field(status, body), wanted, "{body}");
        }
    }

    #[test]
    fn success_is_no_trouble_and_messages_are_short() {
        assert_eq!(Trouble::of(200, r#"{"choices":[],"error":null}"#), None);
        assert_eq!(Trouble::of(200, "not JSON"), None);
        assert_eq!(Trouble::of(200, r#"{"choices":[{"message":{},"error":null}]}"#), None);
        let broken =
            r#"{"choices":[{"message":{"content":""},"error":{"code":502,"message":"gone"},"finish_reason":"error"}]}"#;
        assert_eq!(error(200, broken), BackendError::Server("gone (status 502)".to_owned()));
        let unwritten = r#"{"error":{"message":"Failed to generate JSON.","code":"json_validate_failed"}}"#;
        assert_eq!(error(400, unwritten), BackendError::BadReply("Failed to generate JSON.".to_owned()));
        assert_eq!(error(200, r#"{"error":"model is gone"}"#), BackendError::BadReply("model is gone".to_owned()));
        let long = format!(r#"{{"error":"{}"}}"#, "네".repeat(500));
        assert_eq!(error(400, &long).to_string().chars().filter(|c| *c == '네').count(), 200);
        let proxied =
            format!(r#"{{"error":{{"message":"{} Unknown name seed","param":null}}}}"#, "from afar ".repeat(30));
        assert_eq!(field(400, &proxied), Some(Field::Seed));
    }
}
