//! Chat as it talks to a server.

use serde_json::Value;

use super::*;
use crate::backends::Options;
use crate::backends::stub::{Reply, Stub, answers, setup};

const YES: Reply = (
    200,
    r#"{"choices":[{"index":0,"message":{"role":"assistant","content":"{\"items\":[{\"id\":\"r0\",\"text\":\"Так.\"}]}","refusal":null},"finish_reason":"stop"}],"usage":{"prompt_tokens":700}}"#,
);
const NO_SCHEMA: Reply = (400, r#"{"error":{"message":"This response_format type is unavailable now","param":null}}"#);
const NO_OBJECT: Reply = (400, r#"{"error":"'response_format.type' must be 'text'"}"#);
const NO_WARMTH: Reply = (
    400,
    r#"{"error":{"message":"Unsupported value","type":"invalid_request_error","param":"temperature","code":"unsupported_value"}}"#,
);

fn options() -> Options {
    Options { model: Some("gemma3".to_owned()), ..Options::default() }
}

fn chat(stub: &Stub) -> Box<dyn Service> {
    KIND.open(setup(&format!("{}/v1", stub.url), Some("top-secret"), options())).unwrap()
}

fn refused(options: Options) -> String {
    make(setup("http://127.0.0.1:1/v1", None, options)).err().unwrap().to_string()
}

/// The keys of a request's body that not all servers take, and the type of the shape.
fn optional(body: &str) -> String {
    let body: Value = serde_json::from_str(body).unwrap();
    let mut taken: Vec<&str> = ["temperature", "seed"].into_iter().filter(|key| body.get(key).is_some()).collect();
    taken.extend(body.pointer("/response_format/type").and_then(Value::as_str));
    taken.join(" ")
}

#[test]
fn a_request_carries_the_key_if_there_is_one() {
    let stub = Stub::new(&[YES]);
    assert_eq!(answers(chat(&stub).as_ref(), &["네."]), Ok(vec!["Так.".to_owned()]));
    let asked = &stub.asked()[0];
    assert_eq!(asked.line, "POST /v1/chat/completions");
    for header in ["authorization: Bearer top-secret", "content-type: application/json"] {
        assert!(asked.headers.iter().any(|line| line == header), "{asked:?}");
    }
    let without = Stub::new(&[YES]);
    let keyless = make(setup(&without.url, None, options())).unwrap();
    assert!(answers(keyless.as_ref(), &["네."]).is_ok());
    assert!(!without.asked()[0].headers.iter().any(|line| line.starts_with("authorization")));
}

#[test]
fn what_a_server_does_not_take_is_left_out_for_good() {
    let stub = Stub::new(&[NO_SCHEMA, NO_WARMTH, NO_OBJECT, YES, YES]);
    let service = chat(&stub);
    for _ in 0..2 {
        assert_eq!(answers(service.as_ref(), &["네."]), Ok(vec!["Так.".to_owned()]));
    }
    let sent: Vec<String> = stub.asked().iter().map(|asked| optional(&asked.body)).collect();
    assert_eq!(
        sent,
        ["temperature seed json_schema", "temperature seed json_object", "seed json_object", "seed", "seed"]
    );
}

#[test]
fn a_server_that_refuses_all_the_same_is_not_asked_for_ever() {
    let stub = Stub::new(&[NO_SCHEMA; 9]);
    let error = answers(chat(&stub).as_ref(), &["네."]).unwrap_err();
    assert!(error.starts_with("not taken: This response_format type"), "{error}");
    assert_eq!(stub.asked().len(), 3);
}

#[test]
fn errors_are_named_and_keys_are_not() {
    for (reply, error) in [
        (
            (401, r#"{"error":{"message":"Incorrect API key provided: top-secret.","code":"invalid_api_key"}}"#),
            "the key",
        ),
        ((404, r#"{"error":{"message":"model 'gemma3' not found"}}"#), "not taken"),
        ((429, r#"{"error":{"message":"Slow down","code":"rate_limit_exceeded"}}"#), "busy"),
        ((429, r#"{"error":{"message":"No money","code":"insufficient_quota"}}"#), "the quota"),
        ((503, r#"{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}"#), "busy"),
        ((500, r#"{"error":"runner has gone"}"#), "a fault"),
        ((400, r#"{"error":{"message":"filtered","code":"content_filter"}}"#), "refused"),
        ((200, r#"{"error":{"code":400,"message":"big","type":"exceed_context_size_error"}}"#), "too long"),
        ((200, "{\"choices\":[{\"mess"), "the answer cannot be read"),
    ] {
        let told = answers(chat(&Stub::new(&[reply])).as_ref(), &["네."]).unwrap_err();
        assert!(told.starts_with(error) && !told.contains("top-secret"), "{reply:?}: {told}");
    }
}

#[test]
fn settings_that_cannot_be_used_are_refused() {
    assert!(refused(Options::default()).contains("model"));
    assert!(refused(Options { temperature: Some(2.5), ..options() }).contains("temperature"));
    assert!(refused(Options { temperature: Some(f64::NAN), ..options() }).contains("temperature"));
    let register = BTreeMap::from([("prisoner".to_owned(), "plain".to_owned())]);
    assert!(refused(Options { register, ..options() }).contains("the roles are interviewer"));
}

#[test]
fn settings_that_change_translations_are_in_the_name_of_the_model() {
    let model = |options| make(setup("http://127.0.0.1:1/v1", None, options)).unwrap().identity().model.clone();
    assert_eq!(model(options()), "gemma3");
    let register = BTreeMap::from([("subject".to_owned(), "plain words".to_owned())]);
    let warm = Options { temperature: Some(0.5), register, ..options() };
    assert_eq!(model(warm), "gemma3, temperature 0.5, subject: plain words");
}

#[test]
fn a_batch_is_as_large_as_the_settings_say() {
    let limits = |batch| make(setup("http://127.0.0.1:1/v1", None, Options { batch, ..options() })).unwrap().limits();
    assert_eq!(limits(None), LIMITS);
    assert_eq!(limits(Some(1)), Limits { items: 1, ..LIMITS });
}
