//! What to do after a request failed: wait and try again, ask in halves, or give the service up.

use std::time::Duration;

use crate::backends::BackendError;
use crate::contract::manner::Patience;

/// What an error asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The fault may pass: the same request once more, after a wait; all requests wait that long where the service says so.
    Again {
        /// What the service asks for.
        after: Option<Duration>,
    },
    /// The reply makes no sense or the service takes no such request: once more or in halves.
    Doubt,
    /// It would be the same again: in halves at once.
    Halve,
    /// Nothing more is to be sent to this service; for this pair only, where it is the pair's model that cannot be used.
    Stop,
}

/// The step after an error. `answered` tells whether the service has taken any request of this pair before.
pub fn step(error: &BackendError, answered: bool) -> Step {
    match error {
        BackendError::Busy { after, .. } => Step::Again { after: *after },
        BackendError::Server(_) | BackendError::Network(_) => Step::Again { after: None },
        BackendError::TooLong(_) | BackendError::Refused(_) => Step::Halve,
        BackendError::BadReply(_) => Step::Doubt,
        // A model or a pair that does not exist fails for every text; one text that is not taken fails alone.
        BackendError::Rejected(_) if answered => Step::Halve,
        BackendError::Rejected(_)
        | BackendError::Key(_)
        | BackendError::Quota(_)
        | BackendError::Setup(_)
        | BackendError::Model(_)
        | BackendError::NotAllowed { .. }
        | BackendError::Withheld { .. }
        | BackendError::Memory(_)
        | BackendError::Journal(_) => Step::Stop,
    }
}

/// How long to wait before try number `tries` (from 1): the service's own word, else exponential. `seed` spreads requests that
/// failed together over ±23 %.
pub fn wait(patience: Patience, tries: u8, after: Option<Duration>, seed: u64) -> Duration {
    // SplitMix64's finalizer: any seeds, evenly spread (Steele et al. 2014).
    let mut spread = seed.wrapping_add(u64::from(tries)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    spread = (spread ^ (spread >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let spread = ((spread ^ (spread >> 31)) % 1000) as f64 / 1000.0;
    match after {
        // Never earlier than asked for.
        Some(after) => after.mul_f64(1.0 + 0.05 * spread),
        None => {
            let grown = patience.first.as_secs_f64() * 1.6f64.powi(i32::from(tries.saturating_sub(1)));
            Duration::from_secs_f64(grown.min(patience.most.as_secs_f64()) * (0.77 + 0.46 * spread))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_within_bounds_and_differ() {
        let patience = Patience::default();
        let waits: Vec<f64> = (1..=15).map(|tries| wait(patience, tries, None, 7).as_secs_f64()).collect();
        assert!((0.77..=1.23).contains(&waits[0]), "{waits:?}");
        assert!((1.23..=1.97).contains(&waits[1]), "{waits:?}");
        assert!(waits.iter().all(|wait| *wait <= 120.0 * 1.23), "{waits:?}");
        assert_ne!(wait(patience, 1, None, 1), wait(patience, 1, None, 2));
    }

    #[test]
    fn a_service_is_never_asked_earlier_than_it_says() {
        for seed in 0..100 {
            let asked = Duration::from_secs(3);
            let wait = wait(Patience::default(), 1, Some(asked), seed);
            assert!(wait >= asked && wait <= asked.mul_f64(1.05), "{wait:?}");
        }
    }

    #[test]
    fn a_wrong_key_stops_and_a_busy_service_does_not() {
        let busy = BackendError::Busy { after: None, message: String::new() };
        assert_eq!(step(&busy, false), Step::Again { after: None });
        assert_eq!(step(&BackendError::Key(String::new()), true), Step::Stop);
        assert_eq!(step(&BackendError::Rejected(String::new()), false), Step::Stop);
        assert_eq!(step(&BackendError::Rejected(String::new()), true), Step::Halve);
    }
}
