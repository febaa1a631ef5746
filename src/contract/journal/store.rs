//! The file of a journal: how it is made and opened, what its tables are, and what SQLite's errors mean for it.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use crate::backends::BackendError;

/// Marks the file as ours: `tovj`.
const APPLICATION: i32 = 0x746f_766a;
/// Of the tables and of the keys in them. A journal of another version is refused, not guessed at.
const VERSION: i32 = 3;
/// The version that knew no confidence: it is brought up to this one, with all that it holds.
const OLDER: i32 = 2;
/// How long another run may hold the file: a write takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);

/// Whose reply it was stands beside it for a person who reads the file. A secret is what a pseudonym stands for.
const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS accepted (
        key TEXT PRIMARY KEY,
        said TEXT NOT NULL,
        backend TEXT NOT NULL,
        model TEXT NOT NULL,
        source TEXT NOT NULL,
        target TEXT NOT NULL,
        text TEXT NOT NULL,
        remarks TEXT NOT NULL,
        confidence REAL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS accepted_text ON accepted (text);
    CREATE INDEX IF NOT EXISTS accepted_said ON accepted (said);
    CREATE TABLE IF NOT EXISTS secret (
        kind TEXT NOT NULL,
        secret TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (kind, secret),
        UNIQUE (kind, number)
    ) STRICT;
";

/// What a journal of the older version lacks.
const LACKING: &str = "
    ALTER TABLE accepted ADD COLUMN confidence REAL;
    CREATE INDEX accepted_said ON accepted (said);
";

/// Opens a journal, or makes it where there is no file or an empty one. Nothing is written into a file that is something else.
pub fn open(path: &Path, place: &str) -> Result<Connection, BackendError> {
    make_file(path, place)?;
    let connect = || {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        if is_empty(&connection)? {
            make_tables(&connection)?;
        }
        Ok(connection)
    };
    let mut connection = connect().map_err(|e| error(place, &e))?;
    check(&connection, place)?;
    bring_up(&mut connection).map_err(|e| error(place, &e))?;
    close_to_others(path);
    write_ahead(&connection).map_err(|e| error(place, &e))?;
    Ok(connection)
}

/// A journal without a file.
pub fn in_memory(place: &str) -> Result<Connection, BackendError> {
    let make = || {
        let connection = Connection::open_in_memory()?;
        make_tables(&connection)?;
        Ok(connection)
    };
    make().map_err(|e| error(place, &e))
}

/// Makes an empty file that only its owner may read, before SQLite would make one that others may. The files that SQLite puts
/// beside it get the same permissions (sqlite.org/src, `os_unix.c`, `findCreateFileMode`).
fn make_file(path: &Path, place: &str) -> Result<(), BackendError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(BackendError::Journal(format!(
            "{place} cannot be made ({error}); check that its folder exists and that you may write there, or name another file with --journal"
        ))),
    }
}

/// A journal that was copied, or made from an empty file, may be open to everybody: then it is its owner's alone again. One that
/// is shared with a group is left so, and so is one of another owner, who alone may change it.
#[cfg(unix)]
fn close_to_others(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let Ok(about) = std::fs::metadata(path) else { return };
    if about.permissions().mode() & 0o007 != 0 {
        let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600));
    }
}

#[cfg(not(unix))]
fn close_to_others(_: &Path) {}

fn is_empty(connection: &Connection) -> rusqlite::Result<bool> {
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(tables == 0 && pragma(connection, "application_id")? == 0)
}

fn make_tables(connection: &Connection) -> rusqlite::Result<()> {
    let marks = format!("PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};");
    connection.execute_batch(&format!("BEGIN IMMEDIATE; {TABLES} {marks} COMMIT;"))
}

/// The file is ours, of this version, and whole.
fn check(connection: &Connection, place: &str) -> Result<(), BackendError> {
    let marks = || Ok((pragma(connection, "application_id")?, pragma(connection, "user_version")?));
    match marks().map_err(|e| error(place, &e))? {
        (APPLICATION, OLDER | VERSION) => {}
        (APPLICATION, version) => return Err(other_version(place, version)),
        _ => return Err(not_ours(place)),
    }
    if connection.is_readonly("main").map_err(|e| error(place, &e))? {
        return Err(read_only(place));
    }
    let sound = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
    match sound.map_err(|e| error(place, &e))?.as_str() {
        "ok" => Ok(()),
        _ => Err(damaged(place)),
    }
}

/// Brings a journal of the older version up to this one. Another run may have done it by now: that is looked at under the lock.
fn bring_up(connection: &mut Connection) -> rusqlite::Result<()> {
    if pragma(connection, "user_version")? == VERSION {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if pragma(&transaction, "user_version")? == OLDER {
        transaction.execute_batch(LACKING)?;
        transaction.pragma_update(None, "user_version", VERSION)?;
    }
    transaction.commit()
}

/// Each commit is on disk when it returns, and readers do not wait. Where the file system has no shared memory, SQLite keeps to
/// its rollback journal, which is as sure and slower.
fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    let until = Instant::now() + PATIENCE;
    loop {
        // SQLite does not wait by itself here while another process does the same.
        let switched = connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()));
        match switched {
            Err(error) if is_busy(&error) && Instant::now() < until => thread::sleep(Duration::from_millis(10)),
            switched => {
                switched?;
                return connection.execute_batch("PRAGMA synchronous = FULL;");
            }
        }
    }
}

fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i32> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// Words an error of SQLite for the journal at `place`.
pub fn error(place: &str, error: &rusqlite::Error) -> BackendError {
    let told = match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => return not_ours(place),
        Some(ErrorCode::DatabaseCorrupt) => return damaged(place),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => return read_only(place),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            "is in use by another program; wait until that is done, and try again".to_owned()
        }
        Some(ErrorCode::DiskFull) => {
            "cannot grow: the disk is full; make room and run again, nothing is lost".to_owned()
        }
        Some(ErrorCode::CannotOpen) => {
            "cannot be opened; check that it is a file that you may read and write, or name another with --journal"
                .to_owned()
        }
        _ => format!("cannot be read or written: {error}"),
    };
    BackendError::Journal(format!("{place} {told}"))
}

/// The file is damaged, or something else stands where we write.
pub fn damaged(place: &str) -> BackendError {
    BackendError::Journal(format!(
        "{place} is damaged; move it away and run again: what is in the table stays, what is still open is asked for once more"
    ))
}

fn read_only(place: &str) -> BackendError {
    BackendError::Journal(format!(
        "{place} cannot be written: it is read-only, or its folder is; name a file where you may write with --journal"
    ))
}

fn not_ours(place: &str) -> BackendError {
    BackendError::Journal(format!(
        "{place} is not a journal of this program; name another file with --journal, nothing was changed in it"
    ))
}

fn other_version(place: &str, version: i32) -> BackendError {
    BackendError::Journal(format!(
        "{place} is of version {version}, this program writes version {VERSION}; name another file with --journal, or move it away"
    ))
}
