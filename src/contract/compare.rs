//! A translation that came, beside what was said.

use std::sync::LazyLock;

use crate::checks::{self, Choice};
use crate::contract::plan::missed_remark;
use crate::contract::terms::{Wanted, missed};
use crate::contract::verify;
use crate::glossary::Glossary;
use crate::lang::Lang;

/// The checks that a translation goes through before a person sees it. Names need the whole interview.
const COMPARED: [&str; 6] = ["number", "date", "identifier", "negation", "answer", "question"];
/// The same as a choice.
static CHOSEN: LazyLock<Choice> = LazyLock::new(|| Choice::only(|check| COMPARED.contains(&check.name)));
/// The checks whose findings are worth a second ask.
const EXACT: [&str; 3] = ["number", "date", "identifier"];
/// What a reader is told of a translation that may be of another text.
const UNLIKE: &str = "little in common with what was said: check that it is its translation";

/// What a translation lacks beside what was said.
pub struct Compared {
    /// What a person should look at.
    pub remarks: Vec<String>,
    /// A number differs, or it has little of its source: worth a second ask.
    pub is_doubtful: bool,
    /// A term of the glossary is missing.
    pub lacks_a_term: bool,
}

/// The check that found a remark, where one of those did that compare two texts.
pub fn check_of(remark: &str) -> Option<&'static str> {
    COMPARED.into_iter().find(|check| remark.strip_prefix(check).is_some_and(|rest| rest.starts_with(": ")))
}

/// Looks for the terms, and compares numbers, dates, identifiers, negations and questions.
pub fn compare(
    (source, said): (Lang, &str),
    (target, text): (Lang, &str),
    wanted: &[Wanted],
    glossary: &Glossary,
) -> Compared {
    let missed = missed(wanted, text, target, glossary);
    let findings = checks::compare((source, said), (target, text), &CHOSEN, glossary);
    let unlike = verify::is_unlike((source, said), (target, text));
    let is_doubtful = unlike || findings.iter().any(|finding| EXACT.contains(&finding.check));
    let mut remarks: Vec<String> = missed.iter().map(|wanted| missed_remark(target, wanted)).collect();
    remarks.extend(findings.into_iter().map(|finding| format!("{}: {}", finding.check, finding.message)));
    remarks.extend(unlike.then(|| UNLIKE.to_owned()));
    Compared { remarks, is_doubtful, lacks_a_term: !missed.is_empty() }
}
