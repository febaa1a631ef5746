//! Azure Translator, version 3.0: <https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate>.

mod dictionary;
mod failure;

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::backends::http::{Call, Http};
use crate::backends::kinds::{BackendKind, Keys, Setup};
use crate::backends::{
    Answer, BackendError, Decline, Destination, Identity, Limits, Request, Service, Text, by_place, json,
};
use crate::lang::Lang;

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "azure",
    about: "Azure Translator (v3.0)",
    needs: "a key; a region where the resource is not global",
    languages: "ko, uk, en, ru in every pair",
    terms: "the matched terms (dynamic dictionary), where English is one of the two languages",
    // 1,000 texts and 50,000 characters are taken (page "Service limits"); but a free resource gets 33,300 characters a minute and
    // refuses more at once for ever, and the marks of terms need room.
    limits: Limits { items: 1_000, characters: 33_000, bytes: 132_000 },
    options: &["url", "key_env", "key_file", "region", "category"],
    url: Some("https://api.cognitive.microsofttranslator.com"),
    also: &[
        "https://api-nam.cognitive.microsofttranslator.com",
        "https://api-eur.cognitive.microsofttranslator.com",
        "https://api-apc.cognitive.microsofttranslator.com",
    ],
    keys: Keys { key: Some("AZURE_TRANSLATOR_KEY"), id: None, session: None },
    make,
};

/// The characters that a request may hold, with its marks.
const MOST_CHARACTERS: usize = 50_000;

struct Azure {
    identity: Identity,
    destination: Destination,
    url: String,
    key: Option<SecretString>,
    region: Option<String>,
    category: Option<String>,
    http: Arc<Http>,
    now: fn() -> SystemTime,
    timeout: Option<Duration>,
}

#[derive(Serialize)]
struct Element {
    #[serde(rename = "Text")]
    text: String,
}

#[derive(Deserialize)]
struct Translated {
    /// One for each target language.
    translations: [Translation; 1],
}

#[derive(Deserialize)]
struct Translation {
    text: String,
}

fn make(setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    Ok(Box::new(azure(setup)?))
}

fn azure(setup: Setup) -> Result<Azure, BackendError> {
    let options = setup.options;
    for (name, value) in [("region", &options.region), ("category", &options.category)] {
        if value.as_deref().is_some_and(|value| !is_name(value)) {
            let problem = format!("{}: {name} is a name of letters, digits and - . _", setup.name);
            return Err(BackendError::Setup(problem));
        }
    }
    let model = options.category.clone().unwrap_or_else(|| "general".to_owned());
    Ok(Azure {
        identity: Identity { name: setup.name, model },
        destination: Destination::of_url(&setup.url)?,
        url: setup.url,
        key: setup.key,
        region: options.region,
        category: options.category,
        http: setup.http,
        now: setup.now,
        timeout: options.timeout.map(Duration::from_secs),
    })
}

/// Fit to stand in an address or a header.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c))
}

impl Service for Azure {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        KIND.limits
    }

    fn destination(&self) -> Destination {
        self.destination.clone()
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let (held_back, sent): (Vec<Text>, Vec<Text>) =
            request.items.iter().cloned().partition(|item| dictionary::is_markup(&item.text));
        let mut answers = match sent.is_empty() {
            true => Vec::new(),
            false => {
                let reply = self.http.send(&self.call(&Request { items: &sent, ..request.clone() })?)?;
                answers(&sent, &failure::accepted(reply)?)?
            }
        };
        answers.extend(held_back.into_iter().map(|item| Answer::new(item.id, Err(Decline::Failed))));
        Ok(answers)
    }
}

