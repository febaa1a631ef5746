//! Reading inputs and writing outputs. An output is written beside its target and renamed; an input is never changed.
#![allow(clippy::disallowed_methods, reason = "this is the place that touches files")]

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context, Result};
use tempfile::NamedTempFile;

use crate::cli::exit::Hinted;

/// Inputs larger than this are refused: no transcript is, and reading one would fill the memory.
const LARGEST: u64 = 1 << 30;

/// The half-written file, to be removed when the run is interrupted.
static HALF_WRITTEN: Mutex<Option<PathBuf>> = Mutex::new(None);

/// On Ctrl-C, removes a half-written file and exits with 130.
pub fn clean_up_on_interrupt() {
    // Without a handler the system's own one ends the program: the rename is what keeps the target whole.
    let _ = ctrlc::set_handler(|| {
        if let Ok(path) = HALF_WRITTEN.lock()
            && let Some(path) = path.as_ref()
        {
            let _ = fs::remove_file(path);
        }
        std::process::exit(130);
    });
}

/// The bytes of a file, or of standard input for `-`.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(LARGEST).read_to_end(&mut bytes).context("standard input cannot be read")?;
        return Ok(bytes);
    }
    let unreadable = || format!("{} cannot be read", path.display());
    let file = fs::File::open(path).with_context(unreadable)?;
    if file.metadata().with_context(unreadable)?.len() > LARGEST {
        let message = format!("{} is larger than 1 GiB", path.display());
        return Err(Hinted { message, hint: "split it, or give the transcript and not the recording".into() }.into());
    }
    file.take(LARGEST).read_to_end(&mut bytes).with_context(unreadable)?;
    Ok(bytes)
}

/// The text of a settings or glossary file, which must be UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    let bytes = read(path)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Hinted { message: format!("{} is not UTF-8", path.display()), hint: "save it as UTF-8".into() })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The files of a folder in the order of their names, hidden ones left out.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("the folder {} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_file() && !hidden {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Makes a folder and those above it.
pub fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("the folder {} cannot be made", folder.display()))
}

/// A file that is being written. It takes its name only when it is whole.
pub struct Target {
    path: PathBuf,
    file: NamedTempFile,
}

impl Target {
    /// Opens the target before the long work, so that a bad path fails at once.
    pub fn open(path: &Path) -> Result<Target> {
        let cannot = || format!("{} cannot be written", path.display());
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        anyhow::ensure!(!path.is_dir(), "{} is a folder", path.display());
        let mut builder = tempfile::Builder::new();
        usual_rights(builder.prefix(".tovmach-"));
        if !folder.is_dir() {
            let message = format!("{} cannot be written: there is no folder {}", path.display(), folder.display());
            return Err(Hinted { message, hint: "make the folder first".into() }.into());
        }
        // The error's own words name the temporary file, which nobody asked for.
        let file = builder.tempfile_in(folder).map_err(|error| io::Error::from(error.kind())).with_context(cannot)?;
        if let Ok(mut half_written) = HALF_WRITTEN.lock() {
            *half_written = Some(file.path().to_owned());
        }
        Ok(Target { path: path.to_owned(), file })
    }

    /// Writes the whole file and gives it its name.
    pub fn finish(mut self, bytes: &[u8]) -> Result<()> {
        let cannot = || format!("{} cannot be written", self.path.display());
        self.file.write_all(bytes).with_context(cannot)?;
        self.file.as_file().sync_all().with_context(cannot)?;
        let persisted = self.file.persist(&self.path);
        if let Ok(mut half_written) = HALF_WRITTEN.lock() {
            *half_written = None;
        }
        persisted.map(|_| ()).with_context(|| format!("{} cannot be written", self.path.display()))
    }
}

/// A temporary file is made for its owner alone; a table has the rights that the user's mask gives a new file.
#[cfg(unix)]
fn usual_rights(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn usual_rights(_: &mut tempfile::Builder<'_, '_>) {}

/// Both paths name the same file that exists.
pub fn same(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
