//! Completions and manual pages, from the same definition as the arguments.

use std::path::Path;

use anyhow::Result;
use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::args::Args;
use crate::cli::exit::Outcome;
use crate::cli::files::{self, Target};
use crate::cli::terminal;

/// `tovmach completions SHELL`.
pub fn completions(shell: Shell) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "tovmach", &mut script);
    terminal::print(&script)?;
    Ok(Outcome::Done)
}

/// `tovmach man FOLDER`: one page a command.
pub fn man(folder: &Path) -> Result<Outcome> {
    files::make_folder(folder)?;
    let mut command = Args::command().disable_help_subcommand(true);
    command.build();
    page(&command, "tovmach", folder)?;
    for sub in command.get_subcommands() {
        page(sub, &format!("tovmach-{}", sub.get_name()), folder)?;
    }
    terminal::say(&format!("  wrote the manual pages to {}", folder.display()));
    Ok(Outcome::Done)
}

fn page(command: &clap::Command, name: &str, folder: &Path) -> Result<()> {
    let mut bytes = Vec::new();
    clap_mangen::Man::new(command.clone().display_name(name.to_owned())).title(name).render(&mut bytes)?;
    Target::open(&folder.join(format!("{name}.1")))?.finish(&bytes)
}
