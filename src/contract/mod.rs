//! What every translation of a service has to keep before it may stand in a table: each text has exactly one outcome, and no reply
//! is believed because it came.
//!
//! A text is masked ([`protect`]), looked up in the [`journal`], sent in a batch, its reply verified ([`verify`]), its names,
//! numbers and marks put back, its terms looked for ([`terms`]), and written into the journal, all before the next batch is sent.
//! What fails is asked again, alone or in halves, and at last left open with its reason ([`Fault`]).

mod fault;
pub mod journal;
pub mod protect;
pub mod terms;
pub mod verify;

pub use fault::Fault;
