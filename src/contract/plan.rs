//! What has to be asked: each text once, masked, with its terms and its key.

use std::collections::HashMap;

use crate::backends::phrasebook::reply::{clear, is_bare};
use crate::backends::{BackendError, Batch, Item, Said, TermPair};
use crate::contract::journal::{Key, KeyParts};
use crate::contract::manner::Manner;
use crate::contract::protect::{Masked, Protector};
use crate::contract::terms::{Wanted, matched};
use crate::lang::{Lang, Role};

/// A text to be asked for, once for all items that say the same.
#[derive(Debug, Clone)]
pub struct Unit {
    /// The items that it answers, by their ids; never empty.
    pub items: Vec<usize>,
    /// Its name in requests: the id of its first row.
    pub id: String,
    /// Who says it, as it may be sent.
    pub speaker: String,
    /// What the speaker does.
    pub role: Option<Role>,
    /// The text as it was said.
    pub said: String,
    /// The text with its placeholders.
    pub masked: Masked,
    /// The terms in it.
    pub wanted: Vec<Wanted>,
    /// Its key in the journal.
    pub key: Key,
    /// What a reader should know of the text itself.
    pub remark: Option<&'static str>,
}

/// What makes the translations of one backend differ, besides the texts.
#[derive(Debug, Clone, Copy)]
pub struct Policy<'a> {
    /// Who translates.
    pub backend: &'a str,
    /// With which model.
    pub model: &'a str,
    /// How it is asked.
    pub manner: &'a Manner,
    /// It puts the forms of terms into its translations itself: with others they are others.
    pub puts_forms: bool,
}

/// Numbers of placeholders begin anew after so many: more than a request holds.
const PLACEHOLDERS: usize = 900;

/// A bare yes or no after a negated question: Korean 네 then says what Ukrainian «ні» says, or the contrary.
pub const AFTER_NEGATION: &str = "a bare yes or no, and what it answers is negated or not known: check which it is";

/// The texts of a batch, those that are alike once, in reading order.
pub fn units(batch: &Batch<'_>, protector: &Protector<'_>, policy: Policy<'_>) -> Result<Vec<Unit>, BackendError> {
    let mut known: HashMap<Key, usize> = HashMap::new();
    let mut units: Vec<Unit> = Vec::new();
    let mut placeholders = 0;
    for item in &batch.items {
        let first = (placeholders % PLACEHOLDERS + 1) as u32;
        let unit = unit(item, batch, first, protector, policy)?;
        placeholders += unit.masked.count();
        match known.get(&unit.key) {
            Some(number) => units[*number].items.push(item.id),
            None => {
                known.insert(unit.key.clone(), units.len());
                units.push(unit);
            }
        }
    }
    Ok(units)
}

fn unit(
    item: &Item<'_>,
    batch: &Batch<'_>,
    first: u32,
    protector: &Protector<'_>,
    policy: Policy<'_>,
) -> Result<Unit, BackendError> {
    let Batch { source, target, .. } = *batch;
    let masked = protector.mask_from(first, item.text, source, target)?;
    let wanted = matched(&masked.text, source, target, protector.glossary);
    let bare = is_bare(item.text, source);
    let doubtful = bare && !item.before.is_some_and(|before| clear(before, source));
    let terms: Vec<TermPair> = wanted.iter().map(|wanted| wanted.pair.clone()).collect();
    let row = batch.heard.get(item.id);
    let key = Key::of(&KeyParts {
        text: item.text,
        question: item.before.filter(|_| bare).unwrap_or_default(),
        source,
        target,
        backend: policy.backend,
        model: policy.model,
        terms: &terms,
        policy: &manner_of(policy, item, protector, &terms),
    });
    Ok(Unit {
        items: vec![item.id],
        id: row.map_or_else(|| item.id.to_string(), |row| row.row.to_owned()),
        speaker: protector.speaker(row.map_or("", |row| row.speaker), item.role),
        role: item.role,
        said: item.text.to_owned(),
        masked,
        wanted,
        key,
        remark: doubtful.then_some(AFTER_NEGATION),
    })
}

/// What of the manner of asking makes a translation differ, in words that stay the same from one version to the next: keys of
/// translations that were paid for hold them.
fn manner_of(policy: Policy<'_>, item: &Item<'_>, protector: &Protector<'_>, terms: &[TermPair]) -> String {
    let Policy { manner, puts_forms, .. } = policy;
    let forms = terms.iter().filter(|_| puts_forms).map(|term| format!(" put {} {}", term.kin, term.forms.join("|")));
    format!(
        "context {} enforce {} protect {} hide {} by {}{}",
        manner.context,
        manner.enforce_terms,
        protector.protect,
        protector.pseudonyms.is_some(),
        item.role.filter(|_| manner.by_role).map_or("", Role::as_str),
        forms.collect::<String>(),
    )
}

/// The turns before an item, the oldest first. They stand as they were said, unless names are hidden: a placeholder in what is
/// only read could be taken for one in the text.
pub fn context(
    item: usize,
    batch: &Batch<'_>,
    protector: &Protector<'_>,
    turns: usize,
) -> Result<Vec<Said>, BackendError> {
    let before = batch.heard.get(..item).unwrap_or_default();
    let said = before.iter().rev().filter(|heard| !heard.text.trim().is_empty()).take(turns);
    let mut context = Vec::new();
    for heard in said {
        let text = match protector.pseudonyms {
            Some(_) => protector.mask(heard.text, batch.source, batch.target)?.text,
            None => heard.text.to_owned(),
        };
        context.push(Said { speaker: protector.speaker(heard.speaker, heard.role), text });
    }
    context.reverse();
    Ok(context)
}

/// The terms of some units, each once, in order.
pub fn terms<'u>(units: impl IntoIterator<Item = &'u Unit>) -> Vec<TermPair> {
    let mut terms: Vec<TermPair> = Vec::new();
    for pair in units.into_iter().flat_map(|unit| unit.wanted.iter().map(|wanted| &wanted.pair)) {
        if !terms.contains(pair) {
            terms.push(pair.clone());
        }
    }
    terms
}

/// What a reader is told of a term that a translation lacks.
pub fn missed_remark(target: Lang, wanted: &Wanted) -> String {
    format!("term: {} is {} in {}, not found in the translation", wanted.pair.source, wanted.pair.target, target.base())
}
