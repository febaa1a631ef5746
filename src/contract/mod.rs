//! What every translation of a service has to keep before it may stand in a table: each text has exactly one outcome, and no reply
//! is believed because it came.
//!
//! A text is masked ([`protect`]), looked up in the [`journal`], sent in a batch, its reply verified ([`verify`]), its names,
//! numbers and marks put back, its terms looked for ([`terms`]), and written into the journal, all before the next batch is sent.
//! What fails is asked again, alone or in halves, and at last left open with its reason ([`Fault`]). A service that says the same
//! each time is asked once. One that has no way from one language to another may have one through a third (`pivot`).

mod ask;
mod batches;
mod compare;
mod confidence;
mod fault;
mod flight;
pub mod journal;
mod manner;
mod pending;
mod pivot;
mod plan;
pub mod protect;
mod retry;
pub mod terms;
pub mod verify;

#[cfg(test)]
mod pivots;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::sync::{Mutex, PoisonError};

use crate::backends::{Backend, BackendError, Batch, Destination, Limits, Reply, Service, Sources};
use crate::lang::Lang;
use crate::model::Origin;

pub use confidence::UNSURE;
pub use fault::Fault;
pub use manner::{Account, Manner, Patience};

use ask::Asking;
use batches::batches;
use flight::{ASKS, Flight, Landed};
use journal::{Accepted, Journal};
use pending::{Ends, Pending};
use plan::{Policy, Unit};
use protect::{Protector, Restored};

/// The name in the table of what was copied because there is nothing in it to be translated: marks, digits, signs.
pub const COPY: &str = "copy";

/// A service under contract: a backend whose every reply was looked at.
pub struct Contract<'a> {
    service: Box<dyn Service>,
    manner: Manner,
    protector: Protector<'a>,
    journal: &'a Journal,
    account: Mutex<Account>,
}

impl<'a> Contract<'a> {
    /// Puts a service under contract.
    pub fn new(
        service: Box<dyn Service>,
        manner: Manner,
        protector: Protector<'a>,
        journal: &'a Journal,
    ) -> Contract<'a> {
        Contract { service, manner, protector, journal, account: Mutex::default() }
    }

    /// What the run made of the service up to now.
    pub fn account(&self) -> Account {
        self.account.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The language through which the service gets from one to the other, where it has no way at once.
    pub fn through(&self, source: Lang, target: Lang) -> Option<Lang> {
        self.service.through(source, target)
    }

    fn name(&self) -> &str {
        &self.service.identity().name
    }

    /// It is an engine inside this program, which translates each text by itself.
    fn is_inside(&self) -> bool {
        self.service.destination() == Destination::Inside
    }

    /// Whether so many characters more may be sent.
    fn affords(&self, characters: usize) -> bool {
        self.manner.affords(self.account().characters + characters)
    }

    fn note(&self, change: impl FnOnce(&mut Account)) {
        let mut account = self.account.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut account);
        account.cost = self.manner.cost(account.characters);
    }

    /// What has to be asked for: neither copied nor in the journal. The rest is answered into `ends`.
    fn open(&self, units: &[Unit], ends: &mut [End]) -> Result<Vec<usize>, BackendError> {
        let mut open = Vec::new();
        for (number, unit) in units.iter().enumerate() {
            if let Some(restored) = unit.masked.as_it_is() {
                ends[number] = End::Copied(restored);
            } else if let Some(accepted) = self.journal.get(&unit.key)? {
                self.note(|account| account.remembered += 1);
                ends[number] = End::Asked(Ok(accepted));
            } else {
                open.push(number);
            }
        }
        Ok(open)
    }

    /// The ends of what is pending; in a dry run there are none.
    fn send(&self, pending: &Pending<'_>) -> Result<Ends, BackendError> {
        if let Some(error) = self.account().stopped {
            return Ok(pending.all(Fault::from(&error)));
        }
        if self.manner.dry {
            self.plan(pending);
            return Ok(pending.none());
        }
        if pending.open.is_empty() {
            return Ok(pending.none());
        }
        if let Some(host) = &self.manner.withheld {
            return Err(pending.withheld(host));
        }
        self.journal.make()?;
        let landed = self.fly(pending);
        match &landed.stopped {
            Some(BackendError::NotAllowed { host }) => Err(pending.withheld(host)),
            _ => Ok(landed.ends),
        }
    }

    /// Counts what would be sent, and shows it.
    fn plan(&self, pending: &Pending<'_>) {
        for unit in pending.open().filter(|_| self.manner.show) {
            (self.manner.log)(&format!("  would send row {} to {}: {}", unit.id, self.name(), unit.masked.text));
        }
        let requests = batches(&pending.open, |unit| pending.sizes[unit], self.limits(pending)).len();
        self.note(|account| {
            account.texts += pending.open.len();
            account.repeated += pending.repeated();
            account.requests += requests;
            account.characters += pending.characters();
        });
    }

    fn fly(&self, pending: &Pending<'_>) -> Landed {
        let Batch { source, target, .. } = *pending.batch;
        let asking = Asking::new(self, pending.batch, pending.units);
        let flight = || {
            let most = if self.service.is_constant() { 1 } else { ASKS };
            Flight::new(&self.manner, self.limits(pending), pending.sizes.clone(), &self.in_order(pending), most)
        };
        let landed = match self.service.prepare(source, target, &plan::terms(pending.open())) {
            Ok(()) => flight().run(|numbers| asking.send(numbers)),
            Err(error) => Landed { ends: pending.all(Fault::from(&error)), retries: 0, stopped: Some(error) },
        };
        let (requests, characters) = asking.sent();
        self.note(|account| {
            account.texts += pending.open.len();
            account.repeated += pending.repeated();
            account.requests += requests;
            account.retries += landed.retries;
            account.characters += characters;
            if let Some(error) = landed.stopped.clone() {
                account.stop(error);
            }
        });
        landed
    }

    /// The open units in the order in which they are sent: as they were said; to an engine inside this program the longest first,
    /// for texts of one length keep a network busy, and short ones fill its last moments.
    fn in_order(&self, pending: &Pending<'_>) -> Vec<usize> {
        let mut open = pending.open.clone();
        if self.is_inside() {
            open.sort_by_key(|unit| Reverse(pending.sizes[*unit]));
        }
        open
    }

    /// The limits of a request. Of few texts each core of this machine gets its share, in two requests, for the second levels out
    /// what the first took longer; fewer than eight side by side would waste a network's time.
    fn limits(&self, pending: &Pending<'_>) -> Limits {
        let limits = self.service.limits();
        if !self.is_inside() {
            return limits;
        }
        let share = pending.open.len().div_ceil(2 * self.manner.jobs.max(1));
        Limits { items: share.max(8).min(limits.items), ..limits }
    }

    /// Translates without a third language.
    fn at_once(&self, batch: &Batch<'_>) -> Result<Vec<Reply>, BackendError> {
        let model = self.service.model(batch.source, batch.target);
        let policy = Policy { backend: self.name(), model: &model, manner: &self.manner, puts_forms: self.is_inside() };
        let units = plan::units(batch, &self.protector, policy)?;
        let mut ends = vec![End::Open; units.len()];
        let open = self.open(&units, &mut ends)?;
        let pending = Pending::new(batch, &units, open);
        let sent = match self.service.knows(batch.source, batch.target) {
            true => self.send(&pending)?,
            false => pending.all(Fault::Unsupported),
        };
        for (end, sent) in ends.iter_mut().zip(sent) {
            if let Some(sent) = sent {
                *end = End::Asked(sent);
            }
        }
        Ok(units.iter().zip(ends).flat_map(|(unit, end)| self.replies(unit, end)).collect())
    }
}

