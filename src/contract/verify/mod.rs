//! Whether a reply is what was asked for.
//!
//! First the reply as a whole (`ids`), then each text alone by `RULES`, then the texts beside each other by `MIXED_UP`: one file a
//! rule. A rule that is not sure says nothing: a text that is asked again costs a request, but one that is never believed stays
//! open for good. Placeholders are words of no language here; whether they came back is asked elsewhere.

mod absorbed;
mod assistant;
#[cfg(test)]
mod assistants;
mod batch;
mod chatter;
mod echo;
mod empty;
mod garbled;
#[cfg(test)]
mod genuine;
mod ids;
mod kin;
mod language;
mod length;
#[cfg(test)]
mod mixed;
mod moved;
mod numbers;
mod refused;
mod repeats;
mod said;
#[cfg(test)]
mod testimony;
#[cfg(test)]
mod tests;
mod twins;
mod unlike;
#[cfg(test)]
mod whole;

use crate::backends::{Answer, Request, Text};
use crate::contract::Fault;

use batch::Batch;
use said::Said;

pub use unlike::is_unlike;

/// A text and what came for it.
struct Case<'a> {
    source: Said<'a>,
    reply: Said<'a>,
}

/// What a reply may be instead of a translation.
struct Rule {
    fault: Fault,
    /// The reply is surely that.
    holds: fn(&Case<'_>) -> bool,
}

/// What is asked of each reply, in this order: a refusal in English is a refusal before it is the wrong language.
static RULES: [&Rule; 8] = [
    &empty::RULE,
    &refused::RULE,
    &chatter::RULE,
    &echo::RULE,
    &language::RULE,
    &kin::RULE,
    &repeats::RULE,
    &length::RULE,
];

/// What is asked of the replies of one request together: the places of those that are surely not, or not only, the
/// translation of their own text.
static MIXED_UP: [fn(&Batch<'_>) -> Vec<usize>; 4] = [twins::found, absorbed::found, moved::found, numbers::found];

/// The translations of a request's texts in their order, each believed or with its fault. An error where the reply as a whole
/// cannot be believed: the ids are not those that were sent, each once.
pub fn replies(request: &Request<'_>, answers: Vec<Answer>) -> Result<Vec<Result<String, Fault>>, Fault> {
    let mut replies = each_alone(request, answers)?;
    let batch = Batch::new(request, &replies);
    let mixed_up: Vec<usize> = MIXED_UP.iter().flat_map(|found| found(&batch)).collect();
    for place in mixed_up {
        if let Some(reply) = replies.get_mut(place).filter(|reply| reply.is_ok()) {
            *reply = Err(Fault::Neighbour);
        }
    }
    Ok(replies)
}

/// The same of an engine that translates each text by itself: it cannot mix up what it never sees together, and what becomes of a
/// text must not depend on which others are asked for beside it.
pub fn each_alone(request: &Request<'_>, answers: Vec<Answer>) -> Result<Vec<Result<String, Fault>>, Fault> {
    let answers = ids::in_order(request.items, answers).ok_or(Fault::Reply)?;
    Ok(request.items.iter().zip(answers).map(|(item, answer)| alone(request, item, answer)).collect())
}

/// The translation of one text, by itself.
fn alone(request: &Request<'_>, item: &Text, answer: Answer) -> Result<String, Fault> {
    let came = answer.text?;
    let text = garbled::mended(&item.text, came.trim()).ok_or(Fault::Garbled)?;
    let case = Case { source: Said::new(&item.text, request.source), reply: Said::new(&text, request.target) };
    match RULES.iter().find(|rule| (rule.holds)(&case)) {
        Some(rule) => Err(rule.fault),
        None => Ok(text),
    }
}
