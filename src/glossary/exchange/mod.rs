//! Glossaries of other programs and services: one row of [`EXCHANGES`] a form of file.
//!
//! A form of file holds some of what a [`Term`] says and not the rest. What is left out is never left out in silence: reading
//! and writing give the list of it ([`Loss`]).

mod delimited;
mod entries;
mod loss;
mod omegat;
mod own;
mod services;
mod tbx;
mod tmx;
mod utx;
mod xml;

#[cfg(test)]
mod tests;

use crate::glossary::Term;
use crate::lang::Lang;

pub use loss::Loss;

/// A form of file in which other programs keep terms.
#[derive(Debug)]
pub struct Exchange {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is, for `--help`.
    pub about: &'static str,
    /// Endings of file names by which it is known, without the dot; the first is usual.
    pub extensions: &'static [&'static str],
    /// Whether it holds two languages only, which must be named where the file does not name them.
    pub pair: bool,
    /// Reads a file of this form.
    pub read: fn(&Source<'_>) -> Result<Taken, ExchangeError>,
    /// Writes terms in this form.
    pub write: fn(&[&Term], Option<Pair>) -> Result<Given, ExchangeError>,
}

/// The forms of file, by name.
pub static EXCHANGES: [&Exchange; 11] = [
    &services::AMAZON,
    &services::AZURE,
    &own::EXCHANGE,
    &services::DEEPL,
    &services::GOOGLE,
    &omegat::EXCHANGE,
    &tbx::DCA,
    &tbx::DCT,
    &tbx::V2,
    &tmx::EXCHANGE,
    &utx::EXCHANGE,
];

/// From which language to which a glossary of two languages leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The language that is translated.
    pub source: Lang,
    /// The language that is written.
    pub target: Lang,
}

/// A file to be read.
#[derive(Debug, Clone, Copy)]
pub struct Source<'t> {
    /// Its name, for messages and as the file of the terms.
    pub name: &'t str,
    /// What it holds.
    pub text: &'t str,
    /// Its languages, where the form names none.
    pub pair: Option<Pair>,
}

/// Terms that were read, and what was not taken over.
#[derive(Debug, Default)]
pub struct Taken {
    /// The terms, in the order of the file.
    pub terms: Vec<Term>,
    /// What a glossary of ours cannot hold.
    pub losses: Vec<Loss>,
}

/// A file that was written, and what it does not hold.
#[derive(Debug)]
pub struct Given {
    /// What the file holds.
    pub text: String,
    /// What it could not take.
    pub losses: Vec<Loss>,
}

/// A file that cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// Something in the file is wrong.
    #[error("{file}:{line}: {problem}")]
    Broken {
        /// The file.
        file: String,
        /// The line, from 1.
        line: u64,
        /// What is wrong.
        problem: String,
    },
    /// The form holds two languages and names none.
    #[error("a glossary of this form holds two languages: name them by --from and --to")]
    NoPair,
}

/// The form that a file's name tells; of those that share an ending, the one that holds most.
pub fn by_extension(extension: &str) -> Option<&'static Exchange> {
    let usual = |exchange: &&&Exchange| exchange.extensions.first().is_some_and(|e| e.eq_ignore_ascii_case(extension));
    EXCHANGES.iter().find(usual).copied()
}

/// The form of this name.
pub fn by_name(name: &str) -> Option<&'static Exchange> {
    EXCHANGES.iter().find(|exchange| exchange.name == name).copied()
}

impl Source<'_> {
    fn broken(&self, line: u64, problem: impl Into<String>) -> ExchangeError {
        ExchangeError::Broken { file: self.name.to_owned(), line, problem: problem.into() }
    }

    /// A term of this file that says nothing yet.
    fn term(&self, line: u64) -> Term {
        Term { file: self.name.to_owned(), line, ..Term::default() }
    }
}
