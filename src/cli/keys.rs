//! Keys: where they are looked for, and what is there. A key is read when it is used, and never shown.

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::Result;
use secrecy::SecretString;

use crate::cli::exit::Hinted;
use crate::cli::files;

/// Where a key is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A variable of the environment.
    Variable(String),
    /// A file that holds nothing else.
    File(PathBuf),
}

impl Place {
    /// The place that the settings name, a variable or a file; else the usual variable.
    pub fn of(variable: Option<&str>, file: Option<&Path>, usual: Option<&str>) -> Option<Place> {
        let file = file.map(|file| Place::File(file.to_owned()));
        file.or_else(|| variable.or(usual).map(|name| Place::Variable(name.to_owned())))
    }

    /// The key; `None` where there is none.
    ///
    /// # Errors
    /// A file that cannot be read, and what cannot be a key.
    pub fn read(&self) -> Result<Option<SecretString>> {
        let text = match self {
            Place::Variable(name) => variable(name),
            Place::File(path) => Some(files::read_text(path)?),
        };
        let Some(key) = text.as_deref().map(str::trim).filter(|key| !key.is_empty()) else { return Ok(None) };
        // No service gives out keys with other characters; a Cyrillic letter in one is a slip, a control character an attack.
        if !key.chars().all(|c| c.is_ascii_graphic()) {
            let message = format!("{self} holds more than a key, or something else");
            let hint = "it is to hold the key alone, on one line: Latin letters, digits and signs".into();
            return Err(Hinted { message, hint }.into());
        }
        Ok(Some(SecretString::from(key.to_owned())))
    }
}

impl Place {
    /// The warning for a file that others than its owner can read.
    pub fn warning(&self) -> Option<String> {
        let Place::File(path) = self else { return None };
        let open = files::is_open_to_all(path);
        open.then(|| format!("{self} holds a key and can be read by everybody here; chmod 600 {self} mends that"))
    }
}

/// `$NAME`, or the path of the file.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Variable(name) => write!(f, "${name}"),
            Place::File(path) => write!(f, "{}", path.display()),
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "keys are all that is read from the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::*;

    fn file(text: &str) -> (tempfile::TempDir, Place) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key.txt");
        files::Target::open(&path).unwrap().finish(text.as_bytes()).unwrap();
        (folder, Place::File(path))
    }

    #[test]
    fn a_file_comes_before_a_variable_and_that_before_the_usual_one() {
        let variable = |name: &str| Some(Place::Variable(name.to_owned()));
        assert_eq!(Place::of(Some("A"), Some(Path::new("k")), Some("B")), Some(Place::File("k".into())));
        assert_eq!(Place::of(Some("A"), None, Some("B")), variable("A"));
        assert_eq!(Place::of(None, None, Some("B")), variable("B"));
        assert_eq!(Place::of(None, None, None), None);
    }

    #[test]
    fn a_key_is_one_word() {
        let (_folder, place) = file("  abc-123:fx\r\n");
        assert_eq!(place.read().unwrap().unwrap().expose_secret(), "abc-123:fx");
        let (_folder, empty) = file(" \n");
        assert!(empty.read().unwrap().is_none());
        for text in ["top-secret\ntop-secret", "top-secret\u{1}", "top-secrеt", "top\u{a0}secret", "\u{200b}top-secret"]
        {
            let (_folder, wrong) = file(text);
            let error = wrong.read().unwrap_err();
            assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_key_that_everybody_can_read_is_warned_of() {
        use std::os::unix::fs::PermissionsExt as _;
        let (_folder, place) = file("abc");
        let Place::File(path) = &place else { panic!("a file") };
        for (mode, warned) in [(0o600, false), (0o640, false), (0o644, true)] {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(place.warning().is_some_and(|warning| warning.contains("chmod 600")), warned, "{mode:o}");
        }
    }

    #[test]
    fn a_variable_that_is_not_set_holds_no_key() {
        assert!(Place::Variable("TOVMACH_TEST_NO_SUCH_KEY".into()).read().unwrap().is_none());
    }
}
