//! What a person sees: messages on standard error, results on standard output, a bar for long work.
#![allow(clippy::print_stderr, reason = "this is the place that prints")]

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::args::{Args, Color};

/// How much is said, and whether in colour.
#[derive(Debug, Clone, Copy)]
struct Manner {
    quiet: bool,
    verbose: bool,
    color: bool,
}

static MANNER: OnceLock<Manner> = OnceLock::new();

/// Takes over `--quiet`, `--verbose` and `--color`.
pub fn set_up(args: &Args) {
    let color = match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => io::stderr().is_terminal(),
    };
    // Set once, before anything is printed.
    let _ = MANNER.set(Manner { quiet: args.quiet, verbose: args.verbose, color });
}

fn manner() -> Manner {
    MANNER.get().copied().unwrap_or(Manner { quiet: false, verbose: false, color: false })
}

/// `-v` was given.
pub fn is_verbose() -> bool {
    manner().verbose
}

/// A line for a person, unless `--quiet`.
pub fn say(line: &str) {
    if !manner().quiet {
        eprintln!("{line}");
    }
}

/// Something to be looked at, unless `--quiet`.
pub fn warn(message: &str) {
    if !manner().quiet {
        eprintln!("{} {message}", painted("warning:", "33"));
    }
}

/// What went wrong.
pub fn error(message: &str) {
    eprintln!("{} {message}", painted("error:", "31"));
}

/// What to do next.
pub fn hint(message: &str) {
    eprintln!("  {} {message}", painted("hint:", "36"));
}

fn painted(word: &str, code: &str) -> String {
    if manner().color { format!("\u{1b}[1;{code}m{word}\u{1b}[0m") } else { word.to_owned() }
}

/// Results, to standard output.
pub fn print(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// A bar that shows itself on a terminal once the work has lasted a second.
pub struct Progress {
    bar: ProgressBar,
    started: Instant,
    shown: bool,
}

impl Progress {
    /// A bar of so many steps.
    pub fn new(steps: usize) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        Progress { bar, started: Instant::now(), shown: false }
    }

    /// One more step is being done.
    pub fn step(&mut self, what: &str) {
        let wanted = !self.shown && !manner().quiet && io::stderr().is_terminal();
        if wanted && self.started.elapsed() > Duration::from_secs(1) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown = true;
        }
        self.bar.set_message(what.to_owned());
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
