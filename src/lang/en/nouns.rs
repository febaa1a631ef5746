//! The regular plural of English nouns.

/// The plural by rule: `weapon` → `weapons`, `company` → `companies`; of several words the last one changes.
/// Irregular plurals (`men`, `prisoners of war`) are for a list.
pub fn plural(noun: &str) -> String {
    let lower = noun.to_lowercase();
    let before_last = lower.chars().rev().nth(1);
    if lower.ends_with('y') && before_last.is_some_and(|c| !"aeiou".contains(c)) && noun.ends_with('y') {
        format!("{}ies", &noun[..noun.len() - 1])
    } else if ["s", "x", "z", "ch", "sh"].iter().any(|end| noun.ends_with(end)) {
        format!("{noun}es")
    } else {
        format!("{noun}s")
    }
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn the_last_word_takes_the_plural() {
        let cases = [
            ("weapon", "weapons"),
            ("rifle", "rifles"),
            ("company", "companies"),
            ("convoy", "convoys"),
            ("war crime", "war crimes"),
            ("trench", "trenches"),
            ("UAV", "UAVs"),
            ("", "s"),
        ];
        for (noun, expected) in cases {
            assert_eq!(plural(noun), expected);
        }
    }
}
