//! Whether a record is meant for the released Firefox on a computer: its `filter_expression`.
//!
//! Remote Settings filters by expressions of JEXL, of which this collection uses comparisons of `env.channel` and
//! `env.appinfo.OS` with texts, joined by `&&`, `||` and brackets (mozilla/translations, remote_settings: those of its pre-releases
//! are `env.channel == 'default' || env.channel == 'nightly'`, those for telephones `env.appinfo.OS == 'Android'`).

/// What the names of an expression stand for here.
const ENVIRONMENT: [(&str, &str); 2] = [("env.channel", "release"), ("env.appinfo.OS", "Linux")];

/// Brackets are not read deeper.
const DEPTH: usize = 8;

/// The expression is empty or true for a release. What cannot be read is not: a model that nobody released may be half made.
pub fn is_released(expression: &str) -> bool {
    let mut rest = expression.trim();
    rest.is_empty() || (any(&mut rest, DEPTH) == Some(true) && rest.is_empty())
}

/// `one || other`
fn any(rest: &mut &str, depth: usize) -> Option<bool> {
    let mut value = all(rest, depth)?;
    while take(rest, "||") {
        value |= all(rest, depth)?;
    }
    Some(value)
}

/// `one && other`
fn all(rest: &mut &str, depth: usize) -> Option<bool> {
    let mut value = term(rest, depth)?;
    while take(rest, "&&") {
        value &= term(rest, depth)?;
    }
    Some(value)
}

/// `(…)`, or a comparison.
fn term(rest: &mut &str, depth: usize) -> Option<bool> {
    if take(rest, "(") {
        let value = any(rest, depth.checked_sub(1)?)?;
        return take(rest, ")").then_some(value);
    }
    let (_, value) = ENVIRONMENT.iter().find(|(name, _)| take(rest, name))?;
    let equal = take(rest, "==");
    if !equal && !take(rest, "!=") {
        return None;
    }
    let quote = ["'", "\""].into_iter().find(|quote| take_exactly(rest, quote))?;
    let (text, after) = rest.split_once(quote)?;
    *rest = after.trim_start();
    Some((text == *value) == equal)
}

/// Takes a word and the blanks behind it.
fn take(rest: &mut &str, word: &str) -> bool {
    let taken = take_exactly(rest, word);
    *rest = rest.trim_start();
    taken
}

fn take_exactly(rest: &mut &str, word: &str) -> bool {
    let after = rest.strip_prefix(word);
    *rest = after.unwrap_or(rest);
    after.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_for_computers_are_told_from_the_others() {
        for (expression, expected) in [
            ("", true),
            ("  ", true),
            ("env.appinfo.OS != 'Android'", true),
            ("env.appinfo.OS != 'Android' || env.channel != 'release'", true),
            ("env.channel == \"release\"", true),
            ("(env.channel=='nightly'||env.channel=='release') && env.appinfo.OS != 'Android'", true),
            ("env.channel == 'default' || env.channel == 'nightly'", false),
            ("env.channel != 'release'", false),
            ("env.appinfo.OS == 'Android' ", false),
            ("(env.channel != 'release') && env.appinfo.OS != 'Android'", false),
        ] {
            assert_eq!(is_released(expression), expected, "{expression}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_no_release() {
        for expression in [
            "env.version|versionCompare('144') >= 0",
            "env.channel",
            "env.channel == 'release",
            "env.channel == 'release' env.channel == 'release'",
            "env.channel == 'release' ||",
            "(env.channel == 'release'",
            "env.channels == 'release'",
            "!",
            &("(".repeat(100_000) + "env.channel == 'release'"),
        ] {
            assert!(!is_released(expression), "{}", &expression[..expression.len().min(60)]);
        }
    }
}
