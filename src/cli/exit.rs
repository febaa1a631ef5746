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
    let backend = || error.downcast_ref::<BackendError>().and_then(after);
    hinted.or_else(read).or_else(backend).or_else(language).or_else(|| usual(error).map(str::to_owned))
}

/// The next step after an error of a backend.
fn after(error: &BackendError) -> Option<String> {
    Some(match error {
        BackendError::NotAllowed { host } | BackendError::Withheld { host, .. } => {
            return Some(format!(
                "--allow-network lets texts leave in this run; [network] allow = [\"{host}\"] in tovmach.toml lets them go there always"
            ));
        }
        BackendError::Setup(_) => "tovmach backends shows what is ready here; docs/backends.md says what each takes",
        BackendError::Model(_) => "tovmach models check looks through them all; fetch or add that one anew",
        BackendError::Key(_) => "look at the key; tovmach settings show says where it is looked for",
        BackendError::Quota(_) => "wait for the next period, raise --max-cost if that is reached, or name another backend; what was accepted is kept",
        BackendError::Busy { .. } => "try again later, or with --jobs 1; what was accepted is kept",
        BackendError::Server(_) => "try again later; what was accepted is kept",
        BackendError::Network(_) => "see whether the server runs and its address is right; proxy, ca and timeout stand under [network]",
        BackendError::TooLong(_) => "give it less at once: batch = 1 where it takes that",
        BackendError::Refused(_) => "name another backend: this one does not render what was said",
        BackendError::Rejected(_) => "see whether it knows the languages and the model",
        BackendError::BadReply(_) => "see what answers at this address: it may be something else",
        BackendError::Memory(_) | BackendError::Journal(_) => return None,
    }
    .to_owned())
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
