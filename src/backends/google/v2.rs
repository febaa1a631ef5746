//! Cloud Translation Basic (v2): <https://docs.cloud.google.com/translate/docs/reference/rest/v2/translate>.

use serde::{Deserialize, Serialize};

use crate::backends::{Answer, BackendError, Request, Text, by_place, json};

/// The path of the method.
pub(super) const PATH: &str = "/language/translate/v2";
/// The model where the settings name none.
pub(super) const MODEL: &str = "nmt";

#[derive(Serialize)]
struct Body<'a> {
    q: Vec<&'a str>,
    source: &'a str,
    target: &'a str,
    /// Without it the texts are taken for HTML, and an apostrophe comes back as `&#39;`.
    format: &'static str,
    model: &'a str,
}

#[derive(Deserialize)]
struct Reply {
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    translations: Vec<Translation>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Translation {
    translated_text: String,
}

/// The body of a request.
pub(super) fn body(request: &Request<'_>, model: &str) -> Vec<u8> {
    let q = request.items.iter().map(|item| item.text.as_str()).collect();
    let body = Body { q, source: request.source.tag(), target: request.target.tag(), format: "text", model };
    json::write(&body)
}

/// The answers of a reply.
pub(super) fn answers(items: &[Text], body: &str) -> Result<Vec<Answer>, BackendError> {
    let reply: Reply = json::read(body)?;
    by_place(items, reply.data.translations.into_iter().map(|translation| translation.translated_text).collect())
}

#[cfg(test)]
mod tests {
    use super::super::samples::{items, request};
    use super::*;

    #[test]
    fn texts_are_sent_as_plain_text_and_in_utf_8() {
        let sent = String::from_utf8(body(&request(&items(&["저는 \"94려단\" 소속입니다.", "예."])), MODEL)).unwrap();
        let expected =
            r#"{"q":["저는 \"94려단\" 소속입니다.","예."],"source":"ko","target":"uk","format":"text","model":"nmt"}"#;
        assert_eq!(sent, expected);
    }

    #[test]
    fn answers_are_by_place() {
        let items = items(&["하나", "둘"]);
        let reply = r#"{"data":{"translations":[{"translatedText":"один","model":"nmt"},{"translatedText":"два"}]}}"#;
        let answers = answers(&items, reply).unwrap();
        let texts: Vec<_> = answers.into_iter().map(|answer| (answer.id, answer.text.unwrap())).collect();
        assert_eq!(texts, [("1".to_owned(), "один".to_owned()), ("2".to_owned(), "два".to_owned())]);
    }

    #[test]
    fn other_shapes_are_bad_replies() {
        for reply in ["", "{", "[]", r#"{"data":{}}"#, r#"{"data":{"translations":[{"translatedText":"один"}]}}"#] {
            assert!(matches!(answers(&items(&["하나", "둘"]), reply), Err(BackendError::BadReply(_))), "{reply}");
        }
    }
}
