//! Amazon as it talks to a server.

use std::cell::RefCell;

use super::*;
use crate::backends::Options;
use crate::backends::stub::{Reply, Stub, setup, texts};

const YES: Reply = (200, r#"{"TranslatedText":"Так.","SourceLanguageCode":"ko","TargetLanguageCode":"uk"}"#);
const MADE: Reply = (200, r#"{"TerminologyProperties":{"Name":"x","TermCount":1}}"#);
const REMOVED: Reply = (200, "");
const GONE: Reply = (400, r#"{"__type":"ResourceNotFoundException","Message":"no such terminology"}"#);

const NAME: &str = "tovmach-ko-uk-";

thread_local! {
    static TOLD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

fn told() -> String {
    TOLD.take().join("\n")
}

fn amazon_with(stub: &Stub, options: Options) -> Box<dyn Service> {
    let log = |line: &str| TOLD.with_borrow_mut(|told| told.push(line.to_owned()));
    let options = Options { region: Some("eu-central-1".to_owned()), ..options };
    let key_id = Some("AKIDEXAMPLE".into());
    KIND.open(Setup { log, key_id, ..setup(&stub.url, Some("top-secret"), options) }).unwrap()
}

fn amazon(stub: &Stub) -> Box<dyn Service> {
    amazon_with(stub, Options::default())
}

fn term() -> TermPair {
    TermPair::new("중대".to_owned(), "рота".to_owned())
}

fn prepare(service: &dyn Service) -> Result<(), BackendError> {
    service.prepare(Lang::KO, Lang::UK, &[term()])
}

/// Asks for a text with this many terms; its translation, or the error in words.
fn ask(service: &dyn Service, terms: &[TermPair]) -> Result<String, String> {
    let items = texts(&["중대에 있었습니다."]);
    let request = Request { source: Lang::KO, target: Lang::UK, context: &[], terms, items: &items };
    let mut answers = service.ask(&request).map_err(|error| error.to_string())?;
    let answer = answers.pop().unwrap();
    assert_eq!((answer.id.as_str(), answers.len()), ("r0", 0));
    Ok(answer.text.unwrap())
}

/// What was asked for, request by request, with the terminology that was named.
fn actions(stub: &Stub) -> Vec<String> {
    let action = |asked: crate::backends::stub::Asked| {
        let target = asked.headers.iter().find_map(|line| line.strip_prefix("x-amz-target: ").map(str::to_owned));
        let action = target.unwrap().trim_start_matches("AWSShineFrontendService_20170701.").to_owned();
        if asked.body.contains(NAME) { format!("{action} {NAME}") } else { action }
    };
    stub.asked().into_iter().map(action).collect()
}

#[test]
fn a_request_is_signed() {
    let stub = Stub::new(&[YES]);
    assert_eq!(ask(amazon(&stub).as_ref(), &[]), Ok("Так.".to_owned()));
    let asked = &stub.asked()[0];
    assert_eq!(asked.line, "POST /");
    assert_eq!(asked.body, r#"{"Text":"중대에 있었습니다.","SourceLanguageCode":"ko","TargetLanguageCode":"uk"}"#);
    let scope = "authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/19700101/eu-central-1/translate/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=";
    for header in ["content-type: application/x-amz-json-1.1", "x-amz-date: 19700101T000000Z", scope] {
        assert!(asked.headers.iter().any(|line| line.starts_with(header)), "{asked:?}");
    }
}

#[test]
fn terms_travel_as_a_terminology_that_is_removed_at_the_end() {
    let stub = Stub::new(&[MADE, YES, YES, REMOVED]);
    let service = amazon(&stub);
    prepare(service.as_ref()).unwrap();
    assert!(ask(service.as_ref(), &[term()]).is_ok() && ask(service.as_ref(), &[]).is_ok());
    service.finish();
    service.finish();
    let with = |action: &str| format!("{action} {NAME}");
    assert_eq!(
        actions(&stub),
        [with("ImportTerminology"), with("TranslateText"), "TranslateText".to_owned(), with("DeleteTerminology")]
    );
    assert_eq!(told(), "");
}

#[test]
fn a_terminology_of_the_account_is_used_and_left() {
    let stub = Stub::new(&[YES]);
    let options =
        Options { glossary: Some("ours".to_owned()), formality: Some("formal".to_owned()), ..Options::default() };
    let service = amazon_with(&stub, options);
    prepare(service.as_ref()).unwrap();
    assert!(ask(service.as_ref(), &[]).is_ok());
    service.finish();
    let end = r#","TerminologyNames":["ours"],"Settings":{"Formality":"FORMAL"}}"#;
    assert!(stub.asked()[0].body.ends_with(end), "{:?}", stub.asked());
    assert_eq!(service.identity().model, "formality FORMAL, terminology ours");
    assert_eq!(stub.asked().len(), 1);
}

#[test]
fn the_translation_goes_on_where_no_terminology_can_be_made() {
    for failure in [
        (400, r#"{"__type":"LimitExceededException","message":"100 terminologies"}"#),
        (
            400,
            r#"{"__type":"AccessDeniedException","Message":"not authorized to perform: translate:ImportTerminology"}"#,
        ),
        (429, r#"{"__type":"TooManyRequestsException"}"#),
        (500, ""),
    ] {
        let stub = Stub::new(&[failure, YES]);
        let service = amazon(&stub);
        prepare(service.as_ref()).unwrap();
        assert!(ask(service.as_ref(), &[term()]).is_ok());
        assert_eq!(actions(&stub)[1], "TranslateText");
        assert!(told().starts_with("test: no terminology for ko into uk: "), "{failure:?}");
    }
}

#[test]
fn a_wrong_key_or_no_network_stops_at_once() {
    let stub = Stub::new(&[(400, r#"{"__type":"UnrecognizedClientException","message":"AKIDEXAMPLE top-secret"}"#)]);
    let error = prepare(amazon(&stub).as_ref()).unwrap_err();
    assert!(matches!(error, BackendError::Key(_)), "{error:?}");
    assert!(!error.to_string().contains("top-secret") && !error.to_string().contains("AKID"), "{error}");
    assert!(matches!(prepare(amazon(&Stub::new(&[])).as_ref()), Err(BackendError::Network(_))));
}

#[test]
fn a_terminology_that_is_gone_is_not_named_again() {
    let stub = Stub::new(&[MADE, GONE, YES, YES]);
    let service = amazon(&stub);
    prepare(service.as_ref()).unwrap();
    assert!(ask(service.as_ref(), &[term()]).is_ok() && ask(service.as_ref(), &[term()]).is_ok());
    assert_eq!(actions(&stub)[2..], ["TranslateText", "TranslateText"]);
    assert!(told().ends_with("is not there: the texts go without it"));
    let named = amazon_with(&Stub::new(&[GONE]), Options { glossary: Some("ours".to_owned()), ..Options::default() });
    assert!(ask(named.as_ref(), &[]).unwrap_err().starts_with("not taken"), "the user's own has to be there");
}

#[test]
fn settings_that_cannot_be_used_are_refused() {
    let refused = |options| make(setup(KIND.url.unwrap(), None, options)).err().unwrap().to_string();
    for region in ["", "evil.example/", "EU"] {
        assert!(refused(Options { region: Some(region.to_owned()), ..Options::default() }).contains("region"));
    }
    let region = Some("eu-central-1".to_owned());
    assert!(
        refused(Options { region: region.clone(), formality: Some("more".to_owned()), ..Options::default() })
            .contains("formality")
    );
    let service = make(setup(KIND.url.unwrap(), None, Options { region, ..Options::default() })).unwrap();
    assert_eq!(service.destination(), Destination::Host("translate.eu-central-1.amazonaws.com".to_owned()));
    assert!(ask(service.as_ref(), &[]).unwrap_err().contains("AWS_ACCESS_KEY_ID"));
}
