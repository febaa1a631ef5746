//! Numerals as Ukrainian and Russian decline them: tables of forms, read in one way.

use std::collections::HashMap;

use crate::lang::numeral::{Part, PartKind};

/// The forms of a language's numerals; forms of one numeral are parted by blanks.
pub(in crate::lang) struct Declined {
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
pub(in crate::lang) fn has(forms: &str, word: &str) -> bool {
    forms.split(' ').any(|form| form == word)
}

impl Declined {
    /// What every form adds to a numeral; of a form that two numerals share, what it adds to the first of them.
    pub fn parts(&self) -> HashMap<String, Part> {
        let mut parts = HashMap::new();
        add(&mut parts, self.one.split(' ').map(str::to_owned), 1, PartKind::Weak);
        for (table, kind) in [(self.cardinals, PartKind::Add), (self.scales, PartKind::Scale)] {
            for (value, forms) in table {
                add(&mut parts, forms.split(' ').map(str::to_owned), *value, kind);
            }
        }
        add(&mut parts, self.third.split(' ').map(str::to_owned), 3, PartKind::Ordinal);
        for (value, stem) in self.ordinals {
            add(&mut parts, joined(stem, self.endings), *value, PartKind::Ordinal);
        }
        parts
    }
}

/// Adds forms that are not there yet.
pub(in crate::lang) fn add(
    parts: &mut HashMap<String, Part>,
    forms: impl Iterator<Item = String>,
    value: i64,
    kind: PartKind,
) {
    for form in forms {
        parts.entry(form).or_insert(Part { value, kind });
    }
}

/// A stem with each of its endings.
pub(in crate::lang) fn joined(stem: &str, endings: &str) -> impl Iterator<Item = String> {
    endings.split(' ').map(move |ending| [stem, ending].concat())
}
