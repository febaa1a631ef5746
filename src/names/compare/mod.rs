//! Whether two spellings can be one name, and why.
//!
//! `same` is said where a system, a norm or the register gives one name for the other; `possible` where only habits of spelling,
//! translated given names or missing parts stand between them. Nothing is called `different` that an interpreter would take for one
//! name.

mod cyrillic;
mod korean;
mod slavic;
#[cfg(test)]
mod tests;

use crate::names::input::{Name, NameError, Script, read};
use crate::names::register::{Person, Register, folded};
use crate::names::spell::Asked;

/// What two spellings are to each other, the strongest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Two names.
    Different,
    /// Perhaps one name.
    Possible,
    /// One name.
    Same,
}

impl Verdict {
    /// Its name in the output.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Different => "different",
            Verdict::Possible => "possible",
            Verdict::Same => "same",
        }
    }
}

/// A verdict with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// One name, or perhaps, or two.
    pub verdict: Verdict,
    /// The reason, for a person.
    pub why: String,
    /// The system of writing that decides, where one does.
    pub system: Option<&'static str>,
}

impl Comparison {
    fn same(why: impl Into<String>) -> Comparison {
        Comparison { verdict: Verdict::Same, why: why.into(), system: None }
    }

    fn possible(why: impl Into<String>) -> Comparison {
        Comparison { verdict: Verdict::Possible, why: why.into(), system: None }
    }

    fn different(why: impl Into<String>) -> Comparison {
        Comparison { verdict: Verdict::Different, why: why.into(), system: None }
    }

    fn by(self, system: &'static str) -> Comparison {
        Comparison { system: Some(system), ..self }
    }

    /// The stronger of both verdicts; of equal ones the first.
    fn or_better(self, other: Comparison) -> Comparison {
        if other.verdict > self.verdict { other } else { self }
    }
}

/// Both are one spelling of a name, in whatever case, with whatever capitals, blanks and hyphens; or of a place and its people.
pub fn are_forms(one: &str, other: &str) -> bool {
    let words = |name: &str| name.split([' ', '-']).map(|word| folded(word).replace('ё', "е")).collect::<Vec<String>>();
    let (words, others) = (words(one), words(other));
    let all = words.len() == others.len() && words.iter().zip(&others).all(|(one, other)| is_form(one, other));
    all || words.concat() == others.concat()
}

/// The same for one word.
fn is_form(one: &str, other: &str) -> bool {
    let cyrillic = |name: &str| name.contains(crate::lang::is_cyrillic);
    let people = |place: &str, people: &str| {
        let rest = people.strip_prefix(place).or_else(|| people.strip_prefix(place.strip_suffix(['a', 'e', 'o'])?));
        rest.is_some_and(|rest| ["e", "n", "an", "ian", "s", "ese", "ans", "ians"].contains(&rest))
    };
    let shorter = |one: &str, other: &str| cyrillic::undeclined(other).iter().any(|stem| stem == one);
    let cases = || cyrillic::share_a_stem(one, other) || shorter(one, other) || shorter(other, one);
    let cases = || cyrillic(one) && cyrillic(other) && cases();
    one == other || cases() || people(one, other) || people(other, one)
}

/// Compares two names in any scripts; the register stands above the rules.
///
/// # Errors
/// A text that is no name of one script and that the register does not know.
pub fn compare(one: &str, other: &str, asked: Asked, register: &Register) -> Result<Comparison, NameError> {
    let (known, others) = (register.find(one), register.find(other));
    if let Some(person) = known.iter().find(|person| others.contains(person)) {
        return Ok(Comparison::same(format!("forms of one person in the register, {}", person.place)).by("register"));
    }
    let (first, second) = (forms(one, &known)?, forms(other, &others)?);
    let pairs = first.iter().flat_map(|one| second.iter().map(move |other| (one, other)));
    let best = pairs.map(|(one, other)| by_rules(one, other, asked)).reduce(Comparison::or_better);
    let best = best.unwrap_or_else(|| Comparison::different("no form of either can be compared"));
    Ok(match (known.first(), others.first()) {
        (Some(one), Some(other)) => two_people(best, one, other),
        _ => best,
    })
}

/// Both are in the register, as two people: names that are spelled alike may still be one by mistake.
fn two_people(found: Comparison, one: &Person, other: &Person) -> Comparison {
    let places = format!("two people in the register, {} and {}", one.place, other.place);
    let found = if found.verdict == Verdict::Different {
        Comparison::different(places)
    } else {
        Comparison::possible(format!("{places}, but: {}", found.why))
    };
    found.by("register")
}

/// The name as typed, with the other forms of the one person whom the register knows by it.
fn forms(typed: &str, people: &[&Person]) -> Result<Vec<Name>, NameError> {
    let known = match people {
        [person] => person.all(),
        _ => Vec::new(),
    };
    let mut forms: Vec<Name> = known.into_iter().filter_map(|form| read(form).ok()).collect();
    match read(typed) {
        Ok(name) => forms.insert(0, name),
        Err(error) if forms.is_empty() && people.is_empty() => return Err(error),
        Err(_) => {}
    }
    Ok(forms)
}

fn by_rules(one: &Name, other: &Name, asked: Asked) -> Comparison {
    if one.script == other.script && folded(&one.text) == folded(&other.text) {
        return Comparison::same("the same letters");
    }
    match (one.script, other.script) {
        (Script::Hangul, Script::Hangul) => korean::in_hangul(&one.text, &other.text),
        (Script::Hangul, _) => korean::with_hangul(&one.text, other, asked),
        (_, Script::Hangul) => korean::with_hangul(&other.text, one, asked),
        _ => {
            let slavic = slavic::compare(one, other, asked.lang);
            korean::spelled(one, other, asked.lang).map_or(slavic.clone(), |korean| korean.or_better(slavic))
        }
    }
}
