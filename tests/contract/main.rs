//! Every service against a local server that speaks its protocol strictly and misbehaves on demand.
#![allow(dead_code, reason = "the bench, and the runs under contract, use the rest")]

mod damage;
mod faults;
mod mock;
mod sentences;
mod services;
mod suite;
mod truth;
