//! DeepL as it talks to a server.

use std::cell::RefCell;

use super::*;
use crate::backends::stub::{Reply, Stub, answers, setup};

const NONE: Reply = (200, r#"{"glossaries":[]}"#);
const MADE: Reply = (201, r#"{"glossary_id":"def3-a26b","name":"x","dictionaries":[]}"#);
const GONE: Reply = (404, r#"{"message":"Glossary not found"}"#);
const REMOVED: Reply = (204, "");
const YES: Reply = (200, r#"{"translations":[{"detected_source_language":"KO","text":"Так."}]}"#);

const LIST: &str = "GET /v3/glossaries";
const MAKE: &str = "POST /v3/glossaries";
const REMOVE: &str = "DELETE /v3/glossaries/def3-a26b";
const TRANSLATE: &str = "POST /v2/translate";

thread_local! {
    static TOLD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

fn told() -> String {
    TOLD.take().join("\n")
}

fn deepl(stub: &Stub) -> Box<dyn Service> {
    let log = |line: &str| TOLD.with_borrow_mut(|told| told.push(line.to_owned()));
    KIND.open(Setup { log, ..setup(&stub.url, Some("top-secret"), Options::default()) }).unwrap()
}

fn prepare(service: &dyn Service) -> Result<(), BackendError> {
    let term = TermPair::new("중대".to_owned(), "рота".to_owned());
    service.prepare(Lang::KO, Lang::UK, &[term])
}

fn glossary_sent(stub: &Stub) -> bool {
    stub.asked().last().unwrap().body.contains(r#""glossary_id":"def3-a26b""#)
}

#[test]
fn a_request_carries_the_key_and_the_type_of_its_body() {
    let stub = Stub::new(&[YES]);
    assert_eq!(answers(deepl(&stub).as_ref(), &["네."]), Ok(vec!["Так.".to_owned()]));
    let asked = &stub.asked()[0];
    assert_eq!(asked.line, TRANSLATE);
    for header in ["authorization: DeepL-Auth-Key top-secret", "content-type: application/json"] {
        assert!(asked.headers.iter().any(|line| line == header), "{asked:?}");
    }
}

#[test]
fn terms_travel_as_a_glossary_that_is_removed_at_the_end() {
    let stub = Stub::new(&[NONE, MADE, YES, REMOVED]);
    let service = deepl(&stub);
    prepare(service.as_ref()).unwrap();
    assert!(answers(service.as_ref(), &["네."]).is_ok() && glossary_sent(&stub));
    service.finish();
    service.finish();
    assert_eq!(stub.lines(), [LIST, MAKE, TRANSLATE, REMOVE]);
    assert_eq!(told(), "");
}

#[test]
fn other_terms_get_a_glossary_of_their_own() {
    const OTHER: Reply = (201, r#"{"glossary_id":"9c01-77ee","name":"y","dictionaries":[]}"#);
    let stub = Stub::new(&[NONE, OTHER, NONE, MADE, YES, REMOVED, REMOVED]);
    let service = deepl(&stub);
    let term = TermPair::new("지뢰".to_owned(), "міна".to_owned());
    service.prepare(Lang::KO, Lang::UK, &[term]).unwrap();
    prepare(service.as_ref()).unwrap();
    assert!(answers(service.as_ref(), &["네."]).is_ok() && glossary_sent(&stub));
    service.finish();
    assert_eq!(stub.lines().get(5..), Some(&["DELETE /v3/glossaries/9c01-77ee".to_owned(), REMOVE.to_owned()][..]));
}

#[test]
fn a_glossary_serves_its_pair_only() {
    let stub = Stub::new(&[NONE, MADE, YES]);
    let service = deepl(&stub);
    let term = TermPair::new("рота".to_owned(), "중대".to_owned());
    service.prepare(Lang::UK, Lang::KO, &[term]).unwrap();
    assert!(answers(service.as_ref(), &["네."]).is_ok() && !glossary_sent(&stub));
}

#[test]
fn a_glossary_that_a_killed_run_left_is_used_and_removed() {
    let list = r#"{"glossaries":[{"glossary_id":"def3-a26b","name":"tovmach ko-uk 20add360a168","dictionaries":[{"source_lang":"KO","target_lang":"UK","entry_count":1}]}]}"#;
    let stub = Stub::new(&[(200, list), (200, list), YES, REMOVED]);
    let service = deepl(&stub);
    prepare(service.as_ref()).unwrap();
    prepare(service.as_ref()).unwrap();
    assert!(answers(service.as_ref(), &["네."]).is_ok() && glossary_sent(&stub));
    service.finish();
    assert_eq!(stub.lines(), [LIST, LIST, TRANSLATE, REMOVE]);
    assert_eq!(told(), "");
}

#[test]
fn without_terms_no_glossary_is_asked_for() {
    let stub = Stub::new(&[YES]);
    let service = deepl(&stub);
    service.prepare(Lang::KO, Lang::UK, &[]).unwrap();
    assert!(answers(service.as_ref(), &["네."]).is_ok());
    service.finish();
    assert_eq!(stub.lines(), [TRANSLATE]);
}

#[test]
fn the_translation_goes_on_where_no_glossary_can_be_made() {
    let failures: [&[Reply]; 5] = [
        &[(456, r#"{"message":"Quota exceeded"}"#)],
        &[(429, "")],
        &[(200, "<html>")],
        &[NONE, (400, r#"{"message":"Invalid glossary entries provided","detail":"Key 중대"}"#)],
        &[NONE, (201, "{}")],
    ];
    for failure in failures {
        let stub = Stub::new(&[failure, &[YES]].concat());
        let service = deepl(&stub);
        prepare(service.as_ref()).unwrap();
        assert!(answers(service.as_ref(), &["네."]).is_ok() && !glossary_sent(&stub), "{failure:?}");
        let told = told();
        assert!(told.starts_with("test: no glossary for ko into uk") && !told.contains("중대"), "{told}");
    }
}

#[test]
fn a_wrong_key_or_no_network_stops_at_once() {
    let stub = Stub::new(&[(403, r#"{"message":"Authorization failed"}"#)]);
    assert!(matches!(prepare(deepl(&stub).as_ref()), Err(BackendError::Key(_))));
    assert!(matches!(prepare(deepl(&Stub::new(&[])).as_ref()), Err(BackendError::Network(_))));
    assert_eq!(told(), "");
}

#[test]
fn a_glossary_that_cannot_be_removed_is_told_of() {
    let stub = Stub::new(&[NONE, MADE, (503, "")]);
    let service = deepl(&stub);
    prepare(service.as_ref()).unwrap();
    service.finish();
    assert!(told().contains("may still be on the server"));
}

#[test]
fn a_glossary_that_is_gone_is_not_asked_for_again() {
    let stub = Stub::new(&[NONE, MADE, GONE, YES, YES, GONE]);
    let service = deepl(&stub);
    prepare(service.as_ref()).unwrap();
    assert!(answers(service.as_ref(), &["네."]).is_ok() && !glossary_sent(&stub));
    assert!(answers(service.as_ref(), &["네."]).is_ok() && !glossary_sent(&stub));
    assert!(told().contains("the glossary is not taken"));
    service.finish();
    assert_eq!(stub.lines(), [LIST, MAKE, TRANSLATE, TRANSLATE, TRANSLATE, REMOVE]);
    assert_eq!(told(), "", "what is gone needs no removing");
}

#[test]
fn errors_are_named_and_keys_are_not() {
    for (reply, error) in [
        ((403, r#"{"message":"wrong key top-secret"}"#), "the key was not accepted"),
        ((456, r#"{"message":"Quota for this billing period has been exceeded."}"#), "the quota is used up"),
        ((429, ""), "busy"),
        ((529, ""), "busy"),
        ((413, ""), "too long"),
        ((400, r#"{"message":"Value for 'target_lang' not supported."}"#), "not taken: Value for 'target_lang'"),
        ((200, r#"{"translations":[]}"#), "the answer cannot be read: 0 translations came for 1 texts"),
    ] {
        let said = answers(deepl(&Stub::new(&[reply])).as_ref(), &["네."]).unwrap_err();
        assert!(said.starts_with(error) && !said.contains("secret"), "{said}");
    }
}

#[test]
fn without_a_key_nothing_is_sent() {
    let stub = Stub::new(&[YES]);
    let service = make(setup(&stub.url, None, Options::default())).unwrap();
    assert!(answers(service.as_ref(), &["네."]).unwrap_err().contains("DEEPL_API_KEY"));
    assert_eq!(stub.lines(), [""; 0]);
}

#[test]
fn the_key_of_a_free_account_goes_to_its_own_host() {
    let named = |url: &str| Options { url: Some(url.to_owned()), ..Options::default() };
    for (url, key, options, host) in [
        (PRO, "abc:fx", Options::default(), "api-free.deepl.com"),
        (PRO, "abc", Options::default(), "api.deepl.com"),
        (PRO, "abc:fx", named(PRO), "api.deepl.com"),
        (FREE, "abc", named(FREE), "api-free.deepl.com"),
        ("http://127.0.0.1:3000", "abc:fx", Options::default(), "127.0.0.1"),
    ] {
        let service = make(setup(url, Some(key), options)).unwrap();
        assert_eq!(service.destination(), Destination::Host(host.to_owned()), "{url} {key}");
    }
}

#[test]
fn settings_are_taken_as_deepl_knows_them() {
    let options = |model: &str, formality: &str| Options {
        model: Some(model.to_owned()),
        formality: Some(formality.to_owned()),
        ..Options::default()
    };
    let given = options("quality_optimized", "informal");
    assert_eq!(model(&given), "quality_optimized informal");
    let expected = Manner { formality: Some("prefer_less"), model_type: Some("quality_optimized") };
    assert_eq!(manner(&given), Ok(expected));
    assert_eq!((model(&Options::default()).as_str(), manner(&Options::default())), ("", Ok(Manner::default())));
    for (model, formality) in [("gpt", "formal"), ("quality_optimized", "more")] {
        assert!(matches!(manner(&options(model, formality)), Err(BackendError::Setup(_))), "{model} {formality}");
    }
}

#[test]
fn usage_is_told_as_the_account_has_it() {
    let stub = Stub::new(&[(200, r#"{"character_count":180118,"character_limit":1250000,"products":[]}"#)]);
    assert_eq!(deepl(&stub).usage(), Ok(Some("180118 of 1250000 characters".to_owned())));
    assert_eq!(stub.lines(), ["GET /v2/usage"]);
    assert_eq!(used(r#"{"document_count":1,"document_limit":20}"#), Ok(None));
    assert_eq!(used(r#"{"character_count":7}"#), Ok(Some("7 characters".to_owned())));
    assert!(matches!(used(r#"{"character_count":"7"}"#), Err(BackendError::BadReply(_))));
}
