//! DeepL: v2 translate and usage, v3 glossaries. <https://developers.deepl.com/api-reference/translate>: at most 50 texts and
//! 128 KiB a request (docs/translate/translating-large-volumes); `:fx` ends the keys of the free service (getting-started/auth).

use serde::Deserialize;
use serde_json::{Value, json};

use super::record::{World, held};
use super::{Answered, Asked, Call, Job, KEY, Protocol, Reply};
use tovmach::backends::Options;

pub const PROTOCOL: Protocol = Protocol {
    name: "deepl",
    kind: "deepl",
    options: |_| Options::default(),
    path: "",
    context: true,
    terms: true,
    read,
    write,
    fail,
    quota: Some(|| fail(456, "Quota for this billing period has been exceeded.")),
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "fields are there to be known, not to be used")]
struct Translate {
    text: Vec<String>,
    target_lang: String,
    source_lang: Option<String>,
    context: Option<String>,
    split_sentences: Option<String>,
    preserve_formatting: Option<bool>,
    formality: Option<String>,
    model_type: Option<String>,
    glossary_id: Option<String>,
    show_billed_characters: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewGlossary {
    name: String,
    dictionaries: Vec<Dictionary>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dictionary {
    source_lang: String,
    target_lang: String,
    entries: String,
    entries_format: String,
}

fn fail(status: u16, message: &str) -> Reply {
    Reply::json(status, &json!({ "message": message })).with("x-trace-id", "0f1e2d3c")
}

fn read(call: &Call, world: &World) -> Result<Job, Reply> {
    if call.header("authorization") != Some(&format!("DeepL-Auth-Key {KEY}")) {
        return Err(Reply { status: 403, headers: Vec::new(), body: String::new() });
    }
    if call.body.len() > 128 << 10 {
        return Err(fail(413, "Request Entity Too Large"));
    }
    match (call.method.as_str(), call.path.as_str()) {
        ("POST", "/v2/translate") => translate(call, world),
        ("GET", "/v2/usage") => {
            Err(Reply::json(200, &json!({"character_count": 180_118, "character_limit": 1_250_000})))
        }
        ("GET", "/v3/glossaries") => {
            let list: Vec<Value> = held(&world.shelf).values().map(|glossary| described(glossary).clone()).collect();
            Err(Reply::json(200, &json!({ "glossaries": list })))
        }
        ("POST", "/v3/glossaries") => Err(make_glossary(call, world).unwrap_or_else(|refusal| refusal)),
        (method, path) => Err(one_glossary(method, path, world)),
    }
}

fn body<T: for<'de> Deserialize<'de>>(call: &Call) -> Result<T, Reply> {
    if !call.is("application/json") {
        return Err(fail(415, "Unsupported Media Type"));
    }
    serde_json::from_str(&call.body).map_err(|e| fail(400, &format!("Bad request. Reason: {e}")))
}

fn translate(call: &Call, world: &World) -> Result<Job, Reply> {
    let asked: Translate = body(call)?;
    let refused = |condition: bool, message: &str| if condition { Err(fail(400, message)) } else { Ok(()) };
    let target = asked.target_lang.to_uppercase();
    let source = asked.source_lang.unwrap_or_default().to_uppercase();
    refused(asked.text.is_empty(), "Parameter 'text' not specified.")?;
    refused(asked.text.len() > 50, "Too many texts")?;
    let targets = ["KO", "UK", "RU", "EN", "EN-GB", "EN-US"];
    refused(!targets.contains(&target.as_str()), "Value for 'target_lang' not supported.")?;
    refused(!["", "KO", "UK", "RU", "EN"].contains(&source.as_str()), "Value for 'source_lang' not supported.")?;
    let split = asked.split_sentences.as_deref().unwrap_or("1");
    refused(!["0", "1", "nonewlines"].contains(&split), "Value for 'split_sentences' not supported.")?;
    let formality = asked.formality.as_deref().unwrap_or("default");
    let soft = ["default", "prefer_more", "prefer_less"].contains(&formality);
    let formal = target == "RU" && ["more", "less"].contains(&formality);
    refused(!soft && !formal, "'formality' is not supported for given 'target_lang'.")?;
    let models = ["quality_optimized", "prefer_quality_optimized", "latency_optimized"];
    refused(
        !models.contains(&asked.model_type.as_deref().unwrap_or(models[0])),
        "Value for 'model_type' not supported.",
    )?;
    refused(asked.glossary_id.is_some() && source.is_empty(), "Use of a glossary requires the source_lang parameter")?;
    let terms = match &asked.glossary_id {
        Some(id) => entries(id, &source, &target, world).ok_or_else(|| fail(404, "Glossary not found"))?,
        None => Vec::new(),
    };
    let items = asked.text.into_iter().enumerate();
    Ok(Job {
        source,
        target,
        context: asked.context.into_iter().collect(),
        terms,
        items: items.map(|(place, text)| Asked { id: place.to_string(), text }).collect(),
        prompt: 0,
    })
}

fn described(glossary: &Value) -> &Value {
    &glossary["shown"]
}

fn same(one: &Value, other: &str) -> bool {
    let base = other.split('-').next().unwrap_or(other);
    one.as_str().is_some_and(|one| one.eq_ignore_ascii_case(base))
}

/// The terms of a pair, by the glossary's id.
fn entries(id: &str, source: &str, target: &str, world: &World) -> Option<Vec<(String, String)>> {
    let shelf = held(&world.shelf);
    let of_pair = |d: &&Value| same(&d["source_lang"], source) && same(&d["target_lang"], target);
    let dictionary = shelf.get(id)?["dictionaries"].as_array()?.iter().find(of_pair)?;
    let lines = dictionary["entries"].as_str()?.lines();
    lines.map(|line| line.split_once('\t').map(|(s, t)| (s.to_owned(), t.to_owned()))).collect()
}

fn make_glossary(call: &Call, world: &World) -> Result<Reply, Reply> {
    let wanted: NewGlossary = body(call)?;
    let bad =
        |detail: String| Reply::json(400, &json!({"message": "Invalid glossary entries provided", "detail": detail}));
    if wanted.name.is_empty() || wanted.name.len() > 1024 || wanted.dictionaries.is_empty() {
        return Err(fail(400, "Bad request"));
    }
    let (mut shown, mut kept) = (Vec::new(), Vec::new());
    for dictionary in &wanted.dictionaries {
        if dictionary.entries_format != "tsv" {
            return Err(fail(400, "Unsupported entries format"));
        }
        let mut sources: Vec<&str> = Vec::new();
        for (number, line) in dictionary.entries.lines().enumerate() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [source, target] = fields[..] else { return Err(bad(format!("Missing target in line {number}"))) };
            let fits = |term: &str| !term.trim().is_empty() && term.len() <= 1024 && term.trim() == term;
            if !fits(source) || !fits(target) {
                return Err(bad(format!("Invalid term in line {number}")));
            }
            if sources.contains(&source) {
                return Err(bad(format!("Key with the index {number} duplicates key")));
            }
            sources.push(source);
        }
        let (source, target) = (dictionary.source_lang.to_lowercase(), dictionary.target_lang.to_lowercase());
        let known = |code: &String| ["ko", "uk", "en", "ru"].contains(&code.as_str());
        if !known(&source) || !known(&target) || sources.is_empty() {
            return Err(fail(400, "Unsupported glossary language pair or empty dictionary"));
        }
        shown.push(json!({"source_lang": source, "target_lang": target, "entry_count": sources.len()}));
        kept.push(json!({"source_lang": source, "target_lang": target, "entries": dictionary.entries}));
    }
    let mut shelf = held(&world.shelf);
    let id = format!("def3a26b-3e84-45b3-84ae-{:012}", shelf.len());
    let made = json!({"glossary_id": id, "name": wanted.name, "dictionaries": shown,
        "creation_time": "2026-01-02T03:04:05.000000+00:00"});
    shelf.insert(id, json!({"shown": made, "dictionaries": kept}));
    Ok(Reply::json(201, &made))
}

fn one_glossary(method: &str, path: &str, world: &World) -> Reply {
    let Some(id) = path.strip_prefix("/v3/glossaries/") else { return fail(404, "Not found") };
    let mut shelf = held(&world.shelf);
    match (method, shelf.get(id)) {
        ("GET", Some(glossary)) => Reply::json(200, described(glossary)),
        ("DELETE", Some(_)) => {
            shelf.remove(id);
            Reply { status: 204, headers: Vec::new(), body: String::new() }
        }
        _ => fail(404, "Glossary not found"),
    }
}

fn write(job: &Job, answered: &Answered) -> Reply {
    let translation = |(_, text): &(String, String)| json!({"detected_source_language": job.source, "text": text});
    let translations: Vec<Value> = answered.texts.iter().map(translation).collect();
    Reply::json(200, &json!({ "translations": translations })).with("x-trace-id", "0f1e2d3c")
}
