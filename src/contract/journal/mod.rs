//! Every accepted reply, on disk before the next batch is sent: nothing is paid for twice, and a run that was killed goes on.
//!
//! The file holds translations of testimony and, with pseudonyms, the names behind them: only its owner may read it. It may be
//! deleted when the work is done; the next run then asks for everything that is still open, and gives pseudonyms anew.

mod key;
mod store;

#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use crate::backends::BackendError;

pub use key::{Key, KeyParts};

/// The journal of accepted replies: a SQLite file.
#[derive(Debug)]
pub struct Journal {
    connection: Mutex<Connection>,
    place: String,
}

/// A reply that was accepted, with everything put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The translation.
    pub text: String,
    /// What a person should look at.
    pub remarks: Vec<String>,
}

impl Journal {
    /// Opens the journal or makes it. A file that is something else is refused and left alone.
    pub fn open(path: &Path) -> Result<Journal, BackendError> {
        let place = path.display().to_string();
        let connection = Mutex::new(store::open(path, &place)?);
        Ok(Journal { connection, place })
    }

    /// A journal that is gone with the run.
    pub fn in_memory() -> Result<Journal, BackendError> {
        let place = "in memory".to_owned();
        let connection = Mutex::new(store::in_memory(&place)?);
        Ok(Journal { connection, place })
    }

    /// What was accepted for a key.
    pub fn get(&self, key: &Key) -> Result<Option<Accepted>, BackendError> {
        let row = || {
            let connection = self.connection();
            let mut query = connection.prepare_cached("SELECT text, remarks FROM accepted WHERE key = ?1")?;
            query.query_row([key.digest()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?))).optional()
        };
        let Some((text, remarks)) = row().map_err(|error| self.error(&error))? else { return Ok(None) };
        let remarks = serde_json::from_str(&remarks).map_err(|_| store::damaged(&self.place))?;
        Ok(Some(Accepted { text, remarks }))
    }

    /// Writes accepted replies, all or none, and returns when they are on disk. What was accepted before stands.
    pub fn put(&self, accepted: &[(Key, Accepted)]) -> Result<(), BackendError> {
        let write = || {
            let mut connection = self.connection();
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for (key, reply) in accepted {
                insert(&transaction, key, reply)?;
            }
            transaction.commit()
        };
        if accepted.is_empty() { Ok(()) } else { write().map_err(|error| self.error(&error)) }
    }

    /// The number that stands for a secret of this kind (`name`, `phone` …) in this journal: the same on every run, from 1.
    pub fn number(&self, kind: &str, secret: &str) -> Result<u32, BackendError> {
        let number = || {
            let connection = self.connection();
            match known(&connection, kind, secret)? {
                Some(number) => Ok(number),
                None => {
                    // One statement, so that no other process takes the same number in between.
                    connection.execute(
                        "INSERT INTO secret (kind, secret, number)
                         SELECT ?1, ?2, 1 + coalesce(max(number), 0) FROM secret WHERE kind = ?1
                         ON CONFLICT (kind, secret) DO NOTHING",
                        [kind, secret],
                    )?;
                    known(&connection, kind, secret)?.ok_or(rusqlite::Error::QueryReturnedNoRows)
                }
            }
        };
        number().map_err(|error| self.error(&error))
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        // A transaction that a panic interrupts is rolled back.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn error(&self, error: &rusqlite::Error) -> BackendError {
        store::error(&self.place, error)
    }
}

fn insert(connection: &Connection, key: &Key, reply: &Accepted) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO accepted (key, backend, model, source, target, text, remarks) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (key) DO NOTHING",
    )?;
    let (source, target) = (key.source().to_string(), key.target().to_string());
    let remarks = serde_json::json!(reply.remarks).to_string();
    insert.execute(params![key.digest(), key.backend(), key.model(), source, target, reply.text, remarks])?;
    Ok(())
}

fn known(connection: &Connection, kind: &str, secret: &str) -> rusqlite::Result<Option<u32>> {
    let mut query = connection.prepare_cached("SELECT number FROM secret WHERE kind = ?1 AND secret = ?2")?;
    query.query_row([kind, secret], |row| row.get(0)).optional()
}
