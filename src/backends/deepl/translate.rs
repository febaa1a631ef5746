//! `POST /v2/translate`: the body of a request and the reply to it (OpenAPI 3.4.1 of DeepLcom/openapi).

use serde::{Deserialize, Serialize};

use crate::backends::{Answer, BackendError, Request, Said, Text, by_place, json};
use crate::lang::Lang;

/// The longest body that DeepL takes.
const BODY: usize = 128 * 1024;
/// The most bytes of what was said before; the rest of the body is for texts and their quoting.
const CONTEXT: usize = 16 * 1024;

/// A language as DeepL calls it.
#[derive(Debug)]
struct Code {
    lang: Lang,
    source: &'static str,
    target: &'static str,
}

/// The languages. A plain `EN` as target is deprecated; British English is that of the courts in The Hague and Strasbourg.
static CODES: [Code; 4] = [
    Code { lang: Lang::KO, source: "KO", target: "KO" },
    Code { lang: Lang::UK, source: "UK", target: "UK" },
    Code { lang: Lang::EN, source: "EN", target: "EN-GB" },
    Code { lang: Lang::RU, source: "RU", target: "RU" },
];

/// What the settings say of every request.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Manner {
    /// `prefer_more` or `prefer_less`: taken with every target language, and heeded where the language has it (neither Korean
    /// nor Ukrainian, says the API's own list).
    pub formality: Option<&'static str>,
    /// The kind of model.
    pub model_type: Option<&'static str>,
}

#[derive(Serialize)]
struct Body<'a> {
    text: Vec<&'a str>,
    source_lang: &'static str,
    target_lang: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<String>,
    split_sentences: &'static str,
    preserve_formatting: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    formality: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    model_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    glossary_id: Option<&'a str>,
}

#[derive(Deserialize)]
struct Reply {
    translations: Vec<Translation>,
}

#[derive(Deserialize)]
struct Translation {
    text: String,
}

/// Whether DeepL translates this pair.
pub fn knows(source: Lang, target: Lang) -> bool {
    !source.same_base(target) && code(source).is_some() && code(target).is_some()
}

/// The body of a request.
pub fn body(request: &Request<'_>, manner: Manner, glossary: Option<&str>) -> Result<Vec<u8>, BackendError> {
    let (Some(source), Some(target)) = (code(request.source), code(request.target)) else {
        let pair = format!("no translation from {} into {}", request.source, request.target);
        return Err(BackendError::Rejected(pair));
    };
    let body = json::write(&Body {
        text: request.items.iter().map(|item| item.text.as_str()).collect(),
        source_lang: source.source,
        target_lang: target.target,
        context: context(request.context),
        // A text is a sentence already.
        split_sentences: "0",
        preserve_formatting: true,
        formality: manner.formality,
        model_type: manner.model_type,
        glossary_id: glossary,
    });
    if body.len() > BODY {
        return Err(BackendError::TooLong(format!("a request of {} bytes, of {BODY} that DeepL takes", body.len())));
    }
    Ok(body)
}

/// The translations in the order of the texts: DeepL knows no ids.
pub fn answers(items: &[Text], reply: &str) -> Result<Vec<Answer>, BackendError> {
    let reply: Reply = json::read(reply)?;
    by_place(items, reply.translations.into_iter().map(|translation| translation.text).collect())
}

