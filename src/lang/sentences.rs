//! What is known of the ends of sentences, a row a language.

/// Where the sentences of a language end and where they go on. Words are in lower case, abbreviations carry their last dot;
/// an abbreviation of several words is written without spaces (`т.д.` also stands for `т. д.`).
#[derive(Debug)]
pub struct Sentences {
    /// Abbreviations whose dot never ends a sentence: `вул.`, `lt.`. Those in Latin letters hold in texts of all languages.
    pub never_end: &'static [&'static str],
    /// Abbreviations whose dot ends a sentence only before a capital letter: `грн.`, `etc.`.
    ///
    /// One that stands in both lists follows this rule after a number (`2024 р.`, `100 м.`), the other one elsewhere
    /// (`р. Сейм`, `м. Київ`).
    pub may_end: &'static [&'static str],
    /// What numbers a sentence at its very beginning, besides figures and single letters: `가.`, `답.`.
    pub numbering: &'static [&'static str],
    /// Words that are capitalised only because a sentence begins with them, or that begin one without any mark before
    /// them: they end a sentence after an initial (`… Кім Ч. І. Він …`) or a weak ending.
    pub starters: &'static [&'static str],
    /// The words of a date. Where a sentence has no others yet, `р.` and its like do not end it: `9 січня 2025 р. Кім …`.
    pub date_words: &'static [&'static str],
    /// Word endings that end a sentence even without punctuation. A leading jamo stands for the coda of the syllable
    /// before: `ㅂ니다` is the end of 합니다.
    pub endings: &'static [&'static str],
    /// Word endings that end a sentence without punctuation only before a starter.
    pub weak_endings: &'static [&'static str],
    /// Beginnings of words with which a sentence goes on after any stop (`라고`). One-letter words stand for themselves.
    pub go_on: &'static [&'static str],
    /// Beginnings of verbs of saying: with one of them among the next words, a sentence goes on after a quotation.
    pub saying: &'static [&'static str],
    /// Endings of words with which a clause ends and the sentence goes on: `는데`.
    pub clause_endings: &'static [&'static str],
    /// Words that end so and end no clause: `하지만`, `창고`; behind a hyphen stands the end of such words: `-다고`.
    pub seeming_endings: &'static [&'static str],
    /// Words with which a clause begins, whether a comma stands before them or not: `because`.
    pub clause_words: &'static [&'static str],
    /// Words with which a clause begins only behind a comma: `and`, `що`.
    pub joining_words: &'static [&'static str],
    /// Words that lean on the next: `the`, `안`.
    pub proclitics: &'static [&'static str],
    /// Beginnings of words that lean on the one before, as auxiliaries do: `싶`; one with a blank behind it is the whole word.
    pub enclitics: &'static [&'static str],
}

impl Sentences {
    /// A language of which nothing is known.
    pub const UNKNOWN: Sentences = Sentences {
        never_end: &[],
        may_end: &[],
        numbering: &[],
        starters: &[],
        date_words: &[],
        endings: &[],
        weak_endings: &[],
        go_on: &[],
        saying: &[],
        clause_endings: &[],
        seeming_endings: &[],
        clause_words: &[],
        joining_words: &[],
        proclitics: &[],
        enclitics: &[],
    };
}
