//! Flights over a service that fails as it is told.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use crate::backends::{BackendError, Limits};
use crate::contract::Fault;
use crate::contract::flight::{ASKS, Flight, Landed, Outcome};
use crate::contract::journal::Accepted;
use crate::contract::manner::{Manner, Patience};

const LIMITS: Limits = Limits { items: 10, characters: 1000, bytes: 1000 };

fn manner(jobs: usize) -> Manner {
    let patience = Patience { first: Duration::from_millis(1), most: Duration::from_millis(4), tries: 4 };
    Manner { jobs, patience, ..Manner::default() }
}

fn accepted(unit: usize) -> Accepted {
    Accepted { text: unit.to_string(), remarks: Vec::new(), confidence: None }
}

fn good(units: &[usize]) -> Vec<Outcome> {
    units.iter().map(|unit| Outcome::Accepted(accepted(*unit))).collect()
}

/// A flight of `count` units over `send`, with every request that was made.
fn fly(
    count: usize,
    jobs: usize,
    send: impl Fn(&[usize], usize) -> Result<Vec<Outcome>, BackendError> + Sync,
) -> (Landed, Vec<Vec<usize>>) {
    fly_at_most(ASKS, count, jobs, send)
}

/// The same, over a service that says the same each time.
fn fly_once(
    count: usize,
    send: impl Fn(&[usize], usize) -> Result<Vec<Outcome>, BackendError> + Sync,
) -> (Landed, Vec<Vec<usize>>) {
    fly_at_most(1, count, 1, send)
}

fn fly_at_most(
    most: u8,
    count: usize,
    jobs: usize,
    send: impl Fn(&[usize], usize) -> Result<Vec<Outcome>, BackendError> + Sync,
) -> (Landed, Vec<Vec<usize>>) {
    let requests: Mutex<Vec<Vec<usize>>> = Mutex::default();
    let manner = manner(jobs);
    let open: Vec<usize> = (0..count).collect();
    let landed = Flight::new(&manner, LIMITS, vec![(1, 1); count], &open, most).run(|units| {
        let number = {
            let mut requests = requests.lock().unwrap();
            requests.push(units.to_vec());
            requests.len()
        };
        send(units, number)
    });
    (landed, requests.into_inner().unwrap())
}

fn ends(landed: &Landed) -> Vec<Result<usize, Fault>> {
    let end =
        |end: &Option<Result<Accepted, Fault>>| end.clone().unwrap().map(|accepted| accepted.text.parse().unwrap());
    landed.ends.iter().map(end).collect()
}

#[test]
fn without_faults_each_unit_is_asked_for_once() {
    let (landed, requests) = fly(95, 4, |units, _| Ok(good(units)));
    assert_eq!(ends(&landed), (0..95).map(Ok).collect::<Vec<_>>());
    assert_eq!((requests.len(), requests.concat().len(), landed.retries), (10, 95, 0));
}

#[test]
fn what_fails_alone_is_asked_for_with_others_then_alone() {
    let (landed, requests) = fly(30, 1, |units, _| {
        let bad = |unit: &usize| {
            if *unit % 10 == 3 { Outcome::Fault(Fault::Echo) } else { Outcome::Accepted(accepted(*unit)) }
        };
        Ok(units.iter().map(bad).collect())
    });
    let expected = |unit| if unit % 10 == 3 { Err(Fault::Echo) } else { Ok(unit) };
    assert_eq!(ends(&landed), (0..30).map(expected).collect::<Vec<_>>());
    let again = [vec![3, 13, 23], vec![3, 13, 23], vec![3], vec![13], vec![23]];
    assert_eq!(requests[3..], again);
}

#[test]
fn a_reply_that_is_not_believed_is_asked_for_once_more_then_in_halves() {
    let doubt = |units: &[usize]| units.contains(&5) && units.len() > 1;
    let (landed, requests) = fly(10, 1, |units, _| match doubt(units) {
        true => Err(BackendError::BadReply("two ids are missing".to_owned())),
        false => Ok(good(units)),
    });
    assert_eq!(ends(&landed), (0..10).map(Ok).collect::<Vec<_>>());
    let sizes: Vec<usize> = requests.iter().map(Vec::len).collect();
    assert_eq!(sizes, [10, 10, 5, 5, 2, 1, 1, 3], "{requests:?}");
}

#[test]
fn what_a_program_declines_is_not_asked_for_again() {
    let (landed, requests) = fly(5, 1, |units, _| {
        let outcome = |unit: &usize| match unit % 2 {
            0 => Outcome::Accepted(accepted(*unit)),
            _ => Outcome::Fault(Fault::Declined),
        };
        Ok(units.iter().map(outcome).collect())
    });
    assert_eq!(ends(&landed), [Ok(0), Err(Fault::Declined), Ok(2), Err(Fault::Declined), Ok(4)]);
    assert_eq!(requests.len(), 1);
}

#[test]
fn one_text_that_is_refused_leaves_the_others_alone() {
    let (landed, requests) = fly(10, 2, |units, _| match units.contains(&7) {
        true => Err(BackendError::Refused("content_filter".to_owned())),
        false => Ok(good(units)),
    });
    let expected = |unit| if unit == 7 { Err(Fault::Refused) } else { Ok(unit) };
    assert_eq!(ends(&landed), (0..10).map(expected).collect::<Vec<_>>());
    assert!(requests.iter().filter(|units| **units == [7]).count() <= 2, "{requests:?}");
}

