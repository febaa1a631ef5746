//! The arguments as typed.

mod check;
mod glossary;
mod language;
mod models;
mod stores;

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::lang::Lang;

pub use check::{Another, CheckTable, FailOn, Form, Waiving};
pub use glossary::{Add, Check, Diff, Export, Find, Glossary, GlossaryCommand, Import, List, Suggest};
pub use language::{Forms, NameKind, Names, Values};
pub use models::{Fetch, Models, ModelsCommand};
pub use stores::{Backends, BackendsCommand, Memory, MemoryCommand};

/// Aligns, translates and tabulates interview transcripts in Korean, Ukrainian and English.
#[derive(Debug, Parser)]
#[command(
    version,
    max_term_width = 100,
    after_help = "Exit codes: 0 done · 1 done, but something needs attention (--strict) · 2 usage · 3 bad input or settings · \
                  4 backend · 130 interrupted.\nNothing leaves this machine without --allow-network or a setting that names the host."
)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,

    /// Print results as JSON lines
    #[arg(long, global = true, help_heading = "General options")]
    pub json: bool,

    /// Print errors only
    #[arg(short, long, global = true, help_heading = "General options")]
    pub quiet: bool,

    /// Print more: every open row, every problem
    #[arg(short, long, global = true, help_heading = "General options", conflicts_with = "quiet")]
    pub verbose: bool,

    /// Colour messages
    #[arg(long, global = true, help_heading = "General options", value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,

    /// Settings file, instead of the tovmach.toml found beside the work
    #[arg(long, global = true, help_heading = "General options", value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read, align, fill what is missing, and write the side-by-side table
    ///
    /// Versions of one interview are files whose names differ in the language part only (day1.ko.srt day1.uk.txt), or are named
    /// by --ko, --uk, --en, --ru. One file may hold several languages, as when an interpreter is recorded. A folder holds one
    /// interview or many. A table that tovmach wrote goes on from where it is.
    #[command(after_long_help = "Example:\n  tovmach translate day1.ko.srt day1.uk.txt -o day1.csv")]
    Translate(Translate),

    /// Align the language versions of one interview without translating
    ///
    /// With --audit it lists where a rendition departs from what it renders, instead of the table: in a recording the
    /// interpreter's words are compared with what was said; of several versions every other one is compared with the language
    /// in which the row was said (--original; where that is not known, with the first version in the order ko, uk, en, ru).
    #[command(
        after_long_help = "Example:\n  tovmach align statement.ko.txt protocol.uk.txt summary.en.txt -o case.csv"
    )]
    Align(Align),

    /// Show how files are understood: turns, speakers, roles, times, segments, problems
    #[command(after_long_help = "Example:\n  tovmach inspect day1.json --json")]
    Inspect(Inspect),

    /// Find what a careful reviser would: in numbers, names, terms, denials, questions and much more
    ///
    /// It never changes a table. Exit code 1 says that a finding is at or above --fail-on. A finding that is looked at and right
    /// as it stands can be waived: it is kept with author, date and note in case.waivers.csv beside case.csv, and no longer
    /// printed or counted until a text changes that it is about. -v shows each finding with its texts and its id.
    #[command(
        after_long_help = "Examples:\n  tovmach check case.csv\n  tovmach check case.csv --select number,date -v\n  \
                           tovmach check --explain number\n  tovmach check case.csv --waive number-12-3f9a2c1b7d --by \"O. Kim\" --note \"so in the recording\""
    )]
    Check(CheckTable),

    /// Find terms in texts, and keep glossaries in order
    #[command(after_long_help = "Example:\n  tovmach glossary find 94려단에서 --json")]
    Glossary(Glossary),

    /// Write a name in every system: Latin, Ukrainian, Russian; or compare two spellings
    #[command(after_long_help = "Examples:\n  tovmach names 리철수\n  tovmach names --match 리철수 \"Лі Чхоль Су\"")]
    Names(Names),

    /// Show the numbers, dates, times, ages and measures of a text by value
    #[command(after_long_help = "Example:\n  tovmach values \"주체94(2005)년 3월 2일\" --json")]
    Values(Values),

    /// Show the inflected forms in which a glossary finds a term
    #[command(after_long_help = "Example:\n  tovmach forms бригада --lang uk")]
    Forms(Forms),

    /// Keep a memory of accepted translations
    #[command(after_long_help = "Example:\n  tovmach memory import day1.csv --memory case.db")]
    Memory(Memory),

    /// List what can translate here, and try whether it answers
    #[command(after_long_help = "Example:\n  tovmach backends test openai")]
    Backends(Backends),

    /// List, check, fetch and add the models that translate on this machine
    #[command(after_long_help = "Example:\n  tovmach models add /media/stick/*.gz")]
    Models(Models),

    /// Show the settings in force
    Settings(Settings),

    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },

    /// Write the manual pages into a folder
    Man {
        /// The folder, which is made where it is missing
        folder: PathBuf,
    },
}

/// The files of an interview, and what is to be known about them.
#[derive(Debug, Clone, ClapArgs)]
pub struct Given {
    /// Files or folders; - is standard input
    #[arg(value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,

    /// The Korean version
    #[arg(long, value_name = "FILE")]
    pub ko: Option<PathBuf>,

    /// The Ukrainian version
    #[arg(long, value_name = "FILE")]
    pub uk: Option<PathBuf>,

    /// The English version
    #[arg(long, value_name = "FILE")]
    pub en: Option<PathBuf>,

    /// The Russian version
    #[arg(long, value_name = "FILE")]
    pub ru: Option<PathBuf>,

