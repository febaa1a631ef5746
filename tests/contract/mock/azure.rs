//! Azure Translator v3.0. <https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate>: 1,000
//! elements, 50,000 characters; a code is the status and three digits more.

use serde::Deserialize;
use serde_json::{Value, json};

use super::record::World;
use super::{Answered, Asked, Call, Job, KEY, Protocol, Reply};
use tovmach::backends::Options;

pub const PROTOCOL: Protocol = Protocol {
    name: "azure",
    kind: "azure",
    options: |_| Options { region: Some("koreacentral".to_owned()), ..Options::default() },
    path: "",
    context: false,
    terms: true,
    read,
    write,
    fail: |status, message| fail(u32::from(status) * 1000, message),
    quota: Some(|| fail(403_001, "The operation is not allowed because the subscription has exceeded its free quota.")),
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Element {
    #[serde(rename = "Text", alias = "text")]
    text: String,
}

/// The parameters of the query that the documentation names and that may stand in ours.
const PARAMETERS: [&str; 7] =
    ["api-version", "from", "to", "textType", "profanityAction", "category", "includeSentenceLength"];

fn fail(code: u32, message: &str) -> Reply {
    let status = u16::try_from(code / 1000).unwrap_or(500);
    Reply::json(status, &json!({"error": {"code": code, "message": message}})).with("x-requestid", "5e1f")
}

fn read(call: &Call, _world: &World) -> Result<Job, Reply> {
    if call.header("ocp-apim-subscription-key") != Some(KEY)
        || call.header("ocp-apim-subscription-region") != Some("koreacentral")
    {
        let message = "The request is not authorized because credentials are missing or invalid.";
        return Err(fail(401_000, message));
    }
    if call.method != "POST" || call.path != "/translate" {
        return Err(fail(404_000, "The resource is not found."));
    }
    if call.parameter("api-version") != Some("3.0") {
        return Err(fail(400_021, "The API version parameter is missing or invalid."));
    }
    if let Some((name, _)) = call.query.iter().find(|(name, _)| !PARAMETERS.contains(&name.as_str())) {
        return Err(fail(400_000, &format!("The parameter {name} is not known.")));
    }
    if !call.is("application/json") {
        return Err(fail(415_000, "The Content-Type header is missing or invalid."));
    }
    let code =
        |name: &str, number: u32| match call.parameter(name).filter(|code| ["ko", "uk", "en", "ru"].contains(code)) {
            Some(code) => Ok(code.to_owned()),
            None => Err(fail(number, &format!("The language of {name} is not valid."))),
        };
    let (source, target) = (code("from", 400_035)?, code("to", 400_036)?);
    if !matches!(call.parameter("textType"), None | Some("plain" | "html")) {
        return Err(fail(400_038, "The text type is not valid."));
    }
    let elements: Vec<Element> = serde_json::from_str(&call.body)
        .map_err(|e| fail(400_074, &format!("The body of the request is not valid JSON: {e}")))?;
    if elements.is_empty() || elements.len() > 1000 {
        return Err(fail(400_072, "The number of elements is not valid."));
    }
    if elements.iter().map(|element| element.text.chars().count()).sum::<usize>() > 50_000 {
        return Err(fail(400_077, "The maximum request size has been exceeded."));
    }
    let mut job = Job { source, target, ..Job::default() };
    for (place, element) in elements.into_iter().enumerate() {
        let text = without_dictionary(&element.text, &mut job.terms)
            .ok_or_else(|| fail(400_000, "The markup is not valid."))?;
        job.items.push(Asked { id: place.to_string(), text });
    }
    if !job.terms.is_empty() && job.source != "en" && job.target != "en" {
        return Err(fail(400_000, "The dictionary is not supported for this pair."));
    }
    Ok(job)
}

/// A text without `<mstrans:dictionary translation="X">Y</mstrans:dictionary>`, of which Y stays; the terms are noted.
fn without_dictionary(text: &str, terms: &mut Vec<(String, String)>) -> Option<String> {
    let (mut plain, mut rest) = (String::new(), text);
    while let Some((before, marked)) = rest.split_once("<mstrans:dictionary translation=\"") {
        let (translation, inside) = marked.split_once("\">")?;
        let (word, after) = inside.split_once("</mstrans:dictionary>")?;
        terms.push((word.to_owned(), translation.to_owned()));
        plain.push_str(before);
        plain.push_str(word);
        rest = after;
    }
    Some(plain + rest)
}

fn write(job: &Job, answered: &Answered) -> Reply {
    let element = |(_, text): &(String, String)| json!({"translations": [{"to": job.target, "text": text}]});
    let elements: Vec<Value> = answered.texts.iter().map(element).collect();
    Reply::json(200, &Value::Array(elements)).with("x-requestid", "5e1f")
}
