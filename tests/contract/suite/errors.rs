//! What goes wrong with a request is said as what it is, and no message holds a key or a text.

use std::time::Duration;

use tovmach::backends::{Answer, BackendError, Decline};

use super::*;
use crate::faults::{After, Fault, Trouble};

/// What a service has to make of a trouble. `None` where the protocol does not have it.
fn expected(trouble: Trouble, protocol: &Protocol) -> Option<fn(&BackendError) -> bool> {
    let is: fn(&BackendError) -> bool = match trouble {
        Trouble::TooMany(After::Unsaid) => |e| matches!(e, BackendError::Busy { after: None, .. }),
        Trouble::TooMany(_) => {
            |e| matches!(e, BackendError::Busy { after, .. } if *after == Some(Duration::from_secs(1)))
        }
        Trouble::Quota => |e| matches!(e, BackendError::Quota(_)),
        Trouble::Broken => |e| matches!(e, BackendError::Server(_)),
        Trouble::Unavailable => |e| matches!(e, BackendError::Busy { .. }),
        Trouble::CutBefore | Trouble::CutInside => |e| matches!(e, BackendError::Network(_)),
        Trouble::HalfJson | Trouble::NotJson => |e| matches!(e, BackendError::BadReply(_)),
        Trouble::Slow => return None,
    };
    (trouble != Trouble::Quota || protocol.quota.is_some()).then_some(is)
}

const TROUBLES: [Trouble; 10] = [
    Trouble::TooMany(After::Unsaid),
    Trouble::TooMany(After::Seconds),
    Trouble::TooMany(After::Date),
    Trouble::Quota,
    Trouble::Broken,
    Trouble::Unavailable,
    Trouble::CutBefore,
    Trouble::CutInside,
    Trouble::HalfJson,
    Trouble::NotJson,
];

/// That no message tells what nobody may see.
fn assert_discreet(error: &BackendError, texts: &[String], protocol: &Protocol) {
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains(KEY) && !shown.contains(KEY_ID), "{}: the key is in {shown}", protocol.name);
    assert!(!texts.iter().any(|text| shown.contains(text)), "{}: a text is in {shown}", protocol.name);
}

#[test]
fn every_trouble_is_called_by_its_name() {
    each(online(), |protocol| {
        for trouble in TROUBLES {
            let Some(is_right) = expected(trouble, protocol) else { continue };
            let server = Server::start(protocol, Plan::first(&[Fault::Trouble(trouble)]));
            let service = service(protocol, &server);
            let texts = texts(service.as_ref(), "ko", 5);
            let error = ask(service.as_ref(), &texts, "ko", "uk").expect_err("a trouble is an error");
            assert!(is_right(&error), "{}: {trouble:?} is {error:?}", protocol.name);
            assert_discreet(&error, &texts, protocol);
            assert_eq!(
                server.world.translations().len(),
                1,
                "{}: a service does not ask again by itself",
                protocol.name
            );
            let after = ask(service.as_ref(), &texts, "ko", "uk");
            assert_eq!(after, Ok(truths(&texts, "ko", "uk")), "{}: after {trouble:?}", protocol.name);
        }
    });
}

#[test]
fn a_program_that_declines_breaks_off_or_chatters_is_understood() {
    for protocol in tried().filter(|protocol| protocol.kind == "command") {
        for trouble in TROUBLES {
            let server = Server::start(protocol, Plan::first(&[Fault::Trouble(trouble)]));
            let service = service(protocol, &server);
            let texts = texts(service.as_ref(), "ko", 1);
            let answers = ask(service.as_ref(), &texts, "ko", "uk");
            let declined = Ok(vec![Answer::new("r0".to_owned(), Err(Decline::Failed))]);
            match trouble {
                Trouble::CutBefore | Trouble::CutInside => {
                    assert!(matches!(answers, Err(BackendError::Server(_))), "{trouble:?} is {answers:?}");
                }
                Trouble::HalfJson | Trouble::NotJson => {
                    assert!(matches!(answers, Err(BackendError::BadReply(_))), "{trouble:?} is {answers:?}");
                }
                _ => assert_eq!(answers, declined, "{trouble:?}"),
            }
            let after = ask(service.as_ref(), &texts, "ko", "uk");
            assert_eq!(after, Ok(truths(&texts, "ko", "uk")), "after {trouble:?} the program is there again");
        }
    }
}

#[test]
fn a_wrong_key_is_told_at_once_and_not_repeated() {
    each(online(), |protocol| {
        let server = Server::start(protocol, Plan::faithful());
        let wrong = "wr0ng-key-of-a-user";
        let service = service_with(protocol, &server, |setup| setup.key = Some(SecretString::from(wrong)));
        let texts = texts(service.as_ref(), "ko", 3);
        let error = ask(service.as_ref(), &texts, "ko", "uk").expect_err("the key is wrong");
        assert!(matches!(error, BackendError::Key(_)), "{}: {error:?}", protocol.name);
        assert!(!format!("{error} {error:?}").contains(wrong), "{}: {error:?}", protocol.name);
        assert_eq!(server.world.requests().len(), 1, "{}", protocol.name);
    });
}

#[test]
fn an_answer_that_is_too_late_is_no_answer() {
    each(tried(), |protocol| {
        let server = Server::start(protocol, Plan { delay: Duration::from_millis(1600), ..Plan::faithful() });
        let service = service_with(protocol, &server, |setup| setup.options.timeout = Some(1));
        let texts = texts(service.as_ref(), "ko", 1);
        let error = ask(service.as_ref(), &texts, "ko", "uk").expect_err("it is too late");
        assert!(matches!(error, BackendError::Network(_)), "{}: {error:?}", protocol.name);
        assert_discreet(&error, &texts, protocol);
    });
}

#[test]
fn nothing_goes_to_a_host_that_is_not_allowed() {
    each(online(), |protocol| {
        let server = Server::start(protocol, Plan::faithful());
        let service =
            service_with(protocol, &server, |setup| setup.url = format!("https://service.invalid{}", protocol.path));
        let texts = texts(service.as_ref(), "ko", 1);
        let error = ask(service.as_ref(), &texts, "ko", "uk").expect_err("the host is not allowed");
        assert_eq!(error, BackendError::NotAllowed { host: "service.invalid".to_owned() }, "{}", protocol.name);
    });
}