    /// Read as this format instead of the one that the content shows
    #[arg(long, value_name = "FORMAT", value_parser = format_names())]
    pub format: Option<String>,

    /// Read in this encoding: utf-8, utf-16le, cp949, windows-1251, koi8-u …
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,

    /// Columns of a CSV without a clear header, numbered from 1: text=3,speaker=2 or ko=1,uk=2
    #[arg(long, value_name = "LIST")]
    pub columns: Option<String>,

    /// What a segment is
    #[arg(long, value_enum, default_value_t = Segments::Sentence, value_name = "UNIT")]
    pub segments: Segments,
}

/// How the table is written.
#[derive(Debug, Clone, ClapArgs)]
pub struct Output {
    /// The table's file; with several interviews a folder. Without it the table goes to standard output
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,

    /// Replace a table even where it holds text or remarks that this run does not write
    #[arg(long)]
    pub force: bool,

    /// Between the columns: a comma, a semicolon or a tab
    #[arg(long, value_name = "CHAR", default_value = ",", value_parser = delimiter)]
    pub delimiter: u8,

    /// The language in which the interview was held, where several versions do not tell
    #[arg(long, value_name = "LANG")]
    pub original: Option<Lang>,

    /// More glossaries: CSV files or folders of them
    #[arg(long, value_name = "FILE")]
    pub glossary: Vec<PathBuf>,

    /// Leave out the glossaries that come with tovmach
    #[arg(long)]
    pub no_shipped_glossary: bool,

    /// Fail (exit 1) where something was skipped or stayed open
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, ClapArgs)]
pub struct Translate {
    #[command(flatten)]
    pub given: Given,

    #[command(flatten)]
    pub output: Output,

    /// Languages to fill: ko, ko-KP, ko-KR, uk, en, ru
    #[arg(long, value_name = "LANGS", value_delimiter = ',')]
    pub to: Vec<Lang>,

    /// What fills the missing cells, in this order
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub backend: Vec<String>,

    /// Translation memory, a SQLite file
    #[arg(long, value_name = "FILE")]
    pub memory: Option<PathBuf>,

    /// Take from the memory from this likeness in percent; below 97 words may differ
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(60..=100))]
    pub fuzzy: Option<u8>,

    #[command(flatten)]
    pub services: Services,

    /// The folder of translation models, instead of TOVMACH_MODELS and the settings
    #[arg(long, value_name = "DIR")]
    pub models: Option<PathBuf>,

    /// Fill the language between as well: English, where Korean gets to Ukrainian through it
    #[arg(long)]
    pub keep_pivot: bool,

    /// Do all the work but send and write nothing: shows what would be sent, and what it would cost
    #[arg(long)]
    pub dry_run: bool,
}

/// What services that translate may do, and how.
#[derive(Debug, Clone, ClapArgs)]
#[command(next_help_heading = "Translation services")]
pub struct Services {
    /// Let texts leave this machine, to the backends that are asked for. Else network.allow of the settings says where
    #[arg(long)]
    pub allow_network: bool,

    /// Send stable tokens instead of names, dates of birth, numbers of documents, phones and coordinates
    #[arg(long)]
    pub pseudonymize: bool,

    /// Ask once more where a translation lacks a term of the glossary
    #[arg(long)]
    pub enforce_terms: bool,

    /// Spend no more than this on each service, by the price in its settings
    #[arg(long, value_name = "AMOUNT", value_parser = amount)]
    pub max_cost: Option<f64>,

    /// Requests at once, 1 to 16
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=16))]
    pub jobs: Option<u8>,

    /// The journal of accepted replies, instead of the one beside the table
    #[arg(long, value_name = "FILE")]
    pub journal: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub struct Align {
    #[command(flatten)]
    pub given: Given,

    #[command(flatten)]
    pub output: Output,

    /// With --json: print the links of each pair of versions as well
    #[arg(long)]
    pub pairs: bool,

    /// Draw the alignment as well: an SVG picture that shows doubtful rows and what has no counterpart
    #[arg(long, value_name = "FILE")]
    pub plot: Option<PathBuf>,

    /// List where a rendition departs from its original: what was left out or added, numbers, names, negations, questions.
    /// With --json one object a finding, with --strict exit 1 where there is one
    #[arg(long, conflicts_with = "pairs")]
    pub audit: bool,
}

#[derive(Debug, ClapArgs)]
pub struct Inspect {
    #[command(flatten)]
    pub given: Given,

    /// Fail (exit 1) where something was skipped
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, ClapArgs)]
pub struct Settings {
    #[command(subcommand)]
    pub command: SettingsCommand,
}

#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    /// Print the settings in force, and the file they come from
    Show,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Segments {
    /// Sentences of a turn
    Sentence,
    /// Lines of a text file, whole turns of other formats
    Line,
}

fn format_names() -> clap::builder::PossibleValuesParser {
    let value =
        |format: &&'static crate::formats::Format| clap::builder::PossibleValue::new(format.name).help(format.about);
    clap::builder::PossibleValuesParser::new(crate::formats::FORMATS.iter().map(value).collect::<Vec<_>>())
}

fn amount(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|amount: &f64| amount.is_finite() && *amount >= 0.0)
        .ok_or_else(|| "an amount such as 2.50".to_owned())
}

fn delimiter(text: &str) -> Result<u8, String> {
    match text {
        "," | ";" | "\t" => Ok(text.as_bytes()[0]),
        "\\t" | "tab" => Ok(b'\t'),
        _ => Err("a comma, a semicolon or a tab".to_owned()),
    }
}
