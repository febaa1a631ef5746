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

    /// Look for what is wrong or doubtful: duplicates, conflicts, letters of another script, spaces, colliding forms
    ///
    /// Without a file it checks the glossaries of the settings and of --glossary and those that come with tovmach, alone and
    /// against each other. It exits with 1 where there is an error. Remarks (info) are shown with -v, and with --json.
    #[command(after_long_help = "Example:\n  tovmach glossary check case.csv --fix")]
    Check(Check),

    /// Add a term to a glossary; on a terminal it asks for what is not given
    ///
    /// The file keeps its order, comments, quotes and line ends; one that is missing is made. A term that is there already is
    /// refused; a conflict with another term is said, and the term is added.
    #[command(
        after_long_help = "Example:\n  tovmach glossary add --ko 려단 --uk бригада --domain unit --file case.csv"
    )]
    Add(Add),

    /// List the terms, all or some
    #[command(after_long_help = "Example:\n  tovmach glossary list --domain rank --lang uk")]
    List(List),

    /// Count terms, languages, forms, homographs and notes
    Stats,

    /// Show in what two glossaries differ: terms of one alone, changed cells
    ///
    /// Terms are paired by their words, not by their place. It exits with 1 where the glossaries differ, as diff does.
    #[command(after_long_help = "Example:\n  tovmach glossary diff old.csv new.csv --json")]
    Diff(Diff),

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
pub struct Check {
    /// Glossaries: CSV files or folders of them
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Mend what is safe: spaces, apostrophes, composition (NFC), lookalike letters, invisible characters, rows that are there
    /// twice
    #[arg(long)]
    pub fix: bool,
}

#[derive(Debug, Args)]
pub struct Add {
    /// The glossary, a CSV file; it is made where it is missing
    #[arg(long, value_name = "FILE")]
    pub file: PathBuf,

    /// The Korean word, of both norms where the file tells them apart; more forms after |
    #[arg(long, value_name = "WORD")]
    pub ko: Option<String>,

    /// The Korean word of the North
    #[arg(long, value_name = "WORD")]
    pub ko_kp: Option<String>,

    /// The Korean word of the South
    #[arg(long, value_name = "WORD")]
    pub ko_kr: Option<String>,

    /// The Ukrainian word
    #[arg(long, value_name = "WORD")]
    pub uk: Option<String>,

    /// The English word
    #[arg(long, value_name = "WORD")]
    pub en: Option<String>,

    /// The Russian word
    #[arg(long, value_name = "WORD")]
    pub ru: Option<String>,

    /// The field of knowledge: rank, unit, law …
    #[arg(long, value_name = "NAME")]
    pub domain: Option<String>,

    /// A remark for people
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct List {
    /// Only terms with this text in a word or in the note
    #[arg(value_name = "TEXT")]
    pub text: Option<String>,

    /// Only terms of this domain
    #[arg(long, value_name = "NAME")]
    pub domain: Option<String>,

    /// Only terms with a word in this language; the text is looked for in it alone
    #[arg(long, value_name = "LANG")]
    pub lang: Option<Lang>,
}

#[derive(Debug, Args)]
pub struct Diff {
    /// The one glossary
    #[arg(value_name = "A")]
    pub one: PathBuf,

    /// The other
    #[arg(value_name = "B")]
    pub other: PathBuf,
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
