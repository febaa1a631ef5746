//! What the server was sent and what it did: for the tests to look at.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard};
use std::time::{Duration, Instant};

use super::{Call, Job, Protocol, Reply};
use crate::faults::Plan;

/// A request and what was answered.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// When it came.
    pub at: Instant,
    /// Path and query.
    pub address: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// The texts that it asks for; none where it was refused or asks for something else.
    pub texts: Vec<String>,
    pub context: Vec<String>,
    pub terms: Vec<(String, String)>,
    pub status: u16,
}

/// How often something went wrong.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given {
    /// Requests that had no reply, or a late one.
    pub troubles: usize,
    /// Texts in replies that were spoiled as a whole.
    pub damaged: usize,
    /// Translations that were spoiled.
    pub flaws: usize,
}

/// Requests that are being answered.
#[derive(Debug, Clone, Copy, Default)]
struct Work {
    now: usize,
    most: usize,
    /// Since when there is one.
    since: Option<Instant>,
    /// How long there was one, before.
    busy: Duration,
}

/// The state of a server.
pub struct World {
    pub protocol: &'static Protocol,
    pub plan: Plan,
    /// Glossaries and terminologies by their names or ids, as they were sent.
    pub shelf: Mutex<HashMap<String, serde_json::Value>>,
    requests: Mutex<Vec<Recorded>>,
    attempts: Mutex<HashMap<String, usize>>,
    strangers: Mutex<Vec<String>>,
    given: Mutex<Given>,
    numbers: AtomicUsize,
    work: Mutex<Work>,
}

impl World {
    pub fn new(protocol: &'static Protocol, plan: Plan) -> World {
        World {
            protocol,
            plan,
            shelf: Mutex::default(),
            requests: Mutex::default(),
            attempts: Mutex::default(),
            strangers: Mutex::default(),
            given: Mutex::default(),
            numbers: AtomicUsize::new(0),
            work: Mutex::default(),
        }
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Recorded> {
        held(&self.requests).clone()
    }

    /// The requests that asked for a translation, in order.
    pub fn translations(&self) -> Vec<Recorded> {
        self.requests().into_iter().filter(|request| !request.texts.is_empty()).collect()
    }

    /// How often a text was asked for.
    pub fn asked(&self, text: &str) -> usize {
        held(&self.attempts).get(text).copied().unwrap_or(0)
    }

    /// Texts that the server could not translate: a fault of the test or of what was sent.
    pub fn strangers(&self) -> Vec<String> {
        held(&self.strangers).clone()
    }

    pub fn given(&self) -> Given {
        *held(&self.given)
    }

    /// How many requests were there at once, at most.
    pub fn most_at_once(&self) -> usize {
        held(&self.work).most
    }

    /// How long there was a request to be answered.
    pub fn busy(&self) -> Duration {
        held(&self.work).busy
    }

    pub fn enter(&self) -> Instant {
        let mut work = held(&self.work);
        let now = Instant::now();
        work.now += 1;
        work.most = work.most.max(work.now);
        work.since.get_or_insert(now);
        now
    }

    pub fn leave(&self) {
        let mut work = held(&self.work);
        work.now -= 1;
        if work.now == 0 {
            let worked = work.since.take().map_or(Duration::ZERO, |since| since.elapsed());
            work.busy += worked;
        }
    }

    /// The number of a request for a translation, from 0.
    pub fn number(&self) -> usize {
        self.numbers.fetch_add(1, Ordering::SeqCst)
    }

    /// Which time it is that this text is translated, from 0.
    pub fn attempt(&self, text: &str) -> usize {
        let mut attempts = held(&self.attempts);
        let count = attempts.entry(text.to_owned()).or_default();
        *count += 1;
        *count - 1
    }

    pub fn stranger(&self, text: &str) {
        held(&self.strangers).push(text.to_owned());
    }

    pub fn count(&self, happened: bool, add: impl Fn(&mut Given)) {
        if happened {
            add(&mut held(&self.given));
        }
    }

    /// Records a request with its reply.
    pub fn note(&self, call: &Call, job: Option<&Job>, reply: Reply, at: Instant) -> Reply {
        let headers = call.headers.iter();
        let headers =
            headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        held(&self.requests).push(Recorded {
            at,
            address: call.address.clone(),
            headers: headers.collect(),
            body: call.body.clone(),
            texts: job.map_or_else(Vec::new, |job| job.items.iter().map(|asked| asked.text.clone()).collect()),
            context: job.map_or_else(Vec::new, |job| job.context.clone()),
            terms: job.map_or_else(Vec::new, |job| job.terms.clone()),
            status: reply.status,
        });
        reply
    }
}

/// What a mutex holds, whatever happened to a thread that held it before.
pub fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
