//! Versions as Mozilla writes them: `1.0`, `2.1`, and `1.0a2` before `1.0`.

use std::cmp::Ordering;

/// Which of two versions comes first; one that is not known comes before all.
pub fn compare(one: Option<&str>, other: Option<&str>) -> Ordering {
    one.map(words).cmp(&other.map(words))
}

/// A version word by word. What stands before a release, as the `a` of `1.0a2`, comes before what stands for its end.
fn words(version: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = version.trim();
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        match word.parse() {
            Ok(number) => words.push(Word::Number(number)),
            Err(_) if word == "." => {}
            Err(_) => words.push(Word::Before(word.to_owned())),
        }
        rest = after;
    }
    words.push(Word::End);
    words
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Word {
    /// `a`, `b`, `rc`: a pre-release.
    Before(String),
    /// The version ends here.
    End,
    /// A number.
    Number(u64),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_come_in_their_order() {
        let order =
            [None, Some("0.9"), Some("1.0a1"), Some("1.0a2"), Some("1.0"), Some("1.0.1"), Some("2.1"), Some("2.10")];
        for (place, one) in order.iter().enumerate() {
            for (other_place, other) in order.iter().enumerate() {
                assert_eq!(compare(*one, *other), place.cmp(&other_place), "{one:?} {other:?}");
            }
        }
    }
}
