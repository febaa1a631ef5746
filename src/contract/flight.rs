//! Requests under way: a queue that up to 16 threads empty, and what fails put back into it.
//!
//! A reply that cannot be believed as a whole is asked for once more, then in halves; texts that fail alone are gathered and
//! asked for without the others, at last each alone. What is accepted is in the journal before its thread takes more work.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::backends::{BackendError, Limits};
use crate::contract::Fault;
use crate::contract::batches::batches;
use crate::contract::journal::Accepted;
use crate::contract::manner::Manner;
use crate::contract::pending::Ends;
use crate::contract::retry::{self, Step};

/// How often a text is asked for where its own reply was not accepted: in its batch, with others that failed, in a smaller
/// batch of such, and alone.
pub const ASKS: u8 = 4;

/// Units to be asked for in one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// The units, in reading order.
    pub units: Vec<usize>,
    /// A whole reply was not believed before.
    doubted: bool,
    /// How often the service could not answer.
    tries: u8,
    /// When it may be sent again.
    not_before: Option<Instant>,
}

/// What became of one unit in one request.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Its translation may stand.
    Accepted(Accepted),
    /// It may stand, but lacks a number or a term: asked for once more, kept if that brings nothing better.
    Lacking(Accepted),
    /// It cannot stand.
    Fault(Fault),
}

/// The state of a flight.
#[derive(Debug)]
struct State {
    queue: VecDeque<Work>,
    /// Units that failed alone.
    failed: Vec<usize>,
    flying: usize,
    ends: Ends,
    /// How often a text is asked for at the most.
    most: u8,
    asks: Vec<u8>,
    lacking: Vec<Option<Accepted>>,
    /// Retries that may still be made, for all requests together.
    budget: usize,
    /// When the service wants to be asked again at all.
    pause: Option<Instant>,
    stopped: Option<BackendError>,
    answered: usize,
    retries: usize,
}

/// Units on their way to a service and back.
#[derive(Debug)]
pub struct Flight<'a> {
    manner: &'a Manner,
    limits: Limits,
    sizes: Vec<(usize, usize)>,
    open: Vec<usize>,
    state: Mutex<State>,
    wake: Condvar,
}

/// How a flight ended.
#[derive(Debug)]
pub struct Landed {
    /// The end of each unit of the flight.
    pub ends: Ends,
    /// Requests that were sent again after the service could not answer.
    pub retries: usize,
    /// Why the service was given up.
    pub stopped: Option<BackendError>,
}

