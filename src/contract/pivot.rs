//! Texts that get from one language to another through a third: Korean to Ukrainian through English.
//!
//! Each step is under the whole contract, as if it were asked for by itself: masked anew, verified, with its own terms and its own
//! line in the journal. So the text between is the one that a cell of its language gets, and nothing is made twice. At the end the
//! translation is compared with what was said, for two small changes may be a great one.

use std::collections::{HashMap, HashSet};

use crate::backends::{BackendError, Batch, Heard, Item, Reply};
use crate::contract::compare::{check_of, compare};
use crate::contract::confidence::least;
use crate::contract::plan::AFTER_NEGATION;
use crate::contract::terms::{matched, people};
use crate::contract::{COPY, Contract};
use crate::lang::Lang;
use crate::model::Origin;

/// The replies of the first step whose text goes on, by the item.
type Between<'r> = HashMap<usize, &'r Reply>;

/// Translates a batch through `hub`. What has a fault in the first step keeps that as its outcome.
pub fn translate(contract: &Contract<'_>, batch: &Batch<'_>, hub: Lang) -> Result<Vec<Reply>, BackendError> {
    let first = contract.at_once(&Batch { target: hub, ..batch.clone() })?;
    let (failed, came): (Vec<&Reply>, Vec<&Reply>) = first.iter().partition(|reply| is_failed(reply));
    let between: Between<'_> = came.into_iter().map(|reply| (reply.id, reply)).collect();
    if contract.manner.dry {
        let answered: HashSet<usize> = first.iter().map(|reply| reply.id).collect();
        let open = batch.items.iter().filter(|item| !answered.contains(&item.id));
        let texts = open.map(|item| item.text).collect::<HashSet<&str>>().len();
        contract.note(|account| account.onward += texts);
    }
    let heard = heard(batch, &between);
    let items = batch.items.iter().filter_map(|item| onward(item, &between)).collect();
    let second = contract.at_once(&Batch { source: hub, target: batch.target, items, heard: &heard })?;
    let said: HashMap<usize, &str> = batch.items.iter().map(|item| (item.id, item.text)).collect();
    let mut replies: Vec<Reply> = failed.into_iter().cloned().collect();
    for reply in second {
        match (between.get(&reply.id), said.get(&reply.id)) {
            (Some(first), Some(said)) if !is_failed(&reply) => {
                replies.push(joined(contract, (batch, said), (hub, first), reply)?);
            }
            _ => replies.push(reply),
        }
    }
    Ok(replies)
}

fn is_failed(reply: &Reply) -> bool {
    matches!(reply.origin, Origin::Failed(_))
}

/// The interview in the language between, as far as it is known.
fn heard<'a>(batch: &Batch<'a>, between: &Between<'a>) -> Vec<Heard<'a>> {
    let text = |place: usize| between.get(&place).map_or("", |reply| reply.text.as_str());
    batch.heard.iter().enumerate().map(|(place, heard)| Heard { text: text(place), ..*heard }).collect()
}

/// The item of the second step.
fn onward<'a>(item: &Item<'a>, between: &Between<'a>) -> Option<Item<'a>> {
    let text = |id: usize| between.get(&id).map(|reply| reply.text.as_str());
    let before = item.before.and(item.id.checked_sub(1)).and_then(text);
    Some(Item { text: text(item.id)?, before, ..*item })
}

/// One reply of two: the text of the second step, the remarks of both, and of its comparison with what was said. It is as sure as
/// the less sure of them.
fn joined(
    contract: &Contract<'_>,
    (batch, said): (&Batch<'_>, &str),
    (hub, first): (Lang, &Reply),
    second: Reply,
) -> Result<Reply, BackendError> {
    let copy = Origin::Machine(COPY.to_owned());
    if first.origin == copy && second.origin == copy {
        return Ok(second);
    }
    let ends = beside_the_original(contract, batch, said, &second.text)?;
    let mut remarks: Vec<String> = first.remarks.iter().map(|remark| format!("through {hub}: {remark}")).collect();
    remarks.extend(second.remarks.into_iter().filter(|remark| !is_said(remark, &ends)));
    remarks.extend(ends);
    let origin = Origin::through(contract.name(), hub);
    Ok(Reply { remarks, origin, confidence: least(first.confidence, second.confidence), ..second })
}

/// A remark of the second step that the comparison with what was said makes needless. Whether a bare yes or no is doubtful was
/// asked in the language in which it was said.
fn is_said(remark: &str, ends: &[String]) -> bool {
    let check = check_of(remark);
    let same = |end: &String| end == remark || check.is_some() && check_of(end) == check;
    remark == AFTER_NEGATION || ends.iter().any(same)
}

fn beside_the_original(
    contract: &Contract<'_>,
    batch: &Batch<'_>,
    said: &str,
    text: &str,
) -> Result<Vec<String>, BackendError> {
    let Batch { source, target, .. } = *batch;
    let glossary = contract.protector.glossary;
    let masked = contract.protector.mask(said, source, target)?;
    let mut wanted = matched(&masked.text, source, target, glossary);
    // A name that the register does not have in the language between was no placeholder on the way.
    wanted.extend(people(said, source, target, glossary));
    Ok(compare((source, said), (target, text), &wanted, glossary).remarks)
}
