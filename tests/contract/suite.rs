//! What every service has to do with one request, whatever its protocol.

mod errors;
mod replies;
mod strict;

use secrecy::SecretString;
use tovmach::backends::{Answer, BackendError, BackendKind, KINDS, Request, Said, Service, TermPair, Text};
use tovmach::lang::Lang;

use crate::faults::Plan;
use crate::mock::{KEY, KEY_ID, PROTOCOLS, Protocol, Server};
use crate::services::{service, service_with, tried};
use crate::truth::Truth;

/// The protocols that go over the network.
fn online() -> impl Iterator<Item = &'static Protocol> {
    PROTOCOLS.iter().filter(|protocol| protocol.kind != "command")
}

/// Tries all of them at once: most of the time is waiting.
fn each(protocols: impl Iterator<Item = &'static Protocol>, attempt: impl Fn(&'static Protocol) + Sync) {
    let attempt = &attempt;
    std::thread::scope(|scope| {
        let start = |protocol| (protocol, scope.spawn(move || attempt(protocol)));
        let tries: Vec<_> = protocols.map(start).collect();
        let failed = tries.into_iter().filter_map(|(protocol, attempt)| attempt.join().err().map(|_| protocol.name));
        let failed: Vec<&str> = failed.collect();
        assert!(failed.is_empty(), "these failed, see above: {failed:?}");
    });
}

fn lang(tag: &str) -> Lang {
    tag.parse().expect("a language of the table")
}

/// Texts as the items of a request: `r1`, `r2` …
fn items(texts: &[String]) -> Vec<Text> {
    let item = |(row, text): (usize, &String)| Text {
        id: format!("r{row}"),
        speaker: String::new(),
        role: None,
        text: text.clone(),
        terms: Vec::new(),
    };
    texts.iter().enumerate().map(item).collect()
}

/// Asks for the translations of texts.
fn ask(service: &dyn Service, texts: &[String], source: &str, target: &str) -> Result<Vec<Answer>, BackendError> {
    let items = items(texts);
    service.ask(&Request { source: lang(source), target: lang(target), context: &[], terms: &[], items: &items })
}

/// What the server says of texts when it behaves.
fn truths(texts: &[String], source: &str, target: &str) -> Vec<Answer> {
    let truth = Truth::shared();
    let answer = |(row, text): (usize, &String)| Answer {
        id: format!("r{row}"),
        text: Ok(truth.translate(text, source, target).expect("a text of ours")),
        confidence: None,
    };
    texts.iter().enumerate().map(answer).collect()
}

/// So many texts, or as many as one request of this service may hold.
fn texts(service: &dyn Service, source: &str, count: usize) -> Vec<String> {
    Truth::shared().texts(source, 2000).into_iter().take(count.min(service.limits().items)).collect()
}

#[test]
fn every_kind_is_tried() {
    // An engine inside takes neither an address nor a program: there is no protocol to be played.
    let outside = |kind: &&&BackendKind| ["url", "program"].iter().any(|option| kind.options.contains(option));
    assert!(KINDS.iter().filter(outside).count() > 6);
    for kind in KINDS.iter().filter(outside) {
        assert!(PROTOCOLS.iter().any(|protocol| protocol.kind == kind.name), "no protocol plays {}", kind.name);
    }
}

#[test]
fn a_batch_is_translated_to_the_letter_and_in_order() {
    each(tried(), |protocol| {
        let server = Server::start(protocol, Plan::faithful());
        let service = service(protocol, &server);
        for (source, target) in [("ko", "uk"), ("uk", "ko"), ("en", "uk"), ("uk", "en"), ("ko", "en"), ("en", "ko")] {
            assert!(service.knows(lang(source), lang(target)), "{}: {source} into {target}", protocol.name);
            let texts = texts(service.as_ref(), source, 12);
            let answers = ask(service.as_ref(), &texts, source, target);
            assert_eq!(answers, Ok(truths(&texts, source, target)), "{}: {source} into {target}", protocol.name);
        }
        assert_eq!(server.world.strangers(), Vec::<String>::new());
    });
}

