//! What a person sees: messages on standard error, results on standard output, a bar for long work.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Mutex, OnceLock};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::args::{Args, Color};

/// How much is said, and whether in colour.
#[derive(Debug, Clone, Copy)]
struct Manner {
    quiet: bool,
    verbose: bool,
    color: bool,
    /// Results are in colour: standard output may be a file where standard error is a terminal.
    results: bool,
}

static MANNER: OnceLock<Manner> = OnceLock::new();

/// The bar that is on the terminal, which makes room for every message.
static BAR: Mutex<Option<ProgressBar>> = Mutex::new(None);

/// Takes over `--quiet`, `--verbose` and `--color`.
pub fn set_up(args: &Args) {
    let colored = |terminal: bool| match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => terminal,
    };
    let (color, results) = (colored(io::stderr().is_terminal()), colored(io::stdout().is_terminal()));
    // Set once, before anything is printed.
    let _ = MANNER.set(Manner { quiet: args.quiet, verbose: args.verbose, color, results });
}

fn manner() -> Manner {
    MANNER.get().copied().unwrap_or(Manner { quiet: false, verbose: false, color: false, results: false })
}

/// `-v` was given.
pub fn is_verbose() -> bool {
    manner().verbose
}

/// A line for a person, unless `--quiet`.
pub fn say(line: &str) {
    if !manner().quiet {
        put(line);
    }
}

/// Something to be looked at, unless `--quiet`.
pub fn warn(message: &str) {
    if !manner().quiet {
        put(&format!("{} {message}", painted("warning:", "33")));
    }
}

/// What went wrong.
pub fn error(message: &str) {
    put(&format!("{} {message}", painted("error:", "31")));
}

/// What to do next.
pub fn hint(message: &str) {
    put(&format!("  {} {message}", painted("hint:", "36")));
}

/// A question, whose answer is typed behind it.
pub fn ask(question: &str) {
    beside_the_bar(|| {
        let mut err = io::stderr().lock();
        let _ = write!(err, "{question}").and_then(|()| err.flush());
    });
}

/// A line to standard error. When its reader went away (`2>&1 | head`), the work goes on unseen.
fn put(line: &str) {
    beside_the_bar(|| {
        let _ = writeln!(io::stderr().lock(), "{line}");
    });
}

/// Prints while the bar is taken off the terminal.
fn beside_the_bar<T>(print: impl FnOnce() -> T) -> T {
    let bar = BAR.lock().ok().and_then(|bar| bar.clone());
    match bar {
        Some(bar) => bar.suspend(print),
        None => print(),
    }
}

fn painted(word: &str, code: &str) -> String {
    if manner().color { format!("\u{1b}[1;{code}m{word}\u{1b}[0m") } else { word.to_owned() }
}

/// A part of a result in a colour, where results are coloured.
pub fn in_color(word: &str, code: &str) -> String {
    if manner().results { format!("\u{1b}[{code}m{word}\u{1b}[0m") } else { word.to_owned() }
}

/// Results, to standard output.
pub fn print(bytes: &[u8]) -> io::Result<()> {
    beside_the_bar(|| {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    })
}

/// How far the work of the present step is: the bar shows that, until the next step.
pub fn progress(done: usize, of: usize) {
    let bar = BAR.lock().ok().and_then(|bar| bar.clone());
    if let Some(bar) = bar {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    }
}

/// A bar that shows itself on a terminal once the work has lasted a second, and moves though one step may be long.
pub struct Progress {
    bar: ProgressBar,
    /// How many steps there are.
    of: u64,
    steps: u64,
    /// When it is dropped, the thread that shows the bar ends.
    _running: Sender<()>,
}

impl Progress {
    /// A bar of so many steps.
    pub fn new(steps: usize) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {bar:24} {pos}/{len} {msg} {elapsed}") {
            bar.set_style(style);
        }
        let (running, ended) = mpsc::channel();
        if !manner().quiet && io::stderr().is_terminal() {
            let bar = bar.clone();
            thread::spawn(move || {
                if ended.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                    show(&bar);
                }
            });
        }
        Progress { bar, of: steps as u64, steps: 0, _running: running }
    }

    /// The next step is being done; those before it are finished.
    pub fn step(&mut self, what: &str) {
        self.bar.set_message(what.to_owned());
        self.bar.set_length(self.of);
        self.bar.set_position(self.steps);
        self.steps += 1;
    }
}

fn show(bar: &ProgressBar) {
    if let Ok(mut shown) = BAR.lock()
        && !bar.is_finished()
    {
        bar.set_draw_target(ProgressDrawTarget::stderr());
        bar.enable_steady_tick(Duration::from_millis(200));
        *shown = Some(bar.clone());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Ok(mut shown) = BAR.lock() {
            *shown = None;
            self.bar.finish_and_clear();
        }
    }
}
