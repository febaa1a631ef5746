//! The file of a translation memory: how it is opened, and what its tables are.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

/// Marks the file as ours: `tovm`.
const APPLICATION: i32 = 0x746f_766d;
/// Of the tables and of the keys in them. A memory of another version is refused, not guessed at.
const VERSION: i32 = 1;
/// How long another program may hold the file.
const PATIENCE: Duration = Duration::from_secs(2);

/// A unit is a text in two languages or more. `words` and `speech` are keys of its forms, which find texts alike to 99 and 98
/// percent (the first does not depend on our tables of remarks); `piece` finds texts with some of the words.
const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS unit (id INTEGER PRIMARY KEY, provenance TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS text (
        id INTEGER PRIMARY KEY,
        unit INTEGER NOT NULL REFERENCES unit (id),
        lang TEXT NOT NULL,
        text TEXT NOT NULL,
        words INTEGER NOT NULL,
        speech INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS text_by_words ON text (words);
    CREATE INDEX IF NOT EXISTS text_by_speech ON text (speech);
    CREATE INDEX IF NOT EXISTS text_by_unit ON text (unit);
    CREATE TABLE IF NOT EXISTS piece (key INTEGER NOT NULL, text INTEGER NOT NULL, PRIMARY KEY (key, text)) STRICT, WITHOUT ROWID;
";

/// Why a translation memory could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum MemoryError {
    /// There is no such file.
    #[error("there is no translation memory at {0}")]
    Missing(String),
    /// The file is something else.
    #[error("{0} is not a translation memory of this program; name another file, nothing was changed in it")]
    NotAMemory(String),
    /// The file was written by another version.
    #[error(
        "{place} is a translation memory of version {version}, this program reads version {VERSION}; \
         export it with the program that wrote it, and import that here"
    )]
    OtherVersion {
        /// The file.
        place: String,
        /// Its version.
        version: i32,
    },
    /// Another program holds the file.
    #[error("{0} is in use by another program; close that program, or wait until it is done, and try again")]
    Locked(String),
    /// The file may be read but not written.
    #[error("{0} cannot be written: it is read-only, or its folder is; copy it to a place where you may write")]
    ReadOnly(String),
    /// The file cannot be opened at all.
    #[error("{0} cannot be opened or made: check that the folder exists and that you may use it")]
    CannotOpen(String),
    /// The file is damaged.
    #[error("{0} is damaged; restore it from a copy, or import its units into a new memory")]
    Damaged(String),
    /// Anything else that SQLite reports.
    #[error("the translation memory {place} failed: {source}")]
    Sqlite {
        /// The file.
        place: String,
        /// What SQLite says.
        source: rusqlite::Error,
    },
}

/// An open memory file, with its name for messages.
#[derive(Debug)]
pub struct Store {
    /// The connection, the only one.
    pub connection: Connection,
    /// Its file, for messages.
    pub place: String,
}

impl Store {
    /// Opens a file to read and write; makes it where there is none.
    pub fn open(path: &Path) -> Result<Store, MemoryError> {
        let store = Store::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        if store.connection.is_readonly("main").map_err(|source| store.error(source))? {
            return Err(MemoryError::ReadOnly(store.place));
        }
        if store.is_empty()? {
            store.make_tables()?;
        }
        store.check()?;
        Ok(store)
    }

    /// Opens a file to read only.
    pub fn open_read_only(path: &Path) -> Result<Store, MemoryError> {
        if !path.exists() {
            return Err(MemoryError::Missing(path.display().to_string()));
        }
        let store = Store::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        store.check()?;
        Ok(store)
    }

    /// A memory that is gone when it is dropped.
    pub fn in_memory() -> Result<Store, MemoryError> {
        let place = "in memory".to_owned();
        let store = match Connection::open_in_memory() {
            Ok(connection) => Store { connection, place },
            Err(source) => return Err(MemoryError::Sqlite { place, source }),
        };
        store.make_tables()?;
        Ok(store)
    }

    /// Words an error of SQLite for this file.
    pub fn error(&self, source: rusqlite::Error) -> MemoryError {
        error(&self.place, source)
    }

    fn connect(path: &Path, flags: OpenFlags) -> Result<Store, MemoryError> {
        let place = path.display().to_string();
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(|source| error(&place, source))?;
        connection.busy_timeout(PATIENCE).map_err(|source| error(&place, source))?;
        Ok(Store { connection, place })
    }

    fn is_empty(&self) -> Result<bool, MemoryError> {
        let tables = "SELECT count(*) FROM sqlite_schema";
        let tables: i64 = self.connection.query_row(tables, [], |row| row.get(0)).map_err(|e| self.error(e))?;
        Ok(tables == 0 && self.pragma("application_id")? == 0)
    }

    fn make_tables(&self) -> Result<(), MemoryError> {
        let marks = format!("PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};");
        let all = format!("BEGIN IMMEDIATE; {TABLES} {marks} COMMIT;");
        self.connection.execute_batch(&all).map_err(|e| self.error(e))
    }

    fn check(&self) -> Result<(), MemoryError> {
        if self.pragma("application_id")? != APPLICATION {
            return Err(MemoryError::NotAMemory(self.place.clone()));
        }
        match self.pragma("user_version")? {
            VERSION => Ok(()),
            version => Err(MemoryError::OtherVersion { place: self.place.clone(), version }),
        }
    }

    fn pragma(&self, name: &str) -> Result<i32, MemoryError> {
        self.connection.pragma_query_value(None, name, |row| row.get(0)).map_err(|e| self.error(e))
    }
}

/// Words an error of SQLite for the file at `place`.
pub fn error(place: &str, source: rusqlite::Error) -> MemoryError {
    let place = place.to_owned();
    match source.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => MemoryError::NotAMemory(place),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => MemoryError::Locked(place),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => MemoryError::ReadOnly(place),
        Some(ErrorCode::CannotOpen) => MemoryError::CannotOpen(place),
        Some(ErrorCode::DatabaseCorrupt) => MemoryError::Damaged(place),
        _ => MemoryError::Sqlite { place, source },
    }
}
