//! Arguments of `tovmach glossary`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::lang::Lang;

#[derive(Debug, Args)]
pub struct Glossary {
    /// More glossaries: CSV files or folders of them
    #[arg(long, value_name = "FILE", global = true, help_heading = "General options")]
    pub glossary: Vec<PathBuf>,

    /// Leave out the glossaries that come with tovmach
    #[arg(long, global = true, help_heading = "General options")]
    pub no_shipped_glossary: bool,

    #[command(subcommand)]
    pub command: GlossaryCommand,
}

#[derive(Debug, Subcommand)]
pub enum GlossaryCommand {
    /// Find the terms in a text
    Find(Find),
}

#[derive(Debug, Args)]
pub struct Find {
    /// A text or a file; - takes one text from each line of standard input
    #[arg(value_name = "TEXT|FILE", required = true)]
    pub texts: Vec<String>,

    /// The language of the text, where its letters do not tell
    #[arg(long, value_name = "LANG")]
    pub lang: Option<Lang>,

    /// Give every hit, also those inside longer ones
    #[arg(long)]
    pub overlaps: bool,
}
