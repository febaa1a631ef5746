//! Reading inputs and writing outputs. An output is written beside its target and renamed; an input is never changed.
#![allow(clippy::disallowed_methods, reason = "this is the place that touches files")]

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context, Result};
use tempfile::{NamedTempFile, TempDir};

use crate::cli::exit::Hinted;
use crate::cli::terminal;

/// Inputs larger than this are refused: no transcript is, and reading one would fill the memory.
const LARGEST: u64 = 1 << 30;

/// So many symbolic links are followed one after the other, as by the system itself.
const MOST_LINKS: usize = 40;

/// The half-written files, to be removed when the run is interrupted.
static HALF_WRITTEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// What a person has to know who interrupts the run.
static PARTING: Mutex<Option<String>> = Mutex::new(None);

/// Says this if the run is interrupted.
pub fn say_on_interrupt(line: String) {
    if let Ok(mut parting) = PARTING.lock() {
        *parting = Some(line);
    }
}

/// On Ctrl-C, removes half-written files and exits with 130.
pub fn clean_up_on_interrupt() {
    // Without a handler the system's own one ends the program: the rename is what keeps the target whole.
    let _ = ctrlc::set_handler(|| {
        if let Ok(paths) = HALF_WRITTEN.lock() {
            paths.iter().for_each(|path| drop(fs::remove_file(path).or_else(|_| fs::remove_dir_all(path))));
        }
        if let Some(line) = PARTING.lock().ok().and_then(|mut parting| parting.take()) {
            terminal::say(&line);
        }
        std::process::exit(130);
    });
}

/// The bytes of a file, or of standard input for `-`.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes).context("standard input cannot be read")?;
        return if bytes.len() as u64 > LARGEST { Err(too_large("standard input")) } else { Ok(bytes) };
    }
    let unreadable = || format!("{} cannot be read", path.display());
    let file = fs::File::open(path).with_context(unreadable)?;
    if file.metadata().with_context(unreadable)?.len() > LARGEST {
        return Err(too_large(&path.display().to_string()));
    }
    file.take(LARGEST).read_to_end(&mut bytes).with_context(unreadable)?;
    Ok(bytes)
}

fn too_large(name: &str) -> anyhow::Error {
    let message = format!("{name} is larger than 1 GiB");
    Hinted { message, hint: "split it, or give the transcript and not the recording".into() }.into()
}

/// The first bytes of a file, and how long it is.
pub fn head(path: &Path, bytes: usize) -> Result<(Vec<u8>, u64)> {
    let unreadable = || format!("{} cannot be read", path.display());
    let file = fs::File::open(path).with_context(unreadable)?;
    let length = file.metadata().with_context(unreadable)?.len();
    let mut head = Vec::new();
    file.take(bytes as u64).read_to_end(&mut head).with_context(unreadable)?;
    Ok((head, length))
}

/// The text of a settings or glossary file, which must be UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    let bytes = read(path)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Hinted { message: format!("{} is not UTF-8", path.display()), hint: "save it as UTF-8".into() })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// What a folder holds, in the order of the names, hidden things left out.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("the folder {} cannot be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !hidden {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Makes a folder and those above it.
pub fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("the folder {} cannot be made", folder.display()))
}

/// Removes a folder in which nothing is left.
pub fn remove_if_empty(folder: &Path) {
    // Where something is left, it stays.
    let _ = fs::remove_dir(folder);
}

/// Everybody on this machine can read the file, as far as its permissions tell.
pub fn is_open_to_all(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(path).is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o004 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

/// The file is there, or is standard input.
pub fn is_there(path: &Path) -> bool {
    path == Path::new("-") || path.exists()
}

/// What stands at an output's path before it is written.
pub fn before(path: &Path) -> Result<Option<Vec<u8>>> {
    if path.is_file() && !is_stream(path) { read(path).map(Some) } else { Ok(None) }
}

/// Something that takes bytes as they come, such as a named pipe or `/dev/stdout`: nothing there can be replaced.
fn is_stream(path: &Path) -> bool {
    let special = fs::metadata(path).is_ok_and(|meta| !meta.is_file() && !meta.is_dir());
    special || (path.starts_with("/dev") && path.is_file())
}

/// Follows symbolic links, also those to a file that is not there yet, so that a link is never replaced.
fn resolved(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = fs::read_link(&path) else { break };
        path = path.parent().unwrap_or(Path::new("")).join(next);
    }
    path
}

