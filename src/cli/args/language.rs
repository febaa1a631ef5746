//! Arguments of the commands that tell what is known of words: `names`, `values`, `forms`.

use clap::{Args, ValueEnum};

use crate::lang::Lang;

#[derive(Debug, Args)]
pub struct Names {
    /// Names in Hangul or Cyrillic; - takes one from each line of standard input
    #[arg(value_name = "NAME", required = true, allow_hyphen_values = true)]
    pub names: Vec<String>,

    /// What the names name
    #[arg(long, value_enum, value_name = "KIND")]
    pub kind: Option<NameKind>,

    /// The language of Cyrillic names, where the letters do not tell: uk or ru
    #[arg(long, value_name = "LANG")]
    pub lang: Option<Lang>,

    /// Say whether the two names can be one: same, possible or different, and why
    #[arg(long = "match")]
    pub matching: bool,

    /// More registers of people: glossaries with their names, or folders of them
    #[arg(long, value_name = "FILE")]
    pub glossary: Vec<std::path::PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum NameKind {
    /// A person: the family name, then the given name
    Person,
    /// A place
    Place,
    /// Any other word
    Word,
}

#[derive(Debug, Args)]
pub struct Values {
    /// A text; - takes one from each line of standard input
    #[arg(value_name = "TEXT", required = true, allow_hyphen_values = true)]
    pub texts: Vec<String>,

    /// The language of the text, where its letters do not tell
    #[arg(long, value_name = "LANG")]
    pub lang: Option<Lang>,
}

#[derive(Debug, Args)]
pub struct Forms {
    /// A word or a term of several words; - takes one from each line of standard input
    #[arg(value_name = "WORD", required = true)]
    pub words: Vec<String>,

    /// The language of the word
    #[arg(long, value_name = "LANG")]
    pub lang: Lang,
}