impl Azure {
    fn call(&self, request: &Request<'_>) -> Result<Call<'static>, BackendError> {
        let body = body(request);
        let mut headers = vec![("Content-Type", "application/json".to_owned())];
        match &self.key {
            Some(key) => headers.push(("Ocp-Apim-Subscription-Key", key.expose_secret().to_owned())),
            // A container on one's own machine has no key.
            None if Some(self.url.as_str()) != KIND.url => {}
            None => return Err(self.without_key()),
        }
        headers.extend(self.region.clone().map(|region| ("Ocp-Apim-Subscription-Region", region)));
        headers.push(("X-ClientTraceId", trace_id(&body, (self.now)())));
        let url = self.address(request.source, request.target);
        Ok(Call { method: "POST", url, headers, body, timeout: self.timeout })
    }

    /// `{url}/translate` is right for the global address, for those of a geography, and for one's own resource with its path
    /// (`https://RESOURCE.cognitiveservices.azure.com/translator/text/v3.0`).
    fn address(&self, source: Lang, target: Lang) -> String {
        let category = self.category.as_ref().map(|category| format!("&category={category}")).unwrap_or_default();
        format!(
            "{}/translate?api-version=3.0&from={}&to={}&textType=plain&profanityAction=NoAction{category}",
            self.url,
            source.tag(),
            target.tag()
        )
    }

    fn without_key(&self) -> BackendError {
        let name = &self.identity.name;
        BackendError::Setup(format!("{name} has no key: name it with key_env or key_file in [backend.{name}]"))
    }
}

fn body(request: &Request<'_>) -> Vec<u8> {
    let works = dictionary::works(request.source, request.target);
    let marked = elements(request.items, works);
    let characters: usize = marked.iter().map(|element| element.text.chars().count()).sum();
    let elements = if characters <= MOST_CHARACTERS { marked } else { elements(request.items, false) };
    json::write(&elements)
}

/// The texts, with their terms marked where that works.
fn elements(items: &[Text], works: bool) -> Vec<Element> {
    let marked = |item: &Text| match works {
        true => dictionary::marked(&item.text, &dictionary::usable(&item.terms)),
        false => item.text.clone(),
    };
    items.iter().map(|item| Element { text: marked(item) }).collect()
}

fn answers(items: &[Text], body: &str) -> Result<Vec<Answer>, BackendError> {
    let reply: Vec<Translated> = json::read(body)?;
    let texts = reply.into_iter().map(|Translated { translations: [translation] }| translation.text).collect();
    let whole = |answer: Answer| Answer {
        text: answer.text.and_then(|text| if dictionary::is_markup(&text) { Err(Decline::Failed) } else { Ok(text) }),
        ..answer
    };
    Ok(by_place(items, texts)?.into_iter().map(whole).collect())
}

/// What names a request to the service's support: a UUID of version 8 (RFC 9562), from a hash of the request and the time.
fn trace_id(body: &[u8], now: SystemTime) -> String {
    let nanoseconds = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    let hash = Sha256::new().chain_update(nanoseconds.to_le_bytes()).chain_update(body).finalize();
    let hex = hex::encode(hash);
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(12, 15), part(15, 18), part(18, 30))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backends::Options;
    use crate::backends::TermPair;
    use crate::backends::http::Network;

    fn service(options: Options, url: &str, key: Option<&str>) -> Result<Azure, BackendError> {
        azure(Setup {
            name: "azure".to_owned(),
            options,
            url: url.to_owned(),
            key: key.map(SecretString::from),
            key_id: None,
            session: None,
            models: Arc::default(),
            read: |path| Err(path.display().to_string()),
            http: Arc::new(Http::new(&Network::default(), false, None).unwrap()),
            now: || UNIX_EPOCH,
            log: |_| (),
        })
    }

    fn items(texts: &[&str]) -> Vec<Text> {
        let item = |text: &&str| Text {
            id: format!("#{text}"),
            speaker: String::new(),
            role: None,
            text: (*text).to_owned(),
            terms: Vec::new(),
        };
        texts.iter().map(item).collect()
    }

