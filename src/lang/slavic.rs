//! Numerals as Ukrainian and Russian decline them: tables of forms, read in one way.

use super::numeral::{Part, PartKind};

/// The forms of a language's numerals; forms of one numeral are parted by blanks.
pub(super) struct Declined {
    /// One, which is also "a certain" and "alone".
    pub one: &'static str,
    /// Cardinals below a thousand.
    pub cardinals: &'static [(i64, &'static str)],
    /// Thousand, million, milliard.
    pub scales: &'static [(i64, &'static str)],
    /// The third, whose stem is soft.
    pub third: &'static str,
    /// Stems of the other ordinals.
    pub ordinals: &'static [(i64, &'static str)],
    /// The hard endings of an adjective, which these stems take.
    pub endings: &'static str,
}

/// One of the forms is this word.
pub(super) fn has(forms: &str, word: &str) -> bool {
    forms.split(' ').any(|form| form == word)
}

impl Declined {
    /// What a word adds to a numeral, if it is one.
    pub fn part(&self, word: &str) -> Option<Part> {
        let of = |value, kind| Some(Part { value, kind });
        let listed = |table: &[(i64, &str)]| table.iter().find(|(_, forms)| has(forms, word)).map(|(value, _)| *value);
        if has(self.one, word) {
            return of(1, PartKind::Weak);
        }
        if let Some(value) = listed(self.cardinals) {
            return of(value, PartKind::Add);
        }
        if let Some(value) = listed(self.scales) {
            return of(value, PartKind::Scale);
        }
        if has(self.third, word) {
            return of(3, PartKind::Ordinal);
        }
        let ending = |stem: &str| word.strip_prefix(stem).is_some_and(|ending| has(self.endings, ending));
        let ordinal = self.ordinals.iter().find(|(_, stem)| ending(stem));
        ordinal.and_then(|(value, _)| of(*value, PartKind::Ordinal))
    }
}