/// A file that is being written.
pub struct Target {
    path: PathBuf,
    writer: Writer,
}

enum Writer {
    /// It takes its name only when it is whole.
    Whole(NamedTempFile),
    /// It goes where it is read at once.
    Stream(fs::File),
}

impl Target {
    /// Opens the target before the long work, so that a bad path fails at once.
    pub fn open(path: &Path) -> Result<Target> {
        anyhow::ensure!(!path.is_dir(), "{} is a folder", path.display());
        if is_stream(path) {
            let file = fs::OpenOptions::new().append(true).open(path);
            let file = file.with_context(|| format!("{} cannot be written", path.display()))?;
            return Ok(Target { path: path.to_owned(), writer: Writer::Stream(file) });
        }
        let path = resolved(path);
        let file = beside(&path)?;
        begun(file.path());
        Ok(Target { path, writer: Writer::Whole(file) })
    }

    /// Writes the whole file and gives it its name.
    pub fn finish(self, bytes: &[u8]) -> Result<()> {
        let cannot = || format!("{} cannot be written", self.path.display());
        let mut file = match self.writer {
            Writer::Whole(file) => file,
            Writer::Stream(mut file) => return file.write_all(bytes).with_context(cannot),
        };
        file.write_all(bytes).with_context(cannot)?;
        file.as_file().sync_all().with_context(cannot)?;
        let temporary = file.path().to_owned();
        let persisted = file.persist(&self.path);
        ended(&temporary);
        persisted.map(|_| ()).with_context(cannot)
    }
}

/// It is removed when the run is interrupted.
fn begun(path: &Path) {
    if let Ok(mut half_written) = HALF_WRITTEN.lock() {
        half_written.push(path.to_owned());
    }
}

/// It stays, or is gone already.
fn ended(path: &Path) {
    if let Ok(mut half_written) = HALF_WRITTEN.lock() {
        half_written.retain(|half| half != path);
    }
}

/// A folder that is being filled beside its place, and takes its name only when it is whole.
pub struct NewFolder {
    path: PathBuf,
    folder: TempDir,
}

impl NewFolder {
    /// A folder for this path, in the one above it, which is made where it is not there.
    pub fn open(path: &Path) -> Result<NewFolder> {
        let above = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        make_folder(above)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(".tovmach-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(fs::Permissions::from_mode(0o777));
        }
        // The error's own words name the temporary folder, which nobody asked for.
        let folder = builder.tempdir_in(above).map_err(|error| io::Error::from(error.kind()));
        let folder = folder.with_context(|| format!("nothing can be written into the folder {}", above.display()))?;
        begun(folder.path());
        Ok(NewFolder { path: path.to_owned(), folder })
    }

    /// Writes a file into it.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let cannot = || format!("{} cannot be written", self.path.join(name).display());
        let mut file = fs::File::create(self.folder.path().join(name)).with_context(cannot)?;
        file.write_all(bytes).and_then(|()| file.sync_all()).with_context(cannot)
    }

    /// Gives it its name. What had that name is called `kept` from now on, and keeps its own where that does not succeed.
    pub fn finish(self, kept: Option<&Path>) -> Result<()> {
        let cannot = || format!("the folder {} cannot be put in its place", self.path.display());
        if let Some(kept) = kept {
            fs::rename(&self.path, kept).with_context(cannot)?;
        }
        let placed = fs::rename(self.folder.path(), &self.path);
        if placed.is_err()
            && let Some(kept) = kept
        {
            fs::rename(kept, &self.path).with_context(cannot)?;
        }
        placed.with_context(cannot)
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        ended(self.folder.path());
    }
}