#[test]
fn a_busy_service_is_asked_again_within_the_budget() {
    let (landed, requests) = fly(50, 3, |units, number| match number % 3 {
        1 => Err(BackendError::Busy { after: None, message: String::new() }),
        _ => Ok(good(units)),
    });
    assert_eq!(ends(&landed), (0..50).map(Ok).collect::<Vec<_>>());
    assert_eq!(requests.len() - 5, landed.retries);
}

#[test]
fn a_service_that_is_away_is_given_up_and_every_unit_has_its_reason() {
    let (landed, requests) = fly(95, 4, |_, _| Err(BackendError::Network("refused".to_owned())));
    assert!(ends(&landed).iter().all(|end| *end == Err(Fault::Network)));
    assert_eq!(landed.stopped, Some(BackendError::Network("refused".to_owned())));
    assert!(requests.len() <= 4 * 4, "{}", requests.len());
}

#[test]
fn a_wrong_key_is_asked_once() {
    let (landed, requests) = fly(95, 1, |_, _| Err(BackendError::Key("403".to_owned())));
    assert!(ends(&landed).iter().all(|end| *end == Err(Fault::Key)));
    assert_eq!(requests.len(), 1);
}

#[test]
fn a_wait_that_is_asked_for_holds_all_requests() {
    let started = std::time::Instant::now();
    let (landed, _) = fly(20, 1, |units, number| match number {
        1 => Err(BackendError::Busy { after: Some(Duration::from_millis(60)), message: String::new() }),
        _ => Ok(good(units)),
    });
    assert_eq!(ends(&landed).len(), 20);
    assert!(started.elapsed() >= Duration::from_millis(60));
}

#[test]
fn a_text_that_nobody_answers_has_an_end_as_well() {
    let (landed, _) = fly(3, 1, |units, _| Ok(good(&units[..1])));
    assert_eq!(ends(&landed), [Ok(0), Err(Fault::Reply), Err(Fault::Reply)]);
}

#[test]
fn a_text_that_lacks_a_term_is_asked_for_once_more_and_kept() {
    let (landed, requests) = fly(2, 1, |units, _| {
        Ok(units
            .iter()
            .map(|unit| if *unit == 1 { Outcome::Lacking(accepted(1)) } else { Outcome::Accepted(accepted(0)) })
            .collect())
    });
    assert_eq!((ends(&landed), requests), (vec![Ok(0), Ok(1)], vec![vec![0, 1], vec![1]]));
}

#[test]
fn what_says_the_same_each_time_is_asked_once() {
    let (landed, requests) = fly_once(4, |units, _| {
        let outcome = |unit: &usize| match unit {
            1 => Outcome::Lacking(accepted(1)),
            2 => Outcome::Fault(Fault::Language),
            unit => Outcome::Accepted(accepted(*unit)),
        };
        Ok(units.iter().map(outcome).collect())
    });
    assert_eq!(ends(&landed), [Ok(0), Ok(1), Err(Fault::Language), Ok(3)]);
    assert_eq!(requests, [[0, 1, 2, 3]]);
}

#[test]
fn no_request_is_sent_twice_to_what_says_the_same_each_time() {
    let started = std::time::Instant::now();
    let (landed, requests) = fly_once(10, |units, _| match units.contains(&5) {
        true => Err(BackendError::Server("it stumbled".to_owned())),
        false => Ok(good(units)),
    });
    let expected = |unit| if unit == 5 { Err(Fault::Busy) } else { Ok(unit) };
    assert_eq!(ends(&landed), (0..10).map(expected).collect::<Vec<_>>());
    let different: std::collections::HashSet<_> = requests.iter().collect();
    assert_eq!((different.len(), landed.retries, &landed.stopped), (requests.len(), 0, &None), "{requests:?}");
    assert!(started.elapsed() < Duration::from_secs(1), "nothing is waited for");
}

#[test]
fn with_one_fault_in_five_nothing_is_lost_and_requests_stay_few() {
    // A hash decides: the same faults on every run, other ones on every try.
    let hash =
        |a: usize, b: usize| (a.wrapping_mul(0x9e37_79b9) ^ b.wrapping_mul(0x85eb_ca6b)).wrapping_mul(0xc2b2_ae35) >> 7;
    let tries: Mutex<HashMap<usize, usize>> = Mutex::default();
    let (landed, requests) = fly(10_000, 8, |units, number| {
        if hash(number, 1) % 20 == 0 {
            return Err(BackendError::Server("500".to_owned()));
        }
        if hash(number, 2) % 20 == 0 {
            return Err(BackendError::BadReply("cut".to_owned()));
        }
        let mut tries = tries.lock().unwrap();
        let outcome = |unit: &usize| {
            let count = tries.entry(*unit).and_modify(|count| *count += 1).or_insert(1);
            if hash(*unit, *count) % 10 == 0 {
                Outcome::Fault(Fault::Empty)
            } else {
                Outcome::Accepted(accepted(*unit))
            }
        };
        Ok(units.iter().map(outcome).collect())
    });
    let open = ends(&landed).iter().filter(|end| end.is_err()).count();
    assert!(ends(&landed).iter().enumerate().all(|(unit, end)| end.is_err() || *end == Ok(unit)));
    assert!(open < 10, "{open}");
    assert!(requests.len() <= 1500 + landed.retries, "{} with {} retries", requests.len(), landed.retries);
}
