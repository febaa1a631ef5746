//! A program of the user's own: it reads one JSON object a line and answers one a line (`samples/backends`).

mod ids;
mod program;
mod wire;

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::backends::kinds::{BackendKind, Keys, Setup};
use crate::backends::{Answer, BackendError, Destination, Identity, Limits, Request, Service};
use crate::lang::Lang;

use program::{Line, Program};

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "command",
    about: "any program that reads and writes JSON lines",
    needs: "a program, named in the settings",
    languages: "those that the program knows",
    terms: "sent with each text",
    limits: Limits { items: 16, characters: 100_000, bytes: 400_000 },
    options: &["program"],
    url: None,
    also: &[],
    keys: Keys { key: None, id: None, session: None },
    make,
};

/// How long to wait for an answer where the settings do not say.
const TIMEOUT: Duration = Duration::from_secs(60);

/// How many turns go before a text where the settings do not say.
const CONTEXT: usize = 3;

/// Lines that a program may write besides one for each text, before it is stopped.
const SPARE: usize = 64;

/// A program, started with the first request and kept running.
struct Command {
    identity: Identity,
    argv: Vec<String>,
    timeout: Duration,
    context: usize,
    log: fn(&str),
    running: Mutex<Option<Program>>,
}

fn make(setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    let argv = setup.options.program;
    if argv.first().is_none_or(String::is_empty) {
        let name = setup.name;
        let message = format!("no program is named: put program = [\"PROGRAM\", \"ARGUMENT\"] into [backend.{name}]");
        return Err(BackendError::Setup(message));
    }
    Ok(Box::new(Command {
        identity: Identity { name: setup.name, model: argv.join(" ") },
        argv,
        timeout: setup.options.timeout.map_or(TIMEOUT, |seconds| Duration::from_secs(seconds.max(1))),
        context: setup.options.context.unwrap_or(CONTEXT),
        log: setup.log,
        running: Mutex::new(None),
    }))
}

impl Service for Command {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        KIND.limits
    }

    fn knows(&self, source: Lang, target: Lang) -> bool {
        source != target
    }

    fn destination(&self) -> Destination {
        Destination::Program(self.argv.first().cloned().unwrap_or_default())
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let mut program = match running.take().and_then(Program::if_running) {
            Some(program) => program,
            None => Program::start(&self.argv, &self.identity.name, self.log)?,
        };
        match self.converse(&mut program, request) {
            Ok(answers) => {
                *running = Some(program);
                Ok(answers)
            }
            // What this program would say later could be taken for an answer to something else.
            Err(error) => {
                program.kill();
                Err(error)
            }
        }
    }

    fn finish(&self) {
        drop(self.running.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

impl Command {
    /// Writes all texts, and reads until each has an answer. The time limit starts anew with each.
    fn converse(&self, program: &mut Program, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let names = program.ids.names(request);
        program.write(wire::lines(request, &names, self.context));
        let mut open: HashSet<&str> = names.iter().map(String::as_str).collect();
        let mut answers = Vec::new();
        let mut spare = SPARE;
        let mut deadline = Instant::now() + self.timeout;
        loop {
            // What has come besides an answer to each text belongs to this request, where it can be seen.
            let wait =
                if open.is_empty() { Duration::ZERO } else { deadline.saturating_duration_since(Instant::now()) };
            let line = match program.read(wait) {
                Ok(line) => line,
                Err(_) if open.is_empty() => return Ok(answers),
                Err(RecvTimeoutError::Timeout) => return Err(self.no_answer()),
                Err(RecvTimeoutError::Disconnected) => return Err(program.ended()),
            };
            let said = wire::parse(line)?;
            if open.remove(said.id.as_str()) {
                deadline = Instant::now() + self.timeout;
            } else {
                spare = spare.checked_sub(1).ok_or_else(too_many)?;
            }
            answers.extend(self.answer(said, program, request, &names));
        }
    }

    /// An answer by the id of its text. One that comes again after its request is left out: it says nothing of these texts.
    fn answer(
        &self,
        said: wire::Reply,
        program: &mut Program,
        request: &Request<'_>,
        names: &[String],
    ) -> Option<Answer> {
        let place = names.iter().position(|name| *name == said.id);
        let text = said.text.map_err(|words| {
            let decline = wire::decline(&words);
            program.tell_once(&words);
            decline
        });
        match place.and_then(|place| request.items.get(place)) {
            Some(item) => Some(Answer::new(item.id.clone(), text)),
            None if program.ids.was_given(&said.id) => {
                program.tell_once("a text was answered more than once; the first answer was used");
                None
            }
            None => Some(Answer::new(said.id, text)),
        }
    }

    fn no_answer(&self) -> BackendError {
        BackendError::Network(format!("no answer in {} s", self.timeout.as_secs()))
    }
}

fn too_many() -> BackendError {
    BackendError::BadReply("the program answers far more texts than it was sent".to_owned())
}
