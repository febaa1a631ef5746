//! Types of blood: letters that are nothing without the words before them.

use std::ops::Range;

use crate::values::runs::runs;

/// Words behind which a type of blood is named, without their first letter, which may be a capital.
const NAMES: [&str; 8] =
    ["혈액형", "рупа крові", "рупу крові", "рупи крові", "руппа крови", "руппу крови", "lood type", "lood group"];

/// The types, in Latin and Cyrillic letters.
const TYPES: [&str; 8] = ["A", "B", "AB", "O", "А", "В", "АВ", "О"];

/// From the name to the type, in bytes.
const FAR: usize = 40;

/// The letters of the types of blood in a text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    NAMES.iter().flat_map(|name| text.match_indices(name)).filter_map(|(at, name)| of(text, at + name.len())).collect()
}

/// The first word that is a type, in the same clause.
fn of(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let clause = rest.get(..rest.find(['.', ';', '?', '!', '\n']).unwrap_or(rest.len()))?;
    let words = runs(clause, |c| c.is_alphabetic() && c != '형').into_iter().filter(|word| word.end < FAR);
    let mut types = words.filter(|word| clause.get(word.clone()).is_some_and(|word| TYPES.contains(&word)));
    types.next().map(|word| from + word.start..from + word.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_stand_behind_their_names() {
        for (text, types) in [
            ("The prisoner's blood type is AB, he says.", &["AB"][..]),
            ("Моя група крові — В (третя).", &["В"]),
            ("제 혈액형은 O형입니다.", &["O"]),
            ("His blood type is unknown. A doctor came.", &[]),
            ("A man lost blood.", &[]),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(found, types, "{text}");
        }
    }
}
