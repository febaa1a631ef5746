//! The ids of a reply are exactly those that were sent, each once. Where one is missing its text may stand in a neighbour's
//! (rockbenben/subtitle-translator#44), so nothing of such a reply is believed.

use std::collections::HashMap;

use crate::backends::{Answer, Text};

/// The answers in the order of the texts; `None` where one is missing, doubled or unknown.
pub(super) fn in_order(items: &[Text], answers: Vec<Answer>) -> Option<Vec<Answer>> {
    if answers.len() != items.len() {
        return None;
    }
    let mut by_id: HashMap<String, Answer> = answers.into_iter().map(|answer| (answer.id.clone(), answer)).collect();
    items.iter().map(|item| by_id.remove(&item.id)).collect()
}
