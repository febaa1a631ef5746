//! The content of a completion: one JSON object with the translations, and what models put around it.

use serde::Deserialize;

use crate::backends::{Answer, BackendError, json};

/// How models end their thoughts: most, Gemini, Mistral. The beginning may stand in the prompt and not come back
/// (llama.cpp#11861, vllm#31045).
const THOUGHT: [&str; 3] = ["</think>", "</thought>", "[/THINK]"];

/// A key that is not known could hide words, so there is none.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Object {
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

/// The translations by the ids that came. Words in the place of the object are no translation, whatever they say.
pub fn answers(content: &str) -> Result<Vec<Answer>, BackendError> {
    let content = without_fence(without_thoughts(bare(content)));
    if !content.is_empty() && !content.contains(['{', '[']) {
        let message = "the model answers in words, without the object that was asked for";
        return Err(BackendError::Refused(message.to_owned()));
    }
    let object: Object = json::read(content)?;
    let answer = |Translation { id, text }| match id {
        Id::Text(id) => Answer::new(id, Ok(text)),
        Id::Number(id) => Answer::new(id.to_string(), Ok(text)),
    };
    Ok(object.items.into_iter().map(answer).collect())
}

/// Without blanks and a byte order mark.
fn bare(content: &str) -> &str {
    content.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// The content after thoughts at its beginning.
fn without_thoughts(content: &str) -> &str {
    if content.starts_with(['{', '`']) {
        return content;
    }
    let after = THOUGHT.iter().find_map(|end| content.rsplit_once(end));
    after.map_or(content, |(_, rest)| bare(rest))
}

/// The content of one Markdown fence that encloses the whole.
fn without_fence(content: &str) -> &str {
    let inside = content.strip_prefix("```").and_then(|rest| rest.strip_suffix("```"));
    let json = inside.and_then(|inside| inside.split_once('\n')).filter(|(name, _)| {
        let name = name.trim();
        name.is_empty() || name.eq_ignore_ascii_case("json")
    });
    json.map_or(content, |(_, json)| bare(json))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(content: &str) -> Result<Vec<(String, String)>, BackendError> {
        Ok(answers(content)?.into_iter().map(|answer| (answer.id, answer.text.unwrap())).collect())
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
            format!("\u{feff}{GOOD}"),
            format!("The user wants {{}}.\n</think>\n{GOOD}"),
            format!("[THINK]Hm, \"items\".[/THINK]{GOOD}"),
            format!("<thought>Hm.</thought>{GOOD}"),
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
            format!("{GOOD}</think>{GOOD}"),
            format!("```python\n{GOOD}\n```"),
            format!("```json\n{GOOD}\n``` Done."),
            r#"{"items":[{"id":"1","text":"Так.","note":"Ні."}]}"#.to_owned(),
            r#"{"items":[{"id":"1","text":"Так."}],"note":"?"}"#.to_owned(),
            r#"{"items":[{"id":"1","text":"Так.","text":"Ні."}]}"#.to_owned(),
            r#"{"items":{"id":"1","text":"Так."}}"#.to_owned(),
            r#"{"items":[{"id":"1","text":null}]}"#.to_owned(),
            r#"{"items":[{"id":"1"}]}"#.to_owned(),
            r#"{"items":[{"id":"1","text":"Та"#.to_owned(),
            r#"{"items":[{"id":"1","text":"Так."},]}"#.to_owned(),
            String::new(),
        ];
        for content in chatter {
            assert!(is_bad(&said(&content)), "{content}");
        }
    }

    #[test]
    fn an_error_says_nothing_of_the_words() {
        let error = said(r#"{"items":[{"id":"1","secret":"таємниця"}]}"#).unwrap_err().to_string();
        assert!(!error.contains("secret") && !error.contains("таємниця"), "{error}");
    }

    #[test]
    fn words_without_an_object_are_a_refusal() {
        for words in
            ["I'm sorry, but I can't assist with that.", "<think>{}</think>Вибачте, я не можу.", "```\n네.\n```"]
        {
            assert!(matches!(said(words), Err(BackendError::Refused(_))), "{words}: {:?}", said(words));
        }
    }
}
