//! Arguments of `tovmach memory` and `tovmach backends`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::lang::Lang;

#[derive(Debug, Args)]
pub struct Memory {
    /// The translation memory, a SQLite file
    #[arg(long, value_name = "FILE", global = true, help_heading = "General options")]
    pub memory: Option<PathBuf>,

    #[command(subcommand)]
    pub command: MemoryCommand,
}

#[derive(Debug, Subcommand)]
pub enum MemoryCommand {
    /// Take the rows of tables that a person has marked reviewed or certified
    Import {
        /// Tables of tovmach
        #[arg(required = true, value_name = "TABLE")]
        tables: Vec<PathBuf>,

        /// Take drafts as well: of these only what people said or wrote, no translation by a machine
        #[arg(long)]
        all: bool,
    },
    /// Show what the memory holds for a text like this one
    Search {
        /// The text
        text: String,

        /// The language asked for
        #[arg(long, value_name = "LANG")]
        to: Option<Lang>,
    },
    /// Count what the memory holds
    Stats,
}

#[derive(Debug, Args)]
pub struct Backends {
    /// The folder of translation models, instead of TOVMACH_MODELS and the settings
    #[arg(long, global = true, value_name = "DIR")]
    pub models: Option<PathBuf>,

    #[command(subcommand)]
    pub command: Option<BackendsCommand>,
}

#[derive(Debug, Subcommand)]
pub enum BackendsCommand {
    /// Translate one harmless sentence with each of these, and say what came back
    Test {
        /// Backends, by the names that --backend takes
        #[arg(required = true, value_name = "NAME")]
        names: Vec<String>,

        /// Let the sentence leave this machine
        #[arg(long)]
        allow_network: bool,
    },
}
