//! Translations already made and accepted, in one SQLite file.
//!
//! A *unit* holds one text in two or more languages, so that one unit answers from each of its languages into each other.
//! A *match* is a unit whose text in the asked language is like the asked text; its *likeness* is a number of percent:
//!
//! | likeness | the texts are |
//! |---|---|
//! | 100 | the same to the character, but for Unicode's forms (NFC) and white space |
//! | 99 | different only in case, punctuation, the style of quotes and apostrophes, or Korean spacing |
//! | 98 | different besides only in remarks on pauses, feelings and gestures (`[плаче]`, `(침묵)`) |
//! | 60–95 | different in words: 95 at most, by edit distance |
//!
//! A question mark, a number and a bracket with words in it are never mere punctuation.

mod find;
mod index;
mod likeness;
mod store;

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use crate::lang::Lang;
use likeness::Forms;
use store::Store;

pub use store::MemoryError;

/// The least likeness that is worth a look.
pub const LEAST_LIKENESS: u8 = 60;

/// One text in two languages or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The texts with their languages, in norms where they are known (`ko-KP`). Two may be of one language.
    pub texts: Vec<(Lang, String)>,
    /// Where the unit comes from, as a reader will want to know it: a file and row, a person.
    pub provenance: String,
}

/// A translation that the memory holds for a text like the asked one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The translation.
    pub text: String,
    /// Its language, in its norm where that is known.
    pub lang: Lang,
    /// The text that it translates.
    pub matched: String,
    /// How alike that text and the asked one are, in percent.
    pub likeness: u8,
    /// The figures of the two differ: the translation says another number, date or unit.
    pub numbers_differ: bool,
    /// Where the unit comes from.
    pub provenance: String,
}

/// An open translation memory.
#[derive(Debug)]
pub struct Memory {
    store: Store,
}

impl Memory {
    /// Opens a memory to read and write, and makes it where there is no file. Any other file is refused.
    pub fn open(path: &Path) -> Result<Memory, MemoryError> {
        Store::open(path).map(|store| Memory { store })
    }

    /// Opens a memory that exists, to read only: also one that may not be written.
    pub fn open_read_only(path: &Path) -> Result<Memory, MemoryError> {
        Store::open_read_only(path).map(|store| Memory { store })
    }

    /// A memory without a file.
    pub fn in_memory() -> Result<Memory, MemoryError> {
        Store::in_memory().map(|store| Memory { store })
    }

    /// Adds units, all or none, and says how many are new. Those that the memory holds already, with the same texts, are
    /// passed over, and so are those with fewer than two texts: they translate nothing.
    pub fn add(&mut self, units: &[Unit]) -> Result<usize, MemoryError> {
        let Store { connection, place } = &mut self.store;
        let mut add = || -> rusqlite::Result<usize> {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut added = 0;
            for unit in units {
                added += usize::from(add(&transaction, unit)?);
            }
            transaction.commit()?;
            Ok(added)
        };
        add().map_err(|source| store::error(place, source))
    }

    /// How many units it holds.
    pub fn len(&self) -> Result<u64, MemoryError> {
        let count = self.store.connection.query_row("SELECT count(*) FROM unit", [], |row| row.get(0));
        count.map(i64::cast_unsigned).map_err(|source| self.store.error(source))
    }

    /// All units, in the order in which they were added.
    pub fn units(&self) -> Result<Vec<Unit>, MemoryError> {
        units(&self.store.connection).map_err(|source| self.store.error(source))
    }

    /// It holds nothing.
    pub fn is_empty(&self) -> Result<bool, MemoryError> {
        self.len().map(|len| len == 0)
    }
}

fn units(connection: &Connection) -> rusqlite::Result<Vec<Unit>> {
    let mut all = connection.prepare_cached(
        "SELECT unit.id, unit.provenance, text.lang, text.text FROM unit JOIN text ON text.unit = unit.id ORDER BY unit.id, text.id",
    )?;
    let mut units: Vec<(i64, Unit)> = Vec::new();
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        let (id, lang, text) = (row.get(0)?, row.get::<_, String>(2)?, row.get(3)?);
        // A tag that this program does not know was written by another one: its text stays in the file.
        let Ok(lang) = lang.parse() else { continue };
        match units.last_mut().filter(|(last, _)| *last == id) {
            Some((_, unit)) => unit.texts.push((lang, text)),
            None => units.push((id, Unit { texts: vec![(lang, text)], provenance: row.get(1)? })),
        }
    }
    Ok(units.into_iter().map(|(_, unit)| unit).collect())
}

/// Adds a unit; `false` where that is not needed.
fn add(transaction: &Transaction<'_>, unit: &Unit) -> rusqlite::Result<bool> {
    let texts: Vec<(Lang, &str)> =
        unit.texts.iter().map(|(lang, text)| (*lang, text.trim())).filter(|(_, text)| !text.is_empty()).collect();
    if texts.len() < 2 || is_known(transaction, &texts)? {
        return Ok(false);
    }
    transaction.prepare_cached("INSERT INTO unit (provenance) VALUES (?)")?.execute([&unit.provenance])?;
    let unit = transaction.last_insert_rowid();
    for (lang, text) in texts {
        let forms = Forms::of(text);
        let mut insert =
            transaction.prepare_cached("INSERT INTO text (unit, lang, text, words, speech) VALUES (?, ?, ?, ?, ?)")?;
        let [words, speech] = [forms.common_words(), &forms.speech].map(|form| index::key(lang, form));
        insert.execute(params![unit, lang.to_string(), text, words, speech])?;
        let id = transaction.last_insert_rowid();
        let mut insert = transaction.prepare_cached("INSERT INTO piece (key, text) VALUES (?, ?)")?;
        for piece in index::pieces(lang, &forms.words) {
            insert.execute([piece, id])?;
        }
    }
    Ok(true)
}

/// A unit with the very same texts is there.
fn is_known(transaction: &Transaction<'_>, texts: &[(Lang, &str)]) -> rusqlite::Result<bool> {
    let Some((lang, text)) = texts.first() else { return Ok(true) };
    let mut same = transaction.prepare_cached("SELECT unit FROM text WHERE words = ? AND lang = ? AND text = ?")?;
    let units = same
        .query_map(params![index::key(*lang, Forms::of(text).common_words()), lang.to_string(), text], |row| {
            row.get(0)
        })?;
    for unit in units.collect::<rusqlite::Result<Vec<i64>>>()? {
        let mut held = transaction.prepare_cached("SELECT count(*) FROM text WHERE unit = ?")?;
        let held: i64 = held.query_row([unit], |row| row.get(0))?;
        let mut one = transaction.prepare_cached("SELECT 1 FROM text WHERE unit = ? AND lang = ? AND text = ?")?;
        let mut all = usize::try_from(held) == Ok(texts.len());
        for (lang, text) in texts {
            all = all && one.query_row(params![unit, lang.to_string(), text], |_| Ok(())).optional()?.is_some();
        }
        if all {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests;
