//! Arguments, settings, files, messages, exit codes: the only floor that prints, touches files or knows the clock.

mod accepted;
mod align;
mod args;
mod asked;
mod audit;
mod backends;
mod chain;
mod check;
mod command;
mod exit;
mod files;
mod forms;
mod glossary;
mod inputs;
mod inspect;
mod keys;
mod memory;
mod models;
mod names;
mod plot;
mod report;
mod services;
mod settings;
mod terminal;
mod translate;
mod values;
mod work;

use std::process::ExitCode;
use std::{panic, thread};

use clap::Parser;

use args::{Args, Command};
use exit::Outcome;

use crate::neural::THREAD;

/// Runs the command line and says how it ended.
pub fn main() -> ExitCode {
    files::clean_up_on_interrupt();
    keep_models_quiet();
    let args = Args::parse();
    terminal::set_up(&args);
    match run(args) {
        Ok(outcome) => outcome.code(),
        Err(error) => exit::report(&error),
    }
}

/// A panic on a thread of a model is caught there and told as an error; it is not to be printed as well.
fn keep_models_quiet() {
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if thread::current().name() != Some(THREAD) {
            tell(panic);
        }
    }));
}

fn run(args: Args) -> anyhow::Result<Outcome> {
    let Args { command, config, json, .. } = args;
    match command {
        Command::Translate(given) => translate::run(&given, config.as_deref(), json),
        Command::Align(given) => align::run(&given, config.as_deref(), json),
        Command::Inspect(given) => inspect::run(&given, json),
        Command::Check(given) => check::run(&given, config.as_deref(), json),
        Command::Glossary(given) => glossary::run(&given, config.as_deref(), json),
        Command::Names(given) => names::run(&given, config.as_deref(), json),
        Command::Values(given) => values::run(&given, config.as_deref(), json),
        Command::Forms(given) => forms::run(&given, config.as_deref(), json),
        Command::Memory(given) => memory::run(&given, config.as_deref(), json),
        Command::Backends(given) => backends::run(&given, config.as_deref(), json),
        Command::Models(given) => models::run(&given, config.as_deref(), json),
        Command::Settings(given) => settings::run(&given, config.as_deref(), json),
        Command::Completions { shell } => command::completions(shell),
        Command::Man { folder } => command::man(&folder),
    }
}
