//! Models of CTranslate2 (NLLB-200, M2M-100, MADLAD-400, OPUS-MT), run inside this program: no text leaves it.
//!
//! The engine is C++ and stands behind the feature `ct2`. What a model's files say is read and checked here before the engine
//! sees them.

#[cfg(any(feature = "ct2", test))]
mod family;
#[cfg(any(feature = "ct2", test))]
mod folder;
#[cfg(feature = "ct2")]
mod service;
#[cfg(all(feature = "ct2", test))]
mod tests;
#[cfg(any(feature = "ct2", test))]
mod weights;

use crate::backends::Limits;
use crate::backends::kinds::{BackendKind, Keys};

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "ct2",
    about: "neural translation inside this program, with a model of CTranslate2",
    needs: "the folder of a model, and a build with the feature ct2",
    languages: "those of the model: ko, uk, en, ru",
    terms: "not taken; checked afterwards",
    limits: Limits { items: 64, characters: 100_000, bytes: 400_000 },
    options: &["model", "pair", "beam"],
    url: None,
    also: &[],
    keys: Keys { key: None, id: None, session: None },
    #[cfg(feature = "ct2")]
    make: service::make,
    #[cfg(not(feature = "ct2"))]
    make,
};

#[cfg(not(feature = "ct2"))]
fn make(_setup: crate::backends::Setup) -> Result<Box<dyn crate::backends::Service>, crate::backends::BackendError> {
    let message = "not in this build: models of CTranslate2 need a C++ engine; with cmake and a C++ compiler, \
        cargo install --path . --features ct2 builds it";
    Err(crate::backends::BackendError::Setup(message.to_owned()))
}
