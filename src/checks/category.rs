//! The kinds of errors by which translations are assessed.

/// A kind of the MQM typology (themqm.org, MQM-Core), with the class it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// The meaning is another.
    Mistranslation,
    /// Something was left out.
    Omission,
    /// Something was added.
    Addition,
    /// Something stands in the language of the original.
    Untranslated,
    /// Another word than the terminology asks for.
    WrongTerm,
    /// One thing under several words.
    InconsistentTerm,
    /// Stops, quotes, brackets.
    Punctuation,
    /// Letters and characters that do not belong there.
    Spelling,
    /// Ruder, more polite or more formal than the original.
    Register,
    /// Marks of transcription and placeholders.
    Markup,
    /// Said once so and once otherwise.
    Inconsistency,
    /// Longer than there is room for.
    Length,
    /// A fault of the record rather than of the translation: who, when, how.
    Record,
}

impl Category {
    /// Class and kind: `Accuracy/Mistranslation`.
    pub fn as_str(self) -> &'static str {
        match self {
            Category::Mistranslation => "Accuracy/Mistranslation",
            Category::Omission => "Accuracy/Omission",
            Category::Addition => "Accuracy/Addition",
            Category::Untranslated => "Accuracy/Untranslated",
            Category::WrongTerm => "Terminology/Wrong term",
            Category::InconsistentTerm => "Terminology/Inconsistent use of terminology",
            Category::Punctuation => "Linguistic conventions/Punctuation",
            Category::Spelling => "Linguistic conventions/Spelling",
            Category::Register => "Style/Register",
            Category::Markup => "Design and markup/Markup tag",
            Category::Inconsistency => "Style/Inconsistent style",
            Category::Length => "Design and markup/Length",
            Category::Record => "Record",
        }
    }
}
