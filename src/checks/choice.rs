//! Which checks are asked, and how bad their findings are.

use std::collections::BTreeMap;

use crate::checks::{CHECKS, Check};
use crate::model::{Finding, Severity};

/// The checks that are asked, in the order of [`CHECKS`], each with the severity of its findings.
#[derive(Debug, Clone)]
pub struct Choice {
    checks: Vec<(&'static Check, Option<Severity>)>,
}

/// A name that no check has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no check '{0}'")]
pub struct UnknownCheck(pub String);

impl UnknownCheck {
    /// The names that look most like it, the likest first.
    pub fn near(&self) -> Vec<&'static str> {
        let likeness = |check: &&Check| (strsim::jaro_winkler(check.name, &self.0.to_lowercase()), check.name);
        let mut near: Vec<(f64, &str)> = CHECKS.iter().map(likeness).filter(|(likeness, _)| *likeness > 0.8).collect();
        near.sort_by(|one, other| other.0.total_cmp(&one.0));
        near.into_iter().take(3).map(|(_, name)| name).collect()
    }
}

impl Choice {
    /// All checks.
    pub fn all() -> Choice {
        Choice { checks: CHECKS.iter().map(|check| (*check, None)).collect() }
    }

    /// The checks of which this is true.
    pub fn only(wanted: impl Fn(&Check) -> bool) -> Choice {
        Choice { checks: Choice::all().checks.into_iter().filter(|(check, _)| wanted(check)).collect() }
    }

    /// These checks; all where none is named.
    ///
    /// # Errors
    /// A name that no check has.
    pub fn of<N: AsRef<str>>(names: &[N]) -> Result<Choice, UnknownCheck> {
        let named: Vec<&Check> = names.iter().map(|name| named(name.as_ref())).collect::<Result<_, _>>()?;
        Ok(Choice::only(|check| named.is_empty() || named.iter().any(|other| other.name == check.name)))
    }

    /// The same without these.
    ///
    /// # Errors
    /// A name that no check has.
    pub fn without<N: AsRef<str>>(mut self, names: &[N]) -> Result<Choice, UnknownCheck> {
        for name in names {
            let named = named(name.as_ref())?;
            self.checks.retain(|(check, _)| check.name != named.name);
        }
        Ok(self)
    }

    /// The same, the findings of some checks as bad as this, whatever their check says.
    ///
    /// # Errors
    /// A name that no check has.
    pub fn with(mut self, severities: &BTreeMap<String, Severity>) -> Result<Choice, UnknownCheck> {
        for (name, severity) in severities {
            let wanted = named(name)?;
            let chosen = self.checks.iter_mut().filter(|(check, _)| check.name == wanted.name);
            chosen.for_each(|(_, given)| *given = Some(*severity));
        }
        Ok(self)
    }

    /// Whether the check of this name is asked.
    pub fn has(&self, name: &str) -> bool {
        self.checks.iter().any(|(check, _)| check.name == name)
    }

    /// The finding as it is wanted: as bad as was asked for; `None` where its check is not asked.
    pub fn judged(&self, mut finding: Finding) -> Option<Finding> {
        let (_, severity) = self.checks.iter().find(|(check, _)| check.name == finding.check)?;
        finding.severity = severity.unwrap_or(finding.severity);
        Some(finding)
    }

    /// How many checks are asked.
    pub fn count(&self) -> usize {
        self.checks.len()
    }

    /// The checks, and the severity that was asked for.
    pub(super) fn checks(&self) -> impl Iterator<Item = (&'static Check, Option<Severity>)> {
        self.checks.iter().copied()
    }
}

/// The check of a name.
///
/// # Errors
/// A name that no check has.
pub fn named(name: &str) -> Result<&'static Check, UnknownCheck> {
    CHECKS.iter().find(|check| check.name == name).copied().ok_or_else(|| UnknownCheck(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_no_check_has_gets_near_ones() {
        for (typed, near) in [("nubmer", "number"), ("Negation", "negation"), ("questions", "question")] {
            assert_eq!(UnknownCheck(typed.to_owned()).near().first(), Some(&near), "{typed}");
        }
        assert!(UnknownCheck("xyz".to_owned()).near().is_empty());
    }

    #[test]
    fn what_is_chosen_is_asked_as_it_is_wanted() {
        let severities = BTreeMap::from([("number".to_owned(), Severity::Info)]);
        let choice = Choice::of(&["number", "name"]).unwrap().without(&["name"]).unwrap().with(&severities).unwrap();
        assert!(choice.has("number") && !choice.has("name"));
        assert_eq!(choice.checks().map(|(_, severity)| severity).collect::<Vec<_>>(), [Some(Severity::Info)]);
        assert!(Choice::all().without(&["nubmer"]).is_err());
    }
}
