//! any program that reads and writes JSON lines

use crate::backends::kinds::{BackendKind, Keys, Setup};
use crate::backends::{BackendError, Limits, Service};

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "command",
    about: "any program that reads and writes JSON lines",
    needs: "",
    languages: "",
    terms: "",
    limits: Limits { items: 1, characters: 1, bytes: 1 },
    options: &[],
    url: None,
    keys: Keys { key: None, id: None, session: None },
    make,
};

fn make(_setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    Err(BackendError::Setup("not built".to_owned()))
}
