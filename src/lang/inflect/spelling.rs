//! A word between its signs, in small letters and back: forms keep the capitals and the apostrophe of the lemma.

/// Signs that stand for the Ukrainian apostrophe.
const APOSTROPHES: [char; 5] = ['\'', '’', 'ʼ', '`', 'ʹ'];

/// The one by which the tables are written.
const APOSTROPHE: char = '’';

/// A word as written, taken apart.
#[derive(Debug, Clone)]
pub struct Written<'t> {
    /// Signs and figures before it: `«`.
    pub before: &'t str,
    /// From its first letter to its last.
    pub core: &'t str,
    /// Signs and figures after it: `-9»`.
    pub after: &'t str,
    /// The core in small letters, with one kind of apostrophe.
    pub small: String,
    apostrophe: Option<char>,
    capital: bool,
}

impl<'t> Written<'t> {
    /// Takes a word apart.
    pub fn new(word: &'t str) -> Written<'t> {
        let start = word.find(char::is_alphabetic).unwrap_or(word.len());
        let end = word
            .rfind(char::is_alphabetic)
            .map_or(start, |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
        let core = &word[start..end];
        let apostrophe = core.chars().find(|c| APOSTROPHES.contains(c));
        let small = core.to_lowercase();
        let small = if apostrophe.is_some() { small.replace(APOSTROPHES, "’") } else { small };
        let capital = core.starts_with(char::is_uppercase);
        Written { before: &word[..start], core, after: &word[end..], small, apostrophe, capital }
    }

    /// It begins with a capital.
    pub fn is_name(&self) -> bool {
        self.capital
    }

    /// An abbreviation such as ЗСУ or БпЛА: it has a capital after the first letter.
    pub fn is_abbreviation(&self) -> bool {
        self.core.chars().skip(1).any(char::is_uppercase)
    }

    /// Letters, and nothing between them but apostrophes.
    pub fn is_plain(&self) -> bool {
        !self.small.is_empty() && self.small.chars().all(|c| c.is_alphabetic() || c == APOSTROPHE)
    }

    /// Figures and no letter.
    pub fn is_figures(&self) -> bool {
        self.core.is_empty() && self.before.ends_with(|c: char| c.is_ascii_digit())
    }

    /// As it was written.
    pub fn as_written(&self) -> String {
        [self.before, self.core, self.after].concat()
    }

    /// A form in the manner of the word as written.
    pub fn restore(&self, form: &str) -> String {
        if self.is_abbreviation() {
            return self.as_written();
        }
        let mut text = String::with_capacity(self.before.len() + form.len() + self.after.len());
        text.push_str(self.before);
        let mut letters = form.chars();
        if self.capital {
            text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        }
        match self.apostrophe {
            Some(own) if own != APOSTROPHE => text.extend(letters.map(|c| if c == APOSTROPHE { own } else { c })),
            _ => text.push_str(letters.as_str()),
        }
        text.push_str(self.after);
        text
    }
}
