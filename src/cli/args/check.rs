//! Arguments of `tovmach check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::{Deserialize, Serialize};

use crate::cli::args::Services;
use crate::model::Severity;

#[derive(Debug, Args)]
pub struct CheckTable {
    /// Tables of tovmach, or folders of them; - is standard input
    #[arg(value_name = "TABLE", required_unless_present_any = ["explain", "list"])]
    pub tables: Vec<PathBuf>,

    /// Only these checks
    #[arg(long, value_name = "CHECKS", value_delimiter = ',')]
    pub select: Vec<String>,

    /// All but these checks
    #[arg(long, value_name = "CHECKS", value_delimiter = ',')]
    pub ignore: Vec<String>,

    /// Exit with 1 where a finding is at least as bad; an error, where the settings say nothing else
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub fail_on: Option<FailOn>,

    /// How findings are printed
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Form>,

    /// Print the manual of a check
    #[arg(long, value_name = "CHECK", conflicts_with_all = ["tables", "list"])]
    pub explain: Option<String>,

    /// List the checks
    #[arg(long, conflicts_with = "tables")]
    pub list: bool,

    /// More glossaries: CSV files or folders of them
    #[arg(long, value_name = "FILE")]
    pub glossary: Vec<PathBuf>,

    /// Leave out the glossaries that come with tovmach
    #[arg(long)]
    pub no_shipped_glossary: bool,

    /// Print the rows by their risk, the greatest first: findings, unsure alignment or machine, translations that differ
    #[arg(long, conflicts_with_all = ["format", "score"])]
    pub risk: bool,

    /// Print a score sheet by MQM: penalties by category and per 1,000 words
    #[arg(long, conflicts_with = "format")]
    pub score: bool,

    #[command(flatten)]
    pub another: Another,

    #[command(flatten)]
    pub waiving: Waiving,
}

/// Another translation of each rendition, to compare it with.
#[derive(Debug, Args)]
#[command(next_help_heading = "Another translation")]
pub struct Another {
    /// Translate each rendition back with this backend, and compare that with what was said
    #[arg(long, value_name = "BACKEND")]
    pub back: Option<String>,

    /// Translate each original once more with this backend, and compare that with the rendition
    #[arg(long, value_name = "BACKEND")]
    pub second: Option<String>,

    /// Translation memory, a SQLite file, for --back memory
    #[arg(long, value_name = "FILE")]
    pub memory: Option<PathBuf>,

    /// The folder of translation models, instead of TOVMACH_MODELS and the settings
    #[arg(long, value_name = "DIR")]
    pub models: Option<PathBuf>,

    #[command(flatten)]
    pub services: Services,
}

/// Findings that a person lets stand: they are kept in case.waivers.csv beside case.csv.
#[derive(Debug, Args)]
#[command(next_help_heading = "Waivers")]
pub struct Waiving {
    /// Let the finding with this id stand, until a text changes that it is about
    #[arg(long, value_name = "ID", requires = "note", conflicts_with_all = ["unwaive", "prune"])]
    pub waive: Vec<String>,

    /// Why it stands
    #[arg(long, value_name = "TEXT", requires = "waive")]
    pub note: Option<String>,

    /// Who says so, instead of the author of the settings
    #[arg(long, value_name = "NAME", requires = "waive")]
    pub by: Option<String>,

    /// Let the finding with this id count again
    #[arg(long, value_name = "ID", conflicts_with = "prune")]
    pub unwaive: Vec<String>,

    /// Print waived findings as well, with who, when and why
    #[arg(long)]
    pub waived: bool,

    /// Remove the waivers whose findings are no longer found
    #[arg(long)]
    pub prune: bool,
}

/// From which severity on findings make the command fail, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    /// A finding as bad as this makes it fail.
    pub fn is_met(self, worst: Option<Severity>) -> bool {
        match self {
            FailOn::Error => worst >= Some(Severity::Error),
            FailOn::Warning => worst >= Some(Severity::Warning),
            FailOn::Info => worst.is_some(),
            FailOn::Never => false,
        }
    }
}

/// How findings are printed, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// A line a finding
    Text,
    /// An object a line, as --json
    Json,
    /// SARIF 2.1.0, which editors and code hosts read
    Sarif,
}