    fn request(items: &[Text], pair: (Lang, Lang)) -> Request<'_> {
        Request { source: pair.0, target: pair.1, context: &[], terms: &[], items }
    }

    /// Texts in each of which the brigade is a term.
    fn brigades(texts: &[&str]) -> Vec<Text> {
        let term = TermPair::new("бригада".to_owned(), "brigade".to_owned());
        items(texts).into_iter().map(|item| Text { terms: vec![term.clone()], ..item }).collect()
    }

    #[test]
    fn a_request_has_its_address_and_headers() {
        let options = Options {
            region: Some("westeurope".to_owned()),
            category: Some("a1-GEN".to_owned()),
            timeout: Some(5),
            ..Options::default()
        };
        let own = "https://case.cognitiveservices.azure.com/translator/text/v3.0";
        let north = Lang::KO.in_region("KP").unwrap();
        let items = items(&["예."]);
        let call = service(options, own, Some("k3y")).unwrap().call(&request(&items, (north, Lang::EN))).unwrap();
        let query = "api-version=3.0&from=ko&to=en&textType=plain&profanityAction=NoAction&category=a1-GEN";
        assert_eq!((call.method, call.url), ("POST", format!("{own}/translate?{query}")));
        assert_eq!(call.timeout, Some(Duration::from_secs(5)));
        let names: Vec<&str> = call.headers.iter().map(|(name, _)| *name).collect();
        let expected = ["Content-Type", "Ocp-Apim-Subscription-Key", "Ocp-Apim-Subscription-Region", "X-ClientTraceId"];
        assert_eq!(names, expected);
        let values: Vec<&str> = call.headers.iter().map(|(_, value)| value.as_str()).take(3).collect();
        assert_eq!(values, ["application/json", "k3y", "westeurope"]);
    }

    #[test]
    fn the_service_itself_is_not_asked_without_a_key() {
        let ask = |url: &str| {
            let items = items(&["예."]);
            let call = service(Options::default(), url, None).unwrap().call(&request(&items, (Lang::KO, Lang::EN)));
            call.map(|call| call.headers.len())
        };
        assert!(matches!(ask(KIND.url.unwrap()), Err(BackendError::Setup(problem)) if problem.contains("key_env")));
        assert_eq!(ask("http://127.0.0.1:5000"), Ok(2));
    }

    #[test]
    fn names_that_would_break_an_address_are_refused() {
        for category in ["a&b", "", "a b"] {
            let options = Options { category: Some(category.to_owned()), ..Options::default() };
            assert!(matches!(service(options, "http://127.0.0.1:9", None), Err(BackendError::Setup(_))), "{category}");
        }
    }

    #[test]
    fn terms_are_marked_only_where_english_is_in_the_pair() {
        let items = brigades(&["Наша бригада \"Схід\"."]);
        let sent = |pair| String::from_utf8(body(&request(&items, pair))).unwrap();
        let mark = r#"<mstrans:dictionary translation=\"brigade\">бригада</mstrans:dictionary>"#;
        assert_eq!(sent((Lang::UK, Lang::EN)), format!(r#"[{{"Text":"Наша {mark} \"Схід\"."}}]"#));
        assert_eq!(sent((Lang::UK, Lang::KO)), r#"[{"Text":"Наша бригада \"Схід\"."}]"#);
    }

    #[test]
    fn marks_that_make_a_request_too_long_are_left_out() {
        let items = brigades(&["бригада ".repeat(4_000).as_str()]);
        assert!(!String::from_utf8(body(&request(&items, (Lang::UK, Lang::EN)))).unwrap().contains('<'));
    }

    #[test]
    fn a_text_that_holds_a_mark_is_not_sent() {
        let items = items(&["<mstrans:dictionary translation=\"no\">так</mstrans:dictionary>"]);
        let azure = service(Options::default(), "http://127.0.0.1:9", None).unwrap();
        let answers = azure.ask(&request(&items, (Lang::UK, Lang::EN))).unwrap();
        assert_eq!(answers, [Answer::new(items[0].id.clone(), Err(Decline::Failed))]);
    }

    #[test]
    fn answers_are_by_place() {
        let reply =
            r#"[{"translations":[{"text":"yes","to":"en"}]},{"translations":[{"text":"</mstrans:x>","to":"en"}]}]"#;
        let read = answers(&items(&["так", "ні"]), reply).unwrap();
        let expected = [("#так", Ok("yes".to_owned())), ("#ні", Err(Decline::Failed))];
        assert_eq!(read, expected.map(|(id, text)| Answer::new(id, text)));
    }

    #[test]
    fn other_shapes_are_bad_replies() {
        let one = r#"{"translations":[{"text":"yes","to":"en"}]}"#;
        let two = r#"[{"translations":[{"text":"a","to":"en"},{"text":"b","to":"uk"}]}]"#;
        for reply in ["", "[", "{}", "[]", one, two, r#"[{"translations":[]}]"#, r#"[{"translations":[{"to":"en"}]}]"#]
        {
            assert!(matches!(answers(&items(&["так"]), reply), Err(BackendError::BadReply(_))), "{reply}");
        }
    }

    #[test]
    fn a_trace_id_is_a_uuid_of_its_request_and_time() {
        let id = trace_id(b"body", UNIX_EPOCH);
        let parts: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12]);
        assert_eq!(id.chars().nth(14), Some('8'), "{id}");
        assert_ne!(id, trace_id(b"body", UNIX_EPOCH + Duration::from_nanos(1)));
        assert_ne!(id, trace_id(b"other", UNIX_EPOCH));
    }
}
