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
