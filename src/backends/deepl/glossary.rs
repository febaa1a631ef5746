//! The terms of a run as glossaries on the server (`/v3/glossaries`), one a pair of languages, removed when the run is over.

use std::collections::BTreeMap;
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
    /// Ids of those that this run made.
    made: Vec<String>,
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
            None => {
                let id = created(&client.send("POST", GLOSSARIES, creation(&entries))?)?;
                self.kept().made.push(id.clone());
                id
            }
        };
        self.kept().used.insert(pair(source, target), id);
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

    /// Removes what this run made, and gives the errors of what stays.
    pub fn remove(&self, client: &Client) -> Vec<BackendError> {
        let Kept { made, .. } = std::mem::take(&mut *self.kept());
        made.iter().filter_map(|id| client.send("DELETE", &format!("{GLOSSARIES}/{id}"), Vec::new()).err()).collect()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn pair(source: Lang, target: Lang) -> Pair {
    (source.tag(), target.tag())
}