#[test]
fn a_request_as_full_as_the_limits_allow_is_taken() {
    each(tried(), |protocol| {
        let server = Server::start(protocol, Plan::faithful());
        let service = service(protocol, &server);
        let limits = service.limits();
        let (mut characters, mut bytes) = (0, 0);
        let mut full = texts(service.as_ref(), "ko", limits.items);
        full.retain(|text| {
            characters += text.chars().count();
            bytes += text.len();
            characters <= limits.characters && bytes <= limits.bytes
        });
        assert_eq!(ask(service.as_ref(), &full, "ko", "uk"), Ok(truths(&full, "ko", "uk")), "{}", protocol.name);
    });
}

#[test]
fn turns_before_and_terms_arrive_where_the_protocol_has_a_place_for_them() {
    each(tried(), |protocol| {
        let server = Server::start(protocol, Plan::faithful());
        let service = service(protocol, &server);
        let terms = [TermPair::new("병원".to_owned(), "hospital".to_owned())];
        let said = [Said { speaker: "문".to_owned(), text: "그때 어디에 계셨습니까?".to_owned() }];
        let mut items = items(&["저는 병원에서 7일 동안 지냈습니다.".to_owned()]);
        items.iter_mut().for_each(|item| item.terms = terms.to_vec());
        let (source, target) = (Lang::KO, Lang::EN);
        assert_eq!(service.prepare(source, target, &terms), Ok(()), "{}", protocol.name);
        let answers = service.ask(&Request { source, target, context: &said, terms: &terms, items: &items });
        let translation = "I spent 7 days in the hospital.".to_owned();
        assert_eq!(answers, Ok(vec![Answer::new("r0".to_owned(), Ok(translation))]), "{}", protocol.name);
        let sent = &server.world.translations()[0];
        let held = sent.context.iter().any(|turn| turn.contains(&said[0].text));
        assert_eq!(held, protocol.context, "{}: the turns before: {:?}", protocol.name, sent.context);
        let expected = [("병원".to_owned(), "hospital".to_owned())];
        let expected = if protocol.terms { &expected[..] } else { &[] };
        assert_eq!(sent.terms, expected, "{}: the terms", protocol.name);
        service.finish();
        let left = crate::mock::record::held(&server.world.shelf).len();
        assert_eq!(left, 0, "{}: terms of the interview stay with the service", protocol.name);
    });
}

#[test]
fn one_connection_serves_one_request_after_another() {
    each(online(), |protocol| {
        let server = Server::start(protocol, Plan::faithful());
        let service = service(protocol, &server);
        let texts = texts(service.as_ref(), "en", 1);
        for _ in 0..5 {
            assert!(ask(service.as_ref(), &texts, "en", "uk").is_ok(), "{}", protocol.name);
        }
        assert_eq!(server.connections(), 1, "{}", protocol.name);
    });
}

#[test]
fn requests_of_many_threads_are_sent_at_once_and_answered_each_its_own() {
    each(tried(), |protocol| {
        let plan = Plan { delay: std::time::Duration::from_millis(40), ..Plan::faithful() };
        let server = Server::start(protocol, plan);
        let service = service(protocol, &server);
        let all = Truth::shared().texts("ko", 8);
        std::thread::scope(|scope| {
            for text in &all {
                scope.spawn(|| {
                    let one = std::slice::from_ref(text);
                    let answers = ask(service.as_ref(), one, "ko", "uk");
                    assert_eq!(answers, Ok(truths(one, "ko", "uk")), "{}", protocol.name);
                });
            }
        });
        // A program is one process: it is asked one thing after another.
        let at_once = server.world.most_at_once();
        assert!(protocol.kind == "command" || at_once > 3, "{}: {at_once} at once", protocol.name);
    });
}
