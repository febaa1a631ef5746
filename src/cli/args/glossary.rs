//! Arguments of `tovmach glossary`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::glossary::exchange::{EXCHANGES, Exchange};
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

    /// Make a glossary of ours of one of another program; what ours cannot hold is listed
    #[command(after_long_help = "Example:\n  tovmach glossary import terms.tbx -o terms.csv")]
    Import(Import),

    /// Write the terms for another program; what its form cannot hold is listed
    #[command(
        after_long_help = "Examples:\n  tovmach glossary export -o terms.tbx\n  tovmach glossary export --format deepl --from ko --to uk -o ko-uk.csv"
    )]
    Export(Export),

    /// Suggest terms that reviewed tables agree on, as a glossary to be edited
    #[command(after_long_help = "Example:\n  tovmach glossary suggest tables/day1.csv > new-terms.csv")]
    Suggest(Suggest),
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

#[derive(Debug, Args)]
pub struct Import {
    /// The file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Our glossary. Without it the terms go to standard output
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,

    /// Read as this form instead of the one that the file's name tells
    #[arg(long, value_name = "FORMAT", value_parser = exchange_names())]
    pub format: Option<String>,

    /// The language of the first words, where the file names none
    #[arg(long, value_name = "LANG")]
    pub from: Option<Lang>,

    /// The language of the second words
    #[arg(long, value_name = "LANG")]
    pub to: Option<Lang>,

    /// Read in this encoding: utf-8, utf-16le, cp949, windows-1251, koi8-u …
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
}

#[derive(Debug, Args)]
pub struct Export {
    /// The file. Without it the terms go to standard output
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,

    /// Write this form instead of the one that the file's name tells
    #[arg(long, value_name = "FORMAT", value_parser = exchange_names())]
    pub format: Option<String>,

    /// The language that is translated, for forms of two languages
    #[arg(long, value_name = "LANG")]
    pub from: Option<Lang>,

    /// The language that is written
    #[arg(long, value_name = "LANG")]
    pub to: Option<Lang>,

    /// Only terms of these domains: rank,unit
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub domain: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Suggest {
    /// Tables of tovmach
    #[arg(required = true, value_name = "TABLE")]
    pub tables: Vec<PathBuf>,

    /// In how many rows a term must stand
    #[arg(long, value_name = "ROWS", default_value_t = 2)]
    pub min: usize,

    /// Read drafts as well: of these only what people said or wrote, no translation by a machine
    #[arg(long)]
    pub all: bool,
}

fn exchange_names() -> clap::builder::PossibleValuesParser {
    let value = |exchange: &&'static Exchange| clap::builder::PossibleValue::new(exchange.name).help(exchange.about);
    clap::builder::PossibleValuesParser::new(EXCHANGES.iter().map(value).collect::<Vec<_>>())
}
