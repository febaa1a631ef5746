//! Arguments of `tovmach check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::model::Severity;

#[derive(Debug, Args)]
pub struct CheckTable {
    /// Tables of tovmach; - is standard input
    #[arg(value_name = "TABLE")]
    pub tables: Vec<PathBuf>,

    /// Only these checks
    #[arg(long, value_name = "CHECKS", value_delimiter = ',')]
    pub select: Vec<String>,

    /// All but these checks
    #[arg(long, value_name = "CHECKS", value_delimiter = ',')]
    pub ignore: Vec<String>,

    /// Exit with 1 where a finding is at least as bad
    #[arg(long, value_enum, default_value_t = Level::Error, value_name = "SEVERITY")]
    pub fail_on: Level,

    /// More glossaries: CSV files or folders of them
    #[arg(long, value_name = "FILE")]
    pub glossary: Vec<PathBuf>,

    /// Leave out the glossaries that come with tovmach
    #[arg(long)]
    pub no_shipped_glossary: bool,
}

/// How bad a finding is, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Level {
    Error,
    Warning,
    Info,
}

impl From<Level> for Severity {
    fn from(level: Level) -> Severity {
        match level {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Info => Severity::Info,
        }
    }
}
