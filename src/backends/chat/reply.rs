//! What came back: a completion whose content is one JSON object with the translations.

use serde::Deserialize;
use serde_json::Value;

use super::content;
use crate::backends::{Answer, BackendError, Decline, Text, json};

/// How servers name an end at the most tokens, in small letters: OpenAI, Gemini, Mistral.
const CUT: [&str; 3] = ["length", "max_tokens", "model_length"];

/// How servers name a filter, in small letters: OpenAI; those that Gemini passes on as they are (HKUDS/Vibe-Trading#308); Zhipu.
const REFUSED: [&str; 7] =
    ["content_filter", "safety", "recitation", "blocklist", "prohibited_content", "spii", "sensitive"];

/// More bytes of letters and digits than any tokenizer gets into one token on the average of a prompt. OpenAI's `o200k_base` gets
/// 3.9 of Ukrainian and 2.9 of Korean transcripts (of `samples/`); one made for a single language half as many again.
const BYTES_A_TOKEN: usize = 8;

/// A context that was cut is still full, and no server's is smaller: a lower count is one of new tokens only, as of Ollama with a
/// cache (ollama#5370, ollama#16414), or none at all.
const LEAST_WINDOW: u64 = 1000;

#[derive(Debug, Deserialize)]
struct Completion {
    choices: Vec<Choice>,
    #[serde(default)]
    usage: Value,
}

#[derive(Debug, Deserialize)]
struct Choice {
    #[serde(default)]
    message: Message,
    finish_reason: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Message {
    content: Option<Content>,
    refusal: Option<String>,
}

/// Words, or parts of which some are thoughts (mistralai/client-python#252). A part of another type could hide words, so there is
/// none.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Content {
    Whole(String),
    Parts(Vec<Part>),
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    Text {
        text: String,
    },
    Refusal {
        refusal: String,
    },
    #[serde(alias = "reasoning")]
    Thinking,
}

/// How a completion ended, as far as it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Refused,
    Cut,
    /// What is there shows whether it is whole: not all servers name a reason, nor the same.
    Open,
}

impl End {
    /// `content_filter: SAFETY` is a filter as well.
    fn of(reason: &str) -> End {
        let reason = reason.split(':').next().unwrap_or_default().trim().to_lowercase();
        match reason.as_str() {
            reason if REFUSED.contains(&reason) => End::Refused,
            reason if CUT.contains(&reason) => End::Cut,
            _ => End::Open,
        }
    }
}

impl Message {
    fn refuses(&self) -> bool {
        let refuses = |part: &Part| matches!(part, Part::Refusal { refusal } if !refusal.is_empty());
        let in_parts = matches!(&self.content, Some(Content::Parts(parts)) if parts.iter().any(refuses));
        in_parts || self.refusal.as_deref().is_some_and(|refusal| !refusal.is_empty())
    }

    /// Its words without the thoughts.
    fn words(self) -> String {
        let text = |part| if let Part::Text { text } = part { Some(text) } else { None };
        match self.content {
            Some(Content::Whole(words)) => words,
            Some(Content::Parts(parts)) => parts.into_iter().filter_map(text).collect(),
            None => String::new(),
        }
    }
}

/// The answers of a reply to a prompt whose letters and digits are so many bytes.
pub fn answers(body: &str, items: &[Text], prompt: usize) -> Result<Vec<Answer>, BackendError> {
    let completion: Completion = json::read(body)?;
    let Some(choice) = completion.choices.into_iter().next() else {
        return Err(BackendError::BadReply("it holds no choice".to_owned()));
    };
    let end = End::of(choice.finish_reason.as_deref().unwrap_or_default());
    if end == End::Refused || choice.message.refuses() {
        return Ok(declined(items, Decline::Refused));
    }
    if context_was_cut(&completion.usage, prompt) {
        let message = "the server cut the request to its context: give it a larger one, or set a smaller 'batch'";
        return Err(BackendError::TooLong(message.to_owned()));
    }
    let answers = content::answers(&choice.message.words());
    if end == End::Cut {
        // Where all texts seem to be there, the last may still be cut; where not, fewer texts must be asked for.
        let cut = |_| BackendError::TooLong("the reply was cut: the model may not write more".to_owned());
        return answers.map(|_| declined(items, Decline::Cut)).map_err(cut);
    }
    answers
}

fn declined(items: &[Text], decline: Decline) -> Vec<Answer> {
    items.iter().map(|item| Answer::new(item.id.clone(), Err(decline))).collect()
}

