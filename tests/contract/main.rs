//! Every service against a local server that speaks its protocol strictly and misbehaves on demand.

mod damage;
mod faults;
mod flow;
mod mock;
mod run;
mod sentences;
mod services;
mod suite;
mod truth;