/// What was said before, a line a turn, without speakers: DeepL asks for whole sentences of the source language. The oldest are
/// left out where there is no room.
fn context(said: &[Said]) -> Option<String> {
    let mut room = CONTEXT;
    let newest_first = said.iter().rev().map(|said| said.text.trim()).filter(|line| !line.is_empty());
    let mut lines: Vec<&str> = newest_first
        .map_while(|line| {
            room = room.checked_sub(line.len() + 1)?;
            Some(line)
        })
        .collect();
    lines.reverse();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn code(lang: Lang) -> Option<&'static Code> {
    CODES.iter().find(|code| code.lang.same_base(lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backends::stub::texts;

    fn said(lines: &[&str]) -> Vec<Said> {
        lines.iter().map(|line| Said { speaker: "Слідчий".to_owned(), text: (*line).to_owned() }).collect()
    }

    fn request<'a>(source: Lang, target: Lang, items: &'a [Text], context: &'a [Said]) -> Request<'a> {
        Request { source, target, context, terms: &[], items }
    }

    fn written(request: &Request<'_>, manner: Manner, glossary: Option<&str>) -> String {
        String::from_utf8(body(request, manner, glossary).unwrap()).unwrap()
    }

    #[test]
    fn a_body_is_as_the_documentation_says() {
        let north: Lang = "ko-KP".parse().unwrap();
        let items = texts(&["모릅니다.", "그는 \"가자\"라고 했습니다."]);
        assert_eq!(
            written(&request(north, Lang::UK, &items, &[]), Manner::default(), None),
            r#"{"text":["모릅니다.","그는 \"가자\"라고 했습니다."],"source_lang":"KO","target_lang":"UK","split_sentences":"0","preserve_formatting":true}"#
        );
        let manner = Manner { formality: Some("prefer_more"), model_type: Some("prefer_quality_optimized") };
        let before = said(&["Де ви були?", " ", "Коли саме?"]);
        assert_eq!(
            written(&request(Lang::UK, Lang::EN, &texts(&["Увечері."]), &before), manner, Some("def3-a26b")),
            r#"{"text":["Увечері."],"source_lang":"UK","target_lang":"EN-GB","context":"Де ви були?\nКоли саме?","split_sentences":"0","preserve_formatting":true,"formality":"prefer_more","model_type":"prefer_quality_optimized","glossary_id":"def3-a26b"}"#
        );
    }

    #[test]
    fn english_is_british_as_a_target_only() {
        let items = texts(&["Yes."]);
        for (source, target, codes) in [
            (Lang::EN, Lang::KO, r#""source_lang":"EN","target_lang":"KO""#),
            (Lang::RU, Lang::EN, r#""source_lang":"RU","target_lang":"EN-GB""#),
            (Lang::EN, Lang::RU, r#""source_lang":"EN","target_lang":"RU""#),
        ] {
            let body = written(&request(source, target, &items, &[]), Manner::default(), None);
            assert!(body.contains(codes), "{body}");
        }
    }

    #[test]
    fn a_language_is_not_translated_into_itself() {
        let [north, south]: [Lang; 2] = ["ko-KP", "ko-KR"].map(|tag| tag.parse().unwrap());
        assert!(knows(north, Lang::UK) && knows(Lang::EN, south) && knows(Lang::RU, Lang::EN));
        assert!(!knows(north, south));
    }

    #[test]
    fn the_newest_of_what_was_said_finds_room() {
        let long = "а".repeat(CONTEXT / 4);
        assert_eq!(context(&said(&[&long, &long, "Так."])), Some(format!("{long}\nТак.")));
        assert_eq!(context(&said(&["а".repeat(CONTEXT).as_str()])), None);
        assert_eq!(context(&[]), None);
    }

    #[test]
    fn a_body_that_deepl_would_refuse_is_not_sent() {
        let items = texts(&["\u{1}".repeat(30_000).as_str()]);
        let refused = body(&request(Lang::UK, Lang::EN, &items, &[]), Manner::default(), None);
        assert!(matches!(refused, Err(BackendError::TooLong(_))), "{refused:?}");
    }

    #[test]
    fn a_reply_answers_each_text_by_its_place() {
        let items = texts(&["네.", "아니요."]);
        let reply = r#"{"translations":[{"detected_source_language":"KO","text":"Так.","new":1},{"text":"Ні."}]}"#;
        let read = answers(&items, reply).unwrap();
        let pairs: Vec<_> = read.iter().map(|answer| (answer.id.as_str(), answer.text.as_deref())).collect();
        assert_eq!(pairs, [("r0", Ok("Так.")), ("r1", Ok("Ні."))]);
    }

    #[test]
    fn a_reply_of_another_shape_is_no_answer() {
        let items = texts(&["네.", "아니요."]);
        for reply in [
            "",
            "{}",
            "null",
            r#"{"translations":[{"text":"Так."}"#,
            r#"{"translations":[{"text":"Так."}]}"#,
            r#"{"translations":[{"text":"Так."},{"text":"Ні."},{"text":"Ні."}]}"#,
            r#"{"translations":[{"text":"Так."},{"text":null}]}"#,
            r#"{"translations":["Так.","Ні."]}"#,
            r#"{"message":"Так."}"#,
        ] {
            assert!(matches!(answers(&items, reply), Err(BackendError::BadReply(_))), "{reply}");
        }
    }
}
