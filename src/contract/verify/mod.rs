//! Whether a reply is what was asked for.

use crate::backends::{Answer, Request};
use crate::contract::Fault;

/// The translations of a request's texts in their order, each believed or with its fault. An error where the reply as a whole
/// cannot be believed: the ids are not those that were sent, each once.
pub fn replies(_request: &Request<'_>, _answers: Vec<Answer>) -> Result<Vec<Result<String, Fault>>, Fault> {
    Err(Fault::Reply)
}
