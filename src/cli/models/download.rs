//! A file fetched over a connection that may be cut: what came stays, and the next try goes on behind it.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::backends::BackendError;
use crate::backends::http::Http;
use crate::cli::exit::Hinted;
use crate::cli::files;
use crate::cli::models::unpack;
use crate::cli::terminal::{self, Progress};
use crate::models::{FileRecord, RemoteFile};

/// Seconds to wait before each further try.
const WAITS: [u64; 3] = [1, 2, 4];

/// Who asks to wait longer is not waited for.
const LONGEST_WAIT: Duration = Duration::from_secs(120);

/// So many bytes are written at once.
const PIECE: usize = 1 << 16;

/// The file at this address, whole, checked and unpacked. `part` keeps what came until all is there.
pub fn download(http: &Http, url: &str, file: &RemoteFile, part: &Path) -> Result<Vec<u8>> {
    let name = &file.unpacked.name;
    let mut progress = Progress::new(1);
    progress.step(&format!("kB of {name}"));
    let pulled = patiently(name, || pull(http, url, file, part));
    drop(progress);
    pulled?;
    checked(files::read(part)?, file).or_else(|problem| {
        discard(part)?;
        Err(BackendError::BadReply(format!("{name}: {problem}; what came of it was deleted")).into())
    })
}

/// Removes what was kept of a file.
pub fn discard(part: &Path) -> Result<()> {
    if !files::is_there(part) {
        return Ok(());
    }
    fs::remove_file(part).with_context(|| format!("{} cannot be deleted", part.display()))
}

/// Asks again, after a wait, where the trouble may pass.
pub fn patiently<T>(what: &str, ask: impl Fn() -> Result<T>) -> Result<T> {
    for seconds in WAITS {
        let error = match ask() {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        let Some(wait) = wait(&error, Duration::from_secs(seconds)) else { return Err(error) };
        terminal::say(&format!("  {what}: {error:#}; again in {} s", wait.as_secs()));
        thread::sleep(wait);
    }
    ask()
}

/// How long to wait after an error; `None` where waiting does not help.
fn wait(error: &anyhow::Error, usual: Duration) -> Option<Duration> {
    match error.downcast_ref()? {
        BackendError::Busy { after, .. } => after.or(Some(usual)).filter(|wait| *wait <= LONGEST_WAIT),
        BackendError::Server(_) | BackendError::Network(_) => Some(usual),
        _ => None,
    }
}

/// The error with what was not done, and a next step.
pub fn failed(error: anyhow::Error, what: &str) -> anyhow::Error {
    if error.is::<Hinted>() {
        return error;
    }
    let hint = match error.downcast_ref() {
        Some(BackendError::Busy { .. } | BackendError::Server(_) | BackendError::Network(_)) => {
            "the same command goes on where this one stopped; proxy and ca stand under [network]"
        }
        Some(BackendError::Rejected(_) | BackendError::BadReply(_)) => {
            "try it again later, or another place: --from URL; what is on the shelf is as it was"
        }
        _ => return error.context(what.to_owned()),
    };
    error.context(Hinted { message: what.to_owned(), hint: hint.to_owned() })
}

/// Fetches what is missing of a file.
fn pull(http: &Http, url: &str, file: &RemoteFile, part: &Path) -> Result<()> {
    let there = files::head(part, 0).map_or(0, |(_, length)| length);
    if there == file.bytes {
        return Ok(());
    }
    let mut opened = http.open(url, if there < file.bytes { there } else { 0 })?;
    let mut length = opened.from;
    if let Some(total) = opened.total.filter(|total| *total != file.bytes) {
        return Err(wrong_length(file, &format!("{total}")).into());
    }
    let unwritable = || format!("{} cannot be written", part.display());
    let goes_on = length > 0;
    let out = OpenOptions::new().create(true).write(true).append(goes_on).truncate(!goes_on).open(part);
    let mut out = out.with_context(unwritable)?;
    let mut piece = vec![0; PIECE];
    loop {
        terminal::progress(kilo(length), kilo(file.bytes));
        let count = opened.read(&mut piece)?;
        length += count as u64;
        match piece.get(..count) {
            _ if length > file.bytes => {
                discard(part)?;
                return Err(wrong_length(file, "more").into());
            }
            Some([]) | None if length < file.bytes => {
                return Err(BackendError::Network("the file ended too early".to_owned()).into());
            }
            Some([]) | None => return Ok(()),
            Some(bytes) => out.write_all(bytes).with_context(unwritable)?,
        }
    }
}

fn kilo(bytes: u64) -> usize {
    usize::try_from(bytes / 1000).unwrap_or(usize::MAX)
}

fn wrong_length(file: &RemoteFile, sent: &str) -> BackendError {
    BackendError::BadReply(format!(
        "{}: the list says {} bytes, and the server sends {sent}",
        file.unpacked.name, file.bytes
    ))
}

/// The file unpacked, where it is what the list says, before and after.
fn checked(bytes: Vec<u8>, file: &RemoteFile) -> Result<Vec<u8>, String> {
    let listed = FileRecord { name: file.unpacked.name.clone(), bytes: file.bytes, sha256: file.sha256.clone() };
    same(&bytes, &listed, "it")?;
    let unpacked = unpack::at_most(bytes, file.unpacked.bytes)?;
    same(&unpacked, &file.unpacked, "what it unpacks to")?;
    Ok(unpacked)
}

fn same(bytes: &[u8], listed: &FileRecord, what: &str) -> Result<(), String> {
    let now = FileRecord::new(&listed.name, bytes);
    if now.bytes != listed.bytes {
        return Err(format!("{what} has {} bytes, and {} in the list", now.bytes, listed.bytes));
    }
    if now.sha256 != listed.sha256 {
        let short = |sum: &str| sum.chars().take(12).collect::<String>();
        return Err(format!(
            "{what} has the SHA-256 {}…, and {}… in the list",
            short(&now.sha256),
            short(&listed.sha256)
        ));
    }
    Ok(())
}
