//! Amazon Translate: one text a call, at most 10,000 bytes, signed.
//! <https://docs.aws.amazon.com/translate/latest/APIReference/API_TranslateText.html>; errors are those of its JSON 1.1 protocol:
//! `__type` with the name of the exception.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use super::record::{World, held};
use super::{Answered, Asked, Call, Job, Protocol, Reply, sigv4};
use tovmach::backends::Options;

pub const PROTOCOL: Protocol = Protocol {
    name: "amazon",
    kind: "amazon",
    options: |_| Options { region: Some("eu-central-1".to_owned()), ..Options::default() },
    path: "",
    context: false,
    terms: true,
    read,
    write,
    fail: |status, message| match status {
        429 => exception(400, "TooManyRequestsException", message),
        500 => exception(500, "InternalServerException", message),
        503 => exception(503, "ServiceUnavailableException", message),
        _ => exception(400, "InvalidRequestException", message),
    },
    quota: None,
};

const TARGET: &str = "AWSShineFrontendService_20170701.";

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "PascalCase")]
struct TranslateText {
    text: String,
    source_language_code: String,
    target_language_code: String,
    terminology_names: Option<Vec<String>>,
    settings: Option<Settings>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "PascalCase")]
struct Settings {
    formality: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "PascalCase")]
struct ImportTerminology {
    name: String,
    merge_strategy: String,
    description: Option<String>,
    terminology_data: Data,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "PascalCase")]
struct Data {
    file: String,
    format: String,
    directionality: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "PascalCase")]
struct DeleteTerminology {
    name: String,
}

fn exception(status: u16, name: &str, message: &str) -> Reply {
    let body = json!({"__type": name, "message": message}).to_string();
    Reply { status, headers: vec![("content-type", "application/x-amz-json-1.1".to_owned())], body }
}

fn done(body: &Value) -> Reply {
    Reply {
        status: 200,
        headers: vec![("content-type", "application/x-amz-json-1.1".to_owned())],
        body: body.to_string(),
    }
}

fn read(call: &Call, world: &World) -> Result<Job, Reply> {
    if let Some(fault) = sigv4::fault(call) {
        let message = "The request signature we calculated does not match the signature you provided.";
        return Err(exception(400, fault, message));
    }
    if call.method != "POST" || call.path != "/" || !call.is("application/x-amz-json-1.1") {
        return Err(exception(404, "UnknownOperationException", ""));
    }
    match call.header("x-amz-target").and_then(|target| target.strip_prefix(TARGET)) {
        Some("TranslateText") => translate(body(call)?, world),
        Some("ImportTerminology") => Err(import(body(call)?, world)),
        Some("DeleteTerminology") => {
            let DeleteTerminology { name } = body(call)?;
            let known = held(&world.shelf).remove(&name).is_some();
            let missing = exception(400, "ResourceNotFoundException", "No such terminology");
            Err(if known { done(&json!({})) } else { missing })
        }
        _ => Err(exception(400, "UnknownOperationException", "")),
    }
}

fn body<T: for<'de> Deserialize<'de>>(call: &Call) -> Result<T, Reply> {
    serde_json::from_str(&call.body).map_err(|e| exception(400, "SerializationException", &e.to_string()))
}

fn translate(asked: TranslateText, world: &World) -> Result<Job, Reply> {
    if asked.text.is_empty() {
        return Err(exception(400, "ValidationException", "Text must have length greater than or equal to 1"));
    }
    if asked.text.len() > 10_000 {
        return Err(exception(400, "TextSizeLimitExceededException", "Input text size exceeds limit."));
    }
    for code in [&asked.source_language_code, &asked.target_language_code] {
        if !["ko", "uk", "en", "ru"].contains(&code.as_str()) {
            return Err(exception(400, "UnsupportedLanguagePairException", "Unsupported language pair"));
        }
    }
    let formality = asked.settings.and_then(|settings| settings.formality);
    if formality.is_some_and(|word| word != "FORMAL" && word != "INFORMAL") {
        return Err(exception(400, "ValidationException", "Formality must be FORMAL or INFORMAL"));
    }
    let mut terms = Vec::new();
    for name in asked.terminology_names.unwrap_or_default() {
        let shelf = held(&world.shelf);
        let Some(pairs) = shelf.get(&name).and_then(Value::as_array) else {
            return Err(exception(400, "ResourceNotFoundException", "No such terminology"));
        };
        let side = |pair: &Value, at: usize| pair[at].as_str().unwrap_or_default().to_owned();
        terms.extend(pairs.iter().map(|pair| (side(pair, 0), side(pair, 1))));
    }
    Ok(Job {
        source: asked.source_language_code,
        target: asked.target_language_code,
        terms,
        items: vec![Asked { id: "0".to_owned(), text: asked.text }],
        ..Job::default()
    })
}

fn import(asked: ImportTerminology, world: &World) -> Reply {
    let bad = |message: &str| exception(400, "InvalidParameterValueException", message);
    let of_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if asked.name.is_empty() || asked.name.len() > 256 || !asked.name.chars().all(of_name) {
        return bad("The name does not match the pattern");
    }
    if asked.merge_strategy != "OVERWRITE" || asked.terminology_data.format != "CSV" {
        return bad("MergeStrategy must be OVERWRITE, and the format CSV");
    }
    if !matches!(asked.terminology_data.directionality.as_deref(), None | Some("UNI" | "MULTI")) {
        return bad("Directionality must be UNI or MULTI");
    }
    let file = STANDARD.decode(&asked.terminology_data.file).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(file) = file else { return bad("The file is not in base64") };
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let codes = |cell: &str| ["ko", "uk", "en", "ru"].contains(&cell);
    if !reader.headers().is_ok_and(|header| header.len() == 2 && header.iter().all(codes)) {
        return bad("The header must be two language codes");
    }
    let rows: Vec<Value> = reader.records().map_while(Result::ok).map(|row| json!([row.get(0), row.get(1)])).collect();
    if rows.is_empty() {
        return bad("The file has no terms");
    }
    let properties = json!({"Name": asked.name, "Description": asked.description, "TermCount": rows.len()});
    held(&world.shelf).insert(asked.name, Value::Array(rows));
    done(&json!({ "TerminologyProperties": properties }))
}

fn write(job: &Job, answered: &Answered) -> Reply {
    let text = answered.texts.first().map_or("", |(_, text)| text);
    done(&json!({"TranslatedText": text, "SourceLanguageCode": job.source, "TargetLanguageCode": job.target}))
}
