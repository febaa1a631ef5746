//! How a service is asked, and what a run made of it.

use std::time::Duration;

use crate::backends::BackendError;

/// How a service is asked.
#[derive(Debug, Clone)]
pub struct Manner {
    /// Requests at once, 1 to 16.
    pub jobs: usize,
    /// How many turns before a text go along, to be read only.
    pub context: usize,
    /// Whether the service speaks differently for each role: then what two roles say alike is asked for twice.
    pub by_role: bool,
    /// Ask once more where a translation lacks a term.
    pub enforce_terms: bool,
    /// The price of a million characters, in the user's currency.
    pub price: Option<f64>,
    /// What a run may cost at the most.
    pub max_cost: Option<f64>,
    /// The host to which the texts would go, where the gate does not let them: then nothing is sent.
    pub withheld: Option<String>,
    /// Plan, but send nothing.
    pub dry: bool,
    /// In a dry run: tell each text as it would be sent.
    pub show: bool,
    /// How long to wait before a request is tried again.
    pub patience: Patience,
    /// Where a line for the person who waits goes.
    pub log: fn(&str),
    /// Told after each request: how many texts are done, of how many.
    pub progress: fn(usize, usize),
}

/// Waiting before a request is tried again: exponential with jitter, as DeepL's own libraries do it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Patience {
    /// The first wait.
    pub first: Duration,
    /// The longest wait, unless the service names a longer one.
    pub most: Duration,
    /// How often one request is tried in all.
    pub tries: u8,
}

impl Default for Patience {
    /// 1 s, then 1.6 times as long each time, at most 120 s; six tries (deepl-python, `http_client.py`).
    fn default() -> Patience {
        Patience { first: Duration::from_secs(1), most: Duration::from_secs(120), tries: 6 }
    }
}

impl Default for Manner {
    fn default() -> Manner {
        Manner {
            jobs: 4,
            context: 3,
            by_role: false,
            enforce_terms: false,
            price: None,
            max_cost: None,
            withheld: None,
            dry: false,
            show: false,
            patience: Patience::default(),
            log: |_| {},
            progress: |_, _| {},
        }
    }
}

/// What a run made of a service; in a dry run, what it would make.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Account {
    /// Texts that the service was asked for, those that are alike counted once.
    pub texts: usize,
    /// Texts that were alike to one of these.
    pub repeated: usize,
    /// Texts whose translation was in the journal.
    pub remembered: usize,
    /// Requests, in a dry run without those that faults would cost.
    pub requests: usize,
    /// Requests that were sent again because the service was busy, at fault, or could not be reached.
    pub retries: usize,
    /// Characters of the texts that were sent.
    pub characters: usize,
    /// In a dry run: texts that go through another language, and would be asked for once more when they have come there.
    pub onward: usize,
    /// The cost of these characters, where the price is known.
    pub cost: Option<f64>,
    /// Why the service was given up before the end.
    pub stopped: Option<BackendError>,
    /// Models that could not be used, each once: their pairs stay open, and others go on.
    pub broken: Vec<BackendError>,
}

impl Account {
    /// What came to an earlier account of the same service.
    pub fn since(&self, before: &Account) -> Account {
        Account {
            texts: self.texts.saturating_sub(before.texts),
            repeated: self.repeated.saturating_sub(before.repeated),
            remembered: self.remembered.saturating_sub(before.remembered),
            requests: self.requests.saturating_sub(before.requests),
            retries: self.retries.saturating_sub(before.retries),
            characters: self.characters.saturating_sub(before.characters),
            onward: self.onward.saturating_sub(before.onward),
            cost: self.cost.map(|cost| cost - before.cost.unwrap_or_default()),
            stopped: self.stopped.clone(),
            broken: self.broken.clone(),
        }
    }

    /// Notes why a flight ended before its end.
    pub fn stop(&mut self, error: BackendError) {
        match error {
            BackendError::Model(_) if self.broken.contains(&error) => {}
            BackendError::Model(_) => self.broken.push(error),
            _ => self.stopped = Some(error),
        }
    }

    /// What kept the service from all that it was asked for.
    pub fn troubles(&self) -> impl Iterator<Item = &BackendError> {
        self.stopped.iter().chain(&self.broken)
    }
}

impl Manner {
    /// What so many characters cost.
    pub fn cost(&self, characters: usize) -> Option<f64> {
        self.price.map(|price| price * characters as f64 / 1e6)
    }

    /// Whether so many characters may be paid for.
    pub fn affords(&self, characters: usize) -> bool {
        self.max_cost.is_none_or(|most| self.cost(characters).is_some_and(|cost| cost <= most))
    }
}
