//! The arguments of `tovmach models` as typed.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

#[derive(Debug, ClapArgs)]
pub struct Models {
    /// The folder of translation models, instead of TOVMACH_MODELS and the settings
    #[arg(long, global = true, value_name = "DIR")]
    pub models: Option<PathBuf>,

    #[command(subcommand)]
    pub command: Option<ModelsCommand>,
}

#[derive(Debug, Subcommand)]
pub enum ModelsCommand {
    /// List the models that were found, and where they were looked for
    List,

    /// Load models, translate a probe with each, compare checksums and vocabularies
    Check {
        /// Pairs such as ko-en; all where none is named
        #[arg(value_name = "PAIR")]
        pairs: Vec<String>,
    },

    /// Fetch models from Mozilla's servers; needs --allow-network
    Fetch(Fetch),

    /// Add models from files, .gz and .zst too: checks them, and copies them into the folder of models
    Add {
        /// The files of one model or more, or folders of them
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

#[derive(Debug, ClapArgs)]
pub struct Fetch {
    /// Pairs such as ko-en; ko-uk fetches ko-en and en-uk
    #[arg(required = true, value_name = "PAIR")]
    pub pairs: Vec<String>,

    /// Let the request leave this machine: it tells Mozilla's servers which models, and no text
    #[arg(long)]
    pub allow_network: bool,

    /// Another server of Remote Settings, such as http://127.0.0.1:8888/v1, in place of Mozilla's
    #[arg(long, value_name = "URL")]
    pub from: Option<String>,

    /// Where its attachments lie, if the server itself does not say so
    #[arg(long, value_name = "URL")]
    pub attachments: Option<String>,
}
