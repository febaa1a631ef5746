//! Whether a reply is what was asked for.
//!
//! First the reply as a whole (`ids`), then each text alone (what may stand `instead` of a translation), then the texts beside
//! each other by `MIXED_UP`: one file a rule. A rule that is not sure says nothing: a text that is asked again costs a request,
//! but one that is never believed stays open for good. Placeholders are words of no language here; whether they came back is
//! asked elsewhere.

mod absorbed;
#[cfg(test)]
mod assistants;
mod batch;
mod empty;
mod garbled;
#[cfg(test)]
mod genuine;
mod ids;
#[cfg(test)]
mod mixed;
mod moved;
mod numbers;
#[cfg(test)]
mod testimony;
#[cfg(test)]
mod tests;
mod twins;
#[cfg(test)]
mod whole;

use crate::backends::placeholder::placeholders;
use crate::backends::{Answer, Request, Text};
use crate::checks::instead::{self, Case, Instead, Said, instead};
use crate::contract::Fault;
use crate::lang::Lang;

use batch::Batch;

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
    if empty::is(&item.text, &text) {
        return Err(Fault::Empty);
    }
    let case = Case { source: said(&item.text, request.source), reply: said(&text, request.target) };
    match instead(&case) {
        Some(instead) => Err(fault(instead)),
        None => Ok(text),
    }
}

/// Whether a reply has next to nothing of its source.
pub fn is_unlike(source: (Lang, &str), reply: (Lang, &str)) -> bool {
    instead::is_unlike(&said(source.1, source.0), &said(reply.1, reply.0))
}

/// A text without its placeholders.
fn said(text: &str, lang: Lang) -> Said<'_> {
    Said::new(text, lang, &placeholders(text))
}

fn fault(instead: Instead) -> Fault {
    match instead {
        Instead::Refusal => Fault::Refused,
        Instead::Chatter => Fault::Chatter,
        Instead::Source => Fault::Echo,
        Instead::Language => Fault::Language,
        Instead::Loop | Instead::Length => Fault::Length,
    }
}
