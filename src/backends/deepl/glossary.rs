//! The terms of a run as glossaries on the server (`/v3/glossaries`), one a pair of languages, removed when the run is over.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::backends::deepl::client::Client;
use crate::backends::deepl::entries::{Entries, created, creation, found};
use crate::backends::{BackendError, TermPair};
use crate::lang::Lang;

const GLOSSARIES: &str = "/v3/glossaries";

/// The glossaries in use.
#[derive(Debug, Default)]
pub struct Glossaries(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// Ids by the pair's tags.
    used: BTreeMap<Pair, String>,
    /// Ids of those that this run made, or found as one that was cut short left them.
    ours: BTreeSet<String>,
}

type Pair = (&'static str, &'static str);

impl Glossaries {
    /// Sees to it that the server holds these terms, and only these are used for the pair.
    pub fn prepare(&self, client: &Client, source: Lang, target: Lang, terms: &[TermPair]) -> Result<(), BackendError> {
        self.forget(source, target);
        let Some(entries) = Entries::of(source, target, terms) else { return Ok(()) };
        let list = client.send("GET", GLOSSARIES, Vec::new())?;
        let id = match found(&list, &entries)? {
            Some(id) => id,
            None => created(&client.send("POST", GLOSSARIES, creation(&entries))?)?,
        };
        let mut kept = self.kept();
        kept.ours.insert(id.clone());
        kept.used.insert(pair(source, target), id);
        Ok(())
    }

    /// The id of the glossary for a pair.
    pub fn id(&self, source: Lang, target: Lang) -> Option<String> {
        self.kept().used.get(&pair(source, target)).cloned()
    }

    /// Uses no glossary for a pair from now on; says whether one was used.
    pub fn forget(&self, source: Lang, target: Lang) -> bool {
        self.kept().used.remove(&pair(source, target)).is_some()
    }

    /// Removes what this run made or found of its own, and gives the errors of what stays. A run at the same time that uses one of
    /// them goes on without.
    pub fn remove(&self, client: &Client) -> Vec<BackendError> {
        let Kept { ours, .. } = std::mem::take(&mut *self.kept());
        let removed = |id: &String| client.send("DELETE", &format!("{GLOSSARIES}/{id}"), Vec::new());
        let is_gone = |error: &BackendError| matches!(error, BackendError::Rejected(_));
        ours.iter().filter_map(|id| removed(id).err()).filter(|error| !is_gone(error)).collect()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn pair(source: Lang, target: Lang) -> Pair {
    (source.tag(), target.tag())
}
