//! A program that runs: three threads write to it, read its answers and pass its messages on, so that no full pipe stops it.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, TryRecvError, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::ids::Ids;
use crate::backends::BackendError;

/// The longest line of an answer.
const LONGEST: u64 = 1 << 20;

/// The longest line of a message that is passed on whole.
const LONGEST_MESSAGE: u64 = 4096;

/// Lines that may wait to be read; more of them wait in the pipe.
const WAITING: usize = 64;

/// How long a program that has no more input may take to end by itself.
const GRACE: Duration = Duration::from_secs(2);

/// How much of a program's words an error repeats, in characters.
const WORDS: usize = 200;

/// How many different reasons of declined texts are passed on.
const REASONS: usize = 20;

/// A line that a program wrote.
#[derive(Debug)]
pub enum Line {
    /// Its bytes, without the end.
    Whole(Vec<u8>),
    /// It did not end in time; nothing more is read.
    TooLong,
}

/// A program that runs. Dropped, it loses its input, and what does not end then is killed.
#[derive(Debug)]
pub struct Program {
    /// The names of the texts that it was sent.
    pub ids: Ids,
    child: Child,
    input: Option<Sender<Vec<u8>>>,
    output: Receiver<Line>,
    messages: JoinHandle<()>,
    last_message: Arc<Mutex<String>>,
    told: Vec<String>,
    name: String,
    log: fn(&str),
}

impl Program {
    /// Starts a program, without a shell. Its messages go to `log`, after the backend's name.
    pub fn start(argv: &[String], name: &str, log: fn(&str)) -> Result<Program, BackendError> {
        let (program, arguments) = argv.split_first().ok_or_else(|| cannot_start("", name, "no name"))?;
        let mut child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| cannot_start(program, name, &error.to_string()))?;
        let (Some(stdin), Some(stdout), Some(stderr)) = (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(cannot_start(program, name, "no pipes"));
        };
        let (input, to_write) = channel();
        thread::spawn(move || write(stdin, &to_write));
        let (read, output) = sync_channel(WAITING);
        thread::spawn(move || read_lines(stdout, &read));
        let last_message = Arc::<Mutex<String>>::default();
        let (last, prefix) = (Arc::clone(&last_message), name.to_owned());
        let messages = thread::spawn(move || pass_on(stderr, &prefix, log, &last));
        let name = name.to_owned();
        Ok(Program {
            ids: Ids::default(),
            child,
            input: Some(input),
            output,
            messages,
            last_message,
            told: Vec::new(),
            name,
            log,
        })
    }

    /// This program, unless it has ended.
    pub fn if_running(mut self) -> Option<Program> {
        self.status().is_none().then_some(self)
    }

    /// Writes lines, without waiting until they are read. That a program reads no more shows when no answer comes.
    pub fn write(&self, lines: Vec<u8>) {
        if let Some(input) = &self.input {
            let _ = input.send(lines);
        }
    }

    /// The next line, where one comes in this time.
    pub fn read(&self, wait: Duration) -> Result<Line, RecvTimeoutError> {
        if !wait.is_zero() {
            return self.output.recv_timeout(wait);
        }
        self.output.try_recv().map_err(|error| match error {
            TryRecvError::Empty => RecvTimeoutError::Timeout,
            TryRecvError::Disconnected => RecvTimeoutError::Disconnected,
        })
    }

    /// Passes words of the program on, the same only once.
    pub fn tell_once(&mut self, words: &str) {
        let words = plain(words);
        if self.told.len() < REASONS && !self.told.contains(&words) {
            (self.log)(&format!("{}: {words}", self.name));
            self.told.push(words);
        }
    }

    /// Says how a program ended that writes no more, and its last words.
    pub fn ended(&mut self) -> BackendError {
        wait_for(GRACE, || self.status().is_some() && self.messages.is_finished());
        let how = match self.status() {
            Some(status) => format!("the program ended ({status})"),
            None => "the program closed its output".to_owned(),
        };
        let last = self.last_message.lock().unwrap_or_else(PoisonError::into_inner);
        let separator = if last.is_empty() { "" } else { ": " };
        BackendError::Server(format!("{how}{separator}{last}"))
    }

    /// Ends the program at once.
    pub fn kill(mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
    }

    fn status(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.input = None;
        if !wait_for(GRACE, || self.status().is_some()) {
            // Waited for as well, so that no zombie stays.
            let _ = self.child.kill().and_then(|()| self.child.wait());
        }
    }
}

/// Waits until something is so, and says whether it is.
fn wait_for(most: Duration, mut is_so: impl FnMut() -> bool) -> bool {
    let until = Instant::now() + most;
    while !is_so() {
        if Instant::now() >= until {
            return false;
        }
        thread::sleep(Duration::from_millis(2));
    }
    true
}

fn write(mut stdin: ChildStdin, lines: &Receiver<Vec<u8>>) {
    for lines in lines {
        if stdin.write_all(&lines).and_then(|()| stdin.flush()).is_err() {
            return;
        }
    }
}

fn read_lines(stdout: impl Read, lines: &SyncSender<Line>) {
    let mut stdout = BufReader::new(stdout);
    while let Some(line) = line(&mut stdout, LONGEST) {
        let is_whole = line.len() as u64 <= LONGEST;
        let sent = lines.send(if is_whole { Line::Whole(line) } else { Line::TooLong });
        if sent.is_err() || !is_whole {
            return;
        }
    }
}

fn pass_on(stderr: impl Read, name: &str, log: fn(&str), last: &Mutex<String>) {
    let mut stderr = BufReader::new(stderr);
    while let Some(line) = line(&mut stderr, LONGEST_MESSAGE) {
        let line = String::from_utf8_lossy(&line);
        let message: String = line.trim_end().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if !message.trim().is_empty() {
            *last.lock().unwrap_or_else(PoisonError::into_inner) = plain(&message);
            log(&format!("{name}: {message}"));
        }
    }
}

/// The next line without its end, or its first `longest` bytes and one more. `None` at the end of the input.
fn line(input: &mut impl BufRead, longest: u64) -> Option<Vec<u8>> {
    let mut line = Vec::new();
    let read = input.take(longest + 1).read_until(b'\n', &mut line).ok()?;
    if line.last() == Some(&b'\n') {
        line.pop();
    }
    (read > 0).then_some(line)
}

/// Words of a program for an error or a message: one line, not too long, nothing that steers a terminal.
fn plain(words: &str) -> String {
    words.trim().chars().take(WORDS).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn cannot_start(program: &str, name: &str, problem: &str) -> BackendError {
    BackendError::Setup(format!(
        "{program} cannot be started ({problem}): name a program that is on the PATH, or its path, as program of [backend.{name}]"
    ))
}
