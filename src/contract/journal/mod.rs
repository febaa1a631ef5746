//! Every accepted reply, on disk before the next batch is sent: nothing is paid for twice, and a run that was killed goes on.
//!
//! The file holds translations of testimony and, with pseudonyms, the names behind them: only its owner may read it. It may be
//! deleted when the work is done; the next run then asks for everything that is still open, and gives pseudonyms anew.

mod key;
mod store;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use crate::backends::BackendError;

pub use key::{Key, KeyParts};

/// The journal of accepted replies: a SQLite file.
#[derive(Debug)]
pub struct Journal {
    /// None until something is to be kept in a file that does not exist yet.
    connection: Mutex<Option<Connection>>,
    path: PathBuf,
    place: String,
}

/// A reply that was accepted, with everything put back.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// The translation.
    pub text: String,
    /// What a person should look at.
    pub remarks: Vec<String>,
    /// How sure the service is of it, 0 to 1, where it tells.
    pub confidence: Option<f32>,
}

impl Journal {
    /// Opens the journal; one that is not there is made by [`Journal::make`], or when something is kept. A file that is something
    /// else is refused and left alone.
    pub fn open(path: &Path) -> Result<Journal, BackendError> {
        let place = path.display().to_string();
        let connection = if path.exists() { Some(store::open(path, &place)?) } else { None };
        Ok(Journal { connection: Mutex::new(connection), path: path.to_owned(), place })
    }

    /// A journal that is gone with the run.
    pub fn in_memory() -> Result<Journal, BackendError> {
        let place = "in memory".to_owned();
        let connection = Mutex::new(Some(store::in_memory(&place)?));
        Ok(Journal { connection, path: PathBuf::new(), place })
    }

    /// Makes the file where there is none: called before anything is paid for.
    pub fn make(&self) -> Result<(), BackendError> {
        self.with(|_| Ok(()))
    }

    /// What was accepted for a key.
    pub fn get(&self, key: &Key) -> Result<Option<Accepted>, BackendError> {
        if self.connection().is_none() {
            return Ok(None);
        }
        let row = self.with(|connection| {
            let mut query =
                connection.prepare_cached("SELECT text, remarks, confidence FROM accepted WHERE key = ?1")?;
            let found = query.query_row([key.digest()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)));
            found.optional()
        })?;
        let Some((text, remarks, confidence)) = row else { return Ok(None) };
        let remarks = serde_json::from_str(&remarks).map_err(|_| store::damaged(&self.place))?;
        Ok(Some(Accepted { text, remarks, confidence }))
    }

    /// Writes accepted replies, all or none, and returns when they are on disk. The later reply to a key stands.
    pub fn put(&self, accepted: &[(Key, Accepted)]) -> Result<(), BackendError> {
        if accepted.is_empty() {
            return Ok(());
        }
        self.with(|connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for (key, reply) in accepted {
                insert(&transaction, key, reply)?;
            }
            transaction.commit()
        })
    }

    /// Whether a backend's translation is known, but as one of other texts than these: what it was made from was changed. What it
    /// was made from may be a translation itself, of one of these texts by the same backend.
    pub fn is_of_another(&self, backend: &str, translation: &str, texts: &[&str]) -> Result<bool, BackendError> {
        if self.connection().is_none() {
            return Ok(false);
        }
        self.with(|connection| {
            let known =
                column(connection, "SELECT said FROM accepted WHERE text = ?1 AND backend = ?2", translation, backend)?;
            for said in texts.iter().map(|text| key::said(text)) {
                let between =
                    column(connection, "SELECT text FROM accepted WHERE said = ?1 AND backend = ?2", &said, backend)?;
                if known.contains(&said) || between.iter().any(|text| known.contains(&key::said(text))) {
                    return Ok(false);
                }
            }
            Ok(!known.is_empty())
        })
    }

    /// The number that stands for a secret of this kind (`name`, `phone` …) in this journal: the same on every run, from 1.
    pub fn number(&self, kind: &str, secret: &str) -> Result<u32, BackendError> {
        self.with(|connection| {
            if let Some(number) = known(connection, kind, secret)? {
                return Ok(number);
            }
            // One statement, so that no other process takes the same number in between.
            connection.execute(
                "INSERT INTO secret (kind, secret, number)
                 SELECT ?1, ?2, 1 + coalesce(max(number), 0) FROM secret WHERE kind = ?1
                 ON CONFLICT (kind, secret) DO NOTHING",
                [kind, secret],
            )?;
            known(connection, kind, secret)?.ok_or(rusqlite::Error::QueryReturnedNoRows)
        })
    }

    /// Works with the file, which is made where there is none.
    fn with<T>(&self, work: impl FnOnce(&mut Connection) -> rusqlite::Result<T>) -> Result<T, BackendError> {
        let mut slot = self.connection();
        let connection = match slot.take() {
            Some(connection) => connection,
            None => store::open(&self.path, &self.place)?,
        };
        work(slot.insert(connection)).map_err(|error| store::error(&self.place, &error))
    }

    fn connection(&self) -> MutexGuard<'_, Option<Connection>> {
        // A transaction that a panic interrupts is rolled back.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn insert(connection: &Connection, key: &Key, reply: &Accepted) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO accepted (key, said, backend, model, source, target, text, remarks, confidence)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (key)
         DO UPDATE SET text = excluded.text, remarks = excluded.remarks, confidence = excluded.confidence",
    )?;
    let (source, target) = (key.source().to_string(), key.target().to_string());
    let remarks = serde_json::json!(reply.remarks).to_string();
    let Accepted { text, confidence, .. } = reply;
    let values =
        params![key.digest(), key.said(), key.backend(), key.model(), source, target, text, remarks, confidence];
    insert.execute(values)?;
    Ok(())
}

/// The words that a query finds for a text or a digest of one backend.
fn column(connection: &Connection, query: &str, of: &str, backend: &str) -> rusqlite::Result<Vec<String>> {
    connection.prepare_cached(query)?.query_map([of, backend], |row| row.get(0))?.collect()
}

fn known(connection: &Connection, kind: &str, secret: &str) -> rusqlite::Result<Option<u32>> {
    let mut query = connection.prepare_cached("SELECT number FROM secret WHERE kind = ?1 AND secret = ?2")?;
    query.query_row([kind, secret], |row| row.get(0)).optional()
}
