//! What has to stand in a translation.

/// Something that has to stand in a translation, in one of several forms: a term in any of its inflected forms, a placeholder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The forms, the preferred one first; each will do.
    pub forms: Vec<String>,
    /// How often it has to stand there: a placeholder as often as in the source.
    pub times: usize,
}

impl Wanted {
    /// Stands in the text often enough, as a word or the beginning of one.
    pub fn is_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let begins = |place: usize| {
            text.get(..place).unwrap_or_default().chars().next_back().is_none_or(|c| !c.is_alphanumeric())
        };
        let count =
            |form: &String| text.match_indices(&form.to_lowercase()).filter(|(place, _)| begins(*place)).count();
        self.forms.iter().map(count).max().unwrap_or_default() >= self.times
    }
}