/// How it ended for a unit.
#[derive(Debug, Clone)]
enum End {
    /// Not asked for: in a dry run.
    Open,
    /// There is nothing to be translated in it.
    Copied(Restored),
    /// The service was asked, now or on an earlier run.
    Asked(Result<Accepted, Fault>),
}

impl Backend for &Contract<'_> {
    fn name(&self) -> &str {
        Contract::name(self)
    }

    fn sources(&self) -> Sources {
        Sources::Best
    }

    fn is_of_another(&self, translation: &str, texts: &[&str]) -> Result<bool, BackendError> {
        self.journal.is_of_another(Contract::name(self), translation, texts)
    }

    fn translate(&self, batch: &Batch<'_>) -> Result<Vec<Reply>, BackendError> {
        let replies = match self.through(batch.source, batch.target) {
            Some(hub) => pivot::translate(self, batch, hub)?,
            None => self.at_once(batch)?,
        };
        Ok(replies.into_iter().map(confidence::remarked).collect())
    }
}

impl Contract<'_> {
    fn replies(&self, unit: &Unit, end: End) -> Vec<Reply> {
        let (text, origin, remarks, confidence) = match end {
            End::Open => return Vec::new(),
            End::Copied(copied) => (copied.text, Origin::Machine(COPY.to_owned()), copied.remarks, None),
            End::Asked(Ok(Accepted { text, remarks, confidence })) => {
                (text, Origin::Machine(self.name().to_owned()), remarks, confidence)
            }
            End::Asked(Err(fault)) => (String::new(), Origin::Failed(fault.to_string()), Vec::new(), None),
        };
        let reply = |id: &usize| Reply {
            id: *id,
            text: text.clone(),
            origin: origin.clone(),
            remarks: remarks.clone(),
            confidence,
        };
        unit.items.iter().map(reply).collect()
    }
}

impl Drop for Contract<'_> {
    fn drop(&mut self) {
        if self.account().requests > 0 && !self.manner.dry {
            self.service.finish();
        }
    }
}