impl<'a> Flight<'a> {
    /// A flight of the units in `open`; `sizes` are characters and bytes of all units. Each is asked for `most` times at the most;
    /// once, where the same request brings the same.
    pub fn new(manner: &'a Manner, limits: Limits, sizes: Vec<(usize, usize)>, open: &[usize], most: u8) -> Flight<'a> {
        let queue: VecDeque<Work> = batches(open, |unit| sizes[unit], limits).into_iter().map(Work::new).collect();
        let state = State {
            failed: Vec::new(),
            flying: 0,
            ends: vec![None; sizes.len()],
            most,
            asks: vec![0; sizes.len()],
            lacking: vec![None; sizes.len()],
            budget: queue.len() + 2 * usize::from(manner.patience.tries),
            pause: None,
            stopped: None,
            answered: 0,
            retries: 0,
            queue,
        };
        Flight { manner, limits, sizes, open: open.to_vec(), state: Mutex::new(state), wake: Condvar::new() }
    }

    /// Sends everything. `send` makes one request and says what became of each of its units, in their order; a whole reply that
    /// cannot be believed is `Err`.
    pub fn run(self, send: impl Fn(&[usize]) -> Result<Vec<Outcome>, BackendError> + Sync) -> Landed {
        let threads = self.manner.jobs.clamp(1, 16).min(self.state().queue.len().max(1));
        std::thread::scope(|scope| {
            for _ in 1..threads {
                scope.spawn(|| self.work(&send));
            }
            self.work(&send);
        });
        let mut state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        // Whatever happened on the way: every unit has one end.
        self.open.iter().for_each(|unit| _ = state.ends[*unit].get_or_insert(Err(Fault::Reply)));
        Landed { ends: state.ends, retries: state.retries, stopped: state.stopped }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A thread that panicked leaves its units without an end, and they stay open.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, send: &(impl Fn(&[usize]) -> Result<Vec<Outcome>, BackendError> + Sync)) {
        while let Some(work) = self.next() {
            let result = send(&work.units);
            let mut state = self.state();
            match result {
                Ok(results) => state.settle(&work, results),
                Err(error) => self.failed(&mut state, work, error),
            }
            (self.manner.progress)(state.ends.iter().flatten().count(), self.open.len());
            state.flying -= 1;
            self.wake.notify_all();
        }
    }

    /// The next work, when it may be sent; `None` when nothing is left or will be.
    fn next(&self) -> Option<Work> {
        let mut state = self.state();
        loop {
            if state.stopped.is_some() {
                state.give_up();
                return None;
            }
            state.regroup(&self.sizes, self.limits);
            let now = Instant::now();
            match state.ready(now) {
                Ready::Now(work) => {
                    state.flying += 1;
                    state.retries += usize::from(work.tries > 0);
                    return Some(work);
                }
                Ready::At(time) => {
                    let wait = time.saturating_duration_since(now);
                    state = self.wake.wait_timeout(state, wait).unwrap_or_else(PoisonError::into_inner).0;
                    continue;
                }
                Ready::Never => {}
            }
            if state.flying == 0 {
                self.wake.notify_all();
                return None;
            }
            state = self.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn failed(&self, state: &mut State, work: Work, error: BackendError) {
        let fault = Fault::from(&error);
        state.answered += usize::from(matches!(error, BackendError::BadReply(_)));
        match retry::step(&error, state.answered > 0) {
            Step::Stop => state.stop(&work, fault, error),
            Step::Halve => state.halve(&work, fault),
            Step::Doubt | Step::Again { .. } if state.most == 1 => state.halve(&work, fault),
            Step::Doubt if work.doubted || work.units.len() == 1 => state.halve(&work, fault),
            Step::Doubt => state.queue.push_front(Work { doubted: true, ..work }),
            Step::Again { after } => self.again(state, work, error, after),
        }
    }

    fn again(&self, state: &mut State, work: Work, error: BackendError, after: Option<Duration>) {
        let tries = work.tries + 1;
        let worn_out = tries >= self.manner.patience.tries;
        if state.budget == 0 || (worn_out && !matches!(error, BackendError::Server(_))) {
            return state.stop(&work, Fault::from(&error), error);
        }
        if worn_out {
            // The service answers others: it stumbles over one of these.
            return state.halve(&work, Fault::from(&error));
        }
        state.budget -= 1;
        let seed = work.units.first().copied().unwrap_or_default() as u64;
        let wait = retry::wait(self.manner.patience, tries, after, seed);
        if wait.as_secs() >= 10 {
            (self.manner.log)(&format!("{error}; waiting {} s", wait.as_secs()));
        }
        let until = Instant::now() + wait;
        if !matches!(error, BackendError::Server(_)) {
            state.pause = Some(state.pause.map_or(until, |pause| pause.max(until)));
        }
        state.queue.push_front(Work { tries, not_before: Some(until), ..work });
    }
}

/// When the next work may be sent.
enum Ready {
    Now(Work),
    At(Instant),
    Never,
}

impl Work {
    fn new(units: Vec<usize>) -> Work {
        Work { units, doubted: false, tries: 0, not_before: None }
    }
}

impl State {
    fn ready(&mut self, now: Instant) -> Ready {
        let time = |work: &Work| work.not_before.max(self.pause).filter(|time| *time > now);
        match self.queue.iter().position(|work| time(work).is_none()) {
            Some(place) => self.queue.remove(place).map_or(Ready::Never, Ready::Now),
            None => self.queue.iter().filter_map(time).min().map_or(Ready::Never, Ready::At),
        }
    }

    fn settle(&mut self, work: &Work, results: Vec<Outcome>) {
        self.answered += 1;
        for (unit, result) in work.units.iter().zip(results) {
            match result {
                Outcome::Accepted(accepted) => self.ends[*unit] = Some(Ok(accepted)),
                Outcome::Lacking(accepted) if self.most > 1 && self.lacking[*unit].is_none() => {
                    self.lacking[*unit] = Some(accepted);
                    self.failed.push(*unit);
                }
                Outcome::Lacking(accepted) => self.ends[*unit] = Some(Ok(accepted)),
                Outcome::Fault(fault) => self.fault(*unit, fault),
            }
        }
    }

    /// A unit's own reply was not accepted.
    fn fault(&mut self, unit: usize, fault: Fault) {
        self.asks[unit] += 1;
        if let Some(accepted) = self.lacking[unit].take() {
            self.ends[unit] = Some(Ok(accepted));
        } else if self.asks[unit] < self.most && !fault.is_final() {
            self.failed.push(unit);
        } else {
            self.ends[unit] = Some(Err(fault));
        }
    }

    /// A whole reply was not accepted, and would not be.
    fn halve(&mut self, work: &Work, fault: Fault) {
        if let [unit] = work.units[..] {
            // Alone it has nobody to blame: it is asked for once more at the most.
            self.asks[unit] = self.asks[unit].max(ASKS - 2);
            return self.fault(unit, fault);
        }
        let (first, second) = work.units.split_at(work.units.len() / 2);
        for half in [second, first] {
            self.queue.push_front(Work { doubted: true, ..Work::new(half.to_vec()) });
        }
    }

    /// Gathers what failed alone, when nothing else is left to be sent: fewer in a request each time, at last one.
    fn regroup(&mut self, sizes: &[(usize, usize)], limits: Limits) {
        if !self.queue.is_empty() || self.flying > 0 || self.failed.is_empty() {
            return;
        }
        let mut failed = std::mem::take(&mut self.failed);
        failed.sort_unstable();
        for asks in 0..ASKS {
            let units: Vec<usize> = failed.iter().copied().filter(|unit| self.asks[*unit] == asks).collect();
            let items = if asks + 1 == ASKS { 1 } else { (limits.items >> asks.saturating_sub(1)).max(1) };
            let limits = Limits { items, ..limits };
            self.queue.extend(batches(&units, |unit| sizes[unit], limits).into_iter().map(Work::new));
        }
    }

    fn stop(&mut self, work: &Work, fault: Fault, error: BackendError) {
        work.units.iter().for_each(|unit| self.end_open(*unit, fault));
        self.stopped.get_or_insert(error);
    }

    /// Everything that waits stays open, for the reason why the service was given up.
    fn give_up(&mut self) {
        let Some(fault) = self.stopped.as_ref().map(Fault::from) else { return };
        let waiting = self.queue.drain(..).flat_map(|work| work.units).chain(self.failed.drain(..)).collect::<Vec<_>>();
        waiting.into_iter().for_each(|unit| self.end_open(unit, fault));
    }

    fn end_open(&mut self, unit: usize, fault: Fault) {
        self.ends[unit] = Some(self.lacking[unit].take().ok_or(fault));
    }
}
