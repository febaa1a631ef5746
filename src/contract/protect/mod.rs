//! What must come back as it was sent travels as placeholders: names of the register, numbers of documents, editorial marks;
//! with pseudonyms also other names, dates of birth, phones, coordinates.

use crate::backends::BackendError;
use crate::contract::Fault;
use crate::contract::journal::Journal;
use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::lang::Role;

/// What is known of people, and how much is hidden.
#[derive(Debug)]
pub struct Protector<'a> {
    /// Whose people are the register.
    pub glossary: &'a Glossary,
    /// Where the tokens of pseudonyms are kept, so that they are the same on every run; none where nothing is hidden.
    pub pseudonyms: Option<&'a Journal>,
    /// Whether names of the register, numbers of documents and marks are masked.
    pub protect: bool,
}

/// A text as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked {
    /// The text with its placeholders.
    pub text: String,
}

/// A reply with everything put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The translation.
    pub text: String,
    /// What a person should look at: a case that could not be told.
    pub remarks: Vec<String>,
}

impl Protector<'_> {
    /// A text made ready to be sent from `source` into `target`.
    ///
    /// # Errors
    /// The journal, in which the numbers of pseudonyms are kept, cannot be read or written: then nothing may be sent.
    pub fn mask(&self, text: &str, _source: Lang, _target: Lang) -> Result<Masked, BackendError> {
        Ok(Masked { text: text.to_owned() })
    }

    /// A speaker's label as it may be sent: with pseudonyms, the role instead of a name.
    pub fn speaker(&self, label: &str, _role: Option<Role>) -> String {
        label.to_owned()
    }
}

impl Masked {
    /// The translation when there is nothing to be translated: only marks, digits and signs.
    pub fn as_it_is(&self) -> Option<Restored> {
        None
    }

    /// Puts back what was taken out. A fault where a placeholder is missing, doubled, changed or invented.
    pub fn restore(&self, reply: &str) -> Result<Restored, Fault> {
        Ok(Restored { text: reply.to_owned(), remarks: Vec::new() })
    }
}