/// Ollama drops what does not fit and says nothing (ollama#6286): only the count of tokens tells.
fn context_was_cut(usage: &Value, prompt: usize) -> bool {
    let tokens = usage.get("prompt_tokens").and_then(Value::as_u64).filter(|&tokens| tokens >= LEAST_WINDOW);
    tokens.is_some_and(|tokens| tokens < (prompt / BYTES_A_TOKEN) as u64)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn items(ids: &[&str]) -> Vec<Text> {
        let text = |id: &&str| Text {
            id: (*id).to_owned(),
            speaker: String::new(),
            role: None,
            text: "네.".to_owned(),
            terms: Vec::new(),
        };
        ids.iter().map(text).collect()
    }

    fn completion(content: &str, finish: &str) -> String {
        json!({"choices": [{"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": finish}]})
            .to_string()
    }

    const GOOD: &str = r#"{"items":[{"id":"1","text":"Так."},{"id":2,"text":"Ні."}]}"#;

    fn said(body: &Value) -> Vec<(String, String)> {
        let answers = answers(&body.to_string(), &items(&["1", "2"]), 0).unwrap();
        answers.into_iter().map(|answer| (answer.id, answer.text.unwrap())).collect()
    }

    #[test]
    fn any_other_end_leaves_the_words_to_themselves() {
        let good = [("1".to_owned(), "Так.".to_owned()), ("2".to_owned(), "Ні.".to_owned())];
        for finish in [json!("stop"), json!("eos"), json!("eos_token"), json!("STOP"), Value::Null] {
            let message = json!({"role": "assistant", "content": GOOD, "reasoning_content": "Hm.", "tool_calls": null});
            let body = json!({"choices": [{"message": message, "finish_reason": finish}], "usage": null});
            assert_eq!(said(&body), good, "{finish}");
        }
        let (first, second) = GOOD.split_at(20);
        let thoughts = json!({"type": "thinking", "thinking": [{"type": "text", "text": "{\"items\":[]}"}]});
        let parts = json!([thoughts, {"type": "text", "text": first}, thoughts, {"type": "text", "text": second}]);
        assert_eq!(said(&json!({"choices": [{"message": {"content": parts}}]})), good);
    }

    #[test]
    fn anything_else_is_a_bad_reply() {
        for body in [
            "",
            "{}",
            r#"{"choices":[]}"#,
            r#"{"choices":null}"#,
            r#"{"choices":[{"message":{"content":null}}]}"#,
            r#"{"choices":[{"message":{"content":null,"tool_calls":[{"id":"1"}]},"finish_reason":"tool_calls"}]}"#,
            r#"{"choices":[{"message":{"content":null,"reasoning_content":"{\"items\":[]}"},"finish_reason":"stop"}]}"#,
            r#"{"choices":[{"message":{"content":[{"type":"image_url","image_url":"x"}]}}]}"#,
            "data: {\"choices\":[]}",
            "<html>",
        ] {
            assert!(matches!(answers(body, &items(&["1"]), 0), Err(BackendError::BadReply(_))), "{body}");
        }
    }

    #[test]
    fn the_flags_of_the_service_go_before_its_words() {
        let declines = |body: &str| {
            let answers = answers(body, &items(&["1", "2"]), 0).unwrap();
            answers.into_iter().map(|answer| (answer.id, answer.text.unwrap_err())).collect::<Vec<_>>()
        };
        let all = |decline| vec![("1".to_owned(), decline), ("2".to_owned(), decline)];
        for filter in ["content_filter", "SAFETY", "content_filter: PROHIBITED_CONTENT"] {
            assert_eq!(declines(&completion(GOOD, filter)), all(Decline::Refused), "{filter}");
        }
        let silent = r#"{"choices":[{"index":0,"finish_reason":"PROHIBITED_CONTENT"}]}"#;
        assert_eq!(declines(silent), all(Decline::Refused));
        let refusal =
            json!({"choices": [{"message": {"content": null, "refusal": "I cannot."}, "finish_reason": "stop"}]});
        assert_eq!(declines(&refusal.to_string()), all(Decline::Refused));
        let part = json!({"choices": [{"message": {"content": [{"type": "refusal", "refusal": "I cannot."}]}}]});
        assert_eq!(declines(&part.to_string()), all(Decline::Refused));
        for cut in ["length", "MAX_TOKENS", "model_length"] {
            assert_eq!(declines(&completion(GOOD, cut)), all(Decline::Cut), "{cut}");
        }
        let cut = answers(&completion(r#"{"items":[{"id":"1","te"#, "length"), &items(&["1"]), 0);
        assert!(matches!(cut, Err(BackendError::TooLong(_))), "{cut:?}");
    }

    #[test]
    fn a_context_that_was_cut_is_seen_by_its_tokens() {
        let counted = |tokens: Value, prompt| {
            let mut body: Value = serde_json::from_str(&completion(GOOD, "stop")).unwrap();
            body["usage"] = json!({"prompt_tokens": tokens});
            answers(&body.to_string(), &items(&["1"]), prompt).map(|_| ())
        };
        assert!(matches!(counted(json!(2050), 20_000), Err(BackendError::TooLong(_))));
        assert_eq!(counted(json!(4096), 20_000), Ok(()), "20,000 bytes may be so few tokens");
        for no_count in [json!(0), json!(12), Value::Null, json!("many")] {
            assert_eq!(counted(no_count.clone(), 20_000), Ok(()), "{no_count}");
        }
    }
}
