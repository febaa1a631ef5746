//! The characters that sentences are made of.

/// A mark that can end a sentence.
pub fn is_stop(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | '‥' | '。' | '．' | '｡' | '？' | '！' | '‼' | '⁇' | '⁈' | '⁉' | '‽')
}

/// A stop after which East Asian text writes no space.
pub fn is_wide_stop(c: char) -> bool {
    matches!(c, '。' | '．' | '｡' | '？' | '！')
}

/// A quote or bracket that may close after a stop. `“` closes what `„` opened.
pub fn is_closer(c: char) -> bool {
    matches!(
        c,
        '»' | '”'
            | '“'
            | '’'
            | '‘'
            | '"'
            | '\''
            | ')'
            | ']'
            | '}'
            | '》'
            | '〉'
            | '≫'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '）'
            | '］'
    )
}

/// A quote or bracket that may open a sentence.
pub fn is_opener(c: char) -> bool {
    matches!(
        c,
        '«' | '“'
            | '„'
            | '‘'
            | '"'
            | '\''
            | '('
            | '['
            | '{'
            | '《'
            | '〈'
            | '≪'
            | '「'
            | '『'
            | '【'
            | '〔'
            | '（'
            | '［'
            | '¿'
            | '¡'
    )
}

/// A dash, as before a speaker's words.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―')
}

/// Something said or blacked out: a letter, a figure, or a mark of redaction.
pub fn is_said(c: char) -> bool {
    c.is_alphanumeric() || is_redaction(c)
}

/// What stands for words taken out of a record.
pub fn is_redaction(c: char) -> bool {
    matches!(c, '*' | '█' | '■' | '□' | '○' | '●' | '◯' | '×' | '_')
}

/// A letter of Hangul, composed or not.
pub fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{a960}'..='\u{a97c}' | '\u{d7b0}'..='\u{d7fb}')
}

/// The character that begins at `at`.
pub fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character that ends at `at`.
pub fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// Where the run of characters that begins at `at` ends.
pub fn run(text: &str, at: usize, of: impl Fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find(|c| !of(c)).unwrap_or(rest.len())
}
