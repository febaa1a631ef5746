//! Every service under contract, over thousands of texts: nothing is lost, nothing is wrong in silence, little is sent in vain.

use std::collections::HashSet;
use std::time::Duration;

use tovmach::backends::{BackendError, Service};
use tovmach::contract::Manner;
use tovmach::contract::journal::Journal;
use tovmach::model::{Cell, Origin};

use crate::faults::{After, Fault, Plan, Trouble};
use crate::mock::{Protocol, Server};
use crate::run::{JOBS, Run, manner, run};
use crate::services::{say, service, service_with, tried};
use crate::truth::Truth;

type Pair = (&'static str, &'static str);

fn journal() -> Journal {
    Journal::in_memory().expect("a journal in memory can be made")
}

/// A run of one service that nothing stops.
fn alone(protocol: &'static Protocol, server: &Server, pair: Pair, texts: &[String]) -> Run {
    run(vec![service(protocol, server)], &manner(), pair, texts, &journal()).expect("nothing is withheld")
}

fn named(name: &str) -> &'static Protocol {
    crate::mock::PROTOCOLS.iter().find(|protocol| protocol.name == name).expect("a protocol has this name")
}

/// The requests of a run in which nothing goes wrong.
fn planned(protocol: &'static Protocol, server: &Server, pair: Pair, texts: &[String]) -> usize {
    let dry = Manner { dry: true, ..manner() };
    let run = run(vec![service(protocol, server)], &dry, pair, texts, &journal()).expect("nothing is sent");
    run.accounts[0].requests
}

/// Runs so many texts with one fault in five, prints the figures, and gives what is not as promised.
fn broken_promises(protocol: &'static Protocol, pair: Pair, count: usize, seed: u64) -> Vec<String> {
    let texts = Truth::shared().texts(pair.0, count);
    let server = Server::start(protocol, Plan::one_in_five(seed));
    let planned = planned(protocol, &server, pair, &texts);
    // A program is sent its texts one by one.
    let expected = if protocol.kind == "command" { count } else { planned };
    let sent_by_plan = server.world.requests().len();
    let run = alone(protocol, &server, pair, &texts);
    let (given, requests) = (server.world.given(), server.world.translations().len());
    let is_refused = |text: &str| server.world.plan.is_refused(text);
    let refused = texts.iter().filter(|text| is_refused(text)).count();
    let (silent, open, at_once) = (run.silent_errors(), run.open(), server.world.most_at_once());
    // What a program declines is its own word: the next backend is asked.
    let is_due = |(text, reason): &&(&str, &str)| !is_refused(text) && *reason != "declined";
    let needless: Vec<_> = open.iter().filter(is_due).collect();
    say(&format!(
        "{:>15} {}-{}: {count} texts, {} troubles, {} texts in spoiled replies, {} spoiled texts: {} silent errors, {} told, {} lost, \
         {} open ({refused} refused), {requests} requests ({expected} planned), {at_once} at once, {:.1} s (server {:.1} s)",
        protocol.name,
        pair.0,
        pair.1,
        given.troubles,
        given.damaged,
        given.flaws,
        silent.len(),
        run.told_errors(),
        run.lost(),
        open.len(),
        run.took.as_secs_f64(),
        server.world.busy().as_secs_f64(),
    ));
    // What is due: a request that failed and a text that was not answered are asked for again, a refused one at last alone.
    let due = given.troubles + given.damaged + given.flaws + 4 * refused;
    let promises = [
        (silent.is_empty(), format!("silent errors: {silent:#?}")),
        ((run.cells.len(), run.lost()) == (count, 0), format!("{} lost", run.lost())),
        (sent_by_plan == 0, format!("a dry run sent {sent_by_plan} requests")),
        (server.world.strangers().is_empty(), format!("not our texts: {:?}", server.world.strangers())),
        (run.accounts[0].stopped.is_none(), format!("given up: {:?}", run.accounts[0].stopped)),
        (needless.len() * 500 <= count, format!("open without need: {needless:?}")),
        // The mock's program hands on the lines of a request side by side; the requests themselves come one by one.
        (protocol.kind == "command" || at_once <= JOBS, format!("{at_once} requests at once")),
        (2 * requests <= 3 * expected + 2 * due, format!("{requests} requests")),
    ];
    let broken = promises.into_iter().filter(|(kept, _)| !kept);
    broken.map(|(_, promise)| format!("{}: {promise}", protocol.name)).collect()
}

