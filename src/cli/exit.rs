//! How a run ends: one place maps what happened to an exit code.

use std::io::ErrorKind;
use std::process::ExitCode;

use crate::backends::BackendError;
use crate::cli::terminal;
use crate::glossary::GlossaryError;
use crate::memory::MemoryError;

/// How a run that was not stopped by an error ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is done.
    Done,
    /// Done, but something needs a person's attention.
    Attention,
}

/// An error of usage that the parser of arguments cannot see.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Usage(pub String);

/// An error with a next step for the reader.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Hinted {
    /// What is wrong, and where.
    pub message: String,
    /// What to do next.
    pub hint: String,
}

impl Outcome {
    /// The exit code.
    pub fn code(self) -> ExitCode {
        match self {
            Outcome::Done => ExitCode::SUCCESS,
            Outcome::Attention => ExitCode::from(1),
        }
    }

    /// Attention where `needed` and asked for.
    pub fn attention_if(needed: bool) -> Outcome {
        if needed { Outcome::Attention } else { Outcome::Done }
    }
}

/// Prints an error with its causes and its hint, and gives its exit code.
pub fn report(error: &anyhow::Error) -> ExitCode {
    if is_closed_pipe(error) {
        return ExitCode::SUCCESS;
    }
    let causes: Vec<String> = error.chain().map(|cause| cause.to_string().trim_end().to_owned()).collect();
    terminal::error(&causes.join(": "));
    if let Some(hint) = hint(error) {
        terminal::hint(&hint);
    }
    if error.is::<Usage>() {
        ExitCode::from(2)
    } else if error.is::<BackendError>() {
        ExitCode::from(4)
    } else {
        ExitCode::from(3)
    }
}

fn hint(error: &anyhow::Error) -> Option<String> {
    let read = || error.downcast_ref::<crate::pipeline::ReadError>().and_then(|e| e.error.hint.clone());
    let language = || {
        error
            .is::<crate::pipeline::VersionError>()
            .then(|| "name it: --ko, --uk, --en or --ru FILE, or a file name such as day1.ko.txt".to_owned())
    };
    let hinted = error.downcast_ref::<Hinted>().map(|e| e.hint.clone());
    hinted.or_else(read).or_else(language).or_else(|| usual(error).map(str::to_owned))
}

/// The next step after an error that does not know one itself.
fn usual(error: &anyhow::Error) -> Option<&'static str> {
    if matches!(error.downcast_ref(), Some(MemoryError::Missing(_))) {
        return Some("check the name; tovmach memory import TABLE --memory FILE makes one");
    }
    if error.is::<GlossaryError>() {
        return Some("mend that line; a glossary is taken whole or not at all");
    }
    error.chain().find_map(|cause| {
        if cause.is::<toml::de::Error>() {
            return Some(r#"mend that line; one that is right looks like this: languages = ["ko", "uk", "en"]"#);
        }
        match cause.downcast_ref::<std::io::Error>()?.kind() {
            ErrorKind::NotFound => Some("check the name; a name with spaces stands in quotes"),
            ErrorKind::PermissionDenied => Some("give yourself the right to it and its folder, or name another one"),
            _ => None,
        }
    })
}

/// The reader of a pipe went away (`tovmach … | head`): no error of ours.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let kind = |e: &(dyn std::error::Error + 'static)| e.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
    error.chain().any(|e| kind(e) == Some(ErrorKind::BrokenPipe))
}
