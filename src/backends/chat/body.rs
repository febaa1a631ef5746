//! What is sent: two messages and the shape in which the reply is wanted.

use serde_json::{Value, json};

use super::takes::{Shape, Takes};
use crate::backends::{Request, Said, TermPair, Text};
use crate::lang::Role;

/// What the model is told of its task.
const TASK: &str = include_str!("prompt.md");

/// The same on each run, so that a server that can gives the same answer again.
const SEED: u64 = 7;

/// How a role speaks, in words for the model.
pub type Manner = (Role, String);

/// The two messages of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// The task.
    pub system: String,
    /// The texts: one JSON object.
    pub user: String,
}

impl Prompt {
    /// The messages for these texts; of `manners`, those whose role speaks here.
    pub fn new(request: &Request<'_>, manners: &[Manner]) -> Prompt {
        Prompt { system: system(request.items, manners), user: user(request) }
    }

    /// Bytes of its letters and digits.
    pub fn bytes(&self) -> usize {
        self.system.chars().chain(self.user.chars()).filter(|c| c.is_alphanumeric()).map(char::len_utf8).sum()
    }
}

/// The body of the request, with those fields that the server takes.
pub fn body(model: &str, temperature: f64, takes: Takes, prompt: &Prompt, items: &[Text]) -> Value {
    let messages = json!([{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}]);
    let mut body = json!({"model": model, "messages": messages, "stream": false});
    if takes.temperature {
        body["temperature"] = json!(temperature);
    }
    if takes.seed {
        body["seed"] = json!(SEED);
    }
    match takes.shape {
        Shape::Schema => body["response_format"] = by_schema(items),
        Shape::Object => body["response_format"] = json!({"type": "json_object"}),
        Shape::Words => {}
    }
    body
}

fn system(items: &[Text], manners: &[Manner]) -> String {
    let lines: String = manners.iter().filter_map(|manner| register(items, manner)).collect();
    if lines.is_empty() {
        return TASK.to_owned();
    }
    format!("{TASK}\nHow the items sound in the target language:\n{lines}")
}

/// A line for the items of a role. It names them by id: a speaker may be unknown or not to be sent.
fn register(items: &[Text], (role, manner): &Manner) -> Option<String> {
    let ids: Vec<&str> = items.iter().filter(|item| item.role == Some(*role)).map(|item| item.id.as_str()).collect();
    (!ids.is_empty()).then(|| format!("- {}: {manner}\n", ids.join(", ")))
}

fn user(request: &Request<'_>) -> String {
    let said = |said: &Said| json!({"speaker": said.speaker, "text": said.text});
    let term = |term: &TermPair| json!({"source": term.source, "target": term.target});
    let item = |item: &Text| json!({"id": item.id, "speaker": item.speaker, "text": item.text});
    json!({
        "source": request.source.to_string(),
        "target": request.target.to_string(),
        "context": request.context.iter().map(said).collect::<Vec<_>>(),
        "terms": request.terms.iter().map(term).collect::<Vec<_>>(),
        "items": request.items.iter().map(item).collect::<Vec<_>>(),
    })
    .to_string()
}

/// Structured Outputs: all keys required, no others, and no keyword that is outside of the subset for strict schemas (lengths of
/// arrays are not in it for all models).
fn by_schema(items: &[Text]) -> Value {
    let ids: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
    let item = object(&json!({"id": {"type": "string", "enum": ids}, "text": {"type": "string"}}), &["id", "text"]);
    let schema = object(&json!({"items": {"type": "array", "items": item}}), &["items"]);
    json!({"type": "json_schema", "json_schema": {"name": "translation", "strict": true, "schema": schema}})
}

fn object(properties: &Value, required: &[&str]) -> Value {
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn text(id: &str, role: Role, text: &str) -> Text {
        Text {
            id: id.to_owned(),
            speaker: "Слідчий".to_owned(),
            role: Some(role),
            text: text.to_owned(),
            terms: Vec::new(),
        }
    }

    fn prompt(items: &[Text], manners: &[Manner]) -> Prompt {
        let context = [Said { speaker: String::new(), text: "앉으십시오.".to_owned() }];
        let terms = [TermPair::new("려단".to_owned(), "бригада".to_owned())];
        let source = "ko-KP".parse().unwrap();
        Prompt::new(&Request { source, target: Lang::UK, context: &context, terms: &terms, items }, manners)
    }

    #[test]
    fn the_last_message_is_one_object_with_its_keys_in_order() {
        let prompt = prompt(&[text("7.2", Role::Subject, "\"XN1X\" 려단입니다.")], &[]);
        assert_eq!(
            prompt.user,
            r#"{"source":"ko-KP","target":"uk","context":[{"speaker":"","text":"앉으십시오."}],"terms":[{"source":"려단","target":"бригада"}],"items":[{"id":"7.2","speaker":"Слідчий","text":"\"XN1X\" 려단입니다."}]}"#
        );
        assert_eq!(prompt.system, TASK);
    }

    #[test]
    fn the_register_is_that_of_the_roles_that_speak_here() {
        let items = [
            text("1", Role::Interviewer, "이름은?"),
            text("2", Role::Subject, "모릅니다."),
            text("3", Role::Subject, "네."),
        ];
        let manners = [(Role::Subject, "plain soldier's words".to_owned()), (Role::Interpreter, "formal".to_owned())];
        let system = prompt(&items, &manners).system;
        assert!(system.starts_with(TASK));
        assert!(system.ends_with("\n- 2, 3: plain soldier's words\n"), "{system}");
        assert!(!system.contains("formal"));
    }

    #[test]
    fn a_body_demands_the_ids_that_were_sent() {
        let items = [text("1", Role::Subject, "네."), text("2", Role::Subject, "아니요.")];
        let prompt = Prompt { system: "task".to_owned(), user: "{}".to_owned() };
        let body = body("gemma3:12b", 0.0, Takes::ALL, &prompt, &items);
        assert_eq!(
            body,
            json!({
                "model": "gemma3:12b",
                "messages": [{"role": "system", "content": "task"}, {"role": "user", "content": "{}"}],
                "stream": false,
                "temperature": 0.0,
                "seed": 7,
                "response_format": {"type": "json_schema", "json_schema": {
                    "name": "translation",
                    "strict": true,
                    "schema": {
                        "type": "object",
                        "properties": {"items": {"type": "array", "items": {
                            "type": "object",
                            "properties": {"id": {"type": "string", "enum": ["1", "2"]}, "text": {"type": "string"}},
                            "required": ["id", "text"],
                            "additionalProperties": false,
                        }}},
                        "required": ["items"],
                        "additionalProperties": false,
                    },
                }},
            })
        );
    }

    #[test]
    fn a_body_leaves_out_what_the_server_does_not_take() {
        let prompt = Prompt { system: "task".to_owned(), user: "{}".to_owned() };
        let keys = |takes| {
            let body = body("m", 0.3, takes, &prompt, &[]);
            body.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
        };
        let bare = Takes { shape: Shape::Words, temperature: false, seed: false };
        assert_eq!(keys(bare), "model messages stream");
        assert_eq!(keys(Takes { shape: Shape::Object, ..bare }), "model messages stream response_format");
        assert_eq!(keys(Takes { temperature: true, ..bare }), "model messages stream temperature");
        assert_eq!(keys(Takes { seed: true, ..bare }), "model messages stream seed");
    }

    #[test]
    fn only_letters_and_digits_count() {
        let prompt = Prompt { system: "a1 ----".to_owned(), user: "다, д".to_owned() };
        assert_eq!(prompt.bytes(), 2 + 3 + 2);
    }
}