#[test]
fn ten_thousand_texts_with_one_fault_in_five() {
    let broken = broken_promises(named("deepl"), ("ko", "uk"), 10_000, 1);
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn two_thousand_texts_of_every_service_with_one_fault_in_five() {
    let pairs = [("uk", "ko"), ("ko", "en"), ("uk", "en"), ("en", "uk"), ("en", "ko"), ("ko", "uk")];
    let of = |(number, protocol)| broken_promises(protocol, pairs[number % pairs.len()], 2000, 7 + number as u64);
    let broken: Vec<String> = tried().enumerate().flat_map(of).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_sentence_that_is_said_often_is_asked_for_once() {
    for protocol in tried() {
        let server = Server::start(protocol, Plan::faithful());
        let few = Truth::shared().texts("ko", 6);
        let texts: Vec<String> = few.iter().cycle().take(60).cloned().collect();
        let run = alone(protocol, &server, ("ko", "uk"), &texts);
        assert_eq!((run.silent_errors(), run.open(), run.lost()), (vec![], vec![], 0), "{}", protocol.name);
        for text in &few {
            assert_eq!(server.world.asked(text), 1, "{}: {text}", protocol.name);
        }
    }
}

#[test]
fn what_is_in_the_journal_is_not_sent_again() {
    for protocol in tried() {
        let server = Server::start(protocol, Plan::faithful());
        let texts = Truth::shared().texts("uk", 40);
        let journal = journal();
        let half = run(vec![service(protocol, &server)], &manner(), ("uk", "en"), &texts[..20], &journal);
        assert_eq!(half.expect("nothing is withheld").open(), [], "{}", protocol.name);
        let before: HashSet<String> = server.world.translations().into_iter().flat_map(|sent| sent.texts).collect();
        let whole = run(vec![service(protocol, &server)], &manner(), ("uk", "en"), &texts, &journal);
        let whole = whole.expect("nothing is withheld");
        assert_eq!((whole.silent_errors(), whole.open()), (vec![], vec![]), "{}", protocol.name);
        assert!(before.iter().all(|text| server.world.asked(text) == 1), "{}: sent again", protocol.name);
        let sent = server.world.translations().len();
        let third = run(vec![service(protocol, &server)], &manner(), ("uk", "en"), &texts, &journal);
        assert_eq!(third.expect("nothing is withheld").silent_errors(), [], "{}", protocol.name);
        assert_eq!(server.world.translations().len(), sent, "{}: a run that is done sends nothing", protocol.name);
    }
}

#[test]
fn a_service_that_names_a_time_is_not_asked_before() {
    for after in [After::Seconds, After::Date] {
        let protocol = named("deepl");
        let server = Server::start(protocol, Plan::first(&[Fault::Trouble(Trouble::TooMany(after))]));
        let texts = Truth::shared().texts("ko", 30);
        let run = alone(protocol, &server, ("ko", "uk"), &texts);
        assert_eq!((run.silent_errors(), run.open()), (vec![], vec![]), "{after:?}");
        let sent = server.world.translations();
        assert!(sent[1].at - sent[0].at >= Duration::from_secs(1), "{after:?}: {:?}", sent[1].at - sent[0].at);
    }
}

#[test]
fn what_one_service_refuses_goes_to_the_next() {
    let (first, second) = (named("openai"), named("deepl"));
    let strict = Server::start(first, Plan { refused: 300, ..Plan::faithful() });
    let open = Server::start(second, Plan::faithful());
    let texts = Truth::shared().texts("ko", 60);
    let chain: Vec<Box<dyn Service>> = vec![service(first, &strict), service(second, &open)];
    let run = run(chain, &manner(), ("ko", "uk"), &texts, &journal()).expect("nothing is withheld");
    assert_eq!((run.silent_errors(), run.open(), run.lost()), (vec![], vec![], 0));
    for (text, cell) in texts.iter().zip(&run.cells) {
        let by = if strict.world.plan.is_refused(text) { "deepl" } else { "openai" };
        let origin = cell.as_ref().map(|cell: &Cell| &cell.origin);
        assert_eq!(origin, Some(&Origin::Machine(by.to_owned())), "{text}");
        assert_eq!(open.world.asked(text), usize::from(by == "deepl"), "{text}");
    }
}

#[test]
fn a_service_that_is_out_of_order_leaves_every_text_with_its_reason() {
    // A request of each thread, tried as often as patience allows.
    let tries = JOBS * usize::from(manner().patience.tries);
    let cases = [
        (Trouble::Quota, "quota", JOBS),
        (Trouble::Unavailable, "busy", tries),
        (Trouble::CutBefore, "network", tries),
    ];
    for (trouble, reason, most) in cases {
        for protocol in tried().filter(|protocol| protocol.kind != "command") {
            if trouble == Trouble::Quota && protocol.quota.is_none() {
                continue;
            }
            let server = Server::start(protocol, Plan::always(Fault::Trouble(trouble)));
            let texts = Truth::shared().texts("ko", 300);
            let run = alone(protocol, &server, ("ko", "uk"), &texts);
            let reasons: HashSet<&str> = run.open().iter().map(|(_, reason)| *reason).collect();
            assert_eq!((run.open().len(), reasons), (300, HashSet::from([reason])), "{}: {trouble:?}", protocol.name);
            let sent = server.world.translations().len();
            assert!(sent <= most, "{}: {sent} requests to a service with {trouble:?}", protocol.name);
        }
    }
}

#[test]
fn nothing_is_sent_where_the_host_is_not_allowed() {
    let protocol = named("libretranslate");
    let server = Server::start(protocol, Plan::faithful());
    let away = service_with(protocol, &server, |setup| setup.url = "https://service.invalid".to_owned());
    let texts = Truth::shared().texts("ko", 3);
    let refusal = run(vec![away], &manner(), ("ko", "uk"), &texts, &journal()).map(|run| run.cells).unwrap_err();
    let characters = texts.iter().map(|text| text.chars().count()).sum::<usize>();
    let expected = BackendError::Withheld {
        host: "service.invalid".to_owned(),
        texts: 3,
        characters,
        source_lang: "ko".to_owned(),
        target_lang: "uk".to_owned(),
    };
    assert_eq!(refusal, expected);
}
