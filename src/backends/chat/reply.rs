//! What came back: a completion whose content is one JSON object with the translations.

use serde::Deserialize;
use serde_json::Value;

use crate::backends::{Answer, BackendError, Decline, Text, json};

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
    message: Message,
    finish_reason: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Message {
    content: Option<String>,
    refusal: Option<String>,
}

/// The content. A key that is not known could hide words, so there is none.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    items: Vec<Translation>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Translation {
    id: Id,
    text: String,
}

/// Models write an id that looks like a number as one.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

/// The answers of a reply to a prompt whose letters and digits are so many bytes.
pub fn answers(body: &str, items: &[Text], prompt: usize) -> Result<Vec<Answer>, BackendError> {
    let completion: Completion = json::read(body)?;
    let Some(choice) = completion.choices.into_iter().next() else {
        return Err(BackendError::BadReply("it holds no choice".to_owned()));
    };
    let finish = choice.finish_reason.as_deref();
    if finish == Some("content_filter") || choice.message.refusal.is_some_and(|refusal| !refusal.is_empty()) {
        return Ok(declined(items, Decline::Refused));
    }
    if context_was_cut(&completion.usage, prompt) {
        let message = "the server cut the request to its context: give it a larger one, or set a smaller 'batch'";
        return Err(BackendError::TooLong(message.to_owned()));
    }
    let translations = translations(choice.message.content.as_deref().unwrap_or_default());
    if finish == Some("length") {
        // Where all texts seem to be there, the last may still be cut; where not, fewer texts must be asked for.
        let cut = |_| BackendError::TooLong("the reply was cut: the model may not write more".to_owned());
        return translations.map(|_| declined(items, Decline::Cut)).map_err(cut);
    }
    translations
}

fn declined(items: &[Text], decline: Decline) -> Vec<Answer> {
    items.iter().map(|item| Answer { id: item.id.clone(), text: Err(decline) }).collect()
}

/// Ollama drops what does not fit and says nothing (ollama#6286): only the count of tokens tells.
fn context_was_cut(usage: &Value, prompt: usize) -> bool {
    let tokens = usage.get("prompt_tokens").and_then(Value::as_u64).filter(|&tokens| tokens >= LEAST_WINDOW);
    tokens.is_some_and(|tokens| tokens < (prompt / BYTES_A_TOKEN) as u64)
}

fn translations(content: &str) -> Result<Vec<Answer>, BackendError> {
    let content: Content = json::read(without_fence(without_thoughts(content.trim())))?;
    let answer = |Translation { id, text }| match id {
        Id::Text(id) => Answer { id, text: Ok(text) },
        Id::Number(id) => Answer { id: id.to_string(), text: Ok(text) },
    };
    Ok(content.items.into_iter().map(answer).collect())
}

/// The content after one block of thoughts at its beginning.
fn without_thoughts(content: &str) -> &str {
    let after = content.strip_prefix("<think>").and_then(|rest| rest.split_once("</think>"));
    after.map_or(content, |(_, rest)| rest.trim())
}

/// The content of one Markdown fence that encloses the whole.
fn without_fence(content: &str) -> &str {
    let inside = content.strip_prefix("```").and_then(|rest| rest.strip_suffix("```"));
    let json = inside.and_then(|inside| inside.split_once('\n')).filter(|(name, _)| {
        let name = name.trim();
        name.is_empty() || name.eq_ignore_ascii_case("json")
    });
    json.map_or(content, |(_, json)| json.trim())
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

    fn said(content: &str) -> Result<Vec<(String, String)>, BackendError> {
        let answers = answers(&completion(content, "stop"), &items(&["1", "2"]), 0)?;
        Ok(answers.into_iter().map(|answer| (answer.id, answer.text.unwrap())).collect())
    }

    fn is_bad(result: &Result<Vec<(String, String)>, BackendError>) -> bool {
        matches!(result, Err(BackendError::BadReply(_)))
    }

    const GOOD: &str = r#"{"items":[{"id":"1","text":"Так."},{"id":2,"text":"Ні."}]}"#;

    #[test]
    fn answers_carry_the_ids_that_came() {
        let pair = |id: &str, text: &str| (id.to_owned(), text.to_owned());
        assert_eq!(said(GOOD).unwrap(), [pair("1", "Так."), pair("2", "Ні.")]);
        let odd = r#"{"items":[{"id":"2","text":"Ні."},{"id":"2","text":"Так."},{"id":"9","text":""}]}"#;
        assert_eq!(said(odd).unwrap(), [pair("2", "Ні."), pair("2", "Так."), pair("9", "")]);
        assert_eq!(said(r#"{"items":[]}"#).unwrap(), []);
    }

    #[test]
    fn thoughts_before_and_one_fence_around_are_no_words() {
        let wrapped = [
            format!("\n{GOOD}\n"),
            format!("<think>Is 2 a no? {{}} ```</think>\n\n{GOOD}"),
            format!("```json\n{GOOD}\n```"),
            format!("<think>\n</think>```\n{GOOD}\n```\n"),
        ];
        for content in wrapped {
            assert_eq!(said(&content), said(GOOD), "{content}");
        }
    }

    #[test]
    fn anything_else_is_a_bad_reply() {
        let chatter = [
            format!("Here you are: {GOOD}"),
            format!("{GOOD} I left out the violence."),
            format!("<think>no end {GOOD}"),
            format!("```python\n{GOOD}\n```"),
            format!("```json\n{GOOD}\n``` Done."),
            r#"{"items":[{"id":"1","text":"Так.","note":"Ні."}]}"#.to_owned(),
            r#"{"items":[{"id":"1","text":"Так."}],"note":"?"}"#.to_owned(),
            r#"{"items":[{"id":"1","text":"Так.","text":"Ні."}]}"#.to_owned(),
            r#"{"items":{"id":"1","text":"Так."}}"#.to_owned(),
            r#"{"items":[{"id":"1","text":null}]}"#.to_owned(),
            r#"{"items":[{"id":"1"}]}"#.to_owned(),
            r#"{"items":[{"id":"1","text":"Та"#.to_owned(),
            String::new(),
        ];
        for content in chatter {
            assert!(is_bad(&said(&content)), "{content}");
        }
        for body in ["", "{}", r#"{"choices":[]}"#, r#"{"choices":[{"message":{"content":null}}]}"#, "<html>"] {
            assert!(matches!(answers(body, &items(&["1"]), 0), Err(BackendError::BadReply(_))), "{body}");
        }
    }

    #[test]
    fn an_error_says_nothing_of_the_words() {
        let error = said(r#"{"items":[{"id":"1","secret":"таємниця"}]}"#).unwrap_err().to_string();
        assert!(!error.contains("secret") && !error.contains("таємниця"), "{error}");
    }

    #[test]
    fn the_flags_of_the_service_go_before_its_words() {
        let declines = |body: &str| {
            let answers = answers(body, &items(&["1", "2"]), 0).unwrap();
            answers.into_iter().map(|answer| (answer.id, answer.text.unwrap_err())).collect::<Vec<_>>()
        };
        let all = |decline| vec![("1".to_owned(), decline), ("2".to_owned(), decline)];
        assert_eq!(declines(&completion(GOOD, "content_filter")), all(Decline::Refused));
        let refusal =
            json!({"choices": [{"message": {"content": null, "refusal": "I cannot."}, "finish_reason": "stop"}]});
        assert_eq!(declines(&refusal.to_string()), all(Decline::Refused));
        assert_eq!(declines(&completion(GOOD, "length")), all(Decline::Cut));
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
