//! A reply that is not one translation for each text is never made to look like one.

use std::collections::BTreeSet;

use tovmach::backends::{Answer, BackendError, Decline};

use super::*;
use crate::faults::{Damage, Fault, Flaw};

fn ask_once(protocol: &'static Protocol, fault: Fault) -> (Vec<String>, Result<Vec<Answer>, BackendError>) {
    let server = Server::start(protocol, Plan::first(&[fault]));
    let service = service(protocol, &server);
    let texts = texts(service.as_ref(), "ko", 6);
    let answers = ask(service.as_ref(), &texts, "ko", "uk");
    (texts, answers)
}

/// The protocols that take more than one text a request.
fn batched() -> impl Iterator<Item = &'static Protocol> {
    online().filter(|protocol| protocol.kind != "amazon")
}

#[test]
fn a_text_too_few_or_too_many_is_seen() {
    each(batched(), |protocol| {
        for damage in [Damage::Missing, Damage::Doubled, Damage::MergedAndLeftOut] {
            let (texts, answers) = ask_once(protocol, Fault::Damage(damage));
            let Ok(answers) = answers else {
                assert!(
                    matches!(answers, Err(BackendError::BadReply(_))),
                    "{}: {damage:?} is {answers:?}",
                    protocol.name
                );
                continue;
            };
            let ids: Vec<&str> = answers.iter().map(|answer| answer.id.as_str()).collect();
            let each_once = ids.len() == texts.len() && ids.iter().collect::<BTreeSet<_>>().len() == texts.len();
            assert!(!each_once, "{}: {damage:?} went unseen", protocol.name);
        }
    });
}

#[test]
fn what_came_is_given_as_it_came() {
    each(batched(), |protocol| {
        let (texts, answers) = ask_once(protocol, Fault::Damage(Damage::MergedAndEmpty));
        let answers = answers.unwrap_or_else(|error| panic!("{}: {error}", protocol.name));
        let mut expected = truths(&texts, "ko", "uk");
        let said = |answer: &Answer| answer.text.clone().unwrap_or_default();
        expected[0].text = Ok(format!("{} {}", said(&expected[0]), said(&expected[1])));
        expected[1].text = Ok(String::new());
        assert_eq!(answers, expected, "{}", protocol.name);
    });
}

#[test]
fn no_service_mends_a_translation_by_itself() {
    each(tried(), |protocol| {
        for flaw in [Flaw::Echo, Flaw::Empty, Flaw::Refusal, Flaw::Entities, Flaw::Chatter] {
            let (texts, answers) = ask_once(protocol, Fault::Flaw(flaw));
            let answers = answers.unwrap_or_else(|error| panic!("{}: {flaw:?}: {error}", protocol.name));
            let truths = truths(&texts, "ko", "uk");
            assert_ne!(answers[0], truths[0], "{}: {flaw:?}", protocol.name);
            assert!(answers[0].text.is_ok(), "{}: {flaw:?}: {:?}", protocol.name, answers[0]);
            assert_eq!(answers[1..], truths[1..], "{}: {flaw:?}", protocol.name);
        }
    });
}

#[test]
fn the_flags_of_a_chat_are_believed() {
    let chat = PROTOCOLS.iter().find(|protocol| protocol.kind == "openai").expect("a chat is among the protocols");
    for (damage, decline) in [(Damage::CutShort, Decline::Cut), (Damage::Filtered, Decline::Refused)] {
        let (_, answers) = ask_once(chat, Fault::Damage(damage));
        let told = match &answers {
            Ok(answers) => !answers.is_empty() && answers.iter().all(|answer| answer.text == Err(decline)),
            Err(BackendError::TooLong(_)) => decline == Decline::Cut,
            Err(BackendError::Refused(_)) => decline == Decline::Refused,
            Err(_) => false,
        };
        assert!(told, "{damage:?} is {answers:?}");
    }
}
