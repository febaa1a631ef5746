//! The forms in which an English word or term is found: plural, possessive, and of verbs all forms.

use super::nouns::plural;
use super::verbs::{is_verb, verb_forms};

/// Words that end the part of a term that takes the plural: prisoner(s) of war.
static PREPOSITIONS: &[&str] = &[
    "of", "in", "for", "to", "on", "at", "with", "from", "by", "under", "against", "without", "into", "de", "under",
    "who", "that",
];

/// All forms of a term, the term itself first, each once. A verb is known by its `to`.
pub fn forms(term: &str) -> Vec<String> {
    let mut forms = vec![term.to_owned()];
    match term.strip_prefix("to ") {
        Some(verb) => forms.extend(verb_phrase(verb)),
        None => {
            forms.extend(noun_phrase(term));
            forms.extend(is_verb(term).then(|| verb_forms(term)).into_iter().flatten());
        }
    }
    distinct(forms)
}

/// Each form once. There are few.
pub(super) fn distinct(forms: Vec<String>) -> Vec<String> {
    let mut found = Vec::with_capacity(forms.len());
    for form in forms {
        if !found.contains(&form) {
            found.push(form);
        }
    }
    found
}

/// The first word changes: take prisoner, took prisoner. A participle (killed in action) is no verb that could.
fn verb_phrase(phrase: &str) -> Vec<String> {
    let (verb, rest) = phrase.split_at(phrase.find(' ').unwrap_or(phrase.len()));
    if is_participle(verb) || !verb.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
        return vec![phrase.to_owned()];
    }
    verb_forms(verb).into_iter().map(|form| format!("{form}{rest}")).collect()
}

/// The plural and the possessives.
fn noun_phrase(phrase: &str) -> Vec<String> {
    let (head, rest) = phrase.split_at(head_end(phrase));
    let word = head.rsplit([' ', '-']).next().unwrap_or_default();
    if word.is_empty() || is_participle(word) || !word.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return Vec::new();
    }
    let plural = format!("{}{rest}", plural(head));
    let owners = if plural.ends_with('s') { format!("{plural}'") } else { format!("{plural}'s") };
    let owner = if plural == phrase && phrase.ends_with('s') { owners.clone() } else { format!("{phrase}'s") };
    vec![plural, owner, owners]
}

/// Where the first preposition begins, with the blank or hyphen before it.
fn head_end(phrase: &str) -> usize {
    let separators = phrase.match_indices([' ', '-']).map(|(at, _)| at);
    let next = |at: usize| phrase.get(at + 1..).and_then(|rest| rest.split([' ', '-']).next()).unwrap_or_default();
    let mut heads = separators.filter(|at| PREPOSITIONS.contains(&next(*at)));
    heads.next().unwrap_or(phrase.len())
}

/// Ends like the participle of a regular verb: wounded, but not bed, speed.
fn is_participle(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_have_their_forms() {
        for (term, expected) in [
            ("brigade", "brigade|brigades|brigade's|brigades'"),
            ("prisoner of war", "prisoner of war|prisoners of war|prisoner of war's|prisoners of war's"),
            ("commander-in-chief", "commander-in-chief|commanders-in-chief|commander-in-chief's|commanders-in-chief's"),
            ("wounded man", "wounded man|wounded men|wounded man's|wounded men's"),
            ("armed forces", "armed forces|armed forces'"),
            ("wounded", "wounded"),
            ("killed in action", "killed in action"),
            ("POW", "POW|POWs|POW's|POWs'"),
            ("to capture", "to capture|capture|captures|captured|capturing"),
            (
                "to take prisoner",
                "to take prisoner|take prisoner|takes prisoner|took prisoner|taken prisoner|taking prisoner",
            ),
            ("to killed in action", "to killed in action|killed in action"),
            ("capture", "capture|captures|capture's|captures'|captured|capturing"),
            ("unit", "unit|units|unit's|units'"),
            ("", ""),
        ] {
            assert_eq!(forms(term).join("|"), expected);
        }
    }
}