/// A file without a name of its own yet, in the folder of the target.
fn beside(path: &Path) -> Result<NamedTempFile> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let message = format!("{} cannot be written: there is no folder {}", path.display(), folder.display());
        return Err(Hinted { message, hint: "make the folder first".into() }.into());
    }
    if path.exists() && fs::OpenOptions::new().append(true).open(path).is_err() || is_read_only(path) {
        let message = format!("{} is there already and may not be changed", path.display());
        return Err(
            Hinted { message, hint: "write to another file, or give yourself the right to write it".into() }.into()
        );
    }
    let mut builder = tempfile::Builder::new();
    match fs::metadata(path) {
        Ok(meta) => builder.prefix(".tovmach-").permissions(meta.permissions()),
        Err(_) => usual_rights(builder.prefix(".tovmach-")),
    };
    // The error's own words name the temporary file, which nobody asked for.
    let file = builder.tempfile_in(folder).map_err(|error| io::Error::from(error.kind()));
    file.with_context(|| format!("{} cannot be written", path.display()))
}

/// Nobody has the right to write it. The system lets its administrator do so nevertheless.
fn is_read_only(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|meta| meta.permissions().readonly())
}

/// A temporary file is made for its owner alone; a new table has the rights that the user's mask gives a new file.
#[cfg(unix)]
fn usual_rights<'b, 'p, 's>(builder: &'b mut tempfile::Builder<'p, 's>) -> &'b mut tempfile::Builder<'p, 's> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_rights<'b, 'p, 's>(builder: &'b mut tempfile::Builder<'p, 's>) -> &'b mut tempfile::Builder<'p, 's> {
    builder
}

/// Both paths name the same file that exists.
pub fn same(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn write(path: &Path, text: &str) -> Result<()> {
        Target::open(path)?.finish(text.as_bytes())
    }

    #[test]
    fn through_a_link_its_target_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let (link, target) = (folder.path().join("link.csv"), folder.path().join("target.csv"));
        std::os::unix::fs::symlink("target.csv", &link).unwrap();
        for text in ["dangling", "replaced"] {
            write(&link, text).unwrap();
            assert!(link.is_symlink(), "{text}");
            assert_eq!(fs::read_to_string(&target).unwrap(), text);
        }
    }

    #[test]
    fn a_folder_takes_its_place_whole_or_the_one_before_stays() {
        let above = tempfile::tempdir().unwrap();
        let (path, kept) = (above.path().join("ko-en"), above.path().join("ko-en.old"));
        for (text, kept) in [("one", None), ("two", Some(kept.as_path()))] {
            let new = NewFolder::open(&path).unwrap();
            new.write("file", text.as_bytes()).unwrap();
            new.finish(kept).unwrap();
            assert_eq!(fs::read_to_string(path.join("file")).unwrap(), text);
        }
        assert_eq!(fs::read_to_string(kept.join("file")).unwrap(), "one");
        let gone = NewFolder::open(&path).unwrap();
        fs::remove_dir(gone.folder.path()).unwrap();
        assert!(gone.finish(Some(&above.path().join("ko-en.old2"))).is_err());
        assert_eq!(fs::read_to_string(path.join("file")).unwrap(), "two", "what was there is there again");
        assert_eq!(fs::read_dir(above.path()).unwrap().count(), 2, "nothing half-written stays");
    }

    #[test]
    fn a_read_only_file_is_refused_and_kept() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sealed.csv");
        write(&path, "sealed").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(write(&path, "other").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "sealed");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half-written stays");
    }

    #[test]
    fn what_is_no_file_is_written_to_and_not_replaced() {
        let null = Path::new("/dev/null");
        assert_eq!(before(null).unwrap(), None);
        write(null, "gone").unwrap();
        assert!(is_stream(null), "it is still what it was");
    }
}
