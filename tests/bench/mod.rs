//! A folder with an empty shelf of models in it, in which commands are run.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What a command did.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A folder for one test; its shelf is `shelf`.
pub struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    pub fn new() -> Bench {
        Bench { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// `tovmach` in the folder, not yet run.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tovmach"));
        command.current_dir(self.folder.path()).args(words);
        command
    }

    pub fn tovmach(&self, words: &[&str]) -> Ran {
        let output = self.command(words).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// `tovmach models` with the shelf.
    pub fn models(&self, words: &[&str]) -> Ran {
        self.tovmach(&[&["models", "--models", "shelf"], words].concat())
    }

    /// The names in a folder, hidden ones too.
    pub fn names(&self, folder: &str) -> Vec<String> {
        let names = fs::read_dir(self.path(folder)).into_iter().flatten();
        let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}
